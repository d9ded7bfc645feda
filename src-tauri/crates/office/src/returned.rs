//! A signed file that came back: whether it is ours with nothing but signatures behind it, and whose they are.
//!
//! Looks at bytes and changes nothing. Whom a signer is trusted by is not asked: that the file is ours and what was added are
//! told without; the certificate's name and issuer are shown to the one who decides.

use crate::views::{ReturnRefusal, ReturnedSigner, TrustAnswer};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{ItemId, MeetingId, SignatureOnRecord, SignedPlace, SigningRole};
use signing::{Fault, ForbiddenChange, LaterChanges, PdfError, SignatureVerdict, Trust, Warning};

/// The end of a revision of a PDF.
const END: &[u8] = b"%%EOF";

/// A file that went out to be signed.
pub(crate) struct Sent {
    /// Whose minutes.
    pub(crate) meeting: MeetingId,
    /// The day of the meeting.
    pub(crate) day: NaiveDate,
    /// The § verified at once; nothing where it is the whole minutes.
    pub(crate) item: Option<ItemId>,
    /// Its places to sign.
    pub(crate) places: Vec<SignedPlace>,
    /// The bytes, with the signatures that have come.
    pub(crate) pdf: Vec<u8>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Returned {
    /// The § verified at once; nothing where it is the whole minutes.
    pub(crate) item: Option<ItemId>,
    /// The signatures that are new.
    pub(crate) signers: Vec<ReturnedSigner>,
    /// The places to sign, with the new signatures.
    pub(crate) places: Vec<SignedPlace>,
}

/// Holds a file against those of a meeting that went out. `others` are asked for only when it is none of them.
///
/// # Errors
/// Why it is not taken, with the signatures that could be read.
pub(crate) fn look<E>(
    ours: &[Sent],
    others: impl FnOnce() -> Result<Vec<Sent>, E>,
    file: &[u8],
    at: DateTime<Utc>,
) -> Result<Result<Returned, (ReturnRefusal, Vec<ReturnedSigner>)>, E> {
    for sent in ours {
        match signing::added(&sent.pdf, file) {
            Err(error) => return Ok(Err((error.into(), vec![]))),
            Ok(None) => {}
            Ok(Some(changes)) => return Ok(behind(sent, changes, file, at)),
        }
    }
    Ok(Err((whose(ours, others, file)?, vec![])))
}

/// What stands behind the bytes that went out.
fn behind(
    sent: &Sent,
    changes: LaterChanges,
    file: &[u8],
    at: DateTime<Utc>,
) -> Result<Returned, (ReturnRefusal, Vec<ReturnedSigner>)> {
    let verdicts = signing::verify(file, &[], at).map_err(|error| (ReturnRefusal::from(error), vec![]))?;
    let is_old = |verdict: &SignatureVerdict| {
        let role = SigningRole::of_field(&verdict.field);
        sent.places.iter().any(|place| Some(place.role) == role && place.signed.is_some())
    };
    let new: Vec<&SignatureVerdict> = verdicts.iter().filter(|verdict| !is_old(verdict)).collect();
    let signers: Vec<ReturnedSigner> = new.iter().map(|verdict| signer(sent, verdict)).collect();
    let refused = |refusal| Err((refusal, signers.clone()));
    match changes {
        LaterChanges::Forbidden(found) => return refused(ReturnRefusal::Changed { pages: pages(&found) }),
        LaterChanges::None => return refused(ReturnRefusal::NothingNew),
        LaterChanges::Permitted | LaterChanges::Unknown => {}
    }
    let mut places = sent.places.clone();
    let mut came = false;
    for verdict in &verdicts {
        let Some(place) = places.iter_mut().find(|place| SigningRole::of_field(&verdict.field) == Some(place.role))
        else {
            continue;
        };
        if let Some(refusal) = fault(verdict, place.role) {
            return refused(refusal);
        }
        if place.signed.is_some() {
            continue;
        }
        match on_record(sent, place.role, verdict) {
            Ok(signature) => place.signed = Some(signature),
            Err(refusal) => return refused(refusal),
        }
        came = true;
    }
    if came {
        return Ok(Returned { item: sent.item, signers, places });
    }
    refused(if signers.is_empty() { ReturnRefusal::NothingNew } else { ReturnRefusal::NoPlace })
}

/// What is wrong with a signature in a place to sign.
fn fault(verdict: &SignatureVerdict, role: SigningRole) -> Option<ReturnRefusal> {
    match &verdict.fault {
        Some(Fault::UnsupportedAlgorithm { .. } | Fault::UnsupportedKind { .. }) => {
            Some(ReturnRefusal::Unknown { role })
        }
        Some(_) => Some(ReturnRefusal::Broken { role }),
        None => match &verdict.later_changes {
            LaterChanges::Forbidden(found) => Some(ReturnRefusal::Changed { pages: pages(found) }),
            LaterChanges::Unknown => Some(ReturnRefusal::Broken { role }),
            LaterChanges::None | LaterChanges::Permitted => None,
        },
    }
}

fn on_record(sent: &Sent, role: SigningRole, verdict: &SignatureVerdict) -> Result<SignatureOnRecord, ReturnRefusal> {
    let time = verdict.claimed_time.ok_or(ReturnRefusal::NoTime { role })?;
    if verdict.warnings.contains(&Warning::ClaimedTimeInFuture) {
        return Err(ReturnRefusal::Future { role });
    }
    // By the signer's own clock, which may stand in another zone: the earlier of the two days is the benefit of doubt.
    if time.date_naive().max(time.to_utc().date_naive()) < sent.day {
        return Err(ReturnRefusal::BeforeMeeting { role });
    }
    Ok(SignatureOnRecord { signer: name(verdict), at: time.to_utc() })
}

fn signer(sent: &Sent, verdict: &SignatureVerdict) -> ReturnedSigner {
    let role = SigningRole::of_field(&verdict.field);
    let place = sent.places.iter().find(|place| Some(place.role) == role);
    let signer = name(verdict);
    let printed_name = place.map(|place| place.name.clone()).unwrap_or_default();
    ReturnedSigner {
        role: place.map(|place| place.role),
        matches_name: is_named(&printed_name, &signer),
        printed_name,
        signer,
        issuer: verdict.certificate.as_ref().map(|certificate| certificate.issuer.clone()),
        time: verdict.claimed_time,
        trusted: match verdict.trusted {
            Trust::Yes => TrustAnswer::Yes,
            Trust::No(_) => TrustAnswer::No,
            Trust::Unknown => TrustAnswer::Unknown,
        },
        level: verdict.level.name().to_owned(),
    }
}

fn name(verdict: &SignatureVerdict) -> String {
    verdict.signer.clone().or_else(|| verdict.claimed_name.clone()).unwrap_or_default()
}

/// Whether every word of the printed name is in the certificate, in whatever order and with whatever beside it: certificates
/// write BERG KARIN and Karin Maria Berg. The party behind a name is not part of it.
fn is_named(printed: &str, signer: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (printed, signer) = (words(printed.split('(').next().unwrap_or_default()), words(signer));
    !printed.is_empty() && printed.iter().all(|word| signer.contains(word))
}

/// The pages that are named, counted from 1.
fn pages(found: &[ForbiddenChange]) -> Vec<u32> {
    let mut pages: Vec<u32> = found
        .iter()
        .filter_map(|change| match change {
            ForbiddenChange::Page { page, .. }
            | ForbiddenChange::PageContent { page }
            | ForbiddenChange::Annotations { page }
            | ForbiddenChange::Annotation { page } => u32::try_from(*page).ok()?.checked_add(1),
            ForbiddenChange::MalformedUpdate { .. }
            | ForbiddenChange::Unreadable
            | ForbiddenChange::PageTree
            | ForbiddenChange::Field { .. }
            | ForbiddenChange::LockedField { .. }
            | ForbiddenChange::Form { .. }
            | ForbiddenChange::Catalog { .. }
            | ForbiddenChange::Structure
            | ForbiddenChange::Metadata
            | ForbiddenChange::Information { .. }
            | ForbiddenChange::Object { .. } => None,
        })
        .collect();
    pages.sort_unstable();
    pages.dedup();
    pages
}

/// What a file is that does not begin with all that we have of one of these. Bytes say more than titles, which two meetings of
/// one day share.
fn whose<E>(ours: &[Sent], others: impl FnOnce() -> Result<Vec<Sent>, E>, file: &[u8]) -> Result<ReturnRefusal, E> {
    if ours.iter().any(|sent| sent.pdf.starts_with(file.trim_ascii_end())) {
        return Ok(ReturnRefusal::NothingNew);
    }
    if ours.iter().any(|sent| begins_as(sent, file)) {
        return Ok(ReturnRefusal::Outdated);
    }
    let others = others()?;
    let another = |sent: &Sent| ReturnRefusal::OtherMeeting { meeting: sent.meeting, day: sent.day };
    if let Some(sent) = others.iter().find(|sent| begins_as(sent, file)) {
        return Ok(another(sent));
    }
    if ours.iter().any(|sent| has_title_of(sent, file)) {
        return Ok(ReturnRefusal::Changed { pages: vec![] });
    }
    let titled = others.iter().find(|sent| has_title_of(sent, file));
    Ok(titled.map_or(ReturnRefusal::Foreign, another))
}

/// Whether it begins as the file did when it was first sent out: up to the end of the first revision.
fn begins_as(sent: &Sent, file: &[u8]) -> bool {
    let end = sent.pdf.windows(END.len()).position(|bytes| bytes == END);
    end.is_some_and(|end| file.starts_with(&sent.pdf[..end]))
}

fn has_title_of(sent: &Sent, file: &[u8]) -> bool {
    let title = |pdf: &[u8]| signing::title(pdf).ok().flatten().filter(|title| !title.trim().is_empty());
    title(file).is_some_and(|own| title(&sent.pdf) == Some(own))
}

impl From<PdfError> for ReturnRefusal {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::NotPdf => Self::NotPdf,
            PdfError::TooLarge { .. } => Self::TooLarge,
            PdfError::Encrypted => Self::Encrypted,
            PdfError::Damaged { .. } => Self::Damaged,
            PdfError::Excessive { .. } => Self::Hostile,
        }
    }
}

#[cfg(test)]
mod tests;

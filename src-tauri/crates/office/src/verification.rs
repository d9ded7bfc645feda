//! Verification: minutes are closed, signed one after another, and frozen by the last signature; a correction stands beside.
//!
//! What is signed are the stored bytes: a signature is appended to them and nothing before it is ever made again.

use crate::people::known;
use crate::records;
use crate::refusal::{ActionError, Field, NotNow, Unknown};
use crate::views::{Certificate, Covers, LaterChange, ReturnRefusal, SignatureReport, SignatureWarning, TrustAnswer};
use crate::{MinutesError, Office, SignError, SignRequest, SignWarning, StoreError, limits, sign, verify};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use documents::layout::lay_out;
use documents::templates::{self, printed_name};
use domain::{
    Association, Correction, ImmediateVerification, Item, ItemId, Meeting, MeetingId, MeetingStatus, PersonId, Sealing,
    SectionNumber, SignatureOnRecord, SignedPlace, SigningRole, Verification, VerificationManner, swedish_day,
};
use signing::{
    CertificateSummary, Coverage, KeyError, LaterChanges, Password, PdfError, SignatureVerdict, SigningKey, Trust,
};
use store::{Action, Discard, Write};

/// Why minutes were not closed, signed or verified. They are as they were.
#[derive(Debug, thiserror::Error)]
pub enum VerificationError {
    /// It is not allowed now, or something named is not on record.
    #[error("it was refused")]
    Action(#[from] ActionError),
    /// The pages cannot be made.
    #[error("the pages cannot be made")]
    Minutes(#[from] MinutesError),
    /// They cannot be signed.
    #[error("they cannot be signed")]
    Sign(#[from] SignError),
    /// A slot in a § is still to be filled in, so that it is not for signing.
    #[error("{slot} is not filled in")]
    UnfilledSlot {
        /// The item.
        item: ItemId,
        /// Its §.
        section: Option<SectionNumber>,
        /// The slot as it is written.
        slot: String,
    },
    /// The review found errors that no one has mended or answered for.
    #[error("the review found {count} errors")]
    ReviewErrors {
        /// How many.
        count: u32,
        /// The first one, in words.
        sentence: String,
        /// Its §.
        section: Option<SectionNumber>,
    },
    /// The stored minutes cannot be read.
    #[error("the stored minutes cannot be read")]
    Pdf(#[from] PdfError),
    /// What came back is not taken.
    #[error("what came back is not taken: {0:?}")]
    Returned(ReturnRefusal),
}

impl From<StoreError> for VerificationError {
    fn from(error: StoreError) -> Self {
        Self::Action(ActionError::Store(error))
    }
}

/// Whom a key file belongs to, before it is used.
///
/// # Errors
/// The file or its password is wrong.
pub fn read_key(pkcs12: &[u8], password: &Password) -> Result<Certificate, KeyError> {
    Ok(SigningKey::open(pkcs12, password)?.certificate().into())
}

impl Office {
    /// Closes the minutes for verification, or one § that is verified at once: their pages are made and kept.
    ///
    /// # Errors
    /// The meeting has not been held, no one has a place to sign, or the minutes cannot be printed; the § is not to be verified
    /// at once.
    pub fn seal_minutes(
        &mut self,
        meeting: MeetingId,
        item: Option<ItemId>,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VerificationError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let manner = manner(on, item)?.unwrap_or(VerificationManner::Digital);
        let (sealing, pdf) = self.sealing_of(&association, on, (item, manner), now)?;
        self.refuse_errors(&association, on, item)?;
        self.change_meeting(meeting, (Action::Seal, None), now.to_utc(), |file| {
            put_verification(file, on, item, (None, manner))?;
            file.seal(meeting, &pdf, &sealing)
        })
    }

    /// Opens closed minutes again. Signatures are lost only when that is said.
    ///
    /// # Errors
    /// They are not closed, are verified, or are signed.
    pub fn unseal_minutes(
        &mut self,
        meeting: MeetingId,
        item: Option<ItemId>,
        discard_signatures: bool,
        at: DateTime<Utc>,
    ) -> Result<(), VerificationError> {
        let discard = if discard_signatures { Discard::Signatures } else { Discard::Nothing };
        self.change_meeting(meeting, (Action::Unseal, None), at, |file| file.unseal(meeting, item, discard))
    }

    /// Signs closed minutes in a role. The last signature verifies them: that day is the day of verification.
    ///
    /// # Errors
    /// They are not closed, the role has no place or has signed, the key cannot be used.
    pub fn sign_minutes(
        &mut self,
        (meeting, item): (MeetingId, Option<ItemId>),
        role: SigningRole,
        (pkcs12, password): (&[u8], &Password),
        now: DateTime<FixedOffset>,
    ) -> Result<(Certificate, Vec<SignatureWarning>), VerificationError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let not_sealed = || StoreError::NotSealed { meeting };
        let mut sealing = self.store.sealing(meeting, item)?.ok_or_else(not_sealed)?;
        let pdf = self.store.sealed_pdf(meeting, item)?.ok_or_else(not_sealed)?;
        if is_verified(on, item) {
            return Err(StoreError::Frozen { meeting }.into());
        }
        let signed = sign(&SignRequest { pdf: &pdf, role, pkcs12, password, time: now })?;
        let on_record = SignatureOnRecord { signer: signed.certificate.subject.clone(), at: now.to_utc() };
        if let Some(place) = sealing.places.iter_mut().find(|place| place.role == role) {
            place.signed = Some(on_record);
        }
        let verified = verified_on(&sealing).map(|day| day.max(now.date_naive()));
        let action = if verified.is_some() { Action::Verify } else { Action::Sign };
        self.change_meeting::<_, VerificationError>(meeting, (action, None), now.to_utc(), |file| {
            file.add_signature(meeting, &signed.pdf, &sealing)?;
            match verified {
                Some(day) => put_verification(file, on, item, (Some(day), VerificationManner::Digital)),
                None => Ok(()),
            }
        })?;
        Ok((signed.certificate.into(), signed.warnings.into_iter().map(Into::into).collect()))
    }

    /// What the signatures of closed minutes are worth.
    ///
    /// # Errors
    /// They are not closed, or cannot be read.
    pub fn verify_minutes(
        &self,
        meeting: MeetingId,
        item: Option<ItemId>,
        trust: &[signing::Certificate],
        at: DateTime<Utc>,
    ) -> Result<Vec<SignatureReport>, VerificationError> {
        let pdf = self.store.sealed_pdf(meeting, item)?.ok_or(StoreError::NotSealed { meeting })?;
        Ok(verify(&pdf, trust, at)?.into_iter().map(Into::into).collect())
    }

    /// Minutes, or a § to be verified at once, signed in ink on a day. Their pages are kept as they are now.
    ///
    /// # Errors
    /// The meeting has not been held, the day is impossible or to come, or the minutes are verified.
    pub fn verify_by_hand(
        &mut self,
        meeting: MeetingId,
        item: Option<ItemId>,
        date: NaiveDate,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VerificationError> {
        limits::day(date)?;
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        manner(on, item)?;
        if date < on.date || date > now.date_naive() {
            return Err(ActionError::from(limits::invalid(Field::Day)).into());
        }
        let by_hand = VerificationManner::ByHand;
        let pages = match self.store.sealing(meeting, item)? {
            Some(_) => None,
            None => Some(self.sealing_of(&association, on, (item, by_hand), now)?),
        };
        self.change_meeting(meeting, (Action::Verify, None), now.to_utc(), |file| {
            if let Some((sealing, pdf)) = &pages {
                file.seal(meeting, pdf, sealing)?;
            }
            put_verification(file, on, item, (Some(date), by_hand))
        })
    }

    /// Has a § verified by itself, at once (omedelbar justering): it gets a page, signatures, a notice and an appeal period of its
    /// own.
    ///
    /// # Errors
    /// The § has no number or no outcome, it is to be verified at once already, the minutes are closed.
    pub fn begin_immediate(&mut self, meeting: MeetingId, item: ItemId, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let section = records::item_of(on, item)?;
        if on.status != MeetingStatus::Held {
            return Err(NotNow::NotHeld.into());
        }
        if section.section.is_none() || section.outcome.is_none() {
            return Err(NotNow::NotDecided.into());
        }
        if on.immediate_of(item).is_some() {
            return Err(NotNow::AlreadyImmediate.into());
        }
        let immediate = ImmediateVerification { item, date: None, manner: None, postings: vec![] };
        self.change_meeting(meeting, (Action::BeginImmediate, None), at, |file| file.put_immediate(meeting, &immediate))
    }

    /// Has a § verified with the rest of the minutes after all.
    ///
    /// # Errors
    /// It is not to be verified at once, or is closed or verified.
    pub fn withdraw_immediate(
        &mut self,
        meeting: MeetingId,
        item: ItemId,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        records::item_of(on, item)?;
        if on.immediate_of(item).is_none() {
            return Err(NotNow::NotImmediate.into());
        }
        self.change_meeting(meeting, (Action::BeginImmediate, None), at, |file| file.remove_immediate(meeting, item))
    }

    /// Puts a correction beside verified minutes. It stays for good.
    ///
    /// # Errors
    /// The minutes are not verified, a value is impossible, whom or what it names is not on record.
    pub fn correct_minutes(
        &mut self,
        meeting: MeetingId,
        item: Option<ItemId>,
        (old, new): (&str, &str),
        by: PersonId,
        now: DateTime<FixedOffset>,
    ) -> Result<(), ActionError> {
        limits::words(Field::Correction, old)?;
        limits::words(Field::Correction, new)?;
        if old.trim().is_empty() && new.trim().is_empty() {
            return Err(limits::refuse(Field::Correction, crate::InvalidFault::Empty));
        }
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        known(&association, &by)?;
        if let Some(item) = item
            && on.item(item).is_none()
        {
            return Err(Unknown::Item(item).into());
        }
        let correction = Correction { made_on: now.date_naive(), by, item, old: old.to_owned(), new: new.to_owned() };
        self.change_meeting(meeting, (Action::Correct, None), now.to_utc(), |file| {
            file.add_correction(meeting, &correction)
        })
    }

    /// The pages of a meeting, or of a § verified at once, and their places to sign.
    fn sealing_of(
        &self,
        association: &Association,
        meeting: &Meeting,
        (item, manner): (Option<ItemId>, VerificationManner),
        now: DateTime<FixedOffset>,
    ) -> Result<(Sealing, Vec<u8>), VerificationError> {
        if meeting.status != MeetingStatus::Held {
            return Err(ActionError::from(NotNow::NotHeld).into());
        }
        refuse_unfilled(meeting, item)?;
        let mut as_closed = meeting.clone();
        let made_on = now.date_naive();
        let document = match item {
            None => {
                as_closed.verification.manner = Some(manner);
                self.laid_out(association, &as_closed, made_on)?
            }
            Some(item) => {
                as_closed.immediate.iter_mut().filter(|of| of.item == item).for_each(|of| of.manner = Some(manner));
                lay_out(&templates::section_minutes(association, &as_closed, item, made_on))
                    .map_err(MinutesError::from)?
            }
        };
        let pdf = pdf::write(&document).map_err(MinutesError::from)?;
        let roles = signing::fields(&pdf)?.into_iter().filter_map(|field| SigningRole::of_field(&field.name));
        let mut places: Vec<SignedPlace> =
            roles.map(|role| SignedPlace { role, name: signatory(association, meeting, role), signed: None }).collect();
        places.sort_by_key(|place| place.role);
        if places.is_empty() {
            return Err(ActionError::from(NotNow::NoSignatories).into());
        }
        Ok((Sealing { meeting: meeting.id, item, sealed_at: now.to_utc(), places }, pdf))
    }
}

/// How it is verified, where that is said; a § has to be one that is verified at once.
fn manner(meeting: &Meeting, item: Option<ItemId>) -> Result<Option<VerificationManner>, ActionError> {
    let Some(item) = item else { return Ok(meeting.verification.manner) };
    records::item_of(meeting, item)?;
    let immediate = meeting.immediate_of(item).ok_or(NotNow::NotImmediate)?;
    Ok(immediate.manner)
}

fn is_verified(meeting: &Meeting, item: Option<ItemId>) -> bool {
    item.map_or(meeting.is_frozen(), |item| meeting.is_item_frozen(item))
}

/// The day of verification: that of the latest signature, once every place is signed.
pub(crate) fn verified_on(sealing: &Sealing) -> Option<NaiveDate> {
    let signed: Option<Vec<_>> = sealing.places.iter().map(|place| place.signed.as_ref()).collect();
    signed?.iter().map(|signature| swedish_day(signature.at)).max()
}

/// Writes manner and day of the verification of minutes, or of a § verified at once.
pub(crate) fn put_verification(
    file: &mut Write<'_>,
    meeting: &Meeting,
    item: Option<ItemId>,
    (date, manner): (Option<NaiveDate>, VerificationManner),
) -> Result<(), StoreError> {
    let manner = Some(manner);
    match item.and_then(|item| meeting.immediate_of(item)) {
        Some(immediate) => file.put_immediate(meeting.id, &ImmediateVerification { date, manner, ..immediate.clone() }),
        None => file.set_verification(meeting.id, &Verification { date, manner, ..meeting.verification.clone() }),
    }
}

/// Refuses to put a slot before those who sign. A § that is verified already stands as it was signed.
fn refuse_unfilled(meeting: &Meeting, item: Option<ItemId>) -> Result<(), VerificationError> {
    let closed = |of: &&Item| match item {
        Some(item) => of.id == item,
        None => of.section.is_some() && !meeting.is_item_frozen(of.id),
    };
    for of in meeting.items.iter().filter(closed) {
        if let Some(slot) = of.unfilled_slots().into_iter().next() {
            return Err(VerificationError::UnfilledSlot { item: of.id, section: of.section, slot });
        }
    }
    Ok(())
}

/// The printed name of who signs in a role.
fn signatory(association: &Association, meeting: &Meeting, role: SigningRole) -> String {
    let person = match role {
        SigningRole::Secretary => meeting.secretary.as_ref(),
        SigningRole::Chair => meeting.chair.as_ref(),
        SigningRole::Delegate => None,
        SigningRole::Verifier(number) => meeting.verifiers.get(number.get() as usize - 1),
    };
    person.map(|id| printed_name(association, id)).unwrap_or_default()
}

impl From<CertificateSummary> for Certificate {
    fn from(summary: CertificateSummary) -> Self {
        Self {
            subject: summary.subject,
            issuer: summary.issuer,
            serial: summary.serial,
            not_before: summary.not_before,
            not_after: summary.not_after,
            fingerprint: summary.fingerprint,
        }
    }
}

impl From<SignWarning> for SignatureWarning {
    fn from(warning: SignWarning) -> Self {
        match warning {
            SignWarning::Expired { since } => Self::Expired { since },
            SignWarning::NotYetValid { from } => Self::NotYetValid { from },
            SignWarning::OtherName { place } => Self::OtherName { place },
        }
    }
}

impl From<SignatureVerdict> for SignatureReport {
    fn from(verdict: SignatureVerdict) -> Self {
        Self {
            role: SigningRole::of_field(&verdict.field),
            intact: verdict.intact(),
            trusted: match verdict.trusted {
                Trust::Yes => TrustAnswer::Yes,
                Trust::No(_) => TrustAnswer::No,
                Trust::Unknown => TrustAnswer::Unknown,
            },
            covers: match verdict.covers {
                Coverage::WholeFile => Covers::WholeFile,
                Coverage::EarlierRevision => Covers::EarlierRevision,
                Coverage::Invalid(_) => Covers::Nothing,
            },
            later_changes: match verdict.later_changes {
                LaterChanges::None => LaterChange::None,
                LaterChanges::Permitted => LaterChange::Permitted,
                LaterChanges::Forbidden(_) => LaterChange::Forbidden,
                LaterChanges::Unknown => LaterChange::Unknown,
            },
            level: Some(verdict.level.name().to_owned()),
            signer: verdict.signer.or(verdict.claimed_name).unwrap_or_default(),
            claimed_time: verdict.claimed_time,
        }
    }
}

#[cfg(test)]
mod tests;

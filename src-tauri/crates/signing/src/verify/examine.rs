//! One signature: its questions in order, each answered from the bytes.

use chrono::{DateTime, Utc};
use der::oid::db::rfc5911;
use lopdf_reader::{Dictionary, Object, ObjectId};

use super::{
    added,
    coverage::{self, Covered},
    trust::{self, Purpose},
    verdict::{BaselineRule, Coverage, CoverageFault, Fault, LaterChanges, Level, SignatureVerdict, Trust, Warning},
};
use crate::{
    cms::{CmsFault, Message, Timestamp, check},
    date,
    fields::{self, Field},
    file::{Document, PdfError, text},
    keys::{Certificate, Validity, public_key_bits},
    permissions::Permission,
};

/// RSA keys below this are called weak; SOG-IS and ETSI TS 119 312 ask for at least as much.
const SHORT_KEY: u32 = 2048;

impl From<CmsFault> for Fault {
    fn from(fault: CmsFault) -> Self {
        match fault {
            CmsFault::NoSignerCertificate => Self::NoSignerCertificate,
            CmsFault::ContentType => Self::ContentType,
            CmsFault::Digest => Self::DigestMismatch,
            CmsFault::Signature => Self::SignatureMismatch,
            CmsFault::SigningCertificate => Self::SigningCertificateMismatch,
            CmsFault::Unsupported(algorithm) => Self::UnsupportedAlgorithm { oid: algorithm.oid },
        }
    }
}

/// The verdict about the signature of `field`, and where its revision ends. `id` is none if the field has no
/// signature dictionary of its own.
pub(super) fn examine(
    document: &Document<'_>,
    field: &Field,
    id: Option<ObjectId>,
    anchors: &[Certificate],
    at: DateTime<Utc>,
) -> Result<(usize, SignatureVerdict), PdfError> {
    let mut verdict = blank(&field.name);
    let Some(id) = id else { return Ok((usize::MAX, verdict)) };
    if let Some(dictionary) = coverage::dictionary(document, id)? {
        claims(document, &dictionary, &mut verdict)?;
    }
    let covered = match coverage::read(document, id)? {
        Ok(covered) => covered,
        Err(fault) => {
            if let Fault::ByteRange(fault) = fault {
                verdict.covers = Coverage::Invalid(fault);
            }
            verdict.fault = Some(fault);
            return Ok((usize::MAX, verdict));
        }
    };
    cryptography(document, &covered, anchors, at, &mut verdict)?;
    revision(document, field, id, &covered, &mut verdict);
    Ok((covered.end, verdict))
}

fn blank(field: &str) -> SignatureVerdict {
    SignatureVerdict {
        field: field.to_owned(),
        signer: None,
        claimed_name: None,
        reason: None,
        claimed_time: None,
        proven_time: None,
        fault: Some(Fault::SignatureMissing),
        trusted: Trust::Unknown,
        covers: Coverage::Invalid(CoverageFault::Missing),
        later_changes: LaterChanges::Unknown,
        level: Level::NotPades,
        certifies: None,
        certificate: None,
        warnings: Vec::new(),
    }
}

/// What the signature dictionary says about itself.
fn claims(document: &Document<'_>, dictionary: &Dictionary, verdict: &mut SignatureVerdict) -> Result<(), PdfError> {
    let entry = |key: &[u8]| document.entry(dictionary, key).map(|value| text(&value).filter(|it| !it.is_empty()));
    verdict.claimed_name = entry(b"Name")?;
    verdict.reason = entry(b"Reason")?;
    verdict.claimed_time = entry(b"M")?.and_then(|time| date::parse(&time));
    verdict.certifies = Permission::granted_by(document, dictionary)?;
    Ok(())
}

/// Integrity, trust and level: everything that the CMS decides.
fn cryptography(
    document: &Document<'_>,
    covered: &Covered,
    anchors: &[Certificate],
    at: DateTime<Utc>,
    verdict: &mut SignatureVerdict,
) -> Result<(), PdfError> {
    let kind = match document.entry(&covered.dictionary, b"SubFilter")? {
        Object::Name(kind) => kind,
        _ => Vec::new(),
    };
    let known = matches!(kind.as_slice(), b"ETSI.CAdES.detached" | b"adbe.pkcs7.detached" | b"ETSI.RFC3161");
    if !known {
        verdict.fault = Some(Fault::UnsupportedKind { name: String::from_utf8_lossy(&kind).into_owned() });
        return Ok(());
    }
    let Ok(message) = Message::read(&covered.contents) else {
        verdict.fault = Some(Fault::CmsUnreadable);
        return Ok(());
    };
    if let Some(signer) = message.signer() {
        show(signer, verdict);
    }
    let bytes = covered.bytes(document.bytes());
    if kind == b"ETSI.RFC3161" {
        document_timestamp(&message, &bytes, anchors, verdict);
        return Ok(());
    }
    verdict.fault = check(&message, rfc5911::ID_DATA, &bytes).err().map(Fault::from);
    let Some(signer) = message.signer() else { return Ok(()) };
    if verdict.claimed_time.is_none() && kind != b"ETSI.CAdES.detached" {
        verdict.claimed_time = message.signing_time().map(|time| time.fixed_offset());
    }
    let stamped = timestamp(&message, anchors, verdict);
    let claimed = verdict.claimed_time.map(|time| time.to_utc());
    let made = verdict.proven_time.or(claimed).unwrap_or(at);
    verdict.trusted = trust::judge(signer, &message.certificates, anchors, made, Purpose::Signing);
    warn(signer, claimed, made, at, verdict);
    if kind == b"ETSI.CAdES.detached" {
        verdict.level = level(&message, &covered.dictionary, stamped, verdict);
    }
    Ok(())
}

fn show(signer: &Certificate, verdict: &mut SignatureVerdict) {
    let summary = signer.summary();
    verdict.signer = Some(summary.subject.clone());
    verdict.certificate = Some(summary);
    if let Some(bits) = signer.public_key().ok().and_then(|key| public_key_bits(&key)).filter(|bits| *bits < SHORT_KEY)
    {
        verdict.warnings.push(Warning::WeakKey { bits });
    }
}

fn document_timestamp(message: &Message<'_>, bytes: &[&[u8]], anchors: &[Certificate], verdict: &mut SignatureVerdict) {
    verdict.level = Level::DocumentTimestamp;
    match Timestamp::over(message, bytes) {
        Err(fault) => verdict.fault = Some(fault.into()),
        Ok(stamp) => {
            verdict.fault = None;
            let trusted =
                trust::judge(&stamp.authority, &stamp.certificates, anchors, stamp.time, Purpose::Timestamping);
            verdict.proven_time = (trusted == Trust::Yes).then_some(stamp.time);
            verdict.trusted = trusted;
        }
    }
}

/// Whether there is a timestamp over the signature that holds; its time counts only if its authority is trusted.
fn timestamp(message: &Message<'_>, anchors: &[Certificate], verdict: &mut SignatureVerdict) -> bool {
    match Timestamp::of(message) {
        None => false,
        Some(Err(_)) => {
            verdict.warnings.push(Warning::TimestampBroken);
            false
        }
        Some(Ok(stamp)) => {
            match trust::judge(&stamp.authority, &stamp.certificates, anchors, stamp.time, Purpose::Timestamping) {
                Trust::Yes => verdict.proven_time = Some(stamp.time),
                Trust::No(_) => verdict.warnings.push(Warning::TimestampUntrusted),
                Trust::Unknown => {}
            }
            true
        }
    }
}

fn warn(
    signer: &Certificate,
    claimed: Option<DateTime<Utc>>,
    made: DateTime<Utc>,
    at: DateTime<Utc>,
    verdict: &mut SignatureVerdict,
) {
    match claimed {
        None => verdict.warnings.push(Warning::NoClaimedTime),
        Some(claimed) if claimed > at => verdict.warnings.push(Warning::ClaimedTimeInFuture),
        Some(_) => {}
    }
    if let (Validity::Valid, Validity::Expired { since }) = (signer.validity(made), signer.validity(at)) {
        verdict.warnings.push(Warning::CertificateExpiredSince { since });
    }
    if let Err(fault) = signer.may_sign() {
        verdict.warnings.push(Warning::NotForSigning(fault));
    }
}

/// The level of a signature that calls itself PAdES.
fn level(message: &Message<'_>, dictionary: &Dictionary, stamped: bool, verdict: &mut SignatureVerdict) -> Level {
    let rules = [
        (BaselineRule::SigningCertificate, message.has_signed(rfc5911::ID_AA_SIGNING_CERTIFICATE_V_2)),
        (BaselineRule::ClaimedTime, dictionary.has(b"M")),
        (BaselineRule::NoSigningTime, !message.has_signed(rfc5911::ID_SIGNING_TIME)),
        (BaselineRule::NoCert, !dictionary.has(b"Cert")),
    ];
    let broken: Vec<Warning> =
        rules.into_iter().filter(|(_, kept)| !kept).map(|(rule, _)| Warning::BaselineBroken(rule)).collect();
    let kept = broken.is_empty();
    verdict.warnings.extend(broken);
    match (kept, stamped) {
        (false, _) => Level::NotPades,
        (true, false) => Level::BaselineB,
        (true, true) => Level::BaselineT,
    }
}

/// What the signature covers, and what came after it.
fn revision(document: &Document<'_>, field: &Field, id: ObjectId, covered: &Covered, verdict: &mut SignatureVerdict) {
    let bytes = document.bytes();
    if covered.end == bytes.len() {
        verdict.covers = Coverage::WholeFile;
        verdict.later_changes = LaterChanges::None;
        return;
    }
    let Ok(signed) = Document::open(&bytes[..covered.end]) else {
        verdict.covers = Coverage::Invalid(CoverageFault::End);
        verdict.fault = Some(Fault::ByteRange(CoverageFault::End));
        return;
    };
    verdict.covers = Coverage::EarlierRevision;
    // In its own revision the signature must have been the value of the same field.
    let was_there = signed.entries().get(&id.0) == document.entries().get(&id.0)
        && fields::all(&signed).is_ok_and(|all| {
            all.iter().any(|it| it.id == field.id && it.name == field.name && it.signature() == Some(id))
        });
    if !was_there {
        verdict.fault = Some(Fault::SignatureMissing);
    }
    verdict.later_changes = added::since(&signed, document);
}

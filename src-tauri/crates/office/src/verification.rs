//! Verification: minutes are closed, signed one after another, and frozen by the last signature; a correction stands beside.
//!
//! What is signed are the stored bytes: a signature is appended to them and nothing before it is ever made again.

use crate::people::known;
use crate::records;
use crate::refusal::{ActionError, Field, NotNow, Unknown};
use crate::views::{Certificate, Covers, LaterChange, SignatureReport, SignatureWarning, TrustAnswer};
use crate::{MinutesError, Office, SignError, SignRequest, SignWarning, StoreError, limits, sign, verify};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use documents::templates::printed_name;
use domain::{
    Association, Correction, ItemId, Meeting, MeetingId, MeetingStatus, PersonId, Sealing, SignatureOnRecord,
    SignedPlace, SigningRole, Verification, VerificationManner,
};
use signing::{
    CertificateSummary, Coverage, KeyError, LaterChanges, Password, PdfError, SignatureVerdict, SigningKey, Trust,
};
use store::{Action, Discard};

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
    /// The stored minutes cannot be read.
    #[error("the stored minutes cannot be read")]
    Pdf(#[from] PdfError),
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
    /// Closes the minutes for verification: their pages are made and kept.
    ///
    /// # Errors
    /// The meeting has not been held, no one has a place to sign, or the minutes cannot be printed.
    pub fn seal_minutes(&mut self, meeting: MeetingId, now: DateTime<FixedOffset>) -> Result<(), VerificationError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let manner = on.verification.manner.unwrap_or(VerificationManner::Digital);
        let verification = Verification { manner: Some(manner), ..on.verification.clone() };
        let (sealing, pdf) = self.sealing_of(&association, on, &verification, now)?;
        self.change_meeting(meeting, (Action::Seal, None), now.to_utc(), |file| {
            file.set_verification(meeting, &verification)?;
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
        discard_signatures: bool,
        at: DateTime<Utc>,
    ) -> Result<(), VerificationError> {
        let discard = if discard_signatures { Discard::Signatures } else { Discard::Nothing };
        self.change_meeting(meeting, (Action::Unseal, None), at, |file| file.unseal(meeting, discard))
    }

    /// Signs closed minutes in a role. The last signature verifies them: that day is the day of verification.
    ///
    /// # Errors
    /// They are not closed, the role has no place or has signed, the key cannot be used.
    pub fn sign_minutes(
        &mut self,
        meeting: MeetingId,
        role: SigningRole,
        (pkcs12, password): (&[u8], &Password),
        now: DateTime<FixedOffset>,
    ) -> Result<(Certificate, Vec<SignatureWarning>), VerificationError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let not_sealed = || StoreError::NotSealed { meeting };
        let mut sealing = self.store.sealing(meeting)?.ok_or_else(not_sealed)?;
        let pdf = self.store.sealed_pdf(meeting)?.ok_or_else(not_sealed)?;
        if on.is_frozen() {
            return Err(StoreError::Frozen { meeting }.into());
        }
        let signed = sign(&SignRequest { pdf: &pdf, role, pkcs12, password, time: now })?;
        let on_record = SignatureOnRecord { signer: signed.certificate.subject.clone(), at: now.to_utc() };
        if let Some(place) = sealing.places.iter_mut().find(|place| place.role == role) {
            place.signed = Some(on_record);
        }
        let is_last = sealing.missing().next().is_none();
        let verification = Verification {
            date: Some(now.date_naive()),
            manner: Some(VerificationManner::Digital),
            ..on.verification.clone()
        };
        let action = if is_last { Action::Verify } else { Action::Sign };
        self.change_meeting::<_, VerificationError>(meeting, (action, None), now.to_utc(), |file| {
            file.add_signature(meeting, &signed.pdf, &sealing)?;
            if is_last { file.set_verification(meeting, &verification) } else { Ok(()) }
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
        trust: &[signing::Certificate],
        at: DateTime<Utc>,
    ) -> Result<Vec<SignatureReport>, VerificationError> {
        let pdf = self.store.sealed_pdf(meeting)?.ok_or(StoreError::NotSealed { meeting })?;
        Ok(verify(&pdf, trust, at)?.into_iter().map(Into::into).collect())
    }

    /// Minutes signed in ink on a day. Their pages are kept as they are now.
    ///
    /// # Errors
    /// The meeting has not been held, the day is impossible, or the minutes are verified.
    pub fn verify_by_hand(
        &mut self,
        meeting: MeetingId,
        date: NaiveDate,
        now: DateTime<FixedOffset>,
    ) -> Result<(), VerificationError> {
        limits::day(date)?;
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        if date < on.date {
            return Err(ActionError::from(limits::invalid(Field::Day)).into());
        }
        let by_hand = Verification { manner: Some(VerificationManner::ByHand), ..on.verification.clone() };
        let verified = Verification { date: Some(date), ..by_hand.clone() };
        let pages = match self.store.sealing(meeting)? {
            Some(_) => None,
            None => Some(self.sealing_of(&association, on, &by_hand, now)?),
        };
        self.change_meeting(meeting, (Action::Verify, None), now.to_utc(), |file| {
            if let Some((sealing, pdf)) = &pages {
                file.seal(meeting, pdf, sealing)?;
            }
            file.set_verification(meeting, &verified)
        })
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

    /// The pages of a meeting and their places to sign.
    fn sealing_of(
        &self,
        association: &Association,
        meeting: &Meeting,
        verification: &Verification,
        now: DateTime<FixedOffset>,
    ) -> Result<(Sealing, Vec<u8>), VerificationError> {
        if meeting.status != MeetingStatus::Held {
            return Err(ActionError::from(NotNow::NotHeld).into());
        }
        let meeting = Meeting { verification: verification.clone(), ..meeting.clone() };
        let document = self.laid_out(association, &meeting, now.date_naive())?;
        let pdf = pdf::write(&document).map_err(MinutesError::from)?;
        let roles = signing::fields(&pdf)?.into_iter().filter_map(|field| SigningRole::of_field(&field.name));
        let mut places: Vec<SignedPlace> = roles
            .map(|role| SignedPlace { role, name: signatory(association, &meeting, role), signed: None })
            .collect();
        places.sort_by_key(|place| place.role);
        if places.is_empty() {
            return Err(ActionError::from(NotNow::NoSignatories).into());
        }
        Ok((Sealing { meeting: meeting.id, item: None, sealed_at: now.to_utc(), places }, pdf))
    }
}

/// The printed name of who signs in a role.
fn signatory(association: &Association, meeting: &Meeting, role: SigningRole) -> String {
    let person = match role {
        SigningRole::Secretary => meeting.secretary.as_ref(),
        SigningRole::Chair => meeting.chair.as_ref(),
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

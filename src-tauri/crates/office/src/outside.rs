//! Minutes that are signed outside the program: the envelope that goes out, the file that comes back, the scan of what was
//! signed in ink.

use crate::papers::{PaperError, minutes_name, written};
use crate::records;
use crate::refusal::{ActionError, Field, InvalidFault};
use crate::returned::{Returned, Sent, look};
use crate::verification::{put_verification, verified_on};
use crate::views::{ReturnRefusal, ReturnedReport, ReturnedSigner, TrustAnswer};
use crate::{Office, StoreError, VerificationError, limits};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use documents::templates::{self, ReportedSignature, ValidationReport};
use domain::{
    Association, ItemId, MeetingFile, MeetingFileId, MeetingFileKind, MeetingId, Sealing, VerificationManner,
};
use store::Action;

/// The largest scan, in bytes.
const LARGEST: usize = 50 * 1024 * 1024;
/// Most files beside one meeting's minutes.
const FILES: usize = 500;

/// A file that goes out: its name, its bytes.
pub type NamedFile = (String, Vec<u8>);

impl Office {
    /// What goes to those who sign elsewhere: the closed minutes with the signatures so far, and the reply form.
    ///
    /// # Errors
    /// The minutes are not closed, or the form cannot be made.
    pub fn envelope(
        &self,
        meeting: MeetingId,
        item: Option<ItemId>,
        made_on: NaiveDate,
    ) -> Result<Vec<NamedFile>, VerificationError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let pdf = self.store.sealed_pdf(meeting, item)?.ok_or(StoreError::NotSealed { meeting })?;
        let name = minutes_name(on, item);
        let form = templates::reply_form(&association, on, item, &name, made_on);
        let form = written(&form)?;
        Ok(vec![(name.clone(), pdf), (templates::reply_form_name(&name), form)])
    }

    /// What a file that came back is worth. Nothing is changed.
    ///
    /// # Errors
    /// Nothing of the meeting is closed, or the file of the association cannot be read.
    pub fn read_returned(
        &self,
        meeting: MeetingId,
        bytes: &[u8],
        at: DateTime<Utc>,
    ) -> Result<ReturnedReport, VerificationError> {
        let association = self.records()?;
        Ok(match self.looked(&association, meeting, bytes, at)? {
            Ok(Returned { item, signers, places }) => ReturnedReport {
                acceptable: true,
                refusal: None,
                signers,
                item,
                missing: places.iter().filter(|place| place.signed.is_none()).map(|place| place.role).collect(),
            },
            Err((refusal, signers)) => {
                ReturnedReport { acceptable: false, refusal: Some(refusal), signers, item: None, missing: vec![] }
            }
        })
    }

    /// Takes a file that came back: its bytes take the place of ours, a report of what was found is kept beside them, and with
    /// the last required signature the minutes are verified, on the day of the latest signature.
    ///
    /// # Errors
    /// It is not ours with signatures behind it, or the minutes are verified. Nothing has changed.
    pub fn accept_returned(
        &mut self,
        meeting: MeetingId,
        bytes: &[u8],
        now: DateTime<FixedOffset>,
    ) -> Result<(), VerificationError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let Returned { item, signers, places } = self
            .looked(&association, meeting, bytes, now.to_utc())?
            .map_err(|(refusal, _)| VerificationError::Returned(refusal))?;
        let sealing = self.store.sealing(meeting, item)?.ok_or(StoreError::NotSealed { meeting })?;
        let sealing = Sealing { places, ..sealing };
        let name = minutes_name(on, item);
        let report = report(&name, item, bytes, &signers, now);
        let report = written(&templates::validation_report(&association, on, &report, now.date_naive()))?;
        let verified = verified_on(&sealing);
        let is_report = |file: &&MeetingFile| file.kind == MeetingFileKind::ValidationReport && file.item == item;
        let earlier = on.files.iter().filter(is_report).count();
        let action = if verified.is_some() { Action::Verify } else { Action::Sign };
        self.change_meeting(meeting, (action, None), now.to_utc(), |file| {
            file.add_signature(meeting, bytes, &sealing)?;
            for (kind, name, bytes) in [
                (MeetingFileKind::Returned, name.clone(), bytes),
                (MeetingFileKind::ValidationReport, templates::validation_report_name(&name, earlier + 1), &report),
            ] {
                let hash = file.attach(bytes)?;
                file.add_meeting_file(
                    meeting,
                    &MeetingFile { id: MeetingFileId(0), kind, item, name, hash, added_at: now.to_utc() },
                )?;
            }
            match verified {
                Some(day) => put_verification(file, on, item, (Some(day), VerificationManner::Digital)),
                None => Ok(()),
            }
        })
    }

    /// Keeps a scan of pages that were signed in ink.
    ///
    /// # Errors
    /// It is neither PDF nor picture, or too large; the § is not on record.
    pub fn add_scan(
        &mut self,
        meeting: MeetingId,
        item: Option<ItemId>,
        (name, bytes): (&str, &[u8]),
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        limits::name(Field::Name, name)?;
        limits::bytes(Field::Scan, bytes, LARGEST)?;
        if !is_scan(bytes) {
            return Err(limits::refuse(Field::Scan, InvalidFault::Form));
        }
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        item.map_or(Ok(()), |item| records::item_of(on, item).map(drop))?;
        limits::count(Field::Scan, on.files.len() + 1, FILES)?;
        self.change_meeting(meeting, (Action::KeepFile, None), at, |file| {
            let hash = file.attach(bytes)?;
            let (kind, name, id) = (MeetingFileKind::Scan, name.trim().to_owned(), MeetingFileId(0));
            file.add_meeting_file(meeting, &MeetingFile { id, kind, item, name, hash, added_at: at })
        })
    }

    /// A file kept beside the minutes of a meeting, with its name.
    ///
    /// # Errors
    /// There is no such file.
    pub fn stored_file(&self, id: MeetingFileId) -> Result<NamedFile, PaperError> {
        let association = self.records()?;
        let mut files = association.meetings.iter().flat_map(|meeting| &meeting.files);
        let file = files.find(|file| file.id == id).ok_or(PaperError::NoFile)?;
        let bytes = self.store.attachment(&file.hash)?.ok_or(PaperError::NoFile)?;
        Ok((file.name.clone(), bytes))
    }

    /// A file held against what went out of a meeting, and against what went out of all others.
    fn looked(
        &self,
        association: &Association,
        meeting: MeetingId,
        bytes: &[u8],
        at: DateTime<Utc>,
    ) -> Result<Result<Returned, (ReturnRefusal, Vec<ReturnedSigner>)>, VerificationError> {
        let on = records::meeting(association, meeting)?;
        let sealings = self.store.sealings()?;
        let (ours, others): (Vec<Sealing>, Vec<Sealing>) =
            sealings.into_iter().partition(|sealing| sealing.meeting == meeting);
        if ours.is_empty() {
            return Err(StoreError::NotSealed { meeting }.into());
        }
        let ours = ours.into_iter().map(|sealing| self.sent(on.date, sealing)).collect::<Result<Vec<_>, _>>()?;
        let others = || -> Result<Vec<Sent>, StoreError> {
            let dated =
                others.into_iter().filter_map(|sealing| Some((association.meeting(sealing.meeting)?.date, sealing)));
            dated.map(|(day, sealing)| self.sent(day, sealing)).collect()
        };
        Ok(look(&ours, others, bytes, at)?)
    }

    fn sent(&self, day: NaiveDate, sealing: Sealing) -> Result<Sent, StoreError> {
        let Sealing { meeting, item, places, .. } = sealing;
        let pdf = self.store.sealed_pdf(meeting, item)?.ok_or(StoreError::NotSealed { meeting })?;
        Ok(Sent { meeting, day, item, places, pdf })
    }
}

fn report(
    file: &str,
    item: Option<ItemId>,
    bytes: &[u8],
    signers: &[ReturnedSigner],
    now: DateTime<FixedOffset>,
) -> ValidationReport {
    let signature = |signer: &ReturnedSigner| {
        Some(ReportedSignature {
            role: signer.role?,
            printed_name: signer.printed_name.clone(),
            signer: signer.signer.clone(),
            issuer: signer.issuer.clone().unwrap_or_default(),
            time: signer.time,
            level: signer.level.clone(),
            intact: true,
            trusted: match signer.trusted {
                TrustAnswer::Yes => Some(true),
                TrustAnswer::No => Some(false),
                TrustAnswer::Unknown => None,
            },
            matches_name: signer.matches_name,
        })
    };
    ValidationReport {
        item,
        file: file.to_owned(),
        bytes: bytes.len() as u64,
        sha256: store::hash(bytes).0,
        examined_at: now,
        unchanged: true,
        signatures: signers.iter().filter_map(signature).collect(),
    }
}

/// PDF, JPEG or PNG, by how they begin.
fn is_scan(bytes: &[u8]) -> bool {
    [&b"%PDF-"[..], b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"].iter().any(|begins| bytes.starts_with(begins))
}

#[cfg(test)]
mod tests;

//! From minutes to verified minutes: closing, signing, verifying, correcting, and the file that leaves the program.

use super::file::place;
use super::meetings::View;
use super::papers;
use crate::error::acting::Reason;
use crate::moment::Moment;
use crate::{Area, CommandError, Desk};
use chrono::NaiveDate;
use domain::{ItemId, MeetingId, PersonId, SigningRole};
use office::views::{Certificate, ReturnedReport, SignatureReport, SignedView};
use office::{Office, Password, VerificationError, read_certificates};
use std::path::{Path, PathBuf};

/// The largest key file and the largest certificate that are taken, in bytes.
const KEY: usize = 64 * 1024;
/// The largest returned file and the largest scan that are taken, in bytes.
const ATTACHED: usize = 50 * 1024 * 1024;
/// Most certificates to trust at once.
const TRUSTED: usize = 100;

const AREAS: &[Area] = &[Area::Meetings, Area::Minutes];

fn change<E: Reason + From<office::ActionError>>(
    desk: &Desk,
    id: MeetingId,
    work: impl FnOnce(&mut Office, Moment) -> Result<(), E>,
) -> View {
    desk.change(AREAS, |office, now| -> Result<_, E> {
        work(office, now)?;
        Ok(office.meeting_view(id, now.today())?)
    })
}

pub(super) fn seal_minutes(desk: &Desk, meeting: MeetingId, item: Option<ItemId>) -> View {
    change(desk, meeting, |office, now| office.seal_minutes(meeting, item, now.local()))
}

pub(super) fn unseal_minutes(desk: &Desk, meeting: MeetingId, item: Option<ItemId>, discard_signatures: bool) -> View {
    change(desk, meeting, |office, now| office.unseal_minutes(meeting, item, discard_signatures, now.at()))
}

/// Shown before the key is used. Needs no file.
pub(super) fn read_key(desk: &Desk, pkcs12: Vec<u8>, password: String) -> Result<Certificate, CommandError> {
    let password = Password::new(password);
    limited(&pkcs12)?;
    desk.calling_off.begin();
    let certificate = office::read_key(&pkcs12, &password).map_err(|error| error.told(Path::new("")))?;
    desk.calling_off.heed().map_err(|error| error.told(Path::new("")))?;
    Ok(certificate)
}

pub(super) fn sign_minutes(
    desk: &Desk,
    meeting: MeetingId,
    item: Option<ItemId>,
    role: SigningRole,
    pkcs12: Vec<u8>,
    password: String,
) -> Result<SignedView, CommandError> {
    let password = Password::new(password);
    limited(&pkcs12)?;
    desk.change(AREAS, |office, now| -> Result<_, VerificationError> {
        let (certificate, warnings) = office.sign_minutes((meeting, item), role, (&pkcs12, &password), now.local())?;
        Ok(SignedView { meeting: office.meeting_view(meeting, now.today())?, certificate, warnings })
    })
}

pub(super) fn verify_minutes(
    desk: &Desk,
    meeting: MeetingId,
    item: Option<ItemId>,
    trust: Vec<Vec<u8>>,
) -> Result<Vec<SignatureReport>, CommandError> {
    if trust.len() > TRUSTED {
        return Err(CommandError::too_large(TRUSTED));
    }
    let mut trusted = vec![];
    for file in &trust {
        limited(file)?;
        trusted.extend(read_certificates(file).map_err(|error| error.told(Path::new("")))?);
    }
    desk.read(|office, now| office.verify_minutes(meeting, item, &trusted, now.at()))
}

pub(super) fn verify_by_hand(desk: &Desk, meeting: MeetingId, item: Option<ItemId>, date: NaiveDate) -> View {
    change(desk, meeting, |office, now| office.verify_by_hand(meeting, item, date, now.local()))
}

pub(super) fn correct_minutes(
    desk: &Desk,
    meeting: MeetingId,
    item: Option<ItemId>,
    old: String,
    new: String,
    by: PersonId,
) -> View {
    change(desk, meeting, |office, now| office.correct_minutes(meeting, item, (&old, &new), by, now.local()))
}

/// What goes to those who sign elsewhere, in a folder. Where one of the files is there already none is written.
pub(super) fn save_envelope(
    desk: &Desk,
    meeting: MeetingId,
    item: Option<ItemId>,
    folder: String,
    replace: bool,
) -> Result<Vec<String>, CommandError> {
    let folder = place(&folder)?.to_owned();
    let files = desk.read(|office, now| office.envelope(meeting, item, now.today()))?;
    let places: Vec<(PathBuf, Vec<u8>)> = files.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect();
    if let Some((taken, _)) = places.iter().find(|(place, _)| !replace && place.exists()) {
        return Err(CommandError::FileExists { path: taken.display().to_string() });
    }
    let saved = places.iter().map(|(place, bytes)| papers::save(place.display().to_string(), bytes, replace));
    saved.map(|saved| Ok(saved?.path)).collect()
}

pub(super) fn read_returned(desk: &Desk, meeting: MeetingId, bytes: Vec<u8>) -> Result<ReturnedReport, CommandError> {
    attached(&bytes)?;
    desk.read(|office, now| office.read_returned(meeting, &bytes, now.at()))
}

pub(super) fn accept_returned(desk: &Desk, meeting: MeetingId, bytes: Vec<u8>) -> View {
    attached(&bytes)?;
    change(desk, meeting, |office, now| office.accept_returned(meeting, &bytes, now.local()))
}

pub(super) fn add_scan(desk: &Desk, meeting: MeetingId, item: Option<ItemId>, name: String, bytes: Vec<u8>) -> View {
    attached(&bytes)?;
    change(desk, meeting, |office, now| office.add_scan(meeting, item, (&name, &bytes), now.at()))
}

pub(super) fn begin_immediate(desk: &Desk, meeting: MeetingId, item: ItemId) -> View {
    change(desk, meeting, |office, now| office.begin_immediate(meeting, item, now.at()))
}

pub(super) fn withdraw_immediate(desk: &Desk, meeting: MeetingId, item: ItemId) -> View {
    change(desk, meeting, |office, now| office.withdraw_immediate(meeting, item, now.at()))
}

fn attached(bytes: &[u8]) -> Result<(), CommandError> {
    if bytes.len() > ATTACHED { Err(CommandError::too_large(ATTACHED)) } else { Ok(()) }
}

fn limited(bytes: &[u8]) -> Result<(), CommandError> {
    if bytes.len() > KEY { Err(CommandError::too_large(KEY)) } else { Ok(()) }
}

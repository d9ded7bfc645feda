//! From minutes to verified minutes: closing, signing, verifying, correcting, and the file that leaves the program.

use super::file::place;
use super::meetings::View;
use super::{Printed, SavedFile};
use crate::error::acting::Reason;
use crate::moment::Moment;
use crate::{Area, CommandError, Desk, output};
use chrono::NaiveDate;
use domain::{ItemId, MeetingId, PersonId, SigningRole};
use office::views::{Certificate, SignatureReport, SignedView};
use office::{Office, Password, VerificationError, read_certificates};
use std::io;
use std::path::{Path, PathBuf};

/// The largest key file and the largest certificate that are taken, in bytes.
const KEY: usize = 64 * 1024;
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

pub(super) fn seal_minutes(desk: &Desk, meeting: MeetingId) -> View {
    change(desk, meeting, |office, now| office.seal_minutes(meeting, now.local()))
}

pub(super) fn unseal_minutes(desk: &Desk, meeting: MeetingId, discard_signatures: bool) -> View {
    change(desk, meeting, |office, now| office.unseal_minutes(meeting, discard_signatures, now.at()))
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
    role: SigningRole,
    pkcs12: Vec<u8>,
    password: String,
) -> Result<SignedView, CommandError> {
    let password = Password::new(password);
    limited(&pkcs12)?;
    desk.change(AREAS, |office, now| -> Result<_, VerificationError> {
        let (certificate, warnings) = office.sign_minutes(meeting, role, (&pkcs12, &password), now.local())?;
        Ok(SignedView { meeting: office.meeting_view(meeting, now.today())?, certificate, warnings })
    })
}

pub(super) fn verify_minutes(
    desk: &Desk,
    meeting: MeetingId,
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
    desk.read(|office, now| office.verify_minutes(meeting, &trusted, now.at()))
}

pub(super) fn verify_by_hand(desk: &Desk, meeting: MeetingId, date: NaiveDate) -> View {
    change(desk, meeting, |office, now| office.verify_by_hand(meeting, date, now.local()))
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

pub(super) fn save_pdf(
    desk: &Desk,
    meeting: MeetingId,
    path: String,
    replace: bool,
) -> Result<SavedFile, CommandError> {
    let place = place(&path)?;
    let (pdf, _) = pdf(desk, meeting)?;
    output::write(place, &pdf, replace).map_err(|error| unwritten(&path, &error))?;
    Ok(SavedFile { path })
}

pub(super) fn open_pdf(desk: &Desk, meeting: MeetingId) -> Result<(), CommandError> {
    let file = copy(desk, meeting)?;
    desk.surroundings()?.show(&file).map_err(|_| CommandError::NoViewer)
}

pub(super) fn print_pdf(desk: &Desk, meeting: MeetingId) -> Result<Printed, CommandError> {
    let file = copy(desk, meeting)?;
    let surroundings = desk.surroundings()?;
    let printed = surroundings.print(&file);
    if !printed {
        surroundings.show(&file).map_err(|_| CommandError::NoViewer)?;
    }
    Ok(Printed { printed })
}

/// The minutes as a file, and the day of their meeting.
fn pdf(desk: &Desk, meeting: MeetingId) -> Result<(Vec<u8>, NaiveDate), CommandError> {
    desk.read(|office, now| -> Result<_, VerificationError> {
        let date = office.meeting_view(meeting, now.today())?.meeting.date;
        Ok((office.minutes_pages(meeting, now.today())?.pdf, date))
    })
}

/// A copy for the viewer, which may read it long after we are done: it stays until the system clears its folder. Only its
/// owner may read it.
fn copy(desk: &Desk, meeting: MeetingId) -> Result<PathBuf, CommandError> {
    let (pdf, date) = pdf(desk, meeting)?;
    let folder = tempfile::Builder::new().prefix("paragraf-").tempdir();
    let folder = folder.map_err(|error| CommandError::unexpected(&error))?.keep();
    let file = folder.join(format!("{date}.pdf"));
    output::write(&file, &pdf, false).map_err(|error| unwritten(&file.display().to_string(), &error))?;
    Ok(file)
}

fn unwritten(path: &str, error: &io::Error) -> CommandError {
    let path = path.to_owned();
    match error.kind() {
        io::ErrorKind::AlreadyExists => CommandError::FileExists { path },
        io::ErrorKind::NotFound => CommandError::FileMissing { path },
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => CommandError::DiskFull,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => CommandError::FileProtected { path },
        // The system has more reasons than there is help for.
        _ => CommandError::FileUnwritable { path },
    }
}

fn limited(bytes: &[u8]) -> Result<(), CommandError> {
    if bytes.len() > KEY { Err(CommandError::too_large(KEY)) } else { Ok(()) }
}

//! Printed documents: shown, saved, given to the viewer or the printer; and what is done with every file that leaves the program.

use super::file::place;
use super::{Printed, Raw, SavedFile};
use crate::{CommandError, Desk, output, text};
use office::{ListKind, PaperKind, SheetForm};
use std::io;
use std::path::PathBuf;

/// The document as it is, in the form in which minutes are shown: without places.
pub(super) fn paper_pages(desk: &Desk, kind: PaperKind) -> Result<Raw, CommandError> {
    desk.read(|office, now| office.paper_pages(&kind, now.today())).and_then(super::reading::raw)
}

pub(super) fn save_paper(desk: &Desk, kind: PaperKind, path: String, replace: bool) -> Result<SavedFile, CommandError> {
    place(&path)?;
    let pdf = pdf(desk, &kind)?;
    save(path, &pdf, replace)
}

pub(super) fn open_paper(desk: &Desk, kind: PaperKind) -> Result<(), CommandError> {
    show(desk, &name(desk, &kind)?, &pdf(desk, &kind)?)
}

pub(super) fn print_paper(desk: &Desk, kind: PaperKind) -> Result<Printed, CommandError> {
    print(desk, &name(desk, &kind)?, &pdf(desk, &kind)?)
}

/// A list as a file for spreadsheets.
pub(super) fn save_list(
    desk: &Desk,
    list: ListKind,
    form: SheetForm,
    path: String,
    replace: bool,
) -> Result<SavedFile, CommandError> {
    place(&path)?;
    let bytes = desk.read(|office, now| office.list_file(&list, form, now.today()))?;
    save(path, &bytes, replace)
}

fn pdf(desk: &Desk, kind: &PaperKind) -> Result<Vec<u8>, CommandError> {
    desk.read(|office, now| office.paper(kind, now.today()))
}

/// What the copy for the viewer is called, since its window shows it: a kept file by its own name, which no folder may follow from.
fn name(desk: &Desk, kind: &PaperKind) -> Result<String, CommandError> {
    let own = match kind {
        PaperKind::StoredFile { file } => desk.read(|office, _| office.stored_file(*file))?.0,
        PaperKind::Paper { item, hash } => desk.read(|office, _| office.attached_paper(*item, hash))?.0,
        PaperKind::DocumentFile { document, hash } => desk.read(|office, _| office.document_file(*document, hash))?.0,
        PaperKind::DecisionFile { decision, hash } => desk.read(|office, _| office.decision_file(*decision, hash))?.0,
        PaperKind::TaskFile { task, hash } => desk.read(|office, _| office.task_file(*task, hash))?.0,
        _ => return Ok(format!("{}.pdf", text::paper(kind))),
    };
    let plain: String =
        own.chars().map(|c| if c.is_alphanumeric() || " -_.\u{a7}".contains(c) { c } else { '_' }).collect();
    let plain = plain.trim_start_matches(['.', ' ']);
    Ok(if plain.is_empty() { format!("{}.pdf", text::paper(kind)) } else { plain.to_owned() })
}

/// Writes a file where the user said.
pub(super) fn save(path: String, bytes: &[u8], replace: bool) -> Result<SavedFile, CommandError> {
    output::write(place(&path)?, bytes, replace).map_err(|error| unwritten(&path, &error))?;
    Ok(SavedFile { path })
}

/// Gives a copy to the viewer.
fn show(desk: &Desk, name: &str, pdf: &[u8]) -> Result<(), CommandError> {
    let file = copy(name, pdf)?;
    desk.surroundings()?.show(&file).map_err(|_| CommandError::NoViewer)
}

/// Gives a copy to the printer, or to the viewer where there is none.
fn print(desk: &Desk, name: &str, pdf: &[u8]) -> Result<Printed, CommandError> {
    let file = copy(name, pdf)?;
    let surroundings = desk.surroundings()?;
    let printed = surroundings.print(&file);
    if !printed {
        surroundings.show(&file).map_err(|_| CommandError::NoViewer)?;
    }
    Ok(Printed { printed })
}

/// A copy for the viewer, which may read it long after we are done: it stays until the system clears its folder. Only its
/// owner may read it.
fn copy(name: &str, pdf: &[u8]) -> Result<PathBuf, CommandError> {
    let folder = tempfile::Builder::new().prefix("paragraf-").tempdir();
    let folder = folder.map_err(|error| CommandError::unexpected(&error))?.keep();
    let file = folder.join(name);
    output::write(&file, pdf, false).map_err(|error| unwritten(&file.display().to_string(), &error))?;
    Ok(file)
}

pub(super) fn unwritten(path: &str, error: &io::Error) -> CommandError {
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

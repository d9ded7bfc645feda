//! The registry: its list, a document, a matter. How dropped files become documents stands in `incoming`.

use crate::moment::Moment;
use crate::{Area, CommandError, Desk};
use chrono::NaiveDate;
use domain::{DocumentId, MatterId, RegisteredDocument, RegistrationNumber};
use office::views::{DocumentDraft, DocumentView, DroppedFile, MatterView, RegistryView};
use office::{ActionError, IncomingFile, Office};

type Shown = Result<DocumentView, CommandError>;
type Matter = Result<MatterView, CommandError>;

/// What the board is told of a document stands in the agenda of a meeting.
const AREAS: &[Area] = &[Area::Registry, Area::Meetings, Area::Minutes];
/// Words of a document and its files: the page reads the lists when the writer rests.
const WORDS: &[Area] = &[Area::Registry, Area::Minutes];

fn change(
    desk: &Desk,
    areas: &[Area],
    work: impl FnOnce(&mut Office, Moment) -> Result<DocumentId, ActionError>,
) -> Shown {
    desk.change(areas, |office, now| {
        let id = work(office, now)?;
        office.document_view(id, now.today())
    })
}

fn change_matter(
    desk: &Desk,
    work: impl FnOnce(&mut Office, Moment) -> Result<RegistrationNumber, ActionError>,
) -> Matter {
    desk.change(&[Area::Registry], |office, now| {
        let number = work(office, now)?;
        office.matter(&number, now.today())
    })
}

pub(super) fn registry(desk: &Desk, year: Option<i32>, public: bool) -> Result<RegistryView, CommandError> {
    desk.read(|office, now| office.registry(year, public, now.today()))
}

pub(super) fn document(desk: &Desk, id: DocumentId) -> Shown {
    desk.read(|office, now| office.document_view(id, now.today()))
}

pub(super) fn register_document(desk: &Desk, draft: DocumentDraft, series: Option<String>) -> Shown {
    change(desk, AREAS, |office, now| office.register_document(draft, series.as_deref(), now.today(), now.at()))
}

pub(super) fn edit_document(desk: &Desk, document: RegisteredDocument) -> Shown {
    let id = document.id;
    change(desk, WORDS, |office, now| office.edit_document(document, now.at()).map(|()| id))
}

pub(super) fn number_document(desk: &Desk, id: DocumentId, series: String) -> Shown {
    change(desk, AREAS, |office, now| office.number_document(id, &series, now.today(), now.at()).map(|_| id))
}

pub(super) fn void_document(desk: &Desk, id: DocumentId, reason: String) -> Shown {
    change(desk, AREAS, |office, now| office.void_document(id, &reason, now.at()).map(|()| id))
}

pub(super) fn mark_for_board(desk: &Desk, id: DocumentId, for_board: bool) -> Shown {
    change(desk, AREAS, |office, now| office.mark_for_board(id, for_board, now.at()).map(|()| id))
}

pub(super) fn add_document_file(desk: &Desk, id: DocumentId, file: DroppedFile) -> Shown {
    let bytes = desk.read(|office, _| -> Result<_, ActionError> {
        let bytes = file.bytes()?;
        office.check_document_file(id, &bytes)?;
        Ok(bytes)
    })?;
    // Without a turn: reading may take seconds, and whoever writes does not wait for it.
    let incoming = IncomingFile::read(&desk.reader(), &file.name, bytes);
    change(desk, WORDS, |office, now| office.add_document_file(id, &incoming, now.at()).map(|()| id))
}

pub(super) fn remove_document_file(desk: &Desk, id: DocumentId, place: u32) -> Shown {
    change(desk, WORDS, |office, now| office.remove_document_file(id, place, now.at()).map(|()| id))
}

pub(super) fn matter(desk: &Desk, number: RegistrationNumber) -> Matter {
    desk.read(|office, now| office.matter(&number, now.today()))
}

pub(super) fn open_matter(desk: &Desk, subject: String, series: String) -> Matter {
    change_matter(desk, |office, now| office.open_matter(&subject, &series, now.today(), now.at()))
}

pub(super) fn open_matter_for(desk: &Desk, document: DocumentId, subject: String) -> Matter {
    change_matter(desk, |office, now| office.open_matter_for(document, &subject, now.today(), now.at()))
}

pub(super) fn edit_matter(desk: &Desk, id: MatterId, subject: String) -> Matter {
    change_matter(desk, |office, now| office.edit_matter(id, &subject, now.at()))
}

pub(super) fn close_matter(desk: &Desk, id: MatterId, closed: Option<NaiveDate>) -> Matter {
    change_matter(desk, |office, now| office.close_matter(id, closed, now.at()))
}

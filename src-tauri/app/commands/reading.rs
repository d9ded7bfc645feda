//! What the views show. Reads only.

use super::Raw;
use crate::{CommandError, Desk};
use domain::{DocumentProfile, FileHash, MeetingId, MeetingType};
use office::StoreError;
use office::views::{
    AssociationView, FilledPhrase, Hit, HolidayDay, MeetingView, MinutesPages, Overview, RosterPreview, SearchAnswer,
    SearchRequest, SourcesView,
};

pub(super) fn overview(desk: &Desk) -> Result<Overview, CommandError> {
    desk.read(|office, now| office.overview(now.today()))
}

pub(super) fn association(desk: &Desk) -> Result<AssociationView, CommandError> {
    desk.read(|office, now| office.association_view(now.today()))
}

pub(super) fn meeting(desk: &Desk, id: MeetingId) -> Result<MeetingView, CommandError> {
    desk.read(|office, now| office.meeting_view(id, now.today()))
}

pub(super) fn find(desk: &Desk, words: String) -> Result<Vec<Hit>, CommandError> {
    desk.read(|office, _| office.find(&words))
}

pub(super) fn search(desk: &Desk, request: SearchRequest) -> Result<SearchAnswer, CommandError> {
    desk.read(|office, _| office.search(&request))
}

pub(super) fn sources(desk: &Desk, meeting: MeetingId) -> Result<SourcesView, CommandError> {
    desk.read(|office, _| office.sources(meeting))
}

/// Also without a file, for the one that is about to be made.
pub(super) fn read_roster(desk: &Desk, text: String) -> Result<RosterPreview, CommandError> {
    if desk.path().is_none() {
        return office::read_roster(&text)
            .map_err(|error| crate::error::acting::Reason::told(error, std::path::Path::new("")));
    }
    desk.read(|office, now| office.read_roster(&text, now.today()))
}

pub(super) fn meeting_types(desk: &Desk) -> Result<Vec<MeetingType>, CommandError> {
    desk.read(|office, _| -> Result<_, StoreError> { office.meeting_types() })
}

/// Of any year, whether or not a file is open.
pub(super) fn holidays(_: &Desk, year: i32) -> Result<Vec<HolidayDay>, CommandError> {
    Ok(HolidayDay::of_year(year))
}

pub(super) fn phrases(desk: &Desk, meeting: Option<MeetingId>) -> Result<Vec<FilledPhrase>, CommandError> {
    desk.read(|office, _| office.phrases(meeting))
}

pub(super) fn picture(desk: &Desk, hash: FileHash) -> Result<Raw, CommandError> {
    desk.read(|office, _| office.picture(&hash)).map(Raw)
}

pub(super) fn minutes_pages(desk: &Desk, meeting: MeetingId) -> Result<Raw, CommandError> {
    raw(desk.read(|office, now| office.minutes_pages(meeting, now.today()))?)
}

pub(super) fn profile_pages(desk: &Desk, profile: DocumentProfile) -> Result<Raw, CommandError> {
    raw(desk.read(|office, now| office.profile_pages(profile, now.today()))?)
}

/// Four bytes for the length of the JSON, the JSON, the PDF: a megabyte of pages as JSON would cost more than making them.
pub(super) fn raw(pages: MinutesPages) -> Result<Raw, CommandError> {
    let json = serde_json::to_vec(&pages).map_err(|error| CommandError::unexpected(&error))?;
    let length = u32::try_from(json.len()).map_err(|error| CommandError::unexpected(&error))?;
    Ok(Raw([&length.to_be_bytes()[..], &json, &pages.pdf].concat()))
}

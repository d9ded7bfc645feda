//! The association: body, members, people, seats, officials, types of meeting, phrases. Each change can be taken back.

use crate::moment::Moment;
use crate::{Area, CommandError, Desk};
use domain::{
    Assignment, AssignmentId, Body, MeetingType, MemberOrganisation, Official, OfficialId, Person, Phrase, Profile,
};
use office::views::{AddedPerson, AssociationView, FilledPhrase, NewOrganisation, NewPerson};
use office::{ActionError, Office};

/// The largest picture that is taken, in bytes.
const PICTURE: usize = 4 * 1024 * 1024;

type View = Result<AssociationView, CommandError>;

/// Names and seats stand in every meeting.
const AREAS: &[Area] = &[Area::Association, Area::Meetings, Area::Minutes];

pub(super) fn change<T>(desk: &Desk, work: impl FnOnce(&mut Office, Moment) -> Result<T, ActionError>) -> View {
    desk.change(AREAS, |office, now| -> Result<_, ActionError> {
        work(office, now)?;
        Ok(office.association_view(now.today())?)
    })
}

pub(super) fn edit_body(desk: &Desk, body: Body) -> View {
    change(desk, |office, now| office.edit_body(body, now.at()))
}

pub(super) fn set_profile(desk: &Desk, profile: Profile) -> View {
    change(desk, |office, now| office.set_profile(profile, now.at()))
}

pub(super) fn set_logotype(desk: &Desk, bytes: Option<Vec<u8>>) -> View {
    if bytes.as_ref().is_some_and(|bytes| bytes.len() > PICTURE) {
        return Err(CommandError::too_large(PICTURE));
    }
    change(desk, |office, now| office.set_logotype(bytes.as_deref(), now.at()))
}

pub(super) fn add_organisation(desk: &Desk, organisation: NewOrganisation) -> View {
    change(desk, |office, now| office.add_organisation(organisation, now.at()))
}

pub(super) fn edit_organisation(desk: &Desk, organisation: MemberOrganisation) -> View {
    change(desk, |office, now| office.edit_organisation(&organisation, now.at()))
}

pub(super) fn add_person(desk: &Desk, person: NewPerson) -> Result<AddedPerson, CommandError> {
    desk.change(AREAS, |office, now| -> Result<_, ActionError> {
        let id = office.add_person(person, now.at())?;
        Ok(AddedPerson { id, association: office.association_view(now.today())? })
    })
}

pub(super) fn edit_person(desk: &Desk, person: Person) -> View {
    change(desk, |office, now| office.edit_person(&person, now.at()))
}

pub(super) fn add_assignment(desk: &Desk, assignment: Assignment) -> View {
    change(desk, |office, now| office.add_assignment(&assignment, now.at()))
}

pub(super) fn edit_assignment(desk: &Desk, id: AssignmentId, assignment: Assignment) -> View {
    change(desk, |office, now| office.edit_assignment(id, &assignment, now.at()))
}

pub(super) fn order_assignments(desk: &Desk, order: Vec<AssignmentId>) -> View {
    change(desk, |office, now| office.order_assignments(&order, now.at()))
}

pub(super) fn add_official(desk: &Desk, official: Official) -> View {
    change(desk, |office, now| office.add_official(&official, now.at()))
}

pub(super) fn edit_official(desk: &Desk, id: OfficialId, official: Official) -> View {
    change(desk, |office, now| office.edit_official(id, &official, now.at()))
}

pub(super) fn add_roster(desk: &Desk, text: String) -> View {
    change(desk, |office, now| office.add_roster(&text, now.today(), now.at()))
}

pub(super) fn put_meeting_types(desk: &Desk, types: Vec<MeetingType>) -> Result<Vec<MeetingType>, CommandError> {
    desk.change(&[Area::Association], |office, now| -> Result<_, ActionError> {
        office.put_meeting_types(&types, now.at())?;
        Ok(office.meeting_types()?)
    })
}

pub(super) fn put_phrase(desk: &Desk, phrase: Phrase) -> Result<Vec<FilledPhrase>, CommandError> {
    desk.change(&[Area::Phrases], |office, now| -> Result<_, ActionError> {
        office.put_phrase(&phrase, now.at())?;
        office.phrases(None)
    })
}

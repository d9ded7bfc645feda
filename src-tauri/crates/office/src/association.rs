//! The association: its body, its document profile, its logotype, its members and types of meeting.

use crate::keys::key;
use crate::limits;
use crate::refusal::{ActionError, Field, Invalid, InvalidFault, Unknown};
use crate::uses::uses;
use crate::views::{AssignmentRow, AssociationView, NewOrganisation, OfficialRow, PersonRow};
use crate::{Office, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use documents::templates;
use domain::{Body, DocumentProfile, MeetingType, MemberOrganisation, NoticeBoardOwner, OrganisationId, Profile};
use store::Action;

impl Office {
    /// The association with its people, as it is on a day.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn association_view(&self, today: NaiveDate) -> Result<AssociationView, StoreError> {
        let association = self.records()?;
        let uses = uses(&association);
        let people = association.people.iter().map(|person| PersonRow {
            person: person.clone(),
            used: uses.get(&person.id).copied().unwrap_or_default(),
        });
        let assignments = self.store.assignments()?.into_iter().map(|(id, assignment)| AssignmentRow {
            id,
            holds_today: assignment.holds_on(today),
            assignment,
        });
        let officials = self.store.officials()?.into_iter().map(|(id, official)| OfficialRow { id, official });
        Ok(AssociationView {
            body: association.body.clone(),
            profile: templates::profile(&association.body.profile),
            organisations: association.organisations.clone(),
            people: people.collect(),
            assignments: assignments.collect(),
            officials: officials.collect(),
            today,
            seats: limits::small(association.seats_on(today)),
            posting_sentence_wrong: templates::posting_sentence_is_wrong(&association.body),
        })
    }

    /// The body with new values. Its logotype is set by [`Office::set_logotype`] and stays as it is.
    ///
    /// # Errors
    /// A value is impossible, a member is not on record, a board with notices would go.
    pub fn edit_body(&mut self, body: Body, at: DateTime<Utc>) -> Result<(), ActionError> {
        check_body(&body)?;
        let association = self.records()?;
        for board in &body.notice_boards {
            if let NoticeBoardOwner::Member(id) = &board.owner
                && association.organisation(id).is_none()
            {
                return Err(Unknown::Organisation(id.clone()).into());
            }
        }
        let body = Body { logotype: association.body.logotype.clone(), ..body };
        self.put_body(&body, at)
    }

    /// The document profile: one of those shipped, or the association's own.
    ///
    /// # Errors
    /// A label is impossible.
    pub fn set_profile(&mut self, profile: Profile, at: DateTime<Utc>) -> Result<(), ActionError> {
        if let Profile::Own(own) = &profile {
            check_profile(own)?;
        }
        let body = Body { profile, ..self.records()?.body.clone() };
        self.put_body(&body, at)
    }

    /// The logotype from the bytes of a picture; `None` takes it away.
    ///
    /// # Errors
    /// The bytes are no picture that the pages can show.
    pub fn set_logotype(&mut self, picture: Option<&[u8]>, at: DateTime<Utc>) -> Result<(), ActionError> {
        if let Some(bytes) = picture {
            crate::check_logotype(bytes).map_err(|_| Invalid { field: Field::Picture, fault: InvalidFault::Form })?;
        }
        let mut body = self.records()?.body.clone();
        self.change(Action::EditBody, at, |file| {
            body.logotype = picture.map(|bytes| file.attach(bytes)).transpose()?;
            file.set_body(&body)
        })
    }

    /// The bytes of an attached picture.
    ///
    /// # Errors
    /// The file does not hold them.
    pub fn picture(&self, hash: &domain::FileHash) -> Result<Vec<u8>, ActionError> {
        self.store.attachment(hash)?.ok_or_else(|| Unknown::File(hash.clone()).into())
    }

    /// Adds a member and answers with the key made for it.
    ///
    /// # Errors
    /// A value is impossible.
    pub fn add_organisation(&mut self, new: NewOrganisation, at: DateTime<Utc>) -> Result<OrganisationId, ActionError> {
        let association = self.records()?;
        let taken = |key: &str| association.organisations.iter().any(|other| other.id.0 == key);
        // A key in the trash may come back, so it stays taken.
        let trashed = self.trashed_keys()?;
        let id = OrganisationId(key(&new.name, |key| taken(key) || trashed.contains(key)));
        let organisation =
            MemberOrganisation { id: id.clone(), name: new.name, short_name: new.short_name, kind: new.kind };
        check_organisation(&organisation)?;
        self.change::<_, ActionError>(Action::EditPeople, at, |file| file.add_organisation(&organisation))?;
        Ok(id)
    }

    /// A member with new values.
    ///
    /// # Errors
    /// A value is impossible, or the member is not on record.
    pub fn edit_organisation(
        &mut self,
        organisation: &MemberOrganisation,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        check_organisation(organisation)?;
        if self.records()?.organisation(&organisation.id).is_none() {
            return Err(Unknown::Organisation(organisation.id.clone()).into());
        }
        self.change(Action::EditPeople, at, |file| file.edit_organisation(organisation))
    }

    /// The types of meeting.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn meeting_types(&self) -> Result<Vec<MeetingType>, StoreError> {
        self.store.meeting_types()
    }

    /// Puts the list of types in the place of the one before; one whose identity is not on record is new.
    ///
    /// # Errors
    /// A value is impossible.
    pub fn put_meeting_types(&mut self, types: &[MeetingType], at: DateTime<Utc>) -> Result<(), ActionError> {
        limits::count(Field::MeetingTypes, types.len(), limits::ENTRIES)?;
        for kind in types {
            limits::name(Field::Name, &kind.name)?;
            limits::count(Field::Items, kind.standing_items.len(), limits::ITEMS)?;
            for item in &kind.standing_items {
                limits::heading(&item.heading)?;
                limits::count(Field::Parts, item.blocks.len(), limits::ENTRIES)?;
                item.blocks.iter().try_for_each(|block| limits::text(&block.text))?;
            }
        }
        let ids: Vec<i64> = types.iter().map(|kind| kind.id.0).filter(|id| *id > 0).collect();
        limits::once(Field::MeetingTypes, &ids)?;
        self.change(Action::EditMeetingTypes, at, |file| file.put_meeting_types(types).map(drop))
    }

    fn put_body(&mut self, body: &Body, at: DateTime<Utc>) -> Result<(), ActionError> {
        self.change(Action::EditBody, at, |file| file.set_body(body))
    }
}

fn check_organisation(organisation: &MemberOrganisation) -> Result<(), ActionError> {
    limits::name(Field::Name, &organisation.name)?;
    limits::optional(Field::ShortName, organisation.short_name.as_deref())
}

fn check_body(body: &Body) -> Result<(), ActionError> {
    limits::name(Field::Name, &body.name)?;
    let lines = [&body.organisation_number, &body.seat, &body.court_of_appeal, &body.absence_contact];
    lines.into_iter().try_for_each(|line| limits::optional(Field::Body, line.as_deref()))?;
    let sentences = [&body.kept_at, &body.posting_sentence];
    sentences.into_iter().flatten().try_for_each(|text| limits::words(Field::Body, text))?;
    // Days are counted one by one.
    if body.summons_working_days.is_some_and(|days| days > limits::SUMMONS_DAYS) {
        return Err(limits::invalid(Field::Body).into());
    }
    let documents = [&body.statutes, &body.rules_of_procedure];
    for document in documents.into_iter().flatten() {
        limits::line(Field::Body, &document.reference)?;
        limits::days([document.decided_on])?;
    }
    if let Some(remote) = &body.remote_participation {
        limits::optional(Field::Body, remote.reference.as_deref())?;
        limits::days([remote.decided_on])?;
    }
    limits::count(Field::Body, body.notice_boards.len(), limits::ENTRIES)?;
    for board in &body.notice_boards {
        limits::name(Field::Name, &board.name)?;
        limits::optional(Field::Url, board.url.as_deref())?;
    }
    let boards: Vec<_> = body.notice_boards.iter().map(|board| &board.id).collect();
    limits::once(Field::Body, &boards)?;
    let prefixes: Vec<_> = body.number_series.iter().map(|series| &series.prefix).collect();
    limits::once(Field::Series, &prefixes)?;
    for series in &body.number_series {
        limits::line(Field::Series, &series.purpose)?;
        let form = series.prefix.len() <= 3 && series.prefix.chars().all(|c| c.is_ascii_alphabetic());
        if !form || !(1..=4).contains(&series.digits) {
            return Err(limits::refuse(Field::Series, InvalidFault::Form));
        }
    }
    if let Profile::Own(own) = &body.profile { check_profile(own) } else { Ok(()) }
}

/// Everything that a profile may say.
pub(crate) fn check_profile(profile: &DocumentProfile) -> Result<(), ActionError> {
    let kinds: Vec<_> = profile.blocks.iter().map(|block| block.kind).collect();
    limits::once(Field::Label, &kinds)?;
    let fields: Vec<_> = profile.front_page.iter().map(|field| field.kind).collect();
    limits::once(Field::Label, &fields)?;
    let labels = profile.blocks.iter().map(|block| &block.label);
    let labels = labels.chain(profile.front_page.iter().map(|field| &field.label)).chain(&profile.presenters_label);
    labels.into_iter().try_for_each(|label| limits::line(Field::Label, label))?;
    let words = [&profile.roles.secretary, &profile.roles.chair, &profile.roles.verifier];
    let modes = [&profile.modes.on_site, &profile.modes.remote, &profile.modes.unknown];
    words.into_iter().chain(modes).try_for_each(|word| limits::name(Field::Label, word))
}

#[cfg(test)]
mod tests;

//! Meetings: planning, changing the plan, cancelling; a meeting with all that is derived from it.

use crate::limits;
use crate::people::known;
use crate::records;
use crate::refusal::{ActionError, Field, InvalidFault, NotNow, Unknown};
use crate::standing;
use crate::uses::blocks;
use crate::views::{DispatchView, MeetingPlan, MeetingView, SectionView};
use crate::{Office, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use documents::templates::{self, Slots, printed_name_of};
use domain::{
    Assignment, AssignmentId, Association, Attendance, BlockName, Board, Item, Meeting, MeetingId, MeetingStatus,
    MeetingType, MeetingTypeId, PersonId, RichText, Role, Seat, course::room, expected, legal_clocks, office_holder,
    phases, recipients, section_facts, verification_deadline,
};
use std::collections::BTreeMap;
use store::Action;

impl Office {
    /// A meeting with everything that is derived from it, as it is on a day.
    ///
    /// # Errors
    /// It is not on record, or the file could not be read.
    pub fn meeting_view(&self, id: MeetingId, today: NaiveDate) -> Result<MeetingView, ActionError> {
        let association = self.records()?;
        let meeting = records::meeting(&association, id)?;
        let assignments = self.store.assignments()?;
        let events = self.store.events(id)?;
        let sealings = self.store.sealings()?;
        let (of_sections, whole): (Vec<_>, Vec<_>) =
            sealings.into_iter().filter(|sealing| sealing.meeting == id).partition(|sealing| sealing.item.is_some());
        let sealing = whole.into_iter().next();
        let profile = templates::profile(&association.body.profile);
        let seats = association.seats_on(meeting.date);
        let section = |item: &Item| SectionView {
            item: item.id,
            facts: section_facts(meeting, item, seats),
            changed_from_proposal: is_changed(item),
        };
        let frozen = meeting.is_frozen();
        Ok(MeetingView {
            ordinal: association.ordinal(meeting).map(limits::small),
            today,
            phases: phases(meeting, sealing.as_ref(), &association, today),
            sections: meeting.items.iter().map(section).collect(),
            room: room(meeting, &events, &board(&association, &assignments, meeting)),
            editable: !frozen && sealing.is_none() && meeting.status != MeetingStatus::Cancelled && !self.read_only,
            sealing,
            frozen,
            verify_by: verification_deadline(association.body.form, meeting.date),
            block_order: profile.blocks.iter().map(|block| block.kind).collect(),
            profile,
            names: names(&association),
            events,
            expected: expected(&association, meeting),
            clocks: legal_clocks(&association, meeting, today),
            recipients: meeting.items.iter().filter_map(dispatch_of).collect(),
            section_sealings: of_sections,
            meeting: meeting.clone(),
        })
    }

    /// Plans a meeting, of a type with its standing items or of none. What the plan leaves open follows from who holds which
    /// office that day.
    ///
    /// # Errors
    /// A value is impossible, or whom it names is not on record.
    pub fn plan_meeting(
        &mut self,
        plan: MeetingPlan,
        kind: Option<MeetingTypeId>,
        at: DateTime<Utc>,
    ) -> Result<MeetingId, ActionError> {
        let association = self.records()?;
        check_plan(&association, &plan)?;
        let kind = kind.map(|id| self.meeting_type(id)).transpose()?;
        let meeting = new_meeting(&association, plan, kind.as_ref());
        self.change(Action::PlanMeeting, at, |file| {
            let id = file.add_meeting(&meeting)?;
            file.set_verification(id, &meeting.verification)?;
            Ok(id)
        })
    }

    /// The plan of a meeting with new values. Slots that can be filled now are filled in its items.
    ///
    /// # Errors
    /// A value is impossible, the minutes are closed, the day moves §§ to another year.
    pub fn edit_plan(&mut self, id: MeetingId, plan: MeetingPlan, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        check_plan(&association, &plan)?;
        let mut meeting = records::meeting(&association, id)?.clone();
        let untouched = meeting.attendance.iter().all(|row| row.present.is_none() && row.serving.is_none());
        if untouched && meeting.date != plan.date && self.store.events(id)?.is_empty() {
            meeting.attendance = rows_of_the_day(&association, plan.date);
        }
        put_plan(&mut meeting, plan);
        let filled = standing::filled(&association, &meeting);
        let key = format!("plan-{}", id.0);
        let change = |file: &mut store::Write<'_>| {
            file.edit_meeting(&meeting)?;
            file.set_verification(id, &meeting.verification)?;
            filled.iter().try_for_each(|item| file.edit_item(item))
        };
        self.change_meeting(id, (Action::PlanMeeting, Some(&key)), at, change)
    }

    /// Cancels a planned meeting.
    ///
    /// # Errors
    /// It is cancelled, has been held, or has §§.
    pub fn cancel_meeting(&mut self, id: MeetingId, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let meeting = records::meeting(&association, id)?;
        match meeting.status {
            MeetingStatus::Cancelled => return Err(NotNow::Cancelled.into()),
            MeetingStatus::Held => return Err(NotNow::Held.into()),
            MeetingStatus::Planned if meeting.sections().is_some() => return Err(NotNow::Held.into()),
            MeetingStatus::Planned => {}
        }
        self.set_status(meeting, MeetingStatus::Cancelled, at)
    }

    /// Plans a cancelled meeting again.
    ///
    /// # Errors
    /// It is not cancelled.
    pub fn reinstate_meeting(&mut self, id: MeetingId, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let meeting = records::meeting(&association, id)?;
        if meeting.status != MeetingStatus::Cancelled {
            return Err(NotNow::NotCancelled.into());
        }
        self.set_status(meeting, MeetingStatus::Planned, at)
    }

    /// The attendance list by hand, for a meeting of which nothing is noted.
    ///
    /// # Errors
    /// Events are noted, a person is not on record or twice in the list with the same seat, the minutes are closed.
    pub fn put_attendance(
        &mut self,
        id: MeetingId,
        attendance: &[Attendance],
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        records::meeting(&association, id)?;
        if !self.store.events(id)?.is_empty() {
            return Err(NotNow::HasEvents.into());
        }
        limits::once(Field::Attendance, attendance)?;
        for row in attendance {
            known(&association, &row.person)?;
            row.replaces.as_ref().map_or(Ok(()), |member| known(&association, member))?;
            limits::once(Field::Attendance, &row.disqualified)?;
            limits::once(Field::Attendance, &row.away)?;
        }
        let key = format!("attendance-{}", id.0);
        self.change_meeting(id, (Action::RunMeeting, Some(&key)), at, |file| file.put_attendance(id, attendance))
    }

    fn set_status(&mut self, meeting: &Meeting, status: MeetingStatus, at: DateTime<Utc>) -> Result<(), ActionError> {
        let changed = Meeting { status, ..meeting.clone() };
        self.change_meeting(meeting.id, (Action::PlanMeeting, None), at, |file| file.edit_meeting(&changed))
    }

    fn meeting_type(&self, id: MeetingTypeId) -> Result<MeetingType, ActionError> {
        let types = self.store.meeting_types()?;
        types.into_iter().find(|kind| kind.id == id).ok_or_else(|| Unknown::MeetingType(id).into())
    }

    /// Every assignment with its identity.
    pub(crate) fn assignments(&self) -> Result<Vec<(AssignmentId, Assignment)>, StoreError> {
        self.store.assignments()
    }
}

/// The board on the day of a meeting.
pub(crate) fn board<'a>(
    association: &Association,
    assignments: &'a [(AssignmentId, Assignment)],
    meeting: &Meeting,
) -> Board<'a> {
    Board {
        assignments,
        day: meeting.date,
        remote_allowed: association.body.remote_participation.is_some(),
        form: association.body.form,
    }
}

/// A meeting that is planned, of a type with its standing items or of none. What the plan leaves open follows from who holds
/// which office that day.
pub(crate) fn new_meeting(association: &Association, plan: MeetingPlan, kind: Option<&MeetingType>) -> Meeting {
    let mut meeting = Meeting {
        attendance: rows_of_the_day(association, plan.date),
        ..Meeting::on(plan.date, MeetingStatus::Planned)
    };
    let day = plan.date;
    put_plan(&mut meeting, plan);
    meeting.public = meeting.public.or(kind.map(|kind| kind.public));
    meeting.chair = meeting.chair.or_else(|| office_holder(&association.assignments, Role::Chair, day).cloned());
    meeting.secretary = meeting.secretary.or_else(|| secretary(association, day));
    let slots = Slots::of(association, Some(&meeting), None);
    meeting.items = kind.map(|kind| standing::items(kind, &slots)).unwrap_or_default();
    meeting
}

/// The type that a meeting of a plan has: the first that is as open to the public as it is, or the first of all.
pub(crate) fn ordinary(types: &[MeetingType], public: bool) -> Option<&MeetingType> {
    types.iter().find(|kind| kind.public == public).or(types.first())
}

/// Printed name of everyone on record.
pub(crate) fn names(association: &Association) -> BTreeMap<PersonId, String> {
    association.people.iter().map(|person| (person.id.clone(), printed_name_of(person))).collect()
}

fn check_plan(association: &Association, plan: &MeetingPlan) -> Result<(), ActionError> {
    limits::days([Some(plan.date), plan.reserve_date, plan.next_meeting, plan.summoned_on, plan.reply_by])?;
    if matches!((plan.start, plan.end), (Some(start), Some(end)) if end < start) {
        return Err(limits::refuse(Field::End, InvalidFault::OutOfRange));
    }
    if [plan.reply_by, plan.summoned_on].into_iter().flatten().any(|day| day > plan.date) {
        return Err(limits::invalid(Field::Day).into());
    }
    limits::optional(Field::Place, plan.place.as_deref())?;
    limits::optional(Field::Link, plan.link.as_deref())?;
    plan.purpose.as_deref().map_or(Ok(()), |purpose| limits::words(Field::Purpose, purpose))?;
    limits::optional(Field::Place, plan.verification_place.as_deref())?;
    limits::once(Field::Verifiers, &plan.verifiers)?;
    let others: Vec<&PersonId> = plan.others.iter().map(|other| &other.person).collect();
    limits::once(Field::Others, &others)?;
    let named = plan.chair.iter().chain(&plan.secretary).chain(&plan.verifiers).chain(others);
    named.into_iter().try_for_each(|person| known(association, person))
}

fn put_plan(meeting: &mut Meeting, plan: MeetingPlan) {
    let MeetingPlan {
        date,
        start,
        end,
        place,
        link,
        mode,
        public,
        purpose,
        reserve_date,
        next_meeting,
        summoned_on,
        reply_by,
        chair,
        secretary,
        verifiers,
        verification_place,
        verification_manner,
        others,
    } = plan;
    let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    (meeting.date, meeting.start, meeting.end) = (date, start, end);
    (meeting.link, meeting.reply_by) = (said(link), reply_by);
    (meeting.place, meeting.mode, meeting.public) = (said(place), mode, public);
    (meeting.purpose, meeting.reserve_date, meeting.next_meeting) = (said(purpose), reserve_date, next_meeting);
    (meeting.summoned_on, meeting.chair, meeting.secretary) = (summoned_on, chair, secretary);
    (meeting.verifiers, meeting.others) = (verifiers, others);
    (meeting.verification.place, meeting.verification.manner) = (said(verification_place), verification_manner);
}

/// A row for every seat of the day, no one there yet.
fn rows_of_the_day(association: &Association, day: NaiveDate) -> Vec<Attendance> {
    let holding = |seat| association.assignments.iter().filter(move |a| a.seat == seat && a.holds_on(day));
    let mut rows: Vec<Attendance> = vec![];
    for assignment in holding(Seat::Member).chain(holding(Seat::Alternate)) {
        if rows.iter().all(|row| row.person != assignment.person) {
            rows.push(Attendance {
                person: assignment.person.clone(),
                mode: None,
                present: None,
                serving: None,
                replaces: None,
                disqualified: vec![],
                away: vec![],
            });
        }
    }
    rows
}

/// The official who is called secretary, or the first official of the day.
fn secretary(association: &Association, day: NaiveDate) -> Option<PersonId> {
    let holds = |official: &&domain::Official| {
        official.from.is_none_or(|from| from <= day) && official.to.is_none_or(|to| day <= to)
    };
    let mut officials = association.officials.iter().filter(holds);
    let named = officials.clone().find(|official| official.title.to_lowercase().contains("sekreterare"));
    named.or_else(|| officials.next()).map(|official| official.person.clone())
}

/// Whom extracts of an item go to; nothing where there is nobody.
fn dispatch_of(item: &Item) -> Option<DispatchView> {
    let recipients = recipients(item);
    (!recipients.is_empty()).then_some(DispatchView { item: item.id, recipients })
}

/// Whether the decision says something else than the proposal.
fn is_changed(item: &Item) -> bool {
    let text = |name| -> Vec<&RichText> {
        blocks(&item.parts).filter(|block| block.kind.name() == name).map(|block| &block.text).collect()
    };
    let (proposed, decided) = (text(BlockName::ProposedDecision), text(BlockName::Decision));
    let says = |texts: &[&RichText]| texts.iter().any(|text| !text.is_empty());
    says(&proposed) && says(&decided) && proposed != decided
}

#[cfg(test)]
mod tests;

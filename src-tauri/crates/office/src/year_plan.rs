//! The year's plan: what is proposed, what it clashes with, all its meetings made at once, and the § that decides it.

use crate::meetings::{new_meeting, ordinary};
use crate::overview::row;
use crate::records;
use crate::refusal::{ActionError, Field, InvalidFault, NotNow};
use crate::standing::blank;
use crate::views::{MeetingPlan, PlanCheck, YearPlanView};
use crate::{Office, StoreError, limits};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use documents::templates::{self, plan_heading, plan_parts, planned_of};
use domain::{
    BlockName, CALENDAR_YEARS, Item, ItemPart, Meeting, MeetingId, MeetingStatus, PlannedMeeting, clashes, law_days,
    meeting_clashes, named_days, plan_demands, propose,
};
use store::Action;

/// Most meetings of a plan: one a week.
const MOST: usize = 53;

impl Office {
    /// The plan of a year as it stands: what is on record and what is proposed beside it.
    ///
    /// # Errors
    /// The year has no calendar, or the file could not be read.
    pub fn year_plan(&self, year: i32, today: NaiveDate) -> Result<YearPlanView, ActionError> {
        check_year(year)?;
        let association = self.records()?;
        let sealings = self.store.sealings()?;
        let planned = propose(&association, year);
        let on_record: Vec<&Meeting> = association.meetings.iter().filter(|meeting| meeting.year() == year).collect();
        let touches = |from: NaiveDate, to: NaiveDate| from.year() <= year && year <= to.year();
        Ok(YearPlanView {
            year,
            clashes: clashes(&association, &planned),
            meetings: on_record.iter().map(|meeting| row(&association, meeting, &sealings, today)).collect(),
            meeting_clashes: on_record.iter().map(|meeting| meeting_clashes(&association, meeting)).collect(),
            demands: plan_demands(&association, year, &planned),
            named_days: named_days(&association, year),
            entries: association.calendar.iter().filter(|entry| touches(entry.from, entry.to)).cloned().collect(),
            law_days: law_days(association.body.form, year),
            planned,
        })
    }

    /// What a plan clashes with and meets, while it is edited.
    ///
    /// # Errors
    /// A value is impossible, or the file could not be read.
    pub fn check_plan(&self, year: i32, planned: &[PlannedMeeting]) -> Result<PlanCheck, ActionError> {
        check_year(year)?;
        let association = self.records()?;
        check(year, planned)?;
        Ok(PlanCheck { clashes: clashes(&association, planned), demands: plan_demands(&association, year, planned) })
    }

    /// Makes all meetings of a plan, as one step.
    ///
    /// # Errors
    /// A value is impossible, two meetings begin at the same time of one day, or the plan is empty; then none is made.
    pub fn adopt_plan(&mut self, year: i32, planned: &[PlannedMeeting], at: DateTime<Utc>) -> Result<(), ActionError> {
        check_year(year)?;
        check(year, planned)?;
        if planned.is_empty() {
            return Err(limits::refuse(Field::Meetings, InvalidFault::Empty));
        }
        let association = self.records()?;
        let types = self.store.meeting_types()?;
        let meetings: Vec<Meeting> = planned
            .iter()
            .map(|planned| {
                let kind = ordinary(&types, planned.public == Some(true));
                new_meeting(&association, plan(planned), kind)
            })
            .collect();
        self.change(Action::PlanYear, at, |file| {
            meetings.iter().try_for_each(|meeting| -> Result<(), StoreError> {
                let id = file.add_meeting(meeting)?;
                file.set_verification(id, &meeting.verification)
            })
        })
    }

    /// Puts the § that decides the meetings of a year on the agenda of a meeting, with the list in proposal and decision; where it
    /// stands already, the list is made anew.
    ///
    /// # Errors
    /// The year has no meetings, the meeting is cancelled, its minutes or the § are closed.
    pub fn decide_plan(&mut self, meeting: MeetingId, year: i32, at: DateTime<Utc>) -> Result<(), ActionError> {
        check_year(year)?;
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        if on.status == MeetingStatus::Cancelled {
            return Err(NotNow::Cancelled.into());
        }
        let listed = planned_of(&association.meetings, year);
        if listed.is_empty() {
            return Err(NotNow::NoMeetings.into());
        }
        let heading = plan_heading(year);
        let parts = plan_parts(&listed, year);
        let before = on.items.iter().find(|item| item.heading == heading);
        let item = match before {
            Some(before) => Item { parts: renewed(&before.parts, parts), ..before.clone() },
            None => Item { parts, ..blank(heading) },
        };
        limits::item(&item)?;
        if before.is_none() && on.items.len() >= limits::ITEMS {
            return Err(limits::refuse(Field::Items, InvalidFault::TooMany(limits::small(limits::ITEMS))));
        }
        let is_new = before.is_none();
        let place = closing_item(on);
        self.change_meeting(meeting, (Action::WriteMinutes, None), at, |file| {
            if is_new { file.insert_item(meeting, &item, place).map(drop) } else { file.edit_item(&item) }
        })
    }
}

/// Proposal and decision take the place of those before; what else was written stays.
fn renewed(before: &[ItemPart], with: Vec<ItemPart>) -> Vec<ItemPart> {
    let is_renewed = |part: &ItemPart| match part {
        ItemPart::Block(block) => matches!(block.kind.name(), BlockName::ProposedDecision | BlockName::Decision),
        ItemPart::SubItem(_) => false,
    };
    let place = before.iter().position(is_renewed).unwrap_or(before.len());
    let kept = |part: &&ItemPart| !is_renewed(part);
    let head = before[..place].iter().cloned();
    let tail = before[place..].iter().filter(kept).cloned();
    head.chain(with).chain(tail).collect()
}

/// The last item of the agenda closes the meeting, where it has nothing to decide: a new one comes before it.
pub(crate) fn closing_item(meeting: &Meeting) -> Option<domain::ItemId> {
    let last = meeting.items.last()?;
    let closes = last.section.is_none() && last.heading.to_lowercase().contains("avslut");
    closes.then_some(last.id)
}

fn plan(planned: &PlannedMeeting) -> MeetingPlan {
    let PlannedMeeting { date, start, end, place, mode, public, reserve_date, theme, purpose, reason: _ } =
        planned.clone();
    let purpose = purpose.or_else(|| templates::theme_purpose(theme).map(str::to_owned));
    MeetingPlan { start, end, place, mode, public, reserve_date, purpose, ..MeetingPlan::on(date) }
}

fn check_year(year: i32) -> Result<(), ActionError> {
    if CALENDAR_YEARS.contains(&year) { Ok(()) } else { Err(limits::refuse(Field::Year, InvalidFault::OutOfRange)) }
}

fn check(year: i32, planned: &[PlannedMeeting]) -> Result<(), ActionError> {
    limits::count(Field::Meetings, planned.len(), MOST)?;
    for meeting in planned {
        if meeting.date.year() != year {
            return Err(limits::invalid(Field::Day).into());
        }
        limits::days([meeting.reserve_date])?;
        if matches!((meeting.start, meeting.end), (Some(start), Some(end)) if end < start) {
            return Err(limits::refuse(Field::End, InvalidFault::OutOfRange));
        }
        limits::optional(Field::Place, meeting.place.as_deref())?;
        meeting.purpose.as_deref().map_or(Ok(()), |purpose| limits::words(Field::Purpose, purpose))?;
    }
    let begins: Vec<_> = planned.iter().map(|meeting| (meeting.date, meeting.start)).collect();
    limits::once(Field::Meetings, &begins)
}

#[cfg(test)]
mod tests;

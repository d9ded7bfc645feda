//! Meetings to plan, call and hold. No statute sets these days for the boards concerned: custom does.

use super::{Context, Duty, DutyKind, unmoved};
use crate::phases::{missing_from_plan, summons_by};
use crate::{Meeting, MeetingStatus};

/// How many days ahead a meeting to hold is mentioned; before that it stands in the calendar only.
const AHEAD: i64 = 14;

fn planned<'a>(context: &'a Context) -> impl Iterator<Item = &'a Meeting> {
    context.association.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Planned)
}

/// Planned for a day that is near, is here or has passed.
pub(super) fn to_hold(context: &Context) -> Vec<Duty> {
    let near = planned(context).filter(|meeting| (meeting.date - context.today).num_days() <= AHEAD);
    near.map(|meeting| with_items(meeting, context.duty_for(meeting, DutyKind::HoldMeeting, unmoved(meeting.date))))
        .collect()
}

/// Planned without all that a summons has to say; or announced at an earlier meeting and not planned.
pub(super) fn to_plan(context: &Context) -> Vec<Duty> {
    let ahead = planned(context).filter(|m| m.date > context.today && m.summoned_on.is_none());
    let incomplete = ahead.filter(|meeting| missing_from_plan(meeting));
    let complete_it =
        |meeting: &Meeting| context.duty_for(meeting, DutyKind::PlanMeeting, unmoved(summons_by(meeting.date)));
    let mut duties: Vec<Duty> = incomplete.map(complete_it).collect();
    let meetings = &context.association.meetings;
    let latest = meetings.iter().filter(|m| m.status == MeetingStatus::Held).max_by_key(|m| m.date);
    let announced = latest.and_then(|meeting| meeting.next_meeting).filter(|day| *day > context.today);
    if let Some(day) = announced.filter(|day| meetings.iter().all(|meeting| meeting.date != *day)) {
        let by = unmoved(summons_by(day));
        duties.push(Duty { meeting_day: Some(day), ..context.duty(DutyKind::PlanMeeting, by) });
    }
    duties
}

/// Ready to be called.
pub(super) fn to_summon(context: &Context) -> Vec<Duty> {
    let ahead = planned(context).filter(|m| m.date > context.today && m.summoned_on.is_none());
    let ready = ahead.filter(|meeting| !missing_from_plan(meeting));
    ready.map(|m| with_items(m, context.duty_for(m, DutyKind::SendSummons, unmoved(summons_by(m.date))))).collect()
}

/// The duty with how many items there are on the agenda.
fn with_items(meeting: &Meeting, duty: Duty) -> Duty {
    Duty { count: u32::try_from(meeting.items.len()).ok(), ..duty }
}

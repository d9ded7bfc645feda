//! Meetings to plan, make known, call and hold. Custom or the rules of procedure set these days; the law only one, for the
//! public budget meeting of a direktion (KL 9 kap. 10 §).

use super::law_days::is_about_budget;
use super::{Context, Duty, DutyKind, Provision};
use crate::deadlines::unmoved;
use crate::phases::{missing_from_plan, summons_by};
use crate::{BodyForm, Meeting, MeetingStatus, Seat, week_before};
use std::collections::BTreeSet;

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
    let complete_it = |meeting: &Meeting| {
        context.duty_for(meeting, DutyKind::PlanMeeting, unmoved(summons_by(&context.association.body, meeting.date)))
    };
    let mut duties: Vec<Duty> = incomplete.map(complete_it).collect();
    let meetings = &context.association.meetings;
    let latest = meetings.iter().filter(|m| m.status == MeetingStatus::Held).max_by_key(|m| m.date);
    let announced = latest.and_then(|meeting| meeting.next_meeting).filter(|day| *day > context.today);
    if let Some(day) = announced.filter(|day| meetings.iter().all(|meeting| meeting.date != *day)) {
        let by = unmoved(summons_by(&context.association.body, day));
        duties.push(Duty { meeting_day: Some(day), ..context.duty(DutyKind::PlanMeeting, by) });
    }
    duties
}

/// Ready to be called.
pub(super) fn to_summon(context: &Context) -> Vec<Duty> {
    let ahead = planned(context).filter(|m| m.date > context.today && m.summoned_on.is_none());
    let ready = ahead.filter(|meeting| !missing_from_plan(meeting));
    let by = |meeting: &Meeting| unmoved(summons_by(&context.association.body, meeting.date));
    ready.map(|m| with_items(m, context.duty_for(m, DutyKind::SendSummons, by(m)))).collect()
}

/// The public meeting at which a direktion adopts the budget is made known at least a week before. The period ends with the
/// meeting, so no holiday moves it; after that day nothing can be mended.
pub(super) fn to_announce(context: &Context) -> Vec<Duty> {
    if context.association.body.form != BodyForm::MunicipalFederation {
        return vec![];
    }
    let budget = planned(context).filter(|m| m.public == Some(true) && m.items.iter().any(is_about_budget));
    let by = |meeting: &Meeting| unmoved(week_before(meeting.date));
    let ahead = budget.filter(|m| (0..=AHEAD).contains(&(by(m).limit - context.today).num_days()));
    let provision = Some(Provision::kl(9, 10));
    ahead.map(|m| Duty { provision, ..context.duty_for(m, DutyKind::AnnounceMeeting, by(m)) }).collect()
}

/// Called, the day for replies has passed, and members have not said whether they come.
pub(super) fn to_chase(context: &Context) -> Vec<Duty> {
    let called = planned(context).filter(|m| m.summoned_on.is_some() && m.date >= context.today);
    let passed = called.filter_map(|m| Some((m, m.reply_by.filter(|by| *by < context.today)?)));
    let duty = |(meeting, by)| match silent(context, meeting) {
        0 => None,
        count => {
            let duty = context.duty_for(meeting, DutyKind::ChaseReplies, unmoved(by));
            Some(Duty { count: u32::try_from(count).ok(), ..duty })
        }
    };
    passed.filter_map(duty).collect()
}

/// Members who have not answered.
fn silent(context: &Context, meeting: &Meeting) -> usize {
    let answered = |person: &crate::PersonId| meeting.replies.iter().any(|reply| reply.person == *person);
    let seats = context.association.assignments.iter().filter(|a| a.seat == Seat::Member && a.holds_on(meeting.date));
    let members: BTreeSet<_> = seats.map(|seat| &seat.person).collect();
    members.into_iter().filter(|person| !answered(person)).count()
}

/// The duty with how many items there are on the agenda.
fn with_items(meeting: &Meeting, duty: Duty) -> Duty {
    Duty { count: u32::try_from(meeting.items.len()).ok(), ..duty }
}

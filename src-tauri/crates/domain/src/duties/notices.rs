//! Notices of verification to put up and take down, and the day when decisions are in legal force. All from the legal clock.

use super::{Context, Duty, DutyKind, Provision};
use crate::deadlines::unmoved;
use crate::{BoardState, ClockTrouble, LegalClock, Meeting, Urgency};
use chrono::{Days, NaiveDate};

/// Boards that must have the notice and have none: not up yet, taken down too early, or not on record.
pub(super) fn to_post(context: &Context) -> Vec<Duty> {
    let duty = |(meeting, clock): (&Meeting, &LegalClock)| {
        let count = unposted(clock);
        let by = clock.post_by.or_else(|| custom(clock.verified?)).filter(|_| count > 0)?;
        let provision = clock.post_by.map(|_| Provision::NOTICE);
        Some(Duty {
            provision,
            count: u32::try_from(count).ok(),
            ..about(context, meeting, clock, DutyKind::PostNotice, by)
        })
    };
    context.recent_clocks().filter_map(duty).collect()
}

/// How many boards wait for the notice of a clock.
pub(crate) fn unposted(clock: &LegalClock) -> usize {
    let waits = |state| matches!(state, BoardState::ToPost | BoardState::RemovedTooEarly);
    let on_record = clock.boards.iter().filter(|board| board.required && waits(board.state)).count();
    let missing = clock.troubles.iter().filter(|t| matches!(t, ClockTrouble::BoardMissing { .. })).count();
    on_record + missing
}

/// Where statutes alone demand a notice, the days of the law are a good custom.
fn custom(verified: NaiveDate) -> Option<crate::Deadline> {
    verified.checked_add_days(Days::new(2)).map(unmoved)
}

/// Notices that may come down. No one is late with that: the law names a first day and no last.
pub(super) fn to_remove(context: &Context) -> Vec<Duty> {
    let duty = |(meeting, clock): (&Meeting, &LegalClock)| {
        let count = clock.boards.iter().filter(|board| board.state == BoardState::ToRemove).count();
        let by = unmoved(clock.remove_earliest.filter(|_| count > 0)?);
        let duty = about(context, meeting, clock, DutyKind::RemoveNotice, by);
        let count = u32::try_from(count).ok();
        Some(Duty { urgency: Urgency::Today, provision: Some(Provision::NOTICE), count, ..duty })
    };
    context.recent_clocks().filter_map(duty).collect()
}

/// While the appeal period runs: when it will have ended.
pub(super) fn in_force(context: &Context) -> Vec<Duty> {
    let duty = |(meeting, clock): (&Meeting, &LegalClock)| {
        let day = clock.legal_force.filter(|day| *day >= context.today)?;
        let duty = about(context, meeting, clock, DutyKind::LegalForce, unmoved(day));
        Some(Duty { provision: Some(Provision::APPEAL), ..duty })
    };
    context.recent_clocks().filter_map(duty).collect()
}

fn about(context: &Context, meeting: &Meeting, clock: &LegalClock, kind: DutyKind, by: crate::Deadline) -> Duty {
    Duty { sections: clock.sections, ..context.duty_for(meeting, kind, by) }
}

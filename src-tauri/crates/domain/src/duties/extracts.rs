//! Extracts to send from verified minutes. No law sets a day: a decision reaches those it concerns soon after it is verified.

use super::{Context, Duty, DutyKind};
use crate::deadlines::unmoved;
use crate::{Meeting, recipients};
use chrono::{Days, NaiveDate};

/// Days after the verification within which extracts are sent, by custom.
const WITHIN: u64 = 7;

/// After so many days a decision has reached its recipients in some other way, or the minutes came from a program that does
/// not tell.
const ASKED_FOR_DAYS: i64 = 60;

/// One row per meeting: how many recipients wait.
pub(super) fn to_send(context: &Context) -> Vec<Duty> {
    let verified = context.clocks.iter().filter_map(|(meeting, _)| Some((*meeting, meeting.verification.date?)));
    let recent = verified.filter(|(_, verified)| (context.today - *verified).num_days() <= ASKED_FOR_DAYS);
    recent.filter_map(|(meeting, verified)| duty(context, meeting, verified)).collect()
}

fn duty(context: &Context, meeting: &Meeting, verified: NaiveDate) -> Option<Duty> {
    let count = u32::try_from(unsent(meeting)).ok().filter(|count| *count > 0);
    let by = verified.checked_add_days(Days::new(WITHIN))?;
    count?;
    Some(Duty { count, ..context.duty_for(meeting, DutyKind::SendExtracts, unmoved(by)) })
}

/// Recipients of the meeting's §§ who have not got their extract.
pub(crate) fn unsent(meeting: &Meeting) -> usize {
    let sections = meeting.items.iter().filter(|item| item.section.is_some());
    sections.flat_map(recipients).filter(|recipient| recipient.sent_on.is_none()).count()
}

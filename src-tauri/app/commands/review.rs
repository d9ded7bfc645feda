//! The review of a meeting: read, mended, waived with a reason.

use super::meetings::{self, View};
use crate::{CommandError, Desk};
use domain::MeetingId;
use office::views::{FindingKey, ReviewView};

pub(super) fn review(desk: &Desk, meeting: MeetingId) -> Result<ReviewView, CommandError> {
    desk.read(|office, _| office.review(meeting))
}

pub(super) fn mend_finding(desk: &Desk, meeting: MeetingId, finding: FindingKey) -> View {
    meetings::change(desk, meeting, |office, now| office.mend_finding(meeting, &finding, now.at()))
}

pub(super) fn waive_finding(desk: &Desk, meeting: MeetingId, finding: FindingKey, reason: String) -> View {
    meetings::change(desk, meeting, |office, now| office.waive_finding(meeting, &finding, &reason, now.at()))
}

pub(super) fn withdraw_waiver(desk: &Desk, meeting: MeetingId, finding: FindingKey) -> View {
    meetings::change(desk, meeting, |office, now| office.withdraw_waiver(meeting, &finding, now.at()))
}

//! Meetings before they are held: plan, agenda, attendance.

use crate::moment::Moment;
use crate::{Area, CommandError, Desk};
use domain::{Attendance, ItemId, MeetingId, MeetingTypeId};
use office::views::{AddedItem, ItemSource, MeetingPlan, MeetingView};
use office::{ActionError, Office};

pub(super) type View = Result<MeetingView, CommandError>;

const AREAS: &[Area] = &[Area::Meetings, Area::Minutes];

pub(super) fn change(
    desk: &Desk,
    id: MeetingId,
    work: impl FnOnce(&mut Office, Moment) -> Result<(), ActionError>,
) -> View {
    desk.change(AREAS, |office, now| {
        work(office, now)?;
        office.meeting_view(id, now.today())
    })
}

pub(super) fn plan_meeting(desk: &Desk, plan: MeetingPlan, meeting_type: Option<MeetingTypeId>) -> View {
    desk.change(AREAS, |office, now| {
        let id = office.plan_meeting(plan, meeting_type, now.at())?;
        office.meeting_view(id, now.today())
    })
}

pub(super) fn edit_plan(desk: &Desk, id: MeetingId, plan: MeetingPlan) -> View {
    change(desk, id, |office, now| office.edit_plan(id, plan, now.at()))
}

pub(super) fn cancel_meeting(desk: &Desk, id: MeetingId) -> View {
    change(desk, id, |office, now| office.cancel_meeting(id, now.at()))
}

pub(super) fn reinstate_meeting(desk: &Desk, id: MeetingId) -> View {
    change(desk, id, |office, now| office.reinstate_meeting(id, now.at()))
}

pub(super) fn add_item(
    desk: &Desk,
    meeting: MeetingId,
    source: ItemSource,
    before: Option<ItemId>,
) -> Result<AddedItem, CommandError> {
    desk.change(AREAS, |office, now| -> Result<_, ActionError> {
        let item = office.add_item(meeting, source, before, now.at())?;
        Ok(AddedItem { item, meeting: office.meeting_view(meeting, now.today())? })
    })
}

pub(super) fn move_items(desk: &Desk, meeting: MeetingId, order: Vec<ItemId>) -> View {
    change(desk, meeting, |office, now| office.move_items(meeting, &order, now.at()))
}

pub(super) fn put_attendance(desk: &Desk, meeting: MeetingId, attendance: Vec<Attendance>) -> View {
    change(desk, meeting, |office, now| office.put_attendance(meeting, &attendance, now.at()))
}

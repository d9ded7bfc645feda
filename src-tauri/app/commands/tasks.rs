//! Tasks that the board has given.

use super::meetings::View;
use crate::moment::Moment;
use crate::{Area, CommandError, Desk};
use chrono::NaiveDate;
use domain::{ItemId, MeetingId, Task, TaskId};
use office::views::{AddedTask, DroppedFile, ProposedTask, TasksView};
use office::{ActionError, Office};

type Tasks = Result<TasksView, CommandError>;

const AREAS: &[Area] = &[Area::Decisions];

fn change<T>(desk: &Desk, work: impl FnOnce(&mut Office, Moment) -> Result<T, ActionError>) -> Tasks {
    desk.change::<_, ActionError>(AREAS, |office, now| {
        work(office, now)?;
        Ok(office.tasks(now.today())?)
    })
}

pub(super) fn tasks(desk: &Desk) -> Tasks {
    desk.read(|office, now| office.tasks(now.today()))
}

pub(super) fn put_task(desk: &Desk, task: Task) -> Result<AddedTask, CommandError> {
    desk.change::<_, ActionError>(AREAS, |office, now| {
        let id = office.put_task(task, now.at())?;
        Ok(AddedTask { id, tasks: office.tasks(now.today())? })
    })
}

pub(super) fn task_from(
    desk: &Desk,
    item: ItemId,
    part: u32,
    block: Option<u32>,
    clause: u32,
) -> Result<ProposedTask, CommandError> {
    desk.read(|office, _| office.task_from(item, (part, block), clause))
}

pub(super) fn proposed_tasks(desk: &Desk, item: ItemId) -> Result<Vec<ProposedTask>, CommandError> {
    desk.read(|office, _| office.proposed_tasks(item))
}

pub(super) fn finish_task(desk: &Desk, id: TaskId, day: NaiveDate, note: Option<String>) -> Tasks {
    change(desk, |office, now| office.finish_task(id, Some(day), note, now.at()))
}

pub(super) fn reopen_task(desk: &Desk, id: TaskId) -> Tasks {
    change(desk, |office, now| office.finish_task(id, None, None, now.at()))
}

pub(super) fn add_task_file(desk: &Desk, id: TaskId, file: DroppedFile) -> Tasks {
    change(desk, |office, now| office.add_task_file(id, (&file.name, &file.bytes()?), now.at()))
}

pub(super) fn remove_task_file(desk: &Desk, id: TaskId, place: u32) -> Tasks {
    change(desk, |office, now| office.remove_task_file(id, place, now.at()))
}

pub(super) fn add_open_tasks(desk: &Desk, meeting: MeetingId) -> View {
    desk.change(&[Area::Decisions, Area::Meetings, Area::Minutes], |office, now| {
        office.add_open_tasks(meeting, now.at())?;
        office.meeting_view(meeting, now.today())
    })
}

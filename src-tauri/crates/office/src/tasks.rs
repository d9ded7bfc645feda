//! Tasks that the board has given: from the words of a decision, followed to done, and told of at the next meeting.

use crate::delegation::{on_record, said};
use crate::meetings::names;
use crate::refusal::{ActionError, Field, InvalidFault, NotNow, Unknown};
use crate::registry::party;
use crate::standing::blank;
use crate::uses::blocks;
use crate::views::{ProposedTask, SectionAt, TaskRow, TaskState, TasksView};
use crate::year_plan::closing_item;
use crate::{Office, StoreError, attached, limits, records};
use chrono::{DateTime, NaiveDate, Utc};
use documents::templates::{open_tasks_heading, open_tasks_parts, printed_party};
use domain::{
    Association, Block, BlockName, Item, ItemId, ItemPart, Meeting, MeetingId, MeetingStatus, ReportTarget, SectionRef,
    Task, TaskId, TaskWords, is_same_task, plain_words, task_of_words, tasks_in,
};
use std::cmp::Reverse;
use store::Action;

impl Office {
    /// All tasks, as they stand on a day.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn tasks(&self, today: NaiveDate) -> Result<TasksView, StoreError> {
        let association = self.records()?;
        let mut tasks: Vec<TaskRow> = association.tasks.iter().map(|task| row(&association, task, today)).collect();
        // Open ones by their day, those without one after them; then what is done, the latest first.
        tasks.sort_by_key(|row| {
            let done = row.task.done_on;
            (done.is_some(), Reverse(done), row.task.due.is_none(), row.task.due, row.task.id)
        });
        let count = |state| limits::small(tasks.iter().filter(|row| row.state == state).count());
        let (open, overdue) = (count(TaskState::Open), count(TaskState::Overdue));
        Ok(TasksView {
            tasks,
            open: open + overdue,
            overdue,
            next_meeting: next_meeting(&association, today),
            names: names(&association),
            today,
            read_only: self.read_only,
        })
    }

    /// Puts a task on record; identity 0 is a new one. Its files stay as they are.
    ///
    /// # Errors
    /// A value is impossible, whom or what it names is not on record.
    pub fn put_task(&mut self, task: Task, at: DateTime<Utc>) -> Result<TaskId, ActionError> {
        let association = self.records()?;
        let before = if task.id == TaskId(0) { None } else { Some(task_of(&association, task.id)?) };
        let task = Task {
            what: task.what.trim().to_owned(),
            due_written: said(task.due_written),
            done_note: said(task.done_note).filter(|_| task.done_on.is_some()),
            evidence: before.map(|before| before.evidence.clone()).unwrap_or_default(),
            ..task
        };
        check(&association, &task)?;
        drop(association);
        let key = (task.id.0 != 0).then(|| format!("task-{}", task.id.0));
        self.change_registry((Action::EditTasks, key.as_deref()), at, |file| file.put_task(&task))
    }

    /// Notes that a task is done, or with no day that it is not.
    ///
    /// # Errors
    /// There is no such task, or a value is impossible.
    pub fn finish_task(
        &mut self,
        id: TaskId,
        day: Option<NaiveDate>,
        note: Option<String>,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let before = task_of(&association, id)?;
        let note = day.and(said(note));
        let task = Task { done_on: day, done_note: note, ..before.clone() };
        check(&association, &task)?;
        drop(association);
        self.change_registry((Action::EditTasks, None), at, |file| file.put_task(&task)).map(drop)
    }

    /// Puts a file that shows what came of a task.
    ///
    /// # Errors
    /// There is no such task, or the file is impossible.
    pub fn add_task_file(
        &mut self,
        id: TaskId,
        (name, bytes): (&str, &[u8]),
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let before = task_of(&association, id)?.clone();
        attached::check(&before.evidence, name, bytes)?;
        drop(association);
        self.change_registry((Action::EditTasks, None), at, |file| {
            let evidence = attached::added(file, &before.evidence, (name, bytes))?;
            file.put_task(&Task { evidence, ..before }).map(drop)
        })
    }

    /// Takes a file from a task, by its place.
    ///
    /// # Errors
    /// There is none.
    pub fn remove_task_file(&mut self, id: TaskId, place: u32, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let before = task_of(&association, id)?;
        let after = Task { evidence: attached::without(&before.evidence, place)?, ..before.clone() };
        drop(association);
        self.change_registry((Action::EditTasks, None), at, |file| file.put_task(&after)).map(drop)
    }

    /// The task that a line of a block gives. Whoever points at a line says that it is one: words that give none by themselves are
    /// taken as they stand.
    ///
    /// # Errors
    /// The item is not on record, or nothing stands there.
    pub fn task_from(
        &self,
        item: ItemId,
        (part, block): (u32, Option<u32>),
        clause: u32,
    ) -> Result<ProposedTask, ActionError> {
        let association = self.records()?;
        let (meeting, on) = records::item(&association, item)?;
        let nothing = || limits::refuse(Field::Parts, InvalidFault::OutOfRange);
        let block = block_at(&on.parts, part, block).ok_or_else(nothing)?;
        let line = block.text.lines().nth(limits::place(clause)).map(plain_words).ok_or_else(nothing)?;
        if line.trim().is_empty() {
            return Err(nothing());
        }
        Ok(proposed(&association, (meeting, on), task_of_words(&association, meeting, &line)))
    }

    /// Every task that the decisions of an item give.
    ///
    /// # Errors
    /// The item is not on record.
    pub fn proposed_tasks(&self, item: ItemId) -> Result<Vec<ProposedTask>, ActionError> {
        let association = self.records()?;
        let (meeting, on) = records::item(&association, item)?;
        let decisions = blocks(&on.parts).filter(|block| block.kind.name() == BlockName::Decision);
        let words = decisions.flat_map(|block| tasks_in(&association, meeting, &block.text));
        Ok(words.map(|words| proposed(&association, (meeting, on), words)).collect())
    }

    /// Puts the item that follows up open tasks on the agenda of a meeting; where it stands already, its list is made anew.
    ///
    /// # Errors
    /// Nothing is open, the meeting is cancelled, its minutes or the § are closed.
    pub fn add_open_tasks(&mut self, meeting: MeetingId, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        if on.status == MeetingStatus::Cancelled {
            return Err(NotNow::Cancelled.into());
        }
        let mut open: Vec<&Task> = association.tasks.iter().filter(|task| task.done_on.is_none()).collect();
        if open.is_empty() {
            return Err(NotNow::NoOpenTasks.into());
        }
        open.sort_by_key(|task| (task.due.is_none(), task.due, task.id));
        let list = open_tasks_parts(&association, &open);
        let before = follow_up(on);
        if before.is_none() && on.items.len() >= limits::ITEMS {
            return Err(limits::refuse(Field::Items, InvalidFault::TooMany(limits::small(limits::ITEMS))));
        }
        let item = match before {
            // What else was written there stays.
            Some(before) => {
                let kept = before.parts.iter().skip(list.len().min(before.parts.len())).cloned();
                Item { parts: list.iter().cloned().chain(kept).collect(), ..before.clone() }
            }
            None => Item { parts: list, ..blank(open_tasks_heading().to_owned()) },
        };
        limits::item(&item)?;
        let is_new = before.is_none();
        let place = closing_item(on);
        self.change_meeting(meeting, (Action::PlanMeeting, None), at, |file| {
            if is_new { file.insert_item(meeting, &item, place).map(drop) } else { file.edit_item(&item) }
        })
    }
}

/// A task on record.
pub(crate) fn task_of(association: &Association, id: TaskId) -> Result<&Task, ActionError> {
    association.tasks.iter().find(|known| known.id == id).ok_or(ActionError::Unknown(Unknown::Task(id)))
}

fn check(association: &Association, task: &Task) -> Result<(), ActionError> {
    if task.what.is_empty() {
        return Err(limits::refuse(Field::Text, InvalidFault::Empty));
    }
    limits::words(Field::Text, &task.what)?;
    task.to.as_ref().map_or(Ok(()), |to| party(association, Field::Delegate, to))?;
    limits::days([task.due, task.done_on])?;
    limits::optional(Field::Day, task.due_written.as_deref())?;
    task.done_note.as_deref().map_or(Ok(()), |note| limits::words(Field::Note, note))?;
    on_record(association, task.source)
}

fn row(association: &Association, task: &Task, today: NaiveDate) -> TaskRow {
    let state = match (task.done_on, task.due) {
        (Some(_), _) => TaskState::Done,
        (None, Some(due)) if due < today => TaskState::Overdue,
        (None, Some(_) | None) => TaskState::Open,
    };
    TaskRow {
        to_name: task.to.as_ref().map(|to| printed_party(association, to)),
        source: task.source.and_then(|source| SectionAt::of(association, source)),
        source_heading: task.source.and_then(|source| association.section(source)).map(|item| item.heading.clone()),
        state,
        task: task.clone(),
    }
}

fn proposed(association: &Association, (meeting, item): (&Meeting, &Item), words: TaskWords) -> ProposedTask {
    let source = Some(SectionRef { meeting: meeting.id, item: item.id });
    let same = |known: &&Task| known.source == source && is_same_task(&known.what, &words.what);
    ProposedTask {
        on_record: association.tasks.iter().find(same).map(|known| known.id),
        task: Task { to: words.to, due: words.due, due_written: words.due_written, source, ..Task::new(words.what) },
        clause: words.clause,
    }
}

fn block_at(parts: &[ItemPart], part: u32, block: Option<u32>) -> Option<&Block> {
    match (parts.get(limits::place(part))?, block) {
        (ItemPart::Block(found), None) => Some(found),
        (ItemPart::SubItem(sub), Some(block)) => sub.blocks.get(limits::place(block)),
        (ItemPart::Block(_), Some(_)) | (ItemPart::SubItem(_), None) => None,
    }
}

/// The item of a meeting to come that follows up tasks.
fn follow_up(meeting: &Meeting) -> Option<&Item> {
    meeting.items.iter().find(|item| item.section.is_none() && item.heading == open_tasks_heading())
}

fn next_meeting(association: &Association, today: NaiveDate) -> Option<ReportTarget> {
    let ahead = |meeting: &&Meeting| meeting.status == MeetingStatus::Planned && meeting.date >= today;
    let next = association.meetings.iter().find(ahead)?;
    Some(ReportTarget { meeting: next.id, day: next.date, item: follow_up(next).map(|item| item.id) })
}

#[cfg(test)]
mod tests;

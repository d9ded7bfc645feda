//! Tasks given by the board as a list: those that are open first, by the day they are due.

use super::super::names::party;
use super::super::swedish::day;
use super::section;
use crate::listing::{Cell, ListColumn, Listing};
use chrono::NaiveDate;
use domain::{Association, Task};

/// The tasks on a day; `open` leaves out those that are done.
pub fn tasks(association: &Association, open: bool, today: NaiveDate) -> Listing {
    let mut tasks: Vec<&Task> = association.tasks.iter().filter(|task| !open || task.done_on.is_none()).collect();
    tasks.sort_by_key(|task| (task.done_on.is_some(), task.due.is_none(), task.due, task.done_on, task.id));
    let rows = tasks.iter().map(|task| {
        vec![
            Cell::Words(task.what.clone()),
            Cell::words(task.to.as_ref().map(|to| party(association, to))),
            match (&task.due, &task.due_written) {
                (Some(due), _) => Cell::Day(*due),
                (None, written) => Cell::words(written.clone()),
            },
            section(association, task.source),
            if task.done_on.is_none() { Cell::Words("Öppet".to_owned()) } else { Cell::day(task.done_on) },
            Cell::words(task.done_note.clone()),
        ]
    });
    Listing {
        name: format!("{} {today}", if open { "Öppna uppdrag" } else { "Uppdrag" }),
        title: "Uppdrag".to_owned(),
        line: format!(
            "{}, läget {}",
            if open { "Öppna uppdrag från styrelsen" } else { "Uppdrag från styrelsen" },
            day(today)
        ),
        columns: vec![
            ListColumn::share("Uppdrag", 3.0),
            ListColumn::mm("Till", 42.0),
            ListColumn::mm("Senast", 30.0),
            ListColumn::mm("Givet", 32.0),
            ListColumn::mm("Klart", 24.0),
            ListColumn::share("Vad det ledde till", 2.0),
        ],
        rows: rows.collect(),
        sum: None,
        notes: vec![],
        nothing: if open { "Inga uppdrag är öppna." } else { "Styrelsen har inte gett några uppdrag." }.to_owned(),
    }
}

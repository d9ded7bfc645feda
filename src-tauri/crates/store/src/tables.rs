//! The tables, a module for each group: how its records come in, change and are read.

mod attachments;
mod attendance;
mod blocks;
mod body;
mod calendar_entries;
mod calendar_export;
mod delegation;
mod dispatches;
mod events;
mod files;
mod grants;
mod immediate;
mod incoming;
mod items;
mod matters;
mod meeting_types;
mod meetings;
mod order;
mod people;
mod phrases;
mod postings;
mod registry;
mod replies;
mod sealing;
mod section_facts;
mod sections;
mod series;
mod tasks;
mod trash;
mod waivers;

pub use attachments::hash;
pub(crate) use attachments::{attachment, attachment_size};
pub(crate) use calendar_export::told_events;
pub(crate) use delegation::{decisions, points};
pub(crate) use events::events;
pub(crate) use grants::grants;
pub(crate) use immediate::refuse_closed_section;
pub(crate) use incoming::Numbers;
pub(crate) use matters::matters;
pub(crate) use meeting_types::meeting_types;
pub(crate) use meetings::{read as meetings, refuse_closed};
pub(crate) use people::{assignments, officials, organisations, people};
pub(crate) use phrases::phrases;
pub(crate) use registry::documents;
pub use sealing::Discard;
pub(crate) use sealing::{sealed_pdf, sealing, sealings};
pub(crate) use series::peek as peek_number;
pub(crate) use tasks::tasks;
pub use trash::Trashed;
pub(crate) use trash::{contents as trash, refuse_dangling};
pub(crate) use waivers::waivers;

use crate::error::StoreError;
use domain::Association;
use rusqlite::Connection;

/// Which records are read, or whose parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    /// All.
    All,
    /// One, by its identity.
    One(i64),
}

impl Of {
    /// As a condition on the column that names the record.
    fn is(self, column: &str) -> String {
        match self {
            Self::All => "TRUE".to_owned(),
            Self::One(meeting) => format!("{column} = {meeting}"),
        }
    }

    /// As a condition on the column that names an item of the meeting.
    fn is_of_item(self, column: &str) -> String {
        match self {
            Self::All => "TRUE".to_owned(),
            Self::One(meeting) => format!("{column} IN (SELECT id FROM item WHERE meeting = {meeting})"),
        }
    }
}

/// Everything the file holds and that is in use.
pub(crate) fn association(conn: &Connection) -> Result<Association, StoreError> {
    Ok(Association {
        body: body::read(conn)?,
        organisations: people::organisations(conn)?,
        people: people::people(conn)?,
        assignments: people::assignments(conn)?.into_iter().map(|(_, assignment)| assignment).collect(),
        officials: people::officials(conn)?.into_iter().map(|(_, official)| official).collect(),
        meetings: meetings::read(conn, Of::All)?,
        matters: matters::matters(conn, Of::All)?,
        registry: registry::documents(conn, Of::All)?,
        delegation_points: delegation::points(conn, Of::All)?,
        delegated_decisions: delegation::decisions(conn, Of::All)?,
        tasks: tasks::tasks(conn, Of::All)?,
        grants: grants::grants(conn, Of::All)?,
        calendar: calendar_entries::all(conn)?,
    })
}

//! Which records an action changed: so that who keeps them in memory reads those again and no others.

use crate::audit::{self, Record};
use domain::{DelegatedDecisionId, DelegationPointId, DocumentId, GrantId, ItemId, MatterId, MeetingId, TaskId};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;

/// A record that was changed, has come or has gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Touched {
    /// A meeting, or an item of it.
    Meeting(MeetingId),
    /// A document of the registry.
    Document(DocumentId),
    /// A matter of the registry.
    Matter(MatterId),
    /// A point of the delegation order.
    DelegationPoint(DelegationPointId),
    /// A delegated decision.
    DelegatedDecision(DelegatedDecisionId),
    /// A task.
    Task(TaskId),
    /// A grant.
    Grant(GrantId),
    /// Anything else.
    Other,
}

/// The record that a row of the log is about.
pub(crate) fn touched(conn: &Connection, record: &Record, key: &str) -> rusqlite::Result<Touched> {
    let id = key.parse::<i64>();
    Ok(match (record.table(), id) {
        (table, Ok(id)) if table == audit::MEETING.table() => Touched::Meeting(MeetingId(id)),
        (table, Ok(id)) if table == audit::ITEM.table() => of_item(conn, ItemId(id))?,
        (table, Ok(id)) if table == audit::DOCUMENT.table() => Touched::Document(DocumentId(id)),
        (table, Ok(id)) if table == audit::MATTER.table() => Touched::Matter(MatterId(id)),
        (table, Ok(id)) if table == audit::DELEGATION_POINT.table() => Touched::DelegationPoint(DelegationPointId(id)),
        (table, Ok(id)) if table == audit::DELEGATED_DECISION.table() => {
            Touched::DelegatedDecision(DelegatedDecisionId(id))
        }
        (table, Ok(id)) if table == audit::TASK.table() => Touched::Task(TaskId(id)),
        (table, Ok(id)) if table == audit::GRANT.table() => Touched::Grant(GrantId(id)),
        _ => Touched::Other,
    })
}

/// The meeting of an item; one that is gone for good has none that could be read again.
fn of_item(conn: &Connection, item: ItemId) -> rusqlite::Result<Touched> {
    let sql = "SELECT meeting FROM item WHERE id = ?1";
    let meeting = conn.query_row(sql, [item.0], |row| row.get("meeting").map(MeetingId)).optional()?;
    Ok(meeting.map_or(Touched::Other, Touched::Meeting))
}

/// What an action has touched so far.
pub(crate) type Touches = BTreeSet<Touched>;

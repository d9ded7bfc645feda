//! The tables, a module for each group: how its records come in, change and are read.

mod attendance;
mod blocks;
mod body;
mod delegation;
mod grants;
mod incoming;
mod items;
mod meetings;
mod people;
mod registry;
mod sections;
mod series;
mod tasks;

pub(crate) use incoming::Numbers;
pub(crate) use registry::attachment;

use crate::error::StoreError;
use domain::Association;
use rusqlite::Connection;

/// Everything the file holds.
pub(crate) fn association(conn: &Connection) -> Result<Association, StoreError> {
    Ok(Association {
        body: body::read(conn)?,
        organisations: people::organisations(conn)?,
        people: people::people(conn)?,
        assignments: people::assignments(conn)?,
        officials: people::officials(conn)?,
        meetings: meetings::all(conn)?,
        registry: registry::documents(conn)?,
        delegation_points: delegation::points(conn)?,
        delegated_decisions: delegation::decisions(conn)?,
        tasks: tasks::all(conn)?,
        grants: grants::all(conn)?,
    })
}

//! Lists of what the office keeps: the registry, what the board is told, decisions, tasks, grants.
//!
//! A list that leaves the office says of a document what its marks allow and no more (OSL 5 kap. 2 §).

mod decisions;
mod delegated;
mod grants;
mod register;
mod tasks;

pub use decisions::decisions;
pub use delegated::{delegated_decisions, reported_decisions};
pub use grants::grants;
pub use register::{Readers, received_documents, register};
pub use tasks::tasks;

use super::paper::{Named, anchors, opening, paper};
use super::report_lines::kronor;
use crate::content::{Block, Content};
use crate::listing::{Cell, Listing};
use chrono::NaiveDate;
use domain::{Association, Kronor, SectionRef};

/// A list as a document.
pub fn list_paper(association: &Association, listing: &Listing, made_on: NaiveDate) -> Content {
    let mut next = anchors();
    let mut blocks = vec![Block::Opening(opening(association, next(), &listing.title, listing.line.clone()))];
    blocks.extend(listing.blocks(amount));
    let named = Named { document: listing.name.clone(), subject: format!("{}: {}", listing.title, listing.line) };
    Listing::turned(paper(association, named, made_on, blocks))
}

/// "24 600": the head says in what.
fn amount(amount: i64) -> String {
    kronor(Kronor(amount)).trim_end_matches("\u{a0}kr").to_owned()
}

/// "2026-03-10 § 18": the day tells the year of the number.
fn section(association: &Association, reference: Option<SectionRef>) -> Cell {
    let found = reference.and_then(|at| Some((association.meeting(at.meeting)?, association.section(at)?)));
    Cell::words(found.map(|(meeting, item)| match item.section {
        Some(section) => format!("{} §\u{a0}{section}", meeting.date),
        None => meeting.date.to_string(),
    }))
}

/// " 2026", or nothing for all years.
fn of_year(year: Option<i32>) -> String {
    year.map(|year| format!(" {year}")).unwrap_or_default()
}

#[cfg(test)]
mod tests;

//! The agenda (föredragningslista): what a board meets about, in order. Deliberately absent: § numbers, which come at the meeting.

use super::Text;

/// The table of the agenda, full width.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda {
    /// Heads of the columns: number, time, matter, registration number, who presents.
    pub head: [String; 5],
    /// In order.
    pub rows: Vec<AgendaRow>,
}

/// One matter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AgendaRow {
    /// Its place in the order.
    pub number: String,
    /// When it begins, where that is planned.
    pub time: String,
    /// Its heading.
    pub heading: String,
    /// What is said under the heading, a line each: kind of matter, proposal, papers.
    pub notes: Vec<Text>,
    /// Registration number.
    pub registration: String,
    /// Who presents it.
    pub presenter: String,
}

//! The registry as a list: everything that has a number, or what came in; for the office or for all who ask.

use super::super::names::party;
use super::{of_year, section};
use crate::listing::{Cell, ListColumn, Listing};
use chrono::Datelike;
use domain::{Association, Direction, RegisteredDocument};

/// For whom a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Everyone: what the marks of a document keep from others is left out.
    Everyone,
    /// The office itself.
    Office,
}

/// Everything that has a number, by number. A paper kept by its day alone is not registered.
pub fn register(association: &Association, year: Option<i32>, readers: Readers) -> Listing {
    let mut documents = chosen(association, year, |_| true);
    documents.sort_by_key(|document| {
        let number = document.number.as_ref();
        let parts = number.and_then(|number| number.parts());
        (parts.is_none(), parts, number.map(|number| number.as_written().to_owned()))
    });
    let rows = documents.iter().map(|document| {
        vec![
            Cell::words(document.number.as_ref().map(ToString::to_string)),
            Cell::day(document.date),
            Cell::Words(direction(document.direction).to_owned()),
            counterpart(association, document, readers),
            Cell::Words(subject(document, readers)),
            Cell::words(document.matter.as_ref().map(ToString::to_string)),
            remarks(document, readers),
        ]
    });
    Listing {
        name: format!("Diarium{}{}", of_year(year), own(readers)),
        title: "Diarium".to_owned(),
        line: match readers {
            Readers::Everyone => format!("Registrerade allmänna handlingar{}", of_year(year)),
            Readers::Office => format!("Registrerade handlingar{}, förbundets eget exemplar", of_year(year)),
        },
        columns: vec![
            ListColumn::mm("Nr", 18.0),
            ListColumn::mm("Dag", 22.0),
            ListColumn::mm("Riktning", 21.0),
            ListColumn::mm("Avsändare eller mottagare", 50.0),
            ListColumn::share("Handling", 1.0),
            ListColumn::mm("Ärende", 18.0),
            ListColumn::mm("Anmärkning", 44.0),
        ],
        rows: rows.collect(),
        sum: None,
        notes: notes(&documents, readers),
        nothing: format!("Inga handlingar är registrerade{}.", of_year(year)),
    }
}

/// What came in, by day.
pub fn received_documents(association: &Association, year: Option<i32>, readers: Readers) -> Listing {
    let mut documents = chosen(association, year, |document| document.direction == Direction::Received);
    documents.sort_by_key(|document| document.date);
    let rows = documents.iter().map(|document| {
        vec![
            Cell::words(document.number.as_ref().map(ToString::to_string)),
            Cell::day(document.date),
            counterpart(association, document, readers),
            Cell::Words(subject(document, readers)),
            Cell::words(document.kind.clone()),
            section(association, document.reported.filter(|at| is_told(association, *at))),
            remarks(document, readers),
        ]
    });
    Listing {
        name: format!("Inkomna handlingar{}{}", of_year(year), own(readers)),
        title: "Inkomna handlingar".to_owned(),
        line: match readers {
            Readers::Everyone => format!("Registrerade{}", of_year(year)),
            Readers::Office => format!("Registrerade{}, förbundets eget exemplar", of_year(year)),
        },
        columns: vec![
            ListColumn::mm("Nr", 18.0),
            ListColumn::mm("Dag", 22.0),
            ListColumn::mm("Avsändare", 52.0),
            ListColumn::share("Handling", 1.0),
            ListColumn::mm("Sort", 28.0),
            ListColumn::mm("Anmäld", 32.0),
            ListColumn::mm("Anmärkning", 42.0),
        ],
        rows: rows.collect(),
        sum: None,
        notes: notes(&documents, readers),
        nothing: format!("Inga inkomna handlingar är registrerade{}.", of_year(year)),
    }
}

fn chosen(
    association: &Association,
    year: Option<i32>,
    wanted: impl Fn(&RegisteredDocument) -> bool,
) -> Vec<&RegisteredDocument> {
    let of_year =
        |document: &&RegisteredDocument| year.is_none_or(|year| document.date.is_some_and(|day| day.year() == year));
    let numbered = association.registry.iter().filter(|document| document.number.is_some());
    numbered.filter(of_year).filter(|document| wanted(document)).collect()
}

/// The office's own copy has another name, so that it is not handed out in place of the public one.
fn own(readers: Readers) -> &'static str {
    match readers {
        Readers::Everyone => "",
        Readers::Office => ", eget exemplar",
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Received => "Inkommen",
        Direction::Sent => "Utgående",
        Direction::DrawnUp => "Upprättad",
    }
}

fn counterpart(association: &Association, document: &RegisteredDocument, readers: Readers) -> Cell {
    match document.shown_counterpart(readers == Readers::Everyone) {
        Some(counterpart) => Cell::Words(party(association, counterpart)),
        None if document.counterpart.is_some() => Cell::Words("Utelämnad".to_owned()),
        None => Cell::Nothing,
    }
}

fn subject(document: &RegisteredDocument, readers: Readers) -> String {
    document.shown_subject(readers == Readers::Everyone).to_owned()
}

/// Why a number is void may say what others are not to know; that it is void may not be missing.
fn remarks(document: &RegisteredDocument, readers: Readers) -> Cell {
    let void = document.void.as_ref().map(|reason| match readers {
        Readers::Everyone => "Makulerad".to_owned(),
        Readers::Office => format!("Makulerad: {reason}"),
    });
    let secrecy = document.secrecy.as_ref().map(|marking| format!("Sekretess, {}", marking.provision));
    let all: Vec<String> = void.into_iter().chain(secrecy).collect();
    if all.is_empty() { Cell::Nothing } else { Cell::Lines(all) }
}

/// A list with something left out says so, and by what law.
fn notes(documents: &[&RegisteredDocument], readers: Readers) -> Vec<(String, String)> {
    let hides = |document: &&&RegisteredDocument| document.counterpart_secret || document.public_subject.is_some();
    if readers == Readers::Office || !documents.iter().any(|document| hides(&document)) {
        return vec![];
    }
    let text = "Uppgifter som inte kan visas är utelämnade eller ersatta, enligt 5 kap. 2 § offentlighets- och \
                sekretesslagen. Den som vill ta del av en handling vänder sig till förbundet.";
    vec![("Utelämnat".to_owned(), text.to_owned())]
}

fn is_told(association: &Association, at: domain::SectionRef) -> bool {
    association.section(at).is_some_and(domain::is_reported)
}

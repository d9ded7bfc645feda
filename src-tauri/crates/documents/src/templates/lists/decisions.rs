//! Decisions of the board as a list.

use super::of_year;
use crate::listing::{Cell, ListColumn, Listing};
use domain::{DecisionRow, Outcome};

/// Decisions, as the register has them or those of it that were asked for.
pub fn decisions(rows: &[DecisionRow], year: Option<i32>) -> Listing {
    let of = |row: &DecisionRow| {
        let letter = row.letter.as_ref().map(|letter| format!(" {letter})")).unwrap_or_default();
        vec![
            Cell::Words(format!("§\u{a0}{}{letter}", row.section)),
            Cell::Day(row.day),
            Cell::Words(row.heading.clone()),
            Cell::words(row.registration_number.as_ref().map(ToString::to_string)),
            Cell::Lines(row.clauses.clone()),
            Cell::words(row.outcome.map(outcome)),
        ]
    };
    Listing {
        name: format!("Beslut{}", of_year(year)),
        title: "Beslut".to_owned(),
        line: match year {
            Some(year) => format!("Styrelsens beslut {year}"),
            None => "Styrelsens beslut".to_owned(),
        },
        columns: vec![
            ListColumn::mm("§", 17.0),
            ListColumn::mm("Dag", 22.0),
            ListColumn::mm("Rubrik", 58.0),
            ListColumn::mm("Dnr", 18.0),
            ListColumn::share("Beslut", 1.0),
            ListColumn::mm("Utfall", 32.0),
        ],
        rows: rows.iter().map(of).collect(),
        sum: None,
        notes: vec![],
        nothing: format!("Styrelsen har inga beslut{}.", of_year(year)),
    }
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Decided => "Beslutat",
        Outcome::Noted => "Lagt till handlingarna",
        Outcome::Tabled => "Bordlagt",
        Outcome::ReferredBack => "Återremitterat",
        Outcome::Struck => "Struket",
        Outcome::Information => "Information",
    }
}

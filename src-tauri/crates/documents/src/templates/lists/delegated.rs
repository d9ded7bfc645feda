//! Delegated decisions as a list: those of a year, or those that one meeting is told of.

use super::super::names::party;
use super::super::report_lines::{delegate_words, kronor};
use super::super::swedish::{day, day_span, number, uncapitalised, weekday};
use super::{of_year, section};
use crate::listing::{Cell, ListColumn, Listing};
use chrono::{Datelike, NaiveDate};
use domain::{Association, DelegatedDecision, DelegationPoint, Meeting};

/// The decisions of a year, or all, by day.
pub fn delegated_decisions(association: &Association, year: Option<i32>) -> Listing {
    let of_year_asked =
        |one: &&DelegatedDecision| year.is_none_or(|year| one.date.is_some_and(|day| day.year() == year));
    let decisions: Vec<_> = association.delegated_decisions.iter().filter(of_year_asked).collect();
    let line = match year {
        Some(year) => format!("Beslut fattade {year}"),
        None => "Alla beslut".to_owned(),
    };
    listing(association, decisions, format!("Delegationsbeslut{}", of_year(year)), line, true)
}

/// The decisions that a meeting is told of.
pub fn reported_decisions(association: &Association, meeting: &Meeting) -> Listing {
    let here = |one: &&DelegatedDecision| one.reported.is_some_and(|at| at.meeting == meeting.id);
    let decisions: Vec<_> = association.delegated_decisions.iter().filter(here).collect();
    let days = decisions.iter().filter_map(|one| one.date);
    let made = match (days.clone().min(), days.max()) {
        (Some(first), Some(last)) if first < last => format!(", beslut fattade {}", day_span(first, last)),
        (Some(only), _) => format!(", beslut fattade {}", day(only)),
        (None, _) => String::new(),
    };
    let line = format!("Anmäls till styrelsen {}{made}", weekday(meeting.date));
    listing(association, decisions, format!("Delegationsbeslut {}", meeting.date), line, false)
}

fn listing(
    association: &Association,
    mut decisions: Vec<&DelegatedDecision>,
    name: String,
    line: String,
    told: bool,
) -> Listing {
    decisions.sort_by_key(|one| (one.date, one.id));
    let mut columns = vec![
        ListColumn::mm("Nr", 18.0),
        ListColumn::mm("Dag", 22.0),
        ListColumn::mm("Delegat", 40.0),
        ListColumn::mm("Punkt", 20.0),
        ListColumn::share("Beslut", 1.0),
        ListColumn::mm("Motpart", 46.0),
    ];
    if told {
        columns.push(ListColumn::mm("Anmält", 32.0));
    }
    columns.push(ListColumn::amounts("Belopp, kr", 24.0));
    let rows = decisions.iter().map(|one| {
        let mut row = vec![
            Cell::words(one.number.as_ref().map(ToString::to_string)),
            Cell::day(one.date),
            delegate(association, one),
            if one.urgent { Cell::Words("Brådskande".to_owned()) } else { Cell::words(one.point.clone()) },
            Cell::Words(one.content.clone()),
            Cell::words(one.counterpart.as_ref().map(|counterpart| party(association, counterpart))),
        ];
        if told {
            let at = one.reported.filter(|at| association.section(*at).is_some_and(domain::is_reported));
            row.push(section(association, at));
        }
        row.push(one.amount.map_or(Cell::Nothing, |amount| Cell::Amount(amount.0)));
        row
    });
    Listing {
        name,
        title: "Delegationsbeslut".to_owned(),
        line,
        rows: rows.collect(),
        sum: sum(&decisions, columns.len()),
        columns,
        notes: notes(association, &decisions),
        nothing: "Inga delegationsbeslut är fattade.".to_owned(),
    }
}

/// Name, and below it the office.
fn delegate(association: &Association, one: &DelegatedDecision) -> Cell {
    let Some(delegate) = &one.delegate else { return Cell::Nothing };
    let Some(day) = one.date else { return Cell::Words(party(association, delegate)) };
    let words = delegate_words(association, delegate, day);
    match words.split_once(", ") {
        Some((name, office)) => Cell::Lines(vec![name.to_owned(), office.to_owned()]),
        None => Cell::Words(words),
    }
}

fn sum(decisions: &[&DelegatedDecision], columns: usize) -> Option<Vec<Cell>> {
    let amounts: Vec<i64> = decisions.iter().filter_map(|one| one.amount).map(|amount| amount.0).collect();
    if amounts.is_empty() {
        return None;
    }
    let total = amounts.into_iter().fold(0, i64::saturating_add);
    let mut row = vec![Cell::Nothing; columns];
    row[4] = Cell::Words(format!(
        "Summa, {} beslut",
        if decisions.len() == 1 { "ett".to_owned() } else { number(decisions.len()) }
    ));
    row[columns - 1] = Cell::Amount(total);
    Some(row)
}

/// The points that the decisions were made by, each once: what they say, and where the board decided them.
fn notes(association: &Association, decisions: &[&DelegatedDecision]) -> Vec<(String, String)> {
    let mut points: Vec<&DelegationPoint> = vec![];
    for one in decisions.iter().filter(|one| !one.urgent) {
        let found = one.point.as_deref().and_then(|number| in_force(association, number, one.date));
        if let Some(point) = found.filter(|point| !points.contains(point)) {
            points.push(point);
        }
    }
    points.sort_by(|one, other| parts(&one.number).cmp(&parts(&other.number)));
    let told: Vec<String> = points
        .iter()
        .filter_map(|point| {
            let matters = point.matters.as_deref()?;
            let limit = point.amount_limit.map(|limit| format!(" (högst {})", kronor(limit))).unwrap_or_default();
            Some(format!("{} {}{limit}", point.number, uncapitalised(matters)))
        })
        .collect();
    if told.is_empty() {
        return vec![];
    }
    let decided = points.iter().filter_map(|point| point.decided).next_back();
    let adopted =
        decided.and_then(|at| Some((association.meeting(at.meeting)?.date, association.section(at)?.section?)));
    let adopted = adopted
        .map(|(date, section)| format!("Antagen av styrelsen {}, §\u{a0}{section}. ", day(date)))
        .unwrap_or_default();
    vec![("Delegationsordning".to_owned(), format!("{adopted}Punkt {}.", told.join("; ")))]
}

fn in_force<'a>(association: &'a Association, number: &str, day: Option<NaiveDate>) -> Option<&'a DelegationPoint> {
    let mut numbered = association.delegation_points.iter().rev().filter(|point| point.number.trim() == number.trim());
    numbered.find(|point| day.is_none_or(|day| point.holds_on(day)))
}

/// 4.10 comes after 4.9.
fn parts(number: &str) -> Vec<(u32, &str)> {
    number.split('.').map(|part| (part.trim().parse().unwrap_or(u32::MAX), part)).collect()
}

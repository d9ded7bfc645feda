//! Grants as a list: each measure with what it goes on from, and year by year what was decided, paid and remains.

use super::super::names::party;
use super::{of_year, section};
use crate::listing::{Cell, ListColumn, Listing};
use domain::{Association, Grant, GrantYear, Kronor, per_year};

/// The grants in a year, or in all.
pub fn grants(association: &Association, year: Option<i32>) -> Listing {
    let mut grants: Vec<&Grant> = association.grants.iter().collect();
    grants.sort_by_key(|grant| (grant.measure.to_lowercase(), grant.id));
    let mut years: Vec<(&Grant, Option<GrantYear>)> = vec![];
    for grant in grants {
        let all = per_year(grant);
        // A grant whose periods have no days is in no year, and in the list of all.
        if all.is_empty() && year.is_none() {
            years.push((grant, None));
        }
        let asked = all.into_iter().filter(|one| year.is_none_or(|year| one.year == year));
        years.extend(asked.map(|one| (grant, Some(one))));
    }
    let rows = years.iter().map(|(grant, of)| {
        let amount = |of: Option<Kronor>| of.map_or(Cell::Nothing, |Kronor(amount)| Cell::Amount(amount));
        vec![
            Cell::Words(grant.measure.clone()),
            Cell::words(grant.recipient.as_ref().map(|recipient| party(association, recipient))),
            section(association, grant.source),
            before(association, grant),
            Cell::words(of.map(|of| of.year.to_string())),
            amount(of.map(|of| of.decided)),
            amount(of.map(|of| of.paid)),
            amount(of.map(|of| of.remaining)),
        ]
    });
    let total = |amount: fn(&GrantYear) -> Kronor| -> Cell {
        let sum: Kronor = years.iter().filter_map(|(_, of)| of.as_ref()).map(amount).sum();
        Cell::Amount(sum.0)
    };
    let sum = vec![
        Cell::Words("Summa".to_owned()),
        Cell::Nothing,
        Cell::Nothing,
        Cell::Nothing,
        Cell::Nothing,
        total(|of| of.decided),
        total(|of| of.paid),
        total(|of| of.remaining),
    ];
    Listing {
        name: format!("Insatser{}", of_year(year)),
        title: "Insatser".to_owned(),
        line: match year {
            Some(year) => format!("Beviljad finansiering {year}"),
            None => "Beviljad finansiering, år för år".to_owned(),
        },
        columns: vec![
            ListColumn::share("Insats", 3.0),
            ListColumn::share("Mottagare", 2.0),
            ListColumn::mm("Beslut", 32.0),
            ListColumn::mm("Följer på", 34.0),
            ListColumn::mm("År", 13.0),
            ListColumn::amounts("Beviljat, kr", 25.0),
            ListColumn::amounts("Utbetalt, kr", 25.0),
            ListColumn::amounts("Kvar, kr", 24.0),
        ],
        rows: rows.collect(),
        sum: years.iter().any(|(_, of)| of.is_some()).then_some(sum),
        notes: vec![],
        nothing: format!("Inga insatser har finansiering{}.", of_year(year)),
    }
}

/// The grant that it goes on from: its decision where it has one, otherwise its name.
fn before(association: &Association, grant: &Grant) -> Cell {
    let found = grant.predecessor.and_then(|id| association.grants.iter().find(|other| other.id == id));
    let Some(before) = found else { return Cell::Nothing };
    match section(association, before.source) {
        Cell::Nothing => Cell::Words(before.measure.clone()),
        decided if before.measure == grant.measure => decided,
        Cell::Words(decided) => Cell::Lines(vec![before.measure.clone(), decided]),
        other => other,
    }
}

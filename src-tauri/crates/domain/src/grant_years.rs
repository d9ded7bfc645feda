//! What grants are in each calendar year, what of it is paid and what remains; and which grant goes on from which.
//!
//! A period over the turn of a year is divided by its days, so that the parts are together what was decided. A payment belongs to
//! the year in which it was made.

use crate::{Association, Grant, GrantId, GrantPeriod, Kronor};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A grant in a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GrantYear {
    /// The year.
    pub year: i32,
    /// At most this much was decided for it.
    pub decided: Kronor,
    /// This much was paid in it.
    pub paid: Kronor,
    /// What is left of what was decided; below zero where more was paid.
    pub remaining: Kronor,
}

/// A grant year by year. An amount without days is in none.
pub fn per_year(grant: &Grant) -> Vec<GrantYear> {
    let mut years: BTreeMap<i32, (i64, i64)> = BTreeMap::new();
    for period in &grant.periods {
        for (year, amount) in by_year(period) {
            years.entry(year).or_default().0 += amount;
        }
    }
    for payment in &grant.payments {
        years.entry(payment.day.year()).or_default().1 += payment.amount.0;
    }
    let of = |(year, (decided, paid))| GrantYear {
        year,
        decided: Kronor(decided),
        paid: Kronor(paid),
        remaining: Kronor(decided - paid),
    };
    years.into_iter().map(of).collect()
}

/// Everything that was decided, whenever.
pub fn decided_amount(grant: &Grant) -> Kronor {
    grant.periods.iter().filter_map(|period| period.amount).sum()
}

/// Everything that was paid.
pub fn paid_amount(grant: &Grant) -> Kronor {
    grant.payments.iter().map(|payment| payment.amount).sum()
}

/// The grants that one goes on from, the oldest first. Grants that go on from each other in a circle are told once.
pub fn predecessors(association: &Association, grant: &Grant) -> Vec<GrantId> {
    let mut chain: Vec<GrantId> = vec![];
    let mut next = grant.predecessor;
    while let Some(id) = next.filter(|id| *id != grant.id && !chain.contains(id)) {
        let Some(found) = association.grants.iter().find(|other| other.id == id) else { break };
        chain.push(id);
        next = found.predecessor;
    }
    chain.reverse();
    chain
}

/// The grant that a new one seems to go on from: the latest before it of the same matter, or for the same measure.
pub fn likely_predecessor<'a>(association: &'a Association, new: &Grant) -> Option<&'a Grant> {
    let decided =
        |grant: &Grant| grant.source.and_then(|at| association.meeting(at.meeting)).map(|meeting| meeting.date);
    let day = decided(new);
    let is_same = |grant: &&Grant| {
        let matter = grant.registration_number.as_ref().zip(new.registration_number.as_ref());
        let measure = grant.measure.trim().to_lowercase() == new.measure.trim().to_lowercase();
        measure || matter.is_some_and(|(one, other)| one.means_the_same(other))
    };
    let is_before =
        |grant: &&Grant| grant.id != new.id && grant.source != new.source && (day.is_none() || decided(grant) < day);
    association.grants.iter().filter(is_same).filter(is_before).max_by_key(|grant| (decided(grant), grant.id))
}

/// The parts of a period's amount, each with its year.
fn by_year(period: &GrantPeriod) -> Vec<(i32, i64)> {
    let Some(Kronor(amount)) = period.amount else { return vec![] };
    let (from, to) = match (period.from, period.to) {
        (Some(from), Some(to)) if from <= to => (from, to),
        (Some(day), _) | (None, Some(day)) => return vec![(day.year(), amount)],
        (None, None) => return vec![],
    };
    let days = i128::from((to - from).num_days() + 1);
    let mut given = 0;
    // What is rounded off in one year is in the next: the parts are always the whole.
    let until = |day: NaiveDate| i128::from(amount) * i128::from((day - from).num_days() + 1) / days;
    (from.year()..=to.year())
        .filter_map(|year| {
            let last = NaiveDate::from_ymd_opt(year, 12, 31)?.min(to);
            let part = i64::try_from(until(last)).ok()? - given;
            given += part;
            Some((year, part))
        })
        .collect()
}

#[cfg(test)]
mod tests;

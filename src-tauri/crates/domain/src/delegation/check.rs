//! Whether a delegated decision may be made: by a point in force, by its delegate, within its limit (FSL 10 §, KL 6 kap. 37–40 §§).
//! What may not be delegated at all (KL 6 kap. 38 §) is a matter of judgement and not decided here.

use super::{DelegatedDecision, DelegationPoint};
use crate::wording::party_named;
use crate::{Association, BodyForm, Kronor, Party, PersonId, Seat, Who};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a delegated decision may not be made as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum DelegationTrouble {
    /// It does not say what was decided.
    EmptyContent,
    /// It has no day.
    NoDate,
    /// It does not say who decided.
    NoDelegate,
    /// It does not say by which point.
    NoPoint,
    /// The delegation order has no such point.
    UnknownPoint,
    /// The point was not in force on the day.
    PointNotInForce {
        /// First day in force.
        from: Option<NaiveDate>,
        /// Last day in force.
        to: Option<NaiveDate>,
    },
    /// The amount is above the limit of the point.
    OverLimit {
        /// At most this much.
        limit: Kronor,
        /// The amount.
        amount: Kronor,
    },
    /// The point names another delegate; an urgent decision is a member's.
    WrongDelegate,
    /// The delegate is neither on the board nor an official on the day. Whoever is employed by a member is neither (FSL 10 §).
    DelegateNotInOffice,
    /// Only in a municipal federation does the chair decide what cannot wait (KL 6 kap. 39 §).
    UrgentNotAllowed,
}

/// Everything that stands in the way of a delegated decision.
pub fn check_delegation(association: &Association, decision: &DelegatedDecision) -> Vec<DelegationTrouble> {
    use DelegationTrouble as Trouble;
    let mut troubles = vec![];
    if decision.content.trim().is_empty() {
        troubles.push(Trouble::EmptyContent);
    }
    if decision.date.is_none() {
        troubles.push(Trouble::NoDate);
    }
    let point = if decision.urgent {
        urgent(association, decision, &mut troubles);
        None
    } else {
        by_point(association, decision, &mut troubles)
    };
    match (&decision.delegate, decision.date) {
        (None, _) => troubles.push(Trouble::NoDelegate),
        (Some(delegate), day) => {
            let limited = point.is_some_and(|point| point.delegate.is_some() || point.substitute.is_some());
            if limited && !point.is_some_and(|point| names(association, point, delegate, day)) {
                troubles.push(Trouble::WrongDelegate);
            }
            if !in_office(association, delegate, day) {
                troubles.push(Trouble::DelegateNotInOffice);
            }
        }
    }
    troubles
}

fn urgent(association: &Association, decision: &DelegatedDecision, troubles: &mut Vec<DelegationTrouble>) {
    match association.body.form {
        BodyForm::MunicipalFederation => {}
        BodyForm::CoordinationAssociation | BodyForm::Association => {
            troubles.push(DelegationTrouble::UrgentNotAllowed);
        }
    }
    if let (Some(Party { who: Who::Person(person), .. }), Some(day)) = (&decision.delegate, decision.date)
        && association.assignment_on(person, day).is_none_or(|seat| seat.seat != Seat::Member)
    {
        troubles.push(DelegationTrouble::WrongDelegate);
    }
}

/// The point in force, with what the decision is beyond.
fn by_point<'a>(
    association: &'a Association,
    decision: &DelegatedDecision,
    troubles: &mut Vec<DelegationTrouble>,
) -> Option<&'a DelegationPoint> {
    let Some(number) = decision.point.as_deref().map(str::trim).filter(|number| !number.is_empty()) else {
        troubles.push(DelegationTrouble::NoPoint);
        return None;
    };
    let numbered = || association.delegation_points.iter().rev().filter(|point| point.number.trim() == number);
    let Some(newest) = numbered().next() else {
        troubles.push(DelegationTrouble::UnknownPoint);
        return None;
    };
    let in_force = decision.date.map_or(Some(newest), |day| numbered().find(|point| point.holds_on(day)));
    let Some(point) = in_force else {
        troubles.push(DelegationTrouble::PointNotInForce { from: newest.from, to: newest.to });
        return None;
    };
    if let (Some(limit), Some(amount)) = (point.amount_limit, decision.amount)
        && amount > limit
    {
        troubles.push(DelegationTrouble::OverLimit { limit, amount });
    }
    Some(point)
}

/// Whether the point names the delegate, or the delegate's substitute.
fn names(association: &Association, point: &DelegationPoint, delegate: &Party, day: Option<NaiveDate>) -> bool {
    point.delegate.iter().chain(&point.substitute).any(|named| is_same(association, named, delegate, day))
}

/// A delegation order names people or titles: the title of an official with an ending, or as the decision words its delegate.
fn is_same(association: &Association, named: &Party, delegate: &Party, day: Option<NaiveDate>) -> bool {
    if named.who == delegate.who {
        return true;
    }
    let Who::Name(title) = &named.who else { return false };
    // "Ordföranden" is whoever holds that office on the day.
    let holder = day.and_then(|day| party_named(association, title, day));
    if holder.is_some_and(|holder| holder.who == delegate.who) {
        return true;
    }
    let title = folded(title);
    let written = delegate.written.as_deref().map(folded);
    match &delegate.who {
        _ if written.as_ref() == Some(&title) => true,
        Who::Person(person) => {
            let mut offices = association.officials.iter().filter(|official| official.person == *person);
            offices
                .any(|official| holds(official.from, official.to, day) && title.starts_with(&folded(&official.title)))
        }
        Who::Name(name) => folded(name) == title,
        Who::Organisation(_) => false,
    }
}

/// A name alone is on no record that could say more.
fn in_office(association: &Association, delegate: &Party, day: Option<NaiveDate>) -> bool {
    let holds_office = |person: &PersonId| {
        let seats = association.assignments.iter().filter(|seat| seat.person == *person);
        let offices = association.officials.iter().filter(|official| official.person == *person);
        let mut terms = seats.map(|seat| (seat.from, seat.to)).chain(offices.map(|office| (office.from, office.to)));
        terms.any(|(from, to)| holds(from, to, day))
    };
    match &delegate.who {
        Who::Person(person) => holds_office(person),
        Who::Name(_) => true,
        Who::Organisation(_) => false,
    }
}

fn holds(from: Option<NaiveDate>, to: Option<NaiveDate>, day: Option<NaiveDate>) -> bool {
    day.is_none_or(|day| from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to))
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

#[cfg(test)]
mod tests;

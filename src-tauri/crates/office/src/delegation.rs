//! Delegation: the order point by point, and the decisions made by it, each with its number. What the order does not allow is not
//! written (FSL 10 §, KL 6 kap. 37–40 §§).

use crate::meetings::names;
use crate::refusal::{ActionError, Field, Unknown};
use crate::registry::{party, series};
use crate::views::{DecidedRow, DelegationView, PointRow, SectionAt, ShownTrouble};
use crate::{Office, StoreError, attached, limits};
use chrono::{DateTime, NaiveDate, Utc};
use documents::templates::{delegate_words, printed_party};
use domain::{
    Association, BoardStanding, BodyForm, DelegatedDecision, DelegatedDecisionId, DelegationPoint, DelegationPointId,
    DelegationTrouble, Kronor, Provision, RegistrationNumber, ReportKind, SectionRef, check_delegation,
    decision_standing, report_target,
};
use std::cmp::Reverse;
use store::Action;

/// The largest amount, in kronor: ten times what any association turns over in a year.
const MOST: i64 = 1_000_000_000_000;

impl Office {
    /// The delegation order and the decisions made by it.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn delegation(&self, today: NaiveDate) -> Result<DelegationView, StoreError> {
        let association = self.records()?;
        let mut decisions: Vec<DecidedRow> =
            association.delegated_decisions.iter().map(|decision| decided(&association, decision)).collect();
        decisions.sort_by_key(|row| Reverse((row.decision.date, row.decision.id)));
        let waits = |row: &&DecidedRow| match row.standing {
            BoardStanding::NoItem | BoardStanding::Incomplete => true,
            BoardStanding::Reported | BoardStanding::Listed | BoardStanding::Withheld => false,
        };
        let mut points: Vec<PointRow> =
            association.delegation_points.iter().map(|one| point(&association, one, today)).collect();
        points.sort_by_key(|row| (in_order(&row.point.number), Reverse(row.point.from), row.point.id));
        Ok(DelegationView {
            points,
            waiting: limits::small(decisions.iter().filter(waits).count()),
            decisions,
            next_meeting: report_target(&association, ReportKind::Decisions, today),
            form: association.body.form,
            series: series(&self.store, &association, today)?,
            names: names(&association),
            today,
            read_only: self.read_only,
        })
    }

    /// What the order says against a decision, before it is made.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn check_delegated_decision(&self, decision: &DelegatedDecision) -> Result<Vec<ShownTrouble>, StoreError> {
        Ok(troubles(&*self.records()?, decision))
    }

    /// Puts a point in the order; identity 0 is a new one.
    ///
    /// # Errors
    /// A value is impossible, whom or what it names is not on record.
    pub fn put_delegation_point(
        &mut self,
        point: DelegationPoint,
        at: DateTime<Utc>,
    ) -> Result<DelegationPointId, ActionError> {
        let association = self.records()?;
        let point = DelegationPoint {
            number: point.number.trim().to_owned(),
            matters: said(point.matters),
            legal_basis: said(point.legal_basis),
            ..point
        };
        limits::name(Field::Point, &point.number)?;
        let words = [&point.matters, &point.legal_basis];
        words.into_iter().flatten().try_for_each(|words| limits::subject(Field::Text, words))?;
        for one in [&point.delegate, &point.substitute].into_iter().flatten() {
            party(&association, Field::Delegate, one)?;
        }
        amount(point.amount_limit)?;
        limits::period(point.from, point.to)?;
        on_record(&association, point.decided)?;
        let known = |id| association.delegation_points.iter().any(|known| known.id == id);
        if point.id != DelegationPointId(0) && !known(point.id) {
            return Err(Unknown::DelegationPoint(point.id).into());
        }
        drop(association);
        let key = (point.id.0 != 0).then(|| format!("point-{}", point.id.0));
        self.change_registry((Action::EditDelegation, key.as_deref()), at, |file| file.put_delegation_point(&point))
    }

    /// Makes a decision by the order, with the next number of a series. It turns up in the agenda of the next meeting by itself.
    ///
    /// # Errors
    /// [`ActionError::Delegation`] with everything that the order says against it; a value is impossible, or there is no such series.
    pub fn decide(
        &mut self,
        decision: DelegatedDecision,
        series: &str,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<DelegatedDecisionId, ActionError> {
        let association = self.records()?;
        let new = DelegatedDecision {
            id: DelegatedDecisionId(0),
            number: None,
            reported: None,
            files: vec![],
            ..tidied(decision)
        };
        check_values(&association, &new)?;
        refuse_troubles(&association, &new)?;
        if association.body.number_series.iter().all(|known| known.prefix != series) {
            return Err(Unknown::Number(series.to_owned()).into());
        }
        drop(association);
        let day = new.date.unwrap_or(today);
        self.change_registry((Action::DecideDelegated, None), at, |file| {
            let number = Some(file.next_number(series, day)?);
            file.put_delegated_decision(&DelegatedDecision { number, ..new })
        })
    }

    /// A decision with other words. Its number, its files and where it is reported stay as they are; one that the board has been told
    /// of is changed all the same, and its line in the minutes stays.
    ///
    /// # Errors
    /// As for a new one.
    pub fn edit_delegated_decision(
        &mut self,
        decision: DelegatedDecision,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let before = decision_of(&association, decision.id)?;
        let after = DelegatedDecision {
            number: before.number.clone(),
            reported: before.reported,
            files: before.files.clone(),
            ..tidied(decision)
        };
        check_values(&association, &after)?;
        // What was on record before the order was may be mended bit by bit, and is never made worse.
        if check_delegation(&association, before).is_empty() || after.date != before.date || after.point != before.point
        {
            refuse_troubles(&association, &after)?;
        }
        drop(association);
        let key = format!("decision-{}", after.id.0);
        let change = (Action::DecideDelegated, Some(key.as_str()));
        self.change_registry(change, at, |file| file.put_delegated_decision(&after)).map(drop)
    }

    /// Puts a file with a decision, such as the signed document.
    ///
    /// # Errors
    /// There is no such decision, or the file is impossible.
    pub fn add_decision_file(
        &mut self,
        id: DelegatedDecisionId,
        (name, bytes): (&str, &[u8]),
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let before = decision_of(&association, id)?.clone();
        attached::check(&before.files, name, bytes)?;
        drop(association);
        self.change_registry((Action::DecideDelegated, None), at, |file| {
            let files = attached::added(file, &before.files, (name, bytes))?;
            file.put_delegated_decision(&DelegatedDecision { files, ..before }).map(drop)
        })
    }

    /// Takes a file from a decision, by its place.
    ///
    /// # Errors
    /// There is none.
    pub fn remove_decision_file(
        &mut self,
        id: DelegatedDecisionId,
        place: u32,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let association = self.records()?;
        let before = decision_of(&association, id)?;
        let after = DelegatedDecision { files: attached::without(&before.files, place)?, ..before.clone() };
        drop(association);
        self.change_registry((Action::DecideDelegated, None), at, |file| file.put_delegated_decision(&after)).map(drop)
    }
}

/// A decision on record.
pub(crate) fn decision_of(
    association: &Association,
    id: DelegatedDecisionId,
) -> Result<&DelegatedDecision, ActionError> {
    let found = association.delegated_decisions.iter().find(|known| known.id == id);
    found.ok_or(ActionError::Unknown(Unknown::DelegatedDecision(id)))
}

/// Refuses a § that is not on record.
pub(crate) fn on_record(association: &Association, section: Option<SectionRef>) -> Result<(), ActionError> {
    match section {
        Some(section) if association.section(section).is_none() => Err(Unknown::Item(section.item).into()),
        Some(_) | None => Ok(()),
    }
}

/// Refuses an amount below zero, or one that no association has.
pub(crate) fn amount(amount: Option<Kronor>) -> Result<(), ActionError> {
    match amount {
        Some(Kronor(amount)) if !(0..=MOST).contains(&amount) => Err(limits::invalid(Field::Amount).into()),
        Some(_) | None => Ok(()),
    }
}

/// Words that say something.
pub(crate) fn said(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn tidied(decision: DelegatedDecision) -> DelegatedDecision {
    // An urgent decision is made by no point.
    let point = said(decision.point).filter(|_| !decision.urgent);
    DelegatedDecision { point, content: decision.content.trim().to_owned(), ..decision }
}

fn check_values(association: &Association, decision: &DelegatedDecision) -> Result<(), ActionError> {
    limits::days([decision.date])?;
    if !decision.content.is_empty() {
        limits::subject(Field::Text, &decision.content)?;
    }
    limits::optional(Field::Point, decision.point.as_deref())?;
    decision.delegate.as_ref().map_or(Ok(()), |delegate| party(association, Field::Delegate, delegate))?;
    decision.counterpart.as_ref().map_or(Ok(()), |other| party(association, Field::Counterpart, other))?;
    amount(decision.amount)?;
    limits::optional(Field::Number, decision.registration_number.as_ref().map(RegistrationNumber::as_written))
}

fn refuse_troubles(association: &Association, decision: &DelegatedDecision) -> Result<(), ActionError> {
    let troubles = troubles(association, decision);
    if troubles.is_empty() { Ok(()) } else { Err(ActionError::Delegation(troubles)) }
}

fn troubles(association: &Association, decision: &DelegatedDecision) -> Vec<ShownTrouble> {
    let form = association.body.form;
    let shown = |trouble| ShownTrouble { trouble, provision: provision(form, trouble) };
    check_delegation(association, decision).into_iter().map(shown).collect()
}

/// The rule of law behind a trouble; what only the order itself says has none.
fn provision(form: BodyForm, trouble: DelegationTrouble) -> Option<Provision> {
    match trouble {
        DelegationTrouble::UrgentNotAllowed => Some(Provision::URGENT),
        DelegationTrouble::DelegateNotInOffice | DelegationTrouble::NoPoint | DelegationTrouble::UnknownPoint => {
            Provision::delegation(form)
        }
        DelegationTrouble::EmptyContent
        | DelegationTrouble::NoDate
        | DelegationTrouble::NoDelegate
        | DelegationTrouble::PointNotInForce { .. }
        | DelegationTrouble::OverLimit { .. }
        | DelegationTrouble::WrongDelegate => None,
    }
}

fn decided(association: &Association, decision: &DelegatedDecision) -> DecidedRow {
    let name = |party| printed_party(association, party);
    let words = |number: &String| {
        let mut named = association.delegation_points.iter().rev().filter(|point| point.number == *number);
        let then = named.clone().find(|point| decision.date.is_some_and(|day| point.holds_on(day)));
        then.or_else(|| named.next()).and_then(|point| point.matters.clone())
    };
    DecidedRow {
        delegate_name: decision.delegate.as_ref().map(|delegate| match decision.date {
            Some(day) => delegate_words(association, delegate, day),
            None => name(delegate),
        }),
        counterpart_name: decision.counterpart.as_ref().map(name),
        point_words: decision.point.as_ref().and_then(words),
        standing: decision_standing(association, decision),
        reported: decision.reported.and_then(|reported| SectionAt::of(association, reported)),
        troubles: troubles(association, decision),
        decision: decision.clone(),
    }
}

fn point(association: &Association, point: &DelegationPoint, today: NaiveDate) -> PointRow {
    let name = |party| printed_party(association, party);
    let by_it = |decision: &&DelegatedDecision| {
        decision.point.as_deref() == Some(point.number.as_str()) && decision.date.is_none_or(|day| point.holds_on(day))
    };
    PointRow {
        delegate_name: point.delegate.as_ref().map(name),
        substitute_name: point.substitute.as_ref().map(name),
        in_force: point.holds_on(today),
        decided: point.decided.and_then(|decided| SectionAt::of(association, decided)),
        used: limits::small(association.delegated_decisions.iter().filter(by_it).count()),
        point: point.clone(),
    }
}

/// "1.10" comes after "1.9".
fn in_order(number: &str) -> Vec<(u32, String)> {
    number.split('.').map(|part| (part.trim().parse().unwrap_or(u32::MAX), part.trim().to_owned())).collect()
}

#[cfg(test)]
mod tests;

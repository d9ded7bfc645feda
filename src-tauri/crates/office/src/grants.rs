//! Grants: from the words of a decision, confirmed by a person; what is paid and what remains, year by year.

use crate::delegation::{amount, on_record, said};
use crate::meetings::names;
use crate::refusal::{ActionError, Field, InvalidFault, Unknown};
use crate::registry::party;
use crate::views::{GrantProposal, GrantRow, GrantsView, ProposedGrants, SectionAt};
use crate::{Office, limits, records};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use documents::templates::printed_party;
use domain::{
    Association, Grant, GrantId, GrantPayment, GrantYear, ItemId, Kronor, ProposedGrant, RegistrationNumber,
    SectionRef, decided_amount, likely_predecessor, paid_amount, per_year, predecessors, proposed_grants,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use store::Action;

/// Most periods or payments of a grant.
const ROWS: usize = 400;

impl Office {
    /// Grants with something in a year; today's where none is named.
    ///
    /// # Errors
    /// The year is impossible, or the file could not be read.
    pub fn grants(&self, year: Option<i32>, today: NaiveDate) -> Result<GrantsView, ActionError> {
        let year = year.unwrap_or(today.year());
        if !(1900..=2200).contains(&year) {
            return Err(limits::invalid(Field::Year).into());
        }
        let association = self.records()?;
        let rows: Vec<GrantRow> = association.grants.iter().map(|grant| row(&association, grant)).collect();
        let sums = sums(&rows);
        let mut years: Vec<i32> = sums.keys().copied().chain([today.year()]).collect();
        years.sort_unstable_by_key(|year| Reverse(*year));
        years.dedup();
        let mut grants = rows;
        grants.sort_by_key(|row| (row.grant.measure.to_lowercase(), row.source.map(|at| at.day), row.grant.id));
        let nothing = GrantYear { year, decided: Kronor(0), paid: Kronor(0), remaining: Kronor(0) };
        Ok(GrantsView {
            year,
            grants,
            years,
            total: sums.get(&year).copied().unwrap_or(nothing),
            next_years: sums.range(year + 1..).map(|(_, sum)| *sum).collect(),
            names: names(&association),
            today,
            read_only: self.read_only,
        })
    }

    /// Puts a grant on record; identity 0 is a new one.
    ///
    /// # Errors
    /// A value is impossible, whom or what it names is not on record, or grants would go on from each other in a circle.
    pub fn put_grant(&mut self, grant: Grant, at: DateTime<Utc>) -> Result<GrantId, ActionError> {
        let association = self.records()?;
        let grant = Grant {
            measure: grant.measure.trim().to_owned(),
            agreement: said(grant.agreement),
            note: said(grant.note),
            ..grant
        };
        check(&association, &grant)?;
        if grant.id != GrantId(0) {
            grant_of(&association, grant.id)?;
        }
        drop(association);
        let key = (grant.id.0 != 0).then(|| format!("grant-{}", grant.id.0));
        self.change_registry((Action::EditGrants, key.as_deref()), at, |file| file.put_grant(&grant))
    }

    /// Notes a payment, or with a place puts it in that of another.
    ///
    /// # Errors
    /// There is no such grant or payment, or a value is impossible.
    pub fn put_payment(
        &mut self,
        id: GrantId,
        place: Option<u32>,
        payment: GrantPayment,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let mut grant = grant_of(&*self.records()?, id)?.clone();
        match place {
            None => grant.payments.push(payment),
            Some(place) => {
                let before = grant.payments.get_mut(limits::place(place));
                *before.ok_or_else(|| limits::invalid(Field::Payment))? = payment;
            }
        }
        grant.payments.sort_by_key(|payment| payment.day);
        self.put_grant(grant, at).map(drop)
    }

    /// Takes a payment away, by its place.
    ///
    /// # Errors
    /// There is none.
    pub fn remove_payment(&mut self, id: GrantId, place: u32, at: DateTime<Utc>) -> Result<(), ActionError> {
        let mut grant = grant_of(&*self.records()?, id)?.clone();
        let place = limits::place(place);
        if place >= grant.payments.len() {
            return Err(limits::invalid(Field::Payment).into());
        }
        grant.payments.remove(place);
        self.put_grant(grant, at).map(drop)
    }

    /// What the decision of an item grants, to be confirmed.
    ///
    /// # Errors
    /// The item is not on record.
    pub fn proposed_grants(&self, item: ItemId) -> Result<ProposedGrants, ActionError> {
        let association = self.records()?;
        let (meeting, on) = records::item(&association, item)?;
        let source = SectionRef { meeting: meeting.id, item: on.id };
        let section = SectionAt::of(&association, source).ok_or(Unknown::Item(item))?;
        let grants = proposed_grants(&association, meeting, on);
        let alone = grants.len() == 1;
        let proposal = |ProposedGrant { grant, doubts }: ProposedGrant| {
            let same = |known: &&Grant| known.source == Some(source) && (alone || known.measure == grant.measure);
            let on_record = association.grants.iter().find(same).map(|known| known.id);
            let predecessor = likely_predecessor(&association, &grant).map(|before| before.id);
            GrantProposal { grant: Grant { predecessor, ..grant }, doubts, on_record }
        };
        let grants = grants.into_iter().map(proposal).collect();
        Ok(ProposedGrants { item, section, heading: on.heading.clone(), grants })
    }
}

fn grant_of(association: &Association, id: GrantId) -> Result<&Grant, ActionError> {
    association.grants.iter().find(|known| known.id == id).ok_or(ActionError::Unknown(Unknown::Grant(id)))
}

fn check(association: &Association, grant: &Grant) -> Result<(), ActionError> {
    limits::name(Field::Measure, &grant.measure)?;
    limits::optional(Field::Number, grant.registration_number.as_ref().map(RegistrationNumber::as_written))?;
    grant.recipient.as_ref().map_or(Ok(()), |recipient| party(association, Field::Recipient, recipient))?;
    on_record(association, grant.source)?;
    limits::count(Field::Period, grant.periods.len(), ROWS)?;
    for period in &grant.periods {
        limits::period(period.from, period.to)?;
        amount(period.amount)?;
    }
    limits::count(Field::Payment, grant.payments.len(), ROWS)?;
    for payment in &grant.payments {
        limits::day(payment.day)?;
        // Money that comes back is a payment below zero.
        amount(Some(Kronor(payment.amount.0.saturating_abs())))?;
        limits::optional(Field::Note, payment.note.as_deref())?;
    }
    limits::optional(Field::Agreement, grant.agreement.as_deref())?;
    grant.note.as_deref().map_or(Ok(()), |note| limits::words(Field::Note, note))?;
    let Some(before) = grant.predecessor else { return Ok(()) };
    let earlier = grant_of(association, before)?;
    if before == grant.id || predecessors(association, earlier).contains(&grant.id) {
        return Err(limits::refuse(Field::Predecessor, InvalidFault::Twice));
    }
    Ok(())
}

fn row(association: &Association, grant: &Grant) -> GrantRow {
    let (decided, paid) = (decided_amount(grant), paid_amount(grant));
    GrantRow {
        recipient_name: grant.recipient.as_ref().map(|recipient| printed_party(association, recipient)),
        source: grant.source.and_then(|source| SectionAt::of(association, source)),
        years: per_year(grant),
        decided,
        paid,
        remaining: Kronor(decided.0 - paid.0),
        chain: predecessors(association, grant),
        grant: grant.clone(),
    }
}

fn sums(rows: &[GrantRow]) -> BTreeMap<i32, GrantYear> {
    let mut sums: BTreeMap<i32, GrantYear> = BTreeMap::new();
    for one in rows.iter().flat_map(|row| &row.years) {
        let nothing = GrantYear { decided: Kronor(0), paid: Kronor(0), remaining: Kronor(0), ..*one };
        let sum = sums.entry(one.year).or_insert(nothing);
        sum.decided.0 += one.decided.0;
        sum.paid.0 += one.paid.0;
        sum.remaining.0 += one.remaining.0;
    }
    sums
}

#[cfg(test)]
mod tests;

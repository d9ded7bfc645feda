//! A delegated decision as a document, with a place for the delegate to sign.

use super::names::{name, party};
use super::paper::{Named, anchors, line, opening, paper};
use super::report_lines::{delegate_words, kronor};
use super::swedish::{capitalised, uncapitalised, weekday};
use crate::content::{
    Block, Content, Field, FieldSize, FieldValue, Fields, Labelled, LabelledKind, Piece, SignaturePlace, Signatures,
    words,
};
use chrono::NaiveDate;
use domain::{Association, DelegatedDecision, DelegationPoint, SigningRole, Who};

/// The decision, made on a day.
pub fn delegated_decision(association: &Association, decision: &DelegatedDecision, made_on: NaiveDate) -> Content {
    let mut next = anchors();
    let number = decision.number.as_ref().map(ToString::to_string);
    let under = match (&number, decision.date) {
        (Some(number), Some(day)) => format!("{number}, {}", weekday(day)),
        (Some(number), None) => number.clone(),
        (None, Some(day)) => capitalised(&weekday(day)),
        (None, None) => "Utkast".to_owned(),
    };
    let blocks = vec![
        Block::Opening(opening(association, next(), "Delegationsbeslut", under)),
        Block::Fields(Fields { size: FieldSize::Regular, rows: rows(association, decision) }),
        Block::Labelled(Labelled {
            label: Some("Beslut".to_owned()),
            kind: LabelledKind::Decision,
            pieces: decision.content.lines().map(|line| Piece::Paragraph(words(line))).collect(),
            source: None,
        }),
        Block::Signatures(signatures(association, decision)),
    ];
    let named = Named {
        document: match &number {
            Some(number) => format!("Delegationsbeslut {number}"),
            None => "Delegationsbeslut".to_owned(),
        },
        subject: format!("Beslut på delegation av styrelsen för {}", association.body.name),
    };
    paper(association, named, made_on, blocks)
}

fn rows(association: &Association, decision: &DelegatedDecision) -> Vec<Field> {
    let point = decision.point.as_deref().map(|number| (number, in_force(association, number, decision.date)));
    let mut rows = vec![];
    rows.extend(decision.delegate.as_ref().map(|delegate| {
        let words = match decision.date {
            Some(day) => delegate_words(association, delegate, day),
            None => party(association, delegate),
        };
        line("Beslutsfattare", words)
    }));
    if decision.urgent {
        rows.push(line("Grund", "Brådskande ärende, 6 kap. 39 § kommunallagen"));
    } else if let Some((number, point)) = point {
        rows.push(Field {
            label: "Delegation".into(),
            value: FieldValue::Lines(ground(number, point).into_iter().map(words).collect()),
            source: None,
        });
    }
    rows.extend(decision.counterpart.as_ref().map(|counterpart| line("Motpart", party(association, counterpart))));
    rows.extend(decision.amount.map(|amount| line("Belopp", kronor(amount))));
    rows.extend(decision.registration_number.as_ref().map(|number| line("Ärende", format!("Dnr {number}"))));
    rows
}

/// "Punkt 4.1, lokaler, högst 50 000 kr", and the provision.
fn ground(number: &str, point: Option<&DelegationPoint>) -> Vec<String> {
    let matters = point.and_then(|point| point.matters.as_deref()).map(uncapitalised);
    let limit = point.and_then(|point| point.amount_limit).map(|limit| format!("högst {}", kronor(limit)));
    let said: Vec<String> = [format!("Punkt\u{a0}{number}")].into_iter().chain(matters).chain(limit).collect();
    let provision = point.and_then(|point| point.legal_basis.clone());
    [said.join(", ")].into_iter().chain(provision).collect()
}

fn in_force<'a>(association: &'a Association, number: &str, day: Option<NaiveDate>) -> Option<&'a DelegationPoint> {
    let mut numbered = association.delegation_points.iter().rev().filter(|point| point.number.trim() == number.trim());
    numbered.find(|point| day.is_none_or(|day| point.holds_on(day)))
}

fn signatures(association: &Association, decision: &DelegatedDecision) -> Signatures {
    let delegate = decision.delegate.as_ref();
    let printed = match delegate.map(|delegate| &delegate.who) {
        Some(Who::Person(id)) => name(association, id),
        Some(Who::Organisation(_) | Who::Name(_)) | None => String::new(),
    };
    let worded = delegate.zip(decision.date).map(|(delegate, day)| delegate_words(association, delegate, day));
    let office = worded.as_deref().and_then(|words| words.split_once(", ")).map(|(_, office)| capitalised(office));
    let role = office.unwrap_or_else(|| "Beslutsfattare".to_owned());
    Signatures {
        label: None,
        places: vec![SignaturePlace {
            field: Some(SigningRole::Delegate.field_name()),
            tooltip: format!("Underskrift, {} {printed}", uncapitalised(&role)).trim_end().to_owned(),
            name: printed,
            role,
        }],
    }
}

#[cfg(test)]
mod tests;

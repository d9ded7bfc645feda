//! What a decision says of itself.

use super::super::fixture;
use super::*;
use crate::layout::lay_out;
use domain::{Kronor, Party, Profile};

fn decision() -> DelegatedDecision {
    DelegatedDecision {
        number: Some("D26:14".parse().unwrap()),
        date: "2026-05-04".parse().ok(),
        delegate: Some(Party { who: Who::Name("Elin Norrman".to_owned()), written: None }),
        point: Some("4.2".to_owned()),
        amount: Some(Kronor(40_000)),
        ..DelegatedDecision::new("Hyra av lokal.\nAvtalet gäller ett år.")
    }
}

fn made(decision: &DelegatedDecision, point: Option<DelegationPoint>) -> Content {
    let mut association = fixture::association(Profile::CoordinationAssociation);
    association.delegation_points = point.into_iter().collect();
    let content = delegated_decision(&association, decision, "2026-05-04".parse().unwrap());
    let fields = lay_out(&content).unwrap().fields;
    assert_eq!(fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>(), ["delegate"]);
    content
}

#[test]
fn a_decision_says_by_what_it_was_made() {
    let point = DelegationPoint {
        matters: Some("Lokaler".to_owned()),
        amount_limit: Some(Kronor(50_000)),
        legal_basis: Some("10 § lagen om finansiell samordning".to_owned()),
        ..DelegationPoint::new("4.2")
    };
    let said = format!("{:?}", made(&decision(), Some(point)));
    for words in
        ["D26:14, måndag 4 maj 2026", "lokaler, högst 50\\u{a0}000\\u{a0}kr", "10 § lagen", "Avtalet gäller ett år."]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn an_urgent_decision_says_so_and_names_no_point() {
    let said = format!("{:?}", made(&DelegatedDecision { urgent: true, point: None, ..decision() }, None));
    assert!(said.contains("6 kap. 39 §") && !said.contains("Punkt"), "{said}");
}

#[test]
fn a_draft_is_a_page_as_well() {
    made(&DelegatedDecision::new("Utkast"), None);
}

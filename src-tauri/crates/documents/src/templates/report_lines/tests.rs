//! A line says number, what, from or by whom and when, hides what the register hides, and never has an empty point.

use super::*;
use crate::templates::fixture::{association, id};
use domain::{Direction, Official, OrganisationId, Profile};

fn board() -> Association {
    let mut association = association(Profile::CoordinationAssociation);
    association.officials = vec![Official { person: id("eva"), title: "Förbundschef".into(), from: None, to: None }];
    association
}

fn party_of(who: Who) -> Option<Party> {
    Some(Party { who, written: None })
}

fn document() -> RegisteredDocument {
    RegisteredDocument {
        number: "26:31".parse().ok(),
        date: "2026-05-04".parse().ok(),
        counterpart: party_of(Who::Organisation(OrganisationId("testby".into()))),
        for_board: true,
        ..RegisteredDocument::new(Direction::Received, "Inbjudan till samråd")
    }
}

fn decision() -> DelegatedDecision {
    DelegatedDecision {
        number: "D26:10".parse().ok(),
        date: "2026-10-06".parse().ok(),
        delegate: party_of(Who::Person(id("eva"))),
        point: Some("4.1".into()),
        counterpart: party_of(Who::Organisation(OrganisationId("testby".into()))),
        amount: Some(Kronor(40_000)),
        ..DelegatedDecision::new("Bidrag till länets arbetsgivardag")
    }
}

fn of_decision(decision: &DelegatedDecision) -> Option<String> {
    decision_line(&board(), decision).map(|line| line.replace('\u{a0}', " "))
}

#[test]
fn a_document_is_told_with_number_words_sender_and_day() {
    let line = |document: RegisteredDocument| document_line(&board(), &document);
    assert_eq!(line(document()).unwrap(), "26:31 Inbjudan till samråd. Testby kommun, 4 maj 2026.");
    let bare = RegisteredDocument { counterpart: None, date: None, ..document() };
    assert_eq!(line(bare).unwrap(), "26:31 Inbjudan till samråd.");
}

#[test]
fn what_the_register_hides_is_hidden_from_the_minutes() {
    let hidden = RegisteredDocument {
        counterpart_secret: true,
        public_subject: Some("Skrivelse från enskild".into()),
        ..document()
    };
    assert_eq!(document_line(&board(), &hidden).unwrap(), "26:31 Skrivelse från enskild. 4 maj 2026.");
}

#[test]
fn a_document_that_is_not_for_the_board_is_void_or_has_no_number_has_no_line() {
    for document in [
        RegisteredDocument { for_board: false, ..document() },
        RegisteredDocument { void: Some("dubbel".into()), ..document() },
        RegisteredDocument { number: None, ..document() },
        RegisteredDocument { subject: " ".into(), ..document() },
    ] {
        assert_eq!(document_line(&board(), &document), None);
    }
}

#[test]
fn a_decision_is_told_with_what_whom_how_much_by_whom_and_by_which_point() {
    assert_eq!(
        of_decision(&decision()).unwrap(),
        "D26:10 Bidrag till länets arbetsgivardag, Testby kommun, 40 000 kr. Eva Sten, förbundschef, punkt 4.1, 6 oktober 2026."
    );
    let named = DelegatedDecision { content: "Avtal med Testby kommun.".into(), amount: None, ..decision() };
    assert_eq!(
        of_decision(&named).unwrap(),
        "D26:10 Avtal med Testby kommun. Eva Sten, förbundschef, punkt 4.1, 6 oktober 2026."
    );
    let urgent = DelegatedDecision {
        urgent: true,
        point: None,
        delegate: party_of(Who::Person(id("asa"))),
        counterpart: None,
        ..decision()
    };
    assert_eq!(
        of_decision(&urgent).unwrap(),
        "D26:10 Bidrag till länets arbetsgivardag, 40 000 kr. Åsa Ek (S), ordförande, brådskande beslut, 6 oktober 2026."
    );
}

#[test]
fn a_decision_that_lacks_something_has_no_line_with_an_empty_point() {
    for lacking in [
        DelegatedDecision { number: None, ..decision() },
        DelegatedDecision { date: None, ..decision() },
        DelegatedDecision { delegate: None, ..decision() },
        DelegatedDecision { point: None, ..decision() },
        DelegatedDecision { point: Some("  ".into()), ..decision() },
        DelegatedDecision { content: String::new(), ..decision() },
    ] {
        assert_eq!(of_decision(&lacking), None, "{lacking:?}");
    }
}

#[test]
fn kronor_stand_in_groups_of_three_that_no_line_breaks() {
    assert_eq!(kronor(Kronor(1_960_000)), "1\u{a0}960\u{a0}000\u{a0}kr");
    assert_eq!(kronor(Kronor(950)), "950\u{a0}kr");
    assert_eq!(kronor(Kronor(-1_000)), "\u{2212}1\u{a0}000\u{a0}kr");
}

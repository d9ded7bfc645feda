//! Points, limits, delegates and periods.

use super::{DelegationTrouble as Trouble, check_delegation};
use crate::builders::{assignment, association, day, person};
use crate::{
    Association, BodyForm, DelegatedDecision, DelegationPoint, Kronor, Official, OrganisationId, Party, PersonId, Seat,
    Who,
};

fn party(who: Who) -> Option<Party> {
    Some(Party { who, written: None })
}

fn someone(key: &str) -> Option<Party> {
    party(Who::Person(PersonId(key.to_owned())))
}

fn title(words: &str) -> Option<Party> {
    party(Who::Name(words.to_owned()))
}

/// Karin sits on the board, Maja is förbundschef until the summer, Olle is nobody. Point 4.2 is in force in 2026.
fn office() -> Association {
    let mut office = association("Samordningsförbundet Lärkan");
    office.people = ["karin", "maja", "olle"].map(|key| person(key, key)).to_vec();
    office.assignments = vec![assignment("karin", Seat::Member)];
    office.officials = vec![Official {
        person: PersonId("maja".to_owned()),
        title: "Förbundschef".to_owned(),
        from: Some(day("2024-01-01")),
        to: Some(day("2026-06-30")),
    }];
    office.delegation_points = vec![DelegationPoint {
        delegate: title("förbundschefen"),
        substitute: someone("karin"),
        amount_limit: Some(Kronor(100_000)),
        from: Some(day("2026-01-01")),
        to: Some(day("2026-12-31")),
        ..DelegationPoint::new("4.2")
    }];
    office
}

fn decision() -> DelegatedDecision {
    DelegatedDecision {
        date: Some(day("2026-05-04")),
        delegate: someone("maja"),
        point: Some("4.2".to_owned()),
        amount: Some(Kronor(100_000)),
        ..DelegatedDecision::new("Avtal om lokaler")
    }
}

#[track_caller]
fn troubles(office: &Association, decision: DelegatedDecision, expected: &[Trouble]) {
    assert_eq!(check_delegation(office, &decision), expected, "{decision:?}");
}

#[test]
fn a_decision_by_its_delegate_within_its_point_stands() {
    let office = office();
    troubles(&office, decision(), &[]);
    troubles(&office, DelegatedDecision { delegate: someone("karin"), ..decision() }, &[]);
    troubles(&office, DelegatedDecision { delegate: title("Förbundschefen"), amount: None, ..decision() }, &[]);
}

#[test]
fn what_goes_beyond_the_point_is_told() {
    let office = office();
    let over = Trouble::OverLimit { limit: Kronor(100_000), amount: Kronor(100_001) };
    troubles(&office, DelegatedDecision { amount: Some(Kronor(100_001)), ..decision() }, &[over]);
    troubles(&office, DelegatedDecision { point: Some("4.3".to_owned()), ..decision() }, &[Trouble::UnknownPoint]);
    let past = Trouble::PointNotInForce { from: Some(day("2026-01-01")), to: Some(day("2026-12-31")) };
    troubles(&office, DelegatedDecision { date: Some(day("2025-12-31")), ..decision() }, &[past]);
}

#[test]
fn the_point_of_the_day_is_the_one_that_counts() {
    let mut office = office();
    let before = DelegationPoint {
        from: None,
        to: Some(day("2025-12-31")),
        amount_limit: Some(Kronor(50_000)),
        ..office.delegation_points[0].clone()
    };
    office.delegation_points.insert(0, before);
    let over = Trouble::OverLimit { limit: Kronor(50_000), amount: Kronor(100_000) };
    troubles(&office, DelegatedDecision { date: Some(day("2025-12-31")), ..decision() }, &[over]);
    troubles(&office, decision(), &[]);
}

#[test]
fn the_delegate_is_the_one_named_and_in_office() {
    let office = office();
    troubles(
        &office,
        DelegatedDecision { delegate: someone("olle"), ..decision() },
        &[Trouble::WrongDelegate, Trouble::DelegateNotInOffice],
    );
    troubles(
        &office,
        DelegatedDecision { date: Some(day("2026-07-01")), ..decision() },
        &[Trouble::WrongDelegate, Trouble::DelegateNotInOffice],
    );
    let member = party(Who::Organisation(OrganisationId("granvik".to_owned())));
    troubles(
        &office,
        DelegatedDecision { delegate: member, ..decision() },
        &[Trouble::WrongDelegate, Trouble::DelegateNotInOffice],
    );
}

#[test]
fn nothing_of_a_decision_may_be_missing() {
    let empty = DelegatedDecision { point: Some(" ".to_owned()), ..DelegatedDecision::new(" ") };
    let expected = [Trouble::EmptyContent, Trouble::NoDate, Trouble::NoPoint, Trouble::NoDelegate];
    troubles(&office(), empty, &expected);
}

#[test]
fn what_cannot_wait_is_decided_by_a_member_of_a_municipal_federation_only() {
    let urgent =
        DelegatedDecision { urgent: true, point: None, delegate: someone("karin"), amount: None, ..decision() };
    let mut office = office();
    troubles(&office, urgent.clone(), &[Trouble::UrgentNotAllowed]);
    office.body.form = BodyForm::Association;
    troubles(&office, urgent.clone(), &[Trouble::UrgentNotAllowed]);
    office.body.form = BodyForm::MunicipalFederation;
    troubles(&office, urgent.clone(), &[]);
    troubles(&office, DelegatedDecision { delegate: someone("maja"), ..urgent }, &[Trouble::WrongDelegate]);
}

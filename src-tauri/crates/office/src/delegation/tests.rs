//! A decision is made by the order or not at all; what it says against one is told, and nothing half done is left.

use crate::refusal::{ActionError, Unknown};
use crate::samples::{at, day, office, person};
use crate::views::ShownTrouble;
use crate::{Field, Office};
use domain::{
    BoardStanding, BodyForm, DelegatedDecision, DelegationPoint, DelegationPointId, DelegationTrouble, FileHash,
    Kronor, Party, Provision, Statute, Who,
};

fn today() -> chrono::NaiveDate {
    day("2026-05-12")
}

fn by(key: &str) -> Option<Party> {
    Some(Party { who: Who::Person(person(key)), written: None })
}

fn named(title: &str) -> Option<Party> {
    Some(Party { who: Who::Name(title.into()), written: None })
}

fn point(number: &str, delegate: &str, limit: Option<i64>) -> DelegationPoint {
    DelegationPoint {
        matters: Some("Avtal och inköp".into()),
        delegate: named(delegate),
        amount_limit: limit.map(Kronor),
        ..DelegationPoint::new(number)
    }
}

fn with_order() -> (tempfile::TempDir, Office) {
    let (folder, mut office) = office();
    for one in [point("1.10", "Ordföranden", None), point("1.2", "Förbundschefen", Some(50_000))] {
        office.put_delegation_point(one, at("07:10")).unwrap();
    }
    (folder, office)
}

fn decision() -> DelegatedDecision {
    DelegatedDecision {
        date: Some(today()),
        delegate: by("maja-falk"),
        point: Some("1.2".into()),
        amount: Some(Kronor(50_000)),
        ..DelegatedDecision::new("Avtal om lokal")
    }
}

fn refused(office: &mut Office, decision: DelegatedDecision) -> Vec<DelegationTrouble> {
    let shown = office.check_delegated_decision(&decision).unwrap();
    match office.decide(decision, "D", today(), at("09:00")) {
        Err(ActionError::Delegation(troubles)) => {
            assert_eq!(troubles, shown, "the form says the same before");
            troubles.into_iter().map(|one| one.trouble).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_order_stands_in_the_order_of_its_numbers() {
    let (_folder, office) = with_order();
    let numbers: Vec<String> =
        office.delegation(today()).unwrap().points.into_iter().map(|row| row.point.number).collect();
    assert_eq!(numbers, ["1.2", "1.10"]);
}

#[test]
fn a_decision_above_the_limit_is_refused_and_takes_no_number() {
    let (_folder, mut office) = with_order();
    let above = DelegatedDecision { amount: Some(Kronor(50_001)), ..decision() };
    let over = DelegationTrouble::OverLimit { limit: Kronor(50_000), amount: Kronor(50_001) };
    assert_eq!(refused(&mut office, above), [over]);
    assert_eq!(office.delegation(today()).unwrap().decisions, []);
    office.decide(decision(), "D", today(), at("09:01")).unwrap();
    let view = office.delegation(today()).unwrap();
    assert_eq!(view.decisions[0].decision.number, "D26:01".parse().ok(), "the number was not used");
    assert_eq!((view.decisions[0].standing, view.waiting), (BoardStanding::NoItem, 1));
    assert_eq!(view.series.iter().find(|series| series.prefix == "D").unwrap().next.as_written(), "D26:02");
}

#[test]
fn delegate_point_and_period_are_held_against_the_order() {
    let (_folder, mut office) = with_order();
    office
        .decide(
            DelegatedDecision { delegate: by("karin-berg"), point: Some("1.10".into()), ..decision() },
            "D",
            today(),
            at("08:59"),
        )
        .expect("the chair is Ordföranden");
    let wrong = DelegatedDecision { delegate: by("karin-berg"), ..decision() };
    assert_eq!(refused(&mut office, wrong), [DelegationTrouble::WrongDelegate]);
    let unknown = DelegatedDecision { point: Some("9.9".into()), ..decision() };
    assert_eq!(refused(&mut office, unknown), [DelegationTrouble::UnknownPoint]);
    let none =
        DelegatedDecision { point: Some(" ".into()), content: " ".into(), date: None, delegate: None, ..decision() };
    assert_eq!(refused(&mut office, none).len(), 4);
    let ended = DelegationPoint { to: Some(day("2026-04-30")), ..point("3.1", "Förbundschefen", None) };
    office.put_delegation_point(ended, at("07:20")).unwrap();
    let late = DelegatedDecision { point: Some("3.1".into()), ..decision() };
    let not_in_force = DelegationTrouble::PointNotInForce { from: None, to: Some(day("2026-04-30")) };
    assert_eq!(refused(&mut office, late), [not_in_force]);
}

#[test]
fn only_a_federation_has_urgent_decisions_of_its_chair() {
    let (_folder, mut office) = with_order();
    let urgent = DelegatedDecision { urgent: true, delegate: by("karin-berg"), amount: None, ..decision() };
    let told: Vec<ShownTrouble> = office.check_delegated_decision(&urgent).unwrap();
    let provision = Provision { statute: Statute::Kl, chapter: Some(6), section: 39 };
    assert_eq!(told, [ShownTrouble { trouble: DelegationTrouble::UrgentNotAllowed, provision: Some(provision) }]);
    let body = domain::Body { form: BodyForm::MunicipalFederation, ..office.records().unwrap().body.clone() };
    office.edit_body(body, at("08:00")).unwrap();
    office.decide(urgent, "D", today(), at("09:00")).unwrap();
    let made = office.delegation(today()).unwrap().decisions.remove(0);
    assert_eq!((made.decision.point, made.decision.urgent), (None, true));
}

#[test]
fn impossible_values_and_what_is_not_on_record_are_refused() {
    let (_folder, mut office) = with_order();
    let field = |error: ActionError| match error {
        ActionError::Invalid(invalid) => invalid.field,
        other => panic!("{other:?}"),
    };
    let negative = DelegatedDecision { amount: Some(Kronor(-1)), ..decision() };
    assert_eq!(field(office.decide(negative, "D", today(), at("09:00")).unwrap_err()), Field::Amount);
    let nameless = DelegationPoint::new(" ");
    assert_eq!(field(office.put_delegation_point(nameless, at("09:00")).unwrap_err()), Field::Point);
    let backwards =
        DelegationPoint { from: Some(day("2026-02-01")), to: Some(day("2026-01-01")), ..point("4", "Chef", None) };
    assert_eq!(field(office.put_delegation_point(backwards, at("09:00")).unwrap_err()), Field::Period);
    let no_series = office.decide(decision(), "Q", today(), at("09:00"));
    assert!(matches!(no_series, Err(ActionError::Unknown(Unknown::Number(_)))));
    let nobody = DelegationPoint { id: DelegationPointId(77), ..point("4", "Chef", None) };
    assert!(matches!(
        office.put_delegation_point(nobody, at("09:00")),
        Err(ActionError::Unknown(Unknown::DelegationPoint(_)))
    ));
    let stranger = DelegatedDecision { delegate: by("ingen"), ..decision() };
    assert!(matches!(
        office.decide(stranger, "D", today(), at("09:00")),
        Err(ActionError::Unknown(Unknown::Person(_)))
    ));
}

#[test]
fn an_edit_keeps_number_and_files_and_stays_within_the_order() {
    let (_folder, mut office) = with_order();
    let id = office.decide(decision(), "D", today(), at("09:00")).unwrap();
    office.add_decision_file(id, ("beslut.pdf", b"%PDF-1.7"), at("09:01")).unwrap();
    office.add_decision_file(id, ("samma.pdf", b"%PDF-1.7"), at("09:02")).unwrap();
    let edited = DelegatedDecision {
        id,
        number: "D26:99".parse().ok(),
        files: vec![],
        content: "Avtal om kök".into(),
        ..decision()
    };
    office.edit_delegated_decision(edited.clone(), at("09:10")).unwrap();
    let kept = office.delegation(today()).unwrap().decisions.remove(0).decision;
    assert_eq!(
        (kept.number.unwrap().as_written(), kept.content.as_str(), kept.files.len()),
        ("D26:01", "Avtal om kök", 1)
    );
    let above = DelegatedDecision { amount: Some(Kronor(60_000)), ..edited };
    assert!(matches!(office.edit_delegated_decision(above, at("09:20")), Err(ActionError::Delegation(_))));
    assert!(office.remove_decision_file(id, 1, at("09:30")).is_err());
    office.remove_decision_file(id, 0, at("09:30")).unwrap();
    let kept = office.delegation(today()).unwrap().decisions.remove(0).decision;
    assert_eq!(kept.files, []);
    assert!(office.picture(&FileHash(store::hash(b"%PDF-1.7").0)).is_ok(), "its bytes stay");
}

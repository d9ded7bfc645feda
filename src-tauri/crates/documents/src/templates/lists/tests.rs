//! What the lists say, and what they keep from others.

use super::super::fixture;
use super::*;
use crate::layout::lay_out;
use domain::{
    DelegatedDecision, DelegationPoint, Direction, Grant, GrantId, GrantPayment, GrantPeriod, Kronor, Party, Profile,
    RegisteredDocument, Secrecy, Task, Who,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn named(name: &str) -> Option<Party> {
    Some(Party { who: Who::Name(name.to_owned()), written: None })
}

fn document(number: &str, subject: &str) -> RegisteredDocument {
    RegisteredDocument {
        number: Some(number.parse().unwrap()),
        date: Some(day("2026-05-04")),
        counterpart: named("Sara Lund"),
        ..RegisteredDocument::new(Direction::Received, subject)
    }
}

/// Everything that a list says, in its rows and around them, on paper and beside it.
fn said(listing: &Listing) -> String {
    let paper = list_paper(&fixture::association(Profile::CoordinationAssociation), listing, day("2026-06-01"));
    let pages = lay_out(&paper).unwrap();
    assert!(pages.pages.iter().all(|page| page.width > page.height), "lists lie on their side");
    format!("{listing:?} {paper:?}")
}

#[test]
fn what_the_marks_of_a_document_keep_from_others_stands_in_no_public_list() {
    let mut association = fixture::association(Profile::CoordinationAssociation);
    association.registry = vec![
        RegisteredDocument {
            counterpart_secret: true,
            public_subject: Some("Begäran om stöd".to_owned()),
            secrecy: Some(Secrecy { provision: "26 kap. 1 § OSL".to_owned(), date: None, authority: None }),
            void: Some("Gällde Sara Lund".to_owned()),
            ..document("26:2", "Sara Lunds ansökan")
        },
        document("26:10", "Inbjudan"),
        RegisteredDocument { number: None, ..document("26:3", "Reklam") },
    ];
    association.registry[1].counterpart = named("Tallåsa kommun");
    for make in [register, received_documents] {
        let public = said(&make(&association, Some(2026), Readers::Everyone));
        assert!(!public.contains("Sara") && public.contains("Begäran om stöd"), "{public}");
        assert!(public.contains("Utelämnad") && public.contains("Makulerad") && public.contains("26 kap. 1 §"));
        assert!(!public.contains("Reklam"), "kept by its day alone");
        let own = make(&association, Some(2026), Readers::Office);
        assert!(said(&own).contains("Sara Lunds ansökan") && said(&own).contains("Makulerad: Gällde Sara Lund"));
        assert_ne!(own.name, make(&association, Some(2026), Readers::Everyone).name);
    }
    assert!(register(&association, Some(2025), Readers::Everyone).rows.is_empty());
}

#[test]
fn the_register_goes_by_number_and_not_by_letter() {
    let mut association = fixture::association(Profile::CoordinationAssociation);
    association.registry = ["26:10", "P26:1", "26:2", "Dnr 7"].map(|number| document(number, number)).to_vec();
    let rows = register(&association, None, Readers::Office).rows;
    let numbers: Vec<&Cell> = rows.iter().map(|row| &row[0]).collect();
    assert_eq!(
        numbers,
        ["26:2", "26:10", "P26:1", "Dnr 7"].map(|number| Cell::Words(number.to_owned())).iter().collect::<Vec<_>>()
    );
}

#[test]
fn delegated_decisions_stand_with_their_points_and_their_sum() {
    let mut association = fixture::association(Profile::CoordinationAssociation);
    association.delegation_points = vec![
        DelegationPoint {
            matters: Some("Inköp".to_owned()),
            amount_limit: Some(Kronor(50_000)),
            ..DelegationPoint::new("4.10")
        },
        DelegationPoint { matters: Some("Avtal".to_owned()), ..DelegationPoint::new("4.9") },
    ];
    let decision = |number: &str, point: &str, amount| DelegatedDecision {
        number: Some(number.parse().unwrap()),
        date: Some(day("2026-05-04")),
        delegate: named("Elin Norrman"),
        point: Some(point.to_owned()),
        amount,
        ..DelegatedDecision::new("Hyra av lokal")
    };
    association.delegated_decisions =
        vec![decision("D26:1", "4.10", Some(Kronor(24_600))), decision("D26:2", "4.9", None)];
    let listing = delegated_decisions(&association, Some(2026));
    assert_eq!(listing.rows.len(), 2);
    assert_eq!(listing.sum.as_ref().unwrap().last(), Some(&Cell::Amount(24_600)));
    assert_eq!(listing.notes[0].1, "Punkt 4.9 avtal; 4.10 inköp (högst 50\u{a0}000\u{a0}kr).");
    assert!(said(&listing).contains("Summa, två beslut"));
}

#[test]
fn open_tasks_stand_by_the_day_they_are_due() {
    let mut association = fixture::association(Profile::CoordinationAssociation);
    let task = |what: &str, due: Option<&str>, done: Option<&str>| Task {
        due: due.map(day),
        done_on: done.map(day),
        ..Task::new(what)
    };
    association.tasks = vec![
        task("Klart", Some("2026-01-01"), Some("2026-02-01")),
        task("Utan dag", None, None),
        task("Sent", Some("2026-09-01"), None),
        task("Snart", Some("2026-06-01"), None),
    ];
    let words = |listing: Listing| -> Vec<String> {
        let first = |row: &Vec<Cell>| if let Cell::Words(words) = &row[0] { words.clone() } else { String::new() };
        listing.rows.iter().map(first).collect()
    };
    assert_eq!(words(tasks(&association, true, day("2026-05-01"))), ["Snart", "Sent", "Utan dag"]);
    assert_eq!(words(tasks(&association, false, day("2026-05-01"))).last().unwrap(), "Klart");
}

#[test]
fn a_grant_stands_with_what_it_goes_on_from_and_what_remains() {
    let mut association = fixture::association(Profile::CoordinationAssociation);
    let period = |year: &str, amount| GrantPeriod {
        from: Some(day(&format!("{year}-01-01"))),
        to: Some(day(&format!("{year}-12-31"))),
        amount: Some(Kronor(amount)),
    };
    association.grants = vec![
        Grant { id: GrantId(1), periods: vec![period("2025", 100)], ..Grant::new("Stegen") },
        Grant {
            id: GrantId(2),
            periods: vec![period("2026", 300)],
            payments: vec![GrantPayment { day: day("2026-03-01"), amount: Kronor(120), note: None }],
            predecessor: Some(GrantId(1)),
            ..Grant::new("Stegen, fortsättning")
        },
    ];
    let listing = grants(&association, Some(2026));
    let [row] = listing.rows.as_slice() else { panic!("{:?}", listing.rows) };
    assert_eq!(row[3], Cell::Words("Stegen".to_owned()));
    assert_eq!(row[5..], [Cell::Amount(300), Cell::Amount(120), Cell::Amount(180)]);
    assert_eq!(grants(&association, None).rows.len(), 2);
    said(&listing);
}

#[test]
fn a_list_with_nothing_in_it_is_a_page_that_says_so() {
    let empty = fixture::association(Profile::CoordinationAssociation);
    for listing in [
        register(&empty, None, Readers::Everyone),
        received_documents(&empty, Some(2026), Readers::Office),
        delegated_decisions(&empty, None),
        decisions(&[], Some(2026)),
        tasks(&empty, true, day("2026-05-01")),
        grants(&empty, Some(2026)),
    ] {
        assert!(said(&listing).contains(&listing.nothing), "{}", listing.name);
    }
}

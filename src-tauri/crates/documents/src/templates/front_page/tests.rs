//! The fields of the front page, in both forms of attendance.

use super::*;
use crate::templates::fixture::{association, id, item, meeting};
use crate::templates::profiles;
use chrono::NaiveDate;
use domain::{ImmediateVerification, Profile};

fn fields(meeting: &Meeting, profile: &Profile) -> Vec<(String, FieldValue)> {
    let mut association = association(profile.clone());
    association.meetings = vec![meeting.clone()];
    let shown = profiles::profile(profile);
    front_page(&association, meeting, &shown, None, Anchor(1), Anchor(2))
        .into_iter()
        .find_map(|block| match block {
            Block::Fields(fields) => Some(fields.rows.into_iter().map(|row| (row.label, row.value)).collect()),
            _ => None,
        })
        .unwrap()
}

fn line(fields: &[(String, FieldValue)], label: &str) -> String {
    match fields.iter().find(|field| field.0 == label) {
        Some((_, FieldValue::Lines(lines))) => lines
            .iter()
            .map(|line| match line.as_slice() {
                [Inline::Words(words)] => words.clone(),
                other => format!("{other:?}"),
            })
            .collect::<Vec<_>>()
            .join("\n"),
        other => format!("{other:?}"),
    }
}

#[test]
fn the_fields_say_place_time_sections_and_who() {
    let fields =
        fields(&meeting(vec![item(1, "Val", vec![]), item(2, "Plan", vec![])]), &Profile::CoordinationAssociation);
    assert_eq!(line(&fields, "Plats"), "Rådhuset");
    assert_eq!(line(&fields, "Tid"), "Kl. 13.00–15.00");
    assert_eq!(line(&fields, "Paragrafer"), "§§ 1–2");
    assert_eq!(line(&fields, "Övriga deltagare"), "Eva Sten, förbundschef, sekreterare");
    assert_eq!(line(&fields, "Utses att justera"), "Bo Alm (C)");
}

#[test]
fn before_signing_the_last_day_stands_and_afterwards_the_day() {
    let mut meeting = meeting(vec![item(1, "Val", vec![])]);
    meeting.verification.manner = Some(VerificationManner::Digital);
    let before = fields(&meeting, &Profile::CoordinationAssociation);
    assert_eq!(line(&before, "Justering"), "Digitalt, senast tisdag 20 oktober 2026");
    meeting.verification.date = NaiveDate::from_ymd_opt(2026, 10, 12);
    let at_once = ImmediateVerification { item: meeting.items[0].id, date: None, manner: None, postings: vec![] };
    meeting.immediate = vec![at_once];
    let after = fields(&meeting, &Profile::CoordinationAssociation);
    assert_eq!(line(&after, "Justering"), "Digitalt, måndag 12 oktober 2026. Omedelbart justerat: § 1");
}

#[test]
fn the_front_pages_own_wording_is_kept() {
    let mut meeting = meeting(vec![item(1, "Val", vec![])]);
    meeting.written.time = Some("6 oktober 2026, kl. 3.00-16.00".into());
    meeting.written.sections = Some("§§1 – 2".into());
    let fields = fields(&meeting, &Profile::CoordinationAssociation);
    assert_eq!(line(&fields, "Tid"), "6 oktober 2026, kl. 3.00-16.00");
    assert_eq!(line(&fields, "Paragrafer"), "§§1 – 2");
}

#[test]
fn lists_leave_out_groups_without_anyone() {
    let fields = fields(&meeting(vec![item(1, "Val", vec![])]), &Profile::Federation);
    let labels: Vec<&str> = fields.iter().map(|field| field.0.as_str()).collect();
    assert!(labels.contains(&"Ej närvarande ersättare"));
    assert!(!labels.contains(&"Ej närvarande ledamöter"));
    let Some((_, FieldValue::Roster(rows))) = fields.iter().find(|field| field.0 == "Beslutande") else { panic!() };
    assert_eq!((rows[1].name.as_str(), rows[1].place.as_str()), ("Bo Alm (C)", "Testby"));
}

#[test]
fn an_ordinal_is_printed_only_when_the_file_holds_the_year_from_its_first_section() {
    let mut association = association(Profile::CoordinationAssociation);
    let held = meeting(vec![item(1, "Val", vec![])]);
    association.meetings = vec![held.clone()];
    assert_eq!(
        opening(&association, &held, None, Anchor(1)).meeting,
        "Styrelsens sammanträde 1, tisdag 6 oktober 2026"
    );
    let later = meeting(vec![item(7, "Val", vec![])]);
    association.meetings = vec![later.clone()];
    assert_eq!(opening(&association, &later, None, Anchor(1)).meeting, "Styrelsens sammanträde tisdag 6 oktober 2026");
}

#[test]
fn four_signers_or_more_have_a_common_label() {
    let association = association(Profile::Federation);
    let mut meeting = meeting(vec![]);
    let profile = profiles::federation();
    let three = signatures(&association, &meeting, &profile);
    assert_eq!((three.places.len(), three.label), (3, None));
    assert_eq!(three.places[2].field.as_deref(), Some("verifier-1"));
    assert_eq!(three.places[1].tooltip, "Underskrift, ordförande Åsa Ek");
    meeting.verifiers.push(id("cia"));
    let four = signatures(&association, &meeting, &profile);
    assert_eq!(four.label.as_deref(), Some("Underskrifter"));
}

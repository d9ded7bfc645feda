//! What is said of a proposal, and of whom.

use super::*;
use crate::templates::fixture::{association, id, paragraph};
use domain::{OrganisationId, Profile};

fn sentence(said: &str) -> Option<Vec<TextBlock>> {
    proposal_sentence(&association(Profile::CoordinationAssociation), &id("bo"), said).map(|text| text.0)
}

#[test]
fn what_was_said_stands_after_who_said_it() {
    assert_eq!(sentence("bifall till förslaget"), Some(vec![paragraph("Bo Alm (C) yrkar bifall till förslaget.")]));
    assert_eq!(sentence(" yrkar avslag! "), Some(vec![paragraph("Bo Alm (C) yrkar avslag!")]));
    assert_eq!(sentence(" \n"), None);
    let lines = sentence("bifall\nmed tillägget att frågan följs upp").unwrap();
    assert_eq!(lines, [paragraph("Bo Alm (C) yrkar bifall"), paragraph("med tillägget att frågan följs upp.")]);
}

#[test]
fn several_clauses_stand_below_their_lead_in() {
    let lines = sentence("att planen antas, samt\natt den sänds till medlemmarna").unwrap();
    let expected = ["Bo Alm (C) yrkar", "att planen antas, samt", "att den sänds till medlemmarna."];
    assert_eq!(lines, expected.map(paragraph));
    assert_eq!(sentence("att planen antas").unwrap(), [paragraph("Bo Alm (C) yrkar att planen antas.")]);
}

#[test]
fn only_whom_the_text_does_not_name_is_told_of() {
    let association = association(Profile::CoordinationAssociation);
    let party = |who, written: Option<&str>| Party { who, written: written.map(str::to_owned) };
    let by = [
        party(Who::Person(id("bo")), None),
        party(Who::Person(id("asa")), Some("ordföranden")),
        party(Who::Organisation(OrganisationId("testby".to_owned())), None),
        party(Who::Name("Elevrådet".to_owned()), None),
    ];
    let told = |text: &[&str]| untold(&association, &by, &RichText(text.iter().map(|line| paragraph(line)).collect()));
    let all = "Yrkande av Bo Alm (C), ordföranden, Testby kommun och Elevrådet.";
    assert_eq!(told(&[]).as_deref(), Some(all));
    assert_eq!(
        told(&["Alm yrkar bifall.", "ORDFÖRANDEN yrkar avslag."]).as_deref(),
        Some("Yrkande av Testby kommun och Elevrådet.")
    );
    assert_eq!(told(&["Alm, Ek, Testby kommun och elevrådet yrkar bifall."]), None);
}

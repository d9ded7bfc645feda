//! Every supplied type of meeting opens, closes and has its own identity.

use super::meeting_types;
use domain::{BodyForm, StandingPlace};
use std::collections::BTreeSet;

const FORMS: [BodyForm; 3] = [BodyForm::CoordinationAssociation, BodyForm::MunicipalFederation, BodyForm::Association];

#[test]
fn the_budget_meeting_of_a_samordningsforbund_is_public_and_no_other() {
    let public: Vec<String> = meeting_types(BodyForm::CoordinationAssociation)
        .into_iter()
        .filter(|kind| kind.public)
        .map(|kind| kind.name)
        .collect();
    assert_eq!(public, ["Budgetsammanträde"]);
}

#[test]
fn every_type_opens_and_closes_and_has_an_identity_of_its_own() {
    for form in FORMS {
        let types = meeting_types(form);
        let ids: BTreeSet<i64> = types.iter().map(|kind| kind.id.0).collect();
        assert_eq!(ids.len(), types.len());
        for kind in types {
            let places: Vec<StandingPlace> = kind.standing_items.iter().map(|item| item.place).collect();
            assert_eq!(places.first(), Some(&StandingPlace::Opening), "{}", kind.name);
            assert_eq!(places.last(), Some(&StandingPlace::Closing), "{}", kind.name);
        }
    }
}

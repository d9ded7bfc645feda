//! A profile of one's own, from before there was a choice of typeface and after.

use super::Profile;
use domain::{DocumentProfile, Typeface};
use serde_json::{Value, json};

fn own(change: impl FnOnce(&mut Value)) -> Value {
    let mut profile = json!({
        "blocks": [{ "kind": "decision", "label": "Beslut" }],
        "presenters_label": null,
        "front_page": [{ "kind": "time", "label": "Tid" }],
        "attendance": "tables",
        "contents_page": false,
        "initials": false,
        "proof_of_posting": true,
        "roles": { "secretary": "Sekreterare", "chair": "Ordförande", "verifier": "Justerare" },
        "modes": { "on_site": "På plats", "remote": "Digitalt", "unknown": "Närvarande" }
    });
    change(&mut profile);
    profile
}

fn read(profile: Value) -> Result<DocumentProfile, serde_json::Error> {
    match serde_json::from_value::<Profile>(profile)?.0 {
        domain::Profile::Own(own) => Ok(*own),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_profile_from_before_the_choice_of_typeface_is_serif() {
    assert_eq!(read(own(|_| {})).unwrap().typeface, Typeface::Serif);
}

#[test]
fn the_typeface_is_read_and_written() {
    let profile = read(own(|profile| profile["typeface"] = json!("sans"))).unwrap();
    assert_eq!(profile.typeface, Typeface::Sans);
    let written = serde_json::to_value(Profile(domain::Profile::Own(Box::new(profile)))).unwrap();
    assert_eq!(written["typeface"], "sans");
}

#[test]
fn an_unknown_typeface_or_key_is_refused() {
    assert!(read(own(|profile| profile["typeface"] = json!("comic"))).is_err());
    assert!(read(own(|profile| profile["typsnitt"] = json!("sans"))).is_err());
}

//! Rules about §§ and registration numbers.

use super::{found, in_decision, silent};
use crate::builders::{item, meeting, section};
use crate::review::tests::sample::block;
use crate::{BlockName, ItemPart, Outcome, RegisteredDocument, SubItem};

#[test]
fn a_number_twice_or_left_out_is_told() {
    found("duplicate-section-number", |sample| sample.meeting().items[2].section = Some(section(8)));
    found("section-gap", |sample| sample.meeting().items[2].section = Some(section(10)));
    found("section-out-of-order", |sample| sample.meeting().items[2].section = Some(section(2)));
    found("section-span-mismatch", |sample| sample.meeting().written.sections = Some("§§ 7–12".into()));
    silent(|sample| sample.meeting().written.sections = Some("7-9".into()));
}

fn earlier(numbers: std::ops::RangeInclusive<u32>) -> crate::Meeting {
    let mut earlier = meeting(2, "2025-03-10", vec![]);
    earlier.items = numbers.map(|number| item(100 + i64::from(number), "Rapport")).collect();
    for item in &mut earlier.items {
        item.section = item.section.map(|number| section(number.get() - 100));
    }
    earlier
}

#[test]
fn numbers_go_on_from_the_meeting_before() {
    silent(|sample| sample.0.meetings.insert(0, earlier(1..=6)));
    found("section-gap", |sample| sample.0.meetings.insert(0, earlier(1..=4)));
    found("duplicate-section-number", |sample| sample.0.meetings.insert(0, earlier(1..=7)));
    silent(|sample| {
        sample.0.meetings.insert(0, crate::Meeting { date: crate::builders::day("2024-12-10"), ..earlier(50..=60) })
    });
}

#[test]
fn letters_of_sub_items_follow_each_other() {
    let sub_item = |letter: &str| {
        let text = block(BlockName::Text, "Ordföranden redogör.");
        let ItemPart::Block(text) = text else { unreachable!("it is a block") };
        ItemPart::SubItem(SubItem { letter: letter.into(), heading: Some("Läget".into()), blocks: vec![text] })
    };
    found("sub-item-letters", |sample| sample.item().parts.extend([sub_item("a"), sub_item("c")]));
    found("sub-item-letters", |sample| sample.item().parts.extend([sub_item("a"), sub_item("a")]));
    silent(|sample| sample.item().parts.extend([sub_item("a"), sub_item("b")]));
}

#[test]
fn a_matter_with_papers_has_a_number() {
    let decided =
        |parts: Vec<ItemPart>| move |sample: &mut super::Sample| _ = sample.push("Policy", Outcome::Decided, parts);
    let decision = || block(BlockName::Decision, "Styrelsen antar policyn.");
    found("registration-number-missing", decided(vec![decision(), block(BlockName::Basis, "- Tjänsteskrivelse")]));
    silent(decided(vec![decision()]));
    silent(decided(vec![decision(), block(BlockName::Basis, "- Förslag till policy, 25:04")]));
}

#[test]
fn a_number_is_known_to_the_registry_that_keeps_its_series() {
    let document = |number: &str| RegisteredDocument {
        number: number.parse().ok(),
        ..RegisteredDocument::new(crate::Direction::Received, "Ansökan")
    };
    found("registration-number-unknown", |sample| sample.0.registry.push(document("P25:2")));
    silent(|sample| sample.0.registry.push(document("P25:1")));
    silent(|sample| sample.0.registry.push(document("25:7")));
    found("registration-number-spelling", |sample| sample.0.registry.push(document("P25/01")));
}

#[test]
fn numbers_are_written_in_one_manner() {
    let second = |written: &'static str, number: &'static str| {
        move |sample: &mut super::Sample| {
            let item = sample.push("Avtal", Outcome::Decided, vec![block(BlockName::Decision, "Avtalet godkänns.")]);
            item.registration_number = number.parse().ok();
            item.registration_written = Some(written.into());
        }
    };
    found("registration-number-style", second("dnr P25:2", "P25:2"));
    found("registration-number-style", second("Dnr P25/2", "P25/2"));
    found("registration-number-style", second("Dnr P25:02", "P25:02"));
    silent(second("Dnr P25:2", "P25:2"));
    silent(second("Dnr 25:03", "25:03"));
}

#[test]
fn a_decision_names_its_own_number() {
    found("decision-names-other-number", |sample| {
        let item =
            sample.push("Avtal", Outcome::Decided, vec![block(BlockName::Decision, "Avtalet, dnr P25:1, godkänns.")]);
        item.registration_number = "P25:2".parse().ok();
    });
    in_decision("registration-number-spelling", "Ansökan har dnr P25/01.");
}

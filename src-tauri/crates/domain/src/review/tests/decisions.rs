//! Rules about decisions and amounts.

use super::{fine_decision, found, in_decision, silent};
use crate::review::Fix;
use crate::review::tests::sample::{block, sample};
use crate::{BlockName, ItemPart, Outcome, Span, Task, TextBlock, TextTable};

fn grant(place: &str, named: &str) -> Vec<ItemPart> {
    vec![
        block(BlockName::Text, &format!("{place} kommun ansöker om medel för Stegen {place}.")),
        block(
            BlockName::Decision,
            &format!(
                "Förbundet avser att bidra till parternas gemensamma arbete med Stegen {named} genom att bekosta en tjänst \
                 under en begränsad tid, i väntan på en ny modell för långsiktig finansiering."
            ),
        ),
    ]
}

#[test]
fn a_decision_about_the_neighbours_measure_is_told_with_what_it_should_say() {
    let mut sample = sample();
    sample.push("Finansiering av Stegen Almsele", Outcome::Decided, grant("Almsele", "Granvik"));
    let findings = sample.findings();
    let drift = findings.iter().find(|finding| finding.code.as_str() == "decision-names-other-measure");
    let drift = drift.expect("the drift is found");
    assert_eq!(
        (drift.words.as_str(), &drift.fix),
        ("Stegen Granvik", &Some(Fix::Replace { with: "Stegen Almsele".into() }))
    );
    silent(|sample| _ = sample.push("Finansiering av Stegen Almsele", Outcome::Decided, grant("Almsele", "Almsele")));
}

#[test]
fn a_counterpart_that_nothing_else_names_is_told() {
    found("decision-names-other-measure", |sample| {
        sample.set(BlockName::Decision, "Förbundsstyrelsen beviljar Almsele kommun högst 540 000 kr.");
    });
    found("decision-names-other-measure", |sample| {
        let decision = block(BlockName::Decision, "Styrelsen godkänner att insatsen ”Vägen in” ändras.");
        sample.push("Ändring av insatsen ”Psykiatrin i samverkan”", Outcome::Decided, vec![decision]);
    });
    fine_decision("Region Norrvik får ta del av resultaten.");
}

#[test]
fn a_copied_decision_is_told_and_a_parallel_one_is_not() {
    let both = |second: &'static str| {
        move |sample: &mut super::Sample| {
            sample.push("Stöd till Stegen Granvik", Outcome::Decided, grant("Granvik", "Granvik"));
            sample.push("Stöd till Stegen Almsele", Outcome::Decided, grant("Almsele", second));
        }
    };
    found("near-duplicate-decision", both("Granvik"));
    silent(both("Almsele"));
}

#[test]
fn a_decision_follows_its_proposal_or_says_why_not() {
    let proposed = "Styrelsen beviljar högst 480 000 kr för Stegen Granvik under perioden 2026-01-01 – 2026-12-31.";
    found("decision-differs-from-proposal", |sample| {
        sample.item().parts.push(block(BlockName::ProposedDecision, proposed))
    });
    silent(|sample| {
        let parts = &mut sample.item().parts;
        parts.push(block(BlockName::ProposedDecision, proposed));
        parts.push(block(BlockName::Discussion, "Ledamöterna fann att beloppet behövde bli större."));
    });
    silent(|sample| sample.item().parts.push(block(BlockName::ProposedDecision, &proposed.replace("480", "540"))));
}

#[test]
fn as_proposed_has_a_proposal() {
    let decision = || block(BlockName::Decision, "Styrelsen beslutar enligt förslag.");
    found("proposal-missing", |sample| _ = sample.push("Policy", Outcome::Decided, vec![decision()]));
    silent(|sample| {
        let text = block(BlockName::Text, "Kansliet föreslår att policyn antas.");
        sample.push("Policy", Outcome::Decided, vec![text, decision()]);
    });
}

#[test]
fn a_decided_section_has_a_decision() {
    found("decision-missing", |sample| {
        sample.push("Policy", Outcome::Decided, vec![block(BlockName::Text, "Kansliet redogör.")]);
    });
    found("decision-missing", |sample| {
        let parts = vec![block(BlockName::Text, "Kansliet redogör."), block(BlockName::Decision, "")];
        sample.push("Policy", Outcome::Noted, parts);
    });
    found("outcome-missing", |sample| sample.item().outcome = None);
}

#[test]
fn a_sum_is_that_of_its_parts() {
    let table = |total: &str| {
        let cells = |row: [&str; 2]| row.map(|cell| vec![Span::plain(cell)]).to_vec();
        let rows = vec![cells(["Lokal", "110 000"]), cells(["Lön", "180 000"]), cells(["Summa", total])];
        TextBlock::Table(TextTable { head: cells(["Post", "Kronor"]), rows })
    };
    let with = |total: &'static str| {
        move |sample: &mut super::Sample| {
            if let Some(ItemPart::Block(block)) = sample.item().parts.first_mut() {
                block.text.0.push(table(total));
            }
        }
    };
    found("sum-mismatch", with("280 000"));
    silent(with("290 000"));
    in_decision("sum-mismatch", "Kostnaden är 110 000 kr för lokal och 180 000 kr för lön, totalt 280 000 kr.");
    fine_decision("Kostnaden är 110 000 kr för lokal och 180 000 kr för lön, totalt 290 000 kr.");
}

#[test]
fn prices_of_the_same_post_are_alike() {
    let two = |second: &'static str| {
        move |sample: &mut super::Sample| {
            let decision = format!(
                "Styrelsen beviljar medel för 0,5 heltidstjänst: 180 000 kr för perioden 2026-01-01–2026-06-30 och {second} kr \
                 för perioden 2026-07-01–2026-12-31."
            );
            sample.push("Medel till samordnare", Outcome::Decided, vec![block(BlockName::Decision, &decision)]);
        }
    };
    found("unit-price-spread", two("240 000"));
    silent(two("186 000"));
}

#[test]
fn the_budget_is_adopted_in_public_and_in_time() {
    let budget = |sample: &mut super::Sample| {
        let decision = block(BlockName::Decision, "Styrelsen fastställer budget för 2026.");
        sample.push("Verksamhetsplan och budget 2026", Outcome::Decided, vec![decision]);
    };
    found("budget-not-public", budget);
    silent(|sample| {
        budget(sample);
        sample.meeting().public = Some(true);
    });
    found("budget-late", |sample| {
        budget(sample);
        sample.meeting().date = crate::builders::day("2025-12-10");
    });
    silent(|sample| {
        let decision = block(BlockName::Decision, "Styrelsen godkänner uppföljningen av budget.");
        sample.push("Uppföljning av budget", Outcome::Decided, vec![decision]);
    });
}

#[test]
fn a_task_has_someone_to_do_it() {
    in_decision("task-without-owner", "Styrelsen uppdrar att ta fram ett förslag.");
    fine_decision("Styrelsen uppdrar åt förbundschefen att ta fram ett förslag.");
    found("task-without-owner", |sample| {
        let source = Some(crate::SectionRef { meeting: crate::MeetingId(1), item: crate::ItemId(8) });
        sample.0.tasks.push(Task { source, to: None, ..Task::new("Ta fram ett förslag") });
    });
}

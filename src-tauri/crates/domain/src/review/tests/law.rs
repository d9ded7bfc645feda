//! Rules about what the law asks of minutes.

use super::{fine_text, found, in_text, silent};
use crate::builders::{id, section};
use crate::review::tests::sample::block;
use crate::{Ballot, Block, BlockHeading, BlockKind, BlockName, ItemPart, Outcome, RichText, Vote};

#[test]
fn attendance_and_quorum() {
    found("attendance-missing", |sample| sample.meeting().attendance.clear());
    found("no-quorum", |sample| {
        for row in &mut sample.meeting().attendance[1..4] {
            row.disqualified = vec![section(8)];
        }
    });
    found("quorum-unknown", |sample| {
        let part = crate::Extent::Clock { from: crate::builders::time("14:00"), to: crate::builders::time("15:30") };
        for row in &mut sample.meeting().attendance[1..4] {
            row.serving = Some(part);
        }
    });
}

#[test]
fn the_disqualified_take_no_part() {
    let vote = |yes: &[&str]| {
        let people = |keys: &[&str]| Ballot::People(keys.iter().map(|key| id(key)).collect());
        let vote = Vote { yes: people(yes), no: people(&[]), abstain: people(&[]), absent: people(&[]) };
        ItemPart::Block(Block {
            kind: BlockKind::Vote(Some(vote)),
            heading: BlockHeading::Profile,
            text: RichText::default(),
        })
    };
    let all = ["karin-berglund", "ake-oman", "eva-lindqvist", "per-ek", "ola-nord"];
    found("disqualified-took-part", |sample| {
        sample.meeting().attendance[3].disqualified = vec![section(8)];
        sample.item().parts.push(vote(&all));
    });
    found("vote-count-mismatch", |sample| sample.item().parts.push(vote(&all[..3])));
    silent(|sample| sample.item().parts.push(vote(&all)));
    in_text(
        "disqualification-not-on-record",
        "Per Ek anmäler jäv och deltar inte.".replace(" och deltar inte", "").as_str(),
    );
    fine_text("Ingen anmäler jäv.");
    silent(|sample| {
        sample.meeting().attendance[3].disqualified = vec![section(8)];
        sample.text("Per Ek anmäler jäv.");
    });
}

#[test]
fn proposals_are_put() {
    let with = |more: Vec<ItemPart>| {
        move |sample: &mut super::Sample| {
            let mut parts = vec![block(BlockName::Proposals, "Per Ek yrkar att beloppet sätts till 480 000 kr.")];
            parts.push(block(BlockName::Decision, "Policyn antas."));
            parts.extend(more);
            sample.push("Policy", Outcome::Decided, parts);
        }
    };
    found("putting-missing", with(vec![]));
    silent(with(vec![block(BlockName::Putting, "Ordföranden ställer förslagen mot varandra.")]));
}

#[test]
fn a_delegated_decision_is_complete() {
    let told = |entry: &'static str| {
        move |sample: &mut super::Sample| {
            sample.push(
                "Anmälan av delegationsbeslut",
                Outcome::Noted,
                vec![block(BlockName::DelegatedDecisions, entry)],
            );
        }
    };
    found("delegated-decision-incomplete", told("- D25:1 Avtal om arkiv, 4 juni 2025"));
    found("delegated-decision-incomplete", told("- Förbundschefen, punkt 1.1, Avtal om arkiv"));
    silent(told("- D25:1 Avtal om arkiv. Förbundschefen, punkt 1.1, 4 juni 2025"));
}

#[test]
fn a_received_document_is_complete() {
    let told = |entry: &'static str| {
        move |sample: &mut super::Sample| {
            sample.push("Inkomna handlingar", Outcome::Noted, vec![block(BlockName::ReceivedDocuments, entry)]);
        }
    };
    found("received-document-incomplete", told("- Rapport från styrgruppen"));
    found("received-document-incomplete", told("- 25:03 Rapport, 4 juni 2025"));
    found("received-document-incomplete", told("- 25:03 Protokoll från Region Norrvik, årsmöte 2025-04-01"));
    silent(told("- 25:03 Rapport om läget. Region Norrvik, 4 juni 2025."));
}

#[test]
fn three_weeks_run_from_the_posting() {
    found("wrong-appeal-sentence", |sample| {
        sample.0.body.posting_sentence = Some("Anslås under tre veckor efter justeringsdagen.".into());
    });
    silent(|sample| {
        sample.0.body.posting_sentence = Some("Överklagas inom tre veckor från den dag då justeringen anslogs.".into());
    });
    found("appeal-court-missing", |sample| sample.0.body.court_of_appeal = None);
}

#[test]
fn the_frame_of_a_meeting_is_told() {
    found("procedural-items-missing", |sample| {
        let meeting = sample.meeting();
        meeting.items.remove(0);
        meeting.written.sections = None;
    });
    found("procedural-items-missing", |sample| {
        sample.meeting().items[0].parts[0] = block(BlockName::Text, "Ordföranden öppnar sammanträdet.");
    });
}

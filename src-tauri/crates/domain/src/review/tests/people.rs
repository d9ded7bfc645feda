//! Rules about people.

use super::{fine_text, found, in_text, silent};
use crate::builders::{day, id, person, row};
use crate::review::tests::sample::block;
use crate::{BlockKind, BlockName, Extent, ItemPart, Mode, Outcome, Party, Who};

#[test]
fn officers_and_verifiers_are_there_and_serve() {
    found("verifier-not-serving", |sample| sample.meeting().verifiers = vec![id("ida-stenmark")]);
    found("verifier-missing", |sample| sample.meeting().verifiers.clear());
    found("verifier-is-chair-or-secretary", |sample| sample.meeting().verifiers = vec![id("karin-berglund")]);
    found("secretary-missing", |sample| sample.meeting().secretary = None);
    found("chair-missing", |sample| sample.meeting().chair = None);
    found("chair-not-serving", |sample| sample.meeting().chair = Some(id("ida-stenmark")));
    found("vice-chair-missing", |sample| sample.0.assignments[1].role = None);
}

#[test]
fn a_first_name_alone_is_told() {
    in_text("first-name-only", "Lena informerar om läget.");
    in_text("first-name-only", "Fatima berättar om projektet.");
    found("first-name-only", |sample| {
        sample.item().presenters = vec![Party { who: Who::Name("Anna".into()), written: None }];
    });
    fine_text("Lena Strand informerar om läget.");
    fine_text("Per den 30 april återstår medel. Maj månad blir bättre.");
    fine_text("Familjecentralen i Anna Perssons minne har öppnat.");
}

#[test]
fn a_name_that_is_nearly_one_on_record_is_told() {
    in_text("name-variant", "Eva Lindkvist frågade om kostnaden.");
    in_text("name-variant", "Karin Berlund frågade om kostnaden.");
    in_text("name-variant", "Åke Ömans förslag bifölls.".replace("Ömans", "Öhman").as_str());
    fine_text("Eva Lindqvists fråga besvarades av Karin Berglund.");
    fine_text("Eva Lundström frågade om kostnaden.");
    found("name-variant", |sample| sample.0.people.push(person("eva-lindkvist", "Eva Lindkvist")));
}

#[test]
fn common_names_that_are_close_are_two_people() {
    let named = |sample: &mut super::Sample| sample.0.people.push(person("anna-jonsson", "Anna Jonsson"));
    silent(|sample| {
        named(sample);
        sample.text("Anna Jansson frågade om kostnaden.");
    });
}

#[test]
fn an_alternate_stands_in_for_the_same_member() {
    let stands_in = |alternate: &'static str| {
        move |sample: &mut super::Sample| {
            let mut stands_in = row(alternate, Some(Extent::WholeMeeting));
            stands_in.replaces = Some(id("ola-nord"));
            let meeting = sample.meeting();
            meeting.attendance[4] = row("ola-nord", None);
            meeting.attendance.push(stands_in);
        }
    };
    found("alternate-of-other-member", stands_in("ida-stenmark"));
    silent(stands_in("tove-alm"));
    found("alternate-missing", |sample| drop(sample.0.assignments.pop()));
}

#[test]
fn a_seat_is_held_and_served_once() {
    found("seat-served-twice", |sample| sample.meeting().attendance.push(row("tove-alm", Some(Extent::WholeMeeting))));
    found("seat-not-held", |sample| sample.0.assignments[4].to = Some(day("2025-01-01")));
    found("seat-not-held", |sample| sample.meeting().attendance.push(row("lena-strand", Some(Extent::WholeMeeting))));
    silent(|sample| sample.meeting().attendance.push(row("tove-alm", None)));
}

#[test]
fn a_role_is_one_that_is_held() {
    in_text("role-not-held", "Frågan besvaras av ordförande Eva Lindqvist.");
    fine_text("Frågan besvaras av ordförande Karin Berglund och vice ordförande Åke Öman.");
    fine_text("Frågan besvaras av socialnämndens ordförande Eva Lindqvist.");
}

#[test]
fn taking_part_remotely_needs_a_decision() {
    let remote = |sample: &mut super::Sample| sample.meeting().mode = Some(Mode::Remote);
    found("remote-without-decision", |sample| {
        remote(sample);
        sample.0.body.remote_participation = None;
    });
    found("remote-without-decision", |sample| {
        sample.meeting().attendance[0].mode = Some(Mode::Remote);
        if let Some(decision) = &mut sample.0.body.remote_participation {
            decision.decided_on = Some(day("2025-06-10"));
        }
    });
    silent(remote);
}

#[test]
fn only_who_serves_acts() {
    found("acts-without-serving", |sample| {
        sample.item().parts.push(block(BlockName::Reservation, "Ida Stenmark reserverar sig mot beslutet."));
    });
    silent(|sample| sample.item().parts.push(block(BlockName::Reservation, "Per Ek reserverar sig mot beslutet.")));
    found("acts-without-serving", |sample| {
        let by = vec![Party { who: Who::Person(id("ida-stenmark")), written: None }];
        let mut proposals = block(BlockName::Proposals, "Ida Stenmark yrkar bifall.");
        if let ItemPart::Block(block) = &mut proposals {
            block.kind = BlockKind::Proposals(by);
        }
        sample.push("Policy", Outcome::Decided, vec![proposals, block(BlockName::Decision, "Policyn antas.")]);
    });
}

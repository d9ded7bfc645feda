//! Every decision stands in the register with its clauses, and the filter lets through what is asked for.

use super::*;
use crate::builders::{association, id, item, meeting, person, section};
use crate::{BlockHeading, Party, RichText, Span, SubItem, TextBlock};

fn decision(lines: &[&str]) -> Block {
    let text = RichText(lines.iter().map(|line| TextBlock::Paragraph(vec![Span::plain(*line)])).collect());
    Block { kind: BlockKind::Plain(BlockName::Decision), heading: BlockHeading::Profile, text }
}

fn register() -> (Association, Vec<DecisionRow>) {
    let mut association = association("Förbundet");
    association.people = vec![person("maja", "Maja Falk"), person("per", "Per Ek")];
    let presented = Item {
        presenters: vec![Party { who: Who::Person(id("maja")), written: None }],
        registration_number: Some("P25:01".parse().unwrap()),
        outcome: Some(Outcome::Decided),
        parts: vec![ItemPart::Block(decision(&[
            "Styrelsen beslutar",
            "att anta planen, samt",
            "att sända den till Per Ek.",
        ]))],
        ..item(3, "Plan för året")
    };
    let sub = |letter: &str, lines: &[&str]| {
        let heading = Some(format!("Del {letter}"));
        ItemPart::SubItem(SubItem { letter: letter.into(), heading, blocks: vec![decision(lines)] })
    };
    let divided = Item { parts: vec![sub("a", &["Noteras."]), sub("b", &[""])], ..item(4, "Rapporter") };
    let to_come = Item { section: None, parts: vec![ItemPart::Block(decision(&["Beslut."]))], ..item(5, "Kommer") };
    let silent = item(6, "Utan beslut");
    let mut first = meeting(1, "2025-05-02", vec![presented, divided]);
    first.verification.date = Some(first.date);
    association.meetings = vec![first, meeting(2, "2026-02-03", vec![silent, to_come])];
    let rows = decision_register(&association);
    (association, rows)
}

#[test]
fn decisions_stand_in_order_with_their_clauses_and_a_lead_in_is_none() {
    let (_, rows) = register();
    let said: Vec<_> = rows.iter().map(|row| (row.section, row.letter.as_deref(), row.heading.as_str())).collect();
    assert_eq!(said, [(section(3), None, "Plan för året"), (section(4), Some("a"), "Del a")]);
    assert_eq!(rows[0].clauses, ["att anta planen, samt", "att sända den till Per Ek."]);
    assert_eq!((rows[0].people.as_slice(), rows[0].verified), ([id("maja")].as_slice(), true));
}

#[test]
fn what_is_not_decided_at_a_section_is_no_decision() {
    let (_, rows) = register();
    assert!(rows.iter().all(|row| row.day.year() == 2025), "{rows:?}");
}

#[test]
fn the_filter_lets_through_what_is_asked_for() {
    let (association, rows) = register();
    let found = |filter: DecisionFilter| rows.iter().filter(|row| filter.admits(&association, row)).count();
    let words = |words: &str| DecisionFilter { words: Some(words.into()), ..DecisionFilter::default() };
    assert_eq!(found(DecisionFilter::default()), 2);
    assert_eq!(found(words("plan ANTA")), 1);
    assert_eq!(found(words("p25:01")), 1);
    assert_eq!(found(words("plån")), 0, "å is a letter of its own");
    assert_eq!(found(DecisionFilter { year: Some(2026), ..DecisionFilter::default() }), 0);
    assert_eq!(found(DecisionFilter { matter: Some("P25/1".parse().unwrap()), ..DecisionFilter::default() }), 1);
    assert_eq!(found(DecisionFilter { outcome: Some(Outcome::Decided), ..DecisionFilter::default() }), 1);
    for (key, count) in [("maja", 1), ("per", 1), ("ingen", 0)] {
        assert_eq!(found(DecisionFilter { person: Some(id(key)), ..DecisionFilter::default() }), count, "{key}");
    }
}

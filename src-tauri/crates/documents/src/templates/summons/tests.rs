//! What a summons says, of an agenda long, short and missing.

use super::*;
use crate::layout::lay_out;
use crate::templates::fixture::{association, block, item, meeting, paragraph};
use domain::{FileHash, ItemPart, Paper, Profile};

fn made_on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 28).unwrap()
}

fn rows(content: &Content) -> Vec<AgendaRow> {
    let agenda = content.blocks.iter().find_map(|block| match block {
        Block::Agenda(agenda) => Some(agenda.rows.clone()),
        _ => None,
    });
    agenda.unwrap_or_default()
}

fn field(content: &Content, label: &str) -> Option<String> {
    let Some(Block::Fields(fields)) = content.blocks.get(1) else { panic!() };
    let found = fields.rows.iter().find(|row| row.label == label)?;
    let FieldValue::Lines(lines) = &found.value else { panic!() };
    Some(format!("{lines:?}"))
}

#[test]
fn proposal_and_papers_stand_under_their_item() {
    let proposal = block(BlockName::ProposedDecision, vec![paragraph("Styrelsen antar planen.")]);
    let mut plan = item(7, "Plan för 2027", vec![ItemPart::Block(proposal)]);
    plan.papers = vec![
        Paper { name: "Plan 2027.pdf".into(), hash: FileHash("aa".into()) },
        Paper { name: "Yttrande.PDF".into(), hash: FileHash("bb".into()) },
    ];
    let content = summons(&association(Profile::CoordinationAssociation), &meeting(vec![plan]), made_on());
    let said = [words("Förslag till beslut: Styrelsen antar planen."), words("Bifogas: Plan 2027 och Yttrande")];
    assert_eq!(rows(&content)[0].notes, said);
}

#[test]
fn without_items_it_says_that_the_agenda_comes_later() {
    let content = summons(&association(Profile::CoordinationAssociation), &meeting(vec![]), made_on());
    assert!(rows(&content).is_empty());
    assert!(format!("{:?}", content.blocks).contains("Föredragningslistan sänds senare."));
    assert_eq!(lay_out(&content).unwrap().pages.len(), 1);
}

#[test]
fn members_and_alternates_are_called_by_name() {
    let content = summons(&association(Profile::CoordinationAssociation), &meeting(vec![]), made_on());
    let called = field(&content, "Kallade").unwrap();
    assert!(called.contains("Ledamöter: Åsa Ek (S), Bo Alm (C) och Cia Lind"), "{called}");
    assert!(called.contains("Ersättare, för kännedom: Dan Rönn (C)"), "{called}");
}

#[test]
fn a_copy_made_afterwards_names_no_day_of_sending() {
    let (association, mut meeting) = (association(Profile::CoordinationAssociation), meeting(vec![]));
    let later = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    assert!(!field(&summons(&association, &meeting, later), "Kallar").unwrap().contains("november"));
    meeting.summoned_on = NaiveDate::from_ymd_opt(2026, 9, 21);
    assert!(field(&summons(&association, &meeting, later), "Kallar").unwrap().contains("21 september 2026"));
}

#[test]
fn absence_is_reported_as_the_association_says_and_by_a_day() {
    let (mut association, mut meeting) = (association(Profile::CoordinationAssociation), meeting(vec![]));
    assert_eq!(field(&summons(&association, &meeting, made_on()), "Förhinder"), None);
    association.body.absence_contact = Some("Anmäls till Eva Sten, 070-000 00 00".into());
    meeting.reply_by = NaiveDate::from_ymd_opt(2026, 10, 2);
    let said = field(&summons(&association, &meeting, made_on()), "Förhinder").unwrap();
    assert!(said.contains("Anmäls till Eva Sten, 070-000 00 00. Svar senast fredag 2 oktober."), "{said}");
}

#[test]
fn thirty_items_with_long_headings_repeat_the_head_on_each_page() {
    let long = "Avtal om samverkan mellan kommunerna, regionen och myndigheterna om unga vuxna utan sysselsättning ";
    let items = (1..=30).map(|number| item(number, &long.repeat(2), vec![])).collect();
    let document =
        lay_out(&summons(&association(Profile::CoordinationAssociation), &meeting(items), made_on())).unwrap();
    assert!(document.pages.len() >= 3);
    for page in &document.pages[1..] {
        let heads =
            page.marks.iter().filter(|mark| matches!(mark, crate::page::Mark::Glyphs(run) if run.text == "Ärende"));
        assert_eq!(heads.count(), 1);
    }
}

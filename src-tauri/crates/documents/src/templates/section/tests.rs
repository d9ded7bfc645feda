//! From typed blocks to what a § says on paper.

use super::*;
use crate::templates::fixture::{association, block, dashes, id, item, meeting, paragraph};
use crate::templates::profiles::{coordination_association, federation};
use domain::{Party, Profile, Who};

fn printed(item: Item, profile: &DocumentProfile) -> Section {
    let association = association(Profile::CoordinationAssociation);
    let meeting = meeting(vec![]);
    let records = Records { association: &association, meeting: &meeting, profile };
    let mut last = 0;
    section(&records, &item, &mut || {
        last += 1;
        Anchor(last)
    })
}

fn only_block(kind: BlockName, text: Vec<TextBlock>) -> Labelled {
    let section = printed(item(7, "Ärende", vec![ItemPart::Block(block(kind, text))]), &coordination_association());
    match section.parts.as_slice() {
        [SectionPart::Block(block)] => block.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_lead_in_is_followed_by_att_clauses() {
    let texts = ["Styrelsen beslutar", "att anta planen, samt", "att sända den till medlemmarna."];
    let block = only_block(BlockName::Decision, texts.map(paragraph).to_vec());
    assert_eq!(block.label.as_deref(), Some("Beslut"));
    assert_eq!(block.kind, LabelledKind::Decision);
    let clauses = Piece::Clauses(vec![words("anta planen, samt"), words("sända den till medlemmarna.")]);
    assert_eq!(block.pieces, [Piece::Paragraph(words("Styrelsen beslutar")), clauses]);
}

#[test]
fn att_in_prose_is_no_clause() {
    let block = only_block(BlockName::Background, vec![paragraph("att lyssna är en konst.")]);
    assert_eq!(block.pieces, [Piece::Paragraph(words("att lyssna är en konst."))]);
}

#[test]
fn a_run_in_heading_takes_the_paragraph_after_it() {
    let heading = TextBlock::Heading(vec![Span::plain("Aktuellt")]);
    let block =
        only_block(BlockName::Text, vec![heading.clone(), paragraph("Hösten börjar."), heading, dashes(&["a"])]);
    let run_in = |text| Piece::RunIn { heading: words("Aktuellt"), text };
    assert_eq!(block.pieces[0], run_in(words("Hösten börjar.")));
    assert_eq!(block.pieces[1], run_in(vec![]));
    assert!(matches!(block.pieces[2], Piece::List(_)));
}

#[test]
fn received_documents_with_numbers_are_a_register() {
    let entries = ["26:31 Inbjudan till samråd, länsstyrelsen", "P26:4 Ansökan, Testby kommun"];
    let block = only_block(BlockName::ReceivedDocuments, vec![dashes(&entries)]);
    let [Piece::List(list)] = block.pieces.as_slice() else { panic!("{block:?}") };
    assert_eq!(list.marks, Marks::Own);
    assert_eq!(list.entries[1].label, "P26:4");
    assert_eq!(list.entries[1].text, words("Ansökan, Testby kommun"));
}

#[test]
fn an_empty_entry_stays_as_an_empty_entry() {
    let block = only_block(BlockName::Basis, vec![dashes(&["Tjänsteskrivelse", ""])]);
    let [Piece::List(list)] = block.pieces.as_slice() else { panic!("{block:?}") };
    assert_eq!((list.marks, list.entries.len()), (Marks::Dash, 2));
}

#[test]
fn figures_stand_right_and_a_sum_row_is_set_apart() {
    let cell = |text: &str| vec![Span::plain(text)];
    let row = |cells: [&str; 2]| cells.map(cell).to_vec();
    let table = TextTable {
        head: row(["Belopp i tkr", "Utfall"]),
        rows: vec![row(["Kansli", "−518"]), row(["Styrelse", "61,5"]), row(["Summa", "–"])],
    };
    let block = only_block(BlockName::Text, vec![TextBlock::Table(table)]);
    let [Piece::Table(table)] = block.pieces.as_slice() else { panic!("{block:?}") };
    assert_eq!(table.columns[1].align, Align::Right);
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.sum.as_ref().unwrap()[0], words("Summa"));
}

#[test]
fn an_open_vote_lists_names_with_the_chair_last() {
    let ballot = |keys: &[&str]| Ballot::People(keys.iter().map(|key| id(key)).collect());
    let vote = Vote { yes: ballot(&["asa", "cia"]), no: ballot(&["bo"]), abstain: ballot(&[]), absent: ballot(&[]) };
    let block = Block {
        kind: BlockKind::Vote(Some(vote)),
        heading: BlockHeading::Profile,
        text: RichText(vec![paragraph("Med 2 ja mot 1 nej.")]),
    };
    let section = printed(item(7, "Ärende", vec![ItemPart::Block(block)]), &coordination_association());
    let [SectionPart::Block(block)] = section.parts.as_slice() else { panic!("{section:?}") };
    let [_, Piece::Table(table)] = block.pieces.as_slice() else { panic!("{block:?}") };
    let names: Vec<&Text> = table.rows.iter().map(|row| &row[0]).collect();
    assert_eq!(names, [&words("Bo Alm (C)"), &words("Cia Lind"), &words("Åsa Ek (S), ordförande")]);
    assert_eq!(table.sum.as_ref().unwrap()[1..3], [words("2"), words("1")]);
}

#[test]
fn presenters_and_sub_items_follow_the_profile() {
    let sub = domain::SubItem {
        letter: "a".into(),
        heading: Some("Läget".into()),
        blocks: vec![block(BlockName::Decision, vec![paragraph("att notera läget.")])],
    };
    let mut item = item(37, "Rapporter", vec![ItemPart::SubItem(sub)]);
    let guest = Party { who: Who::Name("Tor Hall".into()), written: Some("utredaren Tor Hall".into()) };
    item.presenters = vec![Party { who: Who::Person(id("eva")), written: None }, guest];
    let section = printed(item, &federation());
    let [SectionPart::Block(presenters), SectionPart::SubItem(sub)] = section.parts.as_slice() else {
        panic!("{section:?}")
    };
    assert_eq!(presenters.label.as_deref(), Some("Föredragande"));
    assert_eq!(presenters.pieces, [Piece::Paragraph(words("Eva Sten och utredaren Tor Hall"))]);
    assert_eq!(sub.label, "§ 37 a)");
    assert_eq!(sub.blocks[0].label.as_deref(), Some("Styrelsens beslut"));
}

#[test]
fn the_numbers_own_spelling_goes_before_the_standard_one() {
    let mut item = item(9, "Ärende", vec![]);
    item.registration_number = "P25:2".parse().ok();
    assert_eq!(printed(item.clone(), &federation()).registration.as_deref(), Some("Dnr P25:2"));
    item.registration_written = Some("dnr P25:2".into());
    assert_eq!(printed(item, &federation()).registration.as_deref(), Some("dnr P25:2"));
}

#[test]
fn a_block_that_says_nothing_leaves_no_label_on_paper() {
    let mut silent = vec![];
    for kind in [BlockKind::Proposals(vec![]), BlockKind::Vote(None), BlockKind::Plain(BlockName::Decision)] {
        for text in [vec![], vec![paragraph(" ")]] {
            silent.push(Block { kind: kind.clone(), ..block(BlockName::Decision, text) });
        }
    }
    let mut blocks = silent.clone();
    blocks.push(block(BlockName::Text, vec![paragraph("Nya lokaler.")]));
    let mut parts: Vec<ItemPart> = silent.into_iter().map(ItemPart::Block).collect();
    parts.push(ItemPart::SubItem(domain::SubItem {
        letter: "a".to_owned(),
        heading: Some("Lokaler".to_owned()),
        blocks,
    }));
    let section = printed(item(7, "Ärende", parts), &coordination_association());
    let [SectionPart::SubItem(sub_item)] = section.parts.as_slice() else { panic!("{:?}", section.parts) };
    assert_eq!(sub_item.blocks.len(), 1);
    // Where it is written, the silent ones are counted too.
    assert_eq!(sub_item.blocks[0].source, Some(Source::block_of_part(domain::ItemId(7), 6, 6)));
}

#[test]
fn a_proposal_without_words_says_whose_it_was() {
    let by = vec![Party { who: Who::Person(id("bo")), written: None }];
    let proposals = |text| Block { kind: BlockKind::Proposals(by.clone()), ..block(BlockName::Text, text) };
    let pieces = |text| {
        let section = printed(item(7, "Ärende", vec![ItemPart::Block(proposals(text))]), &coordination_association());
        let [SectionPart::Block(block)] = section.parts.as_slice() else { panic!("{:?}", section.parts) };
        block.pieces.clone()
    };
    let whose = Piece::Paragraph(words("Yrkande av Bo Alm (C)."));
    assert_eq!(pieces(vec![]), std::slice::from_ref(&whose));
    let said = Piece::Paragraph(words("Avslag."));
    assert_eq!(pieces(vec![paragraph("Avslag.")]), [whose, said]);
    let named = Piece::Paragraph(words("Bo Alm (C) yrkar avslag."));
    assert_eq!(pieces(vec![paragraph("Bo Alm (C) yrkar avslag.")]), [named]);
}

#[test]
fn every_outcome_but_a_decision_has_a_sentence_that_is_printed_as_a_decision() {
    use crate::templates::outcome_sentence;
    use domain::Outcome;
    for (outcome, expected) in [
        (Outcome::Decided, None),
        (Outcome::Noted, Some("Styrelsen lägger ärendet till handlingarna.")),
        (Outcome::Tabled, Some("Styrelsen bordlägger ärendet.")),
        (Outcome::ReferredBack, Some("Styrelsen återremitterar ärendet för ytterligare beredning.")),
        (Outcome::Struck, Some("Ärendet utgår.")),
        (Outcome::Information, Some("Styrelsen har tagit del av informationen.")),
    ] {
        let sentence = outcome_sentence(outcome);
        let pieces = sentence.map(|sentence| only_block(BlockName::Decision, sentence.0).pieces);
        assert_eq!(pieces, expected.map(|words_of| vec![Piece::Paragraph(words(words_of))]), "{outcome:?}");
    }
}

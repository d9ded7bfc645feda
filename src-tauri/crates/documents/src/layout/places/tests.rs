//! Places beside pages: one per page, none for what the records do not hold, joined prose told apart.

use super::*;
use crate::Source;
use crate::content::{Block, Content, Labelled, LabelledKind, Piece, SectionPart, Text};
use crate::layout::lay_out;
use crate::layout::tests::fixture::{block, cells, coordination, plain, section};
use crate::page::{Document, Mark};
use domain::ItemId;

const ITEM: ItemId = ItemId(7);

fn of(part: usize, block: Labelled) -> SectionPart {
    SectionPart::Block(Labelled { source: Some(Source::part(ITEM, part)), ..block })
}

fn laid_out(parts: Vec<SectionPart>) -> Document {
    let mut section = section(1, 9, "Rubrik", Some("Dnr 26:1"), parts);
    section.source = Some(Source::heading(ITEM));
    let content = Content { blocks: vec![Block::Section(section)], ..coordination() };
    lay_out(&content).expect("it can be laid out")
}

fn sources(document: &Document) -> Vec<Source> {
    document.places.iter().map(|place| place.source).collect()
}

/// Whether words lie within a place.
fn holds(document: &Document, place: &PlacedBlock, words: &str) -> bool {
    document.pages[place.page].marks.iter().any(|mark| match mark {
        Mark::Glyphs(run) => {
            run.text.contains(words)
                && (place.top..place.bottom).contains(&run.y)
                && (place.left..place.right).contains(&run.x)
        }
        _ => false,
    })
}

#[test]
fn prose_that_is_set_as_one_is_told_apart() {
    let document = laid_out(vec![of(0, plain("Ett.")), of(1, plain("Två.")), of(2, plain("Tre."))]);
    let wanted = [Source::heading(ITEM), Source::part(ITEM, 0), Source::part(ITEM, 1), Source::part(ITEM, 2)];
    assert_eq!(sources(&document), wanted);
    for (place, words) in document.places.iter().zip(["Dnr 26:1", "Ett.", "Två.", "Tre."]) {
        assert!(holds(&document, place, words), "{words}");
    }
}

#[test]
fn a_block_over_pages_has_a_place_on_each() {
    let document = laid_out(vec![of(0, plain(&"Ett två tre fyra fem sex sju. ".repeat(400)))]);
    assert!(document.pages.len() > 2);
    let pages: Vec<usize> =
        document.places.iter().filter(|place| place.source == Source::part(ITEM, 0)).map(|place| place.page).collect();
    assert_eq!(pages, (0..document.pages.len()).collect::<Vec<_>>());
}

#[test]
fn a_repeated_table_head_belongs_to_the_place_of_its_table() {
    let rows: Vec<Vec<Text>> = (1..=80).map(|row| cells(&[&format!("Rad {row}"), &row.to_string()])).collect();
    let column = crate::content::Column { width: crate::content::Width::Content, align: crate::content::Align::Left };
    let table = crate::content::Table {
        measure: crate::content::Measure::Column,
        rows_are: crate::content::RowHeight::Regular,
        columns: vec![column, column],
        head: cells(&["Rubrik", "Antal"]),
        rows,
        sum: None,
        row_headers: false,
        source: None,
    };
    let labelled = Labelled { label: None, kind: LabelledKind::Prose, pieces: vec![Piece::Table(table)], source: None };
    let document = laid_out(vec![of(0, labelled)]);
    let second = document.places.iter().find(|place| place.page == 1).expect("the table goes on");
    assert!(holds(&document, second, "Rubrik"));
}

#[test]
fn a_label_without_text_has_a_place_to_click() {
    let empty = Labelled { label: Some("Beslut".into()), kind: LabelledKind::Decision, pieces: vec![], source: None };
    let document = laid_out(vec![of(0, empty), of(1, block(None, LabelledKind::Prose, "Efter."))]);
    assert!(holds(&document, &document.places[1], "Beslut"));
    assert_eq!(sources(&document)[1..], [Source::part(ITEM, 0), Source::part(ITEM, 1)]);
}

#[test]
fn what_is_not_of_the_records_has_no_place() {
    let document = laid_out(vec![SectionPart::Block(Labelled { source: None, ..plain("Av mallen.") })]);
    assert_eq!(sources(&document), [Source::heading(ITEM)]);
    assert!(!holds(&document, &document.places[0], "Av mallen."));
}

#[test]
fn a_place_reads_as_flat_camel_case() {
    let place = laid_out(vec![of(3, plain("Ord."))]).places[1];
    let shown = serde_json::to_value(place).expect("a place is plain data");
    assert_eq!(shown["kind"], "item");
    assert_eq!((&shown["item"], &shown["part"], &shown["block"]), (&7.into(), &3.into(), &serde_json::Value::Null));
    assert_eq!(shown["page"], 0);
    assert!(shown["top"].as_f64() < shown["bottom"].as_f64() && shown["left"].as_f64() < shown["right"].as_f64());
}

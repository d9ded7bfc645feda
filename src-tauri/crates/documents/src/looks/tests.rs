//! A look follows what is seen, and nothing else.

use crate::layout::lay_out;
use crate::page::{Document, Mark};
use crate::templates::fixture::{association, block, item, meeting, paragraph};
use chrono::NaiveDate;
use domain::{BlockName, ItemPart, Profile};

fn minutes(words: &str) -> Document {
    let day = NaiveDate::from_ymd_opt(2026, 6, 9).unwrap();
    let parts = |words: &str| vec![ItemPart::Block(block(BlockName::Background, vec![paragraph(words)]))];
    let items = (1..=40).map(|section| item(section, "Ärende", parts(if section == 20 { words } else { "Lika." })));
    let association = association(Profile::CoordinationAssociation);
    lay_out(&crate::templates::minutes(&association, &meeting(items.collect()), None, day)).unwrap()
}

fn changed(before: &Document, after: &Document) -> usize {
    before.looks().iter().zip(after.looks()).filter(|(before, after)| *before != after).count()
}

#[test]
fn a_letter_changes_the_look_of_its_page_alone() {
    let before = minutes("Ordet.");
    assert!(before.pages.len() > 3);
    assert_eq!(changed(&before, &minutes("Ordet.")), 0);
    assert_eq!(changed(&before, &minutes("Orden.")), 1);
}

#[test]
fn what_is_moved_looks_otherwise() {
    let before = minutes("Ordet.");
    let mut after = before.clone();
    let run = after.pages[1].marks.iter_mut().find_map(|mark| match mark {
        Mark::Glyphs(run) => Some(run),
        _ => None,
    });
    run.unwrap().x += 0.5;
    assert_eq!(changed(&before, &after), 1);
}

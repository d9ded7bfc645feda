//! A logotype beside the opening: its size, its place, its words.

use super::*;
use crate::content::{Block, Content};
use crate::layout::lay_out;
use crate::layout::tests::fixture::coordination;
use crate::page::{Document, Kid, Mark};
use crate::picture::Colour;

fn picture(width: u32, height: u32) -> Picture {
    Picture { width, height, colour: Colour::Grey, deflated: [0; 4].into() }
}

fn with_logotype(width: u32, height: u32, association: &str) -> Document {
    let mut content: Content = coordination();
    if let Some(Block::Opening(opening)) = content.blocks.first_mut() {
        opening.association = association.to_owned();
        opening.logotype = Some(Figure { picture: picture(width, height), alt: "Förbundet, logotyp".into() });
    }
    lay_out(&content).expect("it can be laid out")
}

fn millimetres(points: f32) -> f32 {
    (points / mm(1.0) * 10.0).round() / 10.0
}

#[test]
fn it_fills_its_room_and_keeps_its_proportions() {
    for (pixels, wanted) in [((380, 180), [38.0, 18.0]), ((1000, 100), [38.0, 3.8]), ((50, 400), [2.3, 18.0])] {
        let (width, height) = size(&picture(pixels.0, pixels.1));
        assert_eq!([width, height].map(millimetres), wanted, "{pixels:?}");
    }
}

#[test]
fn it_stands_top_right_and_no_word_runs_into_it() {
    let name = "Samordningsförbundet för kommunerna vid Älvlandets södra stränder och öar";
    let document = with_logotype(380, 180, name);
    let [figure] = document.figures.as_slice() else { panic!("one figure") };
    let area = figure.area;
    assert_eq!([area.x + area.width, area.y].map(millimetres), [185.0, 18.0]);
    let mut words = 0;
    for mark in &document.pages[0].marks {
        if let Mark::Glyphs(run) = mark
            && run.y < area.y + area.height
        {
            words += 1;
            assert!(run.x + crate::layout::paint::run_width(run) < area.x, "{:?}", run.text);
        }
    }
    assert!(words > 1);
}

#[test]
fn it_is_read_first_and_drawn_where_it_is_read() {
    let document = with_logotype(100, 100, "Förbundet");
    let Kid::Element(first) = &document.tree.kids[0] else { panic!("an element") };
    assert_eq!(first.tag, Tag::Figure(0));
    assert_eq!(document.figures[0].alt, "Förbundet, logotyp");
    let at = document.pages[0].marks.iter().position(|mark| *mark == Mark::Figure(0)).expect("it is drawn");
    assert!(matches!(document.pages[0].marks[at - 1], Mark::Begin(_)));
}

#[test]
fn it_moves_nothing_below_the_opening() {
    let bare = lay_out(&coordination()).expect("it can be laid out");
    let document = with_logotype(380, 180, "Samordningsförbundet Älvlandet");
    assert_eq!(document.fields, bare.fields);
    assert_eq!(document.pages.len(), bare.pages.len());
}

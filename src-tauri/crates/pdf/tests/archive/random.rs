//! Random small documents pass the gate, and every leaf is in the parent tree once.

use crate::gate::faults;
use crate::paper::{Paper, element, group, shape};
use crate::sample;
use documents::fonts::Face;
use documents::page::{Document, Kid, Mark, Numbering, Scope, Tag};
use lopdf::Object;
use proptest::prelude::*;

/// A piece of a random document.
#[derive(Debug, Clone)]
enum Piece {
    Words(usize, String),
    List(Vec<String>),
    Table(Vec<(String, String)>),
    Sign,
    Turn,
}

/// Characters that all faces have, among them such as share a glyph, join to ligatures or hide.
fn text() -> impl Strategy<Value = String> {
    let letters =
        prop::sample::select("abcdefijlTVfiåäöÅÄÖ§–−”é0123456789()/&<>\\ \u{a0}\u{ad}".chars().collect::<Vec<_>>());
    prop::collection::vec(letters, 1..60).prop_map(|letters| letters.into_iter().collect())
}

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        4 => (0..Face::ALL.len(), text()).prop_map(|(face, text)| Piece::Words(face, text.repeat(3))),
        1 => prop::collection::vec(text(), 1..4).prop_map(Piece::List),
        1 => prop::collection::vec((text(), text()), 1..4).prop_map(Piece::Table),
        1 => Just(Piece::Sign),
        1 => Just(Piece::Turn),
    ]
}

fn compose(pieces: &[Piece]) -> Document {
    let mut paper = Paper::new(sample::metadata());
    let mut kids = vec![paper.words(Tag::H1, Face::SerifRegular, 30.0, "Protokoll")];
    for (nth, piece) in pieces.iter().enumerate() {
        kids.push(match piece {
            Piece::Words(face, text) => paper.words(Tag::P, Face::ALL[*face], 11.0, text),
            Piece::List(entries) => {
                let entries = entries.iter().map(|entry| {
                    let body = paper.words_at(Tag::LBody, Face::SerifRegular, 11.0, 90.0, entry);
                    group(Tag::LI, vec![body])
                });
                group(Tag::L(Numbering::Unordered), entries.collect())
            }
            Piece::Table(rows) => {
                let rows = rows.iter().map(|(head, cell)| {
                    let cells = [(Tag::TH(Scope::Row), head.as_str()), (Tag::TD, cell.as_str())];
                    paper.row(Tag::TR, &cells)
                });
                group(Tag::Table, rows.collect())
            }
            Piece::Sign => paper.signature(&format!("verifier-{nth}"), "Underskrift, justerare"),
            Piece::Turn => {
                paper.turn();
                element(Tag::P, Vec::new())
            }
        });
    }
    paper.finish(kids)
}

fn entries_in_parent_tree(file: &[u8]) -> usize {
    let file = lopdf::Document::load_mem(file).expect("read");
    let root = file.catalog().and_then(|catalog| catalog.get(b"StructTreeRoot")?.as_reference()).expect("a tree");
    let root = file.get_dictionary(root).expect("a tree");
    let parents = root.get(b"ParentTree").and_then(Object::as_reference).and_then(|id| file.get_dictionary(id));
    let numbers = parents.and_then(|parents| parents.get(b"Nums")?.as_array()).expect("numbers");
    let pages =
        numbers.iter().skip(1).step_by(2).filter_map(|holders| file.dereference(holders).ok()?.1.as_array().ok());
    pages.map(Vec::len).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sound_document_passes_the_gate(pieces in prop::collection::vec(piece(), 0..12)) {
        let document = compose(&pieces);
        let file = pdf::write(&document).expect("written");
        prop_assert_eq!(faults(&file), Vec::<String>::new());
        prop_assert_eq!(entries_in_parent_tree(&file), document.leaves.len());
    }

    #[test]
    fn a_document_with_a_mark_taken_out_is_refused_or_passes(
        pieces in prop::collection::vec(piece(), 1..6),
        page in any::<prop::sample::Index>(),
        mark in any::<prop::sample::Index>(),
    ) {
        let mut document = compose(&pieces);
        let page = page.index(document.pages.len());
        let marks = &mut document.pages[page].marks;
        let removed = marks.remove(mark.index(marks.len()));
        match pdf::write(&document) {
            Ok(file) => prop_assert_eq!(faults(&file), Vec::<String>::new()),
            Err(_) => prop_assert!(!matches!(removed, Mark::Glyphs(_) | Mark::Rule { .. }), "refused without {removed:?}"),
        }
    }

    #[test]
    fn any_advance_is_reached_by_correction(text in text(), shift in -300_i32..300) {
        let mut document = compose(&[]);
        let mut run = shape(Face::SerifRegular, 11.0, &text);
        for glyph in &mut run.glyphs {
            glyph.advance += shift;
        }
        let page = &mut document.pages[0].marks;
        let last = page.pop().expect("a mark");
        page.extend([Mark::Glyphs(run), last]);
        let written = pdf::write(&document).expect("written");
        prop_assert_eq!(faults(&written), Vec::<String>::new());
    }
}

#[test]
fn an_element_without_content_is_kept() {
    let paper = Paper::new(sample::metadata());
    let document = paper.finish(vec![element(Tag::P, Vec::<Kid>::new())]);
    assert_eq!(faults(&pdf::write(&document).expect("written")), Vec::<String>::new());
}

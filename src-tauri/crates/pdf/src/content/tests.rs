//! Marks of a page as operators of a content stream.

use super::*;
use documents::page::{LeafId, Tag};

/// Two letters of the upright serif with their advances.
const LETTERS: [(u16, i32); 2] = [(30, 0), (31, 0)];

fn run(x: f32, y: f32, shifts: [i32; 2]) -> GlyphRun {
    let mut fonts = Fonts::default();
    let face = fonts.face(Face::SerifRegular).expect("a face");
    let glyphs = LETTERS.iter().zip(shifts).enumerate().map(|(nth, ((id, _), shift))| {
        let width = face.code(*id, "x").expect("a code").width as i32;
        Glyph { id: *id, advance: width + shift, text: nth..nth + 1 }
    });
    GlyphRun { face: Face::SerifRegular, size: 11.0, x, y, text: "ab".to_owned(), glyphs: glyphs.collect() }
}

fn content(marks: Vec<Mark>) -> Vec<Op> {
    let leaves = [Leaf { page: 0, mcid: 0, tag: Tag::P }];
    let page = Page { width: 100.0, height: 100.0, marks };
    operations(&page, &leaves, &[], &mut Fonts::default()).expect("sound")
}

/// The pieces of all showing operators; strings as their codes.
fn shown(operations: &[Op]) -> Vec<DictItem> {
    let pieces = operations.iter().filter_map(|operation| match operation {
        Op::Unknown { key, value } if key == "TJ" => Some(value),
        _ => None,
    });
    let pieces = pieces.flatten().flat_map(|array| match array {
        DictItem::Array(pieces) => pieces.clone(),
        other => vec![other.clone()],
    });
    pieces.collect()
}

#[test]
fn letters_at_their_own_widths_are_one_string() {
    let operations = content(vec![Mark::Glyphs(run(10.0, 20.0, [0, 0]))]);
    assert_eq!(shown(&operations), [string(vec![0, 1, 0, 2])]);
}

#[test]
fn kerning_moves_the_pen_by_the_difference() {
    let operations = content(vec![Mark::Glyphs(run(10.0, 20.0, [-25, 0]))]);
    assert_eq!(shown(&operations), [string(vec![0, 1]), DictItem::Real(25.0), string(vec![0, 2])]);
}

#[test]
fn the_runs_of_a_leaf_are_one_text_object_with_steps_between_them() {
    let runs = [run(10.0, 20.0, [0, 0]), run(10.0, 35.25, [0, 0])].map(Mark::Glyphs);
    let marks = [vec![Mark::Begin(LeafId(0))], runs.into(), vec![Mark::End]].concat();
    let operations = content(marks);
    let starts = operations.iter().filter(|operation| matches!(operation, Op::StartTextSection)).count();
    let fonts = operations.iter().filter(|operation| matches!(operation, Op::SetFont { .. })).count();
    let steps = operations.iter().filter_map(|operation| match operation {
        Op::SetTextCursor { pos } => Some((pos.x.0, pos.y.0)),
        _ => None,
    });
    assert_eq!((starts, fonts), (1, 1));
    assert_eq!(steps.collect::<Vec<_>>(), [(10.0, 80.0), (0.0, -15.25)]);
    let last = &operations[operations.len() - 2..];
    assert!(matches!(last, [Op::EndTextSection, Op::EndMarkedContent]), "{last:?}");
}

#[test]
fn a_rule_ends_the_text_before_it() {
    let rule = Mark::Rule { x0: 1.0, y0: 2.0, x1: 3.0, y1: 2.0, thickness: 0.35 };
    let operations = content(vec![Mark::Glyphs(run(10.0, 20.0, [0, 0])), rule]);
    let end = operations.iter().position(|operation| matches!(operation, Op::EndTextSection));
    let line = operations.iter().position(|operation| matches!(operation, Op::DrawLine { .. }));
    assert!(end.is_some() && end < line, "{operations:?}");
}

#[test]
fn a_cluster_of_two_glyphs_says_its_text_once() {
    let mut pair = run(10.0, 20.0, [0, 0]);
    pair.text = "é".to_owned();
    pair.glyphs[0].text = 0..2;
    pair.glyphs[1].text = 2..2;
    let operations = content(vec![Mark::Glyphs(pair)]);
    let actual = operations.iter().find_map(|operation| match operation {
        Op::BeginMarkedContentWithProperties { properties: DictItem::Dict { map }, .. } => map.get("ActualText"),
        _ => None,
    });
    assert_eq!(actual, Some(&string(vec![0xfe, 0xff, 0, 0xe9])));
}

#[test]
fn a_glyph_that_shows_no_part_of_its_run_is_refused() {
    for text in [0..0, 1..3, 5..6] {
        let mut broken = run(10.0, 20.0, [0, 0]);
        broken.text = "éa".to_owned();
        broken.glyphs[0].text = text;
        let page = Page { width: 100.0, height: 100.0, marks: vec![Mark::Glyphs(broken)] };
        let refused = operations(&page, &[], &[], &mut Fonts::default());
        assert!(matches!(refused, Err(PdfError::Unsound(Unsound::GlyphText { .. }))), "{refused:?}");
    }
}

//! Stamps of all lengths stay inside their place.

use super::{Stamp, stamp};
use crate::layout::grid::mm;
use crate::layout::paint::run_width;
use crate::layout::{LayoutError, Place};
use crate::page::{GlyphRun, Mark, Page};
use proptest::prelude::*;

fn named(name: &str, width: f32, height: f32) -> Stamp {
    Stamp {
        name: name.into(),
        status: "Digitalt signerad".into(),
        line: "Sekreterare, 26 maj 2026 kl. 10.14".into(),
        width: mm(width),
        height: mm(height),
    }
}

fn runs(page: &Page) -> Vec<&GlyphRun> {
    page.marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Glyphs(run) => Some(run),
            _ => None,
        })
        .collect()
}

/// Spaces at the end of a wrapped line take no room.
fn trailing_space(run: &GlyphRun) -> f32 {
    0.3 * run.size * (run.text.len() - run.text.trim_end().len()) as f32
}

fn inside(page: &Page) -> bool {
    runs(page).iter().all(|run| {
        run.x >= 0.0
            && run.x + run_width(run) <= page.width + 0.1 + trailing_space(run)
            && run.y - 0.75 * run.size >= 0.0
            && run.y + 0.25 * run.size <= page.height
    })
}

#[test]
fn a_common_name_is_set_large_above_one_line() {
    let page = stamp(&named("Siri Lövdahl", 85.0, 15.0)).expect("it is laid out");
    let runs = runs(&page);
    assert_eq!(runs.iter().map(|run| run.size).collect::<Vec<_>>(), [16.0, 9.0, 9.0]);
    assert_eq!(runs[1].y, runs[2].y, "status and line share a baseline");
    assert!(runs[0].y < runs[1].y);
    assert!(inside(&page));
}

#[test]
fn a_long_name_is_set_smaller_before_it_is_broken() {
    let page = stamp(&named("Anna-Karin Margareta Söderström-Lindqvist", 85.0, 15.0)).expect("it is laid out");
    assert_eq!(runs(&page)[0].size, 11.0);
    assert_eq!(runs(&page).len(), 3);
    assert!(inside(&page));
}

#[test]
fn the_paired_place_holds_the_longest_roles() {
    let mut narrow = named("Anna-Karin Margareta Söderström-Lindqvist", 60.0, 14.0);
    narrow.line = "Justerare och tjänstgörande andre vice ordförande, 26 september 2026 kl. 10.14".into();
    assert!(inside(&stamp(&narrow).expect("it is laid out")));
}

#[test]
fn an_unknown_letter_is_an_error() {
    let refused = stamp(&named("漢", 85.0, 15.0));
    assert_eq!(refused.err(), Some(LayoutError::MissingGlyph { character: '漢', place: Place::Stamp }));
}

proptest! {
    #[test]
    fn nothing_leaves_the_place_and_nothing_is_lost(
        name in "[A-ZÅÄÖ][a-zåäö]{0,30}( [A-ZÅÄÖ][a-zåäö-]{0,20}){0,4}",
        line in "[a-zåäö ,.0-9]{0,80}",
        paired in any::<bool>(),
    ) {
        let place = if paired { (60.0, 14.0) } else { (85.0, 15.0) };
        let page = stamp(&Stamp { line: line.clone(), ..named(&name, place.0, place.1) }).expect("it is laid out");
        prop_assert!(inside(&page));
        let said: String = runs(&page).iter().flat_map(|run| run.text.chars()).filter(|c| !c.is_whitespace()).collect();
        let expected: String =
            format!("{name}Digitalt signerad{line}").chars().filter(|c| !c.is_whitespace()).collect();
        prop_assert_eq!(said, expected);
    }
}

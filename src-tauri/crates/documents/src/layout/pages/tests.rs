//! Pages of invented strips: each ten points high unless it says otherwise, on pages of a hundred.

use super::divide;
use crate::layout::strip::{Cut, Start, Strip};
use proptest::prelude::*;

const ROOM: f32 = 100.0;

/// A letter per strip: `.` may follow a break, `t` in a table, `u` undivided, `w` whole, `n` never, `P` starts a page.
fn strips(pattern: &str) -> Vec<Strip> {
    pattern
        .chars()
        .map(|letter| {
            let mut strip = Strip::new(10.0);
            match letter {
                't' => strip.keep(Cut::Table),
                'u' => strip.keep(Cut::Undivided),
                'w' => strip.keep(Cut::Whole),
                'n' => strip.keep(Cut::Never),
                'P' => strip.start = Start::NewPage,
                _ => {}
            }
            strip
        })
        .collect()
}

fn pages(pattern: &str) -> Vec<&str> {
    divide(&strips(pattern), |_| ROOM).iter().map(|sheet| &pattern[sheet.strips.clone()]).collect()
}

#[test]
fn a_page_takes_what_it_holds() {
    assert_eq!(pages(".............."), ["..........", "...."]);
    assert!(pages("").is_empty());
}

#[test]
fn what_is_kept_together_moves_on_together() {
    assert_eq!(pages("........nnnn"), [".......", ".nnnn"]);
    assert_eq!(pages("........uuu"), [".......", ".uuu"]);
}

#[test]
fn a_table_is_broken_before_a_third_of_the_page_is_left_empty() {
    assert_eq!(pages(".....ttttttttt"), [".....ttttt", "tttt"]);
    assert_eq!(pages("........ttt"), [".......", ".ttt"]);
}

#[test]
fn a_decision_is_divided_only_if_breaking_tables_is_not_enough() {
    assert_eq!(pages("....uuuuuuu"), ["....uuuuuu", "u"]);
    assert_eq!(pages("..tt...tuuuuu"), ["..tt...", "tuuuuu"], "a table that may be broken spares the decision");
}

#[test]
fn what_is_whole_leaves_the_page_empty_instead() {
    assert_eq!(pages("..wwwwwwwww"), [".", ".wwwwwwwww"]);
}

#[test]
fn what_no_page_can_hold_is_divided_all_the_same() {
    assert_eq!(pages(".wwwwwwwwwwwww"), [".wwwwwwwww", "wwww"]);
    assert_eq!(pages(".nnnnwwnnnnnnnn"), [".nnnnw", "wnnnnnnnn"], "the lesser evil first");
}

#[test]
fn a_new_page_is_a_new_page() {
    assert_eq!(pages("..P.P"), ["..", "P.", "P"]);
    assert_eq!(pages("P."), ["P."]);
}

#[test]
fn a_strip_higher_than_a_page_stands_alone() {
    let mut strips = strips("...");
    strips[1].height = 150.0;
    let counts: Vec<usize> = divide(&strips, |_| ROOM).iter().map(|sheet| sheet.strips.len()).collect();
    assert_eq!(counts, [1, 1, 1]);
}

proptest! {
    #[test]
    fn every_strip_has_one_place(pattern in "[.tuwnP]{0,200}") {
        prop_assert_eq!(pages(&pattern).concat(), pattern);
    }

    #[test]
    fn no_page_is_overfull(pattern in "[.tuwnP]{0,200}") {
        for page in pages(&pattern) {
            prop_assert!(page.len() <= 10 && !page.is_empty());
        }
    }
}

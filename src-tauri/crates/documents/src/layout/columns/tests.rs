//! Columns fill the measure.

use super::{GUTTER, Need, solve};
use crate::content::{Align, Column, Width};
use crate::layout::grid::{FULL_MEASURE, mm};

fn columns(widths: &[Width]) -> Vec<Column> {
    widths.iter().map(|&width| Column { width, align: Align::Left }).collect()
}

fn check(widths: &[Width], needs: &[(f32, f32)], expected: &[f32]) {
    let needs: Vec<Need> = needs.iter().map(|&(least, natural)| Need { least, natural }).collect();
    let spans = solve(&columns(widths), &needs, 300.0);
    for (span, expected) in spans.iter().zip(expected) {
        assert!((span.width - expected).abs() < 0.1, "{spans:?} is not {expected:?}");
    }
    let last = spans.last().expect("there are columns");
    assert!((last.x + last.width - 300.0).abs() < 0.1, "{spans:?} does not end at the edge");
}

#[test]
fn fixed_columns_keep_their_widths() {
    let widths = [Width::Mm(59.0), Width::Mm(45.0), Width::Mm(27.0), Width::Mm(32.0)];
    let spans = solve(&columns(&widths), &[Need::default(); 4], FULL_MEASURE);
    assert!((spans[0].width - mm(56.0)).abs() < 0.01);
    assert!((spans[3].x - mm(131.0)).abs() < 0.01);
    assert!((spans[3].width - mm(32.0)).abs() < 0.01);
}

#[test]
fn shares_divide_what_is_left() {
    check(&[Width::Share(1.0), Width::Share(2.0)], &[(10.0, 10.0), (10.0, 10.0)], &[100.0 - GUTTER, 200.0]);
}

#[test]
fn a_share_is_never_narrower_than_its_widest_word() {
    check(&[Width::Share(1.0), Width::Share(9.0)], &[(80.0, 80.0), (10.0, 10.0)], &[80.0, 220.0 - GUTTER]);
}

#[test]
fn content_gives_way_down_to_its_widest_word() {
    check(&[Width::Content, Width::Content], &[(50.0, 400.0), (100.0, 100.0)], &[200.0 - GUTTER, 100.0]);
}

#[test]
fn narrow_content_stays_where_wide_content_gives_way() {
    let narrow = 60.0 - GUTTER;
    check(&[Width::Content, Width::Content], &[(10.0, narrow), (50.0, 900.0)], &[narrow, 240.0]);
}

#[test]
fn content_takes_the_free_width_where_nobody_shares_it() {
    let natural = 50.0 - GUTTER;
    check(&[Width::Content, Width::Content], &[(10.0, natural), (10.0, 50.0)], &[150.0 - GUTTER, 150.0]);
}

#[test]
fn far_too_much_is_squeezed_into_the_measure() {
    check(
        &[Width::Content, Width::Content],
        &[(600.0 - GUTTER, 600.0 - GUTTER), (600.0, 600.0)],
        &[150.0 - GUTTER, 150.0],
    );
}

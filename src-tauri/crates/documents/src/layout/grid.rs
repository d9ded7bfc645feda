//! The grid of the page: where columns and text areas begin and end.
//!
//! A4 portrait, single-sided, left margin wide enough for filing holes. Deliberately absent: type and rules.

/// Points per millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// Millimetres as points.
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * POINTS
}

/// Page width.
pub const PAGE_WIDTH: f32 = mm(210.0);
/// Page height.
pub const PAGE_HEIGHT: f32 = mm(297.0);

/// Left edge of the label column and of everything at full width.
pub const LABEL: f32 = mm(22.0);
/// Widest label; the rest up to the text column is gutter.
pub const LABEL_MEASURE: f32 = mm(33.0);
/// Left edge of the text column.
pub const TEXT: f32 = mm(60.0);
/// Right edge of text and rules.
pub const RIGHT: f32 = mm(185.0);
/// Width of the text column.
pub const TEXT_MEASURE: f32 = RIGHT - TEXT;
/// Width from label column to right edge.
pub const FULL_MEASURE: f32 = RIGHT - LABEL;
/// Where the bar beside a decision stands.
pub const BAR: f32 = mm(56.0);

/// Top of the text on the first page, which has no running header.
pub const FIRST_TOP: f32 = mm(18.0);
/// Top of the text on later pages.
pub const TOP: f32 = mm(30.0);
/// Bottom of the text.
pub const BOTTOM: f32 = mm(269.0);
/// Top of the running header's first line.
pub const HEADER_TOP: f32 = mm(15.0);
/// Top of the footer's first line.
pub const FOOTER_TOP: f32 = mm(278.5);

/// Between rows of fields, under rows of tables, under a place to sign.
pub const HAIRLINE: f32 = 0.35;
/// Above a §, under a table head, above a sum.
pub const RULE: f32 = 0.8;
/// Beside a decision.
pub const BAR_THICKNESS: f32 = 2.0;

/// A quarter of a line: all vertical spaces are multiples of it.
pub const QUARTER: f32 = 3.75;

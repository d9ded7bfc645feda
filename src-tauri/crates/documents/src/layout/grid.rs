//! The grid of the page: where columns and text areas begin and end.
//!
//! A4, single-sided, left margin wide enough for filing holes. Deliberately absent: type and rules.

use crate::content::Orientation;

/// Points per millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// Millimetres as points.
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * POINTS
}

/// Left edge of the label column and of everything at full width.
pub const LABEL: f32 = mm(22.0);
/// Widest label; the rest up to the text column is gutter.
pub const LABEL_MEASURE: f32 = mm(33.0);
/// Left edge of the text column.
pub const TEXT: f32 = mm(60.0);
/// Right edge of text and rules; of an upright page also that of everything at full width.
pub const RIGHT: f32 = mm(185.0);
/// Width of the text column.
pub const TEXT_MEASURE: f32 = RIGHT - TEXT;
/// Width from label column to right edge.
pub const FULL_MEASURE: f32 = RIGHT - LABEL;
/// Where the bar beside a decision stands.
pub const BAR: f32 = mm(56.0);

/// The edges that turn with the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Format {
    /// Page width.
    pub width: f32,
    /// Page height.
    pub height: f32,
    /// Right edge of tables at full width, and of the page number.
    pub right: f32,
    /// Top of the text on the first page, which has no running header.
    pub first_top: f32,
    /// Top of the text on later pages.
    pub top: f32,
    /// Bottom of the text.
    pub bottom: f32,
    /// Top of the running header's first line.
    pub header_top: f32,
    /// Top of the footer's first line.
    pub footer_top: f32,
}

impl Format {
    /// Of pages that lie so.
    pub fn of(orientation: Orientation) -> Self {
        match orientation {
            Orientation::Portrait => Format {
                width: mm(210.0),
                height: mm(297.0),
                right: RIGHT,
                first_top: mm(18.0),
                top: mm(30.0),
                bottom: mm(269.0),
                header_top: mm(15.0),
                footer_top: mm(278.5),
            },
            Orientation::Landscape => Format {
                width: mm(297.0),
                height: mm(210.0),
                right: mm(275.0),
                first_top: mm(18.0),
                top: mm(26.0),
                bottom: mm(186.0),
                header_top: mm(13.0),
                footer_top: mm(193.0),
            },
        }
    }
}

/// Between rows of fields, under rows of tables, under a place to sign.
pub const HAIRLINE: f32 = 0.35;
/// Above a §, under a table head, above a sum.
pub const RULE: f32 = 0.8;
/// Beside a decision.
pub const BAR_THICKNESS: f32 = 2.0;

/// A quarter of a line: all vertical spaces are multiples of it.
pub const QUARTER: f32 = 3.75;

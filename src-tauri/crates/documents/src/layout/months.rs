//! Small months, four to a row. They mean nothing that is not said in words beside them, so all of it is an artifact.

use super::error::{LayoutError, Place};
use super::flow::Composer;
use super::grid::{FULL_MEASURE, HAIRLINE, LABEL, QUARTER, RULE, mm};
use super::paint::{run_width, single};
use super::strip::{Cut, Ink, Rule, Strip};
use super::style::{MONTH_DAY, MONTH_DAY_QUIET, MONTH_DAY_STRONG, MONTH_HEAD, MONTH_TITLE, Style};
use crate::content::{DayMark, Month, Months};
use chrono::{Datelike, NaiveDate};

/// Months beside each other.
const PER_ROW: usize = 4;
/// Between two months.
const GUTTER: f32 = mm(9.0);
/// Width of a month.
const MONTH: f32 = (FULL_MEASURE - GUTTER * (PER_ROW - 1) as f32) / PER_ROW as f32;
/// Width of a day.
const DAY: f32 = MONTH / 7.0;
/// Height of a week.
const WEEK: f32 = 13.0;
/// A month has at most so many weeks.
const WEEKS: usize = 6;
/// Between two rows of months.
const BETWEEN: f32 = 2.0 * QUARTER;
/// Size of a frame around a day.
const FRAME: (f32, f32) = (DAY - 2.0, WEEK - 1.5);
/// Size of the dot of a day.
const DOT: f32 = 2.2;
/// Between a mark of the legend and its words.
const LEGEND_GAP: f32 = mm(2.0);
/// Between two entries of the legend.
const LEGEND_BETWEEN: f32 = mm(8.0);

impl Composer<'_> {
    /// The strips of the months, one for each row, and the legend.
    pub fn months(&mut self, months: &Months) -> Result<Vec<Strip>, LayoutError> {
        let mut strips = Vec::new();
        for (nth, row) in months.months.chunks(PER_ROW).enumerate() {
            let head = MONTH_TITLE.leading + MONTH_HEAD.leading + QUARTER;
            let weeks = row.iter().map(|month| weeks(month.first)).max().unwrap_or(WEEKS);
            let mut strip = Strip::new(head + WEEK * weeks as f32);
            strip.before = if nth == 0 { 0.0 } else { BETWEEN };
            strip.keep(if nth == 0 { Cut::Free } else { Cut::Whole });
            for (index, month) in row.iter().enumerate() {
                let x = LABEL + (MONTH + GUTTER) * index as f32;
                self.month(&mut strip, month, &months.weekdays, x)?;
            }
            strips.push(strip);
        }
        if !months.legend.is_empty() {
            let mut strip = Strip::new(WEEK);
            strip.before = BETWEEN;
            strip.keep(Cut::Never);
            let mut x = LABEL;
            for (mark, words) in &months.legend {
                self.day(&mut strip, "1", Some(*mark), x, 0.0)?;
                x += DAY + LEGEND_GAP;
                x += self.run(&mut strip, &MONTH_DAY, words, x, MONTH_DAY.baseline)? + LEGEND_BETWEEN;
            }
            strips.push(strip);
        }
        Ok(strips)
    }

    fn month(&mut self, strip: &mut Strip, month: &Month, weekdays: &[String; 7], x: f32) -> Result<(), LayoutError> {
        self.run(strip, &MONTH_TITLE, &month.title, x, MONTH_TITLE.baseline)?;
        let mut y = MONTH_TITLE.leading;
        for (index, weekday) in weekdays.iter().enumerate() {
            self.centred(strip, &MONTH_HEAD, weekday, x + DAY * index as f32, y + MONTH_HEAD.baseline)?;
        }
        y += MONTH_HEAD.leading;
        strip.ink.push(Ink::Rule(Rule { x0: x, x1: x + MONTH, y, thickness: HAIRLINE }));
        y += QUARTER / 2.0;
        let start = month.first.weekday().num_days_from_monday() as usize;
        for day in month.first.iter_days().take_while(|day| day.month() == month.first.month()) {
            let place = start + day.day0() as usize;
            let mark = month.marked.iter().filter(|(marked, _)| *marked == day).map(|(_, mark)| *mark).min();
            let (column, week) = (place % 7, place / 7);
            self.day(strip, &day.day().to_string(), mark, x + DAY * column as f32, y + WEEK * week as f32)?;
        }
        Ok(())
    }

    fn day(
        &mut self,
        strip: &mut Strip,
        number: &str,
        mark: Option<DayMark>,
        x: f32,
        y: f32,
    ) -> Result<(), LayoutError> {
        let style = match mark {
            Some(DayMark::Framed | DayMark::Underlined) => &MONTH_DAY_STRONG,
            Some(DayMark::Quiet) => &MONTH_DAY_QUIET,
            Some(DayMark::Dotted) | None => &MONTH_DAY,
        };
        let centre = self.centred(strip, style, number, x, y + style.baseline)?;
        let (middle, half) = (x + DAY / 2.0, FRAME.0 / 2.0);
        let mut line = |x0: f32, x1: f32, y: f32, thickness: f32| {
            strip.ink.push(Ink::Rule(Rule { x0, x1, y, thickness }));
        };
        match mark {
            Some(DayMark::Framed) => {
                let (top, bottom) = (y + 0.25, y + 0.25 + FRAME.1);
                line(middle - half, middle + half, top, RULE);
                line(middle - half, middle + half, bottom, RULE);
                // An upright line is a thick short one.
                for side in [middle - half, middle + half] {
                    line(side - RULE / 2.0, side + RULE / 2.0, (top + bottom) / 2.0, FRAME.1 + RULE);
                }
            }
            Some(DayMark::Underlined) => line(middle - half, middle + half, y + FRAME.1 - 0.5, 1.6),
            Some(DayMark::Dotted) => line(centre + 1.0, centre + 1.0 + DOT, y + 3.5, DOT),
            Some(DayMark::Quiet) | None => {}
        }
        Ok(())
    }

    /// Words in the middle of a day's width; returns their right edge.
    fn centred(&mut self, strip: &mut Strip, style: &Style, text: &str, x: f32, y: f32) -> Result<f32, LayoutError> {
        let run = single(self.shaper, style, text, self.place.clone())?;
        let width = run_width(&run);
        let left = x + (DAY - width) / 2.0;
        strip.ink.push(Ink::Leader(crate::page::GlyphRun { x: left, y, ..run }));
        Ok(left + width)
    }

    fn run(&mut self, strip: &mut Strip, style: &Style, text: &str, x: f32, y: f32) -> Result<f32, LayoutError> {
        let place: Place = self.place.clone();
        let run = single(self.shaper, style, text, place)?;
        let width = run_width(&run);
        strip.ink.push(Ink::Leader(crate::page::GlyphRun { x, y, ..run }));
        Ok(width)
    }
}

/// Weeks that a month touches.
fn weeks(first: NaiveDate) -> usize {
    let days = first.iter_days().take_while(|day| day.month() == first.month()).count();
    (first.weekday().num_days_from_monday() as usize + days).div_ceil(7)
}

//! Section numbers (§): through the calendar year, allocated once, never a gap, never twice.
//!
//! The store allocates them; imported minutes keep the numbers they have, even a duplicate.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The number of a §, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "number"))]
pub struct SectionNumber(u32);

/// There is no § 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("section numbers start at 1")]
pub struct ZeroSection;

impl SectionNumber {
    /// The number itself.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for SectionNumber {
    type Error = ZeroSection;

    fn try_from(number: u32) -> Result<Self, ZeroSection> {
        if number == 0 { Err(ZeroSection) } else { Ok(Self(number)) }
    }
}

impl From<SectionNumber> for u32 {
    fn from(section: SectionNumber) -> u32 {
        section.0
    }
}

impl fmt::Display for SectionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// From one § to another, both included; the first is not after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(SectionNumber, SectionNumber)", into = "(SectionNumber, SectionNumber)")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "[number, number]"))]
pub struct SectionRange {
    first: SectionNumber,
    last: SectionNumber,
}

/// A range ends where it begins, or later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a range of sections that ends before it begins")]
pub struct BackwardRange;

impl TryFrom<(SectionNumber, SectionNumber)> for SectionRange {
    type Error = BackwardRange;

    fn try_from((first, last): (SectionNumber, SectionNumber)) -> Result<Self, BackwardRange> {
        Self::new(first, last).ok_or(BackwardRange)
    }
}

impl From<SectionRange> for (SectionNumber, SectionNumber) {
    fn from(range: SectionRange) -> Self {
        (range.first, range.last)
    }
}

impl SectionRange {
    /// `None` when the first comes after the last.
    pub fn new(first: SectionNumber, last: SectionNumber) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The smallest range that holds all the numbers; `None` of none.
    pub fn spanning(numbers: impl IntoIterator<Item = SectionNumber>) -> Option<Self> {
        numbers.into_iter().fold(None, |range: Option<Self>, number| {
            Some(match range {
                None => Self { first: number, last: number },
                Some(r) => Self { first: r.first.min(number), last: r.last.max(number) },
            })
        })
    }

    /// Its first §.
    pub fn first(self) -> SectionNumber {
        self.first
    }

    /// Its last §.
    pub fn last(self) -> SectionNumber {
        self.last
    }

    /// Whether the § lies in it.
    pub fn contains(self, section: SectionNumber) -> bool {
        (self.first..=self.last).contains(&section)
    }
}

#[cfg(test)]
mod tests;

//! Clock time to the minute, as minutes write it.

use chrono::{NaiveTime, Timelike};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A time of day to the minute. Text form `HH:MM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub struct ClockTime(NaiveTime);

/// Not a time of the form `HH:MM` between 00:00 and 23:59.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a clock time HH:MM: {0:?}")]
pub struct InvalidClockTime(pub String);

impl ClockTime {
    /// `None` for an hour above 23 or a minute above 59.
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        NaiveTime::from_hms_opt(hour, minute, 0).map(Self)
    }

    /// 0–23.
    pub fn hour(self) -> u32 {
        self.0.hour()
    }

    /// 0–59.
    pub fn minute(self) -> u32 {
        self.0.minute()
    }
}

impl FromStr for ClockTime {
    type Err = InvalidClockTime;

    fn from_str(text: &str) -> Result<Self, InvalidClockTime> {
        let refused = || InvalidClockTime(text.to_owned());
        let [h1, h2, b':', m1, m2] = text.as_bytes() else {
            return Err(refused());
        };
        let digits = |a: &u8, b: &u8| {
            (a.is_ascii_digit() && b.is_ascii_digit()).then(|| u32::from(a - b'0') * 10 + u32::from(b - b'0'))
        };
        let (hour, minute) = digits(h1, h2).zip(digits(m1, m2)).ok_or_else(refused)?;
        Self::new(hour, minute).ok_or_else(refused)
    }
}

impl TryFrom<String> for ClockTime {
    type Error = InvalidClockTime;

    fn try_from(text: String) -> Result<Self, InvalidClockTime> {
        text.parse()
    }
}

impl From<ClockTime> for String {
    fn from(time: ClockTime) -> String {
        time.to_string()
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

#[cfg(test)]
mod tests;

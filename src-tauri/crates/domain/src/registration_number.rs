//! Registration numbers (diarienummer): kept as written, compared by what they mean.
//!
//! The law asks for a unique designation and no form (OSL 5 kap. 2 §), so any text is a number; the forms that
//! associations use, `25:03`, `P25:1`, `P19/8`, `P19/06`, have one canonical spelling.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A registration number. Never empty, never with line breaks or surrounding space.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub struct RegistrationNumber(String);

/// A registration number has at least one character and stands on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a registration number needs at least one character, on one line")]
pub struct EmptyRegistrationNumber;

impl RegistrationNumber {
    /// As written.
    pub fn as_written(&self) -> &str {
        &self.0
    }

    /// Series letters in capitals, two-digit year, colon, serial without padding (`P19/06` → `P19:6`).
    /// A number of another form is its own canonical spelling.
    pub fn canonical(&self) -> String {
        self.parts().map_or_else(|| self.0.clone(), |(series, year, serial)| format!("{series}{year:02}:{serial}"))
    }

    /// Whether two spellings mean the same number.
    pub fn means_the_same(&self, other: &Self) -> bool {
        self.canonical() == other.canonical()
    }

    /// Series letters (may be empty), two-digit year and serial, where the number has that form.
    pub fn parts(&self) -> Option<(String, u32, u32)> {
        let digits_at = self.0.find(|c: char| c.is_ascii_digit())?;
        let (series, rest) = self.0.split_at(digits_at);
        let (year, serial) = rest.split_once([':', '/'])?;
        let serial = serial.trim_start();
        let form = series.len() <= 3
            && series.chars().all(|c| c.is_ascii_alphabetic())
            && year.len() == 2
            && (1..=4).contains(&serial.len())
            && serial.bytes().all(|b| b.is_ascii_digit());
        let year = year.parse().ok()?;
        let serial = serial.parse().ok()?;
        form.then(|| (series.to_ascii_uppercase(), year, serial))
    }
}

impl FromStr for RegistrationNumber {
    type Err = EmptyRegistrationNumber;

    fn from_str(text: &str) -> Result<Self, EmptyRegistrationNumber> {
        let text = text.trim();
        if text.is_empty() || text.chars().any(char::is_control) {
            return Err(EmptyRegistrationNumber);
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for RegistrationNumber {
    type Error = EmptyRegistrationNumber;

    fn try_from(text: String) -> Result<Self, EmptyRegistrationNumber> {
        text.parse()
    }
}

impl From<RegistrationNumber> for String {
    fn from(number: RegistrationNumber) -> String {
        number.0
    }
}

impl fmt::Display for RegistrationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests;

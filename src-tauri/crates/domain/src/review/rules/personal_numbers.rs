//! A personal identity number has no place in minutes (lag 2018:218, 3 kap. 10 §): they are public, and on the web.

use crate::review::faults::Fault;
use crate::review::finding::Finding;
use crate::review::reading::Reading;
use crate::review::written::words::between;
use chrono::NaiveDate;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for line in reading.passages() {
        for (at, word) in line.words.iter().enumerate() {
            let apart = || {
                let next = line.words.get(at + 1).filter(|next| next.has_digits(4))?;
                let joined = matches!(between(&line.text, &line.words, at), "-" | "+" | "–");
                joined.then(|| (format!("{}{}", word.lower, next.lower), next.to))
            };
            let together = || Some((word.lower.clone(), word.to));
            let found = if word.has_digits(6) || word.has_digits(8) {
                apart()
            } else if word.has_digits(12) {
                together()
            } else {
                None
            };
            let Some((digits, to)) = found.filter(|(digits, _)| is_birthday(digits)) else { continue };
            if digits.len() == 10 || matches!(&digits[..2], "18" | "19" | "20") {
                findings.push(Finding::new(
                    Fault::PersonalNumber {},
                    line.at(word.from, to),
                    line.slice(word.from, to),
                ));
            }
        }
    }
}

/// Six or eight figures of a day before the last four; the day of a coordination number is sixty higher. An organisation number
/// has a month above twenty.
fn is_birthday(digits: &str) -> bool {
    let day = &digits[..digits.len() - 4];
    let number = |text: &str| text.parse::<u32>().unwrap_or_default();
    let (year, month, day) = match day.len() {
        6 => (2000, number(&day[2..4]), number(&day[4..6])),
        _ => (number(&day[..4]), number(&day[4..6]), number(&day[6..8])),
    };
    let day = if day > 60 { day - 60 } else { day };
    i32::try_from(year).is_ok_and(|year| NaiveDate::from_ymd_opt(year, month, day).is_some())
}

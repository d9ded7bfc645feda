//! The same post costs about the same a month in every grant of a meeting; where not, someone may have counted wrong.

use super::periods::amounts_with_periods;
use crate::review::faults::Fault;
use crate::review::finding::{Finding, Severity};
use crate::review::lexicon::POST_STEMS;
use crate::review::reading::{ItemReading, Passage, Reading};
use crate::review::written::dates::Period;
use crate::review::written::words::between;
use crate::{BlockName, Kronor};
use chrono::Datelike;
use std::collections::BTreeMap;

/// A monthly price, and the words that say it.
type Price<'a> = (i64, &'a Passage, (usize, usize));

/// In hundredths: prices that differ by more are told.
const SPREAD: i64 = 110;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    // By the share of a full-time post, in hundredths.
    let mut prices: BTreeMap<u32, Vec<Price<'_>>> = BTreeMap::new();
    for item in &reading.items {
        let Some(share) = share(item) else { continue };
        for line in item.lines_of(BlockName::Decision) {
            for (amount, period) in amounts_with_periods(line) {
                if let Some(months) = months(period) {
                    let monthly = amount.ore / 100 / months;
                    prices.entry(share).or_default().push((monthly, line, (amount.from, amount.to)));
                }
            }
        }
    }
    for of_share in prices.values() {
        let lowest = of_share.iter().map(|(price, _, _)| *price).min().unwrap_or_default();
        let Some((highest, line, (from, to))) = of_share.iter().max_by_key(|(price, _, _)| *price) else { continue };
        if lowest > 0 && highest * 100 > lowest * SPREAD {
            let fault = Fault::UnitPriceSpread { lowest: Kronor(lowest), highest: Kronor(*highest) };
            findings.push(Finding::new(fault, line.at(*from, *to), line.slice(*from, *to)).only(Severity::Note));
        }
    }
}

/// "0,5 heltidstjänst" in the decision.
fn share(item: &ItemReading<'_>) -> Option<u32> {
    item.lines_of(BlockName::Decision).find_map(|line| {
        (0..line.words.len()).find_map(|at| {
            let [whole, part, post] = line.words.get(at..at + 3)? else { return None };
            let is_post = POST_STEMS.iter().any(|stem| post.lower.starts_with(stem));
            let joined = matches!(between(&line.text, &line.words, at), "," | ".");
            let digits = part.number().filter(|_| joined && is_post && part.lower.len() <= 2)?;
            Some(whole.number()? * 100 + if part.lower.len() == 1 { digits * 10 } else { digits })
        })
    })
}

/// Whole months.
fn months(period: &Period) -> Option<i64> {
    let next = period.to.succ_opt()?;
    let whole = period.from.day() == 1 && next.day() == 1;
    let count =
        i64::from(next.year() - period.from.year()) * 12 + i64::from(next.month()) - i64::from(period.from.month());
    (whole && count > 0).then_some(count)
}

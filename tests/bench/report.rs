//! The table on the terminal.

use crate::samples::{Samples, milliseconds};

/// What a row is held against.
#[derive(Clone, Copy)]
pub enum Target {
    /// Nothing.
    None,
    /// The median, in milliseconds.
    AtMost(f64),
}

/// The title of a part of the table.
pub fn heading(title: &str) {
    println!("\n{title}\n{:44}{:>6}{:>11}{:>11}{:>11}{:>9}", "", "pages", "median ms", "p95 ms", "least ms", "peak MB");
}

/// One line. Memory is in KiB.
pub fn row(name: &str, pages: Option<usize>, samples: &Samples, peak: Option<u64>, target: Target) {
    let pages = pages.map_or(String::new(), |pages| pages.to_string());
    let [median, p95, least] = [samples.median, samples.p95, samples.least].map(milliseconds);
    let peak = peak.map_or(String::new(), |peak| format!("{:.1}", megabytes(peak)));
    let verdict = match target {
        Target::None => String::new(),
        Target::AtMost(limit) => verdict(median, limit, "ms"),
    };
    println!("  {name:42}{pages:>6}{median:>11.2}{p95:>11.2}{least:>11.2}{peak:>9}{verdict}");
}

/// Memory against its target in megabytes.
pub fn memory(name: &str, peak: u64, limit: f64) {
    println!("  {name:42}{:>48.1}{}", megabytes(peak), verdict(megabytes(peak), limit, "MB"));
}

/// How many times as long another program takes.
pub fn relation(other: &str, theirs: &Samples, ours: &Samples) {
    note(&format!("{other} takes {:.1} times as long", theirs.median.as_secs_f64() / ours.median.as_secs_f64()));
}

/// A remark under the lines.
pub fn note(words: &str) {
    println!("  → {words}");
}

fn verdict(found: f64, limit: f64, unit: &str) -> String {
    let word = if found <= limit { "within" } else { "MISSED" };
    format!("   {word} ≤ {limit} {unit}")
}

fn megabytes(kibibytes: u64) -> f64 {
    kibibytes as f64 * 1024.0 / 1e6
}

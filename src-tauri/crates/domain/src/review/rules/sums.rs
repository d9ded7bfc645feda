//! Sums are those of their parts: the last row of a table, and a total in a sentence. Rounded terms may differ by a half each.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::lexicon::{PARTS, SUM_ROWS, SUM_WORDS};
use crate::review::reading::{Passage, Reading};
use crate::{Block, List, TextBlock, TextTable, plain_words};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.items {
        for (place, block) in item.blocks() {
            in_tables(&place, block, findings);
        }
        for line in &item.lines {
            findings.extend(in_sentence(line));
        }
    }
}

fn in_tables(place: &Place, block: &Block, findings: &mut Vec<Finding>) {
    let mut before = 0;
    for text in &block.text.0 {
        match text {
            TextBlock::Paragraph(_) | TextBlock::Heading(_) => before += 1,
            TextBlock::List(list) => before += lines_of(list),
            TextBlock::Table(table) => {
                in_table(place, table, before, findings);
                before += table.head.len() + table.rows.iter().map(Vec::len).sum::<usize>();
            }
        }
    }
}

fn lines_of(list: &List) -> usize {
    list.entries.iter().map(|entry| 1 + entry.nested.as_ref().map_or(0, lines_of)).sum()
}

fn in_table(place: &Place, table: &TextTable, before: usize, findings: &mut Vec<Finding>) {
    let Some((last, terms)) = table.rows.split_last() else { return };
    let is_sum = |row: &Vec<Vec<crate::Span>>| {
        let name =
            row.first().map(|cell| plain_words(cell).trim().trim_end_matches(':').to_lowercase()).unwrap_or_default();
        SUM_ROWS.contains(&name.as_str()) || name.starts_with("summa ")
    };
    if !is_sum(last) || terms.len() < 2 || terms.iter().any(is_sum) {
        return;
    }
    for column in 1..table.head.len() {
        let cell = |row: &Vec<Vec<crate::Span>>| row.get(column).map(|cell| plain_words(cell)).unwrap_or_default();
        let written = cell(last);
        let figures: Option<Vec<f64>> = terms.iter().map(|row| figure(&cell(row))).collect();
        let (Some(total), Some(figures)) = (figure(&written).filter(|_| !written.trim().is_empty()), figures) else {
            continue;
        };
        let counted: f64 = figures.iter().sum();
        let allowed = if figures.iter().all(|figure| figure.abs() >= 100_000.0) {
            0.5
        } else {
            (figures.len() as f64 / 2.0).ceil()
        };
        if (total - counted).abs() > allowed {
            let line = before + table.head.len() + terms.len() * table.head.len() + column;
            let place = Place { spot: Spot::Text, line: u32::try_from(line).ok(), ..place.clone() };
            let fault = Fault::SumMismatch { written: written.clone(), counted: grouped(counted) };
            findings.push(Finding::new(fault, place, written));
        }
    }
}

/// A figure in a cell; an empty cell or a dash is nought. A share in per cent is none.
fn figure(cell: &str) -> Option<f64> {
    let plain: String = cell.chars().filter(|letter| !letter.is_whitespace()).collect();
    let plain = plain.replace(['−', '–'], "-").replace(',', ".");
    let plain = plain.trim_end_matches("tkr").trim_end_matches("kr");
    match plain {
        "" | "-" => Some(0.0),
        figure => figure.parse().ok(),
    }
}

/// With its thousands apart.
fn grouped(number: f64) -> String {
    let whole = number.round();
    let digits = format!("{:.0}", whole.abs());
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    if whole < 0.0 { format!("−{out}") } else { out }
}

/// "110 000 kr och 180 000 kr, totalt 290 000 kr".
fn in_sentence(line: &Passage) -> Option<Finding> {
    let total = line.amounts.iter().rev().find(|amount| {
        let word = line.words.iter().rev().filter(|word| word.to <= amount.from).take(2);
        amount.currency && word.into_iter().any(|word| SUM_WORDS.contains(&word.lower.as_str()))
    })?;
    let (from, to) = line.sentence(total.from);
    let sentence = line.slice(from, to).to_lowercase();
    let terms: Vec<i64> = line
        .amounts
        .iter()
        .filter(|amount| amount.from >= from && amount.to <= total.from)
        .map(|amount| amount.ore)
        .collect();
    let part_of_it = PARTS.iter().any(|word| sentence.contains(word));
    let counted: i64 = terms.iter().sum();
    if terms.len() < 2 || part_of_it || counted == total.ore {
        return None;
    }
    let written = line.slice(total.from, total.to);
    let fault = Fault::SumMismatch { written: written.to_owned(), counted: grouped(counted as f64 / 100.0) };
    Some(Finding::new(fault, line.at(total.from, total.to), written))
}

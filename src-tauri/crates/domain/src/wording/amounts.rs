//! Amounts as decisions write them: `110 000 kr`, `100 000kr`, `1,5 miljoner kronor`, `250 tkr`.

use super::{Found, Token, says};
use crate::Kronor;

/// An amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Amount {
    /// How much.
    pub amount: Kronor,
    /// Whether it says that it is money.
    pub has_currency: bool,
    /// What it is for each of.
    pub per: Option<Per>,
}

/// What an amount is for each of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Per {
    /// Each year.
    Year,
    /// Each of something else: a month, a place, an inhabitant.
    Other,
}

/// An amount that begins at a place. A number without currency is one only in groups of three figures, as `180 000`.
pub(crate) fn amount_at(tokens: &[Token], at: usize) -> Option<Found<Amount>> {
    let number = number_at(tokens, at)?;
    let after = at + number.length;
    let (times, unit) = unit_at(tokens, after).unwrap_or((1, 0));
    let is_money = unit > 0 || (number.value.grouped && number.value.thousandths == 0);
    if !is_money {
        return None;
    }
    let amount = number.value.whole.checked_mul(times)?.checked_add(number.value.thousandths * times / 1_000)?;
    let (per, length) = per_at(tokens, after + unit).map_or((None, 0), |(per, length)| (Some(per), length));
    let value = Amount { amount: Kronor(amount), has_currency: unit > 0, per };
    Some(Found { value, length: number.length + unit + length })
}

struct Number {
    whole: i64,
    thousandths: i64,
    grouped: bool,
}

fn number_at(tokens: &[Token], at: usize) -> Option<Found<Number>> {
    let first = tokens.get(at)?;
    let mut whole = i64::from(first.number(1..=9)?);
    let mut length = 1;
    let group = |at: usize| -> Option<(i64, usize)> {
        let point = usize::from(tokens.get(at)?.text == ".");
        let three = tokens.get(at + point)?.number(3..=3)?;
        // A number that ends a sentence is followed by a space; one that goes on is not.
        let adjoins = point == 0 || tokens[at].to == tokens[at + 1].from;
        adjoins.then_some((i64::from(three), point + 1))
    };
    if first.text.len() <= 3 {
        while let Some((three, taken)) = group(at + length).filter(|_| length < 9) {
            whole = whole * 1_000 + three;
            length += taken;
        }
    }
    let grouped = length > 1;
    let mut thousandths = 0;
    if tokens.get(at + length).is_some_and(|token| token.text == ",")
        && let Some(decimals) = tokens.get(at + length + 1).filter(|token| token.number(1..=3).is_some())
        && tokens[at + length].to == decimals.from
    {
        thousandths = format!("{:0<3}", decimals.text).parse().ok()?;
        length += 2;
    }
    Some(Found { value: Number { whole, thousandths, grouped }, length })
}

/// How many kronor the unit is, and of how many tokens it consists.
fn unit_at(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    let units: [(&[&str], i64); 13] = [
        (&["kr"], 1),
        (&["kronor"], 1),
        (&["sek"], 1),
        (&[":", "-"], 1),
        (&["tkr"], 1_000),
        (&["tusen", "kronor"], 1_000),
        (&["tusen", "kr"], 1_000),
        (&["mkr"], 1_000_000),
        (&["mnkr"], 1_000_000),
        (&["miljoner", "kronor"], 1_000_000),
        (&["miljoner", "kr"], 1_000_000),
        (&["miljon", "kronor"], 1_000_000),
        (&["miljon", "kr"], 1_000_000),
    ];
    units.into_iter().find(|(words, _)| says(tokens, at, words)).map(|(words, times)| (times, words.len()))
}

fn per_at(tokens: &[Token], at: usize) -> Option<(Per, usize)> {
    let of = |word: &Token| if word.is(&["ar", "kalenderar"]) { Per::Year } else { Per::Other };
    let next = tokens.get(at)?;
    match next.text.as_str() {
        "per" | "for" if says(tokens, at, &["for", "varje"]) || says(tokens, at, &["per", "och"]) => {
            Some((of(tokens.get(at + 2)?), 3))
        }
        "per" => Some((of(tokens.get(at + 1)?), 2)),
        "arligen" => Some((Per::Year, 1)),
        "i" if says(tokens, at, &["i", "manaden"]) => Some((Per::Other, 2)),
        _ => None,
    }
}

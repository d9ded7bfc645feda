//! Grants in the words of a decision: to whom, for which measure, at most how much in which period.
//!
//! Proposes, and a person confirms. What a decision refuses, what it says of grants made before, prices and fees are none.

use crate::wording::{Amount, Per, Span, Token, amount_at, party_named, period_at, sentences, tokens};
use crate::{
    Association, Block, BlockName, Grant, GrantPeriod, Item, ItemPart, Kronor, Meeting, Party, SectionRef, plain_words,
};
use chrono::NaiveDate;
use measure::{Measure, measure_of_heading, measure_of_sentence, names_another};
use serde::{Deserialize, Serialize};

mod measure;

/// A grant that a decision seems to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ProposedGrant {
    /// As it would be on record.
    pub grant: Grant,
    /// What the words leave open, or seem to say wrongly.
    pub doubts: Vec<GrantDoubt>,
}

/// What is to be looked at before a grant is put on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GrantDoubt {
    /// The decision names another measure than the heading.
    OtherMeasureInDecision,
    /// An amount without "kr".
    AmountWithoutCurrency,
    /// A period without an amount.
    PeriodWithoutAmount,
    /// An amount without a period.
    AmountWithoutPeriod,
    /// A year with two figures.
    TwoDigitYear,
    /// Who gets it is not said.
    NoRecipient,
}

/// The grants that the decision of an item makes.
pub fn proposed_grants(association: &Association, meeting: &Meeting, item: &Item) -> Vec<ProposedGrant> {
    let lines: Vec<String> = decisions(item).flat_map(|block| block.text.lines()).map(plain_words).collect();
    let decision = lines.join("\n");
    let of_heading = measure_of_heading(&item.heading, &decision);
    let mut read: Vec<Read> = vec![];
    for sentence in lines.iter().flat_map(|line| sentences(line)) {
        let Some(one) = read_sentence(association, meeting.date, sentence) else { continue };
        // A measure that is not named again is the one before it.
        let same = read.iter_mut().find(|other| match (&one.measure, &other.measure) {
            (Some(measure), Some(known)) => measure.is_same(known),
            (None, _) | (_, None) => true,
        });
        match same {
            Some(other) => other.add(one),
            None => read.push(one),
        }
    }
    let alone = read.len() == 1;
    let source = Some(SectionRef { meeting: meeting.id, item: item.id });
    let open_ended = lines.iter().any(|line| is_open_ended(line));
    let grant = |one: Read| {
        let mut doubts = one.doubts;
        let of_decision = one.measure.as_ref();
        let differs = match of_decision {
            Some(measure) => alone && of_heading.is_certain && !of_heading.is_same(measure),
            None => of_heading.is_certain && names_another(&of_heading.name, &decision),
        };
        doubts.extend(differs.then_some(GrantDoubt::OtherMeasureInDecision));
        doubts.extend(one.recipient.is_none().then_some(GrantDoubt::NoRecipient));
        doubts.sort_unstable();
        doubts.dedup();
        let measure = of_decision.map_or_else(|| of_heading.name.clone(), |measure| measure.name.clone());
        let grant = Grant {
            registration_number: item.registration_number.clone(),
            recipient: one.recipient,
            source,
            periods: one.periods,
            open_ended,
            ..Grant::new(measure)
        };
        ProposedGrant { grant, doubts }
    };
    read.into_iter().map(grant).collect()
}

/// The blocks that decide, also those of sub-items.
fn decisions(item: &Item) -> impl Iterator<Item = &Block> {
    let blocks = item.parts.iter().flat_map(|part| match part {
        ItemPart::Block(block) => std::slice::from_ref(block),
        ItemPart::SubItem(sub) => sub.blocks.as_slice(),
    });
    blocks.filter(|block| block.kind.name() == BlockName::Decision)
}

/// What one sentence grants.
struct Read {
    measure: Option<Measure>,
    recipient: Option<Party>,
    periods: Vec<GrantPeriod>,
    doubts: Vec<GrantDoubt>,
}

impl Read {
    fn add(&mut self, other: Self) {
        self.measure = self.measure.take().or(other.measure);
        self.recipient = self.recipient.take().or(other.recipient);
        self.periods.extend(other.periods);
        self.doubts.extend(other.doubts);
    }
}

fn read_sentence(association: &Association, day: NaiveDate, sentence: &str) -> Option<Read> {
    let tokens = tokens(sentence);
    let verb = grants(&tokens)?;
    let said = said(&tokens, day);
    let (periods, mut doubts) = paired(&said)?;
    let has = |wanted: fn(&Said) -> bool| said.iter().any(wanted);
    doubts.extend(
        has(|one| matches!(one, Said::Amount(amount) if !amount.has_currency))
            .then_some(GrantDoubt::AmountWithoutCurrency),
    );
    doubts.extend(has(|one| matches!(one, Said::Period(span) if span.short_year)).then_some(GrantDoubt::TwoDigitYear));
    let recipient = recipient(sentence, &tokens, verb).and_then(|words| party_named(association, words, day));
    Some(Read { measure: measure_of_sentence(sentence, &tokens), recipient, periods, doubts })
}

/// Where a sentence says that money is given; `None` where it does not, refuses it, or tells of what was given before.
fn grants(tokens: &[Token]) -> Option<usize> {
    let has = |words: &[&str]| tokens.iter().any(|token| token.is(words));
    let starts = |stem: &str| tokens.iter().position(|token| token.text.starts_with(stem));
    let refuses = has(&["inte", "ej", "avsla", "avslar", "avslas", "ansvarsfrihet"])
        || ["aterkrav", "aterbetal", "upphav", "aterkall"].iter().any(|stem| starts(stem).is_some());
    if refuses {
        return None;
    }
    let at = |words: &[&str]| tokens.iter().position(|token| token.is(words));
    let at_most = has(&["hogst", "maximalt", "hogsta"])
        || tokens.windows(2).any(|two| two[0].text == "upp" && two[1].text == "till");
    at(&["bevilja", "beviljar", "beviljas", "anslar", "ansla", "anslas", "tilldela", "tilldelar", "tilldelas"])
        .or_else(|| starts("finansier").or(starts("medfinansier")).filter(|_| at_most))
        .or_else(|| at(&["ge", "ger", "ges", "far", "lamna", "lamnar"]).filter(|_| starts("bidrag").is_some()))
}

/// What is said of money and time, in order.
#[derive(Debug, Clone, Copy)]
enum Said {
    Amount(Amount),
    Period(Span),
}

fn said(tokens: &[Token], day: NaiveDate) -> Vec<Said> {
    let mut said = vec![];
    let mut at = 0;
    while at < tokens.len() {
        // "varav högst 50 000 kr för resor" is part of what was said; "ur budget för 2026" is no period of a grant.
        let near = &tokens[at.saturating_sub(3)..at];
        let is_part = near.iter().any(|token| token.is(&["varav", "darav"]));
        let is_of_budget = near.iter().any(|token| token.text.starts_with("budget"));
        if let Some(found) = period_at(tokens, at, day) {
            said.extend((!is_of_budget).then_some(Said::Period(found.value)));
            at += found.length;
        } else if let Some(found) = amount_at(tokens, at) {
            said.extend((!is_part && found.value.per != Some(Per::Other)).then_some(Said::Amount(found.value)));
            at += found.length;
        } else {
            at += 1;
        }
    }
    said
}

/// Periods with their amounts; `None` where no amount is said.
fn paired(said: &[Said]) -> Option<(Vec<GrantPeriod>, Vec<GrantDoubt>)> {
    let mut amounts: Vec<Amount> = said
        .iter()
        .filter_map(|one| match one {
            Said::Amount(amount) => Some(*amount),
            Said::Period(_) => None,
        })
        .collect();
    let mut spans: Vec<Span> = said
        .iter()
        .filter_map(|one| match one {
            Said::Period(span) => Some(*span),
            Said::Amount(_) => None,
        })
        .collect();
    if amounts.is_empty() {
        return None;
    }
    // "600 000 kr per år 2026–2028" is that much in each of the years.
    if let ([amount], [span]) = (amounts.as_slice(), spans.as_slice())
        && amount.per == Some(Per::Year)
    {
        spans = span.by_year();
        amounts = vec![*amount; spans.len()];
    }
    drop_total(&mut amounts, spans.len());
    let period = |span: Option<Span>, amount: Option<Kronor>| GrantPeriod {
        from: span.and_then(|span| span.from),
        to: span.and_then(|span| span.to),
        amount,
    };
    let mut doubts = vec![];
    let count = amounts.len().max(spans.len());
    let periods: Vec<GrantPeriod> = if amounts.len() == spans.len() || spans.is_empty() || amounts.len() == 1 {
        (0..count).map(|at| period(spans.get(at).copied(), amounts.get(at).map(|amount| amount.amount))).collect()
    } else {
        in_turn(said).into_iter().map(|(span, amount)| period(span, amount)).collect()
    };
    doubts.extend(periods.iter().any(|one| one.amount.is_none()).then_some(GrantDoubt::PeriodWithoutAmount));
    let is_timeless = |one: &GrantPeriod| one.from.is_none() && one.to.is_none();
    doubts.extend(periods.iter().any(is_timeless).then_some(GrantDoubt::AmountWithoutPeriod));
    Some((periods, doubts))
}

/// Takes away an amount that only sums up the others.
fn drop_total(amounts: &mut Vec<Amount>, periods: usize) {
    if amounts.len() < 3 || amounts.len() != periods + 1 {
        return;
    }
    let all: Kronor = amounts.iter().map(|amount| amount.amount).sum();
    if let Some(total) = amounts.iter().position(|amount| amount.amount.0.saturating_mul(2) == all.0) {
        amounts.remove(total);
    }
}

/// Where there are more of one than of the other: each amount with the period that stands next to it.
fn in_turn(said: &[Said]) -> Vec<(Option<Span>, Option<Kronor>)> {
    let mut pairs: Vec<(Option<Span>, Option<Kronor>)> = vec![];
    for one in said {
        match (one, pairs.last_mut()) {
            (Said::Amount(amount), Some((_, open @ None))) => *open = Some(amount.amount),
            (Said::Period(span), Some((open @ None, _))) => *open = Some(*span),
            (Said::Amount(amount), _) => pairs.push((None, Some(amount.amount))),
            (Said::Period(span), _) => pairs.push((Some(*span), None)),
        }
    }
    pairs
}

/// Who gets it: after "bevilja", before "beviljas", or after "till" beside the amount.
fn recipient<'a>(sentence: &'a str, tokens: &[Token], verb: usize) -> Option<&'a str> {
    const ENDS: [&str; 19] = [
        "hogst",
        "maximalt",
        "upp",
        "ett",
        "en",
        "bidrag",
        "finansiering",
        "medel",
        "for",
        "med",
        "under",
        "till",
        "om",
        "stod",
        "att",
        "och",
        "samt",
        "fortsatt",
        "av",
    ];
    let is_end =
        |token: &Token| token.is(&ENDS) || token.text.as_bytes()[0].is_ascii_digit() || token.is(&[",", ".", "("]);
    let words = |from: usize, to: usize| (from < to).then(|| &sentence[tokens[from].from..tokens[to - 1].to]);
    let up_to_end =
        |from: usize| words(from, (from..tokens.len()).find(|at| is_end(&tokens[*at])).unwrap_or(tokens.len()));
    let word = &tokens[verb];
    if word.is(&["beviljas", "tilldelas", "far", "ges", "anslas"]) {
        let begins = |token: &Token| token.is(&["att", ",", "samt", ":", "."]);
        let from = tokens[..verb].iter().rposition(begins).map_or(0, |at| at + 1);
        let named = words(from, verb);
        return named.filter(|words| is_proper(words));
    }
    if word.is(&["bevilja", "beviljar", "tilldela", "tilldelar", "ge", "ger"])
        && let Some(named) = up_to_end(verb + 1)
    {
        return Some(named).filter(|words| is_proper(words));
    }
    let to =
        (verb..tokens.len()).find(|at| tokens[*at].text == "till" && (*at == 0 || tokens[*at - 1].text != "upp"))?;
    up_to_end(to + 1).filter(|words| is_proper(words))
}

/// A name begins with a capital letter; "finansieringen" or "projektet" is none.
fn is_proper(words: &str) -> bool {
    let general = ["Finansiering", "Medel", "Bidrag", "Insats", "Projekt", "Styrelsen", "Det", "Den"];
    words.starts_with(char::is_uppercase) && !general.iter().any(|word| words.starts_with(word))
}

fn is_open_ended(line: &str) -> bool {
    let tokens = tokens(line);
    let until_further_notice = tokens.windows(2).any(|two| two[0].text == "tills" && two[1].text == "vidare");
    until_further_notice && tokens.iter().any(|token| token.text.contains("finansier"))
}

#[cfg(test)]
mod tests;

//! The lines by which the board is told of documents and delegated decisions, in agenda and minutes. A line begins with the number:
//! by that it is known, and set as a register.
//!
//! Minutes are public, so that what the register hides is hidden here too (OSL 5 kap. 2 §). There is no line with an empty point.

use super::names::{name_with_role, party};
use super::swedish::{day, uncapitalised};
use chrono::NaiveDate;
use domain::{
    Association, DelegatedDecision, Kronor, Party, RegisteredDocument, ReportKind, Who, is_decision_listable,
    is_document_listable, is_for_board,
};

/// "26:31 Inbjudan till samråd. Tallåsa kommun, 4 maj 2026."; `None` where the board is not told of it, or cannot be yet.
pub fn document_line(association: &Association, document: &RegisteredDocument) -> Option<String> {
    if !is_for_board(document) || !is_document_listable(document) {
        return None;
    }
    let number = document.number.as_ref()?;
    let from = document.shown_counterpart(true).map(|counterpart| party(association, counterpart));
    let after: Vec<String> = from.into_iter().chain(document.date.map(day)).collect();
    Some(line(&format!("{number} {}", sentence(document.shown_subject(true))), &after))
}

/// "D26:10 Avtal om lokal, Tallåsa kommun, 40 000 kr. Maja Falk, förbundschef, punkt 4.1, 6 oktober 2026."; `None` where it lacks
/// what the line has to say.
pub fn decision_line(association: &Association, decision: &DelegatedDecision) -> Option<String> {
    if !is_decision_listable(decision) {
        return None;
    }
    let (number, date, delegate) = (decision.number.as_ref()?, decision.date?, decision.delegate.as_ref()?);
    let content = decision.content.trim().trim_end_matches('.');
    let counterpart = decision.counterpart.as_ref().map(|counterpart| party(association, counterpart));
    // "Avtal med Tallåsa kommun" says it already.
    let counterpart = counterpart.filter(|name| !content.contains(name.as_str()));
    let what: Vec<String> =
        [content.to_owned()].into_iter().chain(counterpart).chain(decision.amount.map(kronor)).collect();
    let by = if decision.urgent {
        "brådskande beslut".to_owned()
    } else {
        format!("punkt\u{a0}{}", decision.point.as_deref().unwrap_or_default().trim())
    };
    let after = [delegate_words(association, delegate, date), by, day(date)];
    Some(line(&format!("{number} {}", sentence(&what.join(", "))), &after))
}

/// The heading of the item that a list of its own is put under.
pub const fn report_heading(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::Documents => "Inkomna handlingar",
        ReportKind::Decisions => "Anmälan av delegationsbeslut",
    }
}

/// "Maja Falk, förbundschef": with the office that the delegate holds that day.
pub fn delegate_words(association: &Association, delegate: &Party, date: NaiveDate) -> String {
    let Who::Person(id) = &delegate.who else { return party(association, delegate) };
    let named = name_with_role(association, id, date);
    let holds = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
        from.is_none_or(|from| from <= date) && to.is_none_or(|to| date <= to)
    };
    let office =
        association.officials.iter().find(|official| official.person == *id && holds(official.from, official.to));
    match office {
        Some(official) if !named.contains(',') => format!("{named}, {}", uncapitalised(&official.title)),
        Some(_) | None => named,
    }
}

/// "40 000 kr".
pub fn kronor(Kronor(amount): Kronor) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    let sign = if amount < 0 { "\u{2212}" } else { "" };
    format!("{sign}{grouped}\u{a0}kr")
}

fn sentence(words: &str) -> String {
    let words = words.trim().replace(['\n', '\t'], " ");
    if words.ends_with(['.', '!', '?']) { words } else { format!("{words}.") }
}

fn line(first: &str, after: &[String]) -> String {
    if after.is_empty() { first.to_owned() } else { format!("{first} {}.", after.join(", ")) }
}

#[cfg(test)]
mod tests;

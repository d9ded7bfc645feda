//! Sentences about what was found.

use super::store;
use domain::HitKind;
use office::ActionError;
use office::views::{Hit, SearchAnswer};
use std::path::Path;

/// A line for each hit, and under it the sentence that has the words.
pub fn found(answer: &SearchAnswer, words: &str) -> Vec<String> {
    if answer.hits.is_empty() {
        return vec![format!("Inget passar ”{words}”.")];
    }
    let mut lines: Vec<String> = answer.hits.iter().flat_map(lines_of).collect();
    if answer.more {
        lines.push("Det finns fler träffar; skriv fler ord, eller begränsa med --year eller --kind.".to_owned());
    }
    lines
}

fn lines_of(hit: &Hit) -> Vec<String> {
    let kind = match hit.kind {
        HitKind::Section => "paragraf",
        HitKind::Decision => "beslut",
        HitKind::Item => "ärende",
        HitKind::Document => "handling",
        HitKind::File => "fil",
        HitKind::DelegatedDecision => "delegationsbeslut",
        HitKind::Task => "uppdrag",
        HitKind::Grant => "insats",
        HitKind::Matter => "diarieärende",
        HitKind::Meeting => "sammanträde",
        HitKind::Person => "person",
    };
    let section = hit.section.map(|section| format!("§ {section} ")).unwrap_or_default();
    let day = hit.day.map(|day| day.to_string()).unwrap_or_default();
    let detail = if hit.detail.is_empty() { String::new() } else { format!("  ({})", hit.detail) };
    let mut lines = vec![format!("{day:<10}  {kind:<17}  {section}{}{detail}", hit.title)];
    if !hit.sentence.is_empty() {
        let sentence: String = hit.sentence.iter().map(|run| run.text.as_str()).collect();
        lines.push(format!("{:<31}{sentence}", ""));
    }
    lines
}

/// A question that was not answered.
pub fn unanswered(path: &Path, error: &ActionError) -> String {
    match error {
        ActionError::Store(error) => store(path, error),
        other => format!("{other}. Inget har ändrats."),
    }
}

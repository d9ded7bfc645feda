//! What a search found, for programs.

use super::Report;
use office::views::{Hit, SearchAnswer};
use serde_json::{Value, json};

/// The hits, the best first.
pub fn search(answer: &SearchAnswer, lines: Vec<String>) -> Report {
    Report { facts: json!(answer.hits.iter().map(row).collect::<Vec<Value>>()), lines }
}

fn row(hit: &Hit) -> Value {
    json!({
        "kind": hit.kind.name(),
        "title": hit.title,
        "detail": hit.detail,
        "number": hit.number.as_ref().map(|number| number.as_written()),
        "date": hit.day.map(|day| day.to_string()),
        "section": hit.section.map(|section| section.get()),
        "sentence": hit.sentence.iter().map(|run| run.text.as_str()).collect::<String>(),
    })
}

//! Sentences about what the review found.

use domain::review::Severity;
use office::views::{FindingView, ReviewView};

/// One line for each finding, and the count.
pub fn review(review: &ReviewView) -> Vec<String> {
    let count = |count: u32, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let total = format!(
        "{}, {}, {}.",
        count(review.errors, "fel", "fel"),
        count(review.warnings, "varning", "varningar"),
        count(review.notes, "upplysning", "upplysningar"),
    );
    let none = "Granskningen har ingen anmärkning.".to_owned();
    if review.findings.is_empty() { vec![none] } else { review.findings.iter().map(line).chain([total]).collect() }
}

fn line(found: &FindingView) -> String {
    let severity = match found.severity {
        Severity::Error => "Fel",
        Severity::Warning => "Varning",
        Severity::Note => "Upplysning",
    };
    let provision = found.provision.as_ref().map(|provision| format!(" ({provision})")).unwrap_or_default();
    let waived = found.waived.as_ref().map(|waiver| format!(" Godtaget: {}", waiver.reason)).unwrap_or_default();
    format!("{severity:<10}  {}: {}{provision}{waived}", found.place_words, found.sentence)
}

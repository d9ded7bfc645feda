//! The body's own sentence about notice and appeal, where it says that the period runs from the verification. It is common, and
//! wrong: three weeks run from the posting (KL 13 kap. 5 §).

use domain::{Body, BodyForm};

/// How the sentence words the day that starts the wrong period.
const WRONG: [&str; 2] = ["justeringsdagen", "justeringsdatum"];

/// What names the right day in a sentence that names both.
const RIGHT: [&str; 3] = ["ansl", "tillkännag", "publicera"];

/// Whether the body's own sentence lets the appeal period run from the wrong day.
pub fn posting_sentence_is_wrong(body: &Body) -> bool {
    body.posting_sentence.as_deref().is_some_and(is_wrong)
}

/// The right sentence, where the body has a wrong one.
pub fn mended_posting_sentence(body: &Body) -> Option<String> {
    let right = supplied(body.form).unwrap_or("Att protokollet är justerat tillkännages på anslagstavlan.");
    posting_sentence_is_wrong(body).then(|| right.to_owned())
}

/// The sentence of a body that has none of its own; an association has nobody to appeal to.
pub(super) fn supplied(form: BodyForm) -> Option<&'static str> {
    match form {
        BodyForm::CoordinationAssociation | BodyForm::MunicipalFederation => Some(
            "Att protokollet är justerat tillkännages på förbundets och medlemmarnas anslagstavlor. Beslut får \
             överklagas inom tre veckor från den dag då tillkännagivandet anslogs.",
        ),
        BodyForm::Association => None,
    }
}

/// A part of the sentence speaks of three weeks from the verification.
fn is_wrong(sentence: &str) -> bool {
    let sentence = sentence.to_lowercase();
    let Some(weeks) = ["tre veckor", "3 veckor", "21 dagar"].iter().find_map(|weeks| sentence.find(weeks)) else {
        return false;
    };
    // What follows says from when: the first day that is named after the weeks counts.
    let after = &sentence[weeks..];
    let wrong = WRONG.iter().filter_map(|word| after.find(word)).min();
    let right = RIGHT.iter().filter_map(|word| after.find(word)).min();
    wrong.is_some_and(|wrong| right.is_none_or(|right| wrong < right))
}

#[cfg(test)]
mod tests;

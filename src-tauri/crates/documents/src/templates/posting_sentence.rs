//! The body's own sentence about notice and appeal, where it says that the period runs from the verification. It is common, and
//! wrong: three weeks run from the posting (KL 13 kap. 5 §).

use domain::review::appeals_from_verification;
use domain::{Body, BodyForm};

/// Whether the body's own sentence lets the appeal period run from the wrong day.
pub fn posting_sentence_is_wrong(body: &Body) -> bool {
    body.posting_sentence.as_deref().is_some_and(appeals_from_verification)
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

#[cfg(test)]
mod tests;

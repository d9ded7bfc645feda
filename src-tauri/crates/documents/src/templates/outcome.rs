//! What the board says of a § that it did not decide, in the place of a decision: the minutes tell how every § ended (KL 5 kap.
//! 67 §). A decision has words of its own and gets none here.

use super::phrases::paragraph;
use domain::{Outcome, RichText};

/// The sentence of an outcome. Nothing for a decision: whoever took it has to say which.
pub fn outcome_sentence(outcome: Outcome) -> Option<RichText> {
    let words = match outcome {
        Outcome::Decided => return None,
        Outcome::Noted => "Styrelsen lägger ärendet till handlingarna.",
        Outcome::Tabled => "Styrelsen bordlägger ärendet.",
        Outcome::ReferredBack => "Styrelsen återremitterar ärendet för ytterligare beredning.",
        Outcome::Struck => "Ärendet utgår.",
        Outcome::Information => "Styrelsen har tagit del av informationen.",
    };
    Some(paragraph(words))
}

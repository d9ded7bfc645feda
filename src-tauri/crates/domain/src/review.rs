//! The review (granskning): what is wrong, doubtful or missing in the minutes of a meeting, before anyone signs them.
//!
//! Rules are small functions in one table ([`rules`]); each looks at the same [`reading`], in which every line is cut into words
//! once and its days, amounts and numbers are recognised once. A finding says what is wrong by a stable code with facts, and
//! exactly where; the sentence for people is made where Swedish lives. Deterministic: the same records give the same findings
//! in the same order. Nothing is changed here but by [`mend`], for one finding at a time, and nothing is guessed: where the
//! records do not tell, a rule is silent.

mod faults;
mod finding;
pub(crate) mod lexicon;
mod mending;
mod reading;
mod rules;
mod waiver;
mod written;

pub use faults::{Fault, FindingCode, MissingFact};
pub use finding::{Finding, Fix, Place, RuleGroup, Severity, Spot, WordRange};
pub use mending::mend;
pub use waiver::{Waiver, is_waived};

use crate::{Association, Meeting};

/// What there is to say about the minutes of a meeting, from the front page to the last §. The association's other meetings
/// are looked at for numbers and references; nothing is said about them.
pub fn review(association: &Association, meeting: &Meeting) -> Vec<Finding> {
    let reading = reading::Reading::of(association, meeting);
    let mut findings = vec![];
    for rule in rules::RULES {
        (rule.look)(&reading, &mut findings);
    }
    findings.sort_by_key(|finding| reading.order(&finding.place));
    findings
}

/// Whether a sentence about the notice lets the three weeks of appeal run from the verification: common, and wrong (KL 13 kap. 5 §).
pub fn appeals_from_verification(sentence: &str) -> bool {
    rules::runs_from_verification(sentence)
}

#[cfg(test)]
mod tests;

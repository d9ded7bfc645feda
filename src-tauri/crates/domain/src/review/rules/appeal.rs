//! What the minutes say about notice and appeal: three weeks run from the posting (KL 13 kap. 5 §), to a court that is named.

use crate::BodyForm;
use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix, Place, Spot};
use crate::review::lexicon::{COURT, FROM_POSTING, FROM_VERIFICATION, THREE_WEEKS};
use crate::review::reading::Reading;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let form = reading.association.body.form;
    for line in reading.passages().filter(|line| runs_from_verification(&line.text)) {
        let finding = Finding::new(Fault::WrongAppealSentence {}, line.place.clone(), line.text.clone());
        let front = line.place.spot == Spot::PostingSentence;
        findings.push(if front { finding.with(Fix::MendPostingSentence) } else { finding });
    }
    let bound = form != BodyForm::Association && reading.is_held();
    let court = |text: &str| text.to_lowercase().contains(COURT);
    let named = reading.association.body.court_of_appeal.is_some() || reading.passages().any(|line| court(&line.text));
    if bound && !named {
        findings.push(Finding::new(Fault::AppealCourtMissing {}, Place::front(Spot::Body), ""));
    }
}

/// A part of the sentence speaks of three weeks from the verification.
pub(in crate::review) fn runs_from_verification(sentence: &str) -> bool {
    let sentence = sentence.to_lowercase();
    let Some(weeks) = THREE_WEEKS.iter().filter_map(|weeks| sentence.find(weeks)).min() else {
        return false;
    };
    // What follows says from when: the first day that is named after the weeks counts.
    let after = &sentence[weeks..];
    let wrong = FROM_VERIFICATION.iter().filter_map(|word| after.find(word)).min();
    let right = FROM_POSTING.iter().filter_map(|word| after.find(word)).min();
    wrong.is_some_and(|wrong| right.is_none_or(|right| wrong < right))
}

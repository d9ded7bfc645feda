//! The minutes tell that the meeting was opened, that its agenda was set and who was chosen to verify: each in some §.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::lexicon::{AGENDA, OPENING, VERIFIERS};
use crate::review::reading::Reading;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    if !reading.is_held() || reading.items.is_empty() {
        return;
    }
    let told: Vec<String> = reading.items.iter().map(|item| item.all_words()).collect();
    let missing = |stems: &[&str]| !told.iter().any(|text| stems.iter().any(|stem| text.contains(stem)));
    let (opening, agenda) = (missing(OPENING), missing(AGENDA));
    let verifiers = missing(VERIFIERS);
    if opening || agenda || verifiers {
        let fault = Fault::ProceduralItemsMissing { opening, agenda, verifiers };
        findings.push(Finding::new(fault, Place::front(Spot::Items), ""));
    }
}

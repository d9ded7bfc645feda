//! The budget of a samordningsförbund is adopted in public (FSL 19 §) and by 30 November (23 §); that of a direktion in public too
//! (KL 9 kap. 10 §).

use crate::duties::{is_about_budget, law_limits};
use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Severity, Spot};
use crate::review::lexicon::{ADOPTS, NOT_THE_BUDGET};
use crate::review::reading::{ItemReading, Reading};
use crate::{BlockName, BodyForm, LawDayKind, Outcome, Provision};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    let form = reading.association.body.form;
    if form == BodyForm::Association || !reading.is_held() {
        return;
    }
    for item in reading.items.iter().filter(|item| adopts(item)) {
        let place = Place::of(Spot::Heading, item.item.id);
        if meeting.public != Some(true) {
            let severity = if meeting.public.is_none() { Severity::Warning } else { Severity::Error };
            let finding =
                Finding::new(Fault::BudgetNotPublic {}, place.clone(), item.item.heading.clone()).only(severity);
            findings.push(match form {
                BodyForm::MunicipalFederation => Finding { provision: Some(Provision::kl(9, 10)), ..finding },
                BodyForm::CoordinationAssociation | BodyForm::Association => finding,
            });
        }
        let limit = law_limits(form, meeting.year()).into_iter().find(|(kind, _, _)| *kind == LawDayKind::Budget);
        if let Some(limit) = limit.map(|(_, by, _)| by.limit).filter(|limit| meeting.date > *limit) {
            findings.push(Finding::new(Fault::BudgetLate { limit }, place, item.item.heading.clone()));
        }
    }
}

fn adopts(item: &ItemReading<'_>) -> bool {
    let heading = item.item.heading.to_lowercase();
    let decided = item.lines_of(BlockName::Decision).any(|line| {
        let text = line.text.to_lowercase();
        text.contains("budget") && ADOPTS.iter().any(|verb| text.contains(verb))
    });
    is_about_budget(item.item)
        && item.item.outcome == Some(Outcome::Decided)
        && !NOT_THE_BUDGET.iter().any(|stem| heading.contains(stem))
        && decided
}

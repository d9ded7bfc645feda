//! Taking part remotely needs a decision of the board (FSL 19 a §, KL 6 kap. 24 §), made before. Where the file holds no such
//! decision that is only told: it may stand in rules of procedure that no one has entered.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Severity, Spot};
use crate::review::reading::Reading;
use crate::{BodyForm, Mode};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    let remote = meeting.attendance.iter().any(|row| row.present.is_some() && row.mode == Some(Mode::Remote))
        || matches!(meeting.mode, Some(Mode::Remote | Mode::Hybrid));
    if !remote || reading.association.body.form == BodyForm::Association {
        return;
    }
    let finding = |decided| {
        let words = meeting.place.clone().unwrap_or_default();
        Finding::new(Fault::RemoteWithoutDecision { decided }, Place::front(Spot::Venue), words)
    };
    match &reading.association.body.remote_participation {
        None => findings.push(finding(None)),
        Some(decision) => {
            let late = decision.decided_on.filter(|day| *day > meeting.date);
            findings.extend(late.map(|day| finding(Some(day)).only(Severity::Error)));
        }
    }
}

//! Verification and notice in time, by the legal clock (KL 5 kap. 69 §, 8 kap. 12 §, FSL 19 §).

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::Reading;
use crate::{BoardId, BodyForm, ClockTrouble, LegalClock, OrganisationId, legal_clocks, post_by};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    // What went wrong does not depend on today: the day is only asked for what may still be done.
    for clock in legal_clocks(reading.association, meeting, meeting.date) {
        let silent = meeting.postings.is_empty() && clock.item.is_none();
        for trouble in &clock.troubles {
            // Which boards there should be is asked when there is something to put up on them.
            if !(silent && matches!(trouble, ClockTrouble::BoardMissing { .. })) {
                findings.push(finding(reading, &clock, trouble));
            }
        }
    }
    let posts = match reading.association.body.form {
        BodyForm::CoordinationAssociation | BodyForm::MunicipalFederation => true,
        BodyForm::Association => false,
    };
    if let Some(verified) = meeting.verification.date.filter(|_| posts && meeting.postings.is_empty()) {
        let fault = Fault::PostingMissing { limit: post_by(verified).limit };
        findings.push(Finding::new(fault, Place::front(Spot::Notices), ""));
    }
}

fn finding(reading: &Reading<'_>, clock: &LegalClock, trouble: &ClockTrouble) -> Finding {
    let name = |id: &BoardId| {
        let board = reading.association.body.notice_boards.iter().find(|board| board.id == *id);
        board.map_or_else(|| id.0.clone(), |board| board.name.clone())
    };
    let member = |id: &OrganisationId| {
        reading.association.organisation(id).map_or_else(|| id.0.clone(), |member| member.name.clone())
    };
    let at = |spot| match clock.item {
        Some(item) => Place::of(spot, item),
        None => Place::front(spot),
    };
    let verified = clock.verified.unwrap_or(reading.meeting.date);
    let (fault, spot, words) = match trouble {
        ClockTrouble::VerifiedLate => {
            let limit = clock.verify_by.limit;
            (Fault::VerificationLate { verified, limit }, Spot::Verification, verified.to_string())
        }
        ClockTrouble::VerifiedBeforeMeeting => {
            (Fault::VerificationBeforeMeeting { verified }, Spot::Verification, verified.to_string())
        }
        ClockTrouble::PostedLate { board } => (Fault::PostingLate { board: name(board) }, Spot::Notices, name(board)),
        ClockTrouble::PostedBeforeVerified { board } => {
            (Fault::PostingBeforeVerification { board: name(board) }, Spot::Notices, name(board))
        }
        ClockTrouble::RemovedTooEarly { board, earliest, .. } => {
            (Fault::PostingRemovedEarly { board: name(board), earliest: *earliest }, Spot::Notices, name(board))
        }
        ClockTrouble::BoardMissing { organisation } => {
            let organisation = organisation.as_ref().map(member);
            let words = organisation.clone().unwrap_or_default();
            (Fault::NoticeBoardMissing { organisation }, Spot::Notices, words)
        }
    };
    Finding::new(fault, at(spot), words)
}

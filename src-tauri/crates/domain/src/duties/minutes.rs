//! Minutes to write, close, sign and verify: within 14 days of the meeting (KL 5 kap. 69 §, which FSL 19 § applies too).

use super::{Context, Duty, DutyKind, Provision, horizon};
use crate::deadlines::unmoved;
use crate::phases::{Phase, phase, unsigned, verification_deadline};
use crate::{BodyForm, Meeting, MeetingStatus};

fn unverified<'a>(context: &'a Context) -> impl Iterator<Item = &'a Meeting> {
    context.association.meetings.iter().filter(|m| m.status == MeetingStatus::Held && !m.is_frozen())
}

/// One row per meeting: the next step towards verified minutes.
pub(super) fn to_finish(context: &Context) -> Vec<Duty> {
    let recent = unverified(context).filter(|meeting| meeting.date >= horizon(context.today));
    recent.map(|meeting| next_step(context, meeting)).collect()
}

fn next_step(context: &Context, meeting: &Meeting) -> Duty {
    let sealing = context.sealing(meeting);
    let roles = unsigned(sealing);
    let kind = match phase(meeting, sealing, context.association, context.today) {
        Phase::Plan | Phase::Summons | Phase::Meeting | Phase::Minutes => DutyKind::WriteMinutes,
        Phase::Review => DutyKind::SealMinutes,
        Phase::Verification | Phase::Notice | Phase::Archive if roles.is_empty() => DutyKind::VerifyMinutes,
        Phase::Verification | Phase::Notice | Phase::Archive => DutyKind::CollectSignatures,
    };
    let form = context.association.body.form;
    let by = verification_deadline(form, meeting.date);
    Duty { roles, provision: provision(form), ..context.duty_for(meeting, kind, by) }
}

/// A § that was to be verified at the meeting itself and is not.
pub(super) fn to_finish_at_once(context: &Context) -> Vec<Duty> {
    let form = context.association.body.form;
    let clocks = context.clocks.iter().flat_map(|(meeting, clocks)| clocks.iter().map(move |clock| (*meeting, clock)));
    let open =
        clocks.filter(|(meeting, clock)| clock.item.is_some() && clock.verified.is_none() && !meeting.is_frozen());
    let duty = |(meeting, clock): (&Meeting, &crate::LegalClock)| Duty {
        sections: clock.sections,
        provision: provision(form),
        ..context.duty_for(meeting, DutyKind::VerifyMinutes, clock.verify_by)
    };
    open.map(duty).collect()
}

fn provision(form: BodyForm) -> Option<Provision> {
    match form {
        BodyForm::CoordinationAssociation | BodyForm::MunicipalFederation => Some(Provision::VERIFICATION),
        BodyForm::Association => None,
    }
}

/// Old minutes without a day of verification, as they come in from other programs: one row for all.
pub(super) fn never_verified(context: &Context) -> Vec<Duty> {
    let old: Vec<&Meeting> = unverified(context).filter(|meeting| meeting.date < horizon(context.today)).collect();
    let Some(latest) = old.iter().max_by_key(|meeting| meeting.date) else { return vec![] };
    let form = context.association.body.form;
    let by = unmoved(verification_deadline(form, latest.date).limit);
    let count = u32::try_from(old.len()).ok();
    let duty = match old.as_slice() {
        [only] => context.duty_for(only, DutyKind::VerifyMinutes, by),
        _ => context.duty(DutyKind::VerifyMinutes, by),
    };
    vec![Duty { count, provision: provision(form), ..duty }]
}

//! Arbitrary registry, delegation, tasks and grants, each with the § that it is to refer to.

use super::values::*;
use domain::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::Index;

pub(super) type Place = Option<Index>;

pub(super) fn document(ids: &Ids) -> impl Strategy<Value = (RegisteredDocument, Place, Vec<Vec<u8>>)> + use<> {
    let direction = pick(&[Direction::Received, Direction::Sent, Direction::DrawnUp]);
    let secrecy = (text(), of(day())).prop_map(|(provision, date)| Secrecy { provision, date, authority: None });
    let files = vec((text(), of(vec(any::<u8>(), 0..9))), 0..3);
    let numbers = (of(number()), of(number()));
    let rest = (of(secrecy), files, of(any::<Index>()));
    (numbers, direction, of(day()), of(ids.party()), text(), rest).prop_map(
        |((number, matter), direction, date, counterpart, subject, (secrecy, files, reported))| {
            let bytes = files.iter().filter_map(|(_, bytes)| bytes.clone()).collect();
            let document = RegisteredDocument {
                number,
                date,
                counterpart,
                secrecy,
                matter,
                files: files
                    .into_iter()
                    .map(|(name, bytes)| AttachedFile { name, hash: bytes.map(|bytes| hash(&bytes)) })
                    .collect(),
                ..RegisteredDocument::new(direction, subject)
            };
            (document, reported, bytes)
        },
    )
}

pub(super) fn delegation_point(ids: &Ids) -> impl Strategy<Value = DelegationPoint> + use<> {
    (text(), of(text()), of(ids.party()), of(kronor()), of(text())).prop_map(
        |(number, matters, delegate, amount_limit, legal_basis)| DelegationPoint {
            matters,
            delegate,
            amount_limit,
            legal_basis,
            ..DelegationPoint::new(number)
        },
    )
}

pub(super) fn delegated_decision(ids: &Ids) -> impl Strategy<Value = (DelegatedDecision, Place)> + use<> {
    let numbers = (of(number()), of(number()), of(text()));
    let parties = (of(ids.party()), of(ids.party()));
    (numbers, of(day()), parties, text(), of(kronor()), of(any::<Index>())).prop_map(
        |((number, registration_number, point), date, parties, content, amount, reported)| {
            let decision = DelegatedDecision {
                number,
                date,
                delegate: parties.0,
                point,
                counterpart: parties.1,
                amount,
                registration_number,
                ..DelegatedDecision::new(content)
            };
            (decision, reported)
        },
    )
}

pub(super) fn task(ids: &Ids) -> impl Strategy<Value = (Task, Place)> + use<> {
    (text(), of(ids.party()), of(day()), of(text()), of(day()), of(any::<Index>())).prop_map(
        |(what, to, due, due_written, done_on, source)| {
            let task = Task { to, due, due_written, done_on, ..Task::new(what) };
            (task, source)
        },
    )
}

pub(super) fn grant(ids: &Ids) -> impl Strategy<Value = (Grant, Place)> + use<> {
    let period = (of(day()), of(day()), of(kronor()));
    let period = period.prop_map(|(from, to, amount)| GrantPeriod { from, to, amount });
    let end = (any::<bool>(), of(text()), of(any::<Index>()));
    (of(number()), text(), of(ids.party()), vec(period, 0..3), end).prop_map(
        |(registration_number, measure, recipient, periods, (open_ended, note, source))| {
            let grant = Grant { registration_number, recipient, periods, open_ended, note, ..Grant::new(measure) };
            (grant, source)
        },
    )
}

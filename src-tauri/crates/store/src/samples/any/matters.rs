//! What refers to a §: documents, delegated decisions, tasks, grants.

use super::*;

/// Records beside the § that each refers to, not yet looked up.
#[derive(Debug)]
pub(super) struct Matters {
    registry: Vec<(RegisteredDocument, Chosen)>,
    points: Vec<DelegationPoint>,
    decisions: Vec<(DelegatedDecision, Chosen)>,
    tasks: Vec<(Task, Chosen)>,
    grants: Vec<(Grant, Chosen)>,
}

fn document(names: &Names) -> Any<RegisteredDocument> {
    let direction = select(vec![Direction::Received, Direction::Sent, Direction::DrawnUp]);
    let secrecy = of((text(), of(date())).prop_map(|(provision, date)| Secrecy { provision, date }));
    let file = (text(), of(hash())).prop_map(|(name, hash)| AttachedFile { name, hash });
    let numbers = (of(number()), of(number()));
    (numbers, direction, of(date()), of(names.party()), text(), secrecy, vec(file, 0..3))
        .prop_map(|((number, matter), direction, date, counterpart, subject, secrecy, files)| RegisteredDocument {
            number,
            direction,
            date,
            counterpart,
            subject,
            secrecy,
            matter,
            reported: None,
            files,
        })
        .boxed()
}

fn point(names: &Names) -> Any<DelegationPoint> {
    (text(), of(text()), of(names.party()), of(amount()), of(text()))
        .prop_map(|(number, matters, delegate, amount_limit, legal_basis)| DelegationPoint {
            number,
            matters,
            delegate,
            amount_limit,
            legal_basis,
        })
        .boxed()
}

fn decision(names: &Names) -> Any<DelegatedDecision> {
    let parties = (of(names.party()), of(names.party()));
    let numbers = (of(number()), of(number()));
    (numbers, of(date()), parties, of(text()), text(), of(amount()))
        .prop_map(|(numbers, date, parties, point, content, amount)| DelegatedDecision {
            number: numbers.0,
            date,
            delegate: parties.0,
            point,
            content,
            counterpart: parties.1,
            amount,
            registration_number: numbers.1,
            reported: None,
        })
        .boxed()
}

fn task(names: &Names) -> Any<Task> {
    (text(), of(names.party()), of(date()), of(text()), of(date()))
        .prop_map(|(what, to, due, due_written, done_on)| Task { what, to, due, due_written, source: None, done_on })
        .boxed()
}

fn grant(names: &Names) -> Any<Grant> {
    let period = (of(date()), of(date()), of(amount())).prop_map(|(from, to, amount)| GrantPeriod { from, to, amount });
    (of(number()), text(), of(names.party()), vec(period, 0..3), any::<bool>(), of(text()))
        .prop_map(|(registration_number, measure, recipient, periods, open_ended, note)| Grant {
            registration_number,
            measure,
            recipient,
            source: None,
            periods,
            open_ended,
            note,
        })
        .boxed()
}

pub(super) fn matters(names: &Names) -> Any<Matters> {
    let chosen = any::<Chosen>;
    (
        vec((document(names), chosen()), 0..3),
        vec(point(names), 0..3),
        vec((decision(names), chosen()), 0..3),
        vec((task(names), chosen()), 0..3),
        vec((grant(names), chosen()), 0..3),
    )
        .prop_map(|(registry, points, decisions, tasks, grants)| Matters { registry, points, decisions, tasks, grants })
        .boxed()
}

/// The association, each record with the § that was chosen for it.
pub(super) fn associated(
    body: Body,
    (organisations, people): (Vec<MemberOrganisation>, Vec<Person>),
    (assignments, officials): (Vec<Assignment>, Vec<Official>),
    meetings: Vec<Meeting>,
    matters: Matters,
) -> Association {
    let sections: Vec<SectionRef> = meetings
        .iter()
        .flat_map(|meeting| meeting.items.iter().map(|item| SectionRef { meeting: meeting.id, item: item.id }))
        .collect();
    let pick = |chosen| pick(&sections, chosen);
    let registry =
        matters.registry.into_iter().map(|(record, chosen)| RegisteredDocument { reported: pick(chosen), ..record });
    let decisions =
        matters.decisions.into_iter().map(|(record, chosen)| DelegatedDecision { reported: pick(chosen), ..record });
    let tasks = matters.tasks.into_iter().map(|(record, chosen)| Task { source: pick(chosen), ..record });
    let grants = matters.grants.into_iter().map(|(record, chosen)| Grant { source: pick(chosen), ..record });
    Association {
        body,
        organisations,
        people,
        assignments,
        officials,
        registry: registry.collect(),
        delegation_points: matters.points,
        delegated_decisions: decisions.collect(),
        tasks: tasks.collect(),
        grants: grants.collect(),
        meetings,
        calendar: vec![],
    }
}

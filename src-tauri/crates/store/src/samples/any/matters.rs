//! What refers to a §: documents, points of the delegation order, delegated decisions, tasks, grants. And matters.

use super::*;

/// Records beside the § that each refers to, not yet looked up.
#[derive(Debug)]
pub(super) struct Matters {
    matters: Vec<Matter>,
    registry: Vec<(RegisteredDocument, Chosen)>,
    points: Vec<(DelegationPoint, Chosen)>,
    decisions: Vec<(DelegatedDecision, Chosen)>,
    tasks: Vec<(Task, Chosen)>,
    grants: Vec<(Grant, Chosen)>,
}

fn matter() -> Any<Matter> {
    (number(), text(), date(), of(date()))
        .prop_map(|(number, subject, opened, closed)| Matter { id: MatterId(0), number, subject, opened, closed })
        .boxed()
}

fn files() -> Any<Vec<AttachedFile>> {
    vec((text(), of(hash())).prop_map(|(name, hash)| AttachedFile { name, hash }), 0..3).boxed()
}

fn document(names: &Names) -> Any<RegisteredDocument> {
    let direction = select(vec![Direction::Received, Direction::Sent, Direction::DrawnUp]);
    let medium = of(select(vec![Medium::Paper, Medium::EMail, Medium::Digital, Medium::Oral]));
    let secrecy = of((text(), of(date()), of(text())).prop_map(|(provision, date, authority)| Secrecy {
        provision,
        date,
        authority,
    }));
    let moment = (0i64..4_000_000_000_000).prop_filter_map("a moment", chrono::DateTime::from_timestamp_millis);
    let words = (text(), of(text()), of(text()), of(text()), of(text()));
    let marks = (any::<bool>(), any::<bool>(), secrecy, medium, of(moment));
    ((of(number()), of(number())), direction, of(date()), of(names.party()), words, marks, files())
        .prop_map(|((number, matter), direction, date, counterpart, words, marks, files)| RegisteredDocument {
            id: DocumentId(0),
            number,
            direction,
            date,
            counterpart,
            counterpart_secret: marks.0,
            subject: words.0,
            public_subject: words.1,
            kind: words.2,
            medium: marks.3,
            secrecy: marks.2,
            matter,
            for_board: marks.1,
            reported: None,
            void: words.3,
            registered_by: words.4,
            registered_at: marks.4,
            files,
        })
        .boxed()
}

fn point(names: &Names) -> Any<DelegationPoint> {
    let parties = (of(names.party()), of(names.party()));
    (text(), of(text()), parties, of(amount()), of(text()), (of(date()), of(date())))
        .prop_map(|(number, matters, parties, amount_limit, legal_basis, days)| DelegationPoint {
            id: DelegationPointId(0),
            number,
            matters,
            delegate: parties.0,
            substitute: parties.1,
            amount_limit,
            legal_basis,
            from: days.0,
            to: days.1,
            decided: None,
        })
        .boxed()
}

fn decision(names: &Names) -> Any<DelegatedDecision> {
    let parties = (of(names.party()), of(names.party()));
    let numbers = (of(number()), of(number()));
    (numbers, of(date()), parties, of(text()), text(), of(amount()), (any::<bool>(), files()))
        .prop_map(|(numbers, date, parties, point, content, amount, (urgent, files))| DelegatedDecision {
            id: DelegatedDecisionId(0),
            number: numbers.0,
            date,
            delegate: parties.0,
            point,
            urgent,
            content,
            counterpart: parties.1,
            amount,
            registration_number: numbers.1,
            reported: None,
            files,
        })
        .boxed()
}

fn task(names: &Names) -> Any<Task> {
    (text(), of(names.party()), of(date()), of(text()), of(date()), of(text()), files())
        .prop_map(|(what, to, due, due_written, done_on, done_note, evidence)| Task {
            id: TaskId(0),
            what,
            to,
            due,
            due_written,
            source: None,
            done_on,
            done_note,
            evidence,
        })
        .boxed()
}

fn grant(names: &Names) -> Any<Grant> {
    let period = (of(date()), of(date()), of(amount())).prop_map(|(from, to, amount)| GrantPeriod { from, to, amount });
    let payment = (date(), amount(), of(text())).prop_map(|(day, amount, note)| GrantPayment { day, amount, note });
    let words = (text(), of(text()), of(text()));
    (of(number()), words, of(names.party()), vec(period, 0..3), any::<bool>(), vec(payment, 0..3), any::<bool>())
        .prop_map(|(registration_number, words, recipient, periods, open_ended, payments, goes_on)| Grant {
            id: GrantId(0),
            registration_number,
            measure: words.0,
            recipient,
            source: None,
            periods,
            open_ended,
            agreement: words.1,
            payments,
            predecessor: goes_on.then_some(GrantId(0)),
            note: words.2,
        })
        .boxed()
}

pub(super) fn matters(names: &Names) -> Any<Matters> {
    let chosen = any::<Chosen>;
    (
        vec(matter(), 0..3),
        vec((document(names), chosen()), 0..3),
        vec((point(names), chosen()), 0..3),
        vec((decision(names), chosen()), 0..3),
        vec((task(names), chosen()), 0..3),
        vec((grant(names), chosen()), 0..3),
    )
        .prop_map(|(matters, registry, points, decisions, tasks, grants)| Matters {
            matters,
            registry,
            points,
            decisions,
            tasks,
            grants,
        })
        .boxed()
}

/// Grants with provisional identities; one that goes on goes on from the one before it.
fn chained(grants: Vec<Grant>) -> Vec<Grant> {
    let numbered = (1..).zip(grants).map(|(place, grant)| {
        let predecessor = grant.predecessor.filter(|_| place > 1).map(|_| GrantId(1 - place));
        Grant { id: GrantId(-place), predecessor, ..grant }
    });
    numbered.collect()
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
    let points = matters.points.into_iter().map(|(record, chosen)| DelegationPoint { decided: pick(chosen), ..record });
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
        matters: matters.matters,
        registry: registry.collect(),
        delegation_points: points.collect(),
        delegated_decisions: decisions.collect(),
        tasks: tasks.collect(),
        grants: chained(grants.collect()),
        meetings,
        calendar: vec![],
    }
}

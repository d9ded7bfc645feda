//! Whatever an office does in whatever order: no record is told twice, none is forgotten, none is told at an item that came to
//! nothing, and no line has an empty point.

use super::*;
use domain::has_list;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::test_runner::TestCaseError;

#[derive(Debug, Clone, Copy)]
enum Step {
    Decide,
    Register,
    Mark(usize, bool),
    Edit(usize),
    Plan(u8),
    Cancel(usize),
    Reinstate(usize),
    TrashMeeting(usize),
    TrashItem(usize),
    Restore,
    AddItem(usize),
    Open(usize),
    OpenItem(usize),
    Conclude(usize, u8),
    Close(usize),
    TakeOut(usize),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let place = 0..6_usize;
    prop_oneof![
        3 => Just(Step::Decide),
        2 => Just(Step::Register),
        1 => (place.clone(), any::<bool>()).prop_map(|(at, on)| Step::Mark(at, on)),
        1 => place.clone().prop_map(Step::Edit),
        2 => (0..6_u8).prop_map(Step::Plan),
        1 => place.clone().prop_map(Step::Cancel),
        1 => place.clone().prop_map(Step::Reinstate),
        1 => place.clone().prop_map(Step::TrashMeeting),
        1 => place.clone().prop_map(Step::TrashItem),
        1 => Just(Step::Restore),
        1 => place.clone().prop_map(Step::AddItem),
        2 => place.clone().prop_map(Step::Open),
        3 => place.clone().prop_map(Step::OpenItem),
        2 => (place.clone(), 0..4_u8).prop_map(|(at, how)| Step::Conclude(at, how)),
        1 => place.clone().prop_map(Step::Close),
        1 => place.prop_map(Step::TakeOut),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

fn nth<T>(all: &[T], at: usize) -> Option<&T> {
    all.get(at % all.len().max(1))
}

/// Does a step where it can be done; what is refused has changed nothing.
fn take(office: &mut Office, step: Step) {
    let meetings = office.records().unwrap().meetings.clone();
    let lists = |kind| -> Vec<&Item> {
        meetings.iter().flat_map(|meeting| &meeting.items).filter(|item| has_list(item, kind)).collect()
    };
    match step {
        Step::Open(at) => {
            let Some(meeting) = nth(&meetings, at) else { return };
            for key in ["karin-berg", "ake-oman", "eva-lind"] {
                happens(office, meeting.id, Occurrence::Arrived { person: person(key), mode: domain::Mode::OnSite });
            }
            happens(office, meeting.id, Occurrence::MeetingOpened);
        }
        Step::OpenItem(at) => {
            let runs = |meeting: &&Meeting| meeting.status == MeetingStatus::Held && meeting.end.is_none();
            let Some(running) = meetings.iter().find(runs) else { return };
            let lists: Vec<&Item> =
                running.items.iter().filter(|item| ReportKind::ALL.iter().any(|kind| has_list(item, *kind))).collect();
            if let Some(item) = nth(&lists, at) {
                happens(office, running.id, Occurrence::ItemOpened { item: item.id });
            }
        }
        Step::Close(at) => {
            nth(&meetings, at).into_iter().for_each(|meeting| happens(office, meeting.id, Occurrence::MeetingClosed))
        }
        Step::Conclude(at, how) => {
            let sections: Vec<&Item> =
                meetings.iter().flat_map(|meeting| &meeting.items).filter(|item| item.section.is_some()).collect();
            let outcome = [Outcome::Noted, Outcome::Tabled, Outcome::Struck, Outcome::ReferredBack][usize::from(how)];
            drop(nth(&sections, at).map(|item| office.set_outcome(item.id, Some(outcome), at_time("13:40"))));
        }
        Step::Decide => drop(office.decide(decision("Avtal om tjänst"), "D", today(), at_time("09:00"))),
        Step::Register => drop(office.register_document(draft("Skrivelse", true), Some(""), today(), at_time("09:01"))),
        Step::Mark(at, on) => {
            let documents = office.records().unwrap().registry.clone();
            drop(nth(&documents, at).map(|document| office.mark_for_board(document.id, on, at_time("09:02"))));
        }
        Step::Edit(at) => {
            let decisions = office.records().unwrap().delegated_decisions.clone();
            let edited = |one: &DelegatedDecision| DelegatedDecision {
                content: format!("{} och mer", one.content),
                ..one.clone()
            };
            drop(nth(&decisions, at).map(|one| office.edit_delegated_decision(edited(one), at_time("09:03"))));
        }
        Step::Plan(month) => {
            // Every other is an extra meeting, which has no lists.
            let kind = office.meeting_types().unwrap()[usize::from(month) % 2 * 3].id;
            let date = chrono::NaiveDate::from_ymd_opt(2026, 6 + u32::from(month), 10).unwrap();
            drop(office.plan_meeting(MeetingPlan { date, ..plan() }, Some(kind), at_time("09:04")));
        }
        Step::Cancel(at) => drop(nth(&meetings, at).map(|one| office.cancel_meeting(one.id, at_time("09:05")))),
        Step::Reinstate(at) => drop(nth(&meetings, at).map(|one| office.reinstate_meeting(one.id, at_time("09:06")))),
        Step::TrashMeeting(at) => {
            let trash = |one: &Meeting| office.move_to_trash(&TrashKey::Meeting(one.id), at_time("09:07"));
            drop(nth(&meetings, at).map(trash));
        }
        Step::TrashItem(at) => {
            let trash = |one: &&Item| office.move_to_trash(&TrashKey::Item(one.id), at_time("09:08"));
            drop(nth(&lists(ReportKind::Decisions), at).map(trash));
        }
        Step::Restore => {
            let last = office.trash().unwrap().into_iter().next();
            drop(last.map(|row| office.restore(&row.key, at_time("09:09"))));
        }
        Step::AddItem(at) => {
            drop(nth(&meetings, at).map(|one| office.add_report_item(one.id, ReportKind::Decisions, at_time("09:10"))));
        }
        Step::TakeOut(at) => {
            if let Some(item) = nth(&lists(ReportKind::Decisions), at) {
                take_out(office, item);
            }
        }
        Step::Undo => drop(office.undo(at_time("15:00"))),
        Step::Redo => drop(office.redo(at_time("15:01"))),
    }
}

fn at_time(time: &str) -> chrono::DateTime<chrono::Utc> {
    at(time)
}

fn happens(office: &mut Office, meeting: MeetingId, what: Occurrence) {
    drop(office.note_event(meeting, what, clock("13:30"), at("13:00")));
}

/// The secretary takes the first line out of a list.
fn take_out(office: &mut Office, item: &Item) {
    let mut parts = item.parts.clone();
    for block in crate::uses::blocks_mut(&mut parts).filter(|block| block.kind.name() == BlockName::DelegatedDecisions)
    {
        for part in &mut block.text.0 {
            if let domain::TextBlock::List(list) = part {
                drop(list.entries.drain(..1));
            }
        }
        block.text.0.retain(|part| !matches!(part, domain::TextBlock::List(list) if list.entries.is_empty()));
    }
    let (heading, registration_number) = (item.heading.clone(), item.registration_number.clone());
    let edited = EditedItem { id: item.id, heading, registration_number, presenters: item.presenters.clone(), parts };
    drop(office.edit_item(edited, at("09:11")));
}

/// What is wrong, in words.
fn wrong(office: &Office) -> Vec<String> {
    let association = office.records().unwrap();
    let items =
        || association.meetings.iter().flat_map(|meeting| meeting.items.iter().map(move |item| (meeting, item)));
    let mut wrong = vec![];
    for decision in &association.delegated_decisions {
        let number = decision.number.as_ref().unwrap();
        let told =
            decision.reported.map(|at| (association.meeting(at.meeting).unwrap(), association.section(at).unwrap()));
        match (decision_standing(&association, decision), told) {
            (BoardStanding::Reported, Some((meeting, item))) => {
                if meeting.status == MeetingStatus::Cancelled || !is_reported(item) {
                    wrong.push(format!("{number} is told at what came to nothing"));
                }
                if !domain::listed(item, ReportKind::Decisions, number) {
                    wrong.push(format!("{number} is told where no line says so"));
                }
            }
            (BoardStanding::Listed | BoardStanding::Withheld, Some((meeting, _))) => {
                let comes = meeting.status == MeetingStatus::Planned
                    || (meeting.status == MeetingStatus::Held && meeting.end.is_none());
                if !comes {
                    wrong.push(format!("{number} waits for a meeting that does not come"));
                }
            }
            (BoardStanding::NoItem, told) => {
                if told.is_some() {
                    wrong.push(format!("{number} points at what does not tell of it"));
                }
                let lists = |(meeting, item): &(&Meeting, &Item)| {
                    let comes = meeting.status == MeetingStatus::Planned && meeting.date >= day("2026-05-19");
                    comes && item.section.is_none() && has_list(item, ReportKind::Decisions)
                };
                if let Some((meeting, _)) = items().find(lists) {
                    wrong.push(format!("{number} is forgotten, though {} has the list", meeting.date));
                }
            }
            (standing, _) => wrong.push(format!("{number} is {standing:?}")),
        }
        let counts = |(meeting, item): &(&Meeting, &Item)| {
            let open = item.section.is_none() || is_reported(item);
            meeting.status != MeetingStatus::Cancelled && open && domain::listed(item, ReportKind::Decisions, number)
        };
        let told: Vec<_> = items().filter(counts).map(|(meeting, item)| (meeting.date, item.id)).collect();
        if told.len() > 1 {
            wrong.push(format!("{number} is told twice: {told:?}"));
        }
    }
    let lines = items().flat_map(|(_, item)| lines_of(item, ReportKind::Decisions));
    wrong.extend(
        lines.filter(|line| line.trim().is_empty() || line.contains("punkt ,")).map(|line| format!("empty: {line:?}")),
    );
    for document in association.registry.iter().filter(|document| document.for_board && document.void.is_none()) {
        let told = document.reported.and_then(|at| association.section(at));
        let standing = document_standing(&association, document);
        if standing == Some(BoardStanding::Reported) && told.is_none_or(|item| !is_reported(item)) {
            wrong.push(format!("{:?} is told at what came to nothing", document.number));
        }
    }
    wrong
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 300, ..ProptestConfig::default() })]
    #[test]
    fn nothing_is_told_twice_and_nothing_is_forgotten(steps in proptest::collection::vec(step(), 1..28)) {
        let (_folder, mut office, _) = with_order();
        for (place, step) in steps.iter().enumerate() {
            take(&mut office, *step);
            let wrong = wrong(&office);
            if !wrong.is_empty() {
                return Err(TestCaseError::fail(format!("after step {place} {step:?}: {}", wrong.join("; "))));
            }
        }
    }
}

//! What follows from an event is written with it; what cannot have happened is not noted.

use crate::samples::{at, clock, day, office, person, planned};
use crate::views::MeetingView;
use crate::{ActionError, Office, Unknown};
use domain::{
    Ballot, BlockKind, CourseRefusal, EventId, ItemId, MeetingId, MeetingStatus, Mode, Occurrence, Outcome, Vote,
};

fn view(office: &Office, meeting: MeetingId) -> MeetingView {
    office.meeting_view(meeting, day("2026-05-19")).unwrap()
}

fn note(office: &mut Office, meeting: MeetingId, time: &str, what: Occurrence) {
    office.note_event(meeting, what, clock(time), at("13:00")).unwrap();
}

/// In session, all five members there, the first item open.
fn in_session(office: &mut Office) -> (MeetingId, ItemId) {
    let meeting = planned(office);
    for key in ["karin-berg", "ake-oman", "eva-lind", "per-ek", "ola-nord"] {
        note(office, meeting, "12:50", Occurrence::Arrived { person: person(key), mode: Mode::OnSite });
    }
    note(office, meeting, "13:00", Occurrence::MeetingOpened);
    let item = view(office, meeting).meeting.items[0].id;
    note(office, meeting, "13:02", Occurrence::ItemOpened { item });
    (meeting, item)
}

#[test]
fn opening_gives_the_number_and_the_list_follows_at_once() {
    let (_folder, mut office) = office();
    let (meeting, item) = in_session(&mut office);
    let view = view(&office, meeting);
    assert_eq!(view.meeting.status, MeetingStatus::Held);
    assert_eq!(view.meeting.item(item).unwrap().section.unwrap().get(), 1);
    assert_eq!(view.meeting.item(item).unwrap().opened, Some(clock("13:02")));
    assert_eq!((view.room.serving, view.room.needed, view.room.item), (5, 3, Some(item)));
    assert_eq!(view.sections[0].facts.serving.len(), 5);
    assert_eq!(view.events.len(), 7);
}

#[test]
fn an_opened_section_is_undone_as_one_step_and_its_number_comes_again() {
    let (_folder, mut office) = office();
    let (meeting, item) = in_session(&mut office);
    assert_eq!(office.undo(at("13:01")).unwrap().as_deref(), Some("open-item"));
    let undone = view(&office, meeting);
    assert_eq!((undone.meeting.item(item).unwrap().section, undone.events.len()), (None, 6));
    note(&mut office, meeting, "13:03", Occurrence::ItemOpened { item });
    assert_eq!(view(&office, meeting).meeting.item(item).unwrap().section.unwrap().get(), 1);
}

#[test]
fn what_cannot_have_happened_is_refused_and_not_noted() {
    let (_folder, mut office) = office();
    let (meeting, _) = in_session(&mut office);
    let early = office.note_event(meeting, Occurrence::Paused, clock("12:00"), at("13:00"));
    assert!(matches!(early, Err(ActionError::Course(CourseRefusal::TooEarly { .. }))));
    let stranger = Occurrence::Arrived { person: person("stranger"), mode: Mode::OnSite };
    let refused = office.note_event(meeting, stranger, clock("13:10"), at("13:00"));
    assert!(matches!(refused, Err(ActionError::Unknown(Unknown::Person(_)))));
    let open = office.note_event(meeting, Occurrence::MeetingClosed, clock("13:10"), at("13:00"));
    assert!(matches!(open, Err(ActionError::Course(CourseRefusal::OpenItem { .. }))));
    assert_eq!(view(&office, meeting).events.len(), 7);
}

#[test]
fn a_proposal_is_written_with_who_made_it_and_taken_back_again() {
    let (_folder, mut office) = office();
    let (meeting, item) = in_session(&mut office);
    note(&mut office, meeting, "13:04", Occurrence::Proposed { item, person: person("per-ek") });
    let proposers = |office: &Office| {
        let view = view(office, meeting);
        let kinds = crate::uses::blocks(&view.meeting.item(item).unwrap().parts).map(|block| block.kind.clone());
        kinds.filter(|kind| matches!(kind, BlockKind::Proposals(by) if by.len() == 1)).count()
    };
    assert_eq!(proposers(&office), 1);
    let last = view(&office, meeting).events.last().unwrap().id;
    office.remove_event(meeting, last, at("13:05")).unwrap();
    assert_eq!(proposers(&office), 0);
}

#[test]
fn what_someone_proposes_is_written_with_it_and_goes_with_it() {
    let (_folder, mut office) = office();
    let (meeting, item) = in_session(&mut office);
    let propose = |office: &mut Office, who: &str, said: &str| {
        office.note_proposal(meeting, (item, person(who)), said, clock("13:04"), at("13:04"))
    };
    let text = |office: &Office| -> Vec<String> {
        let view = view(office, meeting);
        let blocks = crate::uses::blocks(&view.meeting.item(item).unwrap().parts);
        let proposals = blocks.filter(|block| matches!(&block.kind, BlockKind::Proposals(_)));
        proposals.flat_map(|block| block.text.lines().map(domain::plain_words)).collect()
    };
    propose(&mut office, "per-ek", "att frågan utreds\natt den tas upp i höst").unwrap();
    let first = view(&office, meeting).events.last().unwrap().id;
    propose(&mut office, "eva-lind", "avslag").unwrap();
    let [per, clauses @ .., eva] = &text(&office)[..] else { panic!("{:?}", text(&office)) };
    assert_eq!((per.ends_with(" yrkar"), clauses.len(), eva.ends_with(" yrkar avslag.")), (true, 2, true));
    office.remove_event(meeting, first, at("13:05")).unwrap();
    assert_eq!(text(&office), std::slice::from_ref(eva));
    office.undo(at("13:06")).unwrap();
    assert_eq!(text(&office).len(), 4);
    let refused = propose(&mut office, "per-ek", "\u{1}");
    assert!(matches!(refused, Err(ActionError::Invalid(_))));
}

#[test]
fn a_tabled_section_says_so_and_no_longer_when_that_is_taken_back() {
    let (_folder, mut office) = office();
    let (meeting, item) = in_session(&mut office);
    let decisions = |office: &Office| {
        let view = view(office, meeting);
        let blocks = crate::uses::blocks(&view.meeting.item(item).unwrap().parts);
        let decisions = blocks.filter(|block| block.kind == BlockKind::Plain(domain::BlockName::Decision));
        decisions.map(|block| block.text.first_words()).filter(|words| !words.is_empty()).collect::<Vec<_>>()
    };
    let before = decisions(&office);
    note(&mut office, meeting, "13:04", Occurrence::ItemConcluded { item, outcome: Outcome::Tabled });
    assert_eq!(decisions(&office), ["Styrelsen bordlägger ärendet."]);
    let concluded = view(&office, meeting).events.last().unwrap().id;
    office.remove_event(meeting, concluded, at("13:06")).unwrap();
    assert_eq!(decisions(&office), before);
}

#[test]
fn a_corrected_time_moves_what_follows_from_it() {
    let (_folder, mut office) = office();
    let (meeting, item) = in_session(&mut office);
    let events = view(&office, meeting).events;
    office.correct_event(meeting, events[6].id, clock("13:05"), at("13:10")).unwrap();
    assert_eq!(view(&office, meeting).meeting.item(item).unwrap().opened, Some(clock("13:05")));
    office.correct_event(meeting, events[5].id, clock("13:01"), at("13:10")).unwrap();
    assert_eq!(view(&office, meeting).meeting.start, Some(clock("13:01")));
    let late = office.correct_event(meeting, events[5].id, clock("13:30"), at("13:10"));
    assert!(matches!(late, Err(ActionError::Course(CourseRefusal::TooLate { .. }))));
    let foreign = office.correct_event(meeting, EventId(999), clock("13:30"), at("13:10"));
    assert!(matches!(foreign, Err(ActionError::Unknown(Unknown::Event(EventId(999))))));
}

#[test]
fn a_given_number_is_not_taken_back_by_removing_its_event() {
    let (_folder, mut office) = office();
    let (meeting, item) = in_session(&mut office);
    let opened = view(&office, meeting).events[6].id;
    note(&mut office, meeting, "13:04", Occurrence::ItemConcluded { item, outcome: Outcome::Noted });
    let refused = office.remove_event(meeting, opened, at("13:05"));
    assert!(matches!(refused, Err(ActionError::Course(CourseRefusal::SectionAllocated { .. }))));
    let concluded = view(&office, meeting).events[7].id;
    office.remove_event(meeting, concluded, at("13:06")).unwrap();
    assert_eq!(view(&office, meeting).meeting.item(item).unwrap().outcome, None);
}

#[test]
fn a_pause_is_an_adjournment_and_a_guest_is_listed() {
    let (_folder, mut office) = office();
    let (meeting, item) = in_session(&mut office);
    note(&mut office, meeting, "13:04", Occurrence::Arrived { person: person("maja-falk"), mode: Mode::OnSite });
    note(&mut office, meeting, "13:05", Occurrence::ItemConcluded { item, outcome: Outcome::Noted });
    note(&mut office, meeting, "13:10", Occurrence::Paused);
    note(&mut office, meeting, "13:20", Occurrence::Resumed);
    let view = view(&office, meeting);
    assert_eq!((view.meeting.adjournments[0].from, view.meeting.adjournments[0].to), (clock("13:10"), clock("13:20")));
    assert_eq!(view.meeting.others[0].person, person("maja-falk"));
}

#[test]
fn a_vote_is_written_with_names_and_question_and_no_one_votes_twice() {
    let (_folder, mut office) = office();
    let (meeting, item) = in_session(&mut office);
    let ballot = |keys: &[&str]| Ballot::People(keys.iter().map(|key| person(key)).collect());
    let vote = |yes: &[&str]| Vote {
        yes: ballot(yes),
        no: ballot(&["ola-nord"]),
        abstain: ballot(&[]),
        absent: Ballot::Count(0),
    };
    office.note_vote(item, vote(&["karin-berg", "per-ek"]), "Ja för bifall, nej för avslag.", at("13:10")).unwrap();
    office.note_vote(item, vote(&["karin-berg"]), "Ja för bifall, nej för avslag.", at("13:11")).unwrap();
    let view = view(&office, meeting);
    let votes = crate::uses::blocks(&view.meeting.item(item).unwrap().parts)
        .filter(|block| block.kind == BlockKind::Vote(Some(vote(&["karin-berg"]))));
    assert_eq!(votes.count(), 1, "the vote is corrected, not repeated");
    let twice = office.note_vote(item, vote(&["ola-nord"]), "", at("13:12"));
    assert!(matches!(twice, Err(ActionError::Invalid(_))));
}

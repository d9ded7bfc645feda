//! Notices and extracts: what is noted, and what cannot have been.

use super::*;
use crate::samples::{at, clock, day, office, person, planned};
use chrono::FixedOffset;
use domain::{BoardState, LegalClock, NoticeBoard, NoticeBoardOwner, Occurrence, OrganisationId, Outcome};

const VERIFIED: &str = "2026-05-22";

fn later() -> DateTime<FixedOffset> {
    "2026-07-01T09:00:00+02:00".parse().unwrap()
}

fn today() -> NaiveDate {
    later().date_naive()
}

fn board(key: &str) -> BoardId {
    BoardId(key.to_owned())
}

/// A meeting with one §, verified by hand, and two boards to post on.
fn verified() -> (tempfile::TempDir, Office, MeetingId) {
    let (folder, mut office) = office();
    let association = office.records().unwrap();
    let member = |key: &str| NoticeBoard {
        id: board(key),
        name: key.to_owned(),
        owner: NoticeBoardOwner::Member(OrganisationId(key.to_owned())),
        url: None,
    };
    let notice_boards = association.organisations.iter().map(|one| member(&one.id.0)).collect();
    office.edit_body(Body { notice_boards, ..association.body.clone() }, at("07:30")).unwrap();
    let meeting = planned(&mut office);
    let item = office.records().unwrap().meeting(meeting).unwrap().items[0].id;
    for what in [
        Occurrence::MeetingOpened,
        Occurrence::ItemOpened { item },
        Occurrence::ItemConcluded { item, outcome: Outcome::Noted },
        Occurrence::MeetingClosed,
    ] {
        office.note_event(meeting, what, clock("13:00"), at("13:00")).unwrap();
    }
    office.verify_by_hand(meeting, None, day(VERIFIED), later()).unwrap();
    (folder, office, meeting)
}

fn legal(office: &Office, meeting: MeetingId) -> LegalClock {
    office.meeting_view(meeting, today()).unwrap().clocks.remove(0)
}

fn note(
    office: &mut Office,
    meeting: MeetingId,
    key: &str,
    posted: Option<&str>,
    removed: Option<&str>,
) -> Result<(), ActionError> {
    office.note_posting((meeting, None), &board(key), (posted.map(day), removed.map(day)), today(), at("14:00"))
}

fn required(office: &Office, meeting: MeetingId) -> Vec<BoardId> {
    let boards = legal(office, meeting).boards;
    boards.into_iter().filter(|board| board.required).map(|board| board.board).collect()
}

#[test]
fn the_appeal_period_runs_from_the_last_posting() {
    let (_folder, mut office, meeting) = verified();
    let boards = required(&office, meeting);
    for (place, board) in boards.iter().enumerate() {
        assert_eq!(legal(&office, meeting).appeal_last, None, "not on every board yet");
        let posted = if place == 0 { "2026-05-25" } else { VERIFIED };
        note(&mut office, meeting, &board.0, Some(posted), None).unwrap();
    }
    assert_eq!(legal(&office, meeting).appeal_last.unwrap().limit, day("2026-06-15"));
}

#[test]
fn days_that_cannot_be_are_refused_and_change_nothing() {
    let (_folder, mut office, meeting) = verified();
    let first = required(&office, meeting).remove(0).0;
    let before = office.records().unwrap();
    for (key, posted, removed, reason) in [
        ("okand", Some(VERIFIED), None, PostingRefusal::UnknownBoard),
        (&*first, Some("2026-05-21"), None, PostingRefusal::BeforeVerification),
        (&*first, None, Some("2026-06-20"), PostingRefusal::RemovedUnposted),
        (&*first, Some("2026-05-25"), Some("2026-05-24"), PostingRefusal::RemovedBeforePosted),
        (&*first, Some("2026-07-02"), None, PostingRefusal::InTheFuture),
    ] {
        let refused = note(&mut office, meeting, key, posted, removed);
        assert!(matches!(refused, Err(ActionError::Posting(found)) if found == reason), "{reason:?}: {refused:?}");
    }
    assert_eq!(office.records().unwrap(), before);
}

#[test]
fn nothing_is_posted_before_it_is_verified() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let body = office.records().unwrap().body.clone();
    let own = NoticeBoard { id: board("egen"), name: "Egen".to_owned(), owner: NoticeBoardOwner::Own, url: None };
    office.edit_body(Body { notice_boards: vec![own], ..body }, at("07:30")).unwrap();
    let refused = note(&mut office, meeting, "egen", Some(VERIFIED), None);
    assert!(matches!(refused, Err(ActionError::Posting(PostingRefusal::NotVerified))));
}

#[test]
fn a_notice_taken_down_too_early_is_put_up_again_and_the_period_begins_anew() {
    let (_folder, mut office, meeting) = verified();
    let boards = required(&office, meeting);
    for board in &boards {
        note(&mut office, meeting, &board.0, Some(VERIFIED), None).unwrap();
    }
    let first = &boards[0];
    let again = |office: &mut Office, posted: &str| {
        office.post_again((meeting, None), first, day(posted), today(), at("15:00"))
    };
    assert!(matches!(again(&mut office, "2026-06-01"), Err(ActionError::NotNow(NotNow::NotTakenDown))));
    note(&mut office, meeting, &first.0, Some(VERIFIED), Some("2026-05-28")).unwrap();
    let clock = legal(&office, meeting);
    assert_eq!((clock.appeal_last, clock.troubles.len()), (None, 1), "{:?}", clock.troubles);
    assert!(again(&mut office, "2026-05-27").is_err(), "before it was taken down");
    again(&mut office, "2026-05-29").unwrap();
    let clock = legal(&office, meeting);
    assert_eq!(clock.appeal_last.unwrap().limit, day("2026-06-22"), "three weeks end on midsommarafton");
    let state = clock.boards.iter().find(|board| board.board == *first).unwrap();
    assert_eq!((state.postings.len(), state.posted), (2, Some(day("2026-05-29"))));
    assert!(note(&mut office, meeting, &first.0, Some("2026-05-26"), None).is_err(), "before the first was taken down");
}

#[test]
fn a_noted_posting_can_be_taken_back_and_undone() {
    let (_folder, mut office, meeting) = verified();
    let first = required(&office, meeting).remove(0);
    let state =
        |office: &Office| legal(office, meeting).boards.into_iter().find(|board| board.board == first).unwrap().state;
    note(&mut office, meeting, &first.0, Some(VERIFIED), None).unwrap();
    assert_ne!(state(&office), BoardState::ToPost);
    assert_eq!(office.undo(at("15:00")).unwrap().as_deref(), Some("post"));
    assert_eq!(state(&office), BoardState::ToPost);
    office.redo(at("15:01")).unwrap();
    note(&mut office, meeting, &first.0, None, None).unwrap();
    assert_eq!(state(&office), BoardState::ToPost);
}

#[test]
fn an_extract_was_sent_to_someone_on_a_day_that_has_been() {
    let (_folder, mut office, meeting) = verified();
    let item = office.records().unwrap().meeting(meeting).unwrap().items[0].id;
    let send = |office: &mut Office, to: &str, on: Option<&str>| {
        office.note_dispatch(item, to, on.map(day), today(), at("15:00"))
    };
    send(&mut office, " Granviks kommun ", Some("2026-05-25")).unwrap();
    send(&mut office, "Granviks kommun", Some("2026-05-26")).unwrap();
    let view = office.meeting_view(meeting, today()).unwrap();
    let sent: Vec<_> = view.recipients[0].recipients.iter().map(|one| (one.words.as_str(), one.sent_on)).collect();
    assert_eq!(sent, [("Granviks kommun", Some(day("2026-05-26")))]);
    for (to, on) in [("", Some("2026-05-25")), ("X", Some("2026-07-02")), ("X", Some("2026-05-18"))] {
        assert!(send(&mut office, to, on).is_err(), "{to} {on:?}");
    }
    send(&mut office, "Granviks kommun", None).unwrap();
    assert!(office.meeting_view(meeting, today()).unwrap().recipients.is_empty());
}

#[test]
fn an_item_without_section_is_sent_to_nobody() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let item = office.records().unwrap().meeting(meeting).unwrap().items[0].id;
    let refused = office.note_dispatch(item, "Granviks kommun", Some(day("2026-05-25")), today(), at("15:00"));
    assert!(matches!(refused, Err(ActionError::NotNow(NotNow::NotHeld))));
}

#[test]
fn the_wrong_sentence_is_put_right_and_a_right_one_stays() {
    let (_folder, mut office) = office();
    let body = office.records().unwrap().body.clone();
    let wrong = "Protokollet anslås under tre veckor efter justeringsdagen.".to_owned();
    office.edit_body(Body { posting_sentence: Some(wrong), ..body }, at("07:30")).unwrap();
    assert!(office.association_view(today()).unwrap().posting_sentence_wrong);
    office.mend_posting_sentence(at("07:31")).unwrap();
    let mended = office.association_view(today()).unwrap();
    assert!(!mended.posting_sentence_wrong);
    office.mend_posting_sentence(at("07:32")).unwrap();
    assert_eq!(office.association_view(today()).unwrap().body, mended.body);
    assert!(office.records().unwrap().person(&person("karin-berg")).is_some());
}

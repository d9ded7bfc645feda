//! Papers, the day of the summons, replies.

use super::*;
use crate::samples::{at, day, office, person, planned};
use crate::views::ItemSource;
use crate::{Invalid, PaperKind};
use domain::Answer;

fn today() -> NaiveDate {
    day("2026-05-12")
}

fn pdf(office: &Office) -> Vec<u8> {
    office.paper(&PaperKind::Calendar { year: 2026 }, today()).unwrap()
}

fn item(office: &mut Office, meeting: MeetingId) -> ItemId {
    office.add_item(meeting, ItemSource::Blank { heading: "Budget".to_owned() }, None, at("08:30")).unwrap()
}

fn papers(office: &Office, item: ItemId) -> Vec<Paper> {
    let association = office.records().unwrap();
    records::item(&association, item).unwrap().1.papers.clone()
}

#[test]
fn a_paper_lies_under_its_item_once_and_is_taken_away_again() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let item = item(&mut office, meeting);
    let bytes = pdf(&office);
    office.add_paper(item, " Budget.pdf ", &bytes, at("09:00")).unwrap();
    office.add_paper(item, "Samma fil.pdf", &bytes, at("09:01")).unwrap();
    let [paper] = papers(&office, item).try_into().unwrap();
    assert_eq!(paper.name, "Budget.pdf");
    assert_eq!(office.attached_paper(item, &paper.hash).unwrap().1, bytes);
    office.remove_paper(item, &paper.hash, at("09:02")).unwrap();
    assert_eq!(papers(&office, item), []);
    assert_eq!(office.undo(at("09:03")).unwrap().as_deref(), Some("put-papers"));
    assert_eq!(papers(&office, item), [paper]);
}

#[test]
fn a_paper_that_cannot_be_joined_is_refused() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let item = item(&mut office, meeting);
    let whole = pdf(&office);
    for bytes in [&b""[..], b"PK\x03\x04", &whole[..whole.len() / 2]] {
        let refused = office.add_paper(item, "Budget.pdf", bytes, at("09:00"));
        assert!(matches!(refused, Err(ActionError::Invalid(Invalid { field: Field::Paper, .. }))), "{refused:?}");
    }
    assert!(office.add_paper(item, "", &whole, at("09:00")).is_err(), "a paper has a name");
    assert_eq!(papers(&office, item), []);
}

#[test]
fn the_summons_was_sent_on_a_day_that_has_been() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    office.note_summons(meeting, Some(day("2026-05-11")), today(), at("09:00")).unwrap();
    assert_eq!(office.meeting_view(meeting, today()).unwrap().meeting.summoned_on, Some(day("2026-05-11")));
    for (sent, now) in [("2026-05-13", "2026-05-12"), ("2026-05-20", "2026-05-25"), ("1066-10-14", "2026-05-12")] {
        assert!(office.note_summons(meeting, Some(day(sent)), day(now), at("09:01")).is_err(), "{sent}");
    }
    office.note_summons(meeting, None, today(), at("09:02")).unwrap();
    assert_eq!(office.meeting_view(meeting, today()).unwrap().meeting.summoned_on, None);
}

#[test]
fn a_new_reply_takes_the_place_of_the_one_before_and_the_alternate_is_called() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let karin = person("karin-berg");
    let reply = |office: &mut Office, answer| {
        office.note_reply(meeting, &karin, (answer, Some("ringde".to_owned())), today(), at("09:00")).unwrap();
        office.meeting_view(meeting, today()).unwrap()
    };
    reply(&mut office, Some(Answer::Comes));
    let view = reply(&mut office, Some(Answer::Absent));
    let answers: Vec<_> = view.meeting.replies.iter().map(|reply| (reply.answer, reply.noted_on)).collect();
    assert_eq!(answers, [(Answer::Absent, today())]);
    let seat = view.expected.seats.iter().find(|seat| seat.member == karin).unwrap();
    assert_eq!(seat.to_call, Some(person("ida-sten")), "appointed by the same member");
    assert_eq!(reply(&mut office, None).meeting.replies, []);
}

#[test]
fn who_is_not_on_record_does_not_reply_nor_anyone_to_a_cancelled_meeting() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let reply = |office: &mut Office, key: &str| {
        office.note_reply(meeting, &person(key), (Some(Answer::Comes), None), today(), at("09:00"))
    };
    assert!(matches!(reply(&mut office, "okand"), Err(ActionError::Unknown(Unknown::Person(_)))));
    office.cancel_meeting(meeting, at("09:01")).unwrap();
    assert!(matches!(reply(&mut office, "karin-berg"), Err(ActionError::NotNow(NotNow::Cancelled))));
}

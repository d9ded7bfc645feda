//! What is due after verification: notices, legal force, extracts; and replies before the meeting.

use crate::builders::{assignment, association, day, id, item, meeting, time};
use crate::{
    Answer, Association, Block, BlockHeading, BlockKind, BlockName, BoardId, BodyForm, Dispatch, Duty, DutyKind,
    ImmediateVerification, ItemId, ItemPart, Meeting, MeetingStatus, NoticeBoard, NoticeBoardOwner, Posting, Provision,
    Reply, RichText, Seat, Span, TextBlock, Urgency, duties,
};

/// A kommunalförbund, which posts on its own board only, with one meeting.
fn with(meeting: Meeting) -> Association {
    let mut association = association("Lärkan");
    association.body.form = BodyForm::MunicipalFederation;
    let board = |key: &str, owner| NoticeBoard { id: BoardId(key.to_owned()), name: key.to_owned(), owner, url: None };
    association.body.notice_boards = vec![board("own", NoticeBoardOwner::Own), board("web", NoticeBoardOwner::Own)];
    association.meetings = vec![meeting];
    association
}

/// Held on 1 September 2026, verified on the 10th, a Thursday.
fn verified() -> Meeting {
    let mut meeting = meeting(1, "2026-09-01", vec![item(7, "Val"), item(8, "Avtal")]);
    meeting.verification.date = Some(day("2026-09-10"));
    meeting
}

fn posted(boards: &[&str], on: &str, removed: Option<&str>) -> Vec<Posting> {
    let posting =
        |key: &&str| Posting { board: BoardId((*key).to_owned()), posted: Some(day(on)), removed: removed.map(day) };
    boards.iter().map(posting).collect()
}

fn of_kind(association: &Association, kind: DutyKind, today: &str) -> Vec<Duty> {
    duties(association, &[], day(today)).into_iter().filter(|duty| duty.kind == kind).collect()
}

#[test]
fn a_notice_is_put_up_within_two_days_on_each_board_that_lacks_it() {
    let mut association = with(verified());
    let [duty] = &of_kind(&association, DutyKind::PostNotice, "2026-09-11")[..] else { panic!() };
    assert_eq!((duty.target, duty.day), (day("2026-09-12"), day("2026-09-14")), "a Saturday");
    assert_eq!((duty.count, duty.provision), (Some(2), Some(Provision::kl(8, 12))));
    assert_eq!((duty.urgency, duty.sections), (Urgency::Soon, association.meetings[0].sections()));
    association.meetings[0].postings = posted(&["own"], "2026-09-11", None);
    assert_eq!(of_kind(&association, DutyKind::PostNotice, "2026-09-15")[0].count, Some(1));
    association.meetings[0].postings = posted(&["own", "web"], "2026-09-11", None);
    assert_eq!(of_kind(&association, DutyKind::PostNotice, "2026-09-15"), []);
    association.meetings[0].postings[0].removed = Some(day("2026-09-20"));
    assert_eq!(of_kind(&association, DutyKind::PostNotice, "2026-09-21")[0].count, Some(1), "up again");
    association.meetings[0].postings.clear();
    association.body.form = BodyForm::Association;
    assert_eq!(of_kind(&association, DutyKind::PostNotice, "2026-09-11"), [], "no law and no statutes");
    association.body.notices_by_statutes = true;
    let [duty] = &of_kind(&association, DutyKind::PostNotice, "2026-09-11")[..] else { panic!() };
    assert_eq!((duty.day, duty.provision), (day("2026-09-12"), None));
}

#[test]
fn while_the_period_runs_its_end_is_told_and_then_notices_come_down() {
    let mut association = with(verified());
    association.meetings[0].postings = posted(&["own", "web"], "2026-09-11", None);
    let [force] = &of_kind(&association, DutyKind::LegalForce, "2026-09-12")[..] else { panic!() };
    assert_eq!((force.day, force.provision), (day("2026-10-03"), Some(Provision::kl(13, 5))));
    assert_eq!(of_kind(&association, DutyKind::RemoveNotice, "2026-10-02"), [], "the last day to appeal");
    let [remove] = &of_kind(&association, DutyKind::RemoveNotice, "2026-10-20")[..] else { panic!() };
    assert_eq!((remove.day, remove.count, remove.urgency), (day("2026-10-03"), Some(2), Urgency::Today), "never late");
    assert_eq!(of_kind(&association, DutyKind::LegalForce, "2026-10-04"), [], "it is in force");
    association.meetings[0].postings = posted(&["own", "web"], "2026-09-11", Some("2026-10-03"));
    assert_eq!(of_kind(&association, DutyKind::RemoveNotice, "2026-10-20"), []);
}

#[test]
fn a_section_verified_at_once_has_duties_of_its_own() {
    let mut meeting = verified();
    meeting.verification.date = None;
    let at_once = |date: Option<&str>| ImmediateVerification {
        item: ItemId(8),
        date: date.map(day),
        manner: None,
        postings: vec![],
    };
    meeting.immediate = vec![at_once(None)];
    let sections = |duty: &Duty| duty.sections.map(|range| (range.first().get(), range.last().get()));
    let open = of_kind(&with(meeting.clone()), DutyKind::VerifyMinutes, "2026-09-02");
    assert_eq!(open.iter().map(sections).collect::<Vec<_>>(), [Some((8, 8))]);
    meeting.immediate = vec![at_once(Some("2026-09-01"))];
    let association = with(meeting);
    assert_eq!(of_kind(&association, DutyKind::VerifyMinutes, "2026-09-02"), []);
    let [post] = &of_kind(&association, DutyKind::PostNotice, "2026-09-02")[..] else { panic!() };
    assert_eq!((sections(post), post.day), (Some((8, 8)), day("2026-09-03")));
}

#[test]
fn old_notices_and_extracts_are_not_asked_for() {
    let association = with(verified());
    let kinds: Vec<_> = duties(&association, &[], day("2028-01-10")).into_iter().map(|duty| duty.kind).collect();
    assert!(!kinds.contains(&DutyKind::PostNotice) && kinds.contains(&DutyKind::AnnualReport), "{kinds:?}");
    assert_eq!(of_kind(&association, DutyKind::PostNotice, "2027-10-15").len(), 1, "four hundred days");
}

#[test]
fn extracts_are_sent_to_those_whom_the_minutes_name() {
    let mut association = with(verified());
    let text = RichText(vec![TextBlock::Paragraph(vec![Span::plain("Granviks kommun\nArkivet")])]);
    let kind = BlockKind::Plain(BlockName::Dispatch);
    let block = Block { kind, heading: BlockHeading::Profile, text };
    association.meetings[0].items[1].parts.push(ItemPart::Block(block));
    let [duty] = &of_kind(&association, DutyKind::SendExtracts, "2026-09-11")[..] else { panic!() };
    assert_eq!((duty.count, duty.day, duty.provision), (Some(2), day("2026-09-17"), None));
    let sent = Dispatch { recipient: "Arkivet".to_owned(), sent_on: day("2026-09-11") };
    association.meetings[0].items[1].dispatches.push(sent);
    assert_eq!(of_kind(&association, DutyKind::SendExtracts, "2026-09-11")[0].count, Some(1));
    assert_eq!(of_kind(&association, DutyKind::SendExtracts, "2026-11-25"), [], "no one can tell any more");
    association.meetings[0].verification.date = None;
    assert_eq!(of_kind(&association, DutyKind::SendExtracts, "2026-09-11"), [], "nothing is verified");
}

fn called() -> Meeting {
    let mut meeting = Meeting { status: MeetingStatus::Planned, ..meeting(1, "2026-06-16", vec![item(1, "Val")]) };
    (meeting.start, meeting.place) = (Some(time("13:00")), Some("Rådhuset".to_owned()));
    meeting.summoned_on = Some(day("2026-06-02"));
    meeting.reply_by = Some(day("2026-06-09"));
    meeting
}

#[test]
fn those_who_have_not_replied_are_asked_when_the_day_has_passed() {
    let mut association = with(called());
    association.assignments =
        vec![assignment("anna", Seat::Member), assignment("bo", Seat::Member), assignment("dan", Seat::Alternate)];
    assert_eq!(of_kind(&association, DutyKind::ChaseReplies, "2026-06-09"), [], "the day itself");
    let [duty] = &of_kind(&association, DutyKind::ChaseReplies, "2026-06-10")[..] else { panic!() };
    assert_eq!((duty.count, duty.day, duty.urgency), (Some(2), day("2026-06-09"), Urgency::Overdue));
    let reply = |key: &str| Reply { person: id(key), answer: Answer::Comes, noted_on: day("2026-06-10"), note: None };
    association.meetings[0].replies = vec![reply("anna"), reply("bo")];
    assert_eq!(of_kind(&association, DutyKind::ChaseReplies, "2026-06-10"), []);
    association.meetings[0].replies.clear();
    assert_eq!(of_kind(&association, DutyKind::ChaseReplies, "2026-06-17"), [], "it is over");
}

#[test]
fn the_public_budget_meeting_of_a_direktion_is_made_known_a_week_before() {
    let mut meeting = Meeting { date: day("2025-11-28"), public: Some(true), ..called() };
    meeting.items[0].heading = "Budget 2026".to_owned();
    let mut association = with(meeting);
    let [duty] = &of_kind(&association, DutyKind::AnnounceMeeting, "2025-11-14")[..] else { panic!() };
    assert_eq!((duty.day, duty.provision), (day("2025-11-21"), Some(Provision::kl(9, 10))));
    assert_eq!(of_kind(&association, DutyKind::AnnounceMeeting, "2025-11-22"), [], "too late to mend");
    association.body.form = BodyForm::CoordinationAssociation;
    assert_eq!(of_kind(&association, DutyKind::AnnounceMeeting, "2025-11-14"), [], "its statutes say when");
}

//! Phases of a meeting; KL 5 kap. 66–69 §§, 8 kap. 12 §, FSL 19 §.

use super::{MissingKind, Phase, PhaseState, Standing, phase, phases, summons_by};
use crate::builders::{association, day, id, item, meeting, row, time};
use crate::{
    Association, Block, BlockHeading, BlockKind, BlockName, BoardId, BodyForm, Extent, ItemPart, Meeting, MeetingId,
    MeetingStatus, MemberOrganisation, NoticeBoard, NoticeBoardOwner, OrganisationId, OrganisationKind, Outcome,
    Posting, RichText, Sealing, SignatureOnRecord, SignedPlace, SigningRole, Span, TextBlock,
};

const TODAY: &str = "2026-03-10";

fn states(meeting: &Meeting, sealing: Option<&Sealing>, association: &Association) -> Vec<PhaseState> {
    phases(meeting, sealing, association, day(TODAY))
}

/// The phase to work in and what it lacks.
fn now(meeting: &Meeting, sealing: Option<&Sealing>, association: &Association) -> (Phase, Vec<MissingKind>) {
    let states = states(meeting, sealing, association);
    assert_eq!(states.iter().map(|state| state.phase).collect::<Vec<_>>(), Phase::ALL);
    let current: Vec<_> = states.iter().filter(|state| state.state == Standing::Current).collect();
    let [state] = current.as_slice() else { panic!("{states:?}") };
    assert_eq!(phase(meeting, sealing, association, day(TODAY)), state.phase);
    (state.phase, state.missing.iter().map(|missing| missing.kind).collect())
}

fn planned() -> Meeting {
    Meeting { status: MeetingStatus::Planned, ..meeting(1, "2026-03-16", vec![]) }
}

fn decision(words: &str) -> ItemPart {
    let text = RichText(vec![TextBlock::Paragraph(vec![Span::plain(words)])]);
    ItemPart::Block(Block { kind: BlockKind::Plain(BlockName::Decision), heading: BlockHeading::Profile, text })
}

/// Held on 2 March, with everything in its minutes.
fn written() -> Meeting {
    let mut decided = item(7, "Budget");
    decided.outcome = Some(Outcome::Decided);
    decided.parts = vec![decision("att godkänna budgeten")];
    let mut meeting = meeting(1, "2026-03-02", vec![decided]);
    (meeting.start, meeting.end) = (Some(time("13:00")), Some(time("15:00")));
    meeting.attendance = vec![row("anna", Some(Extent::WholeMeeting))];
    (meeting.chair, meeting.secretary) = (Some(id("anna")), Some(id("elin")));
    meeting.verifiers = vec![id("bo")];
    meeting
}

fn sealing(chair_signed: bool) -> Sealing {
    let at = "2026-03-05T10:00:00Z".parse().unwrap();
    let place = |role, signed: bool| SignedPlace {
        role,
        name: "Namn".to_owned(),
        signed: signed.then(|| SignatureOnRecord { signer: "Namn".to_owned(), at }),
    };
    let places = vec![place(SigningRole::Secretary, true), place(SigningRole::Chair, chair_signed)];
    Sealing { meeting: MeetingId(1), item: None, sealed_at: at, places }
}

fn organisation(key: &str, kind: OrganisationKind) -> MemberOrganisation {
    MemberOrganisation { id: OrganisationId(key.to_owned()), name: key.to_owned(), short_name: None, kind }
}

fn notice_board(key: &str, owner: NoticeBoardOwner) -> NoticeBoard {
    NoticeBoard { id: BoardId(key.to_owned()), name: key.to_owned(), owner, url: None }
}

/// A municipality and a region with a board each, a second municipality without one, a state agency, an own board.
fn with_boards() -> Association {
    let mut association = association("Samordningsförbundet Lärkan");
    association.organisations = vec![
        organisation("granvik", OrganisationKind::Municipality),
        organisation("regionen", OrganisationKind::Region),
        organisation("skogaby", OrganisationKind::Municipality),
        organisation("kassan", OrganisationKind::StateAgency),
    ];
    let member = |key: &str| NoticeBoardOwner::Member(OrganisationId(key.to_owned()));
    association.body.notice_boards = vec![
        notice_board("granvik", member("granvik")),
        notice_board("regionen", member("regionen")),
        notice_board("kassan", member("kassan")),
        notice_board("own", NoticeBoardOwner::Own),
    ];
    association
}

fn posted(boards: &[&str]) -> Vec<Posting> {
    let posting =
        |key: &&str| Posting { board: BoardId((*key).to_owned()), posted: Some(day("2026-03-07")), removed: None };
    boards.iter().map(posting).collect()
}

#[test]
fn a_plan_has_a_start_a_place_and_something_to_deal_with() {
    use MissingKind::{Items, Place, Start, SummonsDate};
    let association = association("Lärkan");
    let mut meeting = planned();
    assert_eq!(now(&meeting, None, &association), (Phase::Plan, vec![Start, Place, Items]));
    (meeting.start, meeting.place) = (Some(time("13:00")), Some("Rådhuset".to_owned()));
    meeting.items = vec![item(7, "Budget")];
    assert_eq!(now(&meeting, None, &association), (Phase::Summons, vec![SummonsDate]));
    meeting.summoned_on = Some(day("2026-03-09"));
    assert_eq!(now(&meeting, None, &association), (Phase::Meeting, vec![MissingKind::NotHeld]));
    meeting.place = None;
    assert_eq!(now(&meeting, None, &association), (Phase::Plan, vec![Place]));
    assert_eq!(states(&meeting, None, &association)[1].state, Standing::Done, "it was sent all the same");
}

#[test]
fn a_meeting_is_over_when_its_end_is_known() {
    let association = association("Lärkan");
    let mut meeting = Meeting { end: None, ..written() };
    assert_eq!(now(&meeting, None, &association), (Phase::Plan, vec![MissingKind::Place]));
    meeting.place = Some("Rådhuset".to_owned());
    meeting.summoned_on = Some(day("2026-02-20"));
    assert_eq!(now(&meeting, None, &association), (Phase::Meeting, vec![MissingKind::NotHeld]));
    meeting.end = Some(time("15:00"));
    meeting.place = None;
    assert_eq!(now(&meeting, None, &association).0, Phase::Review, "a meeting that was held needs no plan");
}

#[test]
fn minutes_have_who_what_and_every_decision() {
    use MissingKind::{Attendance, Chair, EmptyDecisions, OpenItems, Secretary, Verifiers};
    let association = association("Lärkan");
    let mut meeting = written();
    meeting.items[0].parts = vec![decision(" ")];
    meeting.items.push(item(8, "Avtal"));
    meeting.items.push(crate::Item { section: None, ..item(9, "Val") });
    (meeting.chair, meeting.secretary, meeting.verifiers, meeting.attendance) = (None, None, vec![], vec![]);
    let lacks = vec![Attendance, Chair, Secretary, Verifiers, OpenItems, EmptyDecisions];
    assert_eq!(now(&meeting, None, &association), (Phase::Minutes, lacks));
    let counts: Vec<_> = states(&meeting, None, &association)[3].missing.iter().map(|missing| missing.count).collect();
    assert_eq!(counts, [None, None, None, None, Some(1), Some(1)]);
    assert_eq!(now(&written(), None, &association), (Phase::Review, vec![MissingKind::NotSealed]));
}

#[test]
fn closed_minutes_wait_for_signatures_and_say_whose() {
    let association = association("Lärkan");
    let closed = sealing(false);
    assert_eq!(now(&written(), Some(&closed), &association), (Phase::Verification, vec![MissingKind::Signatures]));
    let missing = &states(&written(), Some(&closed), &association)[5].missing[0];
    assert_eq!((missing.count, missing.roles.as_slice()), (Some(1), [SigningRole::Chair].as_slice()));
}

#[test]
fn the_notice_goes_to_every_member_municipality_and_region() {
    let association = with_boards();
    let mut meeting = written();
    meeting.verification.date = Some(day("2026-03-06"));
    let count = |meeting: &Meeting, association: &Association| {
        assert_eq!(now(meeting, None, association), (Phase::Notice, vec![MissingKind::Postings]));
        states(meeting, None, association)[6].missing[0].count
    };
    assert_eq!(count(&meeting, &association), Some(4), "two boards, a member without one, the own board");
    meeting.postings = posted(&["granvik", "regionen", "own"]);
    assert_eq!(count(&meeting, &association), Some(1));
    let mut federation = association.clone();
    federation.body.form = BodyForm::MunicipalFederation;
    assert_eq!(now(&meeting, None, &federation), (Phase::Notice, vec![MissingKind::AppealPeriod]));
    meeting.postings = posted(&["granvik"]);
    assert_eq!(count(&meeting, &federation), Some(1));
    federation.body.notice_boards.clear();
    assert_eq!(count(&meeting, &federation), Some(1));
    federation.body.form = BodyForm::Association;
    assert_eq!(now(&meeting, None, &federation), (Phase::Archive, vec![]), "statutes only");
}

#[test]
fn the_notice_is_done_when_its_time_is_over_whether_it_came_down_or_not() {
    let mut association = with_boards();
    association.organisations.retain(|organisation| organisation.name != "skogaby");
    let mut meeting = written();
    meeting.verification.date = Some(day("2026-03-06"));
    meeting.postings = posted(&["granvik", "regionen", "own"]);
    let on = |meeting: &Meeting, today: &str| phase(meeting, None, &association, day(today));
    let notice_day = |meeting: &Meeting| states(meeting, None, &association)[6].day;
    assert_eq!(on(&meeting, "2026-03-30"), Phase::Notice, "the last day to appeal");
    assert_eq!((on(&meeting, "2026-03-31"), notice_day(&meeting)), (Phase::Archive, Some(day("2026-03-31"))));
    meeting.postings[0].removed = Some(day("2026-03-20"));
    assert_eq!(on(&meeting, "2026-03-31"), Phase::Notice, "it came down too early");
    assert_eq!(notice_day(&meeting), Some(day("2026-03-09")), "it was to be up by then");
    meeting.postings[0].removed = Some(day("2026-03-31"));
    meeting.immediate = vec![crate::ImmediateVerification {
        item: crate::ItemId(7),
        date: Some(day("2026-03-02")),
        manner: None,
        postings: vec![],
    }];
    assert_eq!(on(&meeting, "2026-03-31"), Phase::Notice, "the notice of a section verified at once");
    meeting.immediate[0].date = None;
    assert_eq!(on(&meeting, "2026-03-31"), Phase::Archive, "no one can tell when it was");
}

#[test]
fn the_archive_waits_for_extracts() {
    let association = association("Lärkan");
    let mut meeting = written();
    meeting.verification.date = Some(day("2026-03-06"));
    let names = vec![Span::plain("Granviks kommun\nArkivet")];
    let text = RichText(vec![TextBlock::Paragraph(names)]);
    let kind = BlockKind::Plain(BlockName::Dispatch);
    meeting.items[0].parts.push(ItemPart::Block(Block { kind, heading: BlockHeading::Profile, text }));
    let extracts = |meeting: &Meeting| states(meeting, None, &association)[7].missing.clone();
    assert_eq!(
        extracts(&meeting).iter().map(|m| (m.kind, m.count)).collect::<Vec<_>>(),
        [(MissingKind::Extracts, Some(2))]
    );
    for recipient in ["Granviks kommun", "Arkivet"] {
        meeting.items[0]
            .dispatches
            .push(crate::Dispatch { recipient: recipient.to_owned(), sent_on: day("2026-03-09") });
    }
    assert_eq!(extracts(&meeting), []);
}

#[test]
fn verified_minutes_ask_for_nothing_that_comes_before() {
    let mut imported = meeting(1, "2026-03-02", vec![item(7, "Budget")]);
    imported.verification.date = Some(day("2026-03-06"));
    let states = states(&imported, None, &with_boards());
    assert!(states[..6].iter().all(|state| state.state == Standing::Done && state.missing.is_empty()), "{states:?}");
    assert_eq!(states[6].state, Standing::Current);
}

#[test]
fn old_minutes_are_not_asked_for_notices_that_no_one_can_put_up() {
    let mut old = meeting(1, "2024-03-04", vec![item(7, "Budget")]);
    old.verification.date = Some(day("2024-03-11"));
    assert_eq!(now(&old, None, &with_boards()), (Phase::Archive, vec![]));
}

#[test]
fn a_cancelled_meeting_has_no_current_phase() {
    let cancelled = Meeting { status: MeetingStatus::Cancelled, ..planned() };
    let states = states(&cancelled, None, &association("Lärkan"));
    assert!(states.iter().all(|state| state.state != Standing::Current && state.missing.is_empty()), "{states:?}");
    assert_eq!(phase(&cancelled, None, &association("Lärkan"), day(TODAY)), Phase::Plan);
}

#[test]
fn each_phase_has_its_day() {
    let mut meeting = planned();
    let day_of = |meeting: &Meeting, phase: usize| states(meeting, None, &with_boards())[phase].day;
    assert_eq!(day_of(&meeting, 1), Some(day("2026-03-09")), "five working days before");
    assert_eq!(day_of(&meeting, 2), Some(day("2026-03-16")));
    assert_eq!(day_of(&meeting, 5), Some(day("2026-03-30")));
    assert_eq!(day_of(&meeting, 6), None);
    meeting.verification.date = Some(day("2026-03-27"));
    assert_eq!(day_of(&meeting, 6), Some(day("2026-03-30")), "the second day after is a Sunday");
}

#[test]
fn a_summons_is_counted_back_over_weekends_and_holidays() {
    // Easter 2026 is 5 April: Good Friday and Easter Monday are no working days.
    let mut body = association("Lärkan").body;
    assert_eq!(summons_by(&body, day("2026-04-08")), day("2026-03-30"));
    assert_eq!(summons_by(&body, day("2026-03-13")), day("2026-03-06"));
    body.summons_working_days = Some(10);
    assert_eq!(summons_by(&body, day("2026-03-13")), day("2026-02-27"), "as the rules of procedure say");
}

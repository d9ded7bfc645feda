//! Days and states of the legal clock; KL 5 kap. 69 §, 8 kap. 12 §, 13 kap. 5 §, FSL 19 §.

use super::{
    BoardState, ClockTrouble, LegalClock, PostingRefusal, Scope, legal_clock, legal_clocks, refuse_posting,
    required_boards,
};
use crate::builders::{association, day, item, meeting};
use crate::{
    Association, BoardId, BodyForm, ImmediateVerification, ItemId, Meeting, MemberOrganisation, NoticeBoard,
    NoticeBoardOwner, OrganisationId, OrganisationKind, Posting, rolls,
};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

const TODAY: &str = "2026-01-20";

fn board(key: &str) -> BoardId {
    BoardId(key.to_owned())
}

fn organisation(key: &str, kind: OrganisationKind) -> MemberOrganisation {
    MemberOrganisation { id: OrganisationId(key.to_owned()), name: key.to_owned(), short_name: None, kind }
}

fn of_member(key: &str) -> NoticeBoard {
    let owner = NoticeBoardOwner::Member(OrganisationId(key.to_owned()));
    NoticeBoard { id: board(key), name: key.to_owned(), owner, url: None }
}

fn own() -> NoticeBoard {
    NoticeBoard { id: board("own"), name: "own".to_owned(), owner: NoticeBoardOwner::Own, url: None }
}

/// A samordningsförbund of a municipality, a region and a state agency, with a board each and its own.
fn lark() -> Association {
    let mut association = association("Lärkan");
    association.organisations = vec![
        organisation("granvik", OrganisationKind::Municipality),
        organisation("regionen", OrganisationKind::Region),
        organisation("kassan", OrganisationKind::StateAgency),
    ];
    association.body.notice_boards = vec![own(), of_member("granvik"), of_member("regionen"), of_member("kassan")];
    association
}

fn posting(key: &str, posted: &str, removed: Option<&str>) -> Posting {
    Posting { board: board(key), posted: Some(day(posted)), removed: removed.map(day) }
}

/// A meeting of 1 December 2025, verified on the 10th, with these notices.
fn with(postings: &[Posting]) -> Meeting {
    let mut meeting = meeting(1, "2025-12-01", vec![item(7, "Val"), item(8, "Budget"), item(9, "Avtal")]);
    meeting.verification.date = Some(day("2025-12-10"));
    meeting.postings = postings.to_vec();
    meeting
}

fn everywhere(posted: &str, removed: Option<&str>) -> Vec<Posting> {
    ["own", "granvik", "regionen"].map(|key| posting(key, posted, removed)).to_vec()
}

fn clock(association: &Association, meeting: &Meeting, today: &str) -> LegalClock {
    legal_clock(association, meeting, Scope::Minutes, day(today)).unwrap()
}

fn last(clock: &LegalClock) -> Option<NaiveDate> {
    clock.appeal_last.map(|by| by.limit)
}

fn state(clock: &LegalClock, key: &str) -> BoardState {
    clock.boards.iter().find(|known| known.board == board(key)).unwrap().state
}

#[test]
fn a_notice_is_due_on_every_board_of_a_member_municipality_or_region_and_on_the_own_one() {
    let mut association = lark();
    let required = |association: &Association| {
        required_boards(association).boards.into_iter().map(|board| board.0).collect::<Vec<_>>()
    };
    assert_eq!(required(&association), ["own", "granvik", "regionen"]);
    association.body.form = BodyForm::MunicipalFederation;
    assert_eq!(required(&association), ["own"]);
    association.body.form = BodyForm::Association;
    assert_eq!(required(&association), [""; 0], "no law demands it");
    association.body.notices_by_statutes = true;
    assert_eq!(required(&association), ["own", "granvik", "regionen", "kassan"], "those the statutes name");
}

#[test]
fn the_period_runs_from_the_last_board_and_over_the_holidays_of_a_christmas() {
    let mut meeting = with(&everywhere("2025-12-10", None));
    assert_eq!(last(&clock(&lark(), &meeting, TODAY)), Some(day("2026-01-02")), "nyårsafton and nyårsdagen");
    meeting.postings[2].posted = Some(day("2025-12-15"));
    let clock = clock(&lark(), &meeting, "2025-12-20");
    assert_eq!((clock.post_by.unwrap().limit, last(&clock)), (day("2025-12-12"), Some(day("2026-01-05"))));
    assert_eq!((clock.remove_earliest, clock.legal_force), (Some(day("2026-01-06")), Some(day("2026-01-06"))));
    assert_eq!(clock.troubles, [ClockTrouble::PostedLate { board: board("regionen") }]);
    assert_eq!(clock.verify_by.limit, day("2025-12-15"));
    assert_eq!(clock.sections, meeting.sections());
}

#[test]
fn while_a_board_lacks_the_notice_no_period_runs() {
    let clock = clock(&lark(), &with(&everywhere("2025-12-10", None)[..2]), TODAY);
    assert_eq!((last(&clock), clock.legal_force), (None, None));
    assert_eq!((state(&clock, "own"), state(&clock, "regionen")), (BoardState::Posted, BoardState::ToPost));
}

#[test]
fn until_the_notice_is_up_everywhere_the_clock_tells_what_posting_the_rest_today_would_bring() {
    let association = lark();
    let would_be = |association: &Association, meeting: &Meeting| {
        clock(association, meeting, "2025-12-11").appeal_if_posted_today.map(|last| (last.target, last.limit))
    };
    let some_posted = with(&everywhere("2025-12-10", None)[..2]);
    assert_eq!(would_be(&association, &some_posted), Some((day("2026-01-01"), day("2026-01-02"))));
    assert_eq!(would_be(&association, &with(&everywhere("2025-12-10", None))), None, "the period is known");
    assert_eq!(would_be(&association, &meeting(1, "2025-12-01", vec![])), None, "nothing is verified");
    let mut other = lark();
    other.organisations.push(organisation("skogaby", OrganisationKind::Municipality));
    assert_eq!(would_be(&other, &some_posted), None, "a board is not on record");
    other.body.form = BodyForm::Association;
    assert_eq!(would_be(&other, &some_posted), None, "no one can appeal");
}

#[test]
fn a_member_without_a_board_on_record_keeps_the_period_from_being_known() {
    let mut association = lark();
    association.organisations.push(organisation("skogaby", OrganisationKind::Municipality));
    let clock_of = |association: &Association| clock(association, &with(&everywhere("2025-12-10", None)), TODAY);
    let missing = |organisation| vec![ClockTrouble::BoardMissing { organisation }];
    let found = clock_of(&association);
    assert_eq!((last(&found), found.troubles), (None, missing(Some(OrganisationId("skogaby".to_owned())))));
    let mut federation = lark();
    federation.body.form = BodyForm::MunicipalFederation;
    federation.body.notice_boards.remove(0);
    assert_eq!(clock_of(&federation).troubles, missing(None), "its own");
    let unverified = meeting(1, "2025-12-01", vec![]);
    assert_eq!(clock(&federation, &unverified, TODAY).troubles, [], "nothing to make known yet");
}

#[test]
fn a_notice_that_came_down_in_time_is_done() {
    let association = lark();
    let at = |removed, today| clock(&association, &with(&everywhere("2025-12-10", removed)), today);
    assert_eq!(state(&at(None, "2026-01-02"), "granvik"), BoardState::Posted, "the last day itself");
    assert_eq!(state(&at(None, "2026-01-03"), "granvik"), BoardState::ToRemove);
    let taken = at(Some("2026-01-03"), TODAY);
    assert_eq!((state(&taken, "granvik"), taken.troubles.as_slice()), (BoardState::Done, [].as_slice()));
    assert_eq!(last(&taken), Some(day("2026-01-02")));
}

#[test]
fn a_notice_taken_down_too_early_stops_the_period_until_it_is_up_again() {
    let association = lark();
    let mut meeting = with(&everywhere("2025-12-10", None));
    meeting.postings[1].removed = Some(day("2026-01-02"));
    let stopped = clock(&association, &meeting, TODAY);
    assert_eq!((last(&stopped), stopped.legal_force, stopped.remove_earliest), (None, None, None));
    assert_eq!(state(&stopped, "granvik"), BoardState::RemovedTooEarly);
    assert_eq!(state(&stopped, "own"), BoardState::Posted);
    let (removed, earliest) = (day("2026-01-02"), day("2026-01-03"));
    assert_eq!(stopped.troubles, [ClockTrouble::RemovedTooEarly { board: board("granvik"), removed, earliest }]);
    meeting.postings.push(posting("granvik", "2026-01-08", None));
    let again = clock(&association, &meeting, TODAY);
    assert_eq!((last(&again), again.troubles.as_slice()), (Some(day("2026-01-29")), [].as_slice()));
    assert_eq!(again.boards[1].postings.len(), 2, "what happened stays on record");
    assert_eq!((again.boards[1].posted, again.boards[1].removed), (Some(day("2026-01-08")), None));
}

#[test]
fn a_period_that_began_anew_asks_the_other_boards_to_stay() {
    let association = lark();
    let mut meeting = with(&everywhere("2025-12-10", None));
    meeting.postings[1].removed = Some(day("2025-12-20"));
    meeting.postings.push(posting("granvik", "2025-12-22", None));
    meeting.postings[0].removed = Some(day("2026-01-05"));
    let clock = clock(&association, &meeting, TODAY);
    assert_eq!((last(&clock), state(&clock, "own")), (None, BoardState::RemovedTooEarly));
    assert_eq!(state(&clock, "granvik"), BoardState::Posted);
}

#[test]
fn a_period_that_ended_is_not_undone_by_a_notice_put_up_once_more() {
    let mut meeting = with(&everywhere("2025-12-10", Some("2026-01-05")));
    meeting.postings.push(posting("granvik", "2026-01-10", Some("2026-01-12")));
    let clock = clock(&lark(), &meeting, TODAY);
    assert_eq!((last(&clock), clock.troubles.as_slice()), (Some(day("2026-01-02")), [].as_slice()));
    assert_eq!(state(&clock, "granvik"), BoardState::Done);
}

#[test]
fn other_boards_may_have_the_notice_and_count_for_nothing() {
    let mut meeting = with(&everywhere("2025-12-10", None));
    meeting.postings.push(posting("kassan", "2026-01-10", Some("2026-01-11")));
    let clock = clock(&lark(), &meeting, TODAY);
    assert_eq!((last(&clock), clock.troubles.as_slice()), (Some(day("2026-01-02")), [].as_slice()));
    assert!(!clock.boards[3].required && clock.boards[3].state == BoardState::Done);
}

#[test]
fn days_that_cannot_be_are_told_and_start_nothing() {
    let association = lark();
    let mut meeting = with(&everywhere("2025-12-10", None));
    meeting.postings[0].posted = Some(day("2025-12-09"));
    let before = clock(&association, &meeting, TODAY);
    assert_eq!((last(&before), state(&before, "own")), (None, BoardState::ToPost));
    assert_eq!(before.troubles, [ClockTrouble::PostedBeforeVerified { board: board("own") }]);
    meeting.postings = everywhere("2025-12-10", Some("2025-12-09"));
    assert_eq!(last(&clock(&association, &meeting, TODAY)), None, "down before it was up");
    meeting.postings = vec![Posting { board: board("own"), posted: None, removed: Some(day("2026-01-10")) }];
    assert_eq!(state(&clock(&association, &meeting, TODAY), "own"), BoardState::ToPost);
    meeting.verification.date = Some(day("2025-11-30"));
    assert_eq!(clock(&association, &meeting, TODAY).troubles, [ClockTrouble::VerifiedBeforeMeeting]);
    meeting.verification.date = Some(day("2025-12-16"));
    assert_eq!(clock(&association, &meeting, TODAY).troubles, [ClockTrouble::VerifiedLate]);
}

#[test]
fn without_a_day_of_verification_the_posting_counts_and_is_told() {
    let mut meeting = with(&everywhere("2025-12-10", None));
    meeting.verification.date = None;
    let clock = clock(&lark(), &meeting, TODAY);
    assert_eq!((last(&clock), clock.post_by), (Some(day("2026-01-02")), None));
    assert_eq!(clock.troubles.len(), 3);
    assert!(clock.troubles.iter().all(|trouble| matches!(trouble, ClockTrouble::PostedBeforeVerified { .. })));
}

#[test]
fn an_association_has_no_appeal_and_no_day_of_law() {
    let mut association = lark();
    association.body.form = BodyForm::Association;
    association.body.notices_by_statutes = true;
    let mut meeting = with(&everywhere("2025-12-20", Some("2025-12-21")));
    meeting.verification.date = Some(day("2025-12-18"));
    let clock = clock(&association, &meeting, TODAY);
    assert_eq!((clock.appealable, clock.post_by, clock.appeal_last, clock.legal_force), (false, None, None, None));
    assert_eq!((clock.troubles.as_slice(), state(&clock, "own")), ([].as_slice(), BoardState::Done));
    assert_eq!((clock.boards.len(), state(&clock, "kassan")), (4, BoardState::ToPost));
}

#[test]
fn a_section_verified_at_once_has_a_clock_of_its_own() {
    let mut meeting = with(&[]);
    let postings = everywhere("2025-12-02", None);
    meeting.immediate =
        vec![ImmediateVerification { item: ItemId(8), date: Some(day("2025-12-01")), manner: None, postings }];
    let clocks = legal_clocks(&lark(), &meeting, day(TODAY));
    let [minutes, section] = clocks.as_slice() else { panic!("{clocks:?}") };
    assert_eq!((minutes.item, section.item), (None, Some(ItemId(8))));
    assert_eq!((last(minutes), last(section)), (None, Some(day("2025-12-23"))));
    assert_eq!(section.post_by.unwrap().limit, day("2025-12-03"));
    assert_eq!(section.sections.map(|range| (range.first().get(), range.last().get())), Some((8, 8)));
    assert_eq!(minutes.sections.map(|range| (range.first().get(), range.last().get())), Some((7, 9)));
    assert_eq!(legal_clock(&lark(), &meeting, Scope::Section(ItemId(7)), day(TODAY)), None);
}

#[test]
fn what_cannot_be_noted_of_a_notice_is_refused() {
    let clock = clock(&lark(), &with(&[]), TODAY);
    let try_it = |key: &str, posted: Option<&str>, removed: Option<&str>| {
        refuse_posting(&clock, &board(key), posted.map(day), removed.map(day), day(TODAY))
    };
    assert_eq!(try_it("own", Some("2025-12-10"), None), Ok(()));
    assert_eq!(try_it("own", Some("2025-12-20"), Some("2025-12-21")), Ok(()), "too early, but it happened");
    assert_eq!(try_it("own", None, None), Ok(()), "nothing any more");
    assert_eq!(try_it("nowhere", Some("2025-12-10"), None), Err(PostingRefusal::UnknownBoard));
    assert_eq!(try_it("own", Some("2025-12-09"), None), Err(PostingRefusal::BeforeVerification));
    assert_eq!(try_it("own", None, Some("2025-12-12")), Err(PostingRefusal::RemovedUnposted));
    assert_eq!(try_it("own", Some("2025-12-12"), Some("2025-12-11")), Err(PostingRefusal::RemovedBeforePosted));
    assert_eq!(try_it("own", Some("2026-01-21"), None), Err(PostingRefusal::InTheFuture));
    assert_eq!(try_it("own", Some("2026-01-20"), Some("2026-01-21")), Err(PostingRefusal::InTheFuture));
    let unverified = meeting(1, "2025-12-01", vec![]);
    let clock = self::clock(&lark(), &unverified, TODAY);
    let refused = refuse_posting(&clock, &board("own"), Some(day("2025-12-12")), None, day(TODAY));
    assert_eq!(refused, Err(PostingRefusal::NotVerified));
}

prop_compose! {
    /// Postings of three boards, in any order of days, some taken down, some put up again.
    fn any_postings()(rows in prop::collection::vec((0_usize..3, 0_u64..60, prop::option::of(0_u64..60)), 0..9))
        -> Vec<Posting> {
        let first = day("2025-12-10");
        rows.into_iter().map(|(place, posted, removed)| {
            let posted = first + Days::new(posted);
            let key = ["own", "granvik", "regionen"][place];
            Posting { board: board(key), posted: Some(posted), removed: removed.map(|days| posted + Days::new(days)) }
        }).collect()
    }
}

proptest! {
    #[test]
    fn a_period_that_holds_was_up_everywhere_from_its_first_day_to_its_last(postings in any_postings()) {
        let meeting = with(&postings);
        let clock = clock(&lark(), &meeting, TODAY);
        if let Some(by) = clock.appeal_last {
            prop_assert!(!rolls(by.limit) && by.limit >= by.target);
            let start = by.target - Days::new(21);
            for key in ["own", "granvik", "regionen"] {
                prop_assert!(postings.iter().any(|p| p.board == board(key)
                    && p.posted.is_some_and(|posted| posted <= start)
                    && p.removed.is_none_or(|removed| removed > by.limit)));
            }
            prop_assert!(postings.iter().any(|p| p.posted == Some(start)));
        }
        prop_assert_eq!(clock.appeal_last.is_some(), clock.legal_force.is_some());
    }

    #[test]
    fn a_period_that_does_not_hold_says_on_which_board_something_is_to_be_done(postings in any_postings()) {
        let clock = clock(&lark(), &with(&postings), TODAY);
        let waits = clock.boards.iter().any(|board| {
            board.required && matches!(board.state, BoardState::ToPost | BoardState::RemovedTooEarly)
        });
        prop_assert_eq!(clock.appeal_last.is_none(), waits);
    }
}

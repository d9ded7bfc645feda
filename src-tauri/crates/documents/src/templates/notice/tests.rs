//! What a notice says: the right last day with its reason, never a period from the verification, a page for each board.

use super::*;
use crate::layout::lay_out;
use crate::templates::fixture::{association, item, meeting};
use domain::{BodyForm, Posting, Profile};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An association with one board of its own and one of each municipality, and a meeting noticed on all.
fn noticed_on(posted: &str) -> (Association, Meeting) {
    let mut association = association(Profile::CoordinationAssociation);
    let board =
        |id: &str, name: &str, owner| NoticeBoard { id: BoardId(id.into()), name: name.into(), owner, url: None };
    let member = |id: &str| NoticeBoardOwner::Member(domain::OrganisationId(id.into()));
    association.body.notice_boards = vec![
        board("own", "Kansliet, entrén", NoticeBoardOwner::Own),
        board("p", "Digital anslagstavla", member("provsjo")),
        board("t", "Testby kommunhus", member("testby")),
    ];
    let mut meeting = meeting(vec![item(7, "Plan", vec![]), item(8, "Avslutning", vec![])]);
    meeting.date = date("2026-05-19");
    meeting.verification.date = Some(date("2026-05-27"));
    let posting = |board: &NoticeBoard| Posting { board: board.id.clone(), posted: Some(date(posted)), removed: None };
    meeting.postings = association.body.notice_boards.iter().map(posting).collect();
    (association, meeting)
}

fn all(association: &Association) -> Vec<BoardId> {
    association.body.notice_boards.iter().map(|board| board.id.clone()).collect()
}

#[test]
fn the_last_day_moves_past_midsummer_and_says_so() {
    let (association, meeting) = noticed_on("2026-05-29");
    let content = notice(&association, &meeting, None, &all(&association), date("2026-06-01"));
    let said = format!("{:?}", content.blocks);
    assert!(said.contains("Måndag 22 juni 2026"), "{said}");
    assert!(said.contains("19 juni är midsommarafton, därför måndag 22 juni."), "{said}");
    assert!(said.contains("Tisdag 23 juni 2026"), "{said}");
    assert!(!said.contains("efter justering"));
}

#[test]
fn each_board_has_a_page_of_its_own_that_looks_like_a_first_page() {
    let (association, meeting) = noticed_on("2026-05-28");
    let document = lay_out(&notice(&association, &meeting, None, &all(&association), date("2026-06-01"))).unwrap();
    assert_eq!(document.pages.len(), 3);
    for page in &document.pages {
        let texts: Vec<&str> = page
            .marks
            .iter()
            .filter_map(|mark| match mark {
                crate::page::Mark::Glyphs(run) => Some(run.text.as_str()),
                _ => None,
            })
            .collect();
        assert!(texts.contains(&"Sida 1 av 1"), "{texts:?}");
    }
    let marks: Vec<&str> = document.bookmarks.iter().map(|mark| mark.title.as_str()).collect();
    let boards =
        ["Anslag, Kansliet, entrén", "Anslag, Provsjö kommun, digital anslagstavla", "Anslag, Testby kommunhus"];
    assert_eq!(marks, boards);
}

#[test]
fn a_long_agenda_stays_on_the_page() {
    let (mut association, mut meeting) = noticed_on("2026-05-28");
    let heading = "Avtal om samverkan mellan kommunerna och regionen";
    meeting.items = (1..=30).map(|number| item(number, heading, vec![])).collect();
    let board = &all(&association)[..1];
    let document = lay_out(&notice(&association, &meeting, None, board, date("2026-06-01"))).unwrap();
    assert_eq!(document.pages.len(), 1);

    association.body.notice_boards[0].name =
        "Digital anslagstavla på samordningsförbundets gemensamma webbplats, under Möten".into();
    association.body.kept_at =
        Some("Samordningsförbundets kansli, Stora Kvarngatan 117, andra våningen, Provsjö".into());
    association.body.court_of_appeal = Some("Förvaltningsrätten i Provsjö och Testby".into());
    let document = lay_out(&notice(&association, &meeting, None, board, date("2026-06-01"))).unwrap();
    assert_eq!(document.pages.len(), 1, "long names take room from the headings");
}

#[test]
fn while_a_board_has_not_reported_the_last_day_is_left_open() {
    let (association, mut meeting) = noticed_on("2026-05-28");
    meeting.postings.pop();
    let said =
        format!("{:?}", notice(&association, &meeting, None, &all(&association)[..1], date("2026-06-01")).blocks);
    assert!(said.contains("inom tre veckor från den dag då den sista anslagstavlan fick anslaget"), "{said}");
    assert!(!said.contains("Prominent"));
}

#[test]
fn an_association_of_its_statutes_alone_has_no_appeal() {
    let (mut association, meeting) = noticed_on("2026-05-28");
    association.body.form = BodyForm::Association;
    let said = format!("{:?}", notice(&association, &meeting, None, &all(&association), date("2026-06-01")).blocks);
    assert!(!said.contains("överklaga"), "{said}");
}

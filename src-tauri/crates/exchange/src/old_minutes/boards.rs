//! The notice boards that the sentence on posting names: the association's own, those of its municipalities, those it names.

use super::days::days;
use super::names::genitive;
use super::vocabulary::{contains_any, contains_part, find_words, wordings};
use domain::{BoardId, MemberOrganisation, NoticeBoard, NoticeBoardOwner, OrganisationKind, Posting};

/// The boards, in the order in which the sentence comes to them.
pub(super) fn boards(sentence: &str, members: &[MemberOrganisation]) -> Vec<NoticeBoard> {
    let lower = sentence.to_lowercase();
    let mut found: Vec<(usize, usize, NoticeBoard)> = vec![];
    let at = |section: &str| wordings(section).iter().filter_map(|word| find_words(&lower, word)).min();
    if let Some(place) = at("own board") {
        found.push((place, 0, own()));
    }
    let all = contains_any(sentence, "all member boards").then(|| at("all member boards")).flatten();
    let municipal = at("municipal boards").or(all);
    for (order, member) in (1..).zip(members) {
        let name = member.name.to_lowercase();
        let named = lower.find(&name);
        let by_kind = match member.kind {
            OrganisationKind::Municipality => municipal,
            OrganisationKind::Region => all,
            OrganisationKind::StateAgency => None,
        };
        if let Some(place) = named.or(by_kind) {
            found.push((place, order, of_member(member)));
        }
    }
    found.sort_by_key(|(place, order, _)| (*place, *order));
    found.into_iter().map(|(.., board)| board).collect()
}

/// A row of the proof of posting: a board, the day it went up and the last day that is told, when it came down.
pub(super) fn posted(text: &str, year: i32, known: &mut Vec<NoticeBoard>) -> Option<Posting> {
    let days = days(text, Some(year));
    let name = text[..days.first()?.range.start].trim().trim_end_matches(':').trim();
    if !contains_part(name, "board word") || name.split(' ').count() > 8 {
        return None;
    }
    let same = known.iter().find(|board| board.name.eq_ignore_ascii_case(name));
    let board = same.map(|board| board.id.clone()).or_else(|| {
        let own = own();
        let is_own = own.name.eq_ignore_ascii_case(name);
        is_own.then(|| {
            known.push(own.clone());
            own.id
        })
    })?;
    let removed = days[1..].last().map(|written| written.day);
    Some(Posting { board, posted: Some(days[0].day), removed })
}

/// The association's own board.
pub(super) fn own() -> NoticeBoard {
    let name = wordings("own board name").first().copied().unwrap_or_default().to_owned();
    NoticeBoard { id: BoardId("own".to_owned()), name, owner: NoticeBoardOwner::Own, url: None }
}

fn of_member(member: &MemberOrganisation) -> NoticeBoard {
    let word = wordings("board word").first().copied().unwrap_or_default();
    NoticeBoard {
        id: BoardId(member.id.0.clone()),
        name: format!("{} {word}", genitive(&member.name)),
        owner: NoticeBoardOwner::Member(member.id.clone()),
        url: None,
    }
}

//! The body and its members.

use super::at::{At, each};
use super::known::Known;
use crate::format;
use crate::refusal::Refusal;
use domain::{MemberOrganisation, NoticeBoard, NoticeBoardOwner, RemoteParticipation};

pub(super) fn body(body: format::Body, at: &At<'_>, known: &Known) -> Result<domain::Body, Refusal> {
    let boards = each(body.notice_boards, &at.key("notice_boards"), |board, at| notice_board(board, at, known))?;
    Ok(domain::Body {
        name: body.name.0.0,
        form: body.form.0,
        organisation_number: body.organisation_number,
        seat: body.seat,
        kept_at: body.kept_at,
        profile: body.profile.0,
        court_of_appeal: body.court_of_appeal,
        remote_participation: body.remote_participation.map(|decision| RemoteParticipation {
            decided_on: decision.decided_on.map(|day| day.0),
            reference: decision.reference,
        }),
        statutes: None,
        rules_of_procedure: None,
        notice_boards: boards,
        posting_sentence: body.posting_sentence,
        notices_by_statutes: false,
        absence_contact: None,
        summons_working_days: None,
        follow_up: domain::FollowUp::None,
        logotype: None,
        number_series: Vec::new(),
    })
}

fn notice_board(board: format::NoticeBoard, at: &At<'_>, known: &Known) -> Result<NoticeBoard, Refusal> {
    let owner = if board.owner.0.0 == format::NoticeBoard::OWN {
        NoticeBoardOwner::Own
    } else {
        NoticeBoardOwner::Member(known.organisation(board.owner, &at.key("owner"))?)
    };
    Ok(NoticeBoard { id: board.id.0, name: board.name, owner, url: board.url })
}

pub(super) fn organisations(organisations: format::List<format::MemberOrganisation>) -> Vec<MemberOrganisation> {
    organisations
        .into_iter()
        .map(|organisation| MemberOrganisation {
            id: organisation.id.0,
            name: organisation.name.0.0,
            short_name: organisation.short_name,
            kind: organisation.kind.0,
        })
        .collect()
}

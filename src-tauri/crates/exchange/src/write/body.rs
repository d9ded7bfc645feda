//! The body, its members, people and their assignments.

use super::stated;
use crate::format::{self, NotBlank, Profile, Value, Word};
use domain::{Assignment, Body, MemberOrganisation, NoticeBoard, NoticeBoardOwner, OrganisationId, Person};

pub(super) fn body(body: &Body) -> format::Body {
    let remote = body.remote_participation.as_ref();
    format::Body {
        name: name(&body.name),
        form: Word(body.form),
        organisation_number: body.organisation_number.clone(),
        seat: body.seat.clone(),
        kept_at: body.kept_at.clone(),
        profile: Profile(body.profile.clone()),
        court_of_appeal: body.court_of_appeal.clone(),
        remote_participation: remote.map(|decision| format::RemoteParticipation {
            decided_on: stated(&decision.decided_on),
            reference: decision.reference.clone(),
        }),
        notice_boards: body.notice_boards.iter().map(notice_board).collect(),
        posting_sentence: body.posting_sentence.clone(),
    }
}

fn notice_board(board: &NoticeBoard) -> format::NoticeBoard {
    let owner = match &board.owner {
        NoticeBoardOwner::Own => OrganisationId(format::NoticeBoard::OWN.to_owned()),
        NoticeBoardOwner::Member(id) => id.clone(),
    };
    format::NoticeBoard {
        id: Value(board.id.clone()),
        name: board.name.clone(),
        owner: Value(owner),
        url: board.url.clone(),
    }
}

pub(super) fn organisation(organisation: &MemberOrganisation) -> format::MemberOrganisation {
    format::MemberOrganisation {
        id: Value(organisation.id.clone()),
        name: name(&organisation.name),
        short_name: organisation.short_name.clone(),
        kind: Word(organisation.kind),
    }
}

pub(super) fn person(person: &Person) -> format::Person {
    format::Person {
        id: Value(person.id.clone()),
        name: name(&person.name),
        party: person.party.clone(),
        title: person.title.clone(),
        aliases: person.aliases.iter().cloned().collect(),
    }
}

pub(super) fn assignment(assignment: &Assignment) -> format::Assignment {
    format::Assignment {
        person: Value(assignment.person.clone()),
        seat: Word(assignment.seat),
        appointed_by: stated(&assignment.appointed_by),
        role: assignment.role.map(Word),
        from: stated(&assignment.from),
        to: stated(&assignment.to),
        calling_order: assignment.calling_order,
    }
}

fn name(name: &str) -> format::Name {
    Value(NotBlank(name.to_owned()))
}

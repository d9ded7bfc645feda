//! Records under the keys that people, organisations and notice boards have in the merged association.

use super::identity::Matches;
use crate::{
    Assignment, Attendance, Ballot, Block, BlockKind, BoardId, CalendarEntry, Correction, DelegatedDecision,
    DelegationPoint, Grant, ImmediateVerification, Item, ItemPart, Meeting, MemberOrganisation, NoticeBoard,
    NoticeBoardOwner, Official, OrganisationId, OtherParticipant, Party, Person, PersonId, Posting, RegisteredDocument,
    Reply, SubItem, Task, Vote, Who,
};
use std::collections::HashMap;

/// The key in the merged association of every incoming key.
pub(super) struct Renaming {
    people: HashMap<PersonId, PersonId>,
    organisations: HashMap<OrganisationId, OrganisationId>,
    boards: HashMap<BoardId, BoardId>,
}

impl Renaming {
    pub fn new(
        people: &Matches<'_, Person>,
        organisations: &Matches<'_, MemberOrganisation>,
        boards: &Matches<'_, NoticeBoard>,
    ) -> Self {
        Self { people: people.keys(), organisations: organisations.keys(), boards: boards.keys() }
    }

    fn person(&self, id: &PersonId) -> PersonId {
        self.people.get(id).unwrap_or(id).clone()
    }

    fn anyone(&self, id: &Option<PersonId>) -> Option<PersonId> {
        id.as_ref().map(|id| self.person(id))
    }

    fn people(&self, ids: &[PersonId]) -> Vec<PersonId> {
        ids.iter().map(|id| self.person(id)).collect()
    }

    fn organisation(&self, id: &OrganisationId) -> OrganisationId {
        self.organisations.get(id).unwrap_or(id).clone()
    }

    pub fn owner(&self, owner: &NoticeBoardOwner) -> NoticeBoardOwner {
        match owner {
            NoticeBoardOwner::Own => NoticeBoardOwner::Own,
            NoticeBoardOwner::Member(id) => NoticeBoardOwner::Member(self.organisation(id)),
        }
    }

    fn party(&self, party: &Party) -> Party {
        Party {
            who: match &party.who {
                Who::Person(id) => Who::Person(self.person(id)),
                Who::Organisation(id) => Who::Organisation(self.organisation(id)),
                Who::Name(name) => Who::Name(name.clone()),
            },
            written: party.written.clone(),
        }
    }

    fn any_party(&self, party: &Option<Party>) -> Option<Party> {
        party.as_ref().map(|party| self.party(party))
    }

    fn parties(&self, parties: &[Party]) -> Vec<Party> {
        parties.iter().map(|party| self.party(party)).collect()
    }

    pub fn assignment(&self, assignment: &Assignment) -> Assignment {
        let appointed_by = assignment.appointed_by.as_ref();
        Assignment {
            person: self.person(&assignment.person),
            appointed_by: appointed_by.map(|id| self.organisation(id)),
            ..assignment.clone()
        }
    }

    pub fn official(&self, official: &Official) -> Official {
        Official { person: self.person(&official.person), ..official.clone() }
    }

    /// The meeting with its own numbers.
    pub fn meeting(&self, meeting: &Meeting) -> Meeting {
        Meeting {
            attendance: meeting.attendance.iter().map(|r| self.row(r)).collect(),
            others: meeting.others.iter().map(|other| self.other(other)).collect(),
            chair: self.anyone(&meeting.chair),
            secretary: self.anyone(&meeting.secretary),
            verifiers: self.people(&meeting.verifiers),
            postings: self.postings(&meeting.postings),
            replies: meeting.replies.iter().map(|reply| self.reply(reply)).collect(),
            immediate: meeting.immediate.iter().map(|immediate| self.immediate(immediate)).collect(),
            corrections: meeting.corrections.iter().map(|c| self.correction(c)).collect(),
            items: meeting.items.iter().map(|item| self.item(item)).collect(),
            ..meeting.clone()
        }
    }

    fn row(&self, row: &Attendance) -> Attendance {
        Attendance { person: self.person(&row.person), replaces: self.anyone(&row.replaces), ..row.clone() }
    }

    fn other(&self, other: &OtherParticipant) -> OtherParticipant {
        OtherParticipant { person: self.person(&other.person), ..other.clone() }
    }

    fn postings(&self, postings: &[Posting]) -> Vec<Posting> {
        let renamed = |posting: &Posting| Posting {
            board: self.boards.get(&posting.board).unwrap_or(&posting.board).clone(),
            ..posting.clone()
        };
        postings.iter().map(renamed).collect()
    }

    fn reply(&self, reply: &Reply) -> Reply {
        Reply { person: self.person(&reply.person), ..reply.clone() }
    }

    fn immediate(&self, immediate: &ImmediateVerification) -> ImmediateVerification {
        ImmediateVerification { postings: self.postings(&immediate.postings), ..immediate.clone() }
    }

    pub fn entry(&self, entry: &CalendarEntry) -> CalendarEntry {
        CalendarEntry { people: self.people(&entry.people), ..entry.clone() }
    }

    fn correction(&self, correction: &Correction) -> Correction {
        Correction { by: self.person(&correction.by), ..correction.clone() }
    }

    fn item(&self, item: &Item) -> Item {
        Item {
            presenters: self.parties(&item.presenters),
            parts: item.parts.iter().map(|part| self.part(part)).collect(),
            ..item.clone()
        }
    }

    fn part(&self, part: &ItemPart) -> ItemPart {
        match part {
            ItemPart::Block(block) => ItemPart::Block(self.block(block)),
            ItemPart::SubItem(sub_item) => ItemPart::SubItem(SubItem {
                blocks: sub_item.blocks.iter().map(|b| self.block(b)).collect(),
                ..sub_item.clone()
            }),
        }
    }

    fn block(&self, block: &Block) -> Block {
        let kind = match &block.kind {
            BlockKind::Plain(name) => BlockKind::Plain(*name),
            BlockKind::Proposals(by) => BlockKind::Proposals(self.parties(by)),
            BlockKind::Vote(vote) => BlockKind::Vote(vote.as_ref().map(|vote| Vote {
                yes: self.ballot(&vote.yes),
                no: self.ballot(&vote.no),
                abstain: self.ballot(&vote.abstain),
                absent: self.ballot(&vote.absent),
            })),
        };
        Block { kind, ..block.clone() }
    }

    fn ballot(&self, ballot: &Ballot) -> Ballot {
        match ballot {
            Ballot::People(people) => Ballot::People(self.people(people)),
            Ballot::Count(count) => Ballot::Count(*count),
        }
    }

    pub fn document(&self, document: &RegisteredDocument) -> RegisteredDocument {
        RegisteredDocument { counterpart: self.any_party(&document.counterpart), ..document.clone() }
    }

    pub fn point(&self, point: &DelegationPoint) -> DelegationPoint {
        DelegationPoint {
            delegate: self.any_party(&point.delegate),
            substitute: self.any_party(&point.substitute),
            ..point.clone()
        }
    }

    pub fn decision(&self, decision: &DelegatedDecision) -> DelegatedDecision {
        DelegatedDecision {
            delegate: self.any_party(&decision.delegate),
            counterpart: self.any_party(&decision.counterpart),
            ..decision.clone()
        }
    }

    pub fn task(&self, task: &Task) -> Task {
        Task { to: self.any_party(&task.to), ..task.clone() }
    }

    pub fn grant(&self, grant: &Grant) -> Grant {
        Grant { recipient: self.any_party(&grant.recipient), ..grant.clone() }
    }
}

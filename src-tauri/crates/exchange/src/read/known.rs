//! The identities that a file gives, each used once, and references to them.

use super::at::{At, each};
use crate::format::{Exchange, NoticeBoard, OrganisationKey, Party, PersonKey, Value};
use crate::refusal::{Expected, Found, IdKind, Refusal};
use domain::{BoardId, OrganisationId, PersonId, Who};
use std::collections::HashSet;
use std::hash::Hash;

/// Who and what a file knows.
pub(super) struct Known {
    people: HashSet<PersonId>,
    organisations: HashSet<OrganisationId>,
    boards: HashSet<BoardId>,
}

impl Known {
    /// All identities of a file.
    pub fn of(exchange: &Exchange) -> Result<Self, Refusal> {
        let root = At::ROOT;
        let body = root.key("body");
        let people = exchange.people.iter().map(|person| &person.id.0);
        let organisations = exchange.member_organisations.iter().map(|o| &o.id.0);
        let boards = exchange.body.notice_boards.iter().map(|board| &board.id.0);
        let known = Self {
            people: unique(people, &root.key("people"), |id| &id.0)?,
            organisations: unique(organisations, &root.key("member_organisations"), |id| &id.0)?,
            boards: unique(boards, &body.key("notice_boards"), |id| &id.0)?,
        };
        let own = |id: &OrganisationId| id.0 == NoticeBoard::OWN;
        if let Some(index) = exchange.member_organisations.iter().position(|o| own(&o.id.0)) {
            return Err(root
                .key("member_organisations")
                .index(index)
                .key("id")
                .refuse(Found::UsedId(NoticeBoard::OWN.to_owned()), Expected::UnusedId));
        }
        Ok(known)
    }

    /// A person of the file.
    pub fn person(&self, id: PersonKey, at: &At<'_>) -> Result<PersonId, Refusal> {
        among(&self.people, id, at, IdKind::Person, |id| &id.0)
    }

    /// People of the file.
    pub fn people(&self, ids: impl IntoIterator<Item = PersonKey>, at: &At<'_>) -> Result<Vec<PersonId>, Refusal> {
        each(ids, at, |id, at| self.person(id, at))
    }

    /// A person of the file, or no one.
    pub fn anyone(&self, id: Option<PersonKey>, at: &At<'_>) -> Result<Option<PersonId>, Refusal> {
        id.map(|id| self.person(id, at)).transpose()
    }

    /// A member organisation of the file.
    pub fn organisation(&self, id: OrganisationKey, at: &At<'_>) -> Result<OrganisationId, Refusal> {
        among(&self.organisations, id, at, IdKind::Organisation, |id| &id.0)
    }

    /// A notice board of the file.
    pub fn board(&self, id: Value<BoardId>, at: &At<'_>) -> Result<BoardId, Refusal> {
        among(&self.boards, id, at, IdKind::NoticeBoard, |id| &id.0)
    }

    /// A party: exactly one of person, organisation and name.
    pub fn party(&self, party: Party, at: &At<'_>) -> Result<domain::Party, Refusal> {
        let Party { person, organisation, name, written } = party;
        let who = match (person, organisation, name) {
            (Some(id), None, None) => Who::Person(self.person(id, &at.key("person"))?),
            (None, Some(id), None) => Who::Organisation(self.organisation(id, &at.key("organisation"))?),
            (None, None, Some(name)) => Who::Name(name),
            (person, organisation, name) => {
                let there = [person.is_some(), organisation.is_some(), name.is_some()];
                let keys = Party::WHO.iter().zip(there).filter(|(_, there)| *there);
                let found = Found::Keys(keys.map(|(key, _)| *key).collect());
                return Err(at.refuse(found, Expected::ExactlyOne(Party::WHO.to_vec())));
            }
        };
        Ok(domain::Party { who, written })
    }

    /// A party, or none.
    pub fn any_party(&self, party: Option<Party>, at: &At<'_>) -> Result<Option<domain::Party>, Refusal> {
        party.map(|party| self.party(party, at)).transpose()
    }

    /// Parties.
    pub fn parties(
        &self,
        parties: impl IntoIterator<Item = Party>,
        at: &At<'_>,
    ) -> Result<Vec<domain::Party>, Refusal> {
        each(parties, at, |party, at| self.party(party, at))
    }
}

fn unique<'a, T: Eq + Hash + Clone + 'a>(
    ids: impl Iterator<Item = &'a T>,
    at: &At<'_>,
    text: fn(&T) -> &String,
) -> Result<HashSet<T>, Refusal> {
    let mut seen = HashSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id.clone()) {
            let found = Found::UsedId(text(id).clone());
            return Err(at.index(index).key("id").refuse(found, Expected::UnusedId));
        }
    }
    Ok(seen)
}

fn among<T: Eq + Hash>(
    known: &HashSet<T>,
    Value(id): Value<T>,
    at: &At<'_>,
    kind: IdKind,
    text: fn(&T) -> &String,
) -> Result<T, Refusal> {
    if known.contains(&id) {
        Ok(id)
    } else {
        Err(at.refuse(crate::refusal::quoted(text(&id)), Expected::KnownId(kind)))
    }
}

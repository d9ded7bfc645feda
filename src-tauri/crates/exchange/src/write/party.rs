//! Parties.

use crate::format::{Party, Value};
use domain::Who;

pub(super) fn party(party: &domain::Party) -> Party {
    let mut entry = Party { written: party.written.clone(), ..Party::default() };
    match &party.who {
        Who::Person(id) => entry.person = Some(Value(id.clone())),
        Who::Organisation(id) => entry.organisation = Some(Value(id.clone())),
        Who::Name(name) => entry.name = Some(name.clone()),
    }
    entry
}

pub(super) fn any(of: &Option<domain::Party>) -> Option<Party> {
    of.as_ref().map(party)
}

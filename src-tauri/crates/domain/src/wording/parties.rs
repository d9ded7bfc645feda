//! Whom the words of a decision mean, among those on record on a day.

use super::folded;
use crate::{Association, Party, PersonId, Role, Who, office_holder};
use chrono::NaiveDate;

/// The party that the words name: a member, a person, an office that someone holds that day; otherwise the words themselves.
pub(crate) fn party_named(association: &Association, words: &str, day: NaiveDate) -> Option<Party> {
    let words = words.trim().trim_matches(',').trim();
    if words.is_empty() {
        return None;
    }
    let plain = folded(words);
    let organisation = association.organisations.iter().find(|organisation| {
        let is_called = |name: &str| folded(name) == plain;
        is_called(&organisation.name) || organisation.short_name.as_deref().is_some_and(is_called)
    });
    if let Some(organisation) = organisation {
        return Some(Party { who: Who::Organisation(organisation.id.clone()), written: None });
    }
    let person = association.people.iter().find(|person| folded(&person.name) == plain);
    if let Some(person) = person {
        return Some(Party { who: Who::Person(person.id.clone()), written: None });
    }
    let written = Some(words.to_owned());
    match holder(association, &plain, day) {
        Some(person) => Some(Party { who: Who::Person(person), written }),
        None => Some(Party { who: Who::Name(words.to_owned()), written: None }),
    }
}

/// Who holds the office of that name. Both "förbundschef" and "förbundschefen" are one.
fn holder(association: &Association, plain: &str, day: NaiveDate) -> Option<PersonId> {
    let bare = |word: &str| word.trim_end_matches('n').trim_end_matches('e').to_owned();
    let role = match plain {
        "ordforande" | "ordforanden" => Some(Role::Chair),
        "vice ordforande" | "vice ordforanden" => Some(Role::FirstViceChair),
        _ => None,
    };
    if let Some(role) = role {
        return office_holder(&association.assignments, role, day).cloned();
    }
    let holds = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
        from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
    };
    let official = association.officials.iter().find(|official| {
        let title = folded(&official.title);
        // "förbundschef och sekreterare" is both.
        let is_it =
            title.split([',', '/']).flat_map(|part| part.split(" och ")).any(|part| bare(part.trim()) == bare(plain));
        is_it && holds(official.from, official.to)
    });
    official.map(|official| official.person.clone())
}

//! Who is who: records with a key and names, matched by name.

use super::difference::{Difference, PersonField, stated_otherwise};
use crate::{BoardId, MemberOrganisation, NoticeBoard, OrganisationId, Person, PersonId};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// A record that has a key and is known by names.
pub(super) trait Named: Clone {
    /// Its key.
    type Key: Clone + Eq + Hash;
    fn key(&self) -> &Self::Key;
    fn with_key(self, key: Self::Key) -> Self;
    fn key_text(key: &Self::Key) -> &str;
    fn key_of(text: String) -> Self::Key;
    fn names(&self) -> Vec<&str>;
    /// What a file states otherwise of the same one.
    fn differences(&self, incoming: &Self) -> Vec<Difference>;
    /// That it was added beside others of its name.
    fn namesake(&self) -> Difference;
}

/// A name as names are compared: case and white space tell nothing.
pub(super) fn folded(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// The incoming records of one kind beside the existing ones.
pub(super) struct Matches<'a, T: Named> {
    rows: Vec<Row<'a, T>>,
}

struct Row<'a, T: Named> {
    incoming: &'a T,
    /// The key in the merged association.
    key: T::Key,
    kind: RowKind<'a, T>,
}

enum RowKind<'a, T> {
    Same(&'a T),
    New { namesakes: bool },
}

impl<'a, T: Named> Matches<'a, T> {
    pub fn of(existing: &'a [T], incoming: &'a [T]) -> Self {
        let by_key: HashMap<&T::Key, &'a T> = existing.iter().map(|one| (one.key(), one)).collect();
        let by_name = by_name(existing);
        let among_incoming = counts(incoming);
        let wanted: HashSet<&T::Key> = incoming.iter().map(Named::key).collect();
        let is_used = |key: &T::Key| by_key.contains_key(key) || wanted.contains(key);

        // The surest sign first, so that a weaker one never takes what belongs to another: the same key and name; the
        // name under a key that an earlier import had to number; the name alone.
        let mut taken = HashSet::new();
        let mut settle = |other: &'a T| taken.insert(other.key().clone()).then_some(other);
        let mut same: Vec<Option<&'a T>> = incoming
            .iter()
            .map(|one| by_key.get(one.key()).filter(|other| share_name(one, other)).and_then(|other| settle(other)))
            .collect();
        for (one, same) in incoming.iter().zip(&mut same) {
            let numbered = || numbered_keys::<T>(one.key()).take_while(&is_used);
            let mut others = numbered().filter_map(|key| by_key.get(&key).copied());
            *same = same.or_else(|| others.find_map(|other| share_name(one, other).then(|| settle(other))?));
        }
        for (one, same) in incoming.iter().zip(&mut same) {
            let alone = folded_names(one).iter().all(|name| among_incoming[name] == 1);
            if let ([other], true, None) = (candidates(one, &by_name).as_slice(), alone, &same) {
                *same = settle(other);
            }
        }

        let mut given = HashSet::new();
        let rows = incoming.iter().zip(same).map(|(one, same)| Row {
            incoming: one,
            key: same.map_or_else(
                || {
                    let own = Some(one.key()).filter(|key| !by_key.contains_key(key)).cloned();
                    let mut free = numbered_keys::<T>(one.key()).filter(|key| !is_used(key) && !given.contains(key));
                    let key = own.or_else(|| free.next()).expect("BUG: there is always a next number");
                    given.insert(key.clone());
                    key
                },
                |other| other.key().clone(),
            ),
            kind: match same {
                Some(other) => RowKind::Same(other),
                None => RowKind::New { namesakes: !candidates(one, &by_name).is_empty() },
            },
        });
        Self { rows: rows.collect() }
    }

    /// Incoming keys and the keys they get.
    pub fn keys(&self) -> HashMap<T::Key, T::Key> {
        let rows = self.rows.iter();
        rows.map(|row| (row.incoming.key().clone(), row.key.clone())).collect()
    }

    /// The new records, under their keys; of the others what they say otherwise.
    pub fn divide(&self, differences: &mut Vec<Difference>, renamed: impl Fn(T) -> T) -> Vec<T> {
        let mut new = Vec::new();
        for row in &self.rows {
            let record = renamed(row.incoming.clone().with_key(row.key.clone()));
            match row.kind {
                RowKind::Same(existing) => differences.extend(existing.differences(&record)),
                RowKind::New { namesakes } => {
                    differences.extend(namesakes.then(|| record.namesake()));
                    new.push(record);
                }
            }
        }
        new
    }
}

fn folded_names<T: Named>(one: &T) -> HashSet<String> {
    one.names().into_iter().map(folded).collect()
}

fn by_name<T: Named>(existing: &[T]) -> HashMap<String, Vec<&T>> {
    let mut names: HashMap<String, Vec<&T>> = HashMap::new();
    for one in existing {
        for name in folded_names(one) {
            names.entry(name).or_default().push(one);
        }
    }
    names
}

/// How many have each name.
fn counts<T: Named>(incoming: &[T]) -> HashMap<String, usize> {
    let mut names = HashMap::new();
    for name in incoming.iter().flat_map(folded_names) {
        *names.entry(name).or_default() += 1;
    }
    names
}

/// The existing records that have one of the names, each once.
fn candidates<'a, T: Named>(one: &T, by_name: &HashMap<String, Vec<&'a T>>) -> Vec<&'a T> {
    let mut seen = HashSet::new();
    let named = folded_names(one);
    named
        .iter()
        .filter_map(|name| by_name.get(name))
        .flatten()
        .filter(|other| seen.insert(other.key().clone()))
        .copied()
        .collect()
}

/// `key-2`, `key-3`, …: what a key becomes when another has it.
fn numbered_keys<T: Named>(key: &T::Key) -> impl Iterator<Item = T::Key> + use<'_, T> {
    (2_u64..).map(|number| T::key_of(format!("{}-{number}", T::key_text(key))))
}

fn share_name<T: Named>(one: &T, other: &T) -> bool {
    let names = folded_names(other);
    folded_names(one).iter().any(|name| names.contains(name))
}

macro_rules! key {
    ($key:ident) => {
        type Key = $key;

        fn key(&self) -> &$key {
            &self.id
        }

        fn with_key(self, id: $key) -> Self {
            Self { id, ..self }
        }

        fn key_text(key: &$key) -> &str {
            &key.0
        }

        fn key_of(text: String) -> $key {
            $key(text)
        }
    };
}

impl Named for Person {
    key!(PersonId);

    fn names(&self) -> Vec<&str> {
        let aliases = self.aliases.iter().map(String::as_str);
        std::iter::once(self.name.as_str()).chain(aliases).collect()
    }

    fn differences(&self, incoming: &Self) -> Vec<Difference> {
        let difference = |field, existing: &Option<String>, incoming: &str| Difference::Person {
            person: self.id.clone(),
            field,
            existing: existing.clone(),
            incoming: incoming.to_owned(),
        };
        let known: Vec<String> = self.names().into_iter().map(folded).collect();
        let name = Some(self.name.clone());
        let mut differences = Vec::new();
        if self.name != incoming.name {
            differences.push(difference(PersonField::Name, &name, &incoming.name));
        }
        for (field, existing, stated) in [
            (PersonField::Party, &self.party, &incoming.party),
            (PersonField::Title, &self.title, &incoming.title),
            (PersonField::Email, &self.email, &incoming.email),
        ] {
            if let Some(value) = stated
                && stated_otherwise(existing, stated)
            {
                differences.push(difference(field, existing, value));
            }
        }
        let unknown = incoming.aliases.iter();
        differences.extend(
            unknown
                .filter(|alias| !known.contains(&folded(alias)))
                .map(|alias| difference(PersonField::Alias, &None, alias)),
        );
        differences
    }

    fn namesake(&self) -> Difference {
        Difference::Namesake(self.id.clone())
    }
}

impl Named for MemberOrganisation {
    key!(OrganisationId);

    fn names(&self) -> Vec<&str> {
        vec![&self.name]
    }

    fn differences(&self, incoming: &Self) -> Vec<Difference> {
        let differs = self.kind != incoming.kind || stated_otherwise(&self.short_name, &incoming.short_name);
        Vec::from_iter(differs.then(|| Difference::Organisation(self.id.clone())))
    }

    fn namesake(&self) -> Difference {
        Difference::OrganisationNamesake(self.id.clone())
    }
}

impl Named for NoticeBoard {
    key!(BoardId);

    fn names(&self) -> Vec<&str> {
        vec![&self.name]
    }

    fn differences(&self, incoming: &Self) -> Vec<Difference> {
        let differs = self.owner != incoming.owner || stated_otherwise(&self.url, &incoming.url);
        Vec::from_iter(differs.then(|| Difference::NoticeBoard(self.id.clone())))
    }

    fn namesake(&self) -> Difference {
        Difference::NoticeBoardNamesake(self.id.clone())
    }
}

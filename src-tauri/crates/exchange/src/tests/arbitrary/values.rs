//! Arbitrary single values, and the identities of a package.

use chrono::{Days, NaiveDate};
use domain::*;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::Index;
use sha2::{Digest, Sha256};

pub(super) fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[ a-zåäö0-9§.,*|\"\\\\\n–-]{0,16}", any::<String>()]
}

pub(super) fn name() -> impl Strategy<Value = String> {
    "[A-ZÅÄÖ][a-zåäö]{0,8}( [A-Z][a-zé-]{0,8})?"
}

pub(super) fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..3_000_000).prop_map(|days| NaiveDate::from_ymd_opt(1, 1, 1).unwrap() + Days::new(days))
}

pub(super) fn clock() -> impl Strategy<Value = ClockTime> {
    (0_u32..24, 0_u32..60).prop_map(|(hour, minute)| ClockTime::new(hour, minute).unwrap())
}

pub(super) fn section() -> impl Strategy<Value = SectionNumber> {
    prop_oneof![9 => 1_u32..6, 1 => 1..=u32::MAX].prop_map(|n| SectionNumber::try_from(n).unwrap())
}

pub(super) fn range() -> impl Strategy<Value = SectionRange> {
    (section(), section()).prop_map(|(a, b)| SectionRange::spanning([a, b]).unwrap())
}

pub(super) fn number() -> impl Strategy<Value = RegistrationNumber> {
    "[a-zA-Z]{0,2}[0-9]{2}[:/][0-9]{1,3}|dnr [^ \\pC]".prop_map(|n| n.parse().unwrap())
}

pub(super) fn kronor() -> impl Strategy<Value = Kronor> {
    any::<i64>().prop_map(Kronor)
}

pub(super) fn hash(bytes: &[u8]) -> FileHash {
    FileHash(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
}

pub(super) fn pick<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = T> + use<T> {
    let all = all.to_vec();
    any::<Index>().prop_map(move |index| index.get(&all).clone())
}

/// The identities of a package.
#[derive(Debug, Clone)]
pub(super) struct Ids {
    pub people: Vec<PersonId>,
    pub organisations: Vec<OrganisationId>,
    pub boards: Vec<BoardId>,
}

impl Ids {
    pub fn person(&self) -> impl Strategy<Value = PersonId> + use<> {
        pick(&self.people)
    }

    pub fn organisation(&self) -> impl Strategy<Value = OrganisationId> + use<> {
        pick(&self.organisations)
    }

    pub fn party(&self) -> impl Strategy<Value = Party> + use<> {
        let who = prop_oneof![
            self.person().prop_map(Who::Person),
            self.organisation().prop_map(Who::Organisation),
            text().prop_map(Who::Name),
        ];
        (who, of(text())).prop_map(|(who, written)| Party { who, written })
    }
}

pub(super) fn ids() -> impl Strategy<Value = Ids> {
    (1_usize..5, 1_usize..4, 1_usize..4).prop_map(|(people, organisations, boards)| {
        let keys = |count: usize, of: &str| (0..count).map(move |n| format!("{of} {n}")).collect();
        let (people, organisations, boards): (Vec<_>, Vec<_>, Vec<_>) =
            (keys(people, "p"), keys(organisations, "å"), keys(boards, "own"));
        Ids {
            people: people.into_iter().map(PersonId).collect(),
            organisations: organisations.into_iter().map(OrganisationId).collect(),
            boards: boards.into_iter().map(BoardId).collect(),
        }
    })
}

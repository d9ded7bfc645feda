//! What was decided and paid in each year adds up to the whole, and a grant knows those before it.

use super::*;
use crate::builders::{association, day, meeting};
use crate::{GrantPayment, ItemId, MeetingId, SectionRef};
use proptest::prelude::{Just, Strategy, prop_assert_eq, proptest};

fn period(from: Option<&str>, to: Option<&str>, amount: Option<i64>) -> GrantPeriod {
    GrantPeriod { from: from.map(day), to: to.map(day), amount: amount.map(Kronor) }
}

fn paid(on: &str, amount: i64) -> GrantPayment {
    GrantPayment { day: day(on), amount: Kronor(amount), note: None }
}

fn told(grant: &Grant) -> Vec<(i32, i64, i64, i64)> {
    per_year(grant).into_iter().map(|year| (year.year, year.decided.0, year.paid.0, year.remaining.0)).collect()
}

#[test]
fn a_year_has_what_was_decided_for_it_and_what_was_paid_in_it() {
    let grant = Grant {
        periods: vec![
            period(Some("2025-09-01"), Some("2025-12-31"), Some(110_000)),
            period(Some("2026-01-01"), Some("2026-06-30"), Some(180_000)),
        ],
        payments: vec![paid("2025-12-20", 60_000), paid("2026-01-15", 50_000), paid("2026-03-31", 90_000)],
        ..Grant::new("Hamnen")
    };
    assert_eq!(told(&grant), [(2025, 110_000, 60_000, 50_000), (2026, 180_000, 140_000, 40_000)]);
    assert_eq!((decided_amount(&grant), paid_amount(&grant)), (Kronor(290_000), Kronor(200_000)));
}

#[test]
fn an_amount_over_the_turn_of_a_year_is_divided_by_its_days() {
    let grant =
        Grant { periods: vec![period(Some("2025-12-01"), Some("2026-01-31"), Some(62_000))], ..Grant::new("Hamnen") };
    assert_eq!(told(&grant), [(2025, 31_000, 0, 31_000), (2026, 31_000, 0, 31_000)]);
}

#[test]
fn an_amount_that_is_not_decided_or_has_no_days_is_in_no_year() {
    let grant = Grant {
        periods: vec![
            period(Some("2027-01-01"), Some("2027-12-31"), None),
            period(None, None, Some(5_000)),
            period(None, Some("2026-06-30"), Some(7_000)),
        ],
        ..Grant::new("Hamnen")
    };
    assert_eq!(told(&grant), [(2026, 7_000, 0, 7_000)]);
    assert_eq!(decided_amount(&grant), Kronor(12_000));
}

#[test]
fn a_grant_knows_those_it_goes_on_from_and_a_circle_ends() {
    let grant = |id: i64, before: Option<i64>| Grant {
        id: GrantId(id),
        predecessor: before.map(GrantId),
        ..Grant::new("Hamnen")
    };
    let mut association = association("Förbundet");
    association.grants = vec![grant(1, None), grant(2, Some(1)), grant(3, Some(2))];
    let chain = |association: &Association, at: usize| predecessors(association, &association.grants[at]);
    assert_eq!(chain(&association, 2), [GrantId(1), GrantId(2)]);
    assert_eq!(chain(&association, 0), []);
    association.grants[0].predecessor = Some(GrantId(3));
    assert_eq!(chain(&association, 2), [GrantId(1), GrantId(2)]);
}

#[test]
fn a_new_grant_seems_to_go_on_from_the_latest_of_its_matter_or_measure() {
    let mut association = association("Förbundet");
    association.meetings =
        vec![meeting(1, "2024-05-01", vec![]), meeting(2, "2025-05-01", vec![]), meeting(3, "2026-05-01", vec![])];
    let grant = |id: i64, measure: &str, number: &str, at: i64| Grant {
        id: GrantId(id),
        registration_number: number.parse().ok(),
        source: Some(SectionRef { meeting: MeetingId(at), item: ItemId(at) }),
        ..Grant::new(measure)
    };
    association.grants = vec![
        grant(1, "Hamnen", "P24:2", 1),
        grant(2, "Hamnen vid torget", "P24/02", 2),
        grant(3, "Lotsen", "P25:3", 2),
    ];
    let before = |new: Grant| likely_predecessor(&association, &new).map(|grant| grant.id.0);
    assert_eq!(before(grant(0, "Hamnen i år", "P24:2", 3)), Some(2));
    assert_eq!(before(grant(0, "lotsen", "", 3)), Some(3));
    assert_eq!(before(grant(0, "Fotfästet", "P26:1", 3)), None);
    assert_eq!(before(grant(0, "Hamnen", "P24:2", 1)), None, "none of the same day or later");
}

proptest! {
    #[test]
    fn the_years_of_a_period_are_together_its_amount(
        (from, days, amount) in (Just(day("2024-02-27")), 0_i64..2_000, 0_i64..5_000_000).prop_map(|all| all),
    ) {
        let to = from + chrono::TimeDelta::days(days);
        let grant = Grant {
            periods: vec![GrantPeriod { from: Some(from), to: Some(to), amount: Some(Kronor(amount)) }],
            ..Grant::new("Hamnen")
        };
        let total: i64 = per_year(&grant).iter().map(|year| year.decided.0).sum();
        prop_assert_eq!(total, amount);
        prop_assert_eq!(per_year(&grant).len(), usize::try_from(to.year() - from.year() + 1).unwrap());
    }
}

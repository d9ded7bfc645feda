//! A grant is proposed from a decision, confirmed, paid and summed up year by year.

use crate::Office;
use crate::refusal::{ActionError, Unknown};
use crate::samples::{at, day, office, planned};
use crate::views::{EditedItem, ItemSource};
use domain::{
    Block, BlockHeading, BlockKind, BlockName, Grant, GrantDoubt, GrantId, GrantPayment, GrantPeriod, ItemId, ItemPart,
    Kronor, OrganisationId, RichText, Span, TextBlock, Who,
};

fn decided(office: &mut Office, lines: &[&str]) -> ItemId {
    let meeting = planned(office);
    let heading = "Finansiering av Hamnen";
    let id = office.add_item(meeting, ItemSource::Blank { heading: heading.into() }, None, at("08:10")).unwrap();
    let text = RichText(lines.iter().map(|line| TextBlock::Paragraph(vec![Span::plain(*line)])).collect());
    let block = Block { kind: BlockKind::Plain(BlockName::Decision), heading: BlockHeading::Profile, text };
    let edited = EditedItem {
        id,
        heading: heading.into(),
        registration_number: "P26:1".parse().ok(),
        presenters: vec![],
        parts: vec![ItemPart::Block(block)],
    };
    office.edit_item(edited, at("08:11")).unwrap();
    id
}

fn payment(on: &str, amount: i64) -> GrantPayment {
    GrantPayment { day: day(on), amount: Kronor(amount), note: None }
}

#[test]
fn a_decision_becomes_a_grant_that_is_paid_until_nothing_remains() {
    let (_folder, mut office) = office();
    let earlier = office.put_grant(Grant::new("Hamnen"), at("07:50")).unwrap();
    let item = decided(
        &mut office,
        &["Granviks kommun beviljas högst 100 000 kr för perioden 2026-07-01 – 2026-12-31 och 180 000 för 2027."],
    );
    let proposed = office.proposed_grants(item).unwrap();
    let [one] = proposed.grants.as_slice() else { panic!("{proposed:?}") };
    assert_eq!(one.grant.measure, "Hamnen");
    let recipient = one.grant.recipient.as_ref().map(|party| &party.who);
    assert_eq!(recipient, Some(&Who::Organisation(OrganisationId("granviks-kommun".into()))));
    assert_eq!((one.grant.periods.len(), one.doubts.as_slice()), (2, [GrantDoubt::AmountWithoutCurrency].as_slice()));
    assert_eq!((one.grant.predecessor, one.on_record), (Some(earlier), None));

    let id = office.put_grant(one.grant.clone(), at("09:00")).unwrap();
    assert_eq!(office.proposed_grants(item).unwrap().grants[0].on_record, Some(id));
    office.put_payment(id, None, payment("2026-12-20", 60_000), at("09:10")).unwrap();
    office.put_payment(id, None, payment("2026-10-01", 30_000), at("09:11")).unwrap();
    let view = office.grants(Some(2026), day("2026-11-01")).unwrap();
    let row = view.grants.iter().find(|row| row.grant.id == id).unwrap();
    assert_eq!((row.decided, row.paid, row.remaining), (Kronor(280_000), Kronor(90_000), Kronor(190_000)));
    assert_eq!(row.chain, [earlier]);
    assert_eq!(row.grant.payments[0].day, day("2026-10-01"), "payments stand by their day");
    assert_eq!(
        (view.total.decided, view.total.paid, view.total.remaining),
        (Kronor(100_000), Kronor(90_000), Kronor(10_000))
    );
    let ahead: Vec<(i32, i64)> = view.next_years.iter().map(|year| (year.year, year.remaining.0)).collect();
    assert_eq!(ahead, [(2027, 180_000)]);
    assert_eq!(view.years, [2027, 2026]);
    office.put_payment(id, Some(0), payment("2026-10-01", 40_000), at("09:12")).unwrap();
    assert_eq!(office.grants(Some(2026), day("2026-11-01")).unwrap().total.remaining, Kronor(0));
    office.remove_payment(id, 0, at("09:13")).unwrap();
    assert_eq!(office.grants(Some(2026), day("2026-11-01")).unwrap().total.paid, Kronor(60_000));
}

#[test]
fn impossible_grants_are_refused() {
    let (_folder, mut office) = office();
    assert!(office.put_grant(Grant::new(" "), at("09:00")).is_err());
    let backwards = GrantPeriod { from: Some(day("2026-02-01")), to: Some(day("2026-01-01")), amount: None };
    assert!(office.put_grant(Grant { periods: vec![backwards], ..Grant::new("Hamnen") }, at("09:00")).is_err());
    let negative = GrantPeriod { from: None, to: None, amount: Some(Kronor(-5)) };
    assert!(office.put_grant(Grant { periods: vec![negative], ..Grant::new("Hamnen") }, at("09:00")).is_err());
    let gone = Grant { id: GrantId(7), ..Grant::new("Hamnen") };
    assert!(matches!(office.put_grant(gone, at("09:00")), Err(ActionError::Unknown(Unknown::Grant(GrantId(7))))));
    let first = office.put_grant(Grant::new("Hamnen"), at("09:00")).unwrap();
    let second = office.put_grant(Grant { predecessor: Some(first), ..Grant::new("Hamnen") }, at("09:01")).unwrap();
    let circle = Grant { id: first, predecessor: Some(second), ..Grant::new("Hamnen") };
    assert!(office.put_grant(circle, at("09:02")).is_err(), "grants that go on from each other");
    assert!(office.put_payment(first, Some(3), payment("2026-01-01", 1), at("09:03")).is_err());
    assert!(office.remove_payment(first, 0, at("09:04")).is_err());
    assert!(office.grants(Some(99_999), day("2026-01-01")).is_err());
}

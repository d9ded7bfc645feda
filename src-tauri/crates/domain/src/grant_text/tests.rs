//! A grant is found where a decision makes one, with its periods, amounts and recipient; nothing else is taken for one.

use super::*;
use crate::builders::{association, day, item, meeting};
use crate::{
    BlockHeading, BlockKind, MemberOrganisation, OrganisationId, OrganisationKind, RichText, Span as Words, TextBlock,
    Who,
};

fn board() -> Association {
    let mut association = association("Samordningsförbundet Granvik");
    let member = |key: &str, name: &str| MemberOrganisation {
        id: OrganisationId(key.into()),
        name: name.into(),
        short_name: None,
        kind: OrganisationKind::Municipality,
    };
    association.organisations = vec![
        member("tallasa", "Tallåsa kommun"),
        member("norrvik", "Region Norrvik"),
        member("granvik", "Granviks kommun"),
    ];
    association
}

fn read(heading: &str, lines: &[&str]) -> Vec<ProposedGrant> {
    let text = RichText(lines.iter().map(|line| TextBlock::Paragraph(vec![Words::plain(*line)])).collect());
    let block = Block { kind: BlockKind::Plain(BlockName::Decision), heading: BlockHeading::Profile, text };
    let item = Item { parts: vec![ItemPart::Block(block)], ..item(9, heading) };
    let meeting = meeting(1, "2025-06-09", vec![item.clone()]);
    proposed_grants(&board(), &meeting, &item)
}

/// Measure, recipient and periods of the only grant.
fn only(heading: &str, lines: &[&str]) -> (String, String, Vec<String>, Vec<GrantDoubt>) {
    let grants = read(heading, lines);
    let [ProposedGrant { grant, doubts }] = grants.as_slice() else { panic!("{heading}: {grants:#?}") };
    let recipient = grant.recipient.as_ref().map_or_else(String::new, |party| match &party.who {
        Who::Organisation(id) => id.0.clone(),
        Who::Person(id) => id.0.clone(),
        Who::Name(name) => name.clone(),
    });
    (grant.measure.clone(), recipient, grant.periods.iter().map(shown).collect(), doubts.clone())
}

fn shown(period: &GrantPeriod) -> String {
    let day = |day: Option<NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    let amount = period.amount.map_or_else(|| "-".to_owned(), |amount| amount.0.to_string());
    format!("{}..{} {amount}", day(period.from), day(period.to))
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn amounts_stand_with_their_periods_in_one_sentence() {
    let (measure, recipient, periods, doubts) = only(
        "Beslut om finansiering av LOTS Tallåsa kommuns",
        &[
            "Förbundet avser att bidra med finansiering till teamet LOTS Tallåsa genom finansiering av 0,5 heltidstjänst.",
            "Förbundsstyrelsen beviljar maximalt 110 000 kr för perioden 2025-09-01 – 2025-12-31 och 180 000 för perioden \
             2026-01-01– 2026-06-30. Finansieringen kan avbrytas om förutsättningarna förändras.",
            "Förbundsstyrelsen uppdrar till förbundschef att upprätta avtal med villkor för finansieringen.",
        ],
    );
    assert_eq!((measure.as_str(), recipient.as_str()), ("LOTS Tallåsa", ""));
    assert_eq!(periods, strings(&["2025-09-01..2025-12-31 110000", "2026-01-01..2026-06-30 180000"]));
    assert_eq!(doubts, [GrantDoubt::AmountWithoutCurrency, GrantDoubt::NoRecipient]);
}

#[test]
fn a_decision_that_was_copied_from_the_item_before_is_doubted() {
    let (measure, _, periods, doubts) = only(
        "Beslut om finansiering av insats LOTS Granvik, dnr P25:2",
        &[
            "Förbundet avser att bidra med finansiering till samverkansteam LOTS Tallåsa under en begränsad tid.",
            "Förbundsstyrelsen beviljar maximalt 100 000kr för perioden 2025-10-01 – 2025 -12-31 och 180 000 kr för perioden \
             26-01-01 – 26-06-30.",
        ],
    );
    assert_eq!(measure, "LOTS Granvik");
    assert_eq!(periods, strings(&["2025-10-01..2025-12-31 100000", "2026-01-01..2026-06-30 180000"]));
    assert_eq!(doubts, [GrantDoubt::OtherMeasureInDecision, GrantDoubt::TwoDigitYear, GrantDoubt::NoRecipient]);
}

#[test]
fn clauses_for_the_same_measure_are_periods_of_one_grant() {
    let (measure, recipient, periods, doubts) = only(
        "Finansiering av Hamnen till och med juni 2026",
        &[
            "Förbundsstyrelsen beslutar",
            "att bevilja Tallåsa kommun högst 1 430 000 kr för Hamnen under perioden 1 april–31 december 2025,",
            "att bevilja Tallåsa kommun högst 950 000 kr för Hamnen under perioden 1 januari–30 juni 2026, samt",
            "att styrgruppen senast den 30 september 2025 ska redovisa hur verksamheten kan drivas vidare utan medel.",
        ],
    );
    assert_eq!((measure.as_str(), recipient.as_str()), ("Hamnen", "tallasa"));
    assert_eq!(periods, strings(&["2025-04-01..2025-12-31 1430000", "2026-01-01..2026-06-30 950000"]));
    assert_eq!(doubts, []);
}

#[test]
fn whoever_is_granted_may_stand_before_the_verb_and_the_measure_in_the_heading() {
    let (measure, recipient, periods, doubts) = only(
        "Finansiering av Vägvisaren",
        &[
            "Förbundsstyrelsen ställer sig bakom insatsen Vägvisaren.",
            "Region Norrvik beviljas högst 410 000 kr för perioden 1 maj–31 december 2025 och högst 615 000 kr för perioden 1 \
             januari–31 december 2026.",
            "Medel för en tjänst som är vakant längre än en månad betalas inte ut.",
        ],
    );
    assert_eq!((measure.as_str(), recipient.as_str(), doubts), ("Vägvisaren", "norrvik", vec![]));
    assert_eq!(periods, strings(&["2025-05-01..2025-12-31 410000", "2026-01-01..2026-12-31 615000"]));
}

#[test]
fn a_decision_for_several_measures_makes_several_grants() {
    let grants = read(
        "Finansiering 2026",
        &[
            "att bevilja Tallåsa kommun högst 100 000 kr för Hamnen under 2026, samt",
            "att bevilja Granviks kommun högst 200 000 kr för insatsen Fotfästet under 2026.",
        ],
    );
    let measures: Vec<&str> = grants.iter().map(|one| one.grant.measure.as_str()).collect();
    assert_eq!(measures, ["Hamnen", "Fotfästet"]);
    assert!(grants.iter().all(|one| one.doubts.is_empty()), "{grants:#?}");
}

#[test]
fn periods_before_amounts_totals_and_amounts_for_each_year_are_understood() {
    let periods = |line: &str| only("Finansiering av Lotsen", &[line]).2;
    assert_eq!(
        periods("För 2026 beviljas högst 300 000 kr och för 2027 högst 320 000 kr."),
        strings(&["2026-01-01..2026-12-31 300000", "2027-01-01..2027-12-31 320000"])
    );
    assert_eq!(
        periods(
            "Region Norrvik beviljas sammanlagt 620 000 kr för Lotsen, varav högst 20 000 kr till resor, med 300 000 kr för \
             2026 och 320 000 kr för 2027."
        ),
        strings(&["2026-01-01..2026-12-31 300000", "2027-01-01..2027-12-31 320000"])
    );
    assert_eq!(
        periods("Region Norrvik beviljas högst 400 000 kr per år för Lotsen under åren 2026–2028."),
        strings(&["2026-01-01..2026-12-31 400000", "2027-01-01..2027-12-31 400000", "2028-01-01..2028-12-31 400000"])
    );
    assert_eq!(periods("Region Norrvik beviljas ett bidrag om 1,5 mkr för Lotsen."), strings(&["-..- 1500000"]));
}

#[test]
fn a_grant_until_further_notice_is_open_ended() {
    let grants = read(
        "Finansiering av Brobygget 2026 och framåt",
        &[
            "att bevilja Granviks kommun högst 1 350 000 kr för Brobygget under perioden 1 januari–31 december 2026,",
            "att Brobygget därefter finansieras tills vidare med ett belopp som styrelsen fastställer varje år, samt",
            "att finansieringen ska sägas upp senast den 30 juni för att upphöra vid årets slut.",
        ],
    );
    let [one] = grants.as_slice() else { panic!("{grants:#?}") };
    assert!(one.grant.open_ended);
    assert_eq!((one.grant.measure.as_str(), one.grant.periods.len()), ("Brobygget", 1));
    let source = one.grant.source.unwrap();
    assert_eq!((source.meeting.0, source.item.0), (1, 9));
    assert_eq!(one.grant.periods[0].from, Some(day("2026-01-01")));
}

#[test]
fn an_amount_that_is_set_for_a_financing_is_a_grant() {
    let (measure, _, periods, _) = only(
        "Finansiering av Brobygget 2027",
        &[
            "Förbundsstyrelsen fastställer finansieringen av Brobygget till högst 1 380 000 kr för perioden 1 januari–31 december 2027.",
        ],
    );
    assert_eq!((measure.as_str(), periods), ("Brobygget", strings(&["2027-01-01..2027-12-31 1380000"])));
}

#[test]
fn a_measure_in_quotation_marks_is_named_whole() {
    let (measure, recipient, ..) = only(
        "Finansiering av ”Psykiatrin i samverkan”",
        &["Region Norrvik beviljas högst 250 000 kr för ”Psykiatrin i samverkan” under 2026."],
    );
    assert_eq!((measure.as_str(), recipient.as_str()), ("Psykiatrin i samverkan", "norrvik"));
}

#[test]
fn another_measure_in_the_decision_than_in_the_heading_is_doubted() {
    let (measure, _, _, doubts) =
        only("Finansiering av Lotsen", &["Region Norrvik beviljas högst 250 000 kr för Verkstan under 2026."]);
    assert_eq!((measure.as_str(), doubts), ("Verkstan", vec![GrantDoubt::OtherMeasureInDecision]));
}

#[test]
fn nothing_else_is_taken_for_a_grant() {
    for (heading, line) in [
        ("Ansökan om bidrag", "att avslå ansökan om finansiering med 200 000 kr för 2026."),
        ("Ansökan", "Styrelsen beviljar inte Tallåsa kommun 200 000 kr för 2026."),
        ("Ansvarsfrihet", "Styrelsens ledamöter beviljas ansvarsfrihet för 2025."),
        ("Kontrakt om utvärdering", "att anta anbudet från Mellanrum AB till ett pris av 412 000 kr,"),
        ("Avgift", "att föreslå förbundsavgiften för 2027 till 44 kr per invånare,"),
        ("Budget 2026", "Styrelsen fastställer budget för 2026 med intäkter på 8 227 000 kr."),
        ("Semester", "Förbundschefen beviljas semester 1–31 juli 2026."),
        ("Redovisning", "Styrelsen lägger redovisningen av beviljade medel om 200 000 kr till handlingarna."),
        ("Återkrav", "att återkräva 50 000 kr av det bidrag som Tallåsa kommun fick för 2025."),
        ("Avtal", "Förbundsstyrelsen uppdrar till förbundschef att upprätta avtal med villkor för finansieringen."),
        ("Avbrott", "Finansieringen kan avbrytas eller omfattningen ändras om förutsättningarna förändras."),
    ] {
        assert_eq!(read(heading, &[line]), [], "{line}");
    }
}

#[test]
fn what_is_only_proposed_makes_no_grant() {
    let text = RichText(vec![TextBlock::Paragraph(vec![Words::plain("Tallåsa kommun beviljas 100 000 kr för 2026.")])]);
    let block = Block { kind: BlockKind::Plain(BlockName::ProposedDecision), heading: BlockHeading::Profile, text };
    let item = Item { parts: vec![ItemPart::Block(block)], ..item(9, "Finansiering av Hamnen") };
    let meeting = meeting(1, "2025-06-09", vec![item.clone()]);
    assert_eq!(proposed_grants(&board(), &meeting, &item), []);
}

//! Lines as an author would see them end.

use super::{address_joints, opportunities};

/// The text with a bar at every place where a line may end inside it.
fn barred(text: &str) -> String {
    let mut shown = String::new();
    let mut from = 0;
    for to in opportunities(text) {
        shown.push_str(&text[from..to]);
        if to < text.len() {
            shown.push('|');
        }
        from = to;
    }
    shown
}

fn check(barred_text: &str) {
    assert_eq!(barred(&barred_text.replace('|', "")), barred_text);
}

#[test]
fn sections_and_chapters_stay_with_their_numbers() {
    check("enligt |§ 7, |§§ 22–31 |och |13 kap. 2 § |kommunallagen, |3 a §");
}

#[test]
fn amounts_and_units_stay_whole() {
    check("högst |1 110 000 kr |under |2026, |40 procent, |5 % |av |12 tkr");
    check("ring |070-000 00 00 |eller");
}

#[test]
fn years_do_not_swallow_the_next_number() {
    check("under |2026 |400 |personer");
}

#[test]
fn dates_clocks_and_ranges_stay_whole() {
    check("tisdag |9 juni 2026 |kl. 13.00–16.00, |dagen |2026-05-19");
    check("perioden |2027-01-01–|2027-12-31, |åren |2027–2029");
}

#[test]
fn registration_numbers_stay_with_what_they_are() {
    check("Dnr P26:4 |och |dnr KS 2026/123, |punkt 4.2, |sida 2, |org.nr |222000-1234");
}

#[test]
fn names_stay_with_party_and_initials() {
    check("Tomas |Viklund (V) |och |A. Lund, |Per-Olof |Hedman (C), |1:e vice |ordförande");
}

#[test]
fn short_parts_of_a_compound_are_not_left_alone() {
    check("e-post, |IT-|system |och |verk-|samhet");
}

#[test]
fn a_dash_or_an_ellipsis_never_begins_a_line() {
    check("det |blev – |till |sist – |så |här …");
}

#[test]
fn addresses_are_whole_and_know_their_joints() {
    check("till |kansli@skogen.example.se |eller |https://www.skogen.example/a-b/c");
    assert_eq!(address_joints("kansli@skogen.example"), [6, 13]);
    assert_eq!(address_joints("https://skogen.example/a"), [14, 22]);
    assert!(address_joints("kl.13.00").is_empty());
}

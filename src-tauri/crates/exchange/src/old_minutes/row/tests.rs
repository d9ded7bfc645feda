//! Rows of lists and tables.

use super::*;

fn read(text: &str, kind: Kind) -> Row {
    row(&[Piece { x: 0.0, text: text.to_owned() }], kind).unwrap()
}

#[test]
fn a_row_of_a_table_without_columns_is_read_in_its_order() {
    let row = read("Eva Lind (S) Granviks kommun 14.30 –16.00 Digitalt 14.10 -16.00", Kind::Board);
    assert_eq!((row.name.as_str(), row.party.as_deref()), ("Eva Lind", Some("S")));
    assert_eq!(row.organisation.unwrap().0, "Granviks kommun");
    let clock = |text: &str| Some(text.parse().unwrap());
    let marks: Vec<Mark> = row.marks.iter().map(|placed| placed.mark).collect();
    let expected = [
        Mark::Clock(clock("14:30"), clock("16:00")),
        Mark::Mode(Mode::Remote),
        Mark::Clock(clock("14:10"), clock("16:00")),
    ];
    assert_eq!(marks, expected);
    assert!(row.left_over.is_empty());
}

#[test]
fn an_alternate_serves_for_someone_in_whatever_words() {
    for text in [
        "Bo Frisk (S) ersätter Per Ek (S), §§ 34–40",
        "Bo Frisk (S), Granvik, tjänstgör för Per Ek §§ 34–40",
        "Bo Frisk (S) tjg. ersättare för Per Ek (S), §§ 34–40",
        "Bo Frisk (S) i stället för Per Ek, §§ 34-40",
    ] {
        let row = read(text, Kind::Board);
        assert_eq!(row.replaces.as_deref(), Some("Per Ek"), "{text}");
        assert!(matches!(row.marks.as_slice(), [Placed { mark: Mark::Sections(Some(_), Some(_)), .. }]), "{text}");
    }
}

#[test]
fn a_guest_has_a_title_and_a_member_an_office() {
    let guest = read("Tore Hed, kommundirektör, § 36", Kind::Guests);
    assert_eq!(guest.title.as_deref(), Some("kommundirektör"));
    let member = read("Eva Lind (S), v. ordf.", Kind::Board);
    assert_eq!(member.role, Some(Role::FirstViceChair));
    assert!(read("Maja Falk, förbundschef och sekreterare", Kind::Guests).title.is_some());
}

#[test]
fn what_a_row_says_beyond_what_is_known_is_left_over() {
    let row = read("Eva Lind (S) Granviks kommun X kom efter bilköer", Kind::Board);
    assert_eq!(row.left_over, ["kom efter bilköer"]);
}

#[test]
fn running_text_is_parted_at_people() {
    let text = "Eva Lind (S), ordförande, Per Ek (M) tjänstgör för Ida Sten (S), Siv Norén, Försäkringskassan, och Nils Hed (C)";
    let parts = people_in(&Piece { x: 0.0, text: text.to_owned() });
    let names: Vec<String> =
        parts.iter().map(|piece| row(std::slice::from_ref(piece), Kind::Board).unwrap().name).collect();
    assert_eq!(names, ["Eva Lind", "Per Ek", "Siv Norén", "Nils Hed"]);
}

//! What is found of a matter by its number.

use crate::builders::{association, item, meeting};
use crate::{
    Direction, DocumentId, Item, ItemId, MeetingId, RegisteredDocument, RegistrationNumber, SectionRef, matter_contents,
};

fn number(text: &str) -> RegistrationNumber {
    text.parse().unwrap()
}

fn document(id: i64, own: &str, matter: Option<&str>) -> RegisteredDocument {
    RegisteredDocument {
        id: DocumentId(id),
        number: Some(number(own)),
        matter: matter.map(number),
        ..RegisteredDocument::new(Direction::Received, "Ansökan")
    }
}

#[test]
fn documents_and_sections_are_found_under_any_spelling_of_the_number() {
    let mut board = association("Lärkan");
    board.registry =
        vec![document(1, "P19/06", None), document(2, "26:03", Some("P19:6")), document(3, "26:04", Some("26:02"))];
    let of_matter = Item { registration_number: Some(number("P19/6")), ..item(7, "Avtal") };
    board.meetings = vec![meeting(1, "2026-02-02", vec![item(6, "Budget"), of_matter])];
    let found = matter_contents(&board, &number("p19:6"));
    assert_eq!(found.documents.iter().map(|one| one.id.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(found.sections, [SectionRef { meeting: MeetingId(1), item: ItemId(7) }]);
}

#[test]
fn a_number_that_nothing_bears_has_nothing() {
    assert!(matter_contents(&association("Lärkan"), &number("26:1")).is_empty());
}

//! The office's own phrases.

use super::*;
use crate::Action;
use crate::samples::{moment, prose, sample};

fn phrase(name: &str) -> Phrase {
    Phrase { id: None, name: name.to_owned(), text: prose("#ordförande öppnar mötet.") }
}

#[test]
fn phrases_are_added_and_rewritten_in_their_order() {
    let mut store = sample().store;
    let ids = store
        .write(Action::EditPhrases, moment(), |write| {
            Ok([write.add_phrase(&phrase("b"))?, write.add_phrase(&phrase("a"))?])
        })
        .unwrap();
    let changed = Phrase { text: prose("Mötet avslutas."), ..phrase("c") };
    store.write(Action::EditPhrases, moment(), |write| write.edit_phrase(ids[0], &changed)).unwrap();
    let read = store.phrases().unwrap();
    assert_eq!(read, [Phrase { id: Some(ids[0]), ..changed }, Phrase { id: Some(ids[1]), ..phrase("a") }]);
}

#[test]
fn a_phrase_in_the_trash_is_not_rewritten() {
    let mut store = sample().store;
    let id = store.write(Action::EditPhrases, moment(), |write| write.add_phrase(&phrase("a"))).unwrap();
    store.write(Action::Trash, moment(), |write| write.trash(&TrashKey::Phrase(id))).unwrap();
    assert_eq!(store.phrases().unwrap(), vec![]);
    let refused = store.write(Action::EditPhrases, moment(), |write| write.edit_phrase(id, &phrase("b")));
    assert!(matches!(refused, Err(StoreError::NoRecord(TrashKey::Phrase(gone))) if gone == id));
}

//! Documents come in, change and keep their numbers.

use crate::samples::{day, moment, sample};
use crate::{Action, Store, StoreError};
use domain::{Direction, DocumentId, ItemId, RegisteredDocument, RegistrationNumber, TrashKey};

fn number(text: &str) -> RegistrationNumber {
    text.parse().unwrap()
}

fn letter(subject: &str) -> RegisteredDocument {
    RegisteredDocument { date: Some(day(2026, 1, 12)), ..RegisteredDocument::new(Direction::Received, subject) }
}

fn register(store: &mut Store, document: &RegisteredDocument) -> Result<DocumentId, StoreError> {
    store.write(Action::Register, moment(), |write| {
        let number = write.next_number("", day(2026, 1, 12))?;
        write.put_document(&RegisteredDocument { number: Some(number), ..document.clone() })
    })
}

fn put(store: &mut Store, document: &RegisteredDocument) -> Result<DocumentId, StoreError> {
    store.write(Action::EditDocument, moment(), |write| write.put_document(document))
}

#[test]
fn a_document_is_registered_changed_and_read_alone() {
    let mut store = sample().store;
    let shown = store.peek_number("", day(2026, 1, 12)).unwrap();
    let id = register(&mut store, &letter("Ansökan")).unwrap();
    let kept = store.document(id).unwrap().unwrap();
    assert_eq!(kept.number, Some(shown));
    let changed = RegisteredDocument { subject: "Ansökan om medel".to_owned(), void: Some("Fel".to_owned()), ..kept };
    put(&mut store, &changed).unwrap();
    assert_eq!(store.document(id).unwrap(), Some(changed.clone()));
    assert_eq!(store.association().unwrap().registry.last(), Some(&changed));
    let nobody = DocumentId(99);
    assert_eq!(store.document(nobody).unwrap(), None);
    let refused = put(&mut store, &RegisteredDocument { id: nobody, ..changed });
    assert!(matches!(refused, Err(StoreError::NoRecord(TrashKey::Document(id))) if id == nobody));
}

#[test]
fn a_number_stays_with_its_document() {
    let mut store = sample().store;
    let id = register(&mut store, &letter("Ansökan")).unwrap();
    let kept = store.document(id).unwrap().unwrap();
    for other in [None, Some(number("26:07"))] {
        let refused = put(&mut store, &RegisteredDocument { number: other, ..kept.clone() });
        assert!(matches!(refused, Err(StoreError::Numbered(TrashKey::Document(_)))), "{refused:?}");
    }
    put(&mut store, &RegisteredDocument { number: Some(number("26/1")), ..kept }).unwrap();
    let refused = store.write(Action::Trash, moment(), |write| write.trash(&TrashKey::Document(id)));
    assert!(matches!(refused, Err(StoreError::Numbered(_))), "{refused:?}");
}

#[test]
fn a_number_is_borne_once_in_any_spelling() {
    let mut store = sample().store;
    for taken in ["25:07", "25/7", "25: 007"] {
        let refused = put(&mut store, &RegisteredDocument { number: Some(number(taken)), ..letter("Brev") });
        assert!(matches!(refused, Err(StoreError::NumberTaken(_))), "{taken}: {refused:?}");
    }
    for free in ["25:70", "P25:7", "Dnr 7"] {
        put(&mut store, &RegisteredDocument { number: Some(number(free)), ..letter("Brev") }).unwrap();
        let refused = put(&mut store, &RegisteredDocument { number: Some(number(free)), ..letter("Brev") });
        assert!(matches!(refused, Err(StoreError::NumberTaken(_))), "{free}: {refused:?}");
    }
}

#[test]
fn what_the_board_is_told_of_is_not_removed() {
    let mut store = sample().store;
    let id = put(&mut store, &letter("Tidskrift")).unwrap();
    let report = |store: &mut Store, at| {
        store.write(Action::EditDocument, moment(), |write| write.report_document(id, at)).unwrap();
    };
    let trash = |store: &mut Store| store.write(Action::Trash, moment(), |write| write.trash(&TrashKey::Document(id)));
    report(&mut store, Some(ItemId(5)));
    assert!(matches!(trash(&mut store), Err(StoreError::Reported(_))));
    let refused = store.write(Action::Trash, moment(), |write| write.trash(&TrashKey::Item(ItemId(5))));
    assert!(matches!(refused, Err(StoreError::InUse { count: 1 })), "{refused:?}");
    report(&mut store, None);
    trash(&mut store).unwrap();
    assert_eq!(store.document(id).unwrap(), None);
    store.write(Action::Restore, moment(), |write| write.restore(&TrashKey::Document(id))).unwrap();
    assert_eq!(store.document(id).unwrap().unwrap().subject, "Tidskrift");
}

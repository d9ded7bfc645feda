//! What the registry takes and refuses: numbers in order and once, secrecy, files, matters; and that a refusal takes no number.

use crate::foreign::Reader;
use crate::samples::{at, day, office, person};
use crate::views::{DocumentDraft, RegistryRefusal};
use crate::{ActionError, Field, IncomingFile, InvalidFault, Office, StoreError};
use domain::{Direction, DocumentId, Medium, Party, RegisteredDocument, RegistrationNumber, Secrecy, Who};

fn today() -> chrono::NaiveDate {
    day("2026-05-19")
}

fn number(text: &str) -> RegistrationNumber {
    text.parse().unwrap()
}

fn named(name: &str) -> Option<Party> {
    Some(Party { who: Who::Name(name.to_owned()), written: None })
}

fn draft(subject: &str) -> DocumentDraft {
    DocumentDraft {
        number: None,
        direction: Direction::Received,
        date: day("2026-05-18"),
        counterpart: named("Lumen Process AB"),
        subject: subject.to_owned(),
        kind: None,
        medium: Some(Medium::EMail),
        secrecy: None,
        counterpart_secret: false,
        public_subject: None,
        matter: None,
        for_board: false,
        registered_by: None,
    }
}

fn typed(text: &str) -> DocumentDraft {
    DocumentDraft { number: Some(number(text)), ..draft("Skrivelse") }
}

fn secret() -> Secrecy {
    Secrecy { provision: "OSL 19 kap. 3 §".to_owned(), date: Some(today()), authority: None }
}

fn register(office: &mut Office, draft: DocumentDraft, series: Option<&str>) -> Result<DocumentId, ActionError> {
    office.register_document(draft, series, today(), at("09:00"))
}

fn add(office: &mut Office, id: DocumentId, name: &str, bytes: &[u8]) -> Result<(), ActionError> {
    office.check_document_file(id, bytes)?;
    office.add_document_file(id, &IncomingFile::read(&Reader::here(), name, bytes.to_vec()), at("09:05"))
}

fn on_record(office: &Office, id: DocumentId) -> RegisteredDocument {
    office.document_view(id, today()).unwrap().document
}

fn numbers(office: &Office) -> Vec<String> {
    let written = |one: &RegisteredDocument| one.number.as_ref().map(|number| number.as_written().to_owned());
    office.records().unwrap().registry.iter().filter_map(written).collect()
}

fn next(office: &Office, prefix: &str) -> String {
    let view = office.registry(None, false, today()).unwrap();
    let series = view.choices.series.into_iter().find(|series| series.prefix == prefix);
    series.unwrap().next.as_written().to_owned()
}

fn refusal<T: std::fmt::Debug>(result: Result<T, ActionError>) -> RegistryRefusal {
    match result {
        Err(ActionError::Registry(refusal)) => refusal,
        other => panic!("not refused by the registry: {other:?}"),
    }
}

#[test]
fn numbers_are_given_in_order_and_the_next_is_shown_before_it_is_taken() {
    let (_folder, mut office) = office();
    for expected in ["26:01", "26:02"] {
        assert_eq!(next(&office, ""), expected);
        register(&mut office, draft("Ansökan"), Some("")).unwrap();
    }
    register(&mut office, draft("Projektansökan"), Some("P")).unwrap();
    assert_eq!(numbers(&office), ["26:01", "26:02", "P26:1"]);
    assert_eq!((next(&office, ""), next(&office, "P")), ("26:03".to_owned(), "P26:2".to_owned()));
}

#[test]
fn a_typed_number_that_is_taken_out_of_order_or_of_no_series_is_refused_and_takes_nothing() {
    let (_folder, mut office) = office();
    register(&mut office, draft("Ansökan"), Some("")).unwrap();
    let taken = register(&mut office, typed("26:1"), None);
    assert!(matches!(taken, Err(ActionError::Store(StoreError::NumberTaken(_)))), "{taken:?}");
    let skipped = RegistryRefusal::OutOfOrder { number: number("26:07"), next: number("26:02") };
    assert_eq!(refusal(register(&mut office, typed("26:07"), None)), skipped);
    for foreign in ["X26:1", "Dnr 14"] {
        let refused = RegistryRefusal::NoSeries { number: number(foreign) };
        assert_eq!(refusal(register(&mut office, typed(foreign), None)), refused);
    }
    assert_eq!((numbers(&office), next(&office, "")), (vec!["26:01".to_owned()], "26:02".to_owned()));
}

#[test]
fn a_series_of_a_year_begins_where_the_paper_ended_and_goes_on_from_there() {
    let (_folder, mut office) = office();
    register(&mut office, typed("26:23"), None).unwrap();
    register(&mut office, typed("26:24"), None).unwrap();
    assert_eq!(next(&office, ""), "26:25");
    let refused = RegistryRefusal::OutOfOrder { number: number("26:05"), next: number("26:25") };
    assert_eq!(refusal(register(&mut office, typed("26:05"), None)), refused);
    register(&mut office, typed("25:12"), None).unwrap();
}

#[test]
fn a_secret_document_is_never_without_a_number() {
    let (_folder, mut office) = office();
    let marked = DocumentDraft { secrecy: Some(secret()), ..draft("Anbud") };
    assert_eq!(refusal(register(&mut office, marked.clone(), None)), RegistryRefusal::SecretWithoutNumber);
    let id = register(&mut office, draft("Anbud"), None).unwrap();
    let edited = RegisteredDocument { secrecy: Some(secret()), ..on_record(&office, id) };
    assert_eq!(refusal(office.edit_document(edited.clone(), at("09:10"))), RegistryRefusal::SecretWithoutNumber);
    office.number_document(id, "", today(), at("09:11")).unwrap();
    let edited = RegisteredDocument { number: Some(number("26:01")), ..edited };
    office.edit_document(edited, at("09:12")).unwrap();
    assert!(on_record(&office, id).secrecy.is_some());
    register(&mut office, marked, Some("")).unwrap();
}

#[test]
fn the_public_sees_neither_what_is_hidden_nor_what_has_no_number() {
    let (_folder, mut office) = office();
    let bid = DocumentDraft {
        secrecy: Some(secret()),
        counterpart_secret: true,
        public_subject: Some("Anbud".to_owned()),
        ..draft("Anbud från Lumen Process AB")
    };
    register(&mut office, bid, Some("")).unwrap();
    register(&mut office, draft("Reklam"), None).unwrap();
    let inside = office.registry(Some(2026), false, today()).unwrap();
    assert_eq!(inside.rows.len(), 2);
    let outside = office.registry(Some(2026), true, today()).unwrap();
    let [row] = outside.rows.as_slice() else { panic!("one row: {:?}", outside.rows) };
    assert_eq!((row.subject.as_str(), row.counterpart.as_deref(), row.secret), ("Anbud", None, true));
    assert!(!serde_json::to_string(&outside).unwrap().contains("Lumen"), "the name is nowhere in what is told");
}

#[test]
fn a_number_stays_with_its_document_also_when_it_is_void() {
    let (_folder, mut office) = office();
    let id = register(&mut office, draft("Ansökan"), Some("")).unwrap();
    let other = RegisteredDocument { number: Some(number("26:09")), ..on_record(&office, id) };
    let refused = office.edit_document(other, at("09:10"));
    assert!(matches!(refused, Err(ActionError::Store(StoreError::Numbered(_)))), "{refused:?}");
    let again = office.number_document(id, "", today(), at("09:11"));
    assert!(matches!(again, Err(ActionError::Store(StoreError::Numbered(_)))), "{again:?}");

    office.void_document(id, "Registrerad två gånger", at("09:12")).unwrap();
    assert_eq!(refusal(office.edit_document(on_record(&office, id), at("09:13"))), RegistryRefusal::Void);
    assert_eq!(refusal(office.void_document(id, "Igen", at("09:14"))), RegistryRefusal::Void);
    assert_eq!(next(&office, ""), "26:02");
    let loose = register(&mut office, draft("Reklam"), None).unwrap();
    assert_eq!(refusal(office.void_document(loose, "Dubblett", at("09:15"))), RegistryRefusal::HasNoNumber);
}

#[test]
fn an_impossible_value_or_someone_unknown_takes_no_number() {
    let (_folder, mut office) = office();
    let unknown = Some(Party { who: Who::Person(person("ingen")), written: None });
    let impossible = [
        draft("  "),
        draft(&"å".repeat(501)),
        draft("två\nrader"),
        DocumentDraft { counterpart: unknown, ..draft("Brev") },
        DocumentDraft { secrecy: Some(Secrecy { provision: String::new(), ..secret() }), ..draft("Brev") },
        DocumentDraft { matter: Some(number("26:99")), ..draft("Brev") },
        DocumentDraft { date: day("0026-05-18"), ..draft("Brev") },
    ];
    for wrong in impossible {
        let shown = format!("{wrong:?}");
        assert!(register(&mut office, wrong, Some("")).is_err(), "{shown}");
    }
    assert!(register(&mut office, draft("Brev"), Some("X")).is_err());
    assert_eq!((numbers(&office), next(&office, "")), (vec![], "26:01".to_owned()));
}

#[test]
fn fields_are_changed_and_what_the_program_noted_stays() {
    let (_folder, mut office) = office();
    let id =
        register(&mut office, DocumentDraft { registered_by: Some("Maja Falk".to_owned()), ..draft("Brev") }, Some(""))
            .unwrap();
    add(&mut office, id, "brev.txt", b"Hej").unwrap();
    let before = on_record(&office, id);
    let edited = RegisteredDocument {
        subject: " Brev om lokaler ".to_owned(),
        kind: Some(" ".to_owned()),
        registered_at: None,
        files: vec![],
        ..before.clone()
    };
    office.edit_document(edited, at("09:10")).unwrap();
    assert_eq!(on_record(&office, id), RegisteredDocument { subject: "Brev om lokaler".to_owned(), ..before });
}

#[test]
fn a_file_is_kept_once_handed_out_and_taken_away_and_one_that_is_empty_or_too_large_is_refused() {
    let (_folder, mut office) = office();
    let id = register(&mut office, draft("Brev"), Some("")).unwrap();
    add(&mut office, id, "brev.txt", b"Hej").unwrap();
    add(&mut office, id, "samma igen.txt", b"Hej").unwrap();
    let view = office.document_view(id, today()).unwrap();
    let [file] = view.files.as_slice() else { panic!("one file: {:?}", view.files) };
    assert_eq!((file.name.as_str(), file.size), ("brev.txt", Some(3)));
    let hash = file.hash.clone().unwrap();
    assert_eq!(office.document_file(id, &hash).unwrap(), ("brev.txt".to_owned(), b"Hej".to_vec()));

    let large = vec![0; super::files::LARGEST + 1];
    for (bytes, fault) in [(&b""[..], InvalidFault::Empty), (&large, InvalidFault::TooLong(50 * 1024 * 1024))] {
        let refused = add(&mut office, id, "fil", bytes);
        let Err(ActionError::Invalid(invalid)) = refused else { panic!("taken: {refused:?}") };
        assert_eq!((invalid.field, invalid.fault), (Field::File, fault));
    }
    let twin = register(&mut office, draft("Kopia"), Some("")).unwrap();
    add(&mut office, twin, "kopia.txt", b"Hej").unwrap();
    let same = office.document_view(id, today()).unwrap().same_files;
    assert_eq!(same.iter().map(|one| one.document).collect::<Vec<_>>(), [twin]);

    office.remove_document_file(id, 0, at("09:09")).unwrap();
    assert!(on_record(&office, id).files.is_empty());
    assert!(office.remove_document_file(id, 0, at("09:10")).is_err());
    assert!(office.document_file(id, &hash).is_err());
}

#[test]
fn a_matter_gathers_what_bears_its_number_and_takes_nothing_new_when_it_is_closed() {
    let (_folder, mut office) = office();
    let first = register(&mut office, draft("Ansökan om medel"), Some("P")).unwrap();
    let own = office.open_matter_for(first, "Stegen Granvik", today(), at("09:05")).unwrap();
    assert_eq!(own, number("P26:1"));
    register(&mut office, DocumentDraft { matter: Some(number("P26/01")), ..draft("Komplettering") }, Some(""))
        .unwrap();
    let view = office.matter(&number("p26/1"), today()).unwrap();
    assert_eq!((view.documents.len(), view.matter.as_ref().map(|row| row.documents)), (2, Some(2)));

    let id = view.matter.unwrap().id;
    office.edit_matter(id, "Stegen Granvik 2027", at("09:06")).unwrap();
    office.close_matter(id, Some(today()), at("09:07")).unwrap();
    let late = DocumentDraft { matter: Some(own.clone()), ..draft("Sent svar") };
    assert_eq!(refusal(register(&mut office, late.clone(), Some(""))), RegistryRefusal::MatterClosed { number: own });
    office.close_matter(id, None, at("09:08")).unwrap();
    register(&mut office, late, Some("")).unwrap();
    assert!(office.matter(&number("26:77"), today()).is_err());
    assert_eq!(office.open_matter("Upphandling", "", today(), at("09:09")).unwrap(), number("26:03"));
}

#[test]
fn what_was_registered_is_undone_with_its_number() {
    let (_folder, mut office) = office();
    register(&mut office, draft("Ansökan"), Some("")).unwrap();
    office.undo(at("09:05")).unwrap();
    assert_eq!((numbers(&office), next(&office, "")), (vec![], "26:01".to_owned()));
}

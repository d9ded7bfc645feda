//! What comes in becomes documents: whole ones, each once, in the order of their numbers.

use super::*;
use crate::foreign::{Correspondent, FileKind};
use crate::samples::{at, day, office};
use crate::views::ImportedFile;
use domain::{DocumentId, RegistrationNumber};
use testkit::incoming;

fn today() -> NaiveDate {
    day("2026-05-19")
}

fn read(name: &str, bytes: Vec<u8>) -> IncomingFile {
    IncomingFile::read(&Reader::here(), name, bytes)
}

fn import(office: &mut Office, name: &str, bytes: Vec<u8>) -> ImportedFile {
    office.register_incoming(&read(name, bytes), (Some(""), false), today(), at("09:00")).unwrap()
}

#[track_caller]
fn registered(answer: &ImportedFile) -> (DocumentId, Option<RegistrationNumber>) {
    match answer {
        ImportedFile::Registered { document, number, .. } => (*document, number.clone()),
        other => panic!("not registered: {other:?}"),
    }
}

fn on_record(office: &Office, answer: &ImportedFile) -> RegisteredDocument {
    let (id, _) = registered(answer);
    office.records().unwrap().registry.iter().find(|document| document.id == id).unwrap().clone()
}

fn names(document: &RegisteredDocument) -> Vec<&str> {
    document.files.iter().map(|file| file.name.as_str()).collect()
}

#[test]
fn an_outlook_message_a_letter_and_a_scanned_page_become_numbered_documents() {
    let (_folder, mut office) = office();
    let answers: Vec<_> =
        incoming::examples().into_iter().map(|(name, bytes)| import(&mut office, name, bytes)).collect();
    let numbers: Vec<_> = answers.iter().map(|answer| registered(answer).1.unwrap().as_written().to_owned()).collect();
    assert_eq!(numbers, ["26:01", "26:02", "26:03"]);

    let message = on_record(&office, &answers[0]);
    assert_eq!(message.subject, "Ansökan om medel till Språkverkstaden");
    assert_eq!((message.direction, message.medium), (Direction::Received, Some(Medium::EMail)));
    assert_eq!(message.date, Some(day("2026-03-11")));
    assert_eq!(message.counterpart, Some(Party { who: Who::Name("Lova Sandqvist".into()), written: None }));
    assert_eq!(names(&message), ["Ansökan om medel.msg", "Budget Språkverkstaden.pdf"]);
    assert_eq!(message.registered_at, Some(at("09:00")));

    let letter = on_record(&office, &answers[1]);
    assert_eq!(letter.subject, "Remiss: riktlinjer för samverkan");
    assert_eq!(letter.date, Some(day("2026-03-17")), "half an hour past midnight by Swedish clocks");
    assert_eq!(names(&letter), ["Remiss om riktlinjer.eml", "Riktlinjer.pdf", "Sändlista.txt"]);
    for file in &letter.files {
        assert!(office.store.attachment(file.hash.as_ref().unwrap()).unwrap().is_some());
    }

    let words = office.store.file_text(letter.files[2].hash.as_ref().unwrap()).unwrap().unwrap();
    assert_eq!((words.state, words.text.contains("Björnskoga kommun")), (TextState::Readable, true));

    let scan = on_record(&office, &answers[2]);
    assert_eq!(
        (scan.subject.as_str(), scan.medium, scan.date),
        ("inskannat 0042", Some(Medium::Digital), Some(today()))
    );
    assert!(matches!(&answers[2], ImportedFile::Registered { state: TextState::NoText, .. }));
}

#[test]
fn the_same_file_is_noticed_whatever_its_name_also_as_an_attachment() {
    let (_folder, mut office) = office();
    let letter = incoming::letter_with_two_attachments();
    let first = import(&mut office, "brev.eml", letter.clone());
    let (id, number) = registered(&first);
    let again = import(&mut office, "kopia av brev.eml", letter.clone());
    let there =
        ImportedFile::AlreadyThere { document: id, number, subject: "Remiss: riktlinjer för samverkan".into() };
    assert_eq!(again, there);
    let pdf = read("brev.eml", letter.clone()).files.remove(1).bytes;
    assert_eq!(import(&mut office, "Riktlinjer.pdf", pdf.clone()), there);
    assert_eq!(office.check_incoming(&pdf, None).unwrap(), Some(there));
    let once_more =
        office.register_incoming(&read("brev.eml", letter), (Some(""), true), today(), at("09:01")).unwrap();
    assert_eq!(registered(&once_more).1.unwrap().as_written(), "26:02", "what was not registered took no number");
}

#[test]
fn a_broken_a_locked_and_an_unknown_file_are_kept_as_they_are() {
    let (_folder, mut office) = office();
    for (name, bytes, state) in [
        ("trasig.pdf", b"%PDF-1.7 och sedan ingenting".to_vec(), TextState::Broken),
        ("avtal.pdf", incoming::locked_pdf(), TextState::Encrypted),
        ("ritning.dwg", vec![0, 1, 2, 3, 255], TextState::NotRead),
    ] {
        let answer = import(&mut office, name, bytes.clone());
        assert!(matches!(&answer, ImportedFile::Registered { state: said, .. } if *said == state), "{answer:?}");
        let document = on_record(&office, &answer);
        let kept = office.store.attachment(document.files[0].hash.as_ref().unwrap()).unwrap();
        assert_eq!(kept, Some(bytes));
    }
}

#[test]
fn without_a_series_a_file_is_kept_by_its_day_and_takes_no_number() {
    let (_folder, mut office) = office();
    let answer =
        office.register_incoming(&read("a.txt", b"Hej".to_vec()), (None, false), today(), at("09:00")).unwrap();
    assert_eq!(registered(&answer).1, None);
    assert_eq!(registered(&import(&mut office, "b.txt", b"Hej igen".to_vec())).1.unwrap().as_written(), "26:01");
}

#[test]
fn an_unknown_series_and_an_empty_file_are_refused_and_nothing_happens() {
    let (_folder, mut office) = office();
    let refused = office.register_incoming(&read("a.txt", b"Hej".to_vec()), (Some("X"), false), today(), at("09:00"));
    assert!(matches!(refused, Err(ActionError::Store(StoreError::NoSeries(series))) if series == "X"));
    assert!(matches!(office.check_incoming(b"Hej", Some("X")), Err(ActionError::Store(StoreError::NoSeries(_)))));
    assert!(office.check_incoming(b"", None).is_err());
    assert!(office.records().unwrap().registry.is_empty());
    assert_eq!(registered(&import(&mut office, "a.txt", b"Hej".to_vec())).1.unwrap().as_written(), "26:01");
}

#[test]
fn a_letter_by_someone_of_the_office_went_out() {
    let (_folder, office) = office();
    let association = office.records().unwrap();
    let mut association = (*association).clone();
    association.people.iter_mut().find(|person| person.name == "Maja Falk").unwrap().email =
        Some("maja@granvik.example".into());
    let one = |name: &str, address: &str| Correspondent { name: Some(name.into()), address: Some(address.into()) };
    let sent = Mail {
        from: Some(one("M", "Maja@Granvik.example")),
        to: vec![one("Karin", "karin@granvik.example")],
        ..Mail::default()
    };
    assert_eq!(direction(&association, &sent), Direction::Sent);
    let to = counterpart(&association, &sent, Direction::Sent).unwrap();
    assert!(matches!(to.who, Who::Person(person) if person.0 == "karin-berg"), "known by her address");
}

#[test]
fn what_it_concerns_is_the_name_of_the_file_unless_that_says_nothing() {
    let of = |name: &str, title: Option<&str>| {
        let mut read = Foreign::unread(FileKind::Pdf, TextState::Readable);
        read.title = title.map(str::to_owned);
        subject(name, &read)
    };
    assert_eq!(of("Ansökan_om medel.pdf", Some("Annat")), "Ansökan om medel");
    assert_eq!(of("scan0042.pdf", Some("Tjänsteutlåtande om Hamnen")), "Tjänsteutlåtande om Hamnen");
    assert_eq!(of("20260311.pdf", Some("Microsoft Word - x.docx")), "20260311");
    assert_eq!(of("IMG_2211.jpg", None), "IMG 2211");
    assert_eq!(of(".pdf", None), ".pdf");
}

#[test]
fn a_day_to_come_is_no_day_of_a_letter_and_a_long_name_keeps_its_ending() {
    let mail = Mail { at: Some(at("09:00") + chrono::TimeDelta::days(3)), ..Mail::default() };
    assert_eq!(day_of(&mail), None);
    let name = file_name(&format!("{}.docx", "ord ".repeat(100)));
    assert!(name.chars().count() <= limits::LINE && name.ends_with(".docx"));
}

fn day_of(mail: &Mail) -> Option<NaiveDate> {
    super::day(mail, today())
}

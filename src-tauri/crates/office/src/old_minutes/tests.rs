//! Old minutes into a file: added, kept, frozen; the same again and what is none changes nothing.

use super::*;
use crate::samples::at;
use domain::Seat;

const MINUTES: &str = include_str!("../../../../../tests/fixtures/old_minutes/running-text.txt");

fn file(name: &str, text: &str) -> OldFile {
    OldFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn read(path: &Path, files: &[OldFile]) -> OldMinutesReport {
    read_minutes(path, files, &Reader::here(), false, at("08:00")).unwrap()
}

#[test]
fn a_file_is_made_and_the_original_is_kept_beside_frozen_minutes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.paragraf");
    let report = read(&path, &[file("2024-03-17.txt", MINUTES)]);
    assert!(report.created);
    let OldOutcome::Read(read) = &report.files[0].outcome else { panic!("{report:?}") };
    assert_eq!((read.sections, read.delegated_decisions, read.grants, read.verified), (7, 2, 1, true));
    let office = Office::open(&path, Access::ReadOnly).unwrap();
    let association = office.store.association().unwrap();
    let meeting = &association.meetings[0];
    assert!(meeting.is_frozen());
    let [kept] = meeting.files.as_slice() else { panic!("{:?}", meeting.files) };
    assert_eq!((kept.kind, kept.name.as_str()), (MeetingFileKind::Original, "2024-03-17.txt"));
    assert_eq!(office.store.attachment(&kept.hash).unwrap().unwrap(), MINUTES.as_bytes());
}

#[test]
fn the_same_file_again_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.paragraf");
    read(&path, &[file("a.txt", MINUTES)]);
    let before = Office::open(&path, Access::ReadOnly).unwrap().store.association().unwrap();
    let report = read(&path, &[file("a.txt", MINUTES)]);
    assert!(matches!(report.files[0].outcome, OldOutcome::Known(_)));
    assert_eq!(Office::open(&path, Access::ReadOnly).unwrap().store.association().unwrap(), before);
}

#[test]
fn what_is_no_minutes_or_anothers_makes_no_file_and_changes_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.paragraf");
    let poem = file("dikt.txt", "Höst\n\nLöven faller tyst i natten.\n");
    let report = read(&path, std::slice::from_ref(&poem));
    assert_eq!(report.files[0].outcome, OldOutcome::Refused(OldRefusal::NotMinutes(NotMinutes::NoSections)));
    assert!(!path.exists() && !report.any_read());
    read(&path, &[file("a.txt", MINUTES)]);
    let other = MINUTES.replace("Samordningsförbundet Älvdal–Sjöbygden", "Samordningsförbundet Vidsel");
    let report = read(&path, &[file("b.txt", &other.replace("17/3 2024", "18/4 2024"))]);
    assert!(
        matches!(report.files[0].outcome, OldOutcome::Refused(OldRefusal::AnotherAssociation { .. })),
        "{report:?}"
    );
}

#[test]
fn a_look_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.paragraf");
    let report = read_minutes(&path, &[file("a.txt", MINUTES)], &Reader::here(), true, at("08:00")).unwrap();
    assert!(matches!(report.files[0].outcome, OldOutcome::Read(_)));
    assert!(!path.exists());
}

#[test]
fn a_seat_ends_where_later_minutes_no_longer_list_it_and_order_does_not_matter() {
    let older = MINUTES.replace("17/3 2024", "20/3 2023").replace("Karl Öberg (M)", "Rut Alm (M)");
    for turned in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ny.paragraf");
        let mut files = vec![file("ny.txt", MINUTES), file("gammal.txt", &older)];
        if turned {
            files.reverse();
        }
        read(&path, &files);
        let association = Office::open(&path, Access::ReadOnly).unwrap().store.association().unwrap();
        assert_eq!(association.meetings.len(), 2);
        let seat = |name: &str| {
            let person = association.people.iter().find(|person| person.name == name).unwrap();
            association.assignments.iter().find(|a| a.person == person.id && a.seat == Seat::Member).unwrap().to
        };
        assert_eq!(seat("Rut Alm").map(|day| day.to_string()).as_deref(), Some("2023-03-20"));
        assert_eq!(seat("Karl Öberg"), None);
    }
}

#[test]
fn other_encodings_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let latin: Vec<u8> =
        MINUTES.replace('–', "-").chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'?')).collect();
    let path = folder.path().join("ny.paragraf");
    let report = read(&path, &[OldFile { name: "a.txt".to_owned(), bytes: latin }]);
    let OldOutcome::Read(read) = &report.files[0].outcome else { panic!("{report:?}") };
    assert_eq!(read.association, "Samordningsförbundet Älvdal-Sjöbygden");
}

//! A secret document is kept from others in every form; the office's own list has it.

use super::*;
use crate::samples::{at, day, office};
use crate::{ActionError, PaperKind};
use domain::{DelegatedDecisionId, Direction, NumberSeries, Party, RegisteredDocument, Restart, Secrecy, Who};
use std::io::Read;
use store::Action;

/// An office with one secret document, `26:1`.
fn with_secret() -> (tempfile::TempDir, Office) {
    let (folder, mut office) = office();
    let mut body = office.records().unwrap().body.clone();
    body.number_series = vec![NumberSeries {
        prefix: String::new(),
        purpose: "Diariet".to_owned(),
        restart: Restart::Yearly,
        digits: 1,
    }];
    office.edit_body(body, at("08:00")).unwrap();
    let secret = RegisteredDocument {
        date: Some(day("2026-05-04")),
        counterpart: Some(Party { who: Who::Name("Sara Lund".to_owned()), written: None }),
        counterpart_secret: true,
        public_subject: Some("Begäran".to_owned()),
        secrecy: Some(Secrecy { provision: "26 kap. 1 § OSL".to_owned(), date: None, authority: None }),
        ..RegisteredDocument::new(Direction::Received, "Ansökan om skyddad adress")
    };
    office
        .change_registry::<_, ActionError>((Action::Register, None), at("08:01"), |file| {
            let number = file.next_number("", day("2026-05-04"))?;
            file.put_document(&RegisteredDocument { number: Some(number), ..secret })
        })
        .unwrap();
    (folder, office)
}

/// Everything that a file says, packed parts as well.
fn said(bytes: &[u8], form: SheetForm) -> String {
    match form {
        SheetForm::Csv => String::from_utf8(bytes.to_vec()).unwrap(),
        SheetForm::Xlsx => {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            let mut all = String::new();
            for part in 0..archive.len() {
                archive.by_index(part).unwrap().read_to_string(&mut all).unwrap();
            }
            all
        }
    }
}

#[test]
fn what_is_secret_stands_in_no_public_file() {
    let (_folder, office) = with_secret();
    for form in [SheetForm::Csv, SheetForm::Xlsx] {
        for public in [true, false] {
            for kind in
                [ListKind::Register { year: Some(2026), public }, ListKind::ReceivedDocuments { year: None, public }]
            {
                let file = said(&office.list_file(&kind, form, day("2026-06-01")).unwrap(), form);
                assert!(file.contains("26:1"), "{kind:?}");
                assert_eq!(file.contains("Sara Lund"), !public, "{kind:?} {form:?}");
                assert_eq!(file.contains("skyddad adress"), !public, "{kind:?} {form:?}");
                assert_eq!(file.contains("Begäran"), public, "{kind:?} {form:?}");
            }
        }
    }
}

#[test]
fn every_list_is_a_page_and_a_file() {
    let (_folder, office) = with_secret();
    for list in [
        ListKind::Register { year: None, public: true },
        ListKind::ReceivedDocuments { year: Some(2026), public: true },
        ListKind::DelegatedDecisions { year: None, meeting: None },
        ListKind::Decisions { filter: DecisionFilter::default() },
        ListKind::Tasks { open: true },
        ListKind::Grants { year: None },
    ] {
        assert!(office.list_file(&list, SheetForm::Csv, day("2026-06-01")).unwrap().starts_with("\u{feff}".as_bytes()));
        let paper = office.paper(&PaperKind::List { list }, day("2026-06-01")).unwrap();
        assert!(paper.starts_with(b"%PDF"));
    }
    let nowhere = ListKind::DelegatedDecisions { year: None, meeting: Some(MeetingId(99)) };
    let refused = office.list_file(&nowhere, SheetForm::Csv, day("2026-06-01"));
    assert!(matches!(refused, Err(ListError::Paper(PaperError::NoMeeting { .. }))));
    let none = PaperKind::DelegatedDecision { decision: DelegatedDecisionId(9) };
    assert!(matches!(office.paper(&none, day("2026-06-01")), Err(PaperError::NoDecision)));
}

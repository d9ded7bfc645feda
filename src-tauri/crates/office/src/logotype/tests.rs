//! A logotype from the choice of a file to the first page, and what keeps it from getting there.

use crate::{Access, DemoKind, MinutesError, Office, PictureError, check_logotype, demo};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Body, FileHash};
use store::Action;

const RED: &[u8] = include_bytes!("../../../pdf/tests/pictures/red.jpg");
const CLEAR: &[u8] = include_bytes!("../../../pdf/tests/pictures/clear.png");

fn at() -> DateTime<Utc> {
    "2026-11-22T08:00:00Z".parse().unwrap()
}

fn with_example(look: impl FnOnce(Office)) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, None, at()).unwrap();
    look(Office::open(&path, Access::ReadWrite).unwrap());
}

fn minutes(office: &Office) -> Result<Vec<u8>, MinutesError> {
    let made_on: NaiveDate = "2026-11-22".parse().unwrap();
    office.minutes(None, made_on).map(|minutes| minutes.pdf)
}

#[test]
fn another_logotype_is_on_the_next_pages_and_none_is_on_those_after() {
    with_example(|mut office| {
        let bare = minutes(&office).unwrap();
        office.set_logotype(Some(RED), at()).unwrap();
        let red = minutes(&office).unwrap();
        assert!(minutes(&office).unwrap() == red, "read once or twice, the pages are the same");
        office.set_logotype(Some(CLEAR), at()).unwrap();
        let clear = minutes(&office).unwrap();
        assert!(bare != red && red != clear);
        office.set_logotype(None, at()).unwrap();
        assert!(minutes(&office).unwrap() == bare);
    });
}

#[test]
fn a_logotype_that_the_file_does_not_hold_is_told() {
    with_example(|mut office| {
        let body = Body { logotype: Some(FileHash("0".repeat(64))), ..office.records().unwrap().body.clone() };
        office.change::<_, crate::StoreError>(Action::EditBody, at(), |file| file.set_body(&body)).unwrap();
        assert!(matches!(minutes(&office), Err(MinutesError::LogotypeMissing)));
    });
}

#[test]
fn a_file_that_is_no_picture_is_refused_before_it_is_attached() {
    assert_eq!(check_logotype(RED), Ok(()));
    assert_eq!(check_logotype(b"GIF89a"), Err(PictureError::UnknownFormat));
    with_example(|mut office| {
        assert!(office.set_logotype(Some(&RED[..200]), at()).is_err());
        assert_eq!(office.records().unwrap().body.logotype, None);
    });
}

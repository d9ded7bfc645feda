//! Minutes signed outside the program: they go out, come back, are taken or refused.

use super::*;
use crate::samples::{at, clock, day, office, planned};
use crate::{NotNow, Password, SignRequest, sign};
use domain::{Occurrence, SigningRole};
use testkit::certificates::{KeyKind, Period, TestCa};

fn moment(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap()
}

fn morning() -> DateTime<FixedOffset> {
    moment("2026-05-20T09:00:00+02:00")
}

fn evening() -> DateTime<FixedOffset> {
    moment("2026-05-29T18:00:00+02:00")
}

/// Signed by someone elsewhere.
fn signed(pdf: &[u8], role: SigningRole, name: &str, time: &str) -> Vec<u8> {
    let key = TestCa::new("Utfärdaren").issue(name, KeyKind::P256, Period::years(2026, 2028)).pkcs12("hemligt");
    let password = Password::new("hemligt".to_owned());
    sign(&SignRequest { pdf, role, pkcs12: &key, password: &password, time: moment(time) }).unwrap().pdf
}

fn closed() -> (tempfile::TempDir, Office, MeetingId) {
    let (folder, mut office) = office();
    let meeting = planned(&mut office);
    for what in [Occurrence::MeetingOpened, Occurrence::MeetingClosed] {
        office.note_event(meeting, what, clock("13:00"), at("13:00")).unwrap();
    }
    office.seal_minutes(meeting, None, morning()).unwrap();
    (folder, office, meeting)
}

fn files(office: &Office, meeting: MeetingId) -> Vec<MeetingFileKind> {
    let view = office.meeting_view(meeting, day("2026-06-01")).unwrap();
    view.meeting.files.iter().map(|file| file.kind).collect()
}

#[test]
fn the_envelope_holds_the_closed_minutes_and_the_reply_form() {
    let (_folder, office, meeting) = closed();
    let [(name, pdf), (form_name, form)] =
        office.envelope(meeting, None, day("2026-05-20")).unwrap().try_into().unwrap();
    assert_eq!(name, "Protokoll 2026-05-19.pdf");
    assert_eq!(form_name, "Svarsblankett till protokoll 2026-05-19.pdf");
    assert!(form.starts_with(b"%PDF-"));
    assert_eq!(office.store.sealed_pdf(meeting, None).unwrap(), Some(pdf));
}

#[test]
fn three_who_sign_in_three_ways_verify_the_minutes_on_the_day_of_the_last() {
    let (_folder, mut office, meeting) = closed();
    let key = TestCa::new("Utfärdaren").issue("Maja Falk", KeyKind::P256, Period::years(2026, 2028)).pkcs12("hemligt");
    let here = (&key[..], &Password::new("hemligt".to_owned()));
    office.sign_minutes((meeting, None), SigningRole::Secretary, here, morning()).unwrap();

    let sent = office.envelope(meeting, None, day("2026-05-20")).unwrap().remove(0).1;
    // At half past eleven in the evening by universal time it is the next day in Sweden.
    let back = signed(&sent, SigningRole::Chair, "Karin Berg", "2026-05-21T23:30:00Z");
    let report = office.read_returned(meeting, &back, evening().to_utc()).unwrap();
    assert!(report.acceptable && report.signers[0].matches_name);
    assert_eq!(report.missing, [SigningRole::verifier(0)]);
    assert_eq!(files(&office, meeting), [], "looking keeps nothing");
    office.accept_returned(meeting, &back, evening()).unwrap();
    assert_eq!(files(&office, meeting), [MeetingFileKind::Returned, MeetingFileKind::ValidationReport]);
    assert!(!office.meeting_view(meeting, day("2026-06-01")).unwrap().frozen);

    let last = signed(&back, SigningRole::verifier(0), "Eva Lind", "2026-05-21T08:00:00+02:00");
    office.accept_returned(meeting, &last, evening()).unwrap();
    let view = office.meeting_view(meeting, day("2026-06-01")).unwrap();
    assert!(view.frozen);
    assert_eq!(view.meeting.verification.date, Some(day("2026-05-22")), "the latest signature, by Swedish clocks");
    assert_eq!(office.minutes_pages(meeting, day("2027-01-01")).unwrap().pdf, last);
    let reports = view.meeting.files.iter().filter(|file| file.kind == MeetingFileKind::ValidationReport);
    let named = reports.map(|report| {
        let (name, bytes) = office.stored_file(report.id).unwrap();
        assert!(bytes.starts_with(b"%PDF-"));
        name
    });
    let each =
        ["Valideringsrapport till protokoll 2026-05-19.pdf", "Valideringsrapport 2 till protokoll 2026-05-19.pdf"];
    assert_eq!(named.collect::<Vec<_>>(), each);
}

#[test]
fn what_is_not_ours_is_refused_and_nothing_is_changed() {
    let (_folder, mut office, meeting) = closed();
    let before = office.records().unwrap();
    let ours = office.store.sealed_pdf(meeting, None).unwrap().unwrap();
    let late = signed(&ours, SigningRole::Chair, "Karin Berg", "2026-05-30T10:00:00+02:00");
    for (bytes, expected) in [
        (b"PK".to_vec(), ReturnRefusal::NotPdf),
        (ours.clone(), ReturnRefusal::NothingNew),
        (ours[..ours.len() / 2].to_vec(), ReturnRefusal::Damaged),
        (late, ReturnRefusal::Future { role: SigningRole::Chair }),
    ] {
        assert_eq!(office.read_returned(meeting, &bytes, evening().to_utc()).unwrap().refusal, Some(expected.clone()));
        let refused = office.accept_returned(meeting, &bytes, evening());
        assert!(matches!(refused, Err(VerificationError::Returned(found)) if found == expected), "{expected:?}");
    }
    assert_eq!(office.records().unwrap(), before);
    assert_eq!(office.store.sealed_pdf(meeting, None).unwrap(), Some(ours));
}

#[test]
fn nothing_comes_back_to_minutes_that_are_open() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let refused = office.accept_returned(meeting, b"%PDF-1.7", evening());
    assert!(matches!(refused, Err(VerificationError::Action(ActionError::Store(StoreError::NotSealed { .. })))));
    assert!(office.envelope(meeting, None, day("2026-05-20")).is_err());
    let early = office.seal_minutes(meeting, None, morning());
    assert!(matches!(early, Err(VerificationError::Action(ActionError::NotNow(NotNow::NotHeld)))));
}

#[test]
fn a_scan_is_kept_beside_the_minutes_and_anything_else_refused() {
    let (_folder, mut office, meeting) = closed();
    office.verify_by_hand(meeting, None, day("2026-05-25"), evening()).unwrap();
    let picture = b"\xff\xd8\xff\xe0 en bild";
    office.add_scan(meeting, None, ("Underskrivet.jpg", picture), at("10:00")).unwrap();
    assert_eq!(files(&office, meeting), [MeetingFileKind::Scan]);
    for (name, bytes) in [("a.exe", &b"MZ"[..]), ("", picture), ("tom.pdf", b"")] {
        assert!(office.add_scan(meeting, None, (name, bytes), at("10:01")).is_err(), "{name}");
    }
    assert!(office.add_scan(meeting, Some(ItemId(999)), ("a.jpg", picture), at("10:02")).is_err());
}

//! Minutes that pyHanko signs elsewhere come back: taken with their signer in the right place; refused when someone has turned a
//! page before or after.

use domain::{MeetingFileKind, MeetingId, MeetingStatus, SigningRole};
use office::views::ReturnRefusal;
use office::{Access, DemoKind, Office};
use std::fs;
use std::path::Path;
use std::process::Command;
use testkit::certificates::{KeyKind, Period, TestCa};
use tests::{answer, printed, root, tool};

/// pyHanko signs by the clock of the machine, so what comes back is looked at long after.
const LATER: &str = "2039-01-01T12:00:00+01:00";

/// The example with the minutes of a meeting closed for verification.
fn closed(folder: &Path) -> (Office, MeetingId) {
    let file = folder.join("exempel.paragraf");
    office::demo(&file, DemoKind::CoordinationAssociation, None, crate::documents::now()).unwrap();
    let mut office = Office::open(&file, Access::ReadWrite).unwrap();
    let overview = office.overview("2026-11-22".parse().unwrap()).unwrap();
    let open = overview.meetings.iter().rfind(|row| row.status == MeetingStatus::Held && row.verified.is_none());
    let meeting = open.expect("the example has minutes to verify").id;
    office.seal_minutes(meeting, None, "2026-11-22T10:00:00+01:00".parse().unwrap()).unwrap();
    (office, meeting)
}

/// What pyHanko makes of a file when someone signs it at a place.
fn signed(folder: &Path, pdf: &[u8], (field, name): (&str, &str)) -> Option<Vec<u8>> {
    let pyhanko = tool("pyhanko")?;
    let file = |name: &str| folder.join(name);
    let key = TestCa::new("Annan utfärdare").issue(name, KeyKind::Rsa2048, Period::years(2025, 2040)).pkcs12("ord");
    fs::write(file("key.p12"), key).unwrap();
    fs::write(file("password"), "ord").unwrap();
    fs::write(file("sent.pdf"), pdf).unwrap();
    let output = answer(
        Command::new(pyhanko)
            .args(["sign", "addsig", "--field", field, "--use-pades", "pkcs12", "--passfile"])
            .arg(file("password"))
            .args([file("sent.pdf"), file("back.pdf"), file("key.p12")]),
    );
    assert!(output.status.success(), "{}", printed(&output));
    Some(fs::read(file("back.pdf")).unwrap())
}

fn turned(folder: &Path, pdf: &[u8]) -> Option<Vec<u8>> {
    let (python, script) = (tool("python")?, root().join("tests/conformance/rotate_page.py"));
    let (before, after) = (folder.join("straight.pdf"), folder.join("turned.pdf"));
    fs::write(&before, pdf).unwrap();
    let output = answer(Command::new(python).arg(script).arg(&before).arg(&after));
    assert!(output.status.success(), "{}", printed(&output));
    Some(fs::read(after).unwrap())
}

#[test]
fn all_who_sign_elsewhere_verify_the_minutes() {
    let folder = tempfile::tempdir().unwrap();
    let (mut office, meeting) = closed(folder.path());
    let later = LATER.parse().unwrap();
    let places = office.meeting_view(meeting, "2026-11-22".parse().unwrap()).unwrap().sealing.unwrap().places;
    for place in &places {
        let sent = office.envelope(meeting, None, "2026-11-22".parse().unwrap()).unwrap().remove(0).1;
        let name = place.name.split(" (").next().unwrap();
        let Some(back) = signed(folder.path(), &sent, (&place.role.field_name(), name)) else { return };
        let report = office.read_returned(meeting, &back, "2039-01-01T11:00:00Z".parse().unwrap()).unwrap();
        assert_eq!(report.refusal, None);
        assert_eq!((report.signers[0].role, report.signers[0].matches_name), (Some(place.role), true));
        assert_eq!(report.signers[0].level, "B-B");
        office.accept_returned(meeting, &back, later).unwrap();
    }
    let view = office.meeting_view(meeting, "2039-01-01".parse().unwrap()).unwrap();
    assert!(view.frozen);
    let kept = |kind| view.meeting.files.iter().filter(|file| file.kind == kind).count();
    assert_eq!(kept(MeetingFileKind::Returned), places.len());
    assert_eq!(kept(MeetingFileKind::ValidationReport), places.len());
}

#[test]
fn a_page_turned_before_or_after_signing_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let (office, meeting) = closed(folder.path());
    let sent = office.envelope(meeting, None, "2026-11-22".parse().unwrap()).unwrap().remove(0).1;
    let chair = ("chair", "Någon Annan");
    let Some(before) = turned(folder.path(), &sent).and_then(|pdf| signed(folder.path(), &pdf, chair)) else { return };
    let Some(after) = signed(folder.path(), &sent, chair).and_then(|pdf| turned(folder.path(), &pdf)) else { return };
    for file in [before, after] {
        let report = office.read_returned(meeting, &file, "2039-01-01T11:00:00Z".parse().unwrap()).unwrap();
        assert_eq!(report.refusal, Some(ReturnRefusal::Changed { pages: vec![1] }));
        assert_eq!(report.signers.len(), 1, "who signed is told all the same");
    }
    let other = signed(folder.path(), &sent, chair).unwrap();
    let report = office.read_returned(meeting, &other, "2039-01-01T11:00:00Z".parse().unwrap()).unwrap();
    assert_eq!((report.refusal, report.signers[0].matches_name), (None, false), "another name is shown, not refused");
    assert_eq!(report.signers[0].role, Some(SigningRole::Chair));
}

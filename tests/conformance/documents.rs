//! The documents under test, made once for all tests.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use domain::{DocumentProfile, Profile, SigningRole, Typeface};
use office::{Access, DemoKind, Office, Password, SignRequest};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use testkit::certificates::{KeyKind, Period, TestCa};
use tests::{real_minutes, root};

/// A document with all its revisions.
pub struct Signed {
    /// Short name.
    pub name: &'static str,
    /// The exchange file it was made from.
    pub records: serde_json::Value,
    /// Day of the meeting.
    pub day: NaiveDate,
    /// Unsigned, then after each signature.
    pub revisions: Vec<PathBuf>,
}

/// Everything that was made.
pub struct Made {
    /// The folder.
    pub folder: PathBuf,
    /// Certificate of the test authority.
    pub authority: PathBuf,
    /// The documents.
    pub documents: Vec<Signed>,
}

/// The day the documents say they were made.
pub const MADE_ON: &str = "2026-11-22";

pub fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

/// Made on first use.
pub fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(make)
}

fn make() -> Made {
    let folder = root().join("target/conformance");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let ca = TestCa::new("Paragrafs testutfärdare");
    let authority = folder.join("ca.pem");
    fs::write(&authority, ca.certificate_pem()).unwrap();

    let mut documents = vec![];
    for (name, kind) in [("coordination", DemoKind::CoordinationAssociation), ("federation", DemoKind::Federation)] {
        let file = folder.join(format!("{name}.paragraf"));
        office::demo(&file, kind, None, now()).unwrap();
        documents.push(document(&folder, name, &file, &ca));
    }
    let file = folder.join("sans-logotype.paragraf");
    office::demo(&file, DemoKind::Federation, None, now()).unwrap();
    choose(&file);
    documents.push(document(&folder, "sans-logotype", &file, &ca));
    if let Some(json) = real_minutes() {
        let file = folder.join("real.paragraf");
        office::import_into(&file, &fs::read(json).unwrap(), now()).unwrap();
        documents.push(document(&folder, "real", &file, &ca));
    }
    Made { folder, authority, documents }
}

/// A logotype with transparency, and text in sans.
fn choose(file: &Path) {
    let mut office = Office::open(file, Access::ReadWrite).unwrap();
    let picture = fs::read(root().join("src-tauri/crates/pdf/tests/pictures/clear.png")).unwrap();
    office.set_logotype(Some(&picture), now()).unwrap();
    let shipped = office.association_view(MADE_ON.parse().unwrap()).unwrap().profile;
    let profile = DocumentProfile { typeface: Typeface::Sans, ..shipped };
    office.set_profile(Profile::Own(Box::new(profile)), now()).unwrap();
}

fn document(folder: &Path, name: &'static str, file: &Path, ca: &TestCa) -> Signed {
    let office = Office::open(file, Access::ReadOnly).unwrap();
    let minutes = office.minutes(None, MADE_ON.parse().unwrap()).unwrap();
    let records: serde_json::Value = serde_json::from_slice(&office.export().unwrap().json).unwrap();
    let mut revisions = vec![keep(folder, name, 0, &minutes.pdf)];
    let mut pdf = minutes.pdf;
    for (index, (role, signer)) in signers(&records, minutes.meeting).into_iter().enumerate() {
        // Both kinds of key in every document.
        let kind = if index == 0 { KeyKind::Rsa2048 } else { KeyKind::P256 };
        let key = ca.issue(&signer, kind, Period::years(2025, 2030)).pkcs12("hemligt");
        let time: DateTime<FixedOffset> = format!("2026-11-22T1{index}:14:00+01:00").parse().unwrap();
        let request = SignRequest { pdf: &pdf, role, pkcs12: &key, password: &Password::new("hemligt".into()), time };
        let signed = office::sign(&request).unwrap();
        assert!(signed.pdf.starts_with(&pdf), "an earlier revision is a prefix");
        assert_eq!(signed.warnings, []);
        pdf = signed.pdf;
        revisions.push(keep(folder, name, index + 1, &pdf));
    }
    Signed { name, records, day: minutes.meeting, revisions }
}

/// Roles of the meeting with the names of those who hold them.
fn signers(records: &serde_json::Value, day: NaiveDate) -> Vec<(SigningRole, String)> {
    let meeting = meeting(records, day);
    let name = |id: &serde_json::Value| {
        let people = records["people"].as_array().unwrap();
        people.iter().find(|person| person["id"] == *id).unwrap()["name"].as_str().unwrap().to_owned()
    };
    let mut signers =
        vec![(SigningRole::Secretary, name(&meeting["secretary"])), (SigningRole::Chair, name(&meeting["chair"]))];
    let verifiers = meeting["verifiers"].as_array().unwrap();
    signers.extend(verifiers.iter().enumerate().map(|(index, id)| (SigningRole::verifier(index), name(id))));
    signers
}

/// The meeting of a day among exported records.
pub fn meeting(records: &serde_json::Value, day: NaiveDate) -> &serde_json::Value {
    let meetings = records["meetings"].as_array().unwrap();
    meetings.iter().find(|meeting| meeting["date"] == day.to_string()).unwrap()
}

fn keep(folder: &Path, name: &str, revision: usize, pdf: &[u8]) -> PathBuf {
    let path = folder.join(format!("{name}-{revision}.pdf"));
    fs::write(&path, pdf).unwrap();
    path
}

#[test]
fn the_same_records_and_day_give_the_same_bytes() {
    for document in &made().documents {
        let file = made().folder.join(format!("{}.paragraf", document.name));
        let again = Office::open(&file, Access::ReadOnly).unwrap().minutes(None, MADE_ON.parse().unwrap()).unwrap();
        assert!(again.pdf == fs::read(&document.revisions[0]).unwrap(), "{}", document.name);
    }
}

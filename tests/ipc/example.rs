//! An example association in a folder of its own.

use std::path::PathBuf;

pub struct Example {
    folder: tempfile::TempDir,
    pub file: PathBuf,
}

impl Example {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("exempel.paragraf");
        let at = "2026-01-15T08:00:00Z".parse().expect("a time");
        office::demo(&file, office::DemoKind::CoordinationAssociation, None, at).expect("an example");
        Self { folder, file }
    }

    /// A place beside it.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// All its records, as they are in the file now.
    pub fn records(&self) -> Vec<u8> {
        let office = office::Office::open(&self.file, office::Access::ReadOnly).expect("the example");
        let trash = format!("{:?}", office.trash().expect("the trash"));
        let phrases = format!("{:?}", office.phrases(None).expect("the phrases"));
        let today = "2026-01-15".parse().expect("a day");
        let association = serde_json::to_vec(&office.association_view(today).expect("the association"));
        let meetings = office.overview(today).expect("an overview").meetings;
        let meetings: Vec<_> =
            meetings.iter().map(|row| office.meeting_view(row.id, today).expect("a meeting")).collect();
        let calendar = office.year_plan(2026, today).expect("a calendar").entries;
        let mut all = office.export().expect("an export").json;
        all.extend(association.expect("JSON"));
        all.extend(serde_json::to_vec(&meetings).expect("JSON"));
        all.extend(serde_json::to_vec(&calendar).expect("JSON"));
        all.extend([trash, phrases].concat().into_bytes());
        all
    }
}

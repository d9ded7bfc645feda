//! The minutes that are measured: where their records lie, and the same records as JSON for Typst.

use chrono::{DateTime, NaiveDate, Utc};
use office::{Access, DemoKind, MinutesPdf, Office, demo, import_into};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A meeting in a file.
pub struct Place {
    /// The .paragraf file.
    pub file: PathBuf,
    /// The day of the meeting.
    pub day: NaiveDate,
    office: Office,
}

impl Place {
    /// A file that is there.
    pub fn existing(file: PathBuf, day: NaiveDate) -> Self {
        let office = Office::open(&file, Access::ReadOnly).expect("a file that opens");
        Self { file, day, office }
    }

    /// The minutes, from the records in the file.
    pub fn minutes(&self) -> MinutesPdf {
        self.office.minutes(Some(self.day), day_made()).expect("minutes that can be printed")
    }
}

/// A meeting with its records.
pub struct Minutes {
    /// In a file.
    pub place: Place,
    /// As an exchange file.
    pub package: Value,
}

impl Minutes {
    /// The latest meeting of the example association.
    pub fn of_the_example(folder: &Path) -> Self {
        let file = folder.join("example.paragraf");
        demo(&file, DemoKind::CoordinationAssociation, None, moment()).expect("the example association");
        let office = Office::open(&file, Access::ReadOnly).expect("the example association");
        let package = serde_json::from_slice(&office.export().expect("an exchange file").json).expect("JSON");
        let day = office.minutes(None, day_made()).expect("minutes").meeting;
        Self { place: Place::existing(file, day), package }
    }

    /// The real meeting that lies beside the project, where it does.
    pub fn of_the_real_meeting(folder: &Path) -> Option<Self> {
        let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/examples/minutes-2025-06-09.json");
        let Ok(json) = fs::read(beside) else {
            println!("skipped: the real meeting (../shared/examples/minutes-2025-06-09.json is not here)");
            return None;
        };
        let file = folder.join("real.paragraf");
        import_into(&file, &json, moment()).expect("the real meeting");
        let day = NaiveDate::from_ymd_opt(2025, 6, 9).expect("a day");
        Some(Self { place: Place::existing(file, day), package: serde_json::from_slice(&json).expect("JSON") })
    }

    /// The meeting with its §§ again and again, until it has about so many pages.
    pub fn blown_up(folder: &Path, short: &Self, pages: usize) -> Self {
        // What does not grow (front page, attendance, proof of posting) is counted with two documents.
        let few = short.items().len();
        let lengths = [few * 2, few * 4].map(|items| (items, short.repeated(folder, items).place.minutes().pages));
        let per_item = (lengths[1].1 - lengths[0].1) as f64 / (lengths[1].0 - lengths[0].0) as f64;
        let missing = pages as f64 - lengths[0].1 as f64;
        let items = lengths[0].0 as f64 + missing / per_item;
        short.repeated(folder, items.round().max(1.0) as usize)
    }

    /// The meeting of this document in the exchange file.
    pub fn meeting(&self) -> &Value {
        let day = self.place.day.to_string();
        let meetings = self.package["meetings"].as_array().expect("meetings");
        meetings.iter().find(|meeting| meeting["date"] == *day).expect("the meeting")
    }

    fn items(&self) -> &[Value] {
        self.meeting()["items"].as_array().expect("§§")
    }

    /// The meeting alone, with so many §§.
    fn repeated(&self, folder: &Path, count: usize) -> Self {
        let first = self.items().first().and_then(|item| item["section"].as_u64()).expect("a first §");
        let items = self.items().iter().cycle().zip(first..).take(count).map(|(item, section)| {
            let mut item = item.clone();
            item["section"] = json!(section);
            item
        });
        let mut meeting = self.meeting().clone();
        meeting["items"] = items.collect();
        let mut package = self.package.clone();
        package["meetings"] = json!([meeting]);
        for records in ["registry", "delegated_decisions", "tasks", "grants"] {
            package[records] = json!([]);
        }
        let file = folder.join(format!("{count}.paragraf"));
        if !file.exists() {
            import_into(&file, package.to_string().as_bytes(), moment()).expect("a long meeting");
        }
        Self { place: Place::existing(file, self.place.day), package }
    }
}

/// When the files are made.
fn moment() -> DateTime<Utc> {
    day_made().and_hms_opt(9, 0, 0).expect("a time").and_utc()
}

/// The day that the minutes say they were made.
fn day_made() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

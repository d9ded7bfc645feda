//! The example associations: invented people, invented places, two years of meetings, or more for measurements.

mod earlier_years;

use crate::{Access, ImportError, ImportReport, Office, import_into};
use chrono::{DateTime, Days, Utc};
use documents::templates::meeting_types;
use domain::MeetingStatus;
use std::path::Path;
use store::Action;

/// Which example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoKind {
    /// A samordningsförbund with two years of meetings.
    CoordinationAssociation,
    /// A kommunförbund with the federation profile.
    Federation,
}

impl DemoKind {
    fn exchange_file(self) -> &'static str {
        match self {
            DemoKind::CoordinationAssociation => include_str!("../demo/coordination_association.json"),
            DemoKind::Federation => include_str!("../demo/federation.json"),
        }
    }

    /// Years of meetings in the example as written.
    fn years(self) -> u32 {
        match self {
            DemoKind::CoordinationAssociation => 2,
            DemoKind::Federation => 1,
        }
    }
}

/// Most years of meetings that an example can be given.
pub const MOST_YEARS: u32 = 40;

/// Why no example was made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// There is a file already, and an example is never put into someone's records.
    #[error("the file exists")]
    Exists,
    /// More than [`MOST_YEARS`].
    #[error("at most {MOST_YEARS} years")]
    TooManyYears,
    /// The file cannot be made.
    #[error("the file cannot be made")]
    Import(#[from] ImportError),
}

/// Makes the file of an example association. With `years` the example is repeated with earlier dates until the file
/// holds at least so many years of meetings.
///
/// # Errors
/// The file exists, or cannot be made; nothing is left behind.
pub fn demo(path: &Path, kind: DemoKind, years: Option<u32>, at: DateTime<Utc>) -> Result<ImportReport, DemoError> {
    let years = years.unwrap_or_else(|| kind.years());
    if years > MOST_YEARS {
        return Err(DemoError::TooManyYears);
    }
    if path.exists() {
        return Err(DemoError::Exists);
    }
    let repeats = years.div_ceil(kind.years()).saturating_sub(1);
    let mut report = ImportReport::default();
    // Oldest first: an assignment then begins with the first meeting that needs it.
    for repeat in (0..=repeats).rev() {
        let json = earlier_years::earlier(kind.exchange_file(), repeat * kind.years());
        let json = if repeat == 0 { json.into_bytes() } else { settled(&json)? };
        let imported = import_into(path, &json, at)?;
        report.created |= imported.created;
        report.meetings += imported.meetings;
        report.people += imported.people;
        report.registered += imported.registered;
    }
    give_meeting_types(path, at)?;
    Ok(report)
}

/// The types of meeting that a new association of the form gets.
fn give_meeting_types(path: &Path, at: DateTime<Utc>) -> Result<(), ImportError> {
    let mut office = Office::open(path, Access::ReadWrite)?;
    let types = meeting_types(office.records()?.body.form);
    office.change(Action::Create, at, |file| file.put_meeting_types(&types).map(drop))
}

/// Years that are over: nothing in them is still to come, and their minutes are verified.
fn settled(json: &str) -> Result<Vec<u8>, ImportError> {
    let mut package = exchange::read(json.as_bytes())?;
    package.association.meetings.retain(|meeting| meeting.status != MeetingStatus::Planned);
    for meeting in &mut package.association.meetings {
        let soon = meeting.date.checked_add_days(Days::new(9)).unwrap_or(meeting.date);
        meeting.verification.date.get_or_insert(soon);
    }
    Ok(exchange::write(&package).expect("BUG: an example that was read cannot be written"))
}

#[cfg(test)]
mod tests;

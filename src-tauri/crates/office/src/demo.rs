//! The example associations: invented people, invented places, two years of meetings, or more for measurements.

mod around;
mod earlier_years;
mod registered;

use crate::exchange_file::import_package;
use crate::reporting::{self, Reach};
use crate::{Access, ImportError, ImportReport, Office};
use around::Around;
use chrono::{DateTime, Utc};
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

    fn around(self) -> Around {
        Around::read(match self {
            DemoKind::CoordinationAssociation => include_str!("../demo/coordination_association_around.json"),
            DemoKind::Federation => include_str!("../demo/federation_around.json"),
        })
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
    let around = kind.around();
    let mut report = ImportReport::default();
    // Oldest first: an assignment then begins with the first meeting that needs it.
    for repeat in (0..=repeats).rev() {
        let json = earlier_years::earlier(kind.exchange_file(), repeat * kind.years());
        let mut package = exchange::read(json.as_bytes()).map_err(ImportError::from)?;
        if repeat > 0 {
            package.association.meetings.retain(|meeting| meeting.status != MeetingStatus::Planned);
            around::settle(&mut package.association);
        }
        around.put_throughout(&mut package.association);
        if repeat == 0 {
            around.put(&mut package);
        }
        let imported = import_package(path, package, at)?;
        report.created |= imported.created;
        report.meetings += imported.meetings;
        report.people += imported.people;
        report.registered += imported.registered;
    }
    complete(path, &around, at)?;
    Ok(report)
}

/// What belongs to the association and to none of its years: how it works, and the types of meeting that a new one of its form
/// gets. And what waits for the board stands in the next agenda, as in every file that was written in.
fn complete(path: &Path, around: &Around, at: DateTime<Utc>) -> Result<(), ImportError> {
    let mut office = Office::open(path, Access::ReadWrite)?;
    let before = office.records()?;
    let body = around.body(&before.body);
    let types = meeting_types(body.form);
    office.change(Action::Create, at, |file| {
        file.set_body(&body)?;
        file.put_meeting_types(&types)?;
        for official in &around.officials {
            file.add_official(official)?;
        }
        reporting::settle(file, &before, Reach::Anything, at)
    })
}

#[cfg(test)]
mod tests;

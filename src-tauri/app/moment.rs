//! The clock: read here, once per command, and handed on. Nothing below the shell has one.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, Utc};

/// When something is done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment(DateTime<FixedOffset>);

impl Moment {
    /// Now, with the offset of the place where the program runs.
    pub(crate) fn now() -> Self {
        Self(Local::now().fixed_offset())
    }

    /// The instant.
    pub(crate) fn at(self) -> DateTime<Utc> {
        self.0.to_utc()
    }

    /// The day of the office.
    pub(crate) fn today(self) -> NaiveDate {
        self.0.date_naive()
    }

    /// The time with its offset, as it is printed beside a signature.
    pub(crate) fn local(self) -> DateTime<FixedOffset> {
        self.0
    }
}

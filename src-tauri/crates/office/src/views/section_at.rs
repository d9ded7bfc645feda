//! Where something stands among meetings: a § of one that was held, or an item of one to come.

use chrono::NaiveDate;
use domain::{Association, ItemId, MeetingId, SectionNumber, SectionRef};
use serde::{Deserialize, Serialize};

/// A place that records refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SectionAt {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its item.
    pub item: ItemId,
    /// The day of the meeting.
    pub day: NaiveDate,
    /// The §; `None` while the meeting is to come.
    pub section: Option<SectionNumber>,
}

impl SectionAt {
    /// The place that a reference means; `None` where it is not on record.
    pub fn of(association: &Association, reference: SectionRef) -> Option<Self> {
        let meeting = association.meeting(reference.meeting)?;
        let item = meeting.item(reference.item)?;
        Some(Self { meeting: meeting.id, item: item.id, day: meeting.date, section: item.section })
    }
}

//! The year's plan (årsplan): which meetings a year should have, what stands in their way, and what law and statutes demand.
//!
//! A plan is a proposal and no record until someone adopts it. It forbids nothing: a clash is shown, and the office decides.

use crate::{Association, ClockTime, Holiday, LawDayKind, Meeting, MeetingId, Mode, PersonId, Provision};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod clashes;
mod demands;
mod places;
mod propose;

pub use clashes::{clashes, meeting_clashes};
pub use demands::{Demand, DemandKind, plan_demands};
pub use propose::propose;

/// A meeting that is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PlannedMeeting {
    /// Day.
    pub date: NaiveDate,
    /// Start.
    pub start: Option<ClockTime>,
    /// End.
    pub end: Option<ClockTime>,
    /// Place.
    pub place: Option<String>,
    /// On site, remote or both.
    pub mode: Option<Mode>,
    /// Whether it is open to the public.
    pub public: Option<bool>,
    /// Day kept in reserve.
    pub reserve_date: Option<NaiveDate>,
    /// What it is mainly for.
    pub theme: PlanTheme,
    /// Why it is proposed.
    pub reason: PlanReason,
    /// Its purpose in words, as it is entered or as a meeting of the year before had it.
    pub purpose: Option<String>,
}

/// What a planned meeting is mainly for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PlanTheme {
    /// Nothing special.
    Ordinary,
    /// The annual report.
    AnnualReport,
    /// Plan and budget.
    Budget,
    /// An interim follow-up.
    FollowUp,
}

/// Why a meeting is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PlanReason {
    /// There was one like it the year before.
    PreviousYear {
        /// Which.
        meeting: MeetingId,
    },
    /// The law demands it.
    Law {
        /// Where.
        provision: Provision,
    },
    /// The statutes demand it.
    Statutes,
    /// Someone entered it.
    Entered,
}

/// Something that speaks against a day. `day` is the day of the meeting or the one in reserve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Clash {
    /// A Saturday or Sunday without a name.
    Weekend {
        /// Which day.
        day: NaiveDate,
    },
    /// A public holiday.
    Holiday {
        /// Which day.
        day: NaiveDate,
        /// Its name.
        holiday: Holiday,
    },
    /// The eve of a public holiday, on which many have half a day or none.
    Eve {
        /// Which day.
        day: NaiveDate,
        /// The holiday that follows.
        holiday: Holiday,
    },
    /// A bridge day of the office.
    BridgeDay {
        /// Which day.
        day: NaiveDate,
        /// Its name.
        name: String,
    },
    /// A school break.
    SchoolBreak {
        /// Which day.
        day: NaiveDate,
        /// Its name.
        name: String,
    },
    /// A meeting of another body that takes some of our people.
    OtherMeeting {
        /// Which day.
        day: NaiveDate,
        /// Its name.
        name: String,
        /// Whom; nobody when the calendar does not tell.
        people: Vec<PersonId>,
    },
    /// A meeting of our own, on record.
    SameDayAs {
        /// Which day.
        day: NaiveDate,
        /// Which meeting.
        meeting: MeetingId,
    },
    /// Another meeting of the same plan.
    TwiceInPlan {
        /// Which day.
        day: NaiveDate,
    },
    /// The day in reserve is not after the day of the meeting.
    ReserveNotAfter {
        /// The day in reserve.
        day: NaiveDate,
    },
    /// It is too late for what it is for.
    AfterLawDay {
        /// Which day.
        day: NaiveDate,
        /// For what.
        law: LawDayKind,
        /// The last day.
        limit: NaiveDate,
    },
    /// The budget is adopted in public.
    BudgetNotPublic {
        /// Which day.
        day: NaiveDate,
    },
}

impl PlannedMeeting {
    /// A meeting on record, as a plan would have it.
    pub fn of_record(meeting: &Meeting) -> Self {
        Self {
            date: meeting.date,
            start: meeting.start,
            end: meeting.end,
            place: meeting.place.clone(),
            mode: meeting.mode,
            public: meeting.public,
            reserve_date: meeting.reserve_date,
            theme: demands::theme_of(meeting),
            reason: PlanReason::PreviousYear { meeting: meeting.id },
            purpose: meeting.purpose.clone(),
        }
    }
}

/// Meetings of a year that were held or will be.
fn of_year(association: &Association, year: i32) -> impl Iterator<Item = &Meeting> {
    use crate::MeetingStatus::Cancelled;
    association.meetings.iter().filter(move |meeting| meeting.year() == year && meeting.status != Cancelled)
}

#[cfg(test)]
mod tests;

//! The days that law and custom set, in a span of time: for each meeting, for each § verified at once, and for the year.
//!
//! One place: what is due, the command line, the calendar file and paper all show these. Only days that follow from what is on
//! record: minutes that are not posted have no last day to appeal. Cancelled meetings have none at all.

use crate::duties::{LawDayKind, law_limits};
use crate::legal_clock::{Records, day_after, is_appealable, required_boards, scopes};
use crate::phases::summons_deadline;
use crate::{
    Association, BodyForm, CALENDAR_YEARS, Deadline, ItemId, Meeting, MeetingId, MeetingStatus, Provision,
    RequiredBoards, Scope, SectionNumber, Source,
};
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A day that is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LegalDay {
    /// For what.
    pub kind: LegalDayKind,
    /// The last day, moved past holidays where the law moves it; for a first day that day.
    pub date: NaiveDate,
    /// Before it was moved.
    pub target: NaiveDate,
    /// For which meeting.
    pub meeting: Option<MeetingId>,
    /// For which § verified at once; `None` is the minutes.
    pub item: Option<ItemId>,
    /// Its number.
    pub section: Option<SectionNumber>,
    /// What sets it.
    pub source: Source,
}

/// What a day is for, in the order of a meeting's course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LegalDayKind {
    /// The summons is sent.
    SummonsBy,
    /// The minutes are verified.
    VerifyBy,
    /// The notice is up.
    PostBy,
    /// The last day to appeal.
    AppealLast,
    /// The first day to take the notice down.
    RemoveEarliest,
    /// The first day of legal force.
    LegalForce,
    /// The budget is adopted.
    Budget,
    /// The annual report is given.
    AnnualReport,
}

/// The days from one day to another, both included, in order. None where the span ends before it begins.
pub fn deadlines(association: &Association, from: NaiveDate, to: NaiveDate) -> Vec<LegalDay> {
    let boards = required_boards(association);
    let held = association.meetings.iter().filter(|meeting| meeting.status != MeetingStatus::Cancelled);
    let of_meetings = held.flat_map(|meeting| days_of(association, &boards, meeting));
    let years = from.year().max(*CALENDAR_YEARS.start())..=to.year().min(*CALENDAR_YEARS.end());
    let of_years = years.flat_map(|year| days_of_year(association.body.form, year));
    let mut days: Vec<LegalDay> = of_meetings.chain(of_years).filter(|day| (from..=to).contains(&day.date)).collect();
    days.sort_by_key(|day| (day.date, day.kind, day.meeting, day.item));
    days
}

/// The span in which everything on record has its days, to a year after today at least.
pub fn span_on_record(association: &Association, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let days = || association.meetings.iter().map(|meeting| meeting.date);
    let first = days().min().map_or(today, |first| first.min(today));
    let last = days().max().map_or(today, |last| last.max(today));
    let first = NaiveDate::from_ymd_opt(first.year(), 1, 1).unwrap_or(first);
    (first, last.checked_add_months(Months::new(12)).unwrap_or(last))
}

fn days_of(association: &Association, boards: &RequiredBoards, meeting: &Meeting) -> Vec<LegalDay> {
    let (by, source) = summons_deadline(&association.body, meeting.date);
    let summons = LegalDay {
        kind: LegalDayKind::SummonsBy,
        date: by.limit,
        target: by.target,
        meeting: Some(meeting.id),
        item: None,
        section: None,
        source,
    };
    let records = scopes(meeting).filter_map(|scope: Scope| Records::of(association, meeting, scope));
    let counted = records.flat_map(|of| days_of_scope(association.body.form, boards, meeting, &of));
    std::iter::once(summons).chain(counted).collect()
}

/// The law sets no day for the minutes of an ideell förening.
fn days_of_scope(form: BodyForm, boards: &RequiredBoards, meeting: &Meeting, of: &Records) -> Vec<LegalDay> {
    let verify_by = Some(of.verify_by()).filter(|_| is_appealable(form));
    let appeal_last = of.appeal_last(boards);
    let after = appeal_last.map(|last| unmoved(day_after(last.limit)));
    let days = [
        (LegalDayKind::VerifyBy, verify_by, Provision::VERIFICATION),
        (LegalDayKind::PostBy, of.post_by(), Provision::NOTICE),
        (LegalDayKind::AppealLast, appeal_last, Provision::APPEAL),
        (LegalDayKind::RemoveEarliest, after, Provision::NOTICE),
        (LegalDayKind::LegalForce, after, Provision::APPEAL),
    ];
    let day = |(kind, by, provision): (LegalDayKind, Option<Deadline>, Provision)| {
        let by = by?;
        Some(LegalDay {
            kind,
            date: by.limit,
            target: by.target,
            meeting: Some(meeting.id),
            item: of.item.map(|item| item.id),
            section: of.item.and_then(|item| item.section),
            source: Source::Provision(provision),
        })
    };
    days.into_iter().filter_map(day).collect()
}

fn days_of_year(form: BodyForm, year: i32) -> Vec<LegalDay> {
    let day = |(law, by, provision): (LawDayKind, Deadline, Provision)| LegalDay {
        kind: match law {
            LawDayKind::Budget => LegalDayKind::Budget,
            LawDayKind::AnnualReport => LegalDayKind::AnnualReport,
        },
        date: by.limit,
        target: by.target,
        meeting: None,
        item: None,
        section: None,
        source: Source::Provision(provision),
    };
    law_limits(form, year).into_iter().map(day).collect()
}

/// A day that no holiday moves.
pub(crate) fn unmoved(day: NaiveDate) -> Deadline {
    Deadline { target: day, limit: day }
}

#[cfg(test)]
mod tests;

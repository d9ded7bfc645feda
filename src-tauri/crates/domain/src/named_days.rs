//! The named days of a year as one association knows them: the public holidays and eves, and its own bridge days.

use crate::{Association, CALENDAR_YEARS, CalendarEntryKind, Holiday, holidays};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A day with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NamedDay {
    /// Which day.
    pub day: NaiveDate,
    /// Its name.
    pub name: DayName,
}

/// The name of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DayName {
    /// The law names it.
    Holiday(Holiday),
    /// The office does: a bridge day, which moves no limit.
    Local(String),
}

/// The named days of a calendar year, in order; none of a year outside [`CALENDAR_YEARS`].
pub fn named_days(association: &Association, year: i32) -> Vec<NamedDay> {
    if !CALENDAR_YEARS.contains(&year) {
        return vec![];
    }
    let of_law = holidays(year).into_iter().map(|(day, holiday)| NamedDay { day, name: DayName::Holiday(holiday) });
    let bridges = association.calendar.iter().filter(|entry| entry.kind == CalendarEntryKind::BridgeDay);
    let local = bridges.flat_map(|entry| {
        let start = NaiveDate::from_ymd_opt(year, 1, 1).map_or(entry.from, |first| first.max(entry.from));
        let days = start.iter_days().take_while(move |day| *day <= entry.to && day.year() == year);
        days.map(|day| NamedDay { day, name: DayName::Local(entry.name.clone()) })
    });
    let mut named: Vec<NamedDay> = of_law.chain(local).collect();
    named.sort_by_key(|named| named.day);
    named
}

#[cfg(test)]
mod tests;

//! A proposal for a year: the meetings of the year before on the same weekday of the same week, moved off days that will not
//! do, and what law and statutes demand beside them.

use super::demands::{budget_provision, law, law_day, law_of, theme_of, windows};
use super::places::{Place, same_week, shifted};
use super::{PlanReason, PlanTheme, PlannedMeeting, of_year};
use crate::{Association, BodyForm, CALENDAR_YEARS, LawDayKind, Meeting, Provision};
use chrono::{Datelike, NaiveDate, Weekday};

/// Days after a meeting on which one is kept in reserve.
const RESERVE_AFTER: i64 = 7;

/// So near a proposed meeting, one on record is taken to be the same.
const SAME_MEETING_DAYS: i64 = 14;

/// How long before the day of the law a meeting is laid that only the law asks for.
const BEFORE_LAW_DAY: i64 = -14;

/// The meetings that a year should have beside those on record, in order; none outside [`CALENDAR_YEARS`].
pub fn propose(association: &Association, year: i32) -> Vec<PlannedMeeting> {
    let span = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
    let Some(span) = span.filter(|_| CALENDAR_YEARS.contains(&year)) else { return vec![] };
    let mut previous: Vec<&Meeting> = of_year(association, year - 1).filter(|meeting| !is_extra(meeting)).collect();
    previous.sort_by_key(|meeting| meeting.date);
    let mut plan = Plan { association, year, span, pattern: previous.last().copied(), meetings: vec![] };
    previous.into_iter().for_each(|meeting| plan.repeat(meeting));
    plan.without_those_on_record();
    plan.make_room(PlanTheme::AnnualReport);
    plan.make_room(PlanTheme::Budget);
    plan.make_room_for_follow_ups();
    plan.meetings.sort_by_key(|meeting| meeting.date);
    plan.keep_days_in_reserve();
    plan.meetings
}

/// An extra meeting belongs to its year.
fn is_extra(meeting: &Meeting) -> bool {
    meeting.purpose.as_deref().is_some_and(|purpose| purpose.to_lowercase().contains("extra"))
}

struct Plan<'a> {
    association: &'a Association,
    year: i32,
    /// Its first and last day.
    span: (NaiveDate, NaiveDate),
    /// Whose hours and place a new meeting has.
    pattern: Option<&'a Meeting>,
    meetings: Vec<PlannedMeeting>,
}

impl Plan<'_> {
    fn repeat(&mut self, meeting: &Meeting) {
        let theme = theme_of(meeting);
        let last = self.last_day(theme);
        let Some(mut wanted) = same_week(meeting.date, self.year) else { return };
        while wanted > last {
            wanted = shifted(wanted, -7).unwrap_or(last);
        }
        let date = self.near(wanted, meeting, (self.span.0, last));
        let reason = PlanReason::PreviousYear { meeting: meeting.id };
        let public = if self.is_public(theme) { Some(true) } else { meeting.public };
        let like_it = PlannedMeeting::of_record(meeting);
        self.meetings.push(PlannedMeeting { date, public, theme, reason, reserve_date: None, ..like_it });
    }

    fn near(&self, wanted: NaiveDate, like: &Meeting, (first, last): (NaiveDate, NaiveDate)) -> NaiveDate {
        let taken: Vec<NaiveDate> = self.meetings.iter().map(|meeting| meeting.date).collect();
        let hours = (like.start, like.end);
        Place { association: self.association, hours, first, last, taken: &taken }.near(wanted)
    }

    /// The last day for a theme: that of the law, or of the year.
    fn last_day(&self, theme: PlanTheme) -> NaiveDate {
        let law = law_of(theme).and_then(|kind| law_day(self.association.body.form, kind, self.year));
        law.unwrap_or(self.span.1)
    }

    fn is_public(&self, theme: PlanTheme) -> bool {
        theme == PlanTheme::Budget && self.association.body.form != BodyForm::Association
    }

    /// Each meeting on record stands for the proposed one that is nearest to it.
    fn without_those_on_record(&mut self) {
        for on_record in of_year(self.association, self.year) {
            let apart = |meeting: &PlannedMeeting| (meeting.date - on_record.date).num_days().abs();
            let near = self.meetings.iter().enumerate().filter(|(_, m)| apart(m) <= SAME_MEETING_DAYS);
            if let Some((place, _)) = near.min_by_key(|(_, meeting)| apart(meeting)) {
                self.meetings.remove(place);
            }
        }
    }

    /// A meeting for what the law demands: one that has no other theme, else a new one.
    fn make_room(&mut self, theme: PlanTheme) {
        let Some((window, provision)) = self.window(theme) else { return };
        let holds = |meeting: &PlannedMeeting| meeting.theme == theme;
        if self.meetings.iter().any(holds) || self.is_on_record(window) {
            return;
        }
        let reason = PlanReason::Law { provision };
        if self.give_theme(theme, window).is_none() {
            self.add(theme, window, reason);
        }
    }

    /// When the law lets it be dealt with, in practice.
    fn window(&self, theme: PlanTheme) -> Option<((NaiveDate, NaiveDate), Provision)> {
        let form = self.association.body.form;
        let from = |month| NaiveDate::from_ymd_opt(self.year, month, 1);
        match theme {
            PlanTheme::AnnualReport => {
                let (last, provision) = law(form, LawDayKind::AnnualReport, self.year)?;
                Some(((from(2)?, last), provision))
            }
            PlanTheme::Budget => {
                let last = law_day(form, LawDayKind::Budget, self.year);
                let last = last.or_else(|| NaiveDate::from_ymd_opt(self.year, 11, 30))?;
                Some(((from(9)?, last), budget_provision(form)?))
            }
            PlanTheme::Ordinary | PlanTheme::FollowUp => None,
        }
    }

    fn make_room_for_follow_ups(&mut self) {
        for window in windows(self.association, self.year) {
            let span = (window.from, window.to);
            let is_met = self.meetings.iter().any(|m| (span.0..=span.1).contains(&m.date)) || self.is_on_record(span);
            let reason = window.provision.map_or(PlanReason::Statutes, |provision| PlanReason::Law { provision });
            if self.give_theme(PlanTheme::FollowUp, span).is_none() && !is_met {
                self.add(PlanTheme::FollowUp, span, reason);
            }
        }
    }

    /// A meeting on record may have room for it: its agenda need not be written yet.
    fn is_on_record(&self, (first, last): (NaiveDate, NaiveDate)) -> bool {
        of_year(self.association, self.year).any(|meeting| (first..=last).contains(&meeting.date))
    }

    fn give_theme(&mut self, theme: PlanTheme, (first, last): (NaiveDate, NaiveDate)) -> Option<()> {
        let is_public = self.is_public(theme);
        let free = self.meetings.iter_mut().filter(|m| m.theme == PlanTheme::Ordinary || m.theme == theme);
        let within = free.filter(|meeting| (first..=last).contains(&meeting.date));
        let meeting = within.max_by_key(|meeting| meeting.date)?;
        meeting.theme = theme;
        if is_public {
            meeting.public = Some(true);
        }
        Some(())
    }

    fn add(&mut self, theme: PlanTheme, (first, last): (NaiveDate, NaiveDate), reason: PlanReason) {
        let weekday = self.pattern.map_or(Weekday::Thu, |meeting| meeting.date.weekday());
        let about = shifted(last, BEFORE_LAW_DAY).unwrap_or(last);
        let back = i64::from(about.weekday().days_since(weekday));
        let wanted = shifted(about, -back).unwrap_or(about).max(first);
        let taken: Vec<NaiveDate> = self.meetings.iter().map(|meeting| meeting.date).collect();
        let hours = self.pattern.map_or((None, None), |meeting| (meeting.start, meeting.end));
        let date = Place { association: self.association, hours, first, last, taken: &taken }.near(wanted);
        self.meetings.push(PlannedMeeting {
            date,
            start: hours.0,
            end: hours.1,
            place: self.pattern.and_then(|meeting| meeting.place.clone()),
            mode: self.pattern.and_then(|meeting| meeting.mode),
            public: if self.is_public(theme) { Some(true) } else { None },
            reserve_date: None,
            theme,
            reason,
            purpose: None,
        });
    }

    fn keep_days_in_reserve(&mut self) {
        let mut taken: Vec<NaiveDate> = self.meetings.iter().map(|meeting| meeting.date).collect();
        for place in 0..self.meetings.len() {
            let meeting = &self.meetings[place];
            let first = shifted(meeting.date, 1).unwrap_or(meeting.date);
            let last = self.last_day(meeting.theme);
            let Some(wanted) = shifted(meeting.date, RESERVE_AFTER).map(|day| day.min(last)) else { continue };
            let hours = (meeting.start, meeting.end);
            let day = Place { association: self.association, hours, first, last, taken: &taken }.near(wanted);
            if day >= first && day <= self.span.1 {
                taken.push(day);
                self.meetings[place].reserve_date = Some(day);
            }
        }
    }
}

//! Days that the law sets in every calendar year: the budget and the annual report.
//!
//! FSL 23 § (budget no later than 30 November) and 24 § (annual report within three months), KL 11 kap. 20 § (15 April for a
//! kommunalförbund, whose day for the budget stands in its statutes: KL 9 kap. 9 §). An association has its statutes only.
//! Whether it was done is read from what the board decided: no record says "this is the budget".

use super::{Context, Duty, DutyKind, Provision};
use crate::{Association, BodyForm, Deadline, Item, Meeting, MeetingStatus, Outcome};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A day of the law in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LawDay {
    /// For what.
    pub kind: LawDayKind,
    /// When, moved past holidays.
    pub day: NaiveDate,
}

/// What has its day every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LawDayKind {
    /// The budget is adopted.
    Budget,
    /// The annual report is given.
    AnnualReport,
}

struct Rule {
    kind: LawDayKind,
    month: u32,
    day: u32,
    provision: Provision,
}

/// How long after its day a report that no one can find a decision on is still asked for.
const ASKED_FOR_DAYS: i64 = 90;

fn rules(form: BodyForm) -> Vec<Rule> {
    let rule = |kind, month, day, provision| Rule { kind, month, day, provision };
    match form {
        BodyForm::CoordinationAssociation => vec![
            rule(LawDayKind::AnnualReport, 3, 31, Provision::fsl(24)),
            rule(LawDayKind::Budget, 11, 30, Provision::fsl(23)),
        ],
        BodyForm::MunicipalFederation => vec![rule(LawDayKind::AnnualReport, 4, 15, Provision::kl(11, 20))],
        BodyForm::Association => vec![],
    }
}

impl Rule {
    fn deadline(&self, year: i32) -> Option<Deadline> {
        NaiveDate::from_ymd_opt(year, self.month, self.day).map(Deadline::on)
    }
}

/// The days of the law in a calendar year, in order.
pub fn law_days(form: BodyForm, year: i32) -> Vec<LawDay> {
    law_limits(form, year).into_iter().map(|(kind, by, _)| LawDay { kind, day: by.limit }).collect()
}

/// The same with the day before it was moved, and where it stands.
pub(crate) fn law_limits(form: BodyForm, year: i32) -> Vec<(LawDayKind, Deadline, Provision)> {
    let limit = |rule: Rule| Some((rule.kind, rule.deadline(year)?, rule.provision));
    rules(form).into_iter().filter_map(limit).collect()
}

/// What the year of today still asks for.
pub(super) fn of_the_year(context: &Context) -> Vec<Duty> {
    let association = context.association;
    rules(association.body.form).iter().filter_map(|rule| duty(context, rule)).collect()
}

fn duty(context: &Context, rule: &Rule) -> Option<Duty> {
    let year = context.today.year();
    let by = rule.deadline(year)?;
    let past = (context.today - by.limit).num_days() > ASKED_FOR_DAYS;
    if past || matters(context.association, rule.kind, year).any(|(meeting, item)| is_adopted(meeting, item)) {
        return None;
    }
    let kind = match rule.kind {
        LawDayKind::Budget => DutyKind::Budget,
        LawDayKind::AnnualReport => DutyKind::AnnualReport,
    };
    let planned = matters(context.association, rule.kind, year)
        .find(|(meeting, _)| meeting.status == MeetingStatus::Planned && meeting.date >= context.today);
    let duty = planned.map_or_else(|| context.duty(kind, by), |(meeting, _)| context.duty_for(meeting, kind, by));
    Some(Duty { provision: Some(rule.provision), ..duty })
}

fn is_adopted(meeting: &Meeting, item: &Item) -> bool {
    meeting.status == MeetingStatus::Held && item.outcome == Some(Outcome::Decided)
}

/// Items of the year whose heading says that they are about it. The budget is adopted in public (FSL 19 §) and in the
/// autumn; a follow-up of the budget in the spring is another matter.
fn matters(association: &Association, kind: LawDayKind, year: i32) -> impl Iterator<Item = (&Meeting, &Item)> {
    let meetings = association.meetings.iter().filter(move |meeting| meeting.year() == year);
    let items = meetings.flat_map(|meeting| meeting.items.iter().map(move |item| (meeting, item)));
    items.filter(move |(meeting, item)| match kind {
        LawDayKind::Budget => is_about_budget(item) && meeting.date.month() >= 8 && meeting.public != Some(false),
        LawDayKind::AnnualReport => is_about_annual_report(item),
    })
}

/// Whether an item's heading says that it is about the budget.
pub(crate) fn is_about_budget(item: &Item) -> bool {
    item.heading.to_lowercase().contains("budget")
}

/// Whether it is about the annual report. Without its first letter: a word to know a heading by, not one to show.
pub(crate) fn is_about_annual_report(item: &Item) -> bool {
    item.heading.to_lowercase().contains("rsredovisning")
}

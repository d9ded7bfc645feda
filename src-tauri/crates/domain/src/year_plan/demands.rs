//! What law and statutes demand of a year's meetings.
//!
//! FSL 19 § (the budget is adopted in public), 23 § (by 30 November, after consultation with the members), 24 § (annual report by
//! 31 March); KL 9 kap. 10 § (public budget meeting of a direktion), 11 kap. 16 § (an interim report that covers half to two
//! thirds of the year, within two months of its period), 11 kap. 20 § (annual report by 15 April). When the budget of a
//! kommunalförbund is adopted stands in its statutes (KL 9 kap. 9 §), which the records do not hold: no day is named.

use super::{PlanTheme, PlannedMeeting, of_year};
use crate::duties::{is_about_annual_report, is_about_budget, law_limits};
use crate::{Association, BodyForm, FollowUp, LawDayKind, Meeting, Provision};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Something that a year's meetings must make room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Demand {
    /// What.
    pub kind: DemandKind,
    /// By when: the day that is named, before any holiday moves it. `None` where only the statutes say.
    pub day: Option<NaiveDate>,
    /// Where it stands; `None` is the statutes.
    pub provision: Option<Provision>,
    /// Whether the plan, or a meeting on record, has room for it.
    pub met: bool,
}

/// What is demanded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DemandKind {
    /// A meeting for the annual report.
    AnnualReport,
    /// A public meeting for the budget.
    Budget,
    /// Consultation (samråd) with the members before the budget.
    Consultation,
    /// A meeting for an interim follow-up.
    FollowUp,
}

/// An interim follow-up: when its period has ended, and by when it is dealt with.
pub(super) struct Window {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) provision: Option<Provision>,
}

/// What the year demands, in order, with the plan and the meetings on record held against it.
pub fn plan_demands(association: &Association, year: i32, planned: &[PlannedMeeting]) -> Vec<Demand> {
    let form = association.body.form;
    let on_record = of_year(association, year).map(PlannedMeeting::of_record);
    let all: Vec<PlannedMeeting> = planned.iter().filter(|m| m.date.year() == year).cloned().chain(on_record).collect();
    let has = |theme: PlanTheme, by: Option<NaiveDate>, fits: &dyn Fn(&PlannedMeeting) -> bool| {
        all.iter().any(|m| m.theme == theme && by.is_none_or(|by| m.date <= by) && fits(m))
    };
    let mut demands = vec![];
    if let Some((day, provision)) = law(form, LawDayKind::AnnualReport, year) {
        let met = has(PlanTheme::AnnualReport, Some(day), &|_| true);
        demands.push(Demand { kind: DemandKind::AnnualReport, day: Some(day), provision: Some(provision), met });
    }
    demands.extend(windows(association, year).into_iter().map(|window| {
        let met = all.iter().any(|meeting| (window.from..=window.to).contains(&meeting.date));
        Demand { kind: DemandKind::FollowUp, day: Some(window.to), provision: window.provision, met }
    }));
    if let Some(provision) = budget_provision(form) {
        let day = law_day(form, LawDayKind::Budget, year);
        let met = has(PlanTheme::Budget, day, &|meeting| meeting.public == Some(true));
        let budget = all.iter().filter(|meeting| meeting.theme == PlanTheme::Budget).map(|meeting| meeting.date).min();
        if form == BodyForm::CoordinationAssociation {
            let before = budget.or(day);
            let met = consulted(association, year, planned, before);
            let provision = Some(provision);
            demands.push(Demand { kind: DemandKind::Consultation, day: before, provision, met });
        }
        demands.push(Demand { kind: DemandKind::Budget, day, provision: Some(provision), met });
    }
    demands
}

/// Where it stands that the budget is adopted at a public meeting.
pub(super) fn budget_provision(form: BodyForm) -> Option<Provision> {
    match form {
        BodyForm::CoordinationAssociation => Some(Provision::fsl(23)),
        BodyForm::MunicipalFederation => Some(Provision::kl(9, 10)),
        BodyForm::Association => None,
    }
}

/// Whether a meeting before the budget says in its purpose or in an item that the members are consulted.
fn consulted(association: &Association, year: i32, planned: &[PlannedMeeting], before: Option<NaiveDate>) -> bool {
    // A word to know a purpose by, not one to show.
    let says = |words: &str| words.to_lowercase().contains("samr");
    let in_time = |day: NaiveDate| before.is_none_or(|before| day <= before);
    let in_plan = |m: &PlannedMeeting| in_time(m.date) && m.purpose.as_deref().is_some_and(says);
    let in_record = |m: &Meeting| {
        in_time(m.date) && (m.purpose.as_deref().is_some_and(says) || m.items.iter().any(|item| says(&item.heading)))
    };
    planned.iter().any(in_plan) || of_year(association, year).any(in_record)
}

/// The follow-ups that law or statutes demand in a year.
pub(super) fn windows(association: &Association, year: i32) -> Vec<Window> {
    let federation = association.body.form == BodyForm::MunicipalFederation;
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let window = |from: Option<NaiveDate>, to: Option<NaiveDate>, provision| {
        from.zip(to).map(|(from, to)| Window { from, to, provision })
    };
    let by_law = federation.then(|| Provision::kl(11, 16));
    let windows = match (association.body.follow_up, federation) {
        (FollowUp::None, false) => vec![],
        // Half to two thirds of the year, and two months after that: the latest that the law allows.
        (FollowUp::None, true) => vec![window(day(7, 1), day(10, 31), by_law)],
        (FollowUp::HalfYear, _) => vec![window(day(7, 1), day(10, 31), by_law)],
        (FollowUp::Tertial, _) => vec![window(day(5, 1), day(6, 30), None), window(day(9, 1), day(10, 31), by_law)],
    };
    windows.into_iter().flatten().collect()
}

/// The day that the law names, before any holiday moves it.
pub(super) fn law_day(form: BodyForm, kind: LawDayKind, year: i32) -> Option<NaiveDate> {
    law(form, kind, year).map(|(day, _)| day)
}

pub(super) fn law(form: BodyForm, kind: LawDayKind, year: i32) -> Option<(NaiveDate, Provision)> {
    let of_kind = law_limits(form, year).into_iter().find(|(found, _, _)| *found == kind);
    of_kind.map(|(_, by, provision)| (by.target, provision))
}

/// The day of the law that a theme has to keep.
pub(super) fn law_of(theme: PlanTheme) -> Option<LawDayKind> {
    match theme {
        PlanTheme::AnnualReport => Some(LawDayKind::AnnualReport),
        PlanTheme::Budget => Some(LawDayKind::Budget),
        PlanTheme::Ordinary | PlanTheme::FollowUp => None,
    }
}

/// What a meeting on record was or is for, by its purpose and the headings of its items.
pub(super) fn theme_of(meeting: &Meeting) -> PlanTheme {
    let purpose = meeting.purpose.as_deref().unwrap_or_default().to_lowercase();
    let autumn = meeting.date.month() >= 8;
    let budget = purpose.contains("budget") && !is_about_follow_up(&purpose);
    if autumn && (budget || meeting.public == Some(true) && meeting.items.iter().any(is_about_budget)) {
        PlanTheme::Budget
    } else if !autumn && (purpose.contains("rsredovisning") || meeting.items.iter().any(is_about_annual_report)) {
        PlanTheme::AnnualReport
    } else if is_about_follow_up(&purpose)
        || meeting.items.iter().any(|item| is_about_follow_up(&item.heading.to_lowercase()))
    {
        PlanTheme::FollowUp
    } else {
        PlanTheme::Ordinary
    }
}

/// Without letters that only Swedish has: words to know a heading by, not words to show.
fn is_about_follow_up(words: &str) -> bool {
    ["tertial", "rsrapport", "budgetuppf"].iter().any(|word| words.contains(word))
}

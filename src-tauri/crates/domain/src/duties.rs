//! What is due by the legal clock, most urgent first: the one list that the overview shows.
//!
//! Each rule is a small function of [`Rule`]; a new kind of duty is a new function in [`RULES`] and nothing else. Only what
//! can still be acted on is listed: minutes from years back that no one marked as verified are one row with a count.

use crate::{Association, Deadline, Meeting, MeetingId, Sealing, SectionRange, SigningRole};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod law_days;
mod meetings;
mod minutes;

pub use law_days::{LawDay, LawDayKind, law_days};

/// Something to do by a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Duty {
    /// What.
    pub kind: DutyKind,
    /// The last day, moved past holidays where the law moves it.
    pub day: NaiveDate,
    /// The day to aim for.
    pub target: NaiveDate,
    /// How it stands today.
    pub urgency: Urgency,
    /// For which meeting.
    pub meeting: Option<MeetingId>,
    /// When that is held.
    pub meeting_day: Option<NaiveDate>,
    /// Its §§.
    pub sections: Option<SectionRange>,
    /// How many, for a row that stands for several.
    pub count: Option<u32>,
    /// Who has not signed.
    pub roles: Vec<SigningRole>,
    /// The rule that sets the day; `None` is custom.
    pub provision: Option<Provision>,
    /// The day that the limit was moved from.
    pub rolled_over: Option<NaiveDate>,
}

/// Kinds of duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DutyKind {
    /// Hold a meeting that is planned, or say what became of it.
    HoldMeeting,
    /// Complete the plan of a meeting, or make one for a day that was announced.
    PlanMeeting,
    /// Send the summons.
    SendSummons,
    /// Write the minutes.
    WriteMinutes,
    /// Close the written minutes for verification.
    SealMinutes,
    /// Have the minutes verified, or say when they were.
    VerifyMinutes,
    /// Collect the signatures that are missing.
    CollectSignatures,
    /// Adopt the budget.
    Budget,
    /// Give the annual report.
    AnnualReport,
}

/// How near a duty is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// The last day has passed.
    Overdue,
    /// It is today.
    Today,
    /// Within two weeks.
    Soon,
    /// Further ahead.
    Later,
}

/// A rule of law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Provision {
    /// In which law.
    pub statute: Statute,
    /// Chapter, where the law has them.
    pub chapter: Option<u32>,
    /// Paragraph.
    pub section: u32,
}

/// Where a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Statute {
    /// Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser.
    Fsl,
    /// Kommunallagen (2017:725).
    Kl,
    /// The body's own statutes.
    Statutes,
}

impl Provision {
    fn fsl(section: u32) -> Self {
        Self { statute: Statute::Fsl, chapter: None, section }
    }

    fn kl(chapter: u32, section: u32) -> Self {
        Self { statute: Statute::Kl, chapter: Some(chapter), section }
    }
}

/// What a rule looks at.
struct Context<'a> {
    association: &'a Association,
    sealings: &'a [Sealing],
    today: NaiveDate,
}

type Rule = fn(&Context) -> Vec<Duty>;

const RULES: [Rule; 6] = [
    meetings::to_hold,
    meetings::to_plan,
    meetings::to_summon,
    minutes::to_finish,
    minutes::never_verified,
    law_days::of_the_year,
];

/// Everything that is due, most urgent first.
pub fn duties(association: &Association, sealings: &[Sealing], today: NaiveDate) -> Vec<Duty> {
    let context = Context { association, sealings, today };
    let mut duties: Vec<Duty> = RULES.iter().flat_map(|rule| rule(&context)).collect();
    // A row that stands for old neglect comes after what can be helped today.
    // A row that stands for several meetings comes after those that stand for one.
    let is_several = |duty: &Duty| duty.meeting.is_none() && duty.count.is_some();
    duties.sort_by_key(|duty| (duty.urgency, is_several(duty), duty.day, duty.meeting));
    duties
}

impl Context<'_> {
    fn sealing(&self, meeting: &Meeting) -> Option<&Sealing> {
        self.sealings.iter().find(|sealing| sealing.meeting == meeting.id)
    }

    /// A duty by a day, with nothing else said.
    fn duty(&self, kind: DutyKind, by: Deadline) -> Duty {
        Duty {
            kind,
            day: by.limit,
            target: by.target,
            urgency: self.urgency(by.limit),
            meeting: None,
            meeting_day: None,
            sections: None,
            count: None,
            roles: vec![],
            provision: None,
            rolled_over: by.rolled_over(),
        }
    }

    /// A duty for a meeting.
    fn duty_for(&self, meeting: &Meeting, kind: DutyKind, by: Deadline) -> Duty {
        Duty {
            meeting: Some(meeting.id),
            meeting_day: Some(meeting.date),
            sections: meeting.sections(),
            ..self.duty(kind, by)
        }
    }

    fn urgency(&self, day: NaiveDate) -> Urgency {
        match (day - self.today).num_days() {
            ..0 => Urgency::Overdue,
            0 => Urgency::Today,
            1..=14 => Urgency::Soon,
            _ => Urgency::Later,
        }
    }
}

/// A day that custom sets and no holiday moves.
fn unmoved(day: NaiveDate) -> Deadline {
    Deadline { target: day, limit: day }
}

#[cfg(test)]
mod tests;

//! What is due by the legal clock, most urgent first: the one list that the overview shows.
//!
//! Each rule is a small function of [`Rule`]; a new kind of duty is a new function in [`RULES`] and nothing else. Only what
//! can still be acted on is listed: minutes from years back that no one marked as verified are one row with a count.

use crate::legal_clock::{RequiredBoards, legal_clocks_on, required_boards};
use crate::phases::ACTIONABLE_DAYS;
use crate::{
    Association, Deadline, LegalClock, Meeting, MeetingId, MeetingStatus, Provision, Sealing, SectionRange, SigningRole,
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

mod extracts;
mod law_days;
mod meetings;
mod minutes;
mod notices;
mod registered;

pub(crate) use extracts::unsent;
pub use law_days::{LawDay, LawDayKind, law_days};
pub(crate) use law_days::{is_about_annual_report, is_about_budget, law_limits};
pub(crate) use notices::unposted;

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
    /// Make a public budget meeting known beforehand.
    AnnounceMeeting,
    /// Send the summons.
    SendSummons,
    /// Ask those who have not said whether they come.
    ChaseReplies,
    /// Write the minutes.
    WriteMinutes,
    /// Close the written minutes for verification.
    SealMinutes,
    /// Have the minutes verified, or say when they were.
    VerifyMinutes,
    /// Collect the signatures that are missing.
    CollectSignatures,
    /// Put up notices of the verification.
    PostNotice,
    /// Take them down.
    RemoveNotice,
    /// Nothing to do: the day on which decisions are in legal force.
    LegalForce,
    /// Send extracts.
    SendExtracts,
    /// Report delegated decisions that no meeting to come lists.
    ReportDecisions,
    /// Complete delegated decisions of which the list could not say all that it has to.
    CompleteDecisions,
    /// Report what the chair decided because it could not wait, at the next meeting.
    ReportUrgent,
    /// Tell the board of documents that no meeting to come lists.
    ReportDocuments,
    /// Give documents the number that they have to have.
    NumberDocuments,
    /// Finish tasks whose day has passed or is near.
    FinishTasks,
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

/// What a rule looks at.
struct Context<'a> {
    association: &'a Association,
    sealings: &'a [Sealing],
    today: NaiveDate,
    /// Of each meeting whose notices can still be acted on.
    clocks: Vec<(&'a Meeting, Vec<LegalClock>)>,
}

type Rule = fn(&Context) -> Vec<Duty>;

const RULES: [Rule; 19] = [
    meetings::to_hold,
    meetings::to_plan,
    meetings::to_announce,
    meetings::to_summon,
    meetings::to_chase,
    minutes::to_finish,
    minutes::to_finish_at_once,
    minutes::never_verified,
    notices::to_post,
    notices::to_remove,
    notices::in_force,
    extracts::to_send,
    registered::decisions_to_report,
    registered::decisions_to_complete,
    registered::urgent_to_report,
    registered::documents_to_report,
    registered::documents_to_number,
    registered::tasks_to_finish,
    law_days::of_the_year,
];

/// Everything that is due, most urgent first.
pub fn duties(association: &Association, sealings: &[Sealing], today: NaiveDate) -> Vec<Duty> {
    let clocks = clocks(association, &required_boards(association), today);
    let context = Context { association, sealings, today, clocks };
    let mut duties: Vec<Duty> = RULES.iter().flat_map(|rule| rule(&context)).collect();
    // A row that stands for old neglect comes after what can be helped today.
    // A row that stands for several meetings comes after those that stand for one.
    let is_several = |duty: &Duty| duty.meeting.is_none() && duty.count.is_some();
    duties.sort_by_key(|duty| (duty.urgency, is_several(duty), duty.day, duty.meeting));
    duties
}

/// Before this day a reminder mends nothing.
fn horizon(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(ACTIONABLE_DAYS)).unwrap_or(NaiveDate::MIN)
}

fn clocks<'a>(
    association: &'a Association,
    boards: &RequiredBoards,
    today: NaiveDate,
) -> Vec<(&'a Meeting, Vec<LegalClock>)> {
    let latest = |meeting: &Meeting| meeting.verification.date.map_or(meeting.date, |day| day.max(meeting.date));
    let held = association.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Held);
    let recent = held.filter(|meeting| latest(meeting) >= horizon(today));
    recent.map(|meeting| (meeting, legal_clocks_on(association, boards, meeting, today))).collect()
}

impl Context<'_> {
    /// Clocks of what was verified so recently that something can still be done.
    fn recent_clocks(&self) -> impl Iterator<Item = (&Meeting, &LegalClock)> {
        let all = self.clocks.iter().flat_map(|(meeting, clocks)| clocks.iter().map(move |clock| (*meeting, clock)));
        all.filter(|(_, clock)| clock.verified.is_some_and(|verified| verified >= horizon(self.today)))
    }

    fn sealing(&self, meeting: &Meeting) -> Option<&Sealing> {
        self.sealings.iter().find(|sealing| sealing.meeting == meeting.id && sealing.item.is_none())
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

#[cfg(test)]
mod tests;

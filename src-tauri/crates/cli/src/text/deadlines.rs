//! Sentences about the days that law and custom set.

use super::{UNWRITTEN, store};
use domain::{LegalDayKind, Source, Statute};
use office::{ActionError, DeadlineRow};
use std::path::Path;

/// One line per day.
pub fn deadlines(days: &[DeadlineRow]) -> Vec<String> {
    if days.is_empty() {
        return vec!["Inga dagar i den tiden.".to_owned()];
    }
    days.iter().map(line).collect()
}

fn line(row: &DeadlineRow) -> String {
    let DeadlineRow { day, meeting } = row;
    let what = match day.kind {
        LegalDayKind::SummonsBy => "kallelsen skickas senast",
        LegalDayKind::VerifyBy => "justeras senast",
        LegalDayKind::PostBy => "anslås senast",
        LegalDayKind::AppealLast => "sista dag att överklaga",
        LegalDayKind::RemoveEarliest => "anslaget tas ned tidigast",
        LegalDayKind::LegalForce => "laga kraft",
        LegalDayKind::Budget => "budgeten antas senast",
        LegalDayKind::AnnualReport => "årsredovisningen lämnas senast",
    };
    let section = day.section.map(|section| format!(", § {section}")).unwrap_or_default();
    let about = meeting.map(|meeting| format!("sammanträdet {meeting}{section}")).unwrap_or_default();
    let moved = if day.date == day.target { String::new() } else { format!("  (flyttad från {})", day.target) };
    format!("{}  {what:<31}  {about:<30}  {}{moved}", day.date, source(day.source))
}

/// What sets a day.
pub fn source(source: Source) -> String {
    match source {
        Source::Provision(provision) => {
            let statute = match provision.statute {
                Statute::Fsl => "Lag (2003:1210)",
                Statute::Kl => "KL",
                Statute::Osl => "OSL",
                Statute::Archives => "Arkivlagen",
                Statute::Statutes => "Stadgarna",
            };
            let chapter = provision.chapter.map(|chapter| format!("{chapter} kap. ")).unwrap_or_default();
            format!("{statute} {chapter}{} §", provision.section)
        }
        Source::Statutes => "Stadgarna".to_owned(),
        Source::RulesOfProcedure => "Arbetsordningen".to_owned(),
        Source::Custom => "Praxis".to_owned(),
    }
}

/// A calendar file that was not written.
pub fn calendar(path: &Path, error: &ActionError) -> String {
    match error {
        ActionError::Store(error) => store(path, error),
        ActionError::Invalid(_)
        | ActionError::Unknown(_)
        | ActionError::NotNow(_)
        | ActionError::Course(_)
        | ActionError::Posting(_)
        | ActionError::Registry(_)
        | ActionError::Delegation(_)
        | ActionError::Calendar(_) => format!("{}: {error}. {UNWRITTEN}", path.display()),
    }
}

//! What the board's days are called in the calendars of others: meetings, days kept in reserve, last days. And what files are
//! called that leave the program for others.

use super::swedish::{capitalised, day};
use domain::{Association, LegalDay, LegalDayKind, Meeting, Mode, Provision, Source, Statute};

/// An event in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventWords {
    /// Its title.
    pub title: String,
    /// More about it.
    pub description: Option<String>,
}

/// The name of the calendar.
pub fn calendar_name(association: &Association) -> String {
    format!("{}: sammanträden och lagens dagar", association.body.name)
}

/// A meeting of the board.
pub fn meeting_event(association: &Association, meeting: &Meeting) -> EventWords {
    let mode = match meeting.mode {
        Some(Mode::Remote) => Some("På distans".to_owned()),
        Some(Mode::Hybrid) => Some("På plats och på distans".to_owned()),
        Some(Mode::OnSite) | None => None,
    };
    let lines = [
        meeting.purpose.as_deref().map(capitalised),
        (meeting.public == Some(true)).then(|| "Öppet för allmänheten".to_owned()),
        mode,
        meeting.link.as_ref().map(|link| format!("Länk: {link}")),
        meeting.reply_by.map(|by| format!("Svar senast {}", day(by))),
        meeting.reserve_date.map(|reserve| format!("Reservdag {}", day(reserve))),
    ];
    EventWords { title: format!("Styrelsen, {}", association.body.name), description: joined(lines) }
}

/// A day that is kept in reserve for a meeting.
pub fn reserve_event(association: &Association, meeting: &Meeting) -> EventWords {
    EventWords {
        title: format!("Reservdag: styrelsen, {}", association.body.name),
        description: Some(format!("I stället för {}, om det sammanträdet inte kan hållas", day(meeting.date))),
    }
}

/// A day that law, statutes or custom set.
pub fn legal_day_event(association: &Association, legal: &LegalDay) -> EventWords {
    let of = legal.meeting.and_then(|id| association.meeting(id)).map(|meeting| day(meeting.date));
    let section = legal.section.map(|section| format!("§\u{a0}{section}"));
    let minutes = [section, of.as_ref().map(|of| format!("protokoll {of}"))];
    let minutes = minutes.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let title = match legal.kind {
        LegalDayKind::SummonsBy => format!("Kallelse ska vara skickad: {}", of.unwrap_or_default()),
        LegalDayKind::VerifyBy => format!("Sista dag att justera: {minutes}"),
        LegalDayKind::PostBy => format!("Sista dag att anslå: {minutes}"),
        LegalDayKind::AppealLast => format!("Sista dag att överklaga: {minutes}"),
        LegalDayKind::RemoveEarliest => format!("Anslaget får tas ned: {minutes}"),
        LegalDayKind::LegalForce => format!("Laga kraft: {minutes}"),
        LegalDayKind::Budget => "Sista dag att besluta om budget".to_owned(),
        LegalDayKind::AnnualReport => "Sista dag att lämna årsredovisning".to_owned(),
    };
    let moved = (legal.target != legal.date).then(|| format!("Flyttad från {} på grund av helg", day(legal.target)));
    EventWords { title, description: joined([Some(source(legal.source)), moved, Some(association.body.name.clone())]) }
}

/// What sets a day: "KL 8 kap. 12 §".
fn source(source: Source) -> String {
    let provision = match source {
        Source::Provision(provision) => provision,
        Source::Statutes => return "Enligt stadgarna eller förbundsordningen".to_owned(),
        Source::RulesOfProcedure => return "Enligt arbetsordningen".to_owned(),
        Source::Custom => return "Enligt bruk".to_owned(),
    };
    match provision.statute {
        Statute::Statutes => "Enligt stadgarna eller förbundsordningen".to_owned(),
        Statute::Fsl | Statute::Kl | Statute::Osl | Statute::Archives => provision_words(provision),
    }
}

/// A rule of law: "KL 8 kap. 12 §".
pub fn provision_words(provision: Provision) -> String {
    let law = match provision.statute {
        Statute::Fsl => "FSL",
        Statute::Kl => "KL",
        Statute::Osl => "OSL",
        Statute::Archives => "Arkivlagen",
        Statute::Statutes => "Stadgarna",
    };
    match provision.chapter {
        Some(chapter) => format!("{law} {chapter}\u{a0}kap. {}\u{a0}§", provision.section),
        None => format!("{law} {}\u{a0}§", provision.section),
    }
}

fn joined<const N: usize>(lines: [Option<String>; N]) -> Option<String> {
    let lines: Vec<String> = lines.into_iter().flatten().filter(|line| !line.trim().is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The reply form that goes with a file.
pub fn reply_form_name(minutes: &str) -> String {
    format!("Svarsblankett till {}", lower_first(minutes))
}

/// The report of what was found in a file, the first or a later one of the same minutes.
pub fn validation_report_name(minutes: &str, nth: usize) -> String {
    let which = if nth > 1 { format!(" {nth}") } else { String::new() };
    format!("Valideringsrapport{which} till {}", lower_first(minutes))
}

fn lower_first(name: &str) -> String {
    super::swedish::uncapitalised(name)
}

#[cfg(test)]
mod tests;

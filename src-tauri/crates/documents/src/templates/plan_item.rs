//! The item by which the board decides its meetings of a year, with the list of dates in the decision.

use super::swedish::capitalised;
use crate::MONTHS;
use chrono::Datelike;
use domain::{
    Block, BlockHeading, BlockKind, BlockName, ClockTime, ItemPart, Meeting, MeetingStatus, Mode, PlanTheme, RichText,
    Span, TextBlock, TextTable,
};

/// What the item is called.
pub fn plan_heading(year: i32) -> String {
    format!("Fastställande av sammanträdesdatum {year}")
}

/// What a meeting is for, where the plan has no words of its own.
pub fn theme_purpose(theme: PlanTheme) -> Option<&'static str> {
    match theme {
        PlanTheme::Ordinary => None,
        PlanTheme::AnnualReport => Some("årsredovisning"),
        PlanTheme::Budget => Some("verksamhetsplan och budget"),
        PlanTheme::FollowUp => Some("budgetuppföljning"),
    }
}

/// The meetings of the year that the decision lists, in order.
pub fn planned_of(meetings: &[Meeting], year: i32) -> Vec<&Meeting> {
    let mut planned: Vec<&Meeting> = meetings
        .iter()
        .filter(|meeting| meeting.year() == year && meeting.status != MeetingStatus::Cancelled)
        .collect();
    planned.sort_by_key(|meeting| (meeting.date, meeting.start));
    planned
}

/// What the item proposes and decides: the same words and the same list.
pub fn plan_parts(meetings: &[&Meeting], year: i32) -> Vec<ItemPart> {
    let block = |name, lead: &str| {
        let lead = format!("{lead} sammanträda under {year} enligt följande.");
        let text = RichText(vec![TextBlock::Paragraph(plain(&lead)), TextBlock::Table(table(meetings))]);
        ItemPart::Block(Block { kind: BlockKind::Plain(name), heading: BlockHeading::Profile, text })
    };
    vec![
        block(BlockName::ProposedDecision, "Styrelsen beslutar att"),
        block(BlockName::Decision, "Styrelsen beslutar att"),
    ]
}

fn table(meetings: &[&Meeting]) -> TextTable {
    let has_reserve = meetings.iter().any(|meeting| meeting.reserve_date.is_some());
    let mut head = vec!["Dag", "Tid", "Plats", "Tema"];
    head.extend(has_reserve.then_some("Reservdag"));
    let row = |meeting: &&Meeting| {
        let time = meeting.start.map(clock_alone).unwrap_or_default();
        let place = meeting.place.clone().unwrap_or_else(|| match meeting.mode {
            Some(Mode::Remote) => "På distans".to_owned(),
            Some(Mode::OnSite | Mode::Hybrid) | None => String::new(),
        });
        let open = (meeting.public == Some(true)).then(|| "öppet för allmänheten".to_owned());
        let theme: Vec<String> = meeting.purpose.clone().into_iter().chain(open).collect();
        let mut cells = vec![short_day(meeting.date), time, place, capitalised(&theme.join(", "))];
        cells.extend(has_reserve.then(|| meeting.reserve_date.map(short_day).unwrap_or_default()));
        cells.iter().map(|cell| plain(cell)).collect()
    };
    TextTable { head: head.into_iter().map(plain).collect(), rows: meetings.iter().map(row).collect() }
}

/// "09.00": under a head that says what it is, and narrow enough to stand on one line.
fn clock_alone(time: ClockTime) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}

/// "16 juni"; the year is that of the list.
fn short_day(date: chrono::NaiveDate) -> String {
    format!("{}\u{a0}{}", date.day(), MONTHS[date.month0() as usize])
}

fn plain(text: &str) -> Vec<Span> {
    if text.is_empty() { vec![] } else { vec![Span::plain(text)] }
}

#[cfg(test)]
mod tests;

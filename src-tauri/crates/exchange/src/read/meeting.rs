//! Meetings.

use super::at::{At, each};
use super::item;
use super::known::Known;
use super::sections::Sections;
use crate::format;
use crate::refusal::{Expected, Found, Refusal};
use domain::{
    Adjournment, AsWritten, Attendance, Extent, ImmediateVerification, Item, Meeting, Mode, OtherParticipant, Posting,
    SectionRange, Verification,
};

/// All meetings, oldest first; those of one day in the order of the file.
pub(super) fn all(
    meetings: format::List<format::Meeting>,
    known: &Known,
    sections: &mut Sections,
) -> Result<Vec<Meeting>, Refusal> {
    let mut meetings = each(meetings, &At::ROOT.key("meetings"), |entry, at| meeting(entry, at, known, sections))?;
    meetings.sort_by_key(|meeting| meeting.date);
    Ok(meetings)
}

fn meeting(entry: format::Meeting, at: &At<'_>, known: &Known, sections: &mut Sections) -> Result<Meeting, Refusal> {
    let date = entry.date.0;
    let id = sections.meeting(date);
    let written = entry.written.unwrap_or_default();
    let items = each(entry.items, &at.key("items"), |entry, at| item::item(entry, (date, id), at, known, sections))?;
    let mut verified = entry.verification.unwrap_or_default();
    let at_once = std::mem::take(&mut verified.immediate_sections);
    Ok(Meeting {
        id,
        date,
        start: entry.start.map(|time| time.0),
        end: entry.end.map(|time| time.0),
        adjournments: entry.adjournments.into_iter().map(adjournment).collect(),
        place: entry.place,
        mode: entry.mode.map(|mode| mode.0),
        status: entry.status.0,
        public: entry.public,
        purpose: entry.purpose,
        reserve_date: entry.reserve_date.map(|day| day.0),
        next_meeting: entry.next_meeting.map(|day| day.0),
        written: AsWritten { time: written.time, sections: written.sections, next_meeting: written.next_meeting },
        attendance: each(entry.attendance, &at.key("attendance"), |row, at| attendance(row, at, known))?,
        others: each(entry.others, &at.key("others"), |row, at| {
            let span = row.sections.map(|span| range(span, &at.key("sections")));
            Ok(OtherParticipant { person: known.person(row.person, &at.key("person"))?, sections: span.transpose()? })
        })?,
        chair: known.anyone(entry.chair, &at.key("chair"))?,
        secretary: known.anyone(entry.secretary, &at.key("secretary"))?,
        verifiers: known.people(entry.verifiers, &at.key("verifiers"))?,
        verification: verification(verified),
        postings: each(entry.notices, &at.key("notices"), |notice, at| {
            Ok(Posting {
                board: known.board(notice.board, &at.key("board"))?,
                posted: notice.posted.map(|day| day.0),
                removed: notice.removed.map(|day| day.0),
            })
        })?,
        corrections: Vec::new(),
        summoned_on: None,
        link: None,
        reply_by: None,
        replies: vec![],
        immediate: immediate(at_once, &items, &at.key("verification"))?,
        files: vec![],
        items,
    })
}

fn adjournment(pause: format::Adjournment) -> Adjournment {
    Adjournment { from: pause.from.0, to: pause.to.0 }
}

fn attendance(row: format::Attendance, at: &At<'_>, known: &Known) -> Result<Attendance, Refusal> {
    let mode = row.mode.map(|mode| mode.0);
    if mode == Some(Mode::Hybrid) {
        let one_place = Expected::OneOf(vec!["on_site".to_owned(), "remote".to_owned()]);
        return Err(at.key("mode").refuse(Found::Text("hybrid".to_owned()), one_place));
    }
    Ok(Attendance {
        person: known.person(row.person, &at.key("person"))?,
        mode,
        present: row.present.map(|part| extent(part, &at.key("present"))).transpose()?,
        serving: row.serving.map(|part| extent(part, &at.key("serving"))).transpose()?,
        replaces: known.anyone(row.replaces, &at.key("replaces"))?,
        disqualified: Vec::new(),
        away: vec![],
    })
}

fn extent(part: format::Extent, at: &At<'_>) -> Result<Extent, Refusal> {
    Ok(match part {
        format::Extent::All(_) => Extent::WholeMeeting,
        format::Extent::Clock { from, to } => Extent::Clock { from: from.0, to: to.0 },
        format::Extent::Sections { sections } => Extent::Sections(range(sections, &at.key("sections"))?),
    })
}

fn range(format::Sections(first, last): format::Sections, at: &At<'_>) -> Result<SectionRange, Refusal> {
    SectionRange::new(first.0, last.0).ok_or_else(|| {
        let found = Found::Text(format!("[{}, {}]", first.0, last.0));
        at.refuse(found, Expected::SectionRange)
    })
}

fn verification(verification: format::Verification) -> Verification {
    Verification {
        date: verification.date.map(|day| day.0),
        written: verification.written,
        place: verification.place,
        manner: verification.manner.map(|manner| manner.0),
    }
}

/// The §§ verified at once, in the order of the agenda; of several items with one number the first is meant. The format has no
/// day of their own for them, and none is guessed.
fn immediate(
    at_once: format::List<format::Section>,
    items: &[Item],
    at: &At<'_>,
) -> Result<Vec<ImmediateVerification>, Refusal> {
    let chosen = each(at_once, &at.key("immediate_sections"), |format::Section(number), at| {
        let item = items.iter().find(|item| item.section == Some(number));
        item.map(|item| item.id).ok_or_else(|| at.refuse(Found::Number(number.to_string()), Expected::SectionOfMeeting))
    })?;
    let chosen = items.iter().filter(|item| chosen.contains(&item.id));
    Ok(chosen.map(|item| ImmediateVerification { item: item.id, date: None, manner: None, postings: vec![] }).collect())
}

//! Documents beside the minutes: from what the call names to what the office makes.

use crate::arguments::Paper;
use chrono::{Datelike, NaiveDate};
use domain::MeetingStatus;
use office::{Office, PaperError, PaperKind};

/// The bytes of the document.
pub fn made(office: &Office, paper: &Paper, made_on: NaiveDate) -> Result<Vec<u8>, PaperError> {
    let held = |day: &Option<NaiveDate>| office.meeting_on(*day, MeetingStatus::Held);
    let coming = |day: &Option<NaiveDate>| office.meeting_on(*day, MeetingStatus::Planned);
    let kind = match paper {
        Paper::Summons { meeting, with_papers } => {
            PaperKind::Summons { meeting: coming(meeting)?, with_papers: *with_papers }
        }
        Paper::Attendance { meeting } => PaperKind::Attendance { meeting: coming(meeting)? },
        Paper::Notice { meeting, section } => {
            let meeting = held(meeting)?;
            let sections: Vec<_> = section.iter().copied().collect();
            let item = office.items_of(meeting, &sections)?.pop();
            PaperKind::Notice { meeting, item, board: None }
        }
        Paper::Extract { meeting, sections } => {
            let meeting = held(meeting)?;
            PaperKind::Extract { meeting, items: office.items_of(meeting, sections)? }
        }
        Paper::Calendar { year } => PaperKind::Calendar { year: year.unwrap_or(made_on.year()) },
    };
    office.paper(&kind, made_on)
}

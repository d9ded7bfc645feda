//! Documents beside the minutes: from what the call names to what the office makes.

use crate::arguments::{List, ListForm, Paper};
use chrono::{Datelike, NaiveDate};
use domain::{DecisionFilter, MeetingStatus};
use office::{ListError, ListKind, Office, PaperError, PaperKind, SheetForm};

/// The bytes of the document.
pub fn made(office: &Office, paper: &Paper, made_on: NaiveDate) -> Result<Vec<u8>, ListError> {
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
        Paper::List { list, form } => {
            let list = listed(office, list)?;
            match form {
                ListForm::Pdf => PaperKind::List { list },
                ListForm::Csv => return office.list_file(&list, SheetForm::Csv, made_on),
                ListForm::Xlsx => return office.list_file(&list, SheetForm::Xlsx, made_on),
            }
        }
        Paper::Calendar { year } => PaperKind::Calendar { year: year.unwrap_or(made_on.year()) },
    };
    Ok(office.paper(&kind, made_on)?)
}

/// The list, as the office knows it. What others read is what is asked for unless the office's own is.
fn listed(office: &Office, list: &List) -> Result<ListKind, PaperError> {
    Ok(match *list {
        List::Register { year, own } => ListKind::Register { year, public: !own },
        List::ReceivedDocuments { year, own } => ListKind::ReceivedDocuments { year, public: !own },
        List::DelegatedDecisions { year, meeting: None } => ListKind::DelegatedDecisions { year, meeting: None },
        List::DelegatedDecisions { year, meeting: Some(day) } => {
            let meeting = office.meeting_on(Some(day), MeetingStatus::Held)?;
            ListKind::DelegatedDecisions { year, meeting: Some(meeting) }
        }
        List::Decisions { year } => {
            ListKind::Decisions { filter: DecisionFilter { year, ..DecisionFilter::default() } }
        }
        List::Tasks { all } => ListKind::Tasks { open: !all },
        List::Grants { year } => ListKind::Grants { year },
    })
}

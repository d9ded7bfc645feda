//! Printed documents beside the minutes: summons, notice, extract, lists, calendar, forms, and files kept with the minutes.
//!
//! Made anew each time from the records; of what was closed or kept, the stored bytes. Deliberately absent: where they are
//! written, and whether anyone may see them.

use crate::lists::{ListKind, listing};
use crate::views::MinutesPages;
use crate::{MinutesError, Office, StoreError, limits};
use chrono::NaiveDate;
use documents::content::Content;
use documents::layout::lay_out;
use documents::templates;
use domain::{
    Association, BoardId, DelegatedDecisionId, DocumentId, FileHash, ItemId, Meeting, MeetingFileId, MeetingId,
    MeetingStatus, SectionNumber, TaskId,
};
use pdf::JoinError;
use serde::{Deserialize, Serialize};

/// Which document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaperKind {
    /// The summons with its agenda.
    Summons {
        /// To which meeting.
        meeting: MeetingId,
        /// Whether the papers of the items follow in the same file.
        with_papers: bool,
    },
    /// The notice of verified minutes, a page per board.
    Notice {
        /// Of which meeting.
        meeting: MeetingId,
        /// The § verified at once; `None` for the rest of the minutes.
        item: Option<ItemId>,
        /// For one board; `None` for all.
        board: Option<BoardId>,
    },
    /// The proof of posting, a sheet for one board or one for all.
    ProofOfPosting {
        /// Of which meeting.
        meeting: MeetingId,
        /// The § verified at once; `None` for the rest of the minutes.
        item: Option<ItemId>,
        /// For one board; `None` for one sheet with all.
        board: Option<BoardId>,
    },
    /// An extract of the minutes.
    Extract {
        /// Of which meeting.
        meeting: MeetingId,
        /// Which items.
        items: Vec<ItemId>,
    },
    /// The list of attendance.
    Attendance {
        /// Of which meeting.
        meeting: MeetingId,
    },
    /// The meetings of a year.
    Calendar {
        /// Which.
        year: i32,
    },
    /// The sheet of a § verified at once.
    SectionMinutes {
        /// Of which meeting.
        meeting: MeetingId,
        /// Which item.
        item: ItemId,
    },
    /// The form that goes with closed minutes to those who sign elsewhere.
    ReplyForm {
        /// Of which meeting.
        meeting: MeetingId,
        /// The § verified at once; `None` for the minutes as a whole.
        item: Option<ItemId>,
    },
    /// A file kept beside the minutes of a meeting: a report, a scan, what came back signed.
    StoredFile {
        /// Which.
        file: MeetingFileId,
    },
    /// A paper under an item of the agenda.
    Paper {
        /// Under which item.
        item: ItemId,
        /// Its bytes.
        hash: FileHash,
    },
    /// A file of a registered document.
    DocumentFile {
        /// Of which document.
        document: DocumentId,
        /// Its bytes.
        hash: FileHash,
    },
    /// A file of a delegated decision.
    DecisionFile {
        /// Of which decision.
        decision: DelegatedDecisionId,
        /// Its bytes.
        hash: FileHash,
    },
    /// A file that shows that a task was done.
    TaskFile {
        /// Of which task.
        task: TaskId,
        /// Its bytes.
        hash: FileHash,
    },
    /// A delegated decision, with a place to sign.
    DelegatedDecision {
        /// Which.
        decision: DelegatedDecisionId,
    },
    /// A list.
    List {
        /// Which.
        list: ListKind,
    },
    /// The minutes themselves.
    Minutes {
        /// Of which meeting.
        meeting: MeetingId,
    },
}

/// Why there is no such document. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// There is no such meeting; these days have one.
    #[error("no such meeting")]
    NoMeeting {
        /// The days of the meetings that could have been meant.
        days: Vec<NaiveDate>,
    },
    /// The meeting has not been held.
    #[error("the meeting has not been held")]
    NotHeld {
        /// Its day.
        date: NaiveDate,
    },
    /// What is to be noticed has not been verified.
    #[error("not verified")]
    NotVerified {
        /// The day of the meeting.
        date: NaiveDate,
    },
    /// The meeting has no such §.
    #[error("no § {section} at that meeting")]
    NoSection {
        /// The day of the meeting.
        date: NaiveDate,
        /// The § asked for.
        section: SectionNumber,
    },
    /// The meeting has no such item.
    #[error("no such item")]
    NoItem,
    /// No item was chosen for the extract.
    #[error("no item chosen")]
    NothingChosen,
    /// The association has no such board, or none at all.
    #[error("no such board")]
    NoBoard,
    /// A paper of the summons cannot stand behind it.
    #[error("a paper cannot be joined")]
    Join {
        /// What the paper is called; nothing when the fault is not one paper's.
        paper: Option<String>,
        /// What is wrong.
        error: JoinError,
    },
    /// There is no such delegated decision.
    #[error("no such decision")]
    NoDecision,
    /// There is no such file.
    #[error("no such file")]
    NoFile,
    /// It has no pages to show beside the text.
    #[error("not a PDF")]
    NotPdf,
    /// It cannot be made.
    #[error("it cannot be made")]
    Minutes(#[from] MinutesError),
}

impl From<StoreError> for PaperError {
    fn from(error: StoreError) -> Self {
        Self::Minutes(error.into())
    }
}

impl Office {
    /// A document, made on a day, which is all that its bytes depend on beside the records.
    ///
    /// # Errors
    /// Something named is not on record, or the records do not allow the document or cannot be printed.
    pub fn paper(&self, kind: &PaperKind, made_on: NaiveDate) -> Result<Vec<u8>, PaperError> {
        let association = self.records()?;
        let content = match kind {
            PaperKind::Minutes { meeting } => return Ok(self.minutes_pages(*meeting, made_on)?.pdf),
            PaperKind::StoredFile { file } => return Ok(self.stored_file(*file)?.1),
            PaperKind::Paper { item, hash } => return Ok(self.attached_paper(*item, hash)?.1),
            PaperKind::DocumentFile { document, hash } => return Ok(self.document_file(*document, hash)?.1),
            PaperKind::DecisionFile { decision, hash } => return Ok(self.decision_file(*decision, hash)?.1),
            PaperKind::TaskFile { task, hash } => return Ok(self.task_file(*task, hash)?.1),
            PaperKind::DelegatedDecision { decision } => {
                let found = association.delegated_decisions.iter().find(|one| one.id == *decision);
                templates::delegated_decision(&association, found.ok_or(PaperError::NoDecision)?, made_on)
            }
            PaperKind::List { list } => {
                templates::list_paper(&association, &listing(&association, list, made_on)?, made_on)
            }
            PaperKind::Calendar { year } => templates::calendar(&association, *year, made_on),
            PaperKind::Summons { meeting, with_papers } => {
                let meeting = on_record(&association, *meeting)?;
                let summons = written(&templates::summons(&association, meeting, made_on))?;
                return if *with_papers { self.with_papers(meeting, summons) } else { Ok(summons) };
            }
            PaperKind::Attendance { meeting } => {
                templates::attendance_list(&association, on_record(&association, *meeting)?, made_on)
            }
            PaperKind::Notice { meeting, item, board } => {
                let meeting = held(&association, *meeting)?;
                is_item(meeting, *item)?;
                let verified = match item {
                    Some(item) => meeting.immediate_of(*item).and_then(|immediate| immediate.date),
                    None => meeting.verification.date,
                };
                if verified.is_none() {
                    return Err(PaperError::NotVerified { date: meeting.date });
                }
                let boards = boards(&association, board.as_ref())?;
                templates::notice(&association, meeting, *item, &boards, made_on)
            }
            PaperKind::ProofOfPosting { meeting, item, board } => {
                let meeting = held(&association, *meeting)?;
                is_item(meeting, *item)?;
                let all = boards(&association, board.as_ref())?;
                let boards = if board.is_some() { all } else { vec![] };
                templates::proofs_of_posting(&association, meeting, *item, &boards, made_on)
            }
            PaperKind::Extract { meeting, items } => {
                let meeting = held(&association, *meeting)?;
                if items.is_empty() {
                    return Err(PaperError::NothingChosen);
                }
                items.iter().try_for_each(|item| is_item(meeting, Some(*item)))?;
                templates::extract(&association, meeting, items, made_on)
            }
            PaperKind::SectionMinutes { meeting, item } => {
                if let Some(pdf) = self.store.sealed_pdf(*meeting, Some(*item))? {
                    return Ok(pdf);
                }
                let meeting = held(&association, *meeting)?;
                is_item(meeting, Some(*item))?;
                templates::section_minutes(&association, meeting, *item, made_on)
            }
            PaperKind::ReplyForm { meeting, item } => {
                let meeting = held(&association, *meeting)?;
                is_item(meeting, *item)?;
                templates::reply_form(&association, meeting, *item, &minutes_name(meeting, *item), made_on)
            }
        };
        Ok(written(&content)?)
    }

    /// A document to show beside the text.
    ///
    /// # Errors
    /// Those of [`Office::paper`]; it is a file of another kind.
    pub fn paper_pages(&self, kind: &PaperKind, made_on: NaiveDate) -> Result<MinutesPages, PaperError> {
        if let PaperKind::Minutes { meeting } = kind {
            return Ok(self.minutes_pages(*meeting, made_on)?);
        }
        let pdf = self.paper(kind, made_on)?;
        let pages = pdf::check_paper(&pdf).map_err(|_| PaperError::NotPdf)?;
        Ok(MinutesPages {
            pdf,
            pages: limits::small(pages),
            places: vec![],
            looks: vec![],
            sizes: vec![],
            sealed: false,
        })
    }

    /// The summons with the papers of its items behind it, in their order.
    fn with_papers(&self, meeting: &Meeting, summons: Vec<u8>) -> Result<Vec<u8>, PaperError> {
        let mut papers: Vec<(String, Vec<u8>)> = vec![];
        for (number, item) in (1_u32..).zip(&meeting.items) {
            for paper in &item.papers {
                let bytes = self.store.attachment(&paper.hash)?.ok_or(PaperError::NoFile)?;
                papers.push((templates::paper_bookmark(number, &item.heading, &paper.name), bytes));
            }
        }
        if papers.is_empty() {
            return Ok(summons);
        }
        let named: Vec<(&str, &[u8])> = papers.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let joined = pdf::join(&summons, &named).map_err(|error| {
            let paper = match &error {
                JoinError::Paper { index, .. } => papers.get(*index).map(|(name, _)| name.clone()),
                JoinError::TooMuch | JoinError::First(_) => None,
            };
            PaperError::Join { paper, error }
        })?;
        Ok(joined.pdf)
    }

    /// The meeting of a day; without a day the next planned or, of those that have minutes, the latest.
    ///
    /// # Errors
    /// There is none.
    pub fn meeting_on(&self, day: Option<NaiveDate>, wanted: MeetingStatus) -> Result<MeetingId, PaperError> {
        let association = self.records()?;
        let fits = |meeting: &&Meeting| meeting.status == wanted;
        let found = match day {
            // Of two meetings on one day the one that fits is meant.
            Some(day) => association.meetings.iter().filter(|meeting| meeting.date == day).max_by_key(fits),
            None if wanted == MeetingStatus::Planned => {
                association.meetings.iter().find(fits).or(association.meetings.last())
            }
            None => association.meetings.iter().rev().find(fits),
        };
        let days = || association.meetings.iter().map(|meeting| meeting.date).collect();
        Ok(found.ok_or_else(|| PaperError::NoMeeting { days: days() })?.id)
    }

    /// The items of a meeting that are these §§, in the order of the minutes.
    ///
    /// # Errors
    /// The meeting is not on record, or has not one of them.
    pub fn items_of(&self, meeting: MeetingId, sections: &[SectionNumber]) -> Result<Vec<ItemId>, PaperError> {
        let association = self.records()?;
        let meeting = on_record(&association, meeting)?;
        let has = |section: &SectionNumber| meeting.items.iter().any(|item| item.section == Some(*section));
        if let Some(missing) = sections.iter().find(|section| !has(section)) {
            return Err(PaperError::NoSection { date: meeting.date, section: *missing });
        }
        let chosen =
            meeting.items.iter().filter(|item| item.section.is_some_and(|section| sections.contains(&section)));
        Ok(chosen.map(|item| item.id).collect())
    }
}

/// What the file of closed minutes is called when it is sent: day of the meeting, and § where it is one alone.
pub fn minutes_name(meeting: &Meeting, item: Option<ItemId>) -> String {
    match item.and_then(|item| meeting.item(item)?.section) {
        Some(section) => format!("Protokoll {} § {section}.pdf", meeting.date),
        None => format!("Protokoll {}.pdf", meeting.date),
    }
}

/// A document as PDF.
pub(crate) fn written(content: &Content) -> Result<Vec<u8>, MinutesError> {
    Ok(pdf::write(&lay_out(content)?)?)
}

pub(crate) fn on_record(association: &Association, meeting: MeetingId) -> Result<&Meeting, PaperError> {
    let days = || association.meetings.iter().map(|meeting| meeting.date).collect();
    association.meeting(meeting).ok_or_else(|| PaperError::NoMeeting { days: days() })
}

fn held(association: &Association, meeting: MeetingId) -> Result<&Meeting, PaperError> {
    let meeting = on_record(association, meeting)?;
    if meeting.status == MeetingStatus::Held { Ok(meeting) } else { Err(PaperError::NotHeld { date: meeting.date }) }
}

fn is_item(meeting: &Meeting, item: Option<ItemId>) -> Result<(), PaperError> {
    let known = item.is_none_or(|item| meeting.item(item).is_some());
    if known { Ok(()) } else { Err(PaperError::NoItem) }
}

/// One board, or all.
fn boards(association: &Association, board: Option<&BoardId>) -> Result<Vec<BoardId>, PaperError> {
    let all = association.body.notice_boards.iter().map(|board| board.id.clone());
    match board {
        None if association.body.notice_boards.is_empty() => Err(PaperError::NoBoard),
        None => Ok(all.collect()),
        Some(board) => {
            let found: Vec<BoardId> = all.filter(|one| one == board).collect();
            if found.is_empty() { Err(PaperError::NoBoard) } else { Ok(found) }
        }
    }
}

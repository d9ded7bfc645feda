//! Old minutes into the records: each file is read, what it says is added as history, and the file itself is kept beside it.
//!
//! The newest are added first, so that an older board's seats end where a later meeting no longer lists them. A meeting of
//! a day that is on record is not touched. Each file is one transaction; a file that is refused changes nothing, and keeps
//! none of the others from being read.

use crate::exchange_file::import_package;
use crate::foreign::{FileKind, Reader, TextState};
use crate::{Access, ImportError, Office};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Association, Difference, MeetingFile, MeetingFileId, MeetingFileKind};
use exchange::Package;
use exchange::old_minutes::{self, OldMinutes, Source};
pub use exchange::old_minutes::{Dropped, DroppedLine, NotMinutes, Origin, Value};
use std::collections::BTreeMap;
use std::path::Path;

/// Most pages that are read of one file.
const MOST_PAGES: usize = 500;

/// A file with old minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What became of one file.
#[derive(Debug, PartialEq)]
pub struct OldFileReport {
    /// Its name.
    pub name: String,
    /// What became of it.
    pub outcome: OldOutcome,
}

/// What became of a file.
#[derive(Debug, PartialEq)]
pub enum OldOutcome {
    /// It was read, and what it says is added (or would be).
    Read(Box<WhatWasRead>),
    /// The meeting of that day is on record. Nothing was changed.
    Known(NaiveDate),
    /// It was not read.
    Refused(OldRefusal),
}

/// What a file brought.
#[derive(Debug, PartialEq)]
pub struct WhatWasRead {
    /// Whose minutes they are.
    pub association: String,
    /// The meeting.
    pub date: NaiveDate,
    /// How many §§.
    pub sections: usize,
    /// How many people who were not on record.
    pub new_people: usize,
    /// How many documents that came in.
    pub documents: usize,
    /// How many delegated decisions.
    pub delegated_decisions: usize,
    /// How many tasks.
    pub tasks: usize,
    /// How many grants.
    pub grants: usize,
    /// Whether the minutes say when they were verified; without that day they are not frozen.
    pub verified: bool,
    /// Page, line and words of what was not understood. They stand as text before the §§.
    pub not_understood: Vec<(u32, u32, String)>,
    /// How many lines were running headers, contents or labels.
    pub dropped: usize,
    /// Where what is on record says otherwise.
    pub differences: Vec<Difference>,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OldRefusal {
    /// Its text could not be read: it has none, is locked, broken or too large.
    Text(TextState),
    /// It has more pages than are read.
    TooManyPages,
    /// It is no minutes.
    NotMinutes(NotMinutes),
    /// It is another association's.
    AnotherAssociation {
        /// Whose records the file has.
        existing: String,
        /// Whose minutes they are.
        incoming: String,
    },
}

/// What reading brought.
#[derive(Debug, PartialEq)]
pub struct OldMinutesReport {
    /// Whether the file of the association was made.
    pub created: bool,
    /// In the order in which the files were given.
    pub files: Vec<OldFileReport>,
}

impl OldMinutesReport {
    /// Whether a file was read, or is on record already.
    pub fn any_read(&self) -> bool {
        self.files.iter().any(|file| !matches!(file.outcome, OldOutcome::Refused(_)))
    }

    /// Whether a file was refused.
    pub fn any_refused(&self) -> bool {
        self.files.iter().any(|file| matches!(file.outcome, OldOutcome::Refused(_)))
    }
}

/// The lines of a file.
///
/// # Errors
/// What keeps them from being read.
pub fn source(file: &OldFile, reader: &Reader) -> Result<Source, OldRefusal> {
    if exchange::foreign::kind(&file.name, &file.bytes) == FileKind::Pdf {
        let pages = reader.pages(&file.bytes).map_err(OldRefusal::Text)?;
        if pages.cut || pages.pages.len() > MOST_PAGES {
            return Err(OldRefusal::TooManyPages);
        }
        let source = Source::of_pages(&pages.pages);
        return if source.is_empty() { Err(OldRefusal::Text(TextState::NoText)) } else { Ok(source) };
    }
    // Plain text in the usual encoding keeps its lines as they are numbered in the file.
    let plain =
        std::str::from_utf8(&file.bytes).ok().filter(|text| !text.contains('\0') && !text.starts_with("{\\rtf"));
    if let Some(text) = plain
        && exchange::foreign::kind(&file.name, &file.bytes) == FileKind::Text
    {
        return Ok(Source::of_text(text.trim_start_matches('\u{feff}')));
    }
    let read = reader.read(&file.name, &file.bytes);
    match read.state {
        TextState::Readable if !read.cut => Ok(Source::of_text(&read.text)),
        TextState::Readable => Err(OldRefusal::Text(TextState::TooLarge)),
        state => Err(OldRefusal::Text(state)),
    }
}

/// Reads files into the file of an association, and makes it where there is none. With `only_look` nothing is written.
///
/// # Errors
/// The file of the association cannot be opened, read or written. Files before the one that failed are added.
pub fn read_minutes(
    path: &Path,
    files: &[OldFile],
    reader: &Reader,
    only_look: bool,
    at: DateTime<Utc>,
) -> Result<OldMinutesReport, ImportError> {
    let existing = match path.exists() {
        true => Some(Office::open(path, Access::ReadOnly)?.store.association()?),
        false => None,
    };
    let mut whose = existing.as_ref().map(|association| association.body.name.clone());
    let mut read: Vec<(usize, Result<OldMinutes, OldRefusal>)> = vec![];
    for (place, file) in files.iter().enumerate() {
        let minutes = source(file, reader)
            .and_then(|source| old_minutes::read(&source, whose.as_deref()).map_err(OldRefusal::NotMinutes));
        if let Ok(minutes) = &minutes {
            whose.get_or_insert_with(|| minutes.association.body.name.clone());
        }
        read.push((place, minutes));
    }
    let day = |minutes: &Result<OldMinutes, OldRefusal>| minutes.as_ref().ok().map(|m| m.association.meetings[0].date);
    read.sort_by_key(|(place, minutes)| (std::cmp::Reverse(day(minutes)), *place));

    let mut known = existing;
    let mut created = false;
    let mut reports: Vec<(usize, OldFileReport)> = vec![];
    for (place, minutes) in read {
        let file = &files[place];
        let outcome = match minutes {
            Err(refusal) => OldOutcome::Refused(refusal),
            Ok(minutes) => {
                let (outcome, made) = add(path, &mut known, minutes, file, only_look, at)?;
                created |= made;
                outcome
            }
        };
        reports.push((place, OldFileReport { name: file.name.clone(), outcome }));
    }
    reports.sort_by_key(|(place, _)| *place);
    Ok(OldMinutesReport { created, files: reports.into_iter().map(|(_, report)| report).collect() })
}

fn add(
    path: &Path,
    known: &mut Option<Association>,
    minutes: OldMinutes,
    file: &OldFile,
    only_look: bool,
    at: DateTime<Utc>,
) -> Result<(OldOutcome, bool), ImportError> {
    let OldMinutes { mut association, dropped, not_understood, .. } = minutes;
    let date = association.meetings[0].date;
    let mut differences = vec![];
    let mut new_people = association.people.len();
    if let Some(known) = known {
        if known.meetings.iter().any(|meeting| meeting.date == date) {
            return Ok((OldOutcome::Known(date), false));
        }
        end_seats(&mut association, known, date);
        match domain::merge(known, &association) {
            Ok(merged) => {
                differences = merged.differences;
                new_people = merged.additions.people.len();
            }
            Err(domain::MergeRefusal::AnotherAssociation { existing, incoming }) => {
                return Ok((OldOutcome::Refused(OldRefusal::AnotherAssociation { existing, incoming }), false));
            }
        }
    }
    let meeting = &association.meetings[0];
    let read = WhatWasRead {
        association: association.body.name.clone(),
        date,
        sections: meeting.items.iter().filter(|item| item.section.is_some()).count(),
        new_people,
        documents: association.registry.len(),
        delegated_decisions: association.delegated_decisions.len(),
        tasks: association.tasks.len(),
        grants: association.grants.len(),
        verified: meeting.is_frozen(),
        not_understood: not_understood.into_iter().map(|(place, text)| (place.page, place.first, text)).collect(),
        dropped: dropped.len(),
        differences,
    };
    if only_look {
        let seen = known.get_or_insert_with(|| Association { meetings: vec![], ..association.clone() });
        seen.meetings.push(association.meetings.swap_remove(0));
        return Ok((OldOutcome::Read(Box::new(read)), false));
    }
    let hash = store::hash(&file.bytes);
    association.meetings[0].files.push(MeetingFile {
        id: MeetingFileId(0),
        kind: MeetingFileKind::Original,
        item: None,
        name: file.name.clone(),
        hash: hash.clone(),
        added_at: at,
    });
    let report =
        import_package(path, Package { association, files: BTreeMap::from([(hash, file.bytes.clone())]) }, at)?;
    *known = Some(Office::open(path, Access::ReadOnly)?.store.association()?);
    Ok((OldOutcome::Read(Box::new(read)), report.created))
}

/// Minutes do not say until when someone had a seat. Whom a later meeting does not list had it at the latest until then.
fn end_seats(old: &mut Association, known: &Association, date: NaiveDate) {
    let Some(later) =
        known.meetings.iter().filter(|m| m.date > date && !m.attendance.is_empty()).min_by_key(|m| m.date)
    else {
        return;
    };
    let listed: Vec<String> = later
        .attendance
        .iter()
        .filter_map(|row| known.person(&row.person))
        .map(|person| person.name.to_lowercase())
        .collect();
    let has_seat = |name: &str| {
        let on_record = known.people.iter().find(|person| person.name.to_lowercase() == name);
        on_record.is_some_and(|person| known.assignments.iter().any(|seat| seat.person == person.id))
    };
    let names: BTreeMap<_, _> =
        old.people.iter().map(|person| (person.id.clone(), person.name.to_lowercase())).collect();
    for seat in &mut old.assignments {
        let name = names.get(&seat.person).map_or("", String::as_str);
        if !listed.iter().any(|other| other == name) && !has_seat(name) {
            seat.to = Some(date);
        }
    }
}

#[cfg(test)]
mod tests;

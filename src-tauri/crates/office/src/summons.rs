//! The summons: papers under its items, the day it was sent, who answered what.
//!
//! Papers are PDF files, so that they can go out joined behind the agenda; they are no part of the minutes.

use crate::outside::NamedFile;
use crate::papers::PaperError;
use crate::people::known;
use crate::records;
use crate::refusal::{ActionError, Field, InvalidFault, NotNow, Unknown};
use crate::{Office, limits};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Answer, FileHash, Item, ItemId, Meeting, MeetingId, MeetingStatus, Paper, PersonId, Reply};
use store::Action;

/// The largest paper, in bytes.
const LARGEST: usize = 50 * 1024 * 1024;
/// Most papers of one item.
const PAPERS: usize = 100;

impl Office {
    /// Puts a PDF under an item of the agenda.
    ///
    /// # Errors
    /// The name is impossible, the file is no PDF that can be joined or too large, the item has too many, the meeting is
    /// cancelled.
    pub fn add_paper(
        &mut self,
        item: ItemId,
        name: &str,
        bytes: &[u8],
        at: DateTime<Utc>,
    ) -> Result<MeetingId, ActionError> {
        limits::name(Field::Name, name)?;
        limits::bytes(Field::Paper, bytes, LARGEST)?;
        let association = self.records()?;
        let (meeting, before) = records::item(&association, item)?;
        not_cancelled(meeting)?;
        limits::count(Field::Paper, before.papers.len() + 1, PAPERS)?;
        // What cannot be joined behind the agenda is refused now, and not on the day when the summons goes out.
        if pdf::check_paper(bytes).is_err() {
            return Err(limits::refuse(Field::Paper, InvalidFault::Form));
        }
        let meeting = meeting.id;
        let before = before.papers.clone();
        self.change_meeting::<_, ActionError>(meeting, (Action::PutPapers, None), at, |file| {
            let hash = file.attach(bytes)?;
            let same = before.iter().any(|paper| paper.hash == hash);
            let paper = Paper { name: name.trim().to_owned(), hash };
            let papers = if same { before } else { before.into_iter().chain([paper]).collect() };
            file.put_papers(item, &papers)
        })?;
        Ok(meeting)
    }

    /// Takes a paper from under an item. Its bytes stay in the file.
    ///
    /// # Errors
    /// The item has no such paper.
    pub fn remove_paper(&mut self, item: ItemId, hash: &FileHash, at: DateTime<Utc>) -> Result<MeetingId, ActionError> {
        let association = self.records()?;
        let (meeting, before) = records::item(&association, item)?;
        has_paper(before, hash)?;
        let papers: Vec<Paper> = before.papers.iter().filter(|paper| paper.hash != *hash).cloned().collect();
        let meeting = meeting.id;
        self.change_meeting::<_, ActionError>(meeting, (Action::PutPapers, None), at, |file| {
            file.put_papers(item, &papers)
        })?;
        Ok(meeting)
    }

    /// A paper, with its name.
    ///
    /// # Errors
    /// There is no such paper.
    pub fn attached_paper(&self, item: ItemId, hash: &FileHash) -> Result<NamedFile, PaperError> {
        let association = self.records()?;
        let items = association.meetings.iter().flat_map(|meeting| &meeting.items);
        let papers = items.filter(|one| one.id == item).flat_map(|item| &item.papers);
        let paper = papers.into_iter().find(|paper| paper.hash == *hash).ok_or(PaperError::NoFile)?;
        let bytes = self.store.attachment(hash)?.ok_or(PaperError::NoFile)?;
        Ok((paper.name.clone(), bytes))
    }

    /// The day on which the summons was sent, or that it was not.
    ///
    /// # Errors
    /// The day is to come or lies after the meeting, the meeting is cancelled or its minutes are closed.
    pub fn note_summons(
        &mut self,
        meeting: MeetingId,
        sent: Option<NaiveDate>,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        limits::days([sent])?;
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        not_cancelled(on)?;
        if sent.is_some_and(|sent| sent > today || sent > on.date) {
            return Err(limits::invalid(Field::Day).into());
        }
        let changed = Meeting { summoned_on: sent, ..on.clone() };
        self.change_meeting(meeting, (Action::SendSummons, None), at, |file| file.edit_meeting(&changed))
    }

    /// What someone answered to the summons; nothing takes the answer away.
    ///
    /// # Errors
    /// The person is not on record, the note is impossible, the meeting is cancelled.
    pub fn note_reply(
        &mut self,
        meeting: MeetingId,
        person: &PersonId,
        (answer, note): (Option<Answer>, Option<String>),
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        limits::optional(Field::Note, note.as_deref())?;
        let association = self.records()?;
        known(&association, person)?;
        let on = records::meeting(&association, meeting)?;
        not_cancelled(on)?;
        let mut replies = on.replies.clone();
        let place = replies.iter().position(|reply| reply.person == *person);
        let note = note.filter(|note| !note.trim().is_empty());
        match (answer, place) {
            (Some(answer), place) => {
                let reply = Reply { person: person.clone(), answer, noted_on: today, note };
                match place {
                    Some(place) => replies[place] = reply,
                    None => replies.push(reply),
                }
            }
            (None, Some(place)) => drop(replies.remove(place)),
            (None, None) => return Ok(()),
        }
        let key = format!("replies-{}", meeting.0);
        self.change_meeting(meeting, (Action::NoteReply, Some(&key)), at, |file| file.put_replies(meeting, &replies))
    }
}

fn has_paper(item: &Item, hash: &FileHash) -> Result<(), ActionError> {
    let has = item.papers.iter().any(|paper| paper.hash == *hash);
    if has { Ok(()) } else { Err(Unknown::File(hash.clone()).into()) }
}

fn not_cancelled(meeting: &Meeting) -> Result<(), ActionError> {
    if meeting.status == MeetingStatus::Cancelled { Err(NotNow::Cancelled.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests;

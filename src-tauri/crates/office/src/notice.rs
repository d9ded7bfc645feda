//! Notices on boards, extracts that are sent: what is reported after verification.
//!
//! A day that cannot be is refused; one that is too early or too late is noted, and the legal clock tells of it.

use crate::records;
use crate::refusal::{ActionError, Field, NotNow, Unknown};
use crate::{Office, limits};
use chrono::{DateTime, NaiveDate, Utc};
use documents::templates;
use domain::{
    Association, BoardId, Body, Dispatch, ItemId, Meeting, MeetingId, MeetingStatus, Posting, PostingRefusal, Scope,
    legal_clock, refuse_posting,
};
use store::Action;

/// Most recipients of one §.
const RECIPIENTS: usize = 200;
/// Most times that one notice was put up, all boards together.
const POSTINGS: usize = 1_000;

impl Office {
    /// When the notice was put up on a board and taken down: the latest of the board, or its first. Neither day takes it back.
    ///
    /// # Errors
    /// The board is not on record, nothing is verified, a day is impossible.
    pub fn note_posting(
        &mut self,
        (meeting, item): (MeetingId, Option<ItemId>),
        board: &BoardId,
        (posted, removed): (Option<NaiveDate>, Option<NaiveDate>),
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        limits::days([posted, removed])?;
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let mut postings = self.postings(&association, on, item, (board, posted, removed), today)?;
        let latest = postings.iter().rposition(|posting| posting.board == *board);
        match (posted, latest) {
            (None, Some(latest)) => drop(postings.remove(latest)),
            (None, None) => return Ok(()),
            (Some(_), Some(latest)) => {
                let before = postings[..latest].iter().rfind(|posting| posting.board == *board);
                if before.is_some_and(|before| before.removed.is_none_or(|removed| posted < Some(removed))) {
                    return Err(limits::invalid(Field::Day).into());
                }
                postings[latest] = Posting { posted, removed, ..postings[latest].clone() };
            }
            (Some(_), None) => postings.push(Posting { board: board.clone(), posted, removed }),
        }
        self.put_postings((meeting, item), &postings, at)
    }

    /// The notice was put up once more on a board, where it had been taken down.
    ///
    /// # Errors
    /// It is still up, the board is not on record, the day is impossible.
    pub fn post_again(
        &mut self,
        (meeting, item): (MeetingId, Option<ItemId>),
        board: &BoardId,
        posted: NaiveDate,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        limits::day(posted)?;
        let association = self.records()?;
        let on = records::meeting(&association, meeting)?;
        let mut postings = self.postings(&association, on, item, (board, Some(posted), None), today)?;
        let latest = postings.iter().rfind(|posting| posting.board == *board);
        let removed = latest.and_then(|latest| latest.removed).ok_or(NotNow::NotTakenDown)?;
        if posted < removed {
            return Err(limits::invalid(Field::Day).into());
        }
        limits::count(Field::Postings, postings.len() + 1, POSTINGS)?;
        postings.push(Posting { board: board.clone(), posted: Some(posted), removed: None });
        self.put_postings((meeting, item), &postings, at)
    }

    /// That an extract of a § was sent to someone, or that it was not.
    ///
    /// # Errors
    /// The item has no §, the recipient says nothing, the day is to come or lies before the meeting.
    pub fn note_dispatch(
        &mut self,
        item: ItemId,
        recipient: &str,
        sent_on: Option<NaiveDate>,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<MeetingId, ActionError> {
        limits::name(Field::Recipient, recipient)?;
        limits::days([sent_on])?;
        let association = self.records()?;
        let (meeting, before) = records::item(&association, item)?;
        if before.section.is_none() || meeting.status != MeetingStatus::Held {
            return Err(NotNow::NotHeld.into());
        }
        if sent_on.is_some_and(|sent| sent > today || sent < meeting.date) {
            return Err(limits::invalid(Field::Day).into());
        }
        let recipient = recipient.trim();
        let mut dispatches: Vec<Dispatch> =
            before.dispatches.iter().filter(|dispatch| dispatch.recipient != recipient).cloned().collect();
        dispatches.extend(sent_on.map(|sent_on| Dispatch { recipient: recipient.to_owned(), sent_on }));
        limits::count(Field::Recipient, dispatches.len(), RECIPIENTS)?;
        let meeting = meeting.id;
        self.change_meeting::<_, ActionError>(meeting, (Action::Dispatch, None), at, |file| {
            file.put_dispatches(item, &dispatches)
        })?;
        Ok(meeting)
    }

    /// Puts the right words in the place of a wrong sentence about the appeal period; nothing where it is not wrong.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn mend_posting_sentence(&mut self, at: DateTime<Utc>) -> Result<(), ActionError> {
        let association = self.records()?;
        let Some(right) = templates::mended_posting_sentence(&association.body) else { return Ok(()) };
        let body = Body { posting_sentence: Some(right), ..association.body.clone() };
        self.edit_body(body, at)
    }

    /// The postings of minutes or of a §, when such days can be among them.
    fn postings(
        &self,
        association: &Association,
        meeting: &Meeting,
        item: Option<ItemId>,
        (board, posted, removed): (&BoardId, Option<NaiveDate>, Option<NaiveDate>),
        today: NaiveDate,
    ) -> Result<Vec<Posting>, ActionError> {
        let scope = item.map_or(Scope::Minutes, Scope::Section);
        let unknown = || ActionError::from(Unknown::Item(item.unwrap_or(ItemId(0))));
        let clock = legal_clock(association, meeting, scope, today).ok_or_else(unknown)?;
        refuse_posting(&clock, board, posted, removed, today)?;
        let of_section = item.and_then(|item| meeting.immediate_of(item)).map(|immediate| immediate.postings.clone());
        Ok(of_section.unwrap_or_else(|| meeting.postings.clone()))
    }

    fn put_postings(
        &mut self,
        (meeting, item): (MeetingId, Option<ItemId>),
        postings: &[Posting],
        at: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        self.change_meeting(meeting, (Action::Post, None), at, |file| file.put_postings(meeting, item, postings))
    }
}

impl From<PostingRefusal> for ActionError {
    fn from(refusal: PostingRefusal) -> Self {
        Self::Posting(refusal)
    }
}

#[cfg(test)]
mod tests;

//! Phrases: those that the program supplies and the association's own, with their slots filled in.

use crate::Office;
use crate::limits;
use crate::records;
use crate::refusal::{ActionError, Field, Unknown};
use crate::views::FilledPhrase;
use chrono::{DateTime, Utc};
use documents::templates::{Slots, supplied_phrases};
use domain::{MeetingId, Phrase, PhraseId};
use store::Action;

impl Office {
    /// Every phrase, the association's own first, with what it says at a meeting.
    ///
    /// # Errors
    /// The meeting is not on record, or the file could not be read.
    pub fn phrases(&self, meeting: Option<MeetingId>) -> Result<Vec<FilledPhrase>, ActionError> {
        let association = self.records()?;
        let meeting = meeting.map(|id| records::meeting(&association, id)).transpose()?;
        let slots = Slots::of(&association, meeting, None);
        let all = self.store.phrases()?.into_iter().chain(supplied_phrases());
        Ok(all.map(|phrase| FilledPhrase { filled: slots.fill_text(&phrase.text), phrase }).collect())
    }

    /// Adds a phrase, or gives one of the association's own new words.
    ///
    /// # Errors
    /// A value is impossible, or the phrase is not on record.
    pub fn put_phrase(&mut self, phrase: &Phrase, at: DateTime<Utc>) -> Result<PhraseId, ActionError> {
        limits::name(Field::Name, &phrase.name)?;
        limits::text(&phrase.text)?;
        let Some(id) = phrase.id else {
            return self.change(Action::EditPhrases, at, |file| file.add_phrase(phrase));
        };
        if !self.store.phrases()?.iter().any(|known| known.id == Some(id)) {
            return Err(Unknown::Phrase(id).into());
        }
        self.change(Action::EditPhrases, at, |file| file.edit_phrase(id, phrase).map(|()| id))
    }
}

#[cfg(test)]
mod tests;

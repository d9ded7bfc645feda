//! References to the sections of meetings: by day and number, or by the item's id where the number does not tell.

use super::at::At;
use crate::format::{Date, Reported, Section, Value};
use crate::refusal::{Expected, Found, IdKind, Refusal, quoted};
use chrono::NaiveDate;
use domain::{ItemId, MeetingId, SectionNumber, SectionRef};
use std::collections::HashMap;

/// The items that the meetings of a file have taken up.
#[derive(Default)]
pub(super) struct Sections {
    by_number: HashMap<NaiveDate, HashMap<SectionNumber, Vec<SectionRef>>>,
    by_id: HashMap<String, (NaiveDate, SectionRef)>,
    items: i64,
    meetings: i64,
}

impl Sections {
    /// A meeting, which gets a provisional identity.
    pub fn meeting(&mut self, date: NaiveDate) -> MeetingId {
        self.by_number.entry(date).or_default();
        self.meetings -= 1;
        MeetingId(self.meetings)
    }

    /// An item of a meeting, which gets a provisional identity.
    pub fn item(
        &mut self,
        (date, meeting): (NaiveDate, MeetingId),
        number: Option<SectionNumber>,
        id: Option<&str>,
        at: &At<'_>,
    ) -> Result<ItemId, Refusal> {
        self.items -= 1;
        let item = ItemId(self.items);
        let reference = SectionRef { meeting, item };
        if let Some(number) = number {
            let day = self.by_number.entry(date).or_default();
            day.entry(number).or_default().push(reference);
        }
        if let Some(id) = id {
            if id.trim().is_empty() {
                return Err(at.key("id").refuse(quoted(id), Expected::Id));
            }
            if self.by_id.insert(id.to_owned(), (date, reference)).is_some() {
                let found = Found::UsedId(id.to_owned());
                return Err(at.key("id").refuse(found, Expected::UnusedId));
            }
        }
        Ok(item)
    }

    /// The § that `{meeting, section | item}` means.
    pub fn reported(&self, reported: Option<Reported>, at: &At<'_>) -> Result<Option<SectionRef>, Refusal> {
        reported.map(|r| self.resolve(r.meeting.0, r.section, r.item, at)).transpose()
    }

    /// The § that the keys of a task or grant mean, which stand among its others.
    pub fn source(
        &self,
        meeting: Option<Date>,
        section: Option<Section>,
        item: Option<String>,
        at: &At<'_>,
    ) -> Result<Option<SectionRef>, Refusal> {
        match meeting {
            Some(Value(date)) => self.resolve(date, section, item, at).map(Some),
            None if section.is_none() && item.is_none() => Ok(None),
            None => Err(at.refuse(Found::Nothing, Expected::Key("meeting".to_owned()))),
        }
    }

    fn resolve(
        &self,
        date: NaiveDate,
        section: Option<Section>,
        item: Option<String>,
        at: &At<'_>,
    ) -> Result<SectionRef, Refusal> {
        const EITHER: [&str; 2] = ["section", "item"];
        let Some(day) = self.by_number.get(&date) else {
            let found = Found::NoMeeting(date);
            return Err(at.key("meeting").refuse(found, Expected::MeetingDay));
        };
        match (section, item) {
            (Some(Section(number)), None) => {
                let at = at.key("section");
                match day.get(&number).map(Vec::as_slice) {
                    Some([one]) => Ok(*one),
                    Some(several) => Err(at.refuse(Found::Sections(several.len()), Expected::OneSection)),
                    None => {
                        let found = Found::Number(number.to_string());
                        Err(at.refuse(found, Expected::SectionOfMeeting))
                    }
                }
            }
            (None, Some(id)) => match self.by_id.get(&id) {
                Some((day, reference)) if *day == date => Ok(*reference),
                _ => {
                    let expected = Expected::KnownId(IdKind::Item);
                    Err(at.key("item").refuse(quoted(&id), expected))
                }
            },
            (None, None) => Err(at.refuse(Found::Nothing, Expected::ExactlyOne(EITHER.to_vec()))),
            (Some(_), Some(_)) => Err(at.refuse(Found::Keys(EITHER.to_vec()), Expected::ExactlyOne(EITHER.to_vec()))),
        }
    }
}

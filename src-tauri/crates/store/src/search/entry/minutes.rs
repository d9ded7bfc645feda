//! Items and meetings as the index knows them.

use super::{Entry, Reader, Target, When, section_word};
use crate::search::reader::lines;
use crate::values::{Columns, Json};
use chrono::{Datelike, NaiveDate};
use domain::{HitKind, ItemId, MeetingId, Party};

/// Months as a day is asked for.
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

pub(super) fn item(reader: &Reader<'_>, key: i64) -> rusqlite::Result<Option<Entry>> {
    let sql = "SELECT item.*, meeting.date AS day FROM item JOIN meeting ON meeting.id = item.meeting
               WHERE item.id = ?1 AND item.trashed IS NULL AND meeting.trashed IS NULL";
    let found = reader.first(sql, [key], |row| {
        let section = row.section("section")?;
        let kind = if section.is_some() { HitKind::Section } else { HitKind::Item };
        let day = row.written("day")?;
        let number = row.written("registration_number")?;
        let Json(presenters): Json<Vec<Party>> = row.get("presenters")?;
        let target = Target {
            day,
            section,
            meeting: Some(MeetingId(row.get("meeting")?)),
            item: Some(ItemId(row.get("id")?)),
            ..Target::new(kind, row.get("heading")?)
        };
        let mut entry = Entry::new(Target { number, ..target }, When::of(day));
        entry.own.extend(section.map(|section| section_word(section.get())));
        entry.numbers.extend(entry.target.number.iter().map(|number| number.as_written().to_owned()));
        entry.numbers.extend(row.get::<_, Option<String>>("registration_written")?);
        Ok((entry, presenters))
    })?;
    let Some((mut entry, mut parties)) = found else { return Ok(None) };
    let sql = "SELECT block.kind, block.heading, block.text, block.proposers
               FROM block LEFT JOIN block AS above ON above.id = block.parent WHERE block.item = ?1
               ORDER BY coalesce(above.position, block.position), block.parent IS NOT NULL, block.position";
    let blocks = reader.rows(sql, [key], |row| {
        let kind: String = row.get("kind")?;
        Ok((kind, row.get::<_, Option<String>>("heading")?, row.json("text")?, row.json::<Vec<Party>>("proposers")?))
    })?;
    for (kind, heading, text, proposers) in blocks {
        entry.text.extend(heading.filter(|heading| !heading.is_empty()));
        let words = text.as_ref().map(lines).unwrap_or_default();
        if kind == "decision" {
            entry.decision.extend(words)
        } else {
            entry.text.extend(words)
        }
        parties.extend(proposers.unwrap_or_default());
    }
    for party in &parties {
        entry.text.extend(reader.names(party)?);
    }
    Ok(Some(entry))
}

pub(super) fn meeting(reader: &Reader<'_>, key: i64) -> rusqlite::Result<Option<Entry>> {
    let sql = "SELECT * FROM meeting WHERE id = ?1 AND trashed IS NULL";
    reader.first(sql, [key], |row| {
        let day: Option<NaiveDate> = row.written("date")?;
        let purpose: Option<String> = row.get("purpose")?;
        let target =
            Target { day, meeting: Some(MeetingId(key)), ..Target::new(HitKind::Meeting, purpose.unwrap_or_default()) };
        let mut entry = Entry::new(target, When::of(day));
        entry.names.extend(day.map(|day| day.to_string()));
        entry.names.extend(day.map(spelled));
        entry.text.extend(row.get::<_, Option<String>>("place")?);
        Ok(entry)
    })
}

/// A day as it is spoken: day, month, year.
fn spelled(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year())
}

//! Who was at a meeting: attendance rows, other participants, verifiers. Each list is written whole.

use super::Of;
use crate::values::{Columns, Json, Section, Word, grouped};
use domain::{Attendance, ClockTime, Extent, Meeting, OtherParticipant, PersonId, SectionNumber, SectionRange};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A part of a meeting as the file spells it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Part {
    WholeMeeting,
    Clock(ClockTime, ClockTime),
    Sections(SectionNumber, SectionNumber),
}

fn part(extent: Extent) -> Json<Part> {
    Json(match extent {
        Extent::WholeMeeting => Part::WholeMeeting,
        Extent::Clock { from, to } => Part::Clock(from, to),
        Extent::Sections(range) => Part::Sections(range.first(), range.last()),
    })
}

fn extent(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Extent>> {
    Ok(match row.json(column)? {
        None => None,
        Some(Part::WholeMeeting) => Some(Extent::WholeMeeting),
        Some(Part::Clock(from, to)) => Some(Extent::Clock { from, to }),
        Some(Part::Sections(first, last)) => Some(Extent::Sections(range(first, last)?)),
    })
}

fn range(first: SectionNumber, last: SectionNumber) -> rusqlite::Result<SectionRange> {
    SectionRange::new(first, last).ok_or_else(|| {
        let wrong = FromSqlError::OutOfRange(i64::from(last.get()));
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Integer, wrong.into())
    })
}

/// Puts the lists of a meeting in the place of those before.
pub(super) fn put(conn: &Connection, id: i64, meeting: &Meeting) -> rusqlite::Result<()> {
    put_attendance(conn, id, &meeting.attendance)?;
    for table in ["other_participant", "verifier"] {
        conn.execute(&format!("DELETE FROM {table} WHERE meeting = ?1"), [id])?;
    }
    for (position, other) in (0_i64..).zip(&meeting.others) {
        conn.execute(
            "INSERT INTO other_participant (meeting, position, person, first_section, last_section)
             VALUES (:meeting, :position, :person, :first_section, :last_section)",
            named_params! {
                ":meeting": id,
                ":position": position,
                ":person": other.person.0,
                ":first_section": other.sections.map(|range| Section(range.first())),
                ":last_section": other.sections.map(|range| Section(range.last())),
            },
        )?;
    }
    for (position, person) in (0_i64..).zip(&meeting.verifiers) {
        conn.execute(
            "INSERT INTO verifier (meeting, position, person)
             VALUES (:meeting, :position, :person)",
            named_params! { ":meeting": id, ":position": position, ":person": person.0 },
        )?;
    }
    Ok(())
}

/// Puts the attendance list in the place of the one before.
pub(super) fn put_attendance(conn: &Connection, id: i64, attendance: &[Attendance]) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM attendance WHERE meeting = ?1", [id])?;
    for (position, row) in (0_i64..).zip(attendance) {
        conn.execute(
            "INSERT INTO attendance
               (meeting, position, person, mode, present, serving, replaces, disqualified, away)
             VALUES
               (:meeting, :position, :person, :mode, :present, :serving, :replaces, :disqualified, :away)",
            named_params! {
                ":meeting": id,
                ":position": position,
                ":person": row.person.0,
                ":mode": row.mode.map(Word),
                ":present": row.present.map(part),
                ":serving": row.serving.map(part),
                ":replaces": row.replaces.as_ref().map(|person| &person.0),
                ":disqualified": Json(&row.disqualified),
                ":away": Json(&row.away),
            },
        )?;
    }
    Ok(())
}

/// The lists of meetings.
pub(super) struct Lists {
    attendance: HashMap<i64, Vec<Attendance>>,
    others: HashMap<i64, Vec<OtherParticipant>>,
    verifiers: HashMap<i64, Vec<PersonId>>,
}

impl Lists {
    pub(super) fn read(conn: &Connection, of: Of) -> rusqlite::Result<Self> {
        let sql = |table: &str| format!("SELECT * FROM {table} WHERE {} ORDER BY meeting, position", of.is("meeting"));
        Ok(Self {
            attendance: grouped(conn, &sql("attendance"), "meeting", attendance)?,
            others: grouped(conn, &sql("other_participant"), "meeting", other)?,
            verifiers: grouped(conn, &sql("verifier"), "meeting", |row| row.get("person").map(PersonId))?,
        })
    }

    /// Hands a meeting its lists.
    pub(super) fn give(&mut self, meeting: &mut Meeting) {
        let id = meeting.id.0;
        meeting.attendance = self.attendance.remove(&id).unwrap_or_default();
        meeting.others = self.others.remove(&id).unwrap_or_default();
        meeting.verifiers = self.verifiers.remove(&id).unwrap_or_default();
    }
}

fn attendance(row: &Row<'_>) -> rusqlite::Result<Attendance> {
    let Json(disqualified) = row.get("disqualified")?;
    let Json(away) = row.get("away")?;
    Ok(Attendance {
        person: PersonId(row.get("person")?),
        mode: row.word("mode")?,
        present: extent(row, "present")?,
        serving: extent(row, "serving")?,
        replaces: row.get::<_, Option<String>>("replaces")?.map(PersonId),
        disqualified,
        away,
    })
}

fn other(row: &Row<'_>) -> rusqlite::Result<OtherParticipant> {
    let bounds = row.section("first_section")?.zip(row.section("last_section")?);
    Ok(OtherParticipant {
        person: PersonId(row.get("person")?),
        sections: bounds.map(|(first, last)| range(first, last)).transpose()?,
    })
}

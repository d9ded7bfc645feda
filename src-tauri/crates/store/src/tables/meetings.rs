//! Meetings: plan, course, verification and corrections. Verified minutes are refused every change.

use super::{Of, attendance, files, immediate, items, postings, replies, section_facts};
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Word, Written, grouped, rows};
use crate::write::Write;
use domain::{
    Adjournment, AsWritten, Attendance, ClockTime, Correction, ImmediateVerification, ItemId, Meeting, MeetingFile,
    MeetingId, PersonId, Posting, Reply, Verification,
};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::collections::HashMap;

impl Write<'_> {
    /// Plans a meeting, with its agenda. The identities in it are not used, and its items get their §§ when they are opened.
    pub fn add_meeting(&mut self, meeting: &Meeting) -> Result<MeetingId, StoreError> {
        let id = insert(self.conn(), meeting)?;
        self.added(&audit::MEETING, id.0)?;
        for item in &meeting.items {
            self.add_item(id, item)?;
        }
        Ok(id)
    }

    /// Writes the plan and the course of a meeting: everything but items, verification, notices and corrections.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Sealed`]; [`StoreError::Frozen`] also for what a § that was verified at once tells
    /// otherwise; [`StoreError::YearInUse`] for a date in another year when §§ have been given.
    pub fn edit_meeting(&mut self, meeting: &Meeting) -> Result<(), StoreError> {
        let id = meeting.id;
        self.refuse_closed(id)?;
        let moved: bool = self.conn().query_row(
            "SELECT EXISTS (SELECT 1 FROM meeting JOIN item ON item.meeting = meeting.id
             WHERE meeting.id = :id AND section IS NOT NULL AND strftime('%Y', date) <> strftime('%Y', :date))
             AS moved",
            named_params! { ":id": id.0, ":date": Written(meeting.date) },
            |row| row.get("moved"),
        )?;
        if moved {
            return Err(StoreError::YearInUse { meeting: id });
        }
        let sql = "SELECT EXISTS (SELECT 1 FROM meeting JOIN item ON item.meeting = meeting.id
                     JOIN immediate_verification AS at_once ON at_once.item = item.id
                   WHERE meeting.id = :id AND meeting.date <> :date AND at_once.date IS NOT NULL)";
        let values = named_params! { ":id": id.0, ":date": Written(meeting.date) };
        if self.conn().query_row(sql, values, |row| row.get(0))? {
            return Err(StoreError::Frozen { meeting: id });
        }
        self.change(&audit::MEETING, id.0, |conn| section_facts::keeping(conn, id, |conn| Ok(put(conn, id, meeting)?)))
    }

    /// Writes the attendance list and nothing else.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Sealed`]; [`StoreError::Frozen`] also for a list by which others served in a §
    /// that was verified at once.
    pub fn put_attendance(&mut self, meeting: MeetingId, list: &[Attendance]) -> Result<(), StoreError> {
        self.refuse_closed(meeting)?;
        self.change(&audit::MEETING, meeting.0, |conn| {
            section_facts::keeping(conn, meeting, |conn| Ok(attendance::put_attendance(conn, meeting.0, list)?))
        })
    }

    /// Writes the verification, also of minutes that are closed for it. With a day in it the minutes are frozen from now on.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::Frozen`].
    pub fn set_verification(&mut self, meeting: MeetingId, verification: &Verification) -> Result<(), StoreError> {
        self.refuse_frozen(meeting)?;
        self.change(&audit::MEETING, meeting.0, |conn| Ok(put_verification(conn, meeting, verification)?))
    }

    /// Puts a correction beside verified minutes. It stays for good.
    ///
    /// # Errors
    /// [`StoreError::NoMeeting`], [`StoreError::NotVerified`].
    pub fn add_correction(&mut self, meeting: MeetingId, correction: &Correction) -> Result<(), StoreError> {
        if !is_frozen(self.conn(), meeting)? {
            return Err(StoreError::NotVerified { meeting });
        }
        self.change(&audit::MEETING, meeting.0, |conn| Ok(insert_correction(conn, meeting, correction)?))
    }

    pub(super) fn refuse_frozen(&self, meeting: MeetingId) -> Result<(), StoreError> {
        if is_frozen(self.conn(), meeting)? {
            return Err(StoreError::Frozen { meeting });
        }
        Ok(())
    }

    pub(super) fn refuse_closed(&self, meeting: MeetingId) -> Result<(), StoreError> {
        refuse_closed(self.conn(), meeting)
    }
}

/// Refuses minutes that are verified or closed for it.
pub(crate) fn refuse_closed(conn: &Connection, meeting: MeetingId) -> Result<(), StoreError> {
    if is_frozen(conn, meeting)? {
        return Err(StoreError::Frozen { meeting });
    }
    let sql = "SELECT EXISTS (SELECT 1 FROM sealed WHERE meeting = ?1)";
    if conn.query_row(sql, [meeting.0], |row| row.get(0))? {
        return Err(StoreError::Sealed { meeting });
    }
    Ok(())
}

/// Whether the minutes are verified, or were read from a file of others; [`StoreError::NoMeeting`] where there is none.
pub(super) fn is_frozen(conn: &Connection, meeting: MeetingId) -> Result<bool, StoreError> {
    let sql = "SELECT verified_on IS NOT NULL OR EXISTS (
                 SELECT 1 FROM meeting_file WHERE meeting_file.meeting = meeting.id AND kind = 'original'
               ) AS frozen FROM meeting WHERE id = ?1 AND trashed IS NULL";
    conn.query_row(sql, [meeting.0], |row| row.get("frozen")).optional()?.ok_or(StoreError::NoMeeting(meeting))
}

/// The meeting itself; its items, verification, notices and corrections follow.
pub(super) fn insert(conn: &Connection, meeting: &Meeting) -> rusqlite::Result<MeetingId> {
    conn.execute(
        "INSERT INTO meeting (date, adjournments, status) VALUES (:date, '[]', :status)",
        named_params! { ":date": Written(meeting.date), ":status": Word(meeting.status) },
    )?;
    let id = MeetingId(conn.last_insert_rowid());
    put(conn, id, meeting)?;
    Ok(id)
}

fn put(conn: &Connection, id: MeetingId, meeting: &Meeting) -> rusqlite::Result<()> {
    let adjournments: Vec<_> = meeting.adjournments.iter().map(|pause| (pause.from, pause.to)).collect();
    conn.execute(
        include_str!("put_meeting.sql"),
        named_params! {
            ":id": id.0,
            ":date": Written(meeting.date),
            ":start_time": meeting.start.map(Written),
            ":end_time": meeting.end.map(Written),
            ":adjournments": Json(adjournments),
            ":place": meeting.place,
            ":mode": meeting.mode.map(Word),
            ":status": Word(meeting.status),
            ":public": meeting.public,
            ":purpose": meeting.purpose,
            ":reserve_date": meeting.reserve_date.map(Written),
            ":next_meeting": meeting.next_meeting.map(Written),
            ":written_time": meeting.written.time,
            ":written_sections": meeting.written.sections,
            ":written_next_meeting": meeting.written.next_meeting,
            ":chair": meeting.chair.as_ref().map(|person| &person.0),
            ":secretary": meeting.secretary.as_ref().map(|person| &person.0),
            ":link": meeting.link,
            ":summoned_on": meeting.summoned_on.map(Written),
            ":reply_by": meeting.reply_by.map(Written),
        },
    )?;
    attendance::put(conn, id.0, meeting)
}

pub(super) fn put_verification(conn: &Connection, id: MeetingId, verification: &Verification) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE meeting SET
           verified_on = :verified_on,
           verification_written = :written,
           verification_place = :place,
           verification_manner = :manner
         WHERE id = :id",
        named_params! {
            ":id": id.0,
            ":verified_on": verification.date.map(Written),
            ":written": verification.written,
            ":place": verification.place,
            ":manner": verification.manner.map(Word),
        },
    )?;
    Ok(())
}

pub(super) fn insert_correction(
    conn: &Connection,
    meeting: MeetingId,
    correction: &Correction,
) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO correction (meeting, made_on, made_by, item, old, new)
         VALUES (:meeting, :made_on, :made_by, :item, :old, :new)",
        named_params! {
            ":meeting": meeting.0,
            ":made_on": Written(correction.made_on),
            ":made_by": correction.by.0,
            ":item": correction.item.map(|item| item.0),
            ":old": correction.old,
            ":new": correction.new,
        },
    )?;
    Ok(())
}

/// What stands beside minutes, by meeting.
struct Beside {
    replies: HashMap<i64, Vec<Reply>>,
    immediate: HashMap<i64, Vec<ImmediateVerification>>,
    postings: HashMap<i64, Vec<Posting>>,
    corrections: HashMap<i64, Vec<Correction>>,
    files: HashMap<i64, Vec<MeetingFile>>,
}

/// Meetings that are not in the trash, oldest first.
pub(crate) fn read(conn: &Connection, of: Of) -> rusqlite::Result<Vec<Meeting>> {
    let mut lists = attendance::Lists::read(conn, of)?;
    let mut items = items::read(conn, of)?;
    let mut beside = Beside {
        replies: replies::read(conn, of)?,
        immediate: immediate::read(conn, of)?,
        postings: postings::read(conn, of)?,
        corrections: corrections(conn, of)?,
        files: files::read(conn, of)?,
    };
    let sql = format!("SELECT * FROM meeting WHERE trashed IS NULL AND {} ORDER BY date, id", of.is("id"));
    rows(conn, &sql, [], |row| {
        let mut meeting = meeting(row)?;
        let id = meeting.id.0;
        lists.give(&mut meeting);
        meeting.items = items.remove(&id).unwrap_or_default();
        meeting.replies = beside.replies.remove(&id).unwrap_or_default();
        meeting.immediate = beside.immediate.remove(&id).unwrap_or_default();
        meeting.postings = beside.postings.remove(&id).unwrap_or_default();
        meeting.corrections = beside.corrections.remove(&id).unwrap_or_default();
        meeting.files = beside.files.remove(&id).unwrap_or_default();
        Ok(meeting)
    })
}

fn meeting(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    let Written(date) = row.get("date")?;
    let Word(status) = row.get("status")?;
    let Json::<Vec<(ClockTime, ClockTime)>>(adjournments) = row.get("adjournments")?;
    Ok(Meeting {
        id: MeetingId(row.get("id")?),
        date,
        start: row.written("start_time")?,
        end: row.written("end_time")?,
        adjournments: adjournments.into_iter().map(|(from, to)| Adjournment { from, to }).collect(),
        place: row.get("place")?,
        mode: row.word("mode")?,
        status,
        public: row.get("public")?,
        purpose: row.get("purpose")?,
        reserve_date: row.written("reserve_date")?,
        next_meeting: row.written("next_meeting")?,
        written: AsWritten {
            time: row.get("written_time")?,
            sections: row.get("written_sections")?,
            next_meeting: row.get("written_next_meeting")?,
        },
        attendance: vec![],
        others: vec![],
        chair: row.get::<_, Option<String>>("chair")?.map(PersonId),
        secretary: row.get::<_, Option<String>>("secretary")?.map(PersonId),
        verifiers: vec![],
        verification: verification(row)?,
        postings: vec![],
        corrections: vec![],
        summoned_on: row.written("summoned_on")?,
        link: row.get("link")?,
        reply_by: row.written("reply_by")?,
        replies: vec![],
        immediate: vec![],
        files: vec![],
        items: vec![],
    })
}

fn verification(row: &Row<'_>) -> rusqlite::Result<Verification> {
    Ok(Verification {
        date: row.written("verified_on")?,
        written: row.get("verification_written")?,
        place: row.get("verification_place")?,
        manner: row.word("verification_manner")?,
    })
}

fn corrections(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<Correction>>> {
    let sql = format!("SELECT * FROM correction WHERE {} ORDER BY id", of.is("meeting"));
    grouped(conn, &sql, "meeting", |row| {
        let Written(made_on) = row.get("made_on")?;
        Ok(Correction {
            made_on,
            by: PersonId(row.get("made_by")?),
            item: row.get::<_, Option<i64>>("item")?.map(ItemId),
            old: row.get("old")?,
            new: row.get("new")?,
        })
    })
}

#[cfg(test)]
mod tests;

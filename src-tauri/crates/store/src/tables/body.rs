//! The body, its notice boards and its number series.

use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Word, Written, rows};
use crate::write::Write;
use domain::{
    BoardId, Body, FileHash, NoticeBoard, NoticeBoardOwner, NumberSeries, OrganisationId, Profile, Reference,
    RemoteParticipation, TrashKey,
};
use rusqlite::{Connection, Row, named_params};

impl Write<'_> {
    /// Puts the body in the place of the one before. A notice board or a number series that is left out goes to the trash; one
    /// that has the key of one in the trash takes its place. Where the list of series is no shorter, a prefix has been changed
    /// and no series left out.
    ///
    /// # Errors
    /// [`StoreError::InUse`] for such a board, [`StoreError::Rule`] for two boards or series of one name.
    pub fn set_body(&mut self, body: &Body) -> Result<(), StoreError> {
        for board in read_boards(self.conn())? {
            if body.notice_boards.iter().all(|kept| kept.id != board.id) {
                self.trash(&TrashKey::Board(board.id))?;
            }
        }
        let known = number_series(self.conn())?;
        let gone = known.iter().filter(|old| body.number_series.iter().all(|kept| kept.prefix != old.prefix));
        let fresh = body.number_series.iter().filter(|new| known.iter().all(|old| old.prefix != new.prefix)).count();
        for series in gone.skip(fresh) {
            self.trash(&TrashKey::Series(series.prefix.clone()))?;
        }
        self.change(&audit::BODY, 1, |conn| {
            put(conn, body)?;
            put_boards(conn, &body.notice_boards)?;
            put_series(conn, &body.number_series)?;
            Ok(())
        })
    }
}

fn put(conn: &Connection, body: &Body) -> rusqlite::Result<()> {
    let (profile, own) = match &body.profile {
        Profile::CoordinationAssociation => ("coordination_association", None),
        Profile::Federation => ("federation", None),
        Profile::Own(own) => ("own", Some(Json(own))),
    };
    let remote = body.remote_participation.as_ref();
    conn.execute(
        include_str!("put_body.sql"),
        named_params! {
            ":name": body.name,
            ":form": Word(body.form),
            ":organisation_number": body.organisation_number,
            ":seat": body.seat,
            ":kept_at": body.kept_at,
            ":profile": profile,
            ":own_profile": own,
            ":court_of_appeal": body.court_of_appeal,
            ":remote_participation": remote.is_some(),
            ":remote_decided_on": remote.and_then(|r| r.decided_on).map(Written),
            ":remote_reference": remote.and_then(|r| r.reference.as_ref()),
            ":statutes_decided_on": body.statutes.as_ref().and_then(|r| r.decided_on).map(Written),
            ":statutes_reference": body.statutes.as_ref().map(|r| &r.reference),
            ":rules_decided_on": body.rules_of_procedure.as_ref().and_then(|r| r.decided_on).map(Written),
            ":rules_reference": body.rules_of_procedure.as_ref().map(|r| &r.reference),
            ":posting_sentence": body.posting_sentence,
            ":notices_by_statutes": body.notices_by_statutes,
            ":absence_contact": body.absence_contact,
            ":summons_working_days": body.summons_working_days,
            ":follow_up": Word(body.follow_up),
            ":logotype": body.logotype.as_ref().map(|hash| &hash.0),
        },
    )?;
    Ok(())
}

/// Boards keep their identity, for postings refer to it: they are changed in place.
fn put_boards(conn: &Connection, boards: &[NoticeBoard]) -> rusqlite::Result<()> {
    let written: Vec<&str> = boards.iter().map(|board| board.id.0.as_str()).collect();
    conn.execute(
        "UPDATE notice_board SET position = -1 WHERE id IN (SELECT value FROM json_each(:written))",
        named_params! { ":written": Json(&written) },
    )?;
    for (position, board) in (0_i64..).zip(boards) {
        let owner = match &board.owner {
            NoticeBoardOwner::Own => None,
            NoticeBoardOwner::Member(organisation) => Some(&organisation.0),
        };
        let values = named_params! {
            ":id": board.id.0,
            ":position": position,
            ":name": board.name,
            ":owner": owner,
            ":url": board.url,
        };
        let changed = conn.execute(
            "UPDATE notice_board SET position = :position, name = :name, owner = :owner, url = :url, trashed = NULL
             WHERE id = :id AND position = -1",
            values,
        )?;
        if changed == 0 {
            conn.execute(
                "INSERT INTO notice_board (id, position, name, owner, url)
                 VALUES (:id, :position, :name, :owner, :url)",
                values,
            )?;
        }
    }
    Ok(())
}

fn put_series(conn: &Connection, series: &[NumberSeries]) -> rusqlite::Result<()> {
    let written: Vec<&str> = series.iter().map(|series| series.prefix.as_str()).collect();
    conn.execute(
        "DELETE FROM number_series WHERE trashed IS NULL OR prefix IN (SELECT value FROM json_each(:written))",
        named_params! { ":written": Json(&written) },
    )?;
    for (position, series) in (0_i64..).zip(series) {
        conn.execute(
            "INSERT INTO number_series (prefix, position, purpose, restart, digits)
             VALUES (:prefix, :position, :purpose, :restart, :digits)",
            named_params! {
                ":prefix": series.prefix,
                ":position": position,
                ":purpose": series.purpose,
                ":restart": Word(series.restart),
                ":digits": series.digits,
            },
        )?;
    }
    Ok(())
}

/// The body.
pub(crate) fn read(conn: &Connection) -> rusqlite::Result<Body> {
    let mut body = conn.query_row("SELECT * FROM body", [], body)?;
    body.notice_boards = read_boards(conn)?;
    body.number_series = number_series(conn)?;
    Ok(body)
}

fn read_boards(conn: &Connection) -> rusqlite::Result<Vec<NoticeBoard>> {
    let sql = "SELECT * FROM notice_board WHERE trashed IS NULL ORDER BY position, rowid";
    rows(conn, sql, [], notice_board)
}

/// The number series.
pub(crate) fn number_series(conn: &Connection) -> rusqlite::Result<Vec<NumberSeries>> {
    let sql = "SELECT * FROM number_series WHERE trashed IS NULL ORDER BY position, rowid";
    rows(conn, sql, [], |row| {
        let Word(restart) = row.get("restart")?;
        Ok(NumberSeries {
            prefix: row.get("prefix")?,
            purpose: row.get("purpose")?,
            restart,
            digits: row.get("digits")?,
        })
    })
}

fn body(row: &Row<'_>) -> rusqlite::Result<Body> {
    let Word(form) = row.get("form")?;
    let Word(follow_up) = row.get("follow_up")?;
    let remote: bool = row.get("remote_participation")?;
    Ok(Body {
        name: row.get("name")?,
        form,
        organisation_number: row.get("organisation_number")?,
        seat: row.get("seat")?,
        kept_at: row.get("kept_at")?,
        profile: profile(row)?,
        court_of_appeal: row.get("court_of_appeal")?,
        remote_participation: if remote {
            Some(RemoteParticipation {
                decided_on: row.written("remote_decided_on")?,
                reference: row.get("remote_reference")?,
            })
        } else {
            None
        },
        statutes: reference(row, "statutes_decided_on", "statutes_reference")?,
        rules_of_procedure: reference(row, "rules_decided_on", "rules_reference")?,
        notice_boards: vec![],
        posting_sentence: row.get("posting_sentence")?,
        notices_by_statutes: row.get("notices_by_statutes")?,
        absence_contact: row.get("absence_contact")?,
        summons_working_days: row.get("summons_working_days")?,
        follow_up,
        logotype: row.get::<_, Option<String>>("logotype")?.map(FileHash),
        number_series: vec![],
    })
}

fn profile(row: &Row<'_>) -> rusqlite::Result<Profile> {
    if let Some(own) = row.json("own_profile")? {
        return Ok(Profile::Own(own));
    }
    Ok(match row.get_ref("profile")?.as_str()? {
        "federation" => Profile::Federation,
        _ => Profile::CoordinationAssociation,
    })
}

fn reference(row: &Row<'_>, day: &str, place: &str) -> rusqlite::Result<Option<Reference>> {
    let decided_on = row.written(day)?;
    Ok(row.get::<_, Option<String>>(place)?.map(|reference| Reference { decided_on, reference }))
}

fn notice_board(row: &Row<'_>) -> rusqlite::Result<NoticeBoard> {
    Ok(NoticeBoard {
        id: BoardId(row.get("id")?),
        name: row.get("name")?,
        owner: row
            .get::<_, Option<String>>("owner")?
            .map_or(NoticeBoardOwner::Own, |id| NoticeBoardOwner::Member(OrganisationId(id))),
        url: row.get("url")?,
    })
}

#[cfg(test)]
mod tests;

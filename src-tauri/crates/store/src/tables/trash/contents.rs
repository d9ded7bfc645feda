//! What lies in the trash, as a list. An item that went with its meeting is not listed beside it.

use crate::values::{Columns, Json, rows};
use chrono::{DateTime, Utc};
use domain::{
    AssignmentId, BlockName, BoardId, CalendarEntryId, DelegatedDecisionId, DelegationPointId, DocumentId, GrantId,
    ItemId, ItemPart, MatterId, MeetingId, MeetingTypeId, OfficialId, OrganisationId, PartId, PersonId, PhraseId,
    TaskId, TrashKey,
};
use rusqlite::{Connection, Row};

/// A record in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trashed {
    /// Which.
    pub key: TrashKey,
    /// Since when.
    pub trashed_at: DateTime<Utc>,
    /// What it is called: a name, a heading, the day of a meeting, the first words of a text.
    pub title: String,
    /// The meeting that an item or a part of one belongs to.
    pub belongs_to: Option<MeetingId>,
    /// The heading of the item that a part was taken from.
    pub taken_from: Option<String>,
    /// What kind of block a part is; `None` for a sub-item, and for all that is no part.
    pub block: Option<BlockName>,
}

/// A kind of record as a query: `key`, `trashed`, `title`, and where it has them `meeting` and `heading`.
type Kind = (&'static str, fn(&Row<'_>) -> rusqlite::Result<TrashKey>);

fn number(row: &Row<'_>) -> rusqlite::Result<i64> {
    row.get("key")
}

fn text(row: &Row<'_>) -> rusqlite::Result<String> {
    row.get("key")
}

const KINDS: &[Kind] = &[
    ("SELECT id AS key, trashed, date AS title, NULL AS meeting FROM meeting WHERE trashed IS NOT NULL", |row| {
        number(row).map(MeetingId).map(TrashKey::Meeting)
    }),
    ("SELECT id AS key, trashed, heading AS title, meeting FROM item WHERE trashed IS NOT NULL", |row| {
        number(row).map(ItemId).map(TrashKey::Item)
    }),
    ("SELECT id AS key, trashed, name AS title, NULL AS meeting FROM organisation WHERE trashed IS NOT NULL", |row| {
        text(row).map(OrganisationId).map(TrashKey::Organisation)
    }),
    ("SELECT id AS key, trashed, name AS title, NULL AS meeting FROM person WHERE trashed IS NOT NULL", |row| {
        text(row).map(PersonId).map(TrashKey::Person)
    }),
    (
        "SELECT assignment.position AS key, assignment.trashed, name AS title, NULL AS meeting
         FROM assignment JOIN person ON id = person WHERE assignment.trashed IS NOT NULL",
        |row| number(row).map(AssignmentId).map(TrashKey::Assignment),
    ),
    (
        "SELECT official.position AS key, official.trashed, name AS title, NULL AS meeting
         FROM official JOIN person ON id = person WHERE official.trashed IS NOT NULL",
        |row| number(row).map(OfficialId).map(TrashKey::Official),
    ),
    ("SELECT id AS key, trashed, name AS title, NULL AS meeting FROM notice_board WHERE trashed IS NOT NULL", |row| {
        text(row).map(BoardId).map(TrashKey::Board)
    }),
    (
        "SELECT prefix AS key, trashed, purpose AS title, NULL AS meeting FROM number_series
         WHERE trashed IS NOT NULL",
        |row| text(row).map(TrashKey::Series),
    ),
    ("SELECT id AS key, trashed, name AS title, NULL AS meeting FROM meeting_type WHERE trashed IS NOT NULL", |row| {
        number(row).map(MeetingTypeId).map(TrashKey::MeetingType)
    }),
    ("SELECT id AS key, trashed, name AS title, NULL AS meeting FROM phrase WHERE trashed IS NOT NULL", |row| {
        number(row).map(PhraseId).map(TrashKey::Phrase)
    }),
    (
        "SELECT id AS key, trashed, name AS title, NULL AS meeting FROM calendar_entry WHERE trashed IS NOT NULL",
        |row| number(row).map(CalendarEntryId).map(TrashKey::CalendarEntry),
    ),
    ("SELECT id AS key, trashed, subject AS title, NULL AS meeting FROM document WHERE trashed IS NOT NULL", |row| {
        number(row).map(DocumentId).map(TrashKey::Document)
    }),
    (
        "SELECT id AS key, trashed, trim(number || ' ' || coalesce(matters, '')) AS title, NULL AS meeting
         FROM delegation_point WHERE trashed IS NOT NULL",
        |row| number(row).map(DelegationPointId).map(TrashKey::DelegationPoint),
    ),
    (
        "SELECT id AS key, trashed, content AS title, NULL AS meeting FROM delegated_decision
         WHERE trashed IS NOT NULL",
        |row| number(row).map(DelegatedDecisionId).map(TrashKey::DelegatedDecision),
    ),
    ("SELECT id AS key, trashed, what AS title, NULL AS meeting FROM task WHERE trashed IS NOT NULL", |row| {
        number(row).map(TaskId).map(TrashKey::Task)
    }),
    ("SELECT id AS key, trashed, measure AS title, NULL AS meeting FROM grant WHERE trashed IS NOT NULL", |row| {
        number(row).map(GrantId).map(TrashKey::Grant)
    }),
    ("SELECT id AS key, trashed, subject AS title, NULL AS meeting FROM matter WHERE trashed IS NOT NULL", |row| {
        number(row).map(MatterId).map(TrashKey::Matter)
    }),
];

/// What lies in the trash, the last put there first.
pub(crate) fn contents(conn: &Connection) -> rusqlite::Result<Vec<Trashed>> {
    let mut all = parts(conn)?;
    for (sql, key) in KINDS {
        all.extend(rows(conn, sql, [], |row| {
            Ok(Trashed {
                key: key(row)?,
                trashed_at: row.written("trashed")?.unwrap_or_default(),
                title: row.get("title")?,
                belongs_to: row.get::<_, Option<i64>>("meeting")?.map(MeetingId),
                taken_from: None,
                block: None,
            })
        })?);
    }
    all.sort_by_key(|trashed| std::cmp::Reverse(trashed.trashed_at));
    Ok(all)
}

fn parts(conn: &Connection) -> rusqlite::Result<Vec<Trashed>> {
    let sql = "SELECT removed_part.id AS key, removed_part.trashed, part, meeting, heading
               FROM removed_part JOIN item ON item.id = item";
    rows(conn, sql, [], |row| {
        let Json::<ItemPart>(part) = row.get("part")?;
        Ok(Trashed {
            key: TrashKey::Part(PartId(number(row)?)),
            trashed_at: row.written("trashed")?.unwrap_or_default(),
            title: part.first_words(),
            belongs_to: Some(MeetingId(row.get("meeting")?)),
            taken_from: Some(row.get("heading")?),
            block: match &part {
                ItemPart::Block(block) => Some(block.kind.name()),
                ItemPart::SubItem(_) => None,
            },
        })
    })
}

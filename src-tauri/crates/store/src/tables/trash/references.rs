//! What refers to what: so that nothing in use refers to a record in the trash. References from within the trash do not
//! count; they go with what they stand in.

use super::super::registry;
use crate::error::StoreError;
use crate::values::{Columns, rows};
use domain::{MatterId, RegistrationNumber, TrashKey};
use rusqlite::{Connection, OptionalExtension, ToSql};

/// Rows in use that name a person (`target`), by column.
const TO_PEOPLE: &[&str] = &[
    "SELECT person AS target FROM attendance JOIN meeting ON id = meeting WHERE trashed IS NULL",
    "SELECT replaces AS target FROM attendance JOIN meeting ON id = meeting WHERE trashed IS NULL",
    "SELECT person AS target FROM other_participant JOIN meeting ON id = meeting WHERE trashed IS NULL",
    "SELECT person AS target FROM verifier JOIN meeting ON id = meeting WHERE trashed IS NULL",
    "SELECT chair AS target FROM meeting WHERE trashed IS NULL",
    "SELECT secretary AS target FROM meeting WHERE trashed IS NULL",
    "SELECT person AS target FROM assignment WHERE trashed IS NULL",
    "SELECT person AS target FROM official WHERE trashed IS NULL",
    "SELECT made_by AS target FROM correction",
    "SELECT person AS target FROM reply JOIN meeting ON id = meeting WHERE trashed IS NULL",
    "SELECT person AS target FROM calendar_entry_person JOIN calendar_entry ON id = calendar_entry WHERE trashed IS NULL",
];

/// Rows in use that name a member organisation, by column.
const TO_ORGANISATIONS: &[&str] = &[
    "SELECT appointed_by AS target FROM assignment WHERE trashed IS NULL",
    "SELECT owner AS target FROM notice_board WHERE trashed IS NULL",
];

/// Rows in use that name a notice board.
const TO_BOARDS: &[&str] = &[
    "SELECT board AS target FROM posting JOIN meeting ON id = meeting WHERE trashed IS NULL",
    "SELECT board AS target FROM immediate_posting",
];

/// Rows in use that name an item, by column.
const TO_ITEMS: &[&str] = &[
    "SELECT origin AS target FROM item JOIN meeting ON meeting.id = item.meeting
     WHERE origin IS NOT NULL AND item.trashed IS NULL AND meeting.trashed IS NULL",
    "SELECT item AS target FROM correction",
    "SELECT item AS target FROM immediate_verification",
    "SELECT item AS target FROM meeting_file",
    "SELECT reported AS target FROM document WHERE trashed IS NULL",
    "SELECT decided AS target FROM delegation_point WHERE trashed IS NULL",
    "SELECT reported AS target FROM delegated_decision WHERE trashed IS NULL",
    "SELECT source AS target FROM task WHERE trashed IS NULL",
    "SELECT source AS target FROM grant WHERE trashed IS NULL",
];

/// Rows in use that name a grant.
const TO_GRANTS: &[&str] = &["SELECT predecessor AS target FROM grant WHERE trashed IS NULL"];

/// Decisions in use by a point of the delegation order: they name it by its number, and are of its days.
const BY_POINTS: &[&str] = &["SELECT delegation_point.id AS target
     FROM delegated_decision JOIN delegation_point ON delegation_point.number = point
     WHERE delegated_decision.trashed IS NULL
       AND (date IS NULL OR (date >= coalesce(first_day, date) AND date <= coalesce(last_day, date)))"];

/// Rows in use that name the matter they belong to.
const IN_MATTERS: &[&str] = &[
    "SELECT matter AS number FROM document WHERE trashed IS NULL AND matter IS NOT NULL",
    "SELECT registration_number AS number FROM delegated_decision
     WHERE trashed IS NULL AND registration_number IS NOT NULL",
    "SELECT registration_number AS number FROM grant WHERE trashed IS NULL AND registration_number IS NOT NULL",
    "SELECT registration_number AS number FROM item JOIN meeting ON meeting.id = item.meeting
     WHERE registration_number IS NOT NULL AND item.trashed IS NULL AND meeting.trashed IS NULL",
];

/// Trees in use that may name a person or an organisation: in a party, in an open vote, in what happened at a meeting.
const TREES: &[&str] = &[
    "SELECT presenters AS tree FROM item JOIN meeting ON meeting.id = item.meeting
     WHERE item.trashed IS NULL AND meeting.trashed IS NULL AND presenters <> '[]'",
    "SELECT proposers AS tree FROM block JOIN item ON item.id = block.item JOIN meeting ON meeting.id = item.meeting
     WHERE item.trashed IS NULL AND meeting.trashed IS NULL AND proposers IS NOT NULL",
    "SELECT vote AS tree FROM block JOIN item ON item.id = block.item JOIN meeting ON meeting.id = item.meeting
     WHERE item.trashed IS NULL AND meeting.trashed IS NULL AND vote IS NOT NULL",
    "SELECT occurrence AS tree FROM event JOIN meeting ON meeting.id = event.meeting WHERE trashed IS NULL",
    "SELECT counterpart AS tree FROM document WHERE trashed IS NULL",
    "SELECT delegate AS tree FROM delegation_point WHERE trashed IS NULL",
    "SELECT substitute AS tree FROM delegation_point WHERE trashed IS NULL AND substitute IS NOT NULL",
    "SELECT delegate AS tree FROM delegated_decision WHERE trashed IS NULL",
    "SELECT counterpart AS tree FROM delegated_decision WHERE trashed IS NULL",
    "SELECT assignee AS tree FROM task WHERE trashed IS NULL",
    "SELECT recipient AS tree FROM grant WHERE trashed IS NULL",
];

/// What of a tree names a person; a list of voters has its names under no key of their own.
const PEOPLE_IN_TREES: &str = "key IN ('person', 'alternate', 'member') OR path LIKE '%.people'";
const ORGANISATIONS_IN_TREES: &str = "key = 'organisation'";

fn in_trees(names: &str) -> Vec<String> {
    let named = |tree: &&str| {
        format!("SELECT atom AS target FROM ({tree}) AS t, json_tree(t.tree) WHERE type = 'text' AND ({names})")
    };
    TREES.iter().map(named).collect()
}

fn columns(sources: &[&str]) -> Vec<String> {
    sources.iter().map(|source| (*source).to_owned()).collect()
}

/// How many records in use refer to this one.
pub(super) fn count(conn: &Connection, key: &TrashKey) -> rusqlite::Result<u32> {
    let total = |sources: Vec<String>, target: &str, key: &dyn ToSql| {
        sources.iter().try_fold(0, |sum, source| {
            let sql = format!("SELECT count(*) AS count FROM ({source}) WHERE target {target}");
            Ok(sum + conn.query_row(&sql, [key], |row| row.get::<_, u32>("count"))?)
        })
    };
    match key {
        TrashKey::Person(id) => {
            let sources = [columns(TO_PEOPLE), in_trees(PEOPLE_IN_TREES)].concat();
            total(sources, "= ?1", &id.0)
        }
        TrashKey::Organisation(id) => {
            let sources = [columns(TO_ORGANISATIONS), in_trees(ORGANISATIONS_IN_TREES)].concat();
            total(sources, "= ?1", &id.0)
        }
        TrashKey::Item(id) => total(columns(TO_ITEMS), "= ?1", &id.0),
        TrashKey::Meeting(id) => total(columns(TO_ITEMS), "IN (SELECT id FROM item WHERE meeting = ?1)", &id.0),
        TrashKey::Board(id) => total(columns(TO_BOARDS), "= ?1", &id.0),
        TrashKey::Grant(id) => total(columns(TO_GRANTS), "= ?1", &id.0),
        TrashKey::DelegationPoint(id) => total(columns(BY_POINTS), "= ?1", &id.0),
        TrashKey::Matter(id) => contents_of_matter(conn, *id),
        TrashKey::Part(_)
        | TrashKey::Assignment(_)
        | TrashKey::Official(_)
        | TrashKey::Series(_)
        | TrashKey::MeetingType(_)
        | TrashKey::Phrase(_)
        | TrashKey::CalendarEntry(_)
        | TrashKey::Document(_)
        | TrashKey::DelegatedDecision(_)
        | TrashKey::Task(_) => Ok(0),
    }
}

/// How many records in use say that they belong to a matter.
fn contents_of_matter(conn: &Connection, id: MatterId) -> rusqlite::Result<u32> {
    let Some(number) = registry::number(conn, "matter", id.0)? else { return Ok(0) };
    let mut count = 0;
    for source in IN_MATTERS {
        let named = rows(conn, source, [], |row| row.written::<RegistrationNumber>("number"))?;
        let within = named.into_iter().flatten().filter(|other| other.means_the_same(&number)).count();
        count += u32::try_from(within).unwrap_or(u32::MAX);
    }
    Ok(count)
}

/// How far to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Columns: after every write.
    Columns,
    /// Trees as well: after a record has come back.
    Trees,
}

/// Refuses what would let a record in use refer to one in the trash.
pub(super) fn refuse_dangling(conn: &Connection, depth: Depth) -> Result<(), StoreError> {
    let deep = depth == Depth::Trees;
    let people = || if deep { in_trees(PEOPLE_IN_TREES) } else { vec![] };
    let organisations = || if deep { in_trees(ORGANISATIONS_IN_TREES) } else { vec![] };
    let trashed = "SELECT id FROM person WHERE trashed IS NOT NULL";
    refuse(conn, trashed, || [columns(TO_PEOPLE), people()].concat(), |id| TrashKey::Person(domain::PersonId(id)))?;
    let trashed = "SELECT id FROM organisation WHERE trashed IS NOT NULL";
    refuse(
        conn,
        trashed,
        || [columns(TO_ORGANISATIONS), organisations()].concat(),
        |id| TrashKey::Organisation(domain::OrganisationId(id)),
    )?;
    let trashed = "SELECT id FROM notice_board WHERE trashed IS NOT NULL";
    refuse(conn, trashed, || columns(TO_BOARDS), |id| TrashKey::Board(domain::BoardId(id)))?;
    let trashed = "SELECT id FROM grant WHERE trashed IS NOT NULL";
    refuse(conn, trashed, || columns(TO_GRANTS), |id| TrashKey::Grant(domain::GrantId(id)))?;
    let trashed = "SELECT id FROM item WHERE trashed IS NOT NULL";
    refuse(conn, trashed, || columns(TO_ITEMS), |id| TrashKey::Item(domain::ItemId(id)))?;
    let trashed =
        "SELECT item.id FROM meeting JOIN item ON item.meeting = meeting.id WHERE meeting.trashed IS NOT NULL";
    refuse(conn, trashed, || columns(TO_ITEMS), |id| TrashKey::Item(domain::ItemId(id)))
}

fn refuse<T: rusqlite::types::FromSql>(
    conn: &Connection,
    trashed: &str,
    sources: impl FnOnce() -> Vec<String>,
    key: impl Fn(T) -> TrashKey,
) -> Result<(), StoreError> {
    // Mostly the trash is empty, and an index says so at once.
    if !conn.prepare(trashed)?.exists([])? {
        return Ok(());
    }
    for source in sources() {
        let sql = format!("SELECT target FROM ({source}) WHERE target IN ({trashed}) LIMIT 1");
        let found = conn.prepare(&sql)?.query_row([], |row| row.get("target")).optional()?;
        if let Some(id) = found {
            return Err(StoreError::InTrash(key(id)));
        }
    }
    Ok(())
}

//! What is written under an item: blocks and sub-items in the order of the document.

use super::Of;
use crate::values::{Columns, Json, Word, grouped, json_text, rows, word_text};
use domain::{Block, BlockHeading, BlockKind, BlockName, ItemPart, SubItem};
use rusqlite::{Connection, Row, named_params};
use std::collections::HashMap;

/// A row of the table, with its values as they lie there.
#[derive(PartialEq)]
struct BlockRow {
    /// The place of the sub-item that it stands under, among the rows of the item.
    under: Option<usize>,
    position: i64,
    kind: String,
    letter: Option<String>,
    heading: Option<String>,
    text: Option<String>,
    proposers: Option<String>,
    vote: Option<String>,
}

/// Makes the parts of an item these. Rows that are as they should be are left alone: the history keeps what changes.
pub(super) fn put(conn: &Connection, item: i64, parts: &[ItemPart]) -> rusqlite::Result<()> {
    let wanted = wanted(parts)?;
    let (ids, is) = stored(conn, item)?;
    let same_shape = is.len() == wanted.len() && is.iter().zip(&wanted).all(|(old, new)| old.under == new.under);
    let mut written: Vec<i64> = if same_shape { ids } else { vec![] };
    if !same_shape {
        conn.execute("DELETE FROM block WHERE item = ?1", [item])?;
    }
    for (place, row) in wanted.iter().enumerate() {
        let known = written.get(place).copied();
        if known.is_some() && is[place] == *row {
            continue;
        }
        let id = write(conn, item, known, row.under.map(|under| written[under]), row)?;
        if known.is_none() {
            written.push(id);
        }
    }
    Ok(())
}

fn wanted(parts: &[ItemPart]) -> rusqlite::Result<Vec<BlockRow>> {
    let mut rows = vec![];
    for (position, part) in (0_i64..).zip(parts) {
        match part {
            ItemPart::Block(block) => rows.push(row_of(None, position, block)?),
            ItemPart::SubItem(sub_item) => {
                let under = rows.len();
                rows.push(BlockRow {
                    under: None,
                    position,
                    kind: "sub_item".to_owned(),
                    letter: Some(sub_item.letter.clone()),
                    heading: sub_item.heading.clone(),
                    text: None,
                    proposers: None,
                    vote: None,
                });
                for (position, block) in (0_i64..).zip(&sub_item.blocks) {
                    rows.push(row_of(Some(under), position, block)?);
                }
            }
        }
    }
    Ok(rows)
}

fn row_of(under: Option<usize>, position: i64, block: &Block) -> rusqlite::Result<BlockRow> {
    let heading = match &block.heading {
        BlockHeading::Profile => None,
        BlockHeading::None => Some(String::new()),
        BlockHeading::Own(own) => Some(own.clone()),
    };
    let (proposers, vote) = match &block.kind {
        BlockKind::Plain(_) => (None, None),
        BlockKind::Proposals(by) => (Some(json_text(by)?), None),
        BlockKind::Vote(vote) => (None, vote.as_ref().map(json_text).transpose()?),
    };
    let kind = word_text(block.kind.name());
    Ok(BlockRow { under, position, kind, letter: None, heading, text: Some(json_text(&block.text)?), proposers, vote })
}

/// The rows of an item with their identities, in the order of the document.
fn stored(conn: &Connection, item: i64) -> rusqlite::Result<(Vec<i64>, Vec<BlockRow>)> {
    let sql = "SELECT block.* FROM block LEFT JOIN block AS above ON above.id = block.parent WHERE block.item = ?1
               ORDER BY coalesce(above.position, block.position), block.parent IS NOT NULL, block.position";
    let found = rows(conn, sql, [item], |row| {
        let values = BlockRow {
            under: None,
            position: row.get("position")?,
            kind: row.get("kind")?,
            letter: row.get("letter")?,
            heading: row.get("heading")?,
            text: row.get("text")?,
            proposers: row.get("proposers")?,
            vote: row.get("vote")?,
        };
        Ok((row.get::<_, i64>("id")?, row.get::<_, Option<i64>>("parent")?, values))
    })?;
    let ids: Vec<i64> = found.iter().map(|(id, ..)| *id).collect();
    let under = |parent: Option<i64>| ids.iter().position(|id| Some(*id) == parent);
    let values = found.into_iter().map(|(_, parent, row)| BlockRow { under: under(parent), ..row }).collect();
    Ok((ids, values))
}

/// Writes a row in the place of a known one, or a new one, and answers with its identity.
fn write(
    conn: &Connection,
    item: i64,
    known: Option<i64>,
    parent: Option<i64>,
    row: &BlockRow,
) -> rusqlite::Result<i64> {
    conn.execute(
        "INSERT INTO block (id, item, parent, position, kind, letter, heading, text, proposers, vote)
         VALUES (:id, :item, :parent, :position, :kind, :letter, :heading, :text, :proposers, :vote)
         ON CONFLICT (id) DO UPDATE SET
           position = excluded.position,
           kind = excluded.kind,
           letter = excluded.letter,
           heading = excluded.heading,
           text = excluded.text,
           proposers = excluded.proposers,
           vote = excluded.vote",
        named_params! {
            ":id": known,
            ":item": item,
            ":parent": parent,
            ":position": row.position,
            ":kind": row.kind,
            ":letter": row.letter,
            ":heading": row.heading,
            ":text": row.text,
            ":proposers": row.proposers,
            ":vote": row.vote,
        },
    )?;
    Ok(known.unwrap_or_else(|| conn.last_insert_rowid()))
}

/// The parts of the items of meetings.
pub(super) fn read(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<ItemPart>>> {
    let of = of.is_of_item("item");
    let sql = format!("SELECT * FROM block WHERE parent IS NOT NULL AND {of} ORDER BY parent, position");
    let mut below = grouped(conn, &sql, "parent", block)?;
    let sql = format!("SELECT * FROM block WHERE parent IS NULL AND {of} ORDER BY item, position");
    grouped(conn, &sql, "item", |row| {
        let Some(letter) = row.get("letter")? else {
            return block(row).map(ItemPart::Block);
        };
        Ok(ItemPart::SubItem(SubItem {
            letter,
            heading: row.get("heading")?,
            blocks: below.remove(&row.get("id")?).unwrap_or_default(),
        }))
    })
}

fn block(row: &Row<'_>) -> rusqlite::Result<Block> {
    let Word(name) = row.get("kind")?;
    let kind = match name {
        BlockName::Proposals => BlockKind::Proposals(row.json("proposers")?.unwrap_or_default()),
        BlockName::Vote => BlockKind::Vote(row.json("vote")?),
        plain => BlockKind::Plain(plain),
    };
    let heading = match row.get::<_, Option<String>>("heading")? {
        None => BlockHeading::Profile,
        Some(none) if none.is_empty() => BlockHeading::None,
        Some(own) => BlockHeading::Own(own),
    };
    let Json(text) = row.get("text")?;
    Ok(Block { kind, heading, text })
}

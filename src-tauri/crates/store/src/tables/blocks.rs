//! What is written under an item: blocks and sub-items in the order of the document. Written whole.

use super::Of;
use crate::values::{Columns, Json, Word, grouped};
use domain::{Block, BlockHeading, BlockKind, BlockName, ItemPart, SubItem};
use rusqlite::{Connection, Row, named_params};
use std::collections::HashMap;

/// Puts the parts of an item in the place of those before.
pub(super) fn put(conn: &Connection, item: i64, parts: &[ItemPart]) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM block WHERE item = ?1", [item])?;
    for (position, part) in (0_i64..).zip(parts) {
        match part {
            ItemPart::Block(block) => put_block(conn, item, None, position, block)?,
            ItemPart::SubItem(sub_item) => put_sub_item(conn, item, position, sub_item)?,
        }
    }
    Ok(())
}

fn put_sub_item(conn: &Connection, item: i64, position: i64, sub_item: &SubItem) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO block (item, position, kind, letter, heading)
         VALUES (:item, :position, 'sub_item', :letter, :heading)",
        named_params! {
            ":item": item,
            ":position": position,
            ":letter": sub_item.letter,
            ":heading": sub_item.heading,
        },
    )?;
    let parent = conn.last_insert_rowid();
    for (position, block) in (0_i64..).zip(&sub_item.blocks) {
        put_block(conn, item, Some(parent), position, block)?;
    }
    Ok(())
}

fn put_block(conn: &Connection, item: i64, parent: Option<i64>, position: i64, block: &Block) -> rusqlite::Result<()> {
    let heading = match &block.heading {
        BlockHeading::Profile => None,
        BlockHeading::None => Some(""),
        BlockHeading::Own(own) => Some(own.as_str()),
    };
    let (proposers, vote) = match &block.kind {
        BlockKind::Plain(_) => (None, None),
        BlockKind::Proposals(by) => (Some(Json(by)), None),
        BlockKind::Vote(vote) => (None, vote.as_ref().map(Json)),
    };
    conn.execute(
        "INSERT INTO block (item, parent, position, kind, heading, text, proposers, vote)
         VALUES (:item, :parent, :position, :kind, :heading, :text, :proposers, :vote)",
        named_params! {
            ":item": item,
            ":parent": parent,
            ":position": position,
            ":kind": Word(block.kind.name()),
            ":heading": heading,
            ":text": Json(&block.text),
            ":proposers": proposers,
            ":vote": vote,
        },
    )?;
    Ok(())
}

/// The parts of the items of meetings.
pub(super) fn read(conn: &Connection, of: Of) -> rusqlite::Result<HashMap<i64, Vec<ItemPart>>> {
    let of = match of {
        Of::All => "TRUE".to_owned(),
        Of::One(meeting) => format!("item IN (SELECT id FROM item WHERE meeting = {meeting})"),
    };
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

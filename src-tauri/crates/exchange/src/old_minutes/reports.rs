//! A text that reports what came in or what was decided by delegation: its list set apart from what stands around it.

use super::days::first_day;
use super::item::{BlockLabel, ReadBlock};
use super::paragraphs::{Unit, UnitKind};
use super::vocabulary::begins;
use domain::BlockName;

/// A text block parted: what stands before its list, the list, what follows.
pub(super) fn reported(block: ReadBlock, kind: BlockName) -> Vec<ReadBlock> {
    if block.kind != BlockName::Text || block.units.is_empty() {
        return vec![block];
    }
    let mut units = block.units;
    if !units.iter().any(Unit::is_entry) {
        // Without marks: what follows a colon, or each line that begins with a day or a number.
        let intro = units.iter().position(|unit| unit.text.ends_with(':'));
        let dated = |unit: &Unit| begins_with_figures(&unit.text) && unit.text.lines().count() <= 40;
        let from = intro.map(|place| place + 1).or_else(|| units.iter().position(dated));
        let Some(from) = from.filter(|from| *from < units.len()) else { return vec![plain(units)] };
        let listed = units.split_off(from);
        for unit in listed {
            for (offset, line) in unit.text.lines().enumerate() {
                let mut entry = unit.clone();
                entry.kind = UnitKind::Entry;
                entry.text = line.to_owned();
                entry.first = (unit.first + offset as u32).min(unit.last);
                units.push(entry);
            }
        }
    }
    let first = units.iter().position(Unit::is_entry).unwrap_or(units.len());
    let last = units.iter().rposition(Unit::is_entry).map_or(units.len(), |last| last + 1);
    let after = units.split_off(last);
    let listed = units.split_off(first);
    let mut blocks = vec![];
    if !units.is_empty() {
        blocks.push(plain(units));
    }
    blocks.push(ReadBlock { kind, label: BlockLabel::Profile, labelled_at: None, units: listed });
    if !after.is_empty() {
        blocks.push(plain(after));
    }
    blocks
}

fn begins_with_figures(text: &str) -> bool {
    let day = first_day(text, Some(2000)).is_some_and(|day| day.range.start < 12);
    day || begins(text, "dnr", false).is_some()
}

fn plain(units: Vec<Unit>) -> ReadBlock {
    ReadBlock { kind: BlockName::Text, label: BlockLabel::Profile, labelled_at: None, units }
}

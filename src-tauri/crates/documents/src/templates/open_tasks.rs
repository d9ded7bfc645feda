//! The item by which the board follows up its tasks, with the list of those that are open.

use super::names::party;
use super::swedish::day;
use domain::{
    Association, Block, BlockHeading, BlockKind, BlockName, ItemPart, RichText, Span, Task, TextBlock, TextTable,
};

/// What the item is called.
pub const fn open_tasks_heading() -> &'static str {
    "Uppföljning av uppdrag"
}

/// What the item says: the list, and that the board has seen it.
pub fn open_tasks_parts(association: &Association, tasks: &[&Task]) -> Vec<ItemPart> {
    let lead = TextBlock::Paragraph(plain("Följande uppdrag från styrelsen är inte slutförda."));
    let seen = TextBlock::Paragraph(plain("Styrelsen lägger redovisningen av uppdragen till handlingarna."));
    let block = |name, blocks| {
        ItemPart::Block(Block { kind: BlockKind::Plain(name), heading: BlockHeading::Profile, text: RichText(blocks) })
    };
    vec![
        block(BlockName::Text, vec![lead, TextBlock::Table(table(association, tasks))]),
        block(BlockName::ProposedDecision, vec![seen]),
    ]
}

fn table(association: &Association, tasks: &[&Task]) -> TextTable {
    let row = |task: &&Task| {
        let to = task.to.as_ref().map(|to| party(association, to)).unwrap_or_default();
        let due = task.due.map(day).or_else(|| task.due_written.clone()).unwrap_or_default();
        [task.what.clone(), to, due, source(association, task)].iter().map(|cell| plain(cell)).collect()
    };
    TextTable {
        head: ["Uppdrag", "Till", "Klart", "Beslut"].map(plain).to_vec(),
        rows: tasks.iter().map(row).collect(),
    }
}

/// "§ 41, 25 september 2026".
fn source(association: &Association, task: &Task) -> String {
    let Some(at) = task.source else { return String::new() };
    let Some(meeting) = association.meeting(at.meeting) else { return String::new() };
    let section = meeting.item(at.item).and_then(|item| item.section);
    section.map_or_else(|| day(meeting.date), |section| format!("§\u{a0}{section}, {}", day(meeting.date)))
}

fn plain(text: &str) -> Vec<Span> {
    if text.is_empty() { vec![] } else { vec![Span::plain(text)] }
}

#[cfg(test)]
mod tests;

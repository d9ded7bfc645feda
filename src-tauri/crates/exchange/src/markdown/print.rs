//! From blocks to text.

use super::blocks::{HEADING, parse};
use domain::{List, ListMarks, RichText, Span, Style, TextBlock, TextTable};

/// The text of a tree: of a canonical one the text that [`parse`] reads back as the same tree, of any other that of the
/// canonical tree with its words.
pub fn print(text: &RichText) -> String {
    marked(&parse(&marked(text)))
}

fn marked(text: &RichText) -> String {
    let blocks: Vec<String> = text.0.iter().map(block).collect();
    blocks.join("\n\n")
}

fn block(block: &TextBlock) -> String {
    match block {
        TextBlock::Paragraph(spans) => inline(spans),
        TextBlock::Heading(spans) => format!("{HEADING}{}", one_line(spans)),
        TextBlock::List(entries) => {
            let mut lines = Vec::new();
            list(entries, "", &mut lines);
            lines.join("\n")
        }
        TextBlock::Table(rows) => table(rows),
    }
}

fn list(list: &List, indent: &str, lines: &mut Vec<String>) {
    for (place, entry) in list.entries.iter().enumerate() {
        let mark = match list.marks {
            ListMarks::Dash => "- ".to_owned(),
            ListMarks::Numbers(first) => format!("{}. ", u64::from(first) + place as u64),
        };
        let below = format!("{indent}{}", " ".repeat(mark.len()));
        for (line, words) in inline(&entry.spans).split('\n').enumerate() {
            let before = if line == 0 { indent } else { &below };
            let mark = if line == 0 { mark.as_str() } else { "" };
            lines.push(format!("{before}{mark}{words}"));
        }
        if let Some(nested) = &entry.nested {
            self::list(nested, &below, lines);
        }
    }
}

fn table(table: &TextTable) -> String {
    let rule = vec!["---".to_owned(); table.head.len()];
    let rows = table.rows.iter().map(|row| cells(row));
    let lines: Vec<String> =
        [cells(&table.head), rule].into_iter().chain(rows).map(|cells| format!("| {} |", cells.join(" | "))).collect();
    lines.join("\n")
}

fn cells(row: &[Vec<Span>]) -> Vec<String> {
    row.iter().map(|cell| one_line(cell).replace('|', "\\|")).collect()
}

fn one_line(spans: &[Span]) -> String {
    inline(spans).replace(['\n', '\r'], " ")
}

fn inline(spans: &[Span]) -> String {
    // Neighbours of one style are one: `**a****b**` would open nothing.
    let runs = spans.chunk_by(|one, next| one.style == next.style);
    runs.fold(String::new(), |mut text, run| {
        let words = domain::plain_words(run);
        let mark = match run[0].style {
            Style::Plain => "",
            Style::Emphasis => "*",
            Style::Strong => "**",
        };
        let core = words.trim();
        if mark.is_empty() || core.is_empty() || core.contains('*') {
            return text + &words;
        }
        // White space at the ends stands outside the marks, or they would open nothing.
        let (before, after) = words.split_at(words.len() - words.trim_start().len());
        let after = &after[core.len()..];
        text.extend([before, mark, core, mark, after]);
        text
    })
}

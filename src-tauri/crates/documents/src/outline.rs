//! A laid-out document as text that a person can read: what goldens are made of.
//!
//! First the tag tree with its words, as a screen reader goes through it, then bookmarks, and for each page where its ink
//! lies. A page turn inside an element is shown as `⏎`. Deliberately absent: glyphs; equal outlines are not equal pages.

use crate::page::{Area, ArtifactKind, Bookmark, Document, Element, Kid, Mark, Numbering, Page, Scope, Tag};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The outline of a document, one fact per line.
pub fn outline(document: &Document) -> String {
    let mut shown = format!("{:?}\n", document.metadata.title);
    element(&mut shown, document, &words_of_leaves(document), &document.tree, 0);
    shown.push('\n');
    for mark in &document.bookmarks {
        bookmark(&mut shown, mark, 0);
    }
    for (index, page) in document.pages.iter().enumerate() {
        shown.push('\n');
        self::page(&mut shown, document, index, page);
    }
    shown
}

/// The words of each leaf, by its number.
fn words_of_leaves(document: &Document) -> Vec<String> {
    let mut words = vec![String::new(); document.leaves.len()];
    for page in &document.pages {
        let mut leaf = None;
        for mark in &page.marks {
            match mark {
                Mark::Begin(id) => leaf = Some(id.0),
                Mark::Artifact(_) | Mark::End => leaf = None,
                Mark::Glyphs(run) => {
                    if let Some(leaf) = leaf {
                        words[leaf].push_str(&run.text);
                    }
                }
                Mark::Figure(_) | Mark::Rule { .. } => {}
            }
        }
    }
    words
}

fn element(shown: &mut String, document: &Document, words: &[String], element: &Element, depth: usize) {
    let indent = "  ".repeat(depth);
    let _ = write!(shown, "{indent}{}", name(element.tag));
    if let Some(title) = &element.title {
        let _ = write!(shown, " [{title}]");
    }
    let only_words = element.kids.iter().all(|kid| matches!(kid, Kid::Leaf(_)));
    if only_words && !element.kids.is_empty() {
        let _ = writeln!(shown, " {:?}", joined(document, words, &element.kids));
        return;
    }
    shown.push('\n');
    let inner = "  ".repeat(depth + 1);
    for kid in &element.kids {
        match kid {
            Kid::Element(kid) => self::element(shown, document, words, kid, depth + 1),
            Kid::Leaf(leaf) => {
                let _ = writeln!(shown, "{inner}{:?}", words[leaf.0]);
            }
            Kid::Link(link) => {
                let link = &document.links[*link];
                let _ = writeln!(shown, "{inner}→ page {} {:?}", link.target_page + 1, link.contents);
            }
            Kid::Field(field) => {
                let field = &document.fields[*field];
                let _ = writeln!(shown, "{inner}field {} {:?}", field.name, field.tooltip);
            }
        }
    }
}

fn joined(document: &Document, words: &[String], kids: &[Kid]) -> String {
    let mut text = String::new();
    let mut page = None;
    for kid in kids {
        if let Kid::Leaf(leaf) = kid {
            let on = document.leaves[leaf.0].page;
            if page.is_some_and(|page| page != on) {
                text.push('⏎');
            }
            page = Some(on);
            text.push_str(&words[leaf.0]);
        }
    }
    text.trim_end().to_owned()
}

fn bookmark(shown: &mut String, bookmark: &Bookmark, depth: usize) {
    let indent = "  ".repeat(depth);
    let _ = writeln!(shown, "{indent}◆ {} – page {}, {} mm", bookmark.title, bookmark.page + 1, mm(bookmark.y));
    for nested in &bookmark.nested {
        self::bookmark(shown, nested, depth + 1);
    }
}

fn page(shown: &mut String, document: &Document, index: usize, page: &Page) {
    let (mut header, mut footer) = (String::new(), String::new());
    let mut baselines = BTreeSet::new();
    let mut lines = Vec::new();
    let mut artifact = None;
    for mark in &page.marks {
        match mark {
            Mark::Begin(_) | Mark::End => artifact = None,
            Mark::Artifact(kind) => artifact = Some(*kind),
            Mark::Glyphs(run) => match artifact {
                Some(ArtifactKind::Header) => add(&mut header, &run.text),
                Some(ArtifactKind::Footer) => add(&mut footer, &run.text),
                _ => {
                    baselines.insert((run.y * 100.0).round() as i64);
                }
            },
            Mark::Rule { y0, y1, thickness, .. } if artifact == Some(ArtifactKind::Layout) => {
                let upright = y0 != y1;
                lines.push(if upright {
                    format!("bar {}–{}", mm(*y0), mm(*y1))
                } else {
                    format!("{} {thickness} pt", mm(*y0))
                });
            }
            Mark::Figure(_) | Mark::Rule { .. } => {}
        }
    }
    let _ = writeln!(shown, "page {}", index + 1);
    let _ = writeln!(shown, "  header {header:?}");
    let bounds = baselines.first().zip(baselines.last());
    if let Some((first, last)) = bounds {
        let (first, last) = (mm(*first as f32 / 100.0), mm(*last as f32 / 100.0));
        let _ = writeln!(shown, "  {} baselines {first}–{last} mm", baselines.len());
    }
    for line in lines {
        let _ = writeln!(shown, "  rule {line}");
    }
    for field in document.fields.iter().filter(|field| field.page == index) {
        let area = field.area;
        let _ = writeln!(
            shown,
            "  field {} at {}, {} mm, {} × {} mm",
            field.name,
            mm(area.x),
            mm(area.y),
            mm(area.width),
            mm(area.height)
        );
    }
    for figure in document.figures.iter().filter(|figure| figure.page == index) {
        let Area { x, y, width, height } = figure.area;
        let (x, y, width, height) = (mm(x), mm(y), mm(width), mm(height));
        let _ = writeln!(shown, "  figure {:?} at {x}, {y} mm, {width} × {height} mm", figure.alt);
    }
    let _ = writeln!(shown, "  footer {footer:?}");
}

fn add(line: &mut String, text: &str) {
    if !line.is_empty() {
        line.push_str(" | ");
    }
    line.push_str(text.trim_end());
}

/// Points as millimetres with one decimal.
fn mm(points: f32) -> String {
    format!("{:.1}", points * 25.4 / 72.0)
}

fn name(tag: Tag) -> &'static str {
    match tag {
        Tag::Document => "Document",
        Tag::Part => "Part",
        Tag::Sect => "Sect",
        Tag::H1 => "H1",
        Tag::H2 => "H2",
        Tag::H3 => "H3",
        Tag::H4 => "H4",
        Tag::P => "P",
        Tag::Span => "Span",
        Tag::L(Numbering::Unordered) => "L unordered",
        Tag::L(Numbering::Decimal) => "L decimal",
        Tag::L(Numbering::None) => "L",
        Tag::LI => "LI",
        Tag::Lbl => "Lbl",
        Tag::LBody => "LBody",
        Tag::Table => "Table",
        Tag::THead => "THead",
        Tag::TBody => "TBody",
        Tag::TR => "TR",
        Tag::TH(Scope::Column) => "TH column",
        Tag::TH(Scope::Row) => "TH row",
        Tag::TD => "TD",
        Tag::Toc => "TOC",
        Tag::Toci => "TOCI",
        Tag::Reference => "Reference",
        Tag::Link => "Link",
        Tag::Form => "Form",
        Tag::Figure(_) => "Figure",
    }
}

#[cfg(test)]
mod tests;

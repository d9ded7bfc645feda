//! The contents page: every § with its sub-items, and the attachments.

use crate::content::{Contents, ContentsEntry, Inline, Piece, Section, SectionPart, Text};
use domain::{BlockName, DocumentProfile};

/// Contents of the given sections. A sub-item without heading stays out.
pub fn contents(sections: &[Section], profile: &DocumentProfile) -> Contents {
    let attachments = attachments(sections, profile);
    Contents {
        entries: sections.iter().map(entry).collect(),
        attachments: (!attachments.is_empty()).then(|| ("Bilagor".to_owned(), attachments)),
    }
}

fn entry(section: &Section) -> ContentsEntry {
    let nested = section.parts.iter().filter_map(|part| match part {
        SectionPart::SubItem(sub) => Some(ContentsEntry {
            // "§ 37 a)" is "a)" under its §.
            label: sub.label.strip_prefix(&section.label).unwrap_or(&sub.label).trim_start().to_owned(),
            heading: sub.heading.clone()?,
            target: sub.anchor,
            nested: vec![],
        }),
        SectionPart::Block(_) => None,
    });
    ContentsEntry {
        label: section.label.clone(),
        heading: section.heading.clone(),
        target: section.anchor,
        nested: nested.collect(),
    }
}

/// Each entry of a list of attachments, with the § it belongs to.
fn attachments(sections: &[Section], profile: &DocumentProfile) -> Vec<String> {
    let label = profile.label(BlockName::Attachments);
    let mut found = vec![];
    for section in sections {
        let blocks = section.parts.iter().flat_map(|part| match part {
            SectionPart::Block(block) => std::slice::from_ref(block),
            SectionPart::SubItem(sub) => sub.blocks.as_slice(),
        });
        for piece in blocks.filter(|block| label.is_some() && block.label.as_deref() == label).flat_map(|b| &b.pieces) {
            if let Piece::List(list) = piece {
                found.extend(list.entries.iter().map(|entry| format!("{}, {}", plain(&entry.text), section.label)));
            }
        }
    }
    found
}

fn plain(text: &Text) -> String {
    text.iter()
        .filter_map(|inline| match inline {
            Inline::Words(words) | Inline::Emphasis(words) | Inline::Strong(words) => Some(words.as_str()),
            Inline::PageOf(_) => None,
        })
        .collect()
}

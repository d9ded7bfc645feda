//! What every printed document of an association has in common: opening, metadata, words of the page.

use super::profiles;
use crate::content::{
    Anchor, Block, Content, Field, FieldValue, Metadata, Opening, OpeningSize, Orientation, PageWords, RunningHead,
    words,
};
use chrono::NaiveDate;
use domain::Association;

/// What a document is called.
pub struct Named {
    /// In the running header and the title of the file: "Kallelse 2026-06-16".
    pub document: String,
    /// What it is about, in one line.
    pub subject: String,
}

/// A document of the association, made on a day.
pub fn paper(association: &Association, named: Named, made_on: NaiveDate, blocks: Vec<Block>) -> Content {
    let body = &association.body;
    Content {
        metadata: Metadata {
            title: format!("{}, {}", named.document, body.name),
            author: body.name.clone(),
            subject: named.subject,
            made_on,
        },
        running_head: RunningHead { association: body.name.clone(), document: named.document },
        page_words: page_words(),
        initials: None,
        typeface: profiles::profile(&body.profile).typeface,
        orientation: Orientation::Portrait,
        blocks,
    }
}

/// The words that the layout sets around what only it knows.
pub fn page_words() -> PageWords {
    PageWords {
        page: "Sida".into(), of: "av".into(), section: "§".into(), sections: "§§".into(), clause: "att".into()
    }
}

/// The top of the first page, without logotype.
pub fn opening(association: &Association, anchor: Anchor, title: &str, line: String) -> Opening {
    Opening {
        anchor,
        association: association.body.name.clone(),
        title: title.into(),
        meeting: line,
        logotype: None,
        size: OpeningSize::Regular,
        bookmark: None,
    }
}

/// Anchors, each given once.
pub fn anchors() -> impl FnMut() -> Anchor {
    let mut last = 0;
    move || {
        last += 1;
        Anchor(last)
    }
}

/// A row of one line.
pub fn line(label: &str, text: impl Into<String>) -> Field {
    Field { label: label.into(), value: FieldValue::Lines(vec![words(text)]), source: None }
}

/// A row of one line, or room to write it by hand.
pub fn line_or_blank(label: &str, text: Option<String>) -> Field {
    match text {
        Some(text) => line(label, text),
        None => Field { label: label.into(), value: FieldValue::Blank, source: None },
    }
}

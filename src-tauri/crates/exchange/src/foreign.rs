//! Files of others, which nobody here has made: what kind they are, and what can be read of them.
//!
//! [`read`] never fails: a file that is broken, locked or too large is told to be so ([`TextState`]), and the file itself is kept by the
//! caller. Reads within [`Limits`] that it counts itself; against what a parser does with a hostile file (a stack that overflows, a loop, a bomb) its
//! caller runs it in a process of its own ([`Foreign`] crosses over as JSON). Deliberately absent: files, the clock, sentences for users.

mod kind;
mod lines;
mod mail;
mod outlook;
mod packed;
mod pdf;
mod plain;
mod rtf;
mod text;

pub use domain::TextState;
pub use kind::FileKind;
pub use mail::{Attachment, Correspondent, Mail};
pub use pdf::{Line, Page, Pages, Piece, pages};

use kind::{Form, kind_of};
use mail_parser::decoders::html::html_to_text;
use serde::{Deserialize, Serialize};
use text::Text;

/// How much is read of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Largest file, in bytes.
    pub bytes: usize,
    /// Most that is unpacked of one, in bytes.
    pub unpacked: u64,
    /// Longest text, in bytes.
    pub text: usize,
    /// Most pages of a PDF.
    pub pages: usize,
    /// Most glyphs of a PDF.
    pub glyphs: usize,
    /// How deep letters are read that are attached to letters.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 50 * 1024 * 1024,
            unpacked: 256 * 1024 * 1024,
            text: 4 * 1024 * 1024,
            pages: 2_000,
            glyphs: 4_000_000,
            depth: 5,
        }
    }
}

/// What a file of others is and says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foreign {
    /// What it is.
    pub kind: FileKind,
    /// Whether its text has been read.
    pub state: TextState,
    /// What it calls itself: the largest line of its first page, or the title that its maker gave it.
    pub title: Option<String>,
    /// What it says, without its form; empty where it is not readable.
    pub text: String,
    /// The text is longer than what is kept of it.
    pub cut: bool,
    /// The letter, where it is one and could be read.
    pub mail: Option<Mail>,
}

impl Foreign {
    /// A file of which nothing is read.
    pub fn unread(kind: FileKind, state: TextState) -> Self {
        Self { kind, state, title: None, text: String::new(), cut: false, mail: None }
    }

    fn of(kind: FileKind, title: Option<String>, (text, cut): (String, bool)) -> Self {
        let state = if text.chars().any(char::is_alphanumeric) { TextState::Readable } else { TextState::NoText };
        Self { kind, state, title, text, cut, mail: None }
    }
}

/// What kind a file is, of which no more is looked at than its first part and the list of what it holds.
pub fn kind(name: &str, bytes: &[u8]) -> FileKind {
    kind_of(name, bytes).0
}

/// What kind a file is by its name alone, where nothing can be seen of it.
pub fn kind_by_name(name: &str) -> FileKind {
    kind::by_name(name)
}

/// Reads a file.
pub fn read(name: &str, bytes: &[u8], limits: &Limits) -> Foreign {
    if bytes.len() > limits.bytes {
        return Foreign::unread(FileKind::Other, TextState::TooLarge);
    }
    let (kind, form) = kind_of(name, bytes);
    let whole = |text: String| {
        let mut limited = Text::of(limits.text);
        limited.push(&text.replace("\r\n", "\n").replace('\r', "\n"));
        Ok(Foreign::of(kind, None, limited.done()))
    };
    let packed = |text: Result<Text, TextState>| Ok(Foreign::of(kind, None, text?.done()));
    let read = match form {
        Form::Pdf => pages(bytes, limits).map(|read| of_pages(&read, limits)),
        Form::Mail => mail::read(bytes).map(|mail| of_mail(kind, mail, limits)),
        Form::Outlook => outlook::read(bytes, limits).map(|mail| of_mail(kind, mail, limits)),
        Form::Word => packed(packed::word(bytes, limits)),
        Form::Workbook => packed(packed::workbook(bytes, limits)),
        Form::Presentation => packed(packed::presentation(bytes, limits)),
        Form::OpenDocument => packed(packed::open_document(bytes, limits)),
        Form::Rtf => packed(Ok(rtf::words(bytes, limits.text))),
        Form::Html => whole(html_to_text(&plain::decode(bytes))),
        Form::Plain => whole(plain::decode(bytes)),
        Form::Locked => Err(TextState::Encrypted),
        Form::None if kind == FileKind::Picture => Err(TextState::NoText),
        Form::None => Err(TextState::NotRead),
    };
    read.unwrap_or_else(|state| Foreign::unread(kind, state))
}

/// Words of pages, parted at line ends put together again.
fn of_pages(read: &Pages, limits: &Limits) -> Foreign {
    let mut text = Text::of(limits.text);
    for line in read.pages.iter().flat_map(|page| &page.lines) {
        match line.text.strip_suffix('-').filter(|before| before.ends_with(char::is_lowercase)) {
            Some(before) => text.push(before),
            None => {
                text.push(&line.text);
                text.end_line();
            }
        }
    }
    let (text, cut) = text.done();
    Foreign::of(FileKind::Pdf, pdf::heading(read).or_else(|| read.title.clone()), (text, cut || read.cut))
}

/// A letter with its text, and that of the letters which are attached to it.
fn of_mail(kind: FileKind, mail: Mail, limits: &Limits) -> Foreign {
    let mut text = Text::of(limits.text);
    let named = |one: &Correspondent| {
        [one.name.clone(), one.address.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let people = mail.from.iter().chain(&mail.to).map(named);
    for line in mail.subject.iter().cloned().chain(people).chain([mail.body.clone()]) {
        text.push(&line);
        text.end_line();
    }
    let inner = Limits { depth: limits.depth.saturating_sub(1), ..limits.clone() };
    for attached in mail.attachments.iter().filter(|_| limits.depth > 0) {
        text.push(&attached.name);
        text.end_line();
        // Other files that are attached are read by themselves, by whoever keeps them.
        if matches!(kind_of(&attached.name, &attached.bytes).1, Form::Mail | Form::Outlook) {
            text.push(&read(&attached.name, &attached.bytes, &inner).text);
            text.end_line();
        }
    }
    let title = mail.subject.clone();
    Foreign { mail: Some(mail), ..Foreign::of(kind, title, text.done()) }
}

#[cfg(test)]
mod tests;

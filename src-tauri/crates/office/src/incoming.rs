//! What comes in by being dropped: each file becomes a document with its number and its files, in one transaction, or nothing.
//!
//! An e-mail brings its sender, day and subject along, and its attachments become files of the same document; of another file the name
//! says what it concerns, or its first heading. The secretary puts right what was read wrong. What lies in the registry already is not
//! registered again unasked. Reading happens before anything is written, and a file that cannot be read is kept all the same.

mod subject;

use crate::foreign::{Foreign, LARGEST, Mail, Reader};
use crate::refusal::{ActionError, Field};
use crate::registry::registrar;
use crate::views::{ImportedFile, UnreadFile};
use crate::{Office, StoreError, limits};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Association, AttachedFile, Direction, FileHash, Medium, Party, RegisteredDocument, TextState, Who, swedish_day,
};
use std::collections::BTreeSet;
use store::{Action, Write};
use subject::subject;

/// Most files of one document.
const FILES: usize = 200;

/// A file that came in, read and not yet registered.
pub struct IncomingFile {
    /// The file itself first, then what was attached to it.
    files: Vec<ReadFile>,
}

struct ReadFile {
    name: String,
    hash: FileHash,
    bytes: Vec<u8>,
    read: Foreign,
}

impl IncomingFile {
    /// Reads a file and what is attached to it. Takes its time, and asks for no file of the association.
    pub fn read(reader: &Reader, name: &str, bytes: Vec<u8>) -> Self {
        let mut first = ReadFile::of(reader, name, bytes);
        let attached = first.read.mail.as_mut().map(|mail| std::mem::take(&mut mail.attachments)).unwrap_or_default();
        let mut seen = BTreeSet::from([first.hash.0.clone()]);
        let mut files = vec![first];
        for attachment in attached.into_iter().filter(|attachment| !attachment.bytes.is_empty()) {
            if files.len() < FILES && seen.insert(store::hash(&attachment.bytes).0) {
                files.push(ReadFile::of(reader, &attachment.name, attachment.bytes));
            }
        }
        Self { files }
    }

    /// Its bytes, those of what was attached to it, and the words in them, as files of a record that has none of `before`.
    pub(crate) fn keep(&self, file: &mut Write<'_>, before: &[AttachedFile]) -> Result<Vec<AttachedFile>, StoreError> {
        let is_new = |one: &&ReadFile| before.iter().all(|known| known.hash.as_ref() != Some(&one.hash));
        let mut kept = vec![];
        for one in self.files.iter().filter(is_new) {
            file.attach(&one.bytes)?;
            keep_text(file, one)?;
            kept.push(AttachedFile { name: one.name.clone(), hash: Some(one.hash.clone()) });
        }
        Ok(kept)
    }

    /// How many files it is.
    pub(crate) fn count(&self) -> usize {
        self.files.len()
    }
}

impl ReadFile {
    fn of(reader: &Reader, name: &str, bytes: Vec<u8>) -> Self {
        let read = reader.read(name, &bytes);
        Self { name: file_name(name), hash: store::hash(&bytes), bytes, read }
    }
}

impl Office {
    /// What can be said of a file before it is read: that it is too large, or that the registry has it already; a file that was attached
    /// to another counts too.
    ///
    /// # Errors
    /// It has no content, there is no such series, or the records could not be read.
    pub fn check_incoming(&self, bytes: &[u8], series: Option<&str>) -> Result<Option<ImportedFile>, ActionError> {
        limits::bytes(Field::File, bytes, usize::MAX)?;
        if bytes.len() > LARGEST {
            return Ok(Some(ImportedFile::TooLarge { limit: limits::small(LARGEST) }));
        }
        let association = self.records()?;
        let known = |prefix: &&str| association.body.number_series.iter().any(|series| series.prefix == **prefix);
        if let Some(unknown) = series.filter(|prefix| !known(prefix)) {
            return Err(StoreError::NoSeries(unknown.to_owned()).into());
        }
        Ok(there(&association, &store::hash(bytes)))
    }

    /// Registers a file that was read: under the next number of a series, or by its day where none is named.
    ///
    /// # Errors
    /// There is no such series, or the file of the association refuses; then nothing has happened and no number is taken.
    pub fn register_incoming(
        &mut self,
        incoming: &IncomingFile,
        (series, even_if_known): (Option<&str>, bool),
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<ImportedFile, ActionError> {
        let Some(first) = incoming.files.first() else { return Err(limits::invalid(Field::File).into()) };
        let association = self.records()?;
        // Another file of the same drop may have brought it since it was asked for.
        if let Some(known) = there(&association, &first.hash).filter(|_| !even_if_known) {
            return Ok(known);
        }
        let new = RegisteredDocument { registered_at: Some(at), ..document(&association, incoming, today) };
        let subject = new.subject.clone();
        // Let go of before writing: kept, they would be copied.
        drop(association);
        let (id, number) = self.change_registry::<_, ActionError>((Action::Register, None), at, |file| {
            let number = series.map(|prefix| file.next_number(prefix, today)).transpose()?;
            for one in &incoming.files {
                file.attach(&one.bytes)?;
                keep_text(file, one)?;
            }
            let id = file.put_document(&RegisteredDocument { number: number.clone(), ..new })?;
            Ok((id, number))
        })?;
        let attached = &incoming.files[1..];
        let unread = attached.iter().filter(|one| !matches!(one.read.state, TextState::Readable | TextState::NoText));
        Ok(ImportedFile::Registered {
            document: id,
            number,
            subject,
            state: first.read.state,
            attachments: limits::small(attached.len()),
            unread: unread.map(|one| UnreadFile { name: one.name.clone(), state: one.read.state }).collect(),
        })
    }
}

/// The document in use that has a file with these bytes.
fn there(association: &Association, hash: &FileHash) -> Option<ImportedFile> {
    let holds = |one: &&RegisteredDocument| one.files.iter().any(|file| file.hash.as_ref() == Some(hash));
    let found = association.registry.iter().find(holds)?;
    Some(ImportedFile::AlreadyThere {
        document: found.id,
        number: found.number.clone(),
        subject: found.subject.clone(),
    })
}

/// What a file is to be registered as.
fn document(association: &Association, incoming: &IncomingFile, today: NaiveDate) -> RegisteredDocument {
    let (first, attached) = incoming.files.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
    let mail = first.and_then(|first| first.read.mail.as_ref());
    let direction = mail.map_or(Direction::Received, |mail| direction(association, mail));
    let subject = first.map(|first| subject(&first.name, &first.read)).unwrap_or_default();
    let files = first.into_iter().chain(attached);
    RegisteredDocument {
        date: Some(mail.and_then(|mail| day(mail, today)).unwrap_or(today)),
        counterpart: mail.and_then(|mail| counterpart(association, mail, direction)),
        medium: Some(if mail.is_some() { Medium::EMail } else { Medium::Digital }),
        registered_by: registrar(association, today),
        files: files.map(|one| AttachedFile { name: one.name.clone(), hash: Some(one.hash.clone()) }).collect(),
        ..RegisteredDocument::new(direction, subject)
    }
}

/// The day of a letter; one that is to come, or older than anything that is registered, is no day that a letter has.
fn day(mail: &Mail, today: NaiveDate) -> Option<NaiveDate> {
    let day = swedish_day(mail.at?);
    (limits::day(day).is_ok() && day <= today).then_some(day)
}

/// A letter by someone of the office went out; every other one came in.
fn direction(association: &Association, mail: &Mail) -> Direction {
    let from = mail.from.as_ref().and_then(|from| from.address.as_deref());
    let ours = |address: &str| {
        let officials = association.officials.iter().filter_map(|official| association.person(&official.person));
        officials.filter_map(|person| person.email.as_deref()).any(|known| known.eq_ignore_ascii_case(address))
    };
    if from.is_some_and(ours) { Direction::Sent } else { Direction::Received }
}

/// Who wrote a letter, or to whom it went: someone on record by their address, otherwise by name.
fn counterpart(association: &Association, mail: &Mail, direction: Direction) -> Option<Party> {
    let other = match direction {
        Direction::Received | Direction::DrawnUp => mail.from.as_ref()?,
        Direction::Sent => mail.to.first()?,
    };
    let known = other.address.as_deref().and_then(|address| {
        let same =
            |person: &&domain::Person| person.email.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(address));
        association.people.iter().find(same)
    });
    let who = match known {
        Some(person) => Who::Person(person.id.clone()),
        None => Who::Name(line(other.name.as_deref().or(other.address.as_deref())?, limits::LINE)),
    };
    Some(Party { who, written: None })
}

/// The text of a file for search, or why there is none.
fn keep_text(file: &mut Write<'_>, one: &ReadFile) -> Result<(), StoreError> {
    match one.read.state {
        TextState::Readable | TextState::NoText => file.keep_text(&one.hash, &one.read.text),
        state @ (TextState::Encrypted | TextState::Broken | TextState::TooLarge | TextState::NotRead) => {
            file.keep_unreadable(&one.hash, state)
        }
    }
}

/// A name on one line, no longer than a name may be; its ending stays.
fn file_name(name: &str) -> String {
    let name = line(name, usize::MAX);
    if name.chars().count() <= limits::LINE {
        return if name.is_empty() { "-".to_owned() } else { name };
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| ending.len() < 10).unwrap_or_default();
    let room = limits::LINE - ending.len() - 2;
    format!("{}\u{2026}.{ending}", name.chars().take(room).collect::<String>())
}

/// Words on one line without signs that steer, no more than these.
fn line(text: &str, most: usize) -> String {
    let words = text.split(|sign: char| sign.is_control() || sign.is_whitespace()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(most).collect()
}

#[cfg(test)]
mod tests;

//! The registry and the files that it carries.

use super::at::{At, each};
use super::known::Known;
use super::sections::Sections;
use crate::format;
use crate::refusal::{Expected, Found, Refusal, quoted};
use domain::{AttachedFile, FileHash, RegisteredDocument, Secrecy};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

type Files = BTreeMap<FileHash, Vec<u8>>;

/// The registered documents and the bytes of their files.
pub(super) fn all(
    registry: format::List<format::RegisteredDocument>,
    known: &Known,
    sections: &Sections,
) -> Result<(Vec<RegisteredDocument>, Files), Refusal> {
    let mut files = Files::new();
    let root = At::ROOT.key("registry");
    let documents = each(registry, &root, |entry, at| {
        Ok(RegisteredDocument {
            number: entry.number.map(|number| number.0),
            date: entry.date.map(|day| day.0),
            counterpart: known.any_party(entry.counterpart, &at.key("counterpart"))?,
            secrecy: entry.secrecy.map(|marking| Secrecy {
                provision: marking.provision,
                date: marking.date.map(|day| day.0),
                authority: None,
            }),
            matter: entry.matter.map(|number| number.0),
            for_board: entry.reported.is_some(),
            reported: sections.reported(entry.reported, &at.key("reported"))?,
            files: each(entry.files, &at.key("files"), |entry, at| attached(entry, at, &mut files))?,
            ..RegisteredDocument::new(entry.direction.0, entry.subject)
        })
    })?;
    check_all_there(&documents, &files, &root)?;
    Ok((documents, files))
}

fn attached(entry: format::AttachedFile, at: &At<'_>, files: &mut Files) -> Result<AttachedFile, Refusal> {
    let stated = entry.sha256.map(|hash| hash.0);
    let computed = entry.base64.map(|bytes| {
        let hash = hash_of(&bytes.0.0);
        files.insert(hash.clone(), bytes.0.0);
        hash
    });
    if let (Some(stated), Some(computed)) = (&stated, &computed)
        && stated != computed
    {
        let expected = Expected::HashOfBytes(computed.0.clone());
        return Err(at.key("sha256").refuse(quoted(&stated.0), expected));
    }
    Ok(AttachedFile { name: entry.name, hash: computed.or(stated) })
}

/// A file may state its hash only, where another entry brings the bytes.
fn check_all_there(documents: &[RegisteredDocument], files: &Files, at: &At<'_>) -> Result<(), Refusal> {
    for (place, document) in documents.iter().enumerate() {
        for (file, attached) in document.files.iter().enumerate() {
            if let Some(hash) = &attached.hash
                && !files.contains_key(hash)
            {
                return Err(at
                    .index(place)
                    .key("files")
                    .index(file)
                    .key("base64")
                    .refuse(Found::Nothing, Expected::BytesOfHash));
            }
        }
    }
    Ok(())
}

fn hash_of(bytes: &[u8]) -> FileHash {
    let digest = Sha256::digest(bytes);
    FileHash(digest.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    }))
}

//! The registry and the files that it carries.

use super::references::References;
use super::{Unwritable, party, stated};
use crate::format::{self, Bytes, Value, Word};
use domain::{AttachedFile, FileHash, RegisteredDocument};
use std::collections::BTreeMap;

type Files = BTreeMap<FileHash, Vec<u8>>;

pub(super) fn document(
    document: &RegisteredDocument,
    references: &References,
    files: &Files,
) -> Result<format::RegisteredDocument, Unwritable> {
    let secrecy = document.secrecy.as_ref();
    Ok(format::RegisteredDocument {
        number: stated(&document.number),
        direction: Word(document.direction),
        date: stated(&document.date),
        counterpart: party::any(&document.counterpart),
        subject: document.subject.clone(),
        secrecy: secrecy
            .map(|marking| format::Secrecy { provision: marking.provision.clone(), date: stated(&marking.date) }),
        matter: stated(&document.matter),
        reported: references.reported(document.reported),
        files: document.files.iter().map(|file| attached(file, files)).collect::<Result<_, _>>()?,
    })
}

fn attached(file: &AttachedFile, files: &Files) -> Result<format::AttachedFile, Unwritable> {
    let bytes = |hash: &FileHash| {
        let bytes = files.get(hash).cloned();
        bytes.ok_or_else(|| Unwritable::MissingBytes(hash.clone()))
    };
    Ok(format::AttachedFile {
        name: file.name.clone(),
        sha256: stated(&file.hash),
        base64: file.hash.as_ref().map(bytes).transpose()?.map(|bytes| Value(Bytes(bytes))),
    })
}

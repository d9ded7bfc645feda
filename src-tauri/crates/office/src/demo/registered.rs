//! The registry of an example, beyond what an exchange file says of it: matters, how documents came and who registered them, what is
//! hidden of them, their files, and papers that are kept without a number. Words and days lie beside the example's own file.

use super::around::paper;
use chrono::NaiveDate;
use domain::{
    Association, AttachedFile, Direction, FileHash, Matter, MatterId, Medium, Party, RegisteredDocument,
    RegistrationNumber, Who,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Of every document that the example's own file has.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Registered {
    /// Who registers.
    registrar: String,
    /// Who marks something as secret.
    authority: String,
    matters: Vec<OfMatter>,
    documents: Vec<OfDocument>,
    /// Papers without a number.
    loose: Vec<Loose>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfMatter {
    number: RegistrationNumber,
    subject: String,
    opened: NaiveDate,
    #[serde(default)]
    closed: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfDocument {
    number: RegistrationNumber,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    medium: Option<Medium>,
    /// What others see in place of a subject and a counterpart that are hidden from them.
    #[serde(default)]
    public_subject: Option<String>,
    #[serde(default)]
    for_board: bool,
    #[serde(default)]
    files: Vec<OfFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfFile {
    file: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Loose {
    date: NaiveDate,
    counterpart: String,
    subject: String,
    kind: String,
    medium: Medium,
}

impl Registered {
    /// Puts it all into the records of the example.
    pub fn put(&self, association: &mut Association, files: &mut BTreeMap<FileHash, Vec<u8>>) {
        for document in &mut association.registry {
            document.registered_by = Some(self.registrar.clone());
            if let Some(secrecy) = &mut document.secrecy {
                secrecy.authority = Some(self.authority.clone());
            }
        }
        for of in &self.documents {
            let bears = |document: &&mut RegisteredDocument| document.number.as_ref() == Some(&of.number);
            let document = association.registry.iter_mut().find(bears).expect("BUG: no such number in the example");
            of.put(document, files);
        }
        association.registry.extend(self.loose.iter().map(|loose| loose.document(&self.registrar)));
        association.matters = self.matters.iter().map(OfMatter::matter).collect();
    }
}

impl OfMatter {
    fn matter(&self) -> Matter {
        let Self { number, subject, opened, closed } = self;
        Matter { id: MatterId(0), number: number.clone(), subject: subject.clone(), opened: *opened, closed: *closed }
    }
}

impl OfDocument {
    fn put(&self, document: &mut RegisteredDocument, files: &mut BTreeMap<FileHash, Vec<u8>>) {
        document.kind.clone_from(&self.kind);
        document.medium = self.medium;
        document.for_board = self.for_board;
        document.counterpart_secret = self.public_subject.is_some() && document.counterpart.is_some();
        document.public_subject.clone_from(&self.public_subject);
        for OfFile { file, name } in &self.files {
            let bytes = paper(file);
            let hash = store::hash(bytes);
            document.files.push(AttachedFile { name: name.clone(), hash: Some(hash.clone()) });
            files.insert(hash, bytes.to_vec());
        }
    }
}

impl Loose {
    fn document(&self, registrar: &str) -> RegisteredDocument {
        RegisteredDocument {
            date: Some(self.date),
            counterpart: Some(Party { who: Who::Name(self.counterpart.clone()), written: None }),
            kind: Some(self.kind.clone()),
            medium: Some(self.medium),
            registered_by: Some(registrar.to_owned()),
            ..RegisteredDocument::new(Direction::Received, self.subject.clone())
        }
    }
}

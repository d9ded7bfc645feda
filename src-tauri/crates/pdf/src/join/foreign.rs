//! Reading a PDF that others made: whether it can be taken over, and where its pages are.
//!
//! What it says of itself (how many pages, how deep) is never believed. Every walk is bounded; a file that would cost more than
//! an honest one is refused, and so is one that is encrypted.

use lopdf_reader::{Dictionary, Document, LoadOptions, Object, ObjectId};
use std::collections::BTreeSet;
use std::panic::catch_unwind;

/// Largest paper, in bytes: 100 MB, as for every PDF from outside.
pub const LARGEST_PAPER: usize = 100_000_000;
/// Most pages of one paper.
const MOST_PAGES: usize = 5_000;
/// Deepest page tree; real ones stay below ten.
const DEEPEST: usize = 50;
/// Most objects of one paper.
const MOST_OBJECTS: usize = 500_000;
/// Largest decoded object stream.
const LARGEST_STREAM: usize = 64_000_000;
/// How many bytes before the header some programs put.
const JUNK: usize = 1024;

/// What is wrong with a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperFault {
    /// It is no PDF.
    #[error("not a PDF")]
    NotPdf,
    /// Larger than [`LARGEST_PAPER`].
    #[error("larger than {LARGEST_PAPER} bytes")]
    TooLarge,
    /// It is encrypted: what it holds cannot be read by everyone.
    #[error("encrypted")]
    Encrypted,
    /// Its structure is broken.
    #[error("damaged")]
    Damaged,
    /// It has no page.
    #[error("no pages")]
    NoPages,
    /// Its pages lead back to themselves.
    #[error("its pages go round in a circle")]
    Cyclic,
    /// It would cost more than any honest file.
    #[error("more pages or objects than an honest file has")]
    Excessive,
}

/// A paper that was read.
pub struct Foreign {
    /// Its objects.
    pub document: Document,
    /// Its pages in order, with what they inherit.
    pub pages: Vec<(ObjectId, Dictionary)>,
}

/// Reads a paper.
pub fn read(bytes: &[u8]) -> Result<Foreign, PaperFault> {
    if bytes.len() > LARGEST_PAPER {
        return Err(PaperFault::TooLarge);
    }
    let head = &bytes[..bytes.len().min(JUNK)];
    if !head.windows(5).any(|window| window == b"%PDF-") {
        return Err(PaperFault::NotPdf);
    }
    let options = || LoadOptions { max_decompressed_size: Some(LARGEST_STREAM), ..LoadOptions::default() };
    // The reader is not ours and the bytes are anyone's: should it fail, the paper is refused and the program goes on.
    let loaded = catch_unwind(|| Document::load_mem_with_options(bytes, options()));
    let document = match loaded {
        Ok(Ok(document)) => document,
        Ok(Err(_)) | Err(_) if mentions_encryption(bytes) => return Err(PaperFault::Encrypted),
        Ok(Err(_)) | Err(_) => return Err(PaperFault::Damaged),
    };
    if document.trailer.has(b"Encrypt") || document.encryption_state.is_some() {
        return Err(PaperFault::Encrypted);
    }
    if document.objects.len() > MOST_OBJECTS {
        return Err(PaperFault::Excessive);
    }
    let pages = pages(&document)?;
    if pages.is_empty() { Err(PaperFault::NoPages) } else { Ok(Foreign { document, pages }) }
}

fn mentions_encryption(bytes: &[u8]) -> bool {
    bytes.windows(8).any(|window| window == b"/Encrypt")
}

/// What a page takes from the nodes above it (ISO 32000-1, 7.7.3.4).
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// The pages in order, each with its own dictionary completed by what it inherits.
fn pages(document: &Document) -> Result<Vec<(ObjectId, Dictionary)>, PaperFault> {
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages")?.as_reference())
        .map_err(|_| PaperFault::Damaged)?;
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![(root, Dictionary::new(), 0)];
    while let Some((id, inherited, depth)) = waiting.pop() {
        if !seen.insert(id) {
            return Err(PaperFault::Cyclic);
        }
        if depth > DEEPEST || found.len() >= MOST_PAGES || waiting.len() > MOST_OBJECTS {
            return Err(PaperFault::Excessive);
        }
        let node = document.get_dictionary(id).map_err(|_| PaperFault::Damaged)?;
        let mut handed = inherited;
        for key in INHERITED {
            if let Ok(own) = node.get(key) {
                handed.set(key, own.clone());
            }
        }
        match node.get(b"Kids") {
            Err(_) => {
                let mut page = node.clone();
                for (key, value) in handed.iter() {
                    page.set(key.clone(), value.clone());
                }
                found.push((id, page));
            }
            Ok(kids) => {
                let kids = document.dereference(kids).map_err(|_| PaperFault::Damaged)?.1;
                let kids = kids.as_array().map_err(|_| PaperFault::Damaged)?;
                for kid in kids.iter().rev() {
                    let kid: ObjectId = Object::as_reference(kid).map_err(|_| PaperFault::Damaged)?;
                    waiting.push((kid, handed.clone(), depth + 1));
                }
            }
        }
    }
    Ok(found)
}

//! Joining: a document of ours and papers of others in one file, with a bookmark for each.
//!
//! Only what is seen of a paper is taken over: its pages with what they draw, its links, the looks of its form fields. Scripts,
//! actions, attached files, tags and form logic stay behind, so nothing in the joined file acts. It claims no conformance:
//! papers of others can keep no promise of ours. Deliberately absent: a clock; the same input gives the same bytes.

mod copy;
mod foreign;
mod outline;

pub use foreign::{LARGEST_PAPER, PaperFault};

use copy::Copier;
use lopdf_reader::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// Most papers in one file.
pub const MOST_PAPERS: usize = 500;
/// Most bytes of all papers together.
pub const LARGEST_JOINED: usize = 400_000_000;
/// Bytes of a file identifier.
const IDENTIFIER: usize = 16;

/// A joined file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The file.
    pub pdf: Vec<u8>,
    /// Its pages.
    pub pages: usize,
}

/// Why nothing was joined.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JoinError {
    /// More papers than [`MOST_PAPERS`], or more bytes than [`LARGEST_JOINED`].
    #[error("too many or too large papers")]
    TooMuch,
    /// One of the papers cannot be taken over.
    #[error("paper {index}: {fault}")]
    Paper {
        /// Which, from 0.
        index: usize,
        /// What is wrong with it.
        fault: PaperFault,
    },
    /// The first document cannot be read, or the joined one not written.
    #[error("the document itself cannot be joined: {0}")]
    First(PaperFault),
}

/// How many pages a paper has, if it can be joined at all.
///
/// # Errors
/// What is wrong with it.
pub fn check_paper(paper: &[u8]) -> Result<usize, PaperFault> {
    Ok(foreign::read(paper)?.pages.len())
}

/// The document followed by the papers, each with its title as a bookmark.
///
/// # Errors
/// [`JoinError`]; nothing is joined by halves.
pub fn join(first: &[u8], papers: &[(&str, &[u8])]) -> Result<Joined, JoinError> {
    let total = papers.iter().fold(first.len(), |sum, (_, bytes)| sum.saturating_add(bytes.len()));
    if papers.len() > MOST_PAPERS || total > LARGEST_JOINED {
        return Err(JoinError::TooMuch);
    }
    let foreign::Foreign { document, pages } = foreign::read(first).map_err(JoinError::First)?;
    let mut joining = Joining::of(document, pages.len())?;
    for (index, (title, bytes)) in papers.iter().enumerate() {
        let refused = |fault| JoinError::Paper { index, fault };
        let paper = foreign::read(bytes).map_err(refused)?;
        joining.add(title, &paper).map_err(refused)?;
    }
    joining.finish(first, papers)
}

/// The file while it grows.
struct Joining {
    document: Document,
    catalog: ObjectId,
    root: ObjectId,
    pages: usize,
    bookmarks: Vec<(String, ObjectId)>,
    layers: copy::Layers,
}

impl Joining {
    fn of(document: Document, pages: usize) -> Result<Self, JoinError> {
        let refused = || JoinError::First(PaperFault::Damaged);
        let catalog = document.trailer.get(b"Root").and_then(Object::as_reference).map_err(|_| refused())?;
        let root = document.get_dictionary(catalog).and_then(|catalog| catalog.get(b"Pages")?.as_reference());
        let root = root.map_err(|_| refused())?;
        Ok(Self { document, catalog, root, pages, bookmarks: vec![], layers: copy::Layers::default() })
    }

    fn add(&mut self, title: &str, paper: &foreign::Foreign) -> Result<(), PaperFault> {
        let mut copier = Copier::new(&paper.document, &mut self.document, self.root);
        let copied = copier.pages(&paper.pages)?;
        self.layers.add(copier.layers());
        let kids: Vec<Object> = copied.iter().map(|page| Object::Reference(*page)).collect();
        let first = copied.first().copied().ok_or(PaperFault::NoPages)?;
        let added = i64::try_from(kids.len()).unwrap_or(i64::MAX);
        let root = self.document.get_dictionary_mut(self.root).map_err(|_| PaperFault::Damaged)?;
        let count = root.get(b"Count").and_then(Object::as_i64).unwrap_or(0);
        root.set("Count", count.saturating_add(added));
        match root.get_mut(b"Kids").and_then(Object::as_array_mut) {
            Ok(before) => before.extend(kids),
            Err(_) => return Err(PaperFault::Damaged),
        }
        self.pages += copied.len();
        self.bookmarks.push((title.to_owned(), first));
        Ok(())
    }

    fn finish(mut self, first: &[u8], papers: &[(&str, &[u8])]) -> Result<Joined, JoinError> {
        let refused = || JoinError::First(PaperFault::Damaged);
        outline::add(&mut self.document, self.catalog, &self.bookmarks).ok_or_else(refused)?;
        let layers = self.layers.properties();
        let catalog = self.document.get_dictionary_mut(self.catalog).map_err(|_| refused())?;
        if !papers.is_empty() {
            // What the first document promised of itself is not true of the whole.
            catalog.remove(b"Metadata");
            catalog.remove(b"OutputIntents");
            catalog.set("MarkInfo", dictionary! { "Marked" => false });
            if let Some(layers) = layers {
                catalog.set("OCProperties", layers);
            }
        }
        let identifier = identifier(first, papers);
        let trailer: &mut Dictionary = &mut self.document.trailer;
        trailer.set("ID", vec![identifier.clone(), identifier]);
        self.document.version = "1.7".into();
        let mut pdf = Vec::new();
        self.document.save_to(&mut pdf).map_err(|_| refused())?;
        Ok(Joined { pdf, pages: self.pages })
    }
}

/// From what is joined and nothing else.
fn identifier(first: &[u8], papers: &[(&str, &[u8])]) -> Object {
    let mut digest = Sha256::new();
    digest.update(first);
    for (title, bytes) in papers {
        digest.update(title.as_bytes());
        digest.update(Sha256::digest(bytes));
    }
    Object::String(digest.finalize()[..IDENTIFIER].to_vec(), StringFormat::Hexadecimal)
}

#[cfg(test)]
mod tests;

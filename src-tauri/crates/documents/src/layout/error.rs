//! What can keep a document from being laid out. No sentences for users: they are made where Swedish lives.

use crate::content::Anchor;

/// Where in a document something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Running header, footer, page numbers.
    Furniture,
    /// What stands before the first titled part or §.
    Front,
    /// A part, by its title.
    Part(String),
    /// A § or sub-item, by its printed label; an item that never became a §, by its heading.
    Section(String),
    /// The visible place of a signature.
    Stamp,
}

/// Why a document was not laid out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// No glyph for a character. PDF/A forbids drawing `.notdef` (ISO 19005-2, 6.2.11.8), and a blank would be a lie.
    #[error("no glyph for {character:?} in {place:?}")]
    MissingGlyph {
        /// The character.
        character: char,
        /// Where it stands.
        place: Place,
    },
    /// A control character other than the line feed, which is a line break. Text from outside is cleaned where it
    /// enters, not here.
    #[error("control character {character:?} in {place:?}")]
    ControlCharacter {
        /// The character.
        character: char,
        /// Where it stands.
        place: Place,
    },
    /// A row with more cells than the table has columns.
    #[error("a table row has more cells than columns in {place:?}")]
    RaggedTable {
        /// Where the table stands.
        place: Place,
    },
    /// The page of an anchor is asked for, and no block has that anchor.
    #[error("nothing in the document is called {0:?}")]
    UnknownAnchor(Anchor),
    /// Page numbers in the text move the text so that they change again, for ever.
    #[error("page numbers in the text do not settle")]
    UnsettledPageNumbers,
}

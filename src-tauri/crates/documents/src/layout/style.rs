//! Type: the roles of text on the page, each with face, size, leading and manners. Where a face is serif, an association
//! may have sans instead ([`Face::of`]); the shaper sees to that.
//!
//! Deliberately absent: spacing between blocks (with the blocks) and the grid.

use crate::fonts::Face;

/// How a piece of text is set. Lengths are points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Face of plain words.
    pub face: Face,
    /// Type size.
    pub size: f32,
    /// Height of the first line box.
    pub first: f32,
    /// Height of each later line box.
    pub leading: f32,
    /// Baseline below the top of the first line box.
    pub baseline: f32,
    /// Whether words may be divided at line ends, and a last line of a few letters is avoided.
    pub prose: bool,
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, baseline: f32) -> Self {
        Style { face, size, first: leading, leading, baseline, prose: false }
    }

    const fn prose(self) -> Self {
        Style { prose: true, ..self }
    }

    /// The first line in a box of its own height.
    const fn first(self, first: f32) -> Self {
        Style { first, ..self }
    }

    /// Baseline of line `index` below the top of its own line box.
    pub fn baseline_of(&self, index: usize) -> f32 {
        if index == 0 { self.baseline } else { self.baseline + self.leading - self.first }
    }

    /// Height of line `index`.
    pub fn height_of(&self, index: usize) -> f32 {
        if index == 0 { self.first } else { self.leading }
    }

    /// Height of `lines` lines.
    pub fn height(&self, lines: usize) -> f32 {
        (0..lines).map(|index| self.height_of(index)).sum()
    }

    /// Face for emphasis. What is semibold already stays so.
    pub fn emphasis(&self) -> Face {
        match self.face {
            Face::SerifRegular | Face::SerifItalic => Face::SerifItalic,
            Face::SerifSemibold => Face::SerifSemibold,
            Face::SansRegular | Face::SansItalic => Face::SansItalic,
            Face::SansSemibold => Face::SansSemibold,
        }
    }

    /// Face for strong words.
    pub fn strong(&self) -> Face {
        match self.face {
            Face::SerifRegular | Face::SerifItalic | Face::SerifSemibold => Face::SerifSemibold,
            Face::SansRegular | Face::SansItalic | Face::SansSemibold => Face::SansSemibold,
        }
    }
}

/// The association on page one.
pub const ASSOCIATION: Style = Style::new(Face::SansSemibold, 14.0, 18.75, 11.0).first(15.0);
/// "Protokoll".
pub const TITLE: Style = Style::new(Face::SerifRegular, 30.0, 33.75, 33.6).first(45.0);
/// The line under the title.
pub const MEETING: Style = Style::new(Face::SerifRegular, 14.0, 18.75, 11.0).first(15.0);

/// The same three on a notice, which is read standing.
pub const ASSOCIATION_POSTER: Style = Style::new(Face::SansSemibold, 16.0, 20.0, 12.5).first(16.0);
/// "Anslag".
pub const TITLE_POSTER: Style = Style::new(Face::SerifRegular, 42.0, 46.0, 43.0).first(56.0);
/// The line under it.
pub const MEETING_POSTER: Style = Style::new(Face::SerifRegular, 18.0, 23.0, 16.0);

/// Text of the minutes.
pub const BODY: Style = Style::new(Face::SerifRegular, 11.0, 15.0, 11.0).prose();
/// The word before a clause of a decision.
pub const CLAUSE_WORD: Style = Style::new(Face::SerifItalic, 11.0, 15.0, 11.0);
/// Number and heading of a §.
pub const SECTION: Style = Style::new(Face::SerifSemibold, 14.0, 18.75, 11.0).first(15.0);
/// Number and heading of a sub-item.
pub const SUB_ITEM: Style = Style::new(Face::SerifSemibold, 11.0, 15.0, 11.0);
/// Registration number under a heading.
pub const REGISTRATION: Style = Style::new(Face::SansRegular, 9.5, 12.5, 11.0).first(15.0);
/// Label in the label column.
pub const LABEL: Style = Style::new(Face::SansSemibold, 9.5, 12.5, 11.0).first(15.0);
/// Label of a decision.
pub const DECISION_LABEL: Style = Style::new(Face::SansSemibold, 11.0, 15.0, 11.0);
/// Title of a part with its own page.
pub const PART_TITLE: Style = Style::new(Face::SerifRegular, 20.0, 26.25, 18.75);
/// Title inside the document.
pub const INNER_TITLE: Style = Style::new(Face::SerifSemibold, 14.0, 18.75, 11.0).first(15.0);

/// Value of a field, regular, compact, of an extract, and of the posting block.
pub const FIELD: Style = BODY;
/// See [`FIELD`].
pub const FIELD_COMPACT: Style = Style::new(Face::SerifRegular, 10.0, 13.75, 10.1).prose();
/// See [`FIELD`].
pub const FIELD_EXTRACT: Style = Style::new(Face::SerifRegular, 10.5, 14.0, 10.4).prose();
/// See [`FIELD`].
pub const FIELD_NOTICE: Style = Style::new(Face::SansRegular, 10.0, 15.0, 11.0).prose();

/// See [`FIELD`]: of a notice.
pub const FIELD_POSTER: Style = Style::new(Face::SerifRegular, 13.0, 19.0, 13.5).prose();
/// Label beside [`FIELD_POSTER`].
pub const LABEL_POSTER: Style = Style::new(Face::SansSemibold, 11.0, 15.0, 11.0);
/// The day that a notice is about.
pub const PROMINENT: Style = Style::new(Face::SerifSemibold, 24.0, 30.0, 23.0);

/// Heading of a matter on the agenda.
pub const MATTER: Style = Style::new(Face::SerifRegular, 10.5, 13.5, 9.0);
/// What stands under it.
pub const MATTER_NOTE: Style = Style::new(Face::SansRegular, 9.0, 12.0, 9.0).prose();

/// Name of a small month.
pub const MONTH_TITLE: Style = Style::new(Face::SansSemibold, 9.5, 12.5, 9.0);
/// Heads of its columns.
pub const MONTH_HEAD: Style = Style::new(Face::SansRegular, 7.0, 10.0, 7.5);
/// Its days.
pub const MONTH_DAY: Style = Style::new(Face::SansRegular, 8.5, 12.5, 9.0);
/// Its days with a frame.
pub const MONTH_DAY_STRONG: Style = Style::new(Face::SansSemibold, 8.5, 12.5, 9.0);
/// Its days on which no limit ends.
pub const MONTH_DAY_QUIET: Style = Style::new(Face::SansItalic, 8.5, 12.5, 9.0);

/// Head of a table.
pub const TABLE_HEAD: Style = Style::new(Face::SansSemibold, 9.5, 12.5, 9.0);
/// Cell of a table.
pub const TABLE_CELL: Style = Style::new(Face::SansRegular, 9.5, 12.5, 9.0);

/// Name under a place to sign, in a column and in a pair.
pub const SIGNER: Style = Style::new(Face::SerifRegular, 11.0, 15.0, 11.0);
/// See [`SIGNER`].
pub const SIGNER_PAIRED: Style = Style::new(Face::SerifRegular, 10.0, 12.5, 9.5);
/// Role under the name, in a pair.
pub const ROLE_PAIRED: Style = Style::new(Face::SansRegular, 9.0, 12.5, 9.25);

/// Line of the contents.
pub const CONTENTS: Style = Style::new(Face::SerifRegular, 11.0, 15.0, 11.0);
/// Dots of the contents.
pub const LEADER: Style = Style::new(Face::SerifRegular, 9.0, 15.0, 11.0);

/// Header and footer.
pub const FURNITURE: Style = Style::new(Face::SansRegular, 8.5, 11.0, 8.2);
/// Association and sections in the header.
pub const FURNITURE_STRONG: Style = Style::new(Face::SansSemibold, 8.5, 11.0, 8.2);

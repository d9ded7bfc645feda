//! The six faces of a printed page: Source Serif 4 and Source Sans 3 (SIL OFL 1.1, licences beside the files).
//!
//! Whole files, vendored; the crate `pdf` embeds subsets of them and the window uses the same files.
//! Deliberately absent: system fonts. A page must look the same on every machine and in fifty years.

pub use domain::Typeface;

/// A face of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// What the board says.
    SerifRegular,
    /// Emphasis, and "att".
    SerifItalic,
    /// § headings, strong.
    SerifSemibold,
    /// Tables, header, footer.
    SansRegular,
    /// Labels, table heads.
    SansSemibold,
    /// Emphasis beside sans.
    SansItalic,
}

impl Face {
    /// All faces, in the order of their declaration.
    pub const ALL: [Face; 6] = [
        Face::SerifRegular,
        Face::SerifItalic,
        Face::SerifSemibold,
        Face::SansRegular,
        Face::SansSemibold,
        Face::SansItalic,
    ];

    /// The face of the typeface that an association sets its text in. The styles of the page name the serif; beside it
    /// sans stays what it is.
    pub fn of(self, typeface: Typeface) -> Face {
        match (typeface, self) {
            (Typeface::Serif, face) => face,
            (Typeface::Sans, Face::SerifRegular | Face::SansRegular) => Face::SansRegular,
            (Typeface::Sans, Face::SerifItalic | Face::SansItalic) => Face::SansItalic,
            (Typeface::Sans, Face::SerifSemibold | Face::SansSemibold) => Face::SansSemibold,
        }
    }

    /// The whole TrueType file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Face::SerifRegular => include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
            Face::SerifItalic => include_bytes!("../fonts/SourceSerif4-It.ttf"),
            Face::SerifSemibold => include_bytes!("../fonts/SourceSerif4-Semibold.ttf"),
            Face::SansRegular => include_bytes!("../fonts/SourceSans3-Regular.ttf"),
            Face::SansSemibold => include_bytes!("../fonts/SourceSans3-Semibold.ttf"),
            Face::SansItalic => include_bytes!("../fonts/SourceSans3-It.ttf"),
        }
    }

    /// PostScript name.
    pub fn name(self) -> &'static str {
        match self {
            Face::SerifRegular => "SourceSerif4-Regular",
            Face::SerifItalic => "SourceSerif4-It",
            Face::SerifSemibold => "SourceSerif4-Semibold",
            Face::SansRegular => "SourceSans3-Regular",
            Face::SansSemibold => "SourceSans3-Semibold",
            Face::SansItalic => "SourceSans3-It",
        }
    }
}

/// Font units per em, the same for all faces.
pub const UNITS_PER_EM: f32 = 1000.0;

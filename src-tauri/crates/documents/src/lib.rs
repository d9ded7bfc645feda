//! What a document says and where it sits on the page. Knows no PDF.

pub mod content;
pub mod fonts;
pub mod layout;
pub mod listing;
mod looks;
mod months;
pub mod outline;
pub mod page;
pub mod picture;
mod source;
pub mod templates;

pub use months::MONTHS;
pub use outline::outline;
pub use source::Source;

//! Templates: from the domain's records to what a printed document says. The home of the Swedish of the pages.
//!
//! A template decides words and order from the profile's data and never where something stands. What is on record is
//! printed as it was written; what is derived (who replaced whom, quorum) is derived by the domain.

mod attendance;
mod contents;
#[cfg(test)]
mod fixture;
mod front_page;
mod minutes;
mod names;
mod phrases;
mod posting;
mod profiles;
mod section;
mod slots;
mod stamp;
mod standing;
mod swedish;

pub use minutes::minutes;
pub use names::name as printed_name;
pub use phrases::supplied_phrases;
pub use profiles::{coordination_association, federation, profile};
pub use slots::Slots;
pub use stamp::{Signatory, signature_stamp};
pub use standing::{meeting_types, notice_board_name};
pub use swedish::day as written_day;

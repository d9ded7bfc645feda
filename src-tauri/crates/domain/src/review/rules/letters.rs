//! Letters of sub-items: a, b, c, each once.

use crate::ItemPart;
use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place};
use crate::review::reading::Reading;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for item in &reading.meeting.items {
        let mut expected = b'a';
        for (index, part) in item.parts.iter().enumerate() {
            let ItemPart::SubItem(sub_item) = part else { continue };
            let letter = sub_item.letter.trim().trim_end_matches([')', '.']).to_lowercase();
            let [one] = letter.as_bytes() else { break };
            if !one.is_ascii_lowercase() {
                break;
            }
            if *one != expected {
                let fault =
                    Fault::SubItemLetters { letter: letter.clone(), expected: char::from(expected).to_string() };
                findings.push(Finding::new(fault, Place::part(item.id, index), sub_item.letter.clone()));
            }
            expected = one.saturating_add(1);
        }
    }
}

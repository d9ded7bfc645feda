//! Slots that nobody filled: `#` and a word in a text, left by a phrase or a standing item. Which words the program can fill is
//! not known here: whatever looks like a slot would be read as one on paper.

use crate::{Item, ItemPart, RichText, plain_words};

impl Item {
    /// The slots that are left in its heading and its text, as they are written and in order.
    pub fn unfilled_slots(&self) -> Vec<String> {
        let mut found = slots_in(&self.heading);
        for part in &self.parts {
            match part {
                ItemPart::Block(block) => found.extend(block.text.unfilled_slots()),
                ItemPart::SubItem(sub_item) => {
                    found.extend(sub_item.heading.iter().flat_map(|heading| slots_in(heading)));
                    found.extend(sub_item.blocks.iter().flat_map(|block| block.text.unfilled_slots()));
                }
            }
        }
        found
    }
}

impl RichText {
    /// The slots that are left in it.
    pub fn unfilled_slots(&self) -> Vec<String> {
        self.lines().flat_map(|line| slots_in(&plain_words(line))).collect()
    }
}

/// A `#` that begins a word, with its letters: neither "nr #3" nor the end of an address on the web.
fn slots_in(text: &str) -> Vec<String> {
    let mut found = vec![];
    for (at, _) in text.match_indices('#') {
        let begins = !text[..at].ends_with(|before: char| before.is_alphanumeric() || "/#&".contains(before));
        let word: String = text[at + 1..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if begins && word.starts_with(char::is_alphabetic) {
            found.push(format!("#{word}"));
        }
    }
    found
}

#[cfg(test)]
mod tests;

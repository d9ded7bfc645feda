//! A document of the registry where others read: the register has to be public, so what keeps it from being so is left out of it
//! (OSL 5 kap. 2 §). Decides nothing of handing out the document itself.

use crate::{Party, RegisteredDocument};

impl RegisteredDocument {
    /// The counterpart as it is told; `public` is outside the office.
    pub fn shown_counterpart(&self, public: bool) -> Option<&Party> {
        self.counterpart.as_ref().filter(|_| !(public && self.counterpart_secret))
    }

    /// What it concerns as it is told; `public` is outside the office.
    pub fn shown_subject(&self, public: bool) -> &str {
        self.public_subject.as_deref().filter(|_| public).unwrap_or(&self.subject)
    }
}

#[cfg(test)]
mod tests;

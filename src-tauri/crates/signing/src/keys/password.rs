//! A password that leaves no trace: not in a log, not in memory after use.

use std::fmt;

use zeroize::Zeroizing;

/// The password of a PKCS#12 file. Wiped when dropped; [`Debug`](fmt::Debug) shows nothing of it.
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes the text over, so that no second copy stays with the caller.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Zeroizing<String>> for Password {
    fn from(text: Zeroizing<String>) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Password(…)")
    }
}

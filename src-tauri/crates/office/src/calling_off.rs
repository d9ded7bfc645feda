//! Calling off what takes long. An action works out what it writes and writes it as one transaction: until that begins it can be called
//! off, and nothing has happened. Interrupts no computation; what was called off is only not written.

use crate::StoreError;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the action that is being done has been called off. Its clones are one and the same, for the one who does the work and the one
/// who waits for it.
#[derive(Debug, Clone, Default)]
pub struct CallingOff(Arc<AtomicBool>);

impl CallingOff {
    /// Calls off what is being done.
    pub fn call_off(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Another action begins: what was said of the one before it does not hold for it.
    pub fn begin(&self) {
        self.0.store(false, Ordering::SeqCst);
    }

    /// Asked before something is written or handed out.
    ///
    /// # Errors
    /// [`StoreError::CalledOff`].
    pub fn heed(&self) -> Result<(), StoreError> {
        if self.0.load(Ordering::SeqCst) { Err(StoreError::CalledOff) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;

//! Opening and making the file of an association.

use crate::calling_off::CallingOff;
use crate::logotype::Logotype;
use crate::records::Records;
use crate::refusal::ActionError;
use chrono::{DateTime, Utc};
use documents::templates::number_series;
use domain::{Body, BodyForm};
use std::cell::RefCell;
use std::path::Path;
use store::Store;
pub use store::{Access, Fault, OpenError, StoreError};

/// An open file: every action on it is a method.
pub struct Office {
    pub(crate) store: Store,
    pub(crate) records: RefCell<Option<Records>>,
    pub(crate) logotype: RefCell<Option<Logotype>>,
    pub(crate) read_only: bool,
    pub(crate) calling_off: CallingOff,
}

impl Office {
    /// Opens a file.
    ///
    /// # Errors
    /// Whatever keeps it from being opened; the file is then untouched.
    pub fn open(path: &Path, access: Access) -> Result<Self, OpenError> {
        Ok(Self::of(Store::open(path, access)?, access))
    }

    /// Makes a new file for an association of which only name and form are known, with the types of meeting that the form
    /// asks for.
    ///
    /// # Errors
    /// The name is impossible, the file exists, or it cannot be made; nothing is left behind.
    pub fn create(path: &Path, name: &str, form: BodyForm, at: DateTime<Utc>) -> Result<Self, CreateError> {
        Self::create_from_roster(path, (name, form), "", at)
    }

    pub(crate) fn of(store: Store, access: Access) -> Self {
        Self {
            store,
            records: RefCell::new(None),
            logotype: RefCell::new(None),
            read_only: access == Access::ReadOnly,
            calling_off: CallingOff::default(),
        }
    }

    /// From now on what is done here can be called off from elsewhere.
    pub fn heed(&mut self, calling_off: &CallingOff) {
        self.calling_off = calling_off.clone();
    }

    /// Everything that is wrong with the file; nothing, when it is whole.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn check(&self) -> Result<Vec<Fault>, StoreError> {
        self.store.check()
    }
}

/// Why no file was made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// What it is made from is impossible.
    #[error("it cannot be made from that")]
    Refused(#[from] ActionError),
    /// The file cannot be made.
    #[error("the file cannot be made")]
    Open(#[from] OpenError),
}

impl From<StoreError> for CreateError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Create(error) => Self::Open(error),
            other => Self::Refused(ActionError::Store(other)),
        }
    }
}

/// A body of which only name and form are known.
pub(crate) fn empty_body(name: &str, form: BodyForm) -> Body {
    Body { number_series: number_series(form), ..Body::new(name, form) }
}

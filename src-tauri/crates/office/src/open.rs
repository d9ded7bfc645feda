//! Opening and making the file of an association.

use chrono::{DateTime, Utc};
use domain::{Body, BodyForm, Profile};
use std::path::Path;
use store::Store;
pub use store::{Access, Fault, OpenError, StoreError};

/// An open file: every action on it is a method.
pub struct Office {
    pub(crate) store: Store,
}

impl Office {
    /// Opens a file.
    ///
    /// # Errors
    /// Whatever keeps it from being opened; the file is then untouched.
    pub fn open(path: &Path, access: Access) -> Result<Self, OpenError> {
        Ok(Self { store: Store::open(path, access)? })
    }

    /// Makes a new file for an association of which only name and form are known.
    ///
    /// # Errors
    /// The file exists, or cannot be made; nothing is left behind.
    pub fn create(path: &Path, name: &str, form: BodyForm, at: DateTime<Utc>) -> Result<Self, OpenError> {
        let profile = match form {
            BodyForm::CoordinationAssociation => Profile::CoordinationAssociation,
            BodyForm::MunicipalFederation | BodyForm::Association => Profile::Federation,
        };
        Ok(Self { store: Store::create(path, &empty_body(name, form, profile), at)? })
    }

    /// Everything that is wrong with the file; nothing, when it is whole.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn check(&self) -> Result<Vec<Fault>, StoreError> {
        self.store.check()
    }
}

fn empty_body(name: &str, form: BodyForm, profile: Profile) -> Body {
    Body {
        name: name.to_owned(),
        form,
        organisation_number: None,
        seat: None,
        kept_at: None,
        profile,
        court_of_appeal: None,
        remote_participation: None,
        statutes: None,
        rules_of_procedure: None,
        notice_boards: vec![],
        posting_sentence: None,
        logotype: None,
        number_series: vec![],
    }
}

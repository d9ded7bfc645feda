//! PAdES signatures (ETSI EN 319 142-1) in PDF files: fields, signing, verifying. Bytes in, bytes out.
//!
//! Deliberately absent: clock, files, network, layout, and sentences for users. The caller passes the time, makes
//! the visible appearance and words the errors. Timestamps and revocation are read as far as
//! `docs/conformance/PADES.md` says, never fetched.

mod cms;
mod date;
mod fields;
mod file;
mod keys;
mod permissions;
mod sign;
mod verify;

#[cfg(test)]
mod test_pdf;

pub use fields::{FieldSummary, fields};
pub use file::{MAX_FILE, PdfError};
pub use keys::{
    Certificate, CertificateError, CertificateSummary, KeyError, Password, RawSigner, SignatureAlgorithm, SignerFault,
    SigningKey, UnsupportedAlgorithm, UsageFault, Validity, read_certificates,
};
pub use permissions::Permission;
pub use sign::{Appearance, AppearanceObject, CmsTooLarge, Part, Prepared, Request, SignError, Signed, sign};
pub use verify::{
    BaselineRule, Coverage, CoverageFault, Distrust, Fault, ForbiddenChange, LaterChanges, Level, SignatureVerdict,
    Trust, Warning, added, title, verify,
};

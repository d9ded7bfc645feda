//! What the signatures of a PDF are worth, each question answered apart.

use chrono::{DateTime, Utc};
use signing::{Certificate, PdfError, SignatureVerdict};

/// The verdict on every signature, in signing order.
///
/// # Errors
/// The PDF cannot be read.
pub fn verify(pdf: &[u8], trust: &[Certificate], at: DateTime<Utc>) -> Result<Vec<SignatureVerdict>, PdfError> {
    signing::verify(pdf, trust, at)
}

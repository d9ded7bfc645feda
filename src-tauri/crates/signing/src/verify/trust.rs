//! From the signer's certificate to a trusted one (RFC 5280, 6, without policies, name constraints and revocation).
//!
//! An extension that is critical and not understood makes a certificate unusable, as RFC 5280, 4.2 demands.

use std::cell::Cell;

use chrono::{DateTime, Utc};
use der::{
    asn1::ObjectIdentifier,
    oid::db::rfc5280::{ID_CE_BASIC_CONSTRAINTS, ID_CE_EXT_KEY_USAGE, ID_CE_KEY_USAGE, ID_CE_SUBJECT_ALT_NAME},
};
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage};

use super::verdict::Trust;
use crate::keys::{Certificate, MAX_CHAIN, UsageFault, Validity, issued_by};

/// id-kp-timeStamping (RFC 3161, 2.3).
const TIMESTAMPING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.8");
/// Extensions that are understood when critical. Certificate policies are accepted and not evaluated.
const UNDERSTOOD: [ObjectIdentifier; 5] = [
    ID_CE_BASIC_CONSTRAINTS,
    ID_CE_KEY_USAGE,
    ID_CE_EXT_KEY_USAGE,
    ID_CE_SUBJECT_ALT_NAME,
    ObjectIdentifier::new_unwrap("2.5.29.32"),
];
/// Signatures that are checked before a set of certificates counts as hostile.
const MAX_CHECKS: u32 = 200;

/// Why a certificate does not lead to a trusted one. `subject` is the name in the certificate at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Distrust {
    /// No chain of signatures leads to a trusted certificate.
    NoPath,
    /// A certificate was not yet valid when the signature was made.
    NotYetValid {
        /// Whose certificate.
        subject: String,
    },
    /// A certificate had expired when the signature was made.
    Expired {
        /// Whose certificate.
        subject: String,
    },
    /// A certificate that issued another may not issue any.
    NotAnAuthority {
        /// Whose certificate.
        subject: String,
    },
    /// The chain is longer than an authority permits.
    PathTooLong {
        /// Whose certificate.
        subject: String,
    },
    /// A certificate has a critical extension that is not understood.
    UnknownExtension {
        /// Whose certificate.
        subject: String,
        /// Object identifier of the extension.
        oid: String,
    },
    /// The signer's certificate may not sign documents.
    Usage(UsageFault),
}

/// What the certificate was used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Signing,
    Timestamping,
}

/// Whether `own` leads to one of `anchors`, by way of `others`, with every certificate valid at `at`.
pub(super) fn judge(
    own: &Certificate,
    others: &[Certificate],
    anchors: &[Certificate],
    at: DateTime<Utc>,
    purpose: Purpose,
) -> Trust {
    if anchors.is_empty() {
        return Trust::Unknown;
    }
    let usage = match purpose {
        Purpose::Signing => own.may_sign(),
        Purpose::Timestamping => may_timestamp(own),
    };
    if let Err(fault) = usage {
        return Trust::No(Distrust::Usage(fault));
    }
    let search = Search { others, anchors, at, checks: Cell::new(0) };
    match search.from(own, &mut Vec::new()) {
        Ok(()) => Trust::Yes,
        Err(distrust) => Trust::No(distrust),
    }
}

fn may_timestamp(certificate: &Certificate) -> Result<(), UsageFault> {
    match certificate.extension::<ExtendedKeyUsage>()? {
        Some(ExtendedKeyUsage(purposes)) if purposes.contains(&TIMESTAMPING) => Ok(()),
        _ => Err(UsageFault::ExtendedKeyUsage),
    }
}

struct Search<'a> {
    others: &'a [Certificate],
    anchors: &'a [Certificate],
    at: DateTime<Utc>,
    checks: Cell<u32>,
}

impl<'a> Search<'a> {
    /// Depth first; `below` are the certificates on the way so far, without `current`.
    fn from(&self, current: &'a Certificate, below: &mut Vec<&'a Certificate>) -> Result<(), Distrust> {
        self.usable(current)?;
        if self.anchors.contains(current) {
            return Ok(());
        }
        let mut reason = Distrust::NoPath;
        below.push(current);
        for issuer in self.anchors.iter().chain(self.others) {
            if below.len() >= MAX_CHAIN || below.contains(&issuer) || !self.issued(current, issuer) {
                continue;
            }
            let found = may_issue(issuer, below).and_then(|()| self.from(issuer, below));
            match found {
                Ok(()) => return Ok(()),
                Err(Distrust::NoPath) => {}
                Err(other) => reason = other,
            }
        }
        below.pop();
        Err(reason)
    }

    fn issued(&self, certificate: &Certificate, issuer: &Certificate) -> bool {
        let names_match = certificate.names(issuer.parsed().tbs_certificate().subject());
        if !names_match || self.checks.get() >= MAX_CHECKS {
            return false;
        }
        self.checks.set(self.checks.get() + 1);
        issued_by(certificate, issuer)
    }

    /// Valid at the time, and without an extension that is critical and not understood.
    fn usable(&self, certificate: &Certificate) -> Result<(), Distrust> {
        let subject = certificate.summary().subject;
        match certificate.validity(self.at) {
            Validity::Valid => {}
            Validity::NotYetValid { .. } => return Err(Distrust::NotYetValid { subject }),
            Validity::Expired { .. } => return Err(Distrust::Expired { subject }),
        }
        let extensions = certificate.parsed().tbs_certificate().extensions();
        let unknown = extensions.into_iter().flatten().find(|it| it.critical && !UNDERSTOOD.contains(&it.extn_id));
        match unknown {
            None => Ok(()),
            Some(extension) => Err(Distrust::UnknownExtension { subject, oid: extension.extn_id.to_string() }),
        }
    }
}

/// Whether a certificate may issue the last of those `below` it (RFC 5280, 4.2.1.3 and 4.2.1.9).
fn may_issue(issuer: &Certificate, below: &[&Certificate]) -> Result<(), Distrust> {
    let subject = || issuer.summary().subject;
    let constraints = issuer.extension::<BasicConstraints>().ok().flatten();
    let usage = issuer.extension::<KeyUsage>();
    let usage_allows = usage.is_ok_and(|usage| usage.is_none_or(|usage| usage.key_cert_sign()));
    let Some(constraints) = constraints.filter(|it| it.ca && usage_allows) else {
        return Err(Distrust::NotAnAuthority { subject: subject() });
    };
    // The signer's own certificate does not count, nor do self-issued ones.
    let between = below.iter().skip(1).filter(|it| !it.is_self_issued()).count();
    if constraints.path_len_constraint.is_some_and(|most| between > usize::from(most)) {
        return Err(Distrust::PathTooLong { subject: subject() });
    }
    Ok(())
}

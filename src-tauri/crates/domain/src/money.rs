//! Money in whole kronor. Grants and delegated amounts have no öre.

use serde::{Deserialize, Serialize};

/// An amount in whole Swedish kronor (SEK).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Kronor(#[cfg_attr(feature = "typescript", ts(type = "number"))] pub i64);

impl std::iter::Sum for Kronor {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(0, |total, amount| total.saturating_add(amount.0)))
    }
}

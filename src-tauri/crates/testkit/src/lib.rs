//! What tests build on: freshly made certificates and keys, and files as they come in from others. A dev-dependency only, never part of the product.

pub mod certificates;
pub mod incoming;

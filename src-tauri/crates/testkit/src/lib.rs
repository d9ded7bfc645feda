//! What tests build on: freshly made certificates and keys. A dev-dependency only, never part of the product.

pub mod certificates;

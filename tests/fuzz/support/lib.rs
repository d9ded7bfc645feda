//! What the targets share: the bound on memory, and mutations that keep enough in order to come past the first check.

pub mod json;
pub mod memory;
pub mod pdf;

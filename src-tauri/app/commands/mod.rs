//! What the page may ask for, by area. A command translates and delegates; it decides nothing.

pub(crate) mod overview;

//! What is written in a line, recognised: words, days, amounts, registration numbers, references to §§. Each by itself and without
//! knowledge of a meeting; what cannot be read is not there.

pub(super) mod amounts;
pub(super) mod dates;
pub(super) mod likeness;
pub(super) mod numbers;
pub(super) mod references;
pub(super) mod words;

#[cfg(test)]
mod tests;

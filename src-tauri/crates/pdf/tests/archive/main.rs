//! What `pdf::write` makes, judged from outside: by a gate of our own over the finished file, by its bytes, and by
//! programs that others wrote.

mod bytes;
mod gate;
mod judges;
mod paper;
mod pictures;
mod random;
mod sample;
mod signed;
mod structure;

//! A key file from anyone, opened with the password of the seeds.
//!
//! Seeds without a MAC come as far as the bags; behind a MAC every mutation is a wrong password.

#![no_main]

use fuzz::memory;
use libfuzzer_sys::fuzz_target;
use signing::{Password, SigningKey};

/// Bytes that opening may hold: 64 MiB for scrypt, as the crate states, and as much again for everything else.
const MEMORY: usize = 128 << 20;

fuzz_target!(|bytes: &[u8]| memory::within(MEMORY, || {
    let _key = SigningKey::open(bytes, &Password::new("bara-for-test".to_owned()));
}));

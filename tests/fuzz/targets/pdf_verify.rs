//! A PDF that someone asks about: its signature places and the verdict on its signatures.

#![no_main]

use chrono::DateTime;
use fastrand::Rng;
use fuzz::{memory, pdf};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use signing::{fields, verify};

/// Bytes that reading a PDF may hold, as the crate states at `MAX_FILE`.
const MEMORY: usize = 700_000_000;

fuzz_target!(|bytes: &[u8]| memory::within(MEMORY, || {
    let _places = fields(bytes);
    let _verdicts = verify(bytes, &[], DateTime::UNIX_EPOCH);
}));

fuzz_mutator!(|bytes: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut rng = Rng::with_seed(seed.into());
    if rng.u8(..4) == 0 && mutate_signature_value(&mut bytes[..size], &mut rng) {
        return size;
    }
    let size = fuzzer_mutate(bytes, size, max_size);
    if rng.u8(..8) > 0 {
        pdf::realign(&mut bytes[..size]);
    }
    size
});

/// Mutates the CMS of a signature behind its hexadecimal digits.
fn mutate_signature_value(pdf: &mut [u8], rng: &mut Rng) -> bool {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let Some(place) = pdf::signature_value(pdf, rng) else { return false };
    let place = &mut pdf[place];
    let digit = |byte: u8| (byte as char).to_digit(16).unwrap_or(0) as u8;
    let mut cms: Vec<u8> = place.as_chunks().0.iter().map(|[high, low]| digit(*high) << 4 | digit(*low)).collect();
    let length = cms.len();
    let size = fuzzer_mutate(&mut cms, length, length);
    cms[size..].fill(0);
    for (digits, byte) in place.as_chunks_mut().0.iter_mut().zip(cms) {
        *digits = [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]];
    }
    true
}

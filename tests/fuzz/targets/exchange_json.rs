//! An exchange file from anyone. Reading never panics and stays within its bound; what was read can be written, and
//! the written file says the same.

#![no_main]

use exchange::{Package, Unwritable, read, write};
use fastrand::Rng;
use fuzz::{json, memory};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

/// Bytes that reading a file of at most 1 MiB may hold.
const MEMORY: usize = 256 << 20;

fuzz_target!(|bytes: &[u8]| memory::within(MEMORY, || {
    if let Ok(package) = read(bytes) {
        written_and_read_again(&package);
    }
}));

fn written_and_read_again(package: &Package) {
    let json = match write(package) {
        Ok(json) => json,
        // Indented, it may be larger than it came.
        Err(Unwritable::TooLarge(_)) => return,
        Err(other) => panic!("what was read cannot be written: {other}"),
    };
    let again = read(&json).unwrap_or_else(|refusal| panic!("what was written is refused: {refusal:?}"));
    assert!(again == *package, "what was written says something else");
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut rng = Rng::with_seed(seed.into());
    if rng.u8(..4) > 0
        && let Some(mutated) = json::mutate(&data[..size], &mut rng)
        && mutated.len() <= max_size
    {
        data[..mutated.len()].copy_from_slice(&mutated);
        return mutated.len();
    }
    fuzzer_mutate(data, size, max_size)
});

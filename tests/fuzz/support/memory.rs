//! The bound on memory, held for each input and not only for the process.
//!
//! Counts what Rust code allocates. What C code allocates (SQLite, libFuzzer itself) is under the limit that run.sh
//! gives to the process.

use cap::Cap;
use std::alloc::System;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// Runs `work`, which may hold at most so many bytes at a time. More aborts the process, and libFuzzer keeps the input.
pub fn within<T>(bytes: usize, work: impl FnOnce() -> T) -> T {
    let set = |limit| MEMORY.set_limit(limit).expect("a limit above what is allocated");
    set(MEMORY.allocated() + bytes);
    let answer = work();
    set(usize::MAX);
    answer
}

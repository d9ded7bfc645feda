//! A .paragraf file from anyone, opened for reading: whatever it is, it stays as it was.

#![no_main]

use fuzz::memory;
use libfuzzer_sys::fuzz_target;
use std::{env, fs, path::PathBuf, process, sync::LazyLock};
use store::{Access, Store};

/// Bytes that reading a file of at most 1 MiB may hold, beside what SQLite keeps.
const MEMORY: usize = 256 << 20;

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = env::temp_dir().join(format!("paragraf-fuzz-{}", process::id()));
    fs::create_dir_all(&folder).expect("a folder for the file");
    folder
});

fuzz_target!(|bytes: &[u8]| {
    let path = FOLDER.join("file.paragraf");
    fs::write(&path, bytes).expect("room for the file");
    memory::within(MEMORY, || {
        if let Ok(store) = Store::open(&path, Access::ReadOnly) {
            let _faults = store.check();
            let _association = store.association();
            let _log = store.audit();
            let _trash = store.trash();
            let _sealed = store.sealings();
            let _phrases = store.phrases();
            let _types = store.meeting_types();
        }
    });
    assert!(fs::read(&path).is_ok_and(|after| after == bytes), "the file was changed");
    let beside = fs::read_dir(&*FOLDER).expect("the folder").count();
    assert_eq!(beside, 1, "something was left beside the file");
});

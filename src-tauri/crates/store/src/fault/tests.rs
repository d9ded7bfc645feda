//! Files that came to harm: used or refused, never the end of the program.

use crate::samples::{body, file, moment, sample};
use crate::{Access, Action, OpenError, Store, StoreError};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

/// The bytes of a whole file.
static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let (_folder, path) = sample().close();
    fs::read(path).expect("a file")
});

/// Something that happens to a file on a bad disk or in bad hands.
#[derive(Debug, Clone)]
enum Harm {
    Byte(Index, u8),
    Bit(Index, u8),
    Zeros(Index, usize),
    Copied(Index, Index, usize),
    CutOff(Index),
}

fn harm() -> impl Strategy<Value = Harm> {
    let at = any::<Index>;
    prop_oneof![
        4 => (at(), any::<u8>()).prop_map(|(at, byte)| Harm::Byte(at, byte)),
        4 => (at(), 0u8..8).prop_map(|(at, bit)| Harm::Bit(at, bit)),
        1 => (at(), 1usize..5000).prop_map(|(at, length)| Harm::Zeros(at, length)),
        1 => (at(), at(), 1usize..5000).prop_map(|(from, to, length)| Harm::Copied(from, to, length)),
        1 => at().prop_map(Harm::CutOff),
    ]
}

fn harmed(harms: &[Harm]) -> Vec<u8> {
    let mut bytes = WHOLE.clone();
    for harm in harms {
        let size = bytes.len();
        if size == 0 {
            break;
        }
        match harm {
            Harm::Byte(at, byte) => bytes[at.index(size)] = *byte,
            Harm::Bit(at, bit) => bytes[at.index(size)] ^= 1 << bit,
            Harm::Zeros(at, length) => {
                let from = at.index(size);
                bytes[from..(from + length).min(size)].fill(0);
            }
            Harm::Copied(from, to, length) => {
                let (from, to) = (from.index(size), to.index(size));
                let length = (*length).min(size - from.max(to));
                bytes.copy_within(from..from + length, to);
            }
            Harm::CutOff(at) => bytes.truncate(at.index(size)),
        }
    }
    bytes
}

/// Uses an open file in every way; only answers count, not which.
fn use_up(mut store: Store) {
    let damaged = |error: StoreError| {
        assert!(
            matches!(
                error,
                StoreError::Damaged { .. }
                    | StoreError::ReadOnly
                    | StoreError::Rule(_)
                    | StoreError::Sqlite(_)
                    | StoreError::NoItem(_)
                    | StoreError::NoMeeting(_)
                    | StoreError::AlreadyOpened { .. }
                    | StoreError::Frozen { .. }
            ),
            "{error:?}"
        );
    };
    let _ = store.association().map_err(damaged);
    let _ = store.audit().map_err(damaged);
    let _ = store.check().map_err(damaged);
    let _ = store.attachment(&file().0).map_err(damaged);
    let wanted = crate::Wanted { words: "budget a", kind: None, year: None, public: false, most: 9 };
    let _ = store.search(&wanted).map(drop).map_err(damaged);
    let written = store.write(Action::OpenItem, moment(), |write| {
        write.set_body(&body())?;
        write.open_item(domain::ItemId(4), None)
    });
    let _ = written.map_err(damaged);
}

fn open(path: &Path, access: Access) -> Result<Store, OpenError> {
    let store = Store::open(path, access);
    if let Err(error) = &store {
        assert!(
            matches!(
                error,
                OpenError::Empty | OpenError::Foreign | OpenError::Damaged { .. } | OpenError::NewerFile { .. }
            ),
            "{error:?}"
        );
    }
    store
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Whatever has happened to a file: it is used or refused, it never stops the program, and refused it stays as it is.
    #[test]
    fn a_harmed_file_is_used_or_refused_untouched(harms in vec(harm(), 1..6)) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.paragraf");
        let bytes = harmed(&harms);
        fs::write(&path, &bytes).unwrap();
        for access in [Access::ReadOnly, Access::ReadWrite] {
            match open(&path, access) {
                Ok(store) => use_up(store),
                Err(_) => {
                    prop_assert!(fs::read(&path).unwrap() == bytes, "the file was changed");
                    prop_assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
                }
            }
        }
    }
}

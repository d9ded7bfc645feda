//! Files and folders that must not be written to.

use super::*;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::process::Command;

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Rights do not bind root: as root, the test runs itself again as a user without rights.
fn again_without_rights(test: &str) -> bool {
    const NOBODY: u32 = 65534;
    if fs::metadata("/proc/self").map_or(1, |own| own.uid()) != 0 {
        return false;
    }
    let folder = TempDir::new().unwrap();
    allow(folder.path(), 0o755);
    let program = folder.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    allow(&program, 0o755);
    let again = Command::new(&program)
        .args(["--exact", test, "--nocapture"])
        .current_dir(folder.path())
        .uid(NOBODY)
        .gid(NOBODY)
        .output()
        .expect("a process without rights");
    let said = String::from_utf8_lossy(&again.stdout);
    let why = String::from_utf8_lossy(&again.stderr);
    assert!(again.status.success() && said.contains("1 passed"), "{said}{why}");
    true
}

#[test]
fn without_the_right_to_write_a_file_opens_for_reading_only() {
    let name = "open::tests::rights::without_the_right_to_write_a_file_opens_for_reading_only";
    if again_without_rights(name) {
        return;
    }
    for (file, inside) in [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)] {
        let (folder, path) = sample().close();
        allow(&path, file);
        allow(folder.path(), inside);
        let before = contents(folder.path());
        let refused = Store::open(&path, Access::ReadWrite).err();
        assert!(matches!(refused, Some(OpenError::ReadOnly)), "{refused:?}");
        let mut store = Store::open(&path, Access::ReadOnly).unwrap();
        assert_eq!(store.association().unwrap().meetings.len(), association().meetings.len());
        let refused = store.write(Action::EditBody, moment(), |write| write.set_body(&body()));
        assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
        drop(store);
        assert_eq!(contents(folder.path()), before, "{file:o} in {inside:o}");
        allow(folder.path(), 0o755);
    }
}

#[test]
fn what_a_killed_process_left_is_read_where_nothing_may_be_written() {
    let name = "open::tests::rights::what_a_killed_process_left_is_read_where_nothing_may_be_written";
    if again_without_rights(name) {
        return;
    }
    let (_folder, path) = sample().close();
    let mut store = reopened(&path);
    store.write(Action::OpenItem, moment(), |write| write.open_item(domain::ItemId(4), None)).unwrap();
    let (folder, left) = left_by_a_killed_process(&path);
    allow(folder.path(), 0o555);
    let before = contents(folder.path());
    let read = Store::open(&left, Access::ReadOnly).unwrap();
    assert_eq!(read.association().unwrap(), store.association().unwrap());
    drop(read);
    assert_eq!(contents(folder.path()), before);
    for name in before.keys() {
        allow(&left.with_file_name(name), 0o444);
    }
    let refused = Store::open(&left, Access::ReadOnly).err();
    assert!(matches!(refused, Some(OpenError::ReadOnly)), "{refused:?}");
    assert_eq!(contents(folder.path()), before);
    allow(folder.path(), 0o755);
}

#[test]
fn without_the_right_to_the_folder_no_file_is_made() {
    let name = "open::tests::rights::without_the_right_to_the_folder_no_file_is_made";
    if again_without_rights(name) {
        return;
    }
    let folder = TempDir::new().unwrap();
    allow(folder.path(), 0o555);
    let refused = Store::create(&folder.path().join("a.paragraf"), &body(), moment()).err();
    assert!(matches!(refused, Some(OpenError::ReadOnly)), "{refused:?}");
    allow(folder.path(), 0o755);
}

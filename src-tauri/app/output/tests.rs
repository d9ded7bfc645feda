//! Files that leave the program.

use super::write;
use std::io::ErrorKind;

#[test]
fn an_existing_file_is_replaced_only_when_that_was_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("protokoll.pdf");
    write(&file, b"ett", false).expect("a new file");
    assert_eq!(write(&file, b"annat", false).map_err(|error| error.kind()), Err(ErrorKind::AlreadyExists));
    assert_eq!(std::fs::read(&file).expect("the file"), b"ett");
    write(&file, b"annat", true).expect("a replaced file");
    assert_eq!(std::fs::read(&file).expect("the file"), b"annat");
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 1);
}

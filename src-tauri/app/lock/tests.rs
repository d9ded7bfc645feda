//! Who may write to a file.

use super::{Turn, take};

#[test]
fn the_second_window_on_a_file_waits_until_the_first_is_closed() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("förbund.paragraf");
    std::fs::write(&file, "").expect("a file");

    let first = take(&file);
    assert!(matches!(first, Turn::Ours { _lock: Some(_) }));
    assert!(matches!(take(&folder.path().join(".").join("förbund.paragraf")), Turn::Taken));
    drop(first);
    assert!(matches!(take(&file), Turn::Ours { _lock: Some(_) }));
}

//! What is remembered between two starts.

use super::StateFile;
use std::path::Path;

#[test]
fn the_last_file_and_its_place_are_there_at_the_next_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("inställningar/state.json");
    let state = StateFile::at(Some(path.clone()));
    state.opened(Path::new("a.paragraf"), "A");
    state.placed(Path::new("a.paragraf"), "#/forbundet".to_owned());
    state.opened(Path::new("b.paragraf"), "B");
    state.opened(Path::new("a.paragraf"), "A");

    let next = StateFile::at(Some(path)).now();

    assert_eq!(next.last.as_deref(), Some(Path::new("a.paragraf")));
    let recent: Vec<_> = next.recent.iter().map(|file| (file.name.as_str(), file.route.as_deref())).collect();
    assert_eq!(recent, [("A", Some("#/forbundet")), ("B", None)]);
}

#[test]
fn a_state_that_cannot_be_read_is_forgotten() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("state.json");
    std::fs::write(&path, "{\"recent\": 7").expect("a file");
    assert_eq!(StateFile::at(Some(path)).now(), super::Remembered::default());
}

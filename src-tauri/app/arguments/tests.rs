//! The command line of the window.

use super::{Request, read};
use std::path::PathBuf;

fn request(words: &[&str]) -> Option<Request> {
    let words = ["paragraf"].iter().chain(words).map(Into::into);
    read(words).ok()
}

#[test]
fn a_file_is_opened_and_none_is_needed() {
    let file = Some(PathBuf::from("exempel.paragraf"));
    assert_eq!(request(&["exempel.paragraf"]), Some(Request::Window(file)));
    assert_eq!(request(&[]), Some(Request::Window(None)));
}

#[test]
fn a_file_named_like_an_option_is_reached_behind_two_dashes() {
    let file = Some(PathBuf::from("--version"));
    assert_eq!(request(&["--", "--version"]), Some(Request::Window(file)));
    assert_eq!(request(&["--version"]), Some(Request::Version));
    assert_eq!(request(&["-h"]), Some(Request::Usage));
}

#[test]
fn a_second_file_and_an_unknown_option_are_refused() {
    assert_eq!(request(&["a.paragraf", "b.paragraf"]), None);
    assert_eq!(request(&["--signera"]), None);
}

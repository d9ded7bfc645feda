//! The reading process, as the one who asks sees it: whatever becomes of it, there is an answer, and the next file is read. The
//! process itself is tested where there is a program, in `cli`.

use super::apart::Apart;
use super::*;
use std::time::{Duration, Instant};
use testkit::incoming;

#[test]
fn a_program_that_is_none_leaves_every_file_unread() {
    let reader = Reader::of("no-such-program".into());
    let read = reader.read("brev.eml", &incoming::letter_with_two_attachments());
    assert_eq!((read.kind, read.state), (FileKind::Mail, TextState::Broken));
    assert_eq!(reader.pages(&incoming::scanned_pdf()), Err(TextState::Broken));
}

#[test]
fn a_program_that_ends_at_once_leaves_every_file_unread() {
    let reader = Reader::of("true".into());
    for _ in 0..3 {
        assert_eq!(reader.read("a.pdf", &incoming::scanned_pdf()).state, TextState::Broken);
    }
}

#[cfg(unix)]
#[test]
#[allow(clippy::disallowed_methods, reason = "it writes a program that hangs")]
fn a_program_that_does_not_answer_is_waited_for_no_longer_than_a_file_may_take() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("hangs");
    std::fs::write(&program, "#!/bin/sh\nexec sleep 60\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut apart = Apart::by(program).patient_for(Duration::from_millis(300));
    let question = Question { name: "a.pdf".into(), wanted: Wanted::Text, length: 1_000_000 };
    let began = Instant::now();
    // More than a pipe holds, so that writing it would wait too.
    assert_eq!(apart.ask(&question, &vec![0; 1_000_000]), None);
    assert!(began.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_file_larger_than_what_is_read_is_not_sent_to_anyone() {
    let reader = Reader::of("no-such-program".into());
    assert_eq!(reader.read("a", &vec![0; LARGEST + 1]).state, TextState::TooLarge);
}

//! What of a document is told inside and outside the office.

use crate::{Direction, Party, RegisteredDocument, Who};

fn bid() -> RegisteredDocument {
    RegisteredDocument {
        counterpart: Some(Party { who: Who::Name("Lumen Process AB".to_owned()), written: None }),
        counterpart_secret: true,
        public_subject: Some("Anbud".to_owned()),
        ..RegisteredDocument::new(Direction::Received, "Anbud från Lumen om processledning")
    }
}

#[test]
fn the_office_sees_everything() {
    assert_eq!(bid().shown_subject(false), "Anbud från Lumen om processledning");
    assert_eq!(bid().shown_counterpart(false), bid().counterpart.as_ref());
}

#[test]
fn outside_it_a_hidden_counterpart_is_left_out_and_other_words_stand_for_the_subject() {
    assert_eq!(bid().shown_subject(true), "Anbud");
    assert_eq!(bid().shown_counterpart(true), None);
}

#[test]
fn what_is_not_hidden_is_told_to_everyone() {
    let open = RegisteredDocument { counterpart_secret: false, public_subject: None, ..bid() };
    assert_eq!(open.shown_subject(true), open.subject);
    assert_eq!(open.shown_counterpart(true), open.counterpart.as_ref());
}

//! Files that the page sends: each becomes a document or an answer, and what is refused leaves nothing.

use crate::example::Example;
use crate::program::Program;
use serde_json::{Value, json};
use testkit::incoming;

fn import(
    program: &Program,
    name: &str,
    bytes: &[u8],
    series: Option<&str>,
    even_if_known: bool,
) -> Result<Value, Value> {
    let file = json!({ "name": name, "base64": incoming::base64(bytes) });
    program.ask("import_file", json!({ "file": file, "series": series, "even_if_known": even_if_known }))
}

#[test]
fn a_file_that_the_page_sends_becomes_a_document_and_its_files_can_be_asked_for() {
    let example = Example::new();
    let program = Program::on(Some(&example.file));
    let letter = incoming::letter_with_two_attachments();
    let answer = import(&program, "Remiss.eml", &letter, Some(""), false).expect("registered");
    assert_eq!((&answer["kind"], &answer["attachments"]), (&json!("registered"), &json!(2)));
    assert_eq!(answer["subject"], "Remiss: riktlinjer för samverkan");
    let view = program.ask("document", json!({ "id": answer["document"] })).expect("the document");
    assert_eq!(view["document"]["number"], answer["number"]);
    assert_eq!(view["document"]["files"].as_array().map(Vec::len), Some(3));
    assert!(program.done.all().contains(&"changed Registry".to_owned()), "the page is told: {:?}", program.done.all());

    let again = import(&program, "samma.eml", &letter, Some(""), false).expect("an answer");
    assert_eq!((&again["kind"], &again["document"]), (&json!("already_there"), &answer["document"]));
    let twice = import(&program, "samma.eml", &letter, None, true).expect("registered once more");
    assert_eq!((&twice["kind"], &twice["number"]), (&json!("registered"), &Value::Null));
}

#[test]
fn what_cannot_be_registered_is_refused_or_told_and_changes_nothing() {
    let example = Example::new();
    let before = example.records();
    let program = Program::on(Some(&example.file));
    let refused = import(&program, "a.txt", b"Hej", Some("finns inte"), false).expect_err("no such series");
    assert_ne!(refused["code"], "unexpected");
    assert_eq!(import(&program, "a.txt", b"", None, false).expect_err("nothing in it")["code"], "invalid");
    let no_base64 =
        json!({ "file": { "name": "a", "base64": "\u{e5}\u{e4}" }, "series": null, "even_if_known": false });
    assert_eq!(program.ask("import_file", no_base64).expect_err("no Base64")["code"], "invalid");
    let large = vec![b'a'; office::foreign::LARGEST + 1];
    let answer = import(&program, "stor.txt", &large, Some(""), false).expect("an answer");
    assert_eq!(answer, json!({ "kind": "too_large", "limit": office::foreign::LARGEST }));
    assert!(example.records() == before);
}

//! Which file is open, and what is said of one that is not.

use crate::example::Example;
use crate::program::Program;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn without_a_file_the_answer_is_a_code_and_not_a_sentence() {
    let program = Program::on(None);
    assert_eq!(program.ask("overview", json!({})), Err(json!({ "code": "no_file" })));
    let state = program.ask("file_state", json!({})).expect("a state");
    assert_eq!((&state["path"], &state["problem"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("saknas.paragraf");
    let missing = json!({ "code": "file_missing", "path": file });
    let program = Program::on(Some(&file));
    assert_eq!(program.ask("overview", json!({})), Err(missing.clone()));
    assert_eq!(program.ask("file_state", json!({})).expect("a state")["problem"], missing);
}

#[test]
fn an_empty_and_a_foreign_file_are_refused_and_left_as_they_were() {
    let example = Example::new();
    let file = example.beside("brev.paragraf");
    for (content, code) in [("", "file_empty"), ("Hej, det här är ett brev och inget förbund.\n", "file_foreign")] {
        std::fs::write(&file, content).expect("a file");
        let program = Program::on(Some(&example.file));
        let answer = program.ask("open_file", json!({ "path": file }));
        assert_eq!(answer, Err(json!({ "code": code, "path": file })), "{content:?}");
        assert_eq!(std::fs::read_to_string(&file).expect("the file"), content);
        let state = program.ask("file_state", json!({})).expect("a state");
        assert_eq!(state["path"], json!(example.file), "what was open stays open");
    }
}

#[test]
fn the_second_window_on_a_file_reads_until_the_first_is_closed() {
    let example = Example::new();
    let open = json!({ "path": example.file });
    let first = Program::on(Some(&example.file));
    assert_eq!(first.ask("file_state", json!({})).expect("a state")["read_only"], "no");

    let second = Program::on(Some(&example.file));
    assert_eq!(second.ask("file_state", json!({})).expect("a state")["read_only"], "other_window");
    let person = json!({ "person": { "name": "Eva Ek", "party": null, "title": null, "email": null, "aliases": [] } });
    assert_eq!(second.ask("add_person", person.clone()), Err(json!({ "code": "read_only", "reason": "other_window" })));

    first.ask("close_file", json!({})).expect("closed");
    assert_eq!(second.ask("open_file", open).expect("opened")["read_only"], "no");
    second.ask("add_person", person).expect("a person");
}

#[cfg(unix)]
#[test]
fn a_protected_file_opens_for_reading_and_says_why() {
    use std::os::unix::fs::PermissionsExt;
    let example = Example::new();
    let protect = |mode| std::fs::set_permissions(&example.file, std::fs::Permissions::from_mode(mode));
    protect(0o444).expect("protected");
    // Root may write to everything; then there is nothing to be seen here.
    let protected = std::fs::OpenOptions::new().write(true).open(&example.file).is_err();
    let state = Program::on(Some(&example.file)).ask("file_state", json!({})).expect("a state");
    assert_eq!(state["read_only"], if protected { "protected" } else { "no" });
    protect(0o644).expect("as before");
}

#[test]
fn the_last_file_opens_by_itself_at_the_place_where_one_was() {
    let example = Example::new();
    let state = example.beside("state.json");
    let first = Program::remembering(Some(&example.file), Some(state.clone()));
    first.ask("remember_place", json!({ "route": "#/sammantraden/3" })).expect("remembered");
    drop(first);

    let next = Program::remembering(None, Some(state.clone())).ask("file_state", json!({})).expect("a state");
    assert_eq!((&next["path"], &next["place"]), (&json!(example.file), &json!("#/sammantraden/3")));

    std::fs::remove_file(&example.file).expect("moved away");
    let gone = Program::remembering(None, Some(state)).ask("file_state", json!({})).expect("a state");
    assert_eq!(gone["path"], Value::Null);
    assert_eq!(gone["problem"]["code"], "file_missing");
    assert_eq!(gone["recent"][0]["exists"], false);
}

#[test]
fn an_association_is_made_from_name_and_form_and_never_over_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("nytt");
    let new = |path: &Path| json!({ "path": path, "name": "Nya förbundet", "form": "association", "roster": "" });
    let program = Program::on(None);
    let state = program.ask("create_association", new(&path)).expect("made");
    assert_eq!(state["name"], "Nya förbundet");
    assert_eq!(state["path"], json!(path.with_extension("paragraf")));
    let again = program.ask("create_association", new(&path)).expect_err("it is there");
    assert_eq!(again["code"], "file_exists");
}

//! Every command with what a page of ours would never send: it is refused, and the file is as it was.

use crate::example::Example;
use crate::program::Program;
use serde_json::{Map, Value, json};
use shell::Command;

/// Commands that open or make another file, and are tried where there is none.
const OTHER_FILE: &[&str] = &["close_file", "open_file", "create_association", "explore_example"];

/// Where a strange value is a sensible wish: any words are a list of names, no picture and no types can be meant.
fn is_a_wish(command: &Command, value: &Value) -> bool {
    match command.name {
        "add_roster" => value.is_string(),
        "set_logotype" => value.is_null(),
        "put_meeting_types" => value.as_array().is_some_and(Vec::is_empty),
        _ => false,
    }
}

/// Values of every type, too large, too small, foreign, or of the wrong shape.
fn strange() -> Vec<Value> {
    let long = "\u{e5}".repeat(300_000);
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(i64::MAX),
        json!(1e300),
        json!(""),
        json!("\u{0}"),
        json!("../../etc/passwd"),
        json!(long),
        json!([]),
        json!([[[]]]),
        json!([long]),
        json!(vec![255; 70_000]),
        json!(vec![1_000; 3]),
        json!({}),
        json!({ "kind": "meeting", "id": 999_999 }),
        json!({ "kind": "person", "id": long }),
        json!({ "kind": "blank", "heading": "" }),
        json!({ "kind": "item_opened", "item": 999_999 }),
        json!({ "id": 999_999, "name": long }),
    ]
}

fn with(command: &Command, value: &Value) -> Value {
    Value::Object(command.arguments.iter().map(|name| ((*name).to_owned(), value.clone())).collect::<Map<_, _>>())
}

/// A refusal is a code of ours or a sentence of Tauri's that the arguments do not fit. Something unexpected is neither.
fn assert_refused_well(command: &Command, answer: Result<Value, Value>, value: &Value) {
    let shown: String = value.to_string().chars().take(60).collect();
    if let Err(refusal) = answer {
        let code = refusal["code"].as_str();
        let by_tauri = refusal.as_str().is_some_and(|text| text.contains("invalid args"));
        assert!(code.is_some_and(|code| code != "unexpected") || by_tauri, "{} on {shown}: {refusal}", command.name);
    }
}

#[test]
fn no_command_does_anything_without_its_arguments() {
    let example = Example::new();
    let before = example.records();
    let program = Program::on(Some(&example.file));
    for command in shell::COMMANDS.iter().filter(|command| !command.arguments.is_empty()) {
        for arguments in [json!({}), json!({ "other": 1 })] {
            // An argument that may be null may also be missing: that is how JSON writes it.
            let answer = program.ask(command.name, arguments.clone());
            assert_refused_well(command, answer, &arguments);
        }
    }
    assert_eq!(example.records(), before);
}

#[test]
fn no_command_takes_values_of_the_wrong_type_size_or_file() {
    let example = Example::new();
    let before = example.records();
    let program = Program::on(Some(&example.file));
    let commands = || shell::COMMANDS.iter().filter(|command| !OTHER_FILE.contains(&command.name));
    for command in commands().filter(|command| !command.arguments.is_empty()) {
        for value in strange().into_iter().filter(|value| !is_a_wish(command, value)) {
            let answer = program.ask(command.name, with(command, &value));
            assert_refused_well(command, answer, &value);
        }
    }
    assert!(example.records() == before, "the records have changed; the program did {:?}", program.done.all());
}

#[test]
fn every_command_answers_without_a_file_and_makes_none() {
    let program = Program::on(None);
    for command in shell::COMMANDS {
        for value in strange() {
            let answer = program.ask(command.name, with(command, &value));
            assert_refused_well(command, answer, &value);
        }
    }
    let here = std::fs::read_dir(".").expect("the folder of the test").map(|entry| entry.expect("an entry").path());
    let made: Vec<_> = here
        .filter(|path| [".paragraf", ".pdf", ".ics"].iter().any(|end| path.to_string_lossy().ends_with(end)))
        .collect();
    assert!(made.is_empty(), "made in the folder of the test: {made:?}");
}

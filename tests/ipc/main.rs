//! The boundary between page and program, on Tauri's mock runtime: the real configuration, the real rights, no window.

#![allow(clippy::disallowed_methods, reason = "it makes the files that the program opens")]

use serde_json::{Value, json};
use shell::{OpenedFile, Overview};
use std::path::Path;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

#[test]
fn the_example_association_is_listed_with_its_meetings() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("exempel.paragraf");
    let at = "2026-01-15T08:00:00Z".parse().expect("a time");
    office::demo(&file, office::DemoKind::CoordinationAssociation, None, at).expect("an example");

    let answer = ask(&window(&program(Some(&file)), "main"), "overview").expect("an overview");

    let overview: Overview = serde_json::from_value(answer).expect("an overview");
    let records = office::Office::open(&file, office::Access::ReadOnly).expect("the example");
    let records = records.overview().expect("its records");
    assert_eq!(overview.association, records.association);
    assert!(records.meetings.len() > 5, "an example with {} meetings", records.meetings.len());
    let days = |row: &office::MeetingRow| row.date.to_string();
    assert_eq!(
        overview.meetings.iter().map(|row| row.date.clone()).collect::<Vec<_>>(),
        records.meetings.iter().map(days).collect::<Vec<_>>(),
    );
}

#[test]
fn without_a_file_the_answer_is_a_code_and_not_a_sentence() {
    let answer = ask(&window(&program(None), "main"), "overview");
    assert_eq!(answer, Err(json!({ "code": "noFile" })));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let answer = ask(&window(&program(Some(Path::new("saknas.paragraf"))), "main"), "overview");
    assert_eq!(answer, Err(json!({ "code": "fileMissing", "path": "saknas.paragraf" })));
}

#[test]
fn an_empty_and_a_foreign_file_are_refused_and_left_as_they_were() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("brev.paragraf");
    for (content, code) in [("", "fileEmpty"), ("Hej, det här är ett brev och inget förbund.\n", "fileForeign")] {
        std::fs::write(&file, content).expect("a file");
        let answer = ask(&window(&program(Some(&file)), "main"), "overview");
        let path = file.display().to_string();
        assert_eq!(answer, Err(json!({ "code": code, "path": path })), "{content:?}");
        assert_eq!(std::fs::read_to_string(&file).expect("the file"), content);
    }
}

#[test]
fn another_window_may_ask_for_nothing() {
    let refusal = ask(&window(&program(None), "other"), "overview").expect_err("no right");
    let refusal = refusal.as_str().expect("Tauri refuses with a plain string");
    assert!(refusal.contains("not allowed"), "{refusal}");
}

#[test]
fn the_page_has_no_way_to_files_shell_or_network() {
    let window = window(&program(None), "main");
    for command in ["plugin:fs|read_file", "plugin:shell|execute", "plugin:http|fetch", "plugin:path|resolve_directory"]
    {
        assert!(ask(&window, command).is_err(), "{command} was answered");
    }
}

fn program(file: Option<&Path>) -> App<MockRuntime> {
    shell::builder(mock_builder(), OpenedFile::open(file)).build(shell::context()).expect("the program")
}

/// The window of that name; the configuration makes `main` itself.
fn window(program: &App<MockRuntime>, name: &str) -> WebviewWindow<MockRuntime> {
    use tauri::Manager;
    program
        .get_webview_window(name)
        .unwrap_or_else(|| WebviewWindowBuilder::new(program, name, Default::default()).build().expect("a window"))
}

fn ask(window: &WebviewWindow<MockRuntime>, command: &str) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().expect("an address"),
        body: InvokeBody::default(),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().expect("JSON"))
}

//! What the page may not do.

use crate::program::{Program, ask};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn another_window_may_ask_for_nothing() {
    let program = Program::on(None);
    let other = program.window("other");
    for command in shell::COMMANDS {
        let refusal = ask(&other, command.name, json!({})).expect_err("no right");
        let refusal = refusal.as_str().expect("Tauri refuses with a plain string");
        assert!(refusal.contains("not allowed"), "{}: {refusal}", command.name);
    }
}

#[test]
fn the_page_has_no_way_to_files_shell_or_network() {
    let program = Program::on(None);
    for command in [
        "plugin:fs|read_file",
        "plugin:shell|execute",
        "plugin:http|fetch",
        "plugin:path|resolve_directory",
        "plugin:dialog|open",
        "plugin:opener|open_url",
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
    ] {
        assert!(program.ask(command, json!({})).is_err(), "{command} was answered");
    }
}

#[test]
fn every_command_is_named_by_the_permission_of_its_area_and_no_other() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/permissions");
    let mut named = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("the permissions") {
        let path = file.expect("a permission").path();
        let area = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a permission");
        let commands = text.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\","));
        named.extend(commands.map(|command| (area.clone(), command.to_owned())));
    }
    let listed = shell::COMMANDS.iter().map(|command| (command.area.to_owned(), command.name.to_owned())).collect();
    assert_eq!(named, listed);
}

#[test]
fn the_policy_of_the_page_allows_nothing_unsafe_and_no_other_host() {
    let config: Value = serde_json::from_str(include_str!("../../tauri.conf.json")).expect("the configuration");
    let policy = config["app"]["security"]["csp"].as_object().expect("a policy");
    assert_eq!(policy["default-src"], "'none'");
    assert_eq!(policy["script-src"], "'self'");
    for (directive, sources) in policy {
        for source in sources.as_str().expect("sources").split(' ') {
            let known = ["'self'", "'none'", "data:", "blob:", "ipc:", "http://ipc.localhost"].contains(&source);
            assert!(known, "{directive} allows {source}");
        }
    }
}

#[test]
fn only_an_address_of_the_web_or_of_mail_is_opened() {
    let program = Program::on(None);
    for bad in ["file:///etc/passwd", "javascript:alert(1)", "tel:112", "", "https://a b", "HTTPS://x\n", "--help"] {
        assert_eq!(program.ask("open_link", json!({ "url": bad })), Err(json!({ "code": "bad_link" })), "{bad}");
    }
    program.ask("open_link", json!({ "url": "https://www.riksdagen.se/" })).expect("opened");
    assert_eq!(program.done.all(), ["visit https://www.riksdagen.se/"]);
}

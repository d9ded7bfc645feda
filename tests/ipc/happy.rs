//! A few ways through the boundary that a person goes every day.

use crate::example::Example;
use crate::program::Program;
use serde_json::{Value, json};

#[test]
fn the_example_association_is_listed_with_its_meetings() {
    let example = Example::new();
    let answer = Program::on(Some(&example.file)).ask("overview", json!({})).expect("an overview");

    let records = office::Office::open(&example.file, office::Access::ReadOnly).expect("the example");
    let today = serde_json::from_value(answer["today"].clone()).expect("a day");
    let records = office::views::Overview { read_only: false, ..records.overview(today).expect("its records") };
    assert!(records.meetings.len() > 5, "an example with {} meetings", records.meetings.len());
    assert_eq!(serde_json::from_value::<office::views::Overview>(answer).expect("an overview"), records);
}

#[test]
fn a_change_is_told_and_can_be_taken_back() {
    let example = Example::new();
    let program = Program::on(Some(&example.file));
    let before = program.ask("association", json!({})).expect("the association");
    let person = json!({ "name": "Eva Ek", "party": "C", "title": null, "email": null, "aliases": [] });

    let added = program.ask("add_person", json!({ "person": person })).expect("a person");
    assert_eq!(added["id"], "eva-ek");
    assert_eq!(program.done.all(), ["changed Association Meetings Minutes"]);
    assert_eq!(program.ask("undo", json!({})).expect("undone"), json!("edit-people"));
    assert_eq!(program.ask("association", json!({})).expect("the association"), before);
}

#[test]
fn the_pages_of_the_minutes_come_as_bytes_with_their_places() {
    let example = Example::new();
    let program = Program::on(Some(&example.file));
    let overview = program.ask("overview", json!({})).expect("an overview");
    let held = overview["meetings"].as_array().expect("meetings").iter().find(|row| row["status"] == "held");
    let id = held.expect("a meeting that was held")["id"].clone();

    let answer = program.ask("minutes_pages", json!({ "meeting": id })).expect("pages");
    let bytes: Vec<u8> = serde_json::from_value(answer).expect("bytes");
    let (length, rest) = bytes.split_first_chunk::<4>().expect("a length");
    let (json, pdf) = rest.split_at(u32::from_be_bytes(*length) as usize);
    let pages: Value = serde_json::from_slice(json).expect("JSON");
    assert!(pages["pages"].as_u64() > Some(0));
    assert!(!pages["places"].as_array().expect("places").is_empty());
    assert!(pdf.starts_with(b"%PDF-"));

    let minutes = json!({ "kind": "minutes", "meeting": id });
    let path = example.beside("protokoll.pdf");
    let save = |replace| program.ask("save_paper", json!({ "kind": minutes, "path": path, "replace": replace }));
    save(false).expect("saved");
    assert_eq!(save(false), Err(json!({ "code": "file_exists", "path": path })));
    save(true).expect("replaced");
    assert!(std::fs::read(&path).expect("the file").starts_with(b"%PDF-"));

    assert_eq!(program.ask("print_paper", json!({ "kind": minutes })).expect("handed on"), json!({ "printed": false }));
    assert_eq!(program.done.all(), ["print", "show"]);
}

#[test]
fn a_meeting_is_planned_from_its_type_and_gets_an_item() {
    let example = Example::new();
    let program = Program::on(Some(&example.file));
    let types = program.ask("meeting_types", json!({})).expect("types");
    let plan = json!({
        "date": "2026-09-17", "start": "09:00", "end": null, "place": "Rådhuset", "mode": "on_site", "public": true,
        "purpose": null, "reserve_date": null, "next_meeting": null, "summoned_on": null, "chair": null,
        "secretary": null, "verifiers": [], "verification_place": null, "verification_manner": null, "others": [],
    });
    let meeting_type = types.get(0).map_or(Value::Null, |kind| kind["id"].clone());
    let planned = program.ask("plan_meeting", json!({ "plan": plan, "meeting_type": meeting_type })).expect("a plan");
    let id = planned["meeting"]["id"].clone();
    let items = planned["meeting"]["items"].as_array().expect("items").len();

    let source = json!({ "kind": "blank", "heading": "Budget för 2027" });
    let added = program.ask("add_item", json!({ "meeting": id, "source": source, "before": null })).expect("an item");
    let now = added["meeting"]["meeting"]["items"].as_array().expect("items");
    assert_eq!(now.len(), items + 1);
    assert!(now.iter().any(|item| item["heading"] == "Budget för 2027" && item["id"] == added["item"]));
}

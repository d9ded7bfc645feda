//! What the writer adds, leaves and refuses.

use super::{Unwritable, write};
use crate::{Package, read};
use domain::{AttachedFile, Direction, FileHash, ItemId, MeetingId, RegisteredDocument, SectionRef};
use serde_json::{Value, json};

fn package(items: Value, tasks: Value) -> Package {
    let file = json!({
        "format": "paragraf-exchange",
        "version": 1,
        "body": { "name": "Förbundet", "form": "association", "profile": "federation" },
        "meetings": [{ "date": "2026-03-02", "status": "held", "items": items }],
        "tasks": tasks
    });
    read(file.to_string().as_bytes()).unwrap()
}

fn written(package: &Package) -> Value {
    serde_json::from_slice(&write(package).unwrap()).unwrap()
}

fn task(keys: Value) -> Value {
    let mut task = json!({ "what": "Avtal", "meeting": "2026-03-02" });
    task.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    task
}

#[test]
fn an_item_gets_an_id_only_when_its_number_does_not_tell() {
    let items = json!([
        { "section": 1, "heading": "En" },
        { "section": 2, "heading": "Två", "id": "item-1" },
        { "section": 2, "heading": "Två igen", "id": "b" },
        { "heading": "Utan nummer", "id": "c" }
    ]);
    let tasks = json!([task(json!({ "section": 1 })), task(json!({ "item": "b" })), task(json!({ "item": "c" }))]);
    let mut package = package(items, tasks);
    let items = &mut package.association.meetings[0].items;
    items[2].reference = None;
    items[3].reference = Some("item-1".to_owned());
    let written = written(&package);
    let ids: Vec<_> = (0..4).map(|n| written["meetings"][0]["items"][n]["id"].clone()).collect();
    assert_eq!(ids, [json!(null), json!("item-1"), json!("item-2"), json!("item-3")]);
    let reference = |n: usize| (written["tasks"][n]["section"].clone(), written["tasks"][n]["item"].clone());
    assert_eq!(reference(0), (json!(1), json!(null)));
    assert_eq!(reference(1), (json!(null), json!("item-2")));
    assert_eq!(reference(2), (json!(null), json!("item-3")));
    assert!(read(&write(&package).unwrap()).is_ok());
}

#[test]
fn what_leads_nowhere_is_not_written() {
    let mut package = package(json!([]), json!([{ "what": "Avtal" }]));
    let nowhere = SectionRef { meeting: MeetingId(1), item: ItemId(1) };
    package.association.tasks[0].source = Some(nowhere);
    assert_eq!(write(&package), Err(Unwritable::UnknownSection(nowhere)));
    package.association.tasks.clear();
    let hash = FileHash("0".repeat(64));
    package.association.registry.push(RegisteredDocument {
        files: vec![AttachedFile { name: "a.pdf".to_owned(), hash: Some(hash.clone()) }],
        ..RegisteredDocument::new(Direction::Sent, "")
    });
    assert_eq!(write(&package), Err(Unwritable::MissingBytes(hash)));
}

#[test]
fn keys_stand_in_the_order_of_the_contract() {
    let package = package(json!([{ "heading": "En" }]), json!([]));
    let json = String::from_utf8(write(&package).unwrap()).unwrap();
    let orders: [&[&str]; 3] = [
        &[
            "format",
            "version",
            "body",
            "member_organisations",
            "people",
            "assignments",
            "meetings",
            "registry",
            "delegation_points",
            "delegated_decisions",
            "tasks",
            "grants",
        ],
        &[
            "date",
            "start",
            "end",
            "adjournments",
            "place",
            "mode",
            "status",
            "public",
            "purpose",
            "reserve_date",
            "next_meeting",
            "written",
            "attendance",
            "others",
            "chair",
            "secretary",
            "verifiers",
            "verification",
            "notices",
            "items",
        ],
        &["id", "section", "heading", "registration_number", "written", "opened", "presenters", "outcome", "blocks"],
    ];
    for (depth, keys) in [(1, orders[0]), (3, orders[1]), (5, orders[2])] {
        let indent = "  ".repeat(depth);
        let places: Vec<_> = keys.iter().map(|key| json.find(&format!("\n{indent}\"{key}\":"))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{keys:?} {places:?}");
    }
}

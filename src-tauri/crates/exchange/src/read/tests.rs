//! What is taken and what is refused, with place, find and expectation.

use super::read;
use crate::refusal::{Expected, Found, IdKind};
use domain::{Ballot, BlockKind, Extent, Item, ItemPart};
use serde_json::{Value, json};

mod references;

/// A file with one of most things.
fn file() -> Value {
    json!({
        "format": "paragraf-exchange",
        "version": 1,
        "body": {
            "name": "Samordningsförbundet Lärkan",
            "form": "coordination_association",
            "profile": "coordination_association",
            "notice_boards": [{ "id": "tavlan", "name": "Anslagstavlan", "owner": "own" }]
        },
        "member_organisations": [{ "id": "granviks-kommun", "name": "Granviks kommun", "kind": "municipality" }],
        "people": [{ "id": "karin-berg", "name": "Karin Berg" }, { "id": "olle-ek", "name": "Olle Ek" }],
        "assignments": [{ "person": "karin-berg", "seat": "member" }],
        "meetings": [{
            "date": "2026-03-02",
            "status": "held",
            "attendance": [{ "person": "karin-berg", "present": "all", "serving": { "from": "13:00", "to": "15:00" } }],
            "items": [
                { "section": 1, "heading": "Budget", "blocks": [{ "kind": "decision", "text": "Bifall." }] },
                { "section": 2, "heading": "Val", "id": "val" },
                { "section": 2, "heading": "Val igen", "id": "val-igen" }
            ]
        }],
        "registry": [{ "direction": "received", "subject": "Brev" }],
        "delegated_decisions": [{ "content": "Avtal", "reported": { "meeting": "2026-03-02", "section": 1 } }],
        "tasks": [{ "what": "Avtal", "meeting": "2026-03-02", "item": "val" }],
        "grants": [{ "measure": "Insats", "periods": [{ "amount": 110000 }] }]
    })
}

fn read_value(file: &Value) -> Result<crate::Package, crate::Refusal> {
    read(file.to_string().as_bytes())
}

/// Puts a value at a place of the file and expects the file to be refused there.
fn check(pointer: &str, value: Value, path: &str, found: Found, expected: Expected) {
    let mut file = file();
    *place(&mut file, pointer) = value;
    let refusal = read_value(&file).expect_err(pointer);
    assert_eq!((refusal.path.as_str(), refusal.found, refusal.expected), (path, found, expected));
}

/// The value at a pointer; the last key may be new.
fn place<'a>(file: &'a mut Value, pointer: &str) -> &'a mut Value {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).expect("the place is there") {
        Value::Array(list) => &mut list[key.parse::<usize>().unwrap()],
        object => &mut object[key],
    }
}

fn text(text: &str) -> Found {
    Found::Text(text.to_owned())
}

fn number(number: &str) -> Found {
    Found::Number(number.to_owned())
}

fn words(words: &[&str]) -> Expected {
    Expected::OneOf(words.iter().map(|word| (*word).to_owned()).collect())
}

#[test]
fn the_file_of_these_tests_is_taken() {
    let package = read_value(&file()).unwrap();
    let meeting = &package.association.meetings[0];
    let source = package.association.tasks[0].source.unwrap();
    assert_eq!(meeting.item(source.item).unwrap().heading, "Val");
    assert!(meeting.id.0 < 0 && meeting.items.iter().all(|item| item.id.0 < 0));
}

#[test]
fn another_format_is_refused() {
    let expected = || words(&["paragraf-exchange"]);
    check("/format", json!("annat"), "$.format", text("annat"), expected());
    let missing = read(br#"{"version": 1}"#).unwrap_err();
    assert_eq!((missing.path.as_str(), missing.found), ("$", Found::Nothing));
    assert_eq!(missing.expected, Expected::Key("format".to_owned()));
}

#[test]
fn a_newer_version_is_called_that_whatever_its_keys() {
    let refusal = read(br#"{"format": "paragraf-exchange", "version": 2, "new": {"keys": []}}"#);
    let refusal = refusal.unwrap_err();
    assert_eq!(refusal.path, "$.version");
    assert_eq!(refusal.found, Found::NewerVersion(2));
    assert_eq!(refusal.expected, Expected::Version(1));
    check("/version", json!(0), "$.version", number("0"), Expected::Version(1));
    check("/version", json!("1"), "$.version", text("1"), Expected::Count);
}

#[test]
fn what_is_not_json_is_refused_with_its_line() {
    let refusal = read(b"{\n \"format\": \"paragraf-exchange\",\n oj\n}").unwrap_err();
    assert_eq!((refusal.path.as_str(), refusal.line), ("$", Some(3)));
    assert_eq!(refusal.found, Found::BrokenJson { column: 2 });
    for broken in [&b""[..], b"\xff", b"{} {}", b"[", &b"[".repeat(9999)] {
        assert!(read(broken).is_err());
    }
    let twice = format!("{} {}", file(), file());
    assert!(matches!(read(twice.as_bytes()).unwrap_err().found, Found::BrokenJson { .. }));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let marked = format!("\u{feff}{}", file());
    assert_eq!(read(marked.as_bytes()), read_value(&file()));
}

#[test]
fn an_unknown_key_is_refused() {
    let refusal = |pointer: &str| {
        let mut file = file();
        *place(&mut file, pointer) = json!(1);
        read_value(&file).unwrap_err()
    };
    let deep = refusal("/meetings/0/items/1/rubrik");
    assert_eq!(deep.path, "$.meetings[0].items[1].rubrik");
    assert_eq!(deep.found, Found::Key("rubrik".to_owned()));
    assert!(matches!(deep.expected, Expected::OneOf(keys) if keys.contains(&"heading".to_owned())));
    let extent = refusal("/meetings/0/attendance/0/serving/tom");
    assert_eq!(extent.path, "$.meetings[0].attendance[0].serving.tom");
    assert_eq!(refusal("/extra").path, "$.extra");
}

#[test]
fn a_missing_key_and_a_key_twice_are_refused() {
    let mut file = file();
    file["meetings"][0].as_object_mut().unwrap().remove("date");
    let refusal = read_value(&file).unwrap_err();
    assert_eq!((refusal.path.as_str(), refusal.found), ("$.meetings[0]", Found::Nothing));
    assert_eq!(refusal.expected, Expected::Key("date".to_owned()));
    let twice = self::file().to_string().replace(r#""what":"#, r#""what":"A","what":"#);
    let refusal = read(twice.as_bytes()).unwrap_err();
    assert_eq!(refusal.path, "$.tasks[0]");
    assert_eq!(refusal.found, Found::KeyAgain("what".to_owned()));
}

#[test]
fn an_impossible_value_is_refused() {
    let meeting = |key: &str| (format!("/meetings/0/{key}"), format!("$.meetings[0].{key}"));
    for day in ["2025-02-29", "2025-13-01", "2025-6-9", "9 juni 2025", "+2025-06-09", ""] {
        let (at, path) = meeting("reserve_date");
        check(&at, json!(day), &path, text(day), Expected::Date);
    }
    for time in ["25:61", "24:00", "3:00", "13.00"] {
        let (at, path) = meeting("start");
        check(&at, json!(time), &path, text(time), Expected::ClockTime);
    }
    for section in [json!(0), json!(-1), json!(4_294_967_296_u64)] {
        check(
            "/meetings/0/items/0/section",
            section.clone(),
            "$.meetings[0].items[0].section",
            number(&section.to_string()),
            Expected::SectionNumber,
        );
    }
    check(
        "/meetings/0/mode",
        json!("på plats"),
        "$.meetings[0].mode",
        text("på plats"),
        words(&["on_site", "remote", "hybrid"]),
    );
    check(
        "/meetings/0/attendance/0/mode",
        json!("hybrid"),
        "$.meetings[0].attendance[0].mode",
        text("hybrid"),
        words(&["on_site", "remote"]),
    );
    check(
        "/assignments/0/seat",
        json!("chair"),
        "$.assignments[0].seat",
        text("chair"),
        words(&["member", "alternate"]),
    );
    check("/assignments/0/calling_order", json!(0), "$.assignments[0].calling_order", number("0"), Expected::Ordinal);
    check(
        "/grants/0/periods/0/amount",
        json!(1.5),
        "$.grants[0].periods[0].amount",
        number("1.5"),
        Expected::WholeNumber,
    );
    check("/registry/0/number", json!(" "), "$.registry[0].number", text(" "), Expected::RegistrationNumber);
    check("/body/name", json!(""), "$.body.name", text(""), Expected::Name);
    check("/body/profile", json!("egen"), "$.body.profile", text("egen"), Expected::Profile);
    check("/people/0/id", json!(""), "$.people[0].id", text(""), Expected::Id);
}

#[test]
fn a_value_of_another_type_is_refused() {
    check("/people", json!({}), "$.people", Found::Object, Expected::List);
    check("/people/0", json!("Karin"), "$.people[0]", text("Karin"), Expected::Object);
    check("/people/0/name", json!(7), "$.people[0].name", number("7"), Expected::Name);
    check("/meetings/0/date", json!(null), "$.meetings[0].date", Found::Null, Expected::Date);
    check("/meetings/0/public", json!("ja"), "$.meetings[0].public", text("ja"), Expected::Boolean);
    check("/tasks/0/what", json!(["x"]), "$.tasks[0].what", Found::List, Expected::Text);
    check(
        "/meetings/0/attendance/0/present",
        json!(true),
        "$.meetings[0].attendance[0].present",
        Found::Boolean(true),
        Expected::Extent,
    );
    check(
        "/meetings/0/status",
        json!(1),
        "$.meetings[0].status",
        number("1"),
        words(&["planned", "held", "cancelled"]),
    );
    let own = json!({ "blocks": [{ "kind": 7, "label": "" }] });
    check("/body/profile", own, "$.body.profile.blocks[0].kind", Found::NotText, Expected::Text);
}

#[test]
fn a_part_of_a_meeting_has_one_form() {
    let at = "/meetings/0/attendance/0/present";
    let path = "$.meetings[0].attendance[0].present";
    check(at, json!("hela"), path, text("hela"), Expected::Extent);
    check(at, json!({ "from": "13:00" }), path, Found::Object, Expected::Extent);
    check(at, json!({ "from": "13:00", "to": "14:00", "sections": [1, 2] }), path, Found::Object, Expected::Extent);
    let sections = &format!("{path}.sections");
    check(at, json!({ "sections": [2, 1] }), sections, text("[2, 1]"), Expected::SectionRange);
    check(at, json!({ "sections": [1] }), sections, Found::ListOf(1), Expected::SectionRange);
    check(at, json!({ "sections": [1, 2, 3] }), sections, Found::ListOf(3), Expected::SectionRange);
    check(at, json!({ "sections": [0, 3] }), &format!("{sections}[0]"), number("0"), Expected::SectionNumber);
    check(
        "/meetings/0/others",
        json!([{ "person": "olle-ek", "sections": [2, 1] }]),
        "$.meetings[0].others[0].sections",
        text("[2, 1]"),
        Expected::SectionRange,
    );
}

#[test]
fn an_unknown_id_is_refused() {
    let person = Expected::KnownId(IdKind::Person);
    let nobody = || text("ingen");
    check("/meetings/0/chair", json!("ingen"), "$.meetings[0].chair", nobody(), person.clone());
    check("/meetings/0/verifiers", json!(["olle-ek", "ingen"]), "$.meetings[0].verifiers[1]", nobody(), person.clone());
    check(
        "/meetings/0/attendance/0/replaces",
        json!("ingen"),
        "$.meetings[0].attendance[0].replaces",
        nobody(),
        person.clone(),
    );
    check("/tasks/0/to", json!({ "person": "ingen" }), "$.tasks[0].to.person", nobody(), person);
    let organisation = Expected::KnownId(IdKind::Organisation);
    check(
        "/assignments/0/appointed_by",
        json!("ingen"),
        "$.assignments[0].appointed_by",
        nobody(),
        organisation.clone(),
    );
    check("/body/notice_boards/0/owner", json!("ingen"), "$.body.notice_boards[0].owner", nobody(), organisation);
    check(
        "/meetings/0/notices",
        json!([{ "board": "ingen" }]),
        "$.meetings[0].notices[0].board",
        nobody(),
        Expected::KnownId(IdKind::NoticeBoard),
    );
}

#[test]
fn a_second_use_of_an_id_is_refused() {
    let used = |id: &str| Found::UsedId(id.to_owned());
    check("/people/1/id", json!("karin-berg"), "$.people[1].id", used("karin-berg"), Expected::UnusedId);
    check("/meetings/0/items/2/id", json!("val"), "$.meetings[0].items[2].id", used("val"), Expected::UnusedId);
    check("/member_organisations/0/id", json!("own"), "$.member_organisations[0].id", used("own"), Expected::UnusedId);
    let boards = json!([{ "id": "a", "name": "A", "owner": "own" }, { "id": "a", "name": "B", "owner": "own" }]);
    check("/body/notice_boards", boards, "$.body.notice_boards[1].id", used("a"), Expected::UnusedId);
}

#[test]
fn a_party_is_exactly_one() {
    let one = || Expected::ExactlyOne(vec!["person", "organisation", "name"]);
    check("/tasks/0/to", json!({ "written": "utredare" }), "$.tasks[0].to", Found::Keys(vec![]), one());
    check(
        "/tasks/0/to",
        json!({ "person": "olle-ek", "name": "Olle" }),
        "$.tasks[0].to",
        Found::Keys(vec!["person", "name"]),
        one(),
    );
}

#[test]
fn a_key_of_another_kind_of_block_is_refused() {
    let at = "/meetings/0/items/0/blocks/0";
    let path = |key: &str| format!("$.meetings[0].items[0].blocks[0].{key}");
    let cases = [
        (json!({ "kind": "decision", "text": "", "by": [] }), "by", "proposals"),
        (json!({ "kind": "decision", "text": "", "no": 1 }), "no", "vote"),
        (json!({ "kind": "text", "text": "", "letter": "a" }), "letter", "sub_item"),
        (json!({ "kind": "sub_item", "letter": "a", "text": "" }), "text", "block"),
        (json!({ "kind": "sub_item", "letter": "a", "absent": [] }), "absent", "vote"),
    ];
    for (block, key, kind) in cases {
        check(at, block, &path(key), Found::Key(key.to_owned()), Expected::KeyOnlyOf { kind });
    }
    let missing = |key: &str| Expected::Key(key.to_owned());
    let block = "$.meetings[0].items[0].blocks[0]";
    check(at, json!({ "kind": "text" }), block, Found::Nothing, missing("text"));
    check(at, json!({ "kind": "sub_item" }), block, Found::Nothing, missing("letter"));
    let deep = json!({ "kind": "sub_item", "letter": "a", "blocks": [{ "kind": "sub_item", "letter": "b" }] });
    let refusal = {
        let mut file = file();
        *place(&mut file, at) = deep;
        read_value(&file).unwrap_err()
    };
    assert_eq!(refusal.path, path("blocks[0].kind"), "sub-items are one level deep");
}

#[test]
fn a_vote_is_open_or_secret() {
    let mut file = file();
    file["meetings"][0]["items"][0]["blocks"] = json!([
        { "kind": "vote", "text": "", "yes": ["karin-berg"] },
        { "kind": "vote", "text": "", "yes": 6, "no": 5 },
        { "kind": "vote", "text": "Som förra gången." }
    ]);
    let association = read_value(&file).unwrap().association;
    let votes: Vec<_> = parts(&association.meetings[0].items[0]);
    let [Some(open), Some(secret), None] = votes.as_slice() else { panic!("{votes:?}") };
    assert_eq!((open.yes.count(), &open.no), (1, &Ballot::People(vec![])));
    assert_eq!((secret.no.count(), &secret.absent), (5, &Ballot::Count(0)));
    check(
        "/meetings/0/items/0/blocks",
        json!([{ "kind": "vote", "text": "", "yes": -1 }]),
        "$.meetings[0].items[0].blocks[0].yes",
        number("-1"),
        Expected::Ballot,
    );
}

fn parts(item: &Item) -> Vec<Option<domain::Vote>> {
    let votes = item.parts.iter().map(|part| match part {
        ItemPart::Block(block) => match &block.kind {
            BlockKind::Vote(vote) => vote.clone(),
            _ => None,
        },
        ItemPart::SubItem(_) => None,
    });
    votes.collect()
}

#[test]
fn a_file_agrees_with_its_hash() {
    let bytes = "aGVq"; // "hej"
    let hash = "9c478bf63e9500cb5db1e85ece82f18c8eb9e52e2f9135acd7f10972c8d563ba";
    let with = |files: Value| {
        let mut file = file();
        file["registry"][0]["files"] = files;
        read_value(&file)
    };
    let package = with(json!([
        { "name": "a.txt", "base64": bytes },
        { "name": "b.txt", "sha256": hash.to_uppercase() },
        { "name": "c.txt" }
    ]))
    .unwrap();
    let hashes: Vec<_> = package.association.registry[0].files.iter().map(|f| f.hash.clone()).collect();
    let known = domain::FileHash(hash.to_owned());
    assert_eq!(hashes, [Some(known.clone()), Some(known.clone()), None]);
    assert_eq!(package.files[&known], b"hej");

    let at = "/registry/0/files";
    let path = |key: &str| format!("$.registry[0].files[0].{key}");
    let zeros = "0".repeat(64);
    check(
        at,
        json!([{ "name": "a", "sha256": zeros, "base64": bytes }]),
        &path("sha256"),
        text(&zeros),
        Expected::HashOfBytes(hash.to_owned()),
    );
    check(at, json!([{ "name": "a", "sha256": hash }]), &path("base64"), Found::Nothing, Expected::BytesOfHash);
    check(at, json!([{ "name": "a", "base64": "aGVq=" }]), &path("base64"), text("aGVq="), Expected::Base64);
    check(at, json!([{ "name": "a", "sha256": "abc" }]), &path("sha256"), text("abc"), Expected::Sha256);
}

#[test]
fn null_and_absent_say_the_same() {
    let written = crate::write(&read_value(&file()).unwrap()).unwrap();
    let full: Value = serde_json::from_slice(&written).unwrap();
    let nulls = full.to_string().replace("[]", "null");
    assert!(nulls.contains(r#""others":null"#) && nulls.contains(r#""delegation_points":null"#));
    assert_eq!(read(nulls.as_bytes()).unwrap(), read(&written).unwrap());
}

#[test]
fn strange_values_are_kept_as_written() {
    let mut file = file();
    let meeting = &mut file["meetings"][0];
    meeting["start"] = json!("16:00");
    meeting["end"] = json!("03:00");
    meeting["reserve_date"] = meeting["date"].clone();
    meeting["verification"] = json!({ "date": "2026-02-01" });
    meeting["verifiers"] = json!(["olle-ek", "olle-ek"]);
    meeting["attendance"][0]["present"] = json!({ "from": "16:00", "to": "13:00" });
    meeting["attendance"][0]["replaces"] = json!("karin-berg");
    meeting["items"][0]["heading"] = json!("");
    meeting["items"][0]["section"] = json!(44);
    meeting["items"][0]["blocks"][0]["text"] = json!("- ett\n- ");
    file["delegated_decisions"][0]["reported"]["section"] = json!(44);
    file["grants"][0]["periods"][0] = json!({ "from": "2026-12-31", "to": "2026-01-01", "amount": -5 });
    let association = read_value(&file).unwrap().association;
    let meeting = &association.meetings[0];
    assert!(meeting.end < meeting.start);
    assert_eq!(meeting.reserve_date, Some(meeting.date));
    assert!(matches!(meeting.attendance[0].present, Some(Extent::Clock { from, to }) if to < from));
    let written = crate::write(&read_value(&file).unwrap()).unwrap();
    let written: Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(written["meetings"][0]["items"][0]["blocks"][0]["text"], "- ett\n- ");
    assert_eq!(written["grants"][0]["periods"][0]["amount"], -5);
}

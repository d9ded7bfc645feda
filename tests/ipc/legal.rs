//! From plan to laga kraft through the boundary: what a person does once, and what is refused with its code.

use crate::example::Example;
use crate::program::Program;
use serde_json::{Value, json};

fn overview(program: &Program) -> Value {
    program.ask("overview", json!({})).expect("an overview")
}

/// The meetings of a status, the latest last.
fn meetings(program: &Program, status: &str) -> Vec<Value> {
    let overview = overview(program);
    let rows = overview["meetings"].as_array().expect("meetings").iter();
    rows.filter(|row| row["status"] == status).cloned().collect()
}

fn refused(answer: Result<Value, Value>) -> Value {
    answer.expect_err("refused")
}

#[test]
fn a_year_is_planned_as_one_step_and_told_to_other_calendars() {
    let example = Example::new();
    let program = Program::on(Some(&example.file));
    let plan = program.ask("year_plan", json!({ "year": 2028 })).expect("a plan");
    let planned = plan["planned"].clone();
    let count = planned.as_array().expect("meetings").len();
    assert!(count > 0);
    let checked = program.ask("check_plan", json!({ "year": 2028, "planned": planned })).expect("clashes");
    assert_eq!(checked["clashes"].as_array().expect("clashes").len(), count);
    let adopted = program.ask("adopt_plan", json!({ "year": 2028, "planned": planned })).expect("adopted");
    assert_eq!(adopted["meetings"].as_array().expect("meetings").len(), count);

    let path = example.beside("kalender.ics");
    let save = |replace| {
        let span = json!({ "path": path, "from": "2028-01-01", "to": "2028-12-31", "replace": replace });
        program.ask("save_calendar_file", span)
    };
    save(false).expect("saved");
    assert_eq!(refused(save(false))["code"], "file_exists");
    save(true).expect("replaced");
    let text = std::fs::read_to_string(&path).expect("the file");
    assert_eq!(text.matches("UID:meeting-").count(), count);
    assert_eq!(program.ask("undo", json!({})), Ok(json!("plan-year")), "telling is no step");
    let refusal = refused(program.ask("year_plan", json!({ "year": 3000 })));
    assert_eq!((&refusal["code"], &refusal["field"]), (&json!("invalid"), &json!("year")));
}

#[test]
fn a_calendar_file_of_others_is_taken_or_refused_with_its_reason() {
    let example = Example::new();
    let program = Program::on(Some(&example.file));
    let read = |text: &str| program.ask("read_calendar_file", json!({ "bytes": text.as_bytes() }));
    let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Sportlov\nDTSTART;VALUE=DATE:20310301\n\
                DTEND;VALUE=DATE:20310306\nEND:VEVENT\nEND:VCALENDAR\n";
    let entries = read(file).expect("a calendar")["entries"].clone();
    let kind = json!({ "kind": "school_break", "people": [], "entries": entries });
    program.ask("add_calendar_entries", kind).expect("taken");
    let plan = program.ask("year_plan", json!({ "year": 2031 })).expect("a plan");
    let entries = plan["entries"].as_array().expect("a list");
    let added = entries.iter().find(|entry| entry["uid"] == "a").expect("the one that was taken");
    assert_eq!(added["name"], "Sportlov");
    let id = added["id"].clone();
    program.ask("remove_calendar_entry", json!({ "id": id })).expect("in the trash");
    for (text, kind) in [("%PDF", "not_calendar"), ("BEGIN:VCALENDAR\nfel\n", "broken")] {
        let refusal = refused(read(text));
        assert_eq!((&refusal["code"], &refusal["refusal"]["kind"]), (&json!("calendar_file"), &json!(kind)));
    }
}

#[test]
fn the_summons_is_shown_saved_sent_and_answered() {
    let example = Example::new();
    let program = Program::on(Some(&example.file));
    let planned = meetings(&program, "planned");
    let id = planned.first().expect("a planned meeting")["id"].clone();
    let kind = json!({ "kind": "summons", "meeting": id, "with_papers": false });
    let bytes: Vec<u8> =
        serde_json::from_value(program.ask("paper_pages", json!({ "kind": kind })).expect("pages")).expect("bytes");
    let (length, rest) = bytes.split_first_chunk::<4>().expect("a length");
    let (frame, pdf) = rest.split_at(u32::from_be_bytes(*length) as usize);
    let frame: Value = serde_json::from_slice(frame).expect("JSON");
    assert!(frame["pages"].as_u64() > Some(0) && pdf.starts_with(b"%PDF-"));
    let path = example.beside("kallelse.pdf");
    program.ask("save_paper", json!({ "kind": kind, "path": path, "replace": false })).expect("saved");
    program.ask("open_paper", json!({ "kind": kind })).expect("shown");
    assert_eq!(program.ask("print_paper", json!({ "kind": kind })), Ok(json!({ "printed": false })));

    let meeting = program.ask("meeting", json!({ "id": id })).expect("the meeting");
    let member = meeting["expected"]["seats"][0]["member"].clone();
    let reply = json!({ "meeting": id, "person": member, "answer": "absent", "note": null });
    let answered = program.ask("note_reply", reply).expect("noted");
    assert_eq!(answered["expected"]["seats"][0]["answer"], "absent");
    let future = json!({ "meeting": id, "date": "2199-01-01" });
    assert_eq!(refused(program.ask("note_summons", future))["code"], "invalid");
    let item = meeting["meeting"]["items"][0]["id"].clone();
    let paper = |bytes: &[u8]| program.ask("add_paper", json!({ "item": item, "name": "Budget.pdf", "bytes": bytes }));
    assert_eq!(refused(paper(b"PK"))["field"], "paper");
    let with = paper(&std::fs::read(&path).expect("a PDF")).expect("attached");
    assert_eq!(with["meeting"]["items"][0]["papers"][0]["name"], "Budget.pdf");
}

#[test]
fn a_notice_that_cannot_be_and_a_file_that_is_not_ours_are_refused_and_change_nothing() {
    let example = Example::new();
    let program = Program::on(Some(&example.file));
    let held = meetings(&program, "held");
    let verified = held.iter().rfind(|row| !row["verified"].is_null()).expect("verified minutes")["id"].clone();
    let before = program.ask("meeting", json!({ "id": verified })).expect("the meeting");
    let board = before["clocks"][0]["boards"][0]["board"].clone();
    let note = |board: &Value, posted: &str| {
        let posting = json!({ "meeting": verified, "item": null, "board": board, "posted": posted, "removed": null });
        program.ask("note_posting", posting)
    };
    for (board, posted, reason) in [
        (&json!("ingen"), "2026-01-10", "unknown_board"),
        (&board, "2000-01-10", "before_verification"),
        (&board, "2199-01-10", "in_the_future"),
    ] {
        let refusal = refused(note(board, posted));
        assert_eq!((&refusal["code"], &refusal["reason"]), (&json!("posting"), &json!(reason)));
    }
    let returned = |command| program.ask(command, json!({ "meeting": verified, "bytes": b"PK\x03\x04" }));
    assert!(matches!(returned("accept_returned"), Err(refusal) if refusal["code"] != "unexpected"));
    assert_eq!(program.ask("meeting", json!({ "id": verified })), Ok(before));
    let extract = json!({ "kind": "extract", "meeting": verified, "items": [] });
    let refusal = refused(program.ask("paper_pages", json!({ "kind": extract })));
    assert_eq!((&refusal["code"], &refusal["reason"]), (&json!("no_paper"), &json!("nothing_chosen")));
}

#[test]
fn a_file_signed_elsewhere_comes_back_and_a_copy_of_what_was_sent_does_not_count() {
    let example = Example::new();
    let program = Program::on(Some(&example.file));
    let held = meetings(&program, "held");
    let Some(open) = held.iter().rfind(|row| row["verified"].is_null()) else {
        panic!("the example has minutes to verify")
    };
    let id = open["id"].clone();
    program.ask("seal_minutes", json!({ "meeting": id, "item": null })).expect("closed");
    let folder = example.beside("");
    let envelope = json!({ "meeting": id, "item": null, "folder": folder, "replace": false });
    let saved = program.ask("save_envelope", envelope.clone()).expect("saved");
    let minutes = saved[0].as_str().expect("a path");
    assert_eq!(saved.as_array().expect("paths").len(), 2);
    assert_eq!(refused(program.ask("save_envelope", envelope))["code"], "file_exists");
    let bytes = std::fs::read(minutes).expect("the minutes");
    let report = program.ask("read_returned", json!({ "meeting": id, "bytes": bytes })).expect("a report");
    assert_eq!((&report["acceptable"], &report["refusal"]["kind"]), (&json!(false), &json!("nothing_new")));
    let refusal = refused(program.ask("accept_returned", json!({ "meeting": id, "bytes": bytes })));
    assert_eq!((&refusal["code"], &refusal["refusal"]["kind"]), (&json!("returned"), &json!("nothing_new")));
}

//! Calls of the command line as a user makes them: from nothing to signed minutes, and every refusal on the way.

#![allow(clippy::disallowed_methods, reason = "these tests look at files")]

use cli::{Console, Status, run};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use testkit::certificates::{KeyKind, Period, TestCa, Use};

/// A folder to work in, with the example association, its minutes and keys.
struct Desk {
    folder: TempDir,
    ca: TestCa,
}

/// What a call gave.
struct Answer {
    status: Status,
    output: String,
    messages: String,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap(), ca: TestCa::new("Testutfärdaren") };
        assert_eq!(desk.call("demo f.paragraf").status, Status::Done);
        assert_eq!(desk.call("pdf minutes f.paragraf -o a.pdf").status, Status::Done);
        desk.key("key", "Annika Rydbeck", Period::years(2025, 2030), Use::Signing);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn key(&self, file: &str, name: &str, period: Period, purpose: Use) {
        let key = self.ca.issue_for(name, KeyKind::P256, period, purpose).pkcs12("hemligt");
        fs::write(self.path(&format!("{file}.p12")), key).unwrap();
        fs::write(self.path("ca.pem"), self.ca.certificate_pem()).unwrap();
    }

    /// Words with a file ending lie on the desk.
    fn call(&self, words: &str) -> Answer {
        self.call_with(words, "hemligt\n")
    }

    fn call_with(&self, words: &str, input: &str) -> Answer {
        let placed = |word: &str| -> OsString {
            let is_file = [".paragraf", ".pdf", ".p12", ".pem", ".json", ".txt"].iter().any(|end| word.ends_with(end));
            if is_file { self.path(word).into() } else { word.into() }
        };
        let (mut output, mut messages) = (vec![], vec![]);
        let mut console = Console {
            input: &mut input.as_bytes(),
            output: &mut output,
            messages: &mut messages,
            now: "2026-11-22T10:14:00+01:00".parse().unwrap(),
            reader: office::foreign::Reader::here(),
        };
        let status = run(words.split_whitespace().map(placed), &mut console);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Answer { status, output: text(output), messages: text(messages) }
    }

    /// A call that must change nothing, and say so in these words.
    fn refuses(&self, words: &str, said: &str) {
        let before = contents(self.folder.path());
        let answer = self.call(words);
        assert_eq!(answer.status, Status::NotDone, "{words}: {}", answer.messages);
        assert!(answer.messages.contains(said), "{words}: {}", answer.messages);
        assert_eq!(answer.output, "", "{words}");
        assert!(contents(self.folder.path()) == before, "{words} changed something");
    }
}

fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn from_nothing_to_minutes_signed_by_three() {
    let desk = Desk::new();
    desk.key("chair", "Marianne Skoog", Period::years(2025, 2030), Use::Signing);
    desk.key("verifier", "Ingegerd Wahlström", Period::years(2025, 2030), Use::Signing);
    for (from, role, key, to) in
        [("a", "secretary", "key", "b"), ("b", "chair", "chair", "c"), ("c", "verifier", "verifier", "d")]
    {
        let call = format!("sign {from}.pdf --as {role} --pkcs12 {key}.p12 --password-stdin -o {to}.pdf");
        let answer = desk.call(&call);
        assert_eq!((answer.status, answer.messages.as_str()), (Status::Done, ""), "{}", answer.output);
    }
    let answer = desk.call("verify d.pdf --trust ca.pem --json");
    assert_eq!(answer.status, Status::Done);
    let report: serde_json::Value = serde_json::from_str(&answer.output).unwrap();
    let expected = [
        ("secretary", "Annika Rydbeck", "earlier_revision", "permitted"),
        ("chair", "Marianne Skoog", "earlier_revision", "permitted"),
        ("verifier", "Ingegerd Wahlström", "whole_file", "none"),
    ];
    for (signature, (role, signer, covers, later)) in report["signatures"].as_array().unwrap().iter().zip(expected) {
        assert_eq!(signature["role"], role);
        assert_eq!(signature["signer"], signer);
        assert_eq!(signature["covers"], covers);
        assert_eq!(signature["later_changes"], later);
        assert_eq!((&signature["intact"], &signature["trusted"]), (&true.into(), &"yes".into()));
        assert_eq!(signature["level"], "B-B");
        assert_eq!(signature["claimed_time"], "2026-11-22T10:14:00+01:00");
    }
}

#[test]
fn an_output_that_exists_is_kept_unless_forced() {
    let desk = Desk::new();
    desk.refuses("pdf minutes f.paragraf -o a.pdf", "finns redan och har inte rörts");
    desk.refuses("sign a.pdf --as chair --pkcs12 key.p12 --password-stdin -o a.pdf", "finns redan");
    desk.refuses("demo f.paragraf", "finns redan");
    desk.refuses("new f.paragraf --name Nytt --form association", "finns redan");
    assert_eq!(desk.call("pdf minutes f.paragraf -o a.pdf --force").status, Status::Done);
}

#[test]
fn signing_refuses_what_it_cannot_answer_for() {
    let desk = Desk::new();
    let sign =
        |pdf: &str, role: &str, key: &str| format!("sign {pdf} --as {role} --pkcs12 {key} --password-stdin -o x.pdf");
    let wrong = desk.call_with(&sign("a.pdf", "chair", "key.p12"), "fel\n");
    assert_eq!(wrong.status, Status::NotDone);
    assert!(wrong.messages.contains("Lösenordet öppnar inte"), "{}", wrong.messages);
    assert!(!wrong.messages.contains("fel\n") && !desk.path("x.pdf").exists());

    desk.refuses(&sign("a.pdf", "verifier:2", "key.p12"), "ingen plats för justerare");
    desk.refuses(&sign("saknas.pdf", "chair", "key.p12"), "finns inte");
    desk.refuses(&sign("key.p12", "chair", "key.p12"), "det är ingen PDF");
    desk.refuses(&sign("a.pdf", "chair", "a.pdf"), "är ingen nyckelfil");
    desk.key("server", "Servern", Period::years(2025, 2030), Use::Issuing(0));
    desk.refuses(&sign("a.pdf", "chair", "server.p12"), "får inte användas till underskrifter");

    let whole = fs::read(desk.path("a.pdf")).unwrap();
    fs::write(desk.path("cut.pdf"), &whole[..whole.len() / 2]).unwrap();
    desk.refuses(&sign("cut.pdf", "chair", "key.p12"), "skadad eller avklippt");

    assert_eq!(desk.call(&sign("a.pdf", "secretary", "key.p12").replace("x.pdf", "b.pdf")).status, Status::Done);
    desk.refuses(&sign("b.pdf", "secretary", "key.p12"), "redan signerat som sekreterare");
}

#[test]
fn an_expired_or_foreign_certificate_is_said_aloud() {
    let desk = Desk::new();
    desk.key("old", "Annika Rydbeck", Period::years(2020, 2024), Use::Signing);
    let answer = desk.call("sign a.pdf --as secretary --pkcs12 old.p12 --password-stdin -o b.pdf");
    assert_eq!(answer.status, Status::Done);
    assert!(answer.messages.contains("certifikatet gick ut 20"), "{}", answer.messages);
    let verified = desk.call("verify b.pdf --trust ca.pem --json");
    assert_eq!(verified.status, Status::Wrong);
    assert!(verified.output.contains("\"trusted\": \"no\""), "{}", verified.output);

    let answer = desk.call("sign b.pdf --as chair --pkcs12 key.p12 --password-stdin -o c.pdf");
    assert!(answer.messages.contains("namnet i certifikatet är inte det som står tryckt"), "{}", answer.messages);
}

#[test]
fn an_unsigned_file_does_not_pass_for_a_signed_one() {
    let desk = Desk::new();
    let answer = desk.call("verify a.pdf");
    assert_eq!(answer.status, Status::Wrong);
    assert_eq!(answer.output, "Filen har inga underskrifter.\n");
}

#[test]
fn there_are_no_minutes_of_a_meeting_that_was_not_held() {
    let desk = Desk::new();
    desk.refuses("pdf minutes f.paragraf --meeting 2026-12-11 -o x.pdf", "är inte hållet");
    desk.refuses("pdf minutes f.paragraf --meeting 2026-12-24 -o x.pdf", "Inget sammanträde hölls den dagen");
}

#[test]
fn an_import_that_is_refused_says_where_and_what() {
    let desk = Desk::new();
    assert_eq!(desk.call("export f.paragraf -o e.json").status, Status::Done);
    let json = fs::read_to_string(desk.path("e.json")).unwrap();
    fs::write(desk.path("day.json"), json.replacen("\"2026-02-13\"", "\"2026-02-31\"", 1)).unwrap();
    desk.refuses("import ny.paragraf day.json", "”2026-02-31”; där ska stå en dag som finns");
    fs::write(desk.path("key.json"), json.replacen("\"kept_at\"", "\"keptat\"", 1)).unwrap();
    desk.refuses("import ny.paragraf key.json", "$.body");
    fs::write(desk.path("cut.json"), &json[..json.len() / 2]).unwrap();
    desk.refuses("import ny.paragraf cut.json", "inte är JSON");
    desk.refuses("import e.json e.json", "ingen Paragraf-fil");
}

#[test]
fn meetings_are_listed_for_people_and_for_programs() {
    let desk = Desk::new();
    let lines = desk.call("meetings f.paragraf --year 2026");
    assert!(lines.output.contains("2026-12-11") && lines.output.contains("planerat"), "{}", lines.output);
    let json: serde_json::Value = serde_json::from_str(&desk.call("meetings f.paragraf --json").output).unwrap();
    let rows = json.as_array().unwrap();
    assert!(rows.iter().any(|row| row["status"] == "held" && row["verified"].is_null()));
    assert!(desk.call("doctor f.paragraf").output.ends_with("är hel.\n"));
}

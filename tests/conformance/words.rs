//! No word is lost: the text of every block is found on the pages, in the order of the records.

use crate::documents::{Signed, made, meeting};
use std::process::Command;
use tests::{answer, tool};

#[test]
fn every_block_is_on_the_pages_in_order() {
    let Some(pdftotext) = tool("pdftotext") else { return };
    for document in &made().documents {
        let unsigned = &document.revisions[0];
        // Between header and footer, in the order of the content stream.
        let area = ["-raw", "-r", "72", "-x", "0", "-y", "80", "-W", "595", "-H", "690"];
        let output = answer(Command::new(&pdftotext).args(area).arg(unsigned).arg("-"));
        let page_text = ink(&String::from_utf8(output.stdout).unwrap());
        let mut rest = page_text.as_str();
        let passages = passages(document);
        assert!(passages.len() > 40, "{} has {} passages", document.name, passages.len());
        for passage in passages {
            let wanted = ink(&passage);
            let at = rest.find(&wanted).unwrap_or_else(|| panic!("{}: not in its place: {passage}", document.name));
            rest = &rest[at + wanted.len()..];
        }
    }
}

/// Headings, numbers and every paragraph, entry and cell, in the order of the records.
fn passages(document: &Signed) -> Vec<String> {
    let meeting = meeting(&document.records, document.day);
    let mut passages = vec![];
    for item in meeting["items"].as_array().unwrap() {
        passages.push(item["heading"].as_str().unwrap().to_owned());
        passages.extend(item["written"].as_str().map(str::to_owned));
        of_blocks(&item["blocks"], &mut passages);
    }
    passages
}

fn of_blocks(blocks: &serde_json::Value, passages: &mut Vec<String>) {
    for block in blocks.as_array().unwrap() {
        passages.extend(block["heading"].as_str().map(str::to_owned));
        if block["kind"] == "sub_item" {
            of_blocks(&block["blocks"], passages);
            continue;
        }
        let lines = block["text"].as_str().unwrap().lines();
        let is_rule = |line: &&str| line.starts_with('|') && line.chars().all(|c| "|-: ".contains(c));
        for line in lines.filter(|line| !is_rule(line)) {
            if line.starts_with('|') {
                passages.extend(line.split('|').map(without_marks));
            } else {
                passages.push(without_marks(line));
            }
        }
    }
}

fn without_marks(line: &str) -> String {
    let line = line.trim_start().trim_start_matches("### ").trim_start_matches("- ");
    line.replace("**", "").replace('*', "")
}

/// Letters, figures and marks without spaces and hyphens, which line breaks add and take.
pub fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !"-\u{ad}\u{2010}\u{c}".contains(*c)).collect()
}

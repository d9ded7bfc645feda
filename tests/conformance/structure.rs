//! Archive, accessibility and syntax: veraPDF with all its rules, qpdf, and the tag tree as text.

use crate::documents::made;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tests::{answer, printed, root, tool};

/// Rules that veraPDF checks; one that loads none reports success.
const RULES: [(&str, u64); 2] = [("PDF/A-2A validation profile", 153), ("PDF/UA-1 validation profile", 106)];

#[test]
fn every_revision_is_pdf_a_2a_and_pdf_ua_1() {
    let revisions: Vec<&PathBuf> = made().documents.iter().flat_map(|document| &document.revisions).collect();
    verapdf_finds_nothing(&revisions);
}

/// Both profiles, with all their rules, over each file.
pub fn verapdf_finds_nothing(files: &[&PathBuf]) {
    let Some(verapdf) = tool("verapdf") else { return };
    let output = answer(Command::new(verapdf).args(["--format", "json"]).args(files));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("veraPDF did not answer in JSON ({error}): {}", printed(&output));
    });
    let jobs = report["report"]["jobs"].as_array().unwrap();
    assert_eq!(jobs.len(), files.len());
    for job in jobs {
        let name = &job["itemDetails"]["name"];
        let results = job["validationResult"].as_array().unwrap_or_else(|| panic!("{name}: {job}"));
        let found: Vec<(&str, u64)> = results
            .iter()
            .map(|result| {
                assert_eq!(result["compliant"], true, "{name}: {}", result["details"]["ruleSummaries"]);
                (result["profileName"].as_str().unwrap(), result["details"]["passedRules"].as_u64().unwrap())
            })
            .collect();
        assert_eq!(found, RULES, "{name}");
    }
}

#[test]
fn qpdf_finds_nothing_wrong() {
    let Some(qpdf) = tool("qpdf") else { return };
    for revision in made().documents.iter().flat_map(|document| &document.revisions) {
        let output = answer(Command::new(&qpdf).arg("--check").arg(revision));
        assert!(output.status.success(), "{}: {}", revision.display(), printed(&output));
        assert!(!printed(&output).contains("WARNING"), "{}", printed(&output));
    }
}

/// The tag tree as another program reads it. `UPDATE_GOLDEN=1` writes it anew, to be read as a diff.
#[test]
fn the_tag_tree_is_the_golden_one() {
    let Some(pdfinfo) = tool("pdfinfo") else { return };
    for document in made().documents.iter().filter(|document| document.name != "real") {
        let output = answer(Command::new(&pdfinfo).arg("-struct-text").arg(&document.revisions[0]));
        let tree = readable(&String::from_utf8_lossy(&output.stdout));
        let golden = root().join(format!("tests/golden/minutes/{}.txt", document.name));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&golden, &tree).unwrap();
        }
        let expected = fs::read_to_string(&golden).unwrap();
        let differs = tree.lines().zip(expected.lines()).position(|(is, should)| is != should);
        assert!(tree == expected, "{} differs from line {differs:?} on", golden.display());
    }
}

/// Without object numbers, and without the titles of elements, which the program prints in UTF-16.
pub fn readable(tree: &str) -> String {
    let line = |line: &str| match line.trim_start() {
        words if words.starts_with("Sect ") => line.split(" \"").next().unwrap_or(line).to_owned(),
        words if words.starts_with("Object ") => line.split("Object").next().unwrap_or(line).to_owned() + "Object",
        _ => line.to_owned(),
    };
    tree.lines().map(|text| line(text) + "\n").collect()
}

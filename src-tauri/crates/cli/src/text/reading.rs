//! Sentences about old minutes that were read, or not.

use super::differences::difference;
use super::{open, store};
use office::foreign::TextState;
use office::{ImportError, NotMinutes, OldMinutesReport, OldOutcome, OldRefusal, WhatWasRead};
use std::path::Path;

/// What was read, a line for each file and what is to be known of it.
pub fn was_read(path: &Path, report: &OldMinutesReport, only_look: bool) -> Vec<String> {
    let mut lines = vec![];
    for file in &report.files {
        match &file.outcome {
            OldOutcome::Read(read) => {
                lines.push(format!("{}: {}", file.name, brought(read)));
                if !read.verified {
                    lines.push("    Protokollet säger inte när det justerades.".to_owned());
                }
                for (page, line, words) in &read.not_understood {
                    lines.push(format!("    Inte förstått, behålls som text: sida {page}, rad {line}: ”{words}”"));
                }
                lines.extend(read.differences.iter().map(|found| format!("    {}", difference(found))));
            }
            OldOutcome::Known(date) => {
                lines.push(format!("{}: sammanträdet {date} finns redan. Inget har ändrats.", file.name));
            }
            OldOutcome::Refused(refusal) => lines.push(refused(&file.name, refusal)),
        }
    }
    lines.push(match (only_look, report.created) {
        (true, _) => "Inget har sparats.".to_owned(),
        (false, true) => format!("{} är skapad.", path.display()),
        (false, false) => format!("{} är klar.", path.display()),
    });
    lines
}

fn brought(read: &WhatWasRead) -> String {
    let count = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    format!(
        "{}, sammanträdet {}: {}, {}, {}, {}, {}, {}.",
        read.association,
        read.date,
        count(read.sections, "paragraf", "paragrafer"),
        count(read.new_people, "ny person", "nya personer"),
        count(read.documents, "inkommen handling", "inkomna handlingar"),
        count(read.delegated_decisions, "delegationsbeslut", "delegationsbeslut"),
        count(read.tasks, "uppdrag", "uppdrag"),
        count(read.grants, "beviljad insats", "beviljade insatser"),
    )
}

/// Why a file was not read.
pub fn refused(name: &str, refusal: &OldRefusal) -> String {
    let why = match refusal {
        OldRefusal::Text(TextState::NoText) => "den har ingen text, kanske är den inskannad som bild".to_owned(),
        OldRefusal::Text(TextState::Encrypted) => "den är låst med lösenord".to_owned(),
        OldRefusal::Text(TextState::TooLarge) => "den är för stor".to_owned(),
        OldRefusal::Text(TextState::NotRead) => "den är varken text eller PDF".to_owned(),
        OldRefusal::Text(TextState::Broken | TextState::Readable) => "den är skadad".to_owned(),
        OldRefusal::TooManyPages => "den har för många sidor, högst 500 läses".to_owned(),
        OldRefusal::NotMinutes(NotMinutes::NoText) => "den är tom".to_owned(),
        OldRefusal::NotMinutes(NotMinutes::NoSections) => {
            "inget protokoll känns igen, för det finns inga paragrafer".to_owned()
        }
        OldRefusal::NotMinutes(NotMinutes::NoMinutes) => "inget protokoll känns igen".to_owned(),
        OldRefusal::NotMinutes(NotMinutes::NoDay) => "sammanträdets dag hittas inte".to_owned(),
        OldRefusal::NotMinutes(NotMinutes::NoAssociation) => {
            "det framgår inte vilken förening protokollet gäller".to_owned()
        }
        OldRefusal::AnotherAssociation { existing, incoming } => {
            format!("protokollet gäller {incoming}, men filen hör till {existing}")
        }
    };
    format!("{name} lästes inte in: {why}.")
}

/// That no file was read.
pub fn nothing_read(report: &OldMinutesReport) -> String {
    let mut lines: Vec<String> = vec![];
    for file in &report.files {
        if let OldOutcome::Refused(refusal) = &file.outcome {
            lines.push(refused(&file.name, refusal));
        }
    }
    lines.push("Inget har ändrats.".to_owned());
    lines.join("\n")
}

/// Why the file of the association could not be used.
pub fn reading(file: &Path, error: &ImportError) -> String {
    match error {
        ImportError::Open(error) => open(file, error),
        ImportError::Store(error) => store(file, error),
        ImportError::Merge(refusal) => super::differences::merge_refusal(file, refusal),
        // Records that were read here have no exchange file that could be refused.
        ImportError::Refused(_) => format!("{} kunde inte läsas in. Inget har ändrats.", file.display()),
    }
}

//! What a command reports: the same facts as lines for people or as JSON for programs.

mod search;

pub use search::search;

use crate::say;
use domain::{LegalDayKind, MeetingStatus, SectionNumber, SigningRole};
use office::views::{FindingView, ReviewView};
use office::{
    Coverage, DeadlineRow, Fault, ImportReport, LaterChanges, MinutesPdf, OldFileReport, OldMinutesReport, OldOutcome,
    Overview, SignatureVerdict, SignedMinutes, Trust,
};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

/// Facts for programs, lines for people.
pub struct Report {
    facts: Value,
    lines: Vec<String>,
}

impl Report {
    /// Prints one or the other.
    pub fn print(&self, as_json: bool, output: &mut dyn Write) {
        if as_json {
            let facts = serde_json::to_string_pretty(&self.facts).expect("BUG: reports have string keys only");
            say(output, &facts);
        } else {
            self.lines.iter().for_each(|line| say(output, line));
        }
    }
}

/// What an import brought.
pub fn import(report: &ImportReport, lines: Vec<String>) -> Report {
    let differences: Vec<String> = crate::text::differences(report).collect();
    let facts = json!({
        "created": report.created,
        "meetings": report.meetings,
        "people": report.people,
        "registry": report.registered,
        "differences": differences,
    });
    Report { facts, lines }
}

/// The meetings of a file.
pub fn meetings(overview: &Overview, lines: Vec<String>) -> Report {
    let rows: Vec<Value> = overview
        .meetings
        .iter()
        .map(|meeting| {
            json!({
                "date": meeting.date.to_string(),
                "ordinal": meeting.ordinal,
                "place": meeting.place,
                "sections": meeting.sections.map(|range| [range.first().get(), range.last().get()]),
                "status": status(meeting.status),
                "verified": meeting.verified.map(|day| day.to_string()),
            })
        })
        .collect();
    Report { facts: json!(rows), lines }
}

/// What the review found; what someone has answered for says how.
pub fn review(review: &ReviewView, lines: Vec<String>) -> Report {
    let row = |found: &FindingView| {
        json!({
            "code": found.code,
            "severity": found.severity,
            "section": found.section,
            "place": found.place_words,
            "message": found.sentence,
            "words": found.words,
            "provision": found.provision,
            "waived": found.waived.as_ref().map(|waiver| &waiver.reason),
        })
    };
    Report { facts: json!(review.findings.iter().map(row).collect::<Vec<Value>>()), lines }
}

/// The days that law and custom set.
pub fn deadlines(days: &[DeadlineRow], lines: Vec<String>) -> Report {
    let row = |DeadlineRow { day, meeting }: &DeadlineRow| {
        json!({
            "kind": kind(day.kind),
            "date": day.date.to_string(),
            "target": day.target.to_string(),
            "meeting": meeting.map(|day| day.to_string()),
            "section": day.section.map(SectionNumber::get),
            "source": crate::text::source(day.source),
        })
    };
    Report { facts: json!(days.iter().map(row).collect::<Vec<Value>>()), lines }
}

fn kind(kind: LegalDayKind) -> &'static str {
    match kind {
        LegalDayKind::SummonsBy => "summons_by",
        LegalDayKind::VerifyBy => "verify_by",
        LegalDayKind::PostBy => "post_by",
        LegalDayKind::AppealLast => "appeal_last",
        LegalDayKind::RemoveEarliest => "remove_earliest",
        LegalDayKind::LegalForce => "legal_force",
        LegalDayKind::Budget => "budget",
        LegalDayKind::AnnualReport => "annual_report",
    }
}

fn status(status: MeetingStatus) -> &'static str {
    match status {
        MeetingStatus::Planned => "planned",
        MeetingStatus::Held => "held",
        MeetingStatus::Cancelled => "cancelled",
    }
}

/// Minutes that were written.
pub fn minutes(minutes: &MinutesPdf, path: &Path, line: String) -> Report {
    let facts = json!({
        "output": path,
        "meeting": minutes.meeting.to_string(),
        "pages": minutes.pages,
        "bytes": minutes.pdf.len(),
    });
    Report { facts, lines: vec![line] }
}

/// Another document that was written.
pub fn paper(path: &Path, bytes: usize, line: String) -> Report {
    Report { facts: json!({ "output": path, "bytes": bytes }), lines: vec![line] }
}

/// Minutes that were signed.
pub fn signed(signed: &SignedMinutes, role: SigningRole, path: &Path, line: String) -> Report {
    let warnings: Vec<String> = signed.warnings.iter().map(crate::text::sign_warning).collect();
    let facts = json!({
        "output": path,
        "role": role.to_string(),
        "signer": signed.certificate.subject,
        "warnings": warnings,
    });
    Report { facts, lines: vec![line] }
}

/// The verdicts on the signatures of a PDF.
pub fn verified(verdicts: &[SignatureVerdict], lines: Vec<String>) -> Report {
    let signatures: Vec<Value> = verdicts
        .iter()
        .map(|verdict| {
            json!({
                "role": role(verdict),
                "signer": verdict.signer,
                "claimed_time": verdict.claimed_time.map(|time| time.to_rfc3339()),
                "intact": verdict.intact(),
                "trusted": match verdict.trusted {
                    Trust::Yes => "yes",
                    Trust::No(_) => "no",
                    Trust::Unknown => "unknown",
                },
                "covers": match verdict.covers {
                    Coverage::WholeFile => "whole_file",
                    Coverage::EarlierRevision => "earlier_revision",
                    Coverage::Invalid(_) => "invalid",
                },
                "later_changes": match verdict.later_changes {
                    LaterChanges::None => "none",
                    LaterChanges::Permitted => "permitted",
                    // What a broken signature covers is not known, so nothing after it can be called permitted.
                    LaterChanges::Forbidden(_) | LaterChanges::Unknown => "forbidden",
                },
                "level": verdict.level.name(),
            })
        })
        .collect();
    Report { facts: json!({ "signatures": signatures }), lines }
}

/// The role as `--as` takes it; for a field of another program its own name.
fn role(verdict: &SignatureVerdict) -> String {
    SigningRole::of_field(&verdict.field).map_or_else(|| verdict.field.clone(), |role| role.to_string())
}

/// What is wrong with a file.
pub fn doctor(faults: &[Fault], lines: Vec<String>) -> Report {
    let faults: Vec<Value> = faults
        .iter()
        .map(|fault| match fault {
            Fault::Structure(found) => json!({ "kind": "structure", "found": found }),
            Fault::Reference { from, to } => json!({ "kind": "reference", "from": from, "to": to }),
            Fault::Attachment(hash) => json!({ "kind": "attachment", "sha256": hash.0 }),
        })
        .collect();
    Report { facts: json!({ "sound": faults.is_empty(), "faults": faults }), lines }
}

/// What reading old minutes brought.
pub fn reading(report: &OldMinutesReport, lines: Vec<String>) -> Report {
    let row = |file: &OldFileReport| match &file.outcome {
        OldOutcome::Read(read) => json!({
            "file": file.name,
            "outcome": "read",
            "date": read.date.to_string(),
            "sections": read.sections,
            "people": read.new_people,
            "registry": read.documents,
            "delegated_decisions": read.delegated_decisions,
            "tasks": read.tasks,
            "grants": read.grants,
            "verified": read.verified,
            "not_understood": read.not_understood.iter().map(|(page, line, text)| json!({
                "page": page, "line": line, "text": text,
            })).collect::<Vec<Value>>(),
        }),
        OldOutcome::Known(date) => json!({ "file": file.name, "outcome": "known", "date": date.to_string() }),
        OldOutcome::Refused(refusal) => {
            json!({ "file": file.name, "outcome": "refused", "message": crate::text::refused(&file.name, refusal) })
        }
    };
    let files: Vec<Value> = report.files.iter().map(row).collect();
    Report { facts: json!({ "created": report.created, "files": files }), lines }
}

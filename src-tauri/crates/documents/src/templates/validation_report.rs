//! The report of what was found when the signatures of minutes were examined: file, signers, certificates, result.
//!
//! What was examined comes from the caller, who knows signatures; here are the words. The report claims no more than was
//! looked at: revocation is not asked for, and that stands in it.

use super::paper::{Named, anchors, line, opening, paper};
use super::stamp::role_word;
use super::swedish::{moment, section_list, weekday};
use crate::content::{Block, Content, Field, FieldSize, Fields, Labelled, LabelledKind, Piece, words};
use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::{Association, ItemId, Meeting, SigningRole};

/// What was examined and found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationReport {
    /// The § verified at once; `None` for the minutes as a whole.
    pub item: Option<ItemId>,
    /// Name of the file.
    pub file: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
    /// When it was examined.
    pub examined_at: DateTime<FixedOffset>,
    /// Whether the file is what was sent out with signatures added and nothing else.
    pub unchanged: bool,
    /// The signatures, in signing order.
    pub signatures: Vec<ReportedSignature>,
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedSignature {
    /// In which role.
    pub role: SigningRole,
    /// The name printed at the place.
    pub printed_name: String,
    /// The name in the certificate.
    pub signer: String,
    /// Who issued the certificate.
    pub issuer: String,
    /// When, by the signer's clock.
    pub time: Option<DateTime<FixedOffset>>,
    /// PAdES level: "B-B".
    pub level: String,
    /// Whether the signed bytes are as they were signed.
    pub intact: bool,
    /// Whether the issuer is trusted; `None` when no one has said whom to trust.
    pub trusted: Option<bool>,
    /// Whether the name in the certificate is the name that is printed.
    pub matches_name: bool,
}

impl ReportedSignature {
    fn holds(&self) -> bool {
        self.intact && self.trusted != Some(false)
    }
}

/// The report as a document.
pub fn validation_report(
    association: &Association,
    meeting: &Meeting,
    report: &ValidationReport,
    made_on: NaiveDate,
) -> Content {
    let numbers: Vec<u32> = meeting
        .items
        .iter()
        .filter(|item| report.item.is_none_or(|chosen| item.id == chosen))
        .filter_map(|item| Some(item.section?.get()))
        .collect();
    let span = if numbers.is_empty() { String::new() } else { format!(", {}", section_list(&numbers)) };
    let mut next = anchors();
    let what = format!("Protokoll från styrelsens sammanträde {}{span}", weekday(meeting.date));
    let mut blocks = vec![
        Block::Opening(opening(association, next(), "Valideringsrapport", what.clone())),
        Block::Fields(Fields { size: FieldSize::Regular, rows: of_file(report) }),
    ];
    for signature in &report.signatures {
        blocks.push(Block::InnerTitle { anchor: next(), title: role_word(signature.role).into() });
        blocks.push(Block::Fields(Fields { size: FieldSize::Extract, rows: of_signature(signature) }));
    }
    blocks.push(Block::Labelled(Labelled {
        label: Some("Så prövades det".into()),
        kind: LabelledKind::Whole,
        pieces: vec![Piece::Paragraph(words(
            "Varje underskrift är prövad mot filens innehåll och mot certifikatet, och ändringar efter underskriften är \
             eftersökta (PAdES, ETSI EN 319 142-1). Tiden är den som undertecknaren uppgav. Om ett certifikat har \
             spärrats är inte prövat, eftersom det kräver nätförbindelse.",
        ))],
        source: None,
    }));
    let named =
        Named { document: format!("Valideringsrapport {}", meeting.date), subject: format!("Validering av {what}") };
    paper(association, named, made_on, blocks)
}

fn of_file(report: &ValidationReport) -> Vec<Field> {
    // On two lines: sixty-four figures are a few too many for one.
    let middle = report.sha256.len() / 2;
    let digest = match (report.sha256.get(..middle), report.sha256.get(middle..)) {
        (Some(first), Some(second)) => format!("{first}\n{second}"),
        _ => report.sha256.clone(),
    };
    vec![
        line("Resultat", result(report)),
        line("Fil", report.file.clone()),
        line("Storlek", format!("{} byte", grouped(report.bytes))),
        line("SHA-256", digest),
        line("Undersökt", moment(report.examined_at)),
    ]
}

fn result(report: &ValidationReport) -> String {
    if report.signatures.is_empty() {
        return "Filen har inga underskrifter.".into();
    }
    if !report.unchanged {
        return "Filen har ändrats på annat sätt än genom underskrifter.".into();
    }
    let count = report.signatures.iter().filter(|signature| signature.holds()).count();
    match report.signatures.len() {
        all if all == count => "Alla underskrifter är giltiga och protokollet är oförändrat.".into(),
        all => format!("{count} av {all} underskrifter är giltiga."),
    }
}

fn of_signature(signature: &ReportedSignature) -> Vec<Field> {
    let name = if signature.matches_name { "" } else { " (annat namn än det som står på protokollet)" };
    let trusted = match signature.trusted {
        Some(true) => "utfärdaren är betrodd",
        Some(false) => "utfärdaren är inte betrodd",
        None => "utfärdaren är inte prövad mot en lista över betrodda",
    };
    let intact =
        if signature.intact { "Innehållet är oförändrat" } else { "Innehållet stämmer inte med underskriften" };
    let issuer = if signature.issuer.is_empty() { "Framgår inte" } else { &signature.issuer };
    vec![
        line("På protokollet", signature.printed_name.clone()),
        line("I certifikatet", format!("{}{name}", signature.signer)),
        line("Utfärdare", issuer),
        line("Tid", signature.time.map_or_else(|| "Framgår inte".into(), moment)),
        line("Nivå", format!("PAdES {}", signature.level)),
        line("Resultat", format!("{intact}; {trusted}.")),
    ]
}

/// Thousands apart, as Swedish writes them.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

//! Documents beside the minutes, in sentences.

use super::{UNWRITTEN, minutes};
use crate::arguments::Paper;
use office::{JoinError, ListError, PaperError, PaperFault};
use std::path::Path;

/// A document was written.
pub fn wrote_paper(paper: &Paper, path: &Path) -> String {
    let what = match paper {
        Paper::Summons { .. } => "Kallelsen är skriven",
        Paper::Notice { .. } => "Anslaget är skrivet",
        Paper::Extract { .. } => "Protokollsutdraget är skrivet",
        Paper::Attendance { .. } => "Närvarolistan är skriven",
        Paper::Calendar { .. } => "Sammanträdeskalendern är skriven",
        Paper::List { .. } => "Listan är skriven",
    };
    format!("{what} till {}.", path.display())
}

/// No list, and no other document either.
pub fn list(path: &Path, error: &ListError) -> String {
    match error {
        ListError::Paper(error) => paper(path, error),
        ListError::Sheet(_) => format!("Listan kan inte skrivas som kalkylblad. Välj --csv. {UNWRITTEN}"),
    }
}

/// No document.
fn paper(path: &Path, error: &PaperError) -> String {
    let what = match error {
        PaperError::NoMeeting { days } if days.is_empty() => {
            format!("{} har inget sådant sammanträde, så det finns inget att skriva.", path.display())
        }
        PaperError::NoMeeting { days } => {
            let days: Vec<String> = days.iter().rev().take(12).map(ToString::to_string).collect();
            format!("Inget sammanträde finns den dagen. De senaste är: {}.", days.join(", "))
        }
        PaperError::NotHeld { date } => format!("Sammanträdet {date} är inte hållet, så det har inga paragrafer än."),
        PaperError::NotVerified { date } => format!(
            "Det som ska anslås från {date} är inte justerat. Anslaget kan skrivas när justeringsdagen är införd."
        ),
        PaperError::NoSection { date, section } => format!("Sammanträdet {date} har ingen § {section}."),
        PaperError::NoItem => "Ärendet finns inte på det sammanträdet.".into(),
        PaperError::NoDecision => "Delegationsbeslutet finns inte.".into(),
        PaperError::NothingChosen => "Ingen paragraf är vald till utdraget.".into(),
        PaperError::NoBoard => "Ingen sådan anslagstavla finns på register. Lägg in den under Förbund först.".into(),
        PaperError::NoFile => format!("Filen som efterfrågas finns inte i {}.", path.display()),
        PaperError::NotPdf => "Filen är ingen PDF.".into(),
        PaperError::Join { paper, error } => joining(paper.as_deref(), error),
        PaperError::Minutes(error) => return minutes(path, error),
    };
    format!("{what} {UNWRITTEN}")
}

fn joining(paper: Option<&str>, error: &JoinError) -> String {
    match error {
        JoinError::TooMuch => "Handlingarna är för många eller för stora för en fil; sänd dem var för sig.".into(),
        JoinError::Paper { fault, .. } => {
            format!("Handlingen ”{}” kan inte fogas till kallelsen: {}", paper.unwrap_or_default(), fault_words(*fault))
        }
        JoinError::First(_) => "Kallelsen kunde inte fogas ihop med handlingarna.".into(),
    }
}

fn fault_words(fault: PaperFault) -> &'static str {
    match fault {
        PaperFault::NotPdf => "den är ingen PDF.",
        PaperFault::TooLarge => "den är större än 100 MB.",
        PaperFault::Encrypted => "den är krypterad. Spara den utan lösenord och lägg in den på nytt.",
        PaperFault::Damaged => "den är skadad eller avklippt.",
        PaperFault::NoPages => "den har inga sidor.",
        PaperFault::Cyclic => "dess sidor hänvisar till varandra i en cirkel.",
        PaperFault::Excessive => "den kräver mer arbete än någon ärlig fil.",
    }
}

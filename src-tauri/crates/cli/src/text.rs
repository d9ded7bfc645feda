//! Every Swedish sentence of the command line. An error says what happened, that nothing was lost, and what to do.

mod changes;
mod deadlines;
mod differences;
mod exchange;
mod files;
mod papers;
mod reading;
mod review;
mod search;
mod signatures;

pub use deadlines::{calendar, deadlines, source};
pub use exchange::{differences, export, import, imported, left_out};
pub use files::{create, demo, fault, file, open, store};
pub use papers::{list, wrote_paper};
pub use reading::{nothing_read, reading, refused, was_read};
pub use review::review;
pub use search::{found, unanswered};
pub use signatures::{certificates, pdf, sign, sign_warning, signed, verdicts};

use crate::arguments::Misuse;
use domain::MeetingStatus;
use office::{LayoutError, MinutesError, MinutesPdf, Overview, PictureError, Place};
use std::path::Path;

/// How to call the program.
pub const HELP: &str = "\
Paragraf på kommandoraden: samma kansli utan fönster.

  paragraf-cli new FIL --name NAMN --form FORM
      ny förening; FORM är coordination_association, municipal_federation eller association
  paragraf-cli demo FIL [--years N] [--federation]
      exempelförbundet, påhittat från första till sista namn
  paragraf-cli import FIL UTBYTE.json [--json]
      läser in en utbytesfil; gör FIL om den inte finns
  paragraf-cli export FIL [-o UTBYTE.json]
      skriver en utbytesfil
  paragraf-cli read-minutes FIL PROTOKOLL.{txt,pdf}... [--dry-run] [--json]
      läser gamla protokoll till uppgifter; gör FIL om den inte finns, --dry-run visar bara vad som skulle läsas
  paragraf-cli meetings FIL [--year ÅR] [--json]
      sammanträdena
  paragraf-cli pdf minutes FIL [--meeting DAG] [--date DAG] -o UT.pdf [--json]
      protokollet; utan --meeting det senaste, --date är dagen det framställs (annars i dag)
  paragraf-cli pdf summons FIL [--meeting DAG] [--with-papers] -o UT.pdf
      kallelsen med föredragningslistan, med handlingarna bakom sig om så önskas
  paragraf-cli pdf notice FIL [--meeting DAG] [--section N] -o UT.pdf
      anslaget, en sida för varje anslagstavla; --section för en omedelbart justerad paragraf
  paragraf-cli pdf extract FIL [--meeting DAG] --section N [--section N]... -o UT.pdf
      protokollsutdrag med de angivna paragraferna
  paragraf-cli pdf attendance FIL [--meeting DAG] -o UT.pdf
      närvarolistan
  paragraf-cli pdf calendar FIL [--year ÅR] -o UT.pdf
      årets sammanträden
  paragraf-cli pdf register|received-documents FIL [--year ÅR] [--own] [--csv | --xlsx] -o UT
      diariet eller inkomna handlingar som alla får läsa dem; --own med det som är dolt för andra
  paragraf-cli pdf delegated-decisions FIL [--year ÅR | --meeting DAG] [--csv | --xlsx] -o UT
      delegationsbeslut; --meeting de som anmäls till det sammanträdet
  paragraf-cli pdf decisions|grants FIL [--year ÅR] [--csv | --xlsx] -o UT
      styrelsens beslut; insatser med beviljat, utbetalt och kvar
  paragraf-cli pdf tasks FIL [--all] [--csv | --xlsx] -o UT
      öppna uppdrag; --all även de som är klara
  paragraf-cli sign IN.pdf --as secretary|chair|verifier[:2]|delegate --pkcs12 NYCKEL.p12
                    (--password-file F | --password-stdin) -o UT.pdf [--json]
      signerar i en roll
  paragraf-cli verify IN.pdf [--trust CA.pem]... [--json]
      prövar underskrifterna
  paragraf-cli deadlines FIL [--from DAG] [--to DAG] [--json | --ics UT.ics]
      lagens dagar: kallelse, justering, anslag, överklagande, laga kraft, budget, årsredovisning;
      utan --from från det första sammanträdets år, utan --to till och med ett år efter i dag eller
      det sista sammanträdet; --ics skriver sammanträden och dagar till en kalenderfil
  paragraf-cli review FIL [--meeting DAG] [--json]
      granskar protokollet; utan --meeting det senaste. Finns fel som ingen har svarat för är slutkoden 1
  paragraf-cli search FIL ORD... [--kind SLAG] [--year ÅR] [--public] [--json]
      letar i allt: paragrafer, handlingar och texten i deras filer, beslut, uppdrag, personer; ord inom
      citattecken ordagrant, --public utan det som har sekretess; SLAG är section, decision, item,
      document, file, delegated_decision, task, grant, matter, meeting eller person
  paragraf-cli doctor FIL [--json]
      undersöker om filen är hel

Dagar skrivs ÅÅÅÅ-MM-DD. Inget kommando skriver över en fil som finns utan --force.
Slutstatus: 0 gjort, 1 gjort men något är fel, 2 inte gjort och inget ändrat.";

/// A call that is not understood.
pub fn misuse(misuse: &Misuse) -> String {
    let what = match misuse {
        Misuse::NoCommand => "Inget kommando angavs.".to_owned(),
        Misuse::UnknownCommand(word) => format!("Kommandot ”{word}” finns inte."),
        Misuse::NotYet(word) => format!("Kommandot ”{word}” finns inte i den här versionen än."),
        Misuse::Option(option) => format!("Valet ”{option}” finns inte här, eller saknar sitt värde."),
        Misuse::Surplus(word) => format!("”{word}” är ett ord för mycket."),
        Misuse::Missing(what) => format!("{what} saknas."),
        Misuse::Value { option, found } => format!("{option} kan inte vara ”{found}”."),
    };
    format!("{what} Inget har gjorts. Skriv ”paragraf-cli --help” för att se hur kommandona används.")
}

/// A new file.
pub fn created(path: &Path) -> String {
    format!("{} är skapad.", path.display())
}

/// A file without fault.
pub fn whole(path: &Path) -> String {
    format!("{} är hel.", path.display())
}

/// An exchange file was written.
pub fn exported(path: &Path) -> String {
    format!("{} är skriven.", path.display())
}

/// Minutes were written.
pub fn wrote_minutes(minutes: &MinutesPdf, path: &Path) -> String {
    format!("Protokollet från {} är skrivet till {} ({} sidor).", minutes.meeting, path.display(), minutes.pages)
}

/// One line per meeting.
pub fn meetings(overview: &Overview) -> Vec<String> {
    if overview.meetings.is_empty() {
        return vec![format!("{} har inga sammanträden än.", overview.association)];
    }
    overview
        .meetings
        .iter()
        .map(|meeting| {
            let sections = match meeting.sections {
                None => "–".to_owned(),
                Some(range) if range.first() == range.last() => format!("§ {}", range.first()),
                Some(range) => format!("§§ {}–{}", range.first(), range.last()),
            };
            let status = match (meeting.status, meeting.verified) {
                (MeetingStatus::Planned, _) => "planerat".to_owned(),
                (MeetingStatus::Cancelled, _) => "inställt".to_owned(),
                (MeetingStatus::Held, None) => "hållet, ojusterat".to_owned(),
                (MeetingStatus::Held, Some(day)) => format!("justerat {day}"),
            };
            let place = meeting.place.as_deref().unwrap_or("–");
            format!("{}  {sections:<12}  {status:<20}  {place}", meeting.date)
        })
        .collect()
}

/// No minutes.
pub fn minutes(path: &Path, error: &MinutesError) -> String {
    match error {
        MinutesError::NoMeeting { held } if held.is_empty() => {
            format!("{} har inget hållet sammanträde, så det finns inget protokoll att skriva.", path.display())
        }
        MinutesError::NoMeeting { held } => {
            let days: Vec<String> = held.iter().rev().take(12).map(ToString::to_string).collect();
            format!("Inget sammanträde hölls den dagen. Protokoll finns från: {}.", days.join(", "))
        }
        MinutesError::NotHeld { date } => {
            format!("Sammanträdet {date} är inte hållet, så det finns inget protokoll att skriva.")
        }
        MinutesError::Layout(error) => layout(error),
        MinutesError::LogotypeMissing => {
            format!("Logotypen finns inte i {}. Välj den på nytt eller ta bort den. {UNWRITTEN}", path.display())
        }
        MinutesError::Logotype(error) => format!("{} {UNWRITTEN}", picture(error)),
        MinutesError::Pdf(error) => format!("Sidorna kunde inte skrivas: {error}. {UNWRITTEN}"),
        MinutesError::Store(error) => store(path, error),
    }
}

fn picture(error: &PictureError) -> String {
    match error {
        PictureError::TooManyBytes { .. } => "Logotypens fil är större än 4 MB; spara bilden mindre.".to_owned(),
        PictureError::TooManySamples { width, height } => {
            format!("Logotypen är {width} × {height} bildpunkter; högst 4096 per sida går.")
        }
        PictureError::UnknownFormat => "Logotypen är varken PNG eller JPEG.".to_owned(),
        PictureError::Damaged { .. } => "Logotypens fil är skadad och kan inte visas; välj den på nytt.".to_owned(),
    }
}

/// Nothing was written, and nothing is lost.
const UNWRITTEN: &str = "Ingen fil skrevs, och inget på register ändrades.";

/// A record that cannot be set.
pub fn layout(error: &LayoutError) -> String {
    let what = match error {
        LayoutError::MissingGlyph { character, place: at } => {
            let code = u32::from(*character);
            format!(
                "Tecknet ”{character}” (U+{code:04X}) i {} finns inte i protokollets typsnitt. Byt ut det mot ett annat.",
                place(at)
            )
        }
        LayoutError::ControlCharacter { character, place: at } => {
            let code = u32::from(*character);
            format!("I {} står ett styrtecken (U+{code:04X}) som inte kan skrivas ut. Ta bort det.", place(at))
        }
        LayoutError::RaggedTable { place: at } => {
            format!("En tabell i {} har en rad med fler rutor än tabellen har kolumner.", place(at))
        }
        LayoutError::UnknownAnchor(_) | LayoutError::UnsettledPageNumbers => {
            "En hänvisning till en sida i protokollet gick inte att lösa.".to_owned()
        }
    };
    format!("{what} {UNWRITTEN}")
}

fn place(place: &Place) -> String {
    match place {
        Place::Furniture => "sidhuvudet".into(),
        Place::Front => "framsidan".into(),
        Place::Part(title) => format!("delen ”{title}”"),
        Place::Section(label) => label.clone(),
        Place::Stamp => "underskriftens namn".into(),
    }
}

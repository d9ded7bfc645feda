//! Sentences about files: the outputs, and the .paragraf file.

use crate::output::{FileError, LARGEST_INPUT};
use office::{ActionError, CreateError, DemoError, Fault, OpenError, StoreError};
use std::io::ErrorKind;
use std::path::Path;

/// A file that was not read or written.
pub fn file(error: &FileError) -> String {
    match error {
        FileError::Exists(path) => {
            format!("{} finns redan och har inte rörts. Välj ett annat namn, eller lägg till --force.", path.display())
        }
        FileError::TooLarge(path) => {
            let limit = LARGEST_INPUT / (1024 * 1024);
            format!("{} är större än {limit} MB och lästes inte. Inget har ändrats.", path.display())
        }
        FileError::Refused { path, error } => {
            let why = match error.kind() {
                ErrorKind::NotFound => "filen eller mappen finns inte".to_owned(),
                ErrorKind::PermissionDenied => "rättighet saknas".to_owned(),
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disken är full".to_owned(),
                ErrorKind::ReadOnlyFilesystem => "disken är skrivskyddad".to_owned(),
                ErrorKind::IsADirectory => "det är en mapp".to_owned(),
                ErrorKind::InvalidData => "filen är inte text i UTF-8".to_owned(),
                _ => format!("systemet svarade: {error}"),
            };
            format!("{}: {why}. Inget har ändrats.", path.display())
        }
    }
}

/// Why no file was made.
pub fn create(path: &Path, error: &CreateError) -> String {
    match error {
        CreateError::Open(error) => open(path, error),
        CreateError::Refused(ActionError::Invalid(_)) => {
            "Namnet ska ha 1–200 tecken på en rad. Ingen fil har skapats.".to_owned()
        }
        CreateError::Refused(ActionError::Store(error)) => store(path, error),
        CreateError::Refused(
            error @ (ActionError::Unknown(_)
            | ActionError::NotNow(_)
            | ActionError::Course(_)
            | ActionError::Posting(_)
            | ActionError::Registry(_)
            | ActionError::Delegation(_)
            | ActionError::Calendar(_)),
        ) => format!("{}: {error}. Ingen fil har skapats.", path.display()),
    }
}

/// A .paragraf file that was not opened or made.
pub fn open(path: &Path, error: &OpenError) -> String {
    let path = path.display();
    match error {
        OpenError::Missing => format!("{path} finns inte. Kontrollera namnet och mappen."),
        OpenError::Exists => format!("{path} finns redan och har inte rörts. Välj ett annat namn."),
        OpenError::Empty => format!("{path} är tom. Den har inte rörts. Hämta filen från en säkerhetskopia."),
        OpenError::Foreign => format!("{path} är ingen Paragraf-fil. Den har inte rörts."),
        OpenError::Damaged { found } => format!(
            "{path} är skadad och öppnades inte ({found}). Den har inte rörts. Hämta filen från en säkerhetskopia."
        ),
        OpenError::Locked => {
            format!("{path} används av ett annat program just nu. Stäng det och försök igen. Inget har ändrats.")
        }
        OpenError::ReadOnly => {
            format!("{path} är skrivskyddad. Inget har ändrats. Kopiera filen till en plats där du får skriva.")
        }
        OpenError::NewerFile { file, program } => format!(
            "{path} kommer från en nyare Paragraf (filversion {file}; den här läser till och med {program}). Den har inte \
             rörts. Uppdatera Paragraf."
        ),
        OpenError::DiskFull => format!("Disken är full, så {path} kunde inte öppnas. Inget har ändrats. Frigör plats."),
        OpenError::Io(error) => format!("{path} kunde inte öppnas; systemet svarade: {error}. Inget har ändrats."),
        OpenError::Sqlite(error) => format!("{path} kunde inte öppnas; databasen svarade: {error}. Inget har ändrats."),
    }
}

/// Records that were not read or written.
pub fn store(path: &Path, error: &StoreError) -> String {
    let path = path.display();
    match error {
        StoreError::CalledOff => "Avbrutet. Inget har ändrats.".to_owned(),
        StoreError::Frozen { .. } => {
            "Protokollet är justerat och kan inte ändras. Gör en rättelse i stället.".to_owned()
        }
        StoreError::NotVerified { .. } => {
            "Protokollet är inte justerat, så det ändras i sig och rättas inte.".to_owned()
        }
        StoreError::AlreadyOpened { section, .. } => format!("Ärendet är redan § {section}. Inget har ändrats."),
        StoreError::YearInUse { .. } => {
            "Sammanträdet har paragrafer ur sitt års nummer och kan inte flyttas till ett annat år.".to_owned()
        }
        StoreError::Sealed { .. } => {
            "Protokollet är låst för justering. Lås upp det först. Inget har ändrats.".to_owned()
        }
        StoreError::NotSealed { .. } => "Protokollet är inte låst för justering. Inget har ändrats.".to_owned(),
        StoreError::Signed { .. } => {
            "Protokollet är underskrivet. Låses det upp måste alla skriva under igen. Inget har ändrats.".to_owned()
        }
        StoreError::HasSections { .. } => {
            "Sammanträdet har paragrafer och kan inte slängas: numren får ingen lucka. Inget har ändrats.".to_owned()
        }
        StoreError::SectionOrder { .. } => "Paragrafer behåller sin ordning. Inget har ändrats.".to_owned(),
        StoreError::IncompleteOrder => {
            "Ordningen stämmer inte med det som finns i filen. Läs in på nytt. Inget har ändrats.".to_owned()
        }
        StoreError::InUse { count } => {
            format!("Det används på {count} ställen och kan inte tas bort. Inget har ändrats.")
        }
        StoreError::NumberTaken(number) => format!("Numret {number} är taget. Inget har ändrats."),
        StoreError::Numbered(_) => {
            "Uppgiften har ett nummer, som följer med den: den kan göras makulerad men inte tas bort. Inget har ändrats."
                .to_owned()
        }
        StoreError::Reported(_) => {
            "Uppgiften anmäls till styrelsen och kan inte tas bort. Inget har ändrats.".to_owned()
        }
        StoreError::InTrash(_) => {
            "Något som uppgiften hänvisar till ligger i papperskorgen. Återställ det först. Inget har ändrats."
                .to_owned()
        }
        StoreError::ChangedSince => {
            "Uppgifterna har ändrats sedan dess, så steget kan inte ångras. Inget har ändrats.".to_owned()
        }
        StoreError::NoRecord(_) => format!("Uppgiften finns inte i {path}. Inget har ändrats."),
        StoreError::NoEvent(_) => format!("Händelsen finns inte i {path}. Inget har ändrats."),
        StoreError::NoMeeting(_) => format!("Sammanträdet finns inte i {path}. Inget har ändrats."),
        StoreError::NoItem(_) => format!("Ärendet finns inte i {path}. Inget har ändrats."),
        StoreError::NoSeries(prefix) => format!("Det finns ingen nummerserie ”{prefix}”. Inget har ändrats."),
        StoreError::WrongHash(_) => "En bifogad fil stämmer inte med sin kontrollsumma. Inget har ändrats.".to_owned(),
        StoreError::Rule(error) => format!("Uppgifterna strider mot varandra ({error}). Inget har ändrats."),
        StoreError::Locked => {
            format!("{path} används av ett annat program just nu. Stäng det och försök igen. Inget har ändrats.")
        }
        StoreError::ReadOnly => format!("{path} är öppnad för läsning. Inget har ändrats."),
        StoreError::DiskFull => format!("Disken är full. Inget av det sista sparades; det som fanns i {path} är kvar."),
        StoreError::Damaged { found } => {
            format!("{path} är skadad ({found}). Den har inte rörts. Hämta filen från en säkerhetskopia.")
        }
        StoreError::Create(error) => open(path.to_string().as_ref(), error),
        StoreError::Sqlite(error) => format!("{path}: databasen svarade: {error}. Inget har ändrats."),
    }
}

/// No example was made.
pub fn demo(path: &Path, error: &DemoError) -> String {
    match error {
        DemoError::Exists => open(path, &OpenError::Exists),
        DemoError::TooManyYears => format!("--years är högst {}. Inget har gjorts.", office::MOST_YEARS),
        DemoError::Import(error) => super::import(path, path, error),
    }
}

/// Something wrong with a .paragraf file.
pub fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Structure(found) => format!("Databasen är skadad: {found}"),
        Fault::Reference { from, to } => format!("En uppgift i {from} hänvisar till något som saknas i {to}."),
        Fault::Attachment(hash) => format!("Den bifogade filen {} stämmer inte med sin kontrollsumma.", hash.0),
    }
}

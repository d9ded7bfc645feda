//! Sentences about exchange files: what was brought, what was refused and where.

use super::differences::{difference, merge_refusal};
use super::{open, store};
use office::{Expected, Export, ExportError, Found, IdKind, ImportError, ImportReport, LeftOut, Refusal, Unwritable};
use std::path::Path;

/// What an import brought.
pub fn imported(path: &Path, report: &ImportReport) -> String {
    let made = if report.created { "är skapad" } else { "är utökad" };
    let count = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    format!(
        "{} {made}: {}, {}, {}.",
        path.display(),
        count(report.meetings, "sammanträde", "sammanträden"),
        count(report.people, "person", "personer"),
        count(report.registered, "handling", "handlingar"),
    )
}

/// What differs from the records in the file, a line each.
pub fn differences(report: &ImportReport) -> impl Iterator<Item = String> + '_ {
    report.differences.iter().map(difference)
}

/// Why nothing was imported.
pub fn import(file: &Path, exchange: &Path, error: &ImportError) -> String {
    match error {
        ImportError::Refused(refusal) => {
            format!("{} lästes inte in, och inget har ändrats. {}", exchange.display(), refused(refusal))
        }
        ImportError::Merge(refusal) => format!("{} Inget har ändrats.", merge_refusal(file, refusal)),
        ImportError::Open(error) => open(file, error),
        ImportError::Store(error) => store(file, error),
    }
}

/// Why nothing was exported.
pub fn export(file: &Path, error: &ExportError) -> String {
    let why = match error {
        ExportError::Store(error) => return store(file, error),
        ExportError::Exchange(Unwritable::MissingBytes(hash)) => {
            format!("den bifogade filen {} saknas i registret", hash.0)
        }
        ExportError::Exchange(Unwritable::UnknownSection(_)) => {
            "en uppgift hänvisar till en paragraf som inte finns".to_owned()
        }
        ExportError::Exchange(Unwritable::TooLarge(_)) => "utbytesfilen skulle bli för stor".to_owned(),
    };
    format!("{} kunde inte exporteras: {why}. Inget skrevs.", file.display())
}

/// What the exchange file has no place for, a line each.
pub fn left_out(export: &Export) -> Vec<String> {
    let corrections = export.left_out.iter().filter(|one| matches!(one, LeftOut::Correction { .. })).count();
    let disqualified = export.left_out.iter().filter(|one| matches!(one, LeftOut::Disqualified { .. })).count();
    let away = export.left_out.iter().filter(|one| matches!(one, LeftOut::Away { .. })).count();
    let emails = export.left_out.iter().filter(|one| matches!(one, LeftOut::Email(_))).count();
    let summons = export.left_out.iter().filter(|one| matches!(one, LeftOut::SummonsDate(_))).count();
    let origins = export.left_out.iter().filter(|one| matches!(one, LeftOut::Origin(_))).count();
    let sealed = export.left_out.iter().filter(|one| matches!(one, LeftOut::SealedMinutes(_))).count();
    let total = |count: fn(&LeftOut) -> usize| export.left_out.iter().map(count).sum::<usize>();
    let replies = total(|one| if let LeftOut::Replies(_, count) = one { *count } else { 0 });
    let files = total(|one| if let LeftOut::Files(_, count) = one { *count } else { 0 });
    let papers = total(|one| if let LeftOut::Papers(_, count) = one { *count } else { 0 });
    let sent = total(|one| if let LeftOut::Dispatches(_, count) = one { *count } else { 0 });
    let reply_days = export.left_out.iter().filter(|one| matches!(one, LeftOut::ReplyBy(_))).count();
    let links = export.left_out.iter().filter(|one| matches!(one, LeftOut::Link(_))).count();
    let at_once = export.left_out.iter().filter(|one| matches!(one, LeftOut::ImmediateVerification { .. })).count();
    let others = export.left_out.iter().filter_map(|one| match one {
        LeftOut::Statutes => Some("förbundsordningen".to_owned()),
        LeftOut::RulesOfProcedure => Some("arbetsordningen".to_owned()),
        LeftOut::Logotype(_) => Some("logotypen".to_owned()),
        LeftOut::NumberSeries(count) => Some(format!("nummerserier ({count})")),
        LeftOut::Officials(count) => Some(format!("tjänstemän ({count})")),
        LeftOut::Events(count) => Some(format!("mötets händelser ({count})")),
        LeftOut::Phrases(count) => Some(format!("egna fraser ({count})")),
        LeftOut::MeetingTypes(count) => Some(format!("mötestyper ({count})")),
        LeftOut::AbsenceContact => Some("hur förhinder anmäls".to_owned()),
        LeftOut::Demands => Some("stadgarnas och arbetsordningens krav".to_owned()),
        LeftOut::Calendar(count) => Some(format!("egna kalenderdagar ({count})")),
        LeftOut::Matters(count) => Some(format!("diariets ärenden ({count})")),
        LeftOut::Registered(count) => Some(format!("hur handlingar registrerades och vad som är dolt i dem ({count})")),
        LeftOut::DelegationPeriods(count) => Some(format!("delegationspunkters tid, ersättare och beslut ({count})")),
        LeftOut::DecisionFiles(count) => Some(format!("delegationsbesluts filer och brådska ({count})")),
        LeftOut::TasksDone(count) => Some(format!("vad uppdrag ledde till ({count})")),
        LeftOut::GrantsPaid(count) => Some(format!("insatsers utbetalningar, avtal och föregångare ({count})")),
        LeftOut::Email(_)
        | LeftOut::Disqualified { .. }
        | LeftOut::Away { .. }
        | LeftOut::SummonsDate(_)
        | LeftOut::Origin(_)
        | LeftOut::SealedMinutes(_)
        | LeftOut::Link(_)
        | LeftOut::ReplyBy(_)
        | LeftOut::Replies(..)
        | LeftOut::ImmediateVerification { .. }
        | LeftOut::Files(..)
        | LeftOut::Papers(..)
        | LeftOut::Dispatches(..)
        | LeftOut::Correction { .. } => None,
    });
    let counted = [
        ("rättelser", corrections),
        ("jäv per paragraf", disqualified),
        ("frånvaro per paragraf", away),
        ("e-postadresser", emails),
        ("kallelsedagar", summons),
        ("hänvisningar till tidigare ärenden", origins),
        ("låsta protokoll med underskrifter", sealed),
        ("länkar till distansmöten", links),
        ("svarsdagar", reply_days),
        ("svar på kallelser", replies),
        ("omedelbara justeringar med dagar och anslag", at_once),
        ("filer vid protokoll", files),
        ("handlingar till kallelser", papers),
        ("skickade protokollsutdrag", sent),
    ];
    let what: Vec<String> = others
        .chain(counted.into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| format!("{name} ({count})")))
        .collect();
    if what.is_empty() {
        return vec![];
    }
    vec![format!("Utbytesformatet har inte plats för: {}. De finns kvar i Paragraf-filen.", what.join(", "))]
}

fn refused(refusal: &Refusal) -> String {
    let line = refusal.line.map(|line| format!(" (rad {line})")).unwrap_or_default();
    format!("Vid {}{line} står {}; där ska stå {}.", refusal.path, found(&refusal.found), expected(&refusal.expected))
}

fn found(found: &Found) -> String {
    match found {
        Found::Nothing => "ingenting".into(),
        Found::Null => "null".into(),
        Found::Boolean(value) => value.to_string(),
        Found::Number(number) => number.clone(),
        Found::Text(text) => format!("”{text}”"),
        Found::List => "en lista".into(),
        Found::ListOf(length) => format!("en lista med {length} värden"),
        Found::Object => "ett objekt".into(),
        Found::Key(key) => format!("nyckeln ”{key}”, som formatet inte har där"),
        Found::KeyAgain(key) => format!("nyckeln ”{key}” en gång till"),
        Found::BrokenJson { column } => format!("något som inte är JSON (från tecken {column})"),
        Found::Bytes(count) => format!("{count} byte"),
        Found::Values(count) => format!("{count} värden"),
        Found::NotText => "något som inte är text".into(),
        Found::NewerVersion(version) => format!("version {version}, som kommer från ett nyare program"),
        Found::UsedId(id) => format!("”{id}”, som redan är använt"),
        Found::Sections(count) => format!("en hänvisning som {count} paragrafer passar till"),
        Found::NoMeeting(day) => format!("{day}, då inget sammanträde finns"),
        Found::Keys(keys) => format!("nycklarna {}", keys.join(" och ")),
    }
}

fn expected(expected: &Expected) -> String {
    match expected {
        Expected::Json => "JSON i UTF-8".into(),
        Expected::AtMostBytes(limit) => format!("högst {limit} byte"),
        Expected::AtMostValues(limit) => format!("högst {limit} värden"),
        Expected::Version(version) => format!("version {version}"),
        Expected::Key(key) => format!("nyckeln ”{key}”"),
        Expected::OneOf(words) => format!("något av {}", words.join(", ")),
        Expected::KeyOnce => "varje nyckel en gång".into(),
        Expected::Text => "text".into(),
        Expected::Name => "text som inte är tom".into(),
        Expected::WholeNumber => "ett heltal".into(),
        Expected::Count => "ett heltal, 0 eller mer".into(),
        Expected::Ordinal => "ett heltal, 1 eller mer".into(),
        Expected::SectionNumber => "ett paragrafnummer, 1 eller mer".into(),
        Expected::Boolean => "true eller false".into(),
        Expected::List => "en lista".into(),
        Expected::Object => "ett objekt".into(),
        Expected::Date => "en dag som finns, ÅÅÅÅ-MM-DD".into(),
        Expected::ClockTime => "ett klockslag, TT:MM".into(),
        Expected::RegistrationNumber => "ett diarienummer på en rad".into(),
        Expected::Id => "ett id som inte är tomt".into(),
        Expected::Base64 => "base64".into(),
        Expected::Sha256 => "SHA-256 med 64 hexadecimala siffror".into(),
        Expected::Extent => "null, \"all\", {\"from\", \"to\"} eller {\"sections\": [första, sista]}".into(),
        Expected::SectionRange => "första och sista paragrafen, i den ordningen".into(),
        Expected::Ballot => "en lista med personers id eller ett antal".into(),
        Expected::Profile => "namnet på en profil, eller ett objekt".into(),
        Expected::ExactlyOne(keys) => format!("exakt en av nycklarna {}", keys.join(", ")),
        Expected::KeyOnlyOf { kind } => format!("den nyckeln bara där kind är {kind}"),
        Expected::UnusedId => "ett id som inte är använt".into(),
        Expected::KnownId(kind) => format!("id för {} i filen", kind_words(*kind)),
        Expected::MeetingDay => "dagen för ett sammanträde i filen".into(),
        Expected::SectionOfMeeting => "en paragraf som sammanträdet har".into(),
        Expected::OneSection => "en paragraf som finns en gång; annars ”item”".into(),
        Expected::HashOfBytes(hash) => format!("kontrollsumman av filens innehåll, {hash}"),
        Expected::BytesOfHash => "filens innehåll".into(),
    }
}

fn kind_words(kind: IdKind) -> &'static str {
    match kind {
        IdKind::Person => "en person",
        IdKind::Organisation => "en medlemsorganisation",
        IdKind::NoticeBoard => "en anslagstavla",
        IdKind::Item => "ett ärende",
    }
}

//! Sentences about signing and about what signatures are worth.

use super::{UNWRITTEN, layout};
use chrono::{DateTime, Utc};
use domain::SigningRole;
use office::{
    CertificateError, Coverage, Distrust, KeyError, LaterChanges, PdfError, SignError, SignFault, SignWarning,
    SignatureFault, SignatureVerdict, SignedMinutes, Trust, UsageFault, Warning,
};
use std::path::Path;

/// Minutes that were signed.
pub fn signed(signed: &SignedMinutes, role: SigningRole, path: &Path) -> String {
    format!("{} har signerat som {}. {} är skriven.", signed.certificate.subject, role_word(role), path.display())
}

/// What the signer must know.
pub fn sign_warning(warning: &SignWarning) -> String {
    match warning {
        SignWarning::Expired { since } => {
            format!("Varning: certifikatet gick ut {}. Underskriften gjordes ändå; mottagaren ser det.", day(since))
        }
        SignWarning::NotYetValid { from } => {
            format!(
                "Varning: certifikatet gäller först från {}. Underskriften gjordes ändå; mottagaren ser det.",
                day(from)
            )
        }
        SignWarning::OtherName { place } => {
            format!("Varning: namnet i certifikatet är inte det som står tryckt vid platsen ”{place}”.")
        }
    }
}

/// Why nothing was signed.
pub fn sign(pdf_path: &Path, key_path: &Path, error: &SignError) -> String {
    let what = match error {
        SignError::NotOurs => {
            format!("{} är inget protokoll från Paragraf: det saknar platser för underskrifter.", pdf_path.display())
        }
        SignError::NoSuchPlace { role, places } => {
            let places: Vec<String> = places.iter().map(ToString::to_string).collect();
            format!("Protokollet har ingen plats för {}. Det har platser för: {}.", role_word(*role), places.join(", "))
        }
        SignError::AlreadySigned { role } => format!("Det är redan signerat som {}.", role_word(*role)),
        SignError::Pdf(error) => return pdf(pdf_path, error),
        SignError::Key(error) => key(key_path, error),
        SignError::Layout(error) => return layout(error),
        SignError::Appearance(error) => format!("Underskriftens synliga del kunde inte göras ({error})."),
        SignError::Sign(fault) => sign_fault(fault),
    };
    format!("{what} Inget signerades; {} är orörd.", pdf_path.display())
}

fn sign_fault(fault: &SignFault) -> String {
    match fault {
        SignFault::Pdf(error) => pdf_fault(error),
        SignFault::FieldMissing { .. } => "Platsen för underskriften finns inte.".into(),
        SignFault::FieldSigned { .. } => "Platsen är redan signerad.".into(),
        SignFault::FieldLocked { .. } => "En tidigare underskrift har låst platsen.".into(),
        SignFault::ChangesForbidden => {
            "Dokumentet är certifierat så att inga fler underskrifter får läggas till.".into()
        }
        SignFault::NotForSigning(usage) => {
            format!("Certifikatet får inte användas till underskrifter: {}.", usage_words(*usage))
        }
        SignFault::Signer(_) => "Nyckeln kunde inte signera.".into(),
        SignFault::Encoding | SignFault::Appearance => "Underskriften kunde inte byggas.".into(),
        SignFault::CmsTooLarge(_) => "Certifikatkedjan är för stor för underskriftens plats.".into(),
    }
}

fn key(path: &Path, error: &KeyError) -> String {
    let path = path.display();
    match error {
        KeyError::NotPkcs12 => format!("{path} är ingen nyckelfil (PKCS#12)."),
        KeyError::Damaged => format!("Nyckelfilen {path} är skadad."),
        KeyError::WrongPassword => format!("Lösenordet öppnar inte {path}."),
        KeyError::NoPrivateKey => format!("{path} innehåller ingen privat nyckel."),
        KeyError::NoCertificate => format!("{path} saknar certifikatet till den privata nyckeln."),
        KeyError::UnsupportedEncryption { oid } => format!("{path} är skyddad på ett sätt som inte stöds ({oid})."),
        KeyError::UnsupportedKey { oid } => {
            format!("Nyckeln i {path} är av ett slag som inte stöds ({oid}). RSA, P-256 och P-384 går bra.")
        }
        KeyError::Excessive => format!("{path} kräver mer arbete än någon ärlig nyckelfil och öppnades inte."),
    }
}

/// A PDF that was not read.
pub fn pdf(path: &Path, error: &PdfError) -> String {
    format!("{}: {} {UNWRITTEN}", path.display(), pdf_fault(error))
}

fn pdf_fault(error: &PdfError) -> String {
    match error {
        PdfError::NotPdf => "det är ingen PDF.".into(),
        PdfError::TooLarge { limit, .. } => format!("filen är större än {} MB.", limit / 1_000_000),
        PdfError::Encrypted => "filen är krypterad och kan inte läsas.".into(),
        PdfError::Damaged { at, .. } => format!("filen är skadad eller avklippt (vid byte {at})."),
        PdfError::Excessive { .. } => "filen kräver mer arbete än någon ärlig fil och lästes inte.".into(),
    }
}

/// A certificate file that was not read.
pub fn certificates(path: &Path, error: &CertificateError) -> String {
    let path = path.display();
    match error {
        CertificateError::None => format!("{path} innehåller inget certifikat. Inget har prövats."),
        CertificateError::Damaged { number } => {
            format!("Certifikat {number} i {path} kan inte läsas. Inget har prövats.")
        }
    }
}

/// A few lines per signature.
pub fn verdicts(verdicts: &[SignatureVerdict]) -> Vec<String> {
    if verdicts.is_empty() {
        return vec!["Filen har inga underskrifter.".to_owned()];
    }
    verdicts.iter().flat_map(verdict).collect()
}

fn verdict(verdict: &SignatureVerdict) -> Vec<String> {
    let role = SigningRole::of_field(&verdict.field)
        .map_or_else(|| format!("fältet ”{}”", verdict.field), |role| role_word(role).to_owned());
    let signer = verdict.signer.as_deref().unwrap_or("okänd undertecknare");
    let time = verdict
        .claimed_time
        .map_or_else(|| "utan tid".to_owned(), |time| time.format("%Y-%m-%d kl. %H.%M").to_string());
    let mut lines = vec![format!("{signer}, {role}, {time} ({})", verdict.level.name())];
    lines.push(format!("  {}", intact(verdict)));
    lines.push(format!("  {}", trust(&verdict.trusted)));
    lines.push(format!("  {}", coverage(&verdict.covers)));
    lines.push(format!("  {}", changes(&verdict.later_changes)));
    lines.extend(verdict.warnings.iter().map(|one| format!("  Obs: {}", warning(one))));
    lines
}

fn intact(verdict: &SignatureVerdict) -> String {
    let Some(fault) = &verdict.fault else { return "Oförändrat sedan underskriften.".into() };
    let why = match fault {
        SignatureFault::ByteRange(_) => "underskriften säger inte ärligt vad den omfattar",
        SignatureFault::SignatureMissing => "underskriften saknas i filen",
        SignatureFault::CmsUnreadable => "underskriftens innehåll kan inte läsas",
        SignatureFault::NoSignerCertificate => "undertecknarens certifikat saknas",
        SignatureFault::ContentType => "underskriften gäller något annat än filen",
        SignatureFault::DigestMismatch => "innehållet är ändrat efter underskriften",
        SignatureFault::SignatureMismatch => "underskriften är inte gjord med certifikatets nyckel",
        SignatureFault::SigningCertificateMismatch => "underskriften är gjord med ett annat certifikat än den uppger",
        SignatureFault::UnsupportedAlgorithm { oid } => {
            return format!("KAN INTE PRÖVAS: algoritmen {oid} stöds inte.");
        }
        SignatureFault::UnsupportedKind { name } => {
            return format!("KAN INTE PRÖVAS: underskrifter av slaget {name} stöds inte.");
        }
    };
    format!("OGILTIG: {why}.")
}

fn trust(trust: &Trust) -> String {
    match trust {
        Trust::Yes => "Certifikatet är utfärdat av någon du litar på.".into(),
        Trust::Unknown => "Om certifikatet går att lita på är inte prövat (ange --trust).".into(),
        Trust::No(why) => format!("INTE BETRODD: {}.", distrust(why)),
    }
}

fn distrust(distrust: &Distrust) -> String {
    match distrust {
        Distrust::NoPath => "certifikatet leder inte till någon du litar på".into(),
        Distrust::NotYetValid { subject } => format!("certifikatet för {subject} gällde inte än"),
        Distrust::Expired { subject } => format!("certifikatet för {subject} hade gått ut"),
        Distrust::NotAnAuthority { subject } => format!("{subject} får inte utfärda certifikat"),
        Distrust::PathTooLong { subject } => format!("kedjan är längre än {subject} tillåter"),
        Distrust::UnknownExtension { subject, oid } => {
            format!("certifikatet för {subject} har ett tvingande villkor som inte är känt ({oid})")
        }
        Distrust::Usage(usage) => usage_words(*usage).into(),
    }
}

fn coverage(coverage: &Coverage) -> String {
    match coverage {
        Coverage::WholeFile => "Omfattar hela filen.".into(),
        Coverage::EarlierRevision => {
            "Omfattar filen som den var vid underskriften; något har lagts till sedan dess.".into()
        }
        Coverage::Invalid(_) => "Vad den omfattar går inte att lita på.".into(),
    }
}

fn changes(changes: &LaterChanges) -> String {
    match changes {
        LaterChanges::None => "Inget har ändrats efteråt.".into(),
        LaterChanges::Permitted => "Efteråt har bara tillåtna tillägg gjorts (fler underskrifter).".into(),
        LaterChanges::Unknown => "Vad som ändrats efteråt går inte att säga.".into(),
        LaterChanges::Forbidden(found) => {
            let found: Vec<String> = found.iter().map(super::changes::forbidden).collect();
            format!("FÖRBJUDEN ÄNDRING efteråt: {}.", found.join("; "))
        }
    }
}

fn warning(warning: &Warning) -> String {
    match warning {
        Warning::NoClaimedTime => "underskriften uppger ingen tid.".into(),
        Warning::ClaimedTimeInFuture => "tiden som uppges ligger i framtiden.".into(),
        Warning::CertificateExpiredSince { since } => {
            format!("certifikatet gick ut {}, efter underskriften.", day(since))
        }
        Warning::NotForSigning(usage) => format!("{}.", usage_words(*usage)),
        Warning::WeakKey { bits } => format!("nyckeln är svag ({bits} bitar)."),
        Warning::TimestampBroken => "tidsstämpeln håller inte.".into(),
        Warning::TimestampUntrusted => "tidsstämpelns utfärdare är inte betrodd.".into(),
        Warning::BaselineBroken(_) => "underskriften följer inte PAdES i allt.".into(),
        Warning::UnsignedUpdate => "något lades till efter den sista underskriften.".into(),
    }
}

fn usage_words(usage: UsageFault) -> &'static str {
    match usage {
        UsageFault::KeyUsage => "certifikatets nyckelanvändning utesluter underskrifter",
        UsageFault::ExtendedKeyUsage => "certifikatets ändamål är ett annat än underskrifter",
        UsageFault::Unreadable => "certifikatets användning går inte att läsa",
    }
}

fn role_word(role: SigningRole) -> &'static str {
    match role {
        SigningRole::Secretary => "sekreterare",
        SigningRole::Chair => "ordförande",
        SigningRole::Delegate => "delegat",
        SigningRole::Verifier(_) => "justerare",
    }
}

fn day(time: &DateTime<Utc>) -> String {
    time.format("%Y-%m-%d").to_string()
}

//! Sentences about records that an import met in the file already.

use office::{BodyField, Difference, MergeRefusal, PersonField};
use std::path::Path;

/// Why records cannot be joined.
pub fn merge_refusal(file: &Path, refusal: &MergeRefusal) -> String {
    match refusal {
        MergeRefusal::AnotherAssociation { existing, incoming } => {
            format!("Uppgifterna gäller {incoming}, men {} hör till {existing}. Välj en annan fil.", file.display())
        }
    }
}

/// One difference. What the file holds stays as it is.
pub fn difference(difference: &Difference) -> String {
    match difference {
        Difference::Body(field) => {
            format!("Föreningens uppgift om {} skiljer sig; filens behålls.", body_field(*field))
        }
        Difference::Organisation(id) => {
            format!("Medlemmen {} är beskriven på annat sätt; filens uppgift behålls.", id.0)
        }
        Difference::Person { person, field, existing, incoming } => format!(
            "{}: {} är ”{}” i filen och ”{incoming}” i det inlästa; filens behålls.",
            person.0,
            person_field(*field),
            existing.as_deref().unwrap_or("–")
        ),
        Difference::NoticeBoard(id) => {
            format!("Anslagstavlan {} är beskriven på annat sätt; filens uppgift behålls.", id.0)
        }
        Difference::Namesake(id) => format!("{} lades till fast någon med samma namn redan finns.", id.0),
        Difference::OrganisationNamesake(id) => {
            format!("Medlemmen {} lades till fast en med samma namn redan finns.", id.0)
        }
        Difference::NoticeBoardNamesake(id) => {
            format!("Anslagstavlan {} lades till fast en med samma namn redan finns.", id.0)
        }
        Difference::Assignment { person } => {
            format!("{}: roll, tid eller inkallelseordning skiljer sig; filens uppgift behålls.", person.0)
        }
        Difference::Meeting { date, equal: true } => format!("Sammanträdet {date} finns redan, likadant."),
        Difference::Meeting { date, equal: false } => {
            format!("Sammanträdet {date} finns redan och skiljer sig; filens behålls.")
        }
        Difference::Matter { number } => {
            format!("Ärendet {number} finns redan och skiljer sig; filens behålls.")
        }
        Difference::RegisteredDocument { number: Some(number), .. } => {
            format!("Handlingen {number} finns redan och skiljer sig; filens behålls.")
        }
        Difference::RegisteredDocument { number: None, subject } => {
            format!("Handlingen ”{subject}” finns redan och skiljer sig; filens behålls.")
        }
        Difference::DelegationPoint { number } => {
            format!("Delegationspunkt {number} finns redan och skiljer sig; filens behålls.")
        }
        Difference::DelegatedDecision { content } => {
            format!("Delegationsbeslutet ”{content}” finns redan och skiljer sig; filens behålls.")
        }
        Difference::Task { what } => format!("Uppdraget ”{what}” finns redan och skiljer sig; filens behålls."),
        Difference::Grant { measure } => {
            format!("Finansieringen av {measure} finns redan och skiljer sig; filens behålls.")
        }
        Difference::SectionMissing { date, record } => {
            format!(
                "”{record}” hänvisar till en paragraf som sammanträdet {date} i filen inte har; hänvisningen utelämnades."
            )
        }
    }
}

fn body_field(field: BodyField) -> &'static str {
    match field {
        BodyField::Form => "form",
        BodyField::OrganisationNumber => "organisationsnummer",
        BodyField::Seat => "säte",
        BodyField::KeptAt => "förvaringsplats",
        BodyField::Profile => "dokumentprofil",
        BodyField::CourtOfAppeal => "domstol",
        BodyField::RemoteParticipation => "deltagande på distans",
        BodyField::Statutes => "förbundsordning",
        BodyField::RulesOfProcedure => "arbetsordning",
        BodyField::PostingSentence => "anslagsmening",
        BodyField::Logotype => "logotyp",
        BodyField::NumberSeries => "nummerserier",
    }
}

fn person_field(field: PersonField) -> &'static str {
    match field {
        PersonField::Name => "namnet",
        PersonField::Party => "partiet",
        PersonField::Title => "titeln",
        PersonField::Email => "e-postadressen",
        PersonField::Alias => "ett äldre namn",
    }
}

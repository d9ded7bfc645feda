//! Sentences about what was changed in a PDF after a signature.

use office::ForbiddenChange as Change;

/// One forbidden change, as a part of a sentence.
pub fn forbidden(change: &Change) -> String {
    match change {
        Change::MalformedUpdate { at } => format!("ett felaktigt byggt tillägg vid byte {at}"),
        Change::Unreadable => "något som inte går att läsa".into(),
        Change::Page { page, key } => format!("sida {page} ({key})"),
        Change::PageContent { page } => format!("innehållet på sida {page}"),
        Change::PageTree => "sidor har lagts till, tagits bort eller bytt plats".into(),
        Change::Annotations { page } => format!("något har lagts på eller tagits bort från sida {page}"),
        Change::Annotation { page } => format!("ett fälts synliga del på sida {page}"),
        Change::Field { field, key } => format!("fältet ”{field}” ({key})"),
        Change::LockedField { field } => format!("det låsta fältet ”{field}”"),
        Change::Form { key } => format!("formuläret ({key})"),
        Change::Catalog { key } => format!("dokumentets inställningar ({key})"),
        Change::Structure => "strukturen som hjälpmedel läser".into(),
        Change::Metadata => "metadata".into(),
        Change::Information { key } => format!("dokumentinformationen ({key})"),
        Change::Object { number } => format!("objekt {number} som sidorna använder"),
    }
}

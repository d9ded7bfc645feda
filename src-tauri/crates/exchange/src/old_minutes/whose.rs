//! Whether a text is minutes, and whose.

use super::front::{Front, is_list};
use super::names::{association, key};
use super::source::{Line, Source};
use super::vocabulary::contains_any;

/// Whether the text says that it is minutes, or what only minutes say.
pub(super) fn are_minutes(source: &Source, first: &Front, last: &Front) -> bool {
    let head: String = source.told().take(60).map(|(_, _, text)| text + "\n").collect();
    let said = contains_any(&head, "minutes");
    let mut keys: Vec<&str> = first.fields.iter().chain(&last.fields).map(|field| field.key).collect();
    keys.sort_unstable();
    keys.dedup();
    let people = !first.table.is_empty() || !last.table.is_empty() || keys.iter().any(|key| is_list(key));
    let other = contains_any(&head.lines().take(4).collect::<String>(), "not minutes") && !said;
    !other && ((said && (keys.len() >= 2 || people)) || (keys.len() >= 4 && people))
}

/// The name of the association: from the title, the posting sentence, the proof of posting, the running lines; or the known
/// one where the text has it with a slip or not at all.
pub(super) fn name(
    first: &Front,
    last: &Front,
    running: &[String],
    source: &Source,
    known: Option<&str>,
) -> Option<String> {
    let titles = first.title.iter().chain(&last.title).map(Line::text);
    let fields = first
        .fields
        .iter()
        .chain(&last.fields)
        .filter(|f| matches!(f.key, "proof" | "kept_at" | "title" | "serving"))
        .map(|f| f.text());
    let candidates = titles.chain(running.iter().cloned()).chain(fields);
    let found = candidates.filter_map(|text| association(&text)).next();
    let found = found.or_else(|| source.told().find_map(|(_, _, text)| association(&text)));
    match (found, known) {
        (Some(found), Some(known)) if is_variant(&found, known) => Some(known.to_owned()),
        (Some(found), _) => Some(found),
        (None, known) => known.map(str::to_owned),
    }
}

/// Whether a name is another but for small words, endings and a slip.
fn is_variant(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let words = key(name);
        let words = words.split('-').filter(|word| word.len() > 1 && *word != "lan" && *word != "lans");
        words
            .map(|word| word.strip_suffix("et").or_else(|| word.strip_suffix('s')).unwrap_or(word).to_owned())
            .collect()
    };
    words(one) == words(other)
}

//! The errors of the JSON library as refusals. It carries them as text; serde writes that text in five fixed forms, which
//! are read back here and nowhere else.

use super::{Expected, Found, PLAIN, Refusal, quoted};
use serde_json::error::Category;
use serde_path_to_error::{Error, Path, Segment};

/// The place where text stops being JSON.
pub(crate) fn broken(error: &serde_json::Error) -> Refusal {
    Refusal {
        path: "$".to_owned(),
        line: Some(error.line()),
        found: Found::BrokenJson { column: error.column() },
        expected: Expected::Json,
    }
}

/// A value of JSON that does not fit its place.
pub(crate) fn from_serde(error: &Error<serde_json::Error>) -> Refusal {
    let cause = error.inner();
    let message = cause.to_string();
    let place = format!(" at line {} column {}", cause.line(), cause.column());
    let message = message.strip_suffix(&place).unwrap_or(&message);
    let (found, expected) = match cause.classify() {
        Category::Data => read(message),
        // What the library says of a number or a list where it looks for a word.
        _ if message == "expected value" => (Found::NotText, Expected::Text),
        _ => return broken(cause),
    };
    Refusal { path: json_path(error.path()), line: Some(cause.line()), found, expected }
}

fn json_path(path: &Path) -> String {
    path.iter().fold("$".to_owned(), |so_far, segment| match segment {
        Segment::Seq { index } => format!("{so_far}[{index}]"),
        Segment::Map { key } => format!("{so_far}.{key}"),
        Segment::Enum { .. } | Segment::Unknown => so_far,
    })
}

fn read(message: &str) -> (Found, Expected) {
    // The last ", expected " is the library's own: what stands after it comes from this crate.
    let (what, expected) = message.rsplit_once(", expected ").unwrap_or((message, ""));
    if let Some(key) = in_ticks(what, "missing field `") {
        return (Found::Nothing, Expected::Key(key.to_owned()));
    }
    if let Some(key) = in_ticks(what, "duplicate field `") {
        return (Found::KeyAgain(key.to_owned()), Expected::KeyOnce);
    }
    if let Some(key) = in_ticks(what, "unknown field `") {
        return (Found::Key(key.to_owned()), Expected::OneOf(names(expected)));
    }
    if let Some(word) = in_ticks(what, "unknown variant `") {
        return (quoted(word), Expected::OneOf(names(expected)));
    }
    let found = what
        .strip_prefix("invalid type: ")
        .or_else(|| what.strip_prefix("invalid value: "))
        .or_else(|| what.strip_prefix("invalid length "));
    (value(found.unwrap_or(what)), plain(expected))
}

fn in_ticks<'a>(message: &'a str, before: &str) -> Option<&'a str> {
    message.strip_prefix(before)?.strip_suffix('`')
}

/// "`a`, `b` or `c`", as serde lists the names it knows.
fn names(listed: &str) -> Vec<String> {
    listed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn value(what: &str) -> Found {
    let ticked = |before| in_ticks(what, before);
    match what {
        "null" | "unit value" => Found::Null,
        "sequence" => Found::List,
        "map" => Found::Object,
        "boolean `true`" => Found::Boolean(true),
        "boolean `false`" => Found::Boolean(false),
        _ => {
            if let Some(number) = ticked("integer `").or_else(|| ticked("floating point `")) {
                Found::Number(number.to_owned())
            } else if let Ok(length) = what.parse() {
                Found::ListOf(length)
            } else {
                let text = what.strip_prefix("string ").unwrap_or(what);
                let bare = text.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
                quoted(bare.unwrap_or(text))
            }
        }
    }
}

fn plain(expected: &str) -> Expected {
    let own = PLAIN.iter().find(|(_, words)| *words == expected);
    match (own, expected) {
        (Some((plain, _)), _) => plain.clone(),
        // serde's own words for what the derived types ask for.
        (None, "u32" | "u64") => Expected::Count,
        (None, "i64") => Expected::WholeNumber,
        (None, _) if expected.starts_with("struct ") => Expected::Object,
        (None, _) if expected.contains('`') => Expected::OneOf(names(expected)),
        (None, _) => Expected::Json,
    }
}

//! How much a file may hold. Checked before anything is built from it, so that a hostile file costs no memory.

use crate::refusal::{Expected, Found, Refusal};

/// Largest file, in bytes: 256 MiB.
pub const LARGEST_FILE: usize = 256 << 20;

/// Most bytes of it that are not the contents of attached files: 32 MiB, some hundred times a year of minutes.
pub const MOST_RECORDS: usize = 32 << 20;

/// Most values (texts, numbers, lists, objects) in it.
pub const MOST_VALUES: usize = 2_000_000;

/// Refuses a file that is beyond the limits. Looks at bytes only; what it takes may still not be JSON.
pub(crate) fn check(json: &[u8]) -> Result<(), Refusal> {
    if json.len() > LARGEST_FILE {
        return Err(too_many_bytes(json.len(), LARGEST_FILE));
    }
    let Measure { records, values } = measure(json);
    if records > MOST_RECORDS {
        return Err(too_many_bytes(records, MOST_RECORDS));
    }
    if values > MOST_VALUES {
        return Err(refusal(Found::Values(values), Expected::AtMostValues(MOST_VALUES)));
    }
    Ok(())
}

fn too_many_bytes(found: usize, most: usize) -> Refusal {
    refusal(Found::Bytes(found), Expected::AtMostBytes(most))
}

fn refusal(found: Found, expected: Expected) -> Refusal {
    Refusal { path: "$".to_owned(), line: None, found, expected }
}

struct Measure {
    /// Bytes outside the contents of attached files.
    records: usize,
    /// Values, counted by what separates them: never too few by more than one.
    values: usize,
}

fn measure(json: &[u8]) -> Measure {
    let mut contents = 0;
    let mut values = 1;
    let mut last_text: &[u8] = b"";
    let mut rest = json;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'"' => {
                let text = text_at(rest);
                if last_text == b"base64" {
                    contents += text.len();
                }
                last_text = text;
                rest = rest.get(text.len() + 1..).unwrap_or_default();
            }
            b',' | b'[' | b'{' => values += 1,
            _ => {}
        }
    }
    Measure { records: json.len() - contents, values }
}

/// The bytes up to the closing quotation mark.
fn text_at(json: &[u8]) -> &[u8] {
    let mut escaped = false;
    let end = json.iter().position(|&byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    });
    &json[..end.unwrap_or(json.len())]
}

#[cfg(test)]
mod tests;

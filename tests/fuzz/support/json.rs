//! Mutations of JSON that leave it JSON: so that what comes after the syntax is reached.

use fastrand::Rng;
use serde_json::Value;

/// Texts that a record may be made of, each at the edge of something.
const TEXTS: [&str; 22] = [
    "",
    " ",
    "\u{0}",
    "00:00",
    "24:00",
    "23:59",
    "0000-01-01",
    "2024-02-29",
    "2025-02-29",
    "9999-12-31",
    "25:03",
    "P25:1",
    "P19/8",
    "D2025:99999999999",
    "own",
    "all",
    "- a\n  - b\n1. c",
    "|a|b|\n|-|\n|1|",
    "### a **b *c",
    "åäö\u{301}\u{ad}\u{202e}",
    "aGVq",
    "0000000000000000000000000000000000000000000000000000000000000000",
];

/// One mutation of a JSON text; none if the bytes are not JSON.
pub fn mutate(json: &[u8], rng: &mut Rng) -> Option<Vec<u8>> {
    let mut root: Value = serde_json::from_slice(json).ok()?;
    let count = count(&root);
    let donor = node(&mut root, &mut rng.usize(..count))?.clone();
    let target = node(&mut root, &mut rng.usize(..count))?;
    match (rng.u8(..8), target) {
        (0, Value::Array(items)) if !items.is_empty() => {
            items.remove(rng.usize(..items.len()));
        }
        (1, Value::Array(items)) => items.insert(rng.usize(..=items.len()), donor),
        (2, Value::Array(items)) if !items.is_empty() => {
            let copy = items[rng.usize(..items.len())].clone();
            items.insert(rng.usize(..=items.len()), copy);
        }
        (3, Value::Array(items)) => rng.shuffle(items),
        (0, Value::Object(members)) if !members.is_empty() => {
            let key = members.keys().nth(rng.usize(..members.len())).cloned()?;
            members.remove(&key);
        }
        (1, Value::Object(members)) => {
            let key = rng.choice(TEXTS)?;
            members.insert(key.to_owned(), donor);
        }
        (0..4, Value::String(text)) => splice(text, rng),
        (0..4, Value::Number(number)) => *number = near(number.as_i64().unwrap_or(0), rng).into(),
        (4..6, target) => *target = donor,
        (6, target) => *target = Value::Null,
        (_, target) => *target = scalar(rng),
    }
    serde_json::to_vec(&root).ok()
}

fn scalar(rng: &mut Rng) -> Value {
    match rng.u8(..8) {
        0 => Value::Bool(rng.bool()),
        1 => near(0, rng).into(),
        2 => "lång ".repeat(rng.usize(..2000)).into(),
        3 => Value::Array(vec![]),
        _ => rng.choice(TEXTS).unwrap_or_default().into(),
    }
}

fn near(number: i64, rng: &mut Rng) -> i64 {
    let edges =
        [number.wrapping_add(1), number.wrapping_sub(1), 0, -1, i64::MAX, i64::from(u32::MAX) + 1, i64::from(i32::MAX)];
    rng.choice(edges).unwrap_or_default()
}

/// Puts one of [`TEXTS`] in place of some characters.
fn splice(text: &mut String, rng: &mut Rng) {
    let mut bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bounds.push(text.len());
    let start = rng.usize(..bounds.len());
    let end = (start + rng.usize(..4)).min(bounds.len() - 1);
    text.replace_range(bounds[start]..bounds[end], rng.choice(TEXTS).unwrap_or_default());
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// The value that comes after so many others, in the order of the text.
fn node<'a>(value: &'a mut Value, before: &mut usize) -> Option<&'a mut Value> {
    if *before == 0 {
        return Some(value);
    }
    *before -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| node(item, before)),
        Value::Object(members) => members.values_mut().find_map(|item| node(item, before)),
        _ => None,
    }
}

//! Two exchange files compared value by value: how large a share is equal, and what differs.
//!
//! A value is a leaf that at least one of the two states. Records are paired by what names them (id, person, day, §), those
//! without a name by whom they have most in common with. The free note of a grant is no value.

use serde_json::Value;

/// What belongs together in a comparison.
pub const GROUPS: [(&str, &[&str]); 2] = [
    ("body, people, assignments, meetings", &["body", "member_organisations", "people", "assignments", "meetings"]),
    ("registry, delegated decisions, tasks, grants", &["registry", "delegated_decisions", "tasks", "grants"]),
];

/// Shares of one group.
#[derive(Debug, Default, PartialEq)]
pub struct Compared {
    /// Values that are equal.
    pub equal: usize,
    /// Values of the first alone or with another value.
    pub missed: usize,
    /// Values of the second alone or with another value.
    pub surplus: usize,
    /// Where they differ, what the first and the second state.
    pub differences: Vec<(String, Option<String>, Option<String>)>,
}

impl Compared {
    /// Equal values among all, in percent.
    pub fn share(&self) -> f64 {
        let all = self.equal + self.differences.len();
        if all == 0 { 100.0 } else { 100.0 * self.equal as f64 / all as f64 }
    }

    /// Of what the first states, how much the second has, in percent.
    pub fn recall(&self) -> f64 {
        percent(self.equal, self.missed)
    }

    /// Of what the second states, how much the first has, in percent.
    pub fn precision(&self) -> f64 {
        percent(self.equal, self.surplus)
    }

    /// Adds what another comparison found.
    pub fn add(&mut self, other: Self) {
        self.equal += other.equal;
        self.missed += other.missed;
        self.surplus += other.surplus;
        self.differences.extend(other.differences);
    }
}

fn percent(good: usize, bad: usize) -> f64 {
    if good + bad == 0 { 100.0 } else { 100.0 * good as f64 / (good + bad) as f64 }
}

/// Compares the records of a group.
pub fn compare(first: &Value, second: &Value, keys: &[&str]) -> Compared {
    let mut compared = Compared::default();
    for key in keys {
        values(&first[*key], &second[*key], key, &mut compared);
    }
    compared
}

fn values(first: &Value, second: &Value, path: &str, compared: &mut Compared) {
    match (first, second) {
        (Value::Object(one), Value::Object(other)) => {
            let mut keys: Vec<&String> = one.keys().chain(other.keys()).collect();
            keys.sort_unstable();
            keys.dedup();
            for key in keys.into_iter().filter(|key| !(path.starts_with("grants") && *key == "note")) {
                values(&first[key.as_str()], &second[key.as_str()], &format!("{path}.{key}"), compared);
            }
        }
        (Value::Array(one), Value::Array(other)) => rows(one, other, path, compared),
        (Value::Array(one), Value::Null) => rows(one, &[], path, compared),
        (Value::Null, Value::Array(other)) => rows(&[], other, path, compared),
        (Value::Object(one), Value::Null) => {
            one.iter().for_each(|(key, value)| values(value, &Value::Null, &format!("{path}.{key}"), compared));
        }
        (Value::Null, Value::Object(other)) => {
            other.iter().for_each(|(key, value)| values(&Value::Null, value, &format!("{path}.{key}"), compared));
        }
        (Value::Null, Value::Null) => {}
        (one, other) if one == other => compared.equal += 1,
        (one, other) => {
            compared.missed += usize::from(!one.is_null());
            compared.surplus += usize::from(!other.is_null());
            let told = |value: &Value| (!value.is_null()).then(|| value.to_string());
            compared.differences.push((path.to_owned(), told(one), told(other)));
        }
    }
}

fn rows(one: &[Value], other: &[Value], path: &str, compared: &mut Compared) {
    let mut free: Vec<usize> = (0..other.len()).collect();
    for (place, row) in one.iter().enumerate() {
        let at = format!("{path}[{}]", name(row).unwrap_or_else(|| place.to_string()));
        let partner = match name(row) {
            Some(name_of) => free.iter().position(|&at| name(&other[at]).as_deref() == Some(name_of.as_str())),
            None if row.is_object() && name_less(path) => best(row, other, &free),
            None => free.iter().position(|&at| at == place),
        };
        match partner.map(|found| free.remove(found)) {
            Some(found) => values(row, &other[found], &at, compared),
            None => values(row, &Value::Null, &at, compared),
        }
    }
    for at in free {
        values(&Value::Null, &other[at], &format!("{path}[+{at}]"), compared);
    }
}

/// Records that nothing names.
fn name_less(path: &str) -> bool {
    ["registry", "delegated_decisions", "tasks", "grants"].contains(&path)
}

/// What names a row among its like.
fn name(row: &Value) -> Option<String> {
    if row.get("heading").is_some() && row.get("section").is_some() {
        // A § that is twice is paired by its place among those of its number.
        return row["section"].as_u64().map(|number| format!("§ {number}"));
    }
    let key = ["id", "person", "date"].into_iter().find(|key| row.get(key).is_some_and(Value::is_string))?;
    let named = row.get("subject").is_none() && row.get("content").is_none() && row.get("what").is_none();
    named.then(|| row[key].as_str().unwrap_or_default().to_owned())
}

fn best(row: &Value, other: &[Value], free: &[usize]) -> Option<usize> {
    let shared = |at: usize| {
        let mut compared = Compared::default();
        values(row, &other[at], "", &mut compared);
        compared.equal
    };
    let found = free
        .iter()
        .enumerate()
        .map(|(place, &at)| (shared(at), place))
        .max_by_key(|(equal, place)| (*equal, usize::MAX - place));
    found.filter(|(equal, _)| *equal > 2).map(|(_, place)| place)
}

//! Readable keys for people, organisations and boards, made from their names.

/// Small letters without marks: what a name is recognised by, and what keys are made of.
pub(crate) fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            '\u{e0}'..='\u{e5}' => 'a',
            '\u{e8}'..='\u{eb}' => 'e',
            '\u{ec}'..='\u{ef}' => 'i',
            '\u{f1}' => 'n',
            '\u{f2}'..='\u{f6}' | '\u{f8}' => 'o',
            '\u{f9}'..='\u{fc}' => 'u',
            '\u{fd}' | '\u{ff}' => 'y',
            '\u{e7}' => 'c',
            '\u{e6}' => 'a',
            other => other,
        })
        .collect()
}

/// `karin-berg`, or `karin-berg-2` where that is taken.
pub(crate) fn key(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let words: Vec<String> = folded(name)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let mut key: String = words.join("-").chars().take(60).collect();
    if key.is_empty() {
        "x".clone_into(&mut key);
    }
    if !taken(&key) {
        return key;
    }
    (2_u32..).map(|number| format!("{key}-{number}")).find(|key| !taken(key)).unwrap_or(key)
}

#[cfg(test)]
mod tests;

//! How alike two names or two texts are.

use std::collections::HashMap;

/// Changes of one letter, and swaps of two neighbours, from one word to another; counted up to `most`, then nothing.
pub(in crate::review) fn changes(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = vec![];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    let count = last[b.len()];
    (count <= most).then_some(count)
}

/// A name as it sounds: without accents, doubled letters and the spellings that Swedish names vary between.
pub(in crate::review) fn sound(name: &str) -> String {
    let mut sound = String::with_capacity(name.len());
    let plain = name.to_lowercase().replace("ph", "f").replace("th", "t").replace("ck", "k").replace("qv", "kv");
    for letter in plain.chars() {
        let letter = match letter {
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'á' | 'à' => 'a',
            'ü' => 'y',
            'c' | 'q' => 'k',
            'w' => 'v',
            'z' => 's',
            other => other,
        };
        // "Öhman" and "Öman": a mute letter.
        let mute = letter == 'h' && !sound.is_empty();
        if !mute && !sound.ends_with(letter) {
            sound.push(letter);
        }
    }
    sound
}

/// How much of two texts is the same, from 0 to 1: groups of three words that both have.
pub(in crate::review) fn overlap(a: &[&str], b: &[&str]) -> f64 {
    if a.len() < 3 || b.len() < 3 {
        return if a == b { 1.0 } else { 0.0 };
    }
    let mut counts: HashMap<&[&str], usize> = HashMap::new();
    for group in a.windows(3) {
        *counts.entry(group).or_default() += 1;
    }
    let mut shared = 0;
    for group in b.windows(3) {
        if let Some(left) = counts.get_mut(group).filter(|left| **left > 0) {
            *left -= 1;
            shared += 1;
        }
    }
    let all = a.len() - 2 + b.len() - 2 - shared;
    f64::from(u32::try_from(shared).unwrap_or(u32::MAX)) / f64::from(u32::try_from(all.max(1)).unwrap_or(u32::MAX))
}

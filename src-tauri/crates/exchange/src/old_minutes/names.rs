//! Names at the start of a text: of people, of organisations, of the association itself; and the keys made of them.
//!
//! Swedish names are words with a capital letter; what stands between is known by its kind, not by a register, so that the
//! minutes of any association can be read.

use super::vocabulary::{begins_with_any, contains_part, is_one_of, wordings};
use domain::{BodyForm, OrganisationKind};

/// Small words inside a surname.
const PARTICLES: [&str; 10] = ["von", "van", "de", "af", "der", "la", "el", "al", "ibn", "dos"];
/// Most words of a person's name.
const LONGEST_NAME: usize = 5;

/// A person's name at the start of a text, without party: how many bytes it has. Two words at least, or one before a party.
pub(super) fn person(text: &str) -> Option<usize> {
    let mut end = 0;
    let mut words = 0;
    for (start, word) in words_of(text) {
        if begins_organisation(&text[start..]).is_some() || words == LONGEST_NAME {
            break;
        }
        let bare = word.trim_end_matches([',', ';', '.', ':']);
        let small = words > 0 && PARTICLES.contains(&bare);
        if !small && !is_name_word(bare) {
            break;
        }
        // A mark or a word of the table is no name.
        let how =
            ["mode remote", "mode on_site"].iter().any(|section| begins_with_any(&text[start..], section).is_some());
        if how || is_one_of(bare, "serving") {
            break;
        }
        if words > 0 && (is_one_of(bare, "absent") || is_one_of(bare, "present") || is_title(bare)) {
            break;
        }
        words += 1;
        let initial = bare.chars().count() == 1 && word.ends_with('.');
        end = start + bare.len() + usize::from(initial);
        if bare.len() < word.len() && !initial {
            break;
        }
    }
    let party = self::party(text[end..].trim_start()).is_some();
    (words > 1 || (words == 1 && party)).then_some(end)
}

fn is_title(word: &str) -> bool {
    ["title", "role chair", "role secretary", "role verifier"].iter().any(|section| is_one_of(word, section))
}

fn is_name_word(word: &str) -> bool {
    let mut signs = word.chars();
    signs.next().is_some_and(char::is_uppercase)
        && signs.clone().all(|c| c.is_alphabetic() || "-'’´".contains(c))
        && (word.chars().count() > 1 || word.len() == 1)
        && !(word.chars().count() > 3 && signs.all(char::is_uppercase) && word.chars().all(|c| c.is_ascii_uppercase()))
}

/// "(S)" at the start of a text: the letters, and how many bytes it has.
pub(super) fn party(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix('(')?;
    let end = inner.find(')')?;
    let letters = inner[..end].trim();
    let short = (1..=6).contains(&letters.chars().count());
    let letters_only =
        letters.chars().all(|c| c.is_alphabetic() || c == '-') && letters.chars().any(char::is_alphabetic);
    (short && letters_only && !is_one_of(letters, "digital")).then_some((letters, end + 2))
}

/// An organisation at the start of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub kind: OrganisationKind,
    /// Bytes of its name.
    pub length: usize,
}

/// "Granviks kommun", "Region Norrvik", "Försäkringskassan".
pub(super) fn begins_organisation(text: &str) -> Option<Named> {
    if let Some(found) = begins_with_any(text, "state agency") {
        let capital = found.written.starts_with(char::is_uppercase);
        return capital.then_some(Named { kind: OrganisationKind::StateAgency, length: found.written.len() });
    }
    let words: Vec<(usize, &str)> = words_of(text).take(5).collect();
    let (_, first) = words.first()?;
    if !first.starts_with(char::is_uppercase) {
        return None;
    }
    if is_one_of(first, "region word") && !first.ends_with([',', ':']) {
        let mut end = first.len();
        for (start, word) in words.iter().skip(1) {
            let bare = word.trim_end_matches([',', ';', '.', ':']);
            let mark = bare.len() == 1 || is_one_of(bare, "mode remote") || is_one_of(bare, "mode on_site");
            let belongs = bare.starts_with(char::is_uppercase) && bare.chars().all(|c| c.is_alphabetic() || c == '-');
            if mark || !(belongs || is_county_word(bare)) {
                break;
            }
            end = start + bare.len();
            if bare.len() < word.len() {
                break;
            }
        }
        return (end > first.len() || first.len() > "Region".len())
            .then_some(Named { kind: OrganisationKind::Region, length: end });
    }
    if first.to_lowercase().ends_with("regionen") && first.len() > "regionen".len() {
        return Some(Named { kind: OrganisationKind::Region, length: first.trim_end_matches([',', '.', ':']).len() });
    }
    let place = usize::from(is_one_of(first, "two-word municipality"));
    let (start, word) = words.get(place + 1)?;
    let bare = word.trim_end_matches([',', ';', '.', ':', ')']);
    let town = is_one_of(bare, "municipality word") || bare.eq_ignore_ascii_case("stad");
    let named = words[..=place].iter().all(|(_, word)| word.chars().all(|c| c.is_alphabetic() || c == '-'));
    (town && named).then_some(Named { kind: OrganisationKind::Municipality, length: start + bare.len() })
}

fn is_county_word(word: &str) -> bool {
    let mut signs = word.chars();
    // "län", spelt without its letter.
    signs.next() == Some('l') && word.ends_with('n') && word.chars().count() == 3
}

/// The name that a municipality is called by alone: "Granvik" of "Granviks kommun".
pub(super) fn short_municipality(name: &str) -> Option<String> {
    let (place, word) = name.rsplit_once(' ')?;
    if !is_one_of(word, "municipality word") {
        return None;
    }
    let lower = place.to_lowercase();
    let keeps = wordings("keeps its s").iter().any(|end| lower.ends_with(end));
    let short = if keeps { place } else { place.strip_suffix('s').unwrap_or(place) };
    Some(short.to_owned())
}

/// The genitive of a name: "Granviks kommuns", "Regionens", "Åsas".
pub(super) fn genitive(name: &str) -> String {
    if name.ends_with(['s', 'x', 'z']) { name.to_owned() } else { format!("{name}s") }
}

/// The name of an association in a text: a word with "förbund" in it and the names that belong to it.
pub(super) fn association(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found: Option<Vec<&str>> = None;
    for (at, word) in words.iter().enumerate() {
        if !contains_part(word, "body word") && !word.eq_ignore_ascii_case("finsam") {
            continue;
        }
        let bare = trimmed(word);
        let capital = bare.starts_with(char::is_uppercase);
        let named = capital || (at > 0 && words[at - 1].starts_with(char::is_uppercase));
        // A word that only begins with it ("förbundschefen") or is bent ("förbundets") is no name.
        let lower = bare.to_lowercase();
        if !named || !wordings("body name ends").iter().any(|end| lower.ends_with(end)) {
            continue;
        }
        let mut start = at;
        if !capital {
            while start > 0
                && words[start - 1].starts_with(char::is_uppercase)
                && !words[start - 1].ends_with([',', '.', ':'])
            {
                start -= 1;
            }
        }
        let mut end = at + 1;
        if bare.len() == word.len() {
            end = name_goes_on(&words, end);
        }
        let name = &words[start..end];
        if found.as_ref().is_none_or(|found| found.len() < name.len())
            && (name.len() > 1 || !is_one_of(bare, "the body"))
        {
            found = Some(name.to_vec());
        }
    }
    let name = found?.join(" ");
    Some(trimmed(&name).to_owned()).filter(|name| name.chars().count() > 5)
}

/// Where the words that belong to a name end: capitals, and small words between them.
fn name_goes_on(words: &[&str], mut end: usize) -> usize {
    loop {
        let Some(word) = words.get(end) else { return end };
        let bare = trimmed(word);
        let next = words.get(end + 1).map_or("", |next| trimmed(next));
        let capital = |word: &str| {
            word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || "-–/".contains(c))
        };
        let joins = ["i", "och", "av", "&"].contains(&bare) && capital(next) && next.chars().count() > 2;
        let county = is_county_word(bare) || bare.eq_ignore_ascii_case("regionen") || bare == "kommuner";
        if !(capital(bare) && !is_stop(bare) || joins || county) {
            return end;
        }
        end += 1;
        if bare.len() < word.len() {
            return end;
        }
    }
}

/// A word with a capital that begins something else.
fn is_stop(word: &str) -> bool {
    ["minutes", "weekday", "contents", "furniture"].iter().any(|section| is_one_of(word, section))
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')')
}

/// Which law an association stands under, by its name.
pub(super) fn form(name: &str) -> BodyForm {
    if contains_part(name, "coordination") {
        BodyForm::CoordinationAssociation
    } else if contains_part(name, "municipal federation") {
        BodyForm::MunicipalFederation
    } else {
        BodyForm::Association
    }
}

/// A key of a name: `karin-berg`.
pub(super) fn key(name: &str) -> String {
    let mut key = String::new();
    for sign in name.to_lowercase().chars() {
        match plain(sign) {
            Some(plain) => key.push(plain),
            None if !key.is_empty() && !key.ends_with('-') => key.push('-'),
            None => {}
        }
    }
    let key = key.trim_end_matches('-');
    if key.is_empty() { "okand".to_owned() } else { key.to_owned() }
}

fn plain(sign: char) -> Option<char> {
    Some(match sign {
        '\u{e0}'..='\u{e6}' => 'a',
        '\u{e7}' => 'c',
        '\u{e8}'..='\u{eb}' => 'e',
        '\u{ec}'..='\u{ef}' => 'i',
        '\u{f1}' => 'n',
        '\u{f2}'..='\u{f6}' | '\u{f8}' => 'o',
        '\u{f9}'..='\u{fc}' => 'u',
        '\u{fd}' | '\u{ff}' => 'y',
        other if other.is_ascii_alphanumeric() => other,
        _ => return None,
    })
}

/// Words with where they begin.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests;

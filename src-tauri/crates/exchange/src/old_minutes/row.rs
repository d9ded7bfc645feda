//! One person in a list, a table or running text: name, party, whose seat, office, for which part, how, instead of whom.
//!
//! Takes the words of a row from left to right and says what each is; what it does not know is handed back as left over.

use super::names::{begins_organisation, party, person};
use super::source::Piece;
use super::spans::{clocks, sections};
use super::vocabulary::{Begins, begins_with_any, wordings};
use domain::{ClockTime, Mode, OrganisationKind, Role, SectionNumber};

/// A person as a row tells of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Row {
    pub name: String,
    pub party: Option<String>,
    pub organisation: Option<(String, Option<OrganisationKind>)>,
    pub role: Option<Role>,
    /// Takes the minutes.
    pub secretary: bool,
    /// That office, as written.
    pub office: Option<String>,
    pub title: Option<String>,
    pub replaces: Option<String>,
    /// In the order of the row.
    pub marks: Vec<Placed>,
    pub left_over: Vec<String>,
}

/// A mark and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    pub mark: Mark,
    /// Left edge of its piece.
    pub x: f32,
}

/// What a row says of being there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Mark {
    /// A cross, "tjänstgörande".
    Serves,
    Present,
    Absent,
    Mode(Mode),
    Clock(Option<ClockTime>, Option<ClockTime>),
    Sections(Option<SectionNumber>, Option<SectionNumber>),
}

/// What kind of list the row stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Of those who have a seat.
    Board,
    /// Of officials and guests: what is not known is a title.
    Guests,
}

/// A row, if its first words are a name.
pub(super) fn row(pieces: &[Piece], kind: Kind) -> Option<Row> {
    let first = pieces.first()?;
    let text = first.text.trim_start_matches(['-', '–', '•', '·', '*', ' ']);
    let mut row = Row::default();
    // "Granvik: Karin Berg (S)" names the member first.
    let (before, text) = match text.split_once(':') {
        Some((before, after)) if person(after.trim()).is_some() && before.split(' ').count() < 4 => {
            (Some(before), after.trim())
        }
        _ => (None, text),
    };
    let length = person(text)?;
    row.name = text[..length].to_owned();
    if let Some(before) = before {
        row.organisation = Some(organisation_of(before));
    }
    take(&mut row, &text[length..], first.x, kind);
    for piece in &pieces[1..] {
        take(&mut row, &piece.text, piece.x, kind);
    }
    Some(row)
}

/// More about the person of a row, on a line of its own.
pub(super) fn goes_on(row: &mut Row, pieces: &[Piece], kind: Kind) {
    for piece in pieces {
        take(row, &piece.text, piece.x, kind);
    }
}

fn organisation_of(text: &str) -> (String, Option<OrganisationKind>) {
    (text.trim().to_owned(), begins_organisation(text).map(|named| named.kind))
}

fn take(row: &mut Row, text: &str, x: f32, kind: Kind) {
    let mut rest = text;
    let mut unknown = String::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ",;.:–-—".contains(c));
        if rest.is_empty() {
            break;
        }
        match known(row, rest, x, kind) {
            Some(length) => {
                flush(row, &mut unknown, kind);
                rest = &rest[length..];
            }
            None => {
                let end = rest.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(rest.len()).max(1);
                let end = (end..=rest.len()).find(|end| rest.is_char_boundary(*end)).unwrap_or(rest.len());
                if !unknown.is_empty() {
                    unknown.push(' ');
                }
                unknown.push_str(&rest[..end]);
                rest = &rest[end..];
                if rest.starts_with(',') {
                    flush(row, &mut unknown, kind);
                }
            }
        }
    }
    flush(row, &mut unknown, kind);
}

fn flush(row: &mut Row, unknown: &mut String, kind: Kind) {
    let words = std::mem::take(unknown);
    let words = words.trim_matches(|c: char| c.is_whitespace() || "()".contains(c)).trim();
    if words.is_empty() {
        return;
    }
    let letters = words.chars().any(char::is_alphabetic);
    let place = words.split(' ').count() <= 2 && words.starts_with(char::is_uppercase) && letters;
    match kind {
        Kind::Guests if row.title.is_none() && letters => row.title = Some(words.to_owned()),
        Kind::Board | Kind::Guests if place && row.organisation.is_none() && words.chars().count() > 2 => {
            row.organisation = Some((words.to_owned(), None));
        }
        Kind::Board | Kind::Guests => row.left_over.push(words.to_owned()),
    }
}

/// Takes what the text begins with, and says how many bytes it was.
fn known(row: &mut Row, text: &str, x: f32, kind: Kind) -> Option<usize> {
    if let Some((letters, length)) = party(text) {
        if row.party.is_none() && row.marks.is_empty() && row.replaces.is_none() {
            row.party = Some(letters.to_owned());
            return Some(length);
        }
        return None;
    }
    if let Some(inner) = text.strip_prefix('(') {
        return known(row, inner, x, kind).map(|length| {
            let closed = inner[length..].starts_with(')');
            1 + length + usize::from(closed)
        });
    }
    let span = |begins: Option<std::ops::Range<usize>>| begins.filter(|range| range.start == 0).map(|range| range.end);
    let lead = begins_with_any(text, "from").or_else(|| begins_with_any(text, "until"));
    let skipped = lead.map_or(0, |found| text.len() - found.rest.len());
    let section = sections(text).into_iter().next().filter(|found| found.range.start == 0);
    if let Some(found) = section {
        row.marks.push(Placed { mark: Mark::Sections(found.from, found.to), x });
        return span(Some(found.range));
    }
    let named =
        ["kl.", "kl", "klockan"].iter().find(|word| text[skipped..].starts_with(*word)).map_or(0, |word| word.len());
    let clock = clocks(text).into_iter().next();
    if let Some(found) = clock
        && text[skipped + named..found.range.start.max(skipped + named)].trim().is_empty()
    {
        let until = begins_with_any(text, "until").is_some();
        let mark = match (found.from, found.to, until) {
            (Some(to), None, true) => Mark::Clock(None, Some(to)),
            (from, to, _) => Mark::Clock(from, to),
        };
        row.marks.push(Placed { mark, x });
        return Some(found.range.end);
    }
    if let Some(found) = begins_with_any(text, "replaces")
        && let Some(length) = person(found.rest)
    {
        row.replaces = Some(found.rest[..length].to_owned());
        let rest = &found.rest[length..];
        let party = party(rest.trim_start()).map_or(0, |(_, length)| rest.len() - rest.trim_start().len() + length);
        return Some(text.len() - rest.len() + party);
    }
    if let Some(length) = role(row, text) {
        return Some(length);
    }
    if let Some(named) = begins_organisation(text)
        && row.organisation.is_none()
    {
        row.organisation = Some((text[..named.length].to_owned(), Some(named.kind)));
        return Some(named.length);
    }
    if kind == Kind::Guests && row.title.is_none() && begins_with_any(text, "title").is_some() {
        let end = text.find([',', ';', '(', '§']).unwrap_or(text.len());
        let title = text[..end].trim_end();
        row.title = Some(title.to_owned());
        return Some(title.len());
    }
    let marks = [
        ("mode remote", Mark::Mode(Mode::Remote)),
        ("mode on_site", Mark::Mode(Mode::OnSite)),
        ("serving", Mark::Serves),
        ("absent", Mark::Absent),
        ("present", Mark::Present),
    ];
    let found = marks.iter().filter_map(|(section, mark)| Some((begins_with_any(text, section)?, *mark)));
    let (found, mark) = found.max_by_key(|(found, _)| found.written.len())?;
    if single_letter_in_words(&found) {
        return None;
    }
    row.marks.push(Placed { mark, x });
    Some(found.written.len())
}

/// A letter that is a mark stands alone or before other marks; before words it is a word.
fn single_letter_in_words(found: &Begins<'_>) -> bool {
    found.written.len() == 1 && found.written.chars().all(char::is_lowercase) && found.written != "x"
}

fn role(row: &mut Row, text: &str) -> Option<usize> {
    let offices = [
        ("role second_vice_chair", Some(Role::SecondViceChair)),
        ("role first_vice_chair", Some(Role::FirstViceChair)),
        ("role chair", Some(Role::Chair)),
        ("role secretary", None),
    ];
    let found = offices.iter().filter_map(|(section, role)| Some((begins_with_any(text, section)?, *role)));
    let (found, role) = found.max_by_key(|(found, _)| found.written.len())?;
    match role {
        Some(role) => row.role = Some(role),
        None => {
            row.secretary = true;
            row.office = Some(found.written.to_owned());
        }
    }
    Some(found.written.len())
}

/// Running text parted at those who are named: "Karin Berg (S), Per Ek (M) tjänstgör för Ida Sten (S) och Nils Hed (C)".
pub(super) fn people_in(piece: &Piece) -> Vec<Piece> {
    let text = &piece.text;
    let mut starts = vec![0];
    let mut at = 0;
    while let Some(offset) = text[at..].find([',', ';']).into_iter().chain(text[at..].find(" och ")).min() {
        let place = at + offset;
        let length = if text[place..].starts_with(" och ") { " och ".len() } else { 1 };
        let after = &text[place + length..];
        let after_trimmed = after.trim_start();
        let begin = text.len() - after_trimmed.len();
        let replaced = wordings("replaces")
            .iter()
            .any(|word| super::spans::last_of(text[..place].trim_end()).to_lowercase().ends_with(word));
        if let Some(length) = person(after_trimmed)
            && !replaced
            && (party(after_trimmed[length..].trim_start()).is_some() || starts_person(&after_trimmed[..length]))
        {
            starts.push(begin);
        }
        at = place + length;
    }
    starts.push(text.len());
    let parts = starts.windows(2).map(|pair| text[pair[0]..pair[1]].trim_end_matches([',', ';', ' ']));
    let parts = parts.map(|part| part.strip_suffix(" och").unwrap_or(part).trim_end_matches([',', ' ']));
    parts.map(|part| Piece { x: piece.x, text: part.to_owned() }).collect()
}

/// A name without party counts as one when it has two or three words with capitals and no other meaning.
fn starts_person(name: &str) -> bool {
    (2..=3).contains(&name.split(' ').count()) && begins_organisation(name).is_none()
}

#[cfg(test)]
mod tests;

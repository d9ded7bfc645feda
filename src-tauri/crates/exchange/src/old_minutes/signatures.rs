//! Places to sign: names beside, above or below offices. Which of the two comes first the first line tells.

use super::names::{party, person};
use super::source::Line;
use super::vocabulary::{begins_with_any, is_one_of};

/// An office at the place to sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Office {
    Chair,
    Secretary,
    Verifier,
}

/// Who signs as what.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Signed {
    pub office: Office,
    pub name: String,
    pub party: Option<String>,
    pub page: u32,
    pub line: u32,
}

#[derive(Debug, Clone, PartialEq)]
enum Sign {
    Name { name: String, party: Option<String>, office: Option<Office> },
    Office(Office),
}

struct Placed {
    sign: Sign,
    x: f32,
    page: u32,
    line: u32,
    used: bool,
}

/// Who signs; lines that say how ("(digitala)"); lines that say something else.
pub(super) fn signatures(lines: &[Line]) -> (Vec<Signed>, Vec<Line>, Vec<Line>) {
    let mut placed: Vec<Placed> = vec![];
    let (mut words, mut unknown) = (vec![], vec![]);
    for line in lines {
        let mut understood = false;
        for piece in &line.pieces {
            let mut text = piece.text.trim();
            if let Some((inner, rest)) = text.strip_prefix('(').and_then(|rest| rest.split_once(')'))
                && is_one_of(inner, "digital")
            {
                words.push(line.clone());
                understood = true;
                text = rest.trim();
            }
            text = text.trim_matches(|c: char| "_.…".contains(c) || c.is_whitespace());
            if text.is_empty() {
                understood = true;
                continue;
            }
            if is_one_of(text, "signing words") {
                words.push(line.clone());
                understood = true;
                continue;
            }
            let signs = signs(text);
            if is_one_of(text, "digital") || is_signed(text) {
                words.push(line.clone());
                understood = true;
            }
            if signs.iter().any(|sign| matches!(sign, Sign::Office(_))) {
                words.push(line.clone());
            }
            understood |= !signs.is_empty();
            placed.extend(signs.into_iter().map(|sign| Placed {
                sign,
                x: piece.x,
                page: line.page,
                line: line.number,
                used: false,
            }));
        }
        if !understood {
            unknown.push(line.clone());
        }
    }
    let signed = paired(&mut placed);
    // A name that no office stands by is no signature: its line is kept as it is.
    let stray = |line: &&Line| {
        let left = |one: &Placed| one.line == line.number && !one.used && matches!(one.sign, Sign::Name { .. });
        placed.iter().any(left) && !signed.iter().any(|one| one.line == line.number)
    };
    unknown.extend(lines.iter().filter(stray).cloned());
    (signed, words, unknown)
}

/// "Digitalt signerad 2025-06-17": words that come with a signature.
fn is_signed(text: &str) -> bool {
    begins_with_any(text, "digital").is_some()
}

fn office(text: &str) -> Option<(Office, &str)> {
    let offices =
        [("role chair", Office::Chair), ("role secretary", Office::Secretary), ("role verifier", Office::Verifier)];
    let found = offices.iter().filter_map(|(section, office)| Some((*office, begins_with_any(text, section)?)));
    let (office, found) = found.max_by_key(|(_, found)| found.written.len())?;
    Some((office, found.rest))
}

/// Names and offices of a piece.
fn signs(text: &str) -> Vec<Sign> {
    if let Some((office, rest)) = office(text) {
        let rest = rest.trim_matches(|c: char| "_.…:,".contains(c) || c.is_whitespace());
        let mut signs = names(rest, Some(office));
        if signs.is_empty() {
            signs.push(Sign::Office(office));
            // "Sekreterare   Ordförande" on one line of plain text.
            if let Some((next, _)) = self::office(rest) {
                signs.push(Sign::Office(next));
            }
        }
        return signs;
    }
    names(text, None)
}

fn names(text: &str, office_before: Option<Office>) -> Vec<Sign> {
    let mut signs = vec![];
    let mut rest = text;
    while let Some(length) = person(rest) {
        let name = rest[..length].to_owned();
        rest = rest[length..].trim_start();
        let letters = party(rest).map(|(letters, length)| {
            rest = rest[length..].trim_start();
            letters.to_owned()
        });
        let rest_after = rest.trim_start_matches([',', ' ']);
        let office_after = office(rest_after).filter(|(_, after)| after.is_empty() || after.starts_with([',', ' ']));
        if let Some((_, after)) = office_after {
            rest = after;
        }
        let office = office_before.or(office_after.map(|(office, _)| office));
        signs.push(Sign::Name { name, party: letters, office });
        rest = rest.trim_start_matches([',', ' ']);
        rest = rest.strip_prefix("och ").unwrap_or(rest);
    }
    signs
}

fn paired(placed: &mut [Placed]) -> Vec<Signed> {
    let mut signed = vec![];
    for one in placed.iter_mut() {
        if let Sign::Name { name, party, office: Some(office) } = &one.sign {
            signed.push(Signed {
                office: *office,
                name: name.clone(),
                party: party.clone(),
                page: one.page,
                line: one.line,
            });
            one.used = true;
        }
    }
    let open = |one: &Placed| !one.used;
    let names_first = placed.iter().find(|one| open(one)).is_some_and(|one| matches!(one.sign, Sign::Name { .. }));
    for place in 0..placed.len() {
        let Sign::Office(office) = placed[place].sign else { continue };
        let (x, line) = (placed[place].x, placed[place].line);
        let is_name = |one: &Placed| matches!(one.sign, Sign::Name { office: None, .. }) && !one.used;
        // The name of the nearest line; of several there, the one above or below.
        let reach = if names_first {
            placed[..place].iter().rposition(is_name)
        } else {
            placed[place..].iter().position(is_name).map(|offset| place + offset)
        };
        let Some(nearest) = reach else { continue };
        let row = placed[nearest].line;
        let near = |one: &Placed| (one.x - x).abs();
        let best = (0..placed.len())
            .filter(|other| placed[*other].line == row && is_name(&placed[*other]))
            .min_by(|a, b| near(&placed[*a]).total_cmp(&near(&placed[*b])).then(a.cmp(b)));
        let Some(best) = best.filter(|_| row.abs_diff(line) < 12) else { continue };
        placed[best].used = true;
        if let Sign::Name { name, party, .. } = &placed[best].sign {
            signed.push(Signed {
                office,
                name: name.clone(),
                party: party.clone(),
                page: placed[best].page,
                line: placed[best].line,
            });
        }
    }
    signed
}

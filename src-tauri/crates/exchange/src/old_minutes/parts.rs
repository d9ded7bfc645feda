//! A source parted: the front page, the lines of each §, and what follows the last one (places to sign, proof of posting, a list
//! of attendance).

use super::outline::{Head, Outline};
use super::registration::registration_line;
use super::source::Line;
use super::vocabulary::{begins_with_any, is_one_of};
use std::collections::HashSet;

/// The lines of a source, parted.
pub(super) struct Parts<'a> {
    pub front: Vec<(usize, &'a Line)>,
    pub items: Vec<(Head, Vec<(usize, &'a Line)>)>,
    pub tail: Vec<(usize, &'a Line)>,
}

/// Where the front page ends, where each § does, and what follows the last.
pub(super) fn part<'a>(lines: &'a [Line], outline: &Outline, dropped: &HashSet<usize>) -> Parts<'a> {
    let all: Vec<(usize, &Line)> = lines.iter().enumerate().collect();
    let mut starts: Vec<usize> = vec![];
    let mut heads = outline.heads.clone();
    for (place, head) in heads.iter_mut().enumerate() {
        let floor = if place == 0 { 0 } else { starts[place - 1] + 1 };
        // A registration number right above the number of its §.
        let above = (floor..head.at).rev().find(|at| !lines[*at].is_blank() && !dropped.contains(at));
        let own = above.filter(|above| {
            let below_head =
                place > 0 && (starts[place - 1] + 1..*above).all(|at| lines[at].is_blank() || dropped.contains(&at));
            !below_head && head.before.is_none() && registration_line(&lines[*above].text()).is_some()
        });
        if let Some(above) = own {
            head.before = Some(lines[above].text());
        }
        starts.push(own.unwrap_or(head.at));
    }
    let last_head = heads.last().map_or(0, |head| head.at);
    let tail_at = tail(lines, last_head, dropped).unwrap_or(lines.len());
    let items = heads.into_iter().enumerate().map(|(place, head)| {
        let end = starts.get(place + 1).copied().unwrap_or(tail_at);
        let body = all[head.at..end.max(head.at + 1)].to_vec();
        (head, body)
    });
    // Sub-items headed "§ 37 a)" belong to their §.
    let mut joined: Vec<(Head, Vec<(usize, &Line)>)> = vec![];
    for (head, body) in items {
        match joined.last_mut() {
            Some((before, lines)) if head.letter.is_some() && before.number == head.number => lines.extend(body),
            _ => joined.push((head, body)),
        }
    }
    Parts { front: all[..starts[0]].to_vec(), items: joined, tail: all[tail_at..].to_vec() }
}

/// Where the places to sign, the proof of posting or a list of attendance follow the last §.
fn tail(lines: &[Line], last_head: usize, dropped: &HashSet<usize>) -> Option<usize> {
    let told: Vec<usize> =
        (last_head + 1..lines.len()).filter(|at| !lines[*at].is_blank() && !dropped.contains(at)).collect();
    told.iter().enumerate().find_map(|(place, &at)| {
        let text = lines[at].text();
        let first = lines[at].pieces.first().map_or("", |piece| piece.text.as_str());
        let blank = at == 0 || lines[at - 1].is_blank() || lines[at].after_gap || dropped.contains(&(at - 1));
        let opens = begins_with_any(first, "tail opens").is_some_and(|found| {
            let ends = found.rest.is_empty() || found.colon || found.rest.starts_with(['_', '.', '…']);
            let named = found.rest.starts_with(char::is_uppercase) && found.rest.split(' ').count() <= 4;
            found.written.starts_with(char::is_uppercase) && (ends || named)
        });
        let office = |text: &str| {
            ["role chair", "role secretary", "role verifier"].iter().any(|section| is_one_of(text, section))
        };
        // A name with an office below it.
        let signed = blank
            && super::names::person(&text).is_some()
            && told.get(place + 1).is_some_and(|below| lines[*below].pieces.iter().all(|piece| office(&piece.text)));
        let labelled = blank && office(first) && lines[at].pieces.len() <= 4;
        let posting =
            blank && begins_with_any(first, "front kept_at").is_some_and(|found| found.colon || found.rest.is_empty());
        ((opens && blank) || signed || labelled || posting).then_some(at)
    })
}

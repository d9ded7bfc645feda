//! What a page repeats around its text: running headers, footers, page numbers, lines for initials. Found by repetition, and
//! listed, so that nothing goes without being told.
//!
//! A line that could be said by the minutes (a label, one word that many §§ have) is never taken for furniture because it
//! is repeated alone.

use super::source::Line;
use super::vocabulary::{begins_with_any, is_one_of, sections_of, wordings};
use std::collections::{HashMap, HashSet};

/// How many lines from an edge of a page furniture stands.
const EDGE: usize = 4;

/// Which lines are furniture.
pub(super) fn furniture(lines: &[Line]) -> HashSet<usize> {
    let pages = lines.last().map_or(1, |line| line.page) as usize;
    let told: Vec<usize> = (0..lines.len()).filter(|&at| !lines[at].is_blank()).collect();
    let texts: HashMap<usize, String> = told.iter().map(|&at| (at, lines[at].text())).collect();
    let mut found = HashSet::new();
    if pages > 1 {
        at_the_edges(lines, &told, &texts, pages, &mut found);
    }
    anywhere(&told, &texts, &mut found);
    found
}

fn at_the_edges(
    lines: &[Line],
    told: &[usize],
    texts: &HashMap<usize, String>,
    pages: usize,
    found: &mut HashSet<usize>,
) {
    let mut edges: Vec<(usize, bool)> = vec![];
    for page in told.chunk_by(|a, b| lines[*a].page == lines[*b].page) {
        edges.extend(page.iter().take(EDGE).map(|&at| (at, true)));
        edges.extend(page.iter().rev().take(EDGE).map(|&at| (at, false)));
    }
    let mut seen: HashMap<(String, bool), Vec<usize>> = HashMap::new();
    for (at, top) in edges {
        seen.entry((shape(&texts[&at]), top)).or_default().push(at);
    }
    for ((shape, _), places) in seen {
        let on: HashSet<u32> = places.iter().map(|&at| lines[at].page).collect();
        let weak = is_label(&shape) || (!shape.contains('#') && shape.split(' ').count() < 2);
        let (least, part) = if weak { (3, 0.75) } else { (2, 0.4) };
        // A § that happens to head two pages is text.
        let heading = shape.starts_with("§ #") && shape.split(' ').count() > 2 && !shape.contains("protokoll");
        if !heading && on.len() >= least && on.len() as f64 >= (pages as f64 - 1.0) * part {
            found.extend(places);
        }
    }
}

/// In text whose pages are not marked: page numbers, known furniture, and what keeps them company each time.
fn anywhere(told: &[usize], texts: &HashMap<usize, String>, found: &mut HashSet<usize>) {
    let mut shapes: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, at) in told.iter().enumerate() {
        shapes.entry(shape(&texts[at])).or_default().push(place);
    }
    for (shape, places) in &shapes {
        let numbered = has_page_number(shape) && (places.len() > 1 || is_page_number(shape));
        let known = is_known(shape);
        let counted = shape == "#" && counts_up(places.iter().map(|&place| texts[&told[place]].as_str()));
        if numbered || known || counted {
            found.extend(places.iter().map(|&place| told[place]));
        }
    }
    // A header has several lines: one that each time stands beside furniture is furniture.
    for _ in 0..3 {
        let near = |place: usize| {
            let is_found = |other: Option<&usize>| other.is_some_and(|at| found.contains(at));
            is_found(told.get(place + 1)) || (place > 0 && is_found(told.get(place - 1)))
        };
        let beside: Vec<usize> = shapes
            .iter()
            .filter(|(shape, _)| !is_label(shape) && !shape.starts_with("§ #") && shape.contains(char::is_alphabetic))
            .flat_map(|(_, places)| {
                let touching: Vec<usize> = places.iter().copied().filter(|place| near(*place)).collect();
                if touching.len() > 1 && touching.len() * 2 >= places.len() { touching } else { vec![] }
            })
            .map(|place| told[place])
            .collect();
        let before = found.len();
        found.extend(beside);
        if found.len() == before {
            break;
        }
    }
}

/// A text with its figures as signs, so that "Sida 3 av 7" and "Sida 4 av 7" are one.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    let mut figure = false;
    for sign in text.to_lowercase().chars() {
        if sign.is_ascii_digit() {
            if !figure {
                shape.push('#');
            }
            figure = true;
        } else {
            figure = false;
            if !(sign == ' ' && shape.ends_with(' ')) {
                shape.push(sign);
            }
        }
    }
    shape.trim().to_owned()
}

fn is_label(shape: &str) -> bool {
    let bare = shape.trim_end_matches(':').trim();
    sections_of("block").any(|(_, wordings)| wordings.contains(&bare))
        || sections_of("front").any(|(_, wordings)| wordings.contains(&bare) && bare != "protokoll")
        || is_one_of(bare, "presenters")
}

/// Whether the shape is a page number and nothing else.
fn is_page_number(shape: &str) -> bool {
    let bare: String = shape.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = ["sidan", "sida", "sid.", "sid", "s."].iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(&bare);
    matches!(bare, "#(#)" | "#av#" | "-#-" | "–#–") || (shape.starts_with('s') && matches!(bare, "#" | "#/#"))
}

/// Whether a page number stands in the shape.
fn has_page_number(shape: &str) -> bool {
    let marks = ["sida #", "sid #", "sid. #", "sidan #", "# (#)", "#(#)"];
    marks.iter().any(|mark| shape.contains(mark)) && shape.split(' ').count() <= 16
}

/// Lines for initials and for whoever certifies an extract.
fn is_known(shape: &str) -> bool {
    let short = shape.split(' ').count() <= 8;
    let named = begins_with_any(shape, "furniture")
        .is_some_and(|found| found.written.contains(' ') || found.rest.contains("__"));
    short
        && named
        && wordings("furniture").iter().any(|word| {
            shape.contains(word) && word.contains("sign") || shape.contains("utdragsbestyrk") || shape.contains("__")
        })
}

/// Whether numbers go up by one, three times at least.
fn counts_up<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let numbers: Vec<u32> = texts.filter_map(|text| text.trim().parse().ok()).collect();
    numbers.len() >= 3 && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

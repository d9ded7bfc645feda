//! The front page, and what stands after the last §: labelled fields in any order, the sentence on posting, tables of
//! attendance, places to sign. Says what stands where; what it means is made of it in `assemble`.

use super::row::{self, Kind, Row};
use super::signatures::{Signed, signatures};
use super::source::{Line, Piece};
use super::table::{self, Columns};
use super::vocabulary::{begins_with_any, contains_part, is_one_of, longest, sections_of};
use domain::Seat;
use std::collections::HashSet;

/// A labelled field and its lines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    /// Which: the second word of its section in the vocabulary.
    pub key: &'static str,
    /// The label's line.
    pub at: u32,
    /// The label as it is written.
    pub written: String,
    pub page: u32,
    pub slip: bool,
    /// What stands beside and below the label.
    pub lines: Vec<Line>,
}

impl Field {
    pub fn text(&self) -> String {
        self.lines.iter().map(Line::text).collect::<Vec<_>>().join(" ")
    }

    pub fn last(&self) -> u32 {
        self.lines.last().map_or(self.at, |line| line.number)
    }
}

/// A row of a table of attendance.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TableRow {
    pub row: Row,
    pub seat: Seat,
    pub columns: Columns,
    pub page: u32,
    pub line: u32,
}

/// What a part of the minutes outside the §§ holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Front {
    pub title: Vec<Line>,
    pub fields: Vec<Field>,
    pub posting: Vec<Line>,
    pub table: Vec<TableRow>,
    /// Lines that are heads of tables.
    pub heads: Vec<u32>,
    pub signed: Vec<Signed>,
    /// Words beside the places to sign: "(digitala)".
    pub signing_words: Vec<Line>,
    pub unknown: Vec<Line>,
}

enum State {
    Title,
    /// In the field that was begun last.
    Field,
    Posting,
    Table(Seat, Columns),
    Signatures,
}

/// Reads lines outside the §§; those after the last begin with places to sign.
pub(super) fn front(lines: &[(usize, &Line)], dropped: &HashSet<usize>, after: bool) -> Front {
    let mut front = Front::default();
    let mut state = if after { State::Signatures } else { State::Title };
    let mut blank = true;
    let mut signing: Vec<Line> = vec![];
    let mut pending: Option<Line> = None;
    let told: Vec<&(usize, &Line)> = lines.iter().filter(|(at, _)| !dropped.contains(at)).collect();
    for (place, (_, line)) in told.iter().enumerate() {
        let mut line = pending.take().unwrap_or_else(|| (*line).clone());
        if line.is_blank() {
            blank = true;
            continue;
        }
        if let Some((_, next)) = told.get(place + 1)
            && let Some((whole, below)) = super::labels::unwrapped(&line, next)
        {
            line = whole;
            pending = Some(below);
        }
        for line in at_labels(line) {
            state = front.take(line, state, blank, &mut signing);
            blank = false;
        }
    }
    let (signed, words, unknown) = signatures(&signing);
    front.signed = signed;
    front.heads.extend(words.iter().map(|line| line.number));
    front.signing_words = words;
    front.unknown.extend(unknown);
    let elsewhere = front.fields.iter().filter(|field| is_list(field.key) && is_by_list(field)).map(Field::last);
    front.heads.extend(elsewhere.collect::<Vec<_>>());
    front
}

impl Front {
    fn take(&mut self, line: Line, state: State, blank: bool, signing: &mut Vec<Line>) -> State {
        let text = line.text();
        if let Some((seat, columns)) = table::head(&line, matches!(state, State::Table(..)).then(|| seat_of(&state))) {
            self.heads.push(line.number);
            return match (state, seat) {
                // The head of one table may stand on several lines.
                (State::Table(old, mut had), None) => {
                    had.join(columns);
                    State::Table(old, had)
                }
                (State::Table(_, had), Some(seat)) if columns.is_empty() => {
                    State::Table(seat, Columns { x: vec![], ..had })
                }
                (_, seat) => State::Table(seat.unwrap_or(Seat::Member), columns),
            };
        }
        if is_posting(&text) && !matches!(state, State::Posting) {
            let mut line = line;
            if line.pieces.len() > 1 && line.pieces[0].text.split(' ').count() < 3 {
                // Its label stands beside it.
                line.pieces.remove(0);
                self.heads.push(line.number);
            }
            self.posting.push(line);
            return State::Posting;
        }
        if let State::Posting = state
            && !blank
            && !self.posting.last().is_some_and(|last| last.text().trim_end().ends_with('.'))
        {
            self.posting.push(line);
            return State::Posting;
        }
        let signs = matches!(state, State::Signatures);
        if let Some((key, found_slip, rest)) = label(&line, signs) {
            let signing_line = matches!(key, "secretary" | "chair")
                && rest.first().is_some_and(|piece| is_one_of(&piece.text, "signing words"));
            if key == "signatures" || signing_line {
                if signing_line || rest.iter().all(|piece| is_one_of(&piece.text, "signing words")) {
                    self.heads.push(line.number);
                } else {
                    signing.push(Line { pieces: rest, ..line });
                }
                return State::Signatures;
            }
            let rest_length: usize = rest.first().map_or(0, |piece| piece.text.len());
            let first = line.pieces.first().map_or("", |piece| piece.text.as_str());
            let inline = rest.first().is_some_and(|piece| first.ends_with(&piece.text));
            let written = if inline { &first[..first.len() - rest_length] } else { first }.trim().to_owned();
            let mut field = Field { key, at: line.number, written, page: line.page, slip: found_slip, lines: vec![] };
            if !rest.is_empty() {
                field.lines.push(Line { pieces: rest, ..line });
            }
            self.fields.push(field);
            return State::Field;
        }
        if let State::Table(seat, columns) = &state {
            match row::row(&line.pieces, Kind::Board) {
                Some(row) => {
                    let (page, number) = (line.page, line.number);
                    self.table.push(TableRow { row, seat: *seat, columns: columns.clone(), page, line: number });
                    return state;
                }
                None if !blank && let Some(last) = self.table.last_mut() => {
                    row::goes_on(&mut last.row, &line.pieces, Kind::Board);
                    return state;
                }
                None => {
                    self.unknown.push(line);
                    return state;
                }
            }
        }
        match state {
            State::Signatures => {
                signing.push(line);
                State::Signatures
            }
            State::Field if self.goes_on(&text, blank) => {
                if let Some(field) = self.fields.last_mut() {
                    field.lines.push(line);
                }
                State::Field
            }
            State::Title if self.fields.is_empty() => {
                self.title.push(line);
                State::Title
            }
            State::Title | State::Field | State::Posting | State::Table(..) => {
                // A pair of a name and an office without a label above is a place to sign.
                if is_office(&text)
                    || signing.is_empty() && row::row(&line.pieces, Kind::Board).is_some_and(|row| row.party.is_some())
                {
                    signing.push(line);
                    return State::Signatures;
                }
                self.title.push(line);
                State::Field
            }
        }
    }

    /// Whether a line without a label belongs to the field above it.
    fn goes_on(&self, text: &str, blank: bool) -> bool {
        let Some(field) = self.fields.last() else { return false };
        let list = is_list(field.key);
        let person = row::row(&[Piece { x: 0.0, text: text.to_owned() }], Kind::Board).is_some();
        if list && field.lines.is_empty() {
            return true;
        }
        match (list, blank) {
            (true, true) => person && !is_by_list(field),
            (true, false) => true,
            // A value stands beside its label or right below it.
            (false, true) => field.lines.is_empty(),
            (false, false) => {
                let ended = field.lines.last().is_some_and(|line| line.text().trim_end().ends_with('.'));
                let other = is_office(text)
                    || begins_with_any(text, "minutes").is_some_and(|b| b.written.starts_with(char::is_uppercase));
                let time = matches!(field.key, "time" | "place_and_time") && !super::spans::clocks(text).is_empty();
                field.lines.is_empty() || time || (field.lines.len() < 4 && !ended && !other)
            }
        }
    }
}

/// A line with several labels beside each other, parted at them.
fn at_labels(line: Line) -> Vec<Line> {
    let mut parted: Vec<Line> = vec![];
    for (place, piece) in line.pieces.iter().enumerate() {
        let alone = Line { pieces: vec![piece.clone()], ..line.clone() };
        let labelled = label(&alone, false).is_some_and(|(key, slip, _)| {
            !slip && matches!(key, "posted" | "removed" | "verification" | "sections" | "kept_at" | "time" | "place")
        });
        match parted.last_mut() {
            Some(last) if place > 0 && !labelled => last.pieces.push(piece.clone()),
            _ => parted.push(alone),
        }
    }
    parted
}

fn seat_of(state: &State) -> Seat {
    match state {
        State::Table(seat, _) => *seat,
        State::Title | State::Field | State::Posting | State::Signatures => Seat::Member,
    }
}

/// Fields that hold people, one or several.
pub(super) fn is_list(key: &str) -> bool {
    matches!(
        key,
        "serving" | "serving_alternates" | "absent_members" | "present_alternates" | "absent_alternates" | "others"
    )
}

/// "Enligt förteckning": the people stand elsewhere.
pub(super) fn is_by_list(field: &Field) -> bool {
    field.lines.len() == 1 && begins_with_any(&field.text(), "by list").is_some()
}

/// Whether a line is an office alone, as stands below a signature.
fn is_office(text: &str) -> bool {
    ["role chair", "role secretary", "role verifier", "role first_vice_chair"]
        .iter()
        .any(|section| is_one_of(text, section))
}

/// The sentence that says where verification is made known.
fn is_posting(text: &str) -> bool {
    contains_part(text, "posting") && text.split_whitespace().count() >= 6 && contains_part(text, "posting subject")
}

/// The label that a line begins with: which field, whether a letter differs, what stands after it.
fn label(line: &Line, signing: bool) -> Option<(&'static str, bool, Vec<Piece>)> {
    let first = line.pieces.first()?;
    let (key, found) = sections_of("front")
        .filter_map(|(key, wordings)| Some((key, longest(&first.text, wordings, true)?)))
        .max_by_key(|(_, found)| (found.written.len(), !found.slip))?;
    if !found.written.starts_with(|c: char| c.is_uppercase() || c == '§') {
        return None;
    }
    let office = matches!(key, "chair" | "secretary" | "verifiers");
    // Where one signs, an office is no label.
    if signing && (office || key == "title") {
        return None;
    }
    let beside = &line.pieces[1..];
    if found.rest.is_empty() {
        if key == "title" || (office && beside.is_empty() && !first.text.ends_with(':') && is_office(&first.text)) {
            return None;
        }
        return Some((key, found.slip, beside.to_vec()));
    }
    let rest = found.rest;
    let value = rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "§(–-".contains(c))
        || ["weekday", "by list", "digital", "absent"].iter().any(|section| begins_with_any(rest, section).is_some())
        || rest.starts_with("kl")
        || rest.starts_with("den ");
    if found.slip || key == "title" || !(found.colon || value) {
        return None;
    }
    let x = first.x + found.written.chars().count() as f32 + 1.0;
    let mut pieces = vec![Piece { x, text: rest.to_owned() }];
    pieces.extend_from_slice(beside);
    Some((key, false, pieces))
}

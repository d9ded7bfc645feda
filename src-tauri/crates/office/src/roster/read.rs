//! Reading a list of people from a spreadsheet: tabs, semicolons or commas; with headings in any order, or without.
//!
//! Words are recognised without capitals and marks. Nothing is decided here about who is on record.

use crate::keys::folded;
use csv::{ReaderBuilder, StringRecord};
use domain::{Role, Seat};

/// A line that says something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) party: Option<String>,
    pub(super) function: Function,
    pub(super) organisation: Option<String>,
    pub(super) order: Option<u32>,
    pub(super) email: Option<String>,
}

/// What someone is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Function {
    /// Not said.
    #[default]
    Unsaid,
    /// On the board.
    Seat(Seat, Option<Role>),
    /// An official with a title.
    Official(String),
    /// Said and not understood.
    Unknown,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    FirstName,
    LastName,
    Party,
    Function,
    Organisation,
    Order,
    Email,
    Other,
}

/// The lines of a list, blank ones left out.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let rows = rows(text);
    let mut rows = rows.iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty())).peekable();
    let columns = rows.peek().and_then(|(_, cells)| headings(cells));
    let head = usize::from(columns.is_some());
    let read = |(number, cells): &(u32, Vec<String>)| {
        let mut line = match &columns {
            Some(columns) => by_heading(columns, cells),
            None => by_content(cells),
        };
        line.number = *number;
        take_party(&mut line);
        line
    };
    rows.skip(head).map(read).collect()
}

/// Cells by line, without surrounding space.
fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
    let count = |mark: char| text.lines().filter(|line| line.contains(mark)).count();
    let delimiter = [b'\t', b';'].into_iter().find(|mark| count(char::from(*mark)) > 0).unwrap_or(b',');
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let line = |record: StringRecord| {
        let number = record.position().map_or(0, |at| u32::try_from(at.line()).unwrap_or(u32::MAX));
        (number, record.iter().map(|cell| cell.trim().to_owned()).collect())
    };
    // The bytes are those of a text and rows may be of any length, so every record can be read.
    reader.records().filter_map(Result::ok).map(line).collect()
}

/// The columns, where the row is one of headings.
fn headings(cells: &[String]) -> Option<Vec<Column>> {
    let columns: Vec<Column> = cells.iter().map(|cell| heading(&folded(cell))).collect();
    let names = columns.iter().any(|column| matches!(column, Column::Name | Column::FirstName | Column::LastName));
    names.then_some(columns)
}

fn heading(word: &str) -> Column {
    let is = |words: &[&str]| words.contains(&word);
    let begins = |words: &[&str]| words.iter().any(|start| word.starts_with(start));
    match word {
        _ if is(&["namn", "person", "ledamoter och ersattare"]) => Column::Name,
        _ if begins(&["fornamn"]) => Column::FirstName,
        _ if begins(&["efternamn"]) => Column::LastName,
        _ if begins(&["parti"]) => Column::Party,
        _ if begins(&["uppdrag", "roll", "funktion", "befattning", "titel"]) => Column::Function,
        _ if begins(&["utsedd", "kommun", "organisation", "medlem", "huvudman"]) => Column::Organisation,
        _ if begins(&["turordning", "ordning", "nr"]) => Column::Order,
        _ if begins(&["e-post", "epost", "mejl", "mail", "e-mail", "email"]) => Column::Email,
        _ => Column::Other,
    }
}

fn by_heading(columns: &[Column], cells: &[String]) -> Line {
    let cell = |wanted: Column| {
        let mut found = columns.iter().zip(cells).filter(|(column, cell)| **column == wanted && !cell.is_empty());
        found.next().map(|(_, cell)| cell.clone())
    };
    let both = [cell(Column::FirstName), cell(Column::LastName)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Line {
        name: cell(Column::Name).unwrap_or(both),
        party: cell(Column::Party),
        function: cell(Column::Function).map(|words| function(&words)).unwrap_or_default(),
        organisation: cell(Column::Organisation),
        order: cell(Column::Order).and_then(|order| order.trim_end_matches('.').parse().ok()),
        email: cell(Column::Email),
        ..Line::default()
    }
}

/// Without headings a cell is what it looks like.
fn by_content(cells: &[String]) -> Line {
    let mut line = Line::default();
    let mut functions: Vec<&str> = vec![];
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        let word = folded(cell);
        if line.name.is_empty() && cell.contains(char::is_alphabetic) {
            line.name.clone_from(cell);
        } else if cell.contains('@') {
            line.email = Some(cell.clone());
        } else if let Ok(order) = cell.trim_end_matches('.').parse() {
            line.order = Some(order);
        } else if is_organisation(&word) {
            line.organisation = Some(cell.clone());
        } else if cell.chars().count() <= 4 && function(cell) == Function::Unknown {
            line.party = Some(cell.clone());
        } else {
            functions.push(cell);
        }
    }
    if !functions.is_empty() {
        line.function = function(&functions.join(", "));
    }
    line
}

/// Whether a name is that of a municipality, a region or an agency.
fn is_organisation(word: &str) -> bool {
    word.ends_with("kommun")
        || word.starts_with("region")
        || word.contains("forsakringskassan")
        || word.contains("arbetsformedlingen")
}

/// "ledamot, 1:e vice ordförande", "ersättare", "förbundschef".
pub(super) fn function(words: &str) -> Function {
    let word = folded(words);
    let role = match () {
        () if !word.contains("ordforande") => None,
        () if !word.contains("vice") => Some(Role::Chair),
        () if word.contains("2") || word.contains("andr") => Some(Role::SecondViceChair),
        () => Some(Role::FirstViceChair),
    };
    let seat = match () {
        () if word.contains("ersattar") || word.contains("suppleant") => Some(Seat::Alternate),
        () if word.contains("ledamot") || role.is_some() => Some(Seat::Member),
        () => None,
    };
    const TITLES: [&str; 14] = [
        "chef",
        "sekreterare",
        "direktor",
        "handlaggare",
        "samordnare",
        "koordinator",
        "ekonom",
        "utredare",
        "controller",
        "administrator",
        "tjansteman",
        "kanslist",
        "registrator",
        "strateg",
    ];
    match seat {
        Some(seat) => Function::Seat(seat, role),
        None if TITLES.iter().any(|title| word.contains(title)) => Function::Official(words.trim().to_owned()),
        None => Function::Unknown,
    }
}

/// "Anna Berg (S)".
fn take_party(line: &mut Line) {
    let Some((name, party)) = line.name.trim_end().strip_suffix(')').and_then(|name| name.rsplit_once('(')) else {
        return;
    };
    let (name, party) = (name.trim().to_owned(), party.trim().to_owned());
    if !party.is_empty() && party.chars().count() <= 12 {
        line.party.get_or_insert(party);
        line.name = name;
    }
}

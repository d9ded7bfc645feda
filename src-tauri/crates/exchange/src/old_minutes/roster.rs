//! The people and members that minutes name, their seats, and who was there: from tables, lists and running text.
//!
//! One name is one person; a spelling that differs by a slip is the same person under another name. Who serves for whom is told only
//! where the minutes tell it.

use super::front::{Field, Front, TableRow, is_by_list, is_list};
use super::names;
use super::origin::{Origin, Place, Reason, Value};
use super::row::{self, Kind, Mark, Row};
use super::source::Line;
use super::table::Column;
use domain::{
    Assignment, Attendance, ClockTime, Extent, Meeting, MemberOrganisation, OrganisationId, OrganisationKind,
    OtherParticipant, Person, PersonId, Role, Seat, SectionRange,
};
use std::collections::HashSet;

/// People, members and seats as they come up.
#[derive(Debug, Default)]
pub(super) struct Roster {
    pub people: Vec<Person>,
    pub organisations: Vec<MemberOrganisation>,
    pub assignments: Vec<Assignment>,
    pub origins: Vec<Origin>,
    /// Lines of which something was not understood.
    pub unknown: Vec<Line>,
    /// Who takes the minutes, as a list says.
    pub secretary: Option<PersonId>,
    /// Who presides, as a list says.
    pub chair: Option<PersonId>,
}

/// A name as names are compared here: without case and without the dots that scanners lose.
fn folded(name: &str) -> String {
    names::key(name)
}

impl Roster {
    /// The person of a name, new or known.
    pub fn person(&mut self, name: &str, party: Option<&str>) -> PersonId {
        let name = name.trim();
        let wanted = folded(name);
        let same = |person: &Person| {
            folded(&person.name) == wanted || person.aliases.iter().any(|alias| folded(alias) == wanted)
        };
        let slip = |person: &Person| one_slip(&folded(&person.name), &wanted);
        let place = self.people.iter().position(same).or_else(|| {
            let mut close = self.people.iter().enumerate().filter(|(_, person)| slip(person));
            let found = close.next();
            found.filter(|_| close.next().is_none()).map(|(place, _)| place)
        });
        if let Some(place) = place {
            let person = &mut self.people[place];
            if person.party.is_none() {
                person.party = party.map(str::to_owned);
            }
            if person.name != name && !person.aliases.iter().any(|alias| alias == name) {
                person.aliases.push(name.to_owned());
            }
            return person.id.clone();
        }
        let id = PersonId(self.free_key(&wanted));
        self.people.push(Person {
            id: id.clone(),
            name: name.to_owned(),
            party: party.map(str::to_owned),
            title: None,
            email: None,
            aliases: vec![],
        });
        id
    }

    fn free_key(&self, key: &str) -> String {
        let used = |key: &str| self.people.iter().any(|person| person.id.0 == key);
        let numbered = (2..).map(|number| format!("{key}-{number}"));
        std::iter::once(key.to_owned())
            .chain(numbered)
            .find(|key| !used(key))
            .expect("BUG: there is always a next number")
    }

    /// A person on record by name, or by a title that one person has: "förbundschef".
    pub fn known(&self, words: &str) -> Option<PersonId> {
        let wanted = folded(words.trim());
        let named = self.people.iter().find(|person| folded(&person.name) == wanted);
        named.map(|person| person.id.clone()).or_else(|| {
            let stem = |word: &str| {
                let word = folded(word);
                word.strip_suffix("en").or_else(|| word.strip_suffix('n')).map_or(word.clone(), str::to_owned)
            };
            if super::vocabulary::is_one_of(words, "chair in text") {
                return self.chair.clone();
            }
            let has = |title: &str| {
                title.split(" och ").flat_map(|title| title.split(',')).any(|title| {
                    stem(title) == stem(words) || title.rsplit(' ').next().is_some_and(|last| stem(last) == stem(words))
                })
            };
            let mut titled = self.people.iter().filter(|person| person.title.as_deref().is_some_and(has));
            titled.next().filter(|_| titled.next().is_none()).map(|person| person.id.clone())
        })
    }

    fn organisation(&mut self, name: &str, kind: Option<OrganisationKind>) -> OrganisationId {
        let name = name.trim();
        let key = names::key(name);
        let same = |org: &MemberOrganisation| {
            org.id.0 == key || org.short_name.as_deref().is_some_and(|short| names::key(short) == key)
        };
        if let Some(known) = self.organisations.iter().find(|org| same(org)) {
            return known.id.clone();
        }
        let kind = kind.unwrap_or(OrganisationKind::Municipality);
        let id = OrganisationId(key);
        let short_name = names::short_municipality(name);
        self.organisations.push(MemberOrganisation { id: id.clone(), name: name.to_owned(), short_name, kind });
        id
    }

    fn assign(&mut self, person: &PersonId, seat: Seat, row: &Row) {
        let appointed_by = row.organisation.as_ref().map(|(name, kind)| self.organisation(name, *kind));
        if let Some(known) = self.assignments.iter_mut().find(|a| a.person == *person) {
            known.role = known.role.or(row.role);
            known.appointed_by = known.appointed_by.take().or(appointed_by);
            return;
        }
        self.assignments.push(Assignment {
            person: person.clone(),
            seat,
            appointed_by,
            role: row.role,
            from: None,
            to: None,
            calling_order: None,
        });
    }

    fn told(&mut self, value: Value, page: u32, line: u32, reason: Reason) {
        self.origins.push(Origin { value, place: Place { page, first: line, last: line }, reason });
    }

    fn notice(&mut self, row: &Row, person: &PersonId) {
        if row.secretary
            || row.title.as_deref().is_some_and(|title| super::vocabulary::contains_any(title, "role secretary"))
        {
            self.secretary.get_or_insert_with(|| person.clone());
        }
        if row.role == Some(Role::Chair) {
            self.chair.get_or_insert_with(|| person.clone());
        }
    }

    /// Everything that a part of the minutes outside the §§ says of who was there.
    pub fn take(&mut self, front: &Front, meeting: &mut Meeting, span: Option<SectionRange>) {
        for found in &front.table {
            self.table_row(found, meeting, span);
        }
        for field in front.fields.iter().filter(|field| is_list(field.key) && !is_by_list(field)) {
            self.field(field, meeting, span);
        }
    }

    fn table_row(&mut self, found: &TableRow, meeting: &mut Meeting, span: Option<SectionRange>) {
        let row = &found.row;
        let id = self.person(&row.name, row.party.as_deref());
        self.assign(&id, found.seat, row);
        self.notice(row, &id);
        if !row.left_over.is_empty() {
            self.unknown.push(plain_line(&row.left_over.join(" "), found.page, found.line));
        }
        let mut attendance = attendance(&id);
        let columns = &found.columns;
        let mut told_mode = false;
        let both = columns.has(Column::Serving) && columns.has(Column::Present);
        for placed in &row.marks {
            let column = columns.at(placed.x).or({
                // In text without columns, what stands before the mode is serving, what stands after it presence.
                match (both, told_mode) {
                    (true, false) => Some(Column::Serving),
                    (true, true) => Some(Column::Present),
                    (false, _) if columns.has(Column::Serving) => Some(Column::Serving),
                    (false, _) if columns.has(Column::Present) => Some(Column::Present),
                    (false, _) => None,
                }
            });
            let extent = match placed.mark {
                Mark::Serves | Mark::Present => Some(Extent::WholeMeeting),
                Mark::Clock(from, to) => clock(from, to, meeting),
                Mark::Sections(from, to) => sections(from, to, span),
                Mark::Mode(mode) => {
                    told_mode = true;
                    attendance.mode = Some(mode);
                    attendance.present = attendance.present.or(Some(Extent::WholeMeeting));
                    continue;
                }
                Mark::Absent => continue,
            };
            if column == Some(Column::Present) {
                attendance.present = extent;
            } else {
                attendance.serving = extent;
            }
        }
        // A table without columns of marks lists those who decide.
        if row.marks.is_empty() && !columns.has(Column::Serving) && !columns.has(Column::Present) {
            attendance.serving = Some(Extent::WholeMeeting);
        }
        if !columns.has(Column::Serving) && columns.has(Column::Present) && found.seat == Seat::Member {
            attendance.serving = attendance.present;
        }
        attendance.present = attendance.present.or(attendance.serving);
        self.replaces(&mut attendance, row);
        self.told(Value::Attendance(id), found.page, found.line, Reason::TableRow);
        put(meeting, attendance);
    }

    fn replaces(&mut self, attendance: &mut Attendance, row: &Row) {
        if let Some(name) = &row.replaces {
            attendance.replaces = Some(self.person(name, None));
            attendance.serving = attendance.serving.or(Some(Extent::WholeMeeting));
            attendance.present = attendance.present.or(attendance.serving);
        }
    }

    fn field(&mut self, field: &Field, meeting: &mut Meeting, span: Option<SectionRange>) {
        let kind = if field.key == "others" { Kind::Guests } else { Kind::Board };
        for (line, row) in rows(&field.lines, kind, &mut self.unknown) {
            let id = self.person(&row.name, row.party.as_deref());
            self.notice(&row, &id);
            if !row.left_over.is_empty() {
                self.unknown.push(plain_line(&row.left_over.join(" "), line.page, line.number));
            }
            if kind == Kind::Guests {
                self.guest(&id, &row, meeting, span);
                self.told(Value::Other(id), line.page, line.number, Reason::ListEntry);
                continue;
            }
            let alternate = matches!(field.key, "serving_alternates" | "present_alternates" | "absent_alternates")
                || row.replaces.is_some();
            self.assign(&id, if alternate { Seat::Alternate } else { Seat::Member }, &row);
            let mut attendance = attendance(&id);
            let mut extent = None;
            let mut absent = false;
            for placed in &row.marks {
                match placed.mark {
                    Mark::Mode(mode) => attendance.mode = Some(mode),
                    Mark::Clock(from, to) => extent = clock(from, to, meeting),
                    Mark::Sections(from, to) => extent = sections(from, to, span),
                    Mark::Serves | Mark::Present => {}
                    Mark::Absent => absent = true,
                }
            }
            let part = extent.or(Some(Extent::WholeMeeting)).filter(|_| !absent);
            match field.key {
                "serving" | "serving_alternates" => {
                    attendance.serving = part;
                    attendance.present = part;
                }
                "present_alternates" => attendance.present = part,
                _ => {}
            }
            if row.replaces.is_some() {
                attendance.serving = part;
            }
            self.replaces(&mut attendance, &row);
            self.told(Value::Attendance(id), line.page, line.number, Reason::ListEntry);
            put(meeting, attendance);
        }
    }

    fn guest(&mut self, id: &PersonId, row: &Row, meeting: &mut Meeting, span: Option<SectionRange>) {
        // Where a guest comes from belongs to the title: a person has no other place for it.
        let from = row.organisation.as_ref().map(|(name, _)| name.clone());
        let title = [row.title.clone().or_else(|| row.office.clone()), from].into_iter().flatten().collect::<Vec<_>>();
        let title = Some(title.join(", ")).filter(|title| !title.is_empty());
        if let Some(person) = self.people.iter_mut().find(|person| person.id == *id) {
            person.title = person.title.take().or(title);
        }
        let range = row.marks.iter().find_map(|placed| match placed.mark {
            Mark::Sections(from, to) => match sections(from, to, span) {
                Some(Extent::Sections(range)) => Some(range),
                _ => None,
            },
            _ => None,
        });
        if !meeting.others.iter().any(|other| other.person == *id) {
            meeting.others.push(OtherParticipant { person: id.clone(), sections: range });
        }
    }
}

/// The people of a field: one a line, several in a line, or a line more about the one before.
fn rows(lines: &[Line], kind: Kind, unknown: &mut Vec<Line>) -> Vec<(Line, Row)> {
    let mut rows: Vec<(Line, Row)> = vec![];
    let running = running_text(lines);
    for line in running.as_deref().unwrap_or(lines) {
        let mut pieces = vec![];
        for piece in &line.pieces {
            let parts = row::people_in(piece);
            pieces.extend(parts);
        }
        // A piece that begins with a name begins a person; the others belong to the person before.
        let mut begun = false;
        let mut own: Vec<Vec<super::source::Piece>> = vec![];
        for piece in pieces {
            let starts =
                row::row(std::slice::from_ref(&piece), kind).is_some() && !(begun && is_place_only(&piece.text));
            match (starts, own.last_mut()) {
                (true, _) | (false, None) => own.push(vec![piece]),
                (false, Some(last)) => last.push(piece),
            }
            begun = true;
        }
        for pieces in own {
            match (row::row(&pieces, kind), rows.last_mut()) {
                (Some(row), _) => rows.push((line.clone(), row)),
                (None, Some((_, last))) => row::goes_on(last, &pieces, kind),
                (None, None) => unknown.push(Line { pieces, ..line.clone() }),
            }
        }
    }
    rows
}

/// Lines that name several people each are one text, broken where it was full.
fn running_text(lines: &[Line]) -> Option<Vec<Line>> {
    let [first, rest @ ..] = lines else { return None };
    let single = lines.iter().all(|line| line.pieces.len() == 1);
    let several = single && lines.iter().any(|line| row::people_in(&line.pieces[0]).len() > 1);
    if rest.is_empty() || !several {
        return None;
    }
    let text = rest.iter().fold(first.text(), |text, line| match text.strip_suffix('-') {
        Some(parted) if line.text().starts_with(char::is_lowercase) => format!("{parted}{}", line.text()),
        _ => format!("{text} {}", line.text()),
    });
    Some(vec![Line { pieces: vec![super::source::Piece { x: first.x(), text }], ..first.clone() }])
}

/// "Östra Granvik" after a name is where they come from.
fn is_place_only(text: &str) -> bool {
    names::begins_organisation(text).is_some()
}

fn plain_line(text: &str, page: u32, number: u32) -> Line {
    Line { page, number, pieces: vec![super::source::Piece { x: 0.0, text: text.to_owned() }], after_gap: false }
}

fn attendance(person: &PersonId) -> Attendance {
    Attendance {
        person: person.clone(),
        mode: None,
        present: None,
        serving: None,
        replaces: None,
        disqualified: vec![],
        away: vec![],
    }
}

/// One row a person; what a later list adds goes into it.
fn put(meeting: &mut Meeting, row: Attendance) {
    match meeting.attendance.iter_mut().find(|known| known.person == row.person) {
        Some(known) => {
            known.mode = known.mode.or(row.mode);
            known.present = known.present.or(row.present);
            known.serving = known.serving.or(row.serving);
            known.replaces = known.replaces.take().or(row.replaces);
        }
        None => meeting.attendance.push(row),
    }
}

fn clock(from: Option<ClockTime>, to: Option<ClockTime>, meeting: &Meeting) -> Option<Extent> {
    let (from, to) = (from.or(meeting.start)?, to.or(meeting.end)?);
    Some(Extent::Clock { from, to })
}

fn sections(
    from: Option<domain::SectionNumber>,
    to: Option<domain::SectionNumber>,
    span: Option<SectionRange>,
) -> Option<Extent> {
    let first = from.or(span.map(SectionRange::first))?;
    let last = to.or(span.map(SectionRange::last)).unwrap_or(first);
    SectionRange::new(first, last).map(Extent::Sections)
}

/// Two keys that differ by a letter, long enough that this is a slip and not another name.
fn one_slip(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.len().min(b.len()) < 9 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(x, y)| x == y).count();
    a.len().max(b.len()) - start - end <= 1
}

/// Names that a text lists: "Lena Sjö (KD) och Roger Ek (S)".
pub(super) fn listed(lines: &[Line]) -> (Vec<(Line, Row)>, Vec<Line>) {
    let mut unknown = vec![];
    let found = rows(lines, Kind::Board, &mut unknown);
    (found, unknown)
}

/// Every name once.
pub(super) fn once(people: Vec<PersonId>) -> Vec<PersonId> {
    let mut seen = HashSet::new();
    people.into_iter().filter(|person| seen.insert(person.clone())).collect()
}

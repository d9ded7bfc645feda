//! Attendance: tables on a page of their own, lists on the front page, and what follows from both (who replaces whom,
//! quorum per §).

use super::names::{name, name_with_role};
use super::swedish::{capitalised, clock_span, enumerate, number, section_list, sections};
use crate::Source;
use crate::content::{
    Align, Anchor, Block, Column, Labelled, LabelledKind, Measure, Piece, RosterRow, RowHeight, Table, Text, Width,
    words,
};
use domain::{
    Association, Attendance, DocumentProfile, Extent, FrontFieldKind, Meeting, Mode, Quorate, Seat, SectionNumber,
    section_facts,
};

/// With more rows than this the tables are set tighter, so that a board of eleven and its alternates stay on one page together
/// with what is said under the tables.
const COMFORTABLE_ROWS: usize = 18;

/// The attendance page: members, alternates, replacements, quorum.
pub fn page(association: &Association, meeting: &Meeting, profile: &DocumentProfile, anchor: Anchor) -> Vec<Block> {
    let mut blocks = vec![Block::NewPage, Block::InnerTitle { anchor, title: "Närvaro".into() }];
    blocks.extend(tables(association, meeting, profile));
    blocks
}

/// Members, alternates, replacements, quorum.
pub fn tables(association: &Association, meeting: &Meeting, profile: &DocumentProfile) -> Vec<Block> {
    let mut blocks = vec![];
    let rows_are = if meeting.attendance.len() > COMFORTABLE_ROWS { RowHeight::Tight } else { RowHeight::Regular };
    for (seat, label) in [(Seat::Member, "Ledamöter"), (Seat::Alternate, "Ersättare")] {
        let rows: Vec<Vec<Text>> =
            rows(association, meeting, seat).map(|row| table_row(association, meeting, profile, row)).collect();
        if !rows.is_empty() {
            blocks.push(Block::Table(table(label, rows, rows_are)));
        }
    }
    let replaced = replacements(association, meeting);
    if !replaced.is_empty() {
        blocks.push(labelled("Tjänstgörande ersättare", replaced));
    }
    if let Some(sentence) = quorum(association, meeting) {
        blocks.push(labelled("Beslutförhet", vec![sentence]));
    }
    blocks
}

/// The people of one list of the front page.
pub fn roster(association: &Association, meeting: &Meeting, list: FrontFieldKind) -> Vec<RosterRow> {
    let of = |seat| rows(association, meeting, seat);
    let chosen: Vec<&Attendance> = match list {
        FrontFieldKind::Serving => {
            of(Seat::Member).chain(of(Seat::Alternate)).filter(|row| row.serving.is_some()).collect()
        }
        FrontFieldKind::AbsentMembers => {
            of(Seat::Member).filter(|row| row.serving.is_none() && row.present.is_none()).collect()
        }
        FrontFieldKind::PresentAlternates => {
            of(Seat::Alternate).filter(|row| row.serving.is_none() && row.present.is_some()).collect()
        }
        FrontFieldKind::AbsentAlternates => {
            of(Seat::Alternate).filter(|row| row.serving.is_none() && row.present.is_none()).collect()
        }
        _ => vec![],
    };
    chosen.into_iter().map(|row| roster_row(association, meeting, row)).collect()
}

fn rows<'a>(association: &'a Association, meeting: &'a Meeting, seat: Seat) -> impl Iterator<Item = &'a Attendance> {
    meeting.attendance.iter().filter(move |row| seat_of(association, meeting, row) == seat)
}

/// The seat held that day; whoever replaces someone is an alternate even if no assignment is on record.
fn seat_of(association: &Association, meeting: &Meeting, row: &Attendance) -> Seat {
    association
        .assignment_on(&row.person, meeting.date)
        .map_or(if row.replaces.is_some() { Seat::Alternate } else { Seat::Member }, |assignment| assignment.seat)
}

fn appointed_by(association: &Association, meeting: &Meeting, row: &Attendance, short: bool) -> String {
    association
        .assignment_on(&row.person, meeting.date)
        .and_then(|assignment| association.organisation(assignment.appointed_by.as_ref()?))
        .map(|organisation| match &organisation.short_name {
            Some(name) if short => name.clone(),
            _ => organisation.name.clone(),
        })
        .unwrap_or_default()
}

fn table_row(association: &Association, meeting: &Meeting, profile: &DocumentProfile, row: &Attendance) -> Vec<Text> {
    vec![
        words(name_with_role(association, &row.person, meeting.date)),
        words(appointed_by(association, meeting, row, false)),
        words(serving(row)),
        words(presence(row, profile)),
    ]
}

fn roster_row(association: &Association, meeting: &Meeting, row: &Attendance) -> RosterRow {
    let mut notes = vec![];
    if let Some(replaced) = &row.replaces {
        notes.push(format!("ersätter {}", name(association, replaced)));
    }
    if let Some(part) = row.serving.or(row.present).and_then(part) {
        notes.push(part);
    }
    notes.extend(exceptions(row));
    RosterRow {
        name: name_with_role(association, &row.person, meeting.date),
        place: appointed_by(association, meeting, row, true),
        note: notes.join(", "),
    }
}

fn table(label: &str, rows: Vec<Vec<Text>>, rows_are: RowHeight) -> Table {
    let column = |mm| Column { width: Width::Mm(mm), align: Align::Left };
    Table {
        measure: Measure::Full,
        rows_are,
        columns: vec![column(56.0), column(42.0), column(24.0), column(32.0)],
        head: [label, "Utsedd av", "Beslutande", "Närvaro"].map(words).to_vec(),
        rows,
        sum: None,
        row_headers: true,
        source: Some(Source::Attendance),
    }
}

/// "X", "§§ 22–26", "14.30–16.00", "X, ej § 28 (jäv)"; an en dash when not serving.
fn serving(row: &Attendance) -> String {
    let Some(extent) = row.serving else {
        return "–".into();
    };
    let mut parts = vec![part(extent).unwrap_or_else(|| "X".into())];
    parts.extend(exceptions(row));
    parts.join(", ")
}

/// What is taken out of the span before it: "ej § 25", "ej § 28 (jäv)". Who was not there was not out of the room either.
fn exceptions(row: &Attendance) -> Vec<String> {
    let away = without(&row.away).filter(|_| row.serving.or(row.present).is_some());
    let disqualified = without(&row.disqualified).map(|sections| format!("{sections} (jäv)"));
    away.into_iter().chain(disqualified).collect()
}

fn without(sections: &[SectionNumber]) -> Option<String> {
    let numbers: Vec<u32> = sections.iter().map(|section| section.get()).collect();
    // The word stays on the line of its §.
    (!numbers.is_empty()).then(|| format!("ej\u{a0}{}", section_list(&numbers)))
}

/// "Digitalt 14.10–16.00, ej § 25"; an en dash when absent. Disqualification stands beside what it takes away: service.
fn presence(row: &Attendance, profile: &DocumentProfile) -> String {
    let Some(extent) = row.present else {
        return "–".into();
    };
    let how = match row.mode {
        Some(Mode::OnSite) => &profile.modes.on_site,
        Some(Mode::Remote) => &profile.modes.remote,
        Some(Mode::Hybrid) | None => &profile.modes.unknown,
    };
    let present = match part(extent) {
        Some(part) => format!("{how} {part}"),
        None => how.clone(),
    };
    [present].into_iter().chain(without(&row.away)).collect::<Vec<_>>().join(", ")
}

/// The part of the meeting, `None` for all of it.
fn part(extent: Extent) -> Option<String> {
    match extent {
        Extent::WholeMeeting => None,
        Extent::Clock { from, to } => Some(clock_span(from, to)),
        Extent::Sections(range) => Some(sections(range)),
    }
}

fn replacements(association: &Association, meeting: &Meeting) -> Vec<String> {
    meeting
        .attendance
        .iter()
        .filter_map(|row| {
            let replaced = row.replaces.as_ref()?;
            let when: String =
                row.serving.and_then(part).into_iter().chain(exceptions(row)).map(|part| format!(", {part}")).collect();
            let from = appointed_by(association, meeting, row, false);
            let from = if from.is_empty() { from } else { format!(", {from}") };
            Some(format!("{} ersätter {}{from}{when}.", name(association, &row.person), name(association, replaced)))
        })
        .collect()
}

/// What the attendance says of quorum (KL 6 kap. 27 §), in one or a few sentences. `None` when there is nothing to judge.
fn quorum(association: &Association, meeting: &Meeting) -> Option<String> {
    let seats = association.seats_on(meeting.date);
    let facts: Vec<(SectionNumber, usize, usize, Quorate)> = meeting
        .items
        .iter()
        .filter_map(|item| {
            let facts = section_facts(meeting, item, seats);
            Some((item.section?, facts.serving.len(), facts.unplaced.len(), facts.quorate))
        })
        .collect();
    if seats == 0 || facts.is_empty() || meeting.attendance.is_empty() {
        return None;
    }
    let of = |wanted: Quorate| facts.iter().filter(|f| f.3 == wanted).map(|f| f.0.get()).collect::<Vec<u32>>();
    let (lacking, unknown) = (of(Quorate::No), of(Quorate::Unknown));
    let members = number(seats);
    let mut sentences = match (lacking.is_empty(), unknown.is_empty()) {
        (true, true) => vec![format!("Styrelsen har {members} ledamöter och var beslutför i varje paragraf.")],
        _ => vec![format!("Styrelsen har {members} ledamöter.")],
    };
    if !lacking.is_empty() {
        sentences.push(format!("Den var inte beslutför i {}.", section_list(&lacking)));
    }
    if !unknown.is_empty() {
        sentences
            .push(format!("Närvarotiderna räcker inte för att avgöra beslutförheten i {}.", section_list(&unknown)));
    }
    if lacking.is_empty() && unknown.is_empty() {
        sentences.push(counts(&facts));
    }
    Some(sentences.join(" "))
}

fn counts(facts: &[(SectionNumber, usize, usize, Quorate)]) -> String {
    let fewest = facts.iter().map(|f| f.1).min().unwrap_or_default();
    if facts.iter().any(|f| f.2 > 0) {
        return format!("Minst {} tjänstgjorde i varje paragraf.", number(fewest));
    }
    let mut groups: Vec<(usize, Vec<u32>)> = vec![];
    for fact in facts {
        match groups.iter_mut().find(|group| group.0 == fact.1) {
            Some(group) => group.1.push(fact.0.get()),
            None => groups.push((fact.1, vec![fact.0.get()])),
        }
    }
    groups.sort_by_key(|group| group.1.len());
    let Some((usual, exceptions)) = groups.split_last() else {
        return String::new();
    };
    if exceptions.is_empty() {
        return format!("{} tjänstgjorde.", capitalised(&number(usual.0)));
    }
    let parts: Vec<String> =
        exceptions.iter().map(|group| format!("{} i {}", number(group.0), section_list(&group.1))).collect();
    let rest = format!("{} i övriga paragrafer", number(usual.0));
    let all = enumerate(&parts.into_iter().chain([rest]).collect::<Vec<_>>());
    let (first, after) = all.split_once(" i ").unwrap_or((&all, ""));
    format!("{} tjänstgjorde i {after}.", capitalised(first))
}

fn labelled(label: &str, lines: Vec<String>) -> Block {
    Block::Labelled(Labelled {
        label: Some(label.into()),
        kind: LabelledKind::Whole,
        pieces: vec![Piece::Paragraph(words(lines.join("\n")))],
        source: Some(Source::Attendance),
    })
}

#[cfg(test)]
mod tests;

//! From what was found in its places to an association with one meeting.

use super::boards::{boards, own, posted};
use super::front::{Front, front};
use super::furniture::furniture;
use super::item::{BlockLabel, ReadBlock, ReadItem, ReadPart, item};
use super::meeting::{Understood, day, fill, is_title};
use super::names::form;
use super::origin::{Dropped, DroppedLine, Origin, Place, Reason, Value};
use super::outline::{Head, Outline, outline};
use super::paragraphs::{Manner, Setting, TextLine, Unit, markdown};
use super::parts::part;
use super::roster::Roster;
use super::source::{Line, Source};
use super::whose::{are_minutes, name};
use super::{NotMinutes, OldMinutes, records};
use crate::markdown::parse;
use chrono::Datelike;
use domain::{
    Association, Block, BlockHeading, BlockKind, BlockName, Body, BodyForm, FollowUp, Item, ItemId, ItemPart, Meeting,
    MeetingId, MeetingStatus, Mode, OrganisationKind, Party, Posting, Profile, RichText, SectionNumber, SectionRange,
    SectionRef, SubItem, Who,
};
use std::collections::HashSet;

pub(super) fn assemble(source: &Source, known: Option<&str>) -> Result<OldMinutes, NotMinutes> {
    if source.is_empty() {
        return Err(NotMinutes::NoText);
    }
    let furniture = furniture(&source.lines);
    let outline = outline(&source.lines, &furniture);
    if outline.heads.is_empty() {
        return Err(NotMinutes::NoSections);
    }
    let dropped: HashSet<usize> = furniture.union(&outline.contents).copied().collect();
    let parts = part(&source.lines, &outline, &dropped);
    let mut first = front(&parts.front, &dropped, false);
    let last = front(&parts.tail, &dropped, true);
    if !are_minutes(source, &first, &last) {
        return Err(NotMinutes::NoMinutes);
    }
    let running: Vec<String> = furniture_lines(source, &furniture);
    let name = name(&first, &last, &running, source, known).ok_or(NotMinutes::NoAssociation)?;
    let date = day(&first, &running).or_else(|| day(&last, &[])).ok_or(NotMinutes::NoDay)?;

    let mut meeting = Meeting { id: MeetingId(-1), ..Meeting::on(date, MeetingStatus::Held) };
    let mut roster = Roster::default();
    let span = outline.span.or_else(|| spanning(&outline.heads));
    // Times first: attendance by the clock may be open at one end.
    let mut understood = fill_times(&mut meeting, &first);
    for side in [&first, &last] {
        roster.take(side, &mut meeting, span);
    }
    let more = fill(&mut meeting, &first, &mut roster);
    understood.merge(more);
    let more = fill(&mut meeting, &last, &mut roster);
    understood.merge(more);

    let tables = !first.table.is_empty() || !last.table.is_empty();
    let federation = !tables && form(&name) != BodyForm::CoordinationAssociation;
    roster.chair = meeting.chair.clone().or(roster.chair);
    let setting = Setting::of(source);
    let read: Vec<ReadItem> =
        parts.items.iter().map(|(head, lines)| item(head, lines, &dropped, &setting, federation)).collect();

    short_names(&mut roster, source);
    mixed_mode(&mut meeting);
    let body = body(&name, federation, &first, &last, &understood, &roster, &mut meeting);
    let mut old = OldMinutes {
        association: empty(body),
        origins: std::mem::take(&mut understood.origins),
        dropped: dropped_lines(source, &furniture, &outline, [&first, &last]),
        not_understood: vec![],
    };
    old.origins.append(&mut roster.origins);
    let fields = first.fields.iter().chain(&last.fields).map(|field| (field.page, field.at, &field.written));
    let labels = read.iter().flat_map(|item| item.labels.iter().map(|(at, label)| (item.page, *at, label)));
    let labels = fields.chain(labels).map(|(page, at, text)| DroppedLine {
        place: Place { page, first: at, last: at },
        text: text.clone(),
        why: Dropped::Label,
    });
    old.dropped.extend(labels);
    old.dropped.sort_by_key(|line| line.place);
    if let Some(line) = first.posting.first().or(last.posting.first()) {
        let end = first.posting.last().or(last.posting.last()).map_or(line.number, |line| line.number);
        old.origins.push(Origin {
            value: Value::PostingSentence,
            place: Place { page: line.page, first: line.number, last: end },
            reason: Reason::Form,
        });
    }

    let mut unknown: Vec<Line> = std::mem::take(&mut first.unknown);
    unknown.extend(last.unknown.iter().cloned());
    unknown.append(&mut understood.unknown);
    unknown.append(&mut roster.unknown);
    for line in first.title.iter().chain(&last.title) {
        let text = line.text();
        let value = if is_title(&text, &name, date.year()) { Some(Value::Body) } else { None };
        match value {
            Some(value) => old.origins.push(Origin { value, place: place(line), reason: Reason::Form }),
            None => unknown.push(line.clone()),
        }
    }
    unknown.retain(|line| match posted(&line.text(), date.year(), &mut old.association.body.notice_boards) {
        Some(posting) => {
            meeting.postings.push(posting);
            old.origins.push(Origin { value: Value::Posting, place: place(line), reason: Reason::Form });
            false
        }
        None => true,
    });
    unknown.sort_by_key(|line| line.number);
    unknown.dedup();
    old.not_understood = unknown.iter().map(|line| (place(line), line.text())).collect();
    if !unknown.is_empty() {
        meeting.items.push(kept(&unknown, &setting));
    }
    let offset = meeting.items.len();
    add_items(&read, &mut meeting, &mut roster, &mut old, offset);
    add_records(&read, &meeting, &roster, &mut old, offset);
    old.association.people = roster.people;
    old.association.organisations = roster.organisations;
    old.association.assignments = roster.assignments;
    old.association.meetings = vec![meeting];
    Ok(old)
}

fn furniture_lines(source: &Source, furniture: &HashSet<usize>) -> Vec<String> {
    let mut places: Vec<&usize> = furniture.iter().collect();
    places.sort();
    places.into_iter().map(|at| source.lines[*at].text()).collect()
}

fn spanning(heads: &[Head]) -> Option<SectionRange> {
    SectionRange::spanning(heads.iter().filter_map(|head| SectionNumber::try_from(head.number).ok()))
}

fn fill_times(meeting: &mut Meeting, front: &Front) -> Understood {
    let mut times = front.clone();
    times.fields.retain(|field| matches!(field.key, "time" | "place_and_time" | "place"));
    times.signed.clear();
    times.signing_words.clear();
    let mut seen = Meeting { ..meeting.clone() };
    fill(&mut seen, &times, &mut Roster::default());
    meeting.start = seen.start;
    meeting.end = seen.end;
    Understood::default()
}

impl Understood {
    fn merge(&mut self, more: Self) {
        self.origins.extend(more.origins);
        self.unknown.extend(more.unknown);
        self.kept_at = self.kept_at.take().or(more.kept_at);
        self.organisation_number = self.organisation_number.take().or(more.organisation_number);
        self.posted = self.posted.or(more.posted);
        self.removed = self.removed.or(more.removed);
    }
}

/// A region that the text also calls by its letters: "Region NV" beside "Region Norra Viken".
fn short_names(roster: &mut Roster, source: &Source) {
    let wanted: Vec<(usize, String)> = roster
        .organisations
        .iter()
        .enumerate()
        .filter(|(_, o)| o.kind == OrganisationKind::Region)
        .filter_map(|(place, o)| {
            let mut words = o.name.split(' ');
            let first = words.next()?;
            let letters: String = words.filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect();
            (letters.chars().count() > 1).then(|| (place, format!("{first} {letters}")))
        })
        .collect();
    for (place, short) in wanted {
        let told = source.told().any(|(_, _, text)| {
            text.match_indices(&short).any(|(at, found)| !text[at + found.len()..].starts_with(char::is_alphanumeric))
        });
        if told {
            roster.organisations[place].short_name = Some(short);
        }
    }
}

/// People in the room and people at a distance make a meeting that is both.
fn mixed_mode(meeting: &mut Meeting) {
    let has = |mode| meeting.attendance.iter().any(|row| row.mode == Some(mode));
    let (here, there) = (has(Mode::OnSite), has(Mode::Remote));
    meeting.mode = match (meeting.mode, here, there) {
        (Some(Mode::OnSite), _, true) | (None, true, true) => Some(Mode::Hybrid),
        (None, true, false) => Some(Mode::OnSite),
        (None, false, true) => Some(Mode::Remote),
        (mode, ..) => mode,
    };
}

fn body(
    name: &str,
    federation: bool,
    first: &Front,
    last: &Front,
    understood: &Understood,
    roster: &Roster,
    meeting: &mut Meeting,
) -> Body {
    let lines: Vec<&Line> = first.posting.iter().chain(&last.posting).collect();
    let sentence = lines.iter().map(|line| line.text().trim().to_owned()).collect::<Vec<_>>().join(" ");
    let mut notice_boards = boards(&sentence, &roster.organisations);
    if understood.posted.is_some() || understood.removed.is_some() {
        if notice_boards.is_empty() {
            notice_boards.push(own());
        }
        meeting.postings.push(Posting {
            board: notice_boards[0].id.clone(),
            posted: understood.posted,
            removed: understood.removed,
        });
    }
    Body {
        name: name.to_owned(),
        form: form(name),
        organisation_number: understood.organisation_number.clone(),
        seat: None,
        kept_at: understood.kept_at.clone(),
        profile: if federation { Profile::Federation } else { Profile::CoordinationAssociation },
        court_of_appeal: None,
        remote_participation: None,
        statutes: None,
        rules_of_procedure: None,
        notice_boards,
        posting_sentence: Some(sentence).filter(|sentence| !sentence.is_empty()),
        logotype: None,
        number_series: vec![],
        notices_by_statutes: false,
        absence_contact: None,
        summons_working_days: None,
        follow_up: FollowUp::None,
    }
}

fn empty(body: Body) -> Association {
    Association {
        body,
        organisations: vec![],
        people: vec![],
        assignments: vec![],
        officials: vec![],
        meetings: vec![],
        registry: vec![],
        matters: vec![],
        delegation_points: vec![],
        delegated_decisions: vec![],
        tasks: vec![],
        grants: vec![],
        calendar: vec![],
    }
}

fn place(line: &Line) -> Place {
    Place { page: line.page, first: line.number, last: line.number }
}

fn dropped_lines(
    source: &Source,
    furniture: &HashSet<usize>,
    outline: &Outline,
    sides: [&Front; 2],
) -> Vec<DroppedLine> {
    let heads: HashSet<u32> = sides.iter().flat_map(|side| side.heads.iter().copied()).collect();
    let told = source.lines.iter().enumerate().filter(|(_, line)| !line.is_blank());
    told.filter_map(|(at, line)| {
        let why = if furniture.contains(&at) {
            Dropped::RunningLine
        } else if outline.contents.contains(&at) {
            Dropped::Contents
        } else if heads.contains(&line.number) {
            Dropped::Label
        } else {
            return None;
        };
        Some(DroppedLine { place: place(line), text: line.text(), why })
    })
    .collect()
}

fn blank_item(id: i64) -> Item {
    Item {
        id: ItemId(id),
        reference: None,
        section: None,
        heading: String::new(),
        registration_number: None,
        registration_written: None,
        origin: None,
        opened: None,
        presenters: vec![],
        outcome: None,
        parts: vec![],
        papers: vec![],
        dispatches: vec![],
    }
}

/// The item that holds what was not understood outside the §§.
fn kept(lines: &[Line], setting: &Setting) -> Item {
    let lines: Vec<TextLine> = lines.iter().map(|line| TextLine::of(line, true, false)).collect();
    let units = setting.units(&lines, Manner::Clauses);
    Item { parts: vec![ItemPart::Block(plain(&units))], ..blank_item(-1) }
}

fn plain(units: &[Unit]) -> Block {
    Block { kind: BlockKind::Plain(BlockName::Text), heading: BlockHeading::Profile, text: parse(&markdown(units)) }
}

fn add_items(read: &[ReadItem], meeting: &mut Meeting, roster: &mut Roster, old: &mut OldMinutes, offset: usize) {
    for (place, read) in read.iter().enumerate() {
        let at = offset + place;
        let mut item = blank_item(-(at as i64) - 1);
        item.section = SectionNumber::try_from(read.number).ok();
        item.heading = read.heading.clone();
        item.outcome = read.outcome();
        let (first, last) = read.heading_lines;
        let mut told = |value, first, last, reason| {
            old.origins.push(Origin { value, place: Place { page: read.page, first, last }, reason })
        };
        told(Value::Heading(at), first, last, Reason::Sequence);
        if let Some((written, number, line)) = &read.registration {
            item.registration_number = number.parse().ok();
            item.registration_written = Some(written.clone());
            told(Value::RegistrationNumber(at), *line, *line, Reason::Label);
        }
        for (names, line) in &read.presenters {
            item.presenters.extend(presenters(names, roster));
            told(Value::Presenters(at), *line, *line, Reason::Label);
        }
        for part in &read.parts {
            let place_of_part = item.parts.len();
            match part {
                ReadPart::Block(read_block) => {
                    let (first, last, reason) = lines_of(read_block);
                    told(Value::Part { item: at, part: place_of_part }, first, last, reason);
                    item.parts.push(ItemPart::Block(block(read_block)));
                }
                ReadPart::SubItem { letter, heading, line, blocks } => {
                    let last = blocks.iter().map(|block| lines_of(block).1).max().unwrap_or(*line);
                    told(Value::Part { item: at, part: place_of_part }, *line, last.max(*line), Reason::Sequence);
                    item.parts.push(ItemPart::SubItem(SubItem {
                        letter: letter.to_string(),
                        heading: heading.clone(),
                        blocks: blocks.iter().map(block).collect(),
                    }));
                }
            }
        }
        meeting.items.push(item);
    }
}

fn lines_of(block: &ReadBlock) -> (u32, u32, Reason) {
    let first =
        block.labelled_at.map(|(line, _)| line).or(block.units.first().map(|unit| unit.first)).unwrap_or_default();
    let last = block.units.last().map_or(first, |unit| unit.last);
    let reason = match block.labelled_at {
        Some((_, true)) => Reason::LabelWithSlip,
        Some((_, false)) => Reason::Label,
        None => Reason::Position,
    };
    (first, last, reason)
}

fn block(read: &ReadBlock) -> Block {
    let kind = match read.kind {
        BlockName::Proposals => BlockKind::Proposals(vec![]),
        BlockName::Vote => BlockKind::Vote(None),
        other => BlockKind::Plain(other),
    };
    let heading = match &read.label {
        BlockLabel::Profile => BlockHeading::Profile,
        BlockLabel::None => BlockHeading::None,
        BlockLabel::Own(label) => BlockHeading::Own(label.clone()),
    };
    let text = if read.units.is_empty() { RichText::default() } else { parse(&read.text()) };
    Block { kind, heading, text }
}

/// "Åsa Kvist och Tore Hellman"; a title that one person has is that person.
fn presenters(names: &str, roster: &mut Roster) -> Vec<Party> {
    let parts =
        names.split([',', ';']).flat_map(|part| part.split(" och ")).map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    let named: Vec<Party> = parts
        .iter()
        .filter_map(|part| {
            let bare = super::names::person(part).map_or(*part, |length| &part[..length]);
            roster.known(bare).map(|person| Party { who: Who::Person(person), written: None })
        })
        .collect();
    if named.len() == parts.len() {
        named
    } else {
        vec![Party { who: Who::Name(names.trim().to_owned()), written: None }]
    }
}

fn add_records(read: &[ReadItem], meeting: &Meeting, roster: &Roster, old: &mut OldMinutes, offset: usize) {
    let year = meeting.date.year();
    for (place, item) in read.iter().enumerate() {
        let source = SectionRef { meeting: meeting.id, item: meeting.items[offset + place].id };
        let origins = &mut old.origins;
        let mut told = |value, unit: &Unit| {
            origins.push(Origin {
                value,
                place: Place { page: unit.page, first: unit.first, last: unit.last },
                reason: Reason::Form,
            });
        };
        for unit in records::entries(item, BlockName::ReceivedDocuments) {
            if let Some(document) = records::document(&unit.text, year) {
                told(Value::Document(old.association.registry.len()), unit);
                old.association.registry.push(document);
            }
        }
        for unit in records::entries(item, BlockName::DelegatedDecisions) {
            if let Some(decision) = records::delegated(&unit.text, year, source, roster) {
                told(Value::DelegatedDecision(old.association.delegated_decisions.len()), unit);
                old.association.delegated_decisions.push(decision);
            }
        }
        for (task, unit) in records::tasks(item, source, roster, year) {
            told(Value::Task(old.association.tasks.len()), &unit);
            old.association.tasks.push(task);
        }
        for (grant, unit) in records::grants(item, source) {
            told(Value::Grant(old.association.grants.len()), &unit);
            old.association.grants.push(grant);
        }
    }
}

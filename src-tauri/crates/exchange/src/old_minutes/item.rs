//! A § of old minutes: heading, registration number, presenters, and its text in typed blocks as the labels part it.
//!
//! What no label claims is plain text in its place. Sub-items a), b) hold blocks of their own. Nothing is judged: an empty
//! entry, a decision for another measure, a label with a slip stay as they are written.

use super::labels::{Begun, label, leads_to_decision, opens_decision, profile_label, unwrapped};
use super::outline::Head;
use super::paragraphs::{Manner, Setting, TextLine, Unit, markdown};
use super::registration::{registration, registration_line};
use super::reports::reported;
use super::source::Line;
use super::vocabulary::{begins_with_any, contains_any, contains_part};
use domain::{BlockName, Outcome};
use std::collections::HashSet;

/// A § as it was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct ReadItem {
    pub number: u32,
    pub heading: String,
    pub heading_lines: (u32, u32),
    pub page: u32,
    /// The number's own spelling, and the number.
    pub registration: Option<(String, String, u32)>,
    /// Names of presenters, and their line.
    pub presenters: Vec<(String, u32)>,
    pub parts: Vec<ReadPart>,
    /// Lines of labels, and the labels.
    pub labels: Vec<(u32, String)>,
}

/// A block, or a sub-item with its blocks.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ReadPart {
    Block(ReadBlock),
    SubItem { letter: char, heading: Option<String>, line: u32, blocks: Vec<ReadBlock> },
}

/// A block with its units.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ReadBlock {
    pub kind: BlockName,
    pub label: BlockLabel,
    /// The label's line.
    pub labelled_at: Option<(u32, bool)>,
    pub units: Vec<Unit>,
}

/// How a block is labelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum BlockLabel {
    Profile,
    None,
    Own(String),
}

impl ReadBlock {
    pub fn text(&self) -> String {
        markdown(&self.units)
    }
}

/// A block whose lines are being collected.
struct Open {
    kind: BlockName,
    label: BlockLabel,
    labelled_at: Option<(u32, bool)>,
    lines: Vec<TextLine>,
}

impl Open {
    fn text() -> Self {
        Self { kind: BlockName::Text, label: BlockLabel::Profile, labelled_at: None, lines: vec![] }
    }
}

/// The lines of a § from its head on, without furniture.
pub(super) fn item(
    head: &Head,
    lines: &[(usize, &Line)],
    dropped: &HashSet<usize>,
    setting: &Setting,
    federation: bool,
) -> ReadItem {
    let mut read = ReadItem { number: head.number, ..ReadItem::default() };
    let mut rest = heading(&mut read, head, lines, dropped, setting);
    // A line that only the number stands on, right below the heading.
    if read.registration.is_none()
        && let Some((place, (_, line))) = rest.iter().enumerate().find(|(_, (_, line))| !line.is_blank())
        && let Some(found) = registration_line(&line.text())
    {
        read.registration = Some((found.0, found.1, line.number));
        rest = &rest[place + 1..];
    }
    let labelled =
        rest.iter().any(|(_, line)| label(line, true).is_some_and(|l| l.begun == Begun::Block(BlockName::Decision)));
    let report = read.report();
    let mut blocks =
        Blocks { read: &mut read, open: Open::text(), sub_item: None, setting, federation, labelled, report };
    blocks.take_all(rest, dropped);
    blocks.close();
    blocks.close_sub_item();
    read.part_reports();
    read
}

/// Takes the heading; gives what follows it.
fn heading<'a>(
    read: &mut ReadItem,
    head: &Head,
    lines: &'a [(usize, &'a Line)],
    dropped: &HashSet<usize>,
    setting: &Setting,
) -> &'a [(usize, &'a Line)] {
    let first = lines[0].1;
    let mut text = head.text.clone();
    let mut used = 1;
    let (mut from, mut to) = (first.number, first.number);
    let next_told = |used: usize| {
        lines[used..]
            .iter()
            .position(|(at, line)| !line.is_blank() && !dropped.contains(at))
            .map(|offset| used + offset)
    };
    if let Some(before) = &head.before
        && let Some(found) = registration(before)
    {
        read.registration = Some((found.written, found.number, first.number));
    }
    if text.is_empty()
        && let Some(place) = next_told(used)
    {
        let line = lines[place].1;
        let below = line.text();
        if let Some((written, number)) = registration_line(&below) {
            read.registration = Some((written, number, line.number));
            used = place + 1;
            if let Some(place) = next_told(used) {
                text = lines[place].1.text();
                to = lines[place].1.number;
                used = place + 1;
            }
        } else if label(line, true).is_none_or(|label| label.begun.can_head()) {
            text = below;
            to = line.number;
            used = place + 1;
        }
    }
    // A heading that goes on.
    while let Some((at, line)) = lines.get(used) {
        let below = line.text();
        let hangs = text.ends_with([',', '-', '–'])
            || super::vocabulary::is_one_of(text.rsplit(' ').next().unwrap_or_default(), "function word");
        let goes_on = below.starts_with(char::is_lowercase)
            || hangs
            || begins_with_any(&below, "dnr").is_some() && registration_line(&below).is_some();
        if line.is_blank()
            || dropped.contains(at)
            || !goes_on
            || text.is_empty()
            || text.chars().count() > 300
            || label(line, true).is_some() && !hangs
        {
            break;
        }
        if let Some((written, number)) = registration_line(&below) {
            if read.registration.is_some() {
                break;
            }
            read.registration = Some((written, number, line.number));
        } else {
            text = setting.join(&text, &below);
        }
        to = line.number;
        used += 1;
    }
    if read.registration.is_none()
        && let Some(found) = registration(&text)
    {
        from = from.min(first.number);
        read.registration = Some((found.written, found.number, first.number));
        text.replace_range(found.range, "");
    }
    let bare =
        text.trim().trim_end_matches([',', '(', ';', '–', '-']).trim_start_matches([',', ')', '–', '-', ':']).trim();
    read.heading = bare.trim_end_matches("()").trim().to_owned();
    read.heading_lines = (from, to);
    read.page = first.page;
    &lines[used..]
}

struct Blocks<'a> {
    read: &'a mut ReadItem,
    open: Open,
    sub_item: Option<(char, Option<String>, u32, Vec<ReadBlock>)>,
    setting: &'a Setting,
    federation: bool,
    /// The § has a label for its decision somewhere.
    labelled: bool,
    /// What the § reports, by its heading.
    report: Option<BlockName>,
}

impl Blocks<'_> {
    fn take_all(&mut self, lines: &[(usize, &Line)], dropped: &HashSet<usize>) {
        let mut blank = true;
        let mut gap = false;
        let mut pending: Option<Line> = None;
        let mut previous = String::new();
        for (place, (at, line)) in lines.iter().enumerate() {
            if dropped.contains(at) {
                gap = true;
                continue;
            }
            if line.is_blank() {
                // White space around what was taken out parts nothing.
                blank = true;
                continue;
            }
            let mut line = pending.take().unwrap_or_else(|| (*line).clone());
            if let Some((_, next)) = lines.get(place + 1)
                && let Some((whole, below)) = unwrapped(&line, next)
            {
                line = whole;
                pending = Some(below);
            }
            if line.is_blank() {
                continue;
            }
            let after_gap = gap || line.after_gap;
            let free = blank
                || after_gap
                || previous.trim_end().ends_with(['.', ':', '!', '?'])
                || previous.chars().count() < 60;
            let taken = self.take(&line, free, blank && !gap, after_gap || (blank && gap));
            previous = if taken { String::new() } else { line.text() };
            blank = taken;
            gap = false;
        }
    }

    /// Whether the line was a label alone.
    fn take(&mut self, line: &Line, free: bool, blank: bool, gap: bool) -> bool {
        let text = line.text();
        if free && let Some((letter, heading)) = self.sub_item_at(&text) {
            self.close();
            self.close_sub_item();
            self.sub_item = Some((letter, heading.clone(), line.number, vec![]));
            return heading.is_some();
        }
        if let Some(found) = label(line, free) {
            let rest = Line { pieces: found.rest.clone(), ..line.clone() };
            self.read.labels.push((line.number, found.written.clone()));
            match found.begun {
                Begun::Presenters => {
                    if rest.is_blank() {
                        self.close();
                        self.open = Open {
                            kind: BlockName::Text,
                            label: BlockLabel::Own(found.written),
                            labelled_at: Some((line.number, found.slip)),
                            lines: vec![],
                        };
                    } else {
                        self.read.presenters.push((rest.text(), line.number));
                    }
                    return true;
                }
                Begun::Block(kind) => {
                    self.close();
                    let usual = profile_label(kind, self.federation) == Some(found.written.to_lowercase().as_str());
                    let label = if usual { BlockLabel::Profile } else { BlockLabel::Own(found.written) };
                    self.open = Open { kind, label, labelled_at: Some((line.number, found.slip)), lines: vec![] };
                    if !rest.is_blank() {
                        self.open.lines.push(TextLine::of(&rest, true, false));
                        return false;
                    }
                    return true;
                }
            }
        }
        if free && is_appendix(&text) && self.open.kind != BlockName::Attachments {
            self.close();
            self.open =
                Open { kind: BlockName::Attachments, label: BlockLabel::None, labelled_at: None, lines: vec![] };
        }
        let elsewhere = !self.labelled && !matches!(self.open.kind, BlockName::ProposedDecision | BlockName::Decision);
        if elsewhere && (leads_to_decision(&text) || free && opens_decision(&text)) {
            self.close();
            self.open = Open { kind: BlockName::Decision, label: BlockLabel::None, labelled_at: None, lines: vec![] };
        }
        self.open.lines.push(TextLine::of(line, blank, gap));
        false
    }

    /// "a) Heading" where a sub-item with that letter would follow, or "§ 37 a) Heading".
    fn sub_item_at(&self, text: &str) -> Option<(char, Option<String>)> {
        let text = text.trim_start();
        let marked = text
            .strip_prefix('§')
            .map(|rest| rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start());
        let inner = marked.unwrap_or(text);
        let letter = inner.chars().next().filter(char::is_ascii_lowercase)?;
        let rest =
            inner[1..].strip_prefix(')').or_else(|| marked.and_then(|_| inner[1..].strip_prefix(['.', ' '])))?.trim();
        let expected = self.sub_item.as_ref().map_or('a', |(letter, ..)| (*letter as u8 + 1) as char);
        if letter != expected {
            return None;
        }
        let titled = rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '”')
            && !rest.ends_with(['.', ',', ';'])
            && rest.chars().count() < 140;
        let in_list = self.open.kind == BlockName::Decision
            && self.open.lines.last().is_some_and(|line| line.text.ends_with([':', ',', ';']));
        if marked.is_some() || (titled && !in_list) {
            return Some((letter, Some(rest.to_owned()).filter(|rest| !rest.is_empty())));
        }
        None
    }

    fn close(&mut self) {
        let Open { kind, label, labelled_at, lines } = std::mem::replace(&mut self.open, Open::text());
        if lines.is_empty() && labelled_at.is_none() {
            return;
        }
        if kind == BlockName::Text && matches!(&label, BlockLabel::Own(_)) {
            // Presenters whose names stand below their label: the first line, what follows is text.
            let mut lines = lines.into_iter();
            if let Some(first) = lines.next() {
                self.read.presenters.push((first.text, first.number));
            }
            let rest: Vec<TextLine> = lines.collect();
            if !rest.is_empty() {
                self.push(BlockName::Text, BlockLabel::Profile, None, self.setting.units(&rest, Manner::Prose));
            }
            return;
        }
        let manner = match kind {
            BlockName::Decision | BlockName::ProposedDecision => Manner::Clauses,
            BlockName::Basis
            | BlockName::Attachments
            | BlockName::ReceivedDocuments
            | BlockName::DelegatedDecisions => Manner::Entries,
            _ => Manner::Prose,
        };
        // What a report lists without marks follows a colon.
        if kind == BlockName::Text
            && self.report.is_some()
            && !self.setting.units(&lines, Manner::Prose).iter().any(Unit::is_entry)
            && let Some(colon) = lines.iter().position(|line| line.text.trim_end().ends_with(':'))
        {
            let listed = self.setting.units(&lines[colon + 1..], Manner::Entries);
            let mut units = self.setting.units(&lines[..=colon], Manner::Prose);
            units.extend(listed);
            self.push(kind, label, labelled_at, units);
            return;
        }
        let mut units = self.setting.units(&lines, manner);
        // A decision above the text ends with its last clause.
        if kind == BlockName::Decision && manner == Manner::Clauses {
            let clause = |unit: &Unit| unit.text.starts_with("att ") || unit.is_entry();
            let last = units.iter().rposition(clause);
            let all = last.is_some_and(|last| units[..=last].iter().skip(1).all(clause));
            if let Some(last) = last.filter(|last| all && last + 1 < units.len() && units[*last].text.ends_with('.')) {
                let after = units.split_off(last + 1);
                let from = after[0].first;
                let text: Vec<TextLine> = lines.into_iter().filter(|line| line.number >= from).collect();
                self.push(kind, label, labelled_at, units);
                self.push(BlockName::Text, BlockLabel::Profile, None, self.setting.units(&text, Manner::Prose));
                return;
            }
        }
        self.push(kind, label, labelled_at, units);
    }

    fn push(&mut self, kind: BlockName, label: BlockLabel, labelled_at: Option<(u32, bool)>, units: Vec<Unit>) {
        let block = ReadBlock { kind, label, labelled_at, units };
        match &mut self.sub_item {
            Some((.., blocks)) => blocks.push(block),
            None => self.read.parts.push(ReadPart::Block(block)),
        }
    }

    fn close_sub_item(&mut self) {
        if let Some((letter, heading, line, blocks)) = self.sub_item.take() {
            self.read.parts.push(ReadPart::SubItem { letter, heading, line, blocks });
        }
    }
}

impl ReadItem {
    /// Blocks in the order of the document, those of sub-items too.
    pub fn blocks(&self) -> impl Iterator<Item = &ReadBlock> {
        self.parts.iter().flat_map(|part| match part {
            ReadPart::Block(block) => std::slice::from_ref(block),
            ReadPart::SubItem { blocks, .. } => blocks.as_slice(),
        })
    }

    /// What the heading says that it reports.
    fn report(&self) -> Option<BlockName> {
        if contains_any(&self.heading, "heading received") {
            Some(BlockName::ReceivedDocuments)
        } else if contains_part(&self.heading, "heading delegated") && !contains_part(&self.heading, "delegation order")
        {
            Some(BlockName::DelegatedDecisions)
        } else {
            None
        }
    }

    /// Under a heading that says so, lists are of received documents or of delegated decisions.
    fn part_reports(&mut self) {
        let Some(kind) = self.report() else { return };
        for part in &mut self.parts {
            match part {
                ReadPart::Block(_) => {}
                ReadPart::SubItem { blocks, .. } => {
                    *blocks = blocks.drain(..).flat_map(|block| reported(block, kind)).collect()
                }
            }
        }
        self.parts = std::mem::take(&mut self.parts)
            .into_iter()
            .flat_map(|part| match part {
                ReadPart::Block(block) => reported(block, kind).into_iter().map(ReadPart::Block).collect(),
                other @ ReadPart::SubItem { .. } => vec![other],
            })
            .collect();
    }

    /// What came of it, by the words of its decision.
    pub fn outcome(&self) -> Option<Outcome> {
        let decisions: Vec<String> =
            self.blocks().filter(|block| block.kind == BlockName::Decision).map(ReadBlock::text).collect();
        let decision = decisions.join("\n");
        if decisions.is_empty() {
            return Some(Outcome::Information);
        }
        let short = decision.split_whitespace().count() < 30;
        Some(if contains_part(&decision, "tabled") {
            Outcome::Tabled
        } else if contains_part(&decision, "referred back") {
            Outcome::ReferredBack
        } else if short && contains_any(&decision, "struck") {
            Outcome::Struck
        } else if short && contains_any(&decision, "noted") {
            Outcome::Noted
        } else {
            Outcome::Decided
        })
    }
}

/// "Bilaga 2" on a line of its own.
fn is_appendix(text: &str) -> bool {
    let number = begins_with_any(text, "appendix").map(|found| found.rest.trim_start_matches("nr ").to_owned());
    let number = number.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    number.is_some() && text.chars().count() < 80 && text.starts_with(char::is_uppercase) && !text.ends_with([',', ';'])
}

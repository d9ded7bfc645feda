//! What §§ bring beside their text: documents that came in, decisions by delegation, tasks, grants. Each is found by the words
//! that such a sentence or entry has, and what the words do not say is not stated.

use super::days::{days, first_day};
use super::item::{ReadBlock, ReadItem, ReadPart};
use super::names::{person, short_municipality, words_of};
use super::paragraphs::{Unit, UnitKind};
use super::registration::registration;
use super::roster::Roster;
use super::spans::DASHES;
use super::vocabulary::{begins_with_any, contains_any, contains_part, find_words, is_one_of, wordings};
use domain::{
    BlockName, DelegatedDecision, Direction, Grant, GrantPeriod, Kronor, Party, RegisteredDocument, SectionRef, Task,
    Who,
};

fn named(words: &str) -> Option<Party> {
    let words = words.trim().trim_matches([',', '.', ';']).trim();
    (!words.is_empty()).then(|| Party { who: Who::Name(words.to_owned()), written: None })
}

/// A document that came in, as an entry tells of it.
pub(super) fn document(entry: &str, year: i32) -> Option<RegisteredDocument> {
    let mut rest = entry.replace('\n', " ").trim().trim_end_matches('.').to_owned();
    if rest.is_empty() {
        return None;
    }
    let mut document = RegisteredDocument::new(Direction::Received, "");
    // A day that begins the entry, or that a word says to be that of arrival.
    if let Some(written) = first_day(&rest, Some(year)) {
        let before = rest[..written.range.start].trim_end().to_lowercase();
        let arrived = wordings("arrived").iter().find(|word| before.ends_with(*word));
        if before.trim_matches(|c: char| !c.is_alphanumeric()).is_empty() {
            document.date = Some(written.day);
            rest.replace_range(..written.range.end, "");
        } else if let Some(word) = arrived {
            document.date = Some(written.day);
            rest.replace_range(before.len() - word.len()..written.range.end, "");
        }
    }
    if let Some(found) = registration(&rest) {
        document.number = found.number.parse().ok();
        rest.replace_range(found.range, "");
    } else if let Some((word, length)) = leading_number(&rest) {
        document.number = word.parse().ok();
        rest.replace_range(..length, "");
    }
    let rest = tidy(&rest);
    let lower = rest.to_lowercase();
    let sender = wordings("came in").iter().filter_map(|word| Some((find_words(&lower, word)?, word.len()))).min();
    match sender.filter(|_| lower.len() == rest.len()) {
        Some((at, length)) => {
            let (who, when) = period_at_end(rest[at + length..].trim());
            document.counterpart = named(who);
            let subject = rest[..at].trim().trim_end_matches(',').trim();
            document.subject = match when {
                Some(when) => format!("{subject} {when}").trim().to_owned(),
                None => subject.to_owned(),
            };
        }
        // "Region Norrvik: Beslut om ansvarsfrihet", "Region Norrvik, beslut om …"
        None => match rest.split_once([':', ',']) {
            Some((who, what))
                if super::names::begins_organisation(who).is_some_and(|found| found.length == who.trim().len()) =>
            {
                document.counterpart = named(who);
                document.subject = what.trim().to_owned();
            }
            _ => document.subject = rest.clone(),
        },
    }
    (!document.subject.is_empty()).then_some(document)
}

/// "25:14 Remiss om …": a number of the registry at the start.
fn leading_number(text: &str) -> Option<(String, usize)> {
    let trimmed = text.trim_start_matches([' ', ',', ':', '-', '–']);
    let word = trimmed.split_whitespace().next()?.trim_end_matches([',', ':']);
    let number: domain::RegistrationNumber = word.parse().ok()?;
    number.parts()?;
    Some((word.to_owned(), text.len() - trimmed.len() + word.len()))
}

/// Words without the signs that parted them from what was taken away.
fn tidy(text: &str) -> String {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| !matches!(*word, "," | ";" | "()" | "-" | "–")).collect();
    let text = words.join(" ");
    let text = text.replace(" ,", ",").replace(",,", ",");
    text.trim_matches([',', ';', ' ', '-', '–', ':', '.']).to_owned()
}

/// A period that ends a text: "januari–april 2025", "jan-april 2025", "2024".
fn period_at_end(text: &str) -> (&str, Option<&str>) {
    let words: Vec<(usize, &str)> = words_of(text).collect();
    let mut from = words.len();
    while from > 1 && is_period_word(words[from - 1].1) {
        from -= 1;
    }
    let months = words[from..].iter().any(|(_, word)| word.chars().any(char::is_alphabetic));
    match words.get(from) {
        Some((at, _)) if months => (text[..*at].trim(), Some(text[*at..].trim())),
        _ => (text, None),
    }
}

fn is_period_word(word: &str) -> bool {
    let bare = word.trim_matches([',', '.']);
    let year = bare.len() == 4 && bare.bytes().all(|b| b.is_ascii_digit());
    year || bare.split(DASHES).all(|part| super::days::month(part).is_some_and(|(_, length)| length == part.len()))
}

/// A decision by delegation, as an entry tells of it.
pub(super) fn delegated(entry: &str, year: i32, reported: SectionRef, roster: &Roster) -> Option<DelegatedDecision> {
    let mut rest = entry.replace('\n', " ").trim().trim_end_matches('.').to_owned();
    if rest.is_empty() {
        return None;
    }
    let mut decision = DelegatedDecision::new("");
    decision.reported = Some(reported);
    if let Some(written) = days(&rest, Some(year)).into_iter().next_back() {
        decision.date = Some(written.day);
        let before = rest[..written.range.start].trim_end();
        let from = before.strip_suffix("den").map_or(written.range.start, str::len);
        rest.replace_range(from..written.range.end, "");
    }
    if let Some(found) = registration(&rest) {
        decision.registration_number = found.number.parse().ok();
        rest.replace_range(found.range, "");
    } else if let Some((word, length)) = leading_number(&rest) {
        decision.number = word.parse().ok();
        rest.replace_range(..length, "");
    }
    if let Some((amount, range)) = amounts(&rest).into_iter().next() {
        decision.amount = Some(amount);
        rest.replace_range(range, "");
    }
    if let Some((point, range)) = point(&rest) {
        decision.point = Some(point);
        rest.replace_range(range, "");
    }
    let rest = tidy(&rest);
    let mut parts: Vec<&str> =
        rest.split(',').map(|part| part.trim().trim_matches(['(', ')', '.'])).filter(|part| !part.is_empty()).collect();
    let mut first = parts.first().copied().unwrap_or_default();
    if let Some((who, what)) = rest.split_once(':')
        && is_delegate(who, roster)
    {
        decision.delegate = delegate(who, roster);
        parts = what
            .split(',')
            .map(|part| part.trim().trim_matches(['(', ')', '.']))
            .filter(|part| !part.is_empty())
            .collect();
        first = parts.first().copied().unwrap_or_default();
    } else if let Some(place) = parts.iter().position(|part| is_delegate(part, roster)) {
        decision.delegate = delegate(parts[place], roster);
        parts.remove(place);
        first = parts.first().copied().unwrap_or_default();
    }
    if parts.len() > 1 {
        let last = parts[parts.len() - 1];
        let who = super::names::begins_organisation(last).is_some() || last.starts_with(char::is_uppercase);
        if who {
            decision.counterpart = named(last);
            parts.pop();
        }
    }
    decision.content = parts.join(", ");
    // "Avtal med Granviks kommun"
    if decision.counterpart.is_none() {
        for word in [" med ", " till "] {
            if let Some((_, who)) = first.split_once(word)
                && super::names::begins_organisation(who).is_some_and(|found| found.length == who.len())
            {
                decision.counterpart = named(who);
            }
        }
    }
    (!decision.content.is_empty()).then_some(decision)
}

fn is_delegate(words: &str, roster: &Roster) -> bool {
    let words = words.trim();
    is_one_of(words, "delegate")
        || is_one_of(words, "title")
        || roster.known(words).is_some()
        || person(words).is_some_and(|length| length == words.len())
}

fn delegate(words: &str, roster: &Roster) -> Option<Party> {
    let words = words.trim();
    match roster.known(words) {
        Some(person) => Some(Party { who: Who::Person(person), written: None }),
        None => named(words),
    }
}

/// "punkt 4.2" of the delegation order.
fn point(text: &str) -> Option<(String, std::ops::Range<usize>)> {
    let lower = text.to_lowercase();
    let found = wordings("point").iter().filter_map(|word| Some((find_words(&lower, word)?, word.len())));
    let (at, length) = found.filter(|_| lower.len() == text.len()).max_by_key(|(_, length)| *length)?;
    let after = &text[at + length..];
    let word = after.split_whitespace().next()?.trim_matches([',', '.', ')', ';']);
    let numbered = word.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase())
        && word.chars().any(|c| c.is_ascii_digit());
    let end = at + length + after.find(word)? + word.len();
    numbered.then(|| (word.to_owned(), at..end))
}

/// Amounts with their currency; a bare number counts when it is grouped ("180 000").
pub(super) fn amounts(text: &str) -> Vec<(Kronor, std::ops::Range<usize>)> {
    let mut found = vec![];
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit()
            || (at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || b"-:/.,".contains(&bytes[at - 1])))
        {
            at += 1;
            continue;
        }
        let start = at;
        let mut digits = String::new();
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            digits.push(bytes[at] as char);
            at += 1;
        }
        let mut grouped = false;
        while digits.len() <= 3 || (grouped && digits.len() <= 12) {
            let group = text[at..].strip_prefix([' ', '.']);
            let Some(rest) = group.filter(|rest| rest.bytes().take_while(u8::is_ascii_digit).count() == 3) else {
                break;
            };
            digits.push_str(&rest[..3]);
            at += 4;
            grouped = true;
        }
        let after = &text[at..];
        let unit = after.trim_start();
        let word: String = unit.chars().take_while(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
        let factor = match word.as_str() {
            "kr" | "kronor" | "sek" => 1,
            "tkr" => 1_000,
            "mkr" | "mnkr" => 1_000_000,
            _ if grouped && word != "personer" => 1,
            _ => continue,
        };
        let length = if matches!(word.as_str(), "kr" | "kronor" | "sek" | "tkr" | "mkr" | "mnkr") {
            after.len() - unit.len() + word.len()
        } else {
            0
        };
        if let Ok(number) = digits.parse::<i64>() {
            found.push((Kronor(number.saturating_mul(factor)), start..at + length));
        }
        at += length;
    }
    found
}

/// The tasks that a decision gives.
pub(super) fn tasks(item: &ReadItem, source: SectionRef, roster: &Roster, year: i32) -> Vec<(Task, Unit)> {
    let decisions = item.blocks().filter(|block| block.kind == BlockName::Decision);
    let units = decisions.flat_map(|block| &block.units);
    units.filter_map(|unit| Some((task(&unit.text, source, roster, year)?, unit.clone()))).collect()
}

fn task(text: &str, source: SectionRef, roster: &Roster, year: i32) -> Option<Task> {
    let text = text.replace('\n', " ");
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let (who, what) = gives(&text, &lower).or_else(|| gets(&text, &lower))?;
    let who = who.trim().trim_matches([',', ' ']);
    if who.is_empty() || who.split_whitespace().count() > 8 {
        return None;
    }
    let what = what.trim();
    let what = what.strip_prefix("att ").unwrap_or(what).trim_start_matches([',', ' ']);
    let mut signs = what.chars();
    let what: String = signs.next()?.to_uppercase().chain(signs).collect();
    let mut task = Task::new(what);
    task.to = match roster.known(who) {
        Some(person) => Some(Party { who: Who::Person(person), written: None }),
        None => named(who),
    };
    task.source = Some(source);
    let lower = task.what.to_lowercase();
    if let Some(at) = wordings("at latest")
        .iter()
        .find_map(|word| find_words(&lower, word))
        .filter(|_| lower.len() == task.what.len())
        && let Some(written) = first_day(&task.what[at..], Some(year)).filter(|written| written.range.start < 20)
    {
        task.due = Some(written.day);
        task.due_written = Some(task.what[at..at + written.range.end].to_owned());
    }
    Some(task)
}

/// "uppdrar till förbundschefen att …", "ge förbundschefen i uppdrag att …".
fn gives<'a>(text: &'a str, lower: &str) -> Option<(&'a str, &'a str)> {
    let found = wordings("task gives").iter().filter_map(|word| Some((find_words(lower, word)?, word.len(), *word)));
    for (at, length, word) in found {
        let after = &text[at + length..];
        if word.contains("uppdr") || word.contains("uppdrag") {
            return after.split_once(" att").filter(|(_, what)| what.starts_with([' ', ',']));
        }
        if let Some((who, what)) = after.split_once(" i uppdrag att ")
            && who.split_whitespace().count() <= 6
        {
            return Some((who, what));
        }
    }
    None
}

/// "Förbundschefen får i uppdrag att …".
fn gets<'a>(text: &'a str, lower: &str) -> Option<(&'a str, &'a str)> {
    let found = wordings("task gets").iter().filter_map(|word| Some((find_words(lower, word)?, word.len())));
    let (at, length) = found.min()?;
    let before = text[..at].rsplit(['.', ':']).next().unwrap_or_default().trim();
    let before = before.strip_prefix("att ").unwrap_or(before);
    let what = text[at + length..].trim_start().strip_prefix("att ")?;
    Some((before, what))
}

/// The grants that decisions make: amounts for periods, in the § or in a sub-item with a heading of its own.
pub(super) fn grants(item: &ReadItem, source: SectionRef) -> Vec<(Grant, Unit)> {
    let own = item.parts.iter().filter_map(|part| match part {
        ReadPart::Block(block) => Some(block),
        ReadPart::SubItem { .. } => None,
    });
    let mut found = Vec::from_iter(grant(&item.heading, own.collect(), item, source));
    for part in &item.parts {
        if let ReadPart::SubItem { heading, blocks, .. } = part {
            let heading = heading.as_deref().unwrap_or(&item.heading);
            found.extend(grant(heading, blocks.iter().collect(), item, source));
        }
    }
    found
}

fn grant(heading: &str, blocks: Vec<&ReadBlock>, item: &ReadItem, source: SectionRef) -> Option<(Grant, Unit)> {
    let decisions = blocks.into_iter().filter(|block| block.kind == BlockName::Decision);
    let units: Vec<&Unit> = decisions.flat_map(|block| &block.units).collect();
    let unit = units.iter().find(|unit| contains_any(&unit.text, "grant verb") && !amounts(&unit.text).is_empty())?;
    let text = unit.text.replace('\n', " ");
    let of_measure = contains_any(heading, "grant of") || contains_part(&format!("{heading} {text}"), "grant words");
    if !of_measure {
        return None;
    }
    let mut grant = Grant::new(measure(heading)?);
    grant.periods = periods(&text);
    grant.registration_number = item.registration.as_ref().and_then(|(_, number, _)| number.parse().ok());
    grant.source = Some(source);
    grant.open_ended = contains_any(&text, "until further notice");
    // What else the decision says of it stands as a note.
    let before = units.iter().filter(|other| other.first < unit.first).map(|other| other.text.as_str());
    let after = text.split_once(". ").map(|(_, after)| after);
    let note = before.chain(after).collect::<Vec<_>>().join(" ");
    grant.note = Some(note).filter(|note| !note.is_empty());
    Some((grant, (*unit).clone()))
}

/// The measure that a heading names.
fn measure(heading: &str) -> Option<String> {
    let lower = heading.to_lowercase();
    let after = wordings("grant of")
        .iter()
        .filter_map(|word| Some((find_words(&lower, word)? + word.len(), word.len())))
        .max_by_key(|(_, length)| *length)
        .filter(|_| lower.len() == heading.len())
        .map_or(heading, |(end, _)| heading[end..].trim());
    let named = begins_with_any(after, "measure word").map_or(after, |found| found.rest);
    let named = named.trim_matches(['”', '"', ',', '.', ' ', '”']);
    let named = short_municipality(named).unwrap_or_else(|| named.to_owned());
    (!named.is_empty()).then_some(named)
}

/// Each amount with the period that follows it, or stands before it.
fn periods(text: &str) -> Vec<GrantPeriod> {
    let amounts = amounts(text);
    let written = days(text, None);
    let mut periods = vec![];
    for (place, (amount, range)) in amounts.iter().enumerate() {
        let until = amounts.get(place + 1).map_or(text.len(), |(_, next)| next.start);
        let inside: Vec<_> =
            written.iter().filter(|day| day.range.start >= range.end && day.range.end <= until).collect();
        let (from, to) = match inside.as_slice() {
            [from, to, ..] => (Some(from.day), Some(to.day)),
            [to] => (None, Some(to.day)),
            [] => year_of(&text[range.end..until]),
        };
        periods.push(GrantPeriod { from, to, amount: Some(*amount) });
    }
    periods
}

/// "för 2026": the whole year.
fn year_of(text: &str) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let year = words.find_map(|word| {
        (word.len() == 4).then(|| word.parse::<i32>().ok()).flatten().filter(|year| (1990..2100).contains(year))
    });
    let day = |month, day| year.and_then(|year| chrono::NaiveDate::from_ymd_opt(year, month, day));
    (day(1, 1), day(12, 31))
}

/// The entries of the blocks of a kind.
pub(super) fn entries(item: &ReadItem, kind: BlockName) -> impl Iterator<Item = &Unit> {
    item.blocks().filter(move |block| block.kind == kind).flat_map(|block| &block.units).filter(|unit| {
        matches!(unit.kind, UnitKind::Entry | UnitKind::Nested | UnitKind::Numbered(_))
            || unit.kind == UnitKind::Paragraph
    })
}

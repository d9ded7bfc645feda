//! What the fields of the front page and the places to sign say of the meeting.

use super::days::{Written, days, first_day};
use super::front::{Field, Front};
use super::names;
use super::origin::{Origin, Place, Reason, Value};
use super::roster::{Roster, listed, once};
use super::signatures::{Office, Signed};
use super::source::Line;
use super::spans::{Span, clocks};
use super::vocabulary::{begins_with_any, contains_any, find_words, is_one_of, wordings};
use chrono::{Datelike, NaiveDate};
use domain::{Adjournment, ClockTime, Meeting, Mode, Role, Seat, VerificationManner};

/// What was understood beside the meeting itself.
#[derive(Debug, Default)]
pub(super) struct Understood {
    pub origins: Vec<Origin>,
    pub unknown: Vec<Line>,
    pub kept_at: Option<String>,
    pub organisation_number: Option<String>,
    pub posted: Option<NaiveDate>,
    pub removed: Option<NaiveDate>,
}

/// The day of the meeting: from its field, else from the title.
pub(super) fn day(front: &Front, running: &[String]) -> Option<NaiveDate> {
    let field = front
        .fields
        .iter()
        .find(|field| matches!(field.key, "time" | "place_and_time") && first_day(&field.text(), None).is_some());
    let from_field = field.and_then(|field| first_day(&field.text(), None));
    let titles = front.title.iter().map(Line::text).chain(running.iter().cloned());
    let from_title = || titles.into_iter().find_map(|text| first_day(&text, None));
    let other = || {
        front
            .fields
            .iter()
            .filter(|field| matches!(field.key, "place" | "proof"))
            .find_map(|field| first_day(&field.text(), None))
    };
    from_field.or_else(from_title).or_else(other).map(|written| written.day)
}

/// Fills a meeting from the front page and from what stands after the last §.
pub(super) fn fill(meeting: &mut Meeting, front: &Front, roster: &mut Roster) -> Understood {
    let mut understood = Understood::default();
    for field in &front.fields {
        one_field(meeting, field, &mut understood);
    }
    people(meeting, front, roster, &mut understood);
    if meeting.verification.manner.is_none()
        && front.signing_words.iter().any(|line| contains_any(&line.text(), "digital"))
    {
        meeting.verification.manner = Some(VerificationManner::Digital);
    }
    understood
}

fn one_field(meeting: &mut Meeting, field: &Field, understood: &mut Understood) {
    let text = field.text();
    let text = text.trim();
    let year = Some(meeting.date.year());
    let mut told = |value| {
        let reason = if field.slip { Reason::LabelWithSlip } else { Reason::Label };
        understood.origins.push(Origin {
            value,
            place: Place { page: field.page, first: field.at, last: field.last() },
            reason,
        });
    };
    if text.is_empty() {
        return;
    }
    match field.key {
        "place" => {
            let (place, time) = place_and_time(text);
            meeting.mode = meeting.mode.or_else(|| place.as_deref().and_then(mode));
            meeting.place = meeting.place.take().or(place);
            if let Some(time) = time {
                take_time(meeting, &time);
            }
            told(Value::Place);
        }
        "time" => {
            take_time(meeting, text);
            let again =
                first_day(text, year).is_some_and(|written| written.day == meeting.date) && clocks(text).is_empty();
            meeting.written.time = match meeting.written.time.take() {
                None => Some(text.to_owned()),
                Some(before) if again => Some(before),
                Some(before) => Some(format!("{before}, {text}")),
            };
            told(Value::Time);
        }
        "place_and_time" => {
            let (place, time) = place_and_time(text);
            meeting.mode = meeting.mode.or_else(|| place.as_deref().and_then(mode));
            meeting.place = meeting.place.take().or(place);
            if let Some(time) = time {
                take_time(meeting, &time);
                meeting.written.time = meeting.written.time.take().or(Some(time));
            }
            told(Value::Place);
            told(Value::Time);
        }
        "sections" => {
            meeting.written.sections = Some(text.to_owned());
            told(Value::Sections);
        }
        "next_meeting" => {
            meeting.next_meeting = first_day(text, year).map(|written| written.day);
            meeting.written.next_meeting = Some(text.to_owned());
            told(Value::NextMeeting);
        }
        "reserve_date" => {
            meeting.reserve_date = first_day(text, year).map(|written| written.day);
            told(Value::ReserveDate);
        }
        "purpose" => {
            meeting.purpose = Some(text.to_owned());
            told(Value::Purpose);
        }
        "verification" => {
            verification(meeting, text);
            told(Value::Verification);
        }
        "kept_at" => {
            understood.kept_at = Some(text.trim_end_matches('.').to_owned());
            told(Value::KeptAt);
        }
        "organisation_number" => {
            understood.organisation_number = Some(text.to_owned());
            told(Value::Body);
        }
        "posted" => {
            understood.posted = first_day(text, year).map(|written| written.day);
            told(Value::Posting);
        }
        "removed" => {
            understood.removed = first_day(text, year).map(|written| written.day);
            told(Value::Posting);
        }
        "public" => {
            meeting.public = Some(true);
            told(Value::Place);
        }
        "proof" | "title" => {
            // The name of the board, the day of the meeting: said again.
            let again = names::association(text).is_some()
                || first_day(text, year).is_some()
                || contains_any(text, "title words");
            if again {
                told(Value::Posting);
            } else {
                understood.unknown.extend(field.lines.iter().cloned());
            }
        }
        // People are taken by the roster, offices by `people`.
        _ => {}
    }
}

fn take_time(meeting: &mut Meeting, text: &str) {
    for span in clocks(text) {
        match (span.from, span.to) {
            (Some(from), Some(to)) if is_pause(text, &span) => {
                let pause = Adjournment { from, to };
                if !meeting.adjournments.contains(&pause) {
                    meeting.adjournments.push(pause);
                }
            }
            (from, to) => {
                meeting.start = meeting.start.or(from);
                meeting.end = meeting.end.or(to);
            }
        }
    }
    // "kl. 13.00" and "16.00" in two places.
    let singles: Vec<Span<ClockTime>> = clocks(text).into_iter().filter(|span| span.to.is_none()).collect();
    if let [first, last] = singles.as_slice()
        && meeting.end.is_none()
        && meeting.start == first.from
    {
        meeting.end = last.from;
    }
}

/// Whether the words around a clock say that the meeting paused.
fn is_pause(text: &str, span: &Span<ClockTime>) -> bool {
    let parts = |at: usize, sign: char| {
        let sentence = sign == '.' && text[at + 1..].trim_start().starts_with(char::is_uppercase);
        sentence || ",;()".contains(sign)
    };
    let ends = |range: std::ops::Range<usize>| {
        text[range.clone()].char_indices().filter(move |(at, sign)| parts(range.start + at, *sign))
    };
    let from = ends(0..span.range.start).next_back().map_or(0, |(at, sign)| at + sign.len_utf8());
    let to = ends(span.range.end..text.len()).next().map_or(text.len(), |(at, _)| span.range.end + at);
    contains_any(&text[from..to], "pause")
}

/// Words of a place and words of a time that stand in one field.
fn place_and_time(text: &str) -> (Option<String>, Option<String>) {
    let (mut place, mut time): (Vec<&str>, Vec<&str>) = (vec![], vec![]);
    for part in parts(text) {
        match time_from(part) {
            None if contains_any(part, "pause") && !clocks(part).is_empty() => time.push(part),
            None => place.push(part),
            Some(0) => {
                let end = time_until(part);
                time.push(part[..end].trim());
                let after = part[end..].trim().trim_start_matches(['.', ' ']);
                if !after.is_empty() {
                    place.push(after);
                }
            }
            Some(at) => {
                place.push(part[..at].trim());
                time.push(part[at..].trim());
            }
        }
    }
    let one = |parts: Vec<&str>| Some(parts.join(", ")).filter(|text| !text.is_empty());
    (one(place), one(time))
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(", ")
        .flat_map(|part| part.split("; "))
        .map(|part| part.trim().trim_end_matches(','))
        .filter(|part| !part.is_empty())
}

/// Where words of time begin: a weekday, "den", "kl", a day, a clock, "lunch".
fn time_from(part: &str) -> Option<usize> {
    let lower = part.to_lowercase();
    let same = lower.len() == part.len();
    let words = wordings("weekday").iter().chain(wordings("pause")).copied().chain(["kl", "klockan"]);
    let word = words.filter_map(|word| find_words(&lower, word)).min().filter(|_| same);
    let day = first_day(part, Some(2000)).map(|written| written.range.start);
    let clock = clocks(part).first().map(|span| span.range.start);
    let first = [word, day, clock].into_iter().flatten().min()?;
    let den = lower[..first.min(lower.len())].trim_end().ends_with("den");
    Some(if den { lower[..first].rfind("den").unwrap_or(first) } else { first })
}

/// Where words of time end again: after the last day or clock.
fn time_until(part: &str) -> usize {
    let day = days(part, Some(2000)).last().map(|written| written.range.end);
    let clock = clocks(part).last().map(|span| span.range.end);
    [day, clock].into_iter().flatten().max().unwrap_or(part.len())
}

/// How a meeting is held, by the words of its place.
fn mode(place: &str) -> Option<Mode> {
    if contains_any(place, "hybrid") {
        return Some(Mode::Hybrid);
    }
    if !contains_any(place, "mode remote") {
        return Some(Mode::OnSite);
    }
    // What is left when the words of distance are taken away is a room.
    let left = place.split_whitespace().filter(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        !bare.is_empty() && !wordings("remote words").contains(&bare.as_str())
    });
    Some(if left.count() > 0 { Mode::Hybrid } else { Mode::Remote })
}

fn verification(meeting: &mut Meeting, text: &str) {
    let found: Option<Written> = first_day(text, Some(meeting.date.year()));
    let digital = contains_any(text, "digital");
    let said = |word: &&str| is_said(word) && !(digital && is_one_of(word.trim_matches(['.', ',']), "digital"));
    if digital {
        meeting.verification.manner = Some(VerificationManner::Digital);
    }
    let limit = contains_any(text, "at latest");
    if let Some(written) = &found
        && !limit
    {
        meeting.verification.date = Some(written.day);
    }
    let mut rest = text.to_owned();
    if let Some(written) = &found {
        rest.replace_range(written.range.clone(), "");
    }
    let bare: Vec<&str> = rest.split_whitespace().filter(said).collect();
    if bare.is_empty() && !limit {
        return;
    }
    let place = bare.join(" ");
    let place = place.trim_matches([',', '.', ' ']);
    let placed = !digital && !limit && place.starts_with(char::is_uppercase);
    if !placed || found.is_none() {
        meeting.verification.written = Some(text.to_owned());
    }
    if placed {
        meeting.verification.place = Some(place.to_owned());
        meeting.verification.manner = meeting.verification.manner.or(Some(VerificationManner::ByHand));
    }
}

/// A word that says more than that a day follows.
fn is_said(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    !bare.is_empty() && !is_one_of(bare, "weekday") && bare != "den" && !is_one_of(bare, "minutes")
}

/// Who presided, took the minutes and verifies.
fn people(meeting: &mut Meeting, front: &Front, roster: &mut Roster, understood: &mut Understood) {
    let mut verifiers = std::mem::take(&mut meeting.verifiers);
    for field in &front.fields {
        let value = match field.key {
            "chair" => Value::Chair,
            "secretary" => Value::Secretary,
            "verifiers" => Value::Verifiers,
            _ => continue,
        };
        let (rows, unknown) = listed(&field.lines);
        for (_, row) in &rows {
            let id = roster.person(&row.name, row.party.as_deref());
            match field.key {
                "chair" => _ = meeting.chair.get_or_insert(id),
                "secretary" => {
                    _ = meeting.secretary.get_or_insert(id.clone());
                    if let (Some(title), Some(person)) =
                        (&row.title, roster.people.iter_mut().find(|person| person.id == id))
                    {
                        person.title.get_or_insert(title.clone());
                    }
                }
                _ => verifiers.push(id),
            }
        }
        if !rows.is_empty() {
            let place = Place { page: field.page, first: field.at, last: field.last() };
            understood.origins.push(Origin { value, place, reason: Reason::Label });
        }
        understood.unknown.extend(unknown);
    }
    for Signed { office, name, party, page, line } in &front.signed {
        let id = roster.person(name, party.as_deref());
        let value = match office {
            Office::Chair => {
                meeting.chair.get_or_insert(id);
                Value::Chair
            }
            Office::Secretary => {
                meeting.secretary.get_or_insert(id);
                Value::Secretary
            }
            Office::Verifier => {
                verifiers.push(id);
                Value::Verifiers
            }
        };
        let place = Place { page: *page, first: *line, last: *line };
        understood.origins.push(Origin { value, place, reason: Reason::Position });
    }
    meeting.verifiers = once(verifiers);
    meeting.chair = meeting.chair.take().or_else(|| roster.chair.clone());
    meeting.secretary = meeting.secretary.take().or_else(|| roster.secretary.clone());
    // Who presides and has no other office is the chair, as long as no list names one.
    let named = roster.assignments.iter().any(|assignment| assignment.role == Some(Role::Chair));
    if let Some(chair) = meeting.chair.clone().filter(|_| !named) {
        let seat =
            roster.assignments.iter_mut().find(|a| a.person == chair && a.seat == Seat::Member && a.role.is_none());
        if let Some(seat) = seat {
            seat.role = Some(Role::Chair);
        }
    }
}

/// Whether the words of a title say nothing that the records do not.
pub(super) fn is_title(text: &str, name: &str, expected: i32) -> bool {
    let mut rest = text.replace(name, " ");
    for written in days(text, Some(expected)).into_iter().rev() {
        if rest.len() == text.len() {
            rest.replace_range(written.range, " ");
        } else {
            rest = rest.replace(&text[written.range], " ");
        }
    }
    rest.split_whitespace().all(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let number = bare.chars().all(|c| c.is_ascii_digit() || c == '/') && bare.len() < 8;
        bare.is_empty()
            || number
            || ["title words", "minutes", "weekday"].iter().any(|section| is_one_of(bare, section))
            || begins_with_any(bare, "posting").is_some()
            || name.split(' ').any(|part| part == bare)
    })
}

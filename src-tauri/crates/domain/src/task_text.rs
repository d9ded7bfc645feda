//! Tasks in the words of a decision: "ger förbundschefen i uppdrag att …", to whom and by when.
//!
//! Proposes, and a person confirms. Told of, taken back or refused, a task is none: "har fått i uppdrag" is history.

use crate::wording::{
    Token, folded, last_of_month, month_of, party_named, says, sentences, tokens, written_day_at, year_of,
};
use crate::{Association, Meeting, MeetingStatus, Party, RichText, TextBlock, plain_words};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// What a clause of a decision gives to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TaskWords {
    /// What.
    pub what: String,
    /// To whom; `None` where no one is named.
    pub to: Option<Party>,
    /// By when, where that is a day.
    pub due: Option<NaiveDate>,
    /// By when, as written.
    pub due_written: Option<String>,
    /// The words that it was read from.
    pub clause: String,
}

/// Every task that a text gives. A lead-in that ends in "att" gives one for each entry of the list below it.
pub fn tasks_in(association: &Association, meeting: &Meeting, text: &RichText) -> Vec<TaskWords> {
    let mut tasks = vec![];
    let mut led_in: Option<Option<Party>> = None;
    for block in &text.0 {
        match block {
            TextBlock::Paragraph(spans) => {
                let line = plain_words(spans);
                let read = read_line(association, meeting, &line);
                led_in = read.lead_in;
                tasks.extend(read.tasks);
            }
            TextBlock::List(list) => {
                let lines = list.entries.iter().map(|entry| plain_words(&entry.spans));
                let lines = lines.filter(|line| !line.trim().is_empty());
                for line in lines {
                    let read = read_line(association, meeting, &line);
                    match &led_in {
                        Some(to) if read.tasks.is_empty() => tasks.push(entry(association, meeting, &line, to.clone())),
                        Some(_) | None => tasks.extend(read.tasks),
                    }
                }
                led_in = None;
            }
            TextBlock::Heading(_) | TextBlock::Table(_) => led_in = None,
        }
    }
    tasks
}

/// The task that a clause gives; `None` where it gives none.
pub fn proposed_task(association: &Association, meeting: &Meeting, clause: &str) -> Option<TaskWords> {
    read_line(association, meeting, clause).tasks.into_iter().next()
}

/// The words of a clause as a task, where someone has said that they are one.
pub fn task_of_words(association: &Association, meeting: &Meeting, clause: &str) -> TaskWords {
    proposed_task(association, meeting, clause).unwrap_or_else(|| entry(association, meeting, clause, None))
}

#[derive(Default)]
struct Read {
    tasks: Vec<TaskWords>,
    /// Who is given what the list below says; the outer is whether the line leads in at all.
    lead_in: Option<Option<Party>>,
}

fn read_line(association: &Association, meeting: &Meeting, line: &str) -> Read {
    let mut read = Read::default();
    for sentence in sentences(line) {
        let Some(given) = given(sentence) else { continue };
        let to = given.to.and_then(|words| party_named(association, words, meeting.date));
        let what = given.what.trim_matches(|mark: char| mark.is_whitespace() || matches!(mark, ',' | ':' | '–' | '-'));
        if what.is_empty() {
            read.lead_in = Some(to);
        } else {
            read.tasks.push(TaskWords { clause: sentence.to_owned(), ..task(association, meeting, what, to) });
        }
    }
    read
}

fn entry(association: &Association, meeting: &Meeting, line: &str, to: Option<Party>) -> TaskWords {
    let line = line.trim();
    let what = line.strip_prefix("att ").unwrap_or(line);
    TaskWords { clause: line.to_owned(), ..task(association, meeting, what, to) }
}

fn task(association: &Association, meeting: &Meeting, what: &str, to: Option<Party>) -> TaskWords {
    let due = due(association, meeting, what);
    let bare = due.as_ref().map_or_else(|| what.to_owned(), |due| without(what, due));
    TaskWords {
        what: as_sentence(&bare),
        to,
        due: due.as_ref().and_then(|due| due.day),
        due_written: due.map(|due| what[due.from..due.to].to_owned()),
        clause: String::new(),
    }
}

/// Who is given what, as places in a sentence.
struct Given<'a> {
    to: Option<&'a str>,
    what: &'a str,
}

/// How a sentence gives a task.
fn given(sentence: &str) -> Option<Given<'_>> {
    let tokens = tokens(sentence);
    let at = (0..tokens.len()).find_map(|at| gives(&tokens, at))?;
    let Phrase { verb, to, after } = at;
    let refused = |token: &Token| {
        token.is(&["inte", "ej", "avsla", "avslar", "avslas"])
            || ["upphav", "aterta", "aterkall"].iter().any(|stem| token.text.starts_with(stem))
    };
    if tokens[..after].iter().any(refused) {
        return None;
    }
    let att = tokens[after..].iter().take(MOST_BETWEEN).position(|token| token.text == "att")? + after;
    let what = sentence[tokens[att].to..].trim();
    let to = match to {
        Some((from, to)) if from < to => Some(&sentence[tokens[from].from..tokens[to - 1].to]),
        Some(_) => None,
        // Before the verb: "Förbundschefen får i uppdrag att …".
        None => {
            let from =
                tokens[..verb].iter().rposition(|token| token.is(&["att", ",", "samt", ":"])).map_or(0, |at| at + 1);
            (from < verb).then(|| &sentence[tokens[from].from..tokens[verb - 1].to])
        }
    };
    Some(Given { to, what })
}

/// Most words between "i uppdrag" and its "att".
const MOST_BETWEEN: usize = 12;
/// Most words that name someone.
const MOST_NAME: usize = 9;

struct Phrase {
    /// The verb.
    verb: usize,
    /// First token of whom, and the one after the last; `None` is before the verb.
    to: Option<(usize, usize)>,
    /// Where "att" is looked for from.
    after: usize,
}

fn gives(tokens: &[Token], verb: usize) -> Option<Phrase> {
    let word = &tokens[verb];
    // Who comes up to a word: within a few tokens.
    let up_to = |from: usize, words: &[&str]| {
        (from..tokens.len().min(from + MOST_NAME)).find(|at| says(tokens, *at, words)).filter(|at| *at > from)
    };
    let preposition = |at: usize| tokens.get(at).is_some_and(|token| token.is(&["at", "till"]));
    if word.is(&["ge", "ger", "lamna", "lamnar"]) {
        let bare = usize::from(says(tokens, verb + 1, &["i"]));
        if says(tokens, verb + 1 + bare, &["uppdrag"]) && preposition(verb + 2 + bare) {
            let from = verb + 3 + bare;
            let to = up_to(from, &["att"])?;
            return Some(Phrase { verb, to: Some((from, to)), after: to });
        }
        let from = verb + 1;
        let in_charge = up_to(from, &["i", "uppdrag"]).map(|to| (to, to + 2));
        let (to, after) = in_charge.or_else(|| up_to(from, &["uppdraget"]).map(|to| (to, to + 1)))?;
        return Some(Phrase { verb, to: Some((from, to)), after });
    }
    if word.is(&["far", "ges", "tilldelas"]) {
        let says_so = says(tokens, verb + 1, &["i", "uppdrag"]);
        let after = if says_so { verb + 3 } else { verb + 2 };
        return (says_so || says(tokens, verb + 1, &["uppdraget"])).then_some(Phrase { verb, to: None, after });
    }
    if word.is(&["uppdra", "uppdrar", "uppdras"]) {
        if word.text == "uppdras" && says(tokens, verb + 1, &["att"]) {
            return Some(Phrase { verb, to: None, after: verb + 1 });
        }
        let from = verb + 1 + usize::from(preposition(verb + 1));
        let to = up_to(from, &["att"])?;
        return Some(Phrase { verb, to: Some((from, to)), after: to });
    }
    None
}

/// When something is due, as places in the words.
struct Due {
    day: Option<NaiveDate>,
    from: usize,
    to: usize,
    /// How sure it is that it is what the words are about.
    weight: u8,
}

fn due(association: &Association, meeting: &Meeting, what: &str) -> Option<Due> {
    let tokens = tokens(what);
    let found = (0..tokens.len()).filter_map(|at| due_at(association, meeting, &tokens, at));
    // "Senast" outweighs a day that the words only mention; of equals the last is the one at the end.
    found.max_by_key(|due| due.weight)
}

fn due_at(association: &Association, meeting: &Meeting, tokens: &[Token], at: usize) -> Option<Due> {
    let decided = meeting.date;
    let phrase = |day, length: usize, weight| {
        let last = tokens.get(at + length - 1)?;
        Some(Due { day, from: tokens[at].from, to: last.to, weight })
    };
    let word = &tokens[at];
    let latest = word.text == "senast";
    let before = word.is(&["fore", "innan"]);
    if latest || before || word.text == "till" {
        let weight = if latest { 3 } else { 2 };
        if let Some(day) = written_day_at(tokens, at + 1) {
            let day_of = day.value.not_before(decided);
            let day_of = if before { day_of.and_then(|day| day.pred_opt()) } else { day_of };
            return phrase(day_of, 1 + day.length, weight);
        }
        const TURN: [&[&str]; 5] = [
            &["arsskiftet"],
            &["arets", "slut"],
            &["vid", "arsskiftet"],
            &["vid", "arets", "slut"],
            &["arets", "utgang"],
        ];
        if let Some(words) = TURN.into_iter().find(|words| says(tokens, at + 1, words)) {
            return phrase(NaiveDate::from_ymd_opt(decided.year(), 12, 31), 1 + words.len(), weight);
        }
        if latest && says(tokens, at + 1, &["i"]) {
            let month = month_of(tokens.get(at + 2)?)?;
            let year = tokens.get(at + 3).and_then(year_of);
            let this_year = if month < decided.month() { decided.year() + 1 } else { decided.year() };
            let day = last_of_month(year.unwrap_or(this_year), month);
            return phrase(day, 3 + usize::from(year.is_some()), weight);
        }
    }
    if latest || word.is(&["till", "vid", "pa", "infor", "fore"]) {
        let skipped = usize::from(says(tokens, at + 1, &["vid"]) || says(tokens, at + 1, &["till"]));
        let own = |at: usize| {
            tokens.get(at).is_some_and(|token| token.text.starts_with("forbund") || token.text.starts_with("styrelse"))
        };
        let whose = usize::from(
            tokens.get(at + 1 + skipped).is_some_and(|token| token.text.ends_with('s')) && own(at + 1 + skipped),
        );
        let from = at + 1 + skipped + whose;
        if let Some((day, length)) = meeting_at(association, decided, tokens, from) {
            return phrase(day, from - at + length, 2);
        }
    }
    if word.text == "den" && (at == 0 || !tokens[at - 1].is(&["senast", "till", "fore", "innan", "-"])) {
        let day = written_day_at(tokens, at)?;
        let goes_on = tokens.get(at + day.length).is_some_and(|next| next.is(&["-", "till"]));
        let is_end = tokens[at + day.length..].iter().all(|token| token.text == ".");
        return if is_end && !goes_on { phrase(day.value.not_before(decided), day.length, 1) } else { None };
    }
    None
}

/// A meeting to come that words name: "septembermötet", "nästa sammanträde", "sammanträdet i september".
fn meeting_at(
    association: &Association,
    decided: NaiveDate,
    tokens: &[Token],
    at: usize,
) -> Option<(Option<NaiveDate>, usize)> {
    let is_meeting =
        |token: &Token| ["motet", "mote", "sammantradet", "sammantrade"].iter().any(|word| token.text.ends_with(word));
    let mut to_come = association.meetings.iter().filter(|m| m.date > decided && m.status != MeetingStatus::Cancelled);
    let first = tokens.get(at)?;
    if first.is(&["nasta", "nastkommande", "kommande"]) {
        return is_meeting(tokens.get(at + 1)?).then(|| (to_come.next().map(|meeting| meeting.date), 2));
    }
    if !is_meeting(first) {
        return None;
    }
    let in_month = |month: u32, year: Option<i32>| {
        let fits = |meeting: &&Meeting| meeting.date.month() == month && year.is_none_or(|year| meeting.year() == year);
        association.meetings.iter().filter(|m| m.date > decided && m.status != MeetingStatus::Cancelled).find(fits)
    };
    let day = |month, year| in_month(month, year).map(|meeting| meeting.date);
    if let Some(month) = (1..).zip(crate::wording::MONTHS).find(|(_, name)| first.text.starts_with(name)) {
        let year = tokens.get(at + 1).and_then(year_of);
        return Some((day(month.0, year), 1 + usize::from(year.is_some())));
    }
    match tokens.get(at + 1)?.text.as_str() {
        "i" => {
            let month = month_of(tokens.get(at + 2)?)?;
            let year = tokens.get(at + 3).and_then(year_of);
            Some((day(month, year), 3 + usize::from(year.is_some())))
        }
        "den" => {
            let written = written_day_at(tokens, at + 1)?;
            Some((written.value.not_before(decided), 1 + written.length))
        }
        _ => None,
    }
}

/// The words without a day at their beginning or end; one in the middle belongs to what they say.
fn without(what: &str, due: &Due) -> String {
    let (before, after) = (what[..due.from].trim(), what[due.to..].trim());
    let is_end = |words: &str| words.chars().all(|letter| matches!(letter, '.' | ',' | ';'));
    if is_end(before) {
        after.trim_start_matches([',', ' ']).to_owned()
    } else if is_end(after) {
        before.trim_end_matches([',', ' ']).to_owned()
    } else {
        what.to_owned()
    }
}

/// With a capital letter and a full stop.
fn as_sentence(words: &str) -> String {
    let words = words.trim().trim_end_matches([',', ';', ' ']);
    let words = words.strip_suffix(", samt").unwrap_or(words);
    let mut letters = words.chars();
    let capital: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    let stop = if words.ends_with(['.', '!', '?']) || words.is_empty() { "" } else { "." };
    format!("{capital}{}{stop}", letters.as_str())
}

/// Whether two tasks say the same.
pub fn is_same_task(one: &str, other: &str) -> bool {
    let bare = |words: &str| folded(words).trim_end_matches('.').trim().to_owned();
    bare(one) == bare(other)
}

#[cfg(test)]
mod tests;

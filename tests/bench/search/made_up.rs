//! Twenty years of a board that never was: 20 000 §§ and 50 000 documents of the length that real ones have, in words that follow the
//! frequencies of a language. The same every time.

use chrono::{Days, NaiveDate};
use domain::*;

/// §§ and documents that are made.
pub const SECTIONS: usize = 20_000;
/// See [`SECTIONS`].
pub const DOCUMENTS: usize = 50_000;
/// Of so many documents one has a file that was read.
const READ: usize = 2;
/// Words of a decision's background, and of a page that was read.
const WORDS: std::ops::Range<usize> = 90..260;

/// The small words of the language, the commonest first, and those of the board.
const COMMON: [&str; 64] = [
    "och",
    "att",
    "i",
    "som",
    "en",
    "av",
    "för",
    "till",
    "på",
    "är",
    "med",
    "den",
    "om",
    "det",
    "inte",
    "de",
    "har",
    "ett",
    "vid",
    "från",
    "styrelsen",
    "beslutar",
    "förbundet",
    "insatsen",
    "deltagare",
    "kommunen",
    "samordning",
    "bidrag",
    "verksamheten",
    "under",
    "året",
    "medel",
    "ska",
    "kan",
    "eller",
    "ärendet",
    "samordnarens",
    "uppföljning",
    "budget",
    "rehabilitering",
    "parterna",
    "ansökan",
    "beviljas",
    "kronor",
    "redovisning",
    "målgruppen",
    "arbete",
    "stöd",
    "region",
    "arbetsförmedlingen",
    "försäkringskassan",
    "ordföranden",
    "protokoll",
    "bilaga",
    "enligt",
    "åtgärder",
    "överenskommelse",
    "avtal",
    "utvärdering",
    "kostnader",
    "period",
    "projekt",
    "plan",
    "rapport",
];
const FIRST: [&str; 24] = [
    "sam", "för", "ut", "in", "åter", "över", "under", "mål", "arbets", "bo", "kun", "led", "mi", "nor", "om", "per",
    "rå", "skö", "trä", "vå", "yr", "ång", "äng", "öst",
];
const MIDDLE: [&str; 20] = [
    "gra", "lis", "mer", "nå", "pel", "ris", "sto", "tra", "ven", "vik", "dal", "bec", "fol", "hål", "kra", "läm",
    "nöd", "röj", "säl", "tun",
];
const LAST: [&str; 16] =
    ["het", "ning", "skap", "are", "arna", "else", "dom", "lig", "ad", "er", "ens", "na", "sla", "tion", "or", "et"];

/// The same numbers every time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).expect("a number of 53 bits") % most.max(1)
    }

    fn within(&mut self, range: std::ops::Range<usize>) -> usize {
        range.start + self.below(range.end - range.start)
    }
}

/// All words, the commonest first.
pub fn vocabulary() -> Vec<String> {
    let made = FIRST.iter().flat_map(|first| {
        MIDDLE.iter().flat_map(move |middle| LAST.iter().map(move |last| format!("{first}{middle}{last}")))
    });
    COMMON.iter().map(ToString::to_string).chain(made).collect()
}

/// Makes texts.
pub struct Writer {
    pub words: Vec<String>,
    dice: Dice,
}

impl Writer {
    pub fn new(seed: u64) -> Self {
        Self { words: vocabulary(), dice: Dice::new(seed) }
    }

    /// A word: the place among all of them is a random power, so that a few are in every text and most in few.
    fn word(&mut self) -> &str {
        let places = self.words.len() as f64;
        let chance = self.dice.below(1_000_000) as f64 / 1_000_000.0;
        let place = places.powf(chance) - 1.0;
        &self.words[(place as usize).min(self.words.len() - 1)]
    }

    pub fn sentence(&mut self, words: usize) -> String {
        let mut text = String::new();
        for place in 0..words {
            let word = self.word().to_owned();
            if place > 0 {
                text.push(' ');
            }
            let mut letters = word.chars();
            match letters.next() {
                Some(first) if place == 0 => {
                    text.extend(first.to_uppercase());
                    text.push_str(letters.as_str());
                }
                _ => text.push_str(&word),
            }
        }
        text
    }

    /// Sentences of together so many words.
    pub fn text(&mut self) -> String {
        let mut left = self.dice.within(WORDS);
        let mut text = String::new();
        while left > 0 {
            let words = self.dice.within(6..18).min(left);
            text.push_str(&self.sentence(words));
            text.push_str(". ");
            left -= words;
        }
        text
    }
}

/// A day of the twenty years.
fn day(place: usize, of: usize) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2006, 1, 9).expect("a day");
    first + Days::new(u64::try_from(place * 7_200 / of).expect("a number of days"))
}

fn block(kind: BlockName, text: String) -> ItemPart {
    let text = RichText(vec![TextBlock::Paragraph(vec![Span::plain(text)])]);
    ItemPart::Block(Block { kind: BlockKind::Plain(kind), heading: BlockHeading::Profile, text })
}

fn project(place: usize) -> Option<RegistrationNumber> {
    format!("P{:02}:{}", 6 + place % 20, 1 + place / 20 % 900).parse().ok()
}

/// The records.
pub fn association(body: Body) -> Association {
    let mut writer = Writer::new(7);
    let per_meeting = 20;
    let meetings = (0..SECTIONS / per_meeting).map(|meeting| {
        let date = day(meeting, SECTIONS / per_meeting);
        let items = (0..per_meeting).map(|place| {
            let number = meeting * per_meeting + place;
            let heading = writer.dice.within(2..6);
            Item {
                id: ItemId(-1 - i64::try_from(number).expect("a number")),
                reference: None,
                section: u32::try_from(1 + number % 400).ok().and_then(|number| SectionNumber::try_from(number).ok()),
                heading: writer.sentence(heading),
                registration_number: project(number),
                registration_written: None,
                origin: None,
                papers: vec![],
                dispatches: vec![],
                opened: None,
                presenters: vec![],
                outcome: Some(Outcome::Decided),
                parts: vec![
                    block(BlockName::Background, writer.text()),
                    block(BlockName::Decision, format!("att {}.", writer.sentence(14))),
                ],
            }
        });
        let items = items.collect();
        Meeting {
            id: MeetingId(-1 - i64::try_from(meeting).expect("a number")),
            items,
            ..Meeting::on(date, MeetingStatus::Held)
        }
    });
    let meetings = meetings.collect();
    let registry = (0..DOCUMENTS).map(|place| {
        let words = writer.dice.within(4..11);
        RegisteredDocument {
            number: format!("{:02}:{}", 6 + place % 20, 1 + place / 20).parse().ok(),
            date: Some(day(place, DOCUMENTS)),
            counterpart: Some(Party { who: Who::Name(writer.sentence(2)), written: None }),
            matter: project(place),
            files: if place % READ == 0 {
                vec![AttachedFile { name: format!("{}.pdf", writer.sentence(2)), hash: Some(hash(place)) }]
            } else {
                vec![]
            },
            ..RegisteredDocument::new(Direction::Received, writer.sentence(words))
        }
    });
    let registry = registry.collect();
    Association {
        body,
        organisations: vec![],
        people: vec![],
        assignments: vec![],
        officials: vec![],
        meetings,
        matters: vec![],
        registry,
        delegation_points: vec![],
        delegated_decisions: vec![],
        tasks: vec![],
        grants: vec![],
        calendar: vec![],
    }
}

/// A hash that no bytes have.
fn hash(place: usize) -> FileHash {
    FileHash(format!("{place:064x}"))
}

/// What was read in the files.
pub fn texts() -> impl Iterator<Item = (FileHash, String)> {
    let mut writer = Writer::new(11);
    (0..DOCUMENTS).step_by(READ).map(move |place| (hash(place), writer.text()))
}

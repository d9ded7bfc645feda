//! Facts per § that the law asks for and no one types: who served, who was present, who was replaced, quorum.
//!
//! KL 5 kap. 66–67 §§ (minutes must tell who took part in each matter), 6 kap. 27 § (more than half of the members),
//! 6 kap. 30 § (a disqualified member takes no part). Attendance by the clock is mapped to §§ by the times when items were
//! opened; where that cannot be done the answer is "not known", never a guess.

use crate::{Attendance, ClockTime, Extent, Item, Meeting, PersonId};
use serde::{Deserialize, Serialize};

/// What is known of one §.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SectionFacts {
    /// Who served, in the order of the attendance list.
    pub serving: Vec<PersonId>,
    /// Who was present, serving or not.
    pub present: Vec<PersonId>,
    /// Alternate and the member whose seat was taken.
    pub replaced: Vec<(PersonId, PersonId)>,
    /// Who cannot be placed: the clock span cuts the §, or no one noted when it was opened.
    pub unplaced: Vec<PersonId>,
    /// Whether the board was quorate.
    pub quorate: Quorate,
}

/// Quorum of a § (beslutförhet).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Quorate {
    /// More than half of the seats served.
    Yes,
    /// Half or fewer.
    No,
    /// It depends on someone who cannot be placed.
    Unknown,
}

/// Whether a part of a meeting covers a §.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// All of it.
    All,
    /// Nothing of it.
    Nothing,
    /// A part of it, or it cannot be told.
    Unknown,
}

/// The facts of one § of a meeting, on a board with so many seats.
pub fn section_facts(meeting: &Meeting, item: &Item, seats: usize) -> SectionFacts {
    let mut facts =
        SectionFacts { serving: vec![], present: vec![], replaced: vec![], unplaced: vec![], quorate: Quorate::No };
    for row in &meeting.attendance {
        let out =
            item.section.is_some_and(|section| row.disqualified.contains(&section) || row.away.contains(&section));
        let serving = share(meeting, item, row.serving);
        // Who served in a § took part in it, even when the clock says that the person came in the middle of it. Several
        // rows for one person, an alternate of two members, are one person in the room.
        let there = serving == Share::All || share(meeting, item, row.present) == Share::All;
        if there && !out && !facts.present.contains(&row.person) {
            facts.present.push(row.person.clone());
        }
        match serving {
            Share::All if !out => serve(&mut facts, row),
            Share::Unknown if !out => facts.unplaced.push(row.person.clone()),
            _ => {}
        }
    }
    facts.quorate = quorum(facts.serving.len(), facts.unplaced.len(), seats);
    facts
}

fn serve(facts: &mut SectionFacts, row: &Attendance) {
    facts.serving.push(row.person.clone());
    if let Some(replaced) = &row.replaces {
        facts.replaced.push((row.person.clone(), replaced.clone()));
    }
}

fn quorum(serving: usize, unplaced: usize, seats: usize) -> Quorate {
    let more_than_half = |count: usize| count * 2 > seats;
    if more_than_half(serving) {
        Quorate::Yes
    } else if more_than_half(serving + unplaced) {
        Quorate::Unknown
    } else {
        Quorate::No
    }
}

fn share(meeting: &Meeting, item: &Item, extent: Option<Extent>) -> Share {
    match extent {
        None => Share::Nothing,
        Some(Extent::WholeMeeting) => Share::All,
        Some(Extent::Sections(range)) => match item.section {
            Some(section) if range.contains(section) => Share::All,
            Some(_) => Share::Nothing,
            None => Share::Unknown,
        },
        Some(Extent::Clock { from, to }) => match hours(meeting, item) {
            Some((opened, closed)) if from <= opened && closed <= to => Share::All,
            Some((opened, closed)) if to <= opened || closed <= from => Share::Nothing,
            _ => Share::Unknown,
        },
    }
}

/// From the opening of an item to the opening of the next, or the end of the meeting; unknown when that is earlier.
fn hours(meeting: &Meeting, item: &Item) -> Option<(ClockTime, ClockTime)> {
    let place = meeting.items.iter().position(|other| other.id == item.id)?;
    let opened = item.opened?;
    let closed = match meeting.items.get(place + 1) {
        Some(next) => next.opened?,
        None => meeting.end?,
    };
    (opened <= closed).then_some((opened, closed))
}

#[cfg(test)]
mod tests;

//! Meetings.

use super::references::References;
use super::{item, stated};
use crate::format::{self, Section, Value, WholeMeeting, Word};
use domain::{Attendance, Extent, Meeting, SectionRange};

pub(super) fn meeting(meeting: &Meeting, references: &References) -> format::Meeting {
    format::Meeting {
        date: Value(meeting.date),
        start: stated(&meeting.start),
        end: stated(&meeting.end),
        adjournments: meeting
            .adjournments
            .iter()
            .map(|pause| format::Adjournment { from: Value(pause.from), to: Value(pause.to) })
            .collect(),
        place: meeting.place.clone(),
        mode: meeting.mode.map(Word),
        status: Word(meeting.status),
        public: meeting.public,
        purpose: meeting.purpose.clone(),
        reserve_date: stated(&meeting.reserve_date),
        next_meeting: stated(&meeting.next_meeting),
        written: Some(format::Written {
            time: meeting.written.time.clone(),
            sections: meeting.written.sections.clone(),
            next_meeting: meeting.written.next_meeting.clone(),
        }),
        attendance: meeting.attendance.iter().map(attendance).collect(),
        others: meeting
            .others
            .iter()
            .map(|other| format::OtherParticipant {
                person: Value(other.person.clone()),
                sections: other.sections.map(sections),
            })
            .collect(),
        chair: stated(&meeting.chair),
        secretary: stated(&meeting.secretary),
        verifiers: meeting.verifiers.iter().cloned().map(Value).collect(),
        verification: Some(verification(meeting)),
        notices: meeting
            .postings
            .iter()
            .map(|posting| format::Notice {
                board: Value(posting.board.clone()),
                posted: stated(&posting.posted),
                removed: stated(&posting.removed),
            })
            .collect(),
        items: meeting.items.iter().map(|entry| item::item(entry, references)).collect(),
    }
}

fn attendance(row: &Attendance) -> format::Attendance {
    format::Attendance {
        person: Value(row.person.clone()),
        mode: row.mode.map(Word),
        present: row.present.map(extent),
        serving: row.serving.map(extent),
        replaces: stated(&row.replaces),
    }
}

fn extent(extent: Extent) -> format::Extent {
    match extent {
        Extent::WholeMeeting => format::Extent::All(WholeMeeting::All),
        Extent::Clock { from, to } => format::Extent::Clock { from: Value(from), to: Value(to) },
        Extent::Sections(range) => format::Extent::Sections { sections: sections(range) },
    }
}

fn sections(range: SectionRange) -> format::Sections {
    format::Sections(Section(range.first()), Section(range.last()))
}

fn verification(meeting: &Meeting) -> format::Verification {
    let verification = &meeting.verification;
    let at_once = meeting.immediate.iter().filter_map(|immediate| meeting.item(immediate.item)?.section);
    format::Verification {
        date: stated(&verification.date),
        written: verification.written.clone(),
        place: verification.place.clone(),
        manner: verification.manner.map(Word),
        immediate_sections: at_once.map(Section).collect(),
    }
}

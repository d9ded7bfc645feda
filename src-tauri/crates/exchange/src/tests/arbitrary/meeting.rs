//! Arbitrary meetings, items and blocks.

use super::values::*;
use crate::markdown;
use chrono::{Days, NaiveDate};
use domain::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

fn extent() -> impl Strategy<Value = Extent> {
    prop_oneof![
        Just(Extent::WholeMeeting),
        (clock(), clock()).prop_map(|(from, to)| Extent::Clock { from, to }),
        range().prop_map(Extent::Sections),
    ]
}

fn attendance(ids: &Ids) -> impl Strategy<Value = Attendance> + use<> {
    let mode = prop_oneof![Just(Mode::OnSite), Just(Mode::Remote)];
    (ids.person(), of(mode), of(extent()), of(extent()), of(ids.person())).prop_map(
        |(person, mode, present, serving, replaces)| Attendance {
            person,
            mode,
            present,
            serving,
            replaces,
            disqualified: vec![],
            away: vec![],
        },
    )
}

fn block(ids: &Ids) -> impl Strategy<Value = Block> + use<> {
    let ballot = prop_oneof![vec(ids.person(), 0..3).prop_map(Ballot::People), any::<u32>().prop_map(Ballot::Count)];
    let vote =
        proptest::array::uniform4(ballot).prop_map(|[yes, no, abstain, absent]| Vote { yes, no, abstain, absent });
    let kind = prop_oneof![
        pick(&[BlockName::Text, BlockName::Decision, BlockName::AttachmentsPreparedBy]).prop_map(BlockKind::Plain),
        vec(ids.party(), 0..3).prop_map(BlockKind::Proposals),
        of(vote).prop_map(BlockKind::Vote),
    ];
    let heading =
        prop_oneof![Just(BlockHeading::Profile), Just(BlockHeading::None), name().prop_map(BlockHeading::Own)];
    let rich = prop_oneof![text().prop_map(|text| markdown::parse(&text)), markdown::tests::canonical()];
    (kind, heading, rich).prop_map(|(kind, heading, text)| Block { kind, heading, text })
}

fn part(ids: &Ids) -> impl Strategy<Value = ItemPart> + use<> {
    let sub_item = (text(), of(text()), vec(block(ids), 0..3));
    prop_oneof![
        3 => block(ids).prop_map(ItemPart::Block),
        1 => sub_item.prop_map(|(letter, heading, blocks)| ItemPart::SubItem(SubItem {
            letter,
            heading,
            blocks,
        })),
    ]
}

fn item(ids: &Ids) -> impl Strategy<Value = Item> + use<> {
    let outcome = pick(&[Outcome::Decided, Outcome::ReferredBack, Outcome::Information]);
    let words = (text(), of(number()), of(text()), of(clock()));
    let referred = any::<bool>();
    (of(section()), words, vec(ids.party(), 0..3), of(outcome), vec(part(ids), 0..3), referred).prop_map(
        |(section, words, presenters, outcome, parts, referred)| {
            let (heading, registration_number, registration_written, opened) = words;
            Item {
                origin: None,
                papers: vec![],
                dispatches: vec![],
                id: ItemId(0),
                reference: referred.then(String::new),
                section,
                heading,
                registration_number,
                registration_written,
                opened,
                presenters,
                outcome,
                parts,
            }
        },
    )
}

fn verification() -> impl Strategy<Value = Verification> {
    let manner = pick(&[VerificationManner::Digital, VerificationManner::ByHand]);
    (of(day()), of(text()), of(text()), of(manner)).prop_map(|(date, written, place, manner)| Verification {
        date,
        written,
        place,
        manner,
    })
}

pub(super) fn meeting(ids: &Ids) -> impl Strategy<Value = Meeting> + use<> {
    // Few days, so that several meetings share one.
    let date = (0_u64..4).prop_map(|d| NaiveDate::from_ymd_opt(2025, 6, 9).unwrap() + Days::new(d));
    let pause = (clock(), clock()).prop_map(|(from, to)| Adjournment { from, to });
    let when = (date, of(clock()), of(clock()), vec(pause, 0..2), of(day()), of(day()));
    let status = pick(&[MeetingStatus::Planned, MeetingStatus::Held, MeetingStatus::Cancelled]);
    let mode = pick(&[Mode::OnSite, Mode::Remote, Mode::Hybrid]);
    let how = (of(text()), of(mode), status, of(any::<bool>()), of(text()));
    let written = proptest::array::uniform3(of(text()));
    let other = (ids.person(), of(range()));
    let other = other.prop_map(|(person, sections)| OtherParticipant { person, sections });
    let roles = (of(ids.person()), of(ids.person()), vec(ids.person(), 0..3));
    let posting = (pick(&ids.boards), of(day()), of(day())).prop_map(|(board, posted, removed)| Posting {
        board,
        posted,
        removed,
    });
    let rows = (vec(attendance(ids), 0..4), vec(other, 0..3), vec(posting, 0..3));
    let at_once = proptest::array::uniform4(any::<bool>());
    (when, how, written, rows, roles, (verification(), at_once), vec(item(ids), 0..4)).prop_map(
        |(when, how, [time, sections, next], rows, roles, (verification, at_once), items)| {
            let (date, start, end, adjournments, reserve_date, next_meeting) = when;
            let (place, mode, status, public, purpose) = how;
            let (attendance, others, postings) = rows;
            let (chair, secretary, verifiers) = roles;
            Meeting {
                id: MeetingId(0),
                date,
                start,
                end,
                adjournments,
                place,
                mode,
                status,
                public,
                purpose,
                reserve_date,
                next_meeting,
                written: AsWritten { time, sections, next_meeting: next },
                attendance,
                others,
                chair,
                secretary,
                verifiers,
                verification,
                postings,
                corrections: vec![],
                summoned_on: None,
                link: None,
                reply_by: None,
                replies: vec![],
                immediate: immediate(&items, at_once),
                files: vec![],
                items,
            }
        },
    )
}

/// Items that are verified at once, by their place. Of several with one number the format tells the first.
fn immediate(items: &[Item], at_once: [bool; 4]) -> Vec<ImmediateVerification> {
    let first = |place: usize| items.iter().position(|item| item.section == items[place].section) == Some(place);
    let chosen = (0..items.len()).filter(|place| at_once[*place] && items[*place].section.is_some() && first(*place));
    let of = |place| ImmediateVerification { item: ItemId(place as i64), date: None, manner: None, postings: vec![] };
    chosen.map(of).collect()
}

/// Numbers meetings and items in the order of the file, as reading does.
pub(super) fn numbered(mut meetings: Vec<Meeting>) -> Vec<Meeting> {
    meetings.sort_by_key(|meeting| meeting.date);
    let mut item_number = 0;
    for (number, meeting) in (1..).zip(&mut meetings) {
        meeting.id = MeetingId(-number);
        for item in &mut meeting.items {
            item_number += 1;
            item.id = ItemId(-item_number);
            item.reference = item.reference.take().map(|_| format!("item-{item_number}"));
        }
        for immediate in &mut meeting.immediate {
            immediate.item = meeting.items[immediate.item.0 as usize].id;
        }
    }
    meetings
}

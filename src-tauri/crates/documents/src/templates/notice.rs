//! The notice (anslag) that verified minutes are there (KL 8 kap. 9 and 12 §§, FSL 19 §): a page per board, to be read
//! standing.
//!
//! The period to appeal runs from the posting on the last board, and that is what the page says; never "from the day of
//! verification". What is not known yet is left open to write by hand.

use super::appeal;
use super::names::name;
use super::notice_days::{NoticeDays, noticed};
use super::paper::{Named, anchors, line_or_blank, opening, paper};
use super::swedish::{capitalised, day, section_list, short_weekday, uncapitalised, weekday, weekday_name};
use crate::content::{
    Anchor, Block, Content, Field, FieldEntry, FieldSize, FieldValue, Fields, Inline, Opening, OpeningSize,
    SignaturePlace, Signatures, Text, words,
};
use chrono::NaiveDate;
use domain::NoticeBoardOwner;
use domain::{Association, BoardId, Holiday, Item, ItemId, Meeting, MemberOrganisation, NoticeBoard, holiday};

/// So many lines of headings keep a notice on one page when nothing else takes more than a line.
const MOST_LINES: usize = 9;
/// Letters of a larger value that a line holds.
const LETTERS_A_LARGE_LINE: usize = 48;
/// Letters of a heading that a line holds, in a careful count.
const LETTERS_A_LINE: usize = 58;

/// The notice of a meeting's minutes, or of a § verified at once, for the boards named; for none, one page to fill in.
pub fn notice(
    association: &Association,
    meeting: &Meeting,
    item: Option<ItemId>,
    boards: &[BoardId],
    made_on: NaiveDate,
) -> Content {
    let days = NoticeDays::of(association, meeting, item);
    let items = noticed(meeting, item);
    let chosen: Vec<&NoticeBoard> =
        association.body.notice_boards.iter().filter(|board| boards.contains(&board.id)).collect();
    let mut next = anchors();
    let page = |board: Option<&NoticeBoard>, anchor| page(association, meeting, &items, &days, board, anchor);
    let mut blocks = vec![];
    if chosen.is_empty() {
        blocks = page(None, next());
    }
    for (nth, board) in chosen.into_iter().enumerate() {
        if nth > 0 {
            blocks.push(Block::NewLetter);
        }
        blocks.extend(page(Some(board), next()));
    }
    let named = Named {
        document: format!("Anslag {}", meeting.date),
        subject: format!("Anslag om justerat protokoll från styrelsens sammanträde {}", weekday(meeting.date)),
    };
    paper(association, named, made_on, blocks)
}

fn page(
    association: &Association,
    meeting: &Meeting,
    items: &[&Item],
    days: &NoticeDays,
    board: Option<&NoticeBoard>,
    anchor: Anchor,
) -> Vec<Block> {
    let posted = board.and_then(|board| days.board(&board.id)?.posted);
    let long = |date: NaiveDate| capitalised(&weekday(date));
    let mut rows = vec![
        line_or_blank("Anslagstavla", board.map(|board| board_name(association, board))),
        line_or_blank("Justerat", days.verified().map(long)),
        line_or_blank("Uppsatt", posted.map(long)),
    ];
    rows.extend(last_day(association, days));
    if appeal::on_notice(association, true).is_some() {
        rows.push(line_or_blank("Får tas ned tidigast", days.removable().map(long)));
    }
    rows.push(line_or_blank("Förvaringsplats", association.body.kept_at.clone()));
    if let Some(text) = appeal::on_notice(association, days.appeal().is_some()) {
        rows.push(Field { label: "Så överklagar du".into(), value: FieldValue::Prose(words(text)), source: None });
    }
    let entries = matters(items, MOST_LINES.saturating_sub(taller_by(&rows)).max(2));
    if !entries.is_empty() {
        rows.push(Field { label: "Ärenden".into(), value: FieldValue::Entries(entries), source: None });
    }
    let title = opening(association, anchor, "Anslag", statement(meeting, items));
    vec![
        Block::Opening(Opening {
            size: OpeningSize::Poster,
            bookmark: board.map(|board| format!("Anslag, {}", board_name(association, board))),
            ..title
        }),
        Block::Fields(Fields { size: FieldSize::Poster, rows }),
        Block::Signatures(Signatures {
            label: None,
            places: vec![SignaturePlace {
                field: None,
                name: meeting.secretary.as_ref().map(|id| titled(association, id)).unwrap_or_default(),
                role: "Anslaget av".into(),
                tooltip: String::new(),
            }],
        }),
        Block::Foot(Fields {
            size: FieldSize::Regular,
            rows: vec![Field {
                label: "Nedtaget".into(),
                value: FieldValue::FillIn(vec!["Dag".into(), "Signatur".into()]),
                source: None,
            }],
        }),
    ]
}

/// "Styrelsens protokoll från tisdag 19 maj 2026, §§ 22–31, är justerat".
fn statement(meeting: &Meeting, items: &[&Item]) -> String {
    let numbers: Vec<u32> = items.iter().filter_map(|item| item.section).map(|section| section.get()).collect();
    let span = if numbers.is_empty() { String::new() } else { format!(", {},", section_list(&numbers)) };
    format!("Styrelsens protokoll från {}{span} är justerat", weekday(meeting.date))
}

/// "Förbundschef Elin Norrman" is written as in minutes: name, then title.
fn titled(association: &Association, id: &domain::PersonId) -> String {
    let title = association.person(id).and_then(|person| person.title.as_deref()).map(uncapitalised);
    match title {
        Some(title) => format!("{}, {title}", name(association, id)),
        None => name(association, id),
    }
}

/// The board with its owner, where its own name does not say whose it is.
pub fn board_name(association: &Association, board: &NoticeBoard) -> String {
    let owner: Option<&MemberOrganisation> = match &board.owner {
        NoticeBoardOwner::Own => None,
        NoticeBoardOwner::Member(id) => association.organisation(id),
    };
    let named = |organisation: &&MemberOrganisation| {
        let name = board.name.to_lowercase();
        let short = organisation.short_name.as_deref().unwrap_or(&organisation.name);
        name.contains(&organisation.name.to_lowercase()) || name.contains(&short.to_lowercase())
    };
    match owner.filter(|organisation| !named(organisation)) {
        Some(organisation) => format!("{}, {}", organisation.name, uncapitalised(&board.name)),
        None => board.name.clone(),
    }
}

/// The last day with its reason; room to write it while boards have not reported; nothing where there is no appeal.
fn last_day(association: &Association, days: &NoticeDays) -> Option<Field> {
    appeal::on_notice(association, true)?;
    let label = "Sista dag att överklaga".to_owned();
    let (Some(appeal), Some((posted, several))) = (days.appeal(), days.last_posted()) else {
        return Some(Field { label, value: FieldValue::Blank, source: None });
    };
    let from = if several { ", då den sista tavlan fick anslaget" } else { ", då anslaget sattes upp" };
    let rolled = appeal.rolled_over().map(|from| moved(from, appeal.limit)).unwrap_or_default();
    let reason = words(format!("Tre veckor från {}{from}.{rolled}", short_weekday(posted)));
    Some(Field {
        label,
        value: FieldValue::Prominent { value: capitalised(&weekday(appeal.limit)), reason },
        source: None,
    })
}

/// " 19 juni är midsommarafton, därför måndag 22 juni."
fn moved(from: NaiveDate, to: NaiveDate) -> String {
    let what = match holiday(from) {
        Some(holiday) => holiday_name(holiday).to_owned(),
        None => "en ".to_owned() + weekday_name(from),
    };
    format!(" {} är {what}, därför {}.", day_and_month(from), short_weekday(to))
}

fn day_and_month(date: NaiveDate) -> String {
    let full = day(date);
    full.rsplit_once(' ').map_or(full.clone(), |(short, _)| short.to_owned())
}

/// The name of a day as it stands in a sentence.
pub fn holiday_name(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "nyårsdagen",
        Holiday::Epiphany => "trettondedag jul",
        Holiday::GoodFriday => "långfredagen",
        Holiday::Easter => "påskdagen",
        Holiday::EasterMonday => "annandag påsk",
        Holiday::MayDay => "första maj",
        Holiday::Ascension => "Kristi himmelsfärdsdag",
        Holiday::Pentecost => "pingstdagen",
        Holiday::WhitMonday => "annandag pingst",
        Holiday::NationalDay => "Sveriges nationaldag",
        Holiday::MidsummerEve => "midsommarafton",
        Holiday::Midsummer => "midsommardagen",
        Holiday::AllSaints => "alla helgons dag",
        Holiday::ChristmasEve => "julafton",
        Holiday::Christmas => "juldagen",
        Holiday::BoxingDay => "annandag jul",
        Holiday::NewYearsEve => "nyårsafton",
    }
}

/// By about how many lines of text the rows above the headings are higher than when each value has one.
fn taller_by(rows: &[Field]) -> usize {
    let of = |text: &Text, letters: usize| {
        let length: usize =
            text.iter().map(|inline| if let Inline::Words(words) = inline { words.chars().count() } else { 0 }).sum();
        length.div_ceil(letters).max(1)
    };
    rows.iter()
        .map(|row| match &row.value {
            // A larger line is a line and a quarter.
            FieldValue::Lines(lines) => {
                let extra: usize = lines.iter().map(|text| of(text, LETTERS_A_LARGE_LINE)).sum::<usize>() - 1;
                extra + extra.div_ceil(4)
            }
            FieldValue::Prominent { reason, .. } => of(reason, 66) - 1,
            FieldValue::Prose(text) => of(text, LETTERS_A_LINE).saturating_sub(6),
            FieldValue::Entries(_) | FieldValue::Roster(_) | FieldValue::FillIn(_) | FieldValue::Blank => 0,
        })
        .sum()
}

/// Each § with its heading. When they are more than the page holds, the rest are named by number: a notice is one page, and
/// says where the minutes are.
fn matters(items: &[&Item], most: usize) -> Vec<FieldEntry> {
    let listed: Vec<(u32, &str)> =
        items.iter().filter_map(|item| Some((item.section?.get(), item.heading.as_str()))).collect();
    let lines = |heading: &str| heading.chars().count().div_ceil(LETTERS_A_LINE).max(1);
    let all: usize = listed.iter().map(|(_, heading)| lines(heading)).sum();
    let room = if all <= most { most } else { most - 1 };
    let mut taken = 0;
    let shown = listed
        .iter()
        .take_while(|(_, heading)| {
            taken += lines(heading);
            taken <= room
        })
        .count();
    let (shown, rest) = listed.split_at(shown);
    let entry = |(number, heading): &(u32, &str)| FieldEntry { label: section_list(&[*number]), text: words(*heading) };
    let mut entries: Vec<FieldEntry> = shown.iter().map(entry).collect();
    if !rest.is_empty() {
        let numbers: Vec<u32> = rest.iter().map(|(number, _)| *number).collect();
        entries.push(FieldEntry { label: section_list(&numbers), text: words("Övriga ärenden, se protokollet") });
    }
    entries
}

#[cfg(test)]
mod tests;

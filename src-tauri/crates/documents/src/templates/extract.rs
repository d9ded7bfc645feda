//! The extract (protokollsutdrag): §§ of the minutes, word for word, with who took part in them, when they were verified and
//! noticed, and a place to vouch for the copy.
//!
//! The §§ are made by the same code as those of the minutes and stand in the same order. Of minutes that are not verified
//! the title says so.

use super::names::{name, name_with_role};
use super::notice_days::NoticeDays;
use super::paper::{Named, anchors, line, opening, paper};
use super::section::{self, Records};
use super::swedish::{capitalised, clock_span, day, enumerate, section_list, uncapitalised, weekday};
use super::{profiles, swedish};
use crate::content::{Block, Content, Field, FieldSize, FieldValue, Fields, SignaturePlace, Signatures, Text, words};
use chrono::NaiveDate;
use domain::{Association, Item, ItemId, Meeting, PersonId, SigningRole, section_facts};

/// An extract of the items, in the order of the minutes, made on a day.
pub fn extract(association: &Association, meeting: &Meeting, items: &[ItemId], made_on: NaiveDate) -> Content {
    let profile = profiles::profile(&association.body.profile);
    let records = Records { association, meeting, profile: &profile };
    let chosen: Vec<&Item> = meeting.items.iter().filter(|item| items.contains(&item.id)).collect();
    let verified = |scope| NoticeDays::of(association, meeting, scope).verified().is_some();
    let title = if scopes(meeting, &chosen).into_iter().all(verified) {
        "Protokollsutdrag"
    } else {
        "Ojusterat protokollsutdrag"
    };
    let numbers: Vec<u32> = chosen.iter().filter_map(|item| item.section).map(|section| section.get()).collect();
    let span = if numbers.is_empty() { String::new() } else { format!(", {}", section_list(&numbers)) };
    let ordinal = association.ordinal(meeting).map(|ordinal| format!(" {ordinal},")).unwrap_or_default();
    let mut next = anchors();
    let meeting_line = format!("Styrelsens sammanträde{ordinal} {}{span}", weekday(meeting.date));
    let mut blocks = vec![
        Block::Opening(opening(association, next(), title, meeting_line)),
        Block::Fields(Fields { size: FieldSize::Extract, rows: fields(association, meeting, &chosen) }),
    ];
    blocks.extend(chosen.iter().map(|item| Block::Section(section::section(&records, item, &mut next))));
    blocks.push(Block::Signatures(vouched(association, meeting, made_on)));
    let named = Named {
        document: format!("{title} {}{span}", meeting.date),
        subject: format!("{title} från styrelsens sammanträde {}{span}", weekday(meeting.date)),
    };
    paper(association, named, made_on, blocks)
}

fn fields(association: &Association, meeting: &Meeting, items: &[&Item]) -> Vec<Field> {
    let mut rows = vec![];
    let time = meeting.start.zip(meeting.end).map(|(start, end)| format!("kl. {}", clock_span(start, end)));
    let place: Vec<String> = [meeting.place.clone(), time].into_iter().flatten().collect();
    if !place.is_empty() {
        rows.push(line("Plats och tid", capitalised(&place.join(", "))));
    }
    let serving = serving(association, meeting, items);
    if !serving.is_empty() {
        rows.push(Field { label: "Beslutande".into(), value: FieldValue::Lines(serving), source: None });
    }
    let verified = FieldValue::Lines(verified_and_posted(association, meeting, items));
    rows.push(Field { label: "Justerat och anslaget".into(), value: verified, source: None });
    rows
}

/// Who took part in the decisions of the §§; one line for §§ with the same people.
pub fn serving(association: &Association, meeting: &Meeting, items: &[&Item]) -> Vec<Text> {
    let seats = association.seats_on(meeting.date);
    let mut groups: Vec<(String, Vec<u32>)> = vec![];
    for item in items {
        let facts = section_facts(meeting, item, seats);
        let mut people: Vec<String> =
            facts.serving.iter().map(|id| in_seat(association, meeting, id, &facts.replaced)).collect();
        if people.is_empty() && facts.unplaced.is_empty() {
            continue;
        }
        let mut sentence = enumerate(&people);
        if !facts.unplaced.is_empty() {
            people = facts.unplaced.iter().map(|id| name(association, id)).collect();
            let gap = if sentence.is_empty() { "" } else { ". " };
            sentence.push_str(&format!("{gap}Närvarotiden visar inte om även {} deltog", enumerate(&people)));
        }
        let number = item.section.map(|section| section.get());
        match groups.iter_mut().find(|(said, _)| *said == sentence) {
            Some((_, numbers)) => numbers.extend(number),
            None => groups.push((sentence, number.into_iter().collect())),
        }
    }
    let alone = groups.len() == 1;
    groups
        .into_iter()
        .map(|(sentence, numbers)| match (alone, numbers.is_empty()) {
            (true, _) | (_, true) => words(sentence),
            (false, false) => words(format!("{}: {sentence}", section_list(&numbers))),
        })
        .collect()
}

/// "Kjell Nordin (S) för Hans Åkerlund (S)", or the name with the elected role.
fn in_seat(association: &Association, meeting: &Meeting, id: &PersonId, replaced: &[(PersonId, PersonId)]) -> String {
    match replaced.iter().find(|(alternate, _)| alternate == id) {
        Some((_, member)) => format!("{} för {}", name(association, id), name(association, member)),
        None => name_with_role(association, id, meeting.date),
    }
}

/// What the §§ of an extract are verified and noticed with: the minutes, or each by itself when it was verified at once.
fn scopes(meeting: &Meeting, items: &[&Item]) -> Vec<Option<ItemId>> {
    let mut scopes: Vec<Option<ItemId>> = vec![];
    for item in items {
        // Without a day of its own a § is verified when the minutes are.
        let scope = meeting.immediate_of(item.id).filter(|own| own.date.is_some()).map(|own| own.item);
        if !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    scopes
}

/// "27 maj 2026, anslaget 28–29 maj 2026", or what there is of it; a line for each § with days of its own.
fn verified_and_posted(association: &Association, meeting: &Meeting, items: &[&Item]) -> Vec<Text> {
    let scopes = scopes(meeting, items);
    let alone = scopes.len() == 1;
    scopes
        .into_iter()
        .map(|scope| {
            let days = NoticeDays::of(association, meeting, scope);
            let said = match days.verified() {
                None => "Inte justerat.".to_owned(),
                Some(verified) => format!("{}{}", day(verified), posted(&days)),
            };
            let of = scope.and_then(|id| meeting.item(id)?.section).map(|section| format!("§ {section}, omedelbart: "));
            let of = of.or_else(|| (!alone).then(|| "Övriga paragrafer: ".to_owned())).unwrap_or_default();
            words(format!("{of}{said}"))
        })
        .collect()
}

fn posted(days: &NoticeDays) -> String {
    let posted = days.posted();
    match (posted.first(), posted.last()) {
        (Some(first), Some(last)) if first == last => format!(", anslaget {}", day(*first)),
        (Some(first), Some(last)) => format!(", anslaget {}", swedish::day_span(*first, *last)),
        _ => String::new(),
    }
}

/// The place to vouch for the copy: the secretary of the meeting, digitally or by hand.
fn vouched(association: &Association, meeting: &Meeting, made_on: NaiveDate) -> Signatures {
    let secretary = meeting.secretary.as_ref();
    let person = secretary.and_then(|id| association.person(id));
    let title = person.and_then(|person| person.title.as_deref()).map_or_else(|| "Sekreterare".into(), capitalised);
    let name = secretary.map(|id| name(association, id)).unwrap_or_default();
    let place = association.body.seat.as_deref().map(|seat| format!("{seat} ")).unwrap_or_default();
    let plain = person.map_or("", |person| person.name.as_str());
    Signatures {
        label: Some("Rätt utdraget intygar".into()),
        places: vec![SignaturePlace {
            field: Some(SigningRole::Secretary.field_name()),
            name: format!("{name}\n{place}{}", day(made_on)).trim_start().to_owned(),
            role: title.clone(),
            tooltip: format!("Underskrift, rätt utdraget intygar, {} {plain}", uncapitalised(&title))
                .trim_end()
                .to_owned(),
        }],
    }
}

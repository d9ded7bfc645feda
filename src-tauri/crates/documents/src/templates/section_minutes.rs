//! The minutes of one § that is verified at once (omedelbar justering): a sheet of its own with its own places to sign.

use super::extract::serving;
use super::front_page;
use super::names::name;
use super::paper::{Named, anchors, line, opening, paper};
use super::profiles;
use super::section::{self, Records};
use super::swedish::{capitalised, clock_span, enumerate, weekday};
use crate::content::{Block, Content, Field, FieldSize, FieldValue, Fields};
use chrono::NaiveDate;
use domain::{Association, ItemId, Meeting};

/// The sheet; of an item that is not on record only its front.
pub fn section_minutes(association: &Association, meeting: &Meeting, item: ItemId, made_on: NaiveDate) -> Content {
    let profile = profiles::profile(&association.body.profile);
    let records = Records { association, meeting, profile: &profile };
    let mut next = anchors();
    let item = meeting.item(item);
    let span = item.and_then(|item| item.section).map(|number| format!(", § {number}")).unwrap_or_default();
    let ordinal = association.ordinal(meeting).map(|ordinal| format!(" {ordinal},")).unwrap_or_default();
    let day = weekday(meeting.date);
    let front = opening(association, next(), "Protokoll", format!("Styrelsens sammanträde{ordinal} {day}{span}"));

    let mut rows = vec![];
    let time = meeting.start.zip(meeting.end).map(|(start, end)| format!("kl. {}", clock_span(start, end)));
    let place: Vec<String> = [meeting.place.clone(), time].into_iter().flatten().collect();
    if !place.is_empty() {
        rows.push(line("Plats och tid", capitalised(&place.join(", "))));
    }
    let serving = item.map(|item| serving(association, meeting, &[item])).unwrap_or_default();
    if !serving.is_empty() {
        rows.push(Field { label: "Beslutande".into(), value: FieldValue::Lines(serving), source: None });
    }
    let verifiers: Vec<String> = meeting.verifiers.iter().map(|id| name(association, id)).collect();
    if !verifiers.is_empty() {
        rows.push(line("Utses att justera", enumerate(&verifiers)));
    }
    rows.push(line("Justering", "Paragrafen justeras omedelbart, före protokollet i övrigt."));
    let mut blocks = vec![Block::Opening(front), Block::Fields(Fields { size: FieldSize::Extract, rows })];
    blocks.extend(item.map(|item| Block::Section(section::section(&records, item, &mut next))));
    blocks.push(Block::Signatures(front_page::signatures(association, meeting, &profile)));
    let foot = front_page::foot(association);
    if !foot.is_empty() {
        blocks.push(Block::Foot(Fields { size: FieldSize::Notice, rows: foot }));
    }
    let named = Named {
        document: format!("Protokoll {}{span}", meeting.date),
        subject: format!("Omedelbart justerad paragraf från styrelsens sammanträde {day}{span}"),
    };
    paper(association, named, made_on, blocks)
}

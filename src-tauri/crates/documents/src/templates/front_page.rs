//! The front page: opening, fields in the profile's order, places to sign, posting sentence and where kept.

use super::names::name;
use super::swedish::{capitalised, clock, clock_span, enumerate, sections, weekday};
use super::{attendance, posting_sentence, swedish};
use crate::Source;
use crate::content::{
    Anchor, Block, Field, FieldSize, FieldValue, Fields, Figure, Inline, Opening, OpeningSize, RosterRow,
    SignaturePlace, Signatures, Text, words,
};
use crate::picture::Picture;
use domain::{
    Association, AttendanceForm, DocumentProfile, FrontFieldKind, Meeting, PersonId, SigningRole, VerificationManner,
    verify_by,
};

/// The blocks of the front page; `attendance_at` is where "see the list" leads.
pub fn front_page(
    association: &Association,
    meeting: &Meeting,
    profile: &DocumentProfile,
    logotype: Option<&Picture>,
    anchor: Anchor,
    attendance_at: Anchor,
) -> Vec<Block> {
    let lists = profile.attendance == AttendanceForm::Lists;
    let rows = profile
        .front_page
        .iter()
        .filter_map(|field| {
            let value = value(association, meeting, profile, field.kind, attendance_at)?;
            Some(Field { label: field.label.clone(), value, source: Some(Source::FrontPage { field: field.kind }) })
        })
        .collect();
    let size = if lists { FieldSize::Compact } else { FieldSize::Regular };
    let mut blocks = vec![
        Block::Opening(opening(association, meeting, logotype, anchor)),
        Block::Fields(Fields { size, rows }),
        Block::Signatures(signatures(association, meeting, profile)),
    ];
    let foot = foot(association);
    if !foot.is_empty() {
        blocks.push(Block::Foot(Fields { size: FieldSize::Notice, rows: foot }));
    }
    blocks
}

fn opening(association: &Association, meeting: &Meeting, logotype: Option<&Picture>, anchor: Anchor) -> Opening {
    let ordinal = association.ordinal(meeting).map(|ordinal| format!(" {ordinal},")).unwrap_or_default();
    Opening {
        anchor,
        association: association.body.name.clone(),
        title: "Protokoll".into(),
        meeting: format!("Styrelsens sammanträde{ordinal} {}", weekday(meeting.date)),
        logotype: logotype
            .map(|picture| Figure { picture: picture.clone(), alt: format!("{}, logotyp", association.body.name) }),
        size: OpeningSize::Regular,
        bookmark: None,
    }
}

fn value(
    association: &Association,
    meeting: &Meeting,
    profile: &DocumentProfile,
    kind: FrontFieldKind,
    attendance_at: Anchor,
) -> Option<FieldValue> {
    let line = |text: String| FieldValue::Lines(vec![words(text)]);
    match kind {
        FrontFieldKind::Place => meeting.place.clone().map(line),
        FrontFieldKind::Time => time(meeting).map(|text| line(capitalised(&text))),
        FrontFieldKind::PlaceAndTime => {
            let parts: Vec<String> = [meeting.place.clone(), time(meeting)].into_iter().flatten().collect();
            (!parts.is_empty()).then(|| line(capitalised(&parts.join(", "))))
        }
        FrontFieldKind::Sections => {
            meeting.written.sections.clone().or_else(|| meeting.sections().map(sections)).map(line)
        }
        FrontFieldKind::Serving if profile.attendance == AttendanceForm::Tables => Some(FieldValue::Lines(vec![vec![
            Inline::Words("Enligt förteckning på sida ".into()),
            Inline::PageOf(attendance_at),
        ]])),
        FrontFieldKind::Serving
        | FrontFieldKind::AbsentMembers
        | FrontFieldKind::PresentAlternates
        | FrontFieldKind::AbsentAlternates => {
            let rows = attendance::roster(association, meeting, kind);
            (!rows.is_empty()).then_some(FieldValue::Roster(rows))
        }
        FrontFieldKind::Others => others(association, meeting, profile),
        FrontFieldKind::Verifiers => {
            let names: Vec<String> = meeting.verifiers.iter().map(|id| name(association, id)).collect();
            (!names.is_empty()).then(|| line(enumerate(&names)))
        }
        FrontFieldKind::Verification => Some(line(verification(meeting))),
        FrontFieldKind::NextMeeting => meeting
            .written
            .next_meeting
            .clone()
            .or_else(|| meeting.next_meeting.map(|day| capitalised(&weekday(day))))
            .map(line),
    }
}

/// "kl. 13.00–15.40, ajournering kl. 14.20–14.35", or the front page's own wording.
fn time(meeting: &Meeting) -> Option<String> {
    if let Some(written) = &meeting.written.time {
        return Some(written.clone());
    }
    let mut parts = vec![match (meeting.start, meeting.end) {
        (Some(start), Some(end)) => format!("kl. {}", clock_span(start, end)),
        (Some(start), None) => format!("kl. {}", clock(start)),
        (None, Some(end)) => format!("till kl. {}", clock(end)),
        (None, None) => return None,
    }];
    let pauses: Vec<String> = meeting.adjournments.iter().map(|pause| clock_span(pause.from, pause.to)).collect();
    if !pauses.is_empty() {
        parts.push(format!("ajournering kl. {}", enumerate(&pauses)));
    }
    Some(parts.join(", "))
}

fn others(association: &Association, meeting: &Meeting, profile: &DocumentProfile) -> Option<FieldValue> {
    let mut listed: Vec<RosterRow> = meeting
        .others
        .iter()
        .map(|other| RosterRow {
            name: described(association, meeting, &other.person),
            place: String::new(),
            note: other.sections.map(sections).unwrap_or_default(),
        })
        .collect();
    // A secretary without a seat is there too, also where the list forgets it.
    if let Some(secretary) = &meeting.secretary {
        let elsewhere = meeting.others.iter().any(|other| other.person == *secretary)
            || meeting.attendance.iter().any(|row| row.person == *secretary);
        if !elsewhere {
            let name = described(association, meeting, secretary);
            listed.push(RosterRow { name, place: String::new(), note: String::new() });
        }
    }
    if listed.is_empty() {
        return None;
    }
    Some(match profile.attendance {
        AttendanceForm::Lists => FieldValue::Roster(listed),
        AttendanceForm::Tables => FieldValue::Lines(listed.into_iter().map(joined).collect()),
    })
}

fn joined(row: RosterRow) -> Text {
    words(if row.note.is_empty() { row.name } else { format!("{}, {}", row.name, row.note) })
}

/// "Elin Berg, Förbundschef, sekreterare": title as on record, and the part in the meeting.
fn described(association: &Association, meeting: &Meeting, id: &PersonId) -> String {
    let mut text = name(association, id);
    if let Some(title) = association.person(id).and_then(|person| person.title.as_ref()) {
        text = format!("{text}, {title}");
    }
    if meeting.secretary.as_ref() == Some(id) && !text.to_lowercase().contains("sekreterare") {
        text.push_str(", sekreterare");
    }
    text
}

/// "Digitalt, senast tisdag 2 juni 2026"; with the day once it is done.
fn verification(meeting: &Meeting) -> String {
    let verification = &meeting.verification;
    if let Some(written) = &verification.written {
        return written.clone();
    }
    let manner = match verification.manner {
        Some(VerificationManner::Digital) => Some("digitalt".to_owned()),
        Some(VerificationManner::ByHand) => Some("för hand".to_owned()),
        None => None,
    };
    let day = match verification.date {
        Some(day) => weekday(day),
        None => format!("senast {}", weekday(verify_by(meeting.date).limit)),
    };
    let parts: Vec<String> = [verification.place.clone(), manner, Some(day)].into_iter().flatten().collect();
    let mut text = capitalised(&parts.join(", "));
    let immediate: Vec<u32> =
        meeting.immediate.iter().filter_map(|immediate| Some(meeting.item(immediate.item)?.section?.get())).collect();
    if !immediate.is_empty() {
        text.push_str(&format!(". Omedelbart justerat: {}", swedish::section_list(&immediate)));
    }
    text
}

/// Places to sign, in signing order.
pub fn signatures(association: &Association, meeting: &Meeting, profile: &DocumentProfile) -> Signatures {
    let place = |signs: SigningRole, role: &str, id: Option<&PersonId>| {
        let person = id.and_then(|id| association.person(id)).map_or("", |person| person.name.as_str());
        SignaturePlace {
            field: Some(signs.field_name()),
            name: id.map(|id| name(association, id)).unwrap_or_default(),
            role: role.to_owned(),
            tooltip: format!("Underskrift, {} {person}", swedish::uncapitalised(role)).trim_end().to_owned(),
        }
    };
    let mut places = vec![
        place(SigningRole::Secretary, &profile.roles.secretary, meeting.secretary.as_ref()),
        place(SigningRole::Chair, &profile.roles.chair, meeting.chair.as_ref()),
    ];
    places.extend(
        meeting
            .verifiers
            .iter()
            .enumerate()
            .map(|(index, id)| place(SigningRole::verifier(index), &profile.roles.verifier, Some(id))),
    );
    Signatures { label: (places.len() > 3).then(|| "Underskrifter".to_owned()), places }
}

/// Where verification is made known and where the minutes are kept.
pub fn foot(association: &Association) -> Vec<Field> {
    let body = &association.body;
    let supplied = || posting_sentence::supplied(body.form).map(str::to_owned);
    let sentence = body.posting_sentence.clone().or_else(supplied);
    let rows = [("Anslag", sentence), ("Förvaringsplats", body.kept_at.clone())];
    rows.into_iter()
        .filter_map(|(label, text)| {
            Some(Field { label: label.into(), value: FieldValue::Lines(vec![words(text?)]), source: None })
        })
        .collect()
}

#[cfg(test)]
mod tests;

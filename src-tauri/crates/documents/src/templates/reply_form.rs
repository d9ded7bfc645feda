//! The form (svarsblankett) that goes with closed minutes to those who sign elsewhere: what to sign, by when, how to return it.

use super::names::name;
use super::paper::{Named, anchors, line, opening, paper};
use super::profiles;
use super::swedish::{capitalised, section_list, weekday};
use crate::content::{
    Block, Content, Field, FieldEntry, FieldSize, FieldValue, Fields, Labelled, LabelledKind, List, ListEntry, Marks,
    Piece, words,
};
use chrono::NaiveDate;
use domain::{Association, ItemId, Meeting, PersonId, verification_deadline};

/// The form for the minutes as a whole, or for a § verified at once. `file` is what the minutes are called where they lie.
pub fn reply_form(
    association: &Association,
    meeting: &Meeting,
    item: Option<ItemId>,
    file: &str,
    made_on: NaiveDate,
) -> Content {
    let profile = profiles::profile(&association.body.profile);
    let numbers: Vec<u32> = meeting
        .items
        .iter()
        .filter(|one| item.is_none_or(|item| one.id == item))
        .filter_map(|one| Some(one.section?.get()))
        .collect();
    let span = if numbers.is_empty() { String::new() } else { format!(", {}", section_list(&numbers)) };
    let day = weekday(meeting.date);
    let person = |role: &str, id: &PersonId| FieldEntry { label: role.into(), text: words(name(association, id)) };
    let secretary = meeting.secretary.as_ref();
    let mut signers: Vec<FieldEntry> = vec![];
    signers.extend(secretary.map(|id| person(&profile.roles.secretary, id)));
    signers.extend(meeting.chair.as_ref().map(|id| person(&profile.roles.chair, id)));
    signers.extend(meeting.verifiers.iter().map(|id| person(&profile.roles.verifier, id)));

    let mut rows = vec![line("Att skriva under", file)];
    if !signers.is_empty() {
        rows.push(Field { label: "Skrivs under av".into(), value: FieldValue::Entries(signers), source: None });
    }
    let by = verification_deadline(association.body.form, meeting.date).limit;
    rows.push(line("Senast", capitalised(&weekday(by))));
    if let Some(to) = secretary.map(|id| reached(association, id)) {
        rows.push(line("Skickas tillbaka till", to));
    }
    let steps = [
        "Öppna filen och läs protokollet.".to_owned(),
        "Skriv under på din rad med elektronisk underskrift. Den som skriver under intygar att texten är det som \
         beslutades."
            .to_owned(),
        "Spara filen utan att ändra något annat i den, och skriv inte ut den först: den elektroniska underskriften finns \
         bara i filen."
            .to_owned(),
        "Skicka filen tillbaka till den som står ovan, senast den dag som anges.".to_owned(),
    ];
    let refusal = "Skriv inte under. Fyll i nedan vad som behöver rättas och skicka tillbaka blanketten, så prövas det \
                   innan protokollet justeras.";
    let fill = |label: &str, what: &[&str]| Field {
        label: label.into(),
        value: FieldValue::FillIn(what.iter().map(|word| (*word).to_owned()).collect()),
        source: None,
    };
    let blank = |label: &str| Field { label: label.into(), value: FieldValue::Blank, source: None };
    let mut next = anchors();
    let blocks = vec![
        Block::Opening(opening(
            association,
            next(),
            "Svarsblankett",
            format!("Justering av protokollet från {day}{span}"),
        )),
        Block::Fields(Fields { size: FieldSize::Regular, rows }),
        Block::Labelled(numbered("Så gör du", &steps)),
        Block::Labelled(Labelled {
            label: Some("Om något är fel".into()),
            kind: LabelledKind::Whole,
            pieces: vec![Piece::Paragraph(words(refusal))],
            source: None,
        }),
        Block::Fields(Fields {
            size: FieldSize::Regular,
            rows: vec![blank("Paragraf"), blank("Behöver rättas"), blank("Till")],
        }),
        Block::Fields(Fields { size: FieldSize::Regular, rows: vec![fill("", &["Dag", "Namn"])] }),
    ];
    let named = Named {
        document: format!("Svarsblankett {}", meeting.date),
        subject: format!("Svarsblankett för justering av protokollet från styrelsens sammanträde {day}{span}"),
    };
    paper(association, named, made_on, blocks)
}

fn numbered(label: &str, steps: &[String]) -> Labelled {
    let entry = |step: &String| ListEntry { label: String::new(), text: words(step.clone()), nested: None };
    Labelled {
        label: Some(label.into()),
        kind: LabelledKind::Whole,
        pieces: vec![Piece::List(List { marks: Marks::Numbers, entries: steps.iter().map(entry).collect() })],
        source: None,
    }
}

/// "Elin Norrman, elin@norrsjo.example".
fn reached(association: &Association, id: &PersonId) -> String {
    let email = association.person(id).and_then(|person| person.email.clone());
    [Some(name(association, id)), email].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

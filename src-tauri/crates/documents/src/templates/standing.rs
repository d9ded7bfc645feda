//! The types of meeting that a new association gets, with the items that stand on every agenda of the type.
//!
//! What the law asks of the form decides which: a samordningsförbund decides its budget in public (FSL 19 §). The
//! association changes them as it likes; nothing here is read again.

use super::phrases::paragraph;
use super::report_lines::report_heading;
use domain::{
    BlockName, BodyForm, MeetingType, MeetingTypeId, NumberSeries, ReportKind, Restart, RichText, StandingBlock,
    StandingItem, StandingPlace,
};

/// Opening, roll call, verifiers, agenda: what every meeting begins with.
const OPENING: [(&str, &str); 4] = [
    ("Sammanträdet öppnas", "Ordförande #ordförande öppnar sammanträdet."),
    ("Upprop", "Upprop förrättas. Tjänstgörande ledamöter och ersättare framgår av närvarolistan."),
    ("Val av justerare", "Styrelsen utser #justerare att jämte ordföranden justera protokollet."),
    ("Godkännande av dagordning", "Styrelsen godkänner dagordningen."),
];
const EARLIER_MINUTES: (&str, &str) =
    ("Föregående protokoll", "Styrelsen lägger föregående protokoll till handlingarna.");
/// The two lists by which the board is told of what has come and what was decided between its meetings.
const RECEIVED: (&str, &str) =
    (report_heading(ReportKind::Documents), "Styrelsen har tagit del av de inkomna handlingarna.");
const DELEGATED: (&str, &str) = (report_heading(ReportKind::Decisions), "Styrelsen lägger anmälan till handlingarna.");
const REPORTS: (&str, &str) = ("Information och rapporter", "Styrelsen lägger informationen till handlingarna.");
const NEXT: (&str, &str) = ("Nästa sammanträde", "Nästa sammanträde hålls #nästa_möte.");
const OTHER: (&str, &str) = ("Övriga frågor", "");
const CLOSING: (&str, &str) = ("Sammanträdet avslutas", "Ordföranden förklarar sammanträdet avslutat.");
const ELECTIONS: [(&str, &str); 3] = [
    ("Val av ordförande", "Styrelsen väljer till ordförande."),
    ("Val av vice ordförande", "Styrelsen väljer till vice ordförande."),
    ("Beslut om firmatecknare", "Styrelsen beslutar att förbundets firma tecknas av ordföranden och förbundschefen."),
];
const BUDGET: [(&str, &str); 2] = [
    ("Allmänhetens frågor om budgeten", ""),
    ("Budget och verksamhetsplan", "Styrelsen fastställer budget och verksamhetsplan för kommande år."),
];

/// The supplied types, by the form of the association.
pub fn meeting_types(form: BodyForm) -> Vec<MeetingType> {
    let public_budget = match form {
        BodyForm::CoordinationAssociation | BodyForm::MunicipalFederation => true,
        BodyForm::Association => false,
    };
    let information = [EARLIER_MINUTES, RECEIVED, DELEGATED];
    let mut types = vec![
        of("Ordinarie", false, &[&OPENING[..], &information[..]].concat(), &[REPORTS, OTHER, NEXT, CLOSING]),
        of("Konstituerande", false, &[&OPENING[..], &ELECTIONS[..]].concat(), &[OTHER, NEXT, CLOSING]),
        of(
            "Budgetsammanträde",
            public_budget,
            &[&OPENING[..], &information[..], &BUDGET[..]].concat(),
            &[OTHER, NEXT, CLOSING],
        ),
        of("Extra", false, &OPENING, &[CLOSING]),
    ];
    for (place, kind) in types.iter_mut().enumerate() {
        kind.id = MeetingTypeId(i64::try_from(place).unwrap_or(i64::MAX - 1) + 1);
    }
    types
}

/// The number series that a new association begins with. Projects keep the year in which they were opened; delegated decisions are
/// counted by themselves, so that the board sees that none is missing.
pub fn number_series(form: BodyForm) -> Vec<NumberSeries> {
    let series = |prefix: &str, purpose: &str, digits| NumberSeries {
        prefix: prefix.to_owned(),
        purpose: purpose.to_owned(),
        restart: Restart::Yearly,
        digits,
    };
    let projects = match form {
        BodyForm::CoordinationAssociation => Some(series("P", "Insatser och projekt", 1)),
        BodyForm::MunicipalFederation | BodyForm::Association => None,
    };
    let always = [series("", "Allmän serie", 2)];
    always.into_iter().chain(projects).chain([series("D", "Delegationsbeslut", 2)]).collect()
}

/// What a notice board is called until the association calls it something else.
pub fn notice_board_name(owner: &str) -> String {
    format!("Digital anslagstavla, {owner}")
}

fn of(name: &str, public: bool, opening: &[(&str, &str)], closing: &[(&str, &str)]) -> MeetingType {
    let items = |texts: &[(&str, &str)], place| texts.iter().map(move |&text| item(text, place)).collect::<Vec<_>>();
    let standing_items = [items(opening, StandingPlace::Opening), items(closing, StandingPlace::Closing)].concat();
    MeetingType { id: MeetingTypeId(0), name: name.into(), public, standing_items }
}

fn item((heading, decision): (&str, &str), place: StandingPlace) -> StandingItem {
    let text = if decision.is_empty() { RichText::default() } else { paragraph(decision) };
    let kind = if decision.starts_with("Styrelsen") { BlockName::Decision } else { BlockName::Text };
    let list = ReportKind::ALL.into_iter().find(|list| report_heading(*list) == heading);
    let list = list.map(|list| StandingBlock { kind: list.block(), text: RichText::default() });
    let blocks = list.into_iter().chain([StandingBlock { kind, text }]).collect();
    StandingItem { heading: heading.into(), place, blocks }
}

#[cfg(test)]
mod tests;

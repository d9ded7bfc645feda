//! The sentences of the review: what is wrong, and where, in Swedish. The one home of them, for window, terminal and paper
//! alike; which findings there are and how bad they are is the domain's.

use super::event_words::provision_words;
use super::swedish::{clock_span, enumerate, section_list};
use domain::review::{Finding, MissingFact, Place, RuleGroup, Severity, Spot};
use domain::{BlockHeading, BlockName, ClockTime, DocumentProfile, Item, ItemPart, Kronor, Meeting, SectionNumber};

mod sentence;

/// What is wrong, in one or two sentences.
pub fn finding_sentence(finding: &Finding) -> String {
    sentence::of(&finding.fault, &finding.words)
}

/// The rule of law that a finding rests on: "KL 5 kap. 67 §".
pub fn finding_provision(finding: &Finding) -> Option<String> {
    finding.provision.map(provision_words)
}

/// How bad it is, in a word.
pub fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Fel",
        Severity::Warning => "Varning",
        Severity::Note => "Upplysning",
    }
}

/// What a group of rules looks at.
pub fn group_words(group: RuleGroup) -> &'static str {
    match group {
        RuleGroup::Numbers => "Paragrafer och diarienummer",
        RuleGroup::Time => "Datum, tider och perioder",
        RuleGroup::People => "Personer",
        RuleGroup::Decisions => "Beslut och belopp",
        RuleGroup::Text => "Text",
        RuleGroup::Law => "Lagens krav",
    }
}

/// Where it stands: "§ 10, beslut", "Framsidan, tid".
pub fn finding_place(meeting: &Meeting, profile: &DocumentProfile, place: &Place) -> String {
    let Some(item) = place.item.and_then(|id| meeting.item(id)) else {
        return format!("Framsidan, {}", spot_word(place.spot));
    };
    let section = item.section.map_or_else(|| format!("”{}”", item.heading), |section| format!("§\u{a0}{section}"));
    match (block_word(item, profile, place), place.spot) {
        (Some(block), _) => format!("{section}, {block}"),
        (None, Spot::Item | Spot::Text) => section,
        (None, spot) => format!("{section}, {}", spot_word(spot)),
    }
}

/// What the block is called on paper, or what its kind is called.
fn block_word(item: &Item, profile: &DocumentProfile, place: &Place) -> Option<String> {
    let part = item.parts.get(usize::try_from(place.part?).ok()?)?;
    let (lead, block) = match part {
        ItemPart::Block(block) => (String::new(), block),
        ItemPart::SubItem(sub_item) => {
            let letter = format!("{}) ", sub_item.letter);
            match place.block.and_then(|nth| sub_item.blocks.get(nth as usize)) {
                Some(block) => (letter, block),
                None => return Some(letter.trim_end().to_owned()),
            }
        }
    };
    let name = block.kind.name();
    let label = match &block.heading {
        BlockHeading::Own(own) if !own.trim().is_empty() => own.trim().to_lowercase(),
        _ => profile.label(name).map_or_else(|| kind_word(name).to_owned(), str::to_lowercase),
    };
    Some(format!("{lead}{label}"))
}

fn kind_word(name: BlockName) -> &'static str {
    match name {
        BlockName::Text => "text",
        BlockName::Background => "bakgrund",
        BlockName::Summary => "sammanfattning",
        BlockName::Discussion => "synpunkter",
        BlockName::ProposedDecision => "förslag till beslut",
        BlockName::Proposals => "yrkanden",
        BlockName::Putting => "propositionsordning",
        BlockName::Vote => "votering",
        BlockName::Decision => "beslut",
        BlockName::Reservation => "reservation",
        BlockName::Note => "protokollsanteckning",
        BlockName::Basis => "underlag",
        BlockName::Attachments => "bilagor",
        BlockName::PreparedBy => "underlag framtaget av",
        BlockName::AttachmentsPreparedBy => "bilagor framtagna av",
        BlockName::Dispatch => "expediering",
        BlockName::DelegatedDecisions => "delegationsbeslut",
        BlockName::ReceivedDocuments => "inkomna handlingar",
    }
}

fn spot_word(spot: Spot) -> &'static str {
    match spot {
        Spot::Body => "förbundets uppgifter",
        Spot::PostingSentence => "meningen om anslag",
        Spot::Day => "dag",
        Spot::Time => "tid",
        Spot::Venue => "plats",
        Spot::Sections => "paragrafer",
        Spot::ReserveDate => "reservdag",
        Spot::NextMeeting => "nästa sammanträde",
        Spot::Chair => "ordförande",
        Spot::Secretary => "sekreterare",
        Spot::Verifiers => "justerare",
        Spot::Verification => "justering",
        Spot::Notices => "anslag",
        Spot::Attendance => "närvaro",
        Spot::Others => "övriga deltagare",
        Spot::Items => "ärenden",
        Spot::Heading => "rubrik",
        Spot::RegistrationNumber => "diarienummer",
        Spot::Presenters => "föredragande",
        Spot::Item => "paragrafen",
        Spot::Outcome => "utfall",
        Spot::Text => "text",
    }
}

fn of_section(section: Option<SectionNumber>) -> Option<String> {
    section.map(|section| section_list(&[section.get()]))
}

fn hours(hours: (ClockTime, ClockTime)) -> String {
    clock_span(hours.0, hours.1)
}

fn fact_word(fact: MissingFact) -> &'static str {
    match fact {
        MissingFact::Number => "diarienummer",
        MissingFact::Day => "datum",
        MissingFact::Sender => "avsändare",
        MissingFact::Delegate => "vem som beslutade",
        MissingFact::Point => "punkt i delegationsordningen",
    }
}

fn facts(missing: &[MissingFact]) -> String {
    enumerate(&missing.iter().map(|fact| fact_word(*fact).to_owned()).collect::<Vec<_>>())
}

/// "27 500 kr".
fn kronor(amount: Kronor) -> String {
    let digits = amount.0.abs().to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    format!("{grouped}\u{a0}kr")
}

//! An association of five members and a meeting of it that is as it should be; a test changes one thing.

use super::review;
use crate::builders::{assignment, association, day, id, item, meeting, person, row, time};
use crate::review::Finding;
use crate::{
    Association, Block, BlockHeading, BlockKind, BlockName, Extent, Item, ItemPart, List, ListEntry, ListMarks,
    Meeting, MemberOrganisation, Mode, NoticeBoard, NoticeBoardOwner, OrganisationId, OrganisationKind, Outcome,
    Posting, RemoteParticipation, RichText, Role, Seat, Span, TextBlock,
};

/// What a test changes.
pub(super) struct Sample(pub(super) Association);

pub(super) const PEOPLE: [(&str, &str, &str); 5] = [
    ("karin-berglund", "Karin Berglund", "granviks-kommun"),
    ("ake-oman", "Åke Öman", "region-norrvik"),
    ("eva-lindqvist", "Eva Lindqvist", "almsele-kommun"),
    ("per-ek", "Per Ek", "forsakringskassan"),
    ("ola-nord", "Ola Nord", "arbetsformedlingen"),
];

const ORGANISATIONS: [(&str, &str, OrganisationKind); 5] = [
    ("granviks-kommun", "Granviks kommun", OrganisationKind::Municipality),
    ("region-norrvik", "Region Norrvik", OrganisationKind::Region),
    ("almsele-kommun", "Almsele kommun", OrganisationKind::Municipality),
    ("forsakringskassan", "Försäkringskassan", OrganisationKind::StateAgency),
    ("arbetsformedlingen", "Arbetsförmedlingen", OrganisationKind::StateAgency),
];

pub(super) fn sample() -> Sample {
    let mut all = association("Samordningsförbundet Norrvik");
    all.body.court_of_appeal = Some("Förvaltningsrätten i Norrvik".into());
    all.body.remote_participation = Some(RemoteParticipation {
        decided_on: Some(day("2023-02-03")),
        reference: Some("Arbetsordning, 9 §".into()),
    });
    for (key, name, kind) in ORGANISATIONS {
        let key = OrganisationId(key.into());
        all.organisations.push(MemberOrganisation { id: key.clone(), name: name.into(), short_name: None, kind });
        if kind != OrganisationKind::StateAgency {
            let owner = NoticeBoardOwner::Member(key.clone());
            let board = crate::BoardId(key.0.clone());
            all.body.notice_boards.push(NoticeBoard { id: board, name: format!("{name}, tavla"), owner, url: None });
        }
    }
    let own = NoticeBoard {
        id: crate::BoardId("own".into()),
        name: "Förbundets tavla".into(),
        owner: NoticeBoardOwner::Own,
        url: None,
    };
    all.body.notice_boards.push(own);
    for (index, (key, name, organisation)) in PEOPLE.into_iter().enumerate() {
        all.people.push(person(key, name));
        let role = [Some(Role::Chair), Some(Role::FirstViceChair)].get(index).copied().flatten();
        let by = Some(OrganisationId(organisation.into()));
        all.assignments.push(crate::Assignment { role, appointed_by: by, ..assignment(key, Seat::Member) });
    }
    let alternates = ["Ida Stenmark", "Nils Hedlund", "Maja Falk", "Sven Rask", "Tove Alm"];
    for (name, (_, _, organisation)) in alternates.into_iter().zip(PEOPLE) {
        let key = name.to_lowercase().replace(' ', "-");
        all.people.push(person(&key, name));
        let by = Some(OrganisationId(organisation.into()));
        all.assignments.push(crate::Assignment { appointed_by: by, ..assignment(&key, Seat::Alternate) });
    }
    all.people.push(person("lena-strand", "Lena Strand"));
    all.meetings.push(held());
    Sample(all)
}

/// Monday 9 June 2025: three §§.
fn held() -> Meeting {
    let mut held = meeting(1, "2025-06-09", vec![]);
    held.start = Some(time("13:00"));
    held.end = Some(time("15:30"));
    held.place = Some("Rådhuset i Granvik".into());
    held.mode = Some(Mode::OnSite);
    held.written.time = Some("Måndag 9 juni 2025, kl. 13.00–15.30".into());
    held.written.sections = Some("§§ 7–9".into());
    held.attendance = PEOPLE.iter().map(|(key, _, _)| row(key, Some(Extent::WholeMeeting))).collect();
    held.chair = Some(id("karin-berglund"));
    held.secretary = Some(id("lena-strand"));
    held.verifiers = vec![id("eva-lindqvist")];
    held.verification.date = Some(day("2025-06-16"));
    let boards = ["granviks-kommun", "region-norrvik", "almsele-kommun", "own"];
    held.postings = boards
        .map(|board| Posting { board: crate::BoardId(board.into()), posted: Some(day("2025-06-17")), removed: None })
        .to_vec();
    held.items = vec![opening(), grant(), information()];
    held
}

fn numbered(section: u32, heading: &str, outcome: Outcome) -> Item {
    let section = Some(crate::builders::section(section));
    Item { section, outcome: Some(outcome), ..item(i64::from(section.map_or(0, u32::from)), heading) }
}

fn opening() -> Item {
    let mut opening = numbered(7, "Öppnande och val av justerare", Outcome::Decided);
    opening.parts = vec![
        block(BlockName::Text, "Ordföranden öppnar sammanträdet. Dagordningen fastställs."),
        block(BlockName::Decision, "Eva Lindqvist utses att justera protokollet."),
    ];
    opening
}

fn grant() -> Item {
    let mut grant = numbered(8, "Finansiering av Stegen Granvik", Outcome::Decided);
    grant.registration_number = "P25:1".parse().ok();
    grant.registration_written = Some("Dnr P25:1".into());
    grant.parts = vec![
        block(BlockName::Text, "Granviks kommun ansöker om medel för att fortsätta med Stegen Granvik."),
        block(
            BlockName::Decision,
            "Förbundsstyrelsen beviljar Granviks kommun högst 540 000 kr för Stegen Granvik under perioden \
             2026-01-01 – 2026-12-31.",
        ),
        block(BlockName::Basis, "- Ansökan från Granviks kommun"),
    ];
    grant
}

fn information() -> Item {
    let mut information = numbered(9, "Information", Outcome::Information);
    information.parts = vec![block(BlockName::Text, "Lena Strand redogör för läget i verksamheten.")];
    information
}

pub(super) fn block(name: BlockName, text: &str) -> ItemPart {
    let kind = match name {
        BlockName::Proposals => BlockKind::Proposals(vec![]),
        BlockName::Vote => BlockKind::Vote(None),
        plain => BlockKind::Plain(plain),
    };
    ItemPart::Block(Block { kind, heading: BlockHeading::Profile, text: rich(text) })
}

/// Paragraphs with an empty line between; a paragraph whose lines begin with "- " is a list.
pub(super) fn rich(text: &str) -> RichText {
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.is_empty());
    let block = |paragraph: &str| match paragraph.strip_prefix("- ") {
        Some(_) => {
            let entries = paragraph.lines().map(|line| ListEntry {
                spans: vec![Span::plain(line.trim_start_matches('-').trim_start())],
                nested: None,
            });
            TextBlock::List(List { marks: ListMarks::Dash, entries: entries.collect() })
        }
        None => TextBlock::Paragraph(vec![Span::plain(paragraph)]),
    };
    RichText(paragraphs.map(block).collect())
}

impl Sample {
    pub(super) fn meeting(&mut self) -> &mut Meeting {
        self.0.meetings.last_mut().expect("a sample has a meeting")
    }

    /// The § about the grant.
    pub(super) fn item(&mut self) -> &mut Item {
        &mut self.meeting().items[1]
    }

    /// One more line of text in the § about the grant.
    pub(super) fn text(&mut self, line: &str) {
        self.add(BlockName::Text, line);
    }

    /// One more line of its decision.
    pub(super) fn decision(&mut self, line: &str) {
        self.add(BlockName::Decision, line);
    }

    fn add(&mut self, name: BlockName, line: &str) {
        let wanted = BlockKind::Plain(name);
        for part in &mut self.item().parts {
            if let ItemPart::Block(block) = part
                && block.kind == wanted
            {
                block.text.0.extend(rich(line).0);
            }
        }
    }

    /// Other words in a block of the § about the grant.
    pub(super) fn set(&mut self, name: BlockName, text: &str) {
        let item = self.item();
        item.parts.retain(|part| !matches!(part, ItemPart::Block(block) if block.kind.name() == name));
        item.parts.push(block(name, text));
    }

    /// A § at the end.
    pub(super) fn push(&mut self, heading: &str, outcome: Outcome, parts: Vec<ItemPart>) -> &mut Item {
        let section = self.meeting().items.len() as u32 + 7;
        let item = Item { parts, ..numbered(section, heading, outcome) };
        let meeting = self.meeting();
        // One § more than the front page of the sample says.
        meeting.written.sections = meeting.written.sections.take().filter(|written| written != "§§ 7–9");
        meeting.items.push(item);
        meeting.items.last_mut().expect("it was pushed")
    }

    pub(super) fn findings(&self) -> Vec<Finding> {
        review(&self.0, self.0.meetings.last().expect("a sample has a meeting"))
    }
}

//! A small invented association for the tests of the templates.

use chrono::NaiveDate;
use domain::{
    Assignment, Association, Attendance, Block, BlockHeading, BlockKind, BlockName, Body, BodyForm, Extent, Item,
    ItemId, ItemPart, Meeting, MeetingId, MeetingStatus, MemberOrganisation, Mode, OrganisationId, OrganisationKind,
    Outcome, Person, PersonId, Profile, RichText, Role, Seat, SectionNumber, Span, TextBlock,
};

pub fn id(key: &str) -> PersonId {
    PersonId(key.into())
}

pub fn number(section: u32) -> SectionNumber {
    SectionNumber::try_from(section).unwrap()
}

fn person(key: &str, name: &str, party: Option<&str>) -> Person {
    Person { id: id(key), name: name.into(), party: party.map(Into::into), title: None, email: None, aliases: vec![] }
}

fn assignment(key: &str, seat: Seat, organisation: &str, role: Option<Role>) -> Assignment {
    Assignment {
        person: id(key),
        seat,
        appointed_by: Some(OrganisationId(organisation.into())),
        role,
        from: None,
        to: None,
        calling_order: None,
    }
}

fn organisation(key: &str, name: &str, short: &str) -> MemberOrganisation {
    MemberOrganisation {
        id: OrganisationId(key.into()),
        name: name.into(),
        short_name: Some(short.into()),
        kind: OrganisationKind::Municipality,
    }
}

/// Three seats, one alternate, one official.
pub fn association(profile: Profile) -> Association {
    Association {
        body: Body {
            name: "Samordningsförbundet Provsjö".into(),
            form: BodyForm::CoordinationAssociation,
            organisation_number: None,
            seat: None,
            kept_at: Some("Kansliet, Provsjö".into()),
            profile,
            court_of_appeal: None,
            remote_participation: None,
            statutes: None,
            rules_of_procedure: None,
            notice_boards: vec![],
            posting_sentence: None,
            notices_by_statutes: false,
            absence_contact: None,
            summons_working_days: None,
            follow_up: domain::FollowUp::None,
            logotype: None,
            number_series: vec![],
        },
        organisations: vec![
            organisation("provsjo", "Provsjö kommun", "Provsjö"),
            organisation("testby", "Testby kommun", "Testby"),
        ],
        people: vec![
            person("asa", "Åsa Ek", Some("S")),
            person("bo", "Bo Alm", Some("C")),
            person("cia", "Cia Lind", None),
            person("dan", "Dan Rönn", Some("C")),
            Person { title: Some("förbundschef".into()), ..person("eva", "Eva Sten", None) },
        ],
        assignments: vec![
            assignment("asa", Seat::Member, "provsjo", Some(Role::Chair)),
            assignment("bo", Seat::Member, "testby", None),
            assignment("cia", Seat::Member, "provsjo", None),
            assignment("dan", Seat::Alternate, "testby", None),
        ],
        officials: vec![],
        meetings: vec![],
        matters: vec![],
        registry: vec![],
        delegation_points: vec![],
        delegated_decisions: vec![],
        tasks: vec![],
        grants: vec![],
        calendar: vec![],
    }
}

pub fn row(key: &str, present: Option<Extent>, serving: Option<Extent>) -> Attendance {
    Attendance {
        person: id(key),
        mode: Some(Mode::Remote),
        present,
        serving,
        replaces: None,
        disqualified: vec![],
        away: vec![],
    }
}

pub fn item(section: u32, heading: &str, parts: Vec<ItemPart>) -> Item {
    Item {
        id: ItemId(i64::from(section)),
        reference: None,
        section: Some(number(section)),
        heading: heading.into(),
        registration_number: None,
        registration_written: None,
        origin: None,
        papers: vec![],
        dispatches: vec![],
        opened: None,
        presenters: vec![],
        outcome: Some(Outcome::Decided),
        parts,
    }
}

pub fn block(kind: BlockName, text: Vec<TextBlock>) -> Block {
    Block { kind: BlockKind::Plain(kind), heading: BlockHeading::Profile, text: RichText(text) }
}

pub fn paragraph(text: &str) -> TextBlock {
    TextBlock::Paragraph(vec![Span::plain(text)])
}

pub fn dashes(entries: &[&str]) -> TextBlock {
    TextBlock::List(domain::List {
        marks: domain::ListMarks::Dash,
        entries: entries
            .iter()
            .map(|text| domain::ListEntry { spans: vec![Span::plain(*text)], nested: None })
            .collect(),
    })
}

/// A meeting in which all members serve throughout.
pub fn meeting(items: Vec<Item>) -> Meeting {
    let all = Some(Extent::WholeMeeting);
    Meeting {
        id: MeetingId(1),
        start: "13:00".parse().ok(),
        end: "15:00".parse().ok(),
        place: Some("Rådhuset".into()),
        mode: Some(Mode::Hybrid),
        attendance: vec![row("asa", all, all), row("bo", all, all), row("cia", all, all), row("dan", None, None)],
        chair: Some(id("asa")),
        secretary: Some(id("eva")),
        verifiers: vec![id("bo")],
        items,
        ..Meeting::on(NaiveDate::from_ymd_opt(2026, 10, 6).unwrap(), MeetingStatus::Held)
    }
}

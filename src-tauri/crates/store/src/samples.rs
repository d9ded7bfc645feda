//! Records and files for the tests: one small association, and any association at all.

mod any;

pub(crate) use any::any_association;

use crate::{Access, Action, Store};
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use domain::*;
use std::collections::BTreeMap;
use std::path::PathBuf;
use tempfile::TempDir;

/// The moment of every test.
pub(crate) fn moment() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 1, 12, 8, 30, 0).single().expect("a moment")
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

pub(crate) fn section(number: u32) -> SectionNumber {
    number.try_into().expect("a §")
}

fn time(text: &str) -> Option<ClockTime> {
    Some(text.parse().expect("a time"))
}

fn number(text: &str) -> Option<RegistrationNumber> {
    Some(text.parse().expect("a number"))
}

fn person(id: &str) -> PersonId {
    PersonId(id.to_owned())
}

pub(crate) fn prose(words: &str) -> RichText {
    RichText(vec![TextBlock::Paragraph(vec![Span::plain(words)])])
}

pub(crate) fn body() -> Body {
    Body {
        name: "Lysviks samordningsförbund".to_owned(),
        form: BodyForm::CoordinationAssociation,
        organisation_number: Some("222000-0000".to_owned()),
        seat: Some("Lysvik".to_owned()),
        kept_at: Some("Förbundskontoret".to_owned()),
        profile: Profile::CoordinationAssociation,
        court_of_appeal: None,
        remote_participation: Some(RemoteParticipation { decided_on: Some(day(2024, 2, 6)), reference: None }),
        statutes: None,
        rules_of_procedure: Some(Reference { decided_on: None, reference: "Arbetsordning".to_owned() }),
        notice_boards: vec![NoticeBoard {
            id: BoardId("own".to_owned()),
            name: "Förbundets anslagstavla".to_owned(),
            owner: NoticeBoardOwner::Own,
            url: None,
        }],
        posting_sentence: None,
        notices_by_statutes: false,
        absence_contact: None,
        summons_working_days: None,
        follow_up: FollowUp::None,
        logotype: None,
        number_series: vec![
            NumberSeries { prefix: String::new(), purpose: "Ärenden".to_owned(), restart: Restart::Yearly, digits: 2 },
            NumberSeries { prefix: "P".to_owned(), purpose: "Projekt".to_owned(), restart: Restart::Never, digits: 1 },
        ],
    }
}

/// A file of three bytes, and its hash.
pub(crate) fn file() -> (FileHash, Vec<u8>) {
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    (FileHash(hash.to_owned()), b"abc".to_vec())
}

/// The bytes that papers and files of any association have, by their hash.
pub(crate) fn files() -> BTreeMap<FileHash, Vec<u8>> {
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    BTreeMap::from([file(), (FileHash(nothing.to_owned()), vec![])])
}

fn item(id: i64, section: Option<SectionNumber>, heading: &str) -> Item {
    Item {
        id: ItemId(id),
        reference: None,
        section,
        heading: heading.to_owned(),
        registration_number: number("25:03"),
        registration_written: None,
        origin: None,
        papers: vec![],
        dispatches: vec![],
        opened: None,
        presenters: vec![],
        outcome: Some(Outcome::Decided),
        parts: vec![ItemPart::Block(Block {
            kind: BlockKind::Plain(BlockName::Decision),
            heading: BlockHeading::Profile,
            text: prose("att fastställa planen."),
        })],
    }
}

pub(crate) fn meeting(id: i64, date: NaiveDate, items: Vec<Item>) -> Meeting {
    Meeting {
        id: MeetingId(id),
        start: time("13:00"),
        end: time("15:30"),
        place: Some("Lysvik".to_owned()),
        mode: Some(Mode::OnSite),
        attendance: vec![Attendance {
            person: person("anna-ek"),
            mode: None,
            present: Some(Extent::WholeMeeting),
            serving: Some(Extent::Clock {
                from: ClockTime::new(13, 0).expect("a time"),
                to: ClockTime::new(15, 0).expect("a time"),
            }),
            replaces: None,
            disqualified: vec![section(1)],
            away: vec![],
        }],
        chair: Some(person("anna-ek")),
        secretary: Some(person("bo-alm")),
        verifiers: vec![person("bo-alm")],
        items,
        ..Meeting::on(date, MeetingStatus::Held)
    }
}

/// One association: the minutes of March 2025 are verified, those of June are not; a meeting of 2026 is planned.
pub(crate) fn association() -> Association {
    let mut march = meeting(
        -1,
        day(2025, 3, 10),
        vec![item(-1, Some(section(1)), "Mötets öppnande"), item(-2, Some(section(2)), "Verksamhetsplan")],
    );
    march.verification.date = Some(day(2025, 3, 17));
    march.postings = vec![Posting { board: BoardId("own".to_owned()), posted: Some(day(2025, 3, 18)), removed: None }];
    let june = meeting(-2, day(2025, 6, 9), vec![item(-3, Some(section(3)), "Budget")]);
    let mut january =
        meeting(-3, day(2026, 1, 26), vec![item(-4, None, "Mötets öppnande"), item(-5, None, "Insatser")]);
    january.status = MeetingStatus::Planned;
    Association {
        body: body(),
        organisations: vec![MemberOrganisation {
            id: OrganisationId("lysviks-kommun".to_owned()),
            name: "Lysviks kommun".to_owned(),
            short_name: None,
            kind: OrganisationKind::Municipality,
        }],
        people: ["anna-ek", "bo-alm"]
            .map(|id| Person {
                id: person(id),
                name: id.to_owned(),
                party: None,
                title: None,
                email: None,
                aliases: vec![],
            })
            .to_vec(),
        assignments: vec![Assignment {
            person: person("anna-ek"),
            seat: Seat::Member,
            appointed_by: Some(OrganisationId("lysviks-kommun".to_owned())),
            role: Some(Role::Chair),
            from: Some(day(2023, 1, 1)),
            to: None,
            calling_order: None,
        }],
        officials: vec![],
        meetings: vec![march, june, january],
        matters: vec![],
        registry: vec![RegisteredDocument {
            number: number("25:07"),
            date: Some(day(2025, 2, 3)),
            counterpart: Some(Party {
                who: Who::Organisation(OrganisationId("lysviks-kommun".to_owned())),
                written: None,
            }),
            matter: number("25:03"),
            for_board: true,
            reported: Some(SectionRef { meeting: MeetingId(-1), item: ItemId(-2) }),
            files: vec![AttachedFile { name: "svar.txt".to_owned(), hash: Some(file().0) }],
            ..RegisteredDocument::new(Direction::Received, "Remissvar")
        }],
        delegation_points: vec![],
        delegated_decisions: vec![],
        tasks: vec![],
        grants: vec![],
        calendar: vec![],
    }
}

/// An association with nothing but a body.
pub(crate) fn nothing_but(body: Body) -> Association {
    Association {
        body,
        organisations: vec![],
        people: vec![],
        assignments: vec![],
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

/// A file on the disk that holds [`association`], open for writing. Its meetings are 1, 2 and 3, its items 1 to 5.
pub(crate) struct Sample {
    pub store: Store,
    pub path: PathBuf,
    pub folder: TempDir,
}

pub(crate) fn sample() -> Sample {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("förbund.paragraf");
    let files = BTreeMap::from([file()]);
    let store = Store::create_with(&path, &body(), Action::Import, moment(), |write| write.add(&association(), &files))
        .expect("a file");
    Sample { store, path, folder }
}

impl Sample {
    /// Closes the file, so that it lies on the disk as one.
    pub(crate) fn close(self) -> (TempDir, PathBuf) {
        drop(self.store);
        (self.folder, self.path)
    }
}

/// A file that was closed, open again.
pub(crate) fn reopened(path: &std::path::Path) -> Store {
    Store::open(path, Access::ReadWrite).expect("a sound file")
}

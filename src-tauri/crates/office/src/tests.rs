//! A whole first meeting, from a pasted list to frozen minutes.

use crate::samples::{at, clock, day, office, person, planned};
use crate::views::{EditedItem, FindingKey, ItemSource, MeetingView};
use crate::{ActionError, Office, Password, SignatureReport, StoreError};
use chrono::{DateTime, FixedOffset};
use domain::review::Severity;
use domain::{
    Block, BlockHeading, BlockKind, BlockName, ItemId, ItemPart, MeetingId, MeetingStatus, Mode, Occurrence, Outcome,
    PersonId, Quorate, RichText, SigningRole, Span, TextBlock, VerificationManner,
};
use testkit::certificates::{KeyKind, Period, TestCa};

const PASSWORD: &str = "en hemlighet";

fn now(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap()
}

fn view(office: &Office, meeting: MeetingId) -> MeetingView {
    office.meeting_view(meeting, day("2026-05-19")).unwrap()
}

fn words(text: &str) -> RichText {
    RichText(vec![TextBlock::Paragraph(vec![Span::plain(text)])])
}

fn block(name: BlockName, text: &str) -> ItemPart {
    ItemPart::Block(Block { kind: BlockKind::Plain(name), heading: BlockHeading::Profile, text: words(text) })
}

fn note(office: &mut Office, meeting: MeetingId, time: &str, what: Occurrence) {
    let noted = format!("{time} {what:?}");
    office.note_event(meeting, what, clock(time), at("13:00")).unwrap_or_else(|error| panic!("{noted}: {error:?}"));
}

fn arrives(person: PersonId) -> Occurrence {
    Occurrence::Arrived { person, mode: Mode::OnSite }
}

/// Two items of the day before the closing ones: one to decide, one that will be tabled.
fn with_items(office: &mut Office, meeting: MeetingId) -> (ItemId, ItemId) {
    let before = view(office, meeting).meeting.items.iter().find(|item| item.heading == "Övriga frågor").unwrap().id;
    let mut add = |heading: &str| {
        let source = ItemSource::Blank { heading: heading.into() };
        office.add_item(meeting, source, Some(before), at("08:10")).unwrap()
    };
    let (grant, report) = (add("Bidrag till Samverkan Väst"), add("Delårsrapport"));
    let edited = EditedItem {
        id: grant,
        heading: "Bidrag till Samverkan Väst".into(),
        registration_number: Some("26:07".parse().unwrap()),
        presenters: vec![],
        parts: vec![block(BlockName::ProposedDecision, "Styrelsen beviljar 250 000 kronor.")],
    };
    office.edit_item(edited, at("08:20")).unwrap();
    (grant, report)
}

/// The course: one late, an alternate in her seat, a disqualification, one item tabled.
fn hold(office: &mut Office, meeting: MeetingId, grant: ItemId, tabled: ItemId) {
    for key in ["karin-berg", "ake-oman", "per-ek", "ola-nord", "nils-hed"] {
        note(office, meeting, "12:55", arrives(person(key)));
    }
    note(office, meeting, "13:00", Occurrence::MeetingOpened);
    let seat = Occurrence::TookSeat { alternate: person("nils-hed"), member: person("eva-lind") };
    note(office, meeting, "13:01", seat);
    let items: Vec<ItemId> = view(office, meeting).meeting.items.iter().map(|item| item.id).collect();
    for (minute, item) in (5..).zip(items) {
        note(office, meeting, &format!("13:{minute:02}"), Occurrence::ItemOpened { item });
        if item == grant {
            note(office, meeting, &format!("13:{minute:02}"), Occurrence::Disqualified { person: person("ola-nord") });
            let proposed = Occurrence::Proposed { item, person: person("karin-berg") };
            note(office, meeting, &format!("13:{minute:02}"), proposed);
            office.adopt_proposal(item, false, at("13:10")).unwrap();
        }
        let outcome = if item == tabled { Outcome::Tabled } else { Outcome::Decided };
        note(office, meeting, &format!("13:{minute:02}"), Occurrence::ItemConcluded { item, outcome });
        if minute == 6 {
            note(office, meeting, "13:06", Occurrence::LeftSeat { alternate: person("nils-hed") });
            note(office, meeting, "13:06", arrives(person("eva-lind")));
        }
    }
    note(office, meeting, "14:00", Occurrence::MeetingClosed);
}

#[test]
fn a_meeting_goes_from_a_pasted_list_to_frozen_minutes() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let plan = view(&office, meeting);
    assert_eq!(plan.meeting.chair, Some(person("karin-berg")), "the chair of the day");
    assert_eq!(plan.meeting.secretary, Some(person("maja-falk")), "the official who is secretary");
    assert_eq!(plan.meeting.attendance.len(), 7);
    let (grant, tabled) = with_items(&mut office, meeting);
    hold(&mut office, meeting, grant, tabled);

    let held = view(&office, meeting);
    assert_eq!(held.meeting.status, MeetingStatus::Held);
    assert_eq!((held.meeting.start, held.meeting.end), (Some(clock("13:00")), Some(clock("14:00"))));
    let numbers: Vec<u32> = held.meeting.items.iter().map(|item| item.section.unwrap().get()).collect();
    assert_eq!(numbers, (1..=u32::try_from(held.meeting.items.len()).unwrap()).collect::<Vec<_>>());
    let of = |id: ItemId| held.meeting.item(id).unwrap();
    assert_eq!((of(grant).outcome, of(tabled).outcome), (Some(Outcome::Decided), Some(Outcome::Tabled)));
    let facts = &held.sections.iter().find(|section| section.item == grant).unwrap().facts;
    assert!(!facts.serving.contains(&person("ola-nord")), "disqualified");
    assert!(facts.serving.contains(&person("eva-lind")), "came late and serves now");
    assert_eq!(facts.quorate, Quorate::Yes);
    let row = held.meeting.attendance.iter().find(|row| row.person == person("ola-nord")).unwrap();
    assert_eq!(row.disqualified, [of(grant).section.unwrap()]);
    assert!(row.serving.is_some(), "served in the rest");
    let replaced = held.meeting.attendance.iter().find(|row| row.person == person("nils-hed")).unwrap();
    assert_eq!(replaced.replaces, Some(person("eva-lind")));

    assert!(office.seal_minutes(meeting, None, now("2026-05-20T09:00:00+02:00")).is_err(), "the review found errors");
    for error in office.review(meeting).unwrap().findings.iter().filter(|one| one.severity == Severity::Error) {
        let key = FindingKey { code: error.code, place: error.place.clone(), words: error.words.clone() };
        office.waive_finding(meeting, &key, "Skrivs inte här.", at("15:00")).unwrap();
    }
    office.seal_minutes(meeting, None, now("2026-05-20T09:00:00+02:00")).unwrap();
    let sealed = view(&office, meeting);
    assert!(!sealed.editable && !sealed.frozen);
    let pages = office.minutes_pages(meeting, day("2026-06-30")).unwrap();
    assert!(pages.sealed && !pages.places.is_empty(), "the places of sealed pages are known");
    let refused = office.set_outcome(tabled, None, at("09:30"));
    assert!(matches!(refused, Err(ActionError::Store(StoreError::Sealed { .. }))));

    let authority = TestCa::new("Provutfärdaren");
    let signers = [
        (SigningRole::Secretary, "Maja Falk"),
        (SigningRole::Chair, "Karin Berg"),
        (SigningRole::verifier(0), "Eva Lind"),
    ];
    for (hour, (role, name)) in (10..).zip(signers) {
        assert!(!view(&office, meeting).frozen, "before the last signature");
        let key = authority.issue(name, KeyKind::P256, Period::years(2026, 2028)).pkcs12(PASSWORD);
        let password = Password::new(PASSWORD.to_owned());
        let time = now(&format!("2026-05-20T{hour}:00:00+02:00"));
        let (certificate, warnings) = office.sign_minutes((meeting, None), role, (&key, &password), time).unwrap();
        assert_eq!((certificate.subject.as_str(), warnings.len()), (name, 0));
    }
    let frozen = view(&office, meeting);
    assert!(frozen.frozen && !frozen.editable);
    assert_eq!(frozen.meeting.verification.date, Some(day("2026-05-20")));
    assert_eq!(frozen.meeting.verification.manner, Some(VerificationManner::Digital));
    let reports: Vec<SignatureReport> = office.verify_minutes(meeting, None, &[], at("13:00")).unwrap();
    assert_eq!(reports.iter().filter(|report| report.intact).count(), 3);
    let stored = office.minutes(Some(day("2026-05-19")), day("2027-01-01")).unwrap();
    assert!(stored.pdf.starts_with(&pages.pdf), "the signed bytes begin with those that were sealed");
    assert!(!stored.places.is_empty());

    let edited = EditedItem {
        id: grant,
        heading: "Ändrat".into(),
        registration_number: None,
        presenters: vec![],
        parts: vec![],
    };
    let frozen_error = |error: ActionError| matches!(error, ActionError::Store(StoreError::Frozen { .. }));
    assert!(frozen_error(office.edit_item(edited, at("14:00")).unwrap_err()));
    assert!(frozen_error(office.edit_plan(meeting, crate::samples::plan(), at("14:00")).unwrap_err()));
    assert_eq!(office.undo(at("14:00")).unwrap(), None, "undo does not cross the freeze");
    let corrected = ("250 000", "205 000");
    office
        .correct_minutes(meeting, Some(grant), corrected, person("maja-falk"), now("2026-05-21T08:00:00+02:00"))
        .unwrap();
    assert_eq!(view(&office, meeting).meeting.corrections.len(), 1);
    assert_eq!(office.minutes(None, day("2027-01-01")).unwrap().pdf, stored.pdf, "a correction stands beside");
}

//! Whole associations, and what an import adds or is refused.

use super::*;
use crate::samples::{any_association, association, body, day, files, moment, nothing_but, sample};
use crate::{Access, Action, Store};
use domain::{CalendarEntryId, DelegatedDecisionId, DelegationPointId, DocumentId, MatterId, MeetingFileId, TaskId};
use proptest::prelude::*;
use std::collections::HashMap;
use tempfile::TempDir;

/// The association as the file should give it back: provisional identities are numbered in their order.
fn numbered(mut association: Association) -> Association {
    let mut meetings = HashMap::new();
    let mut items = HashMap::new();
    let mut files = 0;
    for meeting in &mut association.meetings {
        let id = MeetingId(meetings.len() as i64 + 1);
        meetings.insert(meeting.id, id);
        meeting.id = id;
        for item in &mut meeting.items {
            let id = ItemId(items.len() as i64 + 1);
            items.insert(item.id, id);
            item.id = id;
            item.origin = item.origin.map(|origin| items[&origin]);
        }
        for correction in &mut meeting.corrections {
            correction.item = correction.item.map(|item| items[&item]);
        }
        for file in &mut meeting.files {
            files += 1;
            file.id = MeetingFileId(files);
            file.item = file.item.map(|item| items[&item]);
        }
        for immediate in &mut meeting.immediate {
            immediate.item = items[&immediate.item];
        }
    }
    for (number, entry) in (1..).zip(&mut association.calendar) {
        entry.id = CalendarEntryId(number);
    }
    (1..).zip(&mut association.matters).for_each(|(number, matter)| matter.id = MatterId(number));
    (1..).zip(&mut association.registry).for_each(|(number, record)| record.id = DocumentId(number));
    (1..).zip(&mut association.delegation_points).for_each(|(number, record)| record.id = DelegationPointId(number));
    (1..).zip(&mut association.delegated_decisions).for_each(|(number, record)| {
        record.id = DelegatedDecisionId(number);
    });
    (1..).zip(&mut association.tasks).for_each(|(number, record)| record.id = TaskId(number));
    for grant in &mut association.grants {
        grant.id = GrantId(-grant.id.0);
        grant.predecessor = grant.predecessor.map(|before| GrantId(-before.0));
    }
    let follow = |section: &mut Option<SectionRef>| {
        if let Some(section) = section {
            section.meeting = meetings[&section.meeting];
            section.item = items[&section.item];
        }
    };
    association.registry.iter_mut().for_each(|r| follow(&mut r.reported));
    association.delegation_points.iter_mut().for_each(|r| follow(&mut r.decided));
    association.delegated_decisions.iter_mut().for_each(|r| follow(&mut r.reported));
    association.tasks.iter_mut().for_each(|r| follow(&mut r.source));
    association.grants.iter_mut().for_each(|r| follow(&mut r.source));
    association
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_comes_in_is_read_back_the_same(association in any_association()) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.paragraf");
        let mut store = Store::create(&path, &association.body, moment()).unwrap();
        store
            .write(Action::Import, moment(), |write| write.add(&association, &files()))
            .unwrap();
        let expected = numbered(association);
        prop_assert_eq!(&store.association().unwrap(), &expected);
        prop_assert_eq!(store.check().unwrap(), vec![]);
        drop(store);
        let store = Store::open(&path, Access::ReadOnly).unwrap();
        prop_assert_eq!(store.association().unwrap(), expected);
    }
}

fn add(store: &mut Store, additions: &Association) -> Result<(), StoreError> {
    store.write(Action::Import, moment(), |write| write.add(additions, &BTreeMap::new()))
}

#[test]
fn another_year_is_added_and_refers_to_what_is_there() {
    let mut store = sample().store;
    let mut additions = Association {
        meetings: vec![association().meetings[1].clone()],
        registry: association().registry,
        ..nothing_but(body())
    };
    additions.meetings[0].date = day(2024, 6, 3);
    additions.registry[0].reported = Some(SectionRef { meeting: MeetingId(1), item: ItemId(2) });
    add(&mut store, &additions).unwrap();
    let all = store.association().unwrap();
    let years: Vec<_> = all.meetings.iter().map(Meeting::year).collect();
    assert_eq!(years, [2024, 2025, 2025, 2026]);
    assert_eq!(all.registry[1].reported, additions.registry[0].reported);
    let section = all.section(all.registry[1].reported.unwrap()).unwrap();
    assert_eq!(section.heading, "Verksamhetsplan");
}

#[test]
fn what_leads_nowhere_or_is_there_already_is_refused_with_all_the_rest() {
    let mut store = sample().store;
    let before = (store.association().unwrap(), store.audit().unwrap());
    let cases: [fn(&mut Association); 6] = [
        |all| all.people = association().people,
        |all| all.organisations = association().organisations,
        |all| {
            all.officials.push(domain::Official {
                person: domain::PersonId("no-one".to_owned()),
                title: "Chef".to_owned(),
                from: None,
                to: None,
            })
        },
        |all| all.meetings[0].id = MeetingId(99),
        |all| all.registry[0].reported = Some(SectionRef { meeting: MeetingId(-9), item: ItemId(-9) }),
        |all| all.registry[0].reported = Some(SectionRef { meeting: MeetingId(99), item: ItemId(99) }),
    ];
    for case in cases {
        let mut additions =
            Association { meetings: association().meetings, registry: association().registry, ..nothing_but(body()) };
        case(&mut additions);
        let refused = add(&mut store, &additions);
        assert!(
            matches!(refused, Err(StoreError::Rule(_) | StoreError::NoMeeting(_) | StoreError::NoItem(_))),
            "{refused:?}"
        );
    }
    assert_eq!((store.association().unwrap(), store.audit().unwrap()), before);
}

#[test]
fn a_meeting_that_is_there_is_passed_over() {
    let mut store = sample().store;
    let before = store.association().unwrap();
    let additions = Association { meetings: before.meetings.clone(), ..nothing_but(body()) };
    add(&mut store, &additions).unwrap();
    assert_eq!(store.association().unwrap(), before);
}

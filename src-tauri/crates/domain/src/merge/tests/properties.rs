//! What holds of any two sets of records of one association.

use super::{document, merge, organisation, task};
use crate::builders::{assignment, association, item, meeting, person};
use crate::{Association, ItemId, MeetingId, OrganisationId, Seat, SectionRef};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::HashSet;

/// Records over few names, days and numbers, so that two sets of them often touch. Keys and numbers are their own.
fn records() -> impl Strategy<Value = Association> {
    let people = vec((0_u8..5, 0_u8..4, any::<bool>()), 1..5);
    let organisations = vec((0_u8..4, 0_u8..3), 1..3);
    let meetings = vec((1_u8..4, vec((1_i64..4, 0_u8..3), 0..3)), 0..4);
    let picks = vec((0_u8..4, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..5);
    (people, organisations, meetings, picks).prop_map(|(people, organisations, meetings, picks)| {
        let mut all = association("Samordningsförbundet Lärkan");
        for (key, name, alias) in people {
            let mut one = person(&format!("p{key}"), &format!("Namn {name}"));
            one.aliases.extend(alias.then(|| format!("Namn {}", name + 1)));
            if all.person(&one.id).is_none() {
                all.people.push(one);
            }
        }
        for (key, name) in organisations {
            let one = organisation(&format!("o{key}"), &format!("Kommun {name}"));
            if all.organisation(&one.id).is_none() {
                all.organisations.push(one);
            }
        }
        let mut number = 0;
        for (place, (day, items)) in (1..).zip(meetings) {
            let mut one = meeting(place, &format!("2026-03-0{day}"), vec![]);
            for (section, heading) in items {
                number += 1;
                let mut row = item(section, &format!("Ärende {heading}"));
                row.id = ItemId(number);
                one.items.push(row);
            }
            all.meetings.push(one);
        }
        all.meetings.sort_by_key(|meeting| meeting.date);
        let sections = sections(&all);
        for (words, who, place) in picks {
            let one = who.get(&all.people).id.clone();
            let source = (!sections.is_empty()).then(|| *place.get(&sections));
            let mut what = task(&format!("Uppgift {words}"), source);
            what.to = Some(crate::Party { who: crate::Who::Person(one.clone()), written: None });
            all.tasks.push(what);
            let number = (words < 2).then(|| format!("26:{words}"));
            let mut paper = document(&format!("Brev {words}"), number.as_deref());
            paper.reported = source;
            all.registry.push(paper);
            let mut seat = assignment(&one.0, Seat::Member);
            seat.appointed_by = all.organisations.get(usize::from(words)).map(|o| o.id.clone());
            all.assignments.push(seat);
        }
        all
    })
}

fn sections(all: &Association) -> Vec<SectionRef> {
    let meetings = all.meetings.iter();
    meetings.flat_map(|m| m.items.iter().map(|i| SectionRef { meeting: m.id, item: i.id })).collect()
}

/// Existing records with the additions, as the file will hold them.
fn together(existing: &Association, new: &Association) -> Association {
    let mut all = existing.clone();
    all.people.extend(new.people.iter().cloned());
    all.organisations.extend(new.organisations.iter().cloned());
    all.assignments.extend(new.assignments.iter().cloned());
    all.meetings.extend(new.meetings.iter().cloned());
    all.meetings.sort_by_key(|meeting| meeting.date);
    all.registry.extend(new.registry.iter().cloned());
    all.tasks.extend(new.tasks.iter().cloned());
    all
}

fn is_whole(all: &Association) -> bool {
    let people: HashSet<_> = all.people.iter().map(|p| p.id.clone()).collect();
    let organisations: HashSet<OrganisationId> = all.organisations.iter().map(|o| o.id.clone()).collect();
    let meetings: HashSet<MeetingId> = all.meetings.iter().map(|m| m.id).collect();
    let items: HashSet<ItemId> = sections(all).iter().map(|s| s.item).collect();
    let unique = people.len() == all.people.len()
        && organisations.len() == all.organisations.len()
        && meetings.len() == all.meetings.len()
        && items.len() == sections(all).len();
    let sources = all.tasks.iter().map(|t| t.source).chain(all.registry.iter().map(|d| d.reported));
    let mut parties = all.tasks.iter().filter_map(|task| task.to.as_ref());
    unique
        && sources.flatten().all(|source| all.section(source).is_some())
        && parties.all(|p| matches!(&p.who, crate::Who::Person(id) if people.contains(id)))
        && all
            .assignments
            .iter()
            .all(|a| people.contains(&a.person) && a.appointed_by.as_ref().is_none_or(|o| organisations.contains(o)))
}

proptest! {
    #[test]
    fn what_is_there_is_not_added_again(records in records()) {
        prop_assert!(merge(&records, &records).unwrap().adds_nothing());
    }

    #[test]
    fn the_whole_stays_whole(existing in records(), incoming in records()) {
        let merge = merge(&existing, &incoming).unwrap();
        prop_assert!(is_whole(&together(&existing, &merge.additions)));
    }

    #[test]
    fn a_file_added_once_adds_nothing_the_second_time(existing in records(), incoming in records()) {
        let first = merge(&existing, &incoming).unwrap();
        let all = together(&existing, &first.additions);
        let second = merge(&all, &incoming).unwrap();
        prop_assert!(second.adds_nothing(), "{:?}", second.additions);
    }

    #[test]
    fn every_incoming_meeting_is_added_or_reported(existing in records(), incoming in records()) {
        let merge = merge(&existing, &incoming).unwrap();
        let reported = merge.differences.iter().filter(|d| matches!(d, super::Difference::Meeting { .. }));
        prop_assert_eq!(reported.count() + merge.additions.meetings.len(), incoming.meetings.len());
        let days: HashSet<_> = existing.meetings.iter().map(|m| m.date).collect();
        prop_assert!(merge.additions.meetings.iter().all(|m| !days.contains(&m.date)));
    }

    #[test]
    fn nothing_is_added_to_nothing_but_the_file_itself(incoming in records()) {
        let empty = association("Samordningsförbundet Lärkan");
        let new = merge(&empty, &incoming).unwrap().additions;
        prop_assert_eq!(&new.people, &incoming.people);
        prop_assert_eq!(&new.assignments, &incoming.assignments);
        prop_assert_eq!(new.tasks.len(), incoming.tasks.len());
        prop_assert_eq!(new.registry.len(), incoming.registry.len());
    }
}

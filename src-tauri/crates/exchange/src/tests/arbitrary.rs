//! Arbitrary packages of version 1: everything that the format can say, strange values included.

mod meeting;
mod records;
mod values;

use crate::Package;
use domain::*;
use meeting::{meeting, numbered};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use records::*;
use std::collections::BTreeMap;
use values::*;

fn profile() -> impl Strategy<Value = Profile> {
    let own = |(label, label_of_presenters, flags): (String, Option<String>, [bool; 3])| {
        Profile::Own(Box::new(DocumentProfile {
            blocks: vec![ProfileBlock { kind: BlockName::Decision, label: label.clone() }],
            presenters_label: label_of_presenters,
            front_page: vec![FrontField { kind: FrontFieldKind::PlaceAndTime, label: label.clone() }],
            attendance: AttendanceForm::Lists,
            contents_page: flags[0],
            initials: flags[1],
            proof_of_posting: flags[2],
            roles: RoleWords { secretary: label.clone(), chair: label.clone(), verifier: label.clone() },
            modes: ModeWords { on_site: label.clone(), remote: label.clone(), unknown: label },
            typeface: if flags[0] { Typeface::Sans } else { Typeface::Serif },
        }))
    };
    prop_oneof![
        Just(Profile::CoordinationAssociation),
        Just(Profile::Federation),
        (text(), of(text()), any::<[bool; 3]>()).prop_map(own),
    ]
}

fn body(ids: &Ids) -> impl Strategy<Value = Body> + use<> {
    let boards = ids.boards.clone();
    let owner = prop_oneof![Just(NoticeBoardOwner::Own), ids.organisation().prop_map(NoticeBoardOwner::Member)];
    let form = prop_oneof![
        Just(BodyForm::CoordinationAssociation),
        Just(BodyForm::MunicipalFederation),
        Just(BodyForm::Association)
    ];
    let remote =
        (of(day()), of(text())).prop_map(|(decided_on, reference)| RemoteParticipation { decided_on, reference });
    let texts = proptest::array::uniform5(of(text()));
    (name(), form, profile(), texts, of(remote), vec((text(), owner, of(text())), boards.len())).prop_map(
        move |(name, form, profile, texts, remote_participation, rows)| {
            let [organisation_number, seat, kept_at, court_of_appeal, posting_sentence] = texts;
            let boards = boards.iter().zip(rows);
            Body {
                name,
                form,
                organisation_number,
                seat,
                kept_at,
                profile,
                court_of_appeal,
                remote_participation,
                statutes: None,
                rules_of_procedure: None,
                notice_boards: boards
                    .map(|(id, (name, owner, url))| NoticeBoard { id: id.clone(), name, owner, url })
                    .collect(),
                posting_sentence,
                notices_by_statutes: false,
                absence_contact: None,
                summons_working_days: None,
                follow_up: FollowUp::None,
                logotype: None,
                number_series: vec![],
            }
        },
    )
}

fn organisations(ids: &Ids) -> impl Strategy<Value = Vec<MemberOrganisation>> + use<> {
    let keys = ids.organisations.clone();
    let kind = prop_oneof![
        Just(OrganisationKind::Municipality),
        Just(OrganisationKind::Region),
        Just(OrganisationKind::StateAgency)
    ];
    vec((name(), of(text()), kind), keys.len()).prop_map(move |rows| {
        let rows = keys.iter().zip(rows);
        rows.map(|(id, (name, short_name, kind))| MemberOrganisation { id: id.clone(), name, short_name, kind })
            .collect()
    })
}

fn people(ids: &Ids) -> impl Strategy<Value = Vec<Person>> + use<> {
    let keys = ids.people.clone();
    vec((name(), of(text()), of(text()), vec(text(), 0..3)), keys.len()).prop_map(move |rows| {
        let rows = keys.iter().zip(rows);
        rows.map(|(id, (name, party, title, aliases))| Person {
            id: id.clone(),
            name,
            party,
            title,
            email: None,
            aliases,
        })
        .collect()
    })
}

fn assignment(ids: &Ids) -> impl Strategy<Value = Assignment> + use<> {
    let seat = prop_oneof![Just(Seat::Member), Just(Seat::Alternate)];
    let role = prop_oneof![Just(Role::Chair), Just(Role::FirstViceChair), Just(Role::SecondViceChair)];
    let days = (of(day()), of(day()));
    (ids.person(), seat, of(ids.organisation()), of(role), days, of(1_u32..)).prop_map(
        |(person, seat, appointed_by, role, (from, to), calling_order)| Assignment {
            person,
            seat,
            appointed_by,
            role,
            from,
            to,
            calling_order,
        },
    )
}

fn resolve(reference: Place, meetings: &[Meeting]) -> Option<SectionRef> {
    let items = meetings
        .iter()
        .flat_map(|meeting| meeting.items.iter().map(|item| SectionRef { meeting: meeting.id, item: item.id }));
    let items: Vec<SectionRef> = items.collect();
    reference.filter(|_| !items.is_empty()).map(|index| *index.get(&items))
}

pub(crate) fn package() -> impl Strategy<Value = Package> {
    ids().prop_flat_map(|ids| {
        let who = (body(&ids), organisations(&ids), people(&ids), vec(assignment(&ids), 0..4));
        let meetings = vec(meeting(&ids), 0..4).prop_map(numbered);
        let left = (
            vec(delegation_point(&ids), 0..3),
            vec(delegated_decision(&ids), 0..3),
            vec(task(&ids), 0..3),
            vec(grant(&ids), 0..3),
        );
        (who, meetings, vec(document(&ids), 0..4), left).prop_map(|(who, meetings, registry, left)| {
            let (body, organisations, people, assignments) = who;
            let (delegation_points, decisions, tasks, grants) = left;
            let files: BTreeMap<FileHash, Vec<u8>> = registry
                .iter()
                .flat_map(|(_, _, files)| files.iter().map(|bytes| (hash(bytes), bytes.clone())))
                .collect();
            let at = |reference| resolve(reference, &meetings);
            let registry = registry.into_iter();
            let association = Association {
                body,
                organisations,
                people,
                assignments,
                officials: vec![],
                matters: vec![],
                registry: registry
                    .map(|(document, reference, _)| RegisteredDocument {
                        for_board: at(reference).is_some(),
                        reported: at(reference),
                        ..document
                    })
                    .collect(),
                delegation_points,
                delegated_decisions: decisions
                    .into_iter()
                    .map(|(decision, reference)| DelegatedDecision { reported: at(reference), ..decision })
                    .collect(),
                tasks: tasks.into_iter().map(|(task, reference)| Task { source: at(reference), ..task }).collect(),
                grants: grants.into_iter().map(|(grant, reference)| Grant { source: at(reference), ..grant }).collect(),
                meetings,
                calendar: vec![],
            };
            Package { association, files }
        })
    })
}

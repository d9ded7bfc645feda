//! Records made of the values above, and the association made of the records.

use super::*;

fn body(names: &Names) -> Any<Body> {
    let form = select(vec![BodyForm::CoordinationAssociation, BodyForm::MunicipalFederation, BodyForm::Association]);
    let own = (text(), any::<bool>()).prop_map(|(label, on)| {
        Profile::Own(Box::new(DocumentProfile {
            blocks: vec![ProfileBlock { kind: BlockName::Decision, label: label.clone() }],
            presenters_label: on.then(|| label.clone()),
            front_page: vec![FrontField { kind: FrontFieldKind::PlaceAndTime, label: label.clone() }],
            attendance: AttendanceForm::Lists,
            contents_page: on,
            initials: !on,
            proof_of_posting: on,
            roles: RoleWords { secretary: label.clone(), chair: label.clone(), verifier: label.clone() },
            modes: ModeWords { on_site: label.clone(), remote: label.clone(), unknown: label },
            typeface: if on { Typeface::Sans } else { Typeface::Serif },
        }))
    });
    let profile = prop_oneof![Just(Profile::CoordinationAssociation), Just(Profile::Federation), own,];
    let reference = || of((of(date()), text()).prop_map(|(decided_on, reference)| Reference { decided_on, reference }));
    let remote =
        of((of(date()), of(text())).prop_map(|(decided_on, reference)| RemoteParticipation { decided_on, reference }));
    let owner = prop_oneof![Just(NoticeBoardOwner::Own), names.organisation().prop_map(NoticeBoardOwner::Member),];
    let boards = each(&names.boards, (text(), owner, of(text())).boxed()).prop_map(|boards| {
        let board = |(id, (name, owner, url))| NoticeBoard { id, name, owner, url };
        boards.into_iter().map(board).collect::<Vec<_>>()
    });
    let restart = select(vec![Restart::Yearly, Restart::Never]);
    let prefixes = vec![String::new(), "P".to_owned()];
    let series = each(&prefixes, (text(), restart, 1u8..5).boxed()).prop_map(|series| {
        let one = |(prefix, (purpose, restart, digits))| NumberSeries { prefix, purpose, restart, digits };
        series.into_iter().map(one).collect::<Vec<_>>()
    });
    let texts = (text(), of(text()), of(text()), of(text()), of(text()), of(text()));
    let places = (reference(), reference(), remote, of(hash()));
    let follow_up = select(vec![FollowUp::None, FollowUp::HalfYear, FollowUp::Tertial]);
    let clock = (any::<bool>(), of(text()), of(any::<u32>()), follow_up);
    (texts, form, profile, boards, series, places, clock)
        .prop_map(|(texts, form, profile, notice_boards, number_series, places, clock)| Body {
            name: texts.0,
            form,
            organisation_number: texts.1,
            seat: texts.2,
            kept_at: texts.3,
            profile,
            court_of_appeal: texts.4,
            remote_participation: places.2,
            statutes: places.0,
            rules_of_procedure: places.1,
            notice_boards,
            posting_sentence: texts.5,
            notices_by_statutes: clock.0,
            absence_contact: clock.1,
            summons_working_days: clock.2,
            follow_up: clock.3,
            logotype: places.3,
            number_series,
        })
        .boxed()
}

fn item(names: &Names) -> Any<(Item, Chosen)> {
    let sub_item = ("[a-e]", of(text()), vec(block(names), 0..3)).prop_map(|(letter, heading, blocks)| SubItem {
        letter,
        heading,
        blocks,
    });
    let part = prop_oneof![
        3 => block(names).prop_map(ItemPart::Block),
        1 => sub_item.prop_map(ItemPart::SubItem),
    ];
    let outcome = select(vec![
        Outcome::Decided,
        Outcome::Noted,
        Outcome::Tabled,
        Outcome::ReferredBack,
        Outcome::Struck,
        Outcome::Information,
    ]);
    let texts = (of(text()), text(), of(text()));
    let rest = (of(section()), of(number()), of(time()), of(outcome));
    let paper = (text(), kept()).prop_map(|(name, hash)| Paper { name, hash });
    let dispatch = (text(), date()).prop_map(|(recipient, sent_on)| Dispatch { recipient, sent_on });
    let beside = (vec(paper, 0..3), vec(dispatch, 0..3));
    (texts, rest, vec(names.party(), 0..3), vec(part, 0..4), any::<Chosen>(), beside)
        .prop_map(|(texts, rest, presenters, parts, origin, (papers, dispatches))| {
            let item = Item {
                id: ItemId(0),
                reference: texts.0,
                section: rest.0,
                heading: texts.1,
                registration_number: rest.1,
                registration_written: texts.2,
                origin: None,
                papers,
                dispatches,
                opened: rest.2,
                presenters,
                outcome: rest.3,
                parts,
            };
            (item, origin)
        })
        .boxed()
}

fn extent() -> Any<Option<Extent>> {
    of(prop_oneof![
        Just(Extent::WholeMeeting),
        (time(), time()).prop_map(|(from, to)| Extent::Clock { from, to }),
        sections().prop_map(Extent::Sections),
    ])
    .boxed()
}

fn attendance(names: &Names) -> Any<Attendance> {
    let mode = of(select(vec![Mode::OnSite, Mode::Remote]));
    let people = (names.person(), of(names.person()));
    let sections = (vec(section(), 0..3), vec(section(), 0..3));
    (people, mode, extent(), extent(), sections)
        .prop_map(|((person, replaces), mode, present, serving, (disqualified, away))| Attendance {
            person,
            mode,
            present,
            serving,
            replaces,
            disqualified,
            away,
        })
        .boxed()
}

fn verification() -> Any<Verification> {
    let manner = select(vec![VerificationManner::Digital, VerificationManner::ByHand]);
    (of(date()), of(text()), of(text()), of(manner))
        .prop_map(|(date, written, place, manner)| Verification { date, written, place, manner })
        .boxed()
}

/// What is chosen for the corrections of a meeting, for its items and for its files.
type Choices = (Vec<Chosen>, Vec<Chosen>, Vec<Chosen>);

/// The verification of an item by itself, for those items that have one.
type AtOnce = Vec<Option<ImmediateVerification>>;

fn at_once(names: &Names) -> Any<AtOnce> {
    let manner = of(select(vec![VerificationManner::Digital, VerificationManner::ByHand]));
    let immediate = (of(date()), manner, vec(posting(names), 0..3))
        .prop_map(|(date, manner, postings)| ImmediateVerification { item: ItemId(0), date, manner, postings });
    vec(of(immediate), 4).boxed()
}

fn replies(names: &Names) -> Any<Vec<Reply>> {
    let answer = select(vec![Answer::Comes, Answer::Remote, Answer::Absent]);
    each(&names.people, of((answer, date(), of(text()))).boxed())
        .prop_map(|replies| {
            let reply = |(person, said): (PersonId, Option<_>)| {
                let (answer, noted_on, note) = said?;
                Some(Reply { person, answer, noted_on, note })
            };
            replies.into_iter().filter_map(reply).collect()
        })
        .boxed()
}

fn meeting_file() -> Any<(MeetingFile, Chosen)> {
    let kind = select(vec![
        MeetingFileKind::ValidationReport,
        MeetingFileKind::Scan,
        MeetingFileKind::Returned,
        MeetingFileKind::Original,
    ]);
    let moment = (0i64..4_000_000_000_000).prop_filter_map("a moment", chrono::DateTime::from_timestamp_millis);
    (kind, text(), kept(), moment, any::<Chosen>())
        .prop_map(|(kind, name, hash, added_at, item)| {
            (MeetingFile { id: MeetingFileId(0), kind, item: None, name, hash, added_at }, item)
        })
        .boxed()
}

/// A meeting; its corrections, items and files name items by a choice that is made when the items have their identities.
fn meeting(names: &Names) -> Any<(Meeting, Choices)> {
    let pause = (time(), time()).prop_map(|(from, to)| Adjournment { from, to });
    let mode = of(select(vec![Mode::OnSite, Mode::Remote, Mode::Hybrid]));
    let status = select(vec![MeetingStatus::Planned, MeetingStatus::Held, MeetingStatus::Cancelled]);
    let other = (names.person(), of(sections())).prop_map(|(person, sections)| OtherParticipant { person, sections });
    let correction =
        (date(), names.person(), text(), text(), any::<Chosen>()).prop_map(|(made_on, by, old, new, item)| {
            let item_free = Correction { made_on, by, item: None, old, new };
            (item_free, item)
        });
    let written = (of(text()), of(text()), of(text())).prop_map(|(time, sections, next_meeting)| AsWritten {
        time,
        sections,
        next_meeting,
    });
    let plan = (date(), of(time()), of(time()), vec(pause, 0..3), of(text()), mode);
    let more = (status, of(any::<bool>()), of(text()), of(date()), of(date()), written);
    let people = (
        vec(attendance(names), 0..4),
        vec(other, 0..3),
        of(names.person()),
        of(names.person()),
        vec(names.person(), 0..3),
    );
    let after = (verification(), vec(posting(names), 0..3), vec(correction, 0..3), of(date()));
    let summons = (of(text()), of(date()), replies(names), at_once(names), vec(meeting_file(), 0..3));
    (plan, more, people, after, summons, vec(item(names), 0..4))
        .prop_map(|(plan, more, people, after, summons, items)| {
            let (files, filed) = summons.4.into_iter().unzip();
            let immediate = (0_i64..).zip(summons.3).zip(&items).filter_map(|((place, immediate), _)| {
                immediate.map(|immediate| ImmediateVerification { item: ItemId(place), ..immediate })
            });
            let immediate = immediate.collect();
            let (corrections, corrected) = after.2.into_iter().unzip();
            let (items, origins) = items.into_iter().unzip();
            let meeting = Meeting {
                id: MeetingId(0),
                date: plan.0,
                start: plan.1,
                end: plan.2,
                adjournments: plan.3,
                place: plan.4,
                mode: plan.5,
                status: more.0,
                public: more.1,
                purpose: more.2,
                reserve_date: more.3,
                next_meeting: more.4,
                written: more.5,
                attendance: people.0,
                others: people.1,
                chair: people.2,
                secretary: people.3,
                verifiers: people.4,
                verification: after.0,
                postings: after.1,
                corrections,
                summoned_on: after.3,
                link: summons.0,
                reply_by: summons.1,
                replies: summons.2,
                immediate,
                files,
                items,
            };
            (meeting, (corrected, origins, filed))
        })
        .boxed()
}

/// Meetings oldest first, with provisional identities.
fn meetings(names: &Names) -> Any<Vec<Meeting>> {
    vec(meeting(names), 0..4)
        .prop_map(|mut meetings| {
            meetings.sort_by_key(|(meeting, _)| meeting.date);
            let mut identity = 0;
            let mut next = || {
                identity -= 1;
                identity
            };
            let mut earlier: Vec<ItemId> = vec![];
            let numbered = meetings.into_iter().map(|(mut meeting, (corrected, origins, filed))| {
                meeting.id = MeetingId(next());
                for (item, origin) in meeting.items.iter_mut().zip(origins) {
                    item.id = ItemId(next());
                    item.origin = pick(&earlier, origin);
                    earlier.push(item.id);
                }
                let ids: Vec<_> = meeting.items.iter().map(|item| item.id).collect();
                for (correction, chosen) in meeting.corrections.iter_mut().zip(corrected) {
                    correction.item = pick(&ids, chosen);
                }
                for (file, chosen) in meeting.files.iter_mut().zip(filed) {
                    file.item = pick(&ids, chosen);
                }
                for immediate in &mut meeting.immediate {
                    immediate.item = ids[usize::try_from(immediate.item.0).expect("a place")];
                }
                meeting
            });
            numbered.collect()
        })
        .boxed()
}

fn people(names: &Names) -> Any<(Vec<MemberOrganisation>, Vec<Person>)> {
    let kind = select(vec![OrganisationKind::Municipality, OrganisationKind::Region, OrganisationKind::StateAgency]);
    let organisations = each(&names.organisations, (text(), of(text()), kind).boxed());
    let texts = (text(), of(text()), of(text()), of(text()), vec(text(), 0..3));
    (organisations, each(&names.people, texts.boxed()))
        .prop_map(|(organisations, people)| {
            let organisation = |(id, (name, short_name, kind))| MemberOrganisation { id, name, short_name, kind };
            let person = |(id, (name, party, title, email, aliases))| Person { id, name, party, title, email, aliases };
            (organisations.into_iter().map(organisation).collect(), people.into_iter().map(person).collect())
        })
        .boxed()
}

fn offices(names: &Names) -> Any<(Vec<Assignment>, Vec<Official>)> {
    let seat = select(vec![Seat::Member, Seat::Alternate]);
    let role = select(vec![Role::Chair, Role::FirstViceChair, Role::SecondViceChair]);
    let span = || (of(date()), of(date()));
    let who = (names.person(), of(names.organisation()));
    let assignment = (who, seat, of(role), span(), of(any::<u32>())).prop_map(
        |((person, appointed_by), seat, role, (from, to), calling_order)| Assignment {
            person,
            seat,
            appointed_by,
            role,
            from,
            to,
            calling_order,
        },
    );
    let official =
        (names.person(), text(), span()).prop_map(|(person, title, (from, to))| Official { person, title, from, to });
    (vec(assignment, 0..4), vec(official, 0..3)).boxed()
}

fn calendar(names: &Names) -> Any<Vec<CalendarEntry>> {
    let kind =
        select(vec![CalendarEntryKind::BridgeDay, CalendarEntryKind::SchoolBreak, CalendarEntryKind::OtherMeeting]);
    let days = (date(), 0u64..40).prop_map(|(from, more)| (from, from + Days::new(more)));
    let entry = (kind, text(), days, of(time()), of(time()), vec(names.person(), 0..3), of(text())).prop_map(
        |(kind, name, (from, to), start, end, people, uid)| CalendarEntry {
            id: CalendarEntryId(0),
            kind,
            name,
            from,
            to,
            start,
            end,
            people,
            uid,
        },
    );
    vec(entry, 0..4)
        .prop_map(|mut entries| {
            entries.sort_by_key(|entry| entry.from);
            entries
        })
        .boxed()
}

/// Any association; its meetings and items have provisional identities.
pub(crate) fn any_association() -> Any<Association> {
    names()
        .prop_flat_map(|names| {
            let records = (body(&names), people(&names), offices(&names), meetings(&names), matters::matters(&names));
            (records, calendar(&names))
        })
        .prop_map(|((body, people, offices, meetings, matters), calendar)| {
            let associated = matters::associated(body, people, offices, meetings, matters);
            Association { calendar, ..associated }
        })
        .boxed()
}

//! What the page may ask for: one list, by area. From it come the handlers, the names that the tests call, and the types of
//! the window. A command translates and delegates; it decides nothing.
//!
//! Every command runs on a thread of its own kind, never on the one that draws, and a panic in it ends as an answer.

#[macro_use]
mod listed;
mod answers;
mod association;
mod course;
mod file;
mod meetings;
mod reading;
mod undo;
mod verification;
mod writing;

pub use answers::{DialogKind, FileState, Printed, Raw, ReadOnly, RecentFile, SavedFile};

use crate::{CommandError, Desk};
use domain::{
    Assignment, AssignmentId, Attendance, Body, BodyForm, ClockTime, DocumentProfile, EventId, FileHash, ItemId,
    MeetingId, MeetingType, MeetingTypeId, MemberOrganisation, Occurrence, Official, OfficialId, Outcome, Person,
    PersonId, Phrase, Profile, SigningRole, TrashKey, Vote,
};
pub use listed::Command;
use office::views::{
    AddedItem, AddedPerson, AssociationView, Certificate, EditedItem, FilledPhrase, Hit, HolidayDay, ItemSource,
    MeetingPlan, MeetingView, NewOrganisation, NewPerson, Overview, ReplaceReport, RosterPreview, SignatureReport,
    SignedView, SourcesView, TrashRow, UndoState,
};
use std::sync::Arc;
use tauri::State;

commands! {
    file {
        file_state() -> FileState;
        open_file(path: String) -> FileState;
        close_file() -> FileState;
        create_association(path: String, name: String, form: BodyForm, roster: String) -> FileState;
        explore_example(path: String) -> FileState;
        choose_file(kind: DialogKind, proposed: Option<String>) -> Option<String>;
        remember_place(route: String) -> ();
        open_link(url: String) -> ();
        painted(dark: bool) -> ();
        call_off() -> ();
    }
    reading {
        overview() -> Overview;
        association() -> AssociationView;
        meeting(id: MeetingId) -> MeetingView;
        find(words: String) -> Vec<Hit>;
        sources(meeting: MeetingId) -> SourcesView;
        read_roster(text: String) -> RosterPreview;
        meeting_types() -> Vec<MeetingType>;
        holidays(year: i32) -> Vec<HolidayDay>;
        phrases(meeting: Option<MeetingId>) -> Vec<FilledPhrase>;
        picture(hash: FileHash) -> Raw;
        minutes_pages(meeting: MeetingId) -> Raw;
        profile_pages(profile: DocumentProfile) -> Raw;
    }
    association {
        edit_body(body: Body) -> AssociationView;
        set_profile(profile: Profile) -> AssociationView;
        set_logotype(bytes: Option<Vec<u8>>) -> AssociationView;
        add_organisation(organisation: NewOrganisation) -> AssociationView;
        edit_organisation(organisation: MemberOrganisation) -> AssociationView;
        add_person(person: NewPerson) -> AddedPerson;
        edit_person(person: Person) -> AssociationView;
        add_assignment(assignment: Assignment) -> AssociationView;
        edit_assignment(id: AssignmentId, assignment: Assignment) -> AssociationView;
        order_assignments(order: Vec<AssignmentId>) -> AssociationView;
        add_official(official: Official) -> AssociationView;
        edit_official(id: OfficialId, official: Official) -> AssociationView;
        add_roster(text: String) -> AssociationView;
        put_meeting_types(types: Vec<MeetingType>) -> Vec<MeetingType>;
        put_phrase(phrase: Phrase) -> Vec<FilledPhrase>;
    }
    meetings {
        plan_meeting(plan: MeetingPlan, meeting_type: Option<MeetingTypeId>) -> MeetingView;
        edit_plan(id: MeetingId, plan: MeetingPlan) -> MeetingView;
        cancel_meeting(id: MeetingId) -> MeetingView;
        reinstate_meeting(id: MeetingId) -> MeetingView;
        add_item(meeting: MeetingId, source: ItemSource, before: Option<ItemId>) -> AddedItem;
        move_items(meeting: MeetingId, order: Vec<ItemId>) -> MeetingView;
        put_attendance(meeting: MeetingId, attendance: Vec<Attendance>) -> MeetingView;
    }
    writing {
        edit_item(item: EditedItem) -> MeetingView;
        adopt_proposal(item: ItemId, changed: bool) -> MeetingView;
        remove_part(item: ItemId, part: u32, block: Option<u32>) -> MeetingView;
        set_outcome(item: ItemId, outcome: Option<Outcome>) -> MeetingView;
        replace_text(
            meeting: MeetingId,
            find: String,
            replace: String,
            match_case: bool,
            whole_words: bool,
        ) -> ReplaceReport;
    }
    course {
        note_event(meeting: MeetingId, what: Occurrence, at: ClockTime) -> MeetingView;
        correct_event(meeting: MeetingId, event: EventId, at: ClockTime) -> MeetingView;
        remove_event(meeting: MeetingId, event: EventId) -> MeetingView;
        note_vote(item: ItemId, vote: Vote, question: String) -> MeetingView;
    }
    verification {
        seal_minutes(meeting: MeetingId) -> MeetingView;
        unseal_minutes(meeting: MeetingId, discard_signatures: bool) -> MeetingView;
        read_key(pkcs12: Vec<u8>, password: String) -> Certificate;
        sign_minutes(meeting: MeetingId, role: SigningRole, pkcs12: Vec<u8>, password: String) -> SignedView;
        verify_minutes(meeting: MeetingId, trust: Vec<Vec<u8>>) -> Vec<SignatureReport>;
        verify_by_hand(meeting: MeetingId, date: chrono::NaiveDate) -> MeetingView;
        correct_minutes(meeting: MeetingId, item: Option<ItemId>, old: String, new: String, by: PersonId) -> MeetingView;
        save_pdf(meeting: MeetingId, path: String, replace: bool) -> SavedFile;
        open_pdf(meeting: MeetingId) -> ();
        print_pdf(meeting: MeetingId) -> Printed;
    }
    undo {
        trash() -> Vec<TrashRow>;
        move_to_trash(key: TrashKey) -> ();
        restore(key: TrashKey) -> ();
        empty_trash() -> u32;
        undo() -> Option<String>;
        redo() -> Option<String>;
        undo_state() -> UndoState;
    }
}

//! What the page may ask for: one list, by area. From it come the handlers, the names that the tests call, and the types of
//! the window. A command translates and delegates; it decides nothing.
//!
//! Every command runs on a thread of its own kind, never on the one that draws, and a panic in it ends as an answer.

#[macro_use]
mod listed;
mod answers;
mod association;
mod calendar;
mod course;
mod decisions;
mod delegation;
mod extracts;
mod file;
mod grants;
mod incoming;
mod meetings;
mod notice;
mod papers;
mod reading;
mod registry;
mod review;
mod summons;
mod tasks;
mod undo;
mod verification;
mod writing;

pub use answers::{DialogKind, FileState, Printed, Raw, ReadOnly, RecentFile, SavedFile};

use crate::{CommandError, Desk};
use chrono::NaiveDate;
use domain::{
    Answer, Assignment, AssignmentId, Attendance, BoardId, Body, BodyForm, CalendarEntry, CalendarEntryId,
    CalendarEntryKind, ClockTime, DecisionFilter, DelegatedDecision, DelegatedDecisionId, DelegationPoint, DocumentId,
    DocumentProfile, EventId, FileHash, Grant, GrantId, GrantPayment, ItemId, MatterId, MeetingId, MeetingType,
    MeetingTypeId, MemberOrganisation, Occurrence, Official, OfficialId, Outcome, Person, PersonId, Phrase,
    PlannedMeeting, Profile, RegisteredDocument, RegistrationNumber, ReportKind, SigningRole, Task, TaskId, TrashKey,
    Vote,
};
pub use listed::Command;
use office::views::{
    AddedDecision, AddedGrant, AddedItem, AddedPerson, AddedTask, AssociationView, CalendarPreview, Certificate,
    DecisionsView, DelegationView, DocumentDraft, DocumentView, DroppedFile, EditedItem, FilledPhrase, FindingKey,
    FoundEntry, GrantsView, Hit, HolidayDay, ImportedFile, ItemSource, MatterView, MeetingPlan, MeetingView,
    NewOrganisation, NewPerson, Overview, PlanCheck, ProposedGrants, ProposedTask, RegistryView, ReplaceReport,
    ReturnedReport, ReviewView, RosterPreview, SearchAnswer, SearchRequest, ShownTrouble, SignatureReport, SignedView,
    SourcesView, TasksView, TrashRow, UndoState, YearPlanView,
};
use office::{ListKind, PaperKind, SheetForm};
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
        search(request: SearchRequest) -> SearchAnswer;
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
        note_proposal(
            meeting: MeetingId,
            item: ItemId,
            person: PersonId,
            said: String,
            at: ClockTime,
        ) -> MeetingView;
        correct_event(meeting: MeetingId, event: EventId, at: ClockTime) -> MeetingView;
        remove_event(meeting: MeetingId, event: EventId) -> MeetingView;
        note_vote(item: ItemId, vote: Vote, question: String) -> MeetingView;
    }
    verification {
        seal_minutes(meeting: MeetingId, item: Option<ItemId>) -> MeetingView;
        unseal_minutes(meeting: MeetingId, item: Option<ItemId>, discard_signatures: bool) -> MeetingView;
        read_key(pkcs12: Vec<u8>, password: String) -> Certificate;
        sign_minutes(
            meeting: MeetingId,
            item: Option<ItemId>,
            role: SigningRole,
            pkcs12: Vec<u8>,
            password: String,
        ) -> SignedView;
        verify_minutes(meeting: MeetingId, item: Option<ItemId>, trust: Vec<Vec<u8>>) -> Vec<SignatureReport>;
        verify_by_hand(meeting: MeetingId, item: Option<ItemId>, date: NaiveDate) -> MeetingView;
        begin_immediate(meeting: MeetingId, item: ItemId) -> MeetingView;
        withdraw_immediate(meeting: MeetingId, item: ItemId) -> MeetingView;
        save_envelope(meeting: MeetingId, item: Option<ItemId>, folder: String, replace: bool) -> Vec<String>;
        read_returned(meeting: MeetingId, bytes: Vec<u8>) -> ReturnedReport;
        accept_returned(meeting: MeetingId, bytes: Vec<u8>) -> MeetingView;
        add_scan(meeting: MeetingId, item: Option<ItemId>, name: String, bytes: Vec<u8>) -> MeetingView;
        correct_minutes(meeting: MeetingId, item: Option<ItemId>, old: String, new: String, by: PersonId) -> MeetingView;
    }
    calendar {
        year_plan(year: i32) -> YearPlanView;
        check_plan(year: i32, planned: Vec<PlannedMeeting>) -> PlanCheck;
        adopt_plan(year: i32, planned: Vec<PlannedMeeting>) -> YearPlanView;
        decide_plan(meeting: MeetingId, year: i32) -> MeetingView;
        put_calendar_entry(entry: CalendarEntry) -> CalendarEntryId;
        remove_calendar_entry(id: CalendarEntryId) -> ();
        read_calendar_file(bytes: Vec<u8>) -> CalendarPreview;
        add_calendar_entries(kind: CalendarEntryKind, people: Vec<PersonId>, entries: Vec<FoundEntry>) -> ();
        save_calendar_file(path: String, from: NaiveDate, to: NaiveDate, replace: bool) -> SavedFile;
    }
    summons {
        add_paper(item: ItemId, name: String, bytes: Vec<u8>) -> MeetingView;
        remove_paper(item: ItemId, hash: FileHash) -> MeetingView;
        note_summons(meeting: MeetingId, date: Option<NaiveDate>) -> MeetingView;
        note_reply(meeting: MeetingId, person: PersonId, answer: Option<Answer>, note: Option<String>) -> MeetingView;
    }
    notice {
        note_posting(
            meeting: MeetingId,
            item: Option<ItemId>,
            board: BoardId,
            posted: Option<NaiveDate>,
            removed: Option<NaiveDate>,
        ) -> MeetingView;
        post_again(meeting: MeetingId, item: Option<ItemId>, board: BoardId, posted: NaiveDate) -> MeetingView;
        mend_posting_sentence() -> AssociationView;
    }
    review {
        review(meeting: MeetingId) -> ReviewView;
        mend_finding(meeting: MeetingId, finding: FindingKey) -> MeetingView;
        waive_finding(meeting: MeetingId, finding: FindingKey, reason: String) -> MeetingView;
        withdraw_waiver(meeting: MeetingId, finding: FindingKey) -> MeetingView;
    }
    extracts {
        note_dispatch(item: ItemId, recipient: String, sent_on: Option<NaiveDate>) -> MeetingView;
    }
    incoming {
        import_file(file: DroppedFile, series: Option<String>, even_if_known: bool) -> ImportedFile;
    }
    registry {
        registry(year: Option<i32>, public: bool) -> RegistryView;
        document(id: DocumentId) -> DocumentView;
        register_document(draft: DocumentDraft, series: Option<String>) -> DocumentView;
        edit_document(document: RegisteredDocument) -> DocumentView;
        number_document(id: DocumentId, series: String) -> DocumentView;
        void_document(id: DocumentId, reason: String) -> DocumentView;
        mark_for_board(id: DocumentId, for_board: bool) -> DocumentView;
        add_document_file(id: DocumentId, file: DroppedFile) -> DocumentView;
        remove_document_file(id: DocumentId, place: u32) -> DocumentView;
        matter(number: RegistrationNumber) -> MatterView;
        open_matter(subject: String, series: String) -> MatterView;
        open_matter_for(document: DocumentId, subject: String) -> MatterView;
        edit_matter(id: MatterId, subject: String) -> MatterView;
        close_matter(id: MatterId, closed: Option<NaiveDate>) -> MatterView;
    }
    delegation {
        delegation() -> DelegationView;
        check_delegated_decision(decision: DelegatedDecision) -> Vec<ShownTrouble>;
        put_delegation_point(point: DelegationPoint) -> DelegationView;
        decide(decision: DelegatedDecision, series: String) -> AddedDecision;
        edit_delegated_decision(decision: DelegatedDecision) -> DelegationView;
        add_decision_file(id: DelegatedDecisionId, file: DroppedFile) -> DelegationView;
        remove_decision_file(id: DelegatedDecisionId, place: u32) -> DelegationView;
        add_report_item(meeting: MeetingId, kind: ReportKind) -> MeetingView;
    }
    tasks {
        tasks() -> TasksView;
        put_task(task: Task) -> AddedTask;
        task_from(item: ItemId, part: u32, block: Option<u32>, clause: u32) -> ProposedTask;
        proposed_tasks(item: ItemId) -> Vec<ProposedTask>;
        finish_task(id: TaskId, day: NaiveDate, note: Option<String>) -> TasksView;
        reopen_task(id: TaskId) -> TasksView;
        add_task_file(id: TaskId, file: DroppedFile) -> TasksView;
        remove_task_file(id: TaskId, place: u32) -> TasksView;
        add_open_tasks(meeting: MeetingId) -> MeetingView;
    }
    decisions {
        decisions(filter: DecisionFilter) -> DecisionsView;
    }
    grants {
        grants(year: Option<i32>) -> GrantsView;
        put_grant(grant: Grant, year: Option<i32>) -> AddedGrant;
        put_payment(grant: GrantId, place: Option<u32>, payment: GrantPayment, year: Option<i32>) -> GrantsView;
        remove_payment(grant: GrantId, place: u32, year: Option<i32>) -> GrantsView;
        proposed_grants(item: ItemId) -> ProposedGrants;
    }
    papers {
        paper_pages(kind: PaperKind) -> Raw;
        save_paper(kind: PaperKind, path: String, replace: bool) -> SavedFile;
        open_paper(kind: PaperKind) -> ();
        print_paper(kind: PaperKind) -> Printed;
        save_list(list: ListKind, form: SheetForm, path: String, replace: bool) -> SavedFile;
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

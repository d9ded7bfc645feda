//! What the office shows and what it is asked: the values that go to the window and come from it.
//!
//! One set of types from the records to the page: where a record of the domain says it, the record itself goes. No value here
//! is stored, and none holds a sentence.

mod association;
mod calendar;
mod decisions;
mod delegation;
mod grants;
mod holidays;
mod incoming;
mod meeting;
mod overview;
mod pages;
mod plan;
mod registry;
mod returned;
mod review;
mod roster;
mod search;
mod section_at;
mod tasks;
mod trash;
mod verification;

pub use domain::{
    Deadline, Duty, DutyKind, LawDay, LawDayKind, Missing, MissingKind, Phase, PhaseState, Provision, Standing,
    Statute, Urgency,
};

pub use association::{
    AddedPerson, AssignmentRow, AssociationView, NewOrganisation, NewPerson, OfficialRow, PersonRow,
};
pub use calendar::{
    CalendarPreview, CalendarProblem, CalendarProblemKind, CalendarRefusal, FoundEntry, NewEntries, PlanCheck,
    YearPlanView,
};
pub use decisions::DecisionsView;
pub use delegation::{AddedDecision, DecidedRow, DelegationView, PointRow, ShownTrouble};
pub use grants::{AddedGrant, GrantProposal, GrantRow, GrantsView, ProposedGrants};
pub use holidays::HolidayDay;
pub use incoming::{DroppedFile, ImportedFile, UnreadFile};
pub use meeting::{AddedItem, DispatchView, MeetingView, ReplaceReport, SectionView};
pub use overview::{MeetingRow, NextMeeting, Overview};
pub use pages::MinutesPages;
pub use plan::{
    EarlierItem, EditedItem, FilledPhrase, ItemSource, MeetingPlan, NumberChoice, ReplaceRequest, SourcesView,
};
pub use registry::{
    DocumentDraft, DocumentFile, DocumentRow, DocumentView, MatterDecision, MatterGrant, MatterRow, MatterSection,
    MatterView, RegistryChoices, RegistryRefusal, RegistryView, SameFile, SeriesRow,
};
pub use returned::{ReturnRefusal, ReturnedReport, ReturnedSigner};
pub use review::{FindingKey, FindingView, ReviewView};
pub use roster::{RosterPreview, RosterProblem, RosterRow};
pub use search::{Hit, HitKind, SearchAnswer, SearchRequest, TextRun};
pub use section_at::SectionAt;
pub use tasks::{AddedTask, ProposedTask, TaskRow, TaskState, TasksView};
pub use trash::{TrashRow, UndoState};
pub use verification::{Certificate, Covers, LaterChange, SignatureReport, SignatureWarning, SignedView, TrustAnswer};

//! The board's records, the law, and the facts derived from both.
//!
//! Pure: a value in, a value out. Deliberately absent: clock (callers pass the day), files, SQL, JSON syntax and every
//! Swedish sentence. What can be derived (who served, whether the board was quorate) is derived here and stored nowhere.

mod association;
mod attendance;
mod body;
mod calendar;
mod calendar_entry;
mod clock;
pub mod course;
mod deadlines;
mod decisions;
mod delegation;
mod dispatches;
mod duties;
mod expected;
mod facts;
mod files;
mod found;
mod grant_text;
mod grant_years;
mod grants;
mod ids;
mod item;
mod legal_clock;
mod matter_contents;
mod matters;
mod meeting;
mod meeting_type;
mod merge;
mod money;
mod named_days;
mod people;
mod phases;
mod profile;
mod provision;
mod registration_number;
mod registry;
mod replies;
mod reporting;
pub mod review;
mod sealing;
mod sections;
mod shown;
mod signing_role;
mod swedish_time;
mod task_text;
mod tasks;
mod text;
mod text_state;
mod told_event;
mod trash;
mod unfilled;
mod wording;
mod year_plan;

pub use association::{Association, SectionRef};
pub use attendance::{Attendance, Extent, OtherParticipant};
pub use body::{
    Body, BodyForm, FollowUp, MemberOrganisation, NoticeBoard, NoticeBoardOwner, OrganisationKind, Reference,
    RemoteParticipation,
};
pub use calendar::{
    CALENDAR_YEARS, Deadline, Holiday, appeal_last, easter, holiday, holidays, is_public_holiday, post_by, roll, rolls,
    verify_by, week_before, working_days_before,
};
pub use calendar_entry::{CalendarEntry, CalendarEntryKind};
pub use clock::{ClockTime, InvalidClockTime};
pub use course::{
    AlternateNow, Board, Candidate, CourseRefusal, Event, Objection, Occurrence, Presence, Room, SeatNow,
};
pub use deadlines::{LegalDay, LegalDayKind, deadlines, span_on_record};
pub use decisions::{DecisionFilter, DecisionRow, decision_register};
pub use delegation::{DelegatedDecision, DelegationPoint, DelegationTrouble, check_delegation};
pub use dispatches::{Dispatch, Recipient, recipients};
pub use duties::{Duty, DutyKind, LawDay, LawDayKind, Urgency, duties, law_days};
pub use expected::{AlternateReply, Expected, ExpectedQuorum, ExpectedSeat, expected};
pub use facts::{Quorate, SectionFacts, Share, section_facts};
pub use files::{MeetingFile, MeetingFileKind, Paper};
pub use found::HitKind;
pub use grant_text::{GrantDoubt, ProposedGrant, proposed_grants};
pub use grant_years::{GrantYear, decided_amount, likely_predecessor, paid_amount, per_year, predecessors};
pub use grants::{Grant, GrantPayment, GrantPeriod};
pub use ids::{
    AssignmentId, BoardId, CalendarEntryId, DelegatedDecisionId, DelegationPointId, DocumentId, EventId, FileHash,
    GrantId, ItemId, MatterId, MeetingFileId, MeetingId, MeetingTypeId, OfficialId, OrganisationId, PartId, PersonId,
    PhraseId, TaskId,
};
pub use item::{Ballot, Block, BlockHeading, BlockKind, BlockName, Item, ItemPart, Outcome, Party, SubItem, Vote, Who};
pub use legal_clock::{
    BoardClock, BoardState, ClockTrouble, LegalClock, PostingRefusal, RequiredBoards, Scope, legal_clock, legal_clocks,
    refuse_posting, required_boards,
};
pub use matter_contents::{MatterContents, matter_contents};
pub use matters::Matter;
pub use meeting::{
    Adjournment, AsWritten, Correction, ImmediateVerification, Meeting, MeetingStatus, Mode, Posting, Verification,
    VerificationManner,
};
pub use meeting_type::{MeetingType, Phrase, StandingBlock, StandingItem, StandingPlace};
pub use merge::{BodyField, Difference, Merge, MergeRefusal, PersonField, merge};
pub use money::Kronor;
pub use named_days::{DayName, NamedDay, named_days};
pub use people::{Assignment, Official, Person, Role, Seat, office_holder};
pub use phases::{Missing, MissingKind, Phase, PhaseState, Standing, phase, phases, summons_by, verification_deadline};
pub use profile::{
    AttendanceForm, DocumentProfile, FrontField, FrontFieldKind, ModeWords, Profile, ProfileBlock, RoleWords, Typeface,
};
pub use provision::{Provision, Source, Statute};
pub use registration_number::{EmptyRegistrationNumber, RegistrationNumber};
pub use registry::{AttachedFile, Direction, Medium, NumberSeries, RegisteredDocument, Restart, Secrecy};
pub use replies::{Answer, Reply};
pub use reporting::{
    BoardStanding, Loose, ReportKey, ReportKind, ReportTarget, Settled, Stage, decision_standing, document_standing,
    foreign_lines, has_list, is_decision_listable, is_document_listable, is_for_board, is_reported, listed,
    report_target, settle, waiting_decisions, waiting_documents,
};
pub use sealing::{Sealing, SignatureOnRecord, SignedPlace};
pub use sections::{BackwardRange, SectionNumber, SectionRange, ZeroSection};
pub use signing_role::{SigningRole, UnknownSigningRole};
pub use swedish_time::{swedish_clocks, swedish_day};
pub use task_text::{TaskWords, is_same_task, proposed_task, task_of_words, tasks_in};
pub use tasks::Task;
pub use text::{List, ListEntry, ListMarks, RichText, Span, Style, TextBlock, TextTable, plain_words};
pub use text_state::TextState;
pub use told_event::{ExportedEvent, ToldEvent};
pub use trash::{PartPlace, TrashKey};
pub use year_plan::{
    Clash, Demand, DemandKind, PlanReason, PlanTheme, PlannedMeeting, clashes, meeting_clashes, plan_demands, propose,
};

#[cfg(test)]
mod builders;

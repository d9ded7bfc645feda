//! The board's records, the law, and the facts derived from both.
//!
//! Pure: a value in, a value out. Deliberately absent: clock (callers pass the day), files, SQL, JSON syntax and every
//! Swedish sentence. What can be derived (who served, whether the board was quorate) is derived here and stored nowhere.

mod association;
mod attendance;
mod body;
mod calendar;
mod clock;
pub mod course;
mod delegation;
mod duties;
mod facts;
mod grants;
mod ids;
mod item;
mod meeting;
mod meeting_type;
mod merge;
mod money;
mod people;
mod phases;
mod profile;
mod registration_number;
mod registry;
mod sealing;
mod sections;
mod signing_role;
mod tasks;
mod text;

pub use association::{Association, SectionRef};
pub use attendance::{Attendance, Extent, OtherParticipant};
pub use body::{
    Body, BodyForm, MemberOrganisation, NoticeBoard, NoticeBoardOwner, OrganisationKind, Reference, RemoteParticipation,
};
pub use calendar::{
    Deadline, Holiday, appeal_last, easter, holiday, holidays, is_public_holiday, post_by, roll, rolls, verify_by,
    working_days_before,
};
pub use clock::{ClockTime, InvalidClockTime};
pub use course::{
    AlternateNow, Board, Candidate, CourseRefusal, Event, Objection, Occurrence, Presence, Room, SeatNow,
};
pub use delegation::{DelegatedDecision, DelegationPoint};
pub use duties::{Duty, DutyKind, LawDay, LawDayKind, Provision, Statute, Urgency, duties, law_days};
pub use facts::{Quorate, SectionFacts, Share, section_facts};
pub use grants::{Grant, GrantPeriod};
pub use ids::{
    AssignmentId, BoardId, EventId, FileHash, ItemId, MeetingId, MeetingTypeId, OfficialId, OrganisationId, PersonId,
    PhraseId,
};
pub use item::{Ballot, Block, BlockHeading, BlockKind, BlockName, Item, ItemPart, Outcome, Party, SubItem, Vote, Who};
pub use meeting::{
    Adjournment, AsWritten, Correction, Meeting, MeetingStatus, Mode, Posting, Verification, VerificationManner,
};
pub use meeting_type::{MeetingType, Phrase, StandingBlock, StandingItem, StandingPlace};
pub use merge::{BodyField, Difference, Merge, MergeRefusal, PersonField, merge};
pub use money::Kronor;
pub use people::{Assignment, Official, Person, Role, Seat, office_holder};
pub use phases::{Missing, MissingKind, Phase, PhaseState, Standing, phase, phases, summons_by, verification_deadline};
pub use profile::{
    AttendanceForm, DocumentProfile, FrontField, FrontFieldKind, ModeWords, Profile, ProfileBlock, RoleWords, Typeface,
};
pub use registration_number::{EmptyRegistrationNumber, RegistrationNumber};
pub use registry::{AttachedFile, Direction, NumberSeries, RegisteredDocument, Restart, Secrecy};
pub use sealing::{Sealing, SignatureOnRecord, SignedPlace};
pub use sections::{BackwardRange, SectionNumber, SectionRange, ZeroSection};
pub use signing_role::{SigningRole, UnknownSigningRole};
pub use tasks::Task;
pub use text::{List, ListEntry, ListMarks, RichText, Span, Style, TextBlock, TextTable, plain_words};

#[cfg(test)]
mod builders;

//! Every kind of finding in one list: its stable code, what it is about, how bad it is, the rule of law, and the facts that a
//! sentence needs. The codes are a public promise (the command line and the window answer with them) and never change.

use super::{RuleGroup, Severity};
use crate::{BlockName, ClockTime, Kronor, Provision, SectionNumber};
use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $field:ident: $type:ty),* $(,)? } = $text:literal, $group:ident, $severity:ident, $provision:expr;)*) => {
        /// What is wrong, with what a sentence about it needs.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Fault {
            $($(#[$doc])* $name { $($(#[$of])* $field: $type),* },)*
        }

        /// The stable code of a kind of finding, kebab-case in JSON.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub enum FindingCode {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }

        impl FindingCode {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// As it stands in JSON.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// What it is about.
            pub fn group(self) -> RuleGroup {
                match self { $(Self::$name => RuleGroup::$group,)* }
            }

            pub(super) fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            pub(super) fn provision(self) -> Option<Provision> {
                match self { $(Self::$name => $provision,)* }
            }
        }

        impl Fault {
            /// Its code.
            pub fn code(&self) -> FindingCode {
                match self { $(Self::$name { .. } => FindingCode::$name,)* }
            }
        }
    };
}

/// A fact that an entry of a list lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MissingFact {
    /// Its number.
    Number,
    /// The day.
    Day,
    /// Who sent it.
    Sender,
    /// Who decided.
    Delegate,
    /// The point of the delegation order.
    Point,
}

const TOOK_PART: Option<Provision> = Some(Provision::kl(5, 67));
const SERVED: Option<Provision> = Some(Provision::kl(5, 66));

faults! {
    /// A § number twice in a year.
    DuplicateSectionNumber {
        /// The number.
        number: SectionNumber,
        /// The meeting that has it already, where it is another one.
        elsewhere: Option<NaiveDate>,
    } = "duplicate-section-number", Numbers, Error, None;
    /// Numbers are left out.
    SectionGap {
        /// The last before.
        after: SectionNumber,
        /// The one that follows.
        number: SectionNumber,
        /// The meeting that the last one before stands in, where it is another one.
        elsewhere: Option<NaiveDate>,
    } = "section-gap", Numbers, Error, None;
    /// A lower number after a higher.
    SectionOutOfOrder {
        /// The one before.
        after: SectionNumber,
        /// The lower one.
        number: SectionNumber,
    } = "section-out-of-order", Numbers, Error, None;
    /// The front page says other §§ than those that follow.
    SectionSpanMismatch {
        /// First and last as they are.
        first: SectionNumber,
        /// Last.
        last: SectionNumber,
    } = "section-span-mismatch", Numbers, Error, None;
    /// Letters of sub-items are not a, b, c.
    SubItemLetters {
        /// The letter.
        letter: String,
        /// What it should be.
        expected: String,
    } = "sub-item-letters", Numbers, Warning, None;
    /// An item without a registration number among items that have one.
    RegistrationNumberMissing {} = "registration-number-missing", Numbers, Warning, None;
    /// A number that the registry does not hold.
    RegistrationNumberUnknown {} = "registration-number-unknown", Numbers, Warning, None;
    /// A number written in another manner than the one before.
    RegistrationNumberStyle {
        /// The earlier one.
        other: String,
        /// Its §.
        section: Option<SectionNumber>,
    } = "registration-number-style", Numbers, Warning, None;
    /// The same number in two spellings.
    RegistrationNumberSpelling {
        /// The other spelling.
        other: String,
    } = "registration-number-spelling", Numbers, Warning, None;
    /// A decision names the number of another §.
    DecisionNamesOtherNumber {
        /// The number of its own heading.
        own: String,
    } = "decision-names-other-number", Numbers, Error, None;
    /// The weekday is another day's.
    WeekdayMismatch {
        /// The day.
        date: NaiveDate,
        /// The weekday it has.
        weekday: Weekday,
    } = "weekday-mismatch", Time, Error, None;
    /// The front page names another day than that of the meeting.
    FrontPageDay {
        /// The day of the meeting.
        date: NaiveDate,
    } = "front-page-day", Time, Error, None;
    /// A day that no calendar has.
    ImpossibleDate {} = "impossible-date", Time, Error, None;
    /// An hour or a length that no meeting has.
    ImplausibleTime {
        /// Start.
        start: ClockTime,
        /// End.
        end: Option<ClockTime>,
        /// What it probably should be.
        meant: Option<ClockTime>,
    } = "implausible-time", Time, Error, None;
    /// An hour outside the meeting.
    TimeOutsideMeeting {
        /// The hour.
        time: ClockTime,
    } = "time-outside-meeting", Time, Warning, None;
    /// The day in reserve is not after the day.
    ReserveDateNotAfterDate {
        /// The day in reserve.
        reserve: NaiveDate,
    } = "reserve-date-not-after-date", Time, Error, None;
    /// The next meeting is not after this one.
    NextMeetingNotAfter {
        /// The next meeting.
        next: NaiveDate,
    } = "next-meeting-not-after", Time, Error, None;
    /// Verified before the meeting.
    VerificationBeforeMeeting {
        /// When.
        verified: NaiveDate,
    } = "verification-before-meeting", Time, Error, Some(Provision::VERIFICATION);
    /// Verified after the fourteen days.
    VerificationLate {
        /// When.
        verified: NaiveDate,
        /// The last day.
        limit: NaiveDate,
    } = "verification-late", Time, Warning, Some(Provision::VERIFICATION);
    /// Served by the clock, and no one can say in which §§.
    ServingTimesUnmapped {
        /// Who.
        name: String,
        /// Served from.
        serving: (ClockTime, ClockTime),
        /// Present, where that is another time.
        present: Option<(ClockTime, ClockTime)>,
    } = "serving-times-unmapped", Time, Warning, TOOK_PART;
    /// Days in another form than elsewhere.
    MixedDateFormat {
        /// In the form of the others.
        expected: String,
    } = "mixed-date-format", Time, Warning, None;
    /// A year of two digits.
    TwoDigitYear {
        /// With all four.
        expected: String,
    } = "two-digit-year", Time, Warning, None;
    /// A period ends before it begins.
    PeriodBackwards {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    } = "period-backwards", Time, Error, None;
    /// An amount is for a time that is not decided.
    AmountPeriodOutside {
        /// First day of what is decided.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    } = "amount-period-outside-decided", Time, Error, None;
    /// A verifier who did not serve.
    VerifierNotServing {
        /// Who.
        name: String,
    } = "verifier-not-serving", People, Error, Some(Provision::VERIFICATION);
    /// No verifier.
    VerifierMissing {} = "verifier-missing", People, Error, Some(Provision::VERIFICATION);
    /// The verifier chairs or takes the minutes.
    VerifierIsOfficer {
        /// Who.
        name: String,
    } = "verifier-is-chair-or-secretary", People, Warning, None;
    /// No one took the minutes.
    SecretaryMissing {} = "secretary-missing", People, Error, None;
    /// No one chaired.
    ChairMissing {} = "chair-missing", People, Error, Some(Provision::kl(5, 65));
    /// The chair did not serve.
    ChairNotServing {
        /// Who.
        name: String,
    } = "chair-not-serving", People, Error, None;
    /// No vice chair on record.
    ViceChairMissing {} = "vice-chair-missing", People, Warning, Some(Provision::fsl(17));
    /// A first name without the last.
    FirstNameOnly {
        /// The whole name, where only one fits.
        full: Option<String>,
    } = "first-name-only", People, Warning, None;
    /// A name that is nearly one on record.
    NameVariant {
        /// The one on record.
        on_record: String,
    } = "name-variant", People, Warning, None;
    /// An alternate in the seat of another member's.
    AlternateOfOtherMember {
        /// The alternate.
        alternate: String,
        /// In whose seat.
        member: String,
    } = "alternate-of-other-member", People, Error, Some(Provision::fsl(15));
    /// More served for a member than it has seats.
    SeatServedTwice {
        /// The alternate who is one too many.
        name: String,
        /// The member.
        organisation: String,
    } = "seat-served-twice", People, Error, Some(Provision::kl(4, 24));
    /// A member has fewer alternates than members.
    AlternateMissing {
        /// The member.
        organisation: String,
    } = "alternate-missing", People, Note, Some(Provision::fsl(10));
    /// Served without a seat that day.
    SeatNotHeld {
        /// Who.
        name: String,
    } = "seat-not-held", People, Error, SERVED;
    /// Called by a role that is not held that day.
    RoleNotHeld {
        /// Who.
        name: String,
        /// Who holds it.
        holder: Option<String>,
    } = "role-not-held", People, Warning, None;
    /// Remote, and no decision allows it.
    RemoteWithoutDecision {
        /// The day of the decision, where it comes after the meeting.
        decided: Option<NaiveDate>,
    } = "remote-without-decision", People, Note, Some(Provision::fsl(19));
    /// Someone reserves, votes or proposes without serving.
    ActsWithoutServing {
        /// Who.
        name: String,
        /// In which block.
        block: BlockName,
    } = "acts-without-serving", People, Warning, TOOK_PART;
    /// The decision names another measure, place or counterpart than the heading.
    DecisionNamesOtherMeasure {
        /// What the heading is about.
        heading: String,
        /// The § from which it may come.
        section: Option<SectionNumber>,
    } = "decision-names-other-measure", Decisions, Error, None;
    /// Nearly the words of another decision, with its name.
    NearDuplicateDecision {
        /// The other §.
        section: Option<SectionNumber>,
        /// The meeting, where it is another one.
        elsewhere: Option<NaiveDate>,
    } = "near-duplicate-decision", Decisions, Warning, None;
    /// The decision says other amounts, days or names than the proposal, and no one says why.
    DecisionDiffersFromProposal {
        /// What the proposal says there, where one thing answers to the other.
        proposed: Option<String>,
    } = "decision-differs-from-proposal", Decisions, Warning, TOOK_PART;
    /// Decided, and no decision is written.
    DecisionMissing {} = "decision-missing", Decisions, Error, TOOK_PART;
    /// No outcome.
    OutcomeMissing {} = "outcome-missing", Decisions, Warning, TOOK_PART;
    /// An amount without currency.
    AmountWithoutCurrency {} = "amount-without-currency", Decisions, Warning, None;
    /// A sum is not that of its parts.
    SumMismatch {
        /// As written.
        written: String,
        /// As it adds up.
        counted: String,
    } = "sum-mismatch", Decisions, Error, None;
    /// Prices of the same thing differ.
    UnitPriceSpread {
        /// Lowest price a month.
        lowest: Kronor,
        /// Highest.
        highest: Kronor,
    } = "unit-price-spread", Decisions, Note, None;
    /// "As proposed", and there is no proposal.
    ProposalMissing {} = "proposal-missing", Decisions, Warning, TOOK_PART;
    /// The budget was not adopted in public.
    BudgetNotPublic {} = "budget-not-public", Decisions, Error, Some(Provision::fsl(19));
    /// The budget was adopted after its day.
    BudgetLate {
        /// The last day.
        limit: NaiveDate,
    } = "budget-late", Decisions, Warning, Some(Provision::fsl(23));
    /// A task that nobody gets.
    TaskWithoutOwner {} = "task-without-owner", Decisions, Warning, None;
    /// An empty entry of a list.
    EmptyListItem {} = "empty-list-item", Text, Error, None;
    /// A § or a block without words.
    EmptySection {} = "empty-section", Text, Warning, None;
    /// A sentence without end.
    UnfinishedSentence {} = "unfinished-sentence", Text, Note, None;
    /// A sentence that breaks off.
    BrokenSentence {} = "broken-sentence", Text, Warning, None;
    /// A word twice.
    DoubledWord {} = "doubled-word", Text, Warning, None;
    /// A space too much or too little.
    Spacing {
        /// As it should be.
        expected: String,
    } = "spacing", Text, Warning, None;
    /// A reference that leads nowhere.
    UnresolvedReference {
        /// The §.
        number: SectionNumber,
        /// The day of the meeting, where it is named.
        date: Option<NaiveDate>,
        /// Whether that meeting is on record.
        meeting_known: bool,
    } = "unresolved-reference", Text, Warning, None;
    /// Quotation marks or brackets that do not close.
    UnbalancedQuotes {} = "unbalanced-quotes", Text, Warning, None;
    /// A personal identity number.
    PersonalNumber {} = "personal-number", Text, Error, None;
    /// A label that is nearly a known one.
    LabelMisspelt {
        /// The known one.
        expected: String,
    } = "label-misspelt", Text, Warning, None;
    /// A slot that nobody filled, or words left for later.
    UnfilledSlot {} = "unfilled-slot", Text, Error, None;
    /// A source that does not say so, or that cannot be relied on.
    UnverifiedSource {
        /// Where it does stand.
        right: Option<Provision>,
    } = "unverified-source", Text, Warning, None;
    /// No attendance.
    AttendanceMissing {} = "attendance-missing", Law, Error, SERVED;
    /// The board was not quorate.
    NoQuorum {
        /// Who served.
        serving: usize,
        /// Of so many seats.
        seats: usize,
    } = "no-quorum", Law, Error, Some(Provision::kl(6, 27));
    /// No one can say whether it was.
    QuorumUnknown {} = "quorum-unknown", Law, Warning, Some(Provision::kl(6, 27));
    /// Disqualified, and takes part.
    DisqualifiedTookPart {
        /// Who.
        name: String,
    } = "disqualified-took-part", Law, Error, Some(Provision::kl(6, 30));
    /// The text tells of a disqualification that no record has.
    DisqualificationNotOnRecord {
        /// Who.
        name: String,
    } = "disqualification-not-on-record", Law, Warning, Some(Provision::kl(6, 30));
    /// Proposals, and not how they were put.
    PuttingMissing {} = "putting-missing", Law, Warning, TOOK_PART;
    /// More votes than those who serve, or fewer.
    VoteCountMismatch {
        /// Votes and abstentions.
        votes: usize,
        /// Who served.
        serving: usize,
    } = "vote-count-mismatch", Law, Warning, TOOK_PART;
    /// A delegated decision without what must be told.
    DelegatedDecisionIncomplete {
        /// What it lacks.
        missing: Vec<MissingFact>,
    } = "delegated-decision-incomplete", Law, Warning, Some(Provision::fsl(10));
    /// A received document without what must be told.
    ReceivedDocumentIncomplete {
        /// What it lacks.
        missing: Vec<MissingFact>,
    } = "received-document-incomplete", Law, Warning, Some(Provision::osl(5, 2));
    /// The three weeks run from the wrong day.
    WrongAppealSentence {} = "wrong-appeal-sentence", Law, Error, Some(Provision::APPEAL);
    /// The court that tries appeals is not on record.
    AppealCourtMissing {} = "appeal-court-missing", Law, Warning, Some(Provision::APPEAL);
    /// No § for the opening, the agenda, or the choice of verifiers.
    ProceduralItemsMissing {
        /// No opening.
        opening: bool,
        /// No agenda.
        agenda: bool,
        /// No verifiers chosen.
        verifiers: bool,
    } = "procedural-items-missing", Law, Warning, None;
    /// Verified, and no notice on record.
    PostingMissing {
        /// By when it is up.
        limit: NaiveDate,
    } = "posting-missing", Law, Warning, Some(Provision::NOTICE);
    /// Posted after the second day.
    PostingLate {
        /// The board.
        board: String,
    } = "posting-late", Law, Warning, Some(Provision::NOTICE);
    /// Posted before there was anything to make known.
    PostingBeforeVerification {
        /// The board.
        board: String,
    } = "posting-before-verification", Law, Error, Some(Provision::NOTICE);
    /// Taken down before its time.
    PostingRemovedEarly {
        /// The board.
        board: String,
        /// When it might have been.
        earliest: NaiveDate,
    } = "posting-removed-early", Law, Error, Some(Provision::NOTICE);
    /// A board that must have the notice is not on record.
    NoticeBoardMissing {
        /// Whose; `None` is the association's own.
        organisation: Option<String>,
    } = "notice-board-missing", Law, Warning, Some(Provision::fsl(19));
}

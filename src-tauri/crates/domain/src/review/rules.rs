//! The rules, in one table. A rule is a function in a file of its own that reads a meeting and adds what it found; which codes it
//! gives stands beside it, and a test asks for an example of each that must be found and of one that must not.

mod acting;
mod alternates;
mod amounts;
mod appeal;
mod attendance_times;
mod budget;
mod clock_troubles;
mod date_forms;
mod delegated;
mod disqualification;
mod doubled;
mod duplicates;
mod emptiness;
mod entities;
mod frame;
mod hours;
mod labels;
mod letters;
mod meeting_days;
mod name_variants;
mod names;
mod officers;
mod outcomes;
mod pairs;
mod periods;
mod personal_numbers;
mod prices;
mod proposals;
mod quorum;
mod received;
mod references;
mod registration;
mod registration_style;
mod remote;
mod roles;
mod seats;
mod sections;
mod sentences;
mod slots;
mod sources;
mod spacing;
mod sums;
mod tasks;
mod votes;
mod weekdays;

pub(super) use appeal::runs_from_verification;

use super::faults::FindingCode;
use super::finding::Finding;
use super::reading::Reading;

/// A rule.
pub(super) struct Rule {
    /// What it can find; the test of the table reads it.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that asks for examples"))]
    pub(super) codes: &'static [FindingCode],
    /// Looks, and adds what it found.
    pub(super) look: fn(&Reading<'_>, &mut Vec<Finding>),
}

const fn rule(codes: &'static [FindingCode], look: fn(&Reading<'_>, &mut Vec<Finding>)) -> Rule {
    Rule { codes, look }
}

/// All of them.
pub(super) const RULES: &[Rule] = {
    use FindingCode as C;
    &[
        rule(&[C::DuplicateSectionNumber, C::SectionGap, C::SectionOutOfOrder], sections::numbers),
        rule(&[C::SectionSpanMismatch], sections::span),
        rule(&[C::SubItemLetters], letters::look),
        rule(&[C::RegistrationNumberMissing], registration::missing),
        rule(&[C::RegistrationNumberUnknown], registration::unknown),
        rule(&[C::DecisionNamesOtherNumber], registration::of_another),
        rule(&[C::RegistrationNumberStyle], registration_style::style),
        rule(&[C::RegistrationNumberSpelling], registration_style::spelling),
        rule(&[C::WeekdayMismatch], weekdays::mismatch),
        rule(&[C::ImpossibleDate], weekdays::impossible),
        rule(&[C::FrontPageDay, C::ReserveDateNotAfterDate, C::NextMeetingNotAfter], meeting_days::look),
        rule(&[C::ImplausibleTime, C::TimeOutsideMeeting], hours::look),
        rule(&[C::ServingTimesUnmapped], attendance_times::look),
        rule(&[C::MixedDateFormat, C::TwoDigitYear], date_forms::look),
        rule(&[C::PeriodBackwards], periods::backwards),
        rule(&[C::AmountPeriodOutside], periods::outside),
        rule(&[C::VerifierMissing, C::VerifierNotServing, C::VerifierIsOfficer], officers::verifiers),
        rule(&[C::ChairMissing, C::ChairNotServing, C::SecretaryMissing, C::ViceChairMissing], officers::officers),
        rule(&[C::FirstNameOnly], names::look),
        rule(&[C::NameVariant], name_variants::look),
        rule(&[C::AlternateOfOtherMember, C::AlternateMissing], alternates::look),
        rule(&[C::SeatServedTwice, C::SeatNotHeld], seats::look),
        rule(&[C::RoleNotHeld], roles::look),
        rule(&[C::RemoteWithoutDecision], remote::look),
        rule(&[C::ActsWithoutServing], acting::look),
        rule(&[C::DecisionNamesOtherMeasure], entities::look),
        rule(&[C::NearDuplicateDecision], duplicates::look),
        rule(&[C::DecisionDiffersFromProposal, C::ProposalMissing], proposals::look),
        rule(&[C::DecisionMissing, C::OutcomeMissing], outcomes::look),
        rule(&[C::AmountWithoutCurrency], amounts::look),
        rule(&[C::SumMismatch], sums::look),
        rule(&[C::UnitPriceSpread], prices::look),
        rule(&[C::BudgetNotPublic, C::BudgetLate], budget::look),
        rule(&[C::TaskWithoutOwner], tasks::look),
        rule(&[C::EmptyListItem, C::EmptySection], emptiness::look),
        rule(&[C::UnfinishedSentence, C::BrokenSentence], sentences::look),
        rule(&[C::DoubledWord], doubled::look),
        rule(&[C::Spacing], spacing::look),
        rule(&[C::UnresolvedReference], references::look),
        rule(&[C::UnbalancedQuotes], pairs::look),
        rule(&[C::PersonalNumber], personal_numbers::look),
        rule(&[C::LabelMisspelt], labels::look),
        rule(&[C::UnfilledSlot], slots::look),
        rule(&[C::UnverifiedSource], sources::look),
        rule(&[C::AttendanceMissing, C::NoQuorum, C::QuorumUnknown], quorum::look),
        rule(&[C::DisqualifiedTookPart, C::DisqualificationNotOnRecord], disqualification::look),
        rule(&[C::PuttingMissing, C::VoteCountMismatch], votes::look),
        rule(&[C::DelegatedDecisionIncomplete], delegated::look),
        rule(&[C::ReceivedDocumentIncomplete], received::look),
        rule(&[C::WrongAppealSentence, C::AppealCourtMissing], appeal::look),
        rule(&[C::ProceduralItemsMissing], frame::look),
        rule(
            &[
                C::VerificationLate,
                C::VerificationBeforeMeeting,
                C::PostingMissing,
                C::PostingLate,
                C::PostingBeforeVerification,
                C::PostingRemovedEarly,
                C::NoticeBoardMissing,
            ],
            clock_troubles::look,
        ),
    ]
};

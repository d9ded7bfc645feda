//! What two sets of records say differently. The existing ones stay as they are.

use crate::{BoardId, Body, OrganisationId, PersonId, RegistrationNumber};
use chrono::NaiveDate;

/// Something that is there already, equal or different, or that could not be taken over whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A field of the body differs.
    Body(BodyField),
    /// A member organisation's short name or kind differs.
    Organisation(OrganisationId),
    /// A field of a person differs.
    Person {
        /// Who.
        person: PersonId,
        /// Which field.
        field: PersonField,
        /// What is there.
        existing: Option<String>,
        /// What the file says.
        incoming: String,
    },
    /// A notice board's owner or address differs.
    NoticeBoard(BoardId),
    /// A person was added though there is one with that name: it could be either of several.
    Namesake(PersonId),
    /// An organisation was added though there is one with that name.
    OrganisationNamesake(OrganisationId),
    /// A matter of this number is described otherwise.
    Matter {
        /// Which.
        number: RegistrationNumber,
    },
    /// A notice board was added though there is one with that name.
    NoticeBoardNamesake(BoardId),
    /// A person's role, period or place in the calling order differs.
    Assignment {
        /// Who.
        person: PersonId,
    },
    /// A meeting of that day is there.
    Meeting {
        /// Day.
        date: NaiveDate,
        /// Whether it is there with the same content.
        equal: bool,
    },
    /// A registered document is there, and different.
    RegisteredDocument {
        /// Its number.
        number: Option<RegistrationNumber>,
        /// What it concerns.
        subject: String,
    },
    /// A point of the delegation order is there, and different.
    DelegationPoint {
        /// Its number.
        number: String,
    },
    /// A delegated decision is there, and different.
    DelegatedDecision {
        /// What was decided.
        content: String,
    },
    /// A task is there, and different.
    Task {
        /// What.
        what: String,
    },
    /// A grant is there, and different.
    Grant {
        /// The measure.
        measure: String,
    },
    /// A record lost its §: the meeting of that day is there and does not have it.
    SectionMissing {
        /// Day of the meeting.
        date: NaiveDate,
        /// Subject, content, task or measure of the record.
        record: String,
    },
}

/// A field of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BodyField {
    /// Form.
    Form,
    /// Organisation number.
    OrganisationNumber,
    /// Seat.
    Seat,
    /// Where the minutes are kept.
    KeptAt,
    /// Document profile.
    Profile,
    /// Court of appeal.
    CourtOfAppeal,
    /// Decision on remote participation.
    RemoteParticipation,
    /// Statutes.
    Statutes,
    /// Rules of procedure.
    RulesOfProcedure,
    /// Posting sentence.
    PostingSentence,
    /// Logotype.
    Logotype,
    /// Number series.
    NumberSeries,
}

/// A field of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PersonField {
    /// Spelling of the name.
    Name,
    /// Party.
    Party,
    /// Title.
    Title,
    /// E-mail.
    Email,
    /// A name in older minutes that is not on record.
    Alias,
}

/// What a file states of the body and the existing body does not.
pub(super) fn of_bodies(existing: &Body, incoming: &Body) -> Vec<Difference> {
    let differs = [
        (BodyField::Form, existing.form != incoming.form),
        (BodyField::OrganisationNumber, stated_otherwise(&existing.organisation_number, &incoming.organisation_number)),
        (BodyField::Seat, stated_otherwise(&existing.seat, &incoming.seat)),
        (BodyField::KeptAt, stated_otherwise(&existing.kept_at, &incoming.kept_at)),
        (BodyField::Profile, existing.profile != incoming.profile),
        (BodyField::CourtOfAppeal, stated_otherwise(&existing.court_of_appeal, &incoming.court_of_appeal)),
        (
            BodyField::RemoteParticipation,
            stated_otherwise(&existing.remote_participation, &incoming.remote_participation),
        ),
        (BodyField::Statutes, stated_otherwise(&existing.statutes, &incoming.statutes)),
        (BodyField::RulesOfProcedure, stated_otherwise(&existing.rules_of_procedure, &incoming.rules_of_procedure)),
        (BodyField::PostingSentence, stated_otherwise(&existing.posting_sentence, &incoming.posting_sentence)),
        (BodyField::Logotype, stated_otherwise(&existing.logotype, &incoming.logotype)),
        (
            BodyField::NumberSeries,
            !incoming.number_series.is_empty() && existing.number_series != incoming.number_series,
        ),
    ];
    let fields = differs.into_iter().filter(|(_, differs)| *differs);
    fields.map(|(field, _)| Difference::Body(field)).collect()
}

/// Whether a value is stated and is not the existing one.
pub(super) fn stated_otherwise<T: PartialEq>(existing: &Option<T>, incoming: &Option<T>) -> bool {
    incoming.is_some() && existing != incoming
}

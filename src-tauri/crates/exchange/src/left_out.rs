//! What the format, version 1, has no place for. [`crate::write`] leaves it out; a caller can say so before it is lost.

use domain::{
    Association, FileHash, FollowUp, ImmediateVerification, ItemId, Meeting, MeetingId, PersonId, RegisteredDocument,
    Secrecy, SectionNumber,
};

/// A record, or a part of one, that an exchange file does not carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOut {
    /// The body's statutes.
    Statutes,
    /// The body's rules of procedure.
    RulesOfProcedure,
    /// The body's logotype, with its bytes.
    Logotype(FileHash),
    /// How registration numbers are formed: so many series.
    NumberSeries(usize),
    /// E-mail address of a person.
    Email(PersonId),
    /// Officials over time: so many.
    Officials(usize),
    /// Sections in which a person was disqualified.
    Disqualified {
        /// At which meeting.
        meeting: MeetingId,
        /// Who.
        person: PersonId,
        /// In which sections.
        sections: Vec<SectionNumber>,
    },
    /// Sections for which a person was out of the room.
    Away {
        /// At which meeting.
        meeting: MeetingId,
        /// Who.
        person: PersonId,
        /// For which sections.
        sections: Vec<SectionNumber>,
    },
    /// The day on which the summons to a meeting was sent.
    SummonsDate(MeetingId),
    /// Which earlier item one takes up again.
    Origin(ItemId),
    /// To whom absence is reported.
    AbsenceContact,
    /// What statutes and rules of procedure demand: notices, days before a meeting, follow-ups.
    Demands,
    /// Tool or address by which a remote meeting is joined.
    Link(MeetingId),
    /// The day by which a reply was asked for.
    ReplyBy(MeetingId),
    /// Replies to a summons: so many.
    Replies(MeetingId, usize),
    /// Day, manner and notices of a § that was verified at once.
    ImmediateVerification {
        /// At which meeting.
        meeting: MeetingId,
        /// Which §.
        item: ItemId,
    },
    /// Files kept beside minutes: so many, with their bytes.
    Files(MeetingId, usize),
    /// Papers of an item: so many, with their bytes.
    Papers(ItemId, usize),
    /// That extracts of an item were sent: to so many.
    Dispatches(ItemId, usize),
    /// The association's own calendar: so many entries.
    Calendar(usize),
    /// Matters of the registry: so many.
    Matters(usize),
    /// How documents were registered, how they came, what is hidden of them: of so many documents.
    Registered(usize),
    /// Period, substitute and decision of points of the delegation order: of so many.
    DelegationPeriods(usize),
    /// Files of delegated decisions, and that the chair decided because it could not wait: of so many decisions.
    DecisionFiles(usize),
    /// What came of tasks, with its files: of so many.
    TasksDone(usize),
    /// What was paid of grants, their agreements and what they go on from: of so many.
    GrantsPaid(usize),
    /// What was noted at meetings: so many events.
    Events(usize),
    /// The association's own phrases: so many.
    Phrases(usize),
    /// Types of meeting with their standing items: so many.
    MeetingTypes(usize),
    /// The pages of minutes that were closed for verification, with their signatures.
    SealedMinutes(MeetingId),
    /// A correction of verified minutes.
    Correction {
        /// Of which meeting.
        meeting: MeetingId,
        /// Where; `None` is the front page.
        item: Option<ItemId>,
    },
}

/// What of an association an exchange file leaves out. Events, phrases, types of meeting and sealed minutes lie beside the
/// association: whoever holds them adds those.
pub fn left_out(association: &Association) -> Vec<LeftOut> {
    let body = &association.body;
    let mut left_out = Vec::new();
    left_out.extend(body.statutes.as_ref().map(|_| LeftOut::Statutes));
    left_out.extend(body.rules_of_procedure.as_ref().map(|_| LeftOut::RulesOfProcedure));
    left_out.extend(body.logotype.clone().map(LeftOut::Logotype));
    left_out.extend(body.absence_contact.as_ref().map(|_| LeftOut::AbsenceContact));
    if body.notices_by_statutes || body.summons_working_days.is_some() || body.follow_up != FollowUp::None {
        left_out.push(LeftOut::Demands);
    }
    if !body.number_series.is_empty() {
        left_out.push(LeftOut::NumberSeries(body.number_series.len()));
    }
    let people = association.people.iter();
    left_out.extend(people.filter(|person| person.email.is_some()).map(|person| LeftOut::Email(person.id.clone())));
    if !association.officials.is_empty() {
        left_out.push(LeftOut::Officials(association.officials.len()));
    }
    for meeting in &association.meetings {
        let disqualified = meeting.attendance.iter();
        left_out.extend(disqualified.filter(|row| !row.disqualified.is_empty()).map(|row| LeftOut::Disqualified {
            meeting: meeting.id,
            person: row.person.clone(),
            sections: row.disqualified.clone(),
        }));
        let away = meeting.attendance.iter().filter(|row| !row.away.is_empty());
        left_out.extend(away.map(|row| LeftOut::Away {
            meeting: meeting.id,
            person: row.person.clone(),
            sections: row.away.clone(),
        }));
        left_out.extend(meeting.summoned_on.map(|_| LeftOut::SummonsDate(meeting.id)));
        left_out.extend(around(meeting));
        left_out.extend(
            meeting
                .corrections
                .iter()
                .map(|correction| LeftOut::Correction { meeting: meeting.id, item: correction.item }),
        );
    }
    if !association.calendar.is_empty() {
        left_out.push(LeftOut::Calendar(association.calendar.len()));
    }
    left_out.extend(of_registry(association));
    left_out
}

/// What the office keeps of the registry and of what decisions leave behind.
fn of_registry(association: &Association) -> Vec<LeftOut> {
    let documents = association.registry.iter().filter(|document| **document != as_carried(document));
    let points = association.delegation_points.iter().filter(|point| {
        point.substitute.is_some() || point.from.is_some() || point.to.is_some() || point.decided.is_some()
    });
    let decisions = association.delegated_decisions.iter().filter(|one| one.urgent || !one.files.is_empty());
    let tasks = association.tasks.iter().filter(|task| task.done_note.is_some() || !task.evidence.is_empty());
    let grants = association
        .grants
        .iter()
        .filter(|grant| grant.agreement.is_some() || !grant.payments.is_empty() || grant.predecessor.is_some());
    let counts = [
        (LeftOut::Matters as fn(usize) -> LeftOut, association.matters.len()),
        (LeftOut::Registered, documents.count()),
        (LeftOut::DelegationPeriods, points.count()),
        (LeftOut::DecisionFiles, decisions.count()),
        (LeftOut::TasksDone, tasks.count()),
        (LeftOut::GrantsPaid, grants.count()),
    ];
    counts.into_iter().filter(|(_, count)| *count > 0).map(|(of, count)| of(count)).collect()
}

/// A document with what the format says of it and nothing more.
fn as_carried(document: &RegisteredDocument) -> RegisteredDocument {
    let one = document.clone();
    RegisteredDocument {
        id: one.id,
        number: one.number,
        date: one.date,
        counterpart: one.counterpart,
        secrecy: one.secrecy.map(|marking| Secrecy { authority: None, ..marking }),
        matter: one.matter,
        for_board: one.reported.is_some(),
        reported: one.reported,
        files: one.files,
        ..RegisteredDocument::new(one.direction, one.subject)
    }
}

/// What the office keeps around a meeting and its items.
fn around(meeting: &Meeting) -> Vec<LeftOut> {
    let mut left_out = vec![];
    left_out.extend(meeting.link.as_ref().map(|_| LeftOut::Link(meeting.id)));
    left_out.extend(meeting.reply_by.map(|_| LeftOut::ReplyBy(meeting.id)));
    if !meeting.replies.is_empty() {
        left_out.push(LeftOut::Replies(meeting.id, meeting.replies.len()));
    }
    let told = |at_once: &&ImmediateVerification| {
        at_once.date.is_some() || at_once.manner.is_some() || !at_once.postings.is_empty()
    };
    left_out.extend(meeting.immediate.iter().filter(told).map(|at_once| {
        let item = at_once.item;
        LeftOut::ImmediateVerification { meeting: meeting.id, item }
    }));
    if !meeting.files.is_empty() {
        left_out.push(LeftOut::Files(meeting.id, meeting.files.len()));
    }
    for item in &meeting.items {
        left_out.extend(item.origin.map(|_| LeftOut::Origin(item.id)));
        if !item.papers.is_empty() {
            left_out.push(LeftOut::Papers(item.id, item.papers.len()));
        }
        if !item.dispatches.is_empty() {
            left_out.push(LeftOut::Dispatches(item.id, item.dispatches.len()));
        }
    }
    left_out
}

#[cfg(test)]
mod tests;

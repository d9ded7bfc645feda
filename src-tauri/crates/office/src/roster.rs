//! A list of people pasted from a spreadsheet becomes member organisations, people, seats and officials, as one step.
//!
//! The preview and what is written come from the same reading. A line with a problem is left out; who is on record is
//! recognised by name or alias.

mod read;

use crate::keys::{folded, key};
use crate::limits;
use crate::open::empty_body;
use crate::refusal::{ActionError, Field};
use crate::views::{RosterPreview, RosterProblem, RosterRow};
use crate::{CreateError, Office};
use chrono::{DateTime, NaiveDate, Utc};
use documents::templates::{meeting_types, notice_board_name};
use domain::{
    Assignment, Association, BoardId, Body, BodyForm, MemberOrganisation, NoticeBoard, NoticeBoardOwner, Official,
    OrganisationId, OrganisationKind, Person, PersonId,
};
use read::{Function, Line};
use std::collections::HashSet;
use std::path::Path;
use store::{Access, Action, Store, StoreError, Write};

/// What a pasted list would bring to an association of which nothing is on record yet.
///
/// # Errors
/// The list is too long.
pub fn read_roster(text: &str) -> Result<RosterPreview, ActionError> {
    Ok(Plan::of(&nothing(empty_body("", BodyForm::Association)), &HashSet::new(), text, NaiveDate::MIN)?.preview)
}

impl Office {
    /// What a pasted list would bring.
    ///
    /// # Errors
    /// The list is too long, or the file could not be read.
    pub fn read_roster(&self, text: &str, today: NaiveDate) -> Result<RosterPreview, ActionError> {
        Ok(Plan::of(&*self.records()?, &self.trashed_keys()?, text, today)?.preview)
    }

    /// Adds what a pasted list brings, and answers with how it was understood.
    ///
    /// # Errors
    /// The list is too long, or the file could not be written.
    pub fn add_roster(
        &mut self,
        text: &str,
        today: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<RosterPreview, ActionError> {
        let association = self.records()?;
        let plan = Plan::of(&association, &self.trashed_keys()?, text, today)?;
        let mut body = association.body.clone();
        body.notice_boards.extend(plan.boards(&body));
        self.change::<_, ActionError>(Action::EditPeople, at, |file| {
            plan.write(file)?;
            if body == association.body { Ok(()) } else { file.set_body(&body) }
        })?;
        Ok(plan.preview)
    }

    /// Makes a new file for an association of which name, form and a pasted list are known; the list may be empty.
    ///
    /// # Errors
    /// A value is impossible, the file exists, or it cannot be made; nothing is left behind.
    pub fn create_from_roster(
        path: &Path,
        (name, form): (&str, BodyForm),
        text: &str,
        at: DateTime<Utc>,
    ) -> Result<Self, CreateError> {
        limits::name(Field::Name, name)?;
        let mut body = empty_body(name, form);
        let plan = Plan::of(&nothing(body.clone()), &HashSet::new(), text, NaiveDate::MIN)?;
        body.notice_boards.extend(plan.boards(&body));
        // A board belongs to a member, so the members come first.
        let without_boards = Body { notice_boards: vec![], ..body.clone() };
        let store = Store::create_with(path, &without_boards, Action::Create, at, |file| {
            plan.write(file)?;
            if !body.notice_boards.is_empty() {
                file.set_body(&body)?;
            }
            file.put_meeting_types(&meeting_types(form)).map(drop)
        })?;
        Ok(Self::of(store, Access::ReadWrite))
    }
}

/// What a list brings.
struct Plan {
    preview: RosterPreview,
    organisations: Vec<MemberOrganisation>,
    people: Vec<Person>,
    assignments: Vec<Assignment>,
    officials: Vec<Official>,
}

impl Plan {
    fn of(
        association: &Association,
        trashed: &HashSet<String>,
        text: &str,
        today: NaiveDate,
    ) -> Result<Self, ActionError> {
        limits::words(Field::Roster, text)?;
        let lines = read::lines(text);
        limits::count(Field::Roster, lines.len(), limits::ENTRIES)?;
        let preview = RosterPreview { organisations: vec![], rows: vec![] };
        let mut plan = Self { preview, organisations: vec![], people: vec![], assignments: vec![], officials: vec![] };
        let mut seen = HashSet::new();
        for line in lines {
            let problem = problem(association, &line, &mut seen, today);
            if problem.is_none() {
                check(&line)?;
                plan.add(association, trashed, &line);
            }
            plan.preview.rows.push(row(line, problem));
        }
        plan.preview.organisations = plan.organisations.iter().map(|new| new.name.clone()).collect();
        Ok(plan)
    }

    fn add(&mut self, association: &Association, trashed: &HashSet<String>, line: &Line) {
        let appointed_by = line.organisation.as_ref().map(|name| self.organisation(association, trashed, name));
        let person = self.person(association, trashed, line);
        match &line.function {
            Function::Unsaid | Function::Unknown | Function::Seat(..) => {
                let (seat, role) = seat(line);
                let order = line.order.filter(|order| (1..=1_000).contains(order));
                self.assignments.push(Assignment {
                    person,
                    seat,
                    appointed_by,
                    role,
                    from: None,
                    to: None,
                    calling_order: order.filter(|_| seat == domain::Seat::Alternate),
                });
            }
            Function::Official(title) => {
                self.officials.push(Official { person, title: title.clone(), from: None, to: None });
            }
        }
    }

    fn organisation(&mut self, association: &Association, trashed: &HashSet<String>, name: &str) -> OrganisationId {
        let wanted = folded(name);
        let is = |known: &&MemberOrganisation| {
            folded(&known.name) == wanted || known.short_name.as_deref().map(folded).as_ref() == Some(&wanted)
        };
        if let Some(known) = association.organisations.iter().chain(&self.organisations).find(is) {
            return known.id.clone();
        }
        let all = || association.organisations.iter().chain(&self.organisations);
        let id = OrganisationId(key(name, |key| trashed.contains(key) || all().any(|known| known.id.0 == key)));
        let kind = kind_of(&wanted);
        self.organisations.push(MemberOrganisation { id: id.clone(), name: name.to_owned(), short_name: None, kind });
        id
    }

    fn person(&mut self, association: &Association, trashed: &HashSet<String>, line: &Line) -> PersonId {
        if let Some(known) = on_record(association, &line.name) {
            return known.id.clone();
        }
        let taken = |key: &str| {
            trashed.contains(key) || association.people.iter().chain(&self.people).any(|known| known.id.0 == key)
        };
        let id = PersonId(key(&line.name, taken));
        let title = match &line.function {
            Function::Official(title) => Some(title.clone()),
            Function::Unsaid | Function::Seat(..) | Function::Unknown => None,
        };
        self.people.push(Person {
            id: id.clone(),
            name: line.name.clone(),
            party: line.party.clone(),
            title,
            email: line.email.clone(),
            aliases: vec![],
        });
        id
    }

    fn write(&self, file: &mut Write<'_>) -> Result<(), StoreError> {
        self.organisations.iter().try_for_each(|new| file.add_organisation(new))?;
        self.people.iter().try_for_each(|new| file.add_person(new))?;
        self.assignments.iter().try_for_each(|new| file.add_assignment(new).map(drop))?;
        self.officials.iter().try_for_each(|new| file.add_official(new).map(drop))
    }

    /// The boards that a samordningsförbund posts on: its own, and one of every municipality and region (FSL 19 §).
    fn boards(&self, body: &Body) -> Vec<NoticeBoard> {
        if body.form != BodyForm::CoordinationAssociation || self.organisations.is_empty() {
            return vec![];
        }
        let mut boards: Vec<NoticeBoard> = vec![];
        let taken =
            |boards: &[NoticeBoard], key: &str| boards.iter().chain(&body.notice_boards).any(|board| board.id.0 == key);
        if body.notice_boards.iter().all(|board| board.owner != NoticeBoardOwner::Own) {
            let id = BoardId(key(&body.name, |key| taken(&boards, key)));
            boards.push(NoticeBoard {
                id,
                name: notice_board_name(&body.name),
                owner: NoticeBoardOwner::Own,
                url: None,
            });
        }
        for member in self.organisations.iter().filter(|member| member.kind != OrganisationKind::StateAgency) {
            let id = BoardId(key(&member.id.0, |key| taken(&boards, key)));
            let owner = NoticeBoardOwner::Member(member.id.clone());
            boards.push(NoticeBoard { id, name: notice_board_name(&member.name), owner, url: None });
        }
        boards
    }
}

/// A person by name or alias.
fn on_record<'a>(association: &'a Association, name: &str) -> Option<&'a Person> {
    let wanted = folded(name);
    let is =
        |person: &&Person| folded(&person.name) == wanted || person.aliases.iter().any(|alias| folded(alias) == wanted);
    association.people.iter().find(is)
}

fn problem(
    association: &Association,
    line: &Line,
    seen: &mut HashSet<String>,
    today: NaiveDate,
) -> Option<RosterProblem> {
    if line.name.is_empty() {
        return Some(RosterProblem::NoName);
    }
    if !seen.insert(folded(&line.name)) {
        return Some(RosterProblem::SameNameTwice);
    }
    if line.function == Function::Unknown {
        return Some(RosterProblem::UnknownSeat);
    }
    let person = on_record(association, &line.name)?;
    let holds = |official: &Official| official.to.is_none_or(|to| today <= to);
    let there = match &line.function {
        Function::Official(title) => {
            association.officials.iter().any(|o| o.person == person.id && o.title == *title && holds(o))
        }
        Function::Unsaid | Function::Unknown | Function::Seat(..) => {
            association.assignment_on(&person.id, today).is_some_and(|assignment| assignment.seat == seat(line).0)
        }
    };
    there.then_some(RosterProblem::AlreadyThere)
}

fn seat(line: &Line) -> (domain::Seat, Option<domain::Role>) {
    match line.function {
        Function::Seat(seat, role) => (seat, role),
        Function::Unsaid | Function::Unknown | Function::Official(_) => (domain::Seat::Member, None),
    }
}

fn check(line: &Line) -> Result<(), ActionError> {
    limits::name(Field::Name, &line.name)?;
    limits::optional(Field::Party, line.party.as_deref())?;
    limits::optional(Field::Name, line.organisation.as_deref())?;
    limits::optional(Field::Email, line.email.as_deref())?;
    match &line.function {
        Function::Official(title) => limits::name(Field::Title, title),
        Function::Unsaid | Function::Unknown | Function::Seat(..) => Ok(()),
    }
}

fn row(line: Line, problem: Option<RosterProblem>) -> RosterRow {
    let (seat, role, title) = match line.function {
        Function::Seat(seat, role) => (Some(seat), role, None),
        Function::Unsaid => (Some(domain::Seat::Member), None, None),
        Function::Official(title) => (None, None, Some(title)),
        Function::Unknown => (None, None, None),
    };
    RosterRow {
        line: line.number,
        name: line.name,
        party: line.party,
        seat,
        role,
        appointed_by: line.organisation,
        calling_order: line.order,
        email: line.email,
        title,
        problem,
    }
}

/// What kind of member a name is that of.
fn kind_of(folded_name: &str) -> OrganisationKind {
    let state = ["forsakringskassan", "arbetsformedlingen"];
    if state.iter().any(|agency| folded_name.contains(agency)) {
        OrganisationKind::StateAgency
    } else if folded_name.starts_with("region") {
        OrganisationKind::Region
    } else {
        OrganisationKind::Municipality
    }
}

fn nothing(body: Body) -> Association {
    Association {
        body,
        organisations: vec![],
        people: vec![],
        assignments: vec![],
        officials: vec![],
        meetings: vec![],
        matters: vec![],
        registry: vec![],
        delegation_points: vec![],
        delegated_decisions: vec![],
        tasks: vec![],
        grants: vec![],
        calendar: vec![],
    }
}

#[cfg(test)]
mod tests;

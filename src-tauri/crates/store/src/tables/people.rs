//! Member organisations, people, their assignments, officials.

use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Word, Written, rows};
use crate::write::Write;
use domain::{Assignment, MemberOrganisation, Official, OrganisationId, Person, PersonId};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    pub(super) fn add_organisation(&self, new: &MemberOrganisation) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO organisation (id, name, short_name, kind)
             VALUES (:id, :name, :short_name, :kind)",
            named_params! {
                ":id": new.id.0,
                ":name": new.name,
                ":short_name": new.short_name,
                ":kind": Word(new.kind),
            },
        )?;
        self.added(&audit::ORGANISATION, &new.id.0)
    }

    pub(super) fn add_person(&self, new: &Person) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO person (id, name, party, title, email, aliases)
             VALUES (:id, :name, :party, :title, :email, :aliases)",
            named_params! {
                ":id": new.id.0,
                ":name": new.name,
                ":party": new.party,
                ":title": new.title,
                ":email": new.email,
                ":aliases": Json(&new.aliases),
            },
        )?;
        self.added(&audit::PERSON, &new.id.0)
    }

    pub(super) fn add_assignment(&self, new: &Assignment) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO assignment (person, seat, appointed_by, role, first_day, last_day, calling_order)
             VALUES (:person, :seat, :appointed_by, :role, :first_day, :last_day, :calling_order)",
            named_params! {
                ":person": new.person.0,
                ":seat": Word(new.seat),
                ":appointed_by": new.appointed_by.as_ref().map(|id| &id.0),
                ":role": new.role.map(Word),
                ":first_day": new.from.map(Written),
                ":last_day": new.to.map(Written),
                ":calling_order": new.calling_order,
            },
        )?;
        self.added(&audit::ASSIGNMENT, self.conn().last_insert_rowid())
    }

    pub(super) fn add_official(&self, new: &Official) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO official (person, title, first_day, last_day)
             VALUES (:person, :title, :first_day, :last_day)",
            named_params! {
                ":person": new.person.0,
                ":title": new.title,
                ":first_day": new.from.map(Written),
                ":last_day": new.to.map(Written),
            },
        )?;
        self.added(&audit::OFFICIAL, self.conn().last_insert_rowid())
    }
}

/// The member organisations.
pub(super) fn organisations(conn: &Connection) -> rusqlite::Result<Vec<MemberOrganisation>> {
    let sql = "SELECT * FROM organisation ORDER BY position";
    rows(conn, sql, [], |row| {
        let Word(kind) = row.get("kind")?;
        Ok(MemberOrganisation {
            id: OrganisationId(row.get("id")?),
            name: row.get("name")?,
            short_name: row.get("short_name")?,
            kind,
        })
    })
}

/// Everyone named.
pub(super) fn people(conn: &Connection) -> rusqlite::Result<Vec<Person>> {
    rows(conn, "SELECT * FROM person ORDER BY position", [], |row| {
        let Json(aliases) = row.get("aliases")?;
        Ok(Person {
            id: PersonId(row.get("id")?),
            name: row.get("name")?,
            party: row.get("party")?,
            title: row.get("title")?,
            email: row.get("email")?,
            aliases,
        })
    })
}

/// Seats over time.
pub(super) fn assignments(conn: &Connection) -> rusqlite::Result<Vec<Assignment>> {
    let sql = "SELECT * FROM assignment ORDER BY position";
    rows(conn, sql, [], |row| {
        let Word(seat) = row.get("seat")?;
        Ok(Assignment {
            person: PersonId(row.get("person")?),
            seat,
            appointed_by: row.get::<_, Option<String>>("appointed_by")?.map(OrganisationId),
            role: row.word("role")?,
            from: row.written("first_day")?,
            to: row.written("last_day")?,
            calling_order: row.get("calling_order")?,
        })
    })
}

/// Officials over time.
pub(super) fn officials(conn: &Connection) -> rusqlite::Result<Vec<Official>> {
    let sql = "SELECT * FROM official ORDER BY position";
    rows(conn, sql, [], |row| {
        Ok(Official {
            person: PersonId(row.get("person")?),
            title: row.get("title")?,
            from: row.written("first_day")?,
            to: row.written("last_day")?,
        })
    })
}

//! Member organisations, people, their assignments, officials.

use super::trash::refuse_missing;
use crate::audit;
use crate::error::StoreError;
use crate::values::{Columns, Json, Word, Written, rows};
use crate::write::Write;
use domain::{
    Assignment, AssignmentId, MemberOrganisation, Official, OfficialId, OrganisationId, Person, PersonId, TrashKey,
};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Adds a member organisation.
    ///
    /// # Errors
    /// [`StoreError::Rule`] when the identity is taken, also by one in the trash.
    pub fn add_organisation(&mut self, new: &MemberOrganisation) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO organisation (id, name, kind) VALUES (:id, '', :kind)",
            named_params! { ":id": new.id.0, ":kind": Word(new.kind) },
        )?;
        put_organisation(self.conn(), new)?;
        self.added(&audit::ORGANISATION, &new.id.0)
    }

    /// Writes everything of a member organisation but its identity.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`].
    pub fn edit_organisation(&mut self, organisation: &MemberOrganisation) -> Result<(), StoreError> {
        refuse_missing(self.conn(), TrashKey::Organisation(organisation.id.clone()))?;
        self.change(&audit::ORGANISATION, &organisation.id.0, |conn| Ok(put_organisation(conn, organisation)?))
    }

    /// Adds a person.
    ///
    /// # Errors
    /// [`StoreError::Rule`] when the identity is taken, also by one in the trash.
    pub fn add_person(&mut self, new: &Person) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO person (id, name, aliases) VALUES (:id, '', '[]')",
            named_params! { ":id": new.id.0 },
        )?;
        put_person(self.conn(), new)?;
        self.added(&audit::PERSON, &new.id.0)
    }

    /// Writes everything of a person but the identity.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`].
    pub fn edit_person(&mut self, person: &Person) -> Result<(), StoreError> {
        refuse_missing(self.conn(), TrashKey::Person(person.id.clone()))?;
        self.change(&audit::PERSON, &person.id.0, |conn| Ok(put_person(conn, person)?))
    }

    /// Adds a seat, last in the attendance list.
    ///
    /// # Errors
    /// [`StoreError::Rule`] for a person or an organisation that the file does not have.
    pub fn add_assignment(&mut self, new: &Assignment) -> Result<AssignmentId, StoreError> {
        self.conn().execute(
            "INSERT INTO assignment (person, seat) VALUES (:person, :seat)",
            named_params! { ":person": new.person.0, ":seat": Word(new.seat) },
        )?;
        let id = AssignmentId(self.conn().last_insert_rowid());
        put_assignment(self.conn(), id, new)?;
        self.added(&audit::ASSIGNMENT, id.0)?;
        Ok(id)
    }

    /// Writes everything of a seat but its place in the attendance list.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::Rule`] as for a new one.
    pub fn edit_assignment(&mut self, id: AssignmentId, assignment: &Assignment) -> Result<(), StoreError> {
        refuse_missing(self.conn(), TrashKey::Assignment(id))?;
        self.change(&audit::ASSIGNMENT, id.0, |conn| Ok(put_assignment(conn, id, assignment)?))
    }

    /// Sets the order of the attendance list.
    ///
    /// # Errors
    /// [`StoreError::IncompleteOrder`] unless every seat is named once.
    pub fn order_assignments(&mut self, order: &[AssignmentId]) -> Result<(), StoreError> {
        let mut known: Vec<AssignmentId> = assignments(self.conn())?.into_iter().map(|(id, _)| id).collect();
        let mut named = order.to_vec();
        known.sort_unstable();
        named.sort_unstable();
        if known != named {
            return Err(StoreError::IncompleteOrder);
        }
        for (place, id) in (0_i64..).zip(order) {
            self.change(&audit::ASSIGNMENT, id.0, |conn| {
                let sql = "UPDATE assignment SET listed = :place WHERE position = :id AND listed IS NOT :place";
                conn.execute(sql, named_params! { ":place": place, ":id": id.0 })?;
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Adds an official.
    ///
    /// # Errors
    /// [`StoreError::Rule`] for a person that the file does not have.
    pub fn add_official(&mut self, new: &Official) -> Result<OfficialId, StoreError> {
        self.conn().execute(
            "INSERT INTO official (person, title) VALUES (:person, '')",
            named_params! { ":person": new.person.0 },
        )?;
        let id = OfficialId(self.conn().last_insert_rowid());
        put_official(self.conn(), id, new)?;
        self.added(&audit::OFFICIAL, id.0)?;
        Ok(id)
    }

    /// Writes everything of an official.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`]; [`StoreError::Rule`] as for a new one.
    pub fn edit_official(&mut self, id: OfficialId, official: &Official) -> Result<(), StoreError> {
        refuse_missing(self.conn(), TrashKey::Official(id))?;
        self.change(&audit::OFFICIAL, id.0, |conn| Ok(put_official(conn, id, official)?))
    }
}

fn put_organisation(conn: &Connection, organisation: &MemberOrganisation) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE organisation SET name = :name, short_name = :short_name, kind = :kind WHERE id = :id",
        named_params! {
            ":id": organisation.id.0,
            ":name": organisation.name,
            ":short_name": organisation.short_name,
            ":kind": Word(organisation.kind),
        },
    )?;
    Ok(())
}

fn put_person(conn: &Connection, person: &Person) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE person SET name = :name, party = :party, title = :title, email = :email, aliases = :aliases
         WHERE id = :id",
        named_params! {
            ":id": person.id.0,
            ":name": person.name,
            ":party": person.party,
            ":title": person.title,
            ":email": person.email,
            ":aliases": Json(&person.aliases),
        },
    )?;
    Ok(())
}

fn put_assignment(conn: &Connection, id: AssignmentId, assignment: &Assignment) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE assignment SET
           person = :person,
           seat = :seat,
           appointed_by = :appointed_by,
           role = :role,
           first_day = :first_day,
           last_day = :last_day,
           calling_order = :calling_order
         WHERE position = :id",
        named_params! {
            ":id": id.0,
            ":person": assignment.person.0,
            ":seat": Word(assignment.seat),
            ":appointed_by": assignment.appointed_by.as_ref().map(|id| &id.0),
            ":role": assignment.role.map(Word),
            ":first_day": assignment.from.map(Written),
            ":last_day": assignment.to.map(Written),
            ":calling_order": assignment.calling_order,
        },
    )?;
    Ok(())
}

fn put_official(conn: &Connection, id: OfficialId, official: &Official) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE official SET person = :person, title = :title, first_day = :first_day, last_day = :last_day
         WHERE position = :id",
        named_params! {
            ":id": id.0,
            ":person": official.person.0,
            ":title": official.title,
            ":first_day": official.from.map(Written),
            ":last_day": official.to.map(Written),
        },
    )?;
    Ok(())
}

/// The member organisations.
pub(crate) fn organisations(conn: &Connection) -> rusqlite::Result<Vec<MemberOrganisation>> {
    let sql = "SELECT * FROM organisation WHERE trashed IS NULL ORDER BY position";
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
pub(crate) fn people(conn: &Connection) -> rusqlite::Result<Vec<Person>> {
    rows(conn, "SELECT * FROM person WHERE trashed IS NULL ORDER BY position", [], |row| {
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
pub(crate) fn assignments(conn: &Connection) -> rusqlite::Result<Vec<(AssignmentId, Assignment)>> {
    let sql = "SELECT * FROM assignment WHERE trashed IS NULL ORDER BY listed IS NULL, listed, position";
    rows(conn, sql, [], |row| {
        let Word(seat) = row.get("seat")?;
        let id = AssignmentId(row.get("position")?);
        Ok((
            id,
            Assignment {
                person: PersonId(row.get("person")?),
                seat,
                appointed_by: row.get::<_, Option<String>>("appointed_by")?.map(OrganisationId),
                role: row.word("role")?,
                from: row.written("first_day")?,
                to: row.written("last_day")?,
                calling_order: row.get("calling_order")?,
            },
        ))
    })
}

/// Officials over time.
pub(crate) fn officials(conn: &Connection) -> rusqlite::Result<Vec<(OfficialId, Official)>> {
    let sql = "SELECT * FROM official WHERE trashed IS NULL ORDER BY position";
    rows(conn, sql, [], |row| {
        let id = OfficialId(row.get("position")?);
        Ok((
            id,
            Official {
                person: PersonId(row.get("person")?),
                title: row.get("title")?,
                from: row.written("first_day")?,
                to: row.written("last_day")?,
            },
        ))
    })
}

#[cfg(test)]
mod tests;

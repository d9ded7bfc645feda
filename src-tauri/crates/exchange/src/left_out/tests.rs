//! What version 1 has no place for is told.

use super::{LeftOut, left_out};
use crate::{read, write};
use domain::{Official, PersonId, Reference, SectionNumber};
use serde_json::json;

#[test]
fn what_an_exchange_file_does_not_carry_is_told() {
    let file = json!({
        "format": "paragraf-exchange",
        "version": 1,
        "body": { "name": "Förbundet", "form": "association", "profile": "federation" },
        "people": [{ "id": "karin-berg", "name": "Karin Berg" }],
        "meetings": [{ "date": "2026-03-02", "status": "held", "attendance": [{ "person": "karin-berg" }] }]
    });
    let carried = read(file.to_string().as_bytes()).unwrap();
    assert_eq!(left_out(&carried.association), []);

    let mut more = carried.clone();
    let association = &mut more.association;
    let person = PersonId("karin-berg".to_owned());
    let section = SectionNumber::try_from(3).unwrap();
    association.body.statutes = Some(Reference { decided_on: None, reference: "2024".to_owned() });
    association.people[0].email = Some("karin@example.org".to_owned());
    association.officials.push(Official {
        person: person.clone(),
        title: "Förbundschef".to_owned(),
        from: None,
        to: None,
    });
    association.meetings[0].attendance[0].disqualified = vec![section];
    association.meetings[0].attendance[0].away = vec![section];
    association.meetings[0].summoned_on = Some("2026-02-20".parse().unwrap());
    let expected = [
        LeftOut::Statutes,
        LeftOut::Email(person.clone()),
        LeftOut::Officials(1),
        LeftOut::Disqualified { meeting: association.meetings[0].id, person: person.clone(), sections: vec![section] },
        LeftOut::Away { meeting: association.meetings[0].id, person, sections: vec![section] },
        LeftOut::SummonsDate(association.meetings[0].id),
    ];
    assert_eq!(left_out(association), expected);
    assert_eq!(read(&write(&more).unwrap()).unwrap(), carried);
}

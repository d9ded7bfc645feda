//! A board of five for the tests of this crate, made as an office makes it: from a pasted list.

use crate::Office;
use crate::views::MeetingPlan;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{BodyForm, ClockTime, MeetingId, Mode, PersonId};
use tempfile::TempDir;

pub(crate) const ROSTER: &str = "\
Namn\tUppdrag\tUtsedd av\tTurordning\tE-post
Karin Berg (S)\tledamot, ordförande\tGranviks kommun\t\tkarin@granvik.example
Åke Öman (M)\tledamot, vice ordförande\tRegion Norrvik\t\t
Eva Lind (C)\tledamot\tTallåsa kommun\t\t

Per Ek\tledamot\tFörsäkringskassan\t\t
Ola Nord\tledamot\tArbetsförmedlingen\t\t
Ida Sten (S)\tersättare\tGranviks kommun\t1\t
Nils Hed (C)\tersättare\tTallåsa kommun\t1\t
Maja Falk\tförbundschef och sekreterare\t\t\t
";

pub(crate) fn at(time: &str) -> DateTime<Utc> {
    format!("2026-05-19T{time}:00Z").parse().unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn clock(text: &str) -> ClockTime {
    text.parse().unwrap()
}

pub(crate) fn person(key: &str) -> PersonId {
    PersonId(key.to_owned())
}

/// The file, in a folder that lives as long as it is held.
pub(crate) fn office() -> (TempDir, Office) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("förbund.paragraf");
    let named = ("Samordningsförbundet Granvik", BodyForm::CoordinationAssociation);
    let office = Office::create_from_roster(&path, named, ROSTER, at("07:00")).unwrap();
    (folder, office)
}

pub(crate) fn plan() -> MeetingPlan {
    MeetingPlan {
        start: Some(clock("13:00")),
        place: Some("Kansliet, Granvik".to_owned()),
        mode: Some(Mode::OnSite),
        next_meeting: Some(day("2026-09-15")),
        verifiers: vec![person("eva-lind")],
        ..MeetingPlan::on(day("2026-05-19"))
    }
}

/// A planned ordinary meeting.
pub(crate) fn planned(office: &mut Office) -> MeetingId {
    let kind = office.meeting_types().unwrap()[0].id;
    office.plan_meeting(plan(), Some(kind), at("08:00")).unwrap()
}

//! Lists as offices have them, read and written.

use super::read_roster;
use crate::Office;
use crate::samples::{ROSTER, at, day, office};
use crate::views::{RosterProblem, RosterRow};
use domain::{NoticeBoardOwner, OrganisationKind, Role, Seat};

fn rows(text: &str) -> Vec<RosterRow> {
    read_roster(text).unwrap().rows
}

#[test]
fn headings_may_stand_in_any_order() {
    let found =
        rows("E-post;Parti;Efternamn;Förnamn;Roll;Kommun\na@b.example;S;Berg;Karin;1:e vice ordförande;Granvik");
    let row = &found[0];
    assert_eq!((row.name.as_str(), row.party.as_deref(), row.line), ("Karin Berg", Some("S"), 2));
    assert_eq!((row.seat, row.role), (Some(Seat::Member), Some(Role::FirstViceChair)));
    assert_eq!((row.appointed_by.as_deref(), row.email.as_deref()), (Some("Granvik"), Some("a@b.example")));
}

#[test]
fn without_headings_a_cell_is_what_it_looks_like() {
    let found = rows("Karin Berg (S), ledamot, ordförande, Granviks kommun\nNils Hed, C, ersättare, Region Norrvik, 2");
    assert_eq!((found[0].name.as_str(), found[0].party.as_deref()), ("Karin Berg", Some("S")));
    assert_eq!((found[0].seat, found[0].role), (Some(Seat::Member), Some(Role::Chair)));
    assert_eq!(found[0].appointed_by.as_deref(), Some("Granviks kommun"));
    assert_eq!((found[1].seat, found[1].party.as_deref()), (Some(Seat::Alternate), Some("C")));
    assert_eq!(found[1].calling_order, Some(2));
}

#[test]
fn a_second_vice_chair_and_an_official_are_told_apart() {
    let found = rows("Namn\tUppdrag\nA B\t2:e vice ordförande\nC D\tförbundschef");
    assert_eq!(found[0].role, Some(Role::SecondViceChair));
    assert_eq!((found[1].seat, found[1].title.as_deref()), (None, Some("förbundschef")));
}

#[test]
fn a_line_with_a_problem_says_which_and_is_left_out() {
    let found = rows("Namn\tUppdrag\n\tledamot\nA B\tledamot\nA b\tersättare\nC D\ttrollkarl");
    let problems: Vec<_> = found.iter().map(|row| row.problem).collect();
    let expected =
        [Some(RosterProblem::NoName), None, Some(RosterProblem::SameNameTwice), Some(RosterProblem::UnknownSeat)];
    assert_eq!(problems, expected);
}

#[test]
fn an_association_is_made_with_everyone_on_the_list() {
    let (_folder, office) = office();
    let view = office.association_view(day("2026-05-19")).unwrap();
    assert_eq!((view.people.len(), view.assignments.len(), view.officials.len(), view.seats), (8, 7, 1, 5));
    let kinds: Vec<_> = view.organisations.iter().map(|member| member.kind).collect();
    use OrganisationKind::{Municipality, Region, StateAgency};
    assert_eq!(kinds, [Municipality, Region, Municipality, StateAgency, StateAgency]);
    assert_eq!(view.people[1].person.id.0, "ake-oman");
    let owners = view.body.notice_boards.iter().map(|board| board.owner.clone());
    assert_eq!(owners.filter(|owner| matches!(owner, NoticeBoardOwner::Member(_))).count(), 3, "FSL 19 §");
    assert_eq!(office.meeting_types().unwrap().len(), 4);
}

#[test]
fn pasting_the_list_again_adds_no_one() {
    let (_folder, mut office) = office();
    let preview = office.add_roster(ROSTER, day("2026-05-19"), at("09:00")).unwrap();
    assert!(preview.rows.iter().all(|row| row.problem == Some(RosterProblem::AlreadyThere)), "{preview:?}");
    assert!(preview.organisations.is_empty());
}

#[test]
fn a_list_is_undone_as_one_step() {
    let (_folder, mut office) = office();
    let before = office.association_view(day("2026-05-19")).unwrap();
    let more = "Lo Vik (V)\tledamot\tBergby kommun\nTor By\tsekreterare\t";
    office.add_roster(more, day("2026-05-19"), at("09:00")).unwrap();
    assert_eq!(office.association_view(day("2026-05-19")).unwrap().people.len(), 10);
    assert_eq!(office.undo(at("09:01")).unwrap().as_deref(), Some("edit-people"));
    assert_eq!(office.association_view(day("2026-05-19")).unwrap(), before);
}

#[test]
fn an_empty_list_makes_an_association_of_name_and_form_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.paragraf");
    let form = domain::BodyForm::Association;
    let office = Office::create(&path, "Föreningen", form, at("07:00")).unwrap();
    let view = office.association_view(day("2026-05-19")).unwrap();
    assert_eq!((view.body.name.as_str(), view.people.len(), view.body.notice_boards.len()), ("Föreningen", 0, 0));
    assert!(Office::create(&folder.path().join("b.paragraf"), " ", form, at("07:00")).is_err());
    assert!(!folder.path().join("b.paragraf").exists());
}

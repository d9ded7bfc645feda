//! What is written as a whole list: who is left out lies in the trash.

use super::*;
use domain::Body;

fn set(store: &mut Store, body: &Body) {
    store.write(Action::EditBody, moment(), |write| write.set_body(body)).unwrap();
}

fn keys(store: &Store) -> Vec<TrashKey> {
    store.trash().unwrap().into_iter().map(|row| row.key).collect()
}

#[test]
fn what_is_left_out_of_a_list_lies_in_the_trash() {
    let mut store = sample().store;
    let added = add_to_lists(&mut store);
    let types = store.meeting_types().unwrap();
    let mut shorter = store.association().unwrap().body;
    shorter.notice_boards.pop();
    shorter.number_series.pop();
    set(&mut store, &shorter);
    store.write(Action::EditMeetingTypes, moment(), |write| write.put_meeting_types(&types[1..])).unwrap();
    assert_eq!(store.association().unwrap().body, shorter);
    let (found, expected) = (keys(&store), added);
    assert_eq!(found.len(), expected.len());
    assert!(expected.iter().all(|key| found.contains(key)), "{found:?}");
}

#[test]
fn a_prefix_that_is_changed_is_no_series_removed() {
    let mut store = sample().store;
    let mut changed = body();
    changed.number_series[1].prefix = "Q".to_owned();
    set(&mut store, &changed);
    assert_eq!(store.association().unwrap().body, changed);
    assert_eq!(keys(&store), []);
}

#[test]
fn what_is_written_again_under_its_key_takes_the_place_of_what_lies_in_the_trash() {
    let mut store = sample().store;
    add_to_lists(&mut store);
    let all = store.association().unwrap().body;
    trash(&mut store, TrashKey::Board(BoardId("lysvik".to_owned()))).unwrap();
    trash(&mut store, TrashKey::Series("P".to_owned())).unwrap();
    let day = day(2026, 3, 1);
    let refused = store.write(Action::Register, moment(), |write| write.next_number("P", day));
    assert!(matches!(refused, Err(StoreError::NoSeries(_))));
    set(&mut store, &all);
    assert_eq!(store.association().unwrap().body, all);
    assert_eq!(keys(&store), []);
}

#[test]
fn a_board_comes_back_after_the_member_whose_it_is() {
    let mut store = sample().store;
    let mut member = association().organisations[0].clone();
    member.id.0.push('2');
    let mut changed = body();
    changed.notice_boards.push(NoticeBoard {
        id: BoardId("theirs".to_owned()),
        name: "Medlemmens anslagstavla".to_owned(),
        owner: NoticeBoardOwner::Member(member.id.clone()),
        url: None,
    });
    let work = |write: &mut Write<'_>| {
        write.add_organisation(&member)?;
        write.set_body(&changed)
    };
    store.write(Action::EditPeople, moment(), work).unwrap();
    let (board, theirs) = (TrashKey::Board(BoardId("theirs".to_owned())), TrashKey::Organisation(member.id.clone()));
    assert!(matches!(trash(&mut store, theirs.clone()), Err(StoreError::InUse { count: 1 })));
    trash(&mut store, board.clone()).unwrap();
    trash(&mut store, theirs.clone()).unwrap();
    assert!(matches!(restore(&mut store, board.clone()), Err(StoreError::InTrash(key)) if key == theirs));
    restore(&mut store, theirs).unwrap();
    restore(&mut store, board).unwrap();
    assert_eq!(store.association().unwrap().body, changed);
}

#[test]
fn a_board_that_a_notice_names_is_in_use() {
    let mut store = sample().store;
    let refused = trash(&mut store, TrashKey::Board(BoardId("own".to_owned())));
    assert!(matches!(refused, Err(StoreError::InUse { count: 1 })), "{refused:?}");
}

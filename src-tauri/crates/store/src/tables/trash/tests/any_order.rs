//! Any records put in the trash in any order, and taken out in any other.

use super::*;
use proptest::prelude::*;

/// So many records [`all_kinds`] adds.
const KINDS: usize = 17;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_goes_in_comes_out_in_whatever_order(
        (chosen, back) in (0usize..=KINDS).prop_flat_map(|count| {
            let keys = proptest::sample::subsequence((0..KINDS).collect::<Vec<usize>>(), 0..=count);
            (keys.prop_shuffle(), any::<u64>())
        }),
    ) {
        let mut store = sample().store;
        let keys = all_kinds(&mut store);
        let before = everything(&store);
        let mut inside: Vec<TrashKey> = vec![];
        for index in chosen {
            match trash(&mut store, keys[index].clone()) {
                Ok(()) => inside.push(keys[index].clone()),
                // An item that went with its meeting cannot go by itself as well.
                Err(StoreError::NoItem(_) | StoreError::NoMeeting(_)) => {}
                Err(other) => prop_assert!(false, "{other:?}"),
            }
        }
        prop_assert_eq!(store.trash().unwrap().len(), inside.len());
        prop_assert_eq!(store.check().unwrap(), vec![]);
        inside.sort_by_key(|key| (format!("{key:?}").len() as u64).wrapping_mul(back | 1));
        // What waits for another comes out in a later turn; each turn brings something.
        while !inside.is_empty() {
            let waiting = inside.len();
            inside.retain(|key| restore(&mut store, key.clone()).is_err());
            prop_assert!(inside.len() < waiting);
        }
        prop_assert_eq!(everything(&store), before);
        prop_assert_eq!(store.trash().unwrap(), vec![]);
    }

    #[test]
    fn what_is_not_in_the_trash_outlives_its_emptying(
        chosen in proptest::sample::subsequence((0..KINDS).collect::<Vec<usize>>(), 0..=KINDS),
    ) {
        let mut store = sample().store;
        for (index, key) in all_kinds(&mut store).into_iter().enumerate().rev() {
            if chosen.contains(&index) {
                trash(&mut store, key).unwrap();
            }
        }
        let before = everything(&store);
        prop_assert_eq!(empty(&mut store), chosen.len());
        prop_assert_eq!(everything(&store), before);
        prop_assert_eq!(store.trash().unwrap(), vec![]);
        prop_assert_eq!(store.check().unwrap(), vec![]);
    }
}

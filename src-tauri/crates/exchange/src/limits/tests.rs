//! Files at the limits, and one step beyond.

use super::{LARGEST_FILE, MOST_RECORDS, MOST_VALUES, check, measure};
use crate::refusal::{Expected, Found};

#[test]
fn contents_of_files_are_counted_apart() {
    let json = br#"{"name": "a \" b", "base64": "AAAA", "other": [1, 2, {}]}"#;
    let measure = measure(json);
    assert_eq!(measure.records, json.len() - 4);
    // Seven, and one too many for the empty object.
    assert_eq!(measure.values, 8);
    assert_eq!(super::measure(b"\"open\\").records, 6);
}

#[test]
fn a_file_at_the_limits_is_taken_and_one_beyond_is_not() {
    let with = |contents: usize| {
        let mut json = br#"{"base64":""#.to_vec();
        json.resize(json.len() + contents, b'A');
        json.extend(br#""}"#);
        json
    };
    let frame = with(0).len();
    assert!(check(&with(LARGEST_FILE - frame)).is_ok());
    let refusal = check(&with(LARGEST_FILE - frame + 1)).unwrap_err();
    assert_eq!(refusal.found, Found::Bytes(LARGEST_FILE + 1));
    assert_eq!(refusal.expected, Expected::AtMostBytes(LARGEST_FILE));
    assert!(check(&vec![b' '; MOST_RECORDS]).is_ok());
    let refusal = check(&vec![b' '; MOST_RECORDS + 1]).unwrap_err();
    assert_eq!(refusal.expected, Expected::AtMostBytes(MOST_RECORDS));
    assert!(check(&vec![b','; MOST_VALUES - 1]).is_ok());
    let refusal = check(&vec![b','; MOST_VALUES]).unwrap_err();
    assert_eq!(refusal.found, Found::Values(MOST_VALUES + 1));
    assert_eq!(refusal.expected, Expected::AtMostValues(MOST_VALUES));
}

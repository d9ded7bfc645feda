//! Which texts are a time of day, and which are not.

use super::{ClockTime, InvalidClockTime};
use proptest::prelude::*;

#[test]
fn a_time_is_written_as_it_is_read() {
    for text in ["00:00", "03:00", "13:00", "23:59"] {
        assert_eq!(text.parse::<ClockTime>().unwrap().to_string(), text);
    }
    assert!("03:00".parse::<ClockTime>().unwrap() < "13:00".parse().unwrap());
}

#[test]
fn what_is_no_time_of_day_is_refused() {
    for text in ["", "3:00", "24:00", "12:60", "25:61", "13.00", "13:00:00", " 13:00", "+1:00", "1３:0", "ab:cd"] {
        assert_eq!(text.parse::<ClockTime>(), Err(InvalidClockTime(text.to_owned())));
    }
    assert_eq!(ClockTime::new(24, 0), None);
    assert_eq!(ClockTime::new(0, 60), None);
}

#[test]
fn json_carries_the_same_text() {
    let time: ClockTime = serde_json::from_str("\"13:05\"").unwrap();
    assert_eq!((time.hour(), time.minute()), (13, 5));
    assert_eq!(serde_json::to_string(&time).unwrap(), "\"13:05\"");
    assert!(serde_json::from_str::<ClockTime>("\"13:5\"").is_err());
}

proptest! {
    #[test]
    fn every_minute_of_the_day_comes_back(hour in 0_u32..24, minute in 0_u32..60) {
        let time = ClockTime::new(hour, minute).unwrap();
        prop_assert_eq!(time.to_string().parse(), Ok(time));
    }

    #[test]
    fn any_text_is_a_time_or_refused(text in "\\PC{0,7}") {
        if let Ok(time) = text.parse::<ClockTime>() {
            prop_assert_eq!(time.to_string(), text);
        }
    }
}

//! XMP and Info: the same facts, well-formed whatever they say.

use super::*;

fn metadata() -> Metadata {
    Metadata {
        title: "A & B <C> \u{1} 5\u{ffff}".to_owned(),
        author: "Åkern".to_owned(),
        subject: String::new(),
        made_on: NaiveDate::from_ymd_opt(2026, 5, 9).expect("a day"),
    }
}

#[test]
fn the_packet_is_xml_whatever_the_title_says() {
    let packet = String::from_utf8(packet(&metadata()).content).expect("UTF-8");
    assert!(packet.contains(">A &amp; B &lt;C&gt;   5 </rdf:li>"), "{packet}");
    assert!(packet.starts_with("<?xpacket begin=\"\u{feff}\""));
    assert!(packet.trim_end().ends_with("<?xpacket end=\"r\"?>"));
}

#[test]
fn the_day_is_midnight_in_both_places() {
    let information = information(&metadata());
    assert_eq!(information.get(b"CreationDate").ok(), Some(&text_string("D:20260509000000Z")));
    assert_eq!(information.get(b"ModDate").ok(), Some(&text_string("D:20260509000000Z")));
    let packet = String::from_utf8(packet(&metadata()).content).expect("UTF-8");
    assert_eq!(packet.matches("2026-05-09T00:00:00Z").count(), 3);
}

#[test]
fn a_year_that_has_not_four_digits_is_refused() {
    for (year, sound) in [(0, true), (2026, true), (9999, true), (10_000, false), (-1, false)] {
        let day = NaiveDate::from_ymd_opt(year, 1, 1).expect("a day");
        assert_eq!(check_day(day).is_ok(), sound, "{year}");
    }
}

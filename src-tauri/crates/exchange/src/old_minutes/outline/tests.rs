//! Heads of §§ and lists of them.

use super::*;
use crate::old_minutes::source::Source;

fn numbers(text: &str) -> Vec<u32> {
    let source = Source::of_text(text);
    outline(&source.lines, &HashSet::new()).heads.iter().map(|head| head.number).collect()
}

#[test]
fn a_head_is_known_in_any_form() {
    for text in ["§ 7 Val", "§7. Val", "§ 7: Val", "§ 7 – Val", "7 § Val", "§ 7\nVal", "S 7 Val", "Dnr 25:03 § 7 Val"]
    {
        assert_eq!(numbers(text), [7], "{text}");
    }
}

#[test]
fn a_reference_at_the_start_of_a_line_is_no_head() {
    assert_eq!(numbers("§ 7 Val\nStyrelsen hänvisar till\n§ 24 i protokollet.\n\n§ 8 Slut"), [7, 8]);
    assert_eq!(numbers("§§ 7–8\n\n§ 7 Val\n\n§§ 3–4 i stadgarna gäller.\n\n§ 8 Slut"), [7, 8]);
    assert_eq!(numbers("§ 7 Val\nenligt\n§ 2 Stadgarna gäller\n§ 8 Slut"), [7, 8]);
}

#[test]
fn a_number_twice_and_a_gap_are_kept() {
    assert_eq!(numbers("§ 21 Ett\n\n§ 22 Två\n\n§ 22 Tre\n\n§ 24 Fyra"), [21, 22, 22, 24]);
}

#[test]
fn a_contents_page_is_no_section() {
    let text = "Innehåll\n§ 7 Val ........ 2\n§ 8 Slut ....... 3\n\n§ 7 Val\nText.\n\n§ 8 Slut\nText.";
    assert_eq!(numbers(text), [7, 8]);
    let source = Source::of_text(text);
    assert_eq!(outline(&source.lines, &HashSet::new()).contents.len(), 3);
}

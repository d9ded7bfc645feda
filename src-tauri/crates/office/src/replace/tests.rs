//! Words are replaced across styles.

use super::replace;
use crate::views::ReplaceRequest;
use domain::{RichText, Span, Style, TextBlock};

fn paragraph(spans: &[(&str, Style)]) -> RichText {
    let spans = spans.iter().map(|&(text, style)| Span { text: text.into(), style }).collect();
    RichText(vec![TextBlock::Paragraph(spans)])
}

fn request(find: &str, replace: &str) -> ReplaceRequest {
    ReplaceRequest { find: find.into(), replace: replace.into(), match_case: false, whole_words: false }
}

#[test]
fn a_match_that_crosses_styles_takes_the_style_it_began_in() {
    let mut text = paragraph(&[("Åre ", Style::Plain), ("kom", Style::Strong), ("mun", Style::Plain)]);
    assert_eq!(replace(&mut text, &request("kommun", "stad")), 1);
    assert_eq!(text, paragraph(&[("Åre ", Style::Plain), ("stad", Style::Strong)]));
}

#[test]
fn capitals_count_only_when_asked() {
    let mut text = paragraph(&[("Ärende ärende", Style::Plain)]);
    let exact = ReplaceRequest { match_case: true, ..request("ärende", "fråga") };
    assert_eq!(replace(&mut text, &exact), 1);
    assert_eq!(replace(&mut text, &request("ärende", "fråga")), 1);
    assert_eq!(text, paragraph(&[("fråga fråga", Style::Plain)]));
}

#[test]
fn a_word_within_another_is_left_when_whole_words_are_meant() {
    let mut text = paragraph(&[("råd rådet", Style::Plain)]);
    let whole = ReplaceRequest { whole_words: true, ..request("råd", "nämnd") };
    assert_eq!(replace(&mut text, &whole), 1);
    assert_eq!(text, paragraph(&[("nämnd rådet", Style::Plain)]));
}

#[test]
fn what_is_put_there_is_not_searched_again() {
    let mut text = paragraph(&[("aa", Style::Plain)]);
    assert_eq!(replace(&mut text, &request("a", "aa")), 2);
    assert_eq!(text, paragraph(&[("aaaa", Style::Plain)]));
}

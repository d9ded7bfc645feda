//! The wrong sentence is known by what it says, and no right one is taken for it.

use super::*;
use crate::templates::fixture::association;
use domain::Profile;

fn saying(sentence: &str) -> Body {
    Body { posting_sentence: Some(sentence.to_owned()), ..association(Profile::Federation).body }
}

#[test]
fn three_weeks_from_the_verification_are_wrong() {
    for sentence in [
        "Protokollet anslås under tre veckor efter justeringsdagen.",
        "Överklagas inom tre veckor från Justeringsdagen.",
        "Anslaget sitter uppe 21 dagar efter justeringsdatum.",
    ] {
        assert!(posting_sentence_is_wrong(&saying(sentence)), "{sentence}");
    }
}

#[test]
fn three_weeks_from_the_posting_are_right() {
    for sentence in [
        "Protokollet anslås senast två dagar efter justeringsdagen.",
        "Överklagas inom tre veckor från den dag protokollet anslogs efter justeringsdagen.",
        "Anslås på anslagstavlan i Norrby.",
    ] {
        assert!(!posting_sentence_is_wrong(&saying(sentence)), "{sentence}");
    }
    assert!(!posting_sentence_is_wrong(&association(Profile::Federation).body));
}

#[test]
fn the_mended_sentence_is_right() {
    let body = saying("Protokollet anslås under tre veckor efter justeringsdagen.");
    let mended = mended_posting_sentence(&body).expect("a sentence");
    assert!(!posting_sentence_is_wrong(&saying(&mended)));
}

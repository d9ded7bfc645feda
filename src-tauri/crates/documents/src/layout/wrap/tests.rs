//! Lines as they come out: within the measure, nothing lost, words divided only where they may be.

use super::{Line, SHORT, wrap};
use crate::layout::grid::TEXT_MEASURE;
use crate::layout::passage::Passage;
use crate::layout::shape::{SOFT_HYPHEN, Shaper, Undrawable};
use crate::layout::style::{BODY, SECTION, Style, TABLE_CELL};
use crate::layout::tree::Tree;
use proptest::prelude::*;

fn lines(text: &str, style: &Style, measure: f32) -> Vec<Line> {
    let mut passage = Passage::default();
    passage.push(Tree::ROOT, style.face, text);
    wrap(&mut Shaper::new(domain::Typeface::Serif), &passage, style, measure).expect("all characters are in the face")
}

fn text_of(line: &Line) -> String {
    line.runs.iter().map(|run| run.text.as_str()).collect()
}

fn shown(text: &str, style: &Style, measure: f32) -> Vec<String> {
    lines(text, style, measure)
        .iter()
        .map(|line| text_of(line).replace(SOFT_HYPHEN, "-").trim_end().to_owned())
        .collect()
}

#[test]
fn a_line_takes_as_many_words_as_fit() {
    let text = "Styrelsen fastställer den utsända dagordningen och lägger den till handlingarna i dag.";
    assert_eq!(
        shown(text, &BODY, TEXT_MEASURE),
        ["Styrelsen fastställer den utsända dagordningen och lägger den till", "handlingarna i dag."]
    );
}

#[test]
fn a_word_is_divided_only_where_the_line_would_be_short() {
    let divided = shown("Förbundet redovisar samverkansutvecklingen.", &BODY, 160.0);
    assert_eq!(divided, ["Förbundet redovisar sam-", "verkansutvecklingen."]);
    let whole = shown("Förbundet redovisar verksamheten.", &BODY, 112.0);
    assert_eq!(whole, ["Förbundet redovisar", "verksamheten."]);
}

#[test]
fn a_bound_last_line_may_begin_inside_a_word() {
    let text = "Omställningen föreslås som punkt till styrelsens verksamhetsplanering i höst.";
    let lines = shown(text, &BODY, TEXT_MEASURE);
    assert_eq!(lines[lines.len() - 1], "planering i höst.", "{lines:#?}");
}

#[test]
fn a_bound_last_line_is_not_made_short_again() {
    let text = "Justering av detta protokoll tillkännages genom anslag på förbundets, kommunernas och regionens tavlor under \
        tre veckor efter justeringsdagen.";
    for measure in [200.0, 250.0, 300.0, TEXT_MEASURE] {
        let lines = shown(text, &BODY, measure);
        assert!(lines.last().is_some_and(|last| last.chars().count() >= 10), "{lines:#?}");
    }
}

#[test]
fn names_headings_and_cells_are_not_divided() {
    for style in [&SECTION, &TABLE_CELL] {
        assert!(
            lines("En verksamhetsberättelse för samordningsförbundet", style, 200.0).iter().all(|line| !line.divided)
        );
    }
    assert!(lines("Till detta kallas Samordningsförbundet", &BODY, 150.0).iter().all(|line| !line.divided));
}

#[test]
fn a_last_line_of_a_few_letters_takes_words_from_the_line_before() {
    let text = "Ordföranden tackar alla ledamöter för ett gott arbete i dag.";
    let narrow = shown(text, &BODY, 280.0);
    assert!(narrow.last().is_some_and(|last| last.chars().count() >= 10), "{narrow:?}");
}

#[test]
fn a_word_wider_than_the_line_is_divided_where_it_must() {
    let word = "x".repeat(500);
    let lines = lines(&word, &TABLE_CELL, 60.0);
    assert_eq!(lines.iter().map(text_of).collect::<String>().replace(SOFT_HYPHEN, ""), word);
    assert!(lines.iter().all(|line| line.width <= 60.01));
}

#[test]
fn an_address_wider_than_the_line_is_divided_without_a_hyphen() {
    let address = "https://www.samordningsforbundet.example/protokoll/2026/april/kallelse";
    let lines = lines(address, &BODY, 180.0);
    assert_eq!(lines.iter().map(text_of).collect::<String>(), address);
    assert!(lines[1..].iter().all(|line| text_of(line).starts_with(['.', '/'])), "{lines:?}");
}

#[test]
fn a_soft_hyphen_of_the_author_is_used_or_left_out() {
    let word = "samord\u{ad}nings";
    assert_eq!(lines(word, &BODY, 300.0).iter().map(text_of).collect::<String>(), "samordnings");
    assert_eq!(shown(word, &BODY, 50.0), ["samord-", "nings"]);
}

#[test]
fn a_line_feed_ends_a_line() {
    assert_eq!(shown("Ett\n\ntvå", &BODY, 300.0), ["Ett", "", "två"]);
}

#[test]
fn what_cannot_be_drawn_is_an_error() {
    let mut passage = Passage::default();
    passage.push(Tree::ROOT, BODY.face, "Ett ärende om 漢");
    assert_eq!(
        wrap(&mut Shaper::new(domain::Typeface::Serif), &passage, &BODY, 300.0).err(),
        Some(Undrawable::Missing('漢'))
    );
    let mut passage = Passage::default();
    passage.push(Tree::ROOT, BODY.face, "Ett\tärende");
    assert_eq!(
        wrap(&mut Shaper::new(domain::Typeface::Serif), &passage, &BODY, 300.0).err(),
        Some(Undrawable::Control('\t'))
    );
}

#[test]
fn a_decomposed_letter_becomes_the_letter() {
    assert_eq!(shown("Bra\u{308}cke", &BODY, 300.0), ["Bräcke"]);
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_leaves_the_measure(
        words in prop::collection::vec("[a-zåäöA-ZÅÄÖ0-9§–/@.,:()-]{1,40}", 0..60),
        measure in 20.0_f32..400.0,
        prose in any::<bool>(),
    ) {
        let text = words.join(" ");
        let style = Style { prose, ..BODY };
        let lines = lines(&text, &style, measure);
        let said: String = lines.iter().map(text_of).collect();
        prop_assert_eq!(said.replace(SOFT_HYPHEN, ""), text);
        for line in &lines {
            prop_assert!(line.width <= measure + 0.02, "{} > {measure}", line.width);
        }
        for pair in lines.windows(2) {
            let forced = pair[0].width >= SHORT * measure || pair[1].runs.is_empty();
            prop_assert!(!(pair[0].divided && pair[1].divided) || forced || measure < 150.0);
        }
        for run in lines.iter().flat_map(|line| &line.runs) {
            let covered: usize = run.glyphs.iter().map(|glyph| glyph.text.len()).sum();
            prop_assert_eq!(covered, run.text.len());
        }
    }
}

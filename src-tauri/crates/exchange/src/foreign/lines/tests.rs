//! Reading order: what a person reads first stands first.

use super::*;

/// Letters of half an em each, from a place.
fn word(text: &str, x: f64, y: f64, size: f64) -> Vec<Glyph> {
    let letter = |(at, sign): (usize, char)| Glyph {
        text: sign.into(),
        x: x + at as f64 * size / 2.0,
        y,
        width: size / 2.0,
        size,
        bold: false,
        direction: (1.0, 0.0),
    };
    text.chars().enumerate().map(letter).collect()
}

fn texts(glyphs: Vec<Glyph>) -> Vec<String> {
    lines(glyphs, 595.0).into_iter().map(|line| line.text).collect()
}

#[test]
fn two_columns_are_read_one_after_the_other_under_their_common_heading() {
    let mut glyphs = word("Rubrik som står över båda spalterna och är lång", 60.0, 80.0, 14.0);
    for row in 0..6 {
        let y = 110.0 + f64::from(row) * 14.0;
        glyphs.extend(word(&format!("vänster spalt rad {row} med ord i sig"), 60.0, y, 10.0));
        // The other column stands a little lower.
        glyphs.extend(word(&format!("höger spalt rad nummer {row} med ord"), 320.0, y + 2.0, 10.0));
    }
    glyphs.extend(word("Fot som går tvärs över hela sidan, från kant till kant", 60.0, 300.0, 14.0));
    let read = texts(glyphs);
    assert_eq!(read.len(), 14);
    assert!(read[0].starts_with("Rubrik") && read[13].starts_with("Fot"));
    assert!(read[1..7].iter().all(|line| line.starts_with("vänster")), "{read:#?}");
    assert!(read[7..13].iter().all(|line| line.starts_with("höger")), "{read:#?}");
}

#[test]
fn a_table_is_read_across_with_its_cells_apart() {
    let mut glyphs = vec![];
    for (row, name) in
        ["Gunilla Tranberg", "Leif Rosendal", "Samira Nouri", "Rolf Hägerstrand", "Bo Ek"].iter().enumerate()
    {
        let y = 100.0 + row as f64 * 16.0;
        glyphs.extend(word(name, 60.0, y, 10.0));
        glyphs.extend(word("ledamot", 300.0, y, 10.0));
    }
    let read = texts(glyphs);
    assert_eq!(read[0], "Gunilla Tranberg\tledamot");
    assert_eq!(read.len(), 5);
}

#[test]
fn words_are_parted_by_their_distance_where_no_space_is_written() {
    let mut glyphs = word("två", 60.0, 100.0, 10.0);
    glyphs.extend(word("ord", 60.0 + 15.0 + 2.5, 100.0, 10.0));
    assert_eq!(texts(glyphs), ["två ord"]);
}

#[test]
fn a_word_drawn_twice_to_look_bold_is_read_once_and_double_letters_stay() {
    let mut glyphs = word("alla", 60.0, 100.0, 10.0);
    glyphs.extend(word("alla", 60.3, 100.0, 10.0));
    assert_eq!(texts(glyphs), ["alla"]);
}

#[test]
fn rows_written_from_below_are_read_from_above() {
    let mut glyphs = word("sist", 60.0, 200.0, 10.0);
    glyphs.extend(word("först", 60.0, 100.0, 10.0));
    assert_eq!(texts(glyphs), ["först", "sist"]);
}

#[test]
fn turned_text_comes_last_and_can_be_read() {
    let stamp = word("INKOM", 0.0, 0.0, 12.0).into_iter().enumerate();
    let mut glyphs: Vec<Glyph> = stamp
        .map(|(at, glyph)| Glyph { x: 30.0, y: 400.0 - at as f64 * 6.0, direction: (0.0, -1.0), ..glyph })
        .collect();
    glyphs.extend(word("Brödtext", 60.0, 500.0, 10.0));
    assert_eq!(texts(glyphs), ["Brödtext", "INKOM"]);
}

#[test]
fn a_raised_figure_stays_with_its_word_and_ligatures_are_letters() {
    let mut glyphs = word("yta 40 m", 60.0, 100.0, 10.0);
    glyphs.extend(word("2", 100.0, 96.5, 6.0));
    glyphs.extend(word("o\u{fb03}ciell", 60.0, 130.0, 10.0));
    assert_eq!(texts(glyphs), ["yta 40 m2", "officiell"]);
}

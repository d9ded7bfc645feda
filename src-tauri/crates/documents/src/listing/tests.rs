//! Cells on paper.

use super::*;

fn listing(rows: Vec<Vec<Cell>>) -> Listing {
    Listing {
        name: "Lista 2026".to_owned(),
        title: "Lista".to_owned(),
        line: String::new(),
        columns: vec![
            ListColumn::mm("Nr", 20.0),
            ListColumn::share("Vad", 1.0),
            ListColumn::amounts("Belopp, kr", 24.0),
        ],
        rows,
        sum: Some(vec![Cell::Nothing, Cell::Words("Summa".to_owned()), Cell::Amount(7)]),
        notes: vec![("Not".to_owned(), "Så är det.".to_owned())],
        nothing: "Inget.".to_owned(),
    }
}

#[test]
fn a_row_says_what_it_has_and_a_dash_for_what_it_lacks() {
    let row = vec![Cell::words(None::<&str>), Cell::Lines(vec!["Elin".into(), "chef".into()]), Cell::Amount(7)];
    let blocks = listing(vec![row]).blocks(|amount| format!("{amount} kr"));
    let [Block::Table(table), Block::Labelled(note)] = blocks.as_slice() else { panic!("{blocks:?}") };
    assert_eq!(table.rows, [[words("–"), words("Elin\nchef"), words("7 kr")]]);
    assert_eq!(table.sum, Some(vec![vec![], words("Summa"), words("7 kr")]));
    assert_eq!(note.label.as_deref(), Some("Not"));
}

#[test]
fn a_list_without_rows_says_so_and_has_no_sum() {
    let blocks = listing(vec![]).blocks(|amount| amount.to_string());
    let [Block::Labelled(only)] = blocks.as_slice() else { panic!("{blocks:?}") };
    assert_eq!(only.pieces, [Piece::Paragraph(words("Inget."))]);
}

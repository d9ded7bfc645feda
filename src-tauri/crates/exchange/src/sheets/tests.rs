//! What a spreadsheet reads of them.

use super::*;
use std::io::Read;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sheet(rows: Vec<Vec<Value>>) -> Sheet {
    Sheet {
        name: "Diarium: 2026/1".to_owned(),
        columns: vec![("Nr".to_owned(), 10), ("Handling".to_owned(), 40), ("Belopp, kr".to_owned(), 12)],
        rows,
        made_on: day("2026-05-19"),
    }
}

fn words(text: &str) -> Value {
    Value::Words(text.to_owned())
}

/// A part of the workbook, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_csv_file_opens_in_a_swedish_excel_by_a_double_click() {
    let rows = vec![
        vec![words("26:1"), words("Ansökan; ”Ågården”"), Value::Number(-24_600)],
        vec![words("26:2"), words("Rad ett\n\"två\""), Value::Empty],
    ];
    let expected =
        "\u{feff}Nr;Handling;Belopp, kr\r\n26:1;\"Ansökan; ”Ågården”\";-24600\r\n26:2;\"Rad ett\n\"\"två\"\"\";\r\n";
    assert_eq!(String::from_utf8(csv(&sheet(rows))).unwrap(), expected);
}

#[test]
fn words_from_elsewhere_are_not_run_as_formulas() {
    let hostile = ["=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)"];
    for formula in hostile {
        let text = String::from_utf8(csv(&sheet(vec![vec![words(formula)]]))).unwrap();
        let cell = text.lines().nth(1).unwrap().trim_start_matches('"');
        assert!(cell.starts_with('\''), "{cell}");
        let xlsx = xlsx(&sheet(vec![vec![words(formula)]])).unwrap();
        assert!(!part(&xlsx, "xl/worksheets/sheet1.xml").contains("<f>"));
    }
}

#[test]
fn days_and_amounts_are_days_and_amounts_in_a_workbook() {
    let rows = vec![vec![words("26:1"), Value::Day(day("2026-05-19")), Value::Number(24_600)]];
    let bytes = xlsx(&sheet(rows)).unwrap();
    let page = part(&bytes, "xl/worksheets/sheet1.xml");
    // 2026-05-19 as Excel counts days.
    assert!(page.contains("<v>46161</v>") && page.contains("<v>24600</v>"), "{page}");
    assert!(page.contains("<autoFilter ref=\"A1:C2\"/>") && page.contains("state=\"frozen\""), "{page}");
    assert!(part(&bytes, "xl/workbook.xml").contains("name=\"Diarium  2026 1\""));
    assert!(
        part(&bytes, "xl/styles.xml").contains("yyyy\\-mm\\-dd")
            || part(&bytes, "xl/styles.xml").contains("yyyy-mm-dd")
    );
}

#[test]
fn the_same_rows_and_day_give_the_same_bytes() {
    let rows = || vec![vec![words("26:1"), words("Brev"), Value::Number(1)]];
    assert_eq!(xlsx(&sheet(rows())).unwrap(), xlsx(&sheet(rows())).unwrap());
    assert_ne!(xlsx(&sheet(rows())).unwrap(), xlsx(&sheet(vec![])).unwrap());
}

#[test]
fn a_day_before_excel_and_a_text_without_end_are_no_errors() {
    let long = "å".repeat(CELL_LETTERS + 5);
    xlsx(&sheet(vec![vec![words(&long), Value::Day(day("1871-03-01")), Value::Empty]])).unwrap();
}

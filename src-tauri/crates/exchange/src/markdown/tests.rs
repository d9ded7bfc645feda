//! The small Markdown of texts: what it marks, and what it must leave alone.

use super::{parse, print};
use domain::{List, ListEntry, ListMarks, RichText, Span, Style, TextBlock, TextTable};
use proptest::collection::vec;
use proptest::prelude::*;

fn styled(text: &str, style: Style) -> Span {
    Span { text: text.to_owned(), style }
}

fn paragraph(text: &str) -> TextBlock {
    TextBlock::Paragraph(vec![Span::plain(text)])
}

fn entry(text: &str) -> ListEntry {
    ListEntry { spans: vec![Span::plain(text)], nested: None }
}

fn check(text: &str, blocks: Vec<TextBlock>) {
    let tree = RichText(blocks);
    assert_eq!(parse(text), tree, "{text:?}");
    assert_eq!(print(&tree), text);
}

fn check_literal(text: &str) {
    check(text, vec![paragraph(text)]);
}

#[test]
fn paragraphs_keep_their_line_breaks() {
    check(
        "Första raden\nandra raden\n\nNästa stycke",
        vec![paragraph("Första raden\nandra raden"), paragraph("Nästa stycke")],
    );
}

#[test]
fn slips_of_real_minutes_stay() {
    check_literal("maximalt 100 000kr för  perioden 2025-10-01 – 2025 -12-31");
    check_literal("”EN gemensam InGång” , \"så\" 'här'");
    check_literal(" inledande blanksteg, och avslutande  ");
}

#[test]
fn an_empty_entry_stays() {
    let empty = ListEntry::default();
    let list = |entries| TextBlock::List(List { marks: ListMarks::Dash, entries });
    check("- Avtal om arkiv\n- ", vec![list(vec![entry("Avtal om arkiv"), empty])]);
}

#[test]
fn asterisks_that_open_nothing_stay() {
    check_literal("5 * 3 * 2");
    check_literal("se not * och **");
    check_literal("**öppnat och aldrig stängt");
    check_literal("****");
    check_literal("*fel slag**");
}

#[test]
fn strong_and_emphasis_stand_beside_each_other() {
    check(
        "vi **beslutar***nu* och *sedan***aldrig**.",
        vec![TextBlock::Paragraph(vec![
            Span::plain("vi "),
            styled("beslutar", Style::Strong),
            styled("nu", Style::Emphasis),
            Span::plain(" och "),
            styled("sedan", Style::Emphasis),
            styled("aldrig", Style::Strong),
            Span::plain("."),
        ])],
    );
}

#[test]
fn a_list_has_one_nested_level() {
    let nested = List { marks: ListMarks::Dash, entries: vec![entry("under"), entry("djupare blir samma nivå")] };
    let list = List {
        marks: ListMarks::Numbers(3),
        entries: vec![ListEntry { spans: vec![Span::plain("tre\nfortsätter")], nested: Some(nested) }, entry("fyra")],
    };
    let text = "3. tre\n   fortsätter\n   - under\n   - djupare blir samma nivå\n4. fyra";
    check(text, vec![TextBlock::List(list)]);
    let loose = "3. tre\n fortsätter\n\t- under\n        - djupare blir samma nivå\n4. fyra";
    assert_eq!(parse(loose), parse(text));
}

#[test]
fn a_number_that_does_not_follow_is_never_changed() {
    let one = |marks, text| TextBlock::List(List { marks, entries: vec![entry(text)] });
    check("1. ett\n\n3. tre", vec![one(ListMarks::Numbers(1), "ett"), one(ListMarks::Numbers(3), "tre")]);
    assert_eq!(print(&parse("1. ett\n3. tre")), "1. ett\n\n3. tre");
    check_literal("01. ett");
    check_literal("99999999999. mycket");
    assert_eq!(print(&parse("4294967295. sist\n4294967296. efter")), "4294967295. sist\n\n4294967296. efter");
    assert_eq!(
        print(&parse("- a\n  1. ett\n  7. sju")),
        "- a\n  1. ett\n     7. sju",
        "a nested number that does not follow is the words of the entry above"
    );
}

#[test]
fn a_mark_begins_a_block_without_an_empty_line() {
    assert_eq!(
        print(&parse("Följande:\n- ett\nEfteråt\n### Rubrik\nText")),
        "Följande:\n\n- ett\n\nEfteråt\n\n### Rubrik\n\nText"
    );
    check_literal("  - indraget utan lista ovanför");
    check_literal("-utan blanksteg");
    check_literal("#### fyra");
    check_literal("###");
}

#[test]
fn a_table_has_a_head() {
    let cell = |text: &str| vec![Span::plain(text)];
    let table = TextTable {
        head: vec![cell("Insats"), cell("Belopp")],
        rows: vec![vec![cell("A | B"), cell("110 000 kr")], vec![vec![], vec![styled("summa", Style::Strong)]]],
    };
    let text = "| Insats | Belopp |\n| --- | --- |\n| A \\| B | 110 000 kr |\n|  | **summa** |";
    check(text, vec![TextBlock::Table(table)]);
    let loose = "|Insats|Belopp\n|-|-----|\n|A \\| B|110 000 kr|\n| |**summa**|  ";
    assert_eq!(parse(loose), parse(text));
}

#[test]
fn a_row_of_another_length_is_literal() {
    check_literal("| bara en rad |");
    check_literal("| a | b |\n| --- |");
    assert_eq!(parse("| a |\n| --- |\n| 1 |\n| 1 | 2 |").0[1], paragraph("| 1 | 2 |"));
}

#[test]
fn carriage_returns_are_line_breaks() {
    assert_eq!(parse("a\r\nb\rc"), parse("a\nb\nc"));
}

#[test]
fn a_tree_that_says_with_words_what_marks_say_is_printed_as_it_reads() {
    let tree = RichText(vec![
        paragraph("först\n- sedan"),
        TextBlock::Heading(vec![Span::plain("två\nrader")]),
        TextBlock::Paragraph(vec![
            styled(" fet ", Style::Strong),
            styled("", Style::Emphasis),
            styled("stil", Style::Strong),
            styled("*", Style::Emphasis),
        ]),
    ]);
    let text = print(&tree);
    assert_eq!(
        text,
        "först\n\n- sedan\n\n### två rader\n\n **fet ** **stil***".replace("**fet ** **stil***", "**fet** **stil***")
    );
    assert_eq!(print(&parse(&text)), text);
}

#[test]
fn hostile_texts_end() {
    let length = 1 << 18;
    for pattern in ["*", "**a", "*a*", "|", "|-", "||\n|-|\n", "- ", "- \n", " \n", "1. ", "\\|", "9", "#", "***a"] {
        let text = pattern.repeat(length / pattern.len());
        let printed = print(&parse(&text));
        assert!(printed.len() <= 4 * text.len() + 4, "{pattern:?}");
    }
}

/// One line that begins with a letter, so that it says nothing a mark says.
fn line() -> impl Strategy<Value = String> {
    "[a-zåäö][a-zåäö0-9§.,()”–|\\\\-]{0,6}([ ]{1,2}[a-zåäö0-9§.,()”–|\\\\#-]{1,6}){0,3}"
}

fn lines(most: usize) -> impl Strategy<Value = String> {
    vec(line(), 1..=most).prop_map(|lines| lines.join("\n"))
}

/// Spans of which no two neighbours have one style; plain words may hold an asterisk that opens nothing.
fn spans(most_lines: usize) -> impl Strategy<Value = Vec<Span>> {
    let styles = prop_oneof![Just(Style::Plain), Just(Style::Emphasis), Just(Style::Strong)];
    vec((lines(most_lines), styles, any::<bool>()), 0..5).prop_map(|parts| {
        let mut spans: Vec<Span> = Vec::new();
        for (mut text, style, asterisk) in parts {
            if spans.last().is_some_and(|last| last.style == style) {
                continue;
            }
            if asterisk && style == Style::Plain {
                text.push_str(" * och");
            }
            spans.push(Span { text, style });
        }
        spans
    })
}

fn some_spans(most_lines: usize) -> impl Strategy<Value = Vec<Span>> {
    spans(most_lines).prop_filter("a paragraph has words", |spans| !spans.is_empty())
}

fn marks() -> impl Strategy<Value = ListMarks> {
    prop_oneof![Just(ListMarks::Dash), (0..=u32::MAX - 8).prop_map(ListMarks::Numbers)]
}

fn list() -> impl Strategy<Value = List> {
    let leaf = spans(2).prop_map(|spans| ListEntry { spans, nested: None });
    let nested = (marks(), vec(leaf, 1..4)).prop_map(|(marks, entries)| List { marks, entries });
    let entry = (spans(2), proptest::option::of(nested)).prop_map(|(spans, nested)| ListEntry { spans, nested });
    (marks(), vec(entry, 1..4)).prop_map(|(marks, entries)| List { marks, entries })
}

fn table() -> impl Strategy<Value = TextTable> {
    (1_usize..4).prop_flat_map(|columns| {
        let row = || vec(spans(1), columns);
        (row(), vec(row(), 0..3)).prop_map(|(head, rows)| TextTable { head, rows })
    })
}

pub(crate) fn canonical() -> impl Strategy<Value = RichText> {
    let block = prop_oneof![
        some_spans(3).prop_map(TextBlock::Paragraph),
        spans(1).prop_map(TextBlock::Heading),
        list().prop_map(TextBlock::List),
        table().prop_map(TextBlock::Table),
    ];
    vec(block, 0..5).prop_map(RichText)
}

/// Text from the characters that mean something, and everything else.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof!["[-*|#\\\\ \n1.a]{0,60}", "([-*| \t]|### |- |1[.] |[|]-[|]|[*]{1,4}|\r|\n|å){0,40}", any::<String>(),]
}

fn without(text: &str, dropped: &[char]) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !dropped.contains(c)).collect()
}

proptest! {
    #[test]
    fn a_canonical_tree_comes_back(tree in canonical()) {
        prop_assert_eq!(parse(&print(&tree)), tree);
    }

    #[test]
    fn what_is_printed_is_printed_again_the_same(text in hostile()) {
        let tree = parse(&text);
        let printed = print(&tree);
        prop_assert_eq!(&parse(&printed), &tree);
        prop_assert_eq!(print(&parse(&printed)), printed);
    }

    #[test]
    fn no_character_of_a_text_is_lost(text in hostile()) {
        let tree = parse(&text);
        let tables = tree.0.iter().any(|block| matches!(block, TextBlock::Table(_)));
        let furniture: &[char] = if tables { &['|', '-', '\\'] } else { &[] };
        prop_assert_eq!(without(&print(&tree), furniture), without(&text, furniture));
    }

    #[test]
    fn no_word_of_any_tree_is_lost(words in vec(hostile(), 1..4), style in 0..3) {
        let style = [Style::Plain, Style::Emphasis, Style::Strong][style as usize];
        let spans: Vec<Span> = words.iter().map(|text| styled(text, style)).collect();
        let tree = RichText(vec![TextBlock::Paragraph(spans.clone()), TextBlock::Heading(spans)]);
        let marks = ['|', '-', '\\', '*', '#', '1', '.'];
        let twice = words.concat().repeat(2);
        prop_assert_eq!(without(&print(&tree), &marks), without(&twice, &marks));
    }
}

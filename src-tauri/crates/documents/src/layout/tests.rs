//! Whole documents: nothing lost, nothing outside the text area, tags in drawing order, the rules of page breaks kept.

pub mod fixture;
mod said;

use super::{LayoutError, Place, grid, lay_out};
use crate::content::*;
use crate::fonts::{Face, Typeface};
use crate::page::{ArtifactKind, Document, Element, Kid, LeafId, Mark, Tag};
use fixture::{block, cells, coordination, federation, list_block, long, plain, section};
use proptest::prelude::*;
use said::{said, written};

fn laid_out(content: &Content) -> Document {
    lay_out(content).expect("it can be laid out")
}

fn with_blocks(blocks: Vec<Block>) -> Content {
    Content { blocks, ..coordination() }
}

/// Leaves in the order of the tree.
fn leaves(element: &Element, into: &mut Vec<LeafId>) {
    for kid in &element.kids {
        match kid {
            Kid::Element(element) => leaves(element, into),
            Kid::Leaf(leaf) => into.push(*leaf),
            Kid::Link(_) | Kid::Field(_) => {}
        }
    }
}

/// What every laid-out document holds to.
fn check(document: &Document) {
    let mut in_tree = Vec::new();
    leaves(&document.tree, &mut in_tree);
    let in_order: Vec<LeafId> = (0..document.leaves.len()).map(LeafId).collect();
    let mut sorted = in_tree.clone();
    sorted.sort();
    assert_eq!(sorted, in_order, "every leaf has one place in the tree");

    let mut drawn = Vec::new();
    for (index, page) in document.pages.iter().enumerate() {
        let (mut open, mut artifact, mut mcid) = (false, None, 0);
        for mark in &page.marks {
            match mark {
                Mark::Begin(id) => {
                    assert!(!open, "bounds are nested");
                    open = true;
                    let leaf = document.leaves[id.0];
                    assert_eq!((leaf.page, leaf.mcid), (index, mcid));
                    mcid += 1;
                    drawn.push(*id);
                }
                Mark::Artifact(kind) => {
                    assert!(!open, "bounds are nested");
                    (open, artifact) = (true, Some(*kind));
                }
                Mark::End => {
                    assert!(open, "an end without a beginning");
                    (open, artifact) = (false, None);
                }
                Mark::Glyphs(run) => {
                    assert!(open, "loose words: {:?}", run.text);
                    let format = grid::Format::of(Orientation::Portrait);
                    let furniture = matches!(artifact, Some(ArtifactKind::Header | ArtifactKind::Footer));
                    let right = run.x + super::paint::run_width(run);
                    assert!(run.x >= grid::LABEL - 0.1, "{:?} begins at {}", run.text, run.x);
                    let space = run.size * 0.3;
                    assert!(right <= format.right + space, "{:?} ends at {right}", run.text);
                    assert!(furniture || run.y <= format.bottom + 0.1, "{:?} stands at {}", run.text, run.y);
                    assert!(furniture || run.y >= format.first_top, "{:?} stands at {}", run.text, run.y);
                }
                Mark::Figure(_) | Mark::Rule { .. } => assert!(open, "a loose rule or figure"),
            }
        }
        assert!(!open, "a page ends inside a leaf");
    }
    assert_eq!(drawn, in_order, "leaves are numbered as they are drawn");
    for link in &document.links {
        assert!(!link.areas.is_empty() && link.target_page < document.pages.len());
    }
}

fn last_tag(document: &Document, page: usize) -> Option<Tag> {
    let on_page = document.leaves.iter().rfind(|leaf| leaf.page == page);
    on_page.map(|leaf| leaf.tag)
}

fn check_breaks(document: &Document) {
    for page in 0..document.pages.len().saturating_sub(1) {
        let last = last_tag(document, page);
        assert!(!matches!(last, Some(Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4)), "page {} ends in {last:?}", page + 1);
    }
}

#[test]
fn every_word_of_the_minutes_is_said_in_order() {
    for content in [coordination(), federation()] {
        let document = laid_out(&content);
        check(&document);
        check_breaks(&document);
        assert_eq!(said(&document), written(&content, &document));
    }
}

#[test]
fn the_front_page_has_its_places_on_the_grid() {
    let document = laid_out(&coordination());
    let names: Vec<&str> = document.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["secretary", "chair", "verifier-1"]);
    let millimetres = |points: f32| (points / grid::mm(1.0) * 10.0).round() / 10.0;
    for field in &document.fields {
        assert_eq!(field.page, 0);
        let area = field.area;
        assert_eq!([area.x, area.width, area.height].map(millimetres), [60.0, 85.0, 15.0]);
    }
    let pitch = document.fields[1].area.y - document.fields[0].area.y;
    assert_eq!(millimetres(pitch), 28.0);
    let lowest = document.pages[0].marks.iter().filter_map(|mark| match mark {
        Mark::Rule { y0, .. } => Some(*y0),
        _ => None,
    });
    let lowest = lowest.fold(0.0, f32::max);
    assert_eq!(millimetres(lowest), 269.0, "the posting block stands at the foot of the page");
}

#[test]
fn four_signers_stand_in_pairs() {
    let document = laid_out(&federation());
    let millimetres = |points: f32| (points / grid::mm(1.0) * 10.0).round() / 10.0;
    let places: Vec<f32> = document.fields.iter().map(|field| millimetres(field.area.x)).collect();
    assert_eq!(places, [60.0, 125.0, 60.0, 125.0]);
    assert_eq!(millimetres(document.fields[2].area.y - document.fields[0].area.y), 23.5);
}

#[test]
fn a_reference_to_a_page_says_the_page() {
    let document = laid_out(&coordination());
    assert!(said(&document).contains("Enligtförteckningpåsida2"));
    let mut content = coordination();
    content.blocks.insert(4, Block::NewPage);
    content
        .blocks
        .insert(4, Block::Section(section(90, 90, "Mellanspel", None, vec![SectionPart::Block(plain("Ett."))])));
    assert!(said(&laid_out(&content)).contains("Enligtförteckningpåsida3"));
}

#[test]
fn a_reference_to_nothing_is_an_error() {
    let text = vec![Inline::PageOf(Anchor(404))];
    let fields = Fields {
        size: FieldSize::Regular,
        rows: vec![Field { label: "Se".into(), value: FieldValue::Lines(vec![text]), source: None }],
    };
    let refused = lay_out(&with_blocks(vec![Block::Fields(fields)]));
    assert_eq!(refused.err(), Some(LayoutError::UnknownAnchor(Anchor(404))));
}

#[test]
fn a_character_without_a_glyph_names_its_section() {
    let blocks =
        vec![Block::Section(section(1, 9, "Rubrik", None, vec![SectionPart::Block(plain("Ordet 漢字 saknas."))]))];
    let refused = lay_out(&with_blocks(blocks)).err();
    assert_eq!(refused, Some(LayoutError::MissingGlyph { character: '漢', place: Place::Section("§ 9".into()) }));
}

#[test]
fn a_control_character_is_an_error() {
    let blocks = vec![Block::InnerTitle { anchor: Anchor(1), title: "När\u{7}varo".into() }];
    let refused = lay_out(&with_blocks(blocks)).err();
    let place = Place::Part("När\u{7}varo".into());
    assert_eq!(refused, Some(LayoutError::ControlCharacter { character: '\u{7}', place }));
}

#[test]
fn a_row_with_too_many_cells_is_an_error() {
    let mut content = coordination();
    for block in &mut content.blocks {
        if let Block::Table(table) = block {
            table.rows[0].push(words("för mycket"));
        }
    }
    assert_eq!(lay_out(&content).err(), Some(LayoutError::RaggedTable { place: Place::Part("Närvaro".into()) }));
}

#[test]
fn the_header_names_the_sections_of_the_page() {
    let document = laid_out(&long(6));
    let headers: Vec<String> = document.pages.iter().map(header).collect();
    assert_eq!(headers[0], "", "the first page has no header");
    assert!(headers[1].starts_with("Samordningsförbundet Älvlandet"), "{headers:?}");
    assert!(headers[2].starts_with("§§ 14–"), "{headers:?}");
}

fn header(page: &crate::page::Page) -> String {
    let mut text = String::new();
    let mut inside = false;
    for mark in &page.marks {
        match mark {
            Mark::Artifact(kind) => inside = *kind == ArtifactKind::Header,
            Mark::Begin(_) | Mark::End => inside = false,
            Mark::Glyphs(run) if inside => {
                text.push_str(&run.text);
                text.push(' ');
            }
            Mark::Glyphs(_) | Mark::Figure(_) | Mark::Rule { .. } => {}
        }
    }
    text
}

#[test]
fn a_long_name_in_the_header_is_set_on_several_lines() {
    let mut content = long(4);
    content.running_head.association = "Kommunförbundet för samverkan mellan kommunerna i de norra länen ".repeat(3);
    let document = laid_out(&content);
    check(&document);
    let shown = header(&document.pages[2]);
    assert!(shown.contains("Protokoll 2026-04-23"), "{shown}");
}

#[test]
fn a_long_table_repeats_its_head_as_an_artifact() {
    let rows: Vec<Vec<Text>> = (1..=80).map(|row| cells(&[&format!("Rad {row}"), &row.to_string()])).collect();
    let column = Column { width: Width::Content, align: Align::Left };
    let table = Table {
        measure: Measure::Full,
        rows_are: RowHeight::Regular,
        columns: vec![column, column],
        head: cells(&["Rubrik", "Antal"]),
        rows,
        sum: Some(cells(&["Summa", "3240"])),
        row_headers: false,
        source: None,
    };
    let document = laid_out(&with_blocks(vec![Block::Table(table)]));
    check(&document);
    assert!(document.pages.len() > 2);
    for page in &document.pages[1..] {
        assert!(page.marks.contains(&Mark::Artifact(ArtifactKind::Pagination)));
    }
    let rows_on_last = document.leaves.iter().filter(|leaf| leaf.page + 1 == document.pages.len()).count() / 2;
    assert!(rows_on_last >= 3, "the sum is not alone");
}

#[test]
fn the_bar_goes_on_on_the_next_page() {
    let long_decision = plain(&"Styrelsen beslutar om detta och om mycket annat. ".repeat(90));
    let decision = Labelled { label: Some("Beslut".into()), kind: LabelledKind::Decision, ..long_decision };
    let document =
        laid_out(&with_blocks(vec![Block::Section(section(1, 1, "Lång", None, vec![SectionPart::Block(decision)]))]));
    check(&document);
    let bars = |page: &crate::page::Page| {
        page.marks.iter().filter(|mark| matches!(mark, Mark::Rule { y0, y1, .. } if y0 != y1)).count()
    };
    assert!(document.pages.len() > 1 && document.pages.iter().all(|page| bars(page) == 1));
}

#[test]
fn a_paragraph_over_two_pages_is_one_element_with_two_leaves() {
    let document = laid_out(&with_blocks(vec![Block::Section(section(
        1,
        1,
        "Lång",
        None,
        vec![SectionPart::Block(plain(&"Ett två tre fyra fem sex sju. ".repeat(160)))],
    ))]));
    let paragraphs = document.leaves.iter().filter(|leaf| leaf.tag == Tag::P).count();
    assert_eq!(paragraphs, document.pages.len());
    let Kid::Element(sect) = &document.tree.kids[0] else { panic!("a section") };
    assert_eq!(sect.kids.len(), 2, "heading and paragraph");
}

#[test]
fn contents_lead_to_their_pages() {
    let document = laid_out(&federation());
    assert_eq!(document.links.len(), 5);
    for link in &document.links {
        assert_eq!(link.page, 1);
        assert!(link.target_page >= 2);
        assert!(!link.contents.is_empty());
    }
    let titles: Vec<&str> = document.bookmarks.iter().map(|bookmark| bookmark.title.as_str()).collect();
    assert_eq!(titles, ["Protokoll", "Innehåll", "§ 9 Öppnande", "§ 10 Rapporter", "§ 11 Avslutning"]);
    assert_eq!(document.bookmarks[3].nested.len(), 2);
}

#[test]
fn the_same_content_gives_the_same_pages() {
    assert_eq!(laid_out(&coordination()), laid_out(&coordination()));
}

#[test]
fn in_sans_no_serif_is_left_and_nothing_is_lost() {
    for content in [coordination(), federation()] {
        let content = Content { typeface: Typeface::Sans, ..content };
        let document = laid_out(&content);
        check(&document);
        check_breaks(&document);
        assert_eq!(said(&document), written(&content, &document));
        let runs = document.pages.iter().flat_map(|page| &page.marks).filter_map(|mark| match mark {
            Mark::Glyphs(run) => Some((run.face, run.text.trim_end())),
            _ => None,
        });
        let sans = [Face::SansRegular, Face::SansSemibold, Face::SansItalic];
        let (mut italics, mut faces) = (Vec::new(), Vec::new());
        for (face, text) in runs {
            faces.push(face);
            italics.extend((face == Face::SansItalic).then_some(text));
        }
        assert!(faces.iter().all(|face| sans.contains(face)));
        assert!(italics.contains(&"att"), "{italics:?}");
    }
}

#[test]
fn an_empty_document_has_no_pages_and_no_panic() {
    let document = laid_out(&with_blocks(Vec::new()));
    assert!(document.pages.is_empty());
}

#[test]
fn a_row_that_no_page_holds_goes_on_on_the_next() {
    let tall = "Ett ord i taget. ".repeat(2000);
    let table = Table {
        measure: Measure::Column,
        rows_are: RowHeight::Regular,
        columns: vec![Column { width: Width::Share(1.0), align: Align::Left }; 2],
        head: cells(&["A", "B"]),
        rows: vec![cells(&[&tall, "kort"])],
        sum: None,
        row_headers: false,
        source: None,
    };
    let content = with_blocks(vec![Block::Table(table)]);
    let document = laid_out(&content);
    check(&document);
    assert!(document.pages.len() > 1);
}

fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec("[A-ZÅÄÖa-zåäö]{1,18}[.,:]?|§ [0-9]{1,3}|[0-9]{1,3} [0-9]{3} kr", 1..40)
        .prop_map(|words| words.join(" "))
}

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        sentence().prop_map(|text| Piece::Paragraph(words(text))),
        (sentence(), sentence())
            .prop_map(|(heading, text)| Piece::RunIn { heading: words(heading), text: words(text) }),
        prop::collection::vec(sentence().prop_map(words), 1..6).prop_map(Piece::Clauses),
        prop::collection::vec(sentence(), 1..8).prop_map(|entries| {
            let entries: Vec<(&str, &str)> = entries.iter().map(|entry| ("26:31", entry.as_str())).collect();
            let Labelled { mut pieces, .. } = list_block(None, None, Marks::Own, &entries);
            pieces.remove(0)
        }),
        prop::collection::vec((sentence(), sentence()), 1..20).prop_map(|rows| {
            let column = Column { width: Width::Content, align: Align::Left };
            Piece::Table(Table {
                measure: Measure::Column,
                rows_are: RowHeight::Regular,
                columns: vec![column, column],
                head: cells(&["Vad", "Hur"]),
                rows: rows.iter().map(|(left, right)| cells(&[left, right])).collect(),
                sum: None,
                row_headers: true,
                source: None,
            })
        }),
    ]
}

fn labelled() -> impl Strategy<Value = Labelled> {
    let kind = prop_oneof![
        Just(LabelledKind::Prose),
        Just(LabelledKind::Proposal),
        Just(LabelledKind::Decision),
        Just(LabelledKind::Whole),
    ];
    (prop::option::of(sentence()), kind, prop::collection::vec(piece(), 0..4)).prop_map(|(label, kind, pieces)| {
        let label = label.map(|label| label.chars().take(30).collect());
        Labelled { source: None, label, kind, pieces }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_minutes_say_is_on_the_pages(
        sections in prop::collection::vec((sentence(), prop::collection::vec(labelled(), 0..6)), 0..6),
    ) {
        let blocks = sections.into_iter().enumerate().map(|(index, (heading, blocks))| {
            let parts = blocks.into_iter().map(SectionPart::Block).collect();
            Block::Section(section(index as u32, index as u32 + 1, &heading, Some("Dnr 26:1"), parts))
        });
        let content = with_blocks(blocks.collect());
        let document = laid_out(&content);
        check(&document);
        prop_assert_eq!(said(&document), written(&content, &document));
    }
}

#[test]
fn a_whole_block_is_not_divided() {
    for filler in 20..60 {
        let parts = vec![
            SectionPart::Block(plain(&"Ord och ord. ".repeat(filler * 6))),
            SectionPart::Block(block(Some("Reservation"), LabelledKind::Whole, &"Den som reserverar sig. ".repeat(20))),
        ];
        let document = laid_out(&with_blocks(vec![Block::Section(section(1, 1, "Hel", None, parts))]));
        let reservation = document.leaves.iter().rev().take_while(|leaf| leaf.tag == Tag::P);
        let pages: Vec<usize> = reservation.take(1).map(|leaf| leaf.page).collect();
        let label = document.leaves.iter().find(|leaf| leaf.tag == Tag::H3).map(|leaf| leaf.page);
        assert_eq!(label, pages.first().copied());
        check_breaks(&document);
    }
}

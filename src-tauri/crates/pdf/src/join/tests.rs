//! Papers of others behind a document: what is taken over, what is refused, and that nothing hostile costs more than a refusal.

use super::*;
use lopdf_reader::{Stream, dictionary};
use proptest::prelude::*;

/// A small PDF of our own making with so many pages, changed before it is saved.
fn paper_with(pages: usize, change: impl FnOnce(&mut Document, ObjectId, &[ObjectId])) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let root = document.new_object_id();
    let mut kids = vec![];
    for number in 0..pages {
        let drawn = format!("BT /F1 24 Tf 72 720 Td (Sida {number}) Tj ET");
        let content = document.add_object(Stream::new(dictionary! {}, drawn.into_bytes()));
        kids.push(document.add_object(dictionary! { "Type" => "Page", "Parent" => root, "Contents" => content }));
    }
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
    document.objects.insert(
        root,
        Object::Dictionary(dictionary! {
            "Type" => "Pages",
            "Kids" => kids.iter().map(|kid| Object::Reference(*kid)).collect::<Vec<_>>(),
            "Count" => i64::try_from(pages).unwrap(),
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
        }),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalog);
    change(&mut document, root, &kids);
    saved(document)
}

fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = vec![];
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn paper(pages: usize) -> Vec<u8> {
    paper_with(pages, |_, _, _| {})
}

fn page(joined: &[u8], number: u32) -> (Document, Dictionary) {
    let document = Document::load_mem(joined).unwrap();
    let id = document.get_pages()[&number];
    let page = document.get_dictionary(id).unwrap().clone();
    (document, page)
}

fn refused(bytes: &[u8]) -> PaperFault {
    match join(&paper(1), &[("Ansökan", bytes)]) {
        Err(JoinError::Paper { index: 0, fault }) => fault,
        other => panic!("{:?}", other.map(|joined| joined.pages)),
    }
}

#[test]
fn papers_follow_in_order_each_with_its_bookmark() {
    let joined = join(&paper(2), &[("1. Ansökan från Åsby", &paper(3)), ("2. Yttrande", &paper(1))]).unwrap();
    assert_eq!(joined.pages, 6);
    let document = Document::load_mem(&joined.pdf).unwrap();
    assert_eq!(document.get_pages().len(), 6);
    let outlines = document.get_dict_in_dict(document.catalog().unwrap(), b"Outlines").unwrap();
    let first = outlines.get(b"First").unwrap().as_reference().unwrap();
    let first = document.get_dictionary(first).unwrap();
    assert_eq!(lopdf_reader::decode_text_string(first.get(b"Title").unwrap()).unwrap(), "1. Ansökan från Åsby");
    let place = first.get(b"Dest").unwrap().as_array().unwrap()[0].as_reference().unwrap();
    assert_eq!(place, document.get_pages()[&3]);
    assert_eq!(outlines.get(b"Count").unwrap().as_i64().unwrap(), 2);
}

#[test]
fn a_page_keeps_what_it_inherited() {
    let joined = join(&paper(1), &[("Ansökan", &paper(1))]).unwrap();
    let (document, page) = page(&joined.pdf, 2);
    let resources = document.get_dict_in_dict(&page, b"Resources").unwrap();
    assert!(resources.has(b"Font") && page.has(b"MediaBox"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (first, other) = (paper(1), paper(2));
    let once = join(&first, &[("A", &other)]).unwrap();
    assert_eq!(once, join(&first, &[("A", &other)]).unwrap());
}

#[test]
fn scripts_and_actions_stay_behind_and_links_remain() {
    let acting = paper_with(1, |document, _, kids| {
        let script = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
        let link = dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
            "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal("https://exempel.example") },
        };
        let button = dictionary! {
            "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
            "A" => script.clone(),
        };
        let film = dictionary! { "Type" => "Annot", "Subtype" => "RichMedia" };
        let page = document.get_dictionary_mut(kids[0]).unwrap();
        page.set("Annots", vec![link.into(), button.into(), film.into()]);
        page.set("AA", dictionary! { "O" => script.clone() });
        let catalog = document.trailer.get(b"Root").unwrap().as_reference().unwrap();
        document.get_dictionary_mut(catalog).unwrap().set("OpenAction", script);
    });
    let joined = join(&paper(1), &[("Ansökan", &acting)]).unwrap();
    let text = String::from_utf8_lossy(&joined.pdf);
    assert!(!text.contains("JavaScript") && !text.contains("app.alert") && !text.contains("RichMedia"));
    assert!(text.contains("https://exempel.example"));
}

#[test]
fn what_is_no_whole_pdf_is_refused_with_a_reason() {
    assert_eq!(refused(b"hej"), PaperFault::NotPdf);
    assert_eq!(refused(b""), PaperFault::NotPdf);
    assert_eq!(refused(b"%PDF-1.7\nnothing more"), PaperFault::Damaged);
    assert_eq!(refused(&paper(0)), PaperFault::NoPages);
    let without_pages = paper_with(1, |document, root, _| {
        document.objects.remove(&root);
    });
    assert_eq!(refused(&without_pages), PaperFault::Damaged);
}

#[test]
fn an_encrypted_paper_is_refused() {
    let encrypted = paper_with(1, |document, _, _| {
        let dictionary = document.add_object(dictionary! { "Filter" => "Standard", "V" => 1, "R" => 2, "P" => -4,
        "O" => Object::string_literal("o".repeat(32)), "U" => Object::string_literal("u".repeat(32)) });
        document.trailer.set("Encrypt", dictionary);
        document.trailer.set("ID", vec![Object::string_literal("a"), Object::string_literal("a")]);
    });
    assert_eq!(refused(&encrypted), PaperFault::Encrypted);
}

#[test]
fn pages_that_lead_back_to_themselves_are_refused() {
    let circle = paper_with(1, |document, root, _| {
        document.get_dictionary_mut(root).unwrap().set("Kids", vec![Object::Reference(root)]);
    });
    assert_eq!(refused(&circle), PaperFault::Cyclic);
    let twice = paper_with(1, |document, root, kids| {
        let twice = vec![Object::Reference(kids[0]), Object::Reference(kids[0])];
        document.get_dictionary_mut(root).unwrap().set("Kids", twice);
    });
    assert_eq!(refused(&twice), PaperFault::Cyclic);
}

#[test]
fn a_count_is_never_believed() {
    let boasting = paper_with(2, |document, root, _| {
        document.get_dictionary_mut(root).unwrap().set("Count", i64::MAX);
    });
    assert_eq!(join(&paper(1), &[("Ansökan", &boasting)]).unwrap().pages, 3);
}

#[test]
fn a_tree_deeper_than_any_honest_one_is_refused() {
    let deep = paper_with(1, |document, root, kids| {
        let mut below = kids[0];
        for _ in 0..200 {
            below = document.add_object(dictionary! { "Type" => "Pages", "Kids" => vec![Object::Reference(below)] });
        }
        document.get_dictionary_mut(root).unwrap().set("Kids", vec![Object::Reference(below)]);
    });
    assert_eq!(refused(&deep), PaperFault::Excessive);
}

#[test]
fn objects_that_refer_to_each_other_are_copied_once() {
    let circle = paper_with(1, |document, _, kids| {
        let one = document.new_object_id();
        let two = document.add_object(dictionary! { "Other" => one });
        document.objects.insert(one, Object::Dictionary(dictionary! { "Other" => two }));
        document.get_dictionary_mut(kids[0]).unwrap().set("Resources", dictionary! { "Properties" => one });
    });
    assert_eq!(join(&paper(1), &[("Ansökan", &circle)]).unwrap().pages, 2);
}

#[test]
fn more_papers_than_a_meeting_has_are_refused() {
    let one = paper(1);
    let many: Vec<(&str, &[u8])> = (0..=MOST_PAPERS).map(|_| ("A", one.as_slice())).collect();
    assert_eq!(join(&one, &many), Err(JoinError::TooMuch));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Cut off anywhere, or with bytes changed anywhere, a paper is joined or refused; nothing else happens.
    #[test]
    fn a_damaged_paper_is_joined_or_refused(
        cut in 0_usize..2_000,
        changes in proptest::collection::vec((0_usize..2_000, any::<u8>()), 0..12),
    ) {
        let mut bytes = paper(3);
        for (at, byte) in changes {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        bytes.truncate(bytes.len().saturating_sub(cut));
        if let Ok(joined) = join(&paper(1), &[("Ansökan", &bytes)]) {
            prop_assert!(Document::load_mem(&joined.pdf).is_ok());
        }
    }

    /// The title of a bookmark may be any text.
    #[test]
    fn any_title_is_a_bookmark(title in "\\PC{0,40}") {
        prop_assert_eq!(join(&paper(1), &[(&title, &paper(1))]).unwrap().pages, 2);
    }
}

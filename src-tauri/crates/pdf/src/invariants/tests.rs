//! Documents that keep the rules, and one for each rule that is broken.

use super::*;
use documents::content::Metadata;
use documents::page::{Area, ArtifactKind, Field, Figure, Leaf, LeafId, Link, Page};
use documents::picture::{Colour, Picture};

/// A page with one paragraph, one link and one field, all sound.
fn sound() -> Document {
    let area = Area { x: 1.0, y: 1.0, width: 1.0, height: 1.0 };
    let element = |tag, kids| Kid::Element(Element { tag, kids, title: None });
    let kids = vec![
        element(Tag::P, vec![Kid::Leaf(LeafId(0))]),
        element(Tag::Link, vec![Kid::Link(0)]),
        element(Tag::Form, vec![Kid::Field(0)]),
    ];
    Document {
        metadata: Metadata {
            title: "Protokoll".to_owned(),
            author: String::new(),
            subject: String::new(),
            made_on: chrono::NaiveDate::from_ymd_opt(2026, 5, 19).expect("a day"),
        },
        pages: vec![Page { width: 100.0, height: 100.0, marks: vec![Mark::Begin(LeafId(0)), Mark::End] }],
        tree: Element { tag: Tag::Document, kids, title: None },
        leaves: vec![Leaf { page: 0, mcid: 0, tag: Tag::P }],
        bookmarks: vec![Bookmark { title: "Protokoll".to_owned(), page: 0, y: 0.0, nested: Vec::new() }],
        links: vec![Link { page: 0, areas: vec![area], target_page: 0, target_y: 0.0, contents: "Till".to_owned() }],
        fields: vec![Field { name: "chair".to_owned(), tooltip: "Underskrift".to_owned(), page: 0, area }],
        figures: Vec::new(),
        places: Vec::new(),
    }
}

fn broken(change: impl FnOnce(&mut Document)) -> Unsound {
    let mut document = sound();
    change(&mut document);
    check(&document).expect_err("the document is broken")
}

#[test]
fn a_sound_document_passes() {
    assert_eq!(check(&sound()), Ok(()));
}

#[test]
fn a_document_has_a_page_of_lawful_size() {
    let no_page = |document: &mut Document| document.pages.clear();
    assert_eq!(broken(no_page), Unsound::NoPage);
    for width in [2.9, 14_401.0, f32::NAN, f32::INFINITY] {
        let refused = broken(|document| document.pages[0].width = width);
        assert!(matches!(refused, Unsound::PageSize { page: 0, .. }), "{refused}");
    }
}

#[test]
fn every_mark_belongs_to_one_thing() {
    let rule = Mark::Rule { x0: 0.0, y0: 0.0, x1: 1.0, y1: 1.0, thickness: 1.0 };
    let artifact = Mark::Artifact(ArtifactKind::Layout);
    let marks = |marks: Vec<Mark>| broken(|document| document.pages[0].marks = marks);
    assert_eq!(marks(vec![rule.clone()]), Unsound::Loose { page: 0, mark: 0 });
    assert_eq!(marks(vec![Mark::End]), Unsound::Unpaired { page: 0, mark: 0 });
    assert_eq!(marks(vec![artifact.clone(), artifact.clone()]), Unsound::Unpaired { page: 0, mark: 1 });
    assert_eq!(marks(vec![artifact, rule]), Unsound::Unpaired { page: 0, mark: 2 });
    assert_eq!(marks(Vec::new()), Unsound::LeafNotDrawn { leaf: 0 });
}

/// A page with one picture in a leaf of its own.
fn with_figure(change: impl FnOnce(&mut Document)) -> Result<(), Unsound> {
    let mut document = sound();
    let picture = Picture { width: 1, height: 1, colour: Colour::Grey, deflated: [0; 8].into() };
    let area = Area { x: 1.0, y: 1.0, width: 1.0, height: 1.0 };
    document.figures = vec![Figure { picture, alt: "Förbundet, logotyp".to_owned(), page: 0, area }];
    let kids = vec![Kid::Leaf(LeafId(1))];
    document.tree.kids.push(Kid::Element(Element { tag: Tag::Figure(0), kids, title: None }));
    document.leaves.push(Leaf { page: 0, mcid: 1, tag: Tag::Figure(0) });
    document.pages[0].marks.extend([Mark::Begin(LeafId(1)), Mark::Figure(0), Mark::End]);
    change(&mut document);
    check(&document)
}

#[test]
fn every_figure_is_drawn_once_in_its_own_leaf_and_says_something() {
    assert_eq!(with_figure(|_| {}), Ok(()));
    let out_of_place = Err(Unsound::FigureOutOfPlace { figure: 0 });
    assert_eq!(with_figure(|document| document.pages[0].marks.swap(1, 3)), out_of_place, "in another's leaf");
    assert_eq!(with_figure(|document| drop(document.pages[0].marks.remove(3))), out_of_place, "not drawn");
    assert_eq!(with_figure(|document| document.pages[0].marks.insert(3, Mark::Figure(0))), out_of_place, "twice");
    assert_eq!(with_figure(|document| document.figures[0].page = 1), out_of_place, "on another page");
    assert_eq!(with_figure(|document| document.figures.clear()), out_of_place, "unknown");
    let mute = with_figure(|document| document.figures[0].alt.clear());
    assert_eq!(mute, Err(Unsound::NoWords { what: "figure", index: 0 }));
}

#[test]
fn every_leaf_is_drawn_once_in_its_place() {
    let twice = |document: &mut Document| document.pages[0].marks.extend([Mark::Begin(LeafId(0)), Mark::End]);
    assert_eq!(broken(twice), Unsound::LeafOutOfPlace { leaf: 0, page: 0 });
    let unknown = |document: &mut Document| document.pages[0].marks[0] = Mark::Begin(LeafId(7));
    assert_eq!(broken(unknown), Unsound::LeafOutOfPlace { leaf: 7, page: 0 });
    assert_eq!(broken(|document| document.leaves[0].mcid = 1), Unsound::LeafOutOfPlace { leaf: 0, page: 0 });
}

#[test]
fn everything_is_in_the_tree_once_under_its_element() {
    assert_eq!(broken(|document| document.tree.tag = Tag::Part), Unsound::Root);
    for (nth, what) in ["leaf", "link", "field"].into_iter().enumerate() {
        let missing = broken(|document| drop(document.tree.kids.remove(nth)));
        assert_eq!(missing, Unsound::NotOnceInTree { what, index: 0 });
        let twice = broken(|document| document.tree.kids.push(document.tree.kids[nth].clone()));
        assert_eq!(twice, Unsound::NotOnceInTree { what, index: 0 });
        let elsewhere = broken(|document| match &mut document.tree.kids[nth] {
            Kid::Element(element) => element.tag = Tag::TD,
            _ => unreachable!("elements all"),
        });
        assert_eq!(elsewhere, Unsound::NotOnceInTree { what, index: 0 });
    }
}

#[test]
fn links_fields_and_bookmarks_lead_to_pages() {
    assert_eq!(broken(|document| document.links[0].target_page = 1), Unsound::NoPlace { what: "link", index: 0 });
    assert_eq!(broken(|document| document.links[0].areas.clear()), Unsound::NoPlace { what: "link", index: 0 });
    assert_eq!(broken(|document| document.fields[0].page = 1), Unsound::NoPlace { what: "field", index: 0 });
    assert_eq!(broken(|document| document.bookmarks[0].page = 1), Unsound::NoPlace { what: "bookmark", index: 0 });
}

#[test]
fn everything_that_is_announced_has_words() {
    let no_words = |what| Unsound::NoWords { what, index: 0 };
    assert_eq!(broken(|document| document.metadata.title.clear()), no_words("title"));
    assert_eq!(broken(|document| document.links[0].contents = " ".to_owned()), no_words("link"));
    assert_eq!(broken(|document| document.fields[0].tooltip.clear()), no_words("field"));
    assert_eq!(broken(|document| document.bookmarks[0].title.clear()), no_words("bookmark"));
}

#[test]
fn a_form_holds_its_widget_and_nothing_else() {
    let also_words = |document: &mut Document| {
        if let Kid::Element(form) = &mut document.tree.kids[2] {
            form.kids.push(Kid::Element(Element { tag: Tag::P, kids: Vec::new(), title: None }));
        }
    };
    assert_eq!(broken(also_words), Unsound::NotOnceInTree { what: "field", index: 0 });
}

#[test]
fn no_text_is_longer_than_a_string_may_be() {
    let (longest, longer) = ("å".repeat(16_382), "å".repeat(16_383));
    let mut document = sound();
    document.metadata.title = longest.clone();
    document.tree.title = Some(longest);
    assert_eq!(check(&document), Ok(()));
    assert_eq!(
        broken(|document| document.metadata.author = longer.clone()),
        Unsound::TooLong { what: "author", index: 0 }
    );
    assert_eq!(
        broken(|document| document.bookmarks[0].title = longer.clone()),
        Unsound::TooLong { what: "bookmark", index: 0 }
    );
    assert_eq!(broken(|document| document.tree.title = Some(longer)), Unsound::TooLong { what: "element", index: 0 });
}

#[test]
fn field_names_are_single_and_without_full_stop() {
    for name in ["", "a.b"] {
        let refused = broken(|document| document.fields[0].name = name.to_owned());
        assert_eq!(refused, Unsound::FieldName { name: name.to_owned() });
    }
    let twice = broken(|document| {
        document.fields.push(document.fields[0].clone());
        let form = Element { tag: Tag::Form, kids: vec![Kid::Field(1)], title: None };
        document.tree.kids.push(Kid::Element(form));
    });
    assert_eq!(twice, Unsound::FieldName { name: "chair".to_owned() });
}

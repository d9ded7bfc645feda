//! A logotype on the first page: in every form that a file has, before the gates and the programs of others.

use crate::gate;
use crate::sample;
use documents::content::{Anchor, Labelled, LabelledKind, Piece};
use documents::content::{Block, Content, Figure, Opening, OpeningSize, PageWords, RunningHead, words};
use documents::layout::lay_out;
use documents::page::Document;

/// A first page with each kind of picture.
pub fn documents() -> Vec<Document> {
    let files: [&[u8]; 3] = [
        include_bytes!("../pictures/red.jpg"),
        include_bytes!("../pictures/grey.jpg"),
        include_bytes!("../pictures/clear.png"),
    ];
    files.map(document).into()
}

fn document(file: &[u8]) -> Document {
    let picture = pdf::picture(file).expect("a picture");
    let opening = Opening {
        anchor: Anchor(1),
        association: "Samordningsförbundet Åkern".to_owned(),
        title: "Protokoll".to_owned(),
        meeting: "Styrelsens sammanträde 4, tisdag 19 maj 2026".to_owned(),
        logotype: Some(Figure { picture, alt: "Samordningsförbundet Åkern, logotyp".to_owned() }),
        size: OpeningSize::Regular,
        bookmark: None,
    };
    let pieces = vec![Piece::Paragraph(words("Ord under logotypen."))];
    let text = Labelled { label: None, kind: LabelledKind::Prose, pieces, source: None };
    let content = Content {
        metadata: sample::metadata(),
        running_head: RunningHead { association: "Åkern".to_owned(), document: "Protokoll".to_owned() },
        page_words: PageWords {
            page: "Sida".to_owned(),
            of: "av".to_owned(),
            section: "§".to_owned(),
            sections: "§§".to_owned(),
            clause: "att".to_owned(),
        },
        typeface: documents::fonts::Typeface::Serif,
        orientation: documents::content::Orientation::Portrait,
        initials: None,
        blocks: vec![Block::Opening(opening), Block::Labelled(text)],
    };
    lay_out(&content).expect("it can be laid out")
}

#[test]
fn a_page_with_a_picture_passes_the_gates() {
    for document in documents() {
        let faults = gate::faults(&pdf::write(&document).expect("written"));
        assert_eq!(faults, Vec::<String>::new());
    }
}

#[test]
fn the_picture_is_one_image_with_words_and_without_transparency() {
    for document in documents() {
        let file = lopdf::Document::load_mem(&pdf::write(&document).expect("written")).expect("a PDF");
        let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
        let is_image = |stream: &&lopdf::Stream| {
            stream.dict.get(b"Subtype").and_then(lopdf::Object::as_name).is_ok_and(|name| name == b"Image")
        };
        let images: Vec<_> = streams.filter(is_image).collect();
        assert_eq!(images.len(), 1);
        assert!(
            !["SMask", "Mask", "Interpolate", "Alternates", "OPI"].iter().any(|key| images[0].dict.has(key.as_bytes()))
        );
    }
}

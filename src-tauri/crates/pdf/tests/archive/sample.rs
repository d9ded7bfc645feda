//! A document with everything in it: what the gates, the bytes and the programs of others are tried on.

use crate::paper::{Paper, element, group};
use documents::content::Metadata;
use documents::fonts::Face;
use documents::page::{Bookmark, Document, Kid, Numbering, Scope, Tag};

const PROSE: &str = "Förbundschefen föredrar ärendet. Samord\u{ad}nings\u{ad}förbundet har under året finansierat insatser \
    för 110\u{a0}000\u{a0}kr, enligt §\u{a0}7 i förbundsordningen och 3\u{a0}kap. lagen (2003:1210) om finansiell samordning. \
    Effektiva flöden fick \u{201d}goda\u{201d} om\u{ad}dömen \u{2013} − 5 % – av flertalet. AVTAL, Tjörn, Växjö; fj\u{e4}ll. ";

/// What the document says of itself, with characters that XML, PDF strings and Latin alphabets trip over.
pub fn metadata() -> Metadata {
    Metadata {
        title: "Protokoll 2026-05-19, Åkern & <Ängen> (\\nr 4)".to_owned(),
        author: "Samordningsförbundet Åkern".to_owned(),
        subject: "Styrelsens sammanträde 4".to_owned(),
        made_on: chrono::NaiveDate::from_ymd_opt(2026, 5, 19).expect("a day"),
    }
}

/// Minutes with `sections` §§: front page, contents, lists, tables, words over pages, places to sign.
pub fn minutes(sections: usize) -> Document {
    let mut paper = Paper::new(metadata());
    let mut front = vec![
        paper.words(Tag::P, Face::SansSemibold, 14.0, "Samordningsförbundet Åkern"),
        paper.words(Tag::H1, Face::SerifRegular, 30.0, "Protokoll"),
    ];
    let fields = [("Plats", "Sammanträdesrummet, Åvägen 4"), ("Tid", "kl. 13.00–16.00"), ("Justering", "")];
    let rows = fields.map(|(label, value)| paper.row(Tag::TR, &[(Tag::TH(Scope::Row), label), (Tag::TD, value)]));
    front.push(group(Tag::Table, rows.into()));
    for (name, role) in [("secretary", "sekreterare"), ("chair", "ordförande"), ("verifier-1", "justerare")] {
        front.push(paper.signature(name, &format!("Underskrift, {role} Per Ek")));
        front.push(paper.words(Tag::P, Face::SerifRegular, 11.0, "Per Ek (S)"));
    }
    let front = group(Tag::Part, front);

    paper.turn();
    let contents_at = paper.here();
    let title = paper.words(Tag::H2, Face::SerifRegular, 20.0, "Innehåll");
    let lines = (1..=sections.min(20)).map(|number| paper.reference(&heading(number), (0, 100.0)));
    let contents = group(Tag::Toc, lines.collect());
    paper.turn();
    let bookmark = |title: String, (page, y)| Bookmark { title, page, y, nested: Vec::new() };
    let mut bookmarks = vec![bookmark("Innehåll".to_owned(), contents_at)];
    let mut kids = vec![front, group(Tag::Part, vec![title, contents])];
    for number in 1..=sections {
        let mut own = bookmark(heading(number), paper.here());
        kids.push(section(&mut paper, number));
        own.nested.push(bookmark("a) Underärende".to_owned(), paper.here()));
        bookmarks.push(own);
    }
    let mut document = paper.finish(kids);
    for (link, bookmark) in document.links.iter_mut().zip(&bookmarks[1..]) {
        (link.target_page, link.target_y) = (bookmark.page, bookmark.y);
    }
    document.bookmarks = bookmarks;
    document
}

fn heading(number: usize) -> String {
    format!("§\u{a0}{number} Finansiering av insatser")
}

fn section(paper: &mut Paper, number: usize) -> documents::page::Element {
    let mut heading_of_section = paper.words(Tag::H2, Face::SerifSemibold, 14.0, &heading(number));
    heading_of_section.title = Some(heading(number));
    let mut kids = vec![heading_of_section];
    kids.push(paper.words(Tag::H3, Face::SansSemibold, 9.5, "Bakgrund"));
    kids.push(paper.words(Tag::P, Face::SerifRegular, 11.0, &PROSE.repeat(1 + number % 4)));
    let mut run_in = paper.words(Tag::Span, Face::SerifSemibold, 11.0, "Ekonomi.");
    let rest = paper.words(Tag::P, Face::SerifRegular, 11.0, PROSE);
    run_in = element(Tag::P, [vec![Kid::Element(run_in)], rest.kids].concat());
    kids.push(run_in);
    kids.push(paper.words(Tag::H3, Face::SansSemibold, 11.0, "Beslut"));
    kids.push(paper.words(Tag::P, Face::SerifRegular, 11.0, "Styrelsen beslutar"));
    let item = |paper: &mut Paper, label: &str, text: &str| {
        let label = paper.words(Tag::Lbl, Face::SerifItalic, 11.0, label);
        let body = paper.words_at(Tag::LBody, Face::SerifRegular, 11.0, 100.0, text);
        group(Tag::LI, vec![label, body])
    };
    let clauses = [PROSE, "uppdra åt förbundschefen att följa upp."].map(|text| item(paper, "att", text));
    kids.push(group(Tag::L(Numbering::None), clauses.into()));
    let dashes = ["första", "andra"].map(|text| item(paper, "–", text));
    kids.push(group(Tag::L(Numbering::Unordered), dashes.into()));
    let head = paper.row(
        Tag::TR,
        &[(Tag::TH(Scope::Column), "Ledamot"), (Tag::TH(Scope::Column), "Ja"), (Tag::TH(Scope::Column), "Nej")],
    );
    let rows = ["Anna Öberg (V)", "Ulf Åström (M)"]
        .map(|name| paper.row(Tag::TR, &[(Tag::TH(Scope::Row), name), (Tag::TD, "X"), (Tag::TD, "")]));
    let table = vec![group(Tag::THead, vec![head]), group(Tag::TBody, rows.into())];
    kids.push(group(Tag::Table, table));
    group(Tag::Sect, kids)
}

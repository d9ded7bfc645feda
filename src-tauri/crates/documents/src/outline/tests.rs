//! The outline of a small document, whole.

use super::outline;
use crate::content::*;
use crate::layout::lay_out;
use chrono::NaiveDate;

#[test]
fn an_outline_shows_tags_words_and_where_the_ink_lies() {
    let decision = Labelled {
        source: None,
        label: Some("Beslut".into()),
        kind: LabelledKind::Decision,
        pieces: vec![Piece::Paragraph(words("Styrelsen beslutar")), Piece::Clauses(vec![words("bifalla förslaget.")])],
    };
    let content = Content {
        metadata: Metadata {
            title: "Protokoll 2026-04-23".into(),
            author: "Förbundet".into(),
            subject: "Protokoll".into(),
            made_on: NaiveDate::from_ymd_opt(2026, 4, 24).expect("a day"),
        },
        running_head: RunningHead { association: "Förbundet".into(), document: "Protokoll 2026-04-23".into() },
        page_words: PageWords {
            page: "Sida".into(),
            of: "av".into(),
            section: "§".into(),
            sections: "§§".into(),
            clause: "att".into(),
        },
        typeface: domain::Typeface::Serif,
        orientation: Orientation::Portrait,
        initials: None,
        blocks: vec![Block::Section(Section {
            source: None,
            anchor: Anchor(1),
            number: Some(7),
            label: "§ 7".into(),
            heading: "Budget".into(),
            registration: None,
            parts: vec![SectionPart::Block(decision)],
        })],
    };
    let document = lay_out(&content).expect("it can be laid out");
    let expected = "\
\"Protokoll 2026-04-23\"
Document
  Sect [§ 7 Budget]
    H2 \"§ 7 Budget\"
    H3 \"Beslut\"
    P \"Styrelsen beslutar\"
    L
      LI
        Lbl \"att\"
        LBody \"bifalla förslaget.\"

◆ § 7 Budget – page 1, 18.0 mm

page 1
  header \"\"
  3 baselines 24.5–39.1 mm
  rule 18.0 0.8 pt
  rule bar 28.6–40.5
  footer \"Sida 1 av 1\"
";
    assert_eq!(outline(&document), expected);
}

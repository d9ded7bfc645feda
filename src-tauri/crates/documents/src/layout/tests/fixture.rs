//! Invented documents for the tests of the layout: two associations, in the two forms that minutes have.

mod builders;
mod federation;

pub use builders::*;
pub use federation::federation;

use crate::content::*;
use chrono::NaiveDate;

/// Minutes with attendance tables, §§ of all kinds, and a proof of posting.
pub fn coordination() -> Content {
    let mut blocks = vec![
        Block::Opening(Opening {
            anchor: Anchor(1),
            association: "Samordningsförbundet Älvlandet".into(),
            title: "Protokoll".into(),
            meeting: "Styrelsens sammanträde 3, torsdag 23 april 2026".into(),
            logotype: None,
            size: OpeningSize::Regular,
            bookmark: None,
        }),
        Block::Fields(Fields {
            size: FieldSize::Regular,
            rows: vec![
                line("Plats", "Folkets hus i Björkede, lokal Timmerflottaren, och på distans"),
                line("Tid", "Kl. 09.00–11.35, ajournering kl. 10.05–10.20"),
                line("Paragrafer", "§§ 14–21"),
                Field {
                    source: None,
                    label: "Beslutande".into(),
                    value: FieldValue::Lines(vec![vec![
                        Inline::Words("Enligt förteckning på sida ".into()),
                        Inline::PageOf(Anchor(2)),
                    ]]),
                },
                Field {
                    source: None,
                    label: "Övriga deltagare".into(),
                    value: FieldValue::Lines(vec![
                        words("Siri Lövdahl, förbundschef, sekreterare"),
                        words("Anton Skog, processledare, §§ 18–19"),
                    ]),
                },
                line("Utses att justera", "Rut Hellgren (C)"),
                line("Justering", "Digitalt, senast torsdag 7 maj 2026"),
            ],
        }),
        Block::Signatures(Signatures {
            label: None,
            places: vec![
                place("secretary", "Siri Lövdahl", "Sekreterare"),
                place("chair", "Bengt Åmark (S)", "Ordförande"),
                place("verifier-1", "Rut Hellgren (C)", "Justerare"),
            ],
        }),
        Block::Foot(Fields {
            size: FieldSize::Notice,
            rows: vec![
                line(
                    "Anslag",
                    "Att protokollet är justerat kungörs på förbundets och de fyra medlemmarnas anslagstavlor. Den som \
                     vill överklaga ska göra det inom tre veckor, se sista sidan.",
                ),
                line("Förvaringsplats", "Kansliet, Sågvägen 2, Björkede"),
            ],
        }),
        Block::NewPage,
        Block::InnerTitle { anchor: Anchor(2), title: "Närvaro".into() },
        attendance("Ledamöter", true),
        attendance("Ersättare", false),
        Block::Labelled(block(
            Some("Tjänstgörande ersättare"),
            LabelledKind::Whole,
            "Kaj Renström (S) ersätter Maud Björk (S), Tallmo kommun, §§ 18–21.",
        )),
        Block::Labelled(block(
            Some("Beslutsförhet"),
            LabelledKind::Whole,
            "Styrelsen har sju ledamöter och var beslutsför i varje paragraf.",
        )),
        Block::NewPage,
    ];
    blocks.extend(sections().into_iter().map(Block::Section));
    blocks.extend(proof());
    Content {
        metadata: Metadata {
            title: "Protokoll 2026-04-23, Samordningsförbundet Älvlandet".into(),
            author: "Samordningsförbundet Älvlandet".into(),
            subject: "Protokoll".into(),
            made_on: NaiveDate::from_ymd_opt(2026, 4, 24).expect("a day"),
        },
        running_head: RunningHead {
            association: "Samordningsförbundet Älvlandet".into(),
            document: "Protokoll 2026-04-23".into(),
        },
        page_words: page_words(),
        typeface: domain::Typeface::Serif,
        orientation: Orientation::Portrait,
        initials: None,
        blocks,
    }
}

/// The same sections over and over: a document of about `pages` pages.
pub fn long(pages: usize) -> Content {
    let mut content = coordination();
    let sections = sections();
    let repeated = (0..pages * 5 / 2).map(|index| {
        let mut section = sections[index % sections.len()].clone();
        let number = 22 + index as u32;
        section.anchor = Anchor(1000 + number);
        section.number = Some(number);
        section.label = format!("§ {number}");
        Block::Section(section)
    });
    content.blocks.extend(repeated);
    content
}

const SHORT: &str = "Ordföranden tackar för i dag och avslutar sammanträdet kl. 11.35.";

const LONG: &str = "Processledaren Anton Skog redovisar hur arbetet har gått sedan hösten. Av de 48 personer som har \
    skrivits in har 17 gått vidare till studier eller arbete, och ytterligare nio har en planering tillsammans med \
    Arbetsförmedlingen. Verksamhetsberättelsen visar att de gemensamma kartläggningssamtalen har minskat väntetiderna \
    med i genomsnitt sex veckor. Samordningsansvaret ligger kvar hos Tallmo kommun till och med 31 december 2026.";

fn sections() -> Vec<Section> {
    let votes = [
        ("Rut Hellgren (C)", "X", "", ""),
        ("Malte Dahl (V)", "", "X", ""),
        ("Kaj Renström (S), ersätter Maud Björk (S)", "X", "", ""),
        ("Ylva Tran", "X", "", ""),
        ("Bengt Åmark (S), ordförande", "", "", "X"),
    ];
    vec![
        section(
            14,
            14,
            "Öppnande och upprop",
            None,
            vec![SectionPart::Block(plain(
                "Ordföranden Bengt Åmark öppnar sammanträdet och förrättar upprop. Ylva Tran och Malte Dahl deltar på distans \
             med ljud och bild.",
            ))],
        ),
        section(
            15,
            15,
            "Val av justerare",
            None,
            vec![SectionPart::Block(block(
                Some("Beslut"),
                LabelledKind::Decision,
                "Styrelsen utser Rut Hellgren (C) att tillsammans med ordföranden justera protokollet. Justeringen sker \
             digitalt, senast torsdag 7 maj 2026.",
            ))],
        ),
        section(
            16,
            16,
            "Ekonomisk uppföljning per 31 mars 2026",
            Some("Dnr 26:17"),
            vec![
                SectionPart::Block(Labelled {
                    source: None,
                    label: None,
                    kind: LabelledKind::Prose,
                    pieces: vec![
                        Piece::Paragraph(words(
                            "Enligt 11 § i förbundsordningen följer styrelsen upp ekonomin varje kvartal. Prognosen för helåret \
                         är ett underskott på 412 000 kr, vilket är 88 000 kr bättre än budget.",
                        )),
                        economy(),
                        Piece::Paragraph(words(LONG)),
                    ],
                }),
                SectionPart::Block(clauses("Förslag till beslut", LabelledKind::Proposal, None, &CLAUSES)),
                SectionPart::Block(clauses("Beslut", LabelledKind::Decision, Some("Styrelsen beslutar"), &CLAUSES)),
                SectionPart::Block(list_block(
                    Some("Underlag för beslut"),
                    None,
                    Marks::Bare,
                    &[("", "Kvartalsrapport per 31 mars 2026, 26:17"), ("", "Tjänsteskrivelse 2026-04-08")],
                )),
                SectionPart::Block(block(Some("Expedieras till"), LabelledKind::Prose, "Medlemmarna och revisorerna")),
            ],
        ),
        section(
            17,
            17,
            "Medfinansiering av insatsen Stig in i Tallmo",
            Some("Dnr P26:2"),
            vec![
                SectionPart::Block(block(
                    Some("Jäv"),
                    LabelledKind::Prose,
                    "Maud Björk (S) anmäler jäv och lämnar rummet. Hon deltar varken i överläggningen eller i beslutet.",
                )),
                SectionPart::Block(block(Some("Bakgrund"), LabelledKind::Prose, LONG)),
                SectionPart::Block(list_block(
                    Some("Ledamöters förslag till beslut på mötet"),
                    Some("Kansliet bedömer att insatsen följer verksamhetsplanen 2026–2028:"),
                    Marks::Dash,
                    &[
                        ("", "parterna bemannar insatsen gemensamt,"),
                        (
                            "",
                            "deltagarna kommer ur målgruppen för finansiell samordning, och minst hälften av dem är yngre än 30 år,",
                        ),
                        ("", "kommunen fortsätter i egen regi från 2028."),
                    ],
                )),
                SectionPart::Block(Labelled {
                    source: None,
                    label: Some("Votering".into()),
                    kind: LabelledKind::Prose,
                    pieces: vec![
                        Piece::Paragraph(words("Med 3 ja mot 1 nej beslutar styrelsen enligt förslaget.")),
                        Piece::Table(Table {
                            measure: Measure::Column,
                            rows_are: RowHeight::Tight,
                            columns: vec![
                                Column { width: Width::Share(1.0), align: Align::Left },
                                Column { width: Width::Mm(17.0), align: Align::Centre },
                                Column { width: Width::Mm(17.0), align: Align::Centre },
                                Column { width: Width::Mm(14.0), align: Align::Centre },
                            ],
                            head: cells(&["Ledamot", "Ja", "Nej", "Avstår"]),
                            rows: votes.iter().map(|vote| cells(&[vote.0, vote.1, vote.2, vote.3])).collect(),
                            sum: Some(cells(&["Summa", "3", "1", "1"])),
                            row_headers: true,
                            source: None,
                        }),
                    ],
                }),
                SectionPart::Block(clauses("Beslut", LabelledKind::Decision, Some("Styrelsen beslutar"), &CLAUSES)),
                SectionPart::Block(block(
                    Some("Reservation"),
                    LabelledKind::Whole,
                    "Malte Dahl (V) reserverar sig mot beslutet till förmån för sitt eget yrkande.",
                )),
            ],
        ),
        section(
            18,
            18,
            "Inkomna handlingar",
            None,
            vec![
                SectionPart::Block(list_block(
                    None,
                    Some("Styrelsen har tagit del av följande handlingar."),
                    Marks::Own,
                    &[
                        ("26:12", "Inbjudan till samråd om arkivtillsyn, Riksarkivet"),
                        (
                            "26:14",
                            "Fråga om deltagande i Hållbar start från den 1 september till och med den 31 december 2026, Strandfors kommun",
                        ),
                        ("26:15", ""),
                    ],
                )),
                SectionPart::Block(block(
                    Some("Beslut"),
                    LabelledKind::Decision,
                    "Styrelsen lägger handlingarna till handlingarna.",
                )),
            ],
        ),
        section(
            19,
            19,
            "Anmälan av delegationsbeslut och en rubrik som är så lång att den inte får plats på en enda rad",
            None,
            vec![
                SectionPart::Block(list_block(
                    None,
                    Some(
                        "Enligt delegationsordningen ska beslut som har fattats på delegation anmälas vid nästa sammanträde.",
                    ),
                    Marks::Own,
                    &[
                        ("D26:10", "Avtal om arkivvård med Björkede kommun, punkt 4.2"),
                        ("D26:11", "Förlängd anställning som processledare till och med 2027-03-31, punkt 2.1"),
                    ],
                )),
                SectionPart::Block(list_block(
                    Some("Att göra"),
                    None,
                    Marks::Numbers,
                    &[
                        ("", "Bjud in parterna till en gemensam planeringsdag."),
                        (
                            "",
                            "Ta fram ett förslag till ny finansieringspolicy som bygger på årets erfarenheter, och skicka det till parterna.",
                        ),
                    ],
                )),
            ],
        ),
        section(
            20,
            20,
            "Information",
            None,
            vec![SectionPart::Block(Labelled {
                source: None,
                label: None,
                kind: LabelledKind::Prose,
                pieces: vec![
                    Piece::RunIn { heading: words("Läget i verksamheten"), text: words(LONG) },
                    Piece::RunIn {
                        heading: words("Hos parterna."),
                        text: vec![
                            Inline::Words("Ledamöterna berättar. Särskilt nämns ".into()),
                            Inline::Emphasis("Trygg hemgång".into()),
                            Inline::Words(" och ".into()),
                            Inline::Strong("socialtjänstens omställning".into()),
                            Inline::Words(", som berör alla fyra kommunerna.".into()),
                        ],
                    },
                ],
            })],
        ),
        section(21, 21, "Avslutning", None, vec![SectionPart::Block(plain(SHORT))]),
    ]
}

const CLAUSES: [&str; 3] = [
    "fastställa kvartalsuppföljningen per 31 mars 2026 med de ändringar som styrelsen har gjort i dag,",
    "bevilja Tallmo kommun högst 540 000 kr för perioden 2026-07-01–2027-06-30, samt",
    "uppdra åt förbundschefen att teckna avtal om insatsen.",
];

fn economy() -> Piece {
    let number = Column { width: Width::Mm(20.0), align: Align::Right };
    let row = |row: [&str; 4]| cells(&row);
    Piece::Table(Table {
        measure: Measure::Column,
        rows_are: RowHeight::Regular,
        columns: vec![
            Column { width: Width::Share(1.0), align: Align::Left },
            number,
            number,
            Column { width: Width::Mm(17.0), ..number },
        ],
        head: cells(&["Belopp i tkr", "Utfall\njan–mars", "Budget\njan–mars", "Avvikelse"]),
        rows: vec![
            row(["Medlemsbidrag", "1 480", "1 480", "0"]),
            row(["Insatser", "−1 206", "−1 325", "119"]),
            row(["Kansli", "−259", "−270", "11"]),
        ],
        sum: Some(row(["Resultat", "15", "−115", "130"])),
        row_headers: false,
        source: None,
    })
}

fn attendance(first: &str, members: bool) -> Block {
    let (serving, present) = if members { ("X", "På plats") } else { ("–", "–") };
    let people = [
        ("Bengt Åmark (S), ordförande", "Björkede kommun"),
        ("Rut Hellgren (C), 1:e vice ordf.", "Strandfors kommun"),
        ("Maud Björk (S)", "Tallmo kommun"),
        ("Malte Dahl (V)", "Region Älvlandet"),
        ("Ylva Tran", "Arbetsförmedlingen"),
    ];
    Block::Table(Table {
        measure: Measure::Full,
        rows_are: RowHeight::Regular,
        columns: [59.0, 45.0, 27.0, 32.0].map(|width| Column { width: Width::Mm(width), align: Align::Left }).to_vec(),
        head: cells(&[first, "Utsedd av", "Beslutande", "Närvaro"]),
        rows: people.iter().map(|(name, by)| cells(&[name, by, serving, present])).collect(),
        sum: None,
        row_headers: true,
        source: None,
    })
}

fn proof() -> Vec<Block> {
    let boards = ["Förbundet, Sågvägen 2, Björkede", "Björkede kommun, digital", "Tallmo kommun, kommunhuset"];
    vec![
        Block::NewPage,
        Block::PartTitle {
            anchor: Anchor(3),
            title: "Anslagsbevis".into(),
            lead: Some(words("Justeringen av protokollet har tillkännagetts på anslagstavlorna nedan.")),
        },
        Block::Fields(Fields {
            size: FieldSize::Regular,
            rows: vec![
                line("Organ", "Samordningsförbundet Älvlandet, styrelsen"),
                Field { label: "Justerat".into(), value: FieldValue::Blank, source: None },
                Field { label: "Sista dag att överklaga".into(), value: FieldValue::Blank, source: None },
            ],
        }),
        Block::Table(Table {
            measure: Measure::Full,
            rows_are: RowHeight::FillIn,
            columns: [64.0, 34.0, 34.0, 31.0]
                .map(|width| Column { width: Width::Mm(width), align: Align::Left })
                .to_vec(),
            head: cells(&["Anslagstavla", "Uppsatt", "Tas ned tidigast", "Nedtagen"]),
            rows: boards.iter().map(|board| cells(&[board])).collect(),
            sum: None,
            row_headers: true,
            source: None,
        }),
        Block::Signatures(Signatures {
            label: None,
            places: vec![SignaturePlace {
                field: None,
                name: "Siri Lövdahl, förbundschef".into(),
                role: "Underskrift".into(),
                tooltip: String::new(),
            }],
        }),
        Block::Foot(Fields { size: FieldSize::Notice, rows: vec![line("Hur man överklagar", LONG)] }),
    ]
}

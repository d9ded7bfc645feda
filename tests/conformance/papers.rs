//! The printed documents beside the minutes before the same judges: archive, accessibility, syntax, tag tree; and that an
//! extract says what the minutes say.

use crate::documents::{MADE_ON, Signed, made, meeting};
use crate::structure::{readable, verapdf_finds_nothing};
use crate::words::ink;
use domain::{DecisionFilter, DelegatedDecisionId, MeetingId, MeetingStatus, SectionNumber};
use office::{Access, ListKind, Office, PaperKind};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;
use tests::{answer, printed, root, tool};

/// One document on disk.
struct Paper {
    /// Of which example.
    example: &'static str,
    /// Which.
    name: &'static str,
    /// The file.
    path: PathBuf,
}

fn office(document: &Signed) -> Office {
    Office::open(&made().folder.join(format!("{}.paragraf", document.name)), Access::ReadOnly).unwrap()
}

/// Every kind that the records of each example allow; made on first use.
fn papers() -> &'static [Paper] {
    static PAPERS: OnceLock<Vec<Paper>> = OnceLock::new();
    PAPERS.get_or_init(|| made().documents.iter().flat_map(of_example).collect())
}

fn of_example(document: &Signed) -> Vec<Paper> {
    let office = office(document);
    let held = office.meeting_on(Some(document.day), MeetingStatus::Held).unwrap();
    let coming = office.meeting_on(None, MeetingStatus::Planned).unwrap();
    let items = office.items_of(held, &sections(document)).unwrap();
    let verified = verified(&office, document);
    let mut kinds = vec![
        ("summons", PaperKind::Summons { meeting: coming, with_papers: false }),
        ("extract", PaperKind::Extract { meeting: held, items: items[..3].to_vec() }),
        ("section-minutes", PaperKind::SectionMinutes { meeting: held, item: items[items.len() / 2] }),
        ("reply-form", PaperKind::ReplyForm { meeting: held, item: None }),
        ("attendance", PaperKind::Attendance { meeting: held }),
        ("attendance-coming", PaperKind::Attendance { meeting: coming }),
        ("calendar", PaperKind::Calendar { year: 2026 }),
        ("calendar-empty", PaperKind::Calendar { year: 2031 }),
    ];
    kinds.extend(lists().map(|(name, list)| (name, PaperKind::List { list })));
    kinds.push(("list-empty", PaperKind::List { list: ListKind::Register { year: Some(1999), public: true } }));
    // Numbered as they came in; an example without delegated decisions has none to print.
    let decision = PaperKind::DelegatedDecision { decision: DelegatedDecisionId(1) };
    if office.paper(&decision, day()).is_ok() {
        kinds.push(("delegated-decision", decision));
    }
    if office.paper(&PaperKind::ProofOfPosting { meeting: held, item: None, board: None }, day()).is_ok() {
        kinds.push(("proof-of-posting", PaperKind::ProofOfPosting { meeting: held, item: None, board: None }));
        if let Some(verified) = verified {
            kinds.push(("notice", PaperKind::Notice { meeting: verified, item: None, board: None }));
        }
    }
    let folder = made().folder.join("papers");
    fs::create_dir_all(&folder).unwrap();
    kinds
        .into_iter()
        .map(|(name, kind)| {
            let bytes =
                office.paper(&kind, day()).unwrap_or_else(|error| panic!("{} {name}: {error:?}", document.name));
            let path = folder.join(format!("{}-{name}.pdf", document.name));
            fs::write(&path, bytes).unwrap();
            Paper { example: document.name, name, path }
        })
        .collect()
}

/// Every list, for all years.
fn lists() -> [(&'static str, ListKind); 6] {
    [
        ("register", ListKind::Register { year: None, public: true }),
        ("received-documents", ListKind::ReceivedDocuments { year: None, public: true }),
        ("delegated-decisions", ListKind::DelegatedDecisions { year: None, meeting: None }),
        ("decisions", ListKind::Decisions { filter: DecisionFilter::default() }),
        ("tasks", ListKind::Tasks { open: false }),
        ("grants", ListKind::Grants { year: None }),
    ]
}

fn day() -> chrono::NaiveDate {
    MADE_ON.parse().unwrap()
}

/// The latest meeting whose minutes are verified.
fn verified(office: &Office, document: &Signed) -> Option<MeetingId> {
    let meetings = document.records["meetings"].as_array().unwrap();
    let verified = meetings.iter().rev().find(|meeting| meeting["verification"]["date"].is_string())?;
    let day = verified["date"].as_str()?.parse().ok()?;
    office.meeting_on(Some(day), MeetingStatus::Held).ok()
}

/// The §§ of the meeting that the example's minutes are from.
fn sections(document: &Signed) -> Vec<SectionNumber> {
    let items = meeting(&document.records, document.day)["items"].as_array().unwrap();
    let number = |item: &serde_json::Value| item["section"].as_u64().and_then(|number| u32::try_from(number).ok());
    items.iter().filter_map(number).map(|number| SectionNumber::try_from(number).unwrap()).collect()
}

fn heading(document: &Signed, section: SectionNumber) -> String {
    let items = meeting(&document.records, document.day)["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["section"] == section.get()).unwrap();
    item["heading"].as_str().unwrap().to_owned()
}

#[test]
fn every_document_is_pdf_a_2a_and_pdf_ua_1() {
    assert!(papers().iter().any(|paper| paper.name == "notice"), "the examples have notices");
    verapdf_finds_nothing(&papers().iter().map(|paper| &paper.path).collect::<Vec<_>>());
}

#[test]
fn qpdf_finds_nothing_wrong_with_any_document() {
    let Some(qpdf) = tool("qpdf") else { return };
    for paper in papers() {
        let output = answer(Command::new(&qpdf).arg("--check").arg(&paper.path));
        assert!(output.status.success(), "{}: {}", paper.path.display(), printed(&output));
        assert!(!printed(&output).contains("WARNING"), "{}", printed(&output));
    }
}

/// As another program reads them. `UPDATE_GOLDEN=1` writes them anew, to be read as a diff.
#[test]
fn the_tag_tree_of_every_document_is_the_golden_one() {
    let Some(pdfinfo) = tool("pdfinfo") else { return };
    for paper in papers().iter().filter(|paper| matches!(paper.example, "coordination" | "federation")) {
        let output = answer(Command::new(&pdfinfo).arg("-struct-text").arg(&paper.path));
        let tree = readable(&String::from_utf8_lossy(&output.stdout));
        let golden = root().join(format!("tests/golden/papers/{}-{}.txt", paper.example, paper.name));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::create_dir_all(golden.parent().unwrap()).unwrap();
            fs::write(&golden, &tree).unwrap();
        }
        let expected = fs::read_to_string(&golden).unwrap();
        let differs = tree.lines().zip(expected.lines()).position(|(is, should)| is != should);
        assert!(tree == expected, "{} differs from line {differs:?} on", golden.display());
    }
}

#[test]
fn an_extract_of_each_section_says_what_the_minutes_say() {
    let Some(pdftotext) = tool("pdftotext") else { return };
    // Between header and footer, in the order of the content stream.
    let text = |path: &PathBuf| {
        let area = ["-raw", "-r", "72", "-x", "0", "-y", "80", "-W", "595", "-H", "690"];
        let output = answer(Command::new(&pdftotext).args(area).arg(path).arg("-"));
        ink(&String::from_utf8(output.stdout).unwrap())
    };
    for document in &made().documents {
        let office = office(document);
        let held = office.meeting_on(Some(document.day), MeetingStatus::Held).unwrap();
        let minutes = text(&document.revisions[0]);
        let sections = sections(document);
        assert!(sections.len() >= 9, "{} has {} §§", document.name, sections.len());
        for section in sections {
            let items = office.items_of(held, &[section]).unwrap();
            let extract = office.paper(&PaperKind::Extract { meeting: held, items }, day()).unwrap();
            let path = made().folder.join(format!("{}-extract.pdf", document.name));
            fs::write(&path, extract).unwrap();
            let whole = text(&path);
            let start = whole.rfind(&format!("§{section}{}", ink(&heading(document, section)))).unwrap();
            let end = whole.rfind("Rättutdragetintygar").unwrap();
            let said = &whole[start..end];
            assert!(said.len() > 10 && minutes.contains(said), "{} § {section}: {said}", document.name);
        }
    }
}

#[test]
fn the_secretary_signs_an_extract_and_it_stays_an_archivable_file() {
    let paper = papers().iter().find(|paper| paper.name == "extract").unwrap();
    let ca = testkit::certificates::TestCa::new("Utdragens utfärdare");
    let period = testkit::certificates::Period::years(2025, 2030);
    let key = ca.issue("Annika Rydbeck", testkit::certificates::KeyKind::P256, period).pkcs12("hemligt");
    let signed = office::sign(&office::SignRequest {
        pdf: &fs::read(&paper.path).unwrap(),
        role: domain::SigningRole::Secretary,
        pkcs12: &key,
        password: &office::Password::new("hemligt".into()),
        time: crate::documents::now().fixed_offset(),
    })
    .unwrap();
    assert_eq!(signed.warnings, []);
    let path = made().folder.join("signed-extract.pdf");
    fs::write(&path, &signed.pdf).unwrap();
    let verdicts = office::verify(&signed.pdf, &[], crate::documents::now()).unwrap();
    assert!(verdicts.len() == 1 && verdicts[0].holds(), "{verdicts:?}");
    verapdf_finds_nothing(&[&path]);
}

/// A copy of an example's file to change.
fn copy(name: &str, of: &str) -> Office {
    let path = made().folder.join(format!("{name}.paragraf"));
    let _ = fs::remove_file(&path);
    fs::copy(made().folder.join(format!("{of}.paragraf")), &path).unwrap();
    Office::open(&path, Access::ReadWrite).unwrap()
}

#[test]
fn a_summons_with_its_papers_is_one_sound_file() {
    let example = &made().documents[0];
    let mut office = copy("joined", example.name);
    let coming = office.meeting_on(None, MeetingStatus::Planned).unwrap();
    let view = office.meeting_view(coming, day()).unwrap();
    let before = office.paper(&PaperKind::Summons { meeting: coming, with_papers: true }, day()).unwrap();
    let paper = fs::read(example.revisions.last().unwrap()).unwrap();
    for (item, name) in view.meeting.items.iter().zip(["Protokoll.pdf", "Ansökan från Åsbruk.pdf"]) {
        office.add_paper(item.id, name, &paper, crate::documents::now()).unwrap();
    }
    let joined = office.paper(&PaperKind::Summons { meeting: coming, with_papers: true }, day()).unwrap();
    let pages = |pdf: &[u8]| office::check_paper(pdf).unwrap();
    assert_eq!(pages(&joined), pages(&before) + 2 * pages(&paper));
    let path = made().folder.join("papers-joined.pdf");
    fs::write(&path, &joined).unwrap();
    if let Some(qpdf) = tool("qpdf") {
        let output = answer(Command::new(qpdf).arg("--check").arg(&path));
        assert!(output.status.success() && !printed(&output).contains("WARNING"), "{}", printed(&output));
    }
    if let Some(pdftotext) = tool("pdftotext") {
        let text = printed(&answer(Command::new(pdftotext).arg(&path).arg("-")));
        assert!(text.contains("Ansökan från Åsbruk"), "the summons names its papers");
        assert_eq!(text.matches("Anslagsbevis").count(), 2, "each paper is there whole");
    }
}

#[test]
fn the_report_on_what_came_back_is_an_archivable_file() {
    let example = &made().documents[0];
    let mut office = copy("returned", example.name);
    let held = office.meeting_on(Some(example.day), MeetingStatus::Held).unwrap();
    let now = crate::documents::now().fixed_offset();
    office.seal_minutes(held, None, now).unwrap();
    let sealed = office.paper(&PaperKind::Minutes { meeting: held }, day()).unwrap();
    let ca = testkit::certificates::TestCa::new("Annan utfärdare");
    let period = testkit::certificates::Period::years(2025, 2030);
    let key = ca.issue("Annika Rydbeck", testkit::certificates::KeyKind::P256, period).pkcs12("hemligt");
    let signed = office::sign(&office::SignRequest {
        pdf: &sealed,
        role: domain::SigningRole::Secretary,
        pkcs12: &key,
        password: &office::Password::new("hemligt".into()),
        time: now,
    })
    .unwrap();
    office.accept_returned(held, &signed.pdf, now).unwrap();
    let view = office.meeting_view(held, day()).unwrap();
    let kind = domain::MeetingFileKind::ValidationReport;
    let report = view.meeting.files.iter().find(|file| file.kind == kind).unwrap();
    let bytes = office.paper(&PaperKind::StoredFile { file: report.id }, day()).unwrap();
    let path = made().folder.join("papers-validation-report.pdf");
    fs::write(&path, bytes).unwrap();
    verapdf_finds_nothing(&[&path]);
    if let Some(pdftotext) = tool("pdftotext") {
        let text = printed(&answer(Command::new(pdftotext).arg(&path).arg("-")));
        assert!(text.contains("Annan utfärdare") && text.contains("SHA-256"), "{text}");
    }
}

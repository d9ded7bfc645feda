//! A corpus of invented minutes with slips planted in them: how many are found, and how much is found that is none. Each of the
//! documents has its own handful of slips; the clean ones have none, in both forms of body and with the decision above or below.

use super::sample::{Sample, block, sample};
use crate::builders::{day, id, row, section, time};
use crate::{BlockName, BodyForm, Extent, ItemPart, Outcome};
use std::collections::{BTreeMap, BTreeSet};

/// A slip: the code that must be given, and how it is planted.
type Slip = (&'static str, fn(&mut Sample));

const SLIPS: [Slip; 44] = [
    ("duplicate-section-number", |s| s.meeting().items[2].section = Some(section(8))),
    ("section-gap", |s| s.push("Rapporter", Outcome::Noted, vec![said()]).section = Some(section(21))),
    ("section-span-mismatch", |s| s.meeting().written.sections = Some("§§ 7–12".into())),
    ("registration-number-missing", |s| _ = papers(s)),
    ("registration-number-style", |s| numbered(s, "dnr P25:4", "P25:4")),
    ("registration-number-spelling", |s| s.text("Ansökan finns i dnr P25/01.")),
    ("weekday-mismatch", |s| s.text("Uppföljningen görs måndag 17 juni 2025.")),
    ("weekday-mismatch", |s| s.text("Uppföljningen görs torsdagen den 12/9.")),
    ("weekday-mismatch", |s| s.text("Uppföljningen görs 2025-06-10 (måndag).")),
    ("front-page-day", |s| s.meeting().written.time = Some("10 juni 2025, kl. 13.00".into())),
    ("impossible-date", |s| s.text("Avtalet löper till den 31 juni 2026.")),
    ("implausible-time", |s| s.meeting().start = Some(time("03:00"))),
    ("reserve-date-not-after-date", |s| s.meeting().reserve_date = Some(day("2025-06-09"))),
    ("verification-late", |s| s.meeting().verification.date = Some(day("2025-07-30"))),
    ("serving-times-unmapped", |s| s.meeting().attendance[3].serving = Some(part())),
    ("mixed-date-format", |s| s.text("Arbetet började 25-04-01.")),
    ("period-backwards", |s| s.text("Projektet pågår 2026-12-31 – 2026-03-01.")),
    ("verifier-not-serving", |s| s.meeting().verifiers = vec![id("ida-stenmark")]),
    ("secretary-missing", |s| s.meeting().secretary = None),
    ("first-name-only", |s| s.text("Lena berättar om höstens arbete.")),
    ("name-variant", |s| s.text("Eva Lindkvist frågade om kostnaden.")),
    ("seat-served-twice", |s| s.meeting().attendance.push(row("tove-alm", Some(Extent::WholeMeeting)))),
    ("role-not-held", |s| s.text("Frågan besvaras av ordförande Per Ek.")),
    ("decision-names-other-measure", |s| {
        s.set(BlockName::Decision, "Förbundsstyrelsen beviljar högst 540 000 kr för Stegen Almsele.");
    }),
    ("decision-missing", |s| _ = s.push("Policy", Outcome::Decided, vec![said()])),
    ("amount-without-currency", |s| s.decision("Styrelsen beviljar dessutom 180 000 för lokaler.")),
    ("sum-mismatch", |s| s.text("Kostnaden är 110 000 kr och 180 000 kr, totalt 280 000 kr.")),
    ("proposal-missing", |s| _ = s.push("Policy", Outcome::Decided, vec![decided("Policyn antas enligt förslag.")])),
    ("budget-not-public", |s| {
        _ = s.push("Budget 2026", Outcome::Decided, vec![decided("Budget för 2026 fastställs.")])
    }),
    ("task-without-owner", |s| s.decision("Styrelsen uppdrar att ta fram ett förslag.")),
    ("empty-list-item", |s| s.text("- Avtal om arkiv\n- ")),
    ("unfinished-sentence", |s| s.text("Ledamöterna var eniga om att gå vidare med arbetet i höst")),
    ("broken-sentence", |s| s.text("Uppföljningen visar att andelen individer med")),
    ("doubled-word", |s| s.text("Det är viktigt att att arbetet fortsätter.")),
    ("spacing", |s| s.text("Kostnaden blev 100 000kr.")),
    ("spacing", |s| s.text("Perioden slutar 2025 -12-31.")),
    ("unresolved-reference", |s| s.text("Se § 64.")),
    ("unbalanced-quotes", |s| s.text("Insatsen ”Vägen in fortsätter.")),
    ("personal-number", |s| s.text("Ärendet gäller 850101-1234.")),
    ("unfilled-slot", |s| s.text("Avtalet gäller till den XX juni.")),
    ("unverified-source", |s| s.text("Arkivbeskrivning krävs enligt offentlighets- och sekretesslagen.")),
    ("putting-missing", |s| {
        let proposal = block(BlockName::Proposals, "Per Ek yrkar på 480 000 kr.");
        s.push("Policy", Outcome::Decided, vec![proposal, decided("Policyn antas.")]);
    }),
    ("wrong-appeal-sentence", |s| {
        s.0.body.posting_sentence = Some("Anslås i tre veckor efter justeringsdagen.".into())
    }),
    ("posting-late", |s| s.meeting().postings[0].posted = Some(day("2025-06-25"))),
];

fn said() -> ItemPart {
    block(BlockName::Text, "Ordföranden redogör för läget.")
}

fn decided(text: &str) -> ItemPart {
    block(BlockName::Decision, text)
}

fn part() -> Extent {
    Extent::Clock { from: time("14:30"), to: time("15:30") }
}

fn papers(sample: &mut Sample) -> crate::ItemId {
    let parts = vec![decided("Riktlinjerna antas."), block(BlockName::Basis, "- Tjänsteskrivelse")];
    sample.push("Riktlinjer", Outcome::Decided, parts).id
}

fn numbered(sample: &mut Sample, written: &str, number: &str) {
    let item = sample.push("Avtal", Outcome::Decided, vec![decided("Avtalet godkänns.")]);
    item.registration_number = number.parse().ok();
    item.registration_written = Some(written.into());
}

/// The forms and layouts that minutes have here.
fn layouts() -> [fn(&mut Sample); 3] {
    [
        |_| {},
        // The decision above the text, as a kommunförbund has it.
        |sample| sample.item().parts.swap(0, 1),
        |sample| {
            sample.0.body.form = BodyForm::MunicipalFederation;
            sample.0.body.notice_boards.retain(|board| board.id.0 == "own");
            sample.meeting().postings.retain(|posting| posting.board.0 == "own");
        },
    ]
}

/// What follows from a slip and is told beside it: no false alarm, and not asked for either.
fn follows(code: &str) -> &'static [&'static str] {
    match code {
        "secretary-missing" | "section-gap" => &[],
        "wrong-appeal-sentence" | "posting-late" | "verification-late" => {
            &["posting-before-verification", "posting-late"]
        }
        "serving-times-unmapped" => &["quorum-unknown"],
        "implausible-time" => &["serving-times-unmapped"],
        "duplicate-section-number" => &["unresolved-reference", "section-span-mismatch"],
        "decision-names-other-measure" => &["near-duplicate-decision"],
        _ => &[],
    }
}

#[test]
fn planted_slips_are_found_and_next_to_nothing_else() {
    let (mut planted, mut hits, mut told) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut false_alarms: BTreeMap<String, usize> = BTreeMap::new();
    let mut documents = 0;
    for layout in layouts() {
        let mut clean = sample();
        layout(&mut clean);
        assert!(clean.findings().is_empty(), "clean minutes are met with {:?}", clean.findings());
        documents += 1;
        // Each document has every eleventh slip, so that four stand together.
        for first in 0..11 {
            let slips: Vec<&Slip> = SLIPS.iter().skip(first).step_by(11).collect();
            let mut sample = sample();
            layout(&mut sample);
            slips.iter().for_each(|(_, plant)| plant(&mut sample));
            documents += 1;
            let found: BTreeSet<&str> = sample.findings().iter().map(|finding| finding.code.as_str()).collect();
            let asked: BTreeSet<&str> = slips.iter().map(|(code, _)| *code).collect();
            let allowed: BTreeSet<&str> = asked.iter().flat_map(|code| follows(code)).copied().collect();
            for code in &asked {
                *planted.entry(*code).or_insert(0) += 1;
                *hits.entry(*code).or_insert(0) += usize::from(found.contains(code));
            }
            for code in found.iter().filter(|code| !allowed.contains(*code) || asked.contains(*code)) {
                *told.entry((*code).to_owned()).or_insert(0) += 1;
                if !asked.contains(code) {
                    *false_alarms.entry((*code).to_owned()).or_insert(0) += 1;
                }
            }
        }
    }
    println!("{:<34} recall", "rule");
    for (code, count) in &planted {
        println!("{code:<34} {}/{count}", hits[code]);
    }
    println!("found beside what was planted: {false_alarms:?}");
    let sum = |counts: &mut dyn Iterator<Item = &usize>| counts.sum::<usize>() as f64;
    let recall = sum(&mut hits.values()) / sum(&mut planted.values());
    let precision = 1.0 - sum(&mut false_alarms.values()) / sum(&mut told.values());
    println!("{documents} documents, recall {:.1} %, precision {:.1} %", recall * 100.0, precision * 100.0);
    assert!(recall >= 0.97, "recall {recall}");
    assert!(precision >= 0.95, "precision {precision}: {false_alarms:?}");
}

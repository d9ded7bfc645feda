//! Files that come back: taken when they are ours and signed, refused with the reason when they are not.

use super::*;
use crate::samples::{at, clock, day, office, planned};
use crate::{Office, Password, SignRequest, sign};
use chrono::{DateTime, FixedOffset};
use domain::Occurrence;
use testkit::certificates::{KeyKind, Period, TestCa};

fn morning() -> DateTime<FixedOffset> {
    "2026-05-20T09:00:00+02:00".parse().unwrap()
}

fn noon() -> DateTime<Utc> {
    "2026-05-21T12:00:00Z".parse().unwrap()
}

fn key(name: &str) -> Vec<u8> {
    TestCa::new("Utfärdaren").issue(name, KeyKind::P256, Period::years(2026, 2028)).pkcs12("hemligt")
}

/// Signed by someone elsewhere.
fn signed(pdf: &[u8], role: SigningRole, name: &str, time: &str) -> Vec<u8> {
    let password = Password::new("hemligt".to_owned());
    let time = time.parse().unwrap();
    sign(&SignRequest { pdf, role, pkcs12: &key(name), password: &password, time }).unwrap().pdf
}

/// The minutes of a meeting that was held and closed, as they go out.
fn sent(office: &mut Office) -> Sent {
    let meeting = planned(office);
    for what in [Occurrence::MeetingOpened, Occurrence::MeetingClosed] {
        office.note_event(meeting, what, clock("13:00"), at("13:00")).unwrap();
    }
    office.seal_minutes(meeting, None, morning()).unwrap();
    let places = office.store.sealing(meeting, None).unwrap().unwrap().places;
    let pdf = office.store.sealed_pdf(meeting, None).unwrap().unwrap();
    Sent { meeting, day: day("2026-05-19"), item: None, places, pdf }
}

fn one() -> Sent {
    let (_folder, mut office) = office();
    sent(&mut office)
}

fn looked(ours: &Sent, file: &[u8]) -> Result<Returned, (ReturnRefusal, Vec<ReturnedSigner>)> {
    look::<()>(std::slice::from_ref(ours), || Ok(vec![]), file, noon()).unwrap()
}

fn refused(ours: &Sent, file: &[u8]) -> ReturnRefusal {
    looked(ours, file).expect_err("refused").0
}

/// The same file with an honest-looking update that turns its first page.
fn turn_first_page(pdf: &[u8]) -> Vec<u8> {
    let text: String = pdf.iter().map(|byte| char::from(*byte)).collect();
    let page = text.find("/Type/Page/").or_else(|| text.find("/Type /Page\n")).expect("a page");
    let begins = text[..page].rfind(" 0 obj").expect("an object");
    let number = text[..begins].rsplit('\n').next().expect("a number").to_owned();
    let dictionary = &text[begins + 6..begins + text[begins..].find("endobj").expect("an end")];
    let dictionary = dictionary.trim().strip_suffix(">>").expect("a dictionary");
    let (_, trailer) = text.rsplit_once("trailer").expect("a trailer");
    let (trailer, previous) = trailer.split_once("startxref").expect("a place");
    let trailer = trailer.trim().strip_suffix(">>").expect("a dictionary");
    let previous = previous.split_whitespace().next().expect("a number");
    let mut turned = pdf.to_vec();
    let place = turned.len();
    let object = format!("{number} 0 obj\n{dictionary}/Rotate 90>>\nendobj\n");
    turned.extend(object.chars().map(|c| u8::try_from(u32::from(c)).expect("a byte")));
    let table = turned.len();
    let section = format!("xref\n{number} 1\n{place:010} 00000 n \ntrailer\n{trailer}/Prev {previous}>>\n");
    turned.extend(format!("{section}startxref\n{table}\n%%EOF\n").bytes());
    turned
}

const CHAIR: SigningRole = SigningRole::Chair;
const TIME: &str = "2026-05-20T10:00:00+02:00";

#[test]
fn a_file_signed_elsewhere_is_taken_with_its_signer_in_the_right_place() {
    let ours = one();
    let file = signed(&ours.pdf, CHAIR, "Karin Berg", TIME);
    let returned = looked(&ours, &file).unwrap();
    let [signer] = returned.signers.as_slice() else { panic!("{:?}", returned.signers) };
    assert_eq!((signer.role, signer.printed_name.as_str(), signer.matches_name), (Some(CHAIR), "Karin Berg (S)", true));
    let signed: Vec<_> =
        returned.places.iter().filter(|place| place.signed.is_some()).map(|place| place.role).collect();
    assert_eq!(signed, [CHAIR]);
}

#[test]
fn two_signatures_in_one_file_are_both_taken() {
    let ours = one();
    let file = signed(&ours.pdf, CHAIR, "Karin Berg", TIME);
    let file = signed(&file, SigningRole::verifier(0), "Eva Lind", TIME);
    assert_eq!(looked(&ours, &file).unwrap().signers.len(), 2);
}

#[test]
fn another_name_than_the_printed_one_is_told() {
    let ours = one();
    let file = signed(&ours.pdf, CHAIR, "Okänd Person", TIME);
    assert!(!looked(&ours, &file).unwrap().signers[0].matches_name);
}

#[test]
fn a_name_is_the_same_in_capitals_turned_round_and_with_more_names() {
    assert!(is_named("Karin Berg (S)", "BERG KARIN"));
    assert!(is_named("Karin Berg", "Karin Maria Åsa Berg"));
    assert!(!is_named("Karin Berg (S)", "Karin Bergman"));
    assert!(!is_named("", "Karin Berg"));
}

#[test]
fn a_file_as_it_went_out_has_nothing_new() {
    let ours = one();
    assert_eq!(refused(&ours, &ours.pdf), ReturnRefusal::NothingNew);
    let later = Sent { pdf: signed(&ours.pdf, CHAIR, "Karin Berg", TIME), ..one() };
    assert_eq!(refused(&later, &ours.pdf), ReturnRefusal::NothingNew);
}

#[test]
fn a_file_that_lacks_a_signature_that_has_come_since_is_outdated() {
    let ours = one();
    let file = signed(&ours.pdf, SigningRole::verifier(0), "Eva Lind", TIME);
    let later = Sent { pdf: signed(&ours.pdf, CHAIR, "Karin Berg", TIME), ..one() };
    assert_eq!(refused(&later, &file), ReturnRefusal::Outdated);
}

#[test]
fn a_page_turned_by_someone_is_named_also_when_it_was_signed_afterwards() {
    let ours = one();
    let turned = turn_first_page(&ours.pdf);
    assert_eq!(refused(&ours, &turned), ReturnRefusal::Changed { pages: vec![1] });
    let then_signed = signed(&turned, CHAIR, "Karin Berg", TIME);
    let (refusal, signers) = looked(&ours, &then_signed).unwrap_err();
    assert_eq!((refusal, signers.len()), (ReturnRefusal::Changed { pages: vec![1] }, 1));
}

#[test]
fn a_file_written_anew_by_a_program_is_changed() {
    let ours = one();
    let mut anew = ours.pdf.clone();
    // One character of the header's comment: the same document in other bytes.
    anew[12] ^= 1;
    assert_eq!(refused(&ours, &anew), ReturnRefusal::Changed { pages: vec![] });
}

#[test]
fn a_signature_whose_bytes_were_changed_does_not_hold() {
    let ours = one();
    let mut file = signed(&ours.pdf, CHAIR, "Karin Berg", TIME);
    let place = file.windows(10).rposition(|bytes| bytes == b"/Contents<").unwrap() + 200;
    file[place] = if file[place] == b'0' { b'1' } else { b'0' };
    assert_eq!(refused(&ours, &file), ReturnRefusal::Broken { role: CHAIR });
}

#[test]
fn a_signature_of_tomorrow_or_of_the_day_before_the_meeting_is_refused() {
    let ours = one();
    let file = |time| signed(&ours.pdf, CHAIR, "Karin Berg", time);
    assert_eq!(refused(&ours, &file("2026-05-22T10:00:00+02:00")), ReturnRefusal::Future { role: CHAIR });
    assert_eq!(refused(&ours, &file("2026-05-18T10:00:00+02:00")), ReturnRefusal::BeforeMeeting { role: CHAIR });
}

#[test]
fn the_file_of_another_meeting_is_told_with_its_day() {
    let (_folder, mut office) = office();
    let (first, second) = (sent(&mut office), sent(&mut office));
    let second = Sent { day: day("2026-09-15"), ..second };
    let file = signed(&second.pdf, CHAIR, "Karin Berg", TIME);
    let (meeting, others) = (second.meeting, || Ok::<_, ()>(vec![second]));
    let refusal = look(&[first], others, &file, noon()).unwrap().unwrap_err().0;
    assert_eq!(refusal, ReturnRefusal::OtherMeeting { meeting, day: day("2026-09-15") });
}

#[test]
fn what_is_not_from_here_is_refused_with_its_reason() {
    let ours = one();
    assert_eq!(refused(&ours, b"PK\x03\x04"), ReturnRefusal::NotPdf);
    assert_eq!(refused(&ours, b""), ReturnRefusal::NotPdf);
    assert_eq!(refused(&ours, &ours.pdf[..ours.pdf.len() / 2]), ReturnRefusal::Damaged);
}

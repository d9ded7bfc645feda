//! Files of others: what is read of each kind, and that nothing that comes in is more than unreadable.

use super::*;
use proptest::prelude::*;
use std::io::{Cursor, Write};
use testkit::incoming;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn read_all(name: &str, bytes: &[u8]) -> Foreign {
    read(name, bytes, &Limits::default())
}

/// A ZIP of these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(vec![]));
    for (name, text) in parts {
        let method = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        file.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("a part");
        file.write_all(text.as_bytes()).expect("memory takes it");
    }
    file.finish().expect("memory takes it").into_inner()
}

fn docx(body: &str) -> Vec<u8> {
    packed(&[("word/document.xml", &format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>"))])
}

#[test]
fn an_outlook_message_tells_sender_time_subject_words_and_files() {
    let read = read_all("x.msg", &incoming::outlook_application());
    assert_eq!((read.kind, read.state), (FileKind::OutlookMail, TextState::Readable));
    let mail = read.mail.expect("a letter");
    let from = mail.from.expect("a sender");
    assert_eq!(from.name.as_deref(), Some("Lova Sandqvist"));
    assert_eq!(from.address.as_deref(), Some("lova.sandqvist@kvarnkoping.example"));
    assert_eq!(mail.to[0].address.as_deref(), Some("kansliet@alvmark.example"));
    assert_eq!(mail.at.expect("a time").to_rfc3339(), "2026-03-11T07:42:00+00:00");
    assert_eq!(mail.subject.as_deref(), Some("Ansökan om medel till Språkverkstaden"));
    assert!(mail.body.contains("1 250 000 kronor till Språkverkstaden.\n"));
    assert_eq!(mail.attachments[0].name, "Budget Språkverkstaden.pdf");
    assert!(read_all("x.pdf", &mail.attachments[0].bytes).text.contains("Handledare 900 000 kronor"));
    assert!(read.text.contains("lova.sandqvist@kvarnkoping.example"));
}

#[test]
fn a_message_within_an_outlook_message_is_a_file_that_can_be_read_again() {
    let inner = incoming::Message {
        from: ("Inre Avsändaren", "inre@b.example"),
        to: &[],
        received: 1_773_214_920,
        subject: "Det inre brevet",
        body: "Ordet längst in är kvarnsten.",
        files: &[],
        within: None,
    };
    let outer = incoming::Message { subject: "Vidarebefordrat", body: "Se bifogat.", within: Some(&inner), ..inner };
    let read = read_all("x.msg", &incoming::outlook_message(&outer));
    assert!(read.text.contains("kvarnsten"), "the words of the inner letter are found: {}", read.text);
    let mail = read.mail.expect("a letter");
    assert_eq!(mail.attachments[0].name, "Det inre brevet.msg");
    let again = read_all("y.msg", &mail.attachments[0].bytes).mail.expect("a letter");
    assert_eq!(again.subject.as_deref(), Some("Det inre brevet"));
    assert_eq!(again.from.and_then(|from| from.name).as_deref(), Some("Inre Avsändaren"));
    assert!(again.at.is_some());
}

#[test]
fn a_letter_tells_its_day_of_arrival_and_keeps_its_attachments_as_they_were_sent() {
    let read = read_all("brev.eml", &incoming::letter_with_two_attachments());
    assert_eq!((read.kind, read.state), (FileKind::Mail, TextState::Readable));
    let mail = read.mail.expect("a letter");
    assert_eq!(mail.subject.as_deref(), Some("Remiss: riktlinjer för samverkan"));
    assert_eq!(mail.from.and_then(|from| from.name).as_deref(), Some("Torsten Åkerblom"));
    assert_eq!(
        mail.at.expect("a time").to_rfc3339(),
        "2026-03-16T23:30:00+00:00",
        "when it came, not when it was sent"
    );
    assert_eq!(mail.body, "Här kommer remissen med sändlista.");
    let names: Vec<_> = mail.attachments.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["Riktlinjer.pdf", "Sändlista.txt"]);
    assert!(mail.attachments[1].bytes.windows(2).any(|bytes| bytes == b"\xc5s"), "the letters as they were attached");
    assert_eq!(
        read_all("s.txt", &mail.attachments[1].bytes).text,
        "Remissinstanser\nÅsbruks kommun\nBjörnskoga kommun"
    );
}

#[test]
fn a_name_of_an_attachment_is_no_way_to_another_folder() {
    for name in ["../../etc/passwd", "C:\\Windows\\system.ini", "a/b/../c.pdf", "..", "", "\u{0}\u{7}"] {
        let safe = mail::file_name(name, "attachment");
        assert!(!safe.contains(['/', '\\', '\0']) && safe != ".." && !safe.is_empty(), "{name:?} became {safe:?}");
    }
}

#[test]
fn a_pdf_says_its_words_and_a_scanned_one_that_it_has_none() {
    let read = read_all("x.pdf", &incoming::text_pdf(&["Tjänsteutlåtande", "Förbundet föreslås bevilja medel."]));
    assert_eq!((read.kind, read.state), (FileKind::Pdf, TextState::Readable));
    assert_eq!(read.text, "Tjänsteutlåtande\nFörbundet föreslås bevilja medel.");
    let scanned = incoming::scanned_pdf();
    assert_eq!(read_all("x.pdf", &scanned).state, TextState::NoText);
    let page = &pages(&scanned, &Limits::default()).expect("a page").pages[0];
    assert_eq!((page.pictures, page.lines.len()), (1, 0));
}

#[test]
fn a_pdf_without_its_end_is_read_as_far_as_it_goes() {
    let whole = incoming::text_pdf(&["Ett ord", "som står kvar"]);
    let cut = &whole[..whole.len() - 120];
    assert!(read_all("x.pdf", cut).text.contains("som står kvar"));
    assert_eq!(read_all("x.pdf", &whole[..60]).state, TextState::Broken);
}

#[test]
fn texts_spreadsheets_and_slides_of_office_say_their_words() {
    let word = docx(
        "<w:p><w:r><w:t>Förslag &amp; svar</w:t><w:tab/><w:t>x&#246;</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>struket</w:delText></w:r></w:del></w:p>",
    );
    assert_eq!(read_all("a.docx", &word).text, "Förslag & svar\txö");
    let odt = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        (
            "content.xml",
            "<o:document xmlns:o='o' xmlns:t='t'><o:styles>osagt</o:styles><o:body><o:text><t:h>Rubrik</t:h><t:p>två<t:s/>ord</t:p></o:text></o:body></o:document>",
        ),
    ]);
    let odt = read_all("a.odt", &odt);
    assert_eq!((odt.kind, odt.state), (FileKind::Text, TextState::Readable));
    assert!(odt.text.contains("två ord") && odt.text.contains("Rubrik") && !odt.text.contains("osagt"), "{}", odt.text);
    let book = packed(&[
        ("xl/workbook.xml", "<workbook><sheets><sheet name='Budget'/></sheets></workbook>"),
        ("xl/sharedStrings.xml", "<sst><si><t>Insats</t></si><si><r><t>Sum</t></r><r><t>ma</t></r></si></sst>"),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row><row><c t='inlineStr'><is><t>Hamnen</t></is></c><c><v>1250000</v></c></row></sheetData></worksheet>",
        ),
    ]);
    let book = read_all("a.xlsx", &book);
    assert_eq!((book.kind, book.text.as_str()), (FileKind::Spreadsheet, "Budget\nInsats\tSumma\nHamnen\t1250000"));
    let slides = packed(&[
        ("ppt/presentation.xml", "<p/>"),
        ("ppt/slides/slide1.xml", "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>Bilden</a:t></a:r></a:p></p:sld>"),
    ]);
    assert_eq!(
        (read_all("a.pptx", &slides).kind, read_all("a.pptx", &slides).text.as_str()),
        (FileKind::Slides, "Bilden")
    );
}

#[test]
fn plain_text_is_read_in_the_encoding_it_was_written_in() {
    let wide: Vec<u8> = "Räksmörgås på ön".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mac = b"F\x9arslag p\x8c \x8atg\x8arder";
    for (bytes, text) in [
        ("Räksmörgås".as_bytes().to_vec(), "Räksmörgås"),
        (b"\xef\xbb\xbfR\xc3\xa4k".to_vec(), "Räk"),
        (b"R\xe4ksm\xf6rg\xe5s".to_vec(), "Räksmörgås"),
        (mac.to_vec(), "Förslag på ätgärder"),
        (wide, "Räksmörgås på ön"),
    ] {
        let read = read_all("a.txt", &bytes);
        assert_eq!((read.kind, read.text.as_str()), (FileKind::Plain, text));
    }
}

#[test]
fn a_web_page_and_a_rich_text_say_what_a_reader_sees() {
    let page = read_all(
        "a.html",
        b"<html><head><style>p {}</style></head><body><p>R\xc3\xa4tt</p><script>fel()</script></body></html>",
    );
    assert_eq!(page.text, "Rätt");
    let rich = read_all(
        "a.rtf",
        br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator osagt;}R\'e4tt \u246?rd\par andra {\b fet}}",
    );
    assert_eq!((rich.kind, rich.text.as_str()), (FileKind::Text, "Rätt örd\nandra fet"));
}

#[test]
fn what_is_locked_with_a_password_is_said_to_be() {
    let mut locked = cfb::CompoundFile::create(Cursor::new(vec![])).expect("a file");
    locked.create_stream("/EncryptedPackage").expect("a stream");
    let word = read_all("hemligt.docx", &locked.into_inner().into_inner());
    assert_eq!((word.kind, word.state), (FileKind::Text, TextState::Encrypted));
    let pdf = read_all("hemligt.pdf", &incoming::locked_pdf());
    assert_eq!((pdf.kind, pdf.state), (FileKind::Pdf, TextState::Encrypted));
    let odt = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        (
            "META-INF/manifest.xml",
            "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
        ),
        ("content.xml", "skräp"),
    ]);
    assert_eq!(read_all("hemligt.odt", &odt).state, TextState::Encrypted);
}

#[test]
fn pictures_and_what_is_not_known_are_kept_without_a_word() {
    assert_eq!(read_all("a.png", b"\x89PNG\r\n\x1a\n....").state, TextState::NoText);
    let unknown = read_all("a.bin", &[0, 1, 2, 3, 0, 255, 254]);
    assert_eq!((unknown.kind, unknown.state), (FileKind::Other, TextState::NotRead));
    assert_eq!(read_all("", b"").state, TextState::NotRead);
}

#[test]
fn a_bomb_of_zeros_is_stopped_at_what_may_be_unpacked() {
    let many = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(200_000);
    let limits = Limits { unpacked: 100_000, ..Limits::default() };
    assert_eq!(read("bomb.docx", &docx(&many), &limits).state, TextState::TooLarge);
    let long = docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "ord ".repeat(10_000)));
    let limits = Limits { text: 1_000, ..Limits::default() };
    let read = read("long.docx", &long, &limits);
    assert!(read.cut && read.text.len() <= 1_000 && read.state == TextState::Readable);
}

#[test]
fn letters_within_letters_are_read_to_a_depth_and_no_further() {
    let three = read_all("x.eml", &incoming::nested_letters(3));
    assert!(three.text.contains("innersta ordet"));
    let deep = read_all("x.eml", &incoming::nested_letters(30));
    assert_eq!(deep.kind, FileKind::Mail);
    assert!(!deep.text.contains("innersta ordet"));
}

#[test]
fn a_file_larger_than_what_is_read_is_said_to_be() {
    let limits = Limits { bytes: 10, ..Limits::default() };
    assert_eq!(read("a.txt", b"mer text av det", &limits).state, TextState::TooLarge);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_after_any_beginning_are_at_worst_unreadable(
        beginning in prop::sample::select(vec![&b"%PDF-1.7\n"[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"From: a\r\nTo: b\r\n", b"{\\rtf1", b"<html>", b""]),
        rest in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let bytes = [beginning, &rest].concat();
        let read = read_all("fil", &bytes);
        prop_assert_eq!(read.state == TextState::Readable, !read.text.is_empty());
    }

    #[test]
    fn a_changed_byte_in_a_good_file_is_at_worst_unreadable(which in 0_usize..4, at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>(), cuts in any::<bool>()) {
        let mut bytes = match which {
            0 => incoming::outlook_application(),
            1 => incoming::letter_with_two_attachments(),
            2 => incoming::text_pdf(&["Ett", "Två"]),
            _ => docx("<w:p><w:r><w:t>ord</w:t></w:r></w:p>"),
        };
        let place = at.index(bytes.len());
        bytes[place] = byte;
        if cuts {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read_all("fil.msg", &bytes);
    }
}

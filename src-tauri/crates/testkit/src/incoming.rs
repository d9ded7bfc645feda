//! Files as they come in from others: an Outlook message, a letter with two attachments, a scanned page, a PDF with words. All people, places
//! and numbers in them are invented. Also what is no such file any more.

mod outlook;
mod pdf;

pub use outlook::{Message, outlook_message};
pub use pdf::{locked_pdf, nested_pdf, scanned_pdf, swelling_pdf, text_pdf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The files that the tests of the window drop on the registry, with their names.
pub fn examples() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("Ansökan om medel.msg", outlook_application()),
        ("Remiss om riktlinjer.eml", letter_with_two_attachments()),
        ("inskannat 0042.pdf", scanned_pdf()),
    ]
}

/// Bytes as a page sends them.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// An application, as Outlook saves it, with a budget attached.
pub fn outlook_application() -> Vec<u8> {
    outlook_message(&Message {
        from: ("Lova Sandqvist", "lova.sandqvist@kvarnkoping.example"),
        to: &[("Förbundskansliet", "kansliet@alvmark.example")],
        // 11 March 2026, 08.42 by Swedish clocks.
        received: 1_773_214_920,
        subject: "Ansökan om medel till Språkverkstaden",
        body: "Hej!\r\n\r\nKvarnköpings kommun ansöker om 1 250 000 kronor till Språkverkstaden.\r\n\r\nHälsningar\r\nLova Sandqvist\r\n",
        files: &[(
            "Budget Språkverkstaden.pdf",
            &text_pdf(&["Budget 2026", "Handledare 900 000 kronor", "Lokaler 350 000 kronor"]),
        )],
        within: None,
    })
}

/// A letter that came over the net, with a PDF and a list in an old encoding.
pub fn letter_with_two_attachments() -> Vec<u8> {
    let pdf = text_pdf(&["Riktlinjer för samverkan", "Remissen besvaras senast den 30 april."]);
    let list = b"Remissinstanser\r\n\xc5sbruks kommun\r\nBj\xf6rnskoga kommun\r\n";
    let lines = |bytes: &[u8]| {
        let text = STANDARD.encode(bytes);
        text.as_bytes()
            .chunks(76)
            .map(|line| String::from_utf8_lossy(line).into_owned())
            .collect::<Vec<_>>()
            .join("\r\n")
    };
    format!(
        "Received: from mx.alvmark.example by post.alvmark.example; Mon, 16 Mar 2026 23:30:00 +0000\r\n\
         From: =?utf-8?Q?Torsten_=C3=85kerblom?= <torsten.akerblom@bjornskoga.example>\r\n\
         To: kansliet@alvmark.example\r\n\
         Date: Mon, 16 Mar 2026 16:05:00 +0100\r\n\
         Subject: =?iso-8859-1?Q?Remiss=3A_riktlinjer_f=F6r_samverkan?=\r\n\
         MIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=\"gr=E4ns\"\r\n\r\n\
         --gr=E4ns\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
         H=E4r kommer remissen med s=E4ndlista.\r\n\
         --gr=E4ns\r\nContent-Type: application/pdf; name=\"Riktlinjer.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\
         Content-Disposition: attachment; filename=\"Riktlinjer.pdf\"\r\n\r\n{}\r\n\
         --gr=E4ns\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\
         Content-Disposition: attachment; filename*=utf-8''S%C3%A4ndlista.txt\r\n\r\n{}\r\n--gr=E4ns--\r\n",
        lines(&pdf),
        lines(list),
    )
    .into_bytes()
}

/// Letters within letters, this deep.
pub fn nested_letters(depth: usize) -> Vec<u8> {
    let mut letter = String::from("From: a@b.example\r\nSubject: innerst\r\n\r\ninnersta ordet\r\n");
    for level in 0..depth {
        letter = format!(
            "From: a@b.example\r\nSubject: nummer {level}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x{level}\r\n\r\n\
             --x{level}\r\nContent-Type: message/rfc822\r\n\r\n{letter}\r\n--x{level}--\r\n"
        );
    }
    letter.into_bytes()
}

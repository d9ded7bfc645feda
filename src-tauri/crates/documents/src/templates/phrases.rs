//! The phrases that the program supplies: what a secretary writes again and again. An association adds its own.

use domain::{Phrase, RichText, Span, TextBlock};

/// Name and words, in the order of a meeting.
const PHRASES: [(&str, &str); 24] = [
    ("Öppnande", "Ordförande #ordförande hälsar välkommen och förklarar sammanträdet öppnat."),
    ("Upprop", "Upprop förrättas. Tjänstgörande ledamöter och ersättare framgår av närvarolistan."),
    ("Val av justerare", "Styrelsen utser #justerare att jämte ordföranden justera dagens protokoll."),
    ("Godkänd dagordning", "Styrelsen godkänner dagordningen."),
    ("Ändrad dagordning", "Styrelsen godkänner dagordningen med följande ändring: "),
    ("Föregående protokoll", "Styrelsen lägger föregående protokoll till handlingarna."),
    ("Till handlingarna", "Styrelsen lägger informationen till handlingarna."),
    ("Enligt förslaget", "Styrelsen beslutar enligt förslaget."),
    ("Jäv", "anmäler jäv och deltar varken i handläggningen av ärendet eller i beslutet."),
    ("Bordläggning", "Styrelsen bordlägger ärendet till nästa sammanträde #nästa_möte."),
    ("Återremiss", "Styrelsen återremitterar ärendet för ytterligare beredning."),
    ("Yrkande om bifall", "yrkar bifall till förslaget."),
    ("Yrkande om avslag", "yrkar avslag på förslaget."),
    ("Proposition", "Ordföranden ställer proposition på förslagen och finner att styrelsen beslutar enligt "),
    ("Voteringsordning", "Styrelsen godkänner följande voteringsordning: ja för bifall till , nej för bifall till ."),
    ("Votering", "Votering begärs och verkställs. Utfallet redovisas nedan."),
    ("Reservation", "reserverar sig mot beslutet till förmån för eget förslag."),
    ("Protokollsanteckning", "Styrelsen medger att följande antecknas till protokollet: "),
    ("Ajournering", "Sammanträdet ajourneras. Vid återupptagandet förrättas nytt upprop."),
    ("Omedelbar justering", "Styrelsen beslutar att paragrafen justeras omedelbart."),
    ("Delegationsbeslut", "Styrelsen lägger redovisningen av delegationsbeslut till handlingarna."),
    ("Uppdrag", "Styrelsen uppdrar åt förbundschefen att "),
    ("Nästa sammanträde", "Nästa sammanträde hålls #nästa_möte."),
    ("Avslutning", "Ordföranden tackar för visat intresse och förklarar sammanträdet avslutat."),
];

/// Every phrase that the program supplies.
pub fn supplied_phrases() -> Vec<Phrase> {
    PHRASES.iter().map(|&(name, words)| Phrase { id: None, name: name.into(), text: paragraph(words) }).collect()
}

/// A text of one paragraph.
pub(super) fn paragraph(words: &str) -> RichText {
    RichText(vec![TextBlock::Paragraph(vec![Span::plain(words)])])
}

#[cfg(test)]
mod tests;

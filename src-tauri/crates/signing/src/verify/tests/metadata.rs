//! Which differences between XMP packets count.

use super::super::metadata::statements;

fn packet(properties: &str) -> String {
    format!(
        "<?xpacket begin='\u{feff}' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/' x:xmptk='one'>\
         <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dc='http://purl.org/dc/elements/1.1/' \
         xmlns:pdf='http://ns.adobe.com/pdf/1.3/' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>{properties}</rdf:RDF>\
         </x:xmpmeta><?xpacket end='w'?>"
    )
}

fn said(properties: &str) -> Vec<(String, String, String)> {
    statements(&packet(properties)).expect("XML")
}

#[test]
fn elements_and_attributes_say_the_same() {
    let elements = said("<rdf:Description rdf:about=''><pdfaid:part>2</pdfaid:part></rdf:Description>");
    assert_eq!(elements, said("<rdf:Description pdfaid:part='2' pdf:Producer='two'/>"));
    assert_ne!(elements, said("<rdf:Description pdfaid:part='3'/>"));
}

#[test]
fn an_address_may_be_written_as_a_resource() {
    let text = said("<rdf:Description><dc:source>urn:a</dc:source></rdf:Description>");
    assert_eq!(text, said("<rdf:Description><dc:source rdf:resource='urn:a'/></rdf:Description>"));
    assert_ne!(text, said("<rdf:Description><dc:source rdf:resource='urn:b'/></rdf:Description>"));
}

#[test]
fn a_title_cannot_trade_places_with_a_description() {
    let entry = |name: &str, text: &str| format!("<dc:{name}><rdf:Alt><rdf:li>{text}</rdf:li></rdf:Alt></dc:{name}>");
    let described = |title, description| {
        let inner = entry("title", title) + &entry("description", description);
        said(&format!("<rdf:Description>{inner}</rdf:Description>"))
    };
    assert_ne!(described("Protokoll", "Kallelse"), described("Kallelse", "Protokoll"));
}

#[test]
fn what_is_not_xml_or_too_large_says_nothing() {
    assert_eq!(statements("<x:xmpmeta>"), None);
    assert_eq!(statements("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), None);
    assert_eq!(statements(&format!("<a>{}</a>", "b".repeat(200_000))), None);
}

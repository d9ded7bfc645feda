//! Whether two XMP packets (ISO 16684-1) say the same, but for when and by what the file was last written.
//!
//! Programs that sign write those two anew, and with them the whole packet in another notation.

use lopdf_reader::Object;
use roxmltree::{Document as Xml, Node};

use crate::file::{Document, Indirect, decode};

/// Largest packet that is compared, in bytes. Deeply nested XML costs the square of its size.
const MAX_PACKET: usize = 200_000;
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
/// What signing programs write anew, as namespace and name.
const VOLATILE: [(&str, &str); 5] = [
    ("adobe:ns:meta/", "xmptk"),
    ("http://ns.adobe.com/xap/1.0/", "ModifyDate"),
    ("http://ns.adobe.com/xap/1.0/", "MetadataDate"),
    ("http://ns.adobe.com/pdf/1.3/", "Producer"),
    ("http://ns.adobe.com/xap/1.0/mm/", "InstanceID"),
];

/// Whether two metadata streams say the same.
pub(super) fn say_the_same(old: (&Document<'_>, &Indirect), new: (&Document<'_>, &Indirect)) -> bool {
    let statements = |(document, object): (&Document<'_>, &Indirect)| {
        let Object::Dictionary(dictionary) = &object.value else { return None };
        let content = document.bytes().get(object.stream.clone()?)?;
        let packet = String::from_utf8(decode(dictionary, content).ok()?).ok()?;
        statements(&packet)
    };
    let (old, new) = (statements(old), statements(new));
    old.is_some() && old == new
}

/// Each statement as namespace, name and value, sorted; none if the packet is not XML or larger than any honest one.
pub(super) fn statements(packet: &str) -> Option<Vec<(String, String, String)>> {
    if packet.len() > MAX_PACKET {
        return None;
    }
    let packet = Xml::parse(packet.trim_start_matches('\u{feff}')).ok()?;
    let mut statements = Vec::new();
    let mut state = |name: (&str, &str), value: &str| {
        if !VOLATILE.contains(&name) && !value.trim().is_empty() {
            statements.push((name.0.to_owned(), name.1.to_owned(), value.trim().to_owned()));
        }
    };
    for node in packet.descendants() {
        if node.is_text() {
            state(property(node), node.text().unwrap_or_default());
        }
        for attribute in node.attributes() {
            match attribute.namespace() {
                // A value that is an address may be written as text or as the resource it names.
                Some(RDF) if attribute.name() == "resource" => state(property(node), attribute.value()),
                Some(RDF) | None => {}
                Some(namespace) => state((namespace, attribute.name()), attribute.value()),
            }
        }
    }
    statements.sort();
    Some(statements)
}

/// The property that a text belongs to: the nearest element that is not RDF itself.
fn property<'a>(node: Node<'a, '_>) -> (&'a str, &'a str) {
    let mut elements = node.ancestors().filter(Node::is_element);
    let found = elements.find(|it| it.tag_name().namespace() != Some(RDF));
    found.map_or(("", ""), |it| (it.tag_name().namespace().unwrap_or(""), it.tag_name().name()))
}

//! A file whose signature places show something, put together the plain way: as `signing` will, but without signing.

use crate::paper::shape;
use documents::fonts::Face;
use documents::page::{GlyphRun, Mark, Page};
use lopdf::{Document, Object, ObjectId};
use pdf::{Appearance, Part};

/// What stands in a place of the given size.
pub fn stamp() -> Page {
    let line = |face, size, x, y, text| Mark::Glyphs(GlyphRun { x, y, ..shape(face, size, text) });
    let marks = vec![
        line(Face::SerifRegular, 16.0, 0.0, 18.0, "Göran Åström-Öqvist"),
        line(Face::SansSemibold, 9.0, 0.0, 33.0, "Digitalt signerad"),
        line(Face::SansRegular, 9.0, 85.0, 33.0, "Sekreterare, 26 maj 2026 kl. 10.14"),
        Mark::Rule { x0: 0.0, y0: 41.0, x1: 240.0, y1: 41.0, thickness: 0.35 },
    ];
    Page { width: 240.94, height: 42.52, marks }
}

/// The file with that stamp in every signature field.
pub fn with_appearances(file: &[u8]) -> Vec<u8> {
    let mut document = Document::load_mem(file).expect("read");
    let widgets = document.objects.iter().filter_map(|(id, object)| {
        let widget = object.as_dict().ok()?;
        widget.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Widget").then_some(*id)
    });
    for widget in widgets.collect::<Vec<_>>() {
        let appearance = append(&mut document, &pdf::appearance(&stamp()).expect("drawn"));
        let widget = document.get_dictionary_mut(widget).expect("a widget");
        widget.set("AP", lopdf::dictionary! { "N" => appearance });
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("saved");
    bytes
}

/// Gives the objects of an appearance numbers, as anyone who appends them must.
fn append(document: &mut Document, appearance: &Appearance) -> ObjectId {
    let ids = appearance.objects.iter().map(|_| document.new_object_id()).collect::<Vec<_>>();
    for (id, parts) in ids.iter().zip(&appearance.objects) {
        document.set_object(*id, parsed(*id, parts, &ids));
    }
    ids[0]
}

/// The object that the parts spell, read back by lopdf from a file of its own.
fn parsed(id: ObjectId, parts: &[Part], ids: &[ObjectId]) -> Object {
    let mut file = b"%PDF-1.7\n".to_vec();
    let start = file.len();
    file.extend(format!("{} 0 obj\n", id.0).bytes());
    for part in parts {
        match part {
            Part::Bytes(bytes) => file.extend(bytes),
            Part::Reference(index) => file.extend(format!("{} 0 R", ids[*index].0).bytes()),
        }
    }
    file.extend(b"\nendobj\n");
    let xref = file.len();
    let number = id.0;
    file.extend(
        format!(
            "xref\n{number} 1\n{start:010} 00000 n \ntrailer\n<</Size {}/Root {number} 0 R>>\nstartxref\n{xref}\n%%EOF",
            number + 1
        )
        .bytes(),
    );
    let file = Document::load_mem(&file).expect("the parts are an object");
    file.get_object(id).expect("the object").clone()
}

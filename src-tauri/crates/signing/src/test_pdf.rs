//! Small PDF files for tests: two pages, a form with signature fields and a text field, a structure tree.
//! Also used by the integration tests, by path.

use std::fmt::Write;

/// How the cross-reference sections are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sections {
    /// Tables.
    Tables,
    /// Streams, with some objects in an object stream.
    Streams,
}

/// Numbers of the objects that tests change.
pub const CATALOG: u32 = 1;
pub const PAGE: u32 = 3;
pub const CONTENT: u32 = 4;
pub const FORM: u32 = 7;
pub const INFORMATION: u32 = 8;
pub const METADATA: u32 = 9;
pub const STRUCTURE: u32 = 11;
pub const TEXT_FIELD: u32 = 12;
/// The first signature field; the others follow.
pub const FIRST_FIELD: u32 = 20;

pub fn catalog(extra: &str) -> String {
    format!(
        "<</Type/Catalog/Pages 2 0 R/AcroForm {FORM} 0 R/Metadata {METADATA} 0 R/StructTreeRoot 10 0 R\
         /Lang(sv-SE)/MarkInfo<</Marked true>>{extra}>>"
    )
}

pub fn page(content: u32, annotations: &str, extra: &str) -> String {
    format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {content} 0 R/Resources<</Font<</F0 13 0 R>>>>\
         /Annots[{annotations}]{extra}>>"
    )
}

pub fn stream(dictionary: &str, content: &str) -> String {
    format!("<<{dictionary}/Length {}>>\nstream\n{content}\nendstream", content.len())
}

pub fn text(words: &str) -> String {
    stream("", &format!("BT /F0 12 Tf 72 700 Td ({words}) Tj ET"))
}

pub fn signature_field(index: usize, name: &str) -> String {
    let bottom = 100 + 60 * index;
    format!(
        "<</Type/Annot/Subtype/Widget/FT/Sig/T({name})/TU(Underskrift: {name})/Rect[72 {bottom} 272 {}]/F 4/P 3 0 R\
         /StructParent {index}/AP<</N 14 0 R>>>>",
        bottom + 50
    )
}

/// The annotations of the first page.
pub fn annotations(fields: usize) -> String {
    (0..fields).fold(format!("{TEXT_FIELD} 0 R"), |list, index| format!("{list} {} 0 R", FIRST_FIELD as usize + index))
}

/// A document with these signature fields.
pub fn document(fields: &[&str], sections: Sections) -> Vec<u8> {
    let widgets = annotations(fields.len());
    let mut objects = vec![
        (CATALOG, catalog("")),
        (2, "<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>".to_owned()),
        (PAGE, page(CONTENT, &widgets, "")),
        (CONTENT, text("\\247 7 Budget: 110 000 kr")),
        (5, page(6, "", "")),
        (6, text("\\247 8 \\326vriga fr\\345gor")),
        (FORM, format!("<</Fields[{widgets}]>>")),
        (INFORMATION, "<</Title(Protokoll)/ModDate(D:20250609120000+02'00')>>".to_owned()),
        (METADATA, stream("/Type/Metadata/Subtype/XML", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")),
        (10, format!("<</Type/StructTreeRoot/K {STRUCTURE} 0 R>>")),
        (STRUCTURE, "<</Type/StructElem/S/Document/P 10 0 R/Alt(Protokoll)>>".to_owned()),
        (TEXT_FIELD, "<</Type/Annot/Subtype/Widget/FT/Tx/T(note)/Rect[300 100 400 120]/F 4/P 3 0 R>>".to_owned()),
        (13, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned()),
        (14, stream("/Type/XObject/Subtype/Form/BBox[0 0 200 50]", "")),
        // So that the first signature gets number 60.
        (59, "(last)".to_owned()),
    ];
    let numbered = fields.iter().enumerate().zip(FIRST_FIELD..);
    objects.extend(numbered.map(|((index, name), number)| (number, signature_field(index, name))));
    let mut file = b"%PDF-1.7\n%\xE5\xE4\xF6\xE5\n".to_vec();
    match sections {
        Sections::Tables => append_table(&mut file, &objects, "/Size 60/Root 1 0 R/Info 8 0 R/ID[<01><02>]"),
        Sections::Streams => append_streams(&mut file, objects),
    }
    file
}

/// A file with an update by whoever: these objects, a table, a trailer that continues the file.
pub fn update(file: &[u8], objects: &[(u32, String)]) -> Vec<u8> {
    update_with(file, objects, "")
}

/// The same with more in the trailer.
pub fn update_with(file: &[u8], objects: &[(u32, String)], trailer: &str) -> Vec<u8> {
    let mut updated = file.to_vec();
    let previous = last_section(file);
    append_table(
        &mut updated,
        objects,
        &format!("/Size 70/Root 1 0 R/Info 8 0 R/ID[<01><03>]/Prev {previous}{trailer}"),
    );
    updated
}

/// The offset after the last `startxref`.
pub fn last_section(file: &[u8]) -> usize {
    let text = String::from_utf8_lossy(&file[file.len() - 64..]).into_owned();
    let (_, rest) = text.rsplit_once("startxref").expect("a file with an end");
    rest.split_whitespace().next().and_then(|it| it.parse().ok()).expect("an offset")
}

fn append_table(file: &mut Vec<u8>, objects: &[(u32, String)], trailer: &str) {
    let offsets = append_objects(file, objects);
    let start = file.len();
    let mut table = String::from("xref\n0 1\n0000000000 65535 f \n");
    for (number, offset) in offsets {
        write!(table, "{number} 1\n{offset:010} 00000 n \n").expect("text");
    }
    file.extend(format!("{table}trailer\n<<{trailer}>>\nstartxref\n{start}\n%%EOF\n").bytes());
}

fn append_objects(file: &mut Vec<u8>, objects: &[(u32, String)]) -> Vec<(u32, usize)> {
    let mut offsets = Vec::new();
    for (number, body) in objects {
        offsets.push((*number, file.len()));
        file.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    }
    offsets
}

fn append_streams(file: &mut Vec<u8>, objects: Vec<(u32, String)>) {
    let (plain, packed): (Vec<_>, Vec<_>) = objects.into_iter().partition(|(_, body)| body.contains("stream\n"));
    let (mut index, mut bodies) = (String::new(), String::new());
    for (number, body) in &packed {
        write!(index, "{number} {} ", bodies.len()).expect("text");
        bodies.push_str(body);
        bodies.push('\n');
    }
    let container = stream(&format!("/Type/ObjStm/N {}/First {}", packed.len(), index.len()), &(index + &bodies));
    let offsets = append_objects(file, &[plain, vec![(50, container)]].concat());
    let start = file.len();
    let mut rows = vec![(0, [0, 0, 0]), (51, [1, start, 0])];
    rows.extend(offsets.into_iter().map(|(number, offset)| (number, [1, offset, 0])));
    rows.extend(packed.iter().enumerate().map(|(place, (number, _))| (*number, [2, 50, place])));
    rows.sort_unstable();
    let (mut numbers, mut entries) = (String::new(), String::new());
    for (number, [kind, second, third]) in rows {
        write!(numbers, "{number} 1 ").expect("text");
        write!(entries, "{kind:02X}{second:08X}{third:04X}").expect("text");
    }
    let dictionary = format!(
        "/Type/XRef/Size 60/W[1 4 2]/Index[{numbers}]/Root 1 0 R/Info 8 0 R/ID[<01><02>]/Filter/ASCIIHexDecode"
    );
    let body = stream(&dictionary, &format!("{entries}>"));
    file.extend(format!("51 0 obj\n{body}\nendobj\nstartxref\n{start}\n%%EOF\n").bytes());
}

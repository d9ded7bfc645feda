//! Content of the pages: everything drawn is in a leaf or an artifact, and nothing is there that an archive forbids.

use super::{pages, reference, sub};
use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Operators that draw.
const DRAWING: [&str; 14] = ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Tj", "TJ", "Do", "BI"];
/// Operators that neither draw nor do harm anywhere.
const PLAIN: [&str; 12] = ["BT", "ET", "Tf", "Td", "w", "m", "l", "q", "cm", "Q", "BDC", "EMC"];

/// Codes that the content shows, by font object.
pub type Codes = BTreeMap<ObjectId, BTreeSet<u16>>;

/// The numbers and tags of the marked-content sequences of each page.
pub fn check(file: &Document, codes: &mut Codes, faults: &mut Vec<String>) -> Vec<Vec<String>> {
    let pages = pages(file);
    pages.iter().enumerate().map(|(nth, (id, _))| page(file, nth, *id, codes, faults)).collect()
}

fn page(file: &Document, nth: usize, id: ObjectId, codes: &mut Codes, faults: &mut Vec<String>) -> Vec<String> {
    let mut reader = Reader { file, page: nth, open: Vec::new(), sequences: Vec::new(), font: None, in_text: false };
    let decoded = file.get_page_content(id);
    let operations = match Content::decode(&decoded) {
        Ok(content) => content.operations,
        Err(error) => {
            faults.push(format!("content of page {nth} cannot be read: {error}"));
            return Vec::new();
        }
    };
    for operation in &operations {
        reader.read(id, operation, codes, faults);
    }
    if !reader.open.is_empty() || reader.in_text {
        faults.push(format!("page {nth} ends inside a sequence or text object"));
    }
    reader.sequences
}

/// What encloses an operator.
#[derive(PartialEq)]
enum Frame {
    Artifact,
    Leaf,
    Span,
}

struct Reader<'a> {
    file: &'a Document,
    page: usize,
    open: Vec<Frame>,
    sequences: Vec<String>,
    font: Option<ObjectId>,
    in_text: bool,
}

impl Reader<'_> {
    fn read(&mut self, id: ObjectId, operation: &Operation, codes: &mut Codes, faults: &mut Vec<String>) {
        let page = self.page;
        let operator = operation.operator.as_str();
        match operator {
            "BDC" => self.begin(operation, faults),
            "EMC" if self.open.pop().is_none() => faults.push(format!("page {page}: EMC without BDC")),
            "BT" | "ET" => {
                if self.in_text == (operator == "BT") {
                    faults.push(format!("page {page}: {operator} out of turn"));
                }
                self.in_text = operator == "BT";
            }
            "Tf" => self.font = self.font_named(id, &operation.operands),
            "Tj" | "TJ" => self.show(&operation.operands, codes, faults),
            _ => {}
        }
        if DRAWING.contains(&operator) {
            if self.open.is_empty() {
                faults.push(format!("page {page}: {operator} belongs to nothing"));
            }
        } else if !PLAIN.contains(&operator) {
            faults.push(format!("page {page}: unexpected operator {operator}"));
        }
    }

    fn begin(&mut self, operation: &Operation, faults: &mut Vec<String>) {
        let page = self.page;
        let tag = operation.operands.first().and_then(|tag| tag.as_name().ok()).unwrap_or_default();
        let tag = String::from_utf8_lossy(tag).into_owned();
        let properties = operation.operands.get(1).and_then(|properties| properties.as_dict().ok());
        let number = properties.and_then(|properties| properties.get(b"MCID").and_then(Object::as_i64).ok());
        let frame = match (tag.as_str(), number) {
            ("Artifact", None) => Frame::Artifact,
            (_, Some(number)) => {
                if usize::try_from(number) != Ok(self.sequences.len()) {
                    faults.push(format!("page {page}: sequence {number} out of order"));
                }
                self.sequences.push(tag);
                Frame::Leaf
            }
            ("Span", None) if properties.is_some_and(|properties| properties.has(b"ActualText")) => Frame::Span,
            _ => {
                faults.push(format!("page {page}: {tag} is neither leaf nor artifact"));
                Frame::Artifact
            }
        };
        if (frame == Frame::Span) == self.open.is_empty() || self.open.contains(&Frame::Span) {
            faults.push(format!("page {page}: {} nests wrongly", self.sequences.last().map_or("", String::as_str)));
        }
        self.open.push(frame);
    }

    fn font_named(&self, id: ObjectId, operands: &[Object]) -> Option<ObjectId> {
        let page = self.file.get_dictionary(id).ok()?;
        let fonts = sub(self.file, sub(self.file, page, "Resources"), "Font");
        reference(fonts, str::from_utf8(operands.first()?.as_name().ok()?).ok()?)
    }

    fn show(&mut self, operands: &[Object], codes: &mut Codes, faults: &mut Vec<String>) {
        let page = self.page;
        let Some(font) = self.font.filter(|_| self.in_text) else {
            faults.push(format!("page {page}: text without font or text object"));
            return;
        };
        let codes = codes.entry(font).or_default();
        for operand in operands {
            let pieces = match operand {
                Object::Array(pieces) => pieces.as_slice(),
                single => std::slice::from_ref(single),
            };
            for string in pieces.iter().filter_map(|piece| piece.as_str().ok()) {
                codes.extend(string.chunks_exact(2).map(|code| u16::from_be_bytes([code[0], code[1]])));
            }
        }
    }
}

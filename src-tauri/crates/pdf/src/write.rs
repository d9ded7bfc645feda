//! Writing: from a laid-out document to the bytes of a file.

use crate::annotations::Annotations;
use crate::error::PdfError;
use crate::metadata::{self, LANGUAGE};
use crate::objects::{Objects, text_string};
use crate::pages::print;
use crate::syntax::{self, Target};
use crate::{figures, invariants, outline, structure};
use documents::page::Document;
use lopdf::{Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// Bytes of a file identifier.
const IDENTIFIER: usize = 16;

/// Writes a document as PDF 1.7 that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
///
/// The same document gives the same bytes, in any process and on any machine.
///
/// # Errors
/// [`PdfError::Unsound`] if the document breaks a rule of [`documents::page`], the others if a tool under this crate
/// fails. Nothing is written then.
pub fn write(document: &Document) -> Result<Vec<u8>, PdfError> {
    invariants::check(document)?;
    let mut objects = print(&document.pages, &document.leaves, &document.figures)?.bind()?;
    let pages = objects.pages();
    figures::build(&mut objects, &document.figures, &pages)?;
    let annotations = Annotations::build(&mut objects, document, &pages)?;
    let tree = structure::build(&mut objects, document, &pages, &annotations)?;
    let outline = outline::build(&mut objects, document, &pages);
    let form = annotations.form(&mut objects);
    let metadata = objects.add(metadata::packet(&document.metadata));
    let intent = metadata::output_intent(&mut objects);
    let information = objects.trailer_reference("Info")?;
    objects.set(information, metadata::information(&document.metadata));

    let root = objects.trailer_reference("Root")?;
    let catalog = objects.dictionary(root, "catalog")?;
    catalog.set("Lang", text_string(LANGUAGE));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent]);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    if let Some(form) = form {
        catalog.set("AcroForm", form);
    }
    Ok(assemble(objects, root, information))
}

/// Puts the file together: header, objects, cross-reference table, trailer (ISO 32000-1, 7.5).
fn assemble(objects: Objects, root: ObjectId, information: ObjectId) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    let mut size = 1;
    for object in objects.finish() {
        table += &format!("{:010} 00000 n \n", file.len());
        file.bytes(format!("{size} 0 obj\n").as_bytes());
        file.bytes(&object);
        file.bytes(b"\nendobj\n");
        size += 1;
    }
    let start = file.len();
    file.bytes(format!("xref\n0 {size}\n{table}trailer\n").as_bytes());
    // The identifier is the hash of everything before it (ISO 32000-1, 14.4).
    let identifier = Sha256::digest(&file)[..IDENTIFIER].to_vec();
    let identifier = Object::String(identifier, StringFormat::Hexadecimal);
    let trailer = dictionary! {
        "Size" => size,
        "Root" => root,
        "Info" => information,
        "ID" => vec![identifier.clone(), identifier],
    };
    syntax::write(&mut file, &trailer.into());
    file.bytes(format!("\nstartxref\n{start}\n%%EOF\n").as_bytes());
    file
}

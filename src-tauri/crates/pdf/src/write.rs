//! Writing: from a laid-out document to the bytes of a file.

use crate::annotations::Annotations;
use crate::content;
use crate::error::PdfError;
use crate::fonts::Fonts;
use crate::metadata::{self, LANGUAGE};
use crate::objects::{Objects, compress, text_string};
use crate::{invariants, outline, structure};
use documents::page::{Document, Leaf, Page};
use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use printpdf::{CustomPdfConformance, PdfConformance, PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};
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
    let mut objects = pages(&document.pages, &document.leaves)?;
    let pages = objects.pages();
    let annotations = Annotations::build(&mut objects, document, &pages)?;
    let tree = structure::build(&mut objects, document, &pages, &annotations)?;
    let outline = outline::build(&mut objects, document, &pages);
    let form = annotations.form(&mut objects);
    let metadata = objects.add(metadata::packet(&document.metadata));
    let intent = metadata::output_intent(&mut objects);
    let information = objects.trailer_reference("Info")?;
    objects.set(information, metadata::information(&document.metadata));

    let catalog = objects.trailer_reference("Root")?;
    let catalog = objects.dictionary(catalog, "catalog")?;
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
    assemble(objects)
}

/// Lets printpdf write pages, content and fonts, and mends what it leaves open on each page.
pub(crate) fn pages(pages: &[Page], leaves: &[Leaf]) -> Result<Objects, PdfError> {
    let mut fonts = Fonts::default();
    let mut pdf = PdfDocument::new("");
    // Any named conformance makes printpdf add an output intent and metadata of its own.
    pdf.metadata.info.conformance = PdfConformance::Custom(CustomPdfConformance::default());
    pdf.pages = pages
        .iter()
        .map(|page| {
            let sheet = Rect::from_wh(Pt(page.width), Pt(page.height));
            let ops = content::operations(page, leaves, &mut fonts)?;
            Ok(PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops })
        })
        .collect::<Result<_, PdfError>>()?;
    pdf.resources.fonts.map = fonts.embed()?;
    let mut warnings = Vec::new();
    let options = PdfSaveOptions { optimize: false, ..PdfSaveOptions::default() };
    let mut objects = Objects::new(pdf.to_lopdf_document(&options, &mut warnings));
    if !warnings.is_empty() {
        let messages = warnings.into_iter().map(|warning| warning.msg).collect();
        return Err(PdfError::Printpdf { messages });
    }
    let font_list = mend_pages(&mut objects)?;
    let font_list = objects.dictionary(font_list, "font list")?.clone();
    fonts.complete(&mut objects, &font_list)?;
    Ok(objects)
}

/// Gives all pages one resource dictionary with the fonts alone, and the tab order of the structure.
/// Returns the number of the font list.
fn mend_pages(objects: &mut Objects) -> Result<ObjectId, PdfError> {
    let reference = |dictionary: &Dictionary, key: &'static str| {
        let entry = dictionary.get(key.as_bytes()).and_then(Object::as_reference);
        entry.map_err(|_| PdfError::Incomplete { part: key })
    };
    let mut shared = None;
    for page in objects.pages() {
        let entries = objects.dictionary(page, "page")?;
        entries.set("Tabs", "S");
        let own = reference(entries, "Resources")?;
        entries.set("Resources", *shared.get_or_insert(own));
        if shared != Some(own) {
            objects.release(own);
        }
    }
    let shared = shared.ok_or(PdfError::Incomplete { part: "page" })?;
    let resources = objects.dictionary(shared, "resources")?;
    let fonts = reference(resources, "Font")?;
    let empty = ["XObject", "ExtGState", "Shading"].map(|key| (key, reference(resources, key)));
    for (key, list) in empty {
        objects.dictionary(shared, "resources")?.remove(key.as_bytes());
        objects.release(list?);
    }
    Ok(fonts)
}

/// Compresses, writes and names the file.
fn assemble(objects: Objects) -> Result<Vec<u8>, PdfError> {
    let mut file = objects.into_file();
    file.version = "1.7".to_owned();
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
        {
            compress(stream);
        }
    }
    // Identified by what it holds: written with zeros first, which are then replaced by the hash of that.
    let unnamed = Object::String(vec![0; IDENTIFIER], StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![unnamed.clone(), unnamed]);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(PdfError::Assembly)?;
    name(&mut bytes)?;
    Ok(bytes)
}

/// Puts the first bytes of the file's SHA-256 into both halves of its identifier (ISO 32000-1, 14.4).
fn name(bytes: &mut [u8]) -> Result<(), PdfError> {
    const START: &[u8] = b"/ID[<";
    let hash = Sha256::digest(&*bytes);
    let name = hash.iter().take(IDENTIFIER).map(|byte| format!("{byte:02X}")).collect::<String>();
    let start = bytes.windows(START.len()).rposition(|window| window == START);
    let start = start.ok_or(PdfError::Incomplete { part: "identifier" })? + START.len();
    // The halves are divided by "><".
    for half in [start, start + name.len() + 2] {
        bytes[half..half + name.len()].copy_from_slice(name.as_bytes());
    }
    Ok(())
}

//! Pages: what printpdf writes. Content streams, page tree, font dictionaries.
//!
//! A page's operations take many times the room of its finished content, so printpdf gets the pages a few at a time,
//! and once more all of them, empty, for the tree and the fonts. What it leaves open on a page is mended here.

use crate::content;
use crate::error::PdfError;
use crate::fonts::Fonts;
use crate::objects::{Objects, compress};
use documents::page::{Figure, Leaf, Page};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{CustomPdfConformance, Op, PdfConformance, PdfDocument, PdfFontMap, PdfPage, PdfSaveOptions, Pt, Rect};

/// Pages whose operations are in memory together.
const TOGETHER: usize = 8;

/// What printpdf made of some pages.
pub(crate) struct Printed {
    /// The page tree and the fonts; the pages still without their content.
    pub objects: Objects,
    /// Content of each page, compressed.
    pub contents: Vec<Stream>,
    /// Number of the list of fonts that all pages share.
    pub fonts: ObjectId,
}

/// Prints the pages.
pub(crate) fn print(pages: &[Page], leaves: &[Leaf], figures: &[Figure]) -> Result<Printed, PdfError> {
    let mut fonts = Fonts::default();
    let mut contents = Vec::with_capacity(pages.len());
    for some in pages.chunks(TOGETHER) {
        let sheets = some.iter().map(|page| Ok(sheet(page, content::operations(page, leaves, figures, &mut fonts)?)));
        let printed = printpdf(sheets.collect::<Result<_, PdfError>>()?, PdfFontMap::default())?;
        for page in printed.page_iter() {
            let mut content = content_of(&printed, page).and_then(|id| printed.get_object(id)?.as_stream().cloned());
            content.iter_mut().for_each(compress);
            contents.push(content.map_err(|_| PdfError::Incomplete { part: "content" })?);
        }
    }
    let mut sheets = pages.iter().map(|page| sheet(page, Vec::new())).collect::<Vec<_>>();
    if let Some(first) = sheets.first_mut() {
        first.ops = fonts.specimen();
    }
    let mut objects = Objects::new(printpdf(sheets, PdfFontMap { map: fonts.embed()? })?);
    let font_list = mend(&mut objects)?;
    let listed = objects.dictionary(font_list, "font list")?.clone();
    fonts.complete(&mut objects, &listed)?;
    Ok(Printed { objects, contents, fonts: font_list })
}

impl Printed {
    /// The pages with their content.
    pub fn bind(self) -> Result<Objects, PdfError> {
        let Self { mut objects, contents, .. } = self;
        for (page, content) in objects.pages().into_iter().zip(contents) {
            let place = objects.dictionary(page, "page")?.get(b"Contents").and_then(Object::as_reference);
            objects.set(place.map_err(|_| PdfError::Incomplete { part: "content" })?, content);
        }
        Ok(objects)
    }
}

fn sheet(page: &Page, ops: Vec<Op>) -> PdfPage {
    let sheet = Rect::from_wh(Pt(page.width), Pt(page.height));
    PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops }
}

fn printpdf(pages: Vec<PdfPage>, fonts: PdfFontMap) -> Result<Document, PdfError> {
    let mut document = PdfDocument::new("");
    // Any named conformance makes printpdf add an output intent and metadata of its own.
    document.metadata.info.conformance = PdfConformance::Custom(CustomPdfConformance::default());
    document.resources.fonts = fonts;
    document.pages = pages;
    // Not secure: showing operators come ready made (see `content`), not as printpdf's own text.
    let options = PdfSaveOptions { optimize: false, secure: false, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let printed = document.to_lopdf_document(&options, &mut warnings);
    if warnings.is_empty() {
        Ok(printed)
    } else {
        Err(PdfError::Printpdf { messages: warnings.into_iter().map(|warning| warning.msg).collect() })
    }
}

fn content_of(printed: &Document, page: ObjectId) -> lopdf::Result<ObjectId> {
    printed.get_dictionary(page)?.get(b"Contents")?.as_reference()
}

/// Gives each page the tab order of the structure, and all pages one resource dictionary with the fonts alone. Returns
/// the number of the list of fonts.
fn mend(objects: &mut Objects) -> Result<ObjectId, PdfError> {
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
    for key in ["XObject", "ExtGState", "Shading"] {
        let resources = objects.dictionary(shared, "resources")?;
        let list = reference(resources, key)?;
        resources.remove(key.as_bytes());
        objects.release(list);
    }
    Ok(fonts)
}

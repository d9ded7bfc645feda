//! Figures: pictures as image XObjects (ISO 32000-1, 8.9.5), named in the resources that all pages share.
//!
//! Device colours are enough: the output intent says what they are (ISO 19005-2, 6.2.4.3). No interpolation, no mask, no
//! other version of the picture (6.2.8).

use crate::error::PdfError;
use crate::objects::Objects;
use documents::page::{Area, Figure, Page};
use documents::picture::Colour;
use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};
use printpdf::{CurTransMat, DictItem, Op};

/// Name of a figure in the resources.
fn resource_name(index: usize) -> String {
    format!("P{index}")
}

/// Draws a figure in its area.
pub(crate) fn draw(figure: &Figure, index: usize, page: &Page) -> [Op; 4] {
    let Area { x, y, width, height } = figure.area;
    let matrix = CurTransMat::Raw([width, 0.0, 0.0, height, x, page.height - y - height]);
    [
        Op::SaveGraphicsState,
        Op::SetTransformationMatrix { matrix },
        Op::Unknown { key: "Do".to_owned(), value: vec![DictItem::Name(resource_name(index).into())] },
        Op::RestoreGraphicsState,
    ]
}

/// Writes the pictures and names them in the pages' resources.
pub(crate) fn build(objects: &mut Objects, figures: &[Figure], pages: &[ObjectId]) -> Result<(), PdfError> {
    let Some(first) = pages.first().filter(|_| !figures.is_empty()) else { return Ok(()) };
    let mut named = Dictionary::new();
    for (index, figure) in figures.iter().enumerate() {
        named.set(resource_name(index), objects.add(image(figure)));
    }
    let resources = objects.dictionary(*first, "page")?.get(b"Resources").and_then(Object::as_reference);
    let resources = resources.map_err(|_| PdfError::Incomplete { part: "resources" })?;
    objects.dictionary(resources, "resources")?.set("XObject", named);
    Ok(())
}

fn image(figure: &Figure) -> Stream {
    let picture = &figure.picture;
    let space = match picture.colour {
        Colour::Grey => "DeviceGray",
        Colour::Rgb => "DeviceRGB",
    };
    let entries = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(picture.width),
        "Height" => i64::from(picture.height),
        "ColorSpace" => space,
        "BitsPerComponent" => 8,
        "Filter" => "FlateDecode",
    };
    Stream::new(entries, picture.deflated.to_vec())
}

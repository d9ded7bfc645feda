//! Annotations: printed, explained, and reached in the order of the structure; the form they belong to.

use super::{catalog, entry, integer, list, name, pages, reference, resolved, sub, text};
use lopdf::{Dictionary, Document, Object};

/// Checks them page by page.
pub fn check(file: &Document, faults: &mut Vec<String>) {
    let mut widgets = 0;
    for (nth, (id, page)) in pages(file).iter().enumerate() {
        if name(file, page, "Tabs") != "S" {
            faults.push(format!("page {nth} does not follow the structure when tabbing"));
        }
        for annotation in list(file, page, "Annots") {
            let Ok(annotation) = resolved(file, annotation).as_dict() else {
                faults.push(format!("page {nth} has an annotation that is none"));
                continue;
            };
            let kind = name(file, annotation, "Subtype");
            let mut must = |holds: bool, what: &str| {
                if !holds {
                    faults.push(format!("page {nth}, {kind}: {what}"));
                }
            };
            must(integer(file, annotation, "F") == Some(4), "is not printed");
            must(annotation.has(b"StructParent"), "is not in the tree");
            must(reference(annotation, "P") == Some(*id), "does not know its page");
            must(on_page(file, annotation, page), "lies outside the page");
            match kind {
                "Link" => {
                    must(!text(file, annotation, "Contents").is_empty(), "has no words");
                    must(leads_somewhere(file, annotation), "leads nowhere");
                }
                "Widget" => {
                    widgets += 1;
                    must(!text(file, annotation, "TU").is_empty(), "has no words");
                    must(name(file, annotation, "FT") == "Sig", "is no signature field");
                    must(
                        matches!(entry(file, sub(file, annotation, "AP"), "N"), Object::Stream(_)),
                        "has no appearance",
                    );
                }
                _ => must(false, "is of an unexpected kind"),
            }
        }
    }
    let form = sub(file, catalog(file), "AcroForm");
    if list(file, form, "Fields").len() != widgets {
        faults.push("the form does not hold the widgets of the pages".to_owned());
    }
    if (widgets > 0) != (integer(file, form, "SigFlags") == Some(1)) {
        faults.push("the form does not say whether there are signature fields".to_owned());
    }
}

fn numbers(file: &Document, dictionary: &Dictionary, key: &str) -> Vec<f32> {
    list(file, dictionary, key).iter().filter_map(|number| resolved(file, number).as_float().ok()).collect()
}

fn on_page(file: &Document, annotation: &Dictionary, page: &Dictionary) -> bool {
    let (rectangle, sheet) = (numbers(file, annotation, "Rect"), numbers(file, page, "MediaBox"));
    let ([left, bottom, right, top], [_, _, width, height]) = (&rectangle[..], &sheet[..]) else {
        return false;
    };
    let rectangle = 0.0 <= *left && left < right && right <= width && 0.0 <= *bottom && bottom < top && top <= height;
    let corners = numbers(file, annotation, "QuadPoints");
    let inside = |point: &[f32]| {
        (left - 0.02..=right + 0.02).contains(&point[0]) && (bottom - 0.02..=top + 0.02).contains(&point[1])
    };
    rectangle && corners.len().is_multiple_of(8) && corners.chunks_exact(2).all(inside)
}

fn leads_somewhere(file: &Document, annotation: &Dictionary) -> bool {
    let destination = list(file, annotation, "Dest");
    let page = destination.first().and_then(|page| page.as_reference().ok());
    page.is_some_and(|page| file.page_iter().any(|other| other == page))
}

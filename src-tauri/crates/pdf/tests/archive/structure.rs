//! The gate passes what is sound and finds what is not.

use crate::gate::faults;
use crate::sample;

#[test]
fn minutes_with_everything_in_them_pass() {
    let file = pdf::write(&sample::minutes(3)).expect("written");
    assert_eq!(faults(&file), Vec::<String>::new());
}

#[test]
fn forty_sections_over_many_pages_pass() {
    let document = sample::minutes(40);
    assert!(document.pages.len() > 20, "{} pages", document.pages.len());
    assert_eq!(faults(&pdf::write(&document).expect("written")), Vec::<String>::new());
}

#[test]
fn an_element_that_crosses_a_page_is_one_element() {
    let document = sample::minutes(12);
    let file = lopdf::Document::load_mem(&pdf::write(&document).expect("written")).expect("read");
    let crossing = file.objects.values().filter_map(|object| object.as_dict().ok()).filter(|element| {
        let kids = element.get(b"K").and_then(lopdf::Object::as_array);
        kids.is_ok_and(|kids| kids.iter().any(|kid| kid.as_dict().is_ok_and(|kid| kid.has_type(b"MCR"))))
    });
    assert!(crossing.count() > 0, "nothing crosses a page");
}

/// Each damage to the file, and a word of the fault that must be found.
const DAMAGES: [(&str, &str, &str); 12] = [
    ("%PDF-1.7", "%PDF-1.4", "header"),
    ("/Marked true", "/Marked null", "not marked"),
    ("/DisplayDocTitle true", "/DisplayDocTitle null", "title is not displayed"),
    ("/S/GTS_PDFA1", "/S/GTS_PDFX1", "output intent"),
    ("<pdfaid:conformance>A", "<pdfaid:conformance>B", "Info says"),
    ("/Scope/Row", "/Scope/Now", "no scope"),
    ("/S/LBody", "/S/LTail", "stands in"),
    ("/S/H3", "/S/H4", "follows H2"),
    ("/FT/Sig", "/FT/Txt", "no signature field"),
    ("/Contents<", "/Kontents<", "has no words"),
    ("/ParentTreeNextKey 1", "/ParentTreeNextKey 2", "keys of the parent tree"),
    ("/Tabs/S", "/Tabs/R", "tabbing"),
];

#[test]
fn every_damage_is_found() {
    let file = pdf::write(&sample::minutes(3)).expect("written");
    for (whole, damaged, fault) in DAMAGES {
        assert_eq!(whole.len(), damaged.len(), "offsets stay");
        let at = file.windows(whole.len()).position(|window| window == whole.as_bytes());
        let at = at.unwrap_or_else(|| panic!("no {whole} in the file"));
        let mut other = file.clone();
        other[at..at + whole.len()].copy_from_slice(damaged.as_bytes());
        let found = faults(&other);
        assert!(found.iter().any(|found| found.contains(fault)), "{damaged}: {found:?}");
        // Every change also breaks the promise that the identifier is the hash of the file.
        assert!(found.iter().any(|found| found.contains("identifier")), "{damaged}: {found:?}");
    }
}

#[test]
fn loose_content_and_strange_codes_are_found() {
    let document = sample::minutes(1);
    let whole = lopdf::Document::load_mem(&pdf::write(&document).expect("written")).expect("read");
    let damages: [(&str, &str, &str); 4] = [
        ("/Artifact", "/Artefact", "neither leaf nor artifact"),
        (" BDC", " BDC\n0 g", "unexpected operator"),
        ("TJ", "TJ\n[<7FFF>] TJ", "has no glyph"),
        ("EMC", "EMC\n1 1 m\n2 2 l\nS", "belongs to nothing"),
    ];
    for (text, damaged, fault) in damages {
        let mut file = whole.clone();
        let page = file.page_iter().nth(2).expect("a third page");
        let mut content = file.get_page_content(page);
        let at = content.windows(text.len()).position(|window| window == text.as_bytes()).expect("a place to damage");
        content.splice(at..at + text.len(), damaged.bytes());
        file.change_page_content(page, content).expect("changed");
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).expect("saved");
        let found = faults(&bytes);
        assert!(found.iter().any(|found| found.contains(fault)), "{damaged}: {found:?}");
    }
}

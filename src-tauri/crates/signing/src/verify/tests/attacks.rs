//! What forgers do to signed files. Each change is made by an honest-looking update unless it says otherwise.

use super::{Coverage, Fault, LaterChanges, Sections, Signed, Warning, verify};
use crate::{
    CoverageFault, ForbiddenChange, sign,
    sign::tests::request,
    test_pdf::{
        CATALOG, CONTENT, FIRST_FIELD, FORM, INFORMATION, METADATA, PAGE, STRUCTURE, TEXT_FIELD, annotations, catalog,
        last_section, page, signature_field, stream, text, update, update_with,
    },
};

/// What the first of two signatures says about an update of the file.
fn judged(objects: &[(u32, String)]) -> LaterChanges {
    let signed = Signed::new(Sections::Tables, 2);
    let verdicts = signed.verify(&update(signed.last(), objects));
    for verdict in &verdicts {
        assert!(verdict.intact(), "an update behind a signature leaves it intact");
        assert_eq!(verdict.covers, Coverage::EarlierRevision);
    }
    assert_eq!(verdicts[0].later_changes, verdicts[1].later_changes);
    assert_eq!(verdicts[1].warnings, vec![Warning::UnsignedUpdate]);
    verdicts[0].later_changes.clone()
}

fn forbidden(change: ForbiddenChange) -> LaterChanges {
    LaterChanges::Forbidden(vec![change])
}

/// The catalog as the first signature left it.
fn certified(extra: &str) -> String {
    catalog(&format!("/Perms<</DocMDP 60 0 R>>{extra}"))
}

#[test]
fn an_update_that_changes_nothing_is_permitted_and_warned_of() {
    assert_eq!(judged(&[(CONTENT, text("\\247 7 Budget: 110 000 kr"))]), LaterChanges::Permitted);
}

#[test]
fn replaced_page_content_is_named() {
    let change = ForbiddenChange::PageContent { page: 0 };
    assert_eq!(judged(&[(CONTENT, text("\\247 7 Budget: 910 000 kr"))]), forbidden(change));
}

#[test]
fn a_page_that_shows_other_content_is_named() {
    let other = page(40, &annotations(3), "");
    let change = ForbiddenChange::PageContent { page: 0 };
    assert_eq!(judged(&[(PAGE, other), (40, text("Budget: 910 000 kr"))]), forbidden(change));
}

#[test]
fn a_turned_page_is_named() {
    let turned = page(CONTENT, &annotations(3), "/Rotate 90");
    assert_eq!(judged(&[(PAGE, turned)]), forbidden(ForbiddenChange::Page { page: 0, key: "Rotate".into() }));
}

#[test]
fn a_second_page_is_named_as_such() {
    let change = ForbiddenChange::Page { page: 1, key: "Rotate".into() };
    assert_eq!(judged(&[(5, page(6, "", "/Rotate 90"))]), forbidden(change));
}

#[test]
fn an_added_page_is_named() {
    let pages = "<</Type/Pages/Count 3/Kids[3 0 R 5 0 R 40 0 R]>>".to_owned();
    assert_eq!(judged(&[(2, pages), (40, page(6, "", ""))]), forbidden(ForbiddenChange::PageTree));
}

#[test]
fn an_added_annotation_is_named() {
    let list = format!("{} 40 0 R", annotations(3));
    let note = "<</Type/Annot/Subtype/FreeText/Rect[72 690 400 720]/Contents(910 000 kr)>>".to_owned();
    let change = ForbiddenChange::Annotations { page: 0 };
    assert_eq!(judged(&[(PAGE, page(CONTENT, &list, "")), (40, note)]), forbidden(change));
}

#[test]
fn a_visible_new_signature_field_is_named() {
    let list = format!("{} 40 0 R", annotations(3));
    let field = signature_field(9, "treasurer").replace("/FT/Sig", "/FT/Sig/V 60 0 R");
    let objects = [(PAGE, page(CONTENT, &list, "")), (FORM, format!("<</Fields[{list}]/SigFlags 3>>")), (40, field)];
    let LaterChanges::Forbidden(changes) = judged_leniently(&objects) else { panic!("forbidden") };
    assert!(changes.contains(&ForbiddenChange::Annotations { page: 0 }));
    assert!(changes.contains(&ForbiddenChange::Form { key: "Fields".into() }));
}

/// What the first signature says, whatever the others say.
fn judged_leniently(objects: &[(u32, String)]) -> LaterChanges {
    let signed = Signed::new(Sections::Tables, 1);
    signed.verify(&update(signed.last(), objects))[0].later_changes.clone()
}

#[test]
fn a_changed_catalog_is_named_by_its_entry() {
    for (extra, key) in
        [("/OpenAction 40 0 R", "OpenAction"), ("/Names<<>>", "Names"), ("/OCProperties<<>>", "OCProperties")]
    {
        let change = ForbiddenChange::Catalog { key: key.into() };
        assert_eq!(judged(&[(CATALOG, certified(extra))]), forbidden(change));
    }
    let change = ForbiddenChange::Catalog { key: "Perms".into() };
    assert_eq!(judged(&[(CATALOG, catalog(""))]), forbidden(change), "the certification is taken away");
}

#[test]
fn a_changed_structure_tree_is_named() {
    let element = "<</Type/StructElem/S/Document/P 10 0 R/Alt(Annat)>>".to_owned();
    assert_eq!(judged(&[(STRUCTURE, element)]), forbidden(ForbiddenChange::Structure));
}

#[test]
fn changed_metadata_and_information_are_named() {
    let packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>Annat</x:xmpmeta>";
    let metadata = stream("/Type/Metadata/Subtype/XML", packet);
    assert_eq!(judged(&[(METADATA, metadata)]), forbidden(ForbiddenChange::Metadata));
    let information = "<</Title(Annat)/ModDate(D:20250609120000+02'00')>>".to_owned();
    let change = ForbiddenChange::Information { key: "Title".into() };
    assert_eq!(judged(&[(INFORMATION, information)]), forbidden(change));
}

#[test]
fn the_date_of_the_last_change_may_change() {
    let information = "<</Title(Protokoll)/ModDate(D:20250701120000+02'00')>>".to_owned();
    assert_eq!(judged(&[(INFORMATION, information)]), LaterChanges::Permitted);
}

#[test]
fn a_changed_font_is_named_by_its_number() {
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>".to_owned();
    assert_eq!(judged(&[(13, font)]), forbidden(ForbiddenChange::Object { number: 13 }));
}

#[test]
fn a_filled_in_text_field_is_permitted_in_a_certified_document() {
    let field = "<</Type/Annot/Subtype/Widget/FT/Tx/T(note)/Rect[300 100 400 120]/F 4/P 3 0 R/V(Ja)/AP<</N 40 0 R>>>>";
    let shown = stream("/Type/XObject/Subtype/Form/BBox[0 0 100 20]", "");
    assert_eq!(judged(&[(TEXT_FIELD, field.to_owned()), (40, shown)]), LaterChanges::Permitted);
}

#[test]
fn a_moved_field_is_named() {
    let field = "<</Type/Annot/Subtype/Widget/FT/Tx/T(note)/Rect[72 690 400 720]/F 4/P 3 0 R>>".to_owned();
    let change = ForbiddenChange::Field { field: "note".into(), key: "Rect".into() };
    assert_eq!(judged(&[(TEXT_FIELD, field)]), forbidden(change));
}

#[test]
fn an_unsigned_field_that_is_made_to_look_signed_is_named() {
    let shown = stream("/Type/XObject/Subtype/Form/BBox[0 0 200 50]", "0 0 200 50 re f");
    let field = signature_field(2, "verifier-1").replace("/N 14 0 R", "/N 40 0 R");
    let change = ForbiddenChange::Field { field: "verifier-1".into(), key: "AP".into() };
    assert_eq!(judged(&[(FIRST_FIELD + 2, field), (40, shown.clone())]), forbidden(change));
    assert_eq!(judged(&[(14, shown)]), forbidden(ForbiddenChange::Object { number: 14 }), "in place");
}

#[test]
fn a_signature_that_is_taken_out_of_its_field_is_named_by_the_next() {
    let signed = Signed::new(Sections::Tables, 2);
    let file = update(signed.last(), &[(FIRST_FIELD, signature_field(0, "secretary"))]);
    let verdicts = signed.verify(&file);
    assert_eq!(verdicts.len(), 1, "only the chair's is still in a field");
    let change = ForbiddenChange::Field { field: "secretary".into(), key: "V".into() };
    assert_eq!(verdicts[0].later_changes, forbidden(change));
}

#[test]
fn one_signature_cannot_stand_in_two_fields() {
    let signed = Signed::new(Sections::Tables, 1);
    let chair = signature_field(1, "chair").replace("/FT/Sig", "/FT/Sig/V 60 0 R");
    let verdicts = signed.verify(&update(signed.last(), &[(FIRST_FIELD + 1, chair)]));
    let faults: Vec<_> = verdicts.iter().map(|it| (it.field.as_str(), it.fault.clone())).collect();
    assert_eq!(faults, [("secretary", None), ("chair", Some(Fault::SignatureMissing))]);
}

#[test]
fn a_signature_moved_to_another_field_is_not_intact() {
    let signed = Signed::new(Sections::Tables, 1);
    let chair = signature_field(1, "chair").replace("/FT/Sig", "/FT/Sig/V 60 0 R");
    let objects = [(FIRST_FIELD, signature_field(0, "secretary")), (FIRST_FIELD + 1, chair)];
    let verdict = signed.verify(&update(signed.last(), &objects)).remove(0);
    assert_eq!((verdict.field.as_str(), verdict.fault), ("chair", Some(Fault::SignatureMissing)));
}

#[test]
fn an_object_that_was_missing_when_the_page_was_signed_may_not_appear() {
    let signed = Signed::new(Sections::Tables, 0);
    let list = format!("{} 45 0 R", annotations(3));
    let prepared = update(signed.last(), &[(PAGE, page(CONTENT, &list, ""))]);
    let file = sign(&prepared, &request("chair"), &signed.key).expect("a signature");
    let note = "<</Type/Annot/Subtype/FreeText/Rect[72 690 400 720]/Contents(910 000 kr)>>".to_owned();
    let verdict = signed.verify(&update(&file, &[(45, note)])).remove(0);
    assert_eq!(verdict.later_changes, forbidden(ForbiddenChange::Annotation { page: 0 }));
}

#[test]
fn a_table_that_points_into_the_signed_bytes_is_malformed() {
    let signed = Signed::new(Sections::Tables, 1);
    let hidden = format!("{CONTENT} 0 obj\n{}\nendobj\n", text("Budget: 910 000 kr"));
    // Prepared before signing: an object that no table lists. Afterwards a table makes it the content.
    let mut prepared = signed.revisions[0].clone();
    let place = prepared.len();
    prepared.extend(hidden.bytes());
    let prepared = update(&prepared_with_end(prepared, &signed.revisions[0]), &[]);
    let file = sign(&prepared, &request("chair"), &signed.key).expect("a signature");
    let previous = last_section(&file);
    let start = file.len();
    let table = format!(
        "xref\n{CONTENT} 1\n{place:010} 00000 n \ntrailer\n<</Size 70/Root 1 0 R/Info 8 0 R/Prev {previous}>>\n"
    );
    let attacked = [&file[..], format!("{table}startxref\n{start}\n%%EOF\n").as_bytes()].concat();
    let verdict = signed.verify(&attacked).remove(0);
    assert!(
        matches!(verdict.later_changes, LaterChanges::Forbidden(ref it) if matches!(it[..], [ForbiddenChange::MalformedUpdate { .. }]))
    );
}

/// The same bytes with the end of `original` again, so that its table is found.
fn prepared_with_end(mut file: Vec<u8>, original: &[u8]) -> Vec<u8> {
    file.extend(format!("startxref\n{}\n%%EOF\n", last_section(original)).bytes());
    file
}

#[test]
fn objects_that_no_section_lists_are_malformed() {
    let signed = Signed::new(Sections::Tables, 1);
    let stray = format!("{CONTENT} 0 obj\n{}\nendobj\n", text("Budget: 910 000 kr"));
    let hidden = [signed.last(), stray.as_bytes()].concat();
    assert!(verify(&hidden, &signed.trust, super::now()).is_err(), "a file must end with its end");
    let disguised = prepared_with_end(hidden.clone(), signed.last());
    let listed = update(&hidden_then(signed.last(), &stray), &[]);
    for file in [disguised, listed] {
        let changes = signed.verify(&file)[0].later_changes.clone();
        assert!(
            matches!(&changes, LaterChanges::Forbidden(it) if matches!(it[..], [ForbiddenChange::MalformedUpdate { .. }])),
            "{changes:?}"
        );
    }
}

/// A file, stray bytes, and the end of the file again.
fn hidden_then(file: &[u8], stray: &str) -> Vec<u8> {
    prepared_with_end([file, stray.as_bytes()].concat(), file)
}

#[test]
fn a_second_root_is_named() {
    let signed = Signed::new(Sections::Tables, 1);
    let file = signed.last();
    let (previous, start) = (last_section(file), file.len());
    let body = format!("40 0 obj\n{}\nendobj\n", certified(""));
    let offset = start;
    let table = start + body.len();
    let end = format!(
        "xref\n40 1\n{offset:010} 00000 n \ntrailer\n<</Size 70/Root 40 0 R/Info 8 0 R/Prev {previous}>>\nstartxref\n{table}\n%%EOF\n"
    );
    let attacked = [file, body.as_bytes(), end.as_bytes()].concat();
    let change = ForbiddenChange::Catalog { key: "Root".into() };
    assert_eq!(signed.verify(&attacked)[0].later_changes, forbidden(change));
}

/// The file with the byte range of its only signature replaced, in the same number of bytes.
fn with_range(file: &[u8], change: impl Fn([usize; 4]) -> [usize; 4]) -> Vec<u8> {
    let open = file.windows(11).position(|it| it == b"/ByteRange[").expect("a byte range") + 11;
    let close = open + file[open..].iter().position(|byte| *byte == b']').expect("its end");
    let numbers: Vec<usize> = String::from_utf8_lossy(&file[open..close])
        .split_whitespace()
        .map(|it| it.parse().expect("a number"))
        .collect();
    let [a, b, c, d] = change([numbers[0], numbers[1], numbers[2], numbers[3]]);
    let range = format!("{:<width$}", format!("{a} {b} {c} {d}"), width = close - open);
    let mut file = file.to_vec();
    file.splice(open..close, range.bytes());
    file
}

#[test]
fn odd_byte_ranges_are_not_honest() {
    let signed = Signed::new(Sections::Tables, 1);
    let fault = |change: fn([usize; 4]) -> [usize; 4]| {
        let verdict = signed.verify(&with_range(signed.last(), change)).remove(0);
        assert!(matches!(verdict.covers, Coverage::Invalid(_)) && !verdict.holds());
        verdict.fault
    };
    let range = |fault| Some(Fault::ByteRange(fault));
    assert_eq!(fault(|[_, b, c, d]| [1, b - 1, c, d]), range(CoverageFault::Start));
    assert_eq!(fault(|[a, b, c, d]| [a, b - 1, c, d]), range(CoverageFault::Hole));
    assert_eq!(fault(|[a, b, c, d]| [a, b, c + 1, d - 1]), range(CoverageFault::Hole));
    assert_eq!(fault(|[a, b, c, d]| [a, b, c, d + 1]), range(CoverageFault::End));
    assert_eq!(fault(|[a, b, c, d]| [a, b, c, d - 40]), range(CoverageFault::End));
}

#[test]
fn a_signature_without_contents_or_byte_range_is_not_honest() {
    let signed = Signed::new(Sections::Tables, 1);
    for key in ["/ByteRange", "/Contents"] {
        let spoilt = [key.as_bytes()[..2].to_vec(), key.as_bytes()[2..].iter().map(|_| b'x').collect()].concat();
        let mut file = signed.last().to_vec();
        let place = file.windows(key.len()).rposition(|it| it == key.as_bytes()).expect("the key");
        file.splice(place..place + key.len(), spoilt);
        let verdict = signed.verify(&file).remove(0);
        assert_eq!(verdict.fault, Some(Fault::ByteRange(CoverageFault::Missing)));
    }
}

#[test]
fn a_signature_wrapped_around_other_bytes_is_not_honest() {
    // The signed bytes stay as they are, only further apart. Between them, where `startxref` leads, lies a section
    // that puts a copy of the signature dictionary, with another byte range, and other content into their places.
    let signed = Signed::new(Sections::Tables, 1);
    let file = signed.last();
    let open = file.windows(10).rposition(|it| it == b"/Contents<").expect("a signature") + 9;
    let close = open + file[open..].iter().position(|byte| *byte == b'>').expect("the end of the hole") + 1;
    let (previous, section) = (last_section(&signed.revisions[0]), last_section(file));
    let place = |number: u32| {
        let header = format!("\n{number} 0 obj");
        file.windows(header.len()).rposition(|it| it == header.as_bytes()).expect("an object") + 1
    };
    let contents = String::from_utf8_lossy(&file[open..close]).into_owned();
    let gap = |gap: usize, copy: usize, content: usize| {
        let start = format!("{contents}>>\nendobj\n");
        let padding = " ".repeat(section - open - start.len());
        let moved = [FIRST_FIELD, FORM, CATALOG].map(|number| (number, place(number) + gap - (close - open)));
        let rows = moved.into_iter().chain([(60, copy), (CONTENT, content)]);
        let rows: String = rows.map(|(number, at)| format!("{number} 1\n{at:010} 00000 n \n")).collect();
        let trailer = format!("xref\n{rows}trailer\n<</Size 70/Root 1 0 R/Info 8 0 R/Prev {previous}>>\n");
        let range = format!("[0 {open:010} {:010} {:010}]", open + gap, file.len() - close);
        let kind = "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached";
        let copied = format!("60 0 obj\n<<{kind}/ByteRange{range}/Contents{contents}>>\nendobj\n");
        let forged = format!("{CONTENT} 0 obj\n{}\nendobj\n", text("Budget: 910 000 kr"));
        (start + &padding + &trailer, copied, forged)
    };
    let (before, copied, forged) = gap(close, 0, 0);
    let (copy, content) = (open + before.len(), open + before.len() + copied.len());
    let (before, copied, forged) = gap(before.len() + copied.len() + forged.len(), copy, content);
    let between = before + &copied + &forged;
    let wrapped = [&file[..open], between.as_bytes(), &file[close..]].concat();

    let shown = crate::file::Document::open(&wrapped).expect("sections").object((CONTENT, 0)).expect("content");
    let shown = &wrapped[shown.and_then(|it| it.stream).expect("a stream")];
    assert!(String::from_utf8_lossy(shown).contains("910 000"), "the attack shows what it wants to show");
    assert_eq!(signed.verify(&wrapped)[0].fault, Some(Fault::ByteRange(CoverageFault::Hole)));
}

#[test]
fn an_encrypted_update_is_refused() {
    let signed = Signed::new(Sections::Tables, 1);
    let file = update_with(signed.last(), &[], "/Encrypt<<>>");
    assert_eq!(verify(&file, &signed.trust, super::now()), Err(crate::PdfError::Encrypted));
}

#[test]
fn changes_are_found_in_files_with_cross_reference_streams() {
    let signed = Signed::new(Sections::Streams, 2);
    // An update with a table behind one with a stream: readers accept it, and the change must be seen.
    let file = update(signed.last(), &[(CONTENT, text("\\247 7 Budget: 910 000 kr"))]);
    for verdict in signed.verify(&file) {
        assert_eq!(verdict.later_changes, forbidden(ForbiddenChange::PageContent { page: 0 }));
    }
}

#[test]
fn an_invisible_new_field_with_an_action_is_named() {
    let list = format!("{} 40 0 R", annotations(3));
    let field = |action: &str| {
        format!("<</Type/Annot/Subtype/Widget/FT/Sig/T(stamp)/Rect[0 0 0 0]/F 130/P 3 0 R/V 41 0 R{action}>>")
    };
    let judged = |action: &str| {
        judged_leniently(&[
            (PAGE, page(CONTENT, &list, "")),
            (FORM, format!("<</Fields[{list}]/SigFlags 3>>")),
            (40, field(action)),
            (41, "<</Type/Sig/ByteRange[0 0 0 0]/Contents<00>>>".to_owned()),
        ])
    };
    assert_eq!(judged(""), LaterChanges::Permitted);
    assert!(matches!(judged("/AA<</Fo<</S/JavaScript/JS(app.alert(1))>>>>"), LaterChanges::Forbidden(_)));
}

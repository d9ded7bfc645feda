//! Small PDF files: with words in Helvetica, or with a picture and nothing else as a scanner makes them.

/// A page with these lines.
pub fn text_pdf(lines: &[&str]) -> Vec<u8> {
    let mut content = String::from("BT /F1 11 Tf 72 770 Td 16 TL\n");
    for (at, line) in lines.iter().enumerate() {
        let size = if at == 0 { 18 } else { 11 };
        // Hexadecimal, in the encoding of old Windows; a letter that it has not becomes a question mark.
        let hex: String = line.chars().map(|sign| format!("{:02x}", u8::try_from(sign).unwrap_or(b'?'))).collect();
        content.push_str(&format!("/F1 {size} Tf <{hex}> Tj T* T*\n"));
    }
    content.push_str("ET");
    of_page(
        content.as_bytes(),
        "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>",
        &[],
    )
}

/// A page that is one grey picture.
pub fn scanned_pdf() -> Vec<u8> {
    let (width, height) = (124, 175);
    let picture: Vec<u8> = (0..height)
        .flat_map(|y| {
            (0..width).map(move |x| {
                let line = y > 20 && y < 150 && y % 9 < 3 && x > 16 && x < 104 - y % 27;
                if line && (x * 7 + y) % 5 != 0 { 60 } else { 242 }
            })
        })
        .map(|grey| u8::try_from(grey).unwrap_or(255))
        .collect();
    let head = format!(
        "/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8"
    );
    of_page(b"q 595 0 0 842 0 0 cm /P1 Do Q", "/XObject << /P1 5 0 R >>", &[(head, picture)])
}

/// A page whose content is packed.
fn of_page_packed(content: &[u8], filter: &str) -> Vec<u8> {
    of_page_with((content, filter), "", &[])
}

fn of_page(content: &[u8], resources: &str, streams: &[(String, Vec<u8>)]) -> Vec<u8> {
    of_page_with((content, ""), resources, streams)
}

/// A file of one page, with its table of objects.
fn of_page_with((content, filter): (&[u8], &str), resources: &str, streams: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut places = vec![];
    let mut object = |file: &mut Vec<u8>, head: String, stream: Option<&[u8]>| {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n{head}\n", places.len()).into_bytes());
        if let Some(stream) = stream {
            file.extend(b"stream\n");
            file.extend(stream);
            file.extend(b"\nendstream\n");
        }
        file.extend(b"endobj\n");
    };
    object(&mut file, "<< /Type /Catalog /Pages 2 0 R >>".into(), None);
    object(&mut file, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".into(), None);
    let page =
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents 4 0 R >>");
    object(&mut file, page, None);
    object(&mut file, format!("<< /Length {} {filter} >>", content.len()), Some(content));
    for (head, stream) in streams {
        object(&mut file, format!("<< {head} /Length {} >>", stream.len()), Some(stream));
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).into_bytes());
    for place in &places {
        file.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    file.extend(
        format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", places.len() + 1).into_bytes(),
    );
    file
}

/// A page that wants a password: nobody knows it, and what would show that one is right is made up.
pub fn locked_pdf() -> Vec<u8> {
    let name = "41".repeat(32);
    let lock = format!(
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O <{name}> /U <{name}> /P -4 >> /ID [<{name}> <{name}>] /Root 1 0 R"
    );
    let open = String::from_utf8_lossy(&text_pdf(&["Hemligt"])).replace('\u{fffd}', "?");
    open.replace("/Root 1 0 R", &lock).into_bytes()
}

/// A page whose content is small and becomes this many megabytes when it is unpacked.
pub fn swelling_pdf(megabytes: usize) -> Vec<u8> {
    // Run-length encoding (ISO 32000-1, 7.4.5): the byte 129 stands for 128 of the one after it.
    let packed = [129, b' '].repeat(megabytes * 1024 * 1024 / 128);
    of_page_packed(&packed, "/Filter /RunLengthDecode")
}

/// A page with arrays within arrays, this deep.
pub fn nested_pdf(depth: usize) -> Vec<u8> {
    let deep = [b"[".repeat(depth), b"]".repeat(depth)].concat();
    of_page(&deep, &format!("/Font << /F1 {} >>", "[".repeat(depth)), &[])
}

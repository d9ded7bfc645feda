//! The words of an RTF: what a reader sees, without its form. Also of what Outlook wraps in RTF, and of its compression (MS-OXRTFCP).
//!
//! Fonts, styles, pictures and fields' instructions are left out. Never refuses: what is broken is read as far as it goes.

use super::text::Text;
use encoding_rs::WINDOWS_1252;

/// Groups that hold no words of the text.
const SILENT: &[&str] = &[
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "fldinst",
    "listtable",
    "listoverridetable",
    "themedata",
    "datastore",
    "latentstyles",
    "rsidtbl",
    "generator",
    "xmlnstbl",
    "filetbl",
    "revtbl",
];
/// Deepest groups that are kept apart; deeper ones count as the one around them.
const DEEPEST: usize = 1_000;
/// The largest text that is unpacked, in bytes.
const MOST_UNPACKED: usize = 32 * 1024 * 1024;
/// What the dictionary of the compression begins with (MS-OXRTFCP 2.1.2.1).
const DICTIONARY: &[u8; 207] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

#[derive(Clone, Copy)]
struct Group {
    silent: bool,
    /// How many signs stand after a `\u` for those who do not know it.
    instead: usize,
}

/// The words of an RTF.
pub(super) fn words(bytes: &[u8], most: usize) -> Text {
    let mut text = Text::of(most);
    let mut groups = vec![];
    let mut group = Group { silent: false, instead: 1 };
    let (mut at, mut skipped) = (0, 0);
    let say = |words: &str, skipped: &mut usize, silent: bool, text: &mut Text| {
        if *skipped > 0 {
            *skipped -= 1;
        } else if !silent {
            text.push(words);
        }
    };
    while at < bytes.len() && !text.is_full() {
        match bytes[at] {
            b'{' => {
                if groups.len() < DEEPEST {
                    groups.push(group);
                }
                at += 1;
            }
            b'}' => {
                group = groups.pop().unwrap_or(group);
                skipped = 0;
                at += 1;
            }
            b'\\' => {
                let (word, number, next) = control(bytes, at + 1);
                at = next;
                match word {
                    b"'" => {
                        let digits = bytes.get(at..at + 2).and_then(|digits| std::str::from_utf8(digits).ok());
                        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                        at = (at + 2).min(bytes.len());
                        let sign = WINDOWS_1252.decode_without_bom_handling(byte.as_slice()).0.into_owned();
                        say(&sign, &mut skipped, group.silent, &mut text);
                    }
                    b"*" => group.silent = true,
                    b"\\" => say("\\", &mut skipped, group.silent, &mut text),
                    b"{" => say("{", &mut skipped, group.silent, &mut text),
                    b"}" => say("}", &mut skipped, group.silent, &mut text),
                    b"~" => say(" ", &mut skipped, group.silent, &mut text),
                    b"_" => say("-", &mut skipped, group.silent, &mut text),
                    b"par" | b"line" | b"row" | b"sect" if !group.silent => text.end_line(),
                    b"tab" | b"cell" => say("\t", &mut skipped, group.silent, &mut text),
                    b"uc" => group.instead = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(8),
                    b"u" => {
                        let code = number.unwrap_or(0);
                        let code = u32::try_from(if code < 0 { code + 0x1_0000 } else { code }).unwrap_or(0);
                        let sign = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
                        skipped = 0;
                        say(sign.encode_utf8(&mut [0; 4]), &mut skipped, group.silent, &mut text);
                        skipped = group.instead;
                    }
                    b"bin" => {
                        at = at.saturating_add(usize::try_from(number.unwrap_or(0)).unwrap_or(0)).min(bytes.len())
                    }
                    // What Outlook writes twice, once for those who read HTML.
                    b"htmlrtf" => group.silent = number != Some(0),
                    b"emdash" => say("\u{2014}", &mut skipped, group.silent, &mut text),
                    b"endash" => say("\u{2013}", &mut skipped, group.silent, &mut text),
                    b"lquote" => say("\u{2018}", &mut skipped, group.silent, &mut text),
                    b"rquote" => say("\u{2019}", &mut skipped, group.silent, &mut text),
                    b"ldblquote" => say("\u{201c}", &mut skipped, group.silent, &mut text),
                    b"rdblquote" => say("\u{201d}", &mut skipped, group.silent, &mut text),
                    b"bullet" => say("\u{2022}", &mut skipped, group.silent, &mut text),
                    other => group.silent |= SILENT.iter().any(|silent| silent.as_bytes() == other),
                }
            }
            b'\r' | b'\n' | 0 => at += 1,
            byte => {
                let sign = WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned();
                say(&sign, &mut skipped, group.silent, &mut text);
                at += 1;
            }
        }
    }
    text
}

/// A control word or sign with its number, and where what follows begins.
fn control(bytes: &[u8], from: usize) -> (&[u8], Option<i32>, usize) {
    let letters = bytes[from..].iter().take_while(|byte| byte.is_ascii_alphabetic()).take(32).count();
    if letters == 0 {
        let end = (from + 1).min(bytes.len());
        return (&bytes[from..end], None, end);
    }
    let mut at = from + letters;
    let signed = usize::from(bytes.get(at) == Some(&b'-'));
    let digits =
        bytes[(at + signed).min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_digit()).take(10).count();
    let mut number = None;
    if digits > 0 {
        let end = at + signed + digits;
        number = std::str::from_utf8(&bytes[at..end]).ok().and_then(|number| number.parse().ok());
        at = end;
    }
    let after = at + usize::from(bytes.get(at) == Some(&b' '));
    (&bytes[from..from + letters], number, after)
}

/// Unpacks the RTF of an Outlook message; `None` where it is none.
pub(super) fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let field = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let size = usize::try_from(field(4)?).ok()?.min(MOST_UNPACKED);
    let packed = bytes.get(16..)?;
    match field(8)? {
        0x414c_454d => return Some(packed[..packed.len().min(size)].to_vec()),
        0x7546_5a4c => {}
        _ => return None,
    }
    let mut dictionary = [b' '; 4096];
    dictionary[..DICTIONARY.len()].copy_from_slice(DICTIONARY);
    let mut write = DICTIONARY.len();
    let mut out = Vec::with_capacity(size.min(packed.len() * 16));
    let mut packed = packed.iter().copied();
    while let Some(flags) = packed.next() {
        for bit in 0..8 {
            if out.len() >= size {
                return Some(out);
            }
            let Some(first) = packed.next() else { return Some(out) };
            if flags & (1 << bit) == 0 {
                out.push(first);
                dictionary[write] = first;
                write = (write + 1) % dictionary.len();
                continue;
            }
            let Some(second) = packed.next() else { return Some(out) };
            let offset = usize::from(first) << 4 | usize::from(second) >> 4;
            if offset == write {
                return Some(out);
            }
            for step in 0..usize::from(second & 15) + 2 {
                let byte = dictionary[(offset + step) % dictionary.len()];
                out.push(byte);
                dictionary[write] = byte;
                write = (write + 1) % dictionary.len();
            }
        }
    }
    Some(out)
}

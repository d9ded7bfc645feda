//! One PDF object from bytes (ISO 32000-1, 7.3), with the place of each entry of its dictionary.
//!
//! Refuses what readers disagree about: a key that occurs twice, a stream whose length is not what it says.
//! String values lose their notation (literal or hexadecimal), so equal strings compare equal.

use std::ops::Range;

use lopdf_reader::{Dictionary, Object, ObjectId, StringFormat};

use super::limits::{MAX_DEPTH, MAX_VALUES, PdfError};

/// An object as it stands in the file: `number generation obj … endobj`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Indirect {
    pub(crate) id: ObjectId,
    /// The value; of a stream its dictionary.
    pub(crate) value: Object,
    /// The bytes between `stream` and `endstream`, as a range of the file.
    pub(crate) stream: Option<Range<usize>>,
    /// Where the value of each key of the outermost dictionary stands.
    pub(crate) entries: Vec<(Vec<u8>, Range<usize>)>,
    /// The first byte after `endobj`.
    pub(crate) end: usize,
}

/// A reading position in some bytes.
pub(crate) struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
    values: usize,
}

pub(crate) const fn is_white(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

const fn is_regular(byte: u8) -> bool {
    !is_white(byte) && !is_delimiter(byte)
}

impl<'a> Parser<'a> {
    /// Starts at `at`, which may be anywhere: behind the end there is nothing to read.
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at: at.min(bytes.len()), values: 0 }
    }

    pub(crate) const fn position(&self) -> usize {
        self.at
    }

    const fn damaged<T>(&self, what: &'static str) -> Result<T, PdfError> {
        Err(PdfError::damaged(self.at, what))
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// Skips white space and comments, which count as white space (7.2.3).
    pub(crate) fn skip_white(&mut self) {
        while let Some(byte) = self.peek(0) {
            if byte == b'%' {
                while self.peek(0).is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if is_white(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    pub(crate) fn keyword(&mut self, word: &'static [u8]) -> Result<(), PdfError> {
        if self.try_keyword(word) { Ok(()) } else { self.damaged("a keyword of the file structure") }
    }

    pub(crate) fn try_keyword(&mut self, word: &[u8]) -> bool {
        self.skip_white();
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let found = rest.starts_with(word) && !rest.get(word.len()).copied().is_some_and(is_regular);
        if found {
            self.at += word.len();
        }
        found
    }

    /// A whole number without sign, as in object numbers and offsets.
    pub(crate) fn unsigned(&mut self) -> Result<usize, PdfError> {
        self.skip_white();
        let digits = self.bytes.get(self.at..).unwrap_or_default();
        let length = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = std::str::from_utf8(&digits[..length]).ok().and_then(|text| text.parse().ok());
        let Some(number) = number else { return self.damaged("a number") };
        self.at += length;
        Ok(number)
    }

    /// `number generation obj`, the value, `endobj`. `length` resolves an indirect stream length.
    pub(crate) fn indirect(
        &mut self,
        length: impl Fn(ObjectId) -> Result<i64, PdfError>,
    ) -> Result<Indirect, PdfError> {
        let id = self.header()?;
        self.skip_white();
        let (value, entries) = if self.peek(0) == Some(b'<') && self.peek(1) == Some(b'<') {
            let (dictionary, entries) = self.dictionary(0)?;
            (Object::Dictionary(dictionary), entries)
        } else {
            (self.value(0)?, Vec::new())
        };
        let mut stream = None;
        if let Object::Dictionary(dictionary) = &value
            && self.try_keyword(b"stream")
        {
            let length = match dictionary.get(b"Length") {
                Ok(Object::Integer(length)) => *length,
                Ok(Object::Reference(id)) => length(*id)?,
                _ => return self.damaged("the length of a stream"),
            };
            stream = Some(self.stream(length)?);
        }
        self.keyword(b"endobj")?;
        Ok(Indirect { id, value, stream, entries, end: self.at })
    }

    /// `number generation obj`.
    pub(crate) fn header(&mut self) -> Result<ObjectId, PdfError> {
        let number = u32::try_from(self.unsigned()?);
        let generation = u16::try_from(self.unsigned()?);
        let (Ok(number), Ok(generation)) = (number, generation) else {
            return self.damaged("an object number");
        };
        self.keyword(b"obj")?;
        Ok((number, generation))
    }

    fn stream(&mut self, length: i64) -> Result<Range<usize>, PdfError> {
        match (self.peek(0), self.peek(1)) {
            (Some(b'\r'), Some(b'\n')) => self.at += 2,
            (Some(b'\n'), _) => self.at += 1,
            _ => return self.damaged("the end of the line after `stream`"),
        }
        let start = self.at;
        let end = usize::try_from(length).ok().and_then(|length| start.checked_add(length));
        let Some(end) = end.filter(|end| *end <= self.bytes.len()) else {
            return self.damaged("a stream that ends in the file");
        };
        self.at = end;
        // Only an end of line may stand between the last byte and `endstream` (7.3.8.1).
        let gap = self.bytes[end..].iter().take(2).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.at += gap;
        if !self.bytes[self.at..].starts_with(b"endstream") {
            return self.damaged("`endstream` where the length puts it");
        }
        self.keyword(b"endstream")?;
        Ok(start..end)
    }

    /// Any value but a stream.
    pub(crate) fn value(&mut self, depth: usize) -> Result<Object, PdfError> {
        self.values += 1;
        if self.values > MAX_VALUES {
            return Err(PdfError::Excessive { what: "values in one object" });
        }
        if depth > MAX_DEPTH {
            return Err(PdfError::Excessive { what: "nested values" });
        }
        self.skip_white();
        match self.peek(0) {
            Some(b'/') => self.name().map(Object::Name),
            Some(b'(') => self.literal(),
            Some(b'<') if self.peek(1) == Some(b'<') => self.dictionary(depth).map(|(it, _)| Object::Dictionary(it)),
            Some(b'<') => self.hexadecimal(),
            Some(b'[') => self.array(depth),
            Some(b'+' | b'-' | b'.' | b'0'..=b'9') => self.number_or_reference(),
            _ if self.try_keyword(b"true") => Ok(Object::Boolean(true)),
            _ if self.try_keyword(b"false") => Ok(Object::Boolean(false)),
            _ if self.try_keyword(b"null") => Ok(Object::Null),
            _ => self.damaged("a value"),
        }
    }

    fn array(&mut self, depth: usize) -> Result<Object, PdfError> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip_white();
            if self.peek(0) == Some(b']') {
                self.at += 1;
                return Ok(Object::Array(items));
            }
            items.push(self.value(depth + 1)?);
        }
    }

    #[expect(clippy::type_complexity, reason = "a dictionary and where its values stand")]
    fn dictionary(&mut self, depth: usize) -> Result<(Dictionary, Vec<(Vec<u8>, Range<usize>)>), PdfError> {
        self.at += 2;
        let mut dictionary = Dictionary::new();
        let mut entries = Vec::new();
        loop {
            self.skip_white();
            if self.peek(0) == Some(b'>') && self.peek(1) == Some(b'>') {
                self.at += 2;
                return Ok((dictionary, entries));
            }
            if self.peek(0) != Some(b'/') {
                return self.damaged("a key of a dictionary");
            }
            let key = self.name()?;
            self.skip_white();
            let start = self.at;
            let value = self.value(depth + 1)?;
            if dictionary.has(&key) {
                return self.damaged("a key that occurs once");
            }
            if depth == 0 {
                entries.push((key.clone(), start..self.at));
            }
            // A null value is the same as no entry (7.3.7).
            if value != Object::Null {
                dictionary.set(key, value);
            }
        }
    }

    fn name(&mut self) -> Result<Vec<u8>, PdfError> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek(0).filter(|byte| is_regular(*byte)) {
            self.at += 1;
            if byte == b'#'
                && let (Some(high), Some(low)) = (self.peek(0).and_then(nibble), self.peek(1).and_then(nibble))
            {
                name.push(high << 4 | low);
                self.at += 2;
            } else {
                name.push(byte);
            }
        }
        Ok(name)
    }

    fn number_or_reference(&mut self) -> Result<Object, PdfError> {
        let start = self.at;
        while self.peek(0).is_some_and(is_regular) {
            self.at += 1;
        }
        let Ok(text) = std::str::from_utf8(&self.bytes[start..self.at]) else {
            return self.damaged("a number");
        };
        if let Ok(integer) = text.parse::<i64>() {
            let after = self.at;
            if let Some(reference) = u32::try_from(integer).ok().and_then(|number| self.reference(number)) {
                return Ok(reference);
            }
            self.at = after;
            return Ok(Object::Integer(integer));
        }
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.'));
        match text.parse::<f32>() {
            Ok(real) if plain => Ok(Object::Real(real)),
            _ => self.damaged("a number"),
        }
    }

    /// The rest of `number generation R`, if that is what follows.
    fn reference(&mut self, number: u32) -> Option<Object> {
        self.skip_white();
        if !self.peek(0)?.is_ascii_digit() {
            return None;
        }
        let generation = u16::try_from(self.unsigned().ok()?).ok()?;
        self.skip_white();
        let found = self.peek(0) == Some(b'R') && !self.peek(1).is_some_and(is_regular);
        found.then(|| {
            self.at += 1;
            Object::Reference((number, generation))
        })
    }

    fn hexadecimal(&mut self) -> Result<Object, PdfError> {
        self.at += 1;
        let mut digits = Vec::new();
        loop {
            match self.peek(0) {
                Some(b'>') => break,
                Some(byte) if is_white(byte) => {}
                Some(byte) => match nibble(byte) {
                    Some(digit) => digits.push(digit),
                    None => return self.damaged("a hexadecimal digit"),
                },
                None => return self.damaged("the end of a string"),
            }
            self.at += 1;
        }
        self.at += 1;
        let bytes = digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect();
        Ok(Object::String(bytes, StringFormat::Hexadecimal))
    }

    /// A literal string (7.3.4.2): balanced parentheses, escapes, line ends as one line feed.
    fn literal(&mut self) -> Result<Object, PdfError> {
        self.at += 1;
        let mut text = Vec::new();
        let mut open = 1_usize;
        loop {
            let Some(byte) = self.peek(0) else { return self.damaged("the end of a string") };
            self.at += 1;
            match byte {
                b'\\' => self.escape(&mut text),
                b'\r' => {
                    self.skip_line_feed();
                    text.push(b'\n');
                }
                b')' if open == 1 => return Ok(Object::String(text, StringFormat::Hexadecimal)),
                _ => {
                    match byte {
                        b'(' => open += 1,
                        b')' => open -= 1,
                        _ => {}
                    }
                    text.push(byte);
                }
            }
        }
    }

    fn skip_line_feed(&mut self) {
        if self.peek(0) == Some(b'\n') {
            self.at += 1;
        }
    }

    fn escape(&mut self, text: &mut Vec<u8>) {
        let Some(byte) = self.peek(0) else { return };
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\r' => self.skip_line_feed(),
            b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit) = self.peek(0).filter(|digit| matches!(digit, b'0'..=b'7')) else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                // High-order overflow is ignored (7.3.4.2).
                text.push(code.to_le_bytes()[0]);
            }
            other => text.push(other),
        }
    }
}

fn nibble(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

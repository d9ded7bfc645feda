//! A PDF as its cross-reference sections describe it. Objects are parsed when they are asked for.

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, HashMap, HashSet},
    rc::Rc,
};

use lopdf_reader::{Dictionary, Object, ObjectId, decode_text_string};

use super::{
    limits::{MAX_CONTAINERS, MAX_FILE, MAX_HOPS, PdfError, work_limit},
    syntax::{Indirect, Parser},
    xref::{Entry, Kind, decode, read_chain},
};

/// Most pages, and most nodes of any tree that is walked.
const MAX_NODES: usize = 200_000;

/// A decoded object stream (ISO 32000-1, 7.5.7).
struct Container {
    bytes: Vec<u8>,
    /// Number and offset of each object in it.
    index: Vec<(u32, usize)>,
}

/// One revision of a file: its bytes up to and including its last `%%EOF`.
pub(crate) struct Document<'a> {
    bytes: &'a [u8],
    entries: BTreeMap<u32, Entry>,
    trailer: Dictionary,
    last_section: usize,
    kind: Kind,
    work: Cell<usize>,
    containers: RefCell<HashMap<u32, Rc<Container>>>,
    held: Cell<usize>,
}

impl<'a> Document<'a> {
    /// Reads the cross-reference sections; no object yet.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, PdfError> {
        if !bytes.starts_with(b"%PDF-") {
            return Err(PdfError::NotPdf);
        }
        if bytes.len() > MAX_FILE {
            return Err(PdfError::TooLarge { size: bytes.len(), limit: MAX_FILE });
        }
        let sections = read_chain(bytes)?;
        if sections.iter().any(|section| section.trailer.has(b"Encrypt")) {
            return Err(PdfError::Encrypted);
        }
        let Some(newest) = sections.first() else {
            return Err(PdfError::damaged(bytes.len(), "a cross-reference section"));
        };
        let (last_section, kind, trailer) = (newest.start, newest.kind, newest.trailer.clone());
        let mut entries = BTreeMap::new();
        for section in sections {
            for (number, entry) in section.entries {
                entries.entry(number).or_insert(entry);
            }
        }
        Ok(Self {
            bytes,
            entries,
            trailer,
            last_section,
            kind,
            work: Cell::new(0),
            containers: RefCell::default(),
            held: Cell::new(0),
        })
    }

    pub(crate) const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    pub(crate) const fn trailer(&self) -> &Dictionary {
        &self.trailer
    }

    /// Offset and kind of the newest cross-reference section.
    pub(crate) const fn last_section(&self) -> (usize, Kind) {
        (self.last_section, self.kind)
    }

    pub(crate) const fn entries(&self) -> &BTreeMap<u32, Entry> {
        &self.entries
    }

    /// The first number that no object of the file has.
    pub(crate) fn next_number(&self) -> u32 {
        let known = self.entries.keys().next_back().map_or(1, |last| last.saturating_add(1));
        let announced = self.trailer.get(b"Size").and_then(Object::as_i64).ok();
        known.max(announced.and_then(|size| u32::try_from(size).ok()).unwrap_or(1))
    }

    fn spend(&self, bytes: usize) -> Result<(), PdfError> {
        let work = self.work.get().saturating_add(bytes);
        self.work.set(work);
        if work > work_limit(self.bytes.len()) {
            return Err(PdfError::Excessive { what: "overlapping objects" });
        }
        Ok(())
    }

    /// The object with this number and generation; none if it is free or unknown, which PDF reads as null.
    pub(crate) fn object(&self, id: ObjectId) -> Result<Option<Indirect>, PdfError> {
        match self.entries.get(&id.0) {
            Some(Entry::At { offset, generation }) if *generation == id.1 => {
                let object = self.object_at(*offset, |length| self.length(length))?;
                if object.id == id {
                    Ok(Some(object))
                } else {
                    Err(PdfError::damaged(*offset, "the object that the cross-reference entry announces"))
                }
            }
            Some(Entry::Within { container, index }) if id.1 == 0 => self.contained(id, *container, *index).map(Some),
            _ => Ok(None),
        }
    }

    /// The current object with this number, whatever its generation.
    pub(crate) fn object_numbered(&self, number: u32) -> Result<Option<Indirect>, PdfError> {
        match self.entries.get(&number) {
            Some(Entry::At { generation, .. }) => self.object((number, *generation)),
            Some(Entry::Within { .. }) => self.object((number, 0)),
            _ => Ok(None),
        }
    }

    fn object_at(
        &self,
        offset: usize,
        length: impl Fn(ObjectId) -> Result<i64, PdfError>,
    ) -> Result<Indirect, PdfError> {
        let mut parser = Parser::new(self.bytes, offset);
        let object = parser.indirect(length);
        let skipped = object.as_ref().ok().and_then(|object| object.stream.as_ref()).map_or(0, ExactSizeIterator::len);
        self.spend(parser.position().saturating_sub(offset).saturating_sub(skipped))?;
        object
    }

    /// An indirect stream length: a plain number, so that resolving it cannot lead to another stream.
    fn length(&self, id: ObjectId) -> Result<i64, PdfError> {
        let damaged = |at| PdfError::damaged(at, "the length of a stream");
        match self.entries.get(&id.0) {
            Some(Entry::At { offset, .. }) => {
                let mut parser = Parser::new(self.bytes, *offset);
                let header = parser.header()?;
                let length = parser.unsigned()?;
                parser.keyword(b"endobj")?;
                let length = i64::try_from(length).ok().filter(|_| header == id);
                length.ok_or(damaged(*offset))
            }
            Some(Entry::Within { container, index }) => {
                self.contained(id, *container, *index)?.value.as_i64().map_err(|_| damaged(0))
            }
            _ => Err(damaged(0)),
        }
    }

    fn contained(&self, id: ObjectId, container: u32, index: usize) -> Result<Indirect, PdfError> {
        let damaged = |what| PdfError::damaged(0, what);
        let stream = self.container(container)?;
        let Some((number, offset)) = stream.index.get(index) else {
            return Err(damaged("an object that is in its object stream"));
        };
        if *number != id.0 {
            return Err(damaged("the object that the cross-reference entry announces"));
        }
        let mut parser = Parser::new(&stream.bytes, *offset);
        let value = parser.value(0);
        self.spend(parser.position().saturating_sub(*offset))?;
        Ok(Indirect { id, value: value?, stream: None, entries: Vec::new(), end: 0 })
    }

    fn container(&self, number: u32) -> Result<Rc<Container>, PdfError> {
        if let Some(known) = self.containers.borrow().get(&number) {
            return Ok(Rc::clone(known));
        }
        let damaged = |what| PdfError::damaged(0, what);
        let Some(Entry::At { offset, .. }) = self.entries.get(&number) else {
            return Err(damaged("an object stream"));
        };
        // Its length must not be in an object stream itself: that could be this one.
        let object = self.object_at(*offset, |id| match self.entries.get(&id.0) {
            Some(Entry::At { .. }) => self.length(id),
            _ => Err(damaged("the length of an object stream")),
        })?;
        let (Object::Dictionary(dictionary), Some(range)) = (&object.value, object.stream) else {
            return Err(damaged("an object stream"));
        };
        if object.id.0 != number || !dictionary.has_type(b"ObjStm") {
            return Err(damaged("an object stream"));
        }
        let bytes = decode(dictionary, &self.bytes[range])?;
        self.spend(bytes.len())?;
        let count =
            |key: &[u8]| dictionary.get(key).and_then(Object::as_i64).ok().and_then(|n| usize::try_from(n).ok());
        let (Some(objects), Some(first)) = (count(b"N"), count(b"First")) else {
            return Err(damaged("the index of an object stream"));
        };
        let mut parser = Parser::new(&bytes, 0);
        let mut index = Vec::new();
        for _ in 0..objects {
            let (number, offset) = (parser.unsigned()?, parser.unsigned()?);
            let number = u32::try_from(number).map_err(|_| damaged("an object number"))?;
            index.push((number, first.saturating_add(offset)));
        }
        let container = Rc::new(Container { bytes, index });
        let mut containers = self.containers.borrow_mut();
        let mut held = self.held.get() + container.bytes.len();
        if held > MAX_CONTAINERS {
            containers.clear();
            held = container.bytes.len();
        }
        self.held.set(held);
        containers.insert(number, Rc::clone(&container));
        Ok(container)
    }

    /// The value itself or what it refers to; of a stream its dictionary.
    pub(crate) fn resolve(&self, value: &Object) -> Result<Object, PdfError> {
        let mut value = value.clone();
        for _ in 0..MAX_HOPS {
            match value {
                Object::Reference(id) => value = self.object(id)?.map_or(Object::Null, |object| object.value),
                direct => return Ok(direct),
            }
        }
        Err(PdfError::Excessive { what: "references to references" })
    }

    /// The resolved entry of a dictionary; null if it is not there.
    pub(crate) fn entry(&self, dictionary: &Dictionary, key: &[u8]) -> Result<Object, PdfError> {
        dictionary.get(key).map_or(Ok(Object::Null), |value| self.resolve(value))
    }

    /// The resolved entry if it is a dictionary.
    pub(crate) fn dictionary(&self, parent: &Dictionary, key: &[u8]) -> Result<Option<Dictionary>, PdfError> {
        Ok(match self.entry(parent, key)? {
            Object::Dictionary(dictionary) => Some(dictionary),
            _ => None,
        })
    }

    /// The resolved entry if it is an array.
    pub(crate) fn array(&self, parent: &Dictionary, key: &[u8]) -> Result<Vec<Object>, PdfError> {
        Ok(match self.entry(parent, key)? {
            Object::Array(items) => items,
            _ => Vec::new(),
        })
    }

    /// The number of the catalog and the catalog.
    pub(crate) fn catalog(&self) -> Result<(ObjectId, Dictionary), PdfError> {
        let damaged = PdfError::damaged(self.last_section, "a trailer that leads to the catalog");
        let Ok(id) = self.trailer.get(b"Root").and_then(Object::as_reference) else { return Err(damaged) };
        match self.object(id)?.map(|object| object.value) {
            Some(Object::Dictionary(catalog)) => Ok((id, catalog)),
            _ => Err(damaged),
        }
    }

    /// The pages in order.
    pub(crate) fn pages(&self) -> Result<Vec<ObjectId>, PdfError> {
        let (_, catalog) = self.catalog()?;
        let mut pages = Vec::new();
        let mut seen = HashSet::new();
        let mut open: Vec<Object> = catalog.get(b"Pages").ok().cloned().into_iter().collect();
        while let Some(node) = open.pop() {
            let Object::Reference(id) = node else { continue };
            if !seen.insert(id) {
                continue;
            }
            if seen.len() > MAX_NODES {
                return Err(PdfError::Excessive { what: "pages" });
            }
            let Object::Dictionary(dictionary) = self.resolve(&node)? else { continue };
            if dictionary.has(b"Kids") {
                open.extend(self.array(&dictionary, b"Kids")?.into_iter().rev());
            } else {
                pages.push(id);
            }
        }
        Ok(pages)
    }
}

/// A text string (ISO 32000-1, 7.9.2.2) as text; none if the value is something else.
pub(crate) fn text(value: &Object) -> Option<String> {
    decode_text_string(value).ok()
}

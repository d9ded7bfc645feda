//! A line cut into words. A word is letters or digits, never both; a hyphen between letters belongs to it ("Jan-Olov").

/// A word of a line, by its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::review) struct Word {
    pub(in crate::review) from: usize,
    pub(in crate::review) to: usize,
    /// In small letters.
    pub(in crate::review) lower: String,
    pub(in crate::review) kind: Kind,
}

/// What a word is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::review) enum Kind {
    /// Letters, the first one small.
    Small,
    /// Letters, the first one large.
    Capital,
    /// Digits.
    Digits,
}

impl Word {
    /// Its number, where it is one of at most nine digits.
    pub(in crate::review) fn number(&self) -> Option<u32> {
        (self.kind == Kind::Digits && self.lower.len() <= 9).then(|| self.lower.parse().ok()).flatten()
    }

    pub(in crate::review) fn is_capital(&self) -> bool {
        self.kind == Kind::Capital
    }

    /// Digits, so many.
    pub(in crate::review) fn has_digits(&self, count: usize) -> bool {
        self.kind == Kind::Digits && self.lower.len() == count
    }
}

/// The words of a line, in order.
pub(in crate::review) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = vec![];
    let mut letters = text.char_indices().peekable();
    let mut start: Option<(usize, bool)> = None;
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let joins = letter == '-' && next.is_some_and(char::is_alphabetic) && matches!(start, Some((_, false)));
        match start {
            Some((from, digits)) if !joins && (!letter.is_alphanumeric() || letter.is_ascii_digit() != digits) => {
                found.push(word(text, from, at));
                start = letter.is_alphanumeric().then(|| (at, letter.is_ascii_digit()));
            }
            Some(_) => {}
            None if letter.is_alphanumeric() => start = Some((at, letter.is_ascii_digit())),
            None => {}
        }
    }
    if let Some((from, _)) = start {
        found.push(word(text, from, text.len()));
    }
    found
}

fn word(text: &str, from: usize, to: usize) -> Word {
    let written = &text[from..to];
    let first = written.chars().next();
    let kind = match first {
        Some(letter) if letter.is_ascii_digit() => Kind::Digits,
        Some(letter) if letter.is_uppercase() => Kind::Capital,
        _ => Kind::Small,
    };
    Word { from, to, lower: written.to_lowercase(), kind }
}

/// What stands between a word and the one after it.
pub(in crate::review) fn between<'t>(text: &'t str, words: &[Word], index: usize) -> &'t str {
    let to = words.get(index + 1).map_or(text.len(), |next| next.from);
    &text[words[index].to..to]
}

/// What stands before a word, back to the one before it.
pub(in crate::review) fn before<'t>(text: &'t str, words: &[Word], index: usize) -> &'t str {
    let from = index.checked_sub(1).map_or(0, |before| words[before].to);
    &text[from..words[index].from]
}

/// Whether a word is the first of a sentence.
pub(in crate::review) fn begins_sentence(text: &str, words: &[Word], index: usize) -> bool {
    index == 0 || before(text, words, index).contains(['.', '!', '?', ':', '\n', '”', '"'])
}

//! Text that is collected up to a limit: what comes after it is left out, and that is told.

/// What has been read so far.
#[derive(Debug, Default)]
pub(super) struct Text {
    written: String,
    most: usize,
    cut: bool,
}

impl Text {
    /// Nothing yet, and never more than `most` bytes.
    pub(super) fn of(most: usize) -> Self {
        Self { written: String::new(), most, cut: false }
    }

    /// Adds words as they are.
    pub(super) fn push(&mut self, words: &str) {
        let left = self.most.saturating_sub(self.written.len());
        if words.len() <= left {
            self.written.push_str(words);
        } else {
            self.written.push_str(&words[..words.floor_char_boundary(left)]);
            self.cut = true;
        }
    }

    /// Ends the line, once.
    pub(super) fn end_line(&mut self) {
        while self.written.ends_with(['\t', ' ']) {
            self.written.pop();
        }
        if !self.written.is_empty() && !self.written.ends_with('\n') {
            self.push("\n");
        }
    }

    /// Nothing more is taken.
    pub(super) fn is_full(&self) -> bool {
        self.cut
    }

    /// The text, and whether it goes on.
    pub(super) fn done(mut self) -> (String, bool) {
        self.end_line();
        (self.written.trim().to_owned(), self.cut)
    }
}

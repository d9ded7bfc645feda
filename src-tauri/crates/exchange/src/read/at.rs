//! Where in the file the reader is. Costs nothing until something is refused.

use crate::refusal::{Expected, Found, Refusal};

/// A place in the file, as a chain of steps up to its root.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    within: Option<&'a At<'a>>,
    step: Step,
}

#[derive(Clone, Copy)]
enum Step {
    Root,
    Key(&'static str),
    Index(usize),
}

impl At<'static> {
    /// The file itself.
    pub const ROOT: Self = At { within: None, step: Step::Root };
}

impl At<'_> {
    /// A key of the object that stands here.
    pub fn key(&self, key: &'static str) -> At<'_> {
        At { within: Some(self), step: Step::Key(key) }
    }

    /// A place in the list that stands here.
    pub fn index(&self, index: usize) -> At<'_> {
        At { within: Some(self), step: Step::Index(index) }
    }

    /// A refusal of what stands here.
    pub fn refuse(&self, found: Found, expected: Expected) -> Refusal {
        Refusal { path: self.path(), line: None, found, expected }
    }

    fn path(&self) -> String {
        let mut path = self.within.map(At::path).unwrap_or_default();
        match self.step {
            Step::Root => path.push('$'),
            Step::Key(key) => path.extend([".", key]),
            Step::Index(index) => path.push_str(&format!("[{index}]")),
        }
        path
    }
}

/// Converts each entry of a list, which stands at `at`.
pub(super) fn each<T, U>(
    list: impl IntoIterator<Item = T>,
    at: &At<'_>,
    mut convert: impl FnMut(T, &At<'_>) -> Result<U, Refusal>,
) -> Result<Vec<U>, Refusal> {
    list.into_iter().enumerate().map(|(index, entry)| convert(entry, &at.index(index))).collect()
}

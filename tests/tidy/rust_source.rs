//! Rust source in its three pieces: code, comments and string literals. As much of the grammar as telling them apart needs.

/// A stretch of source.
pub enum Piece<'a> {
    /// Code, character literals included.
    Code(&'a str),
    /// A comment.
    Comment,
    /// What stands between the quotation marks of a string literal, escapes as written.
    Text(&'a str),
}

impl<'a> Piece<'a> {
    /// The piece, if it is code.
    pub fn code(self) -> Option<&'a str> {
        match self {
            Self::Code(code) => Some(code),
            Self::Comment | Self::Text(_) => None,
        }
    }

    /// The piece, if it is a string literal.
    pub fn text(self) -> Option<&'a str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Code(_) | Self::Comment => None,
        }
    }
}

/// The pieces of `source` in order.
pub fn pieces(source: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = source;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = next(rest);
        rest = after;
        Some(piece)
    })
}

fn next(source: &str) -> (Piece<'_>, &str) {
    if source.starts_with("//") {
        return (Piece::Comment, &source[source.find('\n').unwrap_or(source.len())..]);
    }
    if source.starts_with("/*") {
        let end = source.find("*/").map_or(source.len(), |end| end + 2);
        return (Piece::Comment, &source[end..]);
    }
    if let Some((text, rest)) = raw_string(source).or_else(|| plain_string(source)) {
        return (Piece::Text(text), rest);
    }
    let mut end = character_or_one(source);
    while end < source.len() {
        let here = &source[end..];
        let starts_piece = ["//", "/*", "\"", "r\"", "r#", "'"].iter().any(|mark| here.starts_with(mark));
        if starts_piece {
            break;
        }
        end += here.chars().next().map_or(1, char::len_utf8);
    }
    (Piece::Code(&source[..end]), &source[end..])
}

/// `"…"`, with what follows it.
fn plain_string(source: &str) -> Option<(&str, &str)> {
    let inside = source.strip_prefix('"')?;
    let mut escaped = false;
    let end = inside.find(|c| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    })?;
    Some((&inside[..end], &inside[end + 1..]))
}

/// `r"…"`, `r#"…"#` and so on, with what follows it.
fn raw_string(source: &str) -> Option<(&str, &str)> {
    let after = source.strip_prefix('r')?;
    let inside = after.trim_start_matches('#');
    let closing = format!("\"{}", "#".repeat(after.len() - inside.len()));
    inside.strip_prefix('"')?.split_once(&closing)
}

/// Length of the character literal that `source` starts with, such as `'"'` or `'\\'`; else of one character.
fn character_or_one(source: &str) -> usize {
    let one = source.chars().next().map_or(1, char::len_utf8);
    let Some(inside) = source.strip_prefix('\'') else { return one };
    let content = match inside.strip_prefix('\\') {
        // The character after the backslash may itself be a quotation mark.
        Some(escape) => 2 + escape.get(1..).and_then(|rest| rest.find('\'')).unwrap_or(0),
        None => inside.chars().next().map_or(0, char::len_utf8),
    };
    if inside.get(content..).is_some_and(|rest| rest.starts_with('\'')) { content + 2 } else { one }
}

#[test]
fn strings_comments_and_characters_are_told_apart() {
    let source = r###"let a = "x \" // y"; // "not text"
let b = '"'; let c = r#"raw " one"#; fn d<'a>(e: &'a str) /* "no" */ { '\'' ; "z" }"###;
    let texts: Vec<_> = pieces(source).filter_map(Piece::text).collect();
    assert_eq!(texts, [r#"x \" // y"#, r#"raw " one"#, "z"]);
}

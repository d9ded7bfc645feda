//! The small, closed Markdown of `text`: paragraphs, `- ` and `1. ` lists with one nested level, `**strong**`,
//! `*emphasis*`, `### ` run-in headings, pipe tables with a head. Everything else is literal, so no word is ever lost:
//! not an empty entry, a double space or an asterisk that opens nothing.
//!
//! Line by line:
//! - A line of white space alone ends a block. A heading, a list or a table also begins without one.
//! - `### ` at the start of a line is a heading, to the end of that line.
//! - `- ` and a decimal number with `. ` at the start of a line begin a list or its next entry; another mark, or a number
//!   that does not follow, begins a list of its own. Below an entry, indented lines belong to it: with a mark they are
//!   entries of its nested list, without one they continue the words above them on a new line.
//! - A line that begins with `|` and has a row of dashes below it with as many cells is the head of a table; the rows that
//!   follow have as many cells. `\|` in a cell is a bar.
//! - `*` or `**` before a character opens, the next run of as many after a character closes, in the same block or cell; a
//!   run of three closes the one and opens the other.
//!
//! A tree is canonical when [`parse`] can give it: no empty span, no two neighbours of one style, styled words that have no
//! asterisk and no white space at either end, no block, list or paragraph without anything in it, and no words that say
//! what a mark says (a paragraph that begins with `- `, a line break in a heading). Then `parse(print(tree)) == tree`.
//! Any other tree is printed as the canonical one that has its words. Of any text, `print(parse(text))` has the same
//! characters but for white space and the furniture of tables.

mod blocks;
mod inline;
mod print;

pub use blocks::parse;
pub use print::print;

#[cfg(test)]
pub(crate) mod tests;

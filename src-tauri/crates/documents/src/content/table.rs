//! Tables of a document: columns, head, rows. Deliberately absent: merged cells, tables in tables.

use super::Text;
use crate::Source;

/// Columns, head, rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// How wide the table is.
    pub measure: Measure,
    /// How high its rows are.
    pub rows_are: RowHeight,
    /// Left to right.
    pub columns: Vec<Column>,
    /// The head, one cell per column; empty for a table without one.
    pub head: Vec<Text>,
    /// The rows; a row may be short, never longer than the columns.
    pub rows: Vec<Vec<Text>>,
    /// A last, semibold row with a rule above.
    pub sum: Option<Vec<Text>>,
    /// Whether the first cell of each row names the row (TH with scope Row).
    pub row_headers: bool,
    /// What of the records it says; `None` inside a block, which says it for all that it holds.
    pub source: Option<Source>,
}

/// Which width a block takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// 22–185 mm.
    Full,
    /// The text column, 60–185 mm.
    Column,
}

/// Cell padding of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowHeight {
    /// 3.75 pt above and below.
    Regular,
    /// 2.75 pt: roll call.
    Tight,
    /// 6 pt: rows to fill in by hand.
    FillIn,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Millimetres, or a share of what is left.
    pub width: Width,
    /// How its cells are set.
    pub align: Align,
}

/// Width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// Millimetres, without the 3 mm gutter to the next column.
    Mm(f32),
    /// A share of the free width.
    Share(f32),
    /// As wide as its widest cell needs, within reason.
    Content,
}

/// How a cell is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
    /// Marks.
    Centre,
}

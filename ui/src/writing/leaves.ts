// The places of a text that hold words, counted in reading order: paragraphs, headings, entries, cells.
// A place in a text is the number of its leaf and offsets in UTF-16 units; the editor counts in the same way.
import type { List, ListEntry, RichText, Span, TextBlock } from "../backend/generated/types";

/** Words from `from` up to `to` in one leaf. */
export interface TextRange {
  leaf: number;
  from: number;
  to: number;
}

/** The spans of every leaf. */
export function leavesOf(text: RichText): Span[][] {
  const leaves: Span[][] = [];
  mapLeaves(text, (spans) => {
    leaves.push(spans);
    return spans;
  });
  return leaves;
}

/** The same tree with the words of each leaf changed. */
export function mapLeaves(text: RichText, change: (spans: Span[], leaf: number) => Span[]): RichText {
  let count = 0;
  const leaf = (spans: Span[]) => change(spans, count++);
  const entry = ({ spans, nested }: ListEntry): ListEntry => ({ spans: leaf(spans), nested: nested && list(nested) });
  const list = ({ marks, entries }: List): List => ({ marks, entries: entries.map(entry) });
  return text.map((block): TextBlock => {
    if ("paragraph" in block) return { paragraph: leaf(block.paragraph) };
    if ("heading" in block) return { heading: leaf(block.heading) };
    if ("list" in block) return { list: list(block.list) };
    return { table: { head: block.table.head.map(leaf), rows: block.table.rows.map((row) => row.map(leaf)) } };
  });
}

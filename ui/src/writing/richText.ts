// The normal form of the closed block tree of a text, and what is asked of it in words. Knows no editor.
import type { List, ListEntry, RichText, Span, TextBlock } from "../backend/generated/types";

/**
 * The one form of texts that read alike, which is what the editor gives back: neighbouring spans of one style are
 * one span, no span is empty, a heading is one line, a list has entries and two levels, every row of a table is as
 * long as the longest, and a text that is one empty paragraph is no text. Words, their order and style never change.
 */
export function normalise(text: RichText): RichText {
  const blocks = text.flatMap(normaliseBlock);
  const only = blocks.length === 1 ? blocks[0] : undefined;
  return only && "paragraph" in only && only.paragraph.length === 0 ? [] : blocks;
}

function normaliseBlock(block: TextBlock): TextBlock[] {
  if ("paragraph" in block) return [{ paragraph: joinSpans(block.paragraph) }];
  if ("heading" in block) return [{ heading: joinSpans(oneLine(block.heading)) }];
  if ("list" in block) return block.list.entries.length === 0 ? [] : [{ list: normaliseList(block.list) }];
  const rows = [block.table.head, ...block.table.rows];
  const width = Math.max(...rows.map((row) => row.length));
  if (width === 0) return [];
  const [head = [], ...rest] = rows.map((row) =>
    Array.from({ length: width }, (_, column) => joinSpans(row[column] ?? [])),
  );
  return [{ table: { head, rows: rest } }];
}

function normaliseList(list: List): List {
  const entries = list.entries.map(({ spans, nested }) => {
    const below = nested?.entries.flatMap(flatten) ?? [];
    return { spans: joinSpans(spans), nested: nested && below.length > 0 ? { marks: nested.marks, entries: below } : null };
  });
  return { marks: list.marks, entries };
}

/** An entry and all that lies below it, on one level. */
function flatten(entry: ListEntry): ListEntry[] {
  return [{ spans: joinSpans(entry.spans), nested: null }, ...(entry.nested?.entries.flatMap(flatten) ?? [])];
}

export function joinSpans(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const { text, style } of spans) {
    const last = joined.at(-1);
    if (text === "") continue;
    if (last?.style === style) last.text += text;
    else joined.push({ text, style });
  }
  return joined;
}

export function oneLine(spans: Span[]): Span[] {
  return spans.map(({ text, style }) => ({ text: text.replaceAll("\n", " "), style }));
}

/** Whether two texts read alike. */
export function sameText(a: RichText, b: RichText): boolean {
  return a === b || JSON.stringify(normalise(a)) === JSON.stringify(normalise(b));
}

export function plainWords(spans: Span[]): string {
  return spans.map((span) => span.text).join("");
}

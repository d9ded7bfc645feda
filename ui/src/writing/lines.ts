// A stretch of blocks as plain lines, where every change of a list is a change of levels, and back to blocks.
// Tables have no lines; a stretch never holds one.
import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";

/** Null for a dash, else the number of the first entry. */
export type Marks = number | null;
export type Line =
  | { kind: "paragraph" | "heading"; content: Fragment }
  /** `list` tells neighbouring lists apart; `outer` and `inner` are the marks of the two levels. */
  | { kind: "entry"; content: Fragment; level: 0 | 1; list: number; outer: Marks; inner: Marks };

/** Blocks side by side in a document. */
export interface Stretch {
  from: number;
  to: number;
  lines: Line[];
  /** Where the content of each line begins. */
  starts: number[];
}

/** The blocks that the selection touches, with a neighbour on either side; nothing where a table is touched. */
export function stretchOf(state: EditorState): Stretch | undefined {
  const { $from, $to } = state.selection;
  const { doc } = state;
  const first = $from.index(0);
  const last = Math.max(first, $to.indexAfter(0) - 1, $to.index(0) < doc.childCount ? $to.index(0) : 0);
  const isTable = (index: number) => doc.child(index).type.name === "table";
  for (let index = first; index <= last; index++) if (isTable(index)) return undefined;
  const begin = first > 0 && !isTable(first - 1) ? first - 1 : first;
  const end = last + 1 < doc.childCount && !isTable(last + 1) ? last + 1 : last;
  const stretch: Stretch = { from: 0, to: 0, lines: [], starts: [] };
  doc.forEach((block, offset, index) => {
    if (index === begin) stretch.from = offset;
    if (index < begin || index > end) return;
    readBlock(block, index, stretch.lines);
    stretch.to = offset + block.nodeSize;
  });
  doc.nodesBetween(stretch.from, stretch.to, (node, position) => {
    if (node.isTextblock) stretch.starts.push(position + 1);
  });
  return stretch;
}

function readBlock(block: Node, index: number, lines: Line[]): void {
  if (block.type.name !== "list") {
    lines.push({ kind: block.type.name === "heading" ? "heading" : "paragraph", content: block.content });
    return;
  }
  const outer = block.attrs.marks as Marks;
  block.forEach((entry) => {
    const nested = entry.childCount > 1 ? entry.child(1) : undefined;
    const inner = nested ? (nested.attrs.marks as Marks) : outer === null ? null : 1;
    lines.push({ kind: "entry", content: entry.child(0).content, level: 0, list: index, outer, inner });
    nested?.forEach((below) => {
      lines.push({ kind: "entry", content: below.child(0).content, level: 1, list: index, outer, inner });
    });
  });
}

/** The blocks of lines. An entry of the second level without one above it comes up. */
export function blocksOf(lines: Line[], schema: Schema): Node[] {
  const blocks: Node[] = [];
  let entries: { line: Line & { kind: "entry" }; below: (Line & { kind: "entry" })[] }[] = [];
  const words = (line: Line) => schema.node("words", null, line.content);
  const close = () => {
    const head = entries[0]?.line;
    if (!head) return;
    const nodes = entries.map(({ line, below }) => {
      const nested = below.map((entry) => schema.node("nestedEntry", null, words(entry)));
      const list = below[0] ? [schema.node("nestedList", { marks: below[0].inner }, nested)] : [];
      return schema.node("entry", null, [words(line), ...list]);
    });
    blocks.push(schema.node("list", { marks: head.outer }, nodes));
    entries = [];
  };
  for (const line of lines) {
    if (line.kind !== "entry") {
      close();
      blocks.push(schema.node(line.kind, null, line.kind === "heading" ? withoutBreaks(line.content, schema) : line.content));
      continue;
    }
    if (entries[0] && entries[0].line.list !== line.list) close();
    const parent = entries.at(-1);
    if (line.level === 1 && parent) parent.below.push(line);
    else entries.push({ line, below: [] });
  }
  close();
  return blocks;
}

function withoutBreaks(content: Fragment, schema: Schema): Fragment {
  const pieces: Node[] = [];
  content.forEach((piece) => pieces.push(piece.isText ? piece : schema.text(" ", piece.marks)));
  return Fragment.fromArray(pieces);
}

/** A place in a stretch that outlives its restructuring. */
export interface Place {
  line: number;
  offset: number;
}

export function placeOf(stretch: Stretch, position: number): Place {
  const line = Math.max(0, stretch.starts.filter((start) => start <= position).length - 1);
  const length = stretch.lines[line]?.content.size ?? 0;
  return { line, offset: Math.min(Math.max(0, position - (stretch.starts[line] ?? 0)), length) };
}

/** Puts lines in the place of a stretch, with the selection where it was in them. */
export function rewrite(state: EditorState, stretch: Stretch, lines: Line[], anchor: Place, head: Place): Transaction {
  const tr = state.tr.replaceWith(stretch.from, stretch.to, blocksOf(lines, state.schema));
  const starts: number[] = [];
  tr.doc.nodesBetween(stretch.from, Math.min(tr.doc.content.size, tr.mapping.map(stretch.to)), (node, position) => {
    if (node.isTextblock) starts.push(position + 1);
  });
  const at = ({ line, offset }: Place) => (starts[line] ?? stretch.from) + offset;
  return tr.setSelection(TextSelection.between(tr.doc.resolve(at(anchor)), tr.doc.resolve(at(head)))).scrollIntoView();
}

// Between the block tree and the document of the editor, without loss both ways up to `normalise`.
import { getSchema } from "@tiptap/core";
import type { Node, Schema } from "@tiptap/pm/model";
import type { List, ListEntry, ListMarks, RichText, Span, TextBlock } from "../backend/generated/types";
import { joinSpans, normalise } from "./richText";
import { closedTree } from "./schema";

export const schema: Schema = getSchema(closedTree);

/** A node as ProseMirror writes it. */
export interface TreeNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: TreeNode[];
  marks?: { type: string }[];
  text?: string;
}

/** The document of a text; a text without blocks is one empty paragraph, where the caret can stand. */
export function toDocument(text: RichText): TreeNode {
  const blocks = normalise(text).map(blockNode);
  return { type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] };
}

function blockNode(block: TextBlock): TreeNode {
  if ("paragraph" in block) return node("paragraph", inline(block.paragraph));
  if ("heading" in block) return node("heading", inline(block.heading));
  if ("list" in block) return listNode(block.list, "list", "entry");
  const rows = [block.table.head, ...block.table.rows];
  const row = (cells: Span[][]) => node("row", cells.map((cell) => node("cell", inline(cell))));
  return node("table", rows.map(row));
}

function listNode(list: List, type: string, entryType: string): TreeNode {
  const entries = list.entries.map(({ spans, nested }) => {
    const below = nested ? [listNode(nested, "nestedList", "nestedEntry")] : [];
    return node(entryType, [node("words", inline(spans)), ...below]);
  });
  return { ...node(type, entries), attrs: { marks: list.marks === "dash" ? null : list.marks.numbers } };
}

function node(type: string, content: TreeNode[]): TreeNode {
  return content.length > 0 ? { type, content } : { type };
}

function inline(spans: Span[]): TreeNode[] {
  return spans.flatMap(({ text, style }) => {
    const marks = style === "plain" ? {} : { marks: [{ type: style }] };
    const lines = text.split(/(\n)/).filter((line) => line !== "");
    return lines.map((line) => (line === "\n" ? { type: "lineBreak", ...marks } : { type: "text", text: line, ...marks }));
  });
}

/** The text of a document of the editor. */
export function fromDocument(doc: Node): RichText {
  return normalise(children(doc).map(blockOf));
}

function blockOf(block: Node): TextBlock {
  switch (block.type.name) {
    case "heading":
      return { heading: spansOf(block) };
    case "list":
      return { list: listOf(block) };
    case "table": {
      const [head = [], ...rows] = children(block).map((row) => children(row).map(spansOf));
      return { table: { head, rows } };
    }
    default:
      return { paragraph: spansOf(block) };
  }
}

function listOf(list: Node): List {
  const start = list.attrs.marks as number | null;
  const listMarks: ListMarks = start === null ? "dash" : { numbers: start };
  const entries = children(list).map((entry): ListEntry => {
    const [words, nested] = children(entry);
    return { spans: words ? spansOf(words) : [], nested: nested ? listOf(nested) : null };
  });
  return { marks: listMarks, entries };
}

function spansOf(holder: Node): Span[] {
  const spans = children(holder).map((piece): Span => {
    const mark = piece.marks[0]?.type.name;
    const style = mark === "strong" || mark === "emphasis" ? mark : "plain";
    return { text: piece.isText ? (piece.text ?? "") : "\n", style };
  });
  return joinSpans(spans);
}

function children(parent: Node): Node[] {
  return Array.from({ length: parent.childCount }, (_, index) => parent.child(index));
}

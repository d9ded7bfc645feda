// What was changed from one text to another, word by word, in the shape of the new one. Style alone is no change.
import { diffArrays } from "diff";
import { alignLeaves, type Aligned } from "./alignment";
import type { List, ListMarks, RichText, Span, Style } from "../backend/generated/types";
import { plainWords } from "./richText";

export type Change = "kept" | "inserted" | "deleted";
export interface Piece {
  text: string;
  style: Style;
  change: Change;
}
export interface ComparedEntry {
  pieces: Piece[];
  nested: ComparedList | null;
}
export interface ComparedList {
  marks: ListMarks;
  entries: ComparedEntry[];
}
export type ComparedBlock =
  | { paragraph: Piece[] }
  | { heading: Piece[] }
  | { list: ComparedList }
  | { table: { head: Piece[][]; rows: Piece[][][] } };

/** The new text with the words that went out in the places where they stood. */
export function compare(before: RichText, after: RichText): ComparedBlock[] {
  const aligned = alignLeaves(before, after);
  const blocks = after.flatMap((block): ComparedBlock[] => {
    if ("paragraph" in block) return leafBlocks(aligned, (pieces) => ({ paragraph: pieces }));
    if ("heading" in block) return leafBlocks(aligned, (pieces) => ({ heading: pieces }));
    if ("list" in block) return [{ list: compareList(block.list, aligned) }];
    const gone: Piece[][] = [];
    const cell = () => {
      const { deletedBefore, pieces } = next(aligned);
      gone.push(...deletedBefore);
      return pieces;
    };
    const table = { head: block.table.head.map(cell), rows: block.table.rows.map((row) => row.map(cell)) };
    return [...gone.map((pieces) => ({ paragraph: pieces })), { table }];
  });
  const last = blocks.at(-1);
  for (const { words, inList } of aligned.deletedLast) {
    const pieces = all(words, "deleted");
    // An entry that went out at the end of the list still hangs there.
    if (inList && last && "list" in last) last.list.entries.push({ pieces, nested: null });
    else blocks.push({ paragraph: pieces });
  }
  return blocks;
}

/** Whether anything was inserted or deleted. */
export function differs(before: RichText, after: RichText): boolean {
  const { pairs, deletedLast } = alignLeaves(before, after);
  if (deletedLast.length > 0) return true;
  return pairs.some(({ before: old, after: now, deletedBefore }) => {
    return deletedBefore.length > 0 || old === null || plainWords(old) !== plainWords(now);
  });
}

function leafBlocks(aligned: Aligned, block: (pieces: Piece[]) => ComparedBlock): ComparedBlock[] {
  const { deletedBefore, pieces } = next(aligned);
  return [...deletedBefore.map((deleted) => ({ paragraph: deleted })), block(pieces)];
}

function compareList(list: List, aligned: Aligned): ComparedList {
  const entries = list.entries.flatMap(({ nested }): ComparedEntry[] => {
    const { deletedBefore, pieces } = next(aligned);
    const gone = deletedBefore.map((deleted) => ({ pieces: deleted, nested: null }));
    return [...gone, { pieces, nested: nested && compareList(nested, aligned) }];
  });
  return { marks: list.marks, entries };
}

/** The next leaf in reading order. */
function next(aligned: Aligned): { deletedBefore: Piece[][]; pieces: Piece[] } {
  const pair = aligned.pairs.shift();
  if (!pair) return { deletedBefore: [], pieces: [] };
  const deletedBefore = pair.deletedBefore.map((words) => all(words, "deleted"));
  return { deletedBefore, pieces: pair.before ? compareSpans(pair.before, pair.after) : all(pair.after, "inserted") };
}

function all(spans: Span[], change: Change): Piece[] {
  return spans.map((span) => ({ ...span, change }));
}

// An amount with its spaces, a word or date with its inner signs, spaces, or one sign.
const TOKEN = /\p{N}{1,3}(?:[ \u00a0\u202f]\p{N}{3})+(?!\p{N})|[\p{L}\p{N}]+(?:[-–.,:/@][\p{L}\p{N}]+)*|\s+|./gsu;

function compareSpans(before: Span[], after: Span[]): Piece[] {
  const old = tokensOf(before);
  const now = tokensOf(after);
  let oldAt = 0;
  let nowAt = 0;
  const pieces: Piece[] = [];
  const take = (tokens: Piece[], from: number, count: number, change: Change) => {
    for (const token of tokens.slice(from, from + count)) pieces.push({ ...token, change });
  };
  const texts = (tokens: Piece[]) => tokens.map((token) => token.text);
  for (const part of diffArrays(texts(old), texts(now))) {
    if (part.removed) take(old, oldAt, part.value.length, "deleted");
    else take(now, nowAt, part.value.length, part.added ? "inserted" : "kept");
    if (!part.added) oldAt += part.value.length;
    if (!part.removed) nowAt += part.value.length;
  }
  return joinPieces(gatherChanges(pieces));
}

/** Cut at words first and at styles second, so that style never parts a word. */
function tokensOf(spans: Span[]): Piece[] {
  const styles = spans.flatMap(({ text, style }) => Array.from({ length: text.length }, () => style));
  return Array.from(plainWords(spans).matchAll(TOKEN), (match) => ({
    text: match[0],
    style: styles[match.index] ?? "plain",
    change: "kept" as const,
  }));
}

/** "a b" → "c d" reads better as one change than as two with the space kept between. */
function gatherChanges(pieces: Piece[]): Piece[] {
  const gathered: Piece[] = [];
  let group: Piece[] = [];
  const close = () => {
    gathered.push(...group.filter((piece) => piece.change !== "inserted"), ...group.filter((piece) => piece.change === "inserted"));
    group = [];
  };
  pieces.forEach((piece, index) => {
    const following = pieces.slice(index + 1).find((later) => !/^\s+$/.test(later.text));
    const joins = /^\s+$/.test(piece.text) && both(group) && following !== undefined && following.change !== "kept";
    if (piece.change !== "kept") group.push(piece);
    else if (joins) group.push({ ...piece, change: "deleted" }, { ...piece, change: "inserted" });
    else {
      close();
      gathered.push(piece);
    }
  });
  close();
  return gathered;
}

function both(group: Piece[]): boolean {
  return group.some(({ change }) => change === "deleted") && group.some(({ change }) => change === "inserted");
}

function joinPieces(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.change === piece.change && last.style === piece.style) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

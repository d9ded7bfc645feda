// Which paragraph, entry or cell of one text became which of another. Order is kept; moved words are out and in.
import type { List, RichText, Span } from "../backend/generated/types";
import { plainWords } from "./richText";
import { leavesOf } from "./leaves";

export interface Aligned {
  /** One for every leaf of the new text, in reading order. */
  pairs: { before: Span[] | null; after: Span[]; deletedBefore: Span[][] }[];
  /** What went out after the last leaf. */
  deletedLast: { words: Span[]; inList: boolean }[];
}

/** Two leaves with fewer words in common are two, not one that was changed. */
const ALIKE = 0.3;

export function alignLeaves(before: RichText, after: RichText): Aligned {
  const old = leavesOf(before);
  const now = leavesOf(after);
  const inList = placesInLists(before);
  const partner = bestPairs(old.map(bagOf), now.map(bagOf));
  const pairs: Aligned["pairs"] = [];
  let at = 0;
  now.forEach((words, index) => {
    const from = partner[index] ?? null;
    const deletedBefore: Span[][] = [];
    if (from !== null) {
      for (; at < from; at++) deletedBefore.push(old[at] ?? []);
      at = from + 1;
    }
    const kept = deletedBefore.filter((spans) => spans.length > 0);
    pairs.push({ before: from === null ? null : (old[from] ?? []), after: words, deletedBefore: kept });
  });
  const rest = old.slice(at).map((words, index) => ({ words, inList: inList[at + index] ?? false }));
  return { pairs, deletedLast: rest.filter(({ words }) => words.length > 0) };
}

/** For every new leaf the old one, so that the words in common are as many as they can be in this order. */
function bestPairs(old: Bag[], now: Bag[]): (number | null)[] {
  const best: number[][] = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const score = (i: number, j: number) => best[i]?.[j] ?? 0;
  const pair = (i: number, j: number) => likeness(old[i], now[j]);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const alike = pair(i, j);
      best[i]![j] = Math.max(score(i + 1, j), score(i, j + 1), alike >= ALIKE ? alike + score(i + 1, j + 1) : 0);
    }
  }
  const partner: (number | null)[] = now.map(() => null);
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    const alike = pair(i, j);
    if (alike >= ALIKE && score(i, j) === alike + score(i + 1, j + 1)) partner[j++] = i++;
    else if (score(i + 1, j) >= score(i, j + 1)) i++;
    else j++;
  }
  return partner;
}

interface Bag {
  words: Map<string, number>;
  size: number;
}

function bagOf(spans: Span[]): Bag {
  const words = new Map<string, number>();
  const found = plainWords(spans).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: found.length };
}

/** The share of words in common, from 0 to 1; two empty leaves are alike. */
function likeness(a: Bag | undefined, b: Bag | undefined): number {
  if (!a || !b) return 0;
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

function placesInLists(text: RichText): boolean[] {
  const count = (list: List): number =>
    list.entries.reduce((sum, { nested }) => sum + 1 + (nested ? count(nested) : 0), 0);
  return text.flatMap((block) => {
    if ("list" in block) return new Array<boolean>(count(block.list)).fill(true);
    return new Array<boolean>(leavesOf([block]).length).fill(false);
  });
}

// Finds and replaces words in a text, also across spans of different style. Pure; which text is shown is not its matter.
import { leavesOf, mapLeaves, type TextRange } from "./leaves";
import type { RichText, Span } from "../backend/generated/types";
import { joinSpans, plainWords } from "./richText";

export interface FindOptions {
  /** Capitals and small letters are told apart. */
  matchCase?: boolean;
  /** Only whole words: no letter or figure stands right beside. */
  wholeWord?: boolean;
}

/** Every occurrence in reading order; none overlaps another. A space in what is sought finds every kind of space. */
export function find(text: RichText, sought: string, options: FindOptions = {}): TextRange[] {
  const pattern = patternOf(sought, options);
  if (!pattern) return [];
  return leavesOf(text).flatMap((spans, leaf) =>
    Array.from(plainWords(spans).matchAll(pattern), (match) => ({
      leaf,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}

/** The text with each range replaced; the new words take the style of the first letter that they replace. */
export function replace(text: RichText, ranges: TextRange[], words: string): RichText {
  return mapLeaves(text, (spans, leaf) =>
    ranges
      .filter((range) => range.leaf === leaf)
      .sort((a, b) => b.from - a.from)
      .reduce((changed, range) => replaceIn(changed, range, words), spans),
  );
}

function replaceIn(spans: Span[], { from, to }: TextRange, words: string): Span[] {
  const replaced: Span[] = [];
  let at = 0;
  let written = false;
  for (const { text, style } of spans) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, text.length);
    at += text.length;
    if (start >= text.length || end <= 0 || start >= end) {
      replaced.push({ text, style });
      continue;
    }
    replaced.push({ text: text.slice(0, start) + (written ? "" : words) + text.slice(end), style });
    written = true;
  }
  return joinSpans(replaced);
}

function patternOf(sought: string, { matchCase = false, wholeWord = false }: FindOptions): RegExp | undefined {
  const words = sought.normalize("NFC");
  if (words === "") return undefined;
  const literal = words
    .replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`))
    .replace(/[ \u00a0\u202f]/g, "[ \\u00a0\\u202f\\n]");
  const whole = wholeWord ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal;
  return new RegExp(whole, matchCase ? "gu" : "giu");
}

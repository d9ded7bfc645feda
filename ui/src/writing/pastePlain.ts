// Plain text that was pasted, to clean blocks: hard line breaks of a PDF are undone, tabs are a table, marks are lists.
import { cleanLetters } from "./letters";
import type { ListEntry, ListMarks, RichText, Span, TextBlock } from "../backend/generated/types";
import { normalise } from "./richText";

const DASH = /^\s*[-–—•·▪◦●*\uf0b7]\s+(?=\S)/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/;
/** A line at least so long, and nearly as long as its longest neighbour, ends where the page ended it. */
const HARD_WRAPPED = 40;
/** No page has lines so long: here every line is a paragraph of its own. */
const UNWRAPPED = 140;

export function fromPlain(pasted: string): RichText {
  // A soft hyphen at the end of a line is a division; elsewhere it is nothing.
  const text = cleanLetters(pasted.replace(/\r\n?|\f|\v|\u2028|\u2029/g, "\n").replace(/\u00ad[ \t]*\n\s*/g, ""));
  const lines = text.split("\n").map((line) => line.trimEnd());
  const blocks: TextBlock[] = [];
  for (let index = 0; index < lines.length; ) {
    const part = run(lines, index, (line) => line.includes("\t") && !DASH.test(line) && !NUMBER.test(line));
    if (part.length > 1) {
      blocks.push(tableOf(part));
      index += part.length;
      continue;
    }
    const group = run(lines, index, (line, at) => line !== "" && (at === index || !beginsTable(lines, at)));
    if (group.length > 0) blocks.push(...blocksOf(group));
    index += Math.max(group.length, 1);
  }
  return normalise(blocks);
}

function run(lines: string[], from: number, belongs: (line: string, at: number) => boolean): string[] {
  let to = from;
  while (to < lines.length && belongs(lines[to] ?? "", to)) to++;
  return lines.slice(from, to);
}

function beginsTable(lines: string[], at: number): boolean {
  const cells = (line: string | undefined) => line !== undefined && line.includes("\t") && !DASH.test(line) && !NUMBER.test(line);
  return cells(lines[at]) && cells(lines[at + 1]);
}

function tableOf(lines: string[]): TextBlock {
  const [head = [], ...rows] = lines.map((line) => line.split("\t").map((cell) => plain(cell.trim())));
  return { table: { head, rows } };
}

/** The paragraphs and lists of lines without an empty one among them. */
function blocksOf(lines: string[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  const longest = Math.max(...lines.map((line) => line.length));
  let last: { text: string; line: string } | undefined;
  const open: { text: string; line: string; marks?: ListMarks }[] = [];
  for (const line of lines) {
    const number = NUMBER.exec(line);
    const isEntry = number !== null || DASH.test(line);
    const words = line.replace(number ? NUMBER : DASH, "").replaceAll("\t", " ").trim();
    if (isEntry) {
      const marks: ListMarks = number ? { numbers: Number(number[1]) } : "dash";
      last = { text: words, line };
      open.push(Object.assign(last, { marks }));
    } else if (last && longest <= UNWRAPPED) {
      last.text = join(last.text, words, wasWrapped(last.line, longest));
      last.line = line;
    } else {
      last = { text: words, line };
      open.push(last);
    }
  }
  for (const { text, marks } of open) addTo(blocks, text, marks);
  return blocks;
}

function addTo(blocks: TextBlock[], text: string, marks?: ListMarks): void {
  if (marks === undefined) {
    blocks.push({ paragraph: plain(text) });
    return;
  }
  const entry: ListEntry = { spans: plain(text), nested: null };
  const before = blocks.at(-1);
  if (before && "list" in before && continues(before.list.marks, before.list.entries.length, marks)) {
    before.list.entries.push(entry);
  } else {
    blocks.push({ list: { marks, entries: [entry] } });
  }
}

function continues(marks: ListMarks, entries: number, next: ListMarks): boolean {
  if (marks === "dash" || next === "dash") return marks === next;
  return next.numbers === marks.numbers + entries;
}

function wasWrapped(line: string, longest: number): boolean {
  return line.endsWith("-") || (line.length >= HARD_WRAPPED && line.length > longest * 0.6);
}

/** Two lines as one where the page broke them; else the break stays. */
function join(before: string, after: string, wrapped: boolean): string {
  if (!wrapped) return `${before}\n${after}`;
  const divided = /(\p{L}+)-$/u.exec(before)?.[1];
  if (divided === undefined) return `${before} ${after}`;
  // "förskole- och": the hyphen stands for a word that follows.
  if (/^(och|eller|samt|respektive)\b/.test(after)) return `${before} ${after}`;
  // "e-post", "EU-medel", "Norr-Sverige": the hyphen is the word's own.
  const own = divided.length === 1 || divided === divided.toUpperCase() || !/^\p{Ll}/u.test(after);
  return own ? before + after : before.slice(0, -1) + after;
}

function plain(text: string): Span[] {
  return text === "" ? [] : [{ text, style: "plain" }];
}

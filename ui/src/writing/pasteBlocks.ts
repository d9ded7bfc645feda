// Builds clean blocks while a foreign tree is read from top to bottom. It drops spaces and empty blocks, never words.
import { cleanLetters } from "./letters";
import type { List, ListEntry, ListMarks, RichText, Span, Style } from "../backend/generated/types";
import { joinSpans } from "./richText";

export class Blocks {
  private done: RichText = [];
  private line: Span[] = [];
  private heading = false;
  /** Lists that are open in the source, the outermost first; deeper ones than two lie on the second level. */
  private lists: List[] = [];
  private depth = 0;
  /** Where the words of the present entry go. */
  private entry: ListEntry | undefined;
  /** A list of Word's, which is paragraphs side by side. */
  private wordList: List | undefined;

  /** Whether an element of a list is open. */
  get inList(): boolean {
    return this.depth > 0;
  }

  write(raw: string, { style, pre }: { style: Style; pre: boolean }): void {
    const text = pre ? raw.replace(/\r\n?/g, "\n").replaceAll("\t", " ") : raw.replace(/[ \t\r\n\f]+/g, " ");
    if (text !== "") this.line.push({ text, style });
  }

  breakLine(): void {
    this.line.push({ text: "\n", style: "plain" });
  }

  beginHeading(): void {
    this.endParagraph();
    this.heading = true;
  }

  /** A list inside an entry is nested; one below the second level goes on there. */
  beginList(marks: ListMarks): void {
    this.endParagraph();
    this.wordList = undefined;
    this.depth++;
    if (this.lists.length === 2) return;
    const list: List = { marks, entries: [] };
    const outer = this.lists[0];
    if (outer === undefined) this.done.push({ list });
    else {
      // A list may stand beside the entries instead of in one.
      if (outer.entries.length === 0) outer.entries.push({ spans: [], nested: null });
      const parent = outer.entries.at(-1)!;
      if (parent.nested) {
        this.lists.push(parent.nested);
        this.entry = undefined;
        return;
      }
      parent.nested = list;
    }
    this.lists.push(list);
    this.entry = undefined;
  }

  endList(): void {
    this.endParagraph();
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth < this.lists.length) this.lists.pop();
    this.entry = undefined;
  }

  beginEntry(): void {
    this.endParagraph();
    this.wordList = undefined;
    this.openEntry();
  }

  private openEntry(): void {
    const list = this.lists.at(-1);
    if (!list) return;
    this.entry = { spans: [], nested: null };
    list.entries.push(this.entry);
  }

  /** An entry of one of Word's lists; it goes on with the list right before it when the numbers do. */
  beginEntryAt(level: number, marks: ListMarks): void {
    this.endParagraph();
    const entry: ListEntry = { spans: [], nested: null };
    const parent = this.wordList?.entries.at(-1);
    if (level > 0 && parent) {
      parent.nested ??= { marks, entries: [] };
      parent.nested.entries.push(entry);
    } else if (this.wordList && goesOn(this.wordList, marks)) {
      this.wordList.entries.push(entry);
    } else {
      this.wordList = { marks, entries: [entry] };
      this.done.push({ list: this.wordList });
    }
    this.entry = entry;
  }

  /** Ends what is being written: a paragraph, a heading, or a part of an entry. */
  endParagraph(): void {
    const isHeading = this.heading;
    this.heading = false;
    const paragraphs = partAtGaps(tidy(this.line));
    this.line = [];
    const inEntry = this.depth > 0 || this.entry !== undefined;
    if (!inEntry && paragraphs.length > 0) this.wordList = undefined;
    for (const spans of paragraphs) {
      if (inEntry) this.addToEntry(spans);
      else this.done.push(isHeading ? { heading: spans } : { paragraph: spans });
    }
    if (this.depth === 0) this.entry = undefined;
  }

  private addToEntry(spans: Span[]): void {
    if (!this.entry || this.entry.nested) this.openEntry();
    const entry = this.entry;
    if (!entry) return;
    entry.spans = entry.spans.length > 0 ? joinSpans([...entry.spans, { text: "\n", style: "plain" }, ...spans]) : spans;
  }

  /** A table; inside an entry its rows are lines of words. */
  table(rows: Span[][][]): void {
    this.endParagraph();
    if (this.depth > 0) {
      for (const row of rows) {
        const cells = row.filter((cell) => cell.length > 0);
        const spans = cells.flatMap((cell, index) => (index > 0 ? [{ text: " ", style: "plain" as const }, ...cell] : cell));
        if (spans.length > 0) this.addToEntry(joinSpans(spans));
      }
      return;
    }
    this.wordList = undefined;
    const [head = [], ...rest] = rows;
    this.done.push({ table: { head, rows: rest } });
  }

  finish(): RichText {
    this.endParagraph();
    return this.done.flatMap((block) => ("list" in block ? withoutEmpty(block.list) : [block]));
  }

  /** All words on lines of one leaf, for the cell of a table. */
  finishAsLine(): Span[] {
    const lines: Span[][] = [];
    const list = ({ entries }: List): void =>
      entries.forEach(({ spans, nested }) => {
        lines.push(spans);
        if (nested) list(nested);
      });
    for (const block of this.finish()) {
      if ("paragraph" in block) lines.push(block.paragraph);
      else if ("heading" in block) lines.push(block.heading);
      else if ("list" in block) list(block.list);
      else for (const row of [block.table.head, ...block.table.rows]) lines.push(...row);
    }
    const full = lines.filter((line) => line.length > 0);
    return joinSpans(full.flatMap((line, index) => (index > 0 ? [{ text: "\n", style: "plain" as const }, ...line] : line)));
  }
}

function goesOn({ marks, entries }: List, next: ListMarks): boolean {
  if (marks === "dash" || next === "dash") return marks === next;
  return next.numbers === marks.numbers + entries.length;
}

function withoutEmpty(list: List): RichText {
  const entries = list.entries
    .map(({ spans, nested }) => ({ spans, nested: nested && nested.entries.some(hasWords) ? nested : null }))
    .filter(hasWords);
  return entries.length > 0 ? [{ list: { marks: list.marks, entries } }] : [];
}

function hasWords({ spans, nested }: ListEntry): boolean {
  return spans.length > 0 || (nested?.entries.some(hasWords) ?? false);
}

/** Single spaces, none at the ends of a line, clean letters; nothing at all where only spaces are. */
function tidy(line: Span[]): Span[] {
  const tidied: Span[] = [];
  // Letters are composed across spans only where one span holds both; PDF and Word keep them together.
  for (const { text, style } of joinSpans(line)) {
    const before = tidied.at(-1)?.text;
    let words = cleanLetters(text).replace(/ *\n */g, "\n").replace(/ {2,}/g, " ");
    if (before === undefined || /[ \n]$/.test(before)) words = words.replace(/^ +/, "");
    if (words.startsWith("\n") && before?.endsWith(" ")) tidied.at(-1)!.text = before.slice(0, -1);
    if (words !== "") tidied.push({ text: words, style });
  }
  if (tidied.every(({ text }) => /^[\s\u00a0]*$/.test(text))) return [];
  const first = tidied[0]!;
  first.text = first.text.replace(/^[ \n]+/, "");
  const last = tidied.at(-1)!;
  last.text = last.text.replace(/[ \n]+$/, "");
  return joinSpans(tidied);
}

/** Two line breaks in a row are a paragraph's end in the mail and web pages that use them so. */
function partAtGaps(line: Span[]): Span[][] {
  const parts: Span[][] = [[]];
  for (const { text, style } of line) {
    text.split(/\n(?:[\s\u00a0]*\n)+/).forEach((words, index) => {
      if (index > 0) parts.push([]);
      parts.at(-1)!.push({ text: words, style });
    });
  }
  return parts.map(joinSpans).map(trimmed).filter((part) => part.length > 0);
}

function trimmed(part: Span[]): Span[] {
  const text = part.map((span, index) => {
    let words = span.text;
    if (index === 0) words = words.replace(/^[ \n]+/, "");
    if (index === part.length - 1) words = words.replace(/[ \n]+$/, "");
    return { text: words, style: span.style };
  });
  return joinSpans(text);
}

// What was copied from Word or a web page, to clean blocks. Every word that a reader sees comes along; looks do not.
import { Blocks } from "./pasteBlocks";
import type { RichText, Span, Style } from "../backend/generated/types";
import { normalise } from "./richText";
import { wordEntryOf } from "./pasteWord";

/** Never words of the text. `del` is what a tracked change took away. */
const UNREAD = new Set(["script", "style", "title", "template", "noscript", "xml", "del", "head", "meta", "link", "object"]);
const BLOCKS = new Set(
  ("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "header hr html legend main nav option p pre section summary td th tr").split(" "),
);

export function fromHtml(html: string): RichText {
  return fromDom(new DOMParser().parseFromString(html, "text/html").body);
}

/** The blocks of what lies below a node of a document that runs no scripts. */
export function fromDom(root: Node): RichText {
  const blocks = new Blocks();
  readChildren(root, { style: "plain", pre: false }, blocks);
  return normalise(blocks.finish());
}

interface Look {
  style: Style;
  pre: boolean;
}

function readChildren(parent: Node, look: Look, blocks: Blocks): void {
  for (const child of Array.from(parent.childNodes)) readNode(child, look, blocks);
}

function readNode(node: Node, look: Look, blocks: Blocks): void {
  if (node.nodeType === 3) blocks.write(node.nodeValue ?? "", look);
  else if (node.nodeType === 1) readElement(node as Element, look, blocks);
}

function readElement(element: Element, outer: Look, blocks: Blocks): void {
  const tag = element.tagName.toLowerCase();
  const css = declarations(element);
  if (UNREAD.has(tag) || isHidden(element, css)) return;
  const look = lookOf(tag, css, outer);
  const listEntry = blocks.inList ? undefined : wordEntryOf(element, css);
  if (listEntry) {
    blocks.beginEntryAt(listEntry.level, listEntry.marks);
    if (listEntry.label !== "") blocks.write(listEntry.label, look);
    readChildren(element, look, blocks);
    blocks.endParagraph();
  } else if (tag === "br") blocks.breakLine();
  else if (tag === "img") blocks.write(element.getAttribute("alt") ?? "", look);
  else if (tag === "ul" || tag === "ol") {
    const start = Number.parseInt(element.getAttribute("start") ?? "1", 10);
    blocks.beginList(tag === "ul" ? "dash" : { numbers: Number.isFinite(start) && start > 0 ? start : 1 });
    readChildren(element, look, blocks);
    blocks.endList();
  } else if (tag === "li") {
    blocks.beginEntry();
    readChildren(element, look, blocks);
    blocks.endParagraph();
  } else if (tag === "table") readTable(element, look, blocks);
  else if (/^h[1-6]$/.test(tag) || element.hasAttribute("data-heading")) {
    // A heading is a style of its own; bold inside it says nothing more.
    blocks.beginHeading();
    readChildren(element, { ...outer, style: "plain" }, blocks);
    blocks.endParagraph();
  } else if (BLOCKS.has(tag) || css.get("display") === "block") {
    blocks.endParagraph();
    readChildren(element, look, blocks);
    blocks.endParagraph();
  } else readChildren(element, look, blocks);
}

function readTable(table: Element, look: Look, blocks: Blocks): void {
  const rows = rowsOf(table);
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell, "colspan"), 0)));
  blocks.endParagraph();
  readStrays(table, look, blocks);
  blocks.endParagraph();
  // One column is a frame for the layout of a page, not a table.
  if (width <= 1) {
    for (const cell of rows.flat()) {
      readChildren(cell, look, blocks);
      blocks.endParagraph();
    }
    return;
  }
  blocks.table(gridOf(rows, look));
}

/** Cells in their columns: one that spans stands at its first place, the rest of the span is empty. */
function gridOf(rows: Element[][], look: Look): Span[][][] {
  const grid: (Span[] | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++;
      const height = Math.min(spanOf(cell, "rowspan"), rows.length - y);
      const width = spanOf(cell, "colspan");
      for (let below = 0; below < height; below++) {
        for (let beside = 0; beside < width; beside++) grid[y + below]![x + beside] ??= [];
      }
      const inside = new Blocks();
      readChildren(cell, look, inside);
      grid[y]![x] = inside.finishAsLine();
      x += width;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? []));
}

function rowsOf(table: Element): Element[][] {
  const parts = [table, ...childrenOf(table, ["thead", "tbody", "tfoot"])];
  const rows = parts.flatMap((part) => childrenOf(part, ["tr"]));
  return rows.map((row) => childrenOf(row, ["td", "th"])).filter((row) => row.length > 0);
}

/** What lies in a table and in no cell, the caption among it, stands before the table. */
function readStrays(part: Element, look: Look, blocks: Blocks): void {
  const inTable = part.tagName === "TABLE" ? ["thead", "tbody", "tfoot", "tr"] : part.tagName === "TR" ? ["td", "th"] : ["tr"];
  for (const child of Array.from(part.childNodes)) {
    const tag = child.nodeType === 1 ? (child as Element).tagName.toLowerCase() : "";
    if (part.tagName === "TR" && inTable.includes(tag)) continue;
    if (inTable.includes(tag)) readStrays(child as Element, look, blocks);
    else readNode(child, look, blocks);
  }
}

function childrenOf(parent: Element, tags: string[]): Element[] {
  return Array.from(parent.children).filter((child) => tags.includes(child.tagName.toLowerCase()));
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), 100) : 1;
}

/** Read from the attribute: no engine keeps the mso- properties. */
function declarations(element: Element): Map<string, string> {
  const pairs = (element.getAttribute("style") ?? "").split(";").map((declaration) => {
    const colon = declaration.indexOf(":");
    return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim().toLowerCase()] as const;
  });
  return new Map(pairs);
}

function isHidden(element: Element, css: Map<string, string>): boolean {
  return (
    element.hasAttribute("hidden") ||
    css.get("display") === "none" ||
    css.get("mso-hide") === "all" ||
    // The marker of a list, which the list has itself, and the comments in Word's margin.
    /^ignore$/.test(css.get("mso-list") ?? "") ||
    /comment/.test(css.get("mso-element") ?? "") ||
    css.get("mso-special-character") === "comment" ||
    /\bMsoCommentReference\b/.test(element.getAttribute("class") ?? "")
  );
}

function lookOf(tag: string, css: Map<string, string>, outer: Look): Look {
  const weight = css.get("font-weight");
  const slant = css.get("font-style");
  let strong = outer.style === "strong" || tag === "b" || tag === "strong";
  let emphasis = outer.style === "emphasis" || tag === "i" || tag === "em";
  if (weight !== undefined) strong = /^(bold|bolder|[6-9]00)$/.test(weight);
  if (slant !== undefined) emphasis = /^(italic|oblique)/.test(slant);
  const space = css.get("white-space");
  const pre = space === undefined ? outer.pre || tag === "pre" : space.startsWith("pre");
  return { style: strong ? "strong" : emphasis ? "emphasis" : "plain", pre };
}

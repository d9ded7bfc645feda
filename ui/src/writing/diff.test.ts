// The difference tells what went out and what came in, and nothing else: both texts can be read out of it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, differs, type ComparedBlock, type ComparedList, type Piece } from "./diff";
import { leavesOf } from "./leaves";
import type { RichText, Span } from "../backend/generated/types";
import { normalise, plainWords } from "./richText";
import { anyText } from "./samples/any";

const spans = (text: string): Span[] => [{ text, style: "plain" }];
const clauses = (...texts: string[]): RichText => [
  { list: { marks: "dash", entries: texts.map((text) => ({ spans: spans(text), nested: null })) } },
];
const show = (pieces: Piece[]) =>
  pieces.map(({ text, change }) => (change === "kept" ? text : change === "deleted" ? `[-${text}-]` : `{+${text}+}`)).join("");

function piecesOf(blocks: ComparedBlock[]): Piece[][] {
  const list = ({ entries }: ComparedList): Piece[][] =>
    entries.flatMap(({ pieces, nested }) => [pieces, ...(nested ? list(nested) : [])]);
  return blocks.flatMap((block) => {
    if ("paragraph" in block) return [block.paragraph];
    if ("heading" in block) return [block.heading];
    if ("list" in block) return list(block.list);
    return [...block.table.head, ...block.table.rows.flat()];
  });
}

test("amounts and names are changed as wholes, in place", () => {
  const before = clauses("att bevilja högst 540\u00a0000 kr för Stegen Granvik under 2027-01-01–2027-12-31, samt", "att teckna avtal.");
  const after = clauses("att bevilja högst 480\u00a0000 kr för Stegen Almsele under 2027-01-01–2027-12-31, samt", "att teckna avtal.");
  expect(piecesOf(compare(before, after)).map(show)).toEqual([
    "att bevilja högst [-540\u00a0000-]{+480\u00a0000+} kr för Stegen [-Granvik-]{+Almsele+} under 2027-01-01–2027-12-31, samt",
    "att teckna avtal.",
  ]);
});

test("changes with only a space between are one change", () => {
  const [pieces = []] = piecesOf(compare([{ paragraph: spans("den gamla texten") }], [{ paragraph: spans("en ny texten") }]));
  expect(show(pieces)).toBe("[-den gamla-]{+en ny+} texten");
});

test("a clause that went out and one that came in stand whole in the list", () => {
  const compared = compare(clauses("att ett", "att två helt annat", "att tre"), clauses("att ett", "att tre", "fyra femton"));
  expect(compared).toHaveLength(1);
  expect(piecesOf(compared).map(show)).toEqual(["att ett", "[-att två helt annat-]", "att tre", "{+fyra femton+}"]);
});

test("style alone is no difference", () => {
  const strong: RichText = [{ paragraph: [{ text: "a b", style: "strong" }] }];
  expect(differs([{ paragraph: spans("a b") }], strong)).toBe(false);
  expect(piecesOf(compare([{ paragraph: spans("a b") }], strong))).toEqual([[{ text: "a b", style: "strong", change: "kept" }]]);
});

test("both texts can be read out of the difference", () => {
  const without = (blocks: ComparedBlock[], gone: Piece["change"]) =>
    piecesOf(blocks).map((pieces) => pieces.filter(({ change }) => change !== gone).map(({ text }) => text).join(""));
  const wordsOf = (lines: string[]) => lines.join(" ").split(/\s+/).filter((word) => word !== "").sort();
  const property = fc.property(anyText.map(normalise), anyText.map(normalise), (before, after) => {
    const compared = compare(before, after);
    const lines = (text: RichText) => leavesOf(text).map(plainWords);
    expect(without(compared, "deleted").filter((line) => line !== "")).toEqual(lines(after).filter((line) => line !== ""));
    expect(wordsOf(without(compared, "inserted"))).toEqual(wordsOf(lines(before)));
    expect(differs(before, before)).toBe(false);
  });
  fc.assert(property, { numRuns: 500 });
});

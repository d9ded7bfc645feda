// Finding sees words and not spans; replacing keeps the style and everything around.
import fc from "fast-check";
import { expect, test } from "vitest";
import { find, replace } from "./find";
import { leavesOf } from "./leaves";
import type { RichText, Span } from "../backend/generated/types";
import { normalise, plainWords } from "./richText";
import { anyText } from "./samples/any";

const plain = (text: string): Span => ({ text, style: "plain" });
const strong = (text: string): Span => ({ text, style: "strong" });
const paragraph = (...spans: Span[]): RichText => [{ paragraph: spans }];

test("words are found across styles", () => {
  expect(find(paragraph(plain("Stegen Gran"), strong("vik 2027")), "granvik")).toEqual([{ leaf: 0, from: 7, to: 14 }]);
});

test("every place of a text is searched, in reading order", () => {
  const text: RichText = [
    { heading: [plain("x")] },
    { list: { marks: "dash", entries: [{ spans: [plain("x")], nested: { marks: "dash", entries: [{ spans: [plain("yx")], nested: null }] } }] } },
    { table: { head: [[plain("x")], []], rows: [[[], [plain("x x")]]] } },
  ];
  expect(find(text, "x").map(({ leaf, from }) => [leaf, from])).toEqual([[0, 0], [1, 0], [2, 1], [3, 0], [6, 0], [6, 2]]);
});

test("capitals are told apart only when asked", () => {
  const text = paragraph(plain("Å å É é"));
  expect(find(text, "å")).toHaveLength(2);
  expect(find(text, "å", { matchCase: true })).toEqual([{ leaf: 0, from: 2, to: 3 }]);
});

test("a whole word has no letter beside it, also an å", () => {
  const text = paragraph(plain("råd rådet, årsråd (råd) råd2"));
  expect(find(text, "råd", { wholeWord: true }).map(({ from }) => from)).toEqual([0, 19]);
});

test("signs of patterns are letters like others, and a space finds a non-breaking one", () => {
  expect(find(paragraph(plain("5 kap. (67) § a-b")), "(67) § A-B")).toHaveLength(1);
  expect(find(paragraph(plain("540\u00a0000 kr")), "540 000 kr")).toHaveLength(1);
  expect(find(paragraph(plain("axb")), "a.b")).toEqual([]);
  expect(find(paragraph(plain("ab")), "")).toEqual([]);
});

test("the new words take the style of what they replace", () => {
  const text = paragraph(plain("Stegen "), strong("Almsele"), plain(" 2027 Almsele"));
  expect(replace(text, find(text, "Almsele"), "Granvik")).toEqual(
    paragraph(plain("Stegen "), strong("Granvik"), plain(" 2027 Granvik")),
  );
  const across = paragraph(plain("ab"), strong("cd"), plain("ef"));
  expect(replace(across, find(across, "bcde"), "X")).toEqual(paragraph(plain("aXf")));
});

test("after replacing nothing of the old is left and the rest stands as it was", () => {
  const property = fc.property(anyText, (text) => {
    const before = leavesOf(text).map(plainWords);
    const replaced = replace(text, find(text, "att"), "ZZ");
    expect(leavesOf(replaced).map(plainWords)).toEqual(before.map((words) => words.replaceAll(/att/gi, "ZZ")));
    expect(replace(replaced, find(replaced, "ZZ"), "att").length).toBe(text.length);
    expect(normalise(replace(text, [], "X"))).toEqual(normalise(text));
  });
  fc.assert(property, { numRuns: 300 });
});

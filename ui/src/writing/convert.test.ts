// The conversion loses nothing, and the document of the editor holds nothing that the tree does not.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromDocument, schema, toDocument } from "./convert";
import { leavesOf } from "./leaves";
import type { RichText } from "../backend/generated/types";
import { normalise, plainWords, sameText } from "./richText";
import { anyText } from "./samples/any";

const documentOf = (text: RichText) => schema.nodeFromJSON(toDocument(text));

test("a text comes back from the editor as it was", () => {
  const property = fc.property(anyText, (text) => {
    const doc = documentOf(text);
    doc.check();
    expect(fromDocument(doc)).toEqual(normalise(text));
  });
  fc.assert(property, { numRuns: 1000 });
});

test("the normal form is its own normal form and keeps every word in order", () => {
  const wordsOf = (text: RichText) => leavesOf(text).map(plainWords).join(" ").split(/[ \n]+/).filter((word) => word !== "");
  const property = fc.property(anyText, (text) => {
    expect(normalise(normalise(text))).toEqual(normalise(text));
    expect(wordsOf(normalise(text))).toEqual(wordsOf(text));
  });
  fc.assert(property, { numRuns: 500 });
});

test("the places that hold words are counted alike in the text and in the editor", () => {
  const property = fc.property(anyText, (text) => {
    const inEditor: number[] = [];
    documentOf(text).descendants((node) => {
      if (node.isTextblock) inEditor.push(node.content.size);
    });
    const inText = leavesOf(normalise(text)).map((spans) => plainWords(spans).length);
    expect(inEditor).toEqual(inText.length === 0 ? [0] : inText);
  });
  fc.assert(property, { numRuns: 500 });
});

test("a line break in strong words stays strong", () => {
  const text: RichText = [{ paragraph: [{ text: "ett\ntvå", style: "strong" }] }];
  expect(fromDocument(documentOf(text))).toEqual(text);
});

test("an empty paragraph alone is no text, among others it is kept", () => {
  expect(normalise([{ paragraph: [] }])).toEqual([]);
  expect(sameText([], [{ paragraph: [{ text: "", style: "strong" }] }])).toBe(true);
  const gap: RichText = [{ paragraph: [{ text: "a", style: "plain" }] }, { paragraph: [] }];
  expect(fromDocument(documentOf(gap))).toEqual(gap);
});

test("the schema refuses what the tree does not have", () => {
  const plain = schema.text("x");
  expect(() => schema.node("heading", null, [schema.node("lineBreak")]).check()).toThrow();
  expect(() => schema.node("nestedEntry", null, [schema.node("words"), schema.node("nestedList")]).check()).toThrow();
  expect(() => schema.node("cell", null, [schema.node("paragraph", null, [plain])]).check()).toThrow();
  const both = schema.marks.strong?.create().addToSet([schema.mark("emphasis")]) ?? [];
  expect(both.map((mark) => mark.type.name)).toEqual(["strong"]);
});

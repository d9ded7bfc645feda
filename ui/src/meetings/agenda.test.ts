// The agenda: what moves and what stays, and presenters as a line of words.
import { expect, test } from "vitest";
import { presenterLine, readPresenters, reordered, rows } from "./agenda";
import { item, items } from "../workspace/samples/meeting";

test("an item without a number moves to its new place", () => {
  expect(reordered([item(1), item(2), item(3)], 2, 0)).toEqual([3, 1, 2]);
  expect(reordered([item(1), item(2), item(3)], 0, 1)).toEqual([2, 1, 3]);
});

test("an item that has its number stays, and nothing moves in among the numbered", () => {
  expect(rows(items()).filter(({ fixed }) => fixed)).toHaveLength(7);
  expect(reordered(items(), 2, 5)).toBeNull();
  expect(reordered(items(), 9, 3)).toBeNull();
  expect(reordered(items(), 9, 7)).toEqual([1, 2, 3, 4, 5, 6, 7, 10, 8, 9]);
});

test("a move to the same place or outside the list is none", () => {
  expect(reordered([item(1), item(2)], 1, 1)).toBeNull();
  expect(reordered([item(1), item(2)], 1, 2)).toBeNull();
});

test("presenters are read back as who they were", () => {
  const before = [{ who: { person: "norrman" }, written: "E. Norrman" }];
  const names = (id: string) => ({ norrman: "Elin Norrman", berg: "Karin Berg" })[id] ?? id;
  const known = new Map([["Karin Berg", "berg"]]);

  expect(presenterLine(before, names)).toBe("E. Norrman");
  expect(readPresenters("E. Norrman, Karin Berg, en gäst,", before, known, names)).toEqual([
    before[0],
    { who: { person: "berg" }, written: null },
    { who: { name: "en gäst" }, written: null },
  ]);
});

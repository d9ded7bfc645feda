// Answers that keep what they have in common with the last one.
import { expect, test } from "vitest";
import { shared } from "./shared";

const answer = () => ({ today: "2026-03-02", items: [{ id: 1, parts: [{ text: "ett" }] }, { id: 2, parts: [] as object[] }], none: null });

test("an answer that says the same is the same value, however it was made", () => {
  const before = answer();
  expect(shared(before, answer())).toBe(before);
});

test("what differs is new, and so is all that it stands in; the rest is the old value", () => {
  const before = answer();
  const fresh = answer();
  fresh.items[1]?.parts.push({ text: "två" });
  const now = shared(before, fresh);
  expect(now).toEqual({ ...answer(), items: [answer().items[0], { id: 2, parts: [{ text: "två" }] }] });
  expect(now).not.toBe(before);
  expect(now.items).not.toBe(before.items);
  expect(now.items[0]).toBe(before.items[0]);
  expect(before).toEqual(answer());
});

test.each([
  [[1, 2], [1]],
  [[1], [1, 2]],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [[], {}],
  [null, {}],
  [{}, null],
  ["a", "b"],
  [{ 0: "a" }, ["a"]],
])("%j and %j are told apart", (before, now) => {
  const copy = structuredClone(now);
  expect(shared(before, now)).toBe(now);
  expect(now).toEqual(copy);
});

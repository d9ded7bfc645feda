// A vote: the order of calling, the chair last, and what equal numbers mean.
import { expect, test } from "vitest";
import { answer, ask, back, begin, figures, isComplete, lacking, openVote, result, secretVote } from "./vote";

const serving = ["a", "chair", "b"];

test("the chair is called last, and only a chair who serves is called", () => {
  expect(begin(serving, "chair").order).toEqual(["a", "b", "chair"]);
  expect(begin(["a", "b"], "chair").order).toEqual(["a", "b"]);
  expect(begin(serving, null).order).toEqual(serving);
});

test("one answer each, then the vote is complete", () => {
  const call = answer(answer(answer(begin(serving, "chair"), "yes"), "no"), "yes");

  expect(isComplete(call)).toBe(true);
  expect(call.asked).toBe(3);
  expect(figures(call)).toEqual({ yes: 2, no: 1, abstain: 0 });
  expect(answer(call, "no")).toEqual(call);
});

test("a step back corrects an answer, and the next without one is asked", () => {
  const call = answer(back(answer(begin(serving, "chair"), "yes")), "no");

  expect(call.voices).toEqual({ a: "no" });
  expect(call.asked).toBe(1);
  expect(answer(ask(call, 2), "abstain").asked).toBe(1);
});

test("equal numbers are decided by the chair, and by no one when the chair abstains", () => {
  expect(result({ yes: 2, no: 1, abstain: 0 }, "no")).toEqual({ won: "yes", casting: false });
  expect(result({ yes: 2, no: 2, abstain: 0 }, "no")).toEqual({ won: "no", casting: true });
  expect(result({ yes: 1, no: 1, abstain: 1 }, "abstain")).toEqual({ won: "none", casting: false });
});

test("an open vote keeps the names, a secret one the figures", () => {
  const call = answer(answer(begin(["a", "b"], null), "yes"), "abstain");

  expect(openVote(call, ["c"])).toEqual({ yes: { people: ["a"] }, no: { people: [] }, abstain: { people: ["b"] }, absent: { people: ["c"] } });
  expect(secretVote({ yes: 5, no: 3, abstain: 0 }, 1).absent).toEqual({ count: 1 });
  expect([lacking({ yes: 5, no: 3, abstain: 0 }, 9), lacking({ yes: 7, no: 3, abstain: 0 }, 9)]).toEqual([1, -1]);
});

// Where the next thing is done, and where what is lacking is seen to.
import { expect, test } from "vitest";
import { routeOfMissing, routeOfNext } from "./phases";
import { view } from "./samples/meeting";

const review = (...kinds: ("not_sealed" | "signatures")[]) => ({
  phase: "review" as const,
  state: "current" as const,
  day: null,
  missing: kinds.map((kind) => ({ kind, count: null, roles: [], item: null })),
});

test("minutes that lack nothing but to be closed are closed under Justering", () => {
  expect(routeOfNext(view(), review("not_sealed"))).toBe("/sammantraden/4/justering");
  expect(routeOfNext(view(), review("not_sealed", "signatures"))).toBe("/sammantraden/4/protokoll");
  expect(routeOfNext(view(), review())).toBe("/sammantraden/4/protokoll");
});

test("what a section lacks leads to that section, also as the next thing to do", () => {
  const slots = { kind: "unfilled_slots" as const, count: 2, roles: [], item: 7 };
  expect(routeOfMissing(4, "minutes", slots)).toBe("/sammantraden/4/protokoll/7");
  expect(routeOfMissing(4, "minutes", { ...slots, kind: "chair", item: null })).toBe("/sammantraden/4/protokoll");
  expect(routeOfNext(view(), { phase: "minutes", state: "current", day: null, missing: [slots] })).toBe("/sammantraden/4/protokoll/7");
});

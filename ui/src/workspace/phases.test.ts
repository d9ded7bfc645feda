import { expect, test } from "vitest";
import { routeOfNext } from "./phases";
import { view } from "./samples/meeting";

const review = (...kinds: ("not_sealed" | "signatures")[]) => ({
  phase: "review" as const,
  state: "current" as const,
  day: null,
  missing: kinds.map((kind) => ({ kind, count: null, roles: [] })),
});

test("minutes that lack nothing but to be closed are closed under Justering", () => {
  expect(routeOfNext(view(), review("not_sealed"))).toBe("/sammantraden/4/justering");
  expect(routeOfNext(view(), review("not_sealed", "signatures"))).toBe("/sammantraden/4/protokoll");
  expect(routeOfNext(view(), review())).toBe("/sammantraden/4/protokoll");
});

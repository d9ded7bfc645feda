// A plan and what in it one should look at again.
import { expect, test } from "vitest";
import { planOf } from "../workspace/plan";
import { doubts, emptyPlan } from "./plan";
import { meeting } from "../workspace/samples/meeting";

test("the plan of a meeting says what the meeting says", () => {
  expect(planOf(meeting())).toMatchObject({ date: "2026-05-19", chair: "lindvall", verifiers: ["viklund"], verification_manner: "digital" });
});

test("a reserve date that is not after the meeting is doubted", () => {
  const plan = { ...emptyPlan("2026-05-19"), reserve_date: "2026-05-19" };

  expect(doubts(plan, "2026-01-01")).toEqual(["reserve_not_after"]);
  expect(doubts({ ...plan, reserve_date: "2026-05-20" }, "2026-01-01")).toEqual([]);
});

test("hours that run backward, a day that is taken and a day that has been are doubted", () => {
  const plan = { ...emptyPlan("2026-05-19"), start: "13:00", end: "12:00" };

  expect(doubts(plan, "2026-06-01", ["2026-05-19"])).toEqual(["in_the_past", "same_day", "end_not_after"]);
});

// Delegation: what the list is narrowed to, which point a number means, what a check is about.
import { expect, test } from "vitest";
import { dayBeside, holds, lacking, narrowed, ordered, pointChoices, pointOf, troublesAbout, usualSeries, yearsOf } from "./model";
import { decidedRows, points, sample } from "./samples/delegation";

const numbers = (rows: typeof decidedRows) => rows.map(({ decision }) => decision.number);

test("a year has its decisions, and one without a day is forgotten in none", () => {
  const dayless = { ...decidedRows[0]!, decision: { ...decidedRows[0]!.decision, number: "D26:9", date: null } };
  const old = { ...decidedRows[1]!, decision: { ...decidedRows[1]!.decision, number: "D25:7", date: "2025-11-03" } };
  expect(numbers(narrowed([dayless, old, ...decidedRows], { year: "2025", standing: "all" }))).toEqual(["D26:9", "D25:7"]);
  expect(yearsOf({ decisions: [old], today: "2026-05-19" })).toEqual(["2026", "2025"]);
});

test("what waits and what is reported are told apart", () => {
  expect(numbers(narrowed(decidedRows, { year: null, standing: "waiting" }))).toEqual(["D26:4", "D26:3", "D26:2"]);
  expect(numbers(narrowed(decidedRows, { year: null, standing: "reported" }))).toEqual(["D26:1"]);
});

test("a number means the point that holds on the day, and the latest where none does", () => {
  expect(pointOf(points, "2.1", "2026-05-19")?.point.id).toBe(2);
  expect(pointOf(points, "2.1", "2024-05-19")?.point.id).toBe(3);
  expect(pointOf(points, "2.1", "2020-01-01")?.point.id).toBe(2);
  expect(pointOf(points, "9.9", "2026-05-19")).toBeNull();
  expect(holds({ from: "2026-01-01", to: "2026-12-31" }, "2026-12-31")).toBe(true);
  expect(holds({ from: null, to: "2026-12-31" }, "2027-01-01")).toBe(false);
});

test("each number is offered once, those in force first", () => {
  const choices = pointChoices([...points, { ...points[0]!, point: { ...points[0]!.point, id: 9, number: "0.1", to: "2026-03-31" } }], "2026-05-19");
  expect(choices.map(({ row, holds }) => [row.point.number, holds])).toEqual([["1.1", true], ["2.1", true], ["3.2", true], ["0.1", false]]);
});

test("points stand as a reader counts them, the latest version first, ended ones where they are asked for", () => {
  const more = [{ ...points[0]!, point: { ...points[0]!.point, id: 9, number: "10.1" } }, ...points];
  expect(ordered(more, false).map(({ point }) => point.number)).toEqual(["1.1", "2.1", "3.2", "10.1"]);
  expect(ordered(points, true).map(({ point }) => point.id)).toEqual([1, 2, 3, 4]);
});

test("decisions are numbered as the last was, else in the series that is for them", () => {
  const { series, decisions } = sample();
  expect(usualSeries(series, decisions)).toBe("D");
  expect(usualSeries(series, [{ ...decidedRows[0]!, decision: { ...decidedRows[0]!.decision, number: "26:12" } }])).toBe("");
  expect(usualSeries(series, [])).toBe("D");
  expect(usualSeries([], [])).toBeNull();
});

test("a trouble is about the point, the delegate or the amount, or about what is not filled in", () => {
  const troubles = [
    { trouble: { kind: "over_limit" as const, limit: 100000, amount: 140000 }, provision: null },
    { trouble: { kind: "no_delegate" as const }, provision: null },
  ];
  expect(troublesAbout(troubles, "amount")).toHaveLength(1);
  expect(troublesAbout(troubles, "delegate")).toHaveLength(0);
  expect(lacking(troubles)).toEqual(["no_delegate"]);
});

test("the day before the first of March is the last of February", () => {
  expect(dayBeside("2028-03-01", -1)).toBe("2028-02-29");
  expect(dayBeside("2026-12-31", 1)).toBe("2027-01-01");
});

// The geometry of the year's wheel.
import { expect, test } from "vitest";
import { row } from "./samples/row";
import { arcTo, marks, partOfYear, point, wheelDays, type WheelDay } from "./wheel";

const day = (day: string): WheelDay => ({ day, kind: "planned", past: false, label: day, href: null });

test("January is on top, April to the right, July below", () => {
  expect(point(partOfYear("2026-01-01"), 100)).toEqual({ x: 200, y: 100 });
  const april = point(partOfYear("2026-04-02"), 100);
  expect(april.x).toBeGreaterThan(299);
  const july = point(partOfYear("2026-07-02"), 100);
  expect(july.y).toBeGreaterThan(299);
});

test("a leap year is as round as another", () => {
  expect(partOfYear("2028-12-31")).toBeCloseTo(365 / 366);
});

test("the arc takes the long way once half the year has gone", () => {
  expect(arcTo(0.4)).toContain(" 0 0 1 ");
  expect(arcTo(0.6)).toContain(" 0 1 1 ");
});

test("labels of days that follow each other closely do not lie on each other", () => {
  for (const close of [["2026-03-01", "2026-03-02", "2026-03-03"], ["2026-11-24", "2026-11-26", "2026-11-30"]]) {
    const heights = marks(close.map(day)).map((mark) => mark.labelY).sort((a, b) => a - b);
    for (let index = 1; index < heights.length; index += 1) {
      expect((heights[index] ?? 0) - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(17);
    }
  }
});

test("the wheel of a year has its meetings, proposals and days of the law, and no cancelled meeting", () => {
  const proposed = { date: "2027-02-19", start: null, end: null, place: null, mode: null, public: null, reserve_date: null, theme: "ordinary", reason: { kind: "entered" }, purpose: null } as const;
  const days = wheelDays({
    year: 2027,
    today: "2026-11-25",
    meetings: [row("2026-12-11", { id: 1 }), row("2027-03-24", { id: 2 }), row("2027-05-26", { id: 3, status: "cancelled" })],
    next: 1,
    laws: [{ kind: "budget", day: "2027-11-30" }],
    proposed: [proposed],
  });

  expect(days.map(({ day, kind }) => [day, kind])).toEqual([
    ["2027-03-24", "planned"],
    ["2027-02-19", "proposed"],
    ["2027-11-30", "law"],
  ]);
});

// The year on the wall: its weeks, and where the keys lead.
import { expect, test } from "vitest";
import { moved, yearOf, years } from "./months";

test("a month begins on its weekday and fills whole weeks from Monday", () => {
  const may = yearOf(2026)[4];

  expect(may?.weeks.every((week) => week.length === 7)).toBe(true);
  expect(may?.weeks[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, null, 1, 2, 3]);
  expect(may?.weeks.at(-1)?.at(-1)?.date).toBe("2026-05-31");
});

test("a leap year has its day", () => {
  const days = (year: number) => yearOf(year)[1]?.weeks.flat().filter(Boolean).length;

  expect([days(2028), days(2026)]).toEqual([29, 28]);
});

test("the arrows go over the days, weeks, months and the turn of the year", () => {
  const to = (key: string, from: string) => moved(from, key);

  expect(to("ArrowLeft", "2026-01-01")).toBe("2025-12-31");
  expect(to("ArrowDown", "2026-05-28")).toBe("2026-06-04");
  expect(to("Home", "2026-05-21")).toBe("2026-05-18");
  expect(to("End", "2026-05-21")).toBe("2026-05-24");
  expect(to("PageDown", "2026-01-31")).toBe("2026-02-28");
  expect(to("PageUp", "2026-01-15")).toBe("2025-12-15");
  expect(to("a", "2026-01-15")).toBeNull();
});

test("one can go to every year from the first meeting to the next year", () => {
  expect(years([{ date: "2024-02-06" }], "2026-05-19")).toEqual([2024, 2025, 2026, 2027]);
});

// The Swedish of days and distances.
import { expect, test } from "vitest";
import { dates, daysBetween, sections, week } from "./dates";

test("a day is written as the place asks", () => {
  expect(dates.row("2026-06-16")).toBe("tis 16 juni");
  expect(dates.long("2026-05-19")).toBe("tisdag 19 maj 2026");
  expect(dates.longWithoutYear("2026-05-19")).toBe("tisdag 19 maj");
  expect(dates.slash("2026-11-24")).toBe("24/11");
  expect(dates.monthShort(9)).toBe("sep");
});

test("a distance is told in days, then in months, and one knows on which side it lies", () => {
  expect(dates.distance("2026-05-28", "2026-05-28")).toBe("I dag");
  expect(dates.distance("2026-05-28", "2026-05-29")).toBe("I morgon");
  expect(dates.distance("2026-05-28", "2026-06-01")).toBe("4\u00a0dagar");
  expect(dates.distance("2026-05-28", "2026-05-26")).toBe("2\u00a0dagar sedan");
  expect(dates.distance("2026-05-28", "2026-11-30")).toBe("6\u00a0månader");
});

test("the summer clock changes no distance", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
});

test("weeks are those of the almanac", () => {
  expect(week("2026-05-28")).toBe(22);
  expect(week("2027-01-01")).toBe(53);
});

test("one § and several are written apart", () => {
  expect(sections([7, 7])).toBe("§\u00a07");
  expect(sections([7, 15])).toBe("§§\u00a07–15");
  expect(dates.span("13:00", "16:00")).toBe("13.00–16.00");
  expect(dates.span("13:00", null)).toBe("kl.\u00a013.00");
});

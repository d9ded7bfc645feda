// What people type in fields: clock times, days, choices.
import { expect, test } from "vitest";
import { readAmount, showAmount } from "./amount";
import { readClock } from "./clock";
import { matching } from "./combobox";
import { readDay, toCalendar } from "./day";

test.each([
  ["9", "09:00"],
  ["13", "13:00"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["9.30", "09:30"],
  ["9,30", "09:30"],
  ["09:30", "09:30"],
  ["kl. 9", "09:00"],
  ["1305", "13:05"],
  ["0", "00:00"],
  ["23:59", "23:59"],
])("the clock %s is %s", (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});

test.each(["", "24", "24:00", "12:60", "1260", "9:3", "halv tio", "12345"])("%s is no time of day", (typed) => {
  expect(readClock(typed)).toBeNull();
});

test.each([
  ["2026-05-19", "2026-05-19"],
  ["20260519", "2026-05-19"],
  ["2026-5-9", "2026-05-09"],
  ["19/5", "2026-05-19"],
  ["19.5.2027", "2027-05-19"],
  ["19 maj", "2026-05-19"],
  ["19 maj 2025", "2025-05-19"],
  ["tis 19 maj 2026", "2026-05-19"],
  ["tisdag 19 sept", "2026-09-19"],
  ["29/2 2028", "2028-02-29"],
])("the day %s is %s", (typed, day) => {
  expect(readDay(typed, "2026-06-01")).toBe(day);
});

test.each(["", "2026-02-30", "29/2 2027", "31/4", "19/13", "i morgon", "0/5", "19", "1026-05-19"])(
  "%s is no day",
  (typed) => {
    expect(readDay(typed, "2026-06-01")).toBeNull();
  },
);

test("a day without a year is the one that lies nearest", () => {
  expect(readDay("10/1", "2026-12-20")).toBe("2027-01-10");
  expect(readDay("20/12", "2026-01-10")).toBe("2025-12-20");
});

test("what is no day leaves the calendar empty", () => {
  expect(toCalendar("2026-05-19")?.toString()).toBe("2026-05-19");
  expect(toCalendar("2026-13-40")).toBeUndefined();
  expect(toCalendar(null)).toBeUndefined();
});

test("a choice is found by the beginning of any of its words", () => {
  const choices = [
    { value: "1", label: "Åsa Östberg (M)", detail: "Region Norrsjö" },
    { value: "2", label: "Per-Olof Hedman (C)", detail: "Granviks kommun" },
  ];
  const found = (typed: string) => matching(choices, typed).map((choice) => choice.value);
  expect(found("öst")).toEqual(["1"]);
  expect(found("olof gran")).toEqual(["2"]);
  expect(found("man")).toEqual([]);
  expect(found("")).toEqual(["1", "2"]);
});

test.each([
  ["48000", 48000],
  ["48 000", 48000],
  ["48\u00a0000 kr", 48000],
  ["48.000 kronor", 48000],
  ["1 250 000:-", 1250000],
  ["12,00", 12],
  ["0", 0],
  ["-500", -500],
])("the sum %s is %i", (typed, amount) => {
  expect(readAmount(typed)).toBe(amount);
});

test.each(["", "48,50", "48 00", "fyrtio", "1e6", "99999999999999999999"])("%s is no sum", (typed) => {
  expect(readAmount(typed)).toBeNull();
});

test("a sum is shown in groups that no line parts, and read back as it was", () => {
  expect(showAmount(1250000)).toBe("1\u00a0250\u00a0000");
  expect(readAmount(showAmount(1250000))).toBe(1250000);
});

// The list of meetings: grouping and order.
import { expect, test } from "vitest";
import type { MeetingRow } from "../backend/generated/types";
import { byYear } from "./model";

const on = (date: string): MeetingRow => ({ date, place: null, sections: null, status: "held" });

test("years and their meetings fall from the newest", () => {
  const years = byYear(["2024-02-06", "2025-06-09", "2024-12-10", "2025-01-20"].map(on));

  expect(years.map(({ year, meetings }) => [year, meetings.map(({ date }) => date)])).toEqual([
    ["2025", ["2025-06-09", "2025-01-20"]],
    ["2024", ["2024-12-10", "2024-02-06"]],
  ]);
});

test("no meetings make no years", () => {
  expect(byYear([])).toEqual([]);
});

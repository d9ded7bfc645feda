// The list of named days, and what an entry lacks.
import { expect, test } from "vitest";
import { dayRows, emptyEntry, lacks } from "./days";

test("holidays and the office's own days stand in the order of the year, an own day once", () => {
  const bridge = { ...emptyEntry("Klämdag"), id: 7, from: "2027-05-07", to: "2027-05-07" };
  const rows = dayRows({
    named_days: [
      { day: "2027-05-06", name: { holiday: "ascension" } },
      { day: "2027-05-07", name: { local: "Klämdag" } },
      { day: "2027-06-25", name: { holiday: "midsummer_eve" } },
    ],
    entries: [bridge],
  });

  expect(rows.map(({ kind, from }) => [kind, from])).toEqual([
    ["holiday", "2027-05-06"],
    ["entry", "2027-05-07"],
    ["eve", "2027-06-25"],
  ]);
});

test("an entry needs a name and a day, and does not end before it begins", () => {
  const entry = emptyEntry(" ");

  expect(lacks(entry)).toEqual(["name", "day"]);
  expect(lacks({ ...entry, name: "Sportlov", from: "2027-03-01", to: "2027-02-26" })).toEqual(["backwards"]);
  expect(lacks({ ...entry, name: "Sportlov", from: "2027-03-01" })).toEqual([]);
});

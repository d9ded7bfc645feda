// What the days of a year are marked with.
import { expect, test } from "vitest";
import { row } from "./samples/row";
import { linesOf, marksOf } from "./marks";

const breakOf = { id: 1, kind: "school_break", name: "Sportlov", from: "2027-02-25", to: "2027-03-05", start: null, end: null, people: [], uid: null } as const;

test("a day shows its meeting first, then what else it is", () => {
  const marks = marksOf({
    meetings: [row("2027-05-13", { id: 3 })],
    named: [{ day: "2027-05-13", name: { local: "klämdag" } }, { day: "2027-05-13", name: { holiday: "ascension" } }],
  });

  expect(marks.get("2027-05-13")?.map(({ kind }) => kind)).toEqual(["meeting", "holiday"]);
  expect(marks.get("2027-05-13")?.[0]?.meeting).toBe(3);
});

test("the day in reserve of a planned meeting is marked, that of a held one is free again", () => {
  const reserve = (status: "planned" | "held") => marksOf({ meetings: [row("2027-05-19", { status, reserve_date: "2027-05-26" })] }).get("2027-05-26");

  expect(reserve("planned")?.[0]?.words).toBe("reservdag för 19 maj");
  expect(reserve("held")).toBeUndefined();
});

test("an eve is told from a holiday", () => {
  const marks = marksOf({ named: [{ day: "2027-06-25", name: { holiday: "midsummer_eve" } }, { day: "2027-06-26", name: { holiday: "midsummer" } }] });

  expect([...marks.values()].flat().map(({ kind }) => kind)).toEqual(["eve", "holiday"]);
});

test("a break is one line in each month that it touches, and marks every day", () => {
  const marks = marksOf({ entries: [{ ...breakOf, people: [] }] });
  const span = (month: string) => linesOf(marks, month).map(({ day, last, words }) => [day, last, words]);

  expect(marks.size).toBe(9);
  expect(span("2027-02")).toEqual([["2027-02-25", "2027-02-28", "Sportlov"]]);
  expect(span("2027-03")).toEqual([["2027-03-01", "2027-03-05", "Sportlov"]]);
});

test("two meetings of others on following days are two lines", () => {
  const other = (id: number, day: string) => ({ ...breakOf, people: [], id, kind: "other_meeting" as const, name: "Kommunstyrelsen", from: day, to: day });
  const marks = marksOf({ entries: [other(1, "2027-04-07"), other(2, "2027-04-08")] });

  expect(linesOf(marks, "2027-04")).toHaveLength(2);
});

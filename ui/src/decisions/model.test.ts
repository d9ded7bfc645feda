// The register of decisions and the tasks: what the lists are narrowed to, in which order, on which day a task may be done.
import { expect, test } from "vitest";
import { dayTrouble, everything, inOneLine, isNarrow, mattersOf, narrowed, shownTasks } from "./model";
import { asked, decisionRows } from "./samples/decisions";

const sections = (rows: typeof decisionRows) => rows.map(({ section }) => section);

test("decisions are narrowed by year, matter, person and outcome, together", () => {
  expect(sections(narrowed(decisionRows, everything))).toEqual([28, 29, 21, 20, 58]);
  expect(sections(narrowed(decisionRows, { ...everything, year: 2025 }))).toEqual([58]);
  expect(sections(narrowed(decisionRows, { ...everything, matter: "26:12" }))).toEqual([21]);
  expect(sections(narrowed(decisionRows, { ...everything, person: "sundin" }))).toEqual([28, 58]);
  expect(sections(narrowed(decisionRows, { ...everything, outcome: "noted", year: 2026 }))).toEqual([29, 20]);
  expect(isNarrow(everything)).toBe(false);
  expect(isNarrow({ ...everything, person: "sundin" })).toBe(true);
});

test("each matter is offered once, the latest number first", () => {
  expect(mattersOf([...decisionRows, decisionRows[0]!])).toEqual(["P26:4", "26:12", "25:61"]);
});

test("a decision is one line in a row", () => {
  expect(inOneLine({ clauses: ["att godkänna, samt", "att uppdra."] })).toBe("att godkänna, samt att uppdra.");
});

test("what is due first stands first, what has no day last", () => {
  expect(shownTasks(asked(), "open").map(({ task }) => task.id)).toEqual([2, 1, 3]);
  expect(shownTasks(asked(), "done").map(({ task }) => task.id)).toEqual([4]);
  expect(shownTasks(asked(), "all").map(({ task }) => task.id)).toEqual([2, 1, 3, 4]);
});

test("a task is done on a day that has been and not before it was given", () => {
  expect(dayTrouble(null, "2026-05-19", null)).toBe("noDay");
  expect(dayTrouble("2026-05-20", "2026-05-19", null)).toBe("future");
  expect(dayTrouble("2026-03-01", "2026-05-19", "2026-03-24")).toBe("early");
  expect(dayTrouble("2026-05-19", "2026-05-19", "2026-03-24")).toBeNull();
});

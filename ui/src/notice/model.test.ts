// What the notices show of the legal clock: how each board looks on a day, and the strip of days.
import { expect, test } from "vitest";
import { board, clock } from "./samples/clock";
import { boardRows, isUnneeded, left, nameWords } from "./model";
import { strip } from "./timeline";
import { item, view } from "../workspace/samples/meeting";

const midsummer = [
  { day: "2026-06-06", holiday: "national_day" as const },
  { day: "2026-06-19", holiday: "midsummer_eve" as const },
  { day: "2026-06-20", holiday: "midsummer" as const },
];

test("a board that lacks its notice is due by the day the law sets", () => {
  const on = (today: string) => boardRows(clock({ boards: [board("own")] }), today, null).map(({ look }) => look);
  expect(on("2026-05-28")).toEqual(["to_post"]);
  expect(on("2026-05-29")).toEqual(["post_today"]);
  expect(on("2026-05-30")).toEqual(["post_late"]);
});

test("before the verification nothing is due, and a board that need not have the notice never is", () => {
  const boards = [board("own"), board("office", { required: false })];
  expect(boardRows(clock({ verified: null, post_by: null, boards }), "2026-05-20", null).map(({ look }) => look)).toEqual(["waits", "optional"]);
  expect(left(clock({ boards }))).toBe(1);
});

test("a notice taken down too early is left to put up again", () => {
  const boards = [board("own", { state: "removed_too_early", posted: "2026-05-28", removed: "2026-06-02" }), board("granvik", { state: "posted", posted: "2026-05-28" })];
  expect(left(clock({ boards }))).toBe(1);
});

test("an association is asked for no notice unless its statutes do or one is noted", () => {
  const free = { appealable: false, post_by: null, appeal_if_posted_today: null };
  expect(isUnneeded(clock({ ...free, boards: [board("own", { required: false })] }))).toBe(true);
  expect(isUnneeded(clock({ ...free, boards: [board("own")] }))).toBe(false);
  expect(isUnneeded(clock({ ...free, boards: [], troubles: [{ kind: "board_missing", organisation: null }] }))).toBe(false);
  const noted = board("own", { required: false, postings: [{ board: "own", posted: "2026-05-28", removed: null }] });
  expect(isUnneeded(clock({ ...free, boards: [noted] }))).toBe(false);
});

test("a file's name tells the meeting, the § and the board, and holds no sign that a file's name cannot", () => {
  expect(nameWords(view(), item(7, { section: 28 }), "Norra/Södra: tavlan")).toBe("2026-05-19 § 28 Norra Södra  tavlan");
});

test("the strip has a place for every day from the meeting to legal force", () => {
  const { cells, months } = strip(clock({ appeal_last: { target: "2026-06-19", limit: "2026-06-22" }, legal_force: "2026-06-23" }), "2026-05-19", "2026-05-29", midsummer);
  expect(cells).toHaveLength(36);
  expect(cells.filter(({ isToday, isLast, isForce }) => isToday || isLast || isForce).map(({ date }) => date)).toEqual(["2026-05-29", "2026-06-22", "2026-06-23"]);
  expect(cells.filter(({ isRed }) => isRed).map(({ date }) => date.slice(5))).toEqual(["05-24", "05-31", "06-06", "06-07", "06-14", "06-19", "06-20", "06-21"]);
  expect(months).toEqual([
    { month: 5, from: 1, to: 14 },
    { month: 6, from: 14, to: 37 },
  ]);
});

test("a limit that a holiday moved has a bar of its own, behind the three weeks", () => {
  const posted = { required: true, state: "posted" as const, posted: "2026-05-29", postings: [{ board: "own", posted: "2026-05-29", removed: null }] };
  const { bars } = strip(clock({ boards: [board("own", posted)], appeal_last: { target: "2026-06-19", limit: "2026-06-22" }, appeal_if_posted_today: null, legal_force: "2026-06-23" }), "2026-05-19", "2026-05-29", midsummer);
  expect(bars.map(({ kind }) => kind)).toEqual(["verified", "rest", "post", "appeal", "rolled"]);
  expect(bars.find(({ kind }) => kind === "appeal")).toEqual({ kind: "appeal", from: 11, to: 33 });
  expect(bars.find(({ kind }) => kind === "rolled")).toEqual({ kind: "rolled", from: 33, to: 36 });
});

test("a strip of a notice put up again months later shows the latest days only", () => {
  const { cells, bars } = strip(clock({ appeal_last: { target: "2026-11-20", limit: "2026-11-20" }, legal_force: "2026-11-21" }), "2026-05-19", "2026-11-01", []);
  expect(cells).toHaveLength(64);
  expect(cells.at(-1)?.date).toBe("2026-11-21");
  expect(bars.every(({ from, to }) => from >= 1 && to <= 65)).toBe(true);
});

// Seats over time and in order; names, numbers and types as one types them.
import { expect, test } from "vitest";
import { boardId, exampleNumber, freePrefix, isPrefix, lines, namesVerificationDay, withoutBoard } from "./names";
import { sample } from "../workspace/samples/association";
import { dayAfter, holdsOn, inRole, onDay, orderAfter, placedAfter, readTurn, successorOf } from "./seats";
import { areReady, newItem, newType, numbered, withItem } from "./types";

test("a seat holds on both its first and its last day", () => {
  const period = { from: "2023-01-01", to: "2026-12-31" };

  expect(["2022-12-31", "2023-01-01", "2026-12-31", "2027-01-01"].map((day) => holdsOn(period, day))).toEqual([false, true, true, false]);
});

test("who was chair depends on the day asked about", () => {
  const { assignments } = sample();

  expect(inRole(assignments, "chair", "2022-06-01")?.assignment.person).toBe("sundin");
  expect(inRole(assignments, "chair", "2023-01-01")?.assignment.person).toBe("lindvall");
});

test("moving a seat leaves the seats of other times where they are", () => {
  const { assignments } = sample();
  const shown = onDay(assignments, "2026-05-19");

  expect(orderAfter(assignments, shown, 1, 0)).toEqual([1, 3, 2]);
});

test("a successor takes over the seat from the day after, for as long as it lasts", () => {
  const before = sample().assignments[1]!.assignment;

  expect(successorOf(before, "ek", dayAfter("2026-12-31"))).toEqual({ ...before, person: "ek", from: "2027-01-01", to: null });
});

test("a successor stands where the one before stood", () => {
  expect(placedAfter(sample().assignments, 3, 1)).toEqual([1, 3, 2]);
});

test("a turn is a whole number from one, or nothing", () => {
  expect(["", "3", "0", "1,5", "tolv"].map(readTurn)).toEqual([null, 3, undefined, undefined, undefined]);
});

test("the first number of a series is shown as it will be written", () => {
  const yearly = { purpose: "", restart: "yearly" as const };

  expect(exampleNumber({ ...yearly, prefix: "", digits: 2 }, 2025, 3)).toBe("25:03");
  expect(exampleNumber({ ...yearly, prefix: "P", digits: 1 }, 2025, 1)).toBe("P25:1");
});

test("a new series gets letters that no other has", () => {
  const series = sample().body.number_series;

  expect(freePrefix(series)).toBe("P");
  expect([isPrefix("PRO"), isPrefix("PROT"), isPrefix("Ö")]).toEqual([true, false, false]);
});

test("a second board of the same owner gets an identity of its own", () => {
  const { body, organisations } = sample();

  expect(boardId({ member: "norrsjo" }, body.notice_boards)).toBe("norrsjo-2");
  expect(withoutBoard(organisations, body.notice_boards).map(({ id }) => id)).toEqual(["region-norr", "forsakringskassan"]);
});

test("aliases stand one on each line", () => {
  expect(lines(" K. Lindvall \n\nKarin L.\n")).toEqual(["K. Lindvall", "Karin L."]);
});

test("only a sentence with the day of verification is doubted", () => {
  expect(namesVerificationDay("inom tre veckor från justeringsdagen")).toBe(true);
  expect(namesVerificationDay("Justeringen anslås hos medlemmarna")).toBe(false);
});

test("a new standing item stands before those that close the meeting", () => {
  const closing = { ...newItem("Avslutning"), place: "closing" as const };
  const items = withItem([newItem("Öppnande"), closing], newItem("Upprop"));

  expect(items.map(({ heading }) => heading)).toEqual(["Öppnande", "Upprop", "Avslutning"]);
});

test("a type without a name, or with an item without one, is not saved", () => {
  expect(areReady([newType("Ordinarie")])).toBe(true);
  expect(areReady([newType(" ")])).toBe(false);
  expect(areReady([{ ...newType("Ordinarie"), standing_items: [newItem("")] }])).toBe(false);
});

test("a type that was new is known by its number afterwards", () => {
  const sent = [{ ...newType("Ordinarie"), id: 4 }, newType("Extra")];

  expect(numbered(sent, [sent[0]!, { ...newType("Extra"), id: 9 }]).map(({ id }) => id)).toEqual([4, 9]);
});

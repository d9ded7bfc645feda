// Grants: which ones a year has, their periods, what keeps one from being put on record.
import { expect, test } from "vitest";
import { begun, decisionLines, inYear, isBackwards, lacks, nextPeriod, ofYear, paymentLacks, placed, predecessorsFor, spanOf, successorsOf } from "./model";
import { grantRows } from "./samples/grants";

const ids = (rows: typeof grantRows) => rows.map(({ grant }) => grant.id);

test("a year has the grants with something granted or paid in it, and those without end", () => {
  expect(ids(ofYear(grantRows, 2025))).toEqual([1]);
  expect(ids(ofYear(grantRows, 2026))).toEqual([2, 3]);
  expect(ids(ofYear(grantRows, 2027))).toEqual([2]);
  const endless = { ...grantRows[0]!, grant: { ...grantRows[0]!.grant, id: 9, open_ended: true }, years: [] };
  expect(ids(ofYear([endless], 2031))).toEqual([9]);
  expect(ids(ofYear([endless], 2020))).toEqual([]);
  expect(inYear(grantRows[1]!, 2027)?.decided).toBe(480000);
});

test("a grant lasts from its first period to its last", () => {
  expect(spanOf(grantRows[1]!.grant)).toEqual({ from: "2026-01-01", to: "2027-12-31" });
  expect(spanOf({ ...grantRows[1]!.grant, open_ended: true })).toEqual({ from: "2026-01-01", to: null });
  expect(spanOf({ periods: [], open_ended: false })).toEqual({ from: null, to: null });
});

test("no grant goes on from itself or from what goes on from it", () => {
  expect(ids(predecessorsFor(grantRows, 2))).toEqual([1, 3]);
  expect(ids(predecessorsFor(grantRows, 1))).toEqual([3]);
  expect(ids(predecessorsFor(grantRows, 0))).toEqual([1, 2, 3]);
  expect(ids(successorsOf(grantRows, 1))).toEqual([2]);
});

test("the next period is the year after the last", () => {
  expect(nextPeriod(grantRows[1]!.grant.periods, 2026)).toEqual({ from: "2028-01-01", to: "2028-12-31", amount: null });
  expect(nextPeriod([], 2026)).toEqual({ from: "2026-01-01", to: "2026-12-31", amount: null });
});

test("a grant has a name, and a period that does not end before it begins", () => {
  expect(lacks(begun(2026))).toEqual(["noMeasure"]);
  expect(lacks({ ...begun(2026), measure: "Stegen", periods: [] })).toEqual(["noPeriod"]);
  expect(lacks({ ...begun(2026), measure: "Stegen", periods: [], open_ended: true })).toEqual([]);
  expect(isBackwards({ from: "2026-12-31", to: "2026-01-01", amount: null })).toBe(true);
  expect(lacks({ ...begun(2026), measure: "Stegen", periods: [{ from: "2026-12-31", to: "2026-01-01", amount: null }] })).toEqual(["backwards"]);
});

test("a payment has a day that has been and an amount", () => {
  expect(paymentLacks(null, null, "2026-05-19")).toEqual(["noDay", "noAmount"]);
  expect(paymentLacks("2026-05-20", 1000, "2026-05-19")).toEqual(["future"]);
  expect(paymentLacks("2026-05-19", -500, "2026-05-19")).toEqual([]);
});

test("payments stand with the latest first and know their place", () => {
  expect(placed(grantRows[0]!.grant.payments).map(({ payment, place }) => [payment.day, place])).toEqual([["2025-12-20", 1], ["2025-06-30", 0]]);
});

test("the lines of a decision that is being written are read from its blocks", () => {
  const block = (kind: "decision" | "background", words: string) => ({ block: { kind: { plain: kind }, heading: "profile" as const, text: [{ paragraph: [{ text: words, style: "plain" as const }] }] } });
  const item = { parts: [block("background", "Ansökan"), block("decision", "att bevilja medel"), block("decision", " ")] } as unknown as Parameters<typeof decisionLines>[0];
  expect(decisionLines(item)).toEqual(["att bevilja medel"]);
  expect(decisionLines(undefined)).toEqual([]);
});

// What of the registry is shown, how numbers are read and sorted, and what a new document begins with.
import { expect, test } from "vitest";
import { sorted } from "../design/ledger";
import { canonical, columnsOf, emptyDraft, filtered, firstSeries, isNarrow, orderOf, partsOf, unfiltered, type Filter } from "./model";
import { choices, row } from "./samples/registry";

const rows = [
  row({ id: 1, number: "26:02", matter: "P19/06" }),
  row({ id: 2, number: "P26:1", direction: "sent", secret: true }),
  row({ id: 3, number: null, subject: "Reklam" }),
  row({ id: 4, number: "26:10", for_board: true }),
  row({ id: 5, number: "26:11", for_board: true, reported: { meeting: 1, item: 2, day: "2026-05-20", section: 25 } }),
  row({ id: 6, number: "P19:6", void: "Dubblett" }),
];
const ids = (of: Partial<Filter>) => filtered(rows, { ...unfiltered, ...of }).map(({ id }) => id);

test("without a filter every document is there", () => {
  expect(filtered(rows, unfiltered)).toBe(rows);
  expect(isNarrow(unfiltered)).toBe(false);
});

test.each<[string, Partial<Filter>, number[]]>([
  ["which way it went", { direction: "sent" }, [2]],
  ["the series without letters", { series: "" }, [1, 4, 5]],
  ["a series with letters", { series: "P" }, [2, 6]],
  ["a matter in any spelling, with the document that bears its number", { matter: "P19/6" }, [1, 6]],
  ["what is secret", { show: "secret" }, [2]],
  ["what has no number", { show: "numberless" }, [3]],
  ["what the board has not been told of", { show: "board" }, [4]],
  ["what is void", { show: "void" }, [6]],
])("the list is narrowed to %s", (_, filter, left) => {
  expect(ids(filter)).toEqual(left);
  expect(isNarrow({ ...unfiltered, ...filter })).toBe(true);
});

test("old spellings of a number mean the same", () => {
  expect(["P19/6", "P19/06", "p19:6", "P19: 6"].map(canonical)).toEqual(["P19:6", "P19:6", "P19:6", "P19:6"]);
  expect(partsOf("Dnr 2019-14")).toBeNull();
  expect(canonical("Dnr 2019-14")).toBe("Dnr 2019-14");
});

test("numbers are sorted by series, year and place, and what has none comes last whichever way", () => {
  const columns = columnsOf(2026);
  const order = (direction: "ascending" | "descending") => sorted(rows, columns, { column: "number", direction }).map(({ number }) => number);
  expect(order("ascending")).toEqual(["26:02", "26:10", "26:11", "P19:6", "P26:1", null]);
  expect(order("descending").at(-1)).toBeNull();
  expect(orderOf("eget nummer")).toBe("~eget nummer");
});

test("in the list of one year a day is told without it", () => {
  const day = (year: number | null) => columnsOf(year).find(({ id }) => id === "date")?.text(row());
  expect([day(2026), day(null)]).toEqual(["26 maj", "2026-05-26"]);
});

test("a new document came in today by e-mail and takes its number from the series without letters", () => {
  const draft = emptyDraft("2026-05-28", choices());
  expect(draft).toMatchObject({ direction: "received", date: "2026-05-28", medium: "e_mail", registered_by: "Maja Falk", number: null });
  expect(firstSeries(choices().series)?.next).toBe("26:48");
  expect(firstSeries([])).toBeNull();
});

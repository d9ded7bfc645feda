// The ledger's model: order, filter, keys, copying.
import { expect, test } from "vitest";
import { asHtml, asTabs, fitting, found, haystack, nextPlace, nextSorting, sorted, type Column } from "./ledger";

interface Row {
  name: string;
  amount: number | null;
}
const columns: Column<Row>[] = [
  { id: "name", title: "Namn", text: (row) => row.name, width: "1fr" },
  { id: "amount", title: "Belopp", text: (row) => String(row.amount ?? "–"), order: (row) => row.amount, width: "1fr" },
];
const row = (name: string, amount: number | null = null): Row => ({ name, amount });
const names = (rows: readonly Row[]) => rows.map((one) => one.name);

test("words are sorted as in Swedish and numbers in words by their value", () => {
  const rows = ["26:10", "Östberg", "26:9", "Åberg", "Zetterlund", "Ärlig"].map((name) => row(name));
  const order = names(sorted(rows, columns, { column: "name", direction: "ascending" }));
  expect(order).toEqual(["26:9", "26:10", "Zetterlund", "Åberg", "Ärlig", "Östberg"]);
});

test("what is missing goes last whichever way one sorts, and equal rows keep their order", () => {
  const rows = [row("a", 2), row("b"), row("c", 10), row("d", 2)];
  expect(names(sorted(rows, columns, { column: "amount", direction: "ascending" }))).toEqual(["a", "d", "c", "b"]);
  expect(names(sorted(rows, columns, { column: "amount", direction: "descending" }))).toEqual(["c", "a", "d", "b"]);
  expect(names(sorted(rows, columns, null))).toEqual(["a", "b", "c", "d"]);
});

test("a head sorts up, down, and then not at all", () => {
  const first = nextSorting(null, "name");
  const second = nextSorting(first, "name");
  expect([first?.direction, second?.direction, nextSorting(second, "name")]).toEqual(["ascending", "descending", null]);
  expect(nextSorting(second, "amount")).toEqual({ column: "amount", direction: "ascending" });
});

test("the filter wants every word, in any cell and any case", () => {
  const hay = haystack(row("Ansökan om medel, Granvik", 540), columns);
  expect(found(hay, "GRANVIK 540")).toBe(true);
  expect(found(hay, "granvik 610")).toBe(false);
});

test("keys lead through the rows and stop at the ends", () => {
  expect(nextPlace("ArrowDown", -1, 5, 3)).toBe(0);
  expect(nextPlace("ArrowUp", 0, 5, 3)).toBe(0);
  expect(nextPlace("PageDown", 3, 5, 3)).toBe(4);
  expect(nextPlace("PageUp", 4, 5, 3)).toBe(1);
  expect(nextPlace("End", 0, 5, 3)).toBe(4);
  expect(nextPlace("x", 0, 5, 3)).toBeNull();
  expect(nextPlace("ArrowDown", -1, 0, 3)).toBeNull();
});

test("a copy keeps its columns even where a cell has tabs, lines or angle brackets", () => {
  const rows = [row("a\tb\nc <d> & e", 1)];
  expect(asTabs(rows, columns)).toBe("Namn\tBelopp\na b c <d> & e\t1");
  expect(asHtml(rows, columns)).toContain("<td>a\tb\nc &lt;d&gt; &amp; e</td><td>1</td>");
});

test("20 000 rows are sorted and filtered without a pause that one notices", () => {
  const rows = Array.from({ length: 20_000 }, (_, place) => row(`Ärende ${(place * 7919) % 20_000}`, place));
  const begun = performance.now();
  sorted(rows, columns, { column: "name", direction: "descending" });
  rows.filter((one) => found(haystack(one, columns), "199"));
  expect(performance.now() - begun).toBeLessThan(1500);
});

test("where room is short the columns that yield leave, empty ones first, and the others stay", () => {
  const of = (id: string, yields: number | undefined, words: string): Column<Row> => ({ id, title: id, text: () => words, width: "minmax(10rem, 1fr)", yields });
  const wide = [of("name", undefined, "Ada"), of("title", 1, "Ordförande"), of("mail", 2, "ada@exempel.se"), of("party", 1, "")];
  const left = (room: number) => fitting(wide, [row("Ada")], room).map(({ id }) => id);
  expect(left(40)).toEqual(["name", "title", "mail", "party"]);
  expect(left(39)).toEqual(["name", "title", "mail"]);
  expect(left(20)).toEqual(["name", "title"]);
  expect(left(5)).toEqual(["name"]);
});

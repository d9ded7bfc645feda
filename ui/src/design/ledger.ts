// What a ledger shows, in which order, and how it is copied. Pure: knows no page, holds nothing, and takes 20 000 rows.

/** One column. */
export interface Column<Row> {
  id: string;
  title: string;
  /** What stands in the cell: shown unless the view draws it, found by the filter, copied. */
  text: (row: Row) => string;
  /** What the column is sorted by, where the text does not do; null goes last whichever way. */
  order?: ((row: Row) => string | number | null) | undefined;
  /** The track of the grid, as CSS says it: "8rem", "minmax(12rem, 1fr)". Not by content: rows are laid out one by one. */
  width: string;
  /**
   * Leaves the list where there is no room for all columns, the highest number first; never without it. What stands in it is
   * still found and copied, so only what the view shows elsewhere too may yield.
   */
  yields?: number | undefined;
  /** Figures stand right. */
  number?: boolean | undefined;
  /** Only the sorting is left out; the filter still finds what stands here. */
  unsorted?: boolean | undefined;
}

/** Which column leads, and which way. */
export interface Sorting {
  column: string;
  direction: "ascending" | "descending";
}

/** What a column takes at least, in rem: the first length of its track. */
const least = <Row>({ width }: Column<Row>) => parseFloat(/[\d.]+(?=rem)/.exec(width)?.[0] ?? "0");

/** The columns that there is room for, in rem. Of those that yield, the ones in which nothing stands go before all others. */
export function fitting<Row>(columns: readonly Column<Row>[], rows: readonly Row[], room: number): Column<Row>[] {
  const isEmpty = (column: Column<Row>) => !rows.some((row) => column.text(row) !== "");
  const rank = (column: Column<Row>) => (isEmpty(column) ? 1000 : 0) + (column.yields ?? 0);
  let wanted = columns.reduce((sum, column) => sum + least(column), 0);
  if (wanted <= room) return [...columns];
  const going = columns
    .filter((column) => column.yields !== undefined)
    .map((column) => ({ column, rank: rank(column) }))
    .sort((one, other) => other.rank - one.rank);
  const gone = new Set<Column<Row>>();
  for (const { column } of going) {
    if (wanted <= room) break;
    gone.add(column);
    wanted -= least(column);
  }
  return columns.filter((column) => !gone.has(column));
}

const collator = new Intl.Collator("sv-SE", { numeric: true, sensitivity: "base" });

/** The rows in the order that is wished; equal ones keep theirs. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null): Row[] {
  const column = columns.find((one) => one.id === sorting?.column);
  if (!sorting || !column) return [...rows];
  const order = column.order ?? column.text;
  const sign = sorting.direction === "ascending" ? 1 : -1;
  const values = rows.map(order);
  // Each value is compared once, however many rows have it: comparing words as Swedish does is what takes time.
  const ranks = new Map<string | number, number>();
  let before: string | number | null = null;
  for (const value of [...new Set(values)].filter((value) => value !== null).sort(compare)) {
    ranks.set(value, before !== null && compare(before, value) === 0 ? (ranks.get(before) ?? 0) : ranks.size);
    before = value;
  }
  const rankOf = (value: string | number | null) => (value === null ? Infinity : sign * (ranks.get(value) ?? 0));
  return rows
    .map((row, place) => ({ row, place, rank: rankOf(values[place] ?? null) }))
    .sort((one, other) => (one.rank === other.rank ? one.place - other.place : one.rank < other.rank ? -1 : 1))
    .map(({ row }) => row);
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return collator.compare(String(one), String(other));
}

/** What the filter looks in: the words of a row, made once and not for every letter typed. */
export function haystack<Row>(row: Row, columns: readonly Column<Row>[]): string {
  return columns.map((column) => column.text(row)).join("\n").toLowerCase();
}

/** Whether every word of the filter stands somewhere in the row. */
export function found(hay: string, filter: string): boolean {
  return filter.toLowerCase().split(/\s+/).every((word) => hay.includes(word));
}

/** A click on a head: ascending, then descending, then the order the rows came in. */
export function nextSorting(now: Sorting | null, column: string): Sorting | null {
  if (now?.column !== column) return { column, direction: "ascending" };
  return now.direction === "ascending" ? { column, direction: "descending" } : null;
}

/** Where the keys lead in a list of `count`; null is another key. `page` is how many rows are in sight. */
export function nextPlace(key: string, now: number, count: number, page: number): number | null {
  const places: Record<string, number> = {
    ArrowDown: now + 1,
    ArrowUp: now < 0 ? 0 : now - 1,
    Home: 0,
    End: count - 1,
    PageDown: now + page,
    PageUp: now - page,
  };
  const place = places[key];
  return place === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, place));
}

/** The rows with their heads as a spreadsheet pastes them; tabs and line breaks inside a cell become spaces. */
export function asTabs<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const line = (cells: string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t");
  return [
    line(columns.map((column) => column.title)),
    ...rows.map((row) => line(columns.map((column) => column.text(row)))),
  ].join("\n");
}

/** The same as a table for a word processor. */
export function asHtml<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cells = (tag: "th" | "td", texts: string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${escape(text)}</${tag}>`).join("")}</tr>`;
  const head = cells("th", columns.map((column) => column.title));
  const body = rows.map((row) => cells("td", columns.map((column) => column.text(row)))).join("");
  return `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

// What of the registry is shown, in which columns and in which order; what a new document begins with. Pure: asks nobody and holds
// nothing.
import type { Direction, DocumentDraft, DocumentRow, MatterView, RegistryChoices, SeriesRow } from "../backend/generated/types";
import type { Column } from "../design/ledger";
import { dates } from "../text/dates";
import { registryText as text } from "../text/registry";

/** What the list may be narrowed to, beside the words that are typed. */
export interface Filter {
  direction: Direction | null;
  /** Letters of a series; "" is the series without letters. */
  series: string | null;
  matter: string | null;
  show: Shown;
}

/** What else the list may be narrowed to. */
export type Shown = keyof typeof text.filter.shown;

export const unfiltered: Filter = { direction: null, series: null, matter: null, show: "all" };

/** Whether a filter leaves something out. */
export const isNarrow = (filter: Filter): boolean =>
  filter.direction !== null || filter.series !== null || filter.matter !== null || filter.show !== "all";

const shows: Record<Shown, (row: DocumentRow) => boolean> = {
  all: () => true,
  secret: ({ secret }) => secret,
  numberless: ({ number }) => number === null,
  matterless: ({ matter }) => matter === null,
  board: ({ for_board, reported }) => for_board && (reported === null || reported.section === null),
  void: (row) => row.void !== null,
};

/** The rows that a filter leaves. */
export function filtered(rows: readonly DocumentRow[], filter: Filter): readonly DocumentRow[] {
  if (!isNarrow(filter)) return rows;
  const matter = filter.matter === null ? null : canonical(filter.matter);
  return rows.filter(
    (row) =>
      (filter.direction === null || row.direction === filter.direction) &&
      (filter.series === null || (row.number !== null && partsOf(row.number)?.prefix === filter.series)) &&
      (matter === null || [row.matter, row.number].some((number) => number !== null && canonical(number) === matter)) &&
      shows[filter.show](row),
  );
}

/** Letters, year and serial of a number, where it has that form: "P19/06" is P, 19, 6. */
export function partsOf(number: string): { prefix: string; year: number; serial: number } | null {
  const found = /^([A-Za-z]{0,3})(\d{2})[:/]\s*(\d{1,4})$/.exec(number.trim());
  if (!found) return null;
  const [, prefix = "", year, serial] = found;
  return { prefix: prefix.toUpperCase(), year: Number(year), serial: Number(serial) };
}

/** One spelling for all that mean the same number. */
export function canonical(number: string): string {
  const parts = partsOf(number);
  return parts ? `${parts.prefix}${String(parts.year).padStart(2, "0")}:${parts.serial}` : number;
}

/** What a number is sorted by: its series, its year, its place; what has none goes last. */
export function orderOf(number: string | null): string | null {
  if (number === null) return null;
  const parts = partsOf(number);
  if (!parts) return `~${number}`;
  return `${parts.prefix.padEnd(3, " ")}${String(parts.year).padStart(2, "0")}${String(parts.serial).padStart(4, "0")}`;
}

/** The columns of the list. In the list of one year the year is not said in every row. */
export function columnsOf(year: number | null): Column<DocumentRow>[] {
  const { columns } = text;
  const day = (date: string | null) => (date === null ? "" : year === null ? date : dates.dayMonth(date));
  return [
    { id: "number", title: columns.number, text: ({ number }) => number ?? "", order: ({ number }) => orderOf(number), width: "5rem" },
    { id: "date", title: columns.date, text: ({ date }) => day(date), order: ({ date }) => date, width: "6.5rem" },
    { id: "direction", title: columns.direction, text: ({ direction }) => text.direction[direction], width: "6.5rem", yields: 5 },
    { id: "counterpart", title: columns.counterpart, text: (row) => row.counterpart ?? "", width: "minmax(9rem, 0.6fr)", yields: 1 },
    { id: "subject", title: columns.subject, text: ({ subject }) => subject, width: "minmax(14rem, 1.6fr)" },
    { id: "kind", title: columns.kind, text: ({ kind }) => kind ?? "", width: "minmax(7rem, 0.4fr)", yields: 7 },
    { id: "matter", title: columns.matter, text: ({ matter }) => matter ?? "", order: ({ matter }) => orderOf(matter), width: "5rem", yields: 3 },
    { id: "reported", title: columns.reported, text: ({ reported }) => (reported ? text.board.short(reported) : ""), order: ({ reported }) => reported?.day ?? null, width: "9rem", yields: 6 },
    { id: "files", title: columns.files, text: ({ files }) => (files === 0 ? "" : String(files)), order: ({ files }) => files, width: "3.5rem", number: true, yields: 4 },
  ];
}

/** Which series a new document takes its number from: the one without letters, or the first there is. */
export function firstSeries(series: readonly SeriesRow[]): SeriesRow | null {
  return series.find(({ prefix }) => prefix === "") ?? series[0] ?? null;
}

/** What stands in the form of a new document: it came in today, by e-mail. */
export function emptyDraft(today: string, choices: RegistryChoices, like: DocumentDraft | null = null): DocumentDraft {
  return {
    number: null,
    direction: like?.direction ?? "received",
    date: today,
    counterpart: null,
    subject: "",
    kind: null,
    medium: like?.medium ?? "e_mail",
    secrecy: null,
    counterpart_secret: false,
    public_subject: null,
    matter: like?.matter ?? null,
    for_board: false,
    registered_by: like?.registered_by ?? choices.registrar,
  };
}

/** The address of a document. */
export const documentAddress = (id: number): string => `/diarium/${id}`;

/** The address of a matter. */
export const matterAddress = (number: string): string => `/diarium/arende/${encodeURIComponent(number)}`;

/** The largest file that is taken, in bytes; a larger one is not even read. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Whether nothing bears the number of a matter. */
export const isEmptyMatter = ({ documents, sections, decisions, grants }: MatterView): boolean =>
  documents.length + sections.length + decisions.length + grants.length === 0;

// What the views of delegation work out from the program's answers: how a decision stands with the board, what the list is narrowed
// to, which checks a decision has passed. Whether a decision may be taken the program says. No words.
import type { BoardStanding, DecidedRow, DelegatedDecision, DelegationPoint, DelegationTrouble, DelegationView, PointRow, SeriesRow, ShownTrouble } from "../backend/generated/types";
import type { IconName } from "../design/icons";
import type { Tone } from "../design/tone";

/** How a decision stands with the board, as a tag shows it. */
export const standings: Record<BoardStanding, { icon: IconName; tone: Tone }> = {
  reported: { icon: "check", tone: "plain" },
  listed: { icon: "calendar", tone: "now" },
  withheld: { icon: "dash", tone: "warn" },
  no_item: { icon: "clock", tone: "warn" },
  incomplete: { icon: "warning", tone: "err" },
};

/** What the list is narrowed to. */
export interface Narrowing {
  year: string | null;
  standing: "all" | "waiting" | "reported";
}

/** The years that have decisions, the latest first, today's always among them. */
export function yearsOf({ decisions, today }: Pick<DelegationView, "decisions" | "today">): string[] {
  const years = decisions.flatMap(({ decision }) => (decision.date ? [decision.date.slice(0, 4)] : []));
  return [...new Set([today.slice(0, 4), ...years])].sort().reverse();
}

/** The decisions that are left; one without a day stands in every year, so that it is not forgotten. */
export function narrowed(rows: readonly DecidedRow[], { year, standing }: Narrowing): DecidedRow[] {
  return rows.filter(
    (row) =>
      (year === null || row.decision.date === null || row.decision.date.startsWith(year)) &&
      (standing === "all" || (row.standing === "reported") === (standing === "reported")),
  );
}

/** How many stand in the list of a meeting to come. */
export const listed = (rows: readonly DecidedRow[]): number => rows.filter(({ standing }) => standing === "listed").length;

/** The series that delegated decisions were numbered in last, else the first whose purpose or letter says so, else the first. */
export function usualSeries(series: readonly SeriesRow[], rows: readonly DecidedRow[]): string | null {
  const letters = (number: string) => /^\p{L}*/u.exec(number)?.[0] ?? "";
  const last = rows.find(({ decision }) => decision.number !== null)?.decision.number;
  const known = (prefix: string) => series.some((one) => one.prefix === prefix);
  if (last !== undefined && last !== null && known(letters(last))) return letters(last);
  return (series.find(({ purpose }) => purpose.toLowerCase().includes("delegation")) ?? series.find(({ prefix }) => prefix === "D") ?? series[0])?.prefix ?? null;
}

/** A decision that is begun: nothing is known but the day. */
export const begun = (date: string): DelegatedDecision => ({
  id: 0,
  number: null,
  date,
  delegate: null,
  point: null,
  urgent: false,
  content: "",
  counterpart: null,
  amount: null,
  registration_number: null,
  reported: null,
  files: [],
});

/** A point that is begun. */
export const begunPoint = (from: string | null): DelegationPoint => ({
  id: 0,
  number: "",
  matters: null,
  delegate: null,
  substitute: null,
  amount_limit: null,
  legal_basis: null,
  from,
  to: null,
  decided: null,
});

/** Whether a point holds on a day. */
export const holds = ({ from, to }: Pick<DelegationPoint, "from" | "to">, day: string): boolean => (from === null || from <= day) && (to === null || day <= to);

/** The point that a number means on a day: of several with one number the one that holds, else the latest. */
export function pointOf(points: readonly PointRow[], number: string | null, day: string | null): PointRow | null {
  const same = points.filter(({ point }) => point.number === number);
  return same.find(({ point }) => day !== null && holds(point, day)) ?? [...same].sort((a, b) => (a.point.from ?? "").localeCompare(b.point.from ?? "")).at(-1) ?? null;
}

/** The numbers to choose among, those in force on the day first; each stands once. */
export function pointChoices(points: readonly PointRow[], day: string | null): { row: PointRow; holds: boolean }[] {
  const numbers = [...new Set(points.map(({ point }) => point.number))];
  const rows = numbers.flatMap((number) => pointOf(points, number, day) ?? []);
  const all = rows.map((row) => ({ row, holds: day === null || holds(row.point, day) }));
  return [...all.filter((one) => one.holds), ...all.filter((one) => !one.holds)];
}

/** What a check is about. */
export type Checked = "point" | "delegate" | "amount";

const about: Partial<Record<DelegationTrouble["kind"], Checked>> = {
  unknown_point: "point",
  point_not_in_force: "point",
  wrong_delegate: "delegate",
  delegate_not_in_office: "delegate",
  over_limit: "amount",
};

/** The troubles about one thing. */
export const troublesAbout = (troubles: readonly ShownTrouble[], what: Checked): ShownTrouble[] => troubles.filter(({ trouble }) => about[trouble.kind] === what);

/** What is wrong whatever the point: it is said where it is asked for, when one tries. */
export const lacking = (troubles: readonly ShownTrouble[]): DelegationTrouble["kind"][] => troubles.map(({ trouble }) => trouble.kind).filter((kind) => about[kind] === undefined);

/** Points in force, or all of them; by number as a reader counts, the latest version of each first. */
export function ordered(points: readonly PointRow[], history: boolean): PointRow[] {
  const collator = new Intl.Collator("sv-SE", { numeric: true });
  return points
    .filter(({ in_force, point }) => history || in_force || point.to === null)
    .sort((a, b) => collator.compare(a.point.number, b.point.number) || (b.point.from ?? "").localeCompare(a.point.from ?? ""));
}

/** The day before or after another. */
export function dayBeside(day: string, by: -1 | 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

// What the views of grants work out from the program's answers: which grants a year has, how a period is said, what keeps a grant from
// being put on record. Sums are the program's. No words.
import { blockName } from "../backend/blockName";
import type { Grant, GrantPayment, GrantPeriod, GrantRow, GrantYear, Item } from "../backend/generated/types";
import { leavesOf } from "../writing/leaves";

/** The sums of a year of one grant; nothing where it has none. */
export const inYear = ({ years }: Pick<GrantRow, "years">, year: number): GrantYear | null => years.find((one) => one.year === year) ?? null;

/** The grants that hold in a year: something is granted or paid in it, or one without end reaches it. */
export function ofYear(rows: readonly GrantRow[], year: number): GrantRow[] {
  return rows.filter((row) => {
    const { from, to } = spanOf(row.grant);
    const reaches = (from === null || from.slice(0, 4) <= String(year)) && (to === null ? row.grant.open_ended : to.slice(0, 4) >= String(year));
    return inYear(row, year) !== null || (reaches && (row.grant.periods.length > 0 || row.grant.open_ended));
  });
}

/** From the first day of the first period to the last of the last; null where a period has none. */
export function spanOf({ periods, open_ended }: Pick<Grant, "periods" | "open_ended">): { from: string | null; to: string | null } {
  const firsts = periods.flatMap(({ from }) => from ?? []).sort();
  const lasts = periods.flatMap(({ to }) => to ?? []).sort();
  return { from: firsts[0] ?? null, to: open_ended ? null : (lasts.at(-1) ?? null) };
}

/** The grants that go on from another. */
export const successorsOf = (rows: readonly GrantRow[], id: number): GrantRow[] => rows.filter(({ grant }) => grant.predecessor === id);

/** The grants that one may go on from: all but itself and those that go on from it. */
export function predecessorsFor(rows: readonly GrantRow[], id: number): GrantRow[] {
  return rows.filter(({ grant, chain }) => id === 0 || (grant.id !== id && !chain.includes(id)));
}

/** The lines of an item's decisions, as they are written. */
export function decisionLines(item: Item | undefined): string[] {
  const blocks = (item?.parts ?? []).flatMap((part) => ("block" in part ? [part.block] : part.sub_item.blocks));
  const decided = blocks.filter(({ kind }) => blockName(kind) === "decision");
  return decided.flatMap(({ text }) => leavesOf(text).map((spans) => spans.map((span) => span.text).join(""))).filter((line) => line.trim() !== "");
}

/** A grant that is begun. */
export const begun = (year: number): Grant => ({
  id: 0,
  registration_number: null,
  measure: "",
  recipient: null,
  source: null,
  periods: [{ from: `${year}-01-01`, to: `${year}-12-31`, amount: null }],
  open_ended: false,
  agreement: null,
  payments: [],
  predecessor: null,
  note: null,
});

/** The period that comes after the last: the year after it, or the year that is given. */
export function nextPeriod(periods: readonly GrantPeriod[], year: number): GrantPeriod {
  const last = periods.flatMap(({ to }) => to ?? []).sort().at(-1);
  const next = last === undefined ? year : Number(last.slice(0, 4)) + 1;
  return { from: `${next}-01-01`, to: `${next}-12-31`, amount: null };
}

/** What keeps a grant from being put on record. */
export function lacks({ measure, periods, open_ended }: Grant): ("noMeasure" | "noPeriod" | "backwards")[] {
  return [
    ...(measure.trim() === "" ? ["noMeasure" as const] : []),
    ...(periods.length === 0 && !open_ended ? ["noPeriod" as const] : []),
    ...(periods.some(isBackwards) ? ["backwards" as const] : []),
  ];
}

/** Whether a period ends before it begins. */
export const isBackwards = ({ from, to }: GrantPeriod): boolean => from !== null && to !== null && to < from;

/** What keeps a payment from being put on record. */
export function paymentLacks(day: string | null, amount: number | null, today: string): ("noDay" | "future" | "noAmount")[] {
  return [...(day === null ? ["noDay" as const] : day > today ? ["future" as const] : []), ...(amount === null || amount === 0 ? ["noAmount" as const] : [])];
}

/** The payments with where each stands, the latest first. */
export function placed(payments: readonly GrantPayment[]): { payment: GrantPayment; place: number }[] {
  return payments.map((payment, place) => ({ payment, place })).sort((a, b) => b.payment.day.localeCompare(a.payment.day) || b.place - a.place);
}

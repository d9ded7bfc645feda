// The named days of a year as rows of one list: what the law names and what the office has entered. No words but names.
import type { CalendarEntry, Holiday, YearPlanView } from "../backend/generated/types";

/** A row of the list. */
export type DayRow =
  | { kind: "holiday" | "eve"; key: string; from: string; to: string; holiday: Holiday }
  | { kind: "entry"; key: string; from: string; to: string; entry: CalendarEntry };

const EVES: ReadonlySet<Holiday> = new Set<Holiday>(["midsummer_eve", "christmas_eve", "new_years_eve"]);

/** Holidays, eves and the office's own entries, in the order of their days. */
export function dayRows(view: Pick<YearPlanView, "named_days" | "entries">): DayRow[] {
  const ofLaw = view.named_days.flatMap(({ day, name }): DayRow[] =>
    "holiday" in name ? [{ kind: EVES.has(name.holiday) ? "eve" : "holiday", key: day + name.holiday, from: day, to: day, holiday: name.holiday }] : [],
  );
  const own = view.entries.map((entry): DayRow => ({ kind: "entry", key: `entry ${entry.id}`, from: entry.from, to: entry.to, entry }));
  return [...ofLaw, ...own].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** A new entry, before anything is known of it. */
export function emptyEntry(name: string): CalendarEntry {
  return { id: 0, kind: "bridge_day", name, from: "", to: "", start: null, end: null, people: [], uid: null };
}

/** What an entry still lacks before it can be kept. */
export type Lack = "name" | "day" | "backwards";

export function lacks(entry: CalendarEntry): Lack[] {
  const found: Lack[] = [];
  if (entry.name.trim() === "") found.push("name");
  if (entry.from === "") found.push("day");
  if (entry.to !== "" && entry.to < entry.from) found.push("backwards");
  return found;
}

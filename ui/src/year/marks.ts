// What the days of a year are marked with: meetings, days in reserve, days with a name, what others do. From the program's answers;
// the words are in text/year.ts. Decides nothing about any day.
import type { CalendarEntry, LawDay, MeetingRow, NamedDay, PlannedMeeting } from "../backend/generated/types";
import { yearText as text } from "../text/year";
import { plusDays } from "./months";

/** Kinds of marks, the one that a day shows first of all foremost. */
export const markKinds = ["held", "meeting", "proposed", "reserve", "cancelled", "law", "holiday", "eve", "bridge_day", "other_meeting", "school_break"] as const;
export type MarkKind = (typeof markKinds)[number];

/** One mark of a day. */
export interface Mark {
  kind: MarkKind;
  /** What it is, as an office says it. */
  words: string;
  /** The meeting that it leads to. */
  meeting?: number;
  /** The days that it goes on, where those are several. */
  until?: string;
}

/** Marks by day. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

/** What a year's days are marked from; what is not given is not shown. */
export interface Marked {
  meetings?: readonly MeetingRow[];
  planned?: readonly PlannedMeeting[];
  named?: readonly NamedDay[];
  entries?: readonly CalendarEntry[];
  laws?: readonly LawDay[];
}

const STATE = { planned: "meeting", held: "held", cancelled: "cancelled" } as const;
const EVES = new Set(["midsummer_eve", "christmas_eve", "new_years_eve"]);
/** The longest entry whose days are marked one by one, so that a wrong year makes no long list. */
const LONGEST = 366;

/** The marks of a year, each day's in the order of their kinds. */
export function marksOf({ meetings = [], planned = [], named = [], entries = [], laws = [] }: Marked): Marks {
  const marks = new Map<string, Mark[]>();
  const put = (day: string, mark: Mark) => marks.set(day, [...(marks.get(day) ?? []), mark]);

  for (const row of meetings) {
    put(row.date, { kind: STATE[row.status], words: text.meeting(row), meeting: row.id });
    // The day in reserve is free again when the meeting has been held.
    if (row.reserve_date && row.status === "planned") put(row.reserve_date, { kind: "reserve", words: text.reserve(row.date) });
  }
  for (const one of planned) {
    put(one.date, { kind: "proposed", words: text.proposed(one.start) });
    if (one.reserve_date) put(one.reserve_date, { kind: "reserve", words: text.reserve(one.date) });
  }
  for (const { day, name } of named) {
    // The office's own days stand among the entries, with their first and last day.
    if ("holiday" in name) put(day, { kind: EVES.has(name.holiday) ? "eve" : "holiday", words: text.holiday[name.holiday] });
  }
  for (const { kind, day } of laws) put(day, { kind: "law", words: text.law[kind] });
  for (const entry of entries) {
    let day = entry.from;
    for (let count = 0; day <= entry.to && count < LONGEST; count += 1) {
      put(day, { kind: entry.kind, words: entry.name, ...(entry.from < entry.to ? { until: entry.to } : {}) });
      day = plusDays(day, 1);
    }
  }
  for (const of of marks.values()) of.sort((a, b) => markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind));
  return marks;
}

/** A line of what happens in a month: a mark with its first day in it, and its last where it goes on. */
export interface Line extends Mark {
  day: string;
  last: string;
}

/** What happens in a month ("2027-03"), in order; what goes on over several days is one line. */
export function linesOf(marks: Marks, month: string): Line[] {
  const days = [...marks].filter(([day]) => day.startsWith(month)).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines: Line[] = [];
  for (const [day, of] of days) {
    for (const mark of of) {
      const going = mark.until === undefined ? undefined : lines.find((line) => line.kind === mark.kind && line.words === mark.words && line.last === plusDays(day, -1));
      if (going) going.last = day;
      else lines.push({ ...mark, day, last: day });
    }
  }
  return lines;
}

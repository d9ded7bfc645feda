// The attendance list as rows to look at and, where no one noted the course of the meeting, to write. Derives nothing that the
// program derives.
import type { Attendance, Extent, MeetingView, PersonId } from "../backend/generated/types";

/** Which kind of part of a meeting; `none` is no part. */
export type ExtentKind = "none" | "whole_meeting" | "clock" | "sections";

export function kindOf(extent: Extent | null): ExtentKind {
  if (extent === null) return "none";
  if (extent === "whole_meeting") return extent;
  return "clock" in extent ? "clock" : "sections";
}

/** The kind chosen anew, with the hours or §§ of the meeting to begin with. */
export function extentOf(kind: ExtentKind, view: MeetingView): Extent | null {
  switch (kind) {
    case "none":
      return null;
    case "whole_meeting":
      return kind;
    case "clock":
      return { clock: { from: view.meeting.start ?? "09:00", to: view.meeting.end ?? view.meeting.start ?? "12:00" } };
    case "sections": {
      const numbers = view.meeting.items.flatMap(({ section }) => (section === null ? [] : [section]));
      return { sections: numbers.length === 0 ? [1, 1] : [Math.min(...numbers), Math.max(...numbers)] };
    }
  }
}

/** Whether rows are written by hand: nothing was noted, and the minutes are open. */
export function isWritten(view: MeetingView): boolean {
  return view.editable && view.events.length === 0;
}

/** A row for everyone with a seat that day, in the order of the list; those without one yet are absent. */
export function listed(view: MeetingView): Attendance[] {
  const people = [...view.room.seats.map(({ member }) => member), ...view.room.alternates.map(({ person }) => person)];
  const known = new Set(view.meeting.attendance.map(({ person }) => person));
  return [...view.meeting.attendance, ...people.filter((person) => !known.has(person)).map(absent)];
}

function absent(person: PersonId): Attendance {
  return { person, mode: null, present: null, serving: null, replaces: null, disqualified: [], away: [] };
}

/** Members whose seat an alternate may have. */
export function members(view: MeetingView): PersonId[] {
  return view.room.seats.map(({ member }) => member);
}

/** "24, 26–28" from the numbers. */
export function spans(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const number of sorted) {
    const last = found[found.length - 1];
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

/** The numbers of "24, 26-28"; null when the words are something else. */
export function readSections(words: string): number[] | null {
  const numbers: number[] = [];
  for (const part of words.split(",").map((one) => one.replace(/§/g, "").trim()).filter(Boolean)) {
    const match = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(part);
    if (!match) return null;
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (from < 1 || to < from) return null;
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  return [...new Set(numbers)].sort((a, b) => a - b);
}

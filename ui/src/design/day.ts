// A day as people type it, and back. Knows no holidays and no clock: whoever asks says which day is near.
import { CalendarDate, parseDate } from "@internationalized/date";
import { design } from "../text/design";

/** "2026-05-19", "20260519", "19/5", "19.5.2026", "19 maj" → "2026-05-19"; null is no day. */
export function readDay(typed: string, near: string): string | null {
  const text = typed.trim().toLowerCase().replace(/^\p{L}+\s+(?=\d)/u, "");
  const iso = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const plain = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}))?\.?$/.exec(text);
  if (plain) return closest(Number(plain[1]), Number(plain[2]), plain[3], near);
  const worded = /^(\d{1,2})\.?\s*(\p{L}{3,})\.?\s*(\d{4})?$/u.exec(text);
  if (!worded) return null;
  const month = design.months.findIndex((name) => name.startsWith(worded[2] ?? "?"));
  return month < 0 ? null : closest(Number(worded[1]), month + 1, worded[3], near);
}

/** With a year, that year; without, the one that lies nearest the day `near`. */
function closest(dayOfMonth: number, month: number, year: string | undefined, near: string): string | null {
  if (year) return day(Number(year), month, dayOfMonth);
  const around = Number(near.slice(0, 4));
  const distance = (one: string) => Math.abs(Date.parse(one) - Date.parse(near));
  const candidates = [around - 1, around, around + 1].flatMap((each) => day(each, month, dayOfMonth) ?? []);
  return candidates.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  if (year < 1900 || year > 2199) return null;
  const made = new CalendarDate(year, Math.min(month, 12), 1).set({ day: dayOfMonth });
  return made.month === month && made.day === dayOfMonth ? made.toString() : null;
}

/** "tis 19 maj 2026", from 2026-05-19. */
export function showDay(value: string): string {
  return design.day(value);
}

/** For the calendar; undefined is no day. A value that is no day counts as none. */
export function toCalendar(value: string | null): CalendarDate | undefined {
  try {
    return value === null ? undefined : parseDate(value);
  } catch {
    return undefined;
  }
}

// Days, clock times and distances in Swedish, as an office writes them. The one place of the window that formats a date.
// Takes days as "2026-05-19"; knows no clock of its own.
import { NBSP } from "./words";

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", ...options });

const shortForm = format({ weekday: "short", day: "numeric", month: "short" });
const rowForm = format({ weekday: "short", day: "numeric", month: "long" });
const longForm = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const proseForm = format({ day: "numeric", month: "long", year: "numeric" });
const dayMonthForm = format({ day: "numeric", month: "long" });
const weekdayForm = format({ weekday: "long" });
const monthForm = format({ month: "long" });
const monthShortForm = format({ month: "short" });
const clockForm = new Intl.DateTimeFormat("sv-SE", { hour: "2-digit", minute: "2-digit" });

/** Midnight UTC of a day; arithmetic on days is done there, where no clock changes. */
export function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day of an instant, in the computer's own time zone. */
export function localDay(instant: string): string {
  return new Date(instant).toLocaleDateString("sv-SE");
}

/** Whole days from one day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

/** Number of the week (ISO 8601). */
export function week(day: string): number {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const start = Date.UTC(date.getUTCFullYear(), 0, 1);
  return Math.ceil(((date.getTime() - start) / 86_400_000 + 1) / 7);
}

export const dates = {
  /** "tis 16 juni": days in rows. */
  row: (day: string) => rowForm.format(utc(day)).replaceAll(".", ""),
  /** "tis 16 juni 2026". */
  rowWithYear: (day: string) => `${dates.row(day)} ${day.slice(0, 4)}`,
  /** "tis 16 jun": where there is little room. */
  short: (day: string) => shortForm.format(utc(day)).replaceAll(".", ""),
  /** "tisdag 16 juni 2026". */
  long: (day: string) => longForm.format(utc(day)),
  /** "tisdag 16 juni". */
  longWithoutYear: (day: string) => `${weekdayForm.format(utc(day))} ${dayMonthForm.format(utc(day))}`,
  /** "16 juni 2026". */
  prose: (day: string) => proseForm.format(utc(day)),
  /** "16 juni". */
  dayMonth: (day: string) => dayMonthForm.format(utc(day)),
  /** "16/6": in the wheel. */
  slash: (day: string) => `${utc(day).getUTCDate()}/${utc(day).getUTCMonth() + 1}`,
  /** Month 1–12: "juni". */
  month: (month: number) => monthForm.format(new Date(Date.UTC(2026, month - 1, 1))),
  monthShort: (month: number) => monthShortForm.format(new Date(Date.UTC(2026, month - 1, 1))).replace(".", ""),
  /** "torsdag, vecka 22". */
  weekdayAndWeek: (day: string) => `${weekdayForm.format(utc(day))}, vecka${NBSP}${week(day)}`,
  /** "10:42" of an instant, in the computer's own time zone. */
  clock: (instant: string) => clockForm.format(new Date(instant)),
  /** "I morgon", "om 4 dagar", "3 dagar sedan". */
  distance(from: string, to: string): string {
    const days = daysBetween(from, to);
    if (days === 0) return "I dag";
    if (days === 1) return "I morgon";
    if (days === -1) return "I går";
    const length = Math.abs(days) < 60 ? `${Math.abs(days)}${NBSP}dagar` : `${Math.round(Math.abs(days) / 30.4)}${NBSP}månader`;
    return days > 0 ? length : `${length} sedan`;
  },
  /** "13.00–16.00", from "13:00" and "16:00". */
  span(from: string | null, to: string | null): string {
    const dot = (time: string) => time.replace(":", ".");
    if (from && to) return `${dot(from)}–${dot(to)}`;
    return from ? `kl.${NBSP}${dot(from)}` : "";
  },
};

/** "§ 7" or "§§ 7–15"; a § and its number are never parted. */
export function sections([first, last]: [number, number]): string {
  return first === last ? `§${NBSP}${first}` : `§§${NBSP}${first}–${last}`;
}

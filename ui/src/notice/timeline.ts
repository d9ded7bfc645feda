// The strip of days from the meeting to legal force: one place per day, and the bars below them. Takes every day from the clock and
// counts none of the law's; no words.
import type { HolidayDay, LegalClock } from "../backend/generated/types";
import { daysBetween, utc } from "../text/dates";
import { plusDays } from "../year/months";

/** A day of the strip. */
export interface Cell {
  date: string;
  /** 0 is Monday. */
  weekday: number;
  isOff: boolean;
  isRed: boolean;
  isToday: boolean;
  isLast: boolean;
  isForce: boolean;
}

/** A bar from one place to before another; places begin with 1. */
export interface Bar {
  kind: "verified" | "verify" | "rest" | "post" | "appeal" | "rolled";
  from: number;
  to: number;
}

/** The whole strip. */
export interface Strip {
  cells: Cell[];
  months: { month: number; from: number; to: number }[];
  bars: Bar[];
}

/** Most days that can be told apart beside each other. */
const MOST = 64;

/** The days that a strip shows, first and last. */
export function reach(clock: LegalClock, meeting: string): [string, string] {
  const appeal = clock.appeal_last ?? clock.appeal_if_posted_today;
  const last = clock.legal_force ?? (appeal ? plusDays(appeal.limit, 1) : (clock.post_by?.limit ?? clock.verify_by.limit));
  const end = [last, clock.verify_by.limit, meeting].sort().at(-1) ?? last;
  const start = [meeting, clock.verified ?? meeting].sort()[0] ?? meeting;
  return daysBetween(start, end) < MOST ? [start, end] : [plusDays(end, 1 - MOST), end];
}

/** The strip of a clock. */
export function strip(clock: LegalClock, meeting: string, today: string, holidays: readonly HolidayDay[]): Strip {
  const [start, end] = reach(clock, meeting);
  const appeal = clock.appeal_last ?? clock.appeal_if_posted_today;
  const cells = Array.from({ length: daysBetween(start, end) + 1 }, (_, index): Cell => {
    const date = plusDays(start, index);
    const weekday = (utc(date).getUTCDay() + 6) % 7;
    const isHoliday = holidays.some(({ day }) => day === date);
    return {
      date,
      weekday,
      isOff: weekday > 4 || isHoliday,
      isRed: weekday === 6 || isHoliday,
      isToday: date === today,
      isLast: date === appeal?.limit,
      isForce: date === clock.legal_force,
    };
  });
  const place = (day: string) => Math.min(Math.max(daysBetween(start, day) + 1, 1), cells.length + 1);
  const bar = (kind: Bar["kind"], first: string, last: string): Bar => ({ kind, from: place(first), to: place(plusDays(last, 1)) });
  const bars: Bar[] = [];
  const { verified, verify_by, post_by } = clock;
  if (verified === null) bars.push(bar("verify", meeting, verify_by.limit));
  else {
    bars.push(bar("verified", meeting, verified));
    if (verified < verify_by.limit) bars.push(bar("rest", plusDays(verified, 1), verify_by.limit));
    const posted = lastPosted(clock);
    const isWaiting = clock.appeal_last === null;
    const postEnd = isWaiting ? [posted ?? verified, post_by?.limit ?? verified].sort().at(-1) : posted;
    if (postEnd) bars.push(bar("post", verified, postEnd));
    if (appeal) {
      bars.push(bar("appeal", isWaiting ? today : (posted ?? verified), appeal.target));
      if (appeal.target !== appeal.limit) bars.push(bar("rolled", plusDays(appeal.target, 1), appeal.limit));
    }
  }
  return { cells, months: monthsOf(cells), bars: bars.filter(({ from, to }) => to > from) };
}

/** The last day on which a required board had the notice put up, for the period that holds. */
function lastPosted({ boards, appeal_last }: LegalClock): string | null {
  const days = boards.filter(({ required }) => required).flatMap(({ postings }) => postings.flatMap(({ posted }) => posted ?? []));
  return days.filter((day) => appeal_last === null || day <= appeal_last.target).sort().at(-1) ?? null;
}

function monthsOf(cells: readonly Cell[]): Strip["months"] {
  const months: Strip["months"] = [];
  cells.forEach(({ date }, index) => {
    const month = Number(date.slice(5, 7));
    const known = months.at(-1);
    if (known?.month === month) known.to = index + 2;
    else months.push({ month, from: index + 1, to: index + 2 });
  });
  return months;
}

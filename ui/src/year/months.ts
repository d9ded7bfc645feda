// A year as months of weeks that begin on a Monday, and where a key leads from a day. Which days are holidays the program says;
// only Saturdays and Sundays are known here. No words, no markup.

/** A day of the calendar. */
export interface Day {
  date: string;
  day: number;
}

/** A month: weeks of seven places, empty before the first and after the last day. */
export interface Month {
  month: number;
  weeks: (Day | null)[][];
}

const two = (number: number) => String(number).padStart(2, "0");

/** The date `days` later. */
export function plusDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The twelve months of a year. */
export function yearOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1));
}

function monthOf(year: number, month: number): Month {
  const first = `${String(year).padStart(4, "0")}-${two(month)}-01`;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const places: (Day | null)[] = Array.from({ length: weekday(first) }, () => null);
  for (let day = 1; day <= length; day += 1) places.push({ date: plusDays(first, day - 1), day });
  while (places.length % 7 !== 0) places.push(null);
  const weeks = Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
  return { month, weeks };
}

/** Where a key leads from a day; `null` when the key is not one that moves. */
export function moved(date: string, key: string): string | null {
  switch (key) {
    case "ArrowLeft":
      return plusDays(date, -1);
    case "ArrowRight":
      return plusDays(date, 1);
    case "ArrowUp":
      return plusDays(date, -7);
    case "ArrowDown":
      return plusDays(date, 7);
    case "Home":
      return plusDays(date, -weekday(date));
    case "End":
      return plusDays(date, 6 - weekday(date));
    case "PageUp":
      return plusMonths(date, -1);
    case "PageDown":
      return plusMonths(date, 1);
    default:
      return null;
  }
}

/** The same day in another month, or its last day where it is shorter. */
function plusMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, length));
  return first.toISOString().slice(0, 10);
}

/** Years with a day of some kind, and this year and the next, to choose between. */
export function years(days: readonly { date: string }[], today: string): number[] {
  const now = Number(today.slice(0, 4));
  const all = new Set([now, now + 1, ...days.map(({ date }) => Number(date.slice(0, 4)))]);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

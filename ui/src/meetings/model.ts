// The list of meetings as the eye reads it: by year, the newest first. No sentences, no markup.
import type { MeetingRow } from "../backend/generated/types";

/** The meetings of one calendar year, newest first. */
export interface Year {
  year: string;
  meetings: MeetingRow[];
}

/** Groups meetings by calendar year; years and meetings fall from the newest. */
export function byYear(meetings: readonly MeetingRow[]): Year[] {
  const years = new Map<string, MeetingRow[]>();
  for (const meeting of [...meetings].sort((a, b) => b.date.localeCompare(a.date))) {
    const year = meeting.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), meeting]);
  }
  return [...years].map(([year, meetings]) => ({ year, meetings }));
}

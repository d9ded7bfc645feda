// A meeting in the list of a year, for tests: planned, with a place in the calendar and nothing more.
import type { MeetingRow } from "../../backend/generated/types";

export function row(date: string, more: Partial<MeetingRow> = {}): MeetingRow {
  return {
    id: 1,
    date,
    start: null,
    end: null,
    ordinal: null,
    place: null,
    purpose: null,
    mode: null,
    public: null,
    reserve_date: null,
    sections: null,
    items: 0,
    status: "planned",
    verified: null,
    phase: "plan",
    ...more,
  };
}

// Where everything of the year stands on the wheel: January on top, clockwise. Geometry and choice of days; no colour.
import type { LawDay, MeetingRow, PlannedMeeting } from "../backend/generated/types";
import { yearText as text } from "../text/year";

/** A day on the wheel. */
export interface WheelDay {
  day: string;
  kind: "held" | "next" | "planned" | "proposed" | "law";
  /** Whether a day of the law has passed. */
  past: boolean;
  label: string;
  /** Route that the mark leads to. */
  href: string | null;
}

/** What stands on the wheel of a year. */
export interface OnWheel {
  year: number;
  today: string;
  meetings: readonly MeetingRow[];
  /** The next meeting. */
  next: number | null;
  laws: readonly LawDay[];
  /** Meetings that are proposed and not on record. */
  proposed?: readonly PlannedMeeting[];
}

/** The year's meetings and the days of the law. Cancelled meetings are not on the wheel. */
export function wheelDays({ year, today, meetings, next, laws, proposed = [] }: OnWheel): WheelDay[] {
  const inYear = (day: string) => day.startsWith(`${year}-`);
  return [
    ...meetings
      .filter(({ date, status }) => inYear(date) && status !== "cancelled")
      .map(({ id, date, status }): WheelDay => ({
        day: date,
        kind: status === "held" ? "held" : id === next ? "next" : "planned",
        past: date < today,
        label: text.wheelMeeting(date),
        href: `/sammantraden/${id}`,
      })),
    ...proposed
      .filter(({ date }) => inYear(date))
      .map(({ date }): WheelDay => ({ day: date, kind: "proposed", past: false, label: text.wheelMeeting(date), href: null })),
    ...laws
      .filter(({ day }) => inYear(day))
      .map(({ kind, day }): WheelDay => ({ day, kind: "law", past: day < today, label: text.wheelLaw[kind], href: null })),
  ];
}

/** A day with its mark and the place of its label. */
export interface Mark extends WheelDay {
  x: number;
  y: number;
  labelX: number;
  labelY: number;
  anchor: "start" | "middle" | "end";
}

export const CENTRE = 200;
export const RING = 142;
const LABEL_RING = 168;
/** Least distance between two labels, in units of the drawing (a label is 15 high). */
const LINE = 17;

/** Part of the year that has gone at the start of a day, 0–1. */
export function partOfYear(day: string): number {
  const date = new Date(`${day}T00:00:00Z`);
  const year = date.getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return (date.getTime() - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** A point at a part of the year on a ring. */
export function point(part: number, radius: number): { x: number; y: number } {
  const angle = part * 2 * Math.PI;
  return { x: round(CENTRE + radius * Math.sin(angle)), y: round(CENTRE - radius * Math.cos(angle)) };
}

/** The arc of the ring from 1 January to a day, as the path of an SVG. */
export function arcTo(part: number): string {
  const { x, y } = point(part, RING);
  return `M${CENTRE} ${CENTRE - RING}A${RING} ${RING} 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}`;
}

/** Marks with labels that do not lie on each other: on either side they are pushed apart, the order kept. */
export function marks(days: WheelDay[]): Mark[] {
  const placed = [...days]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((day): Mark => {
      const part = partOfYear(day.day);
      const at = point(part, RING);
      const label = point(part, LABEL_RING);
      const side = Math.sin(part * 2 * Math.PI);
      const anchor = Math.abs(side) < 0.25 ? "middle" : side > 0 ? "start" : "end";
      return { ...day, ...at, labelX: label.x, labelY: label.y + 5, anchor };
    });
  // The right side goes down through the year, the left side up.
  spread(placed.filter((mark) => mark.x >= CENTRE));
  spread(placed.filter((mark) => mark.x < CENTRE).reverse());
  return placed;
}

function spread(side: Mark[]): void {
  for (let index = 1; index < side.length; index += 1) {
    const above = side[index - 1];
    const mark = side[index];
    if (above && mark && mark.labelY - above.labelY < LINE) mark.labelY = above.labelY + LINE;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

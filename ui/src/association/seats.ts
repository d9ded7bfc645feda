// Who holds which seat on a day, and the order of all seats when some of them are moved. Pure; it asks and stores nothing.
import type { Assignment, AssignmentId, AssignmentRow, Role } from "../backend/generated/types";
import { moved } from "../design/sortable";

/** Whether an assignment holds on a day; both ends count, an open end has none. */
export function holdsOn({ from, to }: Pick<Assignment, "from" | "to">, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The assignments of a day, in the order of the attendance list. */
export function onDay(rows: readonly AssignmentRow[], day: string): AssignmentRow[] {
  return rows.filter(({ assignment }) => holdsOn(assignment, day));
}

/** Who has a role on a day. */
export function inRole(rows: readonly AssignmentRow[], role: Role, day: string): AssignmentRow | null {
  return onDay(rows, day).find(({ assignment }) => assignment.role === role) ?? null;
}

/** The order of every seat after one of those shown has been moved; those not shown keep their places. */
export function orderAfter(all: readonly AssignmentRow[], shown: readonly AssignmentRow[], from: number, to: number): AssignmentId[] {
  const wanted = moved(shown, from, to).map(({ id }) => id);
  const isShown = new Set(wanted);
  let next = 0;
  return all.map(({ id }) => (isShown.has(id) ? (wanted[next++] ?? id) : id));
}

/** The order of every seat with one of them standing right after another. */
export function placedAfter(all: readonly AssignmentRow[], one: AssignmentId, other: AssignmentId): AssignmentId[] {
  return all.flatMap(({ id }) => (id === one ? [] : id === other ? [other, one] : [id]));
}

/** The day after. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The seat of the one who comes after: the same seat, role, appointer and turn, from a day on. */
export function successorOf(assignment: Assignment, person: string, from: string): Assignment {
  return { ...assignment, person, from, to: null };
}

/** Typed turn: a whole number from 1, nothing, or no number at all. */
export function readTurn(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  return /^[1-9]\d{0,2}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;
}

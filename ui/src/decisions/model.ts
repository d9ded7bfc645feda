// What the views of decisions and tasks work out from the program's answers: what the lists are narrowed to, what is asked for before a
// task is on record. No words.
import type { DecisionRow, Outcome, PersonId, Task, TaskRow, TasksView } from "../backend/generated/types";
import type { IconName } from "../design/icons";
import type { Tone } from "../design/tone";

/** What the register of decisions is narrowed to. */
export interface Narrowing {
  year: number | null;
  matter: string | null;
  person: PersonId | null;
  outcome: Outcome | null;
}

export const everything: Narrowing = { year: null, matter: null, person: null, outcome: null };

/** The decisions that are left. */
export function narrowed(rows: readonly DecisionRow[], { year, matter, person, outcome }: Narrowing): DecisionRow[] {
  const prefix = year === null ? "" : `${year}-`;
  return rows.filter(
    (row) =>
      row.day.startsWith(prefix) &&
      (matter === null || row.registration_number === matter) &&
      (person === null || row.people.includes(person)) &&
      (outcome === null || row.outcome === outcome),
  );
}

/** Whether anything is left out. */
export const isNarrow = (narrowing: Narrowing): boolean => Object.values(narrowing).some((value) => value !== null);

/** The numbers of matters that decisions have, each once, in their order. */
export function mattersOf(rows: readonly DecisionRow[]): string[] {
  const collator = new Intl.Collator("sv-SE", { numeric: true });
  const numbers = new Set(rows.flatMap(({ registration_number }) => registration_number ?? []));
  return [...numbers].sort(collator.compare).reverse();
}

/** What tells one decision from another: a § may decide under several letters. */
export const keyOf = ({ item, letter }: Pick<DecisionRow, "item" | "letter">): string => `${item} ${letter ?? ""}`;

/** The first decision of an item that an address names. */
export function first(rows: readonly DecisionRow[], item: number | "new" | null): string | null {
  const row = rows.find((one) => one.item === item);
  return row ? keyOf(row) : null;
}

/** A decision's clauses in one line, for a row. */
export const inOneLine = ({ clauses }: Pick<DecisionRow, "clauses">): string => clauses.join(" ");

/** How a task stands, as a tag shows it. */
export const taskStates: Record<TaskRow["state"], { icon: IconName; tone: Tone }> = {
  open: { icon: "ring", tone: "plain" },
  overdue: { icon: "error", tone: "err" },
  done: { icon: "check", tone: "plain" },
};

/** Which tasks are shown. */
export type Shown = "open" | "done" | "all";

/** The tasks that are shown: what is due first stands first, what has no day last, what is done by the day it was. */
export function shownTasks({ tasks }: Pick<TasksView, "tasks">, shown: Shown): TaskRow[] {
  const rows = tasks.filter(({ state }) => shown === "all" || (state === "done") === (shown === "done"));
  const rank = ({ task, state }: TaskRow) => (state === "done" ? `2${task.done_on ?? ""}` : `${task.due === null ? "1" : "0"}${task.due ?? ""}`);
  return [...rows].sort((a, b) => rank(a).localeCompare(rank(b)));
}

/** A task that is begun. */
export const begun = (): Task => ({
  id: 0,
  what: "",
  to: null,
  due: null,
  due_written: null,
  source: null,
  done_on: null,
  done_note: null,
  evidence: [],
});

/** What keeps a day from being the one on which a task was done. */
export function dayTrouble(day: string | null, today: string, decided: string | null): "noDay" | "future" | "early" | null {
  if (day === null) return "noDay";
  if (day > today) return "future";
  return decided !== null && day < decided ? "early" : null;
}

// What the views read of the program, held once: asked for when it is first needed, read again when the program says that the
// file changed. Holds answers and knows no rule of the office.
import { answered, call, type Answer, type Commands } from "./call";
import { onChanged } from "./events";
import type { CommandError, DelegationView, GrantsView, MeetingView, TasksView, UndoState } from "./generated/types";
import { pause } from "./pause";
import { shared } from "./shared";

type Name = keyof Commands;

/** One answer of the program, and whether it could be had. */
class Reading<Asked extends Name> {
  value = $state.raw<Commands[Asked]["result"] | null>(null);
  error = $state.raw<CommandError | null>(null);
  #asked = 0;
  #stale = false;
  #holders = 0;
  #name: Asked;
  #args: Commands[Asked]["args"];

  constructor(name: Asked, args: Commands[Asked]["args"]) {
    this.#name = name;
    this.#args = args;
  }

  /** Reads it if no one has. */
  async need(): Promise<void> {
    if (this.#asked === 0 || this.#stale) await this.read();
  }

  /** A view shows it, and it is followed, until what is returned is called. In a view: `$effect(() => reading.hold())`. */
  hold(): () => void {
    this.#holders += 1;
    // After the view has been drawn: nothing may be written while it is.
    queueMicrotask(() => void this.need());
    return () => void (this.#holders -= 1);
  }

  /** Reads it again. An answer that a later one has overtaken is dropped. */
  async read(): Promise<void> {
    const turn = ++this.#asked;
    this.#stale = false;
    const answer = await call(this.#name, this.#args);
    if (turn !== this.#asked) return;
    if (answer.ok) this.accept(answer.value);
    else this.error = answer.error;
  }

  /** Reads it again if anyone has it; when the change may bring it with its answer, only if it does not. */
  async refresh(mayCome = false): Promise<void> {
    const turn = this.#asked;
    if (turn === 0) return;
    if (mayCome) await answered();
    if (turn === this.#asked) await this.read();
  }

  /** The file changed: what is shown is read again, what is not when it is next needed. */
  async changed(): Promise<void> {
    if (this.#holders > 0) await this.refresh(true);
    else this.#stale = true;
  }

  /** Takes an answer that came with a change. */
  accept(value: Commands[Asked]["result"]): void {
    this.#asked += 1;
    // A value of its own, for papers are made anew with every change; its parts are those of the last where they say the same.
    const parts = shared(this.value, value);
    this.value = parts === this.value && typeof parts === "object" && !Array.isArray(parts) ? { ...parts } : parts;
    this.error = null;
  }

  /** Holds nothing any more: another file. */
  forget(): void {
    this.#asked = 0;
    this.value = null;
    this.error = null;
  }
}

/** The association at a glance. */
export const overview = new Reading("overview", {});

/** The association with its people. */
export const association = new Reading("association", {});

/** The delegation order and what was decided by it. */
export const delegation = new Reading("delegation", {});

/** What the board has asked for. */
export const tasks = new Reading("tasks", {});

/** What the board has decided, all years. */
export const decisions = new Reading("decisions", { filter: { year: null, matter: null, person: null, outcome: null, words: null } });

const grantYears = new Map<number | null, Reading<"grants">>();

/** What the board has granted, with the sums of a year; null is today's. */
export function grants(year: number | null): Reading<"grants"> {
  const reading = grantYears.get(year) ?? new Reading("grants", { year });
  grantYears.set(year, reading);
  return reading;
}

/** What is long, and read again only while it is shown. */
const registers = () => [delegation, tasks, decisions, ...grantYears.values()];

const meetings = new Map<number, Reading<"meeting">>();
let latest: number | null = null;

/** A meeting; it is read when it is asked for, and followed until another is. */
export function meeting(id: number): Reading<"meeting"> {
  const reading = meetings.get(id) ?? new Reading("meeting", { id });
  meetings.set(id, reading);
  latest = id;
  // After the view has been drawn: nothing may be written while it is.
  queueMicrotask(() => void reading.need());
  return reading;
}

/** How it is with saving, and what can be taken back. */
class Saving {
  saved_at = $state<string | null>(null);
  undo = $state<string | null>(null);
  redo = $state<string | null>(null);
  /** Why the last change was not saved; nothing after one that was. */
  error = $state.raw<CommandError | null>(null);

  take({ undo, redo }: UndoState): void {
    this.undo = undo;
    this.redo = redo;
  }
}

export const saving = new Saving();

/** Asks for a change: its answer is at once what the views show. */
export async function run<Asked extends Name>(name: Asked, args: Commands[Asked]["args"]): Promise<Answer<Commands[Asked]["result"]>> {
  const answer = await call(name, args);
  if (answer.ok) saving.error = null;
  else if (isUnsaved(name, answer.error)) saving.error = answer.error;
  if (answer.ok) {
    const view = meetingIn(answer.value);
    if (view) meetings.get(view.meeting.id)?.accept(view);
    acceptRegister(answer.value);
  }
  return answer;
}

/** Something written is not in the file. An action that was refused has left nothing unsaved; its view tells why. */
function isUnsaved(name: Name, { code }: CommandError): boolean {
  return /^(edit|put|set|order|replace)_/.test(name) || /^(file_|disk_full|read_only|unexpected)/.test(code);
}

/** The meeting that an answer is, or brings with it. */
function meetingIn(value: unknown): MeetingView | null {
  if (typeof value !== "object" || value === null || !("meeting" in value)) return null;
  return "phases" in value ? (value as MeetingView) : meetingIn(value.meeting);
}

/** A long list that an answer is, or brings with it, is at once what is shown. */
function acceptRegister(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if ("points" in value && "series" in value) delegation.accept(value as DelegationView);
  else if ("overdue" in value) tasks.accept(value as TasksView);
  else if ("next_years" in value) acceptGrants(value as GrantsView);
  else for (const [name, brought] of Object.entries(value)) if (["delegation", "tasks", "grants"].includes(name)) acceptRegister(brought);
}

/** Grants are told with the sums of a year: whoever shows that year has them. */
function acceptGrants(view: GrantsView): void {
  for (const reading of grantYears.values()) if (reading.value?.year === view.year) reading.accept(view);
}

/** Follows the program from now on; the frame calls it once. Returns how to stop. */
export function follow(): () => void {
  const rest = pause();
  const lists = () => void Promise.all([overview.refresh(), association.refresh(), ...registers().map((one) => one.changed())]);
  const stop = onChanged(({ areas, saved_at, undo }) => {
    saving.saved_at = saved_at;
    saving.take(undo);
    for (const [id, reading] of meetings) {
      // A step taken back, another program, a person's new name: no answer brings what they do to a meeting.
      if (id === latest) void reading.refresh(!areas.includes("association"));
      else reading.forget();
    }
    // Words that are being written change little in the lists: they are read when the writer rests.
    if (areas.every((area) => area === "minutes")) rest.after(lists);
    else lists();
  });
  return () => {
    rest.drop();
    stop();
  };
}

let opened = 0;

/** How often another file has been opened: what someone keeps of one file does not hold for the next. */
export function filesOpened(): number {
  return opened;
}

/** Another file is open: nothing that was read holds any more. */
export function forget(): void {
  opened += 1;
  for (const reading of [overview, association, ...registers()]) reading.forget();
  grantYears.clear();
  meetings.clear();
  saving.saved_at = null;
  saving.error = null;
  saving.take({ undo: null, redo: null });
}

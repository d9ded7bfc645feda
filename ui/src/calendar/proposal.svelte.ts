// The proposal for a year while it is edited: its rows, what each clashes with, what the year still lacks. It lives as long as the
// file is open and is no record until it is adopted; the program says what clashes.
import { call } from "../backend/call";
import type { Clash, CommandError, Demand, PlannedMeeting, YearPlanView } from "../backend/generated/types";
import { pause } from "../backend/pause";
import { filesOpened } from "../backend/state.svelte";

/** A row: a meeting that is proposed, and what tells it from the others while their days change. */
export interface Row {
  key: number;
  meeting: PlannedMeeting;
}

let keys = 0;
const rowOf = (meeting: PlannedMeeting): Row => ({ key: (keys += 1), meeting });

export class Proposal {
  readonly year: number;
  rows = $state.raw<readonly Row[]>([]);
  demands = $state.raw<readonly Demand[]>([]);
  /** Why the rows could not be looked at as they stand. */
  refused = $state.raw<CommandError | null>(null);
  /** Someone has changed the rows: what the program proposes does not take their place. */
  edited = $state(false);
  #clashes = $state.raw<ReadonlyMap<number, readonly Clash[]>>(new Map());
  #checking = pause();
  #turn = 0;

  constructor(year: number) {
    this.year = year;
  }

  /** What speaks against a row. */
  clashesOf(row: Row): readonly Clash[] {
    return this.#clashes.get(row.key) ?? [];
  }

  /** What the program says now. Rows that someone has changed stay, and are looked at anew: the calendar may have changed. */
  take(view: YearPlanView): void {
    if (this.edited) return void this.check();
    this.restart(view);
  }

  /** The program's own proposal again. */
  restart(view: YearPlanView): void {
    this.#turn += 1;
    this.edited = false;
    this.refused = null;
    this.rows = view.planned.map(rowOf);
    this.demands = view.demands;
    this.#clashes = new Map(this.rows.map(({ key }, place) => [key, view.clashes[place] ?? []]));
  }

  edit(key: number, change: Partial<PlannedMeeting>): void {
    this.#set(this.rows.map((row) => (row.key === key ? { key, meeting: { ...row.meeting, ...change } } : row)));
  }

  /** A row on a day, like the one before it in hours, place and manner. Returns its key. */
  add(date: string): number {
    const like = this.rows.filter(({ meeting }) => meeting.date <= date).at(-1)?.meeting ?? this.rows[0]?.meeting;
    const row = rowOf({
      date,
      start: like?.start ?? null,
      end: like?.end ?? null,
      place: like?.place ?? null,
      mode: like?.mode ?? null,
      public: false,
      reserve_date: null,
      theme: "ordinary",
      reason: { kind: "entered" },
      purpose: null,
    });
    const place = this.rows.findIndex(({ meeting }) => meeting.date > date);
    this.#set(place < 0 ? [...this.rows, row] : [...this.rows.slice(0, place), row, ...this.rows.slice(place)]);
    return row.key;
  }

  /** Takes a row away; what comes back puts it where it was. */
  remove(key: number): () => void {
    const before = this.rows;
    this.#set(before.filter((row) => row.key !== key));
    return () => this.#set(before);
  }

  /** Asks what speaks against the rows as they stand. */
  async check(): Promise<void> {
    const turn = ++this.#turn;
    const rows = this.rows;
    const answer = await call("check_plan", { year: this.year, planned: rows.map(({ meeting }) => meeting) });
    if (turn !== this.#turn) return;
    this.refused = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.demands = answer.value.demands;
    this.#clashes = new Map(rows.map(({ key }, place) => [key, answer.value.clashes[place] ?? []]));
  }

  #set(rows: readonly Row[]): void {
    this.edited = true;
    this.rows = rows;
    this.#checking.after(() => void this.check());
  }
}

const kept = new Map<number, Proposal>();
let file = -1;

/** The proposal for a year of the file that is open. */
export function proposalFor(year: number): Proposal {
  if (file !== filesOpened()) kept.clear();
  file = filesOpened();
  const proposal = kept.get(year) ?? new Proposal(year);
  kept.set(year, proposal);
  return proposal;
}

// Files that were dropped or pasted, on their way into the registry: one after the other, each a whole document or none. Held once for
// the window, so that it goes on while one looks at something else. Reads no file's content itself.
import { droppedOf } from "../backend/bytes";
import { run } from "../backend/state.svelte";
import type { CommandError, ImportedFile } from "../backend/generated/types";
import { LARGEST_FILE } from "./model";

/** What became of one file. */
export type Became = ImportedFile | { kind: "empty" } | { kind: "unreadable" };

/** One file with what became of it. */
export interface Done {
  file: File;
  became: Became;
}

class Incoming {
  /** What waits for the word to begin, or for its turn. */
  waiting = $state.raw<readonly File[]>([]);
  phase = $state<"idle" | "asking" | "running" | "done">("idle");
  done = $state.raw<readonly Done[]>([]);
  /** The file that is read now. */
  now = $state<string | null>(null);
  calledOff = $state(false);
  /** Why it stopped before the end. */
  error = $state.raw<CommandError | null>(null);
  /** Letters of the series that numbers come from; null is without a number. */
  series: string | null = null;
  #began = 0;

  /** All that there is to do, done or not. */
  get count(): number {
    return this.done.length + this.waiting.length;
  }

  /** Seconds that it will still take, as it has gone until now. */
  get secondsLeft(): number | undefined {
    const spent = (performance.now() - this.#began) / 1000;
    return this.done.length < 5 ? undefined : (spent / this.done.length) * this.waiting.length;
  }

  /** Takes files in hand; more of them while it runs come last. */
  take(files: readonly File[]): void {
    if (files.length === 0) return;
    this.waiting = [...this.waiting, ...files];
    if (this.phase !== "running") {
      if (this.phase === "done") this.done = [];
      this.error = null;
      this.phase = "asking";
    }
  }

  /** Registers what waits. */
  async begin(series: string | null): Promise<void> {
    if (this.phase === "running") return;
    this.series = series;
    this.phase = "running";
    this.calledOff = false;
    this.error = null;
    this.#began = performance.now();
    for (let file = this.waiting[0]; file && !this.calledOff && !this.error; file = this.waiting[0]) {
      this.now = file.name;
      const became = await this.#register(file, false);
      if (became === null) break;
      this.done = [...this.done, { file, became }];
      this.waiting = this.waiting.slice(1);
    }
    this.now = null;
    this.phase = "done";
  }

  /** Registers a file that is in the registry already once more. */
  async again({ file }: Done): Promise<void> {
    const became = await this.#register(file, true);
    if (became) this.done = this.done.map((one) => (one.file === file ? { file, became } : one));
  }

  /** No further file is begun; the one at work becomes whole. */
  callOff(): void {
    this.calledOff = true;
  }

  /** Nothing waits and nothing is told any more. */
  forget(): void {
    this.waiting = [];
    this.done = [];
    this.error = null;
    this.phase = "idle";
  }

  /** What became of a file; null when the program refused, and then nothing more is tried. */
  async #register(file: File, even_if_known: boolean): Promise<Became | null> {
    if (file.size > LARGEST_FILE) return { kind: "too_large", limit: LARGEST_FILE };
    if (file.size === 0) return { kind: "empty" };
    const dropped = await droppedOf(file).catch(() => null);
    if (!dropped) return { kind: "unreadable" };
    const answer = await run("import_file", { file: dropped, series: this.series, even_if_known });
    if (answer.ok) return answer.value;
    this.error = answer.error;
    return null;
  }
}

export const incoming = new Incoming();

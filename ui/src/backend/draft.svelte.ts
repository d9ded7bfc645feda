// What is being written and not yet in the file: saved after a pause, or at once when a field is left. An answer of the
// program never takes the place of letters that are on their way. Knows neither what is written nor how it is saved.
import { pause } from "./pause";

export class Draft<T extends object> {
  /** What stands in the fields. */
  value = $state.raw<T>() as T;
  #save: (value: T) => Promise<{ ok: boolean }>;
  #ready: (value: T) => boolean;
  #saved: string;
  #pause = pause();
  #saving = false;
  #dirty = false;

  /** `ready` says whether the value may be saved as it is (a name that was emptied waits for its letters). */
  constructor(value: T, save: (value: T) => Promise<{ ok: boolean }>, ready: (value: T) => boolean = () => true) {
    this.value = value;
    this.#saved = JSON.stringify(value);
    this.#save = save;
    this.#ready = ready;
  }

  /** Takes over what the file says, unless something written here is still on its way there. */
  take(value: T): void {
    const words = JSON.stringify(value);
    if (this.#dirty || this.#saving || words === this.#saved) return;
    this.#saved = words;
    this.value = value;
  }

  /** An edit that goes on: letters. */
  write(change: Partial<T>): void {
    this.value = { ...this.value, ...change };
    this.#dirty = true;
    this.#pause.after(() => void this.flush());
  }

  /** An edit that is done at once: a day, a choice. */
  set(change: Partial<T>): void {
    this.write(change);
    void this.flush();
  }

  /** Saves now what is not saved; one save at a time, the newest words last. */
  async flush(): Promise<void> {
    this.#pause.drop();
    if (this.#saving) return;
    while (this.#dirty && this.#ready(this.value)) {
      const words = JSON.stringify(this.value);
      this.#dirty = false;
      if (words === this.#saved) return;
      this.#saving = true;
      const { ok } = await this.#save(this.value);
      this.#saving = false;
      if (ok) this.#saved = words;
      // What was refused stays in the field to be put right.
      else if (!this.#dirty) {
        this.#dirty = true;
        return;
      }
    }
  }
}

// The § that is written in: what stands on the screen, ahead of the file by at most the last second. Saves one change at a
// time, in order; an answer that is older than what is written never takes anything back.
import { pause } from "../backend/pause";
import { run } from "../backend/state.svelte";
import type { EditedItem, Item, ItemPart, Party } from "../backend/generated/types";
import { without, type Place } from "./parts";

export class Draft {
  readonly id: number;
  heading = $state("");
  registration_number = $state<string | null>(null);
  presenters = $state.raw<Party[]>([]);
  parts = $state.raw<ItemPart[]>([]);
  #known = "";
  #pause = pause();
  #saving = false;
  #waiting = false;
  #running: Promise<void> = Promise.resolve();

  constructor(item: Item) {
    this.id = item.id;
    this.#accept(item);
  }

  /** Takes over what the file says, unless something written here is still on its way there. */
  take(item: Item): void {
    if (item.id !== this.id || this.#saving || this.#waiting) return;
    if (JSON.stringify(edited(item)) !== this.#known) this.#accept(item);
  }

  /** Saves now: a block was added, moved, removed, or its text given out by the editor. */
  change(parts: ItemPart[]): void {
    this.parts = parts;
    void this.flush();
  }

  /** Takes a part away: what it says goes to the trash. What is written meanwhile is of the text without it. */
  async remove(place: Place): Promise<boolean> {
    await this.flush();
    const before = this.parts;
    this.parts = without(before, place);
    const left = JSON.stringify(this.#edited());
    this.#saving = true;
    const { ok } = await run("remove_part", { item: this.id, ...place });
    this.#saving = false;
    if (ok) this.#known = left;
    else this.parts = before;
    if (this.#waiting) await this.flush();
    return ok;
  }

  /** Saves after a pause in the typing of a short field. */
  typed(): void {
    this.#waiting = true;
    this.#pause.after(() => void this.flush());
  }

  /** Saves what is not saved; done when it is in the file. */
  flush(): Promise<void> {
    this.#pause.drop();
    this.#waiting = true;
    if (!this.#saving) this.#running = this.#save();
    return this.#running;
  }

  async #save(): Promise<void> {
    while (this.#waiting) {
      this.#waiting = false;
      const item = this.#edited();
      const written = JSON.stringify(item);
      if (written === this.#known) return;
      this.#saving = true;
      const answer = await run("edit_item", { item });
      this.#saving = false;
      if (answer.ok) this.#known = written;
    }
  }

  #edited(): EditedItem {
    const { id, heading, registration_number, presenters, parts } = this;
    return { id, heading, registration_number: registration_number?.trim() || null, presenters, parts };
  }

  #accept(item: Item): void {
    this.heading = item.heading;
    this.registration_number = item.registration_number;
    this.presenters = item.presenters;
    this.parts = item.parts;
    this.#known = JSON.stringify(edited(item));
  }
}

function edited({ id, heading, registration_number, presenters, parts }: Item): EditedItem {
  return { id, heading, registration_number, presenters, parts };
}

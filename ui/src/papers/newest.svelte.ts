// A document that is made anew when what it is made from has changed: one version at a time is asked for, and what is shown never
// falls behind the newest. Knows neither which document nor when it has changed.
import type { Answer } from "../backend/call";
import { pagesOf, type Pages } from "../backend/bytes";
import type { CommandError } from "../backend/generated/types";

/** The newest version of a document that could be made, and why a later one could not. */
export class Newest {
  pages = $state.raw<Pages | null>(null);
  failed = $state.raw<CommandError | null>(null);
  #asking = false;
  #stale = false;
  #make: () => Promise<Answer<ArrayBuffer>>;

  constructor(make: () => Promise<Answer<ArrayBuffer>>) {
    this.#make = make;
  }

  /** Something has changed. */
  async renew(): Promise<void> {
    this.#stale = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#stale) {
      this.#stale = false;
      const answer = await this.#make();
      if (answer.ok) this.pages = pagesOf(answer.value);
      this.failed = answer.ok ? null : answer.error;
    }
    this.#asking = false;
  }
}

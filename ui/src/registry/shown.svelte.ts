// What of the registry one was looking at: it is there again when one comes back from a document. Holds choices, no documents.
import { filesOpened } from "../backend/state.svelte";
import type { Sorting } from "../design/ledger";
import { unfiltered, type Filter } from "./model";

class Shown {
  /** Undefined is the year of today, null is all years. */
  year = $state<number | null | undefined>();
  filter = $state.raw<Filter>(unfiltered);
  sorting = $state.raw<Sorting | null>(null);
  selected = $state<number | null>(null);
  isPublic = $state(false);
}

let shown = new Shown();
let of = filesOpened();

/** What is looked at in the file that is open. */
export function looked(): Shown {
  if (of !== filesOpened()) {
    of = filesOpened();
    shown = new Shown();
  }
  return shown;
}

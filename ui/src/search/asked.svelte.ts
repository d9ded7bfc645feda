// What is asked for: it is there again when one comes back from a hit. Holds the question and no answer.
import type { HitKind } from "../backend/generated/types";
import { filesOpened } from "../backend/state.svelte";

/** How many hits are shown at first, and how many more each time. */
export const STEP = 50;
/** More than so many are not shown. */
export const MOST = 500;

class Asked {
  words = $state("");
  kind = $state<HitKind | null>(null);
  year = $state<number | null>(null);
  isPublic = $state(false);
  most = $state(STEP);
}

let kept = new Asked();
let of = filesOpened();

/** What is asked for in the file that is open. */
export function asked(): Asked {
  if (of !== filesOpened()) {
    of = filesOpened();
    kept = new Asked();
  }
  return kept;
}

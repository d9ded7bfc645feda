// The command that is at work, as soon as one has waited half a second for it, and whether it can be called off. Held once: commands are
// done one after the other. Does none itself.
import type { Commands } from "./generated/types";

type Name = keyof Commands;

/** How long one waits without being told, in milliseconds. */
const PATIENCE = 500;

/** What is made anew by itself: nobody waits for it, and its place says that it is coming. */
const UNASKED: ReadonlySet<Name> = new Set(["minutes_pages", "profile_pages", "paper_pages", "year_plan", "check_plan", "remember_place", "undo_state"]);

/** What the user asked for and the program can still leave undone. What is typed is not among it: that is saved, however long it takes. */
const CAN_BE_CALLED_OFF: ReadonlySet<Name> = new Set([
  "open_file",
  "read_roster",
  "add_roster",
  "replace_text",
  "seal_minutes",
  "unseal_minutes",
  "read_key",
  "sign_minutes",
  "verify_minutes",
  "save_paper",
  "open_paper",
  "print_paper",
]);

class Working {
  /** What takes long; null while nothing does. */
  name = $state<Name | null>(null);
  /** It has been called off and has not answered yet. */
  calledOff = $state(false);

  get canBeCalledOff(): boolean {
    return this.name !== null && !this.calledOff && CAN_BE_CALLED_OFF.has(this.name);
  }
}

export const working = new Working();

/** Does `work` and tells of it when it takes long. */
export async function watched<T>(name: Name, work: () => Promise<T>): Promise<T> {
  if (UNASKED.has(name)) return work();
  const late = setTimeout(() => (working.name = name), PATIENCE);
  try {
    return await work();
  } finally {
    clearTimeout(late);
    working.name = null;
    working.calledOff = false;
  }
}

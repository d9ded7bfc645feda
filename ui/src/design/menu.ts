// What a menu shows. Running is the caller's; a menu knows no command by name.
import type { IconName } from "./icons";

/** One line of a menu. */
export interface MenuEntry {
  label: string;
  run: () => void;
  icon?: IconName | undefined;
  /** The shortcut, shown beside it. */
  keys?: string | undefined;
  /** Why it cannot be done now; shown under the word. */
  why?: string | undefined;
  danger?: boolean | undefined;
  /** A tick: this is how it is now. */
  chosen?: boolean | undefined;
}

/** A menu in groups with a rule between them. */
export type MenuGroups = readonly (readonly MenuEntry[])[];

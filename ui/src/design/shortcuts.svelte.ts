// The one list of what can be done right now: menus, the palette and the sheet of shortcuts all read it, and one listener
// on the window gives its keys. A view adds its commands while it stands. Knows no command by name.
import { untrack } from "svelte";
import type { IconName } from "./icons";
import { isPlain, isPressed, isTyping } from "./keys";

/** Something one can do. */
export interface Command {
  id: string;
  title: string;
  /** Heading in the palette and on the sheet of shortcuts. */
  group: string;
  run: () => void;
  /** "Ctrl+K"; the first is the one that is shown. */
  keys?: readonly string[] | undefined;
  icon?: IconName | undefined;
  /** Whether it is there at all; always without it. */
  when?: (() => boolean) | undefined;
  /** Leaves its keys to a field in which one is typing (undo belongs to the field while one is in it). */
  leavesFields?: boolean | undefined;
  /** On the sheet of shortcuts only: it makes no sense without the place it belongs to. */
  hidden?: boolean | undefined;
}

let groups = $state.raw<readonly (readonly Command[])[]>([]);

export const shortcuts = {
  /** Everything that can be done now, what was added last first. */
  get commands(): Command[] {
    return shortcuts.all.filter((command) => command.when?.() ?? true);
  },

  /** The same, with what has nothing to act on at the moment: a key is learnt before it is needed. */
  get all(): Command[] {
    return [...groups].reverse().flat();
  },

  /** Adds commands; gives the function that takes them away. In a view: `$effect(() => shortcuts.add([…]))`. */
  add(commands: readonly Command[]): () => void {
    // Adding is done in effects; it must not be what makes them run again.
    groups = untrack(() => [...groups, commands]);
    return () => {
      groups = groups.filter((group) => group !== commands);
    };
  },

  /** Runs the command whose key this is; the listener of the window. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isTyping(event.target);
    for (const command of shortcuts.commands) {
      if (typing && command.leavesFields) continue;
      const keys = command.keys?.find((one) => isPressed(one, event));
      if (keys === undefined || (typing && isPlain(keys))) continue;
      event.preventDefault();
      command.run();
      return;
    }
  },
};

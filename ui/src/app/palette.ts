// What the palette lists: commands that fit the words, then what was found in the file, under their headings. At most
// a handful of each, since a list one must scroll is no shortcut.
import { matching } from "../design/combobox";
import type { IconName } from "../design/icons";
import type { Command } from "../design/shortcuts.svelte";
import { hitIcons as icons, hitKinds } from "../workspace/hits";
import type { Found } from "./frame";

/** One line. */
export interface Entry {
  id: string;
  title: string;
  detail: string;
  icon: IconName;
  keys: string | undefined;
  run: () => void;
}

/** A heading with its lines. */
export interface Group {
  title: string;
  entries: Entry[];
}

const MOST = 7;

/** The lists under their headings: without words all commands, with words what was found before the commands. */
export function groupsFor(
  words: string,
  commands: readonly Command[],
  found: readonly Found[],
  headings: Record<Found["kind"], string>,
  go: (to: string) => void,
  all?: { title: string; label: (words: string) => string },
): Group[] {
  const isAsked = words.trim() !== "";
  // The best hit leads: its kind comes first.
  const kinds = [...new Set([...found.map(({ kind }) => kind), ...hitKinds])];
  const hits = kinds.map((kind) => ({
    title: headings[kind],
    entries: found
      .filter((one) => one.kind === kind)
      .slice(0, MOST)
      .map((one, place): Entry => ({
        id: `${kind}-${place}`,
        title: one.title,
        detail: one.detail,
        icon: icons[kind],
        keys: undefined,
        run: () => go(one.to),
      })),
  }));
  const offered = commands.filter((command) => !command.hidden).map((command) => ({ label: command.title, command }));
  const fitting = matching(offered, words).map(({ command }) => command);
  const titles = [...new Set(fitting.map((command) => command.group))];
  const doing = titles.map((title) => ({
    title,
    entries: fitting
      .filter((command) => command.group === title)
      .slice(0, isAsked ? MOST : undefined)
      .map((command): Entry => ({
        id: command.id,
        title: command.title,
        detail: "",
        icon: command.icon ?? "arrow-right",
        keys: command.keys?.[0],
        run: command.run,
      })),
  }));
  const further = all && found.length > 0 ? [everyHit(words.trim(), all, go)] : [];
  return [...(isAsked ? [...hits, ...further] : []), ...doing].filter((group) => group.entries.length > 0);
}

/** The way to all that was found, where there is room for it. */
function everyHit(words: string, { title, label }: { title: string; label: (words: string) => string }, go: (to: string) => void): Group {
  const run = () => go(`/sok/${encodeURIComponent(words)}`);
  return { title, entries: [{ id: "all-hits", title: label(words), detail: "", icon: "search", keys: undefined, run }] };
}

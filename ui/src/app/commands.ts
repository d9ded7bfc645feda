// The commands that are there in every view: going somewhere, undo, theme, help. Views add their own.
import type { Command } from "../design/shortcuts.svelte";
import { app as text } from "../text/app";
import { tasksText } from "../text/decisions";
import { delegationText } from "../text/delegation";
import type { History } from "./frame";
import type { Theme } from "./theme.svelte";

/** What the commands act on. */
interface Acts {
  go: (to: string) => void;
  theme: { chosen: Theme; choose: (theme: Theme) => void };
  history: () => History;
  palette: () => void;
  help: () => void;
}

/** The commands of the frame. */
export function commandsOf({ go, theme, history, palette, help }: Acts): Command[] {
  const { commands, groups, views } = text;
  return [
    { id: "palette", title: commands.palette, group: groups.program, keys: ["Ctrl+K"], icon: "search", run: palette, hidden: true },
    { id: "new-meeting", title: commands.newMeeting, group: groups.do, icon: "plus", run: () => go("/sammantraden/nytt") },
    { id: "undo", title: commands.undo, group: groups.do, keys: ["Ctrl+Z"], icon: "undo", leavesFields: true, when: () => history().undo !== undefined, run: () => history().onundo() },
    { id: "redo", title: commands.redo, group: groups.do, keys: ["Ctrl+Y", "Ctrl+Shift+Z"], icon: "redo", leavesFields: true, when: () => history().redo !== undefined, run: () => history().onredo() },
    { id: "overview", title: views.overview, group: groups.go, keys: ["Alt+1"], icon: "overview", run: () => go("/") },
    { id: "meetings", title: views.meetings, group: groups.go, keys: ["Alt+2"], icon: "gavel", run: () => go("/sammantraden") },
    { id: "calendar", title: views.calendar, group: groups.go, keys: ["Alt+6"], icon: "calendar", run: () => go("/arsplan") },
    { id: "search", title: views.search, group: groups.go, keys: ["Ctrl+Shift+F"], icon: "search", run: () => go("/sok") },
    { id: "registry", title: views.registry, group: groups.go, keys: ["Alt+7"], icon: "book", run: () => go("/diarium") },
    { id: "register", title: commands.register, group: groups.do, icon: "plus", run: () => go("/diarium/ny") },
    { id: "delegation", title: views.delegation, group: groups.go, keys: ["Alt+8"], icon: "stamp", run: () => go("/delegation") },
    { id: "delegation-order", title: delegationText.commands.order, group: groups.go, icon: "list-numbered", run: () => go("/delegation/ordning") },
    { id: "decisions", title: views.decisions, group: groups.go, keys: ["Alt+9"], icon: "tasks", run: () => go("/beslut") },
    { id: "tasks", title: tasksText.commands.tasks, group: groups.go, icon: "tasks", run: () => go("/beslut/uppdrag") },
    { id: "grants", title: views.grants, group: groups.go, icon: "coins", run: () => go("/insatser") },
    { id: "delegated", title: delegationText.commands.new, group: groups.do, icon: "plus", run: () => go("/delegation/nytt") },
    { id: "association", title: views.association, group: groups.go, keys: ["Alt+3"], icon: "people", run: () => go("/forbundet") },
    { id: "phrases", title: views.phrases, group: groups.go, keys: ["Alt+4"], icon: "quote", run: () => go("/fraser") },
    { id: "trash", title: views.trash, group: groups.go, keys: ["Alt+5"], icon: "trash", run: () => go("/papperskorg") },
    { id: "theme-system", title: commands.themeSystem, group: groups.program, icon: "screen", when: () => theme.chosen !== "system", run: () => theme.choose("system") },
    { id: "theme-light", title: commands.themeLight, group: groups.program, icon: "sun", when: () => theme.chosen !== "light", run: () => theme.choose("light") },
    { id: "theme-dark", title: commands.themeDark, group: groups.program, icon: "moon", when: () => theme.chosen !== "dark", run: () => theme.choose("dark") },
    { id: "controls", title: commands.controls, group: groups.program, icon: "panel", run: () => go("/kontroller") },
    { id: "help", title: commands.help, group: groups.program, keys: ["F1", "?"], icon: "help", run: help },
  ];
}

// Light, dark, or as the system has it. Remembered for this computer, since it is about the eyes in front of it and not
// about the association.

export type Theme = "system" | "light" | "dark";

const KEY = "theme";

function remembered(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

let chosen = $state<Theme>(remembered());

export const theme = {
  get chosen(): Theme {
    return chosen;
  },
  /** Chooses and remembers. */
  choose(next: Theme): void {
    chosen = next;
    if (next === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
    theme.paint();
  },
  /** Tells the page; once at the start and at every choice. */
  paint(): void {
    if (chosen === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = chosen;
  },
};

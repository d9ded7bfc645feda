// Tells the program that the first view stands, and whether the page is dark. The program gives the next window the colour
// of the page from the beginning, and measures its start.
import { call } from "./call";

/** Tells it once, when the first heading of a view has been drawn. */
export function tellWhenPainted(page: HTMLElement): void {
  const look = () => {
    if (!page.querySelector("main h1")) return;
    seen.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => void call("painted", { dark: isDark() })));
  };
  const seen = new MutationObserver(look);
  seen.observe(page, { childList: true, subtree: true });
  look();
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

// Tells the program that the first view stands, and whether the page is dark; from then on also when it turns dark or light. The
// program gives the next window the colour of the page from the beginning, and measures its start.
import { call } from "./call";

/** Tells it when the first heading of a view has been drawn, and follows the colour of the page from there. */
export function tellWhenPainted(page: HTMLElement): void {
  const look = () => {
    if (!page.querySelector("main h1")) return;
    seen.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(follow));
  };
  const seen = new MutationObserver(look);
  seen.observe(page, { childList: true, subtree: true });
  look();
}

/** Says how it is now and whenever it changes, by choice (the attribute) or with the system. One after the other: the last is kept. */
function follow(): void {
  let told: boolean | undefined;
  let saying: Promise<unknown> = Promise.resolve();
  const tell = () => {
    const dark = isDark();
    if (dark === told) return;
    told = dark;
    saying = saying.then(() => call("painted", { dark }));
  };
  tell();
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tell);
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

// What the program is told of the page: that it stands, and whether it is dark, whenever that changes.
import { afterEach, expect, test, vi } from "vitest";
import { answerWith, fallSilent } from "./fake";
import { tellWhenPainted } from "./painted";

afterEach(() => {
  fallSilent();
  document.body.replaceChildren();
  delete document.documentElement.dataset["theme"];
});

test("each change of theme reaches the program once, so that the next window begins in its colour", async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {} }));
  const told: boolean[] = [];
  answerWith({ painted: ({ dark }) => (told.push(dark), null) });
  document.body.innerHTML = "<main><h1>Översikt</h1></main>";
  tellWhenPainted(document.body);
  await vi.waitFor(() => expect(told).toEqual([false]));
  const { dataset } = document.documentElement;
  dataset["theme"] = "dark";
  await vi.waitFor(() => expect(told).toEqual([false, true]));
  dataset["theme"] = "dark";
  dataset["theme"] = "light";
  await vi.waitFor(() => expect(told).toEqual([false, true, false]));
  vi.unstubAllGlobals();
});

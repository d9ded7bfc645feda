// Saving a document: the place is proposed, and a file that is there is replaced only when that is answered.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { answerWith } from "../backend/fake";
import type { FileState } from "../backend/generated/types";
import PaperActions from "./PaperActions.svelte";

const state: FileState = { path: "a.paragraf", name: "A", read_only: "no", place: null, recent: [], proposed_folder: "Dokument", problem: null };

let shown: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
  document.body.replaceChildren();
});

const press = (word: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === word)?.click();

test("a file that is there is replaced only after the question", async () => {
  const asked: [string, boolean][] = [];
  answerWith({
    file_state: () => state,
    save_paper: ({ path, replace }) => {
      asked.push([path, replace]);
      if (!replace) throw { code: "file_exists", path };
      return { path };
    },
  });
  shown = mount(PaperActions, { target: document.body, props: { kind: { kind: "minutes", meeting: 4 }, name: "Protokoll 2026-05-19.pdf" } });
  flushSync();
  press("Spara som PDF");
  await vi.waitFor(() => expect(document.querySelector<HTMLInputElement>("form input")?.value).toBe("Dokument/Protokoll 2026-05-19.pdf"));
  document.querySelector<HTMLFormElement>("form")?.requestSubmit();
  await vi.waitFor(() => expect(document.querySelector("[role=dialog] h2")?.textContent).toBe("Ersätta filen?"));
  expect(asked).toEqual([["Dokument/Protokoll 2026-05-19.pdf", false]]);
  press("Ersätt filen");
  await vi.waitFor(() => expect(document.body.textContent).toContain("Sparat som Dokument/Protokoll 2026-05-19.pdf"));
  expect(asked).toHaveLength(2);
});

test("it is said when printing was left to the viewer", async () => {
  answerWith({ print_paper: () => ({ printed: false }) });
  shown = mount(PaperActions, { target: document.body, props: { kind: { kind: "minutes", meeting: 4 }, name: "Protokoll 2026-05-19.pdf" } });
  press("Skriv ut");
  await vi.waitFor(() => expect(document.querySelector("[role=status]")?.textContent).toContain("visningsprogrammet"));
});

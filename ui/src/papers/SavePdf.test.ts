// Saving as a PDF: the place is proposed, and a file that is there is replaced only when that is answered.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { answerWith } from "../backend/fake";
import type { FileState } from "../backend/generated/types";
import DocumentActions from "./DocumentActions.svelte";

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
    save_pdf: ({ path, replace }) => {
      asked.push([path, replace]);
      if (!replace) throw { code: "file_exists", path };
      return { path };
    },
  });
  shown = mount(DocumentActions, { target: document.body, props: { meeting: 4, date: "2026-05-19" } });
  flushSync();
  press("Spara som PDF");
  await vi.waitFor(() => expect(document.querySelector<HTMLInputElement>("#save-pdf input")?.value).toBe("Dokument/Protokoll 2026-05-19.pdf"));
  document.querySelector<HTMLFormElement>("#save-pdf")?.requestSubmit();
  await vi.waitFor(() => expect(document.querySelector("[role=dialog] h2")?.textContent).toBe("Ersätta filen?"));
  expect(asked).toEqual([["Dokument/Protokoll 2026-05-19.pdf", false]]);
  press("Ersätt filen");
  await vi.waitFor(() => expect(document.body.textContent).toContain("Sparat som Dokument/Protokoll 2026-05-19.pdf"));
  expect(asked).toHaveLength(2);
});

test("it is said when printing was left to the viewer", async () => {
  answerWith({ print_pdf: () => ({ printed: false }) });
  shown = mount(DocumentActions, { target: document.body, props: { meeting: 4, date: "2026-05-19" } });
  press("Skriv ut");
  await vi.waitFor(() => expect(document.querySelector("[role=status]")?.textContent).toContain("visningsprogrammet"));
});

// The view of the phrases against a program that is played.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith } from "../backend/fake";
import type { FilledPhrase } from "../backend/generated/types";
import { toasts } from "../design/toasts.svelte";
import { added, found } from "./model";
import PhrasesView from "./PhrasesView.svelte";

const phrase = (id: number | null, name: string, words: string): FilledPhrase => {
  const text = [{ paragraph: [{ text: words, style: "plain" as const }] }];
  return { phrase: { id, name, text }, filled: text };
};
const own = phrase(4, "Firmateckning", "Styrelsen beslutar att firman tecknas av #ordförande.");
const supplied = phrase(null, "Upprop", "Upprop förrättas.");

let view: ReturnType<typeof mount> | undefined;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  if (view) void unmount(view);
  view = undefined;
  document.body.replaceChildren();
  toasts.dismiss();
  vi.useRealTimers();
});

async function settle(milliseconds = 10): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  flushSync();
}

const button = (name: string) => {
  const one = [...document.querySelectorAll("button")].find((each) => (each.getAttribute("aria-label") ?? each.textContent ?? "").trim().startsWith(name));
  if (!one) throw new Error(`no button ${name}`);
  return one;
};

async function open(): Promise<void> {
  view = mount(PhrasesView, { target: document.body });
  await settle();
}

test("a supplied phrase is copied to one's own before it is changed", async () => {
  const put_phrase = vi.fn(() => [own, phrase(5, "Upprop", "Upprop förrättas."), supplied]);
  answerWith({ phrases: () => [own, supplied], put_phrase });
  await open();
  button("Upprop").click();
  await settle();
  expect(document.querySelector('[role="textbox"]')).toBeNull();
  button("Kopiera till en egen").click();
  await settle();

  expect(put_phrase).toHaveBeenCalledWith({ phrase: { ...supplied.phrase, id: null } });
  expect(document.querySelector('[role="textbox"]')?.textContent).toBe("Upprop förrättas.");
});

test("a removed phrase lies in the trash and can be taken back", async () => {
  const restore = vi.fn(() => null);
  answerWith({ phrases: () => [own, supplied], move_to_trash: () => null, restore });
  await open();
  button("Firmateckning").click();
  await settle();
  button("Ta bort frasen").click();
  await settle();
  expect(toasts.shown?.text).toContain("Firmateckning");
  toasts.shown?.undo();
  await settle();

  expect(restore).toHaveBeenCalledWith({ key: { kind: "phrase", id: 4 } });
});

test("phrases are found by their names and by their words", () => {
  expect(found([own, supplied], "firman")).toEqual([own]);
  expect(found([own, supplied], "uppr")).toEqual([supplied]);
});

test("the phrase that was added is told from those that were there", () => {
  const copy = phrase(5, "Upprop", "Upprop förrättas.");

  expect(added([own, supplied], [own, copy, supplied])).toBe(copy);
  expect(added([own, supplied], [own, supplied])).toBeNull();
});

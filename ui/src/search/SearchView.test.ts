// The search against a program that is played: what is asked, what is shown of it, and the keys.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerWith, fallSilent } from "../backend/fake";
import type { Hit, SearchRequest } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { asked } from "./asked.svelte";
import SearchView from "./SearchView.svelte";

let mounted: ReturnType<typeof mount> | undefined;
let questions: SearchRequest[] = [];
let went: string[] = [];

beforeEach(() => {
  forget();
  Object.assign(asked(), { words: "", kind: null, year: null, isPublic: false, most: 50 });
  questions = [];
  went = [];
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  fallSilent();
});

const hit = (title: string, more: Partial<Hit> = {}): Hit => ({
  kind: "document", title, marked: [{ text: title, hit: false }], detail: "", sentence: [], decided: false, number: null, day: null,
  section: null, meeting: null, item: null, document: 7, delegated_decision: null, task: null, grant: null, person: null, file: null, ...more,
});

const hits = [
  hit("Bidrag", { kind: "section", section: 64, day: "2026-11-13", meeting: 4, item: 28, document: null, decided: true, sentence: [{ text: "att bevilja ", hit: false }, { text: "bidraget", hit: true }] }),
  hit("Ansökan", { document: 9 }),
];

async function open(words: string | null = null, found: Hit[] = hits): Promise<HTMLElement> {
  answerWith({
    search: ({ request }) => {
      questions.push(request);
      return { hits: request.words === "" ? [] : found, more: false, years: [2026, 2025] };
    },
  });
  const target = document.createElement("div");
  document.body.append(target);
  mounted = mount(SearchView, { target, props: { words, go: (to: string) => went.push(to) } });
  await settled();
  return target;
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await tick();
  await new Promise((resolve) => setTimeout(resolve, 0));
  await tick();
}

const box = (view: HTMLElement) => view.querySelector<HTMLInputElement>('input[type="search"]')!;
const press = (on: Element, key: string) => on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

async function type(view: HTMLElement, words: string): Promise<void> {
  box(view).value = words;
  box(view).dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

test("without words it says what is searched and how", async () => {
  const view = await open();
  expect(view.textContent).toContain("Allt i förbundets fil");
  expect(view.textContent).toContain("P19/8, P19:08 och p19:8");
});

test("what is found stands in its sentence with what was asked for marked, and leads to its place", async () => {
  const view = await open();
  await type(view, "bidrag");
  const links = [...view.querySelectorAll<HTMLAnchorElement>("[data-hit]")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["#/sammantraden/4/protokoll/28", "#/diarium/9"]);
  expect(links[0]?.querySelector("mark")?.textContent).toBe("bidraget");
  expect(links[0]?.textContent).toContain("§\u00a064");
  expect(view.querySelector('[role="status"]')?.textContent).toBe("2 träffar på ”bidrag”");
});

test("Enter in the box opens the first, and the arrows go to the hits and back", async () => {
  const view = await open("bidrag");
  press(box(view), "Enter");
  expect(went).toEqual(["/sammantraden/4/protokoll/28"]);
  press(box(view), "ArrowDown");
  expect((document.activeElement as HTMLElement).getAttribute("href")).toBe("#/sammantraden/4/protokoll/28");
  press(document.activeElement!, "ArrowDown");
  expect((document.activeElement as HTMLElement).getAttribute("href")).toBe("#/diarium/9");
  press(document.activeElement!, "Escape");
  expect(document.activeElement).toBe(box(view));
});

test("what is secret is left out when it is to be hidden, and the view says so", async () => {
  const view = await open("bidrag");
  view.querySelector<HTMLInputElement>('input[type="checkbox"]')!.click();
  await settled();
  expect(questions.at(-1)).toEqual({ words: "bidrag", kind: null, year: null, public: true, most: 50 });
  expect(view.textContent).toContain("Det som har sekretess är dolt");
});

test("a question that finds nothing says what to try, and what it is narrowed to can be left", async () => {
  asked().year = 2025;
  const view = await open("gurkmeja", []);
  expect(view.textContent).toContain("Inget passar ”gurkmeja”");
  const leave = [...view.querySelectorAll("button")].find((button) => button.textContent?.includes("Visa allt"));
  leave?.click();
  await settled();
  expect(questions.at(-1)?.year).toBeNull();
});

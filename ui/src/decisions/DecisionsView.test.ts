// The register of decisions and the tasks: what they show of the program's answers, and what they ask of it.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sample as association } from "../workspace/samples/association";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import { forget } from "../backend/state.svelte";
import { toasts } from "../design/toasts.svelte";
import DecisionsView from "./DecisionsView.svelte";
import { asked as tasks, register, taskRows } from "./samples/decisions";

let done: [string, unknown][];
let went: string[];
let mounted: ReturnType<typeof mount> | undefined;

beforeEach(() => {
  forget();
  done = [];
  went = [];
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  toasts.dismiss();
  document.body.replaceChildren();
  fallSilent();
});

function program(more: Script = {}): void {
  answerWith({
    association,
    decisions: () => register(),
    tasks: () => tasks(),
    proposed_tasks: () => [],
    ...more,
  });
}

async function settled(milliseconds = 0): Promise<void> {
  await new Promise((end) => setTimeout(end, milliseconds));
  for (let turn = 0; turn < 10; turn += 1) await new Promise((end) => setTimeout(end, 0));
  await tick();
}

async function show(props: { part: "decisions" | "tasks"; chosen?: number | "new" | null }): Promise<void> {
  mounted = mount(DecisionsView, { target: document.body, props: { ...props, go: (route: string) => void went.push(route) } });
  await settled();
}

const page = () => document.body.textContent?.replaceAll("\u00a0", " ") ?? "";
const button = (words: string) => [...document.querySelectorAll<HTMLElement>("button, a")].find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words));
const rows = () => [...document.querySelectorAll("[role=row]")].slice(1).map((row) => row.textContent?.replaceAll("\u00a0", " ") ?? "");

async function choose(label: string, value: string): Promise<void> {
  const found = [...document.querySelectorAll("label")].find((one) => one.textContent?.trim() === label);
  const select = document.getElementById(found?.getAttribute("for") ?? "") as HTMLSelectElement;
  const option = [...select.options].find((one) => one.textContent === value);
  if (!option) throw new Error(`no ${value}`);
  // happy-dom has no :checked for options, by which Svelte reads the choice.
  select.querySelector = ((selector: string) => (selector === ":checked" ? option : null)) as typeof select.querySelector;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

test("every decision stands with its § and year, and a year narrows them", async () => {
  program();
  await show({ part: "decisions" });
  expect(page()).toContain("5 beslut");
  expect(rows()).toHaveLength(5);
  await choose("År", "2025");
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toContain("§ 58/2025");
  button("Visa alla")?.click();
  await settled();
  expect(rows()).toHaveLength(5);
});

test("a decision shows its clauses with att before them, and the way to its §", async () => {
  program();
  await show({ part: "decisions", chosen: 28 });
  expect([...document.querySelectorAll("aside i")].map((one) => one.textContent)).toEqual(["att", "att"]);
  expect(button("Läs paragrafen")?.getAttribute("href")).toBe("#/sammantraden/5/protokoll/28");
  button("Läs ur beslutet")?.click();
  expect(went).toEqual(["/insatser/ur/28"]);
});

test("a clause that gives a task is offered, and put on record with one press", async () => {
  const task = { ...taskRows[0]!.task, id: 0, what: "teckna avtal om insatsen" };
  program({
    proposed_tasks: () => (done.length > 0 ? [] : [{ task, clause: "att uppdra åt förbundschefen att teckna avtal om insatsen.", on_record: null }]),
    put_task: (args) => (done.push(["put_task", args]), { id: 9, tasks: tasks() }),
  });
  await show({ part: "decisions", chosen: 28 });
  button("Anteckna uppdraget teckna avtal")?.click();
  await settled();
  expect(done).toEqual([["put_task", { task }]]);
});

test("without decisions the view says how they come to be", async () => {
  program({ decisions: () => register({ rows: [] }) });
  await show({ part: "decisions" });
  expect(page()).toContain("Inget beslut är fattat ännu.");
});

test("open tasks stand with what is due first, and what is late says so", async () => {
  program();
  await show({ part: "tasks" });
  expect(page()).toContain("3 öppna, 1 försenat");
  expect(rows()).toHaveLength(3);
  expect(rows()[0]).toContain("Försenat");
  await choose("Visa", "Klara uppdrag");
  expect(rows()[0]).toContain("Klart 10 mars");
});

test("open tasks are put on the agenda of the next meeting with one press", async () => {
  program({ add_open_tasks: (args) => (done.push(["add_open_tasks", args]), {} as never) });
  await show({ part: "tasks" });
  button("Ta upp på sammanträdet")?.click();
  await settled();
  expect(done).toEqual([["add_open_tasks", { meeting: 5 }]]);
  expect(page()).toContain("Listan över öppna uppdrag ligger på dagordningen 16 juni.");
});

test("a task is done with its day and what was done", async () => {
  program({ finish_task: (args) => (done.push(["finish_task", args]), tasks({ tasks: taskRows.map((row) => (row.task.id === 2 ? { ...row, state: "done" as const, task: { ...row.task, done_on: "2026-05-19" } } : row)) })) });
  await show({ part: "tasks", chosen: 2 });
  button("Markera som klart")?.click();
  await settled();
  const note = document.querySelector<HTMLTextAreaElement>("form textarea");
  if (!note) throw new Error("no form");
  note.value = "Inbjudan skickad.";
  note.dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
  expect(done).toEqual([["finish_task", { id: 2, day: "2026-05-19", note: "Inbjudan skickad." }]]);
  expect(page()).toContain("Klart 19 maj 2026");
});

test("an edit of a task is saved as one leaves the field", async () => {
  program({ put_task: (args) => (done.push(["put_task", args.task.what]), { id: 1, tasks: tasks() }) });
  await show({ part: "tasks", chosen: 1 });
  const what = document.querySelector<HTMLTextAreaElement>("aside textarea");
  if (!what) throw new Error("no field");
  what.value = "redovisa åtgärder";
  what.dispatchEvent(new Event("input", { bubbles: true }));
  what.dispatchEvent(new Event("change", { bubbles: true }));
  await settled(20);
  expect(done).toEqual([["put_task", "redovisa åtgärder"]]);
});

test("without tasks the key that makes one is told", async () => {
  program({ tasks: () => tasks({ tasks: [], open: 0, overdue: 0 }) });
  await show({ part: "tasks" });
  expect(page()).toContain("Inga uppdrag ännu.");
  expect(page()).toContain("Alt U");
});

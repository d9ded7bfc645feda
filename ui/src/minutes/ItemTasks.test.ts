// Tasks out of the minutes: a clause that says whose it is becomes one at once, another is asked about, and none twice.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sample as association } from "../workspace/samples/association";
import { answerWith, fallSilent } from "../backend/fake";
import type { ProposedTask, Task } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { toasts } from "../design/toasts.svelte";
import { items } from "../workspace/samples/meeting";
import ItemTasks from "./ItemTasks.svelte";

let asked: [string, unknown][];
let mounted: ReturnType<typeof mount> | undefined;

const task: Task = { id: 0, what: "teckna avtal", to: { who: { person: "ek" }, written: "förbundschefen" }, due: null, due_written: null, source: null, done_on: null, done_note: null, evidence: [] };

beforeEach(() => {
  forget();
  asked = [];
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  toasts.dismiss();
  document.body.replaceChildren();
  fallSilent();
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setTimeout(done, 0));
  await tick();
}

async function show(proposed: Partial<ProposedTask>): Promise<{ take: ItemTasks["take"] }> {
  const view = (tasks: Task[]) => ({
    tasks: tasks.map((one) => ({ task: one, to_name: "Maja Ek", source: null, source_heading: null, state: "open" as const })),
    open: tasks.length,
    overdue: 0,
    next_meeting: null,
    names: {},
    today: "2026-05-19",
    read_only: false,
  });
  answerWith({
    association,
    tasks: () => view([]),
    task_from: (args) => (asked.push(["task_from", args]), { task, clause: "att uppdra åt förbundschefen att teckna avtal.", on_record: null, ...proposed }),
    put_task: (args) => (asked.push(["put_task", args.task.what]), { id: 7, tasks: view([{ ...args.task, id: 7, source: { meeting: 4, item: item.id } }]) }),
  });
  const made = mount(ItemTasks, { target: document.body, props: { item } });
  mounted = made;
  await settled();
  return made as unknown as { take: ItemTasks["take"] };
}

const [item] = items() as [ReturnType<typeof items>[number]];
const page = () => document.body.textContent ?? "";

test("a clause that says whose it is becomes a task at once, and stands below the §", async () => {
  const { take } = await show({});
  await take({ part: 2, block: null }, 1);
  await settled();
  expect(asked).toEqual([["task_from", { item: item.id, part: 2, block: null, clause: 1 }], ["put_task", "teckna avtal"]]);
  expect(toasts.shown?.text).toContain("förbundschefen");
  expect(document.querySelector("section a")?.getAttribute("href")).toBe("#/beslut/uppdrag/7");
});

test("a clause that does not say whose it is, is asked about and not put on record", async () => {
  const { take } = await show({ task: { ...task, to: null } });
  await take({ part: 2, block: null }, 1);
  await settled();
  expect(asked.map(([name]) => name)).toEqual(["task_from"]);
  expect(page()).toContain("Satsen säger inte vem som ska göra det.");
});

test("a clause that is a task already is none again", async () => {
  const { take } = await show({ on_record: 3 });
  await take({ part: 2, block: null }, 1);
  await settled();
  expect(asked.map(([name]) => name)).toEqual(["task_from"]);
  expect(page()).toContain("Uppdraget är redan antecknat.");
});

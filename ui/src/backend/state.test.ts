// What is read again after a change: nothing that its answer brought, and everything that another program may have done.
import { emit } from "@tauri-apps/api/event";
import { afterEach, expect, test, vi } from "vitest";
import { answerWith, fallSilent } from "./fake";
import type { Area, Changed } from "./generated/types";
import { follow, forget, meeting, run, saving } from "./state.svelte";

let stop = () => {};
afterEach(() => {
  stop();
  forget();
  fallSilent();
});

const changed = (areas: Area[]): Changed => ({ areas, undo: { undo: null, redo: null }, saved_at: "2026-05-19T10:00:00Z" });
const view = { meeting: { id: 4 }, phases: [] } as never;

/** A meeting that is shown, and how often it was read. */
async function shown(areas: Area[]): Promise<() => number> {
  let read = 0;
  answerWith({
    undo_state: () => ({ undo: null, redo: null }),
    meeting: () => {
      read += 1;
      return view;
    },
    edit_item: () => {
      void emit("changed", changed(areas));
      return view;
    },
    undo: () => {
      void emit("changed", changed(areas));
      return null;
    },
  });
  stop = follow();
  meeting(4);
  await vi.waitFor(() => expect(read).toBe(1));
  return () => read;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("what an answer brought is not read again", async () => {
  const read = await shown(["minutes"]);
  await run("edit_item", { item: {} as never });
  await settled();
  expect(read()).toBe(1);
});

test("a step taken back, which brings no view, has the meeting read again", async () => {
  const read = await shown(["association", "meetings", "minutes", "phrases", "trash"]);
  await run("undo", {});
  await vi.waitFor(() => expect(read()).toBe(2));
});

test("what another program wrote is read again though nothing was asked for", async () => {
  const read = await shown(["minutes"]);
  await emit("changed", changed(["association", "meetings", "minutes", "phrases", "trash"]));
  await vi.waitFor(() => expect(read()).toBe(2));
});

test("words that were refused are not saved; an action that was refused has left nothing unsaved", async () => {
  answerWith({
    edit_item: () => {
      throw { code: "frozen", meeting: 4 };
    },
    seal_minutes: () => {
      throw { code: "not_now", reason: "not_held" };
    },
  });
  await run("seal_minutes", { meeting: 4, item: null });
  expect(saving.error).toBeNull();
  await run("edit_item", { item: { id: 7, heading: "Val", registration_number: null, presenters: [], parts: [] } });
  expect(saving.error?.code).toBe("frozen");
});

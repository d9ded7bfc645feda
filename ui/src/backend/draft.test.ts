// What is being written is saved in time, in order, and never taken away by an older answer.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Draft } from "./draft.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A draft whose saves are answered by hand. */
function played(ready?: (value: { name: string }) => boolean) {
  const saved: string[] = [];
  const answers: ((ok: boolean) => void)[] = [];
  const save = ({ name }: { name: string }) => {
    saved.push(name);
    return new Promise<{ ok: boolean }>((resolve) => answers.push((ok) => resolve({ ok })));
  };
  return { draft: new Draft({ name: "" }, save, ready), saved, answers };
}

test("letters are saved once, when the typing pauses", async () => {
  const { draft, saved } = played();
  draft.write({ name: "N" });
  draft.write({ name: "No" });
  await vi.advanceTimersByTimeAsync(350);

  expect(saved).toEqual(["No"]);
});

test("letters written while a save is under way are saved after it", async () => {
  const { draft, saved, answers } = played();
  draft.set({ name: "N" });
  draft.set({ name: "No" });
  expect(saved).toEqual(["N"]);
  answers[0]?.(true);
  await vi.advanceTimersByTimeAsync(0);

  expect(saved).toEqual(["N", "No"]);
});

test("an answer does not take the place of letters that are on their way", () => {
  const { draft } = played();
  draft.write({ name: "Norrsjö" });
  draft.take({ name: "Norr" });

  expect(draft.value.name).toBe("Norrsjö");
});

test("what another view changed is taken over when nothing is being written", () => {
  const { draft } = played();
  draft.take({ name: "Granvik" });

  expect(draft.value.name).toBe("Granvik");
});

test("what was refused stays to be put right, and is tried again with the next letter", async () => {
  const { draft, saved, answers } = played();
  draft.set({ name: "N" });
  answers[0]?.(false);
  await vi.advanceTimersByTimeAsync(0);
  draft.take({ name: "" });
  expect([draft.value.name, saved.length]).toEqual(["N", 1]);
  draft.set({ name: "No" });

  expect(saved).toEqual(["N", "No"]);
});

test("what cannot be saved as it is waits until it can", async () => {
  const { draft, saved } = played(({ name }) => name !== "");
  draft.write({ name: "" });
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved).toEqual([]);
  draft.set({ name: "Norrsjö" });

  expect(saved).toEqual(["Norrsjö"]);
});

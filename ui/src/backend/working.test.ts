// What is told of a command that takes long, and how it is called off.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, callOff } from "./call";
import { fallSilent } from "./fake";
import { working } from "./working.svelte";

const invoked: string[] = [];
let answer: (value: unknown) => void = () => {};

vi.mock("@tauri-apps/api/core", () => ({
  invoke: (name: string) => {
    invoked.push(name);
    return name === "call_off" ? Promise.resolve(null) : new Promise((done, refuse) => (answer = (value) => (value === null ? refuse({ code: "called_off" }) : done(value))));
  },
}));
vi.mock("@tauri-apps/api/mocks", () => ({ clearMocks: () => {} }));

beforeEach(() => {
  vi.useFakeTimers();
  invoked.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  fallSilent();
});

test("what is done within half a second is not told, what takes longer is, until it is done", async () => {
  const saving = call("save_paper", { kind: { kind: "minutes", meeting: 1 }, path: "", replace: false });
  await vi.advanceTimersByTimeAsync(499);
  expect(working.name).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect([working.name, working.canBeCalledOff]).toEqual(["save_paper", true]);
  answer({ path: "" });
  await saving;
  expect(working.name).toBeNull();
});

test("what is called off waits for the program's word, and another command is not what was called off", async () => {
  const sealing = call("seal_minutes", { meeting: 1, item: null });
  await vi.advanceTimersByTimeAsync(600);
  callOff();
  await vi.advanceTimersByTimeAsync(0);
  expect(invoked).toEqual(["seal_minutes", "call_off"]);
  expect([working.name, working.calledOff, working.canBeCalledOff]).toEqual(["seal_minutes", true, false]);
  answer(null);
  expect(await sealing).toEqual({ ok: false, error: { code: "called_off" } });
  expect([working.name, working.calledOff]).toEqual([null, false]);
});

test("a saved edit can take long and is never called off; pages made by themselves are not told of", async () => {
  const editing = call("edit_body", { body: {} as never });
  await vi.advanceTimersByTimeAsync(600);
  expect([working.name, working.canBeCalledOff]).toEqual(["edit_body", false]);
  answer({});
  await editing;
  const making = call("minutes_pages", { meeting: 1 });
  await vi.advanceTimersByTimeAsync(600);
  expect(working.name).toBeNull();
  answer({});
  await making;
});

// The one way from the window to the program. Every command with its arguments and its answer; an error is a value
// with a code, never a thrown sentence. Beside events.ts the only file that imports Tauri.
import { invoke } from "@tauri-apps/api/core";
import type { CommandError, Commands } from "./generated/types";
import { watched, working } from "./working.svelte";

export type { Commands };

/** What came of a command. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: CommandError };

/** What stands in no order with the others: what the user may take his time over, and what only tells and changes nothing. */
const BESIDE: ReadonlySet<keyof Commands> = new Set(["choose_file", "painted", "call_off"]);

let last: Promise<unknown> = Promise.resolve();

/**
 * Asks the program to do `name`. Never rejects. Commands are done in the order in which they were asked for, so that of two
 * edits of the same text the later one stays.
 */
export function call<Name extends keyof Commands>(
  name: Name,
  args: Commands[Name]["args"],
): Promise<Answer<Commands[Name]["result"]>> {
  if (BESIDE.has(name)) return ask(name, args);
  const answer = last.then(() => watched(name, () => ask(name, args)));
  last = answer;
  return answer;
}

/** Waits until all that has been asked for is answered. */
export async function answered(): Promise<void> {
  await last;
}

/** Calls off what is at work. Its own answer says whether it was in time: the code `called_off`, and nothing has happened. */
export function callOff(): void {
  working.calledOff = true;
  void call("call_off", {});
}

async function ask<Name extends keyof Commands>(
  name: Name,
  args: Commands[Name]["args"],
): Promise<Answer<Commands[Name]["result"]>> {
  try {
    return { ok: true, value: await invoke(name, args) };
  } catch (thrown) {
    return { ok: false, error: asCommandError(thrown) };
  }
}

/** Tauri itself rejects with a plain string (a right that is missing, an argument that does not fit). */
function asCommandError(thrown: unknown): CommandError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) return thrown as CommandError;
  return { code: "unexpected", reference: String(thrown) };
}

// The one way from the window to the program. Every command with its arguments and its answer; an error is a value
// with a code, never a thrown sentence. The only file that imports Tauri.
import { invoke } from "@tauri-apps/api/core";
import type { CommandError, Overview } from "./generated/types";

/** Every command of the shell: its arguments and what it answers. */
export interface Commands {
  overview: { args: Record<string, never>; result: Overview };
}

/** What came of a command. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: CommandError };

/** Asks the program to do `name`. Never rejects. */
export async function call<Name extends keyof Commands>(
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

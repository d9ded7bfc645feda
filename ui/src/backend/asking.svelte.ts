// Changes that a view asks for, and why the last one was refused. Shows nothing and knows no command by name.
import type { Answer, Commands } from "./call";
import type { CommandError } from "./generated/types";
import { run } from "./state.svelte";

export class Asking {
  /** Why the last change was refused; nothing after one that was not. */
  refused = $state.raw<CommandError | null>(null);
  /** A change is on its way. */
  busy = $state(false);

  /** Asks for a change. */
  async ask<Name extends keyof Commands>(name: Name, args: Commands[Name]["args"]): Promise<Answer<Commands[Name]["result"]>> {
    this.busy = true;
    const answer = await run(name, args);
    this.busy = false;
    this.refused = answer.ok ? null : answer.error;
    return answer;
  }

  /** Leaves the reason behind: something else is begun. */
  forget(): void {
    this.refused = null;
  }
}

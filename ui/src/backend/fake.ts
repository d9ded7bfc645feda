// Stands in for the program in the tests of the window: answers each command as a test wishes. Never in the build.
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import type { Commands } from "./call";

/** What a test lets each command answer; a function that throws plays an error. */
export type Script = { [Name in keyof Commands]?: (args: Commands[Name]["args"]) => Commands[Name]["result"] };

/** Answers every command from `script`; one that is not there is refused as Tauri refuses it. Events are played too. */
export function answerWith(script: Script): void {
  mockIPC(
    (name, args) => {
      const answer = script[name as keyof Commands] as ((args: unknown) => unknown) | undefined;
      if (!answer) throw `Command ${name} not found`;
      return answer(args);
    },
    { shouldMockEvents: true },
  );
}

/** Nothing answers any more: the end of a test. */
export function fallSilent(): void {
  clearMocks();
}

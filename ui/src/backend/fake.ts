// Stands in for the program in the tests of the window: answers each command as a test wishes. Never in the build.
import { mockIPC } from "@tauri-apps/api/mocks";
import type { Commands } from "./call";

/** What a test lets each command answer; a function that throws plays an error. */
export type Script = { [Name in keyof Commands]?: () => Commands[Name]["result"] };

/** Answers every command from `script`; one that is not there is refused as Tauri refuses it. */
export function answerWith(script: Script): void {
  mockIPC((name) => {
    const answer = script[name as keyof Commands];
    if (!answer) throw `Command ${name} not found`;
    return answer();
  });
}

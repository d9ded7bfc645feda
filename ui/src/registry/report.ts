// What became of dropped files, together: how many documents, their numbers, and the files in the order in which they are to be looked
// at. Pure.
import type { DocumentId } from "../backend/generated/types";
import type { Done } from "./incoming.svelte";

export interface Sum {
  registered: number;
  /** Number of the first and of the last document that was registered with one. */
  first: string | null;
  last: string | null;
  /** The first document that was registered. */
  document: DocumentId | null;
  /** Every file, those that something is the matter with first. */
  rows: readonly Done[];
}

export function sumOf(done: readonly Done[]): Sum {
  const registered = done.flatMap(({ became }) => (became.kind === "registered" ? [became] : []));
  const numbers = registered.flatMap(({ number }) => (number === null ? [] : [number]));
  return {
    registered: registered.length,
    first: numbers[0] ?? null,
    last: numbers.at(-1) ?? null,
    document: registered[0]?.document ?? null,
    rows: [...done.filter(needsLook), ...done.filter((one) => !needsLook(one))],
  };
}

/** Not registered, or with a text that could not be read though there should be one. */
function needsLook({ became }: Done): boolean {
  if (became.kind !== "registered") return true;
  return [became.state, ...became.unread.map(({ state }) => state)].some((state) => state !== "readable" && state !== "no_text");
}

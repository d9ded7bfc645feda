// Which phrases stand in the list and how one is told from another: own ones by their number, supplied ones by their name.
import type { FilledPhrase, PhraseId } from "../backend/generated/types";
import { matching } from "../design/combobox";
import { leavesOf } from "../writing/leaves";
import { plainWords } from "../writing/richText";

/** What a phrase is chosen by. */
export function keyOf({ phrase }: FilledPhrase): string {
  return phrase.id === null ? `supplied ${phrase.name}` : `own ${phrase.id}`;
}

/** The key of an own phrase. */
export function ownKey(id: PhraseId): string {
  return `own ${id}`;
}

/** The words of a text, line by line. */
export function wordsOf(text: FilledPhrase["filled"]): string {
  return leavesOf(text).map(plainWords).join("\n");
}

/** The phrases that the words typed may mean, by name or by what they say. */
export function found(phrases: readonly FilledPhrase[], typed: string): FilledPhrase[] {
  return matching(phrases.map((one) => ({ label: one.phrase.name, detail: wordsOf(one.phrase.text), one })), typed).map(({ one }) => one);
}

/** The phrase that is in one answer and was not in the one before. */
export function added(before: readonly FilledPhrase[], after: readonly FilledPhrase[]): FilledPhrase | null {
  const known = new Set(before.map(keyOf));
  return after.find((one) => one.phrase.id !== null && !known.has(keyOf(one))) ?? null;
}

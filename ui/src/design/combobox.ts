// What a combobox offers for the words typed: every word must begin a word of the label or the detail. Case and accents
// of the capital letters do not matter; å, ä and ö are letters of their own.

/** One thing to choose. */
export interface Choice {
  value: string;
  label: string;
  /** A pale word at the end of the row. */
  detail?: string | undefined;
}

/** The choices that `typed` may mean, in their given order. */
export function matching<One extends { label: string; detail?: string | undefined }>(
  choices: readonly One[],
  typed: string,
): One[] {
  const wanted = words(typed);
  return choices.filter((choice) => {
    const have = words(`${choice.label} ${choice.detail ?? ""}`);
    return wanted.every((word) => have.some((other) => other.startsWith(word)));
  });
}

function words(text: string): string[] {
  return text.toLocaleLowerCase("sv").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

// A § as a choice of a field: what is chosen is the item at its meeting. Knows no § itself.
import type { DecisionRow, SectionAt, SectionRef } from "../backend/generated/types";
import type { Choice } from "../design/combobox";
import { recordsText } from "../text/records";

/** The value of the choice of a §. */
export const keyOfSection = ({ meeting, item }: SectionRef): string => `${meeting}/${item}`;

/** The § that a choice means. */
export function sectionOf(key: string | null): SectionRef | null {
  const [meeting, item] = key?.split("/").map(Number) ?? [];
  return meeting === undefined || item === undefined || !Number.isInteger(meeting) || !Number.isInteger(item) ? null : { meeting, item };
}

/** Every § that has been decided, and the one that is chosen though it is none of them. */
export function sectionChoices(rows: readonly DecisionRow[], chosen: SectionRef | null, at: SectionAt | null): Choice[] {
  const choices = rows.map(({ meeting, item, section, day, heading }) => ({ value: keyOfSection({ meeting, item }), label: recordsText.at({ meeting, item, section, day }), detail: heading }));
  const isKnown = chosen === null || choices.some(({ value }) => value === keyOfSection(chosen));
  return isKnown || at === null ? choices : [{ value: keyOfSection(chosen), label: recordsText.at(at) }, ...choices];
}

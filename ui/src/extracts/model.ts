// What is sent of which § to whom, worked out from the program's answer: the §§, who waits for which of them, what is verified.
// No words.
import type { Item, ItemId, MeetingView, Recipient } from "../backend/generated/types";

/** A § with its recipients. */
export interface Extractable {
  item: Item;
  section: number;
  recipients: Recipient[];
  isVerified: boolean;
}

/** Someone who waits, and for which §§. */
export interface Waiting {
  words: string;
  of: { id: ItemId; section: number }[];
}

/** The §§ of a meeting that was held. */
export function sections({ meeting, clocks, recipients }: MeetingView): Extractable[] {
  if (meeting.status !== "held") return [];
  return meeting.items.flatMap((item) => {
    if (item.section === null) return [];
    const clock = clocks.find((one) => one.item === item.id) ?? clocks.find((one) => one.item === null);
    const sent = recipients.find((one) => one.item === item.id)?.recipients ?? [];
    return [{ item, section: item.section, recipients: sent, isVerified: (clock?.verified ?? null) !== null }];
  });
}

/** Those who have not been sent all that goes to them, in the order of the §§. */
export function waiting(all: readonly Extractable[]): Waiting[] {
  const found: Waiting[] = [];
  for (const { item, section, recipients } of all) {
    for (const { words, sent_on } of recipients) {
      if (sent_on !== null) continue;
      const known = found.find((one) => one.words === words);
      if (known) known.of.push({ id: item.id, section });
      else found.push({ words, of: [{ id: item.id, section }] });
    }
  }
  return found;
}

/** The §§ that are shown first: those of the one who waits first. */
export function first(all: readonly Extractable[]): ItemId[] {
  return waiting(all)[0]?.of.map(({ id }) => id) ?? [];
}

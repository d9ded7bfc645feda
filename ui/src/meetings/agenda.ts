// The agenda before and during a meeting: which items may move, and what order a move makes. An item that has its § stays
// where it is, and nothing is put among those that have theirs.
import type { Item, ItemId, PersonId, Party } from "../backend/generated/types";

/** A row of the agenda. */
export interface AgendaRow {
  item: Item;
  /** From 1, as it stands on the agenda. */
  place: number;
  fixed: boolean;
}

export function rows(items: readonly Item[]): AgendaRow[] {
  return items.map((item, index) => ({ item, place: index + 1, fixed: item.section !== null }));
}

/** How many rows, from the first, stand fixed: up to the last that has its §. */
export function settledCount(all: readonly AgendaRow[]): number {
  return all.reduce((count, { fixed }, index) => (fixed ? index + 1 : count), 0);
}

/** The order after an item is put at another place, or nothing when the move is not allowed or changes nothing. */
export function reordered(items: readonly Item[], from: number, to: number): ItemId[] | null {
  const moving = items[from];
  if (!moving || moving.section !== null || from === to || to < 0 || to >= items.length) return null;
  const rest = items.filter((_, index) => index !== from);
  const order = [...rest.slice(0, to), moving, ...rest.slice(to)];
  const isAmongNumbered = order.slice(order.indexOf(moving)).some(({ section }) => section !== null);
  return isAmongNumbered ? null : order.map(({ id }) => id);
}

/** The presenters as one line to edit. */
export function presenterLine(presenters: readonly Party[], name: (person: PersonId) => string): string {
  return presenters.map(({ who, written }) => written ?? partyName(who, name)).join(", ");
}

function partyName(who: Party["who"], name: (id: string) => string): string {
  if ("person" in who) return name(who.person);
  if ("organisation" in who) return name(who.organisation);
  return who.name;
}

/** The line read again: those who were there keep who they are, a name on record is found, others are names only. */
export function readPresenters(line: string, before: readonly Party[], people: ReadonlyMap<string, PersonId>, name: (person: PersonId) => string): Party[] {
  return line
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const known = before.find((party) => presenterLine([party], name) === part);
      if (known) return known;
      const person = people.get(part);
      return person === undefined ? { who: { name: part }, written: null } : { who: { person }, written: null };
    });
}

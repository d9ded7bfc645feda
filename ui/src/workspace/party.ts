// Who a party is, among those on record or by a name alone: how it is said, and the choices of a field. Holds nobody.
import type { AssociationView, Party, Who } from "../backend/generated/types";
import type { Choice } from "../design/combobox";

/** The people and organisations that a party may be. */
export type OnRecord = Pick<AssociationView, "people" | "organisations">;

/** How a party is called: as the document words it, else as it is on record. */
export function partyName(party: Party | null, record: OnRecord | null): string {
  if (!party) return "";
  const { who, written } = party;
  if (written) return written;
  if ("name" in who) return who.name;
  if ("person" in who) return record?.people.find(({ id }) => id === who.person)?.name ?? who.person;
  return record?.organisations.find(({ id }) => id === who.organisation)?.name ?? who.organisation;
}

/** The value of a choice; a name that is typed stands for itself. */
export const keyOf = (who: Who): string => ("name" in who ? who.name : JSON.stringify(who));

/** Everyone to choose from: people first, with their title, then organisations. */
export function partyChoices({ people, organisations }: OnRecord): Choice[] {
  return [
    ...people.map(({ id, name, title, party }) => ({ value: keyOf({ person: id }), label: name, detail: title ?? party ?? undefined })),
    ...organisations.map(({ id, name, short_name }) => ({ value: keyOf({ organisation: id }), label: name, detail: short_name ?? undefined })),
  ];
}

/** The party that a choice or words typed mean. */
export function partyOf(value: string | null, record: OnRecord): Party | null {
  if (value === null || value.trim() === "") return null;
  const whos: Who[] = [...record.people.map(({ id }) => ({ person: id })), ...record.organisations.map(({ id }) => ({ organisation: id }))];
  return { who: whos.find((who) => keyOf(who) === value) ?? { name: value.trim() }, written: null };
}

/** Whether two parties are the same. */
export const sameParty = (one: Party | null, other: Party | null): boolean =>
  one === other || (one !== null && other !== null && keyOf(one.who) === keyOf(other.who));

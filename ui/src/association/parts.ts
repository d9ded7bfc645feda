// The parts of the view and their names in the address; one that is not known is the first.

export const parts = ["uppgifter", "medlemmar", "personer", "uppdrag", "anslagstavlor", "dokument", "nummer", "motestyper"] as const;

/** A part of the view. */
export type Part = (typeof parts)[number];

/** The part of an address. */
export function partOf(address: string | null): Part {
  return parts.find((part) => part === address) ?? "uppgifter";
}

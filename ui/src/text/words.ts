// Words that several areas of the window say, in one form: a number of things, a §, how an item ended. What one area alone says
// stands in the file of that area; days and clock times stand in dates.ts.
import type { BodyForm, Outcome } from "../backend/generated/types";

/** Keeps a number and what it counts on one line. */
export const NBSP = "\u00a0";

const groups = new Intl.NumberFormat("sv-SE");

/** "1 rad", "7 rader". */
export const things = (count: number, one: string, many: string) => `${count}${NBSP}${count === 1 ? one : many}`;

/** "48 000 kr". */
export const kronor = (amount: number) => `${groups.format(amount).replace(/\s/g, NBSP)}${NBSP}kr`;

/** "§ 28". */
export const sectionWord = (number: number) => `§${NBSP}${number}`;

/** "§§ 3, 5 och 8". */
export function several(numbers: readonly number[]): string {
  const [first, ...rest] = numbers;
  if (first === undefined) return "";
  if (rest.length === 0) return sectionWord(first);
  return `§§${NBSP}${[first, ...rest.slice(0, -1)].join(", ")} och ${rest.at(-1)}`;
}

/** How an item ended. */
export const outcomeWords: Record<Outcome, string> = {
  decided: "Beslutad",
  noted: "Lagd till handlingarna",
  tabled: "Bordlagd",
  referred_back: "Återremitterad",
  struck: "Struken",
  information: "Information",
};

export const bodyFormWords: Record<BodyForm, string> = {
  coordination_association: "Samordningsförbund",
  municipal_federation: "Kommunalförbund",
  association: "Ideell förening",
};

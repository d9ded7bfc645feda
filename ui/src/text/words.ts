// Words that several areas of the window say, in one form: a number of things, a §, how an item ended. What one area alone says
// stands in the file of that area; days and clock times stand in dates.ts.
import type { BodyForm, Outcome } from "../backend/generated/types";

/** Keeps a number and what it counts on one line. */
export const NBSP = "\u00a0";

/** "1 rad", "7 rader". */
export const things = (count: number, one: string, many: string) => `${count}${NBSP}${count === 1 ? one : many}`;

/** "§ 28". */
export const sectionWord = (number: number) => `§${NBSP}${number}`;

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

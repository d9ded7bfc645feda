// Every Swedish sentence of the review but the findings themselves: those come from the program, which has them for paper and
// terminal too.
import type { Severity } from "../backend/generated/types";
import { things } from "./words";

export const reviewText = {
  tab: "Granskning",
  group: "Granskning",
  severity: { error: "Fel", warning: "Varning", note: "Upplysning" } satisfies Record<Severity, string>,
  next: "Nästa anmärkning",
  mend: "Rätta",
  mendTo: (words: string) => `Ändra till ”${words}”`,
  removeLine: "Ta bort punkten",
  waive: "Det stämmer",
  reason: "Varför ska det stå så?",
  reasonHint: "Skälet sparas i loggen.",
  keep: "Låt stå",
  leave: "Avbryt",
  waived: (reason: string) => `Låts stå: ${reason}`,
  withdraw: "Pröva igen",
  goTo: (place: string) => `Gå till ${place}`,
  clear: (count: number) => `${things(count, "kontroll", "kontroller")} utan anmärkning`,
  clearLine: "Nummer, datum, belopp, namn, hänvisningar, beslut och lagens krav.",
  blocked: (count: number) =>
    `${things(count, "fel", "fel")} ska rättas eller få ett skäl innan protokollet låses.`,
  none: "Granskningen har ingen anmärkning.",
};

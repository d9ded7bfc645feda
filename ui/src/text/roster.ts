// The words of a pasted list of people: how the program reads it, line by line, and what it leaves out and why.
import type { RosterProblem, RosterRow } from "../backend/generated/types";
import { NBSP, things } from "./words";

const seats = { member: "ledamot", alternate: "ersättare" } as const;
const offices = { chair: "ordförande", first_vice_chair: "1:e vice ordförande", second_vice_chair: "2:e vice ordförande" } as const;

export const rosterText = {
  roster: "Ledamöter och ersättare (kan vänta)",
  rosterHint:
    "Klistra in från ett kalkylblad: namn, parti, uppdrag, utsedd av, turordning och e-post, i vilken ordning som helst om det finns rubriker.",
  rosterRead: (people: number, organisations: number) =>
    `${things(people, "person", "personer")} och ${things(organisations, "medlem", "medlemmar")} känns igen.`,
  rosterLeft: (count: number) => `${things(count, "rad", "rader")} hoppas över:`,
  rosterLine: (row: RosterRow) => `Rad${NBSP}${row.line}, ${row.name || "utan namn"}: ${rosterText.problems[row.problem ?? "no_name"]}`,
  problems: {
    no_name: "ingen person nämns.",
    unknown_seat: "det går inte att se om det är en ledamot eller en ersättare.",
    same_name_twice: "namnet står redan högre upp.",
    already_there: "personen har redan uppdraget.",
  } satisfies Record<RosterProblem, string>,
  preview: "Så här läses listan",
  columns: { name: "Namn", party: "Parti", seat: "Uppdrag", by: "Utsedd av", order: "Turordning" },
  seat: (row: RosterRow) => {
    const words = [row.seat ? seats[row.seat] : row.title, row.role ? offices[row.role] : null];
    return words.filter(Boolean).join(", ");
  },
};

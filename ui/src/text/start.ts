// The words of the first start: create an association, open a file, explore the example.
import type { BodyForm, RosterProblem, RosterRow } from "../backend/generated/types";

const NBSP = "\u00a0";
const things = (count: number, one: string, many: string) => `${count}${NBSP}${count === 1 ? one : many}`;

const seats = { member: "ledamot", alternate: "ersättare" } as const;
const offices = { chair: "ordförande", first_vice_chair: "1:e vice ordförande", second_vice_chair: "2:e vice ordförande" } as const;

export const startText = {
  program: "Paragraf",
  lead: "Styrelsens år i en fil: sammanträden, protokoll, underskrifter och arkiv. Allt ligger på din dator. Inget konto behövs, inget nät.",
  ways: "Hur vill du börja?",
  create: "Skapa ett förbund",
  createLine: "Namn och form räcker. Resten fylls i när det behövs.",
  open: "Öppna en fil",
  openLine: "Ett förbund är en fil som slutar på .paragraf.",
  example: "Utforska exemplet",
  exampleLine: "Ett påhittat förbund med två års möten. Ändra fritt.",

  name: "Namn",
  form: "Form",
  forms: [
    { value: "coordination_association", label: "Samordningsförbund", hint: "Lag 2003:1210. Justering anslås hos varje medlem." },
    { value: "municipal_federation", label: "Kommunalförbund", hint: "Kommunallagen 9 kap. Egen anslagstavla." },
    { value: "association", label: "Ideell förening", hint: "Stadgarna gäller, till exempel för ett kommunförbund." },
  ] satisfies { value: BodyForm; label: string; hint: string }[],
  roster: "Ledamöter och ersättare (kan vänta)",
  rosterHint:
    "Klistra in från ett kalkylblad: namn, parti, uppdrag, utsedd av, turordning och e-post, i vilken ordning som helst om det finns rubriker.",
  rosterRead: (people: number, organisations: number) =>
    `${things(people, "person", "personer")} och ${things(organisations, "medlem", "medlemmar")} känns igen.`,
  rosterLeft: (count: number) => `${things(count, "rad", "rader")} hoppas över:`,
  rosterLine: (row: RosterRow) => `Rad${NBSP}${row.line}, ${row.name || "utan namn"}: ${startText.problems[row.problem ?? "no_name"]}`,
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

  file: "Filen sparas som",
  fileToOpen: "Filens plats",
  choose: "Välj plats …",
  browse: "Bläddra …",
  createButton: "Skapa och spara filen",
  openButton: "Öppna",
  exampleButton: "Skapa exemplet och öppna det",
  nameMissing: "Skriv förbundets namn.",
  pathMissing: "Skriv var filen ligger, eller bläddra fram den.",
  recent: "Senast öppnade",
  gone: "Filen finns inte längre på platsen",
  fileName: (name: string) => `${name.replace(/[\\/:*?"<>|]+/g, " ").trim() || "Förbundet"}.paragraf`,
  exampleFile: "Exempelförbundet.paragraf",
};

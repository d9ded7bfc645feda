// The words of the first start: create an association, open a file, explore the example.
import type { BodyForm } from "../backend/generated/types";
import { bodyFormWords } from "./words";

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
    { value: "coordination_association", label: bodyFormWords.coordination_association, hint: "Lag 2003:1210. Justering anslås hos varje medlem." },
    { value: "municipal_federation", label: bodyFormWords.municipal_federation, hint: "Kommunallagen 9 kap. Egen anslagstavla." },
    { value: "association", label: bodyFormWords.association, hint: "Stadgarna gäller, till exempel för ett kommunförbund." },
  ] satisfies { value: BodyForm; label: string; hint: string }[],

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

// What the views of the records that follow from decisions say in common: where in the minutes something stands, files, amounts of a
// year. No logic beyond the choice of words.
import type { SectionAt } from "../backend/generated/types";
import { dates } from "./dates";
import { sectionWord } from "./words";

export const recordsText = {
  /** "§ 28, 16 juni 2026", "16 juni 2026" of an item to come. */
  at: ({ section, day }: SectionAt) => (section === null ? dates.prose(day) : `${sectionWord(section)}, ${dates.prose(day)}`),
  /** "§ 28/2026": where there is little room. */
  shortAt: ({ section, day }: SectionAt) => (section === null ? dates.dayMonth(day) : `${sectionWord(section)}/${day.slice(0, 4)}`),
  toSection: (at: SectionAt) => (at.section === null ? `Till ärendet ${dates.dayMonth(at.day)}` : `Till ${recordsText.at(at)}`),
  noneChosen: "Inget valt",
  choose: "Välj en rad för att se den här.",
  readOnly: "Filen är öppen för läsning.",
  allYears: "Alla år",
  year: "År",
  narrow: "Urval",
  showAll: "Visa alla",
  edit: "Ändra",
  save: "Spara",
  cancel: "Avbryt",
  close: "Stäng",
  remove: "Ta bort",
  removed: (name: string) => `”${name}” ligger i papperskorgen.`,
  again: "Försök igen",
  unread: "Uppgifterna gick inte att läsa.",
  reading: "Läser …",
  incomplete: "Fyll i det som saknas först.",

  files: {
    title: "Filer",
    none: "Inga filer.",
    add: "Lägg till fil",
    addTo: (name: string) => `Lägg till fil till ${name}`,
    adding: (name: string) => `Lägger till ${name} …`,
    removeOf: (name: string) => `Ta bort filen ${name}`,
    removed: (name: string) => `Filen ”${name}” är borttagen.`,
    open: "Visa",
    openOf: (name: string) => `Visa filen ${name}`,
    lost: "Filens innehåll följde inte med när uppgifterna lästes in.",
    refused: (name: string) => `”${name}” lades inte till.`,
  },
};

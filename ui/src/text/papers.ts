// Every Swedish sentence of a document as paper: looked through, printed, saved, shown by another program.
import type { Item, PlacedBlock } from "../backend/generated/types";
import { blockName } from "../backend/blockName";
import { minutesText } from "./minutes";

export const papersText = {
  preview: "Förhandsgranska",
  print: "Skriv ut",
  save: "Spara som PDF",
  open: "Öppna i visningsprogram",
  more: "Fler sätt att visa protokollet",

  /** The name that is proposed for the file of minutes. */
  fileName: (date: string) => `Protokoll ${date}.pdf`,
  where: {
    title: "Var ska protokollet sparas?",
    field: "Fil",
    choose: "Bläddra",
    empty: "Skriv filens namn och plats.",
    save: "Spara",
    cancel: "Avbryt",
  },
  replace: {
    title: "Ersätta filen?",
    line: (path: string) => `Det finns redan en fil på ${path}. Det som står i den går förlorat.`,
    keep: "Välj ett annat namn",
    replace: "Ersätt filen",
  },
  printing: "Gör utskriften …",
  opening: "Öppnar …",
  printed: "Utskriften är skickad till skrivaren.",
  handedOver: "Ingen skrivare svarade. Protokollet är öppnat i visningsprogrammet, skriv ut det därifrån.",
  opened: "Protokollet är öppnat i visningsprogrammet.",
  saved: (path: string) => `Sparat som ${path}`,

  pending: "Sidorna görs …",
  old: "Sidorna som visas är de senaste som gick att göra.",
  /** What a place on the pages is called. */
  place: (place: PlacedBlock, items: readonly Item[]) => {
    if (place.kind === "front_page") return "Gå till sammanträdets uppgifter";
    if (place.kind === "attendance") return "Gå till närvaron";
    const item = items.find(({ id }) => id === place.item);
    const part = place.part === null ? undefined : item?.parts[place.part];
    const section = item ? minutesText.item(item.section, item.heading) : "";
    if (!part) return `Gå till ${section}`;
    if ("block" in part) return `Gå till ${section}, ${minutesText.kind(blockName(part.block.kind))}`;
    const inner = place.block === null ? undefined : part.sub_item.blocks[place.block];
    return `Gå till ${section}, ${part.sub_item.letter}) ${inner ? minutesText.kind(blockName(inner.kind)) : (part.sub_item.heading ?? "")}`;
  },
};

// Every Swedish sentence of a document as paper: looked through, printed, saved, shown by another program.
import type { Item, PaperKind, PlacedBlock } from "../backend/generated/types";
import { blockName } from "../backend/blockName";
import { minutesText } from "./minutes";

/** What a kind of document is called. */
interface Words {
  /** "Kallelse": begins the name of a file. */
  what: string;
  /** "kallelsen". */
  the: string;
  it: "den" | "det";
}

const words: Record<PaperKind["kind"], Words> = {
  minutes: { what: "Protokoll", the: "protokollet", it: "det" },
  section_minutes: { what: "Paragraf", the: "paragrafens protokoll", it: "det" },
  summons: { what: "Kallelse", the: "kallelsen", it: "den" },
  notice: { what: "Anslag", the: "anslaget", it: "det" },
  proof_of_posting: { what: "Anslagsbevis", the: "anslagsbeviset", it: "det" },
  extract: { what: "Protokollsutdrag", the: "utdraget", it: "det" },
  attendance: { what: "Närvarolista", the: "närvarolistan", it: "den" },
  calendar: { what: "Kalender", the: "kalendern", it: "den" },
  reply_form: { what: "Svarsblankett", the: "svarsblanketten", it: "den" },
  paper: { what: "Handling", the: "handlingen", it: "den" },
  delegated_decision: { what: "Delegationsbeslut", the: "beslutsdokumentet", it: "det" },
  list: { what: "Lista", the: "listan", it: "den" },
  stored_file: { what: "Fil", the: "filen", it: "den" },
  decision_file: { what: "Fil", the: "filen", it: "den" },
  task_file: { what: "Fil", the: "filen", it: "den" },
  document_file: { what: "Fil", the: "filen", it: "den" },
};

const opened = ({ the, it }: Words) =>
  `${the.charAt(0).toUpperCase()}${the.slice(1)} är ${it === "det" ? "öppnat" : "öppnad"} i visningsprogrammet`;

export const papersText = {
  of: words,
  list: { button: "Lista", xlsx: "Spara för Excel (xlsx) …", csv: "Spara som CSV …" },
  preview: "Förhandsgranska",
  print: "Skriv ut",
  savePdf: "Spara som PDF",
  saveFile: "Spara filen",
  open: "Öppna i visningsprogram",
  more: ({ the }: Words) => `Fler sätt att visa ${the}`,

  /** The name that is proposed for the file: what it is, and of when or of what. */
  fileName: (kind: PaperKind["kind"], of: string | number) => `${words[kind].what} ${of}.pdf`,
  where: {
    title: ({ the }: Words) => `Var ska ${the} sparas?`,
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
  handedOver: (words: Words) => `Ingen skrivare svarade. ${opened(words)}, skriv ut ${words.it} därifrån.`,
  opened: (words: Words) => `${opened(words)}.`,
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

// The words of the frame: sidebar, palette, shortcuts, help, and what is said when a view fails.
import type { Found } from "../app/frame";
import type { RouteName } from "../app/routes";
import type { Commands, ReadOnly } from "../backend/generated/types";
import { dates } from "./dates";
import { searchText } from "./search";
import { NBSP } from "./words";

export const app = {
  program: "Paragraf",
  skip: "Hoppa till innehållet",
  navigation: "Vyer",
  noAssociation: "Inget förbund",
  /** A long name may be parted where its words are joined; web views do not hyphenate Swedish everywhere. */
  parted: (name: string) => name.replace(/(?<=\p{L}{4})(?=förbund|kommun|region)/gu, "\u00ad"),

  views: {
    overview: "Översikt",
    search: searchText.title,
    meetings: "Sammanträden",
    plan: "Planering",
    summons: "Kallelse",
    attendance: "Närvaro",
    course: "Mötesläge",
    minutes: "Protokoll",
    verification: "Justering",
    notice: "Anslag",
    extracts: "Utdrag",
    calendar: "Årsplan",
    registry: "Diarium",
    document: "Handling",
    matter: "Ärende",
    delegation: "Delegationsbeslut",
    decisions: "Beslut och uppdrag",
    grants: "Insatser",
    proposed: "Finansiering ur beslut",
    association: "Förbundet",
    phrases: "Fraser",
    trash: "Papperskorg",
    start: "Start",
    controls: "Kontroller",
  } satisfies Record<RouteName, string>,

  search: "Sök eller gör",
  count: (count: number, view: RouteName) => (view === "overview" ? `${count} att göra` : `${count} saker`),

  saved: (at: string) => `Sparat ${at}`,
  unchanged: "Allt är sparat",
  saving: "Sparar …",
  notSaved: "Inte sparat",
  readOnly: "Bara läsning",
  readOnlyWhy: {
    other_window: "Filen är öppen i ett annat fönster.",
    protected: "Filen är skrivskyddad.",
  } satisfies Record<Exclude<ReadOnly, "no">, string>,

  more: "Tema och hjälp",
  otherFile: "Byt fil",

  palette: {
    title: "Sök eller gör",
    hint: "Ett kommando, ett ord, en paragraf, ett diarienummer, en person eller en dag",
    none: (words: string) => `Inget passar ”${words}”.`,
    noneHint: "Pröva färre eller kortare ord. Sökningen går igenom allt i filen: paragrafer, handlingar och deras text, beslut, uppdrag, personer.",
    searching: "Söker …",
    found: (count: number) => (count === 1 ? "1 träff" : `${count} träffar`),
    move: "välj",
    open: "öppna",
    leave: "stäng",
    kinds: searchText.kinds satisfies Record<Found["kind"], string>,
    /** A § by its number. */
    section: (section: number, heading: string) => `§${NBSP}${section} ${heading}`,
    /** What tells a hit from others of the name. */
    detail: (detail: string, day: string | null) => [detail, day === null ? "" : dates.prose(day)].filter((part) => part !== "").join(" · "),
    /** Leads to the view of the search. */
    all: (words: string) => `Alla träffar på ”${words}”`,
  },

  groups: { go: "Gå till", do: "Gör", program: "Programmet" },
  commands: {
    palette: "Sök eller gör",
    help: "Visa tangenterna",
    undo: "Ångra",
    redo: "Gör om",
    newMeeting: "Nytt sammanträde",
    register: "Ny handling i diariet",
    themeSystem: "Tema som systemet",
    themeLight: "Ljust tema",
    themeDark: "Mörkt tema",
    controls: "Alla kontroller i alla lägen",
  },
  working: {
    of: {
      open_file: "Filen öppnas",
      create_association: "Förbundet skapas",
      explore_example: "Exemplet skapas",
      find: "Söker",
      read_roster: "Listan läses",
      add_roster: "Listan läses in",
      replace_text: "Texten ersätts",
      seal_minutes: "Protokollets sidor görs och låses",
      unseal_minutes: "Protokollet öppnas",
      read_key: "Nyckelfilen läses",
      sign_minutes: "Protokollet undertecknas",
      verify_minutes: "Underskrifterna kontrolleras",
      save_paper: "Filen sparas",
      open_paper: "Filen öppnas",
      print_paper: "Utskriften förbereds",
      read_calendar_file: "Kalenderfilen läses",
      save_calendar_file: "Kalenderfilen sparas",
      empty_trash: "Papperskorgen töms",
      import_file: "Filen diarieförs",
      add_document_file: "Filen läses in",
      registry: "Diariet läses",
    } as Partial<Record<keyof Commands, string>>,
    other: "Arbetar",
    callingOff: "Avbryter",
  },
  undone: "Ångrat.",
  redone: "Gjort igen.",
  nothingToUndo: "Det finns inget att ångra.",
  nothingToRedo: "Det finns inget att göra om.",

  help: {
    title: "Tangenterna",
    lead: "Allt går att göra utan mus. Tabb går till nästa kontroll, Skift Tabb tillbaka, och Esc stänger det som är öppet.",
    lists: "I listor",
    listKeys: [
      ["↑ ↓", "Föregående och nästa rad"],
      ["Home End", "Första och sista raden"],
      ["Page Up Page Down", "En sida upp och ned"],
      ["↵", "Öppna raden"],
      ["Ctrl C", "Kopiera listan som tabell"],
      ["Alt ↑ Alt ↓", "Flytta raden, där ordningen går att ändra"],
    ],
  },

  noView: {
    title: "Här finns inget att visa.",
    line: "Adressen leder ingenstans i den här filen. Det som är gjort är kvar.",
  },

  failed: {
    title: "Vyn gick inte att visa.",
    lines: ["Det är ett fel i programmet. Allt du skrivit är sparat i filen."],
    again: "Försök igen",
    overview: "Till översikten",
  },

  link: {
    question: "Öppna länken i webbläsaren?",
    open: "Öppna länken",
  },
};

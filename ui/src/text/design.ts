// The Swedish words that the controls bring with them, whatever view they stand in. Domain words never stand here.
import { dates } from "./dates";
import { NBSP } from "./words";

export const design = {
  required: "måste fyllas i",
  close: "Stäng",
  cancel: "Avbryt",
  undo: "Ångra",
  notice: "Besked",

  /** Keys as they are printed; others stand for themselves. */
  keys: {
    Shift: "Skift",
    Enter: "↵",
    Escape: "Esc",
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
    Delete: "Delete",
    " ": "Mellanslag",
  } as Record<string, string>,

  months: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
  /** "tis 19 maj 2026", from 2026-05-19. */
  day: dates.rowWithYear,

  date: {
    placeholder: "åååå-mm-dd",
    open: "Välj dag i kalendern",
    calendar: "Kalender",
    previous: "Föregående månad",
    next: "Nästa månad",
    clear: "Ta bort dagen",
    wrong: "Skriv dagen som 2026-05-19 eller 19/5.",
  },
  time: { wrong: "Skriv klockslaget som 13:00 eller 13." },
  amount: {
    wrong: "Skriv beloppet i hela kronor, som 48 000.",
    /** "48 000", no line parts it. */
    shown: (value: number) => groups.format(value).replace(/\s/g, NBSP),
  },

  combobox: {
    open: "Visa förslagen",
    none: "Inget passar.",
    more: (count: number) => `${number(count)} till. Skriv några ord för att se dem.`,
    own: (typed: string) => `Använd ”${typed}”`,
  },

  ledger: {
    filter: "Filtrera",
    copy: "Kopiera som tabell",
    copied: (rows: number) => `${number(rows)}${NBSP}${rows === 1 ? "rad kopierad" : "rader kopierade"}.`,
    count: (shown: number, all: number) =>
      shown === all ? `${number(all)}${NBSP}${all === 1 ? "rad" : "rader"}` : `${number(shown)} av ${number(all)}${NBSP}rader`,
    nothingFound: (words: string) => `Ingen rad innehåller ”${words}”.`,
  },

  sortable: {
    grip: (label: string) => `Flytta ${label}`,
    how: "Dra, eller håll Alt och tryck på pil upp eller pil ned.",
    moved: (label: string, place: number, of: number) => `${label} är nu nummer ${place} av ${of}.`,
    stays: (label: string, end: "first" | "last") => `${label} står redan ${end === "first" ? "först" : "sist"}.`,
  },

  phase: { done: "klart", current: "pågår", coming: "kommer" },

  progress: {
    count: (done: number, of: number) => `${number(done)} av ${number(of)}`,
    left: (seconds: number) =>
      seconds < 60
        ? `ungefär ${Math.max(1, Math.round(seconds))}${NBSP}${Math.round(seconds) <= 1 ? "sekund" : "sekunder"} kvar`
        : `ungefär ${Math.round(seconds / 60)}${NBSP}${Math.round(seconds / 60) === 1 ? "minut" : "minuter"} kvar`,
  },
};

/** A whole number with thin groups: 20 000. */
function number(value: number): string {
  return groups.format(value);
}

const groups = new Intl.NumberFormat("sv-SE");

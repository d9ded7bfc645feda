// What is said of files that were dropped anywhere in the window: what they will become, how far it has come, what became of each, and
// what there is to do next. No logic beyond the choice of words.
import type { TextState } from "../backend/generated/types";
import { NBSP, things } from "./words";

const state: Record<TextState, string> = {
  readable: "Texten är läst och går att söka i.",
  no_text: "Inga ord att söka i, till exempel en skannad sida eller en bild.",
  encrypted: "Låst med lösenord. Filen är kvar som den är, men texten går inte att läsa.",
  broken: "Trasig eller ovanlig. Filen är kvar som den är, men texten går inte att läsa.",
  too_large: "För stor eller för invecklad för att läsas. Filen är kvar som den är.",
  not_read: "Texten är inte läst. Filen är kvar som den är.",
};

export const incomingText = {
  cover: "Släpp för att diarieföra",
  coverNext: (next: string) => `Nästa nummer ${next}`,
  readOnly: { title: "Filen är öppen för läsning.", lines: ["Det som släpptes är inte diariefört."] },

  asking: {
    label: "Att diarieföra",
    title: (count: number) => `${things(count, "fil", "filer")} att diarieföra`,
    one: (name: string) => name,
    range: (count: number, next: string) => (count === 1 ? `Får nummer ${next}.` : `Får nummer från ${next} och framåt.`),
    numberless: "Hålls ordnade efter dag, utan nummer.",
    kinds: "Avsändare, dag och rubrik läses ur mejl, och bilagorna följer med.",
    series: "Nummer",
    without: "Utan nummer",
    register: "Registrera",
    leave: "Avbryt, inget diarieförs",
    more: (count: number) => `och ${count} till`,
  },

  running: {
    label: "Diarieför",
    now: (name: string) => `Läser ${name}`,
    stopping: "Avbryter efter den fil som läses nu.",
  },

  report: {
    title: (count: number) => (count === 0 ? "Inget är diariefört." : `${things(count, "handling", "handlingar")} diarieförd${count === 1 ? "" : "a"}.`),
    span: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
    calledOff: (left: number) => `Du avbröt. ${things(left, "fil", "filer")} är inte diarieförda, och inget är halvt.`,
    stopped: (left: number) => `Det stannade. ${things(left, "fil", "filer")} är inte diarieförda, och inget är halvt.`,
    next: "Gå igenom dem: rubrik, ärende och om styrelsen ska få veta.",
    open: (number: string | null) => (number === null ? "Öppna den" : `Öppna ${number}`),
    again: "Försök med resten",
    close: "Klart",
    attached: (count: number) => `med ${things(count, "bilaga", "bilagor")}`,
    registered: (number: string | null) => number ?? "utan nummer",
    already: (number: string | null) => `Finns redan${number === null ? ", utan nummer" : ` som ${number}`}.`,
    even: "Diarieför ändå",
    tooLarge: (bytes: number) => `Större än ${Math.round(bytes / 1_048_576)}${NBSP}MB och därför inte inläst.`,
    empty: "Filen är tom.",
    unreadable: "Filen gick inte att läsa från datorn.",
    unread: (name: string, words: string) => `${name}: ${words}`,
    rest: (count: number) => `Visa ${count} till`,
    list: "Det som släpptes",
    state,
  },
};

// Every Swedish sentence of the window. A code or a state that Rust knows and that has no words here fails `tsc`.
import type { BodyForm, CommandError, MeetingRow, MeetingStatus } from "../backend/generated/types";

/** A message in place of a view: what is so, then what is safe and what to do, perhaps a command to type. */
export interface Notice {
  title: string;
  lines: string[];
  command?: string;
}

const NBSP = "\u00a0";

export const text = {
  opening: "Öppnar filen …",
  noMeetings: "Här finns inga sammanträden ännu.",
  noMeetingsWay: "De kommer med ett års möten ur en utbytesfil eller när året planeras.",
  noPlace: "Plats ej angiven",
  noSections: "Inga §§",
  column: { day: "Dag", place: "Plats", sections: "Paragrafer", status: "Läge" },

  meetingCount: (count: number) => `${count}${NBSP}${count === 1 ? "sammanträde" : "sammanträden"}`,

  form: {
    coordinationAssociation: "Samordningsförbund",
    municipalFederation: "Kommunalförbund",
    association: "Ideell förening",
  } satisfies Record<BodyForm, string>,

  status: {
    planned: "Planerat",
    held: "Hållet",
    verified: "Justerat",
    cancelled: "Inställt",
  } satisfies Record<MeetingStatus, string>,

  /** `§ 7` or `§§ 7–15`; a § and its number are never parted. */
  sections: ({ sections }: MeetingRow) => {
    if (!sections) return text.noSections;
    const { first, last } = sections;
    return first === last ? `§${NBSP}${first}` : `§§${NBSP}${first}–${last}`;
  },

  /** "mån 9 juni", from 2025-06-09. The year is the heading above. */
  day: (date: string) => shortDay.format(new Date(`${date}T00:00:00Z`)),
};

const shortDay = new Intl.DateTimeFormat("sv-SE", {
  weekday: "short",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

const untouched = "Filen är orörd.";

/** The sentence for every way in which the program can fail. */
export const errorTexts: { [E in CommandError as E["code"]]: (error: E) => Notice } = {
  noFile: () => ({
    title: "Ingen fil är öppen.",
    lines: [
      "Allt om ett förbund ligger i en enda fil, som slutar på .paragraf.",
      "Starta programmet med filens namn:",
    ],
    command: "paragraf exempel.paragraf",
  }),
  fileMissing: ({ path }) => ({
    title: "Filen finns inte.",
    lines: [`På platsen ${path} finns ingen fil. Den kan ha flyttats eller bytt namn.`],
  }),
  fileForeign: ({ path }) => ({
    title: "Det är ingen fil från Paragraf.",
    lines: [`${path} innehåller något annat än ett förbund. ${untouched}`],
  }),
  fileEmpty: ({ path }) => ({
    title: "Filen är tom.",
    lines: [
      `${path} har inget innehåll alls, så något har gått fel när den sparades eller kopierades.`,
      "Ta fram den senaste säkerhetskopian och arbeta vidare i den.",
    ],
  }),
  fileDamaged: ({ path }) => ({
    title: "Filen är skadad.",
    lines: [
      `${path} går inte att läsa som den är. ${untouched}`,
      "Ta fram den senaste säkerhetskopian och arbeta vidare i den.",
    ],
  }),
  fileLocked: ({ path }) => ({
    title: "Filen används av ett annat program.",
    lines: [`${path} är låst just nu. Stäng det andra programmet och starta Paragraf igen.`],
  }),
  fileNewer: ({ path, file, program }) => ({
    title: "Filen kommer från en nyare Paragraf.",
    lines: [
      `${path} har version ${file}, och det här programmet kan läsa till och med ${program}. ${untouched}`,
      "Uppdatera programmet och öppna filen igen.",
    ],
  }),
  fileReadOnly: ({ path }) => ({
    title: "Filen får inte ändras här.",
    lines: [`${path} eller mappen den ligger i är skrivskyddad. Flytta filen till en egen mapp och öppna den där.`],
  }),
  fileUnreadable: ({ path }) => ({
    title: "Filen går inte att läsa.",
    lines: [`Datorn nekar Paragraf att läsa ${path}. Se efter vem som får läsa filen. ${untouched}`],
  }),
  diskFull: () => ({
    title: "Disken är full.",
    lines: ["Frigör utrymme på datorn och öppna filen igen. Det som var sparat är kvar."],
  }),
  unexpected: ({ reference }) => ({
    title: "Något gick fel som inte skulle kunna hända.",
    lines: [`Det som var sparat är kvar. Märk felanmälan med ${reference}, så hittas raden i programmets logg.`],
  }),
};

/** What to say about one error. */
export function errorText(error: CommandError): Notice {
  const say = errorTexts[error.code] as ((error: CommandError) => Notice) | undefined;
  return say ? say(error) : errorTexts.unexpected({ code: "unexpected", reference: error.code });
}

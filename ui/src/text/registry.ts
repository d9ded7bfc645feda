// Every Swedish sentence of the registry: its list, a document, a matter, what is registered by hand, and how it looks to whoever
// asks. What is said of dropped files stands in text/incoming.ts. No logic beyond the choice of words.
import type { Direction, Medium, SectionAt } from "../backend/generated/types";
import { dates } from "./dates";
import { NBSP, sectionWord, things } from "./words";

const directions: Record<Direction, string> = { received: "Inkom", sent: "Skickad", drawn_up: "Upprättad" };
const mediums: Record<Medium, string> = { paper: "Papper", e_mail: "E-post", digital: "Digital fil", oral: "Muntligt, nedtecknat" };

export const registryText = {
  title: "Diarium",
  panel: "Vald handling",
  newPanel: "Ny handling",
  reading: "Läser diariet …",
  again: "Läs igen",
  meta: (count: number, year: number | null, next: string | null) =>
    `${things(count, "handling", "handlingar")} ${year ?? "alla år"}${next === null ? "" : ` · nästa nummer ${next}`}`,
  listName: (year: number | null, isPublic: boolean) => `${isPublic ? "Allmänt diarium" : "Diarium"} ${year ?? "alla år"}`,
  back: "Till diariet",

  direction: directions,
  medium: mediums,
  noNumber: "Utan nummer",
  noNumberShort: "Utan nr",
  void: "Makulerad",
  secret: "Sekretess",
  hidden: "Visas inte",
  toBoard: "Till styrelsen",

  columns: {
    number: "Nummer",
    date: "Dag",
    direction: "Slag",
    counterpart: "Motpart",
    subject: "Ärendemening",
    kind: "Handlingstyp",
    matter: "Ärende",
    reported: "Anmäld",
    files: "Filer",
  },

  filter: {
    label: "Urval",
    year: "År",
    allYears: "Alla år",
    direction: "Slag",
    allDirections: "Alla slag",
    series: "Nummerserie",
    allSeries: "Alla serier",
    seriesName: (prefix: string, purpose: string) => (prefix === "" ? purpose : `${prefix}, ${purpose}`),
    matter: "Ärende",
    allMatters: "Alla ärenden",
    show: "Visa",
    shown: {
      all: "Alla handlingar",
      secret: "Sekretessmarkerade",
      numberless: "Utan nummer",
      matterless: "Utan ärende",
      board: "Till styrelsen, inte anmälda",
      void: "Makulerade",
    },
    clear: "Visa alla",
    none: { title: "Ingen handling passar urvalet.", line: "Välj ett annat år, eller visa alla handlingar." },
  },

  empty: {
    title: (year: number | null) => (year === null ? "Diariet är tomt." : `Inget är diariefört ${year}.`),
    line: "Släpp ett mejl eller en fil var som helst i fönstret, eller registrera för hand.",
  },

  public: {
    button: "Som allmänheten ser det",
    title: "Så ser diariet ut för den som frågar.",
    line: "Motpart och rubrik som inte får visas är borta, och det som hålls ordnat utan nummer är inte med (OSL\u00a05\u00a0kap.\u00a01–2\u00a0§§).",
    leave: "Visa allt igen",
  },

  new: {
    button: "Ny handling",
    title: "Ny handling",
    series: "Nummer",
    gets: (next: string, purpose: string) => (purpose === "" ? next : `${next} (${purpose})`),
    without: "Utan nummer, ordnad efter dag",
    typed: "Skriv numret själv",
    number: "Diarienummer",
    numberHint: "För det som redan har ett nummer på papper.",
    subjectMissing: "Skriv kort vad handlingen rör.",
    secretNumber: "En handling med sekretess måste ha ett nummer (OSL\u00a05\u00a0kap.\u00a01\u00a0§).",
    make: "Registrera",
    makeAs: (number: string) => `Registrera ${number}`,
    cancel: "Avbryt",
    done: (number: string | null) => (number === null ? "Handlingen är registrerad utan nummer." : `Registrerad som ${number}.`),
    noSeries: { title: "Det finns ingen nummerserie.", line: "Lägg till en under Förbundet, så får handlingarna nummer.", button: "Till nummerserierna" },
  },

  field: {
    subject: "Ärendemening",
    subjectHint: "Kort, så att den som frågar förstår vad handlingen rör.",
    direction: "Slag",
    date: { received: "Inkom", sent: "Skickad", drawn_up: "Upprättad" } satisfies Record<Direction, string>,
    counterpart: { received: "Från", sent: "Till", drawn_up: "Upprättad av" } satisfies Record<Direction, string>,
    kind: "Handlingstyp",
    kindHint: "Till exempel ansökan, yttrande eller avtal.",
    medium: "Sätt",
    noMedium: "Inte angivet",
    matter: "Ärende",
    matterNone: "Inget ärende",
    closed: "avslutat",
    registrar: "Registrerad av",
    registered: (at: string) => `Registrerad ${dates.prose(at.slice(0, 10))} kl.${NBSP}${dates.clock(at).replace(":", ".")}`,
    locked: "Makulerade handlingar ändras inte.",
  },

  board: {
    label: "Anmäls till styrelsen",
    waits: "Tas upp under Inkomna handlingar vid nästa sammanträde som har det ärendet.",
    planned: (at: SectionAt) => `Står på dagordningen ${dates.prose(at.day)}.`,
    told: (at: SectionAt) => `Anmäld ${at.section === null ? "" : `${sectionWord(at.section)}, `}${dates.prose(at.day)}`,
    short: (at: SectionAt) => (at.section === null ? `${dates.dayMonth(at.day)}, planerad` : `${sectionWord(at.section)}, ${dates.dayMonth(at.day)}`),
    toldWhy: "Styrelsen har fått den anmäld, och det står i protokollet.",
    open: "Öppna ärendet",
  },

  secrecy: {
    label: "Sekretess",
    marked: "Sekretessmarkerad",
    law: "Markeringen är en varning. Utlämnande prövas varje gång (OSL\u00a05\u00a0kap.\u00a05\u00a0§).",
    needsNumber: "Ge handlingen ett nummer först (OSL\u00a05\u00a0kap.\u00a01\u00a0§).",
    provision: "Bestämmelse",
    provisionMissing: "Ange bestämmelsen.",
    provisions: ["OSL 19 kap. 3 § andra stycket", "OSL 21 kap. 1 §", "OSL 21 kap. 7 §", "OSL 26 kap. 1 §", "OSL 28 kap. 1 §", "OSL 31 kap. 16 §", "OSL 39 kap. 2 §"],
    date: "Markerad den",
    authority: "Av myndigheten",
    counterpart: "Dölj motparten för andra",
    subject: "Rubrik som andra ser",
    subjectHint: "Tom: rubriken visas som den är.",
    subjectDefault: "Handling med sekretess",
    sum: (counterpart: boolean, subject: boolean) =>
      counterpart && subject
        ? "Motpart och rubrik visas inte i den allmänna diarielistan."
        : counterpart
          ? "Motparten visas inte i den allmänna diarielistan."
          : subject
            ? "Rubriken visas inte i den allmänna diarielistan."
            : "Motpart och rubrik visas i den allmänna diarielistan.",
  },

  files: {
    title: "Filer",
    none: "Inga filer. Släpp dem här eller bifoga.",
    add: "Bifoga filer",
    adding: (name: string) => `Läser in ${name} …`,
    refused: (name: string) => `”${name}” är inte bifogad.`,
    show: (name: string) => `Visa ${name}`,
    open: (name: string) => `Öppna ${name} i ett annat program`,
    remove: (name: string) => `Ta bort ${name}`,
    removed: (name: string) => `”${name}” är borttagen från handlingen.`,
    missing: "finns inte i filen",
    size: (bytes: number) => (bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))}${NBSP}kB` : `${(bytes / 1_048_576).toFixed(1).replace(".", ",")}${NBSP}MB`),
    same: (number: string | null, subject: string) => `Samma fil finns i ${number ?? "en handling utan nummer"}, ${subject}`,
    preview: "Filens sidor",
    choose: { title: "Ingen fil visas.", line: "Välj en PDF bland filerna, så visas dess sidor här." },
    outside: { title: "Filen visas i ett annat program.", line: "Bara PDF-filer har sidor att visa här.", button: "Öppna filen" },
  },

  number: {
    title: "Nummer",
    give: (next: string) => `Ge nummer ${next}`,
    given: (number: string) => `Handlingen har nummer ${number}.`,
    void: "Makulera numret",
    voidTitle: (number: string) => `Makulera ${number}?`,
    voidLine: "Numret förblir använt, och handlingen står kvar med skälet. Det går att ångra.",
    reason: "Skäl",
    reasonMissing: "Skriv varför.",
    voided: (number: string) => `${number} är makulerat.`,
    keep: "Behåll",
    remove: "Lägg i papperskorgen",
    removed: (subject: string) => `”${subject}” ligger i papperskorgen.`,
    voidBecause: (reason: string) => `Makulerad: ${reason}`,
  },

  page: {
    open: "Öppna handlingen",
    fields: "Uppgifter",
    unread: "Handlingen gick inte att läsa.",
  },

  matter: {
    title: (number: string) => `Ärende ${number}`,
    unnamed: "Ärendet har ett nummer men ingen egen post. Allt som bär numret samlas ändå här.",
    subject: "Vad ärendet gäller",
    opened: (day: string) => `Öppnat ${dates.prose(day)}`,
    closed: (day: string) => `Avslutat ${dates.prose(day)}`,
    isOpen: "Pågår",
    isClosed: "Avslutat",
    close: "Avsluta ärendet",
    reopen: "Öppna ärendet igen",
    closedNow: (number: string) => `Ärende ${number} är avslutat.`,
    documents: "Handlingar",
    sections: "Paragrafer",
    decisions: "Delegationsbeslut",
    grants: "Beviljade medel",
    count: (count: number) => things(count, "post", "poster"),
    none: { title: "Inget hör till ärendet än.", line: "Ge en handling ärendets nummer, så står den här." },
    noSection: "utan paragraf",
    amount: (amount: number) => `${amount.toLocaleString("sv-SE")}${NBSP}kr`,
    open: (number: string) => `Till ärende ${number}`,
    new: "Öppna ett ärende",
    newFor: (number: string) => `Öppna ett ärende med nummer ${number}`,
    newTitle: "Öppna ett ärende",
    newNumber: (next: string) => `Får nummer ${next}`,
    make: "Öppna ärendet",
    subjectMissing: "Skriv vad ärendet gäller.",
    choice: (number: string, subject: string) => `${number} ${subject}`,
  },
};

export const { direction: directionWords, medium: mediumWords } = registryText;

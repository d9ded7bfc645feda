// Every Swedish sentence of the summons: what it says, its papers, whom it goes to, the day it was sent, the replies and who is
// expected. No logic beyond the choice of words.
import type { AlternateReply, Answer, BodyForm, ExpectedQuorum, Role, Seat } from "../backend/generated/types";
import { dates } from "./dates";
import { things } from "./words";

const answers: Record<Answer, string> = { comes: "Kommer", remote: "På distans", absent: "Förhinder" };
const roles: Record<Role, string> = { chair: "Ordförande", first_vice_chair: "1:e vice ordförande", second_vice_chair: "2:e vice ordförande" };
const seat = (which: Seat, role: Role | null, order: number | null) =>
  which === "member" ? (role === null ? "Ledamot" : roles[role]) : order === null ? "Ersättare" : `Ersättare ${order}`;

export const summonsText = {
  parts: "Kallelse och svar",
  part: { summons: "Kallelse", replies: "Svar" },
  pages: "Kallelsens sidor",

  words: {
    title: "Kallelsen",
    toPlan: "Ändra i planen",
    link: "Länk eller verktyg för dem som deltar på distans",
    linkHint: "Till exempel en länk till videomötet. Står i kallelsen.",
    replyBy: "Svar senast",
    replyLate: "Svarsdagen ligger inte före sammanträdet.",
    replyPassed: "Svarsdagen har passerat.",
    absence: "Så anmäls förhinder",
    absenceNone: "Står inte i kallelsen ännu.",
    absenceWrite: "Skriv det under Förbundet",
    absenceChange: "Ändra under Förbundet",
    locked: "Protokollet är låst för justering eller fryst. Kallelsen ändras inte längre.",
    cancelled: "Sammanträdet är inställt. Kallelsen ändras inte.",
    none: "–",
  },

  papers: {
    title: "Ärenden och handlingar",
    count: (count: number) => (count === 0 ? "inga handlingar" : things(count, "handling", "handlingar")),
    empty: "Dagordningen är tom.",
    emptyWay: "Lägg till ärenden i planen. Handlingarna bifogas sedan vid ärendet.",
    toAgenda: "Till dagordningen",
    add: "Bifoga",
    addTo: (heading: string) => `Bifoga handlingar till ${heading}`,
    help: "Släpp PDF-filer på ett ärende eller välj dem med Bifoga.",
    show: (name: string) => `Visa ${name}`,
    remove: (name: string, heading: string) => `Ta bort ${name} från ${heading}`,
    removed: (name: string) => `”${name}” är borttagen från kallelsen.`,
    adding: (name: string) => `Läser in ${name} …`,
    added: (count: number) => `${things(count, "handling", "handlingar")} bifogad${count === 1 ? "" : "e"}.`,
    refused: (name: string) => `”${name}” bifogades inte.`,
  },

  form: {
    label: "Skickas som",
    alone: "Kallelsen ensam",
    joined: "Kallelse med handlingar i en fil",
    joinedHint: (count: number) => `${things(count, "handling", "handlingar")} efter kallelsen, med bokmärken.`,
    back: "Till kallelsen",
  },

  sending: {
    title: "Utskick",
    by: (day: string) => `Senast ${dates.longWithoutYear(day)}`,
    late: (day: string) => `Skulle ha skickats ${dates.longWithoutYear(day)}`,
    custom: "Lagen anger ingen tid för styrelsens kallelse. Dagen följer sedvänja; det som står i er arbetsordning skrivs under Förbundet.",
    rules: (days: number) => `${things(days, "arbetsdag", "arbetsdagar")} före sammanträdet, enligt arbetsordningen.`,
    sent: (day: string) => `Skickad ${dates.longWithoutYear(day)}`,
    today: "Skickad i dag",
    day: "Dag då den skickades",
    dayHint: "Töm fältet om den inte är skickad.",
    fault: { future: "Dagen har inte varit ännu.", after: "Dagen ligger efter sammanträdet." },
  },

  recipients: {
    title: "Går till",
    count: (members: number, alternates: number) => `${things(members, "ledamot", "ledamöter")}, ${things(alternates, "ersättare", "ersättare")}`,
    copy: "Kopiera alla adresser",
    copied: (count: number) => `${things(count, "adress", "adresser")} kopierade. Klistra in dem som mottagare i ditt e-postprogram.`,
    notCopied: "Det gick inte att kopiera. Markera adresserna och kopiera dem för hand.",
    noAddress: "adress saknas",
    without: (count: number) => `${things(count, "person saknar", "personer saknar")} e-postadress.`,
    write: "Skriv adresser under Förbundet",
    none: "Ingen har uppdrag i styrelsen den dagen.",
    noneWay: "Lägg till ledamöter och ersättare under Förbundet, så går kallelsen till dem.",
    toSeats: "Till uppdragen",
  },

  replies: {
    title: "Svar på kallelsen",
    count: (answered: number, all: number) => `${answered} av ${all} har svarat`,
    help: "Pil väljer person. K kommer, D på distans, F förhinder. Delete tar bort svaret, Enter går till noteringen.",
    column: { name: "Namn", seat: "Uppdrag", organisation: "Utsedd av", answer: "Svar", note: "Notering" },
    seat,
    answer: answers,
    key: { comes: "K", remote: "D", absent: "F" } satisfies Record<Answer, string>,
    /** After an answer, for the one who listens. */
    of: (name: string) => `: ${name}`,
    silent: "Inte svarat",
    note: (name: string) => `Notering: ${name}`,
    noteAny: "Notering",
    noteChoose: "Välj en person i listan först.",
    noteFirst: "Ange svaret först.",
    said: (name: string, answer: Answer | null) => `${name}: ${answer === null ? "inget svar" : answers[answer].toLowerCase()}.`,
    notSent: "Kallelsen är inte antecknad som skickad. Svar kan antecknas ändå.",
    by: (day: string) => `Svar senast ${dates.longWithoutYear(day)}`,
    passed: (day: string) => `Svarsdagen var ${dates.longWithoutYear(day)}`,
  },

  expected: {
    title: "Väntad närvaro",
    quorum: ({ needed, expected, silent }: ExpectedQuorum, seats: number) =>
      `${expected} av ${seats} platser är besatta efter svaren. Minst ${needed} måste tjänstgöra.` +
      (silent === 0 ? "" : ` ${things(silent, "ledamot", "ledamöter")} har inte svarat.`),
    enough: "Beslutsför efter svaren",
    open: "Ännu inte avgjort",
    short: "Inte beslutsför efter svaren",
    silent: "inte svarat",
    state: { comes: "kommer", remote: "på distans", absent: "förhinder" } satisfies Record<Answer, string>,
    call: (name: string) => `Kalla ${name}`,
    instead: (name: string) => `${name} tjänstgör`,
    place: ({ order, same_appointer, answer }: AlternateReply) =>
      [order === null ? null : `nummer ${order} i turordningen`, same_appointer ? null : "utsedd av en annan medlem", answer === null ? "inte svarat" : null]
        .filter(Boolean)
        .join(", "),
    absentToo: (names: string) => `Har också förhinder: ${names}`,
    nobody: "Ingen ersättare finns kvar att kalla.",
    order: {
      coordination_association: "Bara ersättare från samma medlem kallas, i turordning (FSL 10 och 12 §§).",
      municipal_federation: "Ersättare kallas i den ordning som är bestämd, samma medlems först (KL 6 kap. 17 §).",
      association: "Ersättare kallas i den ordning som stadgarna säger.",
    } satisfies Record<BodyForm, string>,
  },
};

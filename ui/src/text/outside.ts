// Every Swedish sentence of what is signed outside the program, of the files that are kept beside minutes, and of §§ that are
// verified at once.
import { dates, localDay } from "./dates";
import type { MeetingFileKind, ReturnedSigner, TrustAnswer } from "../backend/generated/types";
import { NBSP, sectionWord, things } from "./words";

const small = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
const list = (words: readonly string[]) => new Intl.ListFormat("sv").format(words);

const kinds: Record<MeetingFileKind, string> = {
  returned: "Underskriven fil som kom tillbaka",
  validation_report: "Valideringsrapport",
  scan: "Inskannat original",
  original: "Filen som protokollet är läst ur",
};

export const outsideText = {
  send: {
    title: "Underteckna utanför programmet",
    what: "Den låsta filen, med de underskrifter som finns, och en svarsblankett sparas i en mapp. Skicka båda till den som ska skriva under. En i taget: den som är näst på tur får filen när den förra har kommit tillbaka.",
    verb: "Spara för att skicka",
    busy: "Filerna görs …",
    sent: (paths: readonly string[]) => `${things(paths.length, "fil ligger", "filer ligger")} i mappen:`,
    where: "I vilken mapp ska filerna sparas?",
    folder: "Mapp",
    empty: "Skriv mappens namn och plats.",
    question: "Ersätta filerna i mappen?",
    there: (path: string) => `Det finns redan en fil på ${path}. Det som står i den går förlorat.`,
    keep: "Behåll filen",
    replace: "Ersätt filerna",
  },
  returned: {
    title: "Underskriven fil som kommit tillbaka",
    file: "Filen som kom tillbaka",
    hint: "Släpp den var som helst i fönstret, eller välj den här. Den prövas först; inget ändras förrän du tar emot den.",
    choose: "Välj fil",
    none: "Ingen fil vald",
    looking: "Prövar filen …",
    drop: "Släpp filen för att pröva den",
    signers: "Underskrifter i filen",
    place: (role: string, name: string) => (name ? `${role}, ${name}` : role),
    noPlace: "Står inte på någon av raderna",
    time: (time: ReturnedSigner["time"]) => (time === null ? "Utan uppgift om tid" : `${dates.prose(localDay(time))} kl.${NBSP}${dates.clock(time)}`),
    trusted: { yes: "Betrodd utfärdare", no: "Utfärdaren är inte betrodd", unknown: "Okänd utfärdare" } satisfies Record<TrustAnswer, string>,
    issuer: (issuer: string) => `Utfärdat av ${issuer}`,
    matches: "Namnet stämmer med protokollets",
    other: (name: string) => `Protokollet har ett annat namn: ${name}`,
    whole: "Filen är protokollet, oförändrat, med underskrifter efter.",
    ofSection: (section: number | null) => `Filen är ${section === null ? "paragrafens protokoll" : `protokollet för ${sectionWord(section)}`}, oförändrat, med underskrifter efter.`,
    last: "Alla har därmed skrivit under. När du tar emot filen är det justerat och fryst.",
    waits: (roles: readonly string[]) => `Återstår: ${list(roles.map(small))}.`,
    stored: "Filen sparas som den är, och en valideringsrapport läggs bredvid.",
    take: "Ta emot filen",
    busy: "Tar emot …",
    cancel: "Ta inte emot",
    taken: "Filen är mottagen.",
  },
  files: {
    title: "Sparat bredvid protokollet",
    none: "Inga filer än. Hit kommer det som skrivits under utanför programmet, och inskannade original.",
    kind: (kind: MeetingFileKind) => kinds[kind],
    row: (kind: MeetingFileKind, added: string) => `${kinds[kind]}, ${dates.prose(localDay(added))}`,
    open: "Öppna eller spara",
    openOf: (name: string) => `Öppna eller spara ${name}`,
    scan: "Inskannat original",
    scanHint: "PDF, JPEG eller PNG. Sparas som den är.",
    choose: "Välj fil",
    noScan: "Ingen fil vald",
    busy: "Sparar …",
  },
  atOnce: {
    title: "Omedelbar justering",
    what: "En paragraf som inte kan vänta kan justeras för sig. Den får egen sida, egna underskrifter, eget anslag och egen tid för överklagande.",
    choose: "Paragraf",
    verb: "Justera omedelbart",
    none: "Ingen paragraf justeras för sig.",
    section: (section: number | null, heading: string) => (section === null ? heading : `${sectionWord(section)} ${heading}`),
    state: {
      writing: "Inte låst än",
      sealed: "Väntar på underskrifter",
      verified: (day: string) => `Omedelbart justerad ${dates.dayMonth(day)}`,
    },
    show: "Visa",
    showOf: (section: string) => `Visa den omedelbara justeringen av ${section}`,
    back: "Till hela protokollet",
    here: (section: number | null) => (section === null ? "Omedelbar justering av paragrafen" : `Omedelbar justering av ${sectionWord(section)}`),
    withdraw: "Justera med resten i stället",
    seal: (section: number | null) => `Lås ${section === null ? "paragrafen" : sectionWord(section)}`,
    sealWhat: "Paragrafens sida görs och sparas. Sedan skrivs inget mer i den.",
    frozen: "Paragrafen är fryst",
    frozenWhat: "Inget i den kan ändras från någon vy. Den har sitt eget anslag och sin egen tid för överklagande.",
    notice: "Till anslaget",
    pages: "Paragrafens sidor",
  },
};

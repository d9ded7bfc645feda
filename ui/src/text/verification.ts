// Every Swedish sentence of the verification: closing the minutes, signing, the day, corrections, what signatures are worth. An
// answer that Rust knows and that has no words here fails the type check.
import { dates, daysBetween, localDay } from "./dates";
import { meetingsText } from "./meetings";
import type { DayFault, Doubt, Hindrance, Lack, Verdict } from "../verification/model";
import type {
  BodyForm,
  Correction,
  Covers,
  LaterChange,
  RoleWords,
  SignatureWarning,
  SigningRole,
  TrustAnswer,
} from "../backend/generated/types";
import { NBSP, sectionWord, things } from "./words";

const small = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
const large = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function role(name: SigningRole, number: number | null, words: RoleWords): string {
  const kind = name.split(":")[0] as keyof RoleWords;
  const word = large(words[kind] ?? name);
  return number === null ? word : `${word} ${number}`;
}

const later: Record<LaterChange, string> = {
  none: "inget tillagt efteråt",
  permitted: "bara tillåtna tillägg efteråt",
  forbidden: "ändrad efteråt",
  unknown: "oklart vad som lagts till efteråt",
};
const covered: Record<Covers, string> = {
  whole_file: "Hela filen",
  earlier_revision: "Filen som den var då",
  nothing: "Inte hela filen",
};

export const verificationText = {
  role,
  /** "26 maj 10:14"; the year when it is another than that of the meeting. */
  moment: (instant: string) => `${dates.dayMonth(localDay(instant))} ${dates.clock(instant)}`,
  day: (instant: string) => dates.prose(localDay(instant)),

  by: {
    title: "Justeras senast",
    done: "Justeringsdag",
    day: dates.long,
    distance: (from: string, to: string) => {
      const words = dates.distance(from, to);
      return daysBetween(from, to) < 2 ? words : `Om ${words}`;
    },
    overdue: (from: string, to: string) => `Försenat, ${dates.distance(from, to)}`,
    moved: (target: string, limit: string) => `${large(dates.dayMonth(target))} är ingen vardag, därför ${dates.longWithoutYear(limit)}.`,
    source: (form: BodyForm | null) =>
      form === "association" ? "Fjorton dagar efter sammanträdet." : `Fjorton dagar efter sammanträdet. KL 5${NBSP}kap. 69${NBSP}§`,
    counted: (days: number, form: BodyForm | null) =>
      `${days === 0 ? "Samma dag som sammanträdet." : `Dag ${days}${days > 14 ? "" : " av 14"} efter sammanträdet.`}${form === "association" ? "" : ` KL 5${NBSP}kap. 69${NBSP}§`}`,
  },

  seal: {
    title: "Lås för justering",
    what: "Sidorna görs och sparas. Sedan skrivs inget mer i protokollet förrän det öppnas igen eller alla har skrivit under.",
    verb: "Lås för justering",
    busy: "Sidorna görs …",
    lacks: "Innan du låser",
    nothing: "Inget saknas i protokollet.",
    lack: ({ missing }: Lack) => large(meetingsText.missing(missing)),
    see: "Åtgärda",
    seeOf: (what: string) => `Åtgärda: ${what}`,
    toSection: (section: number | null) => (section === null ? "Till ärendet" : `Till ${sectionWord(section)}`),
    hindrance: {
      cancelled: "Sammanträdet är inställt, så det finns inget protokoll att justera.",
      not_held: "Sammanträdet är inte hållet ännu. Avsluta det i mötesläget först.",
    } satisfies Record<Hindrance, string>,
  },

  places: {
    title: "Underskrifter",
    count: (signed: number, all: number) => `${signed} av ${all}`,
    waits: "Återstår",
    signed: (moment: string) => `Undertecknat ${moment}`,
    signer: (role: string, signer: string) => `${role}. Certifikatet tillhör ${signer}.`,
    byHand: (role: string) => `${role}. Undertecknar på papper.`,
    noName: "Namn saknas",
    elsewhere: "Underskrifterna finns på originalet, inte i den här filen. Arkivera originalet. Den PDF som sparas här är en återgivning utan underskrifter.",
    nobody: "Ingen ska skriva under. Öppna protokollet igen, ange ordförande, sekreterare och justerare i planen, och lås det sedan på nytt.",
    unnamed: "Den som saknar namn står som en tom rad i protokollet. Öppna det igen, ange namnet i planen, och lås det sedan på nytt.",
    plan: "Till planen",
    sign: "Underteckna",
    signOf: (role: string) => `Underteckna som ${small(role)}`,
  },
  unseal: {
    verb: "Öppna igen",
    free: "Ingen har skrivit under ännu, så protokollet kan öppnas och ändras.",
    signed: (count: number) => `${things(count, "underskrift", "underskrifter")} finns. Öppnas protokollet igen kastas ${count === 1 ? "den" : "de"}.`,
    question: (count: number) => (count === 1 ? "Kasta underskriften och öppna igen?" : `Kasta ${count} underskrifter och öppna igen?`),
    why: "En underskrift gäller bara de sidor den sattes på. De som har skrivit under måste göra det en gång till, och det som kastas går inte att få tillbaka.",
    keep: (count: number) => (count === 1 ? "Behåll underskriften" : "Behåll underskrifterna"),
    throw: "Kasta och öppna igen",
  },

  key: {
    title: (role: string, name: string) => (name ? `Underteckna som ${small(role)}, ${name}` : `Underteckna som ${small(role)}`),
    file: "Nyckelfil",
    fileHint: "En fil som slutar på .p12 eller .pfx.",
    choose: "Välj fil",
    chosenNone: "Ingen fil vald",
    password: "Lösenord",
    passwordHint: "Används nu och sparas ingenstans.",
    show: "Visa lösenordet",
    hide: "Dölj lösenordet",
    read: "Visa certifikatet",
    noFile: "Välj en nyckelfil först",
    reading: "Läser nyckelfilen …",
    signing: "Undertecknar …",
    cancel: "Avbryt",
    certificate: "Certifikatet i nyckelfilen",
    field: { subject: "Tillhör", issuer: "Utfärdat av", serial: "Serienummer", valid: "Gäller", fingerprint: "Fingeravtryck" },
    valid: (from: string, to: string) => `${dates.prose(localDay(from))}–${dates.prose(localDay(to))}`,
    doubt: (doubt: Doubt, name: string) => certificateDoubts[doubt](name),
  },
  warnings: {
    title: "Underskriften är satt, men tänk på detta",
    of: (warning: SignatureWarning) => {
      if (warning.kind === "expired") return `Certifikatet slutade gälla ${verificationText.day(warning.since)}.`;
      if (warning.kind === "not_yet_valid") return `Certifikatet börjar gälla först ${verificationText.day(warning.from)}.`;
      return `Namnet i certifikatet är ett annat än det som står på protokollet (${warning.place}).`;
    },
  },

  hand: {
    title: "Underteckna på papper",
    instead: "Undertecknas på papper i stället",
    back: "Undertecknas elektroniskt i stället",
    what: "Skriv ut protokollet och låt alla skriva under. Anteckna sedan dagen då den sista skrev under. Då fryses protokollet.",
    day: "Dagen då alla har skrivit under",
    verb: "Anteckna justeringen",
    busy: "Antecknar …",
    fault: {
      none: "Skriv dagen först.",
      before_meeting: "Dagen ligger före sammanträdet.",
      to_come: "Dagen har inte varit än.",
    } satisfies Record<DayFault, string>,
  },

  verified: {
    title: "Protokollet är fryst",
    how: {
      digital: "Den sista underskriften justerade det.",
      byHand: "Det är undertecknat på papper.",
      elsewhere: "Det var justerat redan när det lästes in.",
    },
    frozen: "Inget i det kan ändras från någon vy. Ett fel rättas med en rättelse som står synlig bredvid.",
  },

  correction: {
    title: "Rättelser",
    none: "Inget är rättat.",
    new: "Ny rättelse",
    heading: "Ny rättelse",
    what: "Gäller",
    front: "Första sidan och närvaron",
    section: (number: number | null, heading: string) => (number === null ? heading : `§${NBSP}${number} ${heading}`),
    old: "Det står",
    oldHint: "Så som det står i det justerade protokollet.",
    new_: "Det ska stå",
    by: "Rättas av",
    empty: "Skriv vad som står eller vad som ska stå.",
    nobody: "Välj vem som gör rättelsen.",
    choose: "Välj person",
    add: "Lägg till rättelsen",
    cancel: "Avbryt",
    stays: "En rättelse står kvar för alltid och ändrar inget på de justerade sidorna.",
    made: (one: Correction, name: string) => `${dates.prose(one.made_on)}, ${name}`,
    nothing: "(inget)",
  },

  check: {
    title: "Kontroll av underskrifterna",
    verb: "Kontrollera underskrifterna",
    again: "Kontrollera igen",
    busy: "Kontrollerar …",
    trust: "Utfärdarens certifikat, om du har det",
    trustHint: "Filer som slutar på .pem, .crt, .cer eller .der. Utan dem går det inte att säga om utfärdaren är betrodd.",
    file: "Välj filer",
    column: { who: "Undertecknare", intact: "Innehåll", trusted: "Utfärdare", covers: "Omfattar", level: "Nivå" },
    verdict: {
      holds: "Alla underskrifter gäller.",
      open: "Underskrifterna är oskadade, men allt om dem är inte känt.",
      broken: "Minst en underskrift gäller inte.",
    } satisfies Record<Verdict, string>,
    none: "Det finns inga underskrifter i filen.",
    noTime: "utan uppgift om tid",
    noSigner: "Okänd undertecknare",
    noRole: "Utan roll",
    who: (role: string, time: string) => `${role}, ${time}`,
    intact: (yes: boolean) => (yes ? "Oförändrat" : "Ändrat"),
    trusted: { yes: "Betrodd", no: "Inte betrodd", unknown: "Okänd" } satisfies Record<TrustAnswer, string>,
    covers: covered,
    later,
    level: (name: string | null) => (name ? (levels[name] ?? name) : "Utanför standarden"),
  },

  pages: "Protokollets sidor",
};

const certificateDoubts: Record<Doubt, (name: string) => string> = {
  expired: () => "Certifikatet har slutat gälla. Underskriften blir ifrågasatt.",
  not_yet_valid: () => "Certifikatet har inte börjat gälla än.",
  other_name: (name) => `På protokollet står ${name}. Certifikatet har ett annat namn.`,
};

const levels: Record<string, string> = {
  "B-B": "PAdES B-B, utan tidsstämpel",
  "B-T": "PAdES B-T, med tidsstämpel",
  "document-timestamp": "Dokumentets tidsstämpel",
  none: "Utanför standarden",
};

// What is said of a file from outside that is not taken, of a notice that cannot have been up so, and of a document that there is not.
// Nothing has changed in any of these cases, and every sentence says what to do instead.
import type {
  CalendarRefusal,
  PaperReason,
  PostingRefusal,
  RegistryRefusal,
  ReturnRefusal,
  SigningRole,
} from "../backend/generated/types";
import { dates } from "./dates";
import type { Notice } from "./errors";

const unchanged = "Inget är ändrat.";
const askAgain = "Be om den fil som skickades ut, underskriven och sparad utan andra ändringar.";

/** "Underskriften på ordförandens rad"; verifiers are told apart by their number. */
function signature(role: SigningRole): string {
  const [kind, number] = role.split(":");
  const whose = { secretary: "sekreterarens", chair: "ordförandens" }[kind ?? ""];
  return `Underskriften på ${whose ?? (number ? `justerare ${number}:s` : "justerarens")} rad`;
}

/** Why a file that came back signed is not taken. */
export const returnRefusals: { [R in ReturnRefusal as R["kind"]]: (refusal: R) => Notice } = {
  not_pdf: () => ({ title: "Det är ingen PDF-fil.", lines: [`${askAgain} ${unchanged}`] }),
  too_large: () => ({ title: "Filen är större än något protokoll.", lines: [`${askAgain} ${unchanged}`] }),
  encrypted: () => ({
    title: "Filen är låst med lösenord.",
    lines: [`Det får ett arkiverat protokoll inte vara. ${askAgain} ${unchanged}`],
  }),
  damaged: () => ({
    title: "Filen är skadad eller avklippt.",
    lines: [`Den kan ha gått sönder på vägen. Be om den igen. ${unchanged}`],
  }),
  hostile: () => ({
    title: "Filen är inte som en vanlig PDF.",
    lines: [`Den är gjord så att den skulle ta orimligt lång tid att läsa, och har därför inte lästs. ${unchanged}`],
  }),
  foreign: () => ({
    title: "Filen har inte skickats härifrån.",
    lines: [`Den börjar inte som det här protokollet och har en annan titel. ${askAgain} ${unchanged}`],
  }),
  other_meeting: ({ day }) => ({
    title: `Filen hör till sammanträdet ${dates.prose(day)}.`,
    lines: [`Lämna in den där i stället. ${unchanged}`],
  }),
  changed: ({ pages }) => ({
    title:
      pages.length === 0
        ? "Filen är ändrad på annat sätt än genom underskrifter."
        : `${pages.length === 1 ? "Sidan" : "Sidorna"} ${pages.join(", ")} är ändrad${pages.length === 1 ? "" : "e"} sedan filen skickades ut.`,
    lines: [`Program som skriver om filen eller lägger till anteckningar gör den oanvändbar. ${askAgain} ${unchanged}`],
  }),
  nothing_new: () => ({
    title: "Filen är inte underskriven.",
    lines: [`Den är likadan som den du redan har. Se efter att du valde den fil som kom tillbaka. ${unchanged}`],
  }),
  outdated: () => ({
    title: "Filen saknar en underskrift som har kommit sedan den skickades ut.",
    lines: [`Skicka ut den på nytt, med underskrifterna hittills, så att de följer på varandra. ${unchanged}`],
  }),
  no_place: () => ({
    title: "Underskriften står inte på någon av raderna.",
    lines: [`Den som skriver under väljer sin egen rad på sista sidan. ${unchanged}`],
  }),
  broken: ({ role }) => ({ title: `${signature(role)} stämmer inte.`, lines: [`Be om en ny. ${unchanged}`] }),
  unknown: ({ role }) => ({
    title: `${signature(role)} är av ett slag som inte kan kontrolleras här.`,
    lines: [`Be om en underskrift enligt PAdES. ${unchanged}`],
  }),
  no_time: ({ role }) => ({ title: `${signature(role)} säger inte när den gjordes.`, lines: [`Be om en ny. ${unchanged}`] }),
  future: ({ role }) => ({
    title: `${signature(role)} är daterad efter i dag.`,
    lines: [`Se efter att klockan går rätt, både här och hos den som skrev under. ${unchanged}`],
  }),
  before_meeting: ({ role }) => ({
    title: `${signature(role)} är daterad före sammanträdet.`,
    lines: [`Se efter att klockan gick rätt hos den som skrev under, och be om en ny. ${unchanged}`],
  }),
};

/** The sentence for a returned file. */
export function returnRefusal(refusal: ReturnRefusal): Notice {
  const say = returnRefusals[refusal.kind] as (refusal: ReturnRefusal) => Notice;
  return say(refusal);
}

/** Why a calendar file is not read. */
const calendarRefusals: { [R in CalendarRefusal as R["kind"]]: (refusal: R) => Notice } = {
  not_calendar: () => ({
    title: "Det är ingen kalenderfil.",
    lines: [`En kalenderfil slutar på .ics och börjar med BEGIN:VCALENDAR. ${unchanged}`],
  }),
  broken: ({ line }) => ({
    title: `Kalenderfilen är trasig på rad ${line}.`,
    lines: [`Hämta den på nytt från kalenderprogrammet. ${unchanged}`],
  }),
  too_large: () => ({
    title: "Kalenderfilen är för stor.",
    lines: [`Välj en kortare tid i kalenderprogrammet, till exempel ett år. ${unchanged}`],
  }),
};

/** The sentence for a calendar file. */
export function calendarRefusal(refusal: CalendarRefusal): Notice {
  const say = calendarRefusals[refusal.kind] as (refusal: CalendarRefusal) => Notice;
  return say(refusal);
}

/** Why a notice cannot have been up so. */
export const postingRefusals: Record<PostingRefusal, Notice> = {
  unknown_board: { title: "Anslagstavlan finns inte.", lines: [`Lägg till den under Förbundet först. ${unchanged}`] },
  not_verified: {
    title: "Protokollet är inte justerat än.",
    lines: [`Innan dess finns inget att tillkännage. ${unchanged}`],
  },
  before_verification: {
    title: "Dagen ligger före justeringen.",
    lines: [`Justeringen kan inte ha tillkännagetts innan den var gjord. ${unchanged}`],
  },
  removed_unposted: {
    title: "Anslaget har en dag när det togs ned men ingen när det sattes upp.",
    lines: [`Fyll i när det sattes upp. ${unchanged}`],
  },
  removed_before_posted: {
    title: "Anslaget kan inte ha tagits ned innan det sattes upp.",
    lines: [`Se efter dagarnas ordning. ${unchanged}`],
  },
  in_the_future: {
    title: "Dagen har inte varit än.",
    lines: [`Fyll i dagen när anslaget verkligen är uppsatt eller nedtaget. ${unchanged}`],
  },
};

/** Why there is no such document. */
export const paperReasons: Record<PaperReason, Notice> = {
  not_held: { title: "Sammanträdet är inte hållet än.", lines: ["Handlingen finns när det är hållet."] },
  not_verified: { title: "Protokollet är inte justerat än.", lines: ["Anslaget görs när justeringen är klar."] },
  nothing_chosen: { title: "Ingen paragraf är vald.", lines: ["Välj minst en paragraf till utdraget."] },
  not_there: {
    title: "Handlingen finns inte.",
    lines: [`Det som den hör till kan ha tagits bort i ett annat fönster. ${unchanged}`],
  },
  not_pdf: {
    title: "Filen är ingen PDF och visas inte här.",
    lines: ["Öppna den i datorns eget program i stället."],
  },
};

/** Why a document is not registered or changed so. */
export const registryRefusals: { [R in RegistryRefusal as R["kind"]]: (refusal: R) => Notice } = {
  out_of_order: ({ number, next }) => ({
    title: `Numret ${number} kan inte ges nu.`,
    lines: [`Numren i en serie ges i ordning, så att inget saknas. Nästa är ${next}. ${unchanged}`],
  }),
  no_series: ({ number }) => ({
    title: `Ingen nummerserie ger nummer som ${number}.`,
    lines: [`Numret skrivs med seriens bokstäver, året och löpnumret, som 26:07. Serierna står under Förbundet. ${unchanged}`],
  }),
  secret_without_number: () => ({
    title: "En handling med sekretess måste ha ett nummer.",
    lines: [`Det kräver OSL\u00a05\u00a0kap.\u00a01\u00a0§. Ge den ett nummer, eller ta bort markeringen. ${unchanged}`],
  }),
  has_no_number: () => ({
    title: "Handlingen har inget nummer.",
    lines: [`Ge den ett nummer först, eller lägg den i papperskorgen. ${unchanged}`],
  }),
  void: () => ({
    title: "Handlingen är makulerad.",
    lines: [`Den står kvar som den är. Ångra makuleringen, om den var fel. ${unchanged}`],
  }),
  matter_closed: ({ number }) => ({
    title: `Ärende ${number} är avslutat.`,
    lines: [`Öppna ärendet igen, eller välj ett annat. ${unchanged}`],
  }),
};

export function registryRefusal(refusal: RegistryRefusal): Notice {
  const say = registryRefusals[refusal.kind] as (refusal: RegistryRefusal) => Notice;
  return say(refusal);
}

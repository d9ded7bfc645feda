// The words of the overview. A kind of duty that Rust knows and that has no words here fails the type check.
import type { Duty, DutyKind, Overview, Provision } from "../backend/generated/types";
import { dates, sections } from "./dates";
import { NBSP, things } from "./words";

/** What a duty says: what to do, one line of why, the verb. */
export interface DutyWords {
  what: string;
  why: string;
  verb: string;
}

const day = (duty: Duty) => (duty.meeting_day ? dates.dayMonth(duty.meeting_day) : "");
const span = (duty: Duty) => (duty.sections ? `, ${sections(duty.sections)}` : "");

const agenda = ({ count }: Duty) => {
  if (count === null) return "Inget är antecknat från det ännu.";
  return count > 0 ? `${things(count, "ärende", "ärenden")} på dagordningen.` : "Dagordningen är tom än så länge.";
};

const roleNames: Record<string, string> = { secretary: "sekreteraren", chair: "ordföranden", verifier: "justeraren" };

/** "sekreteraren, ordföranden och andra justeraren". */
export function roles(list: string[]): string {
  const names = list.map((role) => {
    const [kind, number] = role.split(":");
    return number ? `justerare${NBSP}${number}` : (roleNames[kind ?? ""] ?? role);
  });
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} och ${names.at(-1)}`;
}

const dutyWords: Record<DutyKind, (duty: Duty) => DutyWords> = {
  hold_meeting: (duty) => ({
    what: `Håll sammanträdet ${day(duty)}`,
    why: agenda(duty),
    verb: "Mötesläge",
  }),
  plan_meeting: (duty) => ({
    what: duty.meeting_day ? `Planera sammanträdet ${day(duty)}` : "Planera nästa sammanträde",
    why: duty.meeting_day ? "Tid, plats eller ärenden saknas." : "Inget sammanträde ligger framför oss.",
    verb: "Planera",
  }),
  send_summons: (duty) => ({
    what: `Skicka kallelsen till sammanträdet ${day(duty)}`,
    why: agenda(duty),
    verb: "Kallelse",
  }),
  announce_meeting: (duty) => ({
    what: `Kungör budgetsammanträdet ${day(duty)}`,
    why: "Det är öppet för allmänheten och ska kungöras minst en vecka före.",
    verb: "Planera",
  }),
  chase_replies: (duty) => ({
    what: `Fråga dem som inte har svarat på kallelsen till ${day(duty)}`,
    why: `${things(duty.count ?? 0, "ledamot", "ledamöter")} har inte svarat, och svarsdagen har passerat.`,
    verb: "Svar",
  }),
  write_minutes: (duty) => ({
    what: `Skriv protokollet från ${day(duty)}${span(duty)}`,
    why: duty.count ? `${things(duty.count, "paragraf", "paragrafer")} är inte klara.` : "Uppgifter saknas i protokollet.",
    verb: "Protokoll",
  }),
  seal_minutes: (duty) => ({
    what: `Lås protokollet från ${day(duty)} för justering`,
    why: "Texten är klar och väntar på underskrifter.",
    verb: "Justering",
  }),
  verify_minutes: (duty) =>
    duty.meeting === null
      ? {
          what: `Se över ${things(duty.count ?? 0, "äldre protokoll", "äldre protokoll")} utan justeringsdag`,
          why: "De är hållna för mer än ett år sedan och har ingen justering antecknad.",
          verb: "Sammanträden",
        }
      : {
          what: `Justera protokollet från ${day(duty)}${span(duty)}`,
          why: "Protokollet ska vara justerat senast fjorton dagar efter mötet.",
          verb: "Justering",
        },
  collect_signatures: (duty) => ({
    what: `Få protokollet från ${day(duty)} undertecknat`,
    why: `Det väntar på ${roles(duty.roles)}.`,
    verb: "Underskrifter",
  }),
  post_notice: (duty) => ({
    what: `Anslå justeringen av protokollet från ${day(duty)}${span(duty)}`,
    why: `${things(duty.count ?? 0, "anslagstavla", "anslagstavlor")} saknar anslaget.`,
    verb: "Anslag",
  }),
  remove_notice: (duty) => ({
    what: `Ta ned anslaget om protokollet från ${day(duty)}${span(duty)}`,
    why: `Tiden är ute på ${things(duty.count ?? 0, "anslagstavla", "anslagstavlor")}.`,
    verb: "Anslag",
  }),
  legal_force: (duty) => ({
    what: `Besluten från ${day(duty)}${span(duty)} får laga kraft`,
    why: "Inget att göra: så är det om ingen överklagar före dess.",
    verb: "Anslag",
  }),
  send_extracts: (duty) => ({
    what: `Skicka utdrag ur protokollet från ${day(duty)}`,
    why: `${things(duty.count ?? 0, "mottagare", "mottagare")} väntar.`,
    verb: "Utdrag",
  }),
  report_decisions: (duty) => ({
    what: `Anmäl ${things(duty.count ?? 0, "delegationsbeslut", "delegationsbeslut")} till styrelsen`,
    why: duty.meeting === null ? "Inget sammanträde är planerat där de kan anmälas." : `Sammanträdet ${day(duty)} saknar ärendet Anmälan av delegationsbeslut.`,
    verb: "Delegation",
  }),
  complete_decisions: (duty) => ({
    what: `Fyll i ${things(duty.count ?? 0, "delegationsbeslut", "delegationsbeslut")}`,
    why: "Utan nummer, dag, delegat, punkt och text kan ett beslut inte anmälas.",
    verb: "Delegation",
  }),
  report_urgent: (duty) => ({
    what: `Anmäl ordförandens brådskande beslut vid sammanträdet ${day(duty)}`,
    why: "Det ska anmälas vid nästa sammanträde.",
    verb: "Delegation",
  }),
  report_documents: (duty) => ({
    what: `Anmäl ${things(duty.count ?? 0, "inkommen handling", "inkomna handlingar")} till styrelsen`,
    why: duty.meeting === null ? "Inget sammanträde är planerat där de kan anmälas." : `Sammanträdet ${day(duty)} saknar ärendet Inkomna handlingar.`,
    verb: "Diarium",
  }),
  number_documents: (duty) => ({
    what: `Ge ${things(duty.count ?? 0, "handling", "handlingar")} nummer`,
    why: "Det som är sekretessmarkerat eller ska till styrelsen måste ha ett diarienummer.",
    verb: "Diarium",
  }),
  finish_tasks: (duty) => ({
    what: `Gör klart ${things(duty.count ?? 0, "uppdrag", "uppdrag")} från styrelsen`,
    why: "Tiden är ute eller snart ute.",
    verb: "Uppdrag",
  }),
  budget: () => ({
    what: "Besluta plan och budget för nästa år",
    why: "Budgeten antas vid ett offentligt sammanträde.",
    verb: "Sammanträden",
  }),
  annual_report: () => ({
    what: "Lämna årsredovisningen för förra året",
    why: "Den ska vara upprättad inom tre månader efter årets slut.",
    verb: "Sammanträden",
  }),
};

const statutes: Record<Provision["statute"], string> = {
  fsl: "Lag 2003:1210",
  kl: "KL",
  osl: "OSL",
  archives: "Arkivlagen",
  statutes: "Stadgarna",
};

export const overviewText = {
  title: "Översikt",
  lead: (count: number) =>
    count === 0 ? "Inget att göra den här veckan" : `${things(count, "sak", "saker")} att göra den här veckan`,
  /** The year stands with a day of another one. */
  day: (day: string, today: string) => (day.slice(0, 4) === today.slice(0, 4) ? dates.row(day) : dates.short(day) + ` ${day.slice(0, 4)}`),
  now: "Nu",
  later: "Längre fram",
  month: (month: number) => {
    const name = dates.month(month);
    return name.charAt(0).toUpperCase() + name.slice(1);
  },
  words: (duty: Duty) => dutyWords[duty.kind](duty),
  overdue: "Försenat",
  rolled: (duty: Duty) => (duty.rolled_over ? `${dates.dayMonth(duty.target)} är ingen vardag, därför ${dates.row(duty.day)}.` : ""),
  provision: ({ statute, chapter, section }: Provision) =>
    chapter ? `${statutes[statute]} ${chapter}${NBSP}kap. ${section}${NBSP}§` : `${statutes[statute]}, ${section}${NBSP}§`,
  nothingDue: {
    title: "Inget väntar på dig.",
    line: "Här samlas det som ska göras, i lagens ordning: kallelser, protokoll, underskrifter och årets fasta dagar.",
    button: "Planera ett sammanträde",
  },

  next: "Nästa sammanträde",
  noNext: "Inget sammanträde är planerat.",
  place: "Plats",
  noPlace: "ännu inte bestämd",
  items: "Ärenden",
  itemCount: (count: number, without: number) =>
    count === 0 ? "inga ännu" : without === 0 ? `${count}, alla med förslag` : `${count}, varav ${without} saknar förslag`,
  where: (place: string | null, how: string) =>
    [place, place?.includes("distans") ? "" : how].filter(Boolean).join(" ") || overviewText.noPlace,
  modes: { on_site: "", remote: "på distans", hybrid: "och på distans" } as const,
  prepare: "Förbered",
  course: "Mötesläge",

  year: (year: string) => `Året ${year}`,
  wheelList: (overview: Overview) => {
    const year = overview.today.slice(0, 4);
    const of = overview.meetings.filter((row) => row.date.startsWith(year) && row.status !== "cancelled");
    const held = of.filter((row) => row.status === "held").length;
    const next = overview.next ? ` Nästa är ${dates.longWithoutYear(overview.next.date)}.` : "";
    return `${held} av ${of.length} sammanträden är hållna.${next}`;
  },
};

// Every Swedish sentence of the year's plan and of the calendar. No logic beyond the choice of words.
import type {
  CalendarEntry,
  CalendarEntryKind,
  CalendarProblem,
  CalendarProblemKind,
  Clash,
  Demand,
  DemandKind,
  FoundEntry,
  LawDayKind,
  MeetingStatus,
  PlanReason,
  PlanTheme,
} from "../backend/generated/types";
import { dates, utc } from "./dates";
import { overviewText } from "./overview";
import { NBSP, things } from "./words";
import { yearText } from "./year";

const list = (words: readonly string[]) => (words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} och ${words.at(-1)}`);

const law: Record<LawDayKind, string> = { annual_report: "årsredovisningen", budget: "budgeten" };

/** What speaks against a day; `who` is "Dagen" or "Reservdagen". */
const clashes: { [C in Clash as C["kind"]]: (clash: C, who: string, names: (person: string) => string) => string } = {
  weekend: ({ day }, who) => `${who} är en ${utc(day).getUTCDay() === 6 ? "lördag" : "söndag"}.`,
  holiday: ({ holiday }, who) => `${who} är ${yearText.holiday[holiday]}.`,
  eve: ({ holiday }, who) => `${who} ligger dagen före ${yearText.holiday[holiday]}.`,
  bridge_day: ({ name }, who) => `${who} är klämdag: ${name}.`,
  school_break: ({ name }, who) => `${who} ligger i ett skollov: ${name}.`,
  other_meeting: ({ name, people }, who, names) =>
    `${who} krockar med ${name}${people.length > 0 ? `, där ${list(people.map(names))} är med` : ""}.`,
  same_day_as: (_, who) => `${who} har redan ett sammanträde.`,
  twice_in_plan: (_, who) => `${who} står på en rad till i förslaget.`,
  reserve_not_after: () => "Reservdagen ligger inte efter sammanträdet.",
  after_law_day: ({ law: kind, limit }) => `Det är efter ${dates.dayMonth(limit)}, sista dag för ${law[kind]}.`,
  budget_not_public: () => "Budgeten antas vid ett sammanträde som är öppet för allmänheten.",
};

const demands: Record<DemandKind, string> = {
  annual_report: "Årsredovisningen behandlas",
  budget: "Budgeten antas, öppet för allmänheten",
  consultation: "Samråd med medlemmarna före budgeten",
  follow_up: "Verksamheten följs upp under året",
};

const remedies: Record<DemandKind, string> = {
  annual_report: "Välj slaget Årsredovisning på en rad före den dagen.",
  budget: "Välj slaget Budget på en öppen rad före den dagen.",
  consultation: "Skriv ”samråd” som ändamål på en rad före budgeten.",
  follow_up: "Lägg en rad inom tiden.",
};

const problems: Record<CalendarProblemKind, string> = {
  cancelled: "är inställt och tas inte med",
  day: "har en dag som inte går att läsa och tas inte med",
  zone: "har klockslag i en annan tidszon och tas inte med",
  name: "har ett namn som saknas eller är för långt och tas inte med",
  repeats: "upprepas; bara första gången tas med",
};

/** The years stand with days that lie in two. */
const span = (from: string, to: string) => {
  if (from === to) return dates.row(from);
  const day = from.slice(0, 4) === to.slice(0, 4) ? dates.row : dates.rowWithYear;
  return `${day(from)} – ${day(to)}`;
};

const clock = (start: string | null, end: string | null) => dates.span(start, end);

export const calendarText = {
  title: "Årsplan",
  reading: "Läser …",
  unread: { title: "Årsplanen gick inte att läsa.", again: "Läs igen" },
  turn: { previous: (year: number) => `Till ${year}`, next: (year: number) => `Till ${year}`, none: "Kalendern räcker från 1990 till 2100." },
  faces: { label: "Årsplanens delar", plan: "Plan", kalender: "Kalender", dagar: "Dagar", utskrift: "Utskrift" },
  lead: (onRecord: number, proposed: number) =>
    [onRecord === 0 ? "inget inlagt" : `${things(onRecord, "sammanträde", "sammanträden")} inlagda`.replace(`1${NBSP}sammanträde inlagda`, `1${NBSP}sammanträde inlagt`), proposed === 0 ? "" : `${proposed} föreslagna`.replace("1 föreslagna", "1 föreslaget")]
      .filter(Boolean)
      .join(", "),
  readOnly: "Filen är bara öppen för läsning.",

  onRecord: {
    title: "Inlagda sammanträden",
    status: { planned: "Planerat", held: "Hållet", cancelled: "Inställt" } satisfies Record<MeetingStatus, string>,
    reserve: (day: string) => `reserv ${dates.row(day)}`,
    day: (day: string) => dates.row(day),
  },
  clock,

  proposal: {
    title: "Förslag",
    meta: "Ändra som du vill; inget läggs in förrän du säger till.",
    none: { title: "Inget mer att föreslå.", line: "Det som förra året, lagen och stadgarna ger anledning till är inlagt. Lägg till en rad om ni vill träffas oftare." },
    list: (year: number) => `Förslag till sammanträden ${year}`,
    column: { date: "Dag", start: "Börjar", end: "Slutar", reserve: "Reservdag", theme: "Slag", place: "Plats", purpose: "Ändamål", public: "Öppet" },
    of: (what: string, row: number) => `${what}, rad ${row}`,
    row: (row: number, date: string) => `Rad ${row}: ${dates.long(date)}`,
    remove: (date: string) => `Ta bort ${dates.long(date)}`,
    removed: (date: string) => `${dates.row(date)} är borttagen ur förslaget.`,
    add: "Lägg till en rad",
    again: "Börja om med förslaget",
    adopt: (count: number) => (count === 1 ? "Lägg in sammanträdet" : `Lägg in ${count} sammanträden`),
    adopting: "Lägger in …",
    adopted: "Sammanträdena är inlagda.",
    noRows: "Det finns inga rader att lägga in.",
    clash: (clash: Clash, reserve: string | null, names: (person: string) => string) => {
      const who = clash.day === reserve ? "Reservdagen" : "Dagen";
      return (clashes[clash.kind] as (clash: Clash, who: string, names: (person: string) => string) => string)(clash, who, names);
    },
    free: "Ingen krock",
    themes: [
      { value: "ordinary", label: "Vanligt" },
      { value: "annual_report", label: "Årsredovisning" },
      { value: "budget", label: "Budget" },
      { value: "follow_up", label: "Uppföljning" },
    ] satisfies { value: PlanTheme; label: string }[],
    reason: (reason: PlanReason, day: (meeting: number) => string | undefined) => {
      switch (reason.kind) {
        case "previous_year": {
          const before = day(reason.meeting);
          return before ? `Som ${dates.prose(before)}` : "Som förra året";
        }
        case "law":
          return `Krävs enligt ${overviewText.provision(reason.provision)}`;
        case "statutes":
          return "Krävs enligt stadgarna";
        case "entered":
          return "Egen rad";
      }
    },
  },

  demands: {
    title: "Det här ska rymmas",
    none: "Varken lagen eller stadgarna kräver något särskilt av årets sammanträden.",
    what: ({ kind }: Demand) => demands[kind],
    when: ({ day }: Demand) => (day ? `senast ${dates.dayMonth(day)}` : "dagen står i stadgarna"),
    source: ({ provision }: Demand) => (provision ? overviewText.provision(provision) : "Stadgarna"),
    met: "Ryms i planen",
    unmet: "Saknas",
    remedy: ({ kind }: Demand) => remedies[kind],
  },

  decide: {
    title: "Fastställ planen i ett protokoll",
    line: (year: number) => `Paragrafen Fastställande av sammanträdesdatum med listan över ${year} läggs på dagordningen. Görs det igen förnyas listan.`,
    /** As the program heads the §: by this it is found on the agenda. */
    heading: (year: number) => `Fastställande av sammanträdesdatum ${year}`,
    meeting: "Vid sammanträdet",
    choose: "Välj ett sammanträde",
    option: (day: string, start: string | null) => `${dates.rowWithYear(day)}${start ? `, ${dates.span(start, null)}` : ""}`,
    button: "Lägg till paragrafen",
    needsMeetings: "Lägg in årets sammanträden först.",
    needsChoice: "Välj ett sammanträde först.",
    noMeeting: "Det finns inget planerat sammanträde att fastställa planen vid.",
  },

  wheel: (year: number) => `Året ${year}`,
  wheelSummary: (meetings: number, proposed: number) => calendarText.lead(meetings, proposed),

  months: {
    label: (year: number) => `Kalender ${year}`,
    help: "Pilarna flyttar mellan dagarna. Enter öppnar ett sammanträde, eller lägger en rad i förslaget på dagen.",
    rowAdded: (day: string) => `En rad ${dates.row(day)} är tillagd i förslaget.`,
  },

  days: {
    title: "Dagar att ta hänsyn till",
    add: "Lägg till dagar",
    read: "Läs in kalenderfil",
    list: (year: number) => `Dagar ${year}`,
    column: { day: "Dag", kind: "Slag", name: "Namn", people: "Berör" },
    when: ({ from, to }: Pick<CalendarEntry, "from" | "to">) => span(from, to),
    kind: { bridge_day: "Klämdag", school_break: "Skollov", other_meeting: "Annat möte" } satisfies Record<CalendarEntryKind, string>,
    holiday: "Helgdag",
    eve: "Afton",
    law: "Lagens dag",
    everyone: "Alla",
    edit: (name: string) => `Ändra ${name}`,
    remove: (name: string) => `Ta bort ${name}`,
    removed: (name: string) => `${name} är i papperskorgen.`,
    ofLaw: "Bestämd i lag",
    hint: "Klämdagar och skollov flyttar inga frister. De och andras möten visas när ett datum krockar.",
  },

  entry: {
    newTitle: "Lägg till dagar",
    editTitle: "Ändra dagar",
    kind: "Slag",
    name: "Namn",
    nameOf: { bridge_day: "Klämdag", school_break: "Sportlov", other_meeting: "" } satisfies Record<CalendarEntryKind, string>,
    from: "Första dag",
    to: "Sista dag",
    start: "Börjar",
    end: "Slutar",
    people: "Vilka av våra är med",
    peopleHint: "Utan någon räknas mötet som en krock för alla.",
    addPerson: "Lägg till person",
    removePerson: (name: string) => `Ta bort ${name}`,
    save: "Spara",
    add: "Lägg till",
    cancel: "Avbryt",
    noName: "Skriv vad det är.",
    noDay: "Välj en dag.",
    backwards: "Sista dagen ligger före den första.",
  },

  file: {
    title: "Läs in en kalenderfil",
    file: "Kalenderfil (.ics)",
    hint: "Kommunens möten eller skolans läsårstider, som de sparas från ett kalenderprogram. Släpp filen här eller välj den.",
    choose: "Välj fil",
    none: "Ingen fil vald",
    reading: "Läser filen …",
    found: (name: string | null, count: number) => `${name ? `${name}: ` : ""}${things(count, "händelse", "händelser")}`,
    nothing: "Filen har inga händelser som går att läsa in.",
    kind: "Läses in som",
    entry: (entry: FoundEntry) => [entry.name, entry.from === entry.to ? dates.rowWithYear(entry.from) : `${dates.row(entry.from)} – ${dates.rowWithYear(entry.to)}`, clock(entry.start, entry.end)].filter(Boolean).join(", "),
    known: "finns redan, ändras",
    list: "Händelser att läsa in",
    all: "Välj alla",
    problems: (count: number) => `${things(count, "händelse", "händelser")} kunde inte tas som de är`,
    problem: ({ name, kind, line, zone }: CalendarProblem) => `${name || `Rad ${line}`} ${problems[kind]}${zone ? ` (${zone})` : ""}.`,
    add: (count: number) => count === 0 ? "Läs in" : `Läs in ${things(count, "händelse", "händelser")}`,
    needsSome: "Välj minst en händelse.",
    needsFile: "Välj en fil först.",
  },

  save: {
    button: "Spara som kalenderfil",
    title: "Var ska kalenderfilen sparas?",
    name: (year: number) => `Sammanträden ${year}.ics`,
    saved: (path: string) => `Sparad som ${path}. Läs in den i ditt kalenderprogram; nästa gång uppdateras samma händelser.`,
  },
};

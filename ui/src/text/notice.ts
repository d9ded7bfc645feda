// Every Swedish sentence of notices: the days of the law, the boards, what went wrong, the strip of days. A state or a trouble that
// Rust knows and that has no words here fails the type check.
import type { BodyForm, ClockTrouble, Deadline, Holiday, SectionRange } from "../backend/generated/types";
import type { BoardLook } from "../notice/model";
import { dates, daysBetween, sections } from "./dates";
import type { Notice } from "./errors";
import { NBSP, sectionWord, several } from "./words";
import { yearText } from "./year";

const large = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const distance = (from: string, to: string) => {
  const words = dates.distance(from, to);
  return daysBetween(from, to) < 2 ? words : `Om ${words}`;
};
const weekend = (day: string) => (dates.longWithoutYear(day).startsWith("lördag") ? "en lördag" : "en söndag");

/** The same day in a later year would mislead. */
const dayOf = (day: string, today: string) => (day.slice(0, 4) === today.slice(0, 4) ? dates.longWithoutYear(day) : dates.long(day));

export const noticeText = {
  reading: "Läser …",
  /** The minutes without the §§ that were verified at once. */
  minutes: (span: SectionRange | null, without: readonly number[]) =>
    span ? `Protokollet, ${sections(span)}${without.length > 0 ? `, utom ${several(without)}` : ""}` : "Protokollet",
  section: (number: number | null, heading: string) => `${number === null ? "" : `${sectionWord(number)} `}${heading}, omedelbart justerad`,

  days: {
    label: "Lagens dagar",
    verified: "Justeringsdag",
    verifyBy: "Justeras senast",
    postBy: "Anslås senast",
    appeal: "Sista dag att överklaga",
    force: "Laga kraft",
    day: dayOf,
    distance,
    overdue: (today: string, limit: string) => `Försenat, ${dates.distance(today, limit)}`,
    gone: (today: string, day: string) => dates.distance(today, day),
    counted: (days: number) => (days === 0 ? "Samma dag som sammanträdet." : `Dag ${days}${days > 14 ? "" : " av 14"} efter sammanträdet.`),
    allPosted: "Anslaget är uppsatt på alla tavlor som kräver det.",
    two: "Andra dagen efter justeringen.",
    three: "Tre veckor från det sista anslaget.",
    ifToday: (boards: number) => `Om ${boards === 1 ? "den tavla" : `de ${boards} tavlor`} som återstår får anslaget i dag.`,
    notYet: "Räknas när anslaget är uppsatt överallt.",
    unknown: "Inte bestämd ännu",
    moved: ({ target, limit }: Deadline, holiday: Holiday | null) =>
      `${large(dates.dayMonth(target))} är ${holiday === null ? weekend(target) : yearText.holiday[holiday]}, därför ${dates.longWithoutYear(limit)}.`,
    forceWhy: "Om ingen har överklagat. Från den dagen får anslagen tas ned.",
    forceIs: "Om ingen har överklagat. Anslagen får tas ned.",
    source: {
      verify: `KL 5${NBSP}kap. 69${NBSP}§`,
      post: (form: BodyForm | null) => `${form === "coordination_association" ? `Lag 2003:1210, 19${NBSP}§. ` : ""}KL 8${NBSP}kap. 12${NBSP}§`,
      appeal: (form: BodyForm | null, isMoved: boolean) =>
        `${form === "coordination_association" ? `Lag 2003:1210, 28${NBSP}§. ` : ""}KL 13${NBSP}kap. 5${NBSP}§${isMoved ? ". Lag 1930:173" : ""}`,
    },
  },

  boards: {
    title: "Anslagstavlor",
    label: (scope: string) => `Anslagstavlor, ${scope}`,
    by: (day: string) => `alla senast ${dates.longWithoutYear(day)}`,
    left: (count: number) => `${count} återstår`,
    up: "Alla uppsatta",
    toRemove: (count: number) => `${count} kan tas ned`,
    down: "Alla nedtagna",
    column: { name: "Tavla", owner: "Tillhör", posted: "Uppsatt", removed: "Tas ned", state: "Läge", act: "Åtgärd" },
    own: "Förbundet",
    optional: "krävs inte",
    earliest: (day: string) => `tidigast ${dates.dayMonth(day)}`,
    day: (day: string, today: string) => (day.slice(0, 4) === today.slice(0, 4) ? dates.dayMonth(day) : dates.prose(day)),
    state: {
      optional: "Krävs inte",
      to_post: "Återstår",
      post_today: "Senast i dag",
      post_late: "Försenat",
      waits: "Efter justeringen",
      posted: "Uppsatt",
      to_remove: "Kan tas ned",
      done: "Nedtaget",
      removed_too_early: "Nedtaget för tidigt",
    } satisfies Record<BoardLook, string>,
    postToday: "Uppsatt i dag",
    removeToday: "Nedtaget i dag",
    againToday: "Uppsatt igen i dag",
    of: (verb: string, board: string) => `${verb}: ${board}`,
    more: (board: string) => `${board}: dagar, adress och anslag`,
    posted: "Dagen då anslaget sattes upp",
    postedHint: "Töm fältet om det inte är uppsatt.",
    removed: "Dagen då det togs ned",
    again: "Dagen då det sattes upp igen",
    againHint: "Överklagandetiden börjar om från den dagen.",
    earlier: "Tidigare på tavlan",
    span: (from: string | null, to: string | null) => `${from ? dates.prose(from) : "okänd dag"}–${to ? dates.prose(to) : ""}`,
    address: "Tavlans webbsida",
    noAddress: "Ingen webbadress är ifylld.",
    write: "Fyll i den under Förbundet",
    copy: "Kopiera adressen",
    copied: "Adressen är kopierad.",
    notCopied: "Adressen gick inte att kopiera.",
    notice: "Anslag",
    proof: "Anslagsbevis",
    all: "Alla anslag i en fil",
    noneTitle: "Förbundet har inga anslagstavlor än.",
    noneWay: "Lägg till den egna tavlan och medlemmarnas, så går det att anteckna när anslaget sattes upp.",
    toBoards: "Till anslagstavlorna",
  },

  unverified: {
    line: "Det finns inget att anslå än. Anslaget görs när justeringen är klar.",
    button: "Till justeringen",
  },
  unneeded: {
    title: "Inget anslag behövs.",
    line: "Lagen kräver inget av en ideell förening. Kräver stadgarna att justeringen anslås, anger du det under Förbundet.",
    button: "Till Förbundet",
  },
  wrongSentence: {
    title: "Meningen om överklagandetiden är fel.",
    lines: ["Tiden räknas från den dag justeringen anslogs, inte från justeringsdagen. Meningen står i förbundets uppgifter."],
    button: "Till meningen",
  },

  trouble: (trouble: ClockTrouble, nameOf: { board: (id: string) => string; organisation: (id: string | null) => string | null }): Notice => {
    switch (trouble.kind) {
      case "verified_late":
        return { title: "Justerat efter de fjorton dagarna.", lines: ["Besluten gäller ändå. Dagarna räknas från den verkliga justeringen."] };
      case "verified_before_meeting":
        return { title: "Justeringsdagen ligger före sammanträdet.", lines: ["Så kan det inte ha varit. Se efter dagen i protokollet."] };
      case "posted_late":
        return { title: `${nameOf.board(trouble.board)}: uppsatt efter andra dagen.`, lines: ["Överklagandetiden räknas från den verkliga dagen."] };
      case "posted_before_verified":
        return { title: `${nameOf.board(trouble.board)}: uppsatt före justeringen.`, lines: ["Ett sådant anslag börjar ingen tid. Anteckna dagen då det rätta sattes upp."] };
      case "removed_too_early":
        return {
          title: `${nameOf.board(trouble.board)}: nedtaget för tidigt, ${dates.dayMonth(trouble.removed)}.`,
          lines: [`Det skulle ha suttit uppe till ${dates.dayMonth(trouble.earliest)}. Sätt upp det igen: överklagandetiden börjar om från den dagen.`],
        };
      case "board_missing": {
        const owner = nameOf.organisation(trouble.organisation);
        return {
          title: owner === null ? "Förbundets egen anslagstavla saknas." : `${owner} har ingen anslagstavla här.`,
          lines: ["Justeringen ska anslås där. Innan tavlan finns går det inte att säga när tiden är ute."],
        };
      }
    }
  },
  toBoards: "Lägg till tavlan",

  strip: {
    title: "Överklagande",
    last: (day: string) => `Sista dag ${dates.longWithoutYear(day)}`,
    lastIf: (day: string) => `Sista dag ${dates.longWithoutYear(day)}, om resten anslås i dag`,
    month: (month: number) => dates.month(month),
    verified: (days: number) => (days === 0 ? "Justering, klar samma dag" : `Justering, klar dag ${days}${days > 14 ? "" : " av 14"}`),
    verifyBy: "Justering, fjorton dagar",
    post: "Anslag",
    appeal: "Överklagande, tre veckor från sista anslaget",
    force: (day: string) => `Laga kraft ${dates.dayMonth(day)}`,
    scroll: "Dagar, går att rulla i sidled",
    words: (parts: string[]) => `Tidslinje. ${parts.join(", ")}.`,
    said: {
      meeting: (day: string) => `Sammanträde ${dates.dayMonth(day)}`,
      verified: (day: string) => `justerat ${dates.dayMonth(day)}`,
      verifyBy: (day: string) => `justeras senast ${dates.dayMonth(day)}`,
      postBy: (day: string) => `anslås senast ${dates.dayMonth(day)}`,
      appeal: (day: string) => `sista dag att överklaga ${dates.dayMonth(day)}`,
      force: (day: string) => `laga kraft ${dates.dayMonth(day)}`,
    },
  },

  preview: { label: "Anslagets sidor", back: "Tillbaka till anslagstavlorna" },
};

// The words of the trash.
import type { TrashKey, TrashRow } from "../backend/generated/types";
import { dates } from "./dates";
import { minutesText } from "./minutes";
import { things } from "./words";

const kinds: Record<TrashKey["kind"], string> = {
  meeting: "Sammanträde",
  item: "Ärende",
  part: "Deluppgift",
  organisation: "Medlem",
  person: "Person",
  assignment: "Uppdrag i styrelsen",
  official: "Tjänsteperson",
  board: "Anslagstavla",
  series: "Nummerserie",
  meeting_type: "Sammanträdestyp",
  calendar_entry: "Dag i kalendern",
  phrase: "Fras",
  document: "Handling",
  matter: "Ärende i diariet",
  delegation_point: "Delegationspunkt",
  delegated_decision: "Delegationsbeslut",
  task: "Uppdrag",
  grant: "Insats",
};

export const trashText = {
  title: "Papperskorg",
  lead: (count: number) => (count === 0 ? "tom" : things(count, "sak", "saker")),
  list: "Det som ligger i papperskorgen",
  columns: { what: "Vad", name: "Namn", from: "Från", when: "Kastat" },
  kind: (row: TrashRow) => (row.block ? minutesText.kind(row.block) : kinds[row.key.kind]),
  name: (row: TrashRow) => row.name || (row.key.kind === "part" ? "Utan text" : "Utan namn"),
  from: (row: TrashRow) => {
    const meeting = row.meeting_day ? `Sammanträde ${dates.prose(row.meeting_day)}` : "Förbundet";
    return row.taken_from === null ? meeting : `${row.taken_from}, ${meeting.toLowerCase()}`;
  },
  when: (row: TrashRow) => `${dates.prose(row.trashed_at.slice(0, 10))} ${dates.clock(row.trashed_at)}`,
  restore: "Lägg tillbaka",
  chooseFirst: "Välj en rad först",
  empty: "Töm papperskorgen …",
  question: (count: number) => `Ta bort ${count === 1 ? "det som ligger" : `alla ${count} saker som ligger`} i papperskorgen?`,
  consequence: "Det går inte att ångra. Protokoll, paragrafnummer och underskrifter berörs inte: de kan aldrig kastas.",
  emptyButton: "Ta bort för gott",
  keep: "Behåll",
  nothing: {
    title: "Papperskorgen är tom.",
    line: "Det du tar bort hamnar här och kan läggas tillbaka, även ett block ur en paragraf. En paragraf som fått sitt nummer kan inte kastas.",
  },
};

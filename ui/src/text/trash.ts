// The words of the trash.
import type { TrashKey, TrashRow } from "../backend/generated/types";
import { dates } from "./dates";
import { things } from "./words";

const kinds: Record<TrashKey["kind"], string> = {
  meeting: "Sammanträde",
  item: "Ärende",
  organisation: "Medlem",
  person: "Person",
  assignment: "Uppdrag",
  official: "Tjänsteperson",
  phrase: "Fras",
};

export const trashText = {
  title: "Papperskorg",
  lead: (count: number) => (count === 0 ? "tom" : things(count, "sak", "saker")),
  list: "Det som ligger i papperskorgen",
  columns: { what: "Vad", name: "Namn", from: "Från", when: "Kastat" },
  kind: (row: TrashRow) => kinds[row.key.kind],
  from: (row: TrashRow) => (row.meeting_day ? `Sammanträde ${dates.prose(row.meeting_day)}` : "Förbundet"),
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
    line: "Det du tar bort hamnar här och kan läggas tillbaka. En paragraf som fått sitt nummer kan inte kastas.",
  },
};

// Decisions of two years and tasks that followed from them, for the tests of the window.
import type { DecisionRow, DecisionsView, TaskRow, TasksView } from "../../backend/generated/types";
import { begun } from "../model";

const row = (item: number, section: number, day: string, heading: string, clauses: string[], change: Partial<DecisionRow> = {}): DecisionRow => ({
  item,
  meeting: Number(day.slice(5, 7)),
  day,
  section,
  letter: null,
  heading,
  registration_number: null,
  outcome: "decided",
  clauses,
  people: ["lindvall"],
  verified: true,
  ...change,
});

export const decisionRows: DecisionRow[] = [
  row(28, 28, "2026-05-19", "Finansiering av insatsen Stegen Granvik 2027", ["Förbundsstyrelsen beslutar", "att bevilja Granviks kommun högst 480\u00a0000 kr för insatsen Stegen Granvik under perioden 2027-01-01–2027-12-31, samt", "att uppdra åt förbundschefen att teckna avtal om insatsen."], { registration_number: "P26:4", people: ["lindvall", "sundin"], verified: false }),
  row(29, 29, "2026-05-19", "Inkomna handlingar", ["att lägga handlingarna till handlingarna."], { outcome: "noted", verified: false }),
  row(21, 21, "2026-03-24", "Uppföljning av intern kontroll 2025", ["att godkänna uppföljningen, samt", "att ge förbundschefen i uppdrag att till septembermötet redovisa åtgärder för personuppgifter."], { registration_number: "26:12" }),
  row(20, 20, "2026-03-24", "Anmälan av delegationsbeslut", ["att lägga anmälan till handlingarna."], { outcome: "noted" }),
  row(58, 58, "2025-12-02", "Delegationsordning från 2026", ["att anta delegationsordningen."], { registration_number: "25:61", people: ["sundin"] }),
];

/** The register as the program answers it. */
export const register = (more: Partial<DecisionsView> = {}): DecisionsView => ({
  rows: decisionRows,
  years: [2026, 2025],
  names: { lindvall: "Karin Lindvall", sundin: "Olle Sundin" },
  today: "2026-05-19",
  ...more,
});

const task = (id: number, change: Partial<TaskRow["task"]>, more: Partial<TaskRow> = {}): TaskRow => ({
  task: { ...begun(), id, to: { who: { person: "ek" }, written: "förbundschefen" }, source: { meeting: 3, item: 21 }, ...change },
  to_name: "Maja Ek",
  source: { meeting: 3, item: 21, day: "2026-03-24", section: 21 },
  source_heading: "Uppföljning av intern kontroll 2025",
  state: "open",
  ...more,
});

export const taskRows: TaskRow[] = [
  task(1, { what: "till septembermötet redovisa åtgärder för personuppgifter", due: "2026-09-15", due_written: "till septembermötet" }),
  task(2, { what: "bjuda in revisorerna till nästa sammanträde", due: "2026-04-30" }, { state: "overdue" }),
  task(3, { what: "teckna avtal med Näverå kommun om lokaler" }, { source: { meeting: 12, item: 57, day: "2025-12-02", section: 57 } }),
  task(4, { what: "ta fram förslag till arbetsordning", due: "2026-03-24", done_on: "2026-03-10", done_note: "Förslaget behandlades 24 mars, § 19." }, { state: "done" }),
];

/** The tasks as the program answers them on 19 May 2026. */
export const asked = (more: Partial<TasksView> = {}): TasksView => ({
  tasks: taskRows,
  open: 3,
  overdue: 1,
  next_meeting: { meeting: 5, day: "2026-06-16", item: null },
  names: { ek: "Maja Ek" },
  today: "2026-05-19",
  read_only: false,
  ...more,
});

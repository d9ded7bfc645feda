// A delegation order of four points, one of which was decided anew, and what was decided by it, for the tests of the window.
import type { DecidedRow, DelegatedDecision, DelegationPoint, DelegationView, PointRow, SectionAt } from "../../backend/generated/types";
import { begun, begunPoint } from "../model";

const chief = { who: { person: "ek" }, written: null };

const point = (id: number, number: string, change: Partial<DelegationPoint>, row: Partial<PointRow> = {}): PointRow => ({
  point: { ...begunPoint("2026-01-01"), id, number, delegate: chief, legal_basis: "Lag 2003:1210, 10 §", decided: { meeting: 3, item: 31 }, ...change },
  delegate_name: "Maja Ek",
  substitute_name: null,
  in_force: true,
  decided: { meeting: 3, item: 31, day: "2025-12-02", section: 58 },
  used: 0,
  ...row,
});

export const points: PointRow[] = [
  point(1, "1.1", { matters: "Anställning av tillfällig personal, högst sex månader" }),
  point(2, "2.1", { matters: "Inköp av varor och tjänster", amount_limit: 100000, substitute: { who: { person: "lindvall" }, written: null } }, { used: 4, substitute_name: "Karin Lindvall" }),
  point(3, "2.1", { matters: "Inköp", amount_limit: 50000, from: "2023-01-01", to: "2025-12-31" }, { in_force: false, used: 11 }),
  point(4, "3.2", { matters: "Avtal om lokaler och utrustning", amount_limit: 200000 }, { used: 1 }),
];

const next: SectionAt = { meeting: 5, item: 51, day: "2026-06-16", section: null };
const told: SectionAt = { meeting: 4, item: 44, day: "2026-03-24", section: 20 };

const decided = (id: number, change: Partial<DelegatedDecision>, row: Partial<DecidedRow> = {}): DecidedRow => ({
  decision: { ...begun("2026-05-12"), id, number: `D26:${id}`, delegate: chief, point: "2.1", ...change },
  delegate_name: "Maja Ek",
  counterpart_name: null,
  point_words: "Inköp av varor och tjänster",
  standing: "listed",
  reported: next,
  troubles: [],
  ...row,
});

export const decidedRows: DecidedRow[] = [
  decided(4, { content: "Utbildning för sex handledare i motiverande samtal", amount: 48000, date: "2026-05-18" }, { counterpart_name: "Lumen Process AB" }),
  decided(3, { content: "Hyra av lokal för ungdomsdagen", amount: 12500, point: "3.2", date: "2026-05-12" }, { counterpart_name: "Näverå kommun", point_words: "Avtal om lokaler och utrustning" }),
  decided(2, { content: "Nytt ekonomisystem, licens för tre år", amount: 87000, date: "2026-04-02", registration_number: "26:29" }, { counterpart_name: "Bergkvist Utveckling" }),
  decided(1, { content: "Vikarie för samordnaren, 1 mars–31 augusti", point: "1.1", date: "2026-02-11" }, { standing: "reported", reported: told, point_words: "Anställning av tillfällig personal, högst sex månader" }),
];

/** The view as the program answers it on 19 May 2026. */
export function sample(more: Partial<DelegationView> = {}): DelegationView {
  return {
    points,
    decisions: decidedRows,
    waiting: 0,
    next_meeting: { meeting: 5, day: "2026-06-16", item: 51 },
    form: "coordination_association",
    series: [
      { prefix: "", purpose: "Allmänna ärenden", next: "26:48" },
      { prefix: "D", purpose: "Delegationsbeslut", next: "D26:5" },
    ],
    names: { ek: "Maja Ek", lindvall: "Karin Lindvall" },
    today: "2026-05-19",
    read_only: false,
    ...more,
  };
}

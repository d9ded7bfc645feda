// Grants to three measures, one of which goes on from an earlier one, for the tests of the window.
import type { Grant, GrantRow, GrantsView } from "../../backend/generated/types";
import { begun } from "../model";

const row = (id: number, measure: string, recipient_name: string, change: Partial<Grant>, more: Partial<GrantRow>): GrantRow => ({
  grant: { ...begun(2026), id, measure, recipient: { who: { organisation: "norrsjo" }, written: null }, source: { meeting: 4, item: 28 }, ...change },
  recipient_name,
  source: { meeting: 4, item: 28, day: "2026-05-19", section: 28 },
  years: [],
  decided: 0,
  paid: 0,
  remaining: 0,
  chain: [],
  ...more,
});

export const grantRows: GrantRow[] = [
  row(1, "Stegen Norrsjö", "Norrsjö kommun", { periods: [{ from: "2025-01-01", to: "2025-12-31", amount: 400000 }], payments: [{ day: "2025-06-30", amount: 200000, note: "Första halvåret" }, { day: "2025-12-20", amount: 180000, note: null }] }, { years: [{ year: 2025, decided: 400000, paid: 380000, remaining: 20000 }], decided: 400000, paid: 380000, remaining: 20000 }),
  row(
    2,
    "Stegen Norrsjö",
    "Norrsjö kommun",
    { predecessor: 1, registration_number: "P26:3", periods: [{ from: "2026-01-01", to: "2026-12-31", amount: 540000 }, { from: "2027-01-01", to: "2027-12-31", amount: 480000 }], payments: [{ day: "2026-04-15", amount: 135000, note: "Första kvartalet" }] },
    { chain: [1], years: [{ year: 2026, decided: 540000, paid: 135000, remaining: 405000 }, { year: 2027, decided: 480000, paid: 0, remaining: 480000 }], decided: 1020000, paid: 135000, remaining: 885000 },
  ),
  row(3, "Ungkraft", "Region Norr", { registration_number: "P26:4", periods: [{ from: "2026-01-01", to: "2026-12-31", amount: 1250000 }] }, { years: [{ year: 2026, decided: 1250000, paid: 1310000, remaining: -60000 }], decided: 1250000, paid: 1310000, remaining: -60000 }),
];

/** The grants as the program answers them for 2026. */
export const sample = (more: Partial<GrantsView> = {}): GrantsView => ({
  year: 2026,
  grants: grantRows,
  years: [2027, 2026, 2025],
  total: { year: 2026, decided: 1790000, paid: 1445000, remaining: 345000 },
  next_years: [{ year: 2027, decided: 480000, paid: 0, remaining: 480000 }],
  names: {},
  today: "2026-05-19",
  read_only: false,
  ...more,
});

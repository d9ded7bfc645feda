// What the overview counts and where its rows lead.
import { expect, test } from "vitest";
import type { Duty, DutyKind } from "../backend/generated/types";
import { dueNow, whereDone } from "./model";

const due = (kind: DutyKind, day: string): Duty => ({
  kind,
  day,
  target: day,
  urgency: "soon",
  meeting: 4,
  meeting_day: "2026-05-19",
  sections: [15, 22],
  count: 3,
  roles: [],
  provision: null,
  rolled_over: null,
});

test("that decisions come into force is shown and is nothing to do", () => {
  const duties = [due("post_notice", "2026-06-02"), due("legal_force", "2026-06-03"), due("send_extracts", "2026-06-20")];
  expect(dueNow(duties, "2026-06-01")).toBe(1);
});

test("a duty of a meeting leads to its place in that meeting, one of a register to that", () => {
  expect(whereDone(due("chase_replies", "2026-05-12"))).toMatch(/^\/sammantraden\/4\//);
  expect(whereDone({ ...due("report_decisions", "2026-06-16"), meeting: 5 })).toBe("/delegation");
  expect(whereDone({ ...due("number_documents", "2026-05-26"), meeting: null })).toBe("/diarium");
  expect(whereDone({ ...due("finish_tasks", "2026-05-26"), meeting: null })).toBe("/beslut/uppdrag");
  expect(whereDone({ ...due("budget", "2026-11-30"), meeting: null })).toBe("/sammantraden");
});

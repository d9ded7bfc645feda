// What the overview shows, worked out from the program's answer: groups of what is due.
// No words: those are in text/overview.ts.
import type { Duty, DutyKind } from "../backend/generated/types";
import { daysBetween } from "../text/dates";

/** What is due under one head: now, a month of this or the next half year, or later. */
export interface DutyGroup {
  key: "now" | "later" | { month: number };
  duties: Duty[];
}

/** Days within which something is due now. */
const NOW = 7;
/** Days within which a month has a head of its own. */
const NEAR = 62;

/** Most urgent first, as the program sorts them; only the heads are made here. */
export function groups(duties: Duty[], today: string): DutyGroup[] {
  const made: DutyGroup[] = [];
  for (const duty of duties) {
    const key = headOf(duty, today);
    const last = made.find((group) => JSON.stringify(group.key) === JSON.stringify(key));
    if (last) last.duties.push(duty);
    else made.push({ key, duties: [duty] });
  }
  return made;
}

function headOf({ day }: Duty, today: string): DutyGroup["key"] {
  const days = daysBetween(today, day);
  if (days <= NOW) return "now";
  return days <= NEAR ? { month: Number(day.slice(5, 7)) } : "later";
}

/** How many are due now. That decisions come into force asks nothing of anyone. */
export function dueNow(duties: Duty[], today: string): number {
  return duties.filter((duty) => duty.kind !== "legal_force" && headOf(duty, today) === "now").length;
}

/** The duties that are done in a list of their own, whichever meeting they wait for. */
const registers = {
  report_decisions: "/delegation",
  complete_decisions: "/delegation",
  report_urgent: "/delegation",
  report_documents: "/diarium",
  number_documents: "/diarium",
  finish_tasks: "/beslut/uppdrag",
} as const satisfies Partial<Record<DutyKind, string>>;

/** Where a duty is done: one click away. */
export function whereDone({ kind, meeting }: Duty): string {
  const registered = (registers as Partial<Record<DutyKind, string>>)[kind];
  if (registered) return registered;
  if (meeting === null) return "/sammantraden";
  const view: Record<Exclude<DutyKind, keyof typeof registers>, string> = {
    hold_meeting: "/motet",
    plan_meeting: "/plan",
    announce_meeting: "/plan",
    send_summons: "/kallelse",
    chase_replies: "/kallelse/svar",
    write_minutes: "/protokoll",
    seal_minutes: "/justering",
    verify_minutes: "/justering",
    collect_signatures: "/justering",
    post_notice: "/anslag",
    remove_notice: "/anslag",
    legal_force: "/anslag",
    send_extracts: "/utdrag",
    budget: "/plan",
    annual_report: "/plan",
  };
  return `/sammantraden/${meeting}${view[kind as keyof typeof view]}`;
}

// The plan of a meeting as its fields: an empty one, and what in it one should look at again. Refuses nothing; the
// program does.
import type { MeetingPlan } from "../backend/generated/types";

/** A plan with nothing but its day. */
export function emptyPlan(date: string): MeetingPlan {
  return {
    date,
    start: null,
    end: null,
    place: null,
    link: null,
    mode: "on_site",
    public: null,
    purpose: null,
    reserve_date: null,
    next_meeting: null,
    summoned_on: null,
    reply_by: null,
    chair: null,
    secretary: null,
    verifiers: [],
    verification_place: null,
    verification_manner: null,
    others: [],
  };
}

/** What to look at again. The sentence is in ui/src/text/meetings.ts. */
export type Doubt = "reserve_not_after" | "next_not_after" | "end_not_after" | "summons_after" | "in_the_past" | "same_day";

/** Doubts about a plan, in the order of its fields. `taken` are the days of other meetings that are not cancelled. */
export function doubts(plan: MeetingPlan, today: string, taken: readonly string[] = []): Doubt[] {
  const found: Doubt[] = [];
  if (plan.date !== "" && plan.date < today) found.push("in_the_past");
  if (taken.includes(plan.date)) found.push("same_day");
  if (plan.start !== null && plan.end !== null && plan.end <= plan.start) found.push("end_not_after");
  if (plan.reserve_date !== null && plan.reserve_date <= plan.date) found.push("reserve_not_after");
  if (plan.next_meeting !== null && plan.next_meeting <= plan.date) found.push("next_not_after");
  if (plan.summoned_on !== null && plan.summoned_on > plan.date) found.push("summons_after");
  return found;
}

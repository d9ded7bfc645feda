// The phases of a meeting as places in the window: which view each is done in, and which comes next. Whether a phase is done
// the program says.
import type { MeetingId, MeetingView, Missing, Phase, PhaseState, PlacedBlock } from "../backend/generated/types";

/** The views of one meeting. */
export type Place = "plan" | "kallelse" | "narvaro" | "motet" | "protokoll" | "justering" | "anslag" | "utdrag";

/** The view in which a phase is done. */
const place: Record<Phase, Place> = {
  plan: "plan",
  summons: "kallelse",
  meeting: "motet",
  minutes: "protokoll",
  review: "protokoll",
  verification: "justering",
  notice: "anslag",
  archive: "utdrag",
};

/** The address of a view of a meeting. */
export function route(meeting: MeetingId, view: Place): string {
  return `/sammantraden/${meeting}/${view}`;
}

/** Where a phase is done. */
export function routeOf(meeting: MeetingId, phase: Phase): string {
  return route(meeting, place[phase]);
}

/** Where what stands at a place of the pages is written. */
export function routeOfPlace(meeting: MeetingId, place: PlacedBlock): string {
  if (place.kind === "attendance") return route(meeting, "narvaro");
  if (place.kind === "front_page") return route(meeting, "plan");
  return routeOfItem(meeting, place.item);
}

/** Where a § is written. */
export function routeOfItem(meeting: MeetingId, item: number): string {
  return `${route(meeting, "protokoll")}/${item}`;
}

/** The phase the meeting stands in; the last when all are done. */
export function current({ phases }: MeetingView): PhaseState | null {
  return phases.find(({ state }) => state === "current") ?? phases[phases.length - 1] ?? null;
}

/** Where what a phase lacks is seen to: at the § itself, where a § lacks it and that phase is the one of writing. */
export function routeOfMissing(meeting: MeetingId, phase: Phase, missing: Missing | undefined): string {
  const item = place[phase] === "protokoll" ? missing?.item : undefined;
  return typeof item === "number" ? routeOfItem(meeting, item) : routeOf(meeting, phase);
}

/** Where the next thing is done: minutes that lack nothing but to be closed are closed under Justering. */
export function routeOfNext({ meeting }: MeetingView, { phase, missing }: PhaseState): string {
  const [first, ...others] = missing;
  return first?.kind === "not_sealed" && others.length === 0 ? route(meeting.id, "justering") : routeOfMissing(meeting.id, phase, first);
}

/** Goes to an address of the window, as a link to it does. */
export function goTo(address: string): void {
  location.hash = `#${address}`;
}

// Where what the program finds lies in the window. Finds nothing itself.
import type { Hit, MeetingRow } from "../backend/generated/types";
import { route, routeOf, routeOfItem } from "../workspace/phases";
import type { Found } from "./frame";

/** The hits as the palette lists them; one that leads nowhere is left out. */
export function placesOf(hits: readonly Hit[], meetings: readonly MeetingRow[]): Found[] {
  return hits.flatMap((hit) => {
    const to = placeOf(hit, meetings);
    return to === null ? [] : [{ kind: hit.kind, title: hit.title, detail: hit.detail, to }];
  });
}

function placeOf({ kind, meeting, item }: Hit, meetings: readonly MeetingRow[]): string | null {
  if (kind === "person") return "/forbundet/personer";
  if (meeting === null) return null;
  const row = meetings.find(({ id }) => id === meeting);
  if (item === null || kind === "meeting") return row ? routeOf(meeting, row.phase) : route(meeting, "plan");
  // An item that has no § yet is found where it is planned.
  return row?.status === "planned" ? route(meeting, "plan") : routeOfItem(meeting, item);
}

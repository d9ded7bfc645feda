// Where what a search finds lies in the window. Finds nothing itself.
import type { Hit, HitKind, MeetingRow } from "../backend/generated/types";
import type { IconName } from "../design/icons";
import { route, routeOf, routeOfItem } from "./phases";

/** The kinds in the order in which they are offered. */
export const hitKinds: readonly HitKind[] = ["section", "decision", "item", "document", "file", "delegated_decision", "task", "grant", "matter", "meeting", "person"];

export const hitIcons: Record<HitKind, IconName> = {
  section: "page",
  decision: "gavel",
  item: "list",
  document: "book",
  file: "file",
  delegated_decision: "stamp",
  task: "tasks",
  grant: "coins",
  matter: "folder",
  meeting: "calendar",
  person: "person",
};

/** The address of a hit; null for one that leads nowhere. */
export function placeOfHit(hit: Hit, meetings: readonly MeetingRow[]): string | null {
  if (hit.kind === "person") return "/forbundet/personer";
  if (hit.kind === "matter") return hit.number === null ? null : `/diarium/arende/${encodeURIComponent(hit.number)}`;
  if (hit.document !== null) return `/diarium/${hit.document}`;
  if (hit.delegated_decision !== null) return `/delegation/${hit.delegated_decision}`;
  if (hit.task !== null) return `/beslut/uppdrag/${hit.task}`;
  if (hit.grant !== null) return `/insatser/${hit.grant}`;
  return hit.meeting === null ? null : placeInMeeting(hit.meeting, hit.item, meetings);
}

function placeInMeeting(meeting: number, item: number | null, meetings: readonly MeetingRow[]): string {
  const row = meetings.find(({ id }) => id === meeting);
  if (item === null) return row ? routeOf(meeting, row.phase) : route(meeting, "plan");
  // An item that has no § yet is found where it is planned.
  return row?.status === "planned" ? route(meeting, "plan") : routeOfItem(meeting, item);
}

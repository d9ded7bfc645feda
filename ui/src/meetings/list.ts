// How a meeting stands in a list: one word with its icon. The order and the filter are the ledger's.
import type { IconName } from "../design/icons";
import type { Tone } from "../design/tone";
import { meetingsText as text } from "../text/meetings";
import type { MeetingRow } from "../backend/generated/types";

/** The state of a meeting as a tag shows it. */
export interface State {
  word: string;
  icon: IconName;
  tone: Tone;
}

export function stateOf({ status, verified }: Pick<MeetingRow, "status" | "verified">): State {
  if (status === "cancelled") return { word: text.status.cancelled, icon: "close", tone: "plain" };
  if (verified !== null) return { word: text.verified, icon: "check-ring", tone: "ok" };
  if (status === "held") return { word: text.status.held, icon: "dot", tone: "plain" };
  return { word: text.status.planned, icon: "calendar", tone: "now" };
}

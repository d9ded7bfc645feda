// What one key of the meeting does, and what stands in its way at the moment. No sentence and no key letter here: both are
// words of the language and stand in ui/src/text/course.ts.
import type { MeetingView, Outcome } from "../backend/generated/types";
import {
  decision,
  everyone,
  heldSeats,
  isQuorate,
  mayCome,
  mayLeave,
  mayStepOut,
  nextItem,
  openItem,
  openSeats,
  proposal,
  servingPeople,
  stage,
  told,
  type Obstacle,
} from "./room";

/** Everything that one key does. */
export type Action =
  | "as_proposed"
  | "changed"
  | "vote"
  | "table"
  | "refer_back"
  | "note"
  | "information"
  | "arrive"
  | "leave"
  | "step_out"
  | "alternate"
  | "propose"
  | "pause"
  | "next"
  | "finish"
  | "correct"
  | "exit";

/** The keys of the bar, in its three groups. */
export const decisions = ["as_proposed", "changed", "vote", "table", "refer_back", "note", "information"] as const;
export const people = ["arrive", "leave", "step_out", "alternate", "propose"] as const;

/** How an item ends by a key that needs no more words. */
export const outcomes: Partial<Record<Action, Outcome>> = {
  table: "tabled",
  refer_back: "referred_back",
  note: "noted",
  information: "information",
};

/** What stands in the way of an action now; nothing when it can be done. */
export function obstacle(view: MeetingView, action: Action): Obstacle | null {
  if (action === "exit") return null;
  if (!view.editable) return "not_editable";
  const now = stage(view);
  switch (action) {
    case "correct":
      return view.events.length === 0 ? "no_events" : null;
    case "arrive":
      if (now === "after") return "closed";
      return mayCome(view).length === 0 ? "no_one" : null;
    case "leave":
      if (now === "after") return "closed";
      return mayLeave(view).length === 0 ? "no_one" : null;
    case "alternate":
      // An alternate serves at a meeting, not before it.
      if (now !== "in_session") return now === "before" ? "not_opened" : "closed";
      return openSeats(view).some(({ candidates }) => candidates.length > 0) || heldSeats(view).length > 0 ? null : "no_one";
    case "next":
      return obstacleToNext(view);
    case "pause":
    case "finish":
      if (now !== "in_session") return now === "before" ? "not_opened" : "closed";
      return action === "finish" && openItem(view) ? "item_open" : null;
    case "as_proposed":
    case "changed":
    case "vote":
    case "table":
    case "refer_back":
    case "note":
    case "information":
    case "step_out":
    case "propose":
      return obstacleInItem(view, action);
  }
}

function obstacleToNext(view: MeetingView): Obstacle | null {
  switch (stage(view)) {
    case "after":
      return "closed";
    case "before":
      return everyone(view).some(({ presence }) => presence.kind === "present") ? null : "no_one";
    case "in_session":
      if (view.room.paused) return "paused";
      return openItem(view) ? "item_open" : null;
  }
}

function obstacleInItem(view: MeetingView, action: Action): Obstacle | null {
  const now = stage(view);
  if (now !== "in_session") return now === "before" ? "not_opened" : "closed";
  if (view.room.paused) return "paused";
  const item = openItem(view);
  if (!item) return "no_item";
  const decides = action === "as_proposed" || action === "changed" || action === "vote";
  if (decides && !isQuorate(view)) return "no_quorum";
  if (action === "as_proposed" && proposal(item).length === 0) return "no_proposal";
  if (action === "step_out" && mayStepOut(view).length === 0) return "no_one";
  if (action === "propose" && servingPeople(view).length === 0) return "no_one";
  return null;
}

/** The one thing that the secretary most likely does next: the filled key. */
export function expected(view: MeetingView): Action | null {
  switch (stage(view)) {
    case "after":
      return "exit";
    case "before":
      return obstacle(view, "next") === null && isQuorate(view) ? "next" : "arrive";
    case "in_session": {
      if (view.room.paused) return "pause";
      const item = openItem(view);
      if (!item) return "next";
      if (obstacle(view, "as_proposed") === null) return "as_proposed";
      // An opening or a roll call tells what it is about and is put to no file.
      const key = decision(item).length === 0 && told(item).length > 0 ? "information" : "note";
      return isQuorate(view) ? key : null;
    }
  }
}

/** What the key for the next step does: open the meeting, open the next §, or end the meeting when none is left. */
export function nextStep(view: MeetingView): "open_meeting" | "open_item" | "close_meeting" {
  if (stage(view) === "before") return "open_meeting";
  return nextItem(view) ? "open_item" : "close_meeting";
}

/** The letter that a keystroke stands for, or nothing when it belongs to a field, a button or a shortcut of the window. */
export function letter(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || event.defaultPrevented) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("dialog, [role='dialog'], input, textarea, select, [contenteditable]:not([contenteditable='false'])")) return null;
  if (event.key === "Enter" && target?.closest("button, a[href], summary, [role='option']")) return null;
  return event.key.length === 1 ? event.key.toLocaleUpperCase("sv") : event.key;
}

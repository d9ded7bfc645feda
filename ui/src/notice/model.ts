// What the notices of a meeting show, worked out from the program's legal clock: whose each board is, how it looks, which days lead.
// Counts no day of the law; no words.
import type { AssociationView, BoardClock, BoardId, Item, LegalClock, MeetingView, PaperKind } from "../backend/generated/types";

/** How a board stands, with what the day makes of it. */
export type BoardLook = BoardClock["state"] | "optional" | "waits" | "post_today" | "post_late";

/** A board with its name. */
export interface BoardRow {
  clock: BoardClock;
  name: string;
  /** Whose; null is the association's own. */
  owner: string | null;
  url: string | null;
  look: BoardLook;
}

/** The boards of a clock, in the order of the record. */
export function boardRows(clock: LegalClock, today: string, association: AssociationView | null): BoardRow[] {
  return clock.boards.map((one) => {
    const board = association?.body.notice_boards.find(({ id }) => id === one.board);
    const member = board && board.owner !== "own" ? board.owner.member : null;
    return {
      clock: one,
      name: board?.name ?? one.board,
      owner: member === null ? null : (organisation(association, member) ?? member),
      url: board?.url ?? null,
      look: look(one, clock, today),
    };
  });
}

/** The name of a member. */
export function organisation(association: AssociationView | null, id: string | null): string | null {
  return association?.organisations.find((one) => one.id === id)?.name ?? null;
}

function look(board: BoardClock, clock: LegalClock, today: string): BoardLook {
  if (board.state !== "to_post") return board.state;
  if (!board.required) return "optional";
  if (clock.verified === null) return "waits";
  const limit = clock.post_by?.limit;
  if (limit === undefined || today < limit) return "to_post";
  return today === limit ? "post_today" : "post_late";
}

/** Boards that must have the notice and do not have it up. */
export function left(clock: LegalClock): number {
  return clock.boards.filter(({ required, state }) => required && (state === "to_post" || state === "removed_too_early")).length;
}

/** Whether neither law nor statutes ask for a notice, and none is noted. */
export function isUnneeded(clock: LegalClock): boolean {
  const isAsked = clock.appealable || clock.boards.some(({ required }) => required) || clock.troubles.some(({ kind }) => kind === "board_missing");
  return !isAsked && clock.boards.every(({ postings }) => postings.length === 0);
}

/** The § of a clock; null is that of the minutes. */
export function itemOf({ meeting }: MeetingView, clock: LegalClock): Item | null {
  return meeting.items.find(({ id }) => id === clock.item) ?? null;
}

/** The notice of a clock, for one board or all. */
export function notice({ meeting }: MeetingView, clock: LegalClock, board: BoardId | null = null): PaperKind {
  return { kind: "notice", meeting: meeting.id, item: clock.item, board };
}

/** The proof of posting of a clock, for one board or all. */
export function proof({ meeting }: MeetingView, clock: LegalClock, board: BoardId | null = null): PaperKind {
  return { kind: "proof_of_posting", meeting: meeting.id, item: clock.item, board };
}

/** The words of a file's name: the day, and what tells this file from another of the same meeting. */
export function nameWords({ meeting }: MeetingView, item: Item | null, board: string | null): string {
  const words = [meeting.date, item?.section ? `§ ${item.section}` : null, board];
  return words.filter((word) => word !== null).join(" ").replace(/[\\/:*?"<>|]/g, " ");
}

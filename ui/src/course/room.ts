// What can be noted at a moment of the meeting: who may come, go, step out or take a seat, and why something cannot be
// noted now. Reads what the program answers; works out no rule of law itself and holds no sentence.
import type { Answer, Item, MeetingView, Mode, PersonId, Presence, RichText, SeatNow } from "../backend/generated/types";

/** Why a key does nothing now. The sentence is in ui/src/text/course.ts. */
export type Obstacle =
  | "not_editable"
  | "not_opened"
  | "closed"
  | "paused"
  | "no_item"
  | "item_open"
  | "no_quorum"
  | "no_proposal"
  | "no_one"
  | "no_events";

/** Where the meeting stands as a whole. */
export type Stage = "before" | "in_session" | "after";

/** Before the opening, under way, or over. */
export function stage(view: MeetingView): Stage {
  if (view.room.in_session) return "in_session";
  const last = [...view.events].reverse().find(({ what }) => what.kind === "meeting_opened" || what.kind === "meeting_closed");
  // A meeting that was held without its course being noted is over all the same: nothing is called over any more.
  return last?.what.kind === "meeting_closed" || view.meeting.status !== "planned" ? "after" : "before";
}

/** The item that is open and not concluded. */
export function openItem(view: MeetingView): Item | null {
  return view.meeting.items.find(({ id }) => id === view.room.item) ?? null;
}

/** The item that the screen shows: the open one, else the last that was opened here. */
export function shownItem(view: MeetingView): Item | null {
  const open = openItem(view);
  if (open) return open;
  for (const { what } of [...view.events].reverse()) {
    if (what.kind !== "item_opened" && what.kind !== "item_concluded") continue;
    const item = view.meeting.items.find(({ id }) => id === what.item);
    if (item) return item;
  }
  return null;
}

/** The first item that has no § yet and no outcome. */
export function nextItem(view: MeetingView): Item | null {
  return view.meeting.items.find(({ section, outcome }) => section === null && outcome === null) ?? null;
}

/** The number that the program gives the next item, as far as this meeting tells. */
export function nextSection(view: MeetingView): number | null {
  const taken = view.meeting.items.flatMap(({ section }) => (section === null ? [] : [section]));
  return taken.length === 0 ? null : Math.max(...taken) + 1;
}

/** The proposal of an item, all of its blocks of that kind in order. */
export function proposal(item: Item): RichText {
  return blocksOf(item, "proposed_decision");
}

/** The decision of an item. */
export function decision(item: Item): RichText {
  return blocksOf(item, "decision");
}

/** What an item tells in plain text. */
export function told(item: Item): RichText {
  return blocksOf(item, "text");
}

function blocksOf(item: Item, name: "proposed_decision" | "decision" | "text"): RichText {
  return item.parts.flatMap((part) => {
    const blocks = "block" in part ? [part.block] : part.sub_item.blocks;
    return blocks.flatMap(({ kind, text }) => ("plain" in kind && kind.plain === name ? text : []));
  });
}

/** Whether the seats that serve suffice. */
export function isQuorate({ room }: MeetingView): boolean {
  return room.serving >= room.needed;
}

/** A seat in which someone serves now. */
export function serves(seat: SeatNow): boolean {
  return seat.held_by !== null || seat.presence.kind === "present";
}

/** Who serves now, in the order of the attendance list. */
export function servingPeople(view: MeetingView): PersonId[] {
  return view.room.seats.flatMap((seat) => {
    if (seat.held_by !== null) return [seat.held_by];
    return seat.presence.kind === "present" ? [seat.member] : [];
  });
}

/** Someone with a seat on the board that day, and where they are. */
export interface InTheRoom {
  person: PersonId;
  seat: "member" | "alternate" | "other";
  presence: Presence;
}

/** Everyone the meeting knows of: members, alternates, then the others. */
export function everyone(view: MeetingView): InTheRoom[] {
  const { room, meeting } = view;
  const seated: InTheRoom[] = [
    ...room.seats.map(({ member, presence }) => ({ person: member, seat: "member" as const, presence })),
    ...room.alternates.map(({ person, presence }) => ({ person, seat: "alternate" as const, presence })),
  ];
  const known = new Set(seated.map(({ person }) => person));
  const guests = [...new Set([...room.others, ...meeting.others.map(({ person }) => person)])].filter((id) => !known.has(id));
  return [
    ...seated,
    ...guests.map((person) => ({
      person,
      seat: "other" as const,
      presence: room.others.includes(person)
        ? { kind: "present" as const, mode: "on_site" as const, since: meeting.start ?? "" }
        : { kind: "absent" as const },
    })),
  ];
}

/** Someone who is expected, and how they take part. */
export interface Coming {
  person: PersonId;
  mode: Exclude<Mode, "hybrid">;
}

/** Who of those that are expected is still to be marked: everyone who has answered that they come, or every member where no one has answered. */
export function expectedToCome(view: MeetingView): Coming[] {
  const isAnswered = view.meeting.replies.length > 0;
  const planned = view.meeting.mode === "remote" ? "remote" : "on_site";
  return everyone(view).flatMap(({ person, seat, presence }): Coming[] => {
    if (presence.kind !== "absent") return [];
    if (!isAnswered) return seat === "member" ? [{ person, mode: planned }] : [];
    const answer = answerTo(view, person);
    if (answer === null || answer === "absent") return [];
    return [{ person, mode: answer === "remote" ? "remote" : "on_site" }];
  });
}

/** What someone has answered to the summons. */
export function answerTo(view: MeetingView, person: PersonId): Answer | null {
  return view.meeting.replies.find((reply) => reply.person === person)?.answer ?? null;
}

/** Who may come: absent, gone, or out of the room. Nearest to coming first: those never there before those who went. */
export function mayCome(view: MeetingView): InTheRoom[] {
  return everyone(view).filter(({ presence }) => presence.kind !== "present");
}

/** Who may go. */
export function mayLeave(view: MeetingView): InTheRoom[] {
  return everyone(view).filter(({ presence }) => presence.kind === "present");
}

/** Who may step out as disqualified: those who serve, and alternates who may be called. */
export function mayStepOut(view: MeetingView): InTheRoom[] {
  return everyone(view).filter(({ seat, presence }) => seat !== "other" && presence.kind === "present");
}

/** Whether a return to serving must be confirmed: whoever went for another reason than disqualification (FSL 12 §). */
export function returnsAfterLeaving(person: InTheRoom): boolean {
  return person.presence.kind === "left" && person.seat !== "other";
}

/** Seats without anyone in them that an alternate may take. */
export function openSeats(view: MeetingView): SeatNow[] {
  return view.room.seats.filter((seat) => !serves(seat));
}

/** Alternates who hold a seat, and whose. */
export function heldSeats(view: MeetingView): { alternate: PersonId; member: PersonId }[] {
  return view.room.seats.flatMap(({ held_by, member }) => (held_by === null ? [] : [{ alternate: held_by, member }]));
}

/** Elected office on the board. */
export type SeatRole = "chair" | "first_vice_chair" | "second_vice_chair";

// The types of meeting as one edits them: one type, one standing item, one starting block at a time. Pure.
import type { BlockName, MeetingType, StandingBlock, StandingItem } from "../backend/generated/types";
import { inserted } from "./lists";

/** The blocks a standing item may begin with; the others come from the meeting itself. */
export const startingBlocks: readonly BlockName[] = ["text", "background", "summary", "proposed_decision", "decision", "basis", "attachments", "dispatch"];

/** The identity of a type the program has not numbered yet. */
export const UNNUMBERED = 0;

/** A new type that has nothing but its name. */
export function newType(name: string): MeetingType {
  return { id: UNNUMBERED, name, public: false, standing_items: [] };
}

/** A standing item that has nothing but its heading. */
export function newItem(heading: string): StandingItem {
  return { heading, place: "opening", blocks: [] };
}

/** A new item stands last of those on its side of the day's own items. */
export function withItem(items: readonly StandingItem[], item: StandingItem): StandingItem[] {
  const firstAfter = items.findIndex(({ place }) => place === "closing");
  return item.place === "closing" || firstAfter < 0 ? [...items, item] : inserted(items, firstAfter, item);
}

/** The blocks one may still add. */
export function blocksLeft(blocks: readonly StandingBlock[]): BlockName[] {
  return startingBlocks.filter((kind) => !blocks.some((block) => block.kind === kind));
}

/** Whether the program can take them: nothing without a name. */
export function areReady(types: readonly MeetingType[]): boolean {
  return types.every(({ name, standing_items }) => name.trim() !== "" && standing_items.every(({ heading }) => heading.trim() !== ""));
}

/** What comes back with numbers takes the place of what was sent without, as long as nothing else has changed since. */
export function numbered(now: readonly MeetingType[], answered: readonly MeetingType[]): MeetingType[] {
  return now.map((type, place) => (type.id === UNNUMBERED ? { ...type, id: answered[place]?.id ?? UNNUMBERED } : type));
}

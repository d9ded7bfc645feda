// What one does with the parts of an item: blocks and lettered sub-items in the order of the document. Pure; stores nothing
// and has no words.
import type { Block, BlockKind, BlockName, Item, ItemPart, SubItem } from "../backend/generated/types";
import { blockName } from "../backend/blockName";

/** Where a block stands: in the item itself, or in a sub-item of it. */
export interface Place {
  part: number;
  /** Index in the sub-item; null for a part of the item itself. */
  block: number | null;
}

/** A block of a kind, empty. */
export function emptyBlock(name: BlockName): Block {
  const kind: BlockKind = name === "proposals" ? { proposals: [] } : name === "vote" ? { vote: null } : { plain: name };
  return { kind, heading: "profile", text: [] };
}

/** The block at a place; undefined for the heading of a sub-item or past the end. */
export function blockAt(parts: ItemPart[], { part, block }: Place): Block | undefined {
  const found = parts[part];
  if (!found) return undefined;
  if ("block" in found) return block === null ? found.block : undefined;
  return block === null ? undefined : found.sub_item.blocks[block];
}

/** The same parts with another block at a place. */
export function withBlock(parts: ItemPart[], { part, block }: Place, changed: Block): ItemPart[] {
  return parts.map((one, index): ItemPart => {
    if (index !== part) return one;
    if ("block" in one) return { block: changed };
    const blocks = one.sub_item.blocks.map((inner, at) => (at === block ? changed : inner));
    return { sub_item: { ...one.sub_item, blocks } };
  });
}

/** The same parts with a sub-item's letter and heading changed. */
export function withSubItem(parts: ItemPart[], part: number, change: Partial<SubItem>): ItemPart[] {
  return parts.map((one, index) =>
    index === part && "sub_item" in one ? { sub_item: { ...one.sub_item, ...change } } : one,
  );
}

/** A new block where the profile has its kind: before the first block that comes later in its order. */
export function withNew(parts: ItemPart[], name: BlockName, order: BlockName[]): { parts: ItemPart[]; place: Place } {
  const rank = order.indexOf(name);
  const after = parts.findIndex((part) => {
    if (!("block" in part)) return false;
    const other = order.indexOf(blockName(part.block.kind));
    return rank >= 0 && other > rank;
  });
  const at = after < 0 ? parts.length : after;
  const added = [...parts.slice(0, at), { block: emptyBlock(name) }, ...parts.slice(at)];
  return { parts: added, place: { part: at, block: null } };
}

/** A new block last in a sub-item. */
export function withNewInside(parts: ItemPart[], part: number, name: BlockName): { parts: ItemPart[]; place: Place } {
  const inside = parts[part];
  if (!inside || !("sub_item" in inside)) return { parts, place: { part, block: null } };
  const blocks = [...inside.sub_item.blocks, emptyBlock(name)];
  return { parts: withSubItem(parts, part, { blocks }), place: { part, block: blocks.length - 1 } };
}

/** A new lettered sub-item, last among them. */
export function withNewSubItem(parts: ItemPart[]): { parts: ItemPart[]; place: Place } {
  const letters = parts.flatMap((part) => ("sub_item" in part ? [part.sub_item.letter] : []));
  const last = letters.at(-1);
  const letter = last ? String.fromCharCode(last.charCodeAt(0) + 1) : "a";
  const sub: SubItem = { letter, heading: "", blocks: [emptyBlock("text")] };
  return { parts: [...parts, { sub_item: sub }], place: { part: parts.length, block: null } };
}

/** Without the part or the inner block at a place. */
export function without(parts: ItemPart[], { part, block }: Place): ItemPart[] {
  const found = parts[part];
  if (block === null || !found || !("sub_item" in found)) return parts.filter((_, index) => index !== part);
  return withSubItem(parts, part, { blocks: found.sub_item.blocks.filter((_, index) => index !== block) });
}

/** One step up (-1) or down (1) among its neighbours; null where there is none. */
export function moved(parts: ItemPart[], { part, block }: Place, step: -1 | 1): { parts: ItemPart[]; place: Place } | null {
  const found = parts[part];
  if (block !== null && found && "sub_item" in found) {
    const blocks = swapped(found.sub_item.blocks, block, block + step);
    return blocks && { parts: withSubItem(parts, part, { blocks }), place: { part, block: block + step } };
  }
  const all = swapped(parts, part, part + step);
  return all && { parts: all, place: { part: part + step, block: null } };
}

function swapped<T>(list: T[], one: number, other: number): T[] | null {
  const [a, b] = [list[one], list[other]];
  if (a === undefined || b === undefined) return null;
  return list.map((entry, index) => (index === one ? b : index === other ? a : entry));
}

/** The proposed decision that a decision is compared with: the one in the same part of the item. */
export function proposalFor(parts: ItemPart[], { part, block }: Place): Block | null {
  const siblings =
    block === null
      ? parts.flatMap((one) => ("block" in one ? [one.block] : []))
      : (parts[part] && "sub_item" in parts[part] && parts[part].sub_item.blocks) || [];
  return siblings.find(({ kind }) => blockName(kind) === "proposed_decision") ?? null;
}

/** Every block with its place, in the order of the document. */
export function blocks(parts: ItemPart[]): { place: Place; block: Block }[] {
  return parts.flatMap((part, index): { place: Place; block: Block }[] =>
    "block" in part
      ? [{ place: { part: index, block: null }, block: part.block }]
      : part.sub_item.blocks.map((block, inner) => ({ place: { part: index, block: inner }, block })),
  );
}

/** Whether an item has a decision with words in it. */
export function hasDecision({ parts }: Pick<Item, "parts">): boolean {
  return blocks(parts).some(({ block }) => blockName(block.kind) === "decision" && block.text.length > 0);
}

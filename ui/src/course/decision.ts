// Where the decision of an item stands among its parts, and how its words are put there. Other blocks are left as they are.
import type { BlockName, ItemPart, RichText } from "../backend/generated/types";
import { blockName } from "../backend/blockName";

/** The parts with these words as the decision: in the first decision block, or in a new one where the profile has it. */
export function withDecision(parts: readonly ItemPart[], text: RichText, order: readonly BlockName[]): ItemPart[] {
  const at = parts.findIndex((part) => "block" in part && blockName(part.block.kind) === "decision");
  if (at >= 0) return parts.map((part, place) => (place === at && "block" in part ? { block: { ...part.block, text } } : part));
  const made: ItemPart = { block: { kind: { plain: "decision" }, heading: "profile", text } };
  const rank = (name: BlockName) => (order.includes(name) ? order.indexOf(name) : order.length);
  const before = parts.findIndex((part) => "sub_item" in part || rank(blockName(part.block.kind)) > rank("decision"));
  const place = before < 0 ? parts.length : before;
  return [...parts.slice(0, place), made, ...parts.slice(place)];
}

// Adding, moving and removing the parts of an item.
import { expect, test } from "vitest";
import type { BlockName, ItemPart } from "../backend/generated/types";
import { blockName } from "../backend/blockName";
import { blockAt, blocks, emptyBlock, moved, proposalFor, withNew, withNewInside, withNewSubItem, without } from "./parts";

const order: BlockName[] = ["background", "proposed_decision", "decision", "basis"];
const part = (name: BlockName): ItemPart => ({ block: emptyBlock(name) });
const names = (parts: ItemPart[]) =>
  parts.map((one) => ("block" in one ? blockName(one.block.kind) : `${one.sub_item.letter})`));

test("a new block stands where the profile has its kind", () => {
  const parts = [part("background"), part("basis")];
  expect(names(withNew(parts, "decision", order).parts)).toEqual(["background", "decision", "basis"]);
  expect(names(withNew(parts, "note", order).parts)).toEqual(["background", "basis", "note"]);
  expect(withNew([], "decision", order).place).toEqual({ part: 0, block: null });
});

test("sub-items take the next letter, and blocks are added inside them", () => {
  const first = withNewSubItem([part("background")]);
  const second = withNewSubItem(first.parts);
  expect(names(second.parts)).toEqual(["background", "a)", "b)"]);
  const inside = withNewInside(second.parts, 2, "decision");
  expect(inside.place).toEqual({ part: 2, block: 1 });
  expect(blockName(blockAt(inside.parts, inside.place)?.kind ?? { plain: "text" })).toBe("decision");
});

test("a part moves one step and stops at the ends", () => {
  const parts = [part("background"), part("decision")];
  expect(names(moved(parts, { part: 1, block: null }, -1)?.parts ?? [])).toEqual(["decision", "background"]);
  expect(moved(parts, { part: 1, block: null }, 1)).toBeNull();
});

test("removing an inner block leaves its sub-item, removing the sub-item takes all of it", () => {
  const { parts } = withNewSubItem([part("background")]);
  expect(blocks(without(parts, { part: 1, block: 0 }))).toHaveLength(1);
  expect(names(without(parts, { part: 1, block: null }))).toEqual(["background"]);
});

test("a decision is compared with the proposal beside it and not with one of a sub-item", () => {
  const inner = withNewInside(withNewSubItem([part("decision")]).parts, 1, "proposed_decision");
  expect(proposalFor(inner.parts, { part: 0, block: null })).toBeNull();
  expect(proposalFor(inner.parts, { part: 1, block: 0 })).not.toBeNull();
});

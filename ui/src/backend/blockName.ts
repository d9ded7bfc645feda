// The name of a block's kind, whatever else the kind carries.
import type { BlockKind, BlockName } from "./generated/types";

export function blockName(kind: BlockKind): BlockName {
  if ("plain" in kind) return kind.plain;
  return "proposals" in kind ? "proposals" : "vote";
}

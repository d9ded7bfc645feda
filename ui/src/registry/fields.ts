// The choices of fields that never change: which way a document went, and how.
import type { Direction, Medium } from "../backend/generated/types";
import { registryText as text } from "../text/registry";

export const directions = (["received", "sent", "drawn_up"] as const).map((value) => ({ value: value as Direction, label: text.direction[value] }));

export const mediums: { value: Medium | null; label: string }[] = [
  ...(["e_mail", "paper", "digital", "oral"] as const).map((value) => ({ value: value as Medium | null, label: text.medium[value] })),
  { value: null, label: text.field.noMedium },
];

// A sum of money in whole units, as people type it and as a column shows it. Refuses parts of a unit; knows no currency's name.
import { design } from "../text/design";

/** "48000", "48 000", "48.000 kr", "48 000:-" → 48000; null is no sum. */
export function readAmount(typed: string): number | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/(kr\.?|kronor|sek|:-)$/, "")
    .replace(/[.,]00$/, "")
    .trim();
  if (!/^-?\d{1,3}([\s.]?\d{3})*$|^-?\d+$/.test(text)) return null;
  const value = Number(text.replace(/[\s.]/g, ""));
  return Number.isSafeInteger(value) ? value : null;
}

/** "48 000", with thin groups that no line parts. */
export function showAmount(value: number): string {
  return design.amount.shown(value);
}

// Shortcuts as they are written ("Ctrl+Shift+Z"), as they are pressed, and as they are printed on a key cap.
import { design } from "../text/design";

/** What of a key press counts. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const MODIFIERS = ["Ctrl", "Alt", "Shift"];

/** Whether `press` is the shortcut `keys`. Where Shift only makes the character ("?"), it does not count. */
export function isPressed(keys: string, press: Press): boolean {
  const wanted = keys.split("+");
  const key = wanted.at(-1) ?? "";
  const has = (modifier: string) => wanted.slice(0, -1).includes(modifier);
  // AltGr is Ctrl with Alt on some systems and makes characters; only what names Alt answers to it.
  if (has("Ctrl") !== (press.ctrlKey || press.metaKey) || has("Alt") !== press.altKey) return false;
  const isLetter = /^[\p{L}]$/u.test(key) || key.length > 1;
  if (isLetter && has("Shift") !== press.shiftKey) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}

/** Whether the shortcut is a character that a text field needs itself. */
export function isPlain(keys: string): boolean {
  const parts = keys.split("+");
  return !parts.includes("Ctrl") && !parts.includes("Alt") && (parts.at(-1) ?? "").length === 1;
}

/** As it is printed: "Ctrl Skift Z". */
export function printed(keys: string): string {
  return keys
    .split("+")
    .map((part) => design.keys[part] ?? (MODIFIERS.includes(part) ? part : part.toUpperCase()))
    .join(" ");
}

/** Whether the focus is where one types. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}

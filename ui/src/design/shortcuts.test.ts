// Keys: how they are written, pressed and printed, and whose they are.
import { afterEach, expect, test, vi } from "vitest";
import { isPressed, printed } from "./keys";
import { shortcuts, type Command } from "./shortcuts.svelte";

const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent("keydown", { key, cancelable: true, bubbles: true, ...more });

test("a shortcut answers to its own modifiers only", () => {
  expect(isPressed("Ctrl+Z", press("z", { ctrlKey: true }))).toBe(true);
  expect(isPressed("Ctrl+Z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(isPressed("Ctrl+Shift+Z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(true);
  expect(isPressed("Z", press("z", { ctrlKey: true }))).toBe(false);
  // AltGr gives Ctrl with Alt on some systems and is a character.
  expect(isPressed("Ctrl+2", press("2", { ctrlKey: true, altKey: true }))).toBe(false);
});

test("a character that needs Shift on this keyboard is the character", () => {
  expect(isPressed("?", press("?", { shiftKey: true }))).toBe(true);
  expect(isPressed("F1", press("F1"))).toBe(true);
});

test("keys are printed in Swedish", () => {
  expect(printed("Ctrl+Shift+z")).toBe("Ctrl Skift Z");
  expect(printed("Ctrl+Enter")).toBe("Ctrl ↵");
});

const taken: (() => void)[] = [];
afterEach(() => taken.splice(0).forEach((take) => take()));
const command = (id: string, keys: string[], more: Partial<Command> = {}): Command => {
  const made = { id, title: id, group: "", keys, run: vi.fn(), ...more };
  taken.push(shortcuts.add([made]));
  return made;
};
function pressIn(tag: string, event: KeyboardEvent): KeyboardEvent {
  const element = document.body.appendChild(document.createElement(tag));
  element.addEventListener("keydown", (pressed) => shortcuts.press(pressed as KeyboardEvent));
  element.dispatchEvent(event);
  element.remove();
  return event;
}

test("the view that came last has its keys before the frame, and gives them back", () => {
  const frame = command("frame", ["B"]);
  const view = command("view", ["B"]);
  expect(pressIn("div", press("b")).defaultPrevented).toBe(true);
  expect(view.run).toHaveBeenCalledOnce();
  expect(frame.run).not.toHaveBeenCalled();
  taken.pop()?.();
  pressIn("div", press("b"));
  expect(frame.run).toHaveBeenCalledOnce();
});

test("in a field letters are written and undo is the field's, but Ctrl+K still opens", () => {
  const letter = command("letter", ["B"]);
  const undo = command("undo", ["Ctrl+Z"], { leavesFields: true });
  const palette = command("palette", ["Ctrl+K"]);
  pressIn("input", press("b"));
  pressIn("textarea", press("z", { ctrlKey: true }));
  pressIn("input", press("k", { ctrlKey: true }));
  expect([letter, undo, palette].map(({ run }) => vi.mocked(run).mock.calls.length)).toEqual([0, 0, 1]);
  pressIn("div", press("z", { ctrlKey: true }));
  expect(undo.run).toHaveBeenCalledOnce();
});

test("a command that is not there now does not answer, and a key that is already used is left", () => {
  const gone = command("gone", ["F2"], { when: () => false });
  pressIn("div", press("F2"));
  expect(gone.run).not.toHaveBeenCalled();
  const here = command("here", ["F3"]);
  const used = press("F3");
  used.preventDefault();
  pressIn("div", used);
  expect(here.run).not.toHaveBeenCalled();
});

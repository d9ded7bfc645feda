// Keys pressed before the field they are meant for is there.
import { afterEach, expect, test, vi } from "vitest";
import { keepKeys } from "./ahead";

const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
afterEach(() => document.body.replaceChildren());

function page(): { behind: HTMLElement; field: HTMLInputElement; heard: ReturnType<typeof vi.fn> } {
  const behind = document.body.appendChild(document.createElement("textarea"));
  const heard = vi.fn();
  behind.addEventListener("keydown", heard);
  return { behind, field: document.body.appendChild(document.createElement("input")), heard };
}

test("letters reach the field in their order, and the view behind hears none of them", () => {
  const { behind, field, heard } = page();
  const ahead = keepKeys();
  const undone = ["å", "r", "x", "Backspace"].map((key) => press(behind, key));
  ahead.give(field);
  expect(field.value).toBe("år");
  expect(undone).toEqual([false, false, false, false]);
  expect(heard).not.toHaveBeenCalled();
});

test("a key that is no letter is pressed in the field after the letters", () => {
  const { behind, field } = page();
  const seen: string[] = [];
  field.addEventListener("keydown", ({ key }) => seen.push(`${key} ${field.value}`));
  const ahead = keepKeys();
  for (const key of ["a", "Enter"]) press(behind, key);
  ahead.give(field);
  expect(seen).toEqual(["Enter a"]);
});

test("once they are given or dropped, keys go where they went, and commands always do", () => {
  const { behind, field, heard } = page();
  const ahead = keepKeys();
  press(behind, "k", { ctrlKey: true });
  ahead.give(field);
  press(behind, "b");
  keepKeys().drop();
  press(behind, "c");
  expect(heard).toHaveBeenCalledTimes(3);
  expect(field.value).toBe("");
});

// The keyboard of a small list: digits, letters, arrows, and the second key for a warning.
import { expect, test } from "vitest";
import { begin, narrowed, press, type Choosing, type Option } from "./chooser";

const rows: Option<string>[] = [
  { value: "b", label: "Åsa Berg (S)", detail: null, warnings: [] },
  { value: "e", label: "André Ek (M)", detail: null, warnings: ["Har gått tidigare."] },
  { value: "f", label: "Eva Falk", detail: null, warnings: [] },
];

function typed(keys: string[], from: Choosing = begin, variants = 0) {
  let at = from;
  for (const key of keys) {
    const pressed = press(at, key, rows, variants);
    if (pressed.kind !== "moved") return pressed;
    at = pressed.to;
  }
  return at;
}

test("a digit takes its row at once", () => {
  expect(typed(["3"])).toEqual({ kind: "taken", value: "f", variant: 0 });
});

test("letters narrow by the beginning of any name, and Enter takes the marked row", () => {
  expect(typed(["f", "a", "Enter"])).toMatchObject({ kind: "taken", value: "f" });
  expect(narrowed(rows, "e").map(({ value }) => value)).toEqual(["e", "f"]);
});

test("an accent need not be typed, but the ring of Å is a letter of its own", () => {
  expect(narrowed(rows, "andre").map(({ value }) => value)).toEqual(["e"]);
  expect(narrowed(rows, "asa")).toEqual([]);
  expect(narrowed(rows, "ås").map(({ value }) => value)).toEqual(["b"]);
});

test("a letter that leaves nobody is not taken", () => {
  expect(typed(["b", "x"])).toMatchObject({ words: "b", marked: 0 });
});

test("a warning needs a second key, and moving away forgets the first", () => {
  expect(typed(["2"])).toMatchObject({ warned: true, marked: 1 });
  expect(typed(["2", "2"])).toMatchObject({ kind: "taken", value: "e" });
  expect(typed(["2", "Enter"])).toMatchObject({ kind: "taken", value: "e" });
  expect(typed(["2", "ArrowDown", "ArrowUp", "Enter"])).toMatchObject({ warned: true });
  expect(typed(["2", "Escape"])).toMatchObject({ warned: false });
});

test("the arrows go round, and the side arrows choose a variant", () => {
  expect(typed(["ArrowUp"])).toMatchObject({ marked: 2 });
  expect(typed(["ArrowRight", "1"], begin, 2)).toEqual({ kind: "taken", value: "b", variant: 1 });
  expect(press(begin, "ArrowRight", rows, 0)).toEqual({ kind: "not_ours" });
  expect(press(begin, "Escape", rows, 0)).toEqual({ kind: "left" });
});

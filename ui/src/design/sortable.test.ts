// Where a thing lands when it is moved in a list.
import { expect, test } from "vitest";
import { landing, moved } from "./sortable";

test("a thing moved stands where it was put and the others close up", () => {
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
  expect(moved(["a", "b", "c", "d"], 3, 1)).toEqual(["a", "d", "b", "c"]);
  expect(moved(["a", "b"], 0, 9)).toEqual(["b", "a"]);
  expect(moved(["a", "b"], 5, 0)).toEqual(["a", "b"]);
});

test("a dragged thing passes another when the pointer passes its middle", () => {
  const rows = [0, 1, 2, 3].map((place) => ({ top: place * 10, bottom: place * 10 + 10 }));
  expect(landing(rows, 1, 14)).toBe(1);
  expect(landing(rows, 1, 24)).toBe(1);
  expect(landing(rows, 1, 26)).toBe(2);
  expect(landing(rows, 1, 900)).toBe(3);
  expect(landing(rows, 1, 6)).toBe(1);
  expect(landing(rows, 1, 4)).toBe(0);
});

// The attendance list: who gets a row, and the §§ that one writes.
import { expect, test } from "vitest";
import { extentOf, isWritten, kindOf, listed, readSections, spans } from "./attendance";
import { view } from "../workspace/samples/meeting";

test("everyone with a seat has a row, absent until something else is written", () => {
  const rows = listed(view());

  expect(rows).toHaveLength(12);
  expect(rows.every(({ present }) => present === null)).toBe(true);
});

test("rows are written by hand only while nothing was noted and the minutes are open", () => {
  expect(isWritten(view())).toBe(false);
  expect(isWritten(view({ events: [] }))).toBe(true);
  expect(isWritten(view({ events: [], editable: false }))).toBe(false);
});

test("sections are written and read as spans", () => {
  expect(spans([28, 24, 27, 26])).toBe("24, 26–28");
  expect(readSections("§ 24, 26-28")).toEqual([24, 26, 27, 28]);
  expect(readSections("")).toEqual([]);
  expect(readSections("28-24")).toBeNull();
  expect(readSections("alla")).toBeNull();
});

test("a part of the meeting begins with its own hours and sections", () => {
  expect(extentOf("sections", view())).toEqual({ sections: [22, 28] });
  expect(kindOf(extentOf("clock", view()))).toBe("clock");
  expect(kindOf(null)).toBe("none");
});

// The Swedish of the window: dates, §§ and counts as an office writes them.
import { expect, test } from "vitest";
import { errorText, text } from "./sv";

const meeting = { date: "2025-06-09", place: null, status: "held" } as const;

test("a day is written with its weekday and without its year", () => {
  expect(text.day("2025-06-09")).toBe("mån 9 juni");
  expect(text.day("2024-12-31")).toBe("tis 31 december");
});

test("one § and several are written apart, and never parted from their number", () => {
  expect(text.sections({ ...meeting, sections: { first: 7, last: 7 } })).toBe("§\u00a07");
  expect(text.sections({ ...meeting, sections: { first: 7, last: 15 } })).toBe("§§\u00a07–15");
  expect(text.sections({ ...meeting, sections: null })).toBe("Inga §§");
});

test("one meeting is not several", () => {
  expect(text.meetingCount(1)).toBe("1\u00a0sammanträde");
  expect(text.meetingCount(12)).toBe("12\u00a0sammanträden");
});

test("an error names the file, and says that it is untouched", () => {
  const { title, lines } = errorText({ code: "fileDamaged", path: "exempel.paragraf" });
  expect(title).toBe("Filen är skadad.");
  expect(lines.join(" ")).toContain("exempel.paragraf");
  expect(lines.join(" ")).toContain("Filen är orörd.");
});

test("a code that these sentences do not know is told as unexpected, not as nothing", () => {
  const { lines } = errorText({ code: "fromTheFuture" } as never);
  expect(lines.join(" ")).toContain("fromTheFuture");
});

// The sentences for what can fail.
import { expect, test } from "vitest";
import { errorText, errorTexts } from "./errors";

test("an error names the file, and says that it is untouched", () => {
  const { title, lines } = errorText({ code: "file_damaged", path: "exempel.paragraf" });
  expect(title).toBe("Filen är skadad.");
  expect(lines.join(" ")).toContain("exempel.paragraf");
  expect(lines.join(" ")).toContain("Filen är orörd.");
});

test("a value that is impossible is named with what is wrong with it", () => {
  expect(errorText({ code: "invalid", field: "heading", fault: "empty" }).title).toBe("Rubriken måste fyllas i.");
  const long = errorText({ code: "invalid", field: "name", fault: { too_long: 200 } });
  expect(long.title).toBe("Namnet får ha högst 200 tecken.");
});

test("what cannot have happened at a meeting is said by its reason", () => {
  const { lines } = errorText({ code: "course", reason: "no_quorum", serving: 2, needed: 4 });
  expect(lines.join(" ")).toContain("2 tjänstgör och 4 behövs");
});

test("every sentence says what to do or that nothing is lost", () => {
  for (const [code, say] of Object.entries(errorTexts)) {
    const sample = { code, field: "name", fault: "empty", kind: "person", reason: "protected", path: "a.paragraf", place: null };
    if (code === "course" || code === "not_now") Object.assign(sample, { reason: "no_quorum" });
    if (code === "posting") Object.assign(sample, { reason: "unknown_board" });
    if (code === "no_paper") Object.assign(sample, { reason: "not_held" });
    if (code === "calendar_file") Object.assign(sample, { refusal: { kind: "broken", line: 3 } });
    if (code === "delegation") Object.assign(sample, { troubles: [{ trouble: { kind: "no_point" }, provision: null }] });
    if (code === "registry") Object.assign(sample, { refusal: { kind: "void" } });
    if (code === "returned") Object.assign(sample, { refusal: { kind: "changed", pages: [1, 2] } });
    const { title, lines } = (say as (error: unknown) => { title: string; lines: string[] })(sample);
    expect(title, code).toMatch(/\.$/);
    expect(lines.length, code).toBeGreaterThan(0);
  }
});

test("a slot that is left is named with its section", () => {
  const error = { code: "unfilled_slot", item: 7, section: 28, slot: "#justerare" } as const;
  expect(errorText(error).title).toBe("§\u00a028 har fältet #justerare kvar att fylla i.");
  expect(errorText({ ...error, section: null }).title).toBe("Ett ärende har fältet #justerare kvar att fylla i.");
});

test("a file of another meeting is told with its day, a changed one with its pages", () => {
  const other = errorText({ code: "returned", refusal: { kind: "other_meeting", meeting: 4, day: "2026-05-19" } });
  expect(other.title).toBe("Filen hör till sammanträdet 19 maj 2026.");
  expect(errorText({ code: "returned", refusal: { kind: "changed", pages: [2] } }).title).toContain("Sidan 2 är ändrad ");
});

test("a code that these sentences do not know is told as unexpected, not as nothing", () => {
  const { lines } = errorText({ code: "from_the_future" } as never);
  expect(lines.join(" ")).toContain("from_the_future");
});

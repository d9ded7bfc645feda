// Clauses and §§ as they are shown and chosen.
import { expect, test } from "vitest";
import { hanging } from "./clauses";
import { keyOfSection, sectionChoices, sectionOf } from "./section";

test("att hangs before its clause; what does not begin so stands as it is", () => {
  expect(hanging("att bevilja medel,\nsamt")).toEqual({ hang: "att", rest: "bevilja medel,\nsamt" });
  expect(hanging("Förbundsstyrelsen beslutar")).toBeNull();
  expect(hanging("attestera")).toBeNull();
});

test("a § that is chosen leads back to itself, and one that is not decided yet stands among the others", () => {
  const row = { item: 28, meeting: 4, day: "2026-05-19", section: 28, letter: null, heading: "Stegen", registration_number: null, outcome: null, clauses: [], people: [], verified: false };
  const [choice] = sectionChoices([row], null, null);
  expect(choice).toEqual({ value: "4/28", label: "§\u00a028, 19 maj 2026", detail: "Stegen" });
  expect(sectionOf(choice?.value ?? null)).toEqual({ meeting: 4, item: 28 });
  expect(sectionOf("")).toBeNull();
  expect(sectionOf(null)).toBeNull();
  const coming = { meeting: 5, item: 51 };
  expect(sectionChoices([row], coming, { ...coming, day: "2026-06-16", section: null })[0]).toEqual({ value: keyOfSection(coming), label: "16 juni 2026" });
});

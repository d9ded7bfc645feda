// Parties: how they are said, what a field offers, what it gives back.
import { expect, test } from "vitest";
import { keyOf, partyChoices, partyName, partyOf, sameParty, type OnRecord } from "./party";

const record = {
  people: [{ id: "p1", name: "Elin Norrman", party: null, title: "förbundschef", email: null, aliases: [], used: 0 }],
  organisations: [{ id: "o1", name: "Näverå kommun", short_name: "Näverå" }],
} as unknown as OnRecord;

test("a party is called as the document words it, as it is on record, or by its name", () => {
  expect(partyName({ who: { person: "p1" }, written: null }, record)).toBe("Elin Norrman");
  expect(partyName({ who: { person: "p1" }, written: "förbundschefen" }, record)).toBe("förbundschefen");
  expect(partyName({ who: { organisation: "o1" }, written: null }, record)).toBe("Näverå kommun");
  expect(partyName({ who: { name: "Lumen AB" }, written: null }, record)).toBe("Lumen AB");
  expect(partyName(null, record)).toBe("");
});

test("someone who is no longer on record is called by the identity", () => {
  expect(partyName({ who: { person: "p9" }, written: null }, record)).toBe("p9");
});

test("every choice leads back to the one it stands for", () => {
  const parties = partyChoices(record).map(({ value }) => partyOf(value, record));
  expect(parties.map((party) => party?.who)).toEqual([{ person: "p1" }, { organisation: "o1" }]);
});

test("words that are no choice are a name", () => {
  expect(partyOf(" Lumen Process AB ", record)).toEqual({ who: { name: "Lumen Process AB" }, written: null });
  expect(partyOf("  ", record)).toBeNull();
  expect(partyOf(null, record)).toBeNull();
});

test("the same one is the same, however it is written", () => {
  expect(sameParty({ who: { person: "p1" }, written: "chefen" }, { who: { person: "p1" }, written: null })).toBe(true);
  expect(sameParty({ who: { person: "p1" }, written: null }, null)).toBe(false);
  expect(keyOf({ name: "Lumen AB" })).toBe("Lumen AB");
});

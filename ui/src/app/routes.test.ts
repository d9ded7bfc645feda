// Addresses and places.
import { expect, test } from "vitest";
import { entryOf, frameOf, readRoute } from "./routes";

test.each([
  ["", { name: "overview" }],
  ["#/", { name: "overview" }],
  ["#/sammantraden", { name: "meetings", planning: false }],
  ["#/sammantraden/nytt", { name: "meetings", planning: true }],
  ["#/sammantraden/4", { name: "plan", meeting: 4 }],
  ["#/sammantraden/4/kallelse", { name: "summons", meeting: 4, part: "summons" }],
  ["#/sammantraden/4/kallelse/svar", { name: "summons", meeting: 4, part: "replies" }],
  ["/sammantraden/4/narvaro", { name: "attendance", meeting: 4 }],
  ["#/sammantraden/4/motet", { name: "course", meeting: 4 }],
  ["#/sammantraden/4/protokoll", { name: "minutes", meeting: 4, item: null }],
  ["#/sammantraden/4/protokoll/28", { name: "minutes", meeting: 4, item: 28 }],
  ["#/sammantraden/4/justering", { name: "verification", meeting: 4, item: null }],
  ["#/sammantraden/4/justering/28", { name: "verification", meeting: 4, item: 28 }],
  ["#/arsplan", { name: "calendar", year: null, face: null }],
  ["#/arsplan/2027", { name: "calendar", year: 2027, face: null }],
  ["#/arsplan/2027/dagar", { name: "calendar", year: 2027, face: "dagar" }],
  ["#/arsplan/9999", { name: "calendar", year: null, face: null }],
  ["#/diarium", { name: "registry", adding: false }],
  ["#/sok", { name: "search", words: null }],
  ["#/sok/P19%2F8%20%C3%A5r", { name: "search", words: "P19/8 år" }],
  ["#/diarium/ny", { name: "registry", adding: true }],
  ["#/diarium/48", { name: "document", document: 48 }],
  ["#/diarium/arende/P19%2F8", { name: "matter", number: "P19/8" }],
  ["#/delegation", { name: "delegation", part: "decisions", chosen: null }],
  ["#/delegation/nytt", { name: "delegation", part: "decisions", chosen: "new" }],
  ["#/delegation/17", { name: "delegation", part: "decisions", chosen: 17 }],
  ["#/delegation/ordning", { name: "delegation", part: "order", chosen: null }],
  ["#/beslut", { name: "decisions", part: "decisions", chosen: null }],
  ["#/beslut/28", { name: "decisions", part: "decisions", chosen: 28 }],
  ["#/beslut/uppdrag", { name: "decisions", part: "tasks", chosen: null }],
  ["#/beslut/uppdrag/3", { name: "decisions", part: "tasks", chosen: 3 }],
  ["#/beslut/uppdrag/nytt", { name: "decisions", part: "tasks", chosen: "new" }],
  ["#/insatser", { name: "grants", chosen: null }],
  ["#/insatser/5", { name: "grants", chosen: 5 }],
  ["#/insatser/ur/28", { name: "proposed", item: 28 }],
  ["#/forbundet", { name: "association", part: null }],
  ["#/forbundet/personer", { name: "association", part: "personer" }],
  ["#/fraser", { name: "phrases" }],
  ["#/papperskorg", { name: "trash" }],
  ["#/kontroller", { name: "controls" }],
])("the address %s is a place of its own", (address, route) => {
  expect(readRoute(address)).toEqual(route);
});

test.each(["#/finns-inte", "#/toString", "#/%E0%A4%A", "#//"])("an address nobody knows (%s) leads to the overview", (address) => {
  expect(readRoute(address)).toEqual({ name: "overview" });
});

test("a meeting that is no number leads to the list of meetings", () => {
  expect(readRoute("#/sammantraden/x/protokoll")).toEqual({ name: "meetings", planning: false });
  expect(readRoute("#/sammantraden/99999999999999999")).toEqual({ name: "meetings", planning: false });
});

test("a meeting folds the sidebar, and the room of a meeting has none", () => {
  expect(frameOf(readRoute("#/sammantraden/4/protokoll/2"))).toBe("workspace");
  expect(frameOf(readRoute("#/sammantraden/4/motet"))).toBe("whole");
  expect(frameOf(readRoute("#/fraser"))).toBe("view");
  expect(entryOf(readRoute("#/sammantraden/4/motet"))).toBe("meetings");
});

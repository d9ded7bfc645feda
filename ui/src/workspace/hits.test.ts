// Every kind of hit leads to where it is shown.
import { expect, test } from "vitest";
import type { Hit, MeetingRow } from "../backend/generated/types";
import { placeOfHit } from "./hits";

const nothing: Hit = {
  kind: "section", title: "", marked: [], detail: "", sentence: [], decided: false, number: null, day: null, section: null, meeting: null,
  item: null, document: null, delegated_decision: null, task: null, grant: null, person: null, file: null,
};
const meetings = [{ id: 4, status: "held", phase: "verification" }, { id: 5, status: "planned", phase: "plan" }] as MeetingRow[];
const place = (hit: Partial<Hit>) => placeOfHit({ ...nothing, ...hit }, meetings);

test("a hit leads to the view of its record, a file to what it belongs to", () => {
  expect(place({ kind: "section", meeting: 4, item: 28 })).toBe("/sammantraden/4/protokoll/28");
  expect(place({ kind: "item", meeting: 5, item: 31 })).toBe("/sammantraden/5/plan");
  expect(place({ kind: "meeting", meeting: 4 })).toBe("/sammantraden/4/justering");
  expect(place({ kind: "document", document: 7 })).toBe("/diarium/7");
  expect(place({ kind: "file", document: 7 })).toBe("/diarium/7");
  expect(place({ kind: "file", meeting: 4, item: 28 })).toBe("/sammantraden/4/protokoll/28");
  expect(place({ kind: "file", task: 2, meeting: 4, item: 28 })).toBe("/beslut/uppdrag/2");
  expect(place({ kind: "delegated_decision", delegated_decision: 3 })).toBe("/delegation/3");
  expect(place({ kind: "grant", grant: 9, meeting: 4, item: 28 })).toBe("/insatser/9");
  expect(place({ kind: "matter", number: "P19/8" })).toBe("/diarium/arende/P19%2F8");
  expect(place({ kind: "person", person: "elin-norrman" })).toBe("/forbundet/personer");
  expect(place({ kind: "section" })).toBeNull();
});

// Whom a summons goes to, and what a key or a day of sending means.
import { expect, test } from "vitest";
import type { AssociationView } from "../backend/generated/types";
import { alternate, meeting, room, view } from "../workspace/samples/meeting";
import { addresses, answerOf, paperCount, sendingFault, summoned } from "./model";

const seat = (member: string) => ({ member, answer: null, to_call: null, called: [] });
const shown = view({
  meeting: meeting({ replies: [{ person: "nordin", answer: "remote", noted_on: "2026-05-11", note: "från tåget" }] }),
  expected: { seats: [seat("lindvall"), seat("hedman")], quorum: { needed: 2, expected: 0, silent: 2, enough: false } },
  room: room({ alternates: [alternate("nordin")] }),
});
const assignment = (person: string, more: object) => ({ person, seat: "member", appointed_by: "norrsjo", role: null, from: null, to: null, calling_order: null, ...more });
const association = {
  organisations: [{ id: "norrsjo", name: "Norrsjö kommun", short_name: "Norrsjö", kind: "municipality" }],
  people: [
    { id: "lindvall", email: "margareta@norrsjo.example" },
    { id: "hedman", email: null },
    { id: "nordin", email: "margareta@norrsjo.example" },
  ],
  assignments: [
    { assignment: assignment("lindvall", { role: "first_vice_chair", to: "2025-12-31" }) },
    { assignment: assignment("lindvall", { role: "chair", from: "2026-01-01" }) },
    { assignment: assignment("nordin", { seat: "alternate", calling_order: 2 }) },
  ],
} as unknown as AssociationView;

test("members come before alternates, each as they stand on the day of the meeting and with what they answered", () => {
  const rows = summoned(shown, association);
  expect(rows.map(({ person, seat, role, order }) => [person, seat, role, order])).toEqual([
    ["lindvall", "member", "chair", null],
    ["hedman", "member", null, null],
    ["nordin", "alternate", null, 2],
  ]);
  expect(rows[2]).toMatchObject({ answer: "remote", note: "från tåget", appointer: "Norrsjö" });
});

test("an address that two people share is copied once, and who has none is left out", () => {
  expect(addresses(summoned(shown, association))).toEqual(["margareta@norrsjo.example"]);
});

test("without the association everyone is there by name all the same", () => {
  expect(summoned(shown, null).map(({ name }) => name)).toEqual(["Margareta Lindvall (S)", "Per-Olof Hedman (C)", "Kjell Nordin (S)"]);
});

test("a key is an answer whichever case it is typed in", () => {
  const keys = { comes: "K", remote: "D", absent: "F" };
  expect(["k", "D", "f", "x", "Enter"].map((key) => answerOf(key, keys))).toEqual(["comes", "remote", "absent", null, null]);
});

test("a summons was not sent in the future, nor after the meeting", () => {
  const late = view({ today: "2026-06-01" });
  expect(sendingFault(shown, "2026-05-20")).toBe("future");
  expect(sendingFault(late, "2026-05-20")).toBe("after");
  expect(sendingFault(shown, "2026-05-19")).toBeNull();
  expect(sendingFault(shown, null)).toBeNull();
});

test("papers are counted over all items", () => {
  const items = meeting().items.map((item, place) => (place < 2 ? { ...item, papers: [{ name: "a.pdf", hash: `${place}` }] } : item));
  expect(paperCount(view({ meeting: meeting({ items }) }))).toBe(2);
});

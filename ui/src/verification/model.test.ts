// What can be done when on the way to verified minutes.
import { expect, test } from "vitest";
import { meeting, view } from "../workspace/samples/meeting";
import type { Certificate, MeetingView, Sealing, SignatureReport, SignedPlace } from "../backend/generated/types";
import {
  awaitsSignatures,
  correctable,
  coverage,
  dayAfter,
  dayFault,
  doubts,
  hindrance,
  isByHand,
  isMoved,
  lacks,
  numberOf,
  scoped,
  signatures,
  stage,
  together,
  trust,
  verdict,
  waiting,
} from "./model";

const place = (role: string, signed = false): SignedPlace => ({
  role,
  name: role,
  signed: signed ? { signer: role, at: "2026-05-26T08:14:00Z" } : null,
});
const sealing = (...places: SignedPlace[]): Sealing => ({ meeting: 4, item: null, sealed_at: "2026-05-25T10:00:00Z", places });
const sealed = (...places: SignedPlace[]): MeetingView => view({ sealing: sealing(...places), editable: false });

const report: SignatureReport = {
  role: "chair",
  signer: "Margareta Lindvall",
  claimed_time: "2026-05-27T16:40:00+02:00",
  intact: true,
  trusted: "yes",
  covers: "whole_file",
  later_changes: "none",
  level: "B-B",
};
const certificate: Certificate = {
  subject: "Margareta Lindvall",
  issuer: "Utfärdare",
  serial: "01",
  not_before: "2025-01-01T00:00:00Z",
  not_after: "2027-01-01T00:00:00Z",
  fingerprint: "ab",
};

test("minutes are written, then closed, then verified for good", () => {
  expect(stage(view())).toBe("writing");
  expect(stage(sealed(place("chair")))).toBe("sealed");
  expect(stage({ ...sealed(place("chair", true)), frozen: true })).toBe("verified");
});

test("minutes of a meeting that has not been held cannot be closed, and it is said why", () => {
  expect(hindrance(view())).toBe("not_held");
  expect(hindrance(view({ meeting: meeting({ status: "cancelled" }) }))).toBe("cancelled");
  expect(hindrance(view({ meeting: meeting({ status: "held" }) }))).toBeNull();
});

test("what the minutes lack is named once, and neither the summons nor the signing is a lack", () => {
  const missing = (kind: "summons_date" | "chair" | "not_sealed") => ({ kind, count: null, roles: [], item: null });
  const phases = [
    { phase: "summons" as const, state: "done" as const, day: null, missing: [missing("summons_date")] },
    { phase: "minutes" as const, state: "current" as const, day: null, missing: [missing("chair")] },
    { phase: "verification" as const, state: "coming" as const, day: null, missing: [missing("chair"), missing("not_sealed")] },
  ];
  expect(lacks(view({ phases })).map(({ phase, missing }) => [phase, missing.kind])).toEqual([["minutes", "chair"]]);
});

test("who has signed is counted, and who waits stands in the order of the places", () => {
  const one = sealed(place("secretary", true), place("chair"), place("verifier"));
  expect(signatures(one)).toBe(1);
  expect(waiting(one).map(({ role }) => role)).toEqual(["chair", "verifier"]);
  expect([signatures(view()), waiting(view())]).toEqual([0, []]);
});

test("a verifier has a number only when there are several", () => {
  const two = [place("chair"), place("verifier"), place("verifier:2")];
  expect(two.map(({ role }) => numberOf(role, two))).toEqual([null, 1, 2]);
  expect(numberOf("verifier", [place("verifier")])).toBeNull();
});

test("minutes signed by hand are dated between the meeting and today", () => {
  const held = view({ today: "2026-05-29" });
  expect(dayFault(held, null)).toBe("none");
  expect(dayFault(held, "2026-05-18")).toBe("before_meeting");
  expect(dayFault(held, "2026-05-19")).toBeNull();
  expect(dayFault(held, "2026-05-30")).toBe("to_come");
  expect(dayAfter(held, "2026-05-27")).toBe(8);
});

test("a limit is moved when it lies on another day than the statute counts to", () => {
  expect(isMoved({ target: "2026-06-19", limit: "2026-06-22" })).toBe(true);
  expect(isMoved({ target: "2026-06-02", limit: "2026-06-02" })).toBe(false);
});

test("a certificate that has run out, or belongs to another, is doubted before it is used", () => {
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  expect(doubts(certificate, "Margareta Lindvall (S)", at("2026-05-27"))).toEqual([]);
  expect(doubts(certificate, "Tomas Viklund (V)", at("2026-05-27"))).toEqual(["other_name"]);
  expect(doubts(certificate, "Margareta Lindvall (S)", at("2027-05-27"))).toEqual(["expired"]);
  expect(doubts(certificate, "Margareta Lindvall (S)", at("2024-05-27"))).toEqual(["not_yet_valid"]);
});

test("the front page and every § can be corrected, an item without a number cannot", () => {
  const found = correctable(view());
  expect(found.map(({ section }) => section)).toEqual([null, 22, 23, 24, 25, 26, 27, 28]);
  expect(found[0]?.item).toBeNull();
});

test("a signature holds only when it is intact, covers, is trusted, and nothing forbidden came after", () => {
  expect(verdict(report)).toBe("holds");
  expect(verdict({ ...report, later_changes: "permitted", covers: "earlier_revision" })).toBe("holds");
  expect(verdict({ ...report, trusted: "unknown" })).toBe("open");
  expect(verdict({ ...report, trusted: "no" })).toBe("open");
  expect(verdict({ ...report, later_changes: "unknown" })).toBe("open");
  expect(verdict({ ...report, intact: false })).toBe("broken");
  expect(verdict({ ...report, covers: "nothing" })).toBe("broken");
  expect(verdict({ ...report, later_changes: "forbidden" })).toBe("broken");
});

test("signatures stand together as the weakest of them", () => {
  expect(together([report, report])).toBe("holds");
  expect(together([report, { ...report, trusted: "unknown" }])).toBe("open");
  expect(together([{ ...report, intact: false }, { ...report, trusted: "unknown" }])).toBe("broken");
});

test("every trouble has an icon of its own, not only a colour", () => {
  const icons = (["yes", "no", "unknown"] as const).map((trusted) => trust({ ...report, trusted }).icon);
  expect(new Set(icons).size).toBe(3);
  expect(coverage(report).icon).not.toBe(coverage({ ...report, later_changes: "forbidden" }).icon);
  expect(coverage(report).icon).not.toBe(coverage({ ...report, later_changes: "unknown" }).icon);
});

test("a section verified at once is seen as minutes of its own", () => {
  const own = { meeting: 4, item: 7, sealed_at: "2026-05-19T14:00:00Z", places: [] };
  const immediate = { item: 7, date: "2026-05-19", manner: "by_hand" as const, postings: [] };
  const whole = view({ sealing: null, frozen: false, section_sealings: [own], meeting: meeting({ immediate: [immediate] }) });
  expect(stage(scoped(whole, null))).toBe("writing");
  expect(stage(scoped(whole, 7))).toBe("verified");
  expect(isByHand(scoped(whole, 7))).toBe(true);
  expect(awaitsSignatures(whole)).toBe(false);
  expect(awaitsSignatures(view({ ...whole, meeting: meeting({ immediate: [{ ...immediate, date: null }] }) }))).toBe(true);
});

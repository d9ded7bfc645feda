// A § that is verified at once is closed by itself; the rest is written on.
import { expect, test } from "vitest";
import { closedBy } from "./closed";
import { meeting, view } from "./samples/meeting";

const sealing = { meeting: 4, item: 7, sealed_at: "2026-05-19T14:00:00Z", places: [] };
const immediate = { item: 7, date: null, manner: null, postings: [] };

test("a section that is closed or verified at once closes nothing but itself", () => {
  const closed = view({ editable: true, frozen: false, section_sealings: [sealing], meeting: meeting({ immediate: [immediate] }) });
  expect(closedBy(closed, 7)).toBe("section_sealed");
  expect(closedBy(closed, 8)).toBeNull();
  const verified = view({ ...closed, meeting: meeting({ immediate: [{ ...immediate, date: "2026-05-19" }] }) });
  expect(closedBy(verified, 7)).toBe("section_frozen");
  expect(closedBy(verified, 8)).toBeNull();
});

test("closed and verified minutes close every section", () => {
  expect(closedBy(view({ editable: false, frozen: false }), 7)).toBe("sealed");
  expect(closedBy(view({ editable: false, frozen: true }), 8)).toBe("frozen");
});

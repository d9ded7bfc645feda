// What each key does at each moment, and what stands in its way.
import { expect, test } from "vitest";
import { absent, alternate, here, item, items, meeting, room, seat, view } from "../workspace/samples/meeting";
import type { MeetingView } from "../backend/generated/types";
import { expected, letter, nextStep, obstacle } from "./actions";
import { withDecision } from "./decision";
import { options } from "./questions";
import { nextSection, stage } from "./room";

const before = (more: Partial<MeetingView> = {}) => view({ events: [], room: room({ in_session: false }), ...more });
const few = () => room({ item: 7, seats: ["lindvall", "hedman", "berggren", "ekblad"].map((id) => seat(id)).concat(["forsgren", "akerlund", "sjodin", "viklund", "warsame"].map((id) => seat(id, absent))) });

test("the key one most likely needs is the filled one", () => {
  expect(expected(view())).toBe("as_proposed");
  expect(expected(view({ room: room() }))).toBe("next");
  expect(expected(view({ room: room({ item: 7, paused: true }) }))).toBe("pause");
  expect(expected(before())).toBe("next");
  expect(expected(before({ room: room({ in_session: false, seats: [seat("lindvall", absent)], serving: 0 }) }))).toBe("arrive");
});

test("nothing is decided without a quorum, but it can be tabled", () => {
  const thin = view({ room: few() });

  expect(thin.room.serving).toBe(4);
  expect(["as_proposed", "changed", "vote"].map((action) => obstacle(thin, action as "vote"))).toEqual(["no_quorum", "no_quorum", "no_quorum"]);
  expect(obstacle(thin, "table")).toBeNull();
  expect(expected(thin)).toBeNull();
});

test("an item without a proposal cannot be decided as proposed", () => {
  const bare = view({ meeting: meeting({ items: [item(1, { section: 22 })] }), room: room({ item: 1 }) });

  expect([obstacle(bare, "as_proposed"), obstacle(bare, "changed"), expected(bare)]).toEqual(["no_proposal", null, "note"]);
});

test("an item that only tells of something is closed as information, one with a decision is not", () => {
  const words = (kind: "text" | "decision") => ({ block: { kind: { plain: kind }, heading: "profile" as const, text: [{ paragraph: [{ text: "Upprop förrättas.", style: "plain" as const }] }] } });
  const open = (...parts: ReturnType<typeof words>[]) => view({ meeting: meeting({ items: [item(1, { section: 22, parts })] }), room: room({ item: 1 }) });

  expect(expected(open(words("text")))).toBe("information");
  expect(expected(open(words("text"), words("decision")))).toBe("note");
});

test("the next item waits until the open one is concluded", () => {
  expect(obstacle(view(), "next")).toBe("item_open");
  expect(obstacle(view({ room: room() }), "next")).toBeNull();
});

test("the same key opens the meeting, the next item, and ends the meeting when none is left", () => {
  const done = meeting({ items: items().map((one) => ({ ...one, section: 21 + one.id, outcome: "noted" as const })) });

  expect([nextStep(before()), nextStep(view()), nextStep(view({ meeting: done, room: room() }))]).toEqual(["open_meeting", "open_item", "close_meeting"]);
  expect(nextSection(view())).toBe(29);
});

test("a locked meeting takes no key but the one that leaves", () => {
  const locked = view({ editable: false });

  expect([obstacle(locked, "arrive"), obstacle(locked, "exit")]).toEqual(["not_editable", null]);
});

test("a meeting that was closed is over", () => {
  const over = view({ room: room({ in_session: false }), events: [{ id: 9, at: "15:58", what: { kind: "meeting_closed" } }] });

  expect([stage(over), stage(before()), stage(view())]).toEqual(["after", "before", "in_session"]);
});

test("who left for another reason than jäv comes back only after a warning", () => {
  const seats = [seat("lindvall", { kind: "left", since: "14:20" }), seat("forsgren", { kind: "disqualified", since: "13:59" }), seat("ekblad", absent)];
  const rows = options(view({ room: room({ item: 7, seats, alternates: [], others: [] }) }), { kind: "arrive" });

  expect(rows.map(({ warnings }) => warnings.length)).toEqual([1, 0, 0, 0]);
  expect(rows.map(({ value }) => value.kind === "note" && value.what.kind)).toEqual(["arrived", "returned", "arrived", "arrived"]);
});

test("the right alternate is proposed first, with what speaks against the others in words", () => {
  const candidates = [{ person: "nordin", objections: [] }, { person: "sandin", objections: ["out_of_order" as const] }];
  const one = view({ room: room({ seats: [seat("lindvall"), seat("akerlund", absent, { candidates })] }) });
  const rows = options(one, { kind: "alternate" });

  expect(rows.map(({ label }) => label)).toEqual(["Kjell Nordin (S)", "Britt Sandin (S)"]);
  expect(rows[1]?.warnings[0]).toContain("inkallelseordningen");
});

test("with several empty seats the right alternate of each stands first, the others behind a question", () => {
  const candidates = [{ person: "nordin", objections: [] }, { person: "sandin", objections: [] }];
  const seats = [seat("lindvall", absent, { candidates }), seat("akerlund", absent, { candidates })];
  const rows = options(view({ room: room({ seats }) }), { kind: "alternate" });

  expect(rows.map(({ value }) => value.kind)).toEqual(["note", "ask", "note", "ask"]);
});

test("the seat whose alternate nothing speaks against comes before one where something does", () => {
  const other = [{ person: "nordin", objections: ["other_appointer" as const] }];
  const right = [{ person: "nordin", objections: [] }];
  const seats = [seat("lindvall", absent, { candidates: other }), seat("akerlund", absent, { candidates: right })];
  const rows = options(view({ room: room({ seats }) }), { kind: "alternate" });

  expect(rows.map(({ value }) => value.kind === "note" && value.what.kind === "took_seat" && value.what.member)).toEqual(["akerlund", "lindvall"]);
});

test("an alternate in a seat can give it back", () => {
  const seats = [seat("akerlund", absent, { held_by: "nordin" })];
  const rows = options(view({ room: room({ seats, alternates: [alternate("nordin", here, "akerlund")] }) }), { kind: "alternate" });

  expect(rows.map(({ value }) => value)).toEqual([{ kind: "note", what: { kind: "left_seat", alternate: "nordin" } }]);
});

test("a changed decision stands where the profile has it, and in its own block when there is one", () => {
  const text = [{ paragraph: [{ text: "att avslå.", style: "plain" as const }] }];
  const order = view().block_order;
  const parts = items()[6]?.parts ?? [];
  const once = withDecision(parts, text, order);

  expect(once.map((part) => "block" in part && "plain" in part.block.kind && part.block.kind.plain)).toEqual(["proposed_decision", "decision"]);
  expect(withDecision(once, [], order)).toHaveLength(2);
});

test("a keystroke in a field, with a modifier or held down is no event of the meeting", () => {
  const field = document.createElement("input");
  const button = document.createElement("button");
  document.body.append(field, button);
  const pressed = (target: Element, init: KeyboardEventInit) => {
    let read: string | null = null;
    target.addEventListener("keydown", (event) => (read = letter(event as KeyboardEvent)), { once: true });
    target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, ...init }));
    return read;
  };

  expect(pressed(document.body, { key: "ä" })).toBe("Ä");
  expect(pressed(field, { key: "b" })).toBeNull();
  expect(pressed(document.body, { key: "b", ctrlKey: true })).toBeNull();
  expect(pressed(document.body, { key: "b", repeat: true })).toBeNull();
  expect(pressed(button, { key: "Enter" })).toBeNull();
  expect(pressed(button, { key: "b" })).toBe("B");
  field.remove();
  button.remove();
});

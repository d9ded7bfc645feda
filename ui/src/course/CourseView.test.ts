// The meeting as it is run: which key asks the program for what, what waits for a second key, and what is said aloud.
import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerWith, fallSilent } from "../backend/fake";
import type { MeetingView, Occurrence, Room } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { absent, meeting, room, seat, view } from "../workspace/samples/meeting";
import CourseView from "./CourseView.svelte";

let now: MeetingView;
let asked: [string, unknown][];
let went: string[];
let mounted: ReturnType<typeof mount> | undefined;

beforeEach(() => {
  forget();
  asked = [];
  went = [];
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  fallSilent();
});

/** Answers as the program does: an event is put last and its effect on the room is given by the test. */
async function enter(shown: MeetingView, effect: (what: Occurrence, room: Room) => Room = (_, before) => before): Promise<void> {
  now = shown;
  const took = (name: string, args: unknown) => asked.push([name, args]);
  answerWith({
    association: () => {
      throw { code: "unexpected", reference: "none" };
    },
    undo_state: () => ({ undo: null, redo: null }),
    meeting: () => now,
    note_event: (args) => {
      took("note_event", args);
      const id = Math.max(0, ...now.events.map((event) => event.id)) + 1;
      now = { ...now, events: [...now.events, { id, at: args.at, what: args.what }], room: effect(args.what, now.room) };
      return now;
    },
    adopt_proposal: (args) => (took("adopt_proposal", args), now),
    note_vote: (args) => (took("note_vote", args), now),
    note_proposal: (args) => (took("note_proposal", args), now),
    correct_event: (args) => (took("correct_event", args), now),
    undo: () => null,
  });
  mounted = mount(CourseView, { target: document.body, props: { id: 4, go: (route: string) => went.push(route), now: () => new Date(2026, 4, 19, 14, 7) } });
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setTimeout(done, 0));
  await tick();
  flushSync();
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const target = ["dialog [role='listbox']", "dialog .body", "dialog input"].map((one) => document.querySelector(one)).find(Boolean) ?? document.body;
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await settled();
  }
}

const page = () => document.body.textContent ?? "";
const events = () => asked.map(([name, args]) => (name === "note_event" ? (args as { what: Occurrence }).what : name));
const away = (...people: string[]) => room({ item: 7, seats: view().room.seats.map((one) => (people.includes(one.member) ? seat(one.member, absent) : one)) });

test("the section, its proposal, who serves and the quorum are in sight", async () => {
  await enter(view());

  for (const words of ["§\u00a028", "Finansiering av insatsen Stegen Granvik 2027", "9 av 9", "Beslutsför", "minst 5 krävs", "14:07"]) {
    expect(page()).toContain(words);
  }
});

test("one key decides as proposed: the text first, then the event with its time", async () => {
  await enter(view());
  await press("b");

  expect(asked).toEqual([
    ["adopt_proposal", { item: 7, changed: true }],
    ["note_event", { meeting: 4, what: { kind: "item_concluded", item: 7, outcome: "decided" }, at: "14:07" }],
  ]);
  expect(document.querySelector("[aria-live='polite']:not(.foot)")?.textContent).toContain("14:07");
});

test("tabled, referred back, to the files and information are one key each", async () => {
  for (const [key, outcome] of [["o", "tabled"], ["å", "referred_back"], ["n", "noted"], ["i", "information"]] as const) {
    forget();
    asked = [];
    await enter(view());
    await press(key);
    expect(events()).toEqual([{ kind: "item_concluded", item: 7, outcome }]);
    if (mounted) await unmount(mounted);
    mounted = undefined;
  }
});

test("a proposal is who, and then what is said; without words it is noted all the same", async () => {
  const field = () => document.querySelector<HTMLTextAreaElement>("dialog textarea");
  const enterKey = async (shiftKey: boolean) => {
    field()?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", shiftKey, bubbles: true, cancelable: true }));
    await settled();
  };
  await enter(view());
  await press("y", "2");
  expect(document.activeElement).toBe(field());
  const label = field()?.labels?.[0]?.textContent.trim();
  expect(label).toMatch(/ yrkar$/);
  Object.assign(field() ?? {}, { value: "bifall till förslaget" });
  field()?.dispatchEvent(new Event("input", { bubbles: true }));
  await enterKey(true);
  expect(asked).toEqual([]);
  await enterKey(false);
  await press("y", "1");
  await enterKey(false);

  const noted = asked.map(([name, args]) => [name, args as { item: number; person: string; said: string }] as const);
  expect(noted.map(([name, { item, said }]) => [name, item, said])).toEqual([
    ["note_proposal", 7, "bifall till förslaget"],
    ["note_proposal", 7, ""],
  ]);
  expect(noted[0]?.[1].person).not.toBe(noted[1]?.[1].person);
});

test("without a quorum the key does nothing and the reason is told in words", async () => {
  await enter(view({ room: away("hedman", "berggren", "ekblad", "forsgren", "akerlund") }));
  await press("b", "v");

  expect(asked).toEqual([]);
  expect(document.querySelector("[role='alert']")?.textContent).toContain("inte beslutsför");
  expect(document.querySelector("dialog")).toBeNull();
});

test("a late arrival is two keys, and on distance one more", async () => {
  await enter(view({ room: away("ekblad") }));
  await press("k", "1");
  await press("k", "ArrowRight", "1");

  expect(events()).toEqual([
    { kind: "arrived", person: "ekblad", mode: "on_site" },
    { kind: "arrived", person: "ekblad", mode: "remote" },
  ]);
});

test("jäv is noted for the one whose name is begun", async () => {
  await enter(view());
  await press("j", "f", "o", "Enter");

  expect(events()).toEqual([{ kind: "disqualified", person: "forsgren" }]);
});

test("the right alternate takes the seat at once, another only after a second key", async () => {
  const candidates = [{ person: "nordin", objections: [] }, { person: "sandin", objections: ["out_of_order" as const] }];
  const thin = room({ item: 7, seats: [...view().room.seats.slice(0, 8), seat("warsame", absent, { candidates })] });
  await enter(view({ room: thin }));
  await press("e", "2");
  expect(page()).toContain("inkallelseordningen");
  expect(asked).toEqual([]);
  await press("Enter");
  await press("e", "1");

  expect(events()).toEqual([
    { kind: "took_seat", alternate: "sandin", member: "warsame" },
    { kind: "took_seat", alternate: "nordin", member: "warsame" },
  ]);
});

test("Enter opens the next item, but not before the open one is concluded", async () => {
  await enter(view(), (what, before) => ({ ...before, item: what.kind === "item_opened" ? what.item : null }));
  await press("Enter");
  expect(asked).toEqual([]);
  await press("o", "Enter");

  expect(events()).toEqual([
    { kind: "item_concluded", item: 7, outcome: "tabled" },
    { kind: "item_opened", item: 8 },
  ]);
});

test("the roll call: everyone at once, then the meeting is opened", async () => {
  const seats = view().room.seats.map(({ member }) => seat(member, absent));
  const before = view({ events: [], room: room({ in_session: false, seats, alternates: [], others: [], serving: 0 }), meeting: meeting({ others: [] }) });
  await enter(before, (what, was) => {
    if (what.kind !== "arrived") return { ...was, in_session: what.kind === "meeting_opened" };
    const came = was.seats.map((one) => (one.member === what.person ? seat(one.member) : one));
    return { ...was, seats: came, serving: was.serving + 1 };
  });
  expect(page()).toContain("Upprop");
  await press("l");
  await press("Enter");

  expect(events().map((what) => typeof what === "object" && what.kind)).toEqual([...Array<string>(9).fill("arrived"), "meeting_opened"]);
});

test("opening without a quorum waits for a second key", async () => {
  const few = room({ in_session: false, seats: view().room.seats.map(({ member }, place) => seat(member, place < 2 ? undefined : absent)) });
  await enter(view({ events: [], room: few }));
  await press("Enter");

  expect(asked).toEqual([]);
  expect(document.querySelector("dialog")?.textContent).toContain("inte beslutsför");
});

test("a vote is one key for each, the chair last, and equal numbers are told in the record", async () => {
  const four = room({ item: 7, seats: ["lindvall", "hedman", "berggren", "ekblad"].map((id) => seat(id)), needed: 3 });
  await enter(view({ room: four }));
  await press("v", "j", "n", "n");
  expect(document.querySelector("dialog")?.textContent).toContain("1 röst saknas".replace(" ", "\u00a0"));
  await press("j", "Enter");

  expect(asked).toHaveLength(1);
  expect(asked[0]?.[1]).toMatchObject({
    item: 7,
    vote: { yes: { people: ["hedman", "lindvall"] }, no: { people: ["berggren", "ekblad"] } },
    question: expect.stringContaining("ordföranden") as string,
  });
});

test("a clock time is corrected from the keyboard", async () => {
  await enter(view());
  await press("t", "1");
  const field = document.querySelector<HTMLInputElement>("dialog input");
  if (!field) throw new Error("no field for the time");
  field.value = "1355";
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  document.querySelector("dialog form")?.dispatchEvent(new SubmitEvent("submit", { cancelable: true, bubbles: true }));
  await settled();

  expect(asked).toEqual([["correct_event", { meeting: 4, event: 3, at: "13:55" }]]);
});

test("what the program refuses is told in place, and nothing is lost", async () => {
  await enter(view());
  answerWith({
    meeting: () => now,
    note_event: () => {
      throw { code: "minutes_closed" };
    },
  });
  await press("o");

  expect(document.querySelector("[role='alert']")?.textContent?.trim()).not.toBe("");
  expect(page()).toContain("§\u00a028");
});

test("letters that are typed in a field are no events", async () => {
  await enter(view());
  const field = document.createElement("input");
  document.body.append(field);
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "o", bubbles: true }));
  await settled();

  expect(asked).toEqual([]);
});

test("when the meeting is over the numbers stay, and it is said why", async () => {
  const over = view({ room: room({ in_session: false }), events: [...view().events, { id: 9, at: "15:58", what: { kind: "meeting_closed" } }] });
  await enter(over);
  await press("b", "Enter");

  expect(page()).toContain("ändras de inte efteråt");
  expect(asked).toEqual([]);
});

test("Esc leaves for the minutes, or for the plan before the meeting", async () => {
  await enter(view());
  await press("Escape");

  expect(went).toEqual(["/sammantraden/4/protokoll"]);
});

test("every key of the bar is a button with the same effect", async () => {
  await enter(view());
  const button = [...document.querySelectorAll<HTMLButtonElement>("footer button")].find((one) => one.textContent?.includes("Bordlägg"));
  button?.click();
  await settled();

  expect(button?.getAttribute("aria-keyshortcuts")).toBe("O");
  expect(events()).toEqual([{ kind: "item_concluded", item: 7, outcome: "tabled" }]);
});

test("the roll call marks those who have answered that they come, each as they answered; without answers every member", async () => {
  const before = { ...room({ in_session: false, seats: ["lindvall", "hedman", "viklund"].map((one) => seat(one, absent)) }) };
  const replies = [
    { person: "hedman", answer: "remote" as const, noted_on: "2026-05-11", note: null },
    { person: "viklund", answer: "absent" as const, noted_on: "2026-05-11", note: null },
    { person: "strom", answer: "comes" as const, noted_on: "2026-05-11", note: null },
  ];
  await enter(view({ meeting: meeting({ replies }), events: [], room: before }));
  expect(page()).toContain("har anmält förhinder");
  await press("l");
  expect(events()).toEqual([
    { kind: "arrived", person: "hedman", mode: "remote" },
    { kind: "arrived", person: "strom", mode: "on_site" },
  ]);

  if (mounted) await unmount(mounted);
  forget();
  asked = [];
  await enter(view({ events: [], room: before }));
  await press("l");
  expect(events()).toEqual(["lindvall", "hedman", "viklund"].map((person) => ({ kind: "arrived", person, mode: "on_site" })));
});

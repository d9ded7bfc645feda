// The views of meetings: what they show of the program's answers, and what they ask of it.
import { mount, tick, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import type { MeetingView, Overview } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { toasts } from "../design/toasts.svelte";
import AttendanceView from "./AttendanceView.svelte";
import MeetingsView from "./MeetingsView.svelte";
import PlanView from "./PlanView.svelte";
import { items, meeting, row, view } from "../workspace/samples/meeting";

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
  toasts.dismiss();
  document.body.replaceChildren();
  fallSilent();
});

const overview = (more: Partial<Overview> = {}): Overview => ({
  association: "Samordningsförbundet Norrsjö",
  form: "coordination_association",
  today: "2026-05-19",
  meetings: [row("2026-03-24", { id: 3, status: "held", verified: "2026-04-02", sections: [12, 21], phase: "archive" }), row("2026-05-19", { id: 4 })],
  duties: [],
  next: null,
  law_days: [],
  trashed: 0,
  read_only: false,
  ...more,
});

/** Every command that changes a meeting is remembered and answered with the meeting as it was. */
function program(shown: MeetingView, more: Script = {}): void {
  const took = (name: string) => (args: unknown) => {
    asked.push([name, args]);
    return shown;
  };
  answerWith({
    overview: () => overview(),
    meeting: () => shown,
    meeting_types: () => [],
    holidays: () => [{ day: "2026-05-14", holiday: "ascension" }],
    sources: () => ({ earlier: [], numbers: [] }),
    association: () => {
      throw { code: "unexpected", reference: "none" };
    },
    edit_plan: took("edit_plan"),
    edit_item: took("edit_item"),
    move_items: took("move_items"),
    put_attendance: took("put_attendance"),
    cancel_meeting: took("cancel_meeting"),
    reinstate_meeting: took("reinstate_meeting"),
    move_to_trash: (args) => (asked.push(["move_to_trash", args]), null),
    restore: (args) => (asked.push(["restore", args]), null),
    ...more,
  });
}

async function show<Props extends Record<string, unknown>>(view: Component<Props>, props: Props): Promise<void> {
  mounted = mount(view, { target: document.body, props });
  await settled();
}

async function settled(milliseconds = 0): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
  for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setTimeout(done, 0));
  await tick();
}

const page = () => document.body.textContent ?? "";
const button = (words: string) => [...document.querySelectorAll<HTMLElement>("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words));
const go = (route: string) => void went.push(route);

test("the year names each meeting, holiday and today to the one who listens, and a meeting opens where it stands", async () => {
  program(view());
  await show(MeetingsView, { go });

  expect(button("torsdag 14 maj 2026")?.getAttribute("aria-label")).toContain("Kristi himmelsfärdsdag");
  expect(button("tisdag 19 maj 2026")?.getAttribute("aria-label")).toBe("tisdag 19 maj 2026, i dag, sammanträde kl.\u00a013.00");
  button("tisdag 24 mars 2026")?.click();
  expect(went).toEqual(["/sammantraden/3/utdrag"]);
});

test("one day of the year is reached by Tab, the arrows do the rest and turn the year", async () => {
  program(view());
  await show(MeetingsView, { go });
  const stops = () => [...document.querySelectorAll<HTMLElement>("[data-day]")].filter((day) => day.tabIndex === 0);
  expect(stops().map((day) => day.dataset["day"])).toEqual(["2026-05-19"]);
  for (let month = 0; month < 8; month += 1) {
    stops()[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true, cancelable: true }));
    await settled();
  }

  expect(stops().map((day) => day.dataset["day"])).toEqual(["2027-01-19"]);
});

test("without meetings the view says how the first comes to be", async () => {
  program(view(), { overview: () => overview({ meetings: [] }) });
  await show(MeetingsView, { go });

  expect(page()).toContain("Här finns inga sammanträden ännu.");
  expect(button("Nytt sammanträde")).toBeDefined();
});

test("a file that is opened for reading plans nothing", async () => {
  program(view(), { overview: () => overview({ read_only: true }) });
  await show(MeetingsView, { go });

  expect(button("Nytt sammanträde")).toBeUndefined();
});

test("the place is saved while one writes it, once", async () => {
  program(view());
  await show(PlanView, { id: 4, go });
  const place = [...document.querySelectorAll("input")].find(({ value }) => value === "Rådhuset, Rödfors");
  if (!place) throw new Error("no field for the place");
  for (const words of ["Rådhuset, R", "Rådhuset, Ro"]) {
    place.value = words;
    place.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  await settled(450);

  expect(asked).toEqual([["edit_plan", { id: 4, plan: expect.objectContaining({ place: "Rådhuset, Ro", chair: "lindvall" }) as unknown }]]);
});

test("what has its number stands fixed and says why, what has none can be moved", async () => {
  program(view());
  await show(PlanView, { id: 4, go });

  expect(page()).toContain("§\u00a028 har fått sitt nummer. Numren följer ordningen på mötet och ändras inte efteråt.");
  const grips = [...document.querySelectorAll<HTMLElement>(".grip")];
  expect(grips).toHaveLength(3);
  grips[2]?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true, bubbles: true, cancelable: true }));
  await settled();
  expect(asked).toEqual([["move_items", { meeting: 4, order: [1, 2, 3, 4, 5, 6, 7, 8, 10, 9] }]]);
});

test("an item goes to the trash and can be had back", async () => {
  program(view());
  await show(PlanView, { id: 4, go });
  button("Delegationsbeslut till papperskorgen")?.click();
  await settled();
  toasts.shown?.undo();
  await settled();

  const key = { kind: "item", id: 9 };
  expect(asked).toEqual([["move_to_trash", { key }], ["restore", { key }]]);
});

test("minutes that are frozen show the plan without fields", async () => {
  const done = meeting({ status: "held", verification: { date: "2026-05-27", written: null, place: null, manner: "digital" } });
  program(view({ meeting: done, frozen: true, editable: false }));
  await show(PlanView, { id: 4, go });

  expect(page()).toContain("Fryst 27 maj, ändras bara genom rättelse");
  expect([...document.querySelectorAll("input")].every(({ readOnly }) => readOnly)).toBe(true);
  expect(button("Lägg till ärende")).toBeUndefined();
});

test("the phases tell what the next step lacks, and each leads to where it is done", async () => {
  program(view());
  await show(PlanView, { id: 4, go });
  const phases = [...document.querySelectorAll<HTMLAnchorElement>("ol a")].filter(({ hash }) => hash.startsWith("#/sammantraden/4/"));

  expect(page()).toContain("4\u00a0ärenden kvar");
  expect(phases.map(({ hash }) => hash.split("/").at(-1))).toEqual(["plan", "kallelse", "motet", "protokoll", "protokoll", "justering", "anslag", "utdrag"]);
});

test("attendance is written by hand where nothing was noted", async () => {
  program(view({ events: [], meeting: meeting({ items: items() }) }));
  await show(AttendanceView, { id: 4 });
  const present = document.querySelector("select");
  if (!present) throw new Error("no field for presence");
  // The page of the tests knows no chosen options, only those that are left.
  for (const option of present.options) option.disabled = option.textContent !== "Hela mötet";
  present.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();

  const [first] = asked;
  const rows = (first?.[1] as { attendance: { person: string; present: unknown; serving: unknown }[] } | undefined)?.attendance ?? [];
  expect(rows).toHaveLength(12);
  expect(rows[0]).toMatchObject({ person: "lindvall", present: "whole_meeting", serving: "whole_meeting" });
});

test("attendance that follows from what was noted has no fields", async () => {
  program(view());
  await show(AttendanceView, { id: 4 });

  expect(document.querySelector("select")).toBeNull();
  expect(page()).toContain("Närvaron följer av det som antecknades under mötet.");
});

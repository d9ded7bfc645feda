// The view of the summons against a program that is played: what a press, a key or a file asks for, and what is said of refusals.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import type { Commands } from "../backend/call";
import type { MeetingView } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { toasts } from "../design/toasts.svelte";
import { alternate, item, meeting, room, view } from "../workspace/samples/meeting";
import SummonsView from "./SummonsView.svelte";

vi.mock("../pages/reader", () => ({ open: vi.fn(), warm: vi.fn() }));

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

const seat = (member: string, more = {}) => ({ member, answer: null, to_call: null, called: [], ...more });

const planned = (more: Partial<MeetingView> = {}): MeetingView =>
  view({
    today: "2026-05-11",
    meeting: meeting({ summoned_on: null, items: [item(1), item(2, { papers: [{ name: "Budget.pdf", hash: "b" }] })] }),
    phases: [{ phase: "summons", state: "current", day: "2026-05-12", missing: [] }],
    room: room({ alternates: [alternate("nordin")] }),
    expected: { seats: [seat("lindvall"), seat("hedman")], quorum: { needed: 2, expected: 0, silent: 2, enough: false } },
    ...more,
  });

async function open(shown: MeetingView, part: "summons" | "replies" = "summons", more: Script = {}): Promise<void> {
  const took = (name: keyof Commands) => (args: unknown) => {
    asked.push([name, args]);
    return shown;
  };
  answerWith({
    meeting: () => shown,
    association: () => {
      throw { code: "unexpected", reference: "none" };
    },
    paper_pages: () => {
      throw { code: "unexpected", reference: "none" };
    },
    note_summons: took("note_summons"),
    note_reply: took("note_reply"),
    edit_plan: took("edit_plan"),
    add_paper: took("add_paper"),
    remove_paper: took("remove_paper"),
    undo: () => (asked.push(["undo", {}]), null),
    ...more,
  });
  mounted = mount(SummonsView, { target: document.body, props: { id: 4, part, go: (route: string) => void went.push(route) } });
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setTimeout(done, 0));
  await tick();
}

const page = () => document.body.textContent ?? "";
const button = (words: string) => [...document.querySelectorAll<HTMLElement>("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words));
const key = (name: string) => document.querySelector("[role=grid]")?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));

test("the day by which it should go out stands first, and one press notes today", async () => {
  await open(planned());
  expect(page()).toContain("Senast tisdag 12 maj");
  button("Skickad i dag")?.click();
  await settled();
  expect(asked).toEqual([["note_summons", { meeting: 4, date: "2026-05-11" }]]);
});

test("a day that has passed says so", async () => {
  await open(planned({ today: "2026-05-13" }));
  expect(page()).toContain("Skulle ha skickats tisdag 12 maj");
});

test("the link is saved with the rest of the plan as it stands", async () => {
  await open(planned());
  const link = [...document.querySelectorAll("input")].find(({ labels }) => labels?.[0]?.textContent?.includes("Länk"));
  if (!link) throw new Error("no field for the link");
  link.value = "https://mote.example/4";
  link.dispatchEvent(new InputEvent("input", { bubbles: true }));
  link.dispatchEvent(new FocusEvent("blur"));
  await settled();
  expect(asked).toEqual([["edit_plan", { id: 4, plan: expect.objectContaining({ link: "https://mote.example/4", place: "Rådhuset, Rödfors", chair: "lindvall" }) as unknown }]]);
});

test("files that are dropped on an item become its papers, one after the other, and a refused one is named", async () => {
  const shown = planned();
  await open(shown, "summons", {
    add_paper: (args) => {
      asked.push(["add_paper", args]);
      if (args.name === "bild.png") throw { code: "invalid", field: "paper", fault: "form" };
      return shown;
    },
  });
  const files = [new File([new Uint8Array([37, 80])], "Bokslut.pdf"), new File([new Uint8Array([1])], "bild.png")];
  const drop = new Event("drop", { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { types: ["Files"], files } });
  document.querySelector(".steps ol li")?.dispatchEvent(drop);
  await vi.waitFor(() => expect(page()).toContain("”bild.png” bifogades inte."));
  expect(asked).toEqual([
    ["add_paper", { item: 1, name: "Bokslut.pdf", bytes: [37, 80] }],
    ["add_paper", { item: 1, name: "bild.png", bytes: [1] }],
  ]);
  expect(drop.defaultPrevented).toBe(true);
  expect(page()).toContain("1\u00a0handling bifogad.");
});

test("a paper that is taken away can be had back", async () => {
  await open(planned());
  button("Ta bort Budget.pdf")?.click();
  await settled();
  toasts.shown?.undo();
  await settled();
  expect(asked).toEqual([["remove_paper", { item: 2, hash: "b" }], ["undo", {}]]);
});

test("the pages are the summons with its papers, without them, or one paper", async () => {
  const kinds: unknown[] = [];
  await open(planned(), "summons", {
    paper_pages: ({ kind }) => {
      kinds.push(kind);
      throw { code: "unexpected", reference: "none" };
    },
  });
  document.querySelector<HTMLInputElement>("input[type=radio][value=alone]")?.click();
  await settled();
  button("Visa Budget.pdf")?.click();
  await settled();
  expect(kinds).toEqual([
    { kind: "summons", meeting: 4, with_papers: true },
    { kind: "summons", meeting: 4, with_papers: false },
    { kind: "paper", item: 2, hash: "b" },
  ]);
});

test("one key is one answer, and the next person is chosen", async () => {
  await open(planned(), "replies");
  key("k");
  await settled();
  key("F");
  await settled();
  expect(asked).toEqual([
    ["note_reply", { meeting: 4, person: "lindvall", answer: "comes", note: null }],
    ["note_reply", { meeting: 4, person: "hedman", answer: "absent", note: null }],
  ]);
  expect(document.querySelector("[role=row][aria-selected=true]")?.textContent).toContain("Kjell Nordin");
});

test("Delete takes an answer away, and a note is written only where there is an answer", async () => {
  const replies = [{ person: "lindvall", answer: "absent" as const, noted_on: "2026-05-11", note: null }];
  await open(planned({ meeting: meeting({ replies }) }), "replies");
  const note = () => document.querySelector<HTMLInputElement>(".note input");
  expect(note()?.readOnly).toBe(true);
  key("ArrowUp");
  await settled();
  const field = note();
  expect(field?.readOnly).toBe(false);
  Object.assign(field ?? {}, { value: "sjuk" });
  field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await settled();
  key("Delete");
  await settled();
  expect(asked).toEqual([
    ["note_reply", { meeting: 4, person: "lindvall", answer: "absent", note: "sjuk" }],
    ["note_reply", { meeting: 4, person: "lindvall", answer: null, note: null }],
  ]);
});

test("whom to call is said with the reason, and the quorum in words", async () => {
  const called = [{ person: "nordin", answer: null, order: 1, same_appointer: true }];
  const seats = [seat("lindvall", { answer: "comes" }), seat("hedman", { answer: "absent", to_call: "nordin", called })];
  await open(planned({ expected: { seats, quorum: { needed: 2, expected: 1, silent: 0, enough: false } } }), "replies");
  expect(page()).toContain("Kalla Kjell Nordin (S)");
  expect(page()).toContain("nummer 1 i turordningen, inte svarat");
  expect(page()).toContain("Inte beslutsför efter svaren");
  expect(page()).toContain("1 av 2 platser är besatta efter svaren. Minst 2 måste tjänstgöra.");
});

test("a cancelled meeting takes neither answers nor papers", async () => {
  const cancelled = planned({ meeting: meeting({ status: "cancelled", summoned_on: null }) });
  await open(cancelled);
  expect(button("Skickad i dag")).toBeUndefined();
  expect(document.querySelector("input[type=file]")).toBeNull();
});

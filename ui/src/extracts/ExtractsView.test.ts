// The extracts against a program that is played: who waits, what a press notes, what is said of refusals.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import type { DispatchView, MeetingView } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { meeting, view } from "../workspace/samples/meeting";
import ExtractsView from "./ExtractsView.svelte";
import { sections, waiting } from "./model";

vi.mock("../pages/reader", () => ({ open: vi.fn(), warm: vi.fn() }));

let asked: [string, unknown][];
let mounted: ReturnType<typeof mount> | undefined;

beforeEach(() => {
  forget();
  asked = [];
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  fallSilent();
});

const to = (words: string, sent_on: string | null = null) => ({ words, sent_on, in_minutes: true });
const all: DispatchView[] = [
  { item: 2, recipients: [to("Granviks kommun", "2026-05-30")] },
  { item: 5, recipients: [to("Granviks kommun"), to("Revisorerna")] },
  { item: 6, recipients: [to("Granviks kommun")] },
];

const held = (recipients = all): MeetingView => view({ today: "2026-06-01", meeting: meeting({ status: "held" }), recipients });

async function open(of: MeetingView, more: Script = {}): Promise<void> {
  answerWith({
    meeting: () => of,
    paper_pages: ({ kind }) => {
      asked.push(["paper_pages", kind]);
      throw { code: "unexpected", reference: "none" };
    },
    note_dispatch: (args) => {
      asked.push(["note_dispatch", args]);
      return of;
    },
    ...more,
  });
  mounted = mount(ExtractsView, { target: document.body, props: { id: 4 } });
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setTimeout(done, 0));
  await tick();
}

const page = () => document.body.textContent ?? "";
const button = (words: string) => [...document.querySelectorAll<HTMLElement>("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words));
const noted = () => asked.filter(([name]) => name === "note_dispatch").map(([, args]) => args);

test("who waits is told with all that goes there, in the order of the §§", () => {
  expect(waiting(sections(held()))).toEqual([
    { words: "Granviks kommun", of: [{ id: 5, section: 26 }, { id: 6, section: 27 }] },
    { words: "Revisorerna", of: [{ id: 5, section: 26 }] },
  ]);
  expect(sections(view({ recipients: all }))).toEqual([]);
});

test("the extract of the one who waits first is shown at once, and what was not verified says so", async () => {
  await open(held());
  expect(asked[0]).toEqual(["paper_pages", { kind: "extract", meeting: 4, items: [5, 6] }]);
  expect(page()).toContain("§§\u00a026 och 27 är inte justerade än.");
});

test("all §§ of a recipient are noted as sent today with one press", async () => {
  await open(held());
  button("Skickat i dag till Granviks kommun")?.click();
  await settled();
  expect(noted()).toEqual([5, 6].map((item) => ({ item, recipient: "Granviks kommun", sent_on: "2026-06-01" })));
});

test("another day is noted by field, and a refused one is told there", async () => {
  await open(held(), {
    note_dispatch: () => {
      throw { code: "invalid", field: "day", fault: "out_of_range" };
    },
  });
  button("Annan dag för Revisorerna, §\u00a026")?.click();
  await settled();
  const field = document.querySelector<HTMLInputElement>(".day input");
  if (!field) throw new Error("no field for the day");
  field.focus();
  field.value = "2026-05-01";
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await settled();
  expect(page()).toContain("Dagen ligger före sammanträdet eller har inte varit än. Inget är ändrat.");
});

test("someone whom the minutes do not name is added with the day", async () => {
  await open(held());
  button("Lägg till mottagare, §\u00a023")?.click();
  await settled();
  const field = document.querySelector<HTMLInputElement>("form input");
  expect(document.activeElement).toBe(field);
  document.querySelector("form")?.requestSubmit();
  await settled();
  expect(page()).toContain("Skriv vem det skickades till.");
  if (field) field.value = " Länsstyrelsen ";
  field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  document.querySelector("form")?.requestSubmit();
  await settled();
  expect(noted()).toEqual([{ item: 2, recipient: "Länsstyrelsen", sent_on: "2026-06-01" }]);
});

test("when all is sent the view says so, and a meeting that was not held has none", async () => {
  await open(held([{ item: 2, recipients: [to("Granviks kommun", "2026-05-30")] }]));
  expect(page()).toContain("Alla utdrag är skickade");
  if (mounted) await unmount(mounted);
  mounted = undefined;
  forget();
  await open(view({ recipients: all }));
  expect(page()).toContain("Det finns inga utdrag än.");
});

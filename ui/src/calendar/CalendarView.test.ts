// The year's plan as it is used: rows that are changed with what speaks against them, put on record, decided, and the days of the year.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import type { AssociationView, Clash, Overview, PlannedMeeting, YearPlanView } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { toasts } from "../design/toasts.svelte";
import { row, view as meetingView } from "../workspace/samples/meeting";
import CalendarView from "./CalendarView.svelte";

let asked: [string, unknown][];
let went: string[];
let mounted: ReturnType<typeof mount> | undefined;

const planned = (date: string, more: Partial<PlannedMeeting> = {}): PlannedMeeting => ({
  date,
  start: "09:00",
  end: "11:30",
  place: "Stadshuset, Rödfors",
  mode: "on_site",
  public: false,
  reserve_date: null,
  theme: "ordinary",
  reason: { kind: "previous_year", meeting: 4 },
  purpose: null,
  ...more,
});

const plan = (more: Partial<YearPlanView> = {}): YearPlanView => ({
  year: 2027,
  planned: [planned("2027-03-24"), planned("2027-05-26")],
  clashes: [[{ kind: "other_meeting", day: "2027-03-24", name: "Kommunstyrelsen", people: ["anna"] }], []],
  meetings: [],
  meeting_clashes: [],
  demands: [{ kind: "budget", day: "2027-11-30", provision: { statute: "fsl", chapter: null, section: 23 }, met: false }],
  named_days: [{ day: "2027-05-06", name: { holiday: "ascension" } }],
  entries: [{ id: 7, kind: "bridge_day", name: "Klämdag", from: "2027-05-07", to: "2027-05-07", start: null, end: null, people: [], uid: null }],
  law_days: [{ kind: "budget", day: "2027-11-30" }],
  ...more,
});

const overview = (): Overview => ({
  association: "Samordningsförbundet Norrsjö",
  form: "coordination_association",
  today: "2026-05-19",
  meetings: [row("2026-05-19", { id: 4 })],
  duties: [],
  next: null,
  law_days: [],
  trashed: 0,
  read_only: false,
});

function program(more: Script = {}): void {
  const took =
    <Answer>(name: string, answer: Answer) =>
    (args: unknown): Answer => {
      asked.push([name, args]);
      return answer;
    };
  answerWith({
    overview,
    association: () => ({ people: [{ id: "anna", name: "Anna Berg", title: null }] }) as unknown as AssociationView,
    year_plan: () => plan(),
    check_plan: took("check_plan", { clashes: [], demands: [] }),
    adopt_plan: took("adopt_plan", plan({ planned: [], clashes: [], meetings: [row("2027-03-24", { id: 9 })], meeting_clashes: [[]] })),
    decide_plan: took("decide_plan", meetingView()),
    put_calendar_entry: took("put_calendar_entry", 8),
    remove_calendar_entry: took("remove_calendar_entry", null),
    restore: took("restore", null),
    add_calendar_entries: took("add_calendar_entries", null),
    read_calendar_file: took("read_calendar_file", {
      name: "Kommunens möten",
      entries: [
        { name: "Kommunfullmäktige", from: "2027-02-22", to: "2027-02-22", start: "17:00", end: null, uid: "a", on_record: false },
        { name: "Kommunstyrelsen", from: "2027-03-24", to: "2027-03-24", start: "09:00", end: null, uid: "b", on_record: false },
      ],
      problems: [{ kind: "repeats" as const, name: "Fika", line: 12, zone: null }],
    }),
    ...more,
  });
}

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

async function show(): Promise<void> {
  mounted = mount(CalendarView, { target: document.body, props: { year: 2027, go: (route: string) => void went.push(route) } });
  await vi.waitFor(() => expect(page()).toContain("Förslag"));
}

const page = () => document.body.textContent ?? "";
const named = (name: string) =>
  [...document.querySelectorAll<HTMLElement>("button, [role=tab], input, select")].find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").trim() === name || labelOf(one) === name);
const labelOf = (one: HTMLElement) => document.querySelector(`label[for="${one.id}"]`)?.textContent?.trim();
const last = (name: string) => asked.filter(([one]) => one === name).at(-1)?.[1];

test("what speaks against a row stands under it in words, with whom it concerns, and the law's demand with its source", async () => {
  program();
  await show();

  expect(page()).toContain("Dagen krockar med Kommunstyrelsen, där Anna Berg är med.");
  expect(page()).toContain("Ingen krock");
  expect(page()).toContain("Som 19 maj 2026");
  expect(page()).toContain("Budgeten antas, öppet för allmänheten");
  expect(page()).toContain("Lag 2003:1210, 23\u00a0§");
  expect(page()).toContain("Saknas");
});

test("a changed row is looked at anew, and its clashes follow it", async () => {
  const clash: Clash = { kind: "bridge_day", day: "2027-03-24", name: "dagen före skärtorsdag" };
  program({ check_plan: (args) => (asked.push(["check_plan", args]), { clashes: [[clash], []], demands: [] }) });
  await show();

  named("Öppet, rad 1")?.click();
  await vi.waitFor(() => expect(page()).toContain("Dagen är klämdag: dagen före skärtorsdag."));
  expect((last("check_plan") as { planned: PlannedMeeting[] }).planned[0]?.public).toBe(true);
});

test("a row that is taken away comes back, and all rows are put on record at once", async () => {
  program();
  await show();

  named("Ta bort onsdag 26 maj 2027")?.click();
  await tick();
  expect(named("Lägg in sammanträdet")).toBeDefined();
  toasts.shown?.undo();
  await tick();
  named("Lägg in 2 sammanträden")?.click();
  await vi.waitFor(() => expect(page()).toContain("Inlagda sammanträden"));
  expect((last("adopt_plan") as { planned: PlannedMeeting[] }).planned.map(({ date }) => date)).toEqual(["2027-03-24", "2027-05-26"]);
  expect(page()).toContain("Inget mer att föreslå.");
});

test("rows that someone has changed stay while the view is left and come to again", async () => {
  program();
  await show();
  named("Ta bort onsdag 26 maj 2027")?.click();
  await tick();
  if (mounted) await unmount(mounted);
  await show();

  expect(named("Dag, rad 2")).toBeUndefined();
  named("Börja om med förslaget")?.click();
  await tick();
  expect(named("Dag, rad 2")).toBeDefined();
});

test("the plan is decided at a planned meeting, which is then shown", async () => {
  program({ year_plan: () => plan({ meetings: [row("2027-03-24", { id: 9 })], meeting_clashes: [[]] }) });
  await show();

  named("Lägg till paragrafen")?.click();
  await vi.waitFor(() => expect(went).toEqual(["/sammantraden/4/protokoll"]));
  expect(last("decide_plan")).toEqual({ meeting: 4, year: 2027 });
});

test("a day of the office's own is removed with a way back", async () => {
  program();
  await show();
  named("Dagar")?.click();
  await tick();

  expect(page()).toContain("Kristi himmelsfärdsdag");
  named("Ta bort Klämdag")?.click();
  await vi.waitFor(() => expect(toasts.shown?.text).toContain("Klämdag"));
  toasts.shown?.undo();
  await vi.waitFor(() => expect(last("restore")).toEqual({ key: { kind: "calendar_entry", id: 7 } }));
});

test("a calendar file is shown before any of it is taken, and only what is chosen is", async () => {
  program();
  await show();
  named("Dagar")?.click();
  await tick();
  named("Läs in kalenderfil")?.click();
  await tick();
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  Object.defineProperty(input, "files", { value: [new File(["BEGIN:VCALENDAR"], "a.ics")] });
  input?.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(page()).toContain("Kommunens möten: 2\u00a0händelser"));
  expect(page()).toContain("Fika upprepas; bara första gången tas med.");

  const boxes = [...document.querySelectorAll<HTMLInputElement>(".found input[type=checkbox]")];
  boxes[0]?.click();
  await tick();
  named("Läs in 1\u00a0händelse")?.click();
  await vi.waitFor(() => expect(last("add_calendar_entries")).toMatchObject({ kind: "other_meeting", people: [], entries: [{ name: "Kommunstyrelsen" }] }));
});

test("a broken calendar file is refused in words", async () => {
  program({
    read_calendar_file: () => {
      throw { code: "calendar_file", refusal: { kind: "broken", line: 3 } };
    },
  });
  await show();
  named("Dagar")?.click();
  await tick();
  named("Läs in kalenderfil")?.click();
  await tick();
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  Object.defineProperty(input, "files", { value: [new File(["x"], "a.ics")] });
  input?.dispatchEvent(new Event("change", { bubbles: true }));

  await vi.waitFor(() => expect(page()).toContain("Kalenderfilen är trasig på rad 3."));
});

test("in the calendar a free day gets a row in the proposal", async () => {
  program();
  await show();
  named("Kalender")?.click();
  await tick();
  document.querySelector<HTMLElement>('[data-day="2027-09-15"]')?.click();
  await tick();

  expect(document.querySelector('[data-day="2027-09-15"]')?.getAttribute("aria-label")).toContain("förslag till sammanträde kl.\u00a009.00");
  expect(page()).toContain("är tillagd i förslaget");
});

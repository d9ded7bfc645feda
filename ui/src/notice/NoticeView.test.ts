// The notices against a program that is played: what a press and a day ask for, and what is said of what went wrong.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import type { AssociationView, LegalClock, MeetingView } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { meeting, view } from "../workspace/samples/meeting";
import NoticeView from "./NoticeView.svelte";
import { board, clock } from "./samples/clock";

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

const association = (form: "coordination_association" | "association" = "coordination_association") =>
  ({
    body: {
      form,
      notice_boards: [
        { id: "own", name: "Förbundets tavla", owner: "own", url: "https://norrsjo.example/anslag" },
        { id: "granvik", name: "Granviks tavla", owner: { member: "granvik" }, url: null },
      ],
    },
    organisations: [
      { id: "granvik", name: "Granviks kommun", short_name: null, kind: "municipality" },
      { id: "skogaby", name: "Skogaby kommun", short_name: null, kind: "municipality" },
    ],
    posting_sentence_wrong: false,
  }) as unknown as AssociationView;

const posted = (id: string, day: string) => board(id, { state: "posted", posted: day, postings: [{ board: id, posted: day, removed: null }] });

function shown(clocks: LegalClock[]): MeetingView {
  return view({ today: "2026-05-29", clocks, frozen: true, meeting: meeting({ status: "held", verification: { date: "2026-05-27", written: null, place: null, manner: "digital" } }) });
}

async function open(of: MeetingView, more: Script = {}): Promise<void> {
  const took = (name: string) => (args: unknown) => {
    asked.push([name, args]);
    return of;
  };
  answerWith({
    meeting: () => of,
    association: () => association(),
    holidays: () => [{ day: "2026-06-19", holiday: "midsummer_eve" }],
    note_posting: took("note_posting"),
    post_again: took("post_again"),
    ...more,
  });
  mounted = mount(NoticeView, { target: document.body, props: { id: 4 } });
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setTimeout(done, 0));
  await tick();
}

const page = () => document.body.textContent ?? "";
const button = (words: string) => [...document.querySelectorAll<HTMLElement>("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words));

async function write(place: number, day: string): Promise<void> {
  const field = document.querySelectorAll<HTMLInputElement>(".panel input")[place];
  if (!field) throw new Error("no such field");
  field.focus();
  field.value = day;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await settled();
}

test("the board that lacks the notice is posted today with one press", async () => {
  await open(shown([clock({ boards: [posted("own", "2026-05-28"), board("granvik")] })]));
  expect(page()).toContain("1 återstår");
  expect(page()).toContain("Senast i dag");
  button("Uppsatt i dag: Granviks tavla")?.click();
  await settled();
  expect(asked).toEqual([["note_posting", { meeting: 4, item: null, board: "granvik", posted: "2026-05-29", removed: null }]]);
});

test("the last day to appeal says which holiday moved it, and whether it hangs on what is posted today", async () => {
  await open(shown([clock({ boards: [posted("own", "2026-05-28"), board("granvik")] })]));
  expect(page()).toContain("måndag 22 juni");
  expect(page()).toContain("19 juni är midsommarafton, därför måndag 22 juni.");
  expect(page()).toContain("Om den tavla som återstår får anslaget i dag.");
  expect(document.querySelector("[role=img]")?.getAttribute("aria-label")).toContain("sista dag att överklaga 22 juni");
});

test("a day that cannot be is refused at its field, and nothing is changed", async () => {
  await open(shown([clock({ boards: [board("own")] })]), {
    note_posting: () => {
      throw { code: "posting", reason: "before_verification" };
    },
  });
  button("Förbundets tavla")?.click();
  await settled();
  await write(0, "2026-05-20");
  const field = document.querySelector<HTMLInputElement>(".panel input");
  expect(field?.getAttribute("aria-invalid")).toBe("true");
  const told = document.getElementById(field?.getAttribute("aria-describedby")?.split(" ")[0] ?? "");
  expect(`${told?.textContent} ${page()}`).toContain("Dagen ligger före justeringen.");
  expect(page()).toContain("Inget är ändrat.");
});

test("a notice taken down too early says that the period starts again, and is put up again with one press", async () => {
  const early = board("own", { state: "removed_too_early", posted: "2026-05-28", removed: "2026-05-29", postings: [{ board: "own", posted: "2026-05-28", removed: "2026-05-29" }] });
  await open(shown([clock({ boards: [early], troubles: [{ kind: "removed_too_early", board: "own", removed: "2026-05-29", earliest: "2026-06-23" }] })]));
  expect(page()).toContain("Förbundets tavla: nedtaget för tidigt, 29 maj.");
  expect(page()).toContain("överklagandetiden börjar om från den dagen");
  button("Uppsatt igen i dag: Förbundets tavla")?.click();
  await settled();
  expect(asked).toEqual([["post_again", { meeting: 4, item: null, board: "own", posted: "2026-05-29" }]]);
});

test("a member without a board leads to where one is added", async () => {
  await open(shown([clock({ troubles: [{ kind: "board_missing", organisation: "skogaby" }] })]));
  expect(page()).toContain("Skogaby kommun har ingen anslagstavla här.");
  expect([...document.querySelectorAll("a")].find(({ textContent }) => textContent === "Lägg till tavlan")?.getAttribute("href")).toBe("#/forbundet/anslagstavlor");
});

test("an association without such statutes needs no notice", async () => {
  await open(shown([clock({ appealable: false, post_by: null, appeal_if_posted_today: null, boards: [] })]), { association: () => association("association") });
  expect(page()).toContain("Inget anslag behövs.");
  expect(button("Uppsatt i dag")).toBeUndefined();
});

test("a § that was verified at once has boards of its own beside the rest of the minutes", async () => {
  await open(shown([clock({ verified: null, post_by: null, appeal_if_posted_today: null }), clock({ item: 7, boards: [board("own")] })]));
  expect([...document.querySelectorAll("h2")].map(({ textContent }) => textContent)).toContain("§\u00a028 Finansiering av insatsen Stegen Granvik 2027, omedelbart justerad");
  button("Uppsatt i dag: Förbundets tavla")?.click();
  await settled();
  expect(asked).toEqual([["note_posting", { meeting: 4, item: 7, board: "own", posted: "2026-05-29", removed: null }]]);
});

// Delegated decisions and the delegation order: what they show of the program's answers, what they ask of it, what they say when refused.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sample as association } from "../workspace/samples/association";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import type { DelegatedDecision, DelegationView as View } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { toasts } from "../design/toasts.svelte";
import DelegationView from "./DelegationView.svelte";
import { decidedRows, sample } from "./samples/delegation";

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

const provision = { statute: "fsl" as const, chapter: null, section: 10 };
const overLimit = { trouble: { kind: "over_limit" as const, limit: 100000, amount: 140000 }, provision };

function program(view: View, more: Script = {}): void {
  const took = (name: string) => (args: unknown) => {
    asked.push([name, args]);
    return view;
  };
  answerWith({
    delegation: () => view,
    association: () => ({ ...association(), today: "2026-05-19" }),
    decisions: () => ({ rows: [], years: [], names: {}, today: "2026-05-19" }),
    check_delegated_decision: ({ decision }) => [
      ...(decision.point === null ? [{ trouble: { kind: "no_point" as const }, provision }] : []),
      ...((decision.amount ?? 0) > 100000 ? [overLimit] : []),
    ],
    put_delegation_point: took("put_delegation_point"),
    edit_delegated_decision: took("edit_delegated_decision"),
    ...more,
  });
}

async function settled(milliseconds = 0): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
  for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setTimeout(done, 0));
  await tick();
}

async function show(props: { part: "decisions" | "order"; chosen?: number | "new" | null }): Promise<void> {
  mounted = mount(DelegationView, { target: document.body, props: { ...props, go: (route: string) => void went.push(route) } });
  await settled();
}

const page = () => document.body.textContent?.replaceAll("\u00a0", " ") ?? "";
const button = (words: string) => [...document.querySelectorAll<HTMLElement>("button, a")].find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words));
const field = (label: string) => {
  const found = [...document.querySelectorAll("label")].find((one) => one.textContent?.trim() === label);
  return document.getElementById(found?.getAttribute("for") ?? "") as HTMLInputElement;
};

async function write(label: string, words: string): Promise<void> {
  const input = field(label);
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("blur", { bubbles: true }));
  await settled();
}

test("each decision stands with its number and with the meeting that is told of it", async () => {
  program(sample());
  await show({ part: "decisions" });
  expect(page()).toContain("3 anmäls vid nästa sammanträde");
  const rows = [...document.querySelectorAll("[role=row]")].slice(1).map((row) => row.textContent?.replaceAll("\u00a0", " ") ?? "");
  expect(rows[0]).toContain("D26:4");
  expect(rows[0]).toContain("48 000 kr");
  expect(rows[0]).toContain("16 juni");
  expect(rows[3]).toContain("§ 20/2026");
});

test("decisions that no meeting lists are told of, and the item is added with one press", async () => {
  const rows = decidedRows.map((row) => (row.standing === "listed" ? { ...row, standing: "no_item" as const, reported: null } : row));
  program(sample({ decisions: rows, waiting: 3, next_meeting: { meeting: 5, day: "2026-06-16", item: null } }), {
    add_report_item: (args) => (asked.push(["add_report_item", args]), {} as never),
  });
  await show({ part: "decisions" });
  expect(page()).toContain("3 delegationsbeslut väntar på att anmälas.");
  button("Lägg till ärendet")?.click();
  await settled();
  expect(asked).toEqual([["add_report_item", { meeting: 5, kind: "decisions" }]]);
  expect(page()).toContain("Ärendet ligger på dagordningen 16 juni.");
});

test("without a delegation order one is led there first", async () => {
  program(sample({ points: [], decisions: [], waiting: 0 }));
  await show({ part: "decisions" });
  expect(page()).toContain("Börja med delegationsordningen");
  expect(button("Till delegationsordningen")?.getAttribute("href")).toBe("#/delegation/ordning");
});

test("the number is shown before it is taken, and the decision is checked while it is written", async () => {
  program(sample());
  await show({ part: "decisions", chosen: "new" });
  expect(document.querySelector("form strong")?.textContent).toBe("D26:5");
  expect(page()).toContain("Välj en punkt, så prövas delegat, belopp och tid.");
  await write("Belopp", "140 000");
  await settled(400);
  expect(document.querySelector("[aria-label='Prövning mot delegationsordningen']")?.textContent).toContain("Välj en punkt");
});

test("a decision above the limit is refused with its sentence and the provision, and what was written stays", async () => {
  let decided: DelegatedDecision | undefined;
  program(sample(), {
    decide: ({ decision }) => {
      decided = decision;
      throw { code: "delegation", troubles: [overLimit] };
    },
  });
  await show({ part: "decisions", chosen: "new" });
  await write("Belopp", "140000");
  await write("Beslut", "Nya datorer");
  document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled(400);
  expect(decided?.amount).toBe(140000);
  expect(page()).toContain("Beloppet 140 000 kr är över gränsen 100 000 kr.");
  expect(field("Beslut").value).toBe("Nya datorer");
});

test("a decision that is taken stands in the list, chosen, with the number it was given", async () => {
  const row = { ...decidedRows[0]!, decision: { ...decidedRows[0]!.decision, id: 5, number: "D26:5", content: "Nya datorer" } };
  program(sample(), {
    decide: (args) => {
      asked.push(["decide", args.series]);
      return { id: 5, delegation: sample({ decisions: [row, ...decidedRows] }) };
    },
    delegation: () => (asked.length > 0 ? sample({ decisions: [row, ...decidedRows] }) : sample()),
  });
  await show({ part: "decisions", chosen: "new" });
  await write("Beslut", "Nya datorer");
  document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled(50);
  expect(asked).toEqual([["decide", "D"]]);
  expect(page()).toContain("D26:5 är registrerat.");
  expect(went).toEqual(["/delegation/5"]);
  expect(document.querySelector("aside h2")?.textContent).toBe("Nya datorer");
});

test("what the board has been told of is not changed", async () => {
  program(sample());
  await show({ part: "decisions", chosen: 1 });
  expect(page()).toContain("Anmält till styrelsen § 20, 24 mars 2026.");
  expect(button("Ändra")?.getAttribute("aria-disabled")).toBe("true");
  expect(page()).toContain("Beslutet är anmält till styrelsen.");
});

test("the order shows the points in force, and those before where they are asked for", async () => {
  program(sample());
  await show({ part: "order" });
  const rows = () => [...document.querySelectorAll("[role=row]")].slice(1).map((row) => row.textContent ?? "");
  expect(page()).toContain("3 punkter gäller");
  expect(rows()).toHaveLength(3);
  document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  await settled();
  expect(rows()).toHaveLength(4);
});

test("a new point needs its number and its group of matters, and is put on record with what one wrote", async () => {
  program(sample({ points: [], decisions: [] }));
  await show({ part: "order" });
  expect(page()).toContain("Delegationsordningen är tom.");
  button("Ny punkt")?.click();
  await settled();
  const submit = () => document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  submit();
  await settled();
  expect(page()).toContain("Skriv punktens nummer.");
  expect(asked).toEqual([]);
  await write("Punkt", "2.1");
  await write("Ärendegrupp", "Inköp");
  await write("Beloppsgräns", "100 000 kr");
  submit();
  await settled();
  expect(asked).toEqual([["put_delegation_point", { point: expect.objectContaining({ id: 0, number: "2.1", matters: "Inköp", amount_limit: 100000, from: "2026-05-19" }) }]]);
});

test("a file that is opened for reading takes no decision", async () => {
  program(sample({ read_only: true }));
  await show({ part: "decisions", chosen: 4 });
  expect(button("Nytt beslut")).toBeUndefined();
  expect(button("Ändra")).toBeUndefined();
});

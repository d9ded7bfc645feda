// Grants: the list with its sums, a grant with its payments, and grants as they are read from a decision.
import { mount, tick, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sample as association } from "../workspace/samples/association";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import { forget } from "../backend/state.svelte";
import { toasts } from "../design/toasts.svelte";
import GrantsView from "./GrantsView.svelte";
import ReadView from "./ReadView.svelte";
import { grantRows, sample } from "./samples/grants";

let done: [string, unknown][];
let mounted: ReturnType<typeof mount> | undefined;

beforeEach(() => {
  forget();
  done = [];
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  toasts.dismiss();
  document.body.replaceChildren();
  fallSilent();
});

function program(more: Script = {}): void {
  answerWith({
    association,
    grants: ({ year }) => sample(year === null ? {} : { year }),
    decisions: () => ({ rows: [], years: [], names: {}, today: "2026-05-19" }),
    ...more,
  });
}

async function settled(milliseconds = 0): Promise<void> {
  await new Promise((end) => setTimeout(end, milliseconds));
  for (let turn = 0; turn < 10; turn += 1) await new Promise((end) => setTimeout(end, 0));
  await tick();
}

async function show<Props extends Record<string, unknown>>(view: Component<Props>, props: Props): Promise<void> {
  mounted = mount(view, { target: document.body, props });
  await settled();
}

const page = () => document.body.textContent?.replaceAll("\u00a0", " ") ?? "";
const button = (words: string) => [...document.querySelectorAll<HTMLElement>("button, a")].find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words));
const rows = () => [...document.querySelectorAll("[role=row]")].slice(1).map((row) => row.textContent?.replaceAll("\u00a0", " ") ?? "");
const submit = () => document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));

test("the grants of the year stand with its sums and what is granted for later years", async () => {
  program();
  await show(GrantsView, {});
  expect(rows()).toHaveLength(2);
  expect(page()).toContain("1 790 000 kr");
  expect(page()).toContain("2027: 480 000 kr");
});

test("a grant shows each year, what is paid, and the decision before it", async () => {
  program();
  await show(GrantsView, { chosen: 2 });
  const years = [...document.querySelectorAll("tbody tr")].map((row) => [...row.children].map((one) => one.textContent?.replaceAll("\u00a0", " ")));
  expect(years).toEqual([["2026", "540 000 kr", "135 000 kr", "405 000 kr"], ["2027", "480 000 kr", "0 kr", "480 000 kr"]]);
  expect(page()).toContain("Tidigare beslut om samma insats");
});

test("more paid than granted is said in words", async () => {
  program();
  await show(GrantsView, { chosen: 3 });
  expect(page()).toContain("60 000 kr mer än beviljat");
});

test("a payment is put on record with its day and amount, and not without", async () => {
  program({ put_payment: (args) => (done.push(["put_payment", args]), sample()) });
  await show(GrantsView, { chosen: 2 });
  button("Ny utbetalning")?.click();
  await settled();
  submit();
  await settled();
  expect(page()).toContain("Skriv beloppet.");
  const amount = document.querySelectorAll<HTMLInputElement>("form input")[1];
  if (!amount) throw new Error("no field");
  amount.value = "135 000";
  amount.dispatchEvent(new Event("input", { bubbles: true }));
  amount.dispatchEvent(new Event("blur", { bubbles: true }));
  submit();
  await settled();
  expect(done).toEqual([["put_payment", { grant: 2, place: null, payment: { day: "2026-05-19", amount: 135000, note: null }, year: 2026 }]]);
});

test("without grants one is led to the decisions", async () => {
  program({ grants: () => sample({ grants: [] }) });
  await show(GrantsView, {});
  expect(page()).toContain("Ingen insats har beviljats finansiering.");
  expect(button("Välj ett beslut")?.getAttribute("href")).toBe("#/beslut");
});

const section = { meeting: 4, item: 28, day: "2026-05-19", section: 28 };
const proposed = { grant: { ...grantRows[1]!.grant, id: 0, payments: [], predecessor: null }, doubts: ["period_without_amount" as const], on_record: null };

test("what was read from a decision stands with its doubts, and nothing is on record before it is confirmed", async () => {
  program({
    proposed_grants: () => ({ item: 28, section, heading: "Finansiering av Stegen", grants: [proposed] }),
    put_grant: (args) => (done.push(["put_grant", args.grant]), { id: 8, grants: sample() }),
  });
  await show(ReadView, { item: 28 });
  expect(page()).toContain("En period saknar belopp.");
  expect(done).toEqual([]);
  submit();
  await settled();
  expect(done).toEqual([["put_grant", proposed.grant]]);
  expect(page()).toContain("Bekräftad");
  expect(button("Visa insatsen")?.getAttribute("href")).toBe("#/insatser/8");
});

test("a grant that is on record already is not put there twice", async () => {
  program({ proposed_grants: () => ({ item: 28, section, heading: "Finansiering av Stegen", grants: [{ ...proposed, on_record: 2 }] }) });
  await show(ReadView, { item: 28 });
  expect(page()).toContain("Finns redan bland insatserna.");
  expect(document.querySelector("form")).toBeNull();
});

test("a decision from which nothing can be read leaves the form, with its § given", async () => {
  program({
    proposed_grants: () => ({ item: 28, section, heading: "Ungkraft", grants: [] }),
    put_grant: (args) => (done.push(["put_grant", args.grant.source]), { id: 8, grants: sample() }),
  });
  await show(ReadView, { item: 28 });
  expect(page()).toContain("Beslutet beviljar ingen finansiering.");
  button("Skriv in själv")?.click();
  await settled();
  submit();
  await settled();
  expect(done).toEqual([["put_grant", { meeting: 4, item: 28 }]]);
});

// What the palette lists, and in which order.
import { expect, test } from "vitest";
import type { Command } from "../design/shortcuts.svelte";
import { hitKinds } from "../workspace/hits";
import type { HitKind } from "../backend/generated/types";
import type { Found } from "./frame";
import { groupsFor } from "./palette";

const headings = Object.fromEntries(hitKinds.map((kind) => [kind, kind === "section" ? "§§" : kind === "person" ? "Personer" : kind])) as Record<HitKind, string>;
const command = (title: string, more: Partial<Command> = {}): Command => ({ id: title, title, group: "Gör", run: () => {}, ...more });
const list = (words: string, commands: Command[], found: Found[] = [], go = (_: string) => {}) =>
  groupsFor(words, commands, found, headings, go);
const titles = (groups: ReturnType<typeof list>) => groups.map((group) => [group.title, ...group.entries.map(({ title }) => title)]);

test("without words every command stands under its heading, and nothing found before", () => {
  const commands = [command("Ångra"), command("Översikt", { group: "Gå till" }), command("Sök", { hidden: true })];
  const stale: Found[] = [{ kind: "person", title: "Elin Norrman", detail: "", to: "/" }];
  expect(titles(list("", commands, stale))).toEqual([["Gör", "Ångra"], ["Gå till", "Översikt"]]);
});

test("with words what was found comes first, the kind of the best hit before the others, and only fitting commands after", () => {
  const found: Found[] = [
    { kind: "person", title: "Elin Norrman", detail: "förbundschef", to: "/forbundet/personer" },
    { kind: "section", title: "§ 28 Stegen", detail: "19 maj", to: "/sammantraden/4/protokoll/28" },
  ];
  expect(titles(list("ång", [command("Ångra"), command("Gör om")], found))).toEqual([
    ["Personer", "Elin Norrman"],
    ["§§", "§ 28 Stegen"],
    ["Gör", "Ångra"],
  ]);
});

test("what was found leads to its place", () => {
  let went = "";
  const found: Found[] = [{ kind: "meeting", title: "19 maj", detail: "", to: "/sammantraden/4/plan" }];
  list("19", [], found, (to) => (went = to))[0]?.entries[0]?.run();
  expect(went).toBe("/sammantraden/4/plan");
});

test("of a hundred hits a handful is shown", () => {
  const found: Found[] = Array.from({ length: 100 }, (_, place) => ({ kind: "section", title: `§ ${place}`, detail: "", to: "/" }));
  expect(list("§", [], found)[0]?.entries).toHaveLength(7);
});

test("what was found leads to all that was found", () => {
  let to = "";
  const found: Found[] = [{ kind: "document", title: "Ansökan", detail: "", to: "/diarium/1" }];
  const groups = groupsFor("ansök", [], found, headings, (place) => (to = place), { title: "Sök", label: (words) => `Alla ${words}` });
  groups.at(-1)?.entries[0]?.run();
  expect([groups.at(-1)?.title, to]).toEqual(["Sök", "/sok/ans%C3%B6k"]);
});

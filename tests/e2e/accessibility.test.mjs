// Every view before axe-core, in both themes: WCAG 2.1 A and AA, and its best practices. Also with a dialog open, without
// meetings, and with text twice as large. The source of axe-core comes through the driver; the policy of the page stays.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { search } from "./harness/office.mjs";
import { display, until } from "./harness/processes.mjs";
import { home, keep, root } from "./harness/program.mjs";
import { addresses, empty, forgotten, meetingsIn } from "./harness/views.mjs";

const AXE = readFileSync(join(root, "ui/node_modules/axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

let screen;
before(async () => (screen = await display()));
after(() => screen?.end());

/** What axe-core finds, a line for each rule. */
async function faults(window) {
  if (!(await window.session.run("return typeof axe === 'object'"))) await window.session.run(`${AXE}; window.axe = axe`);
  return window.session.later(
    `const [rules, done] = arguments;
    axe.run(document, { runOnly: rules, resultTypes: ["violations"] }).then(
      ({ violations }) => done(violations.map(({ id, nodes: [{ html, any, all }, ...others] }) =>
        id + ": " + html.slice(0, 300) + " " + ([...any, ...all][0]?.message ?? "") + " (" + others.length + " more)")),
      (error) => done(["axe: " + error]));`,
    RULES,
  );
}

/** Goes to each address and gathers what is found there. */
async function everywhere(window, places, extra = async () => []) {
  const found = [];
  for (const [name, address] of places) {
    await window.go(address);
    for (const fault of [...(await faults(window)), ...(await extra(window))]) found.push(`${name}: ${fault}`);
    if ((await window.all("dialog")).length > 0) await window.press("Escape");
  }
  return found;
}

test("no view is forgotten", () => assert.deepEqual(forgotten(), []));

for (const [theme, words] of [["light", "Ljust tema"], ["dark", "Mörkt tema"]]) {
  test(`axe-core finds nothing on any view, ${theme}`, async () => {
    const office = home(screen);
    try {
      const example = office.example();
      const window = await office.open(example);
      await search(window, words);
      const places = addresses(await meetingsIn(window, example));
      assert.ok(places.length > 15, `${places.length} places`);
      assert.deepEqual(await everywhere(window, places), []);

      await window.go("/");
      await window.press("Ctrl+k");
      await window.find("dialog", "Sök eller gör");
      const open = (await faults(window)).map((fault) => `palette: ${fault}`);
      await window.press("Escape");
      await window.press("F1");
      await window.find("dialog", "Tangenterna");
      open.push(...(await faults(window)).map((fault) => `help: ${fault}`));
      await window.press("Escape");
      assert.deepEqual(open, []);
    } finally {
      await office.leave();
    }
  });
}

test("axe-core finds nothing while a meeting goes on", async () => {
  const office = home(screen);
  try {
    const example = office.example();
    const window = await office.open(example);
    const { planned } = await meetingsIn(window, example);
    await window.go(`/sammantraden/${planned}/motet`);
    await window.find("heading", "Upprop");
    await window.press("l");
    await window.says("Beslutsför");
    await until(async () => (await window.all("button", "Alla som har svarat att de kommer")).length === 0, "all who have answered are here");
    const found = await faults(window);
    await window.press("Enter");
    await window.says("Mötet är öppnat");
    await window.press("Enter");
    await window.find("heading", "Öppnande");
    found.push(...(await faults(window)));
    await window.press("j");
    await window.find("listbox", null);
    found.push(...(await faults(window)));
    await window.press("Escape");
    await until(async () => (await window.all("listbox")).length === 0, "the question is closed");
    await window.press("v");
    await window.find("dialog", "Votering");
    found.push(...(await faults(window)));
    await keep(window, "vote");
    assert.deepEqual(found, []);
  } finally {
    await office.leave();
  }
});

test("axe-core finds nothing at the start and in an empty file", async () => {
  const office = home(screen);
  try {
    const start = await office.open();
    const found = (await faults(start)).map((fault) => `start: ${fault}`);
    for (const key of ["Ctrl+o", "Ctrl+e"]) {
      await start.press(key);
      found.push(...(await faults(start)).map((fault) => `start ${key}: ${fault}`));
    }
    await start.close();
    const path = empty(office);
    const window = await office.open(path);
    found.push(...(await everywhere(window, addresses({}))));
    assert.deepEqual(found, []);
  } finally {
    await office.leave();
  }
});

test("text twice as large finds its place in every view", async () => {
  const office = home(screen);
  try {
    const example = office.example();
    const window = await office.open(example);
    const places = addresses(await meetingsIn(window, example));
    await window.session.run("document.documentElement.style.fontSize = '200%'");
    const cut = (session) =>
      session.session.run("const { scrollWidth } = document.documentElement; return scrollWidth > innerWidth ? [`needs ${scrollWidth} px of ${innerWidth}`] : []");
    assert.deepEqual(await everywhere(window, places, cut), []);
    await keep(window, "twice-as-large");
  } finally {
    await office.leave();
  }
});

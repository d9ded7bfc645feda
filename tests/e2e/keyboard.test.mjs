// With the keyboard alone: a whole small task, and everything that Ctrl+K finds. The mouse does not exist here, and nothing is
// focused by the test: every step is a key.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { inFile, openMeeting, search } from "./harness/office.mjs";
import { display, until } from "./harness/processes.mjs";
import { home } from "./harness/program.mjs";

let screen, office, example, window;

before(async () => (screen = await display()));
after(() => screen?.end());
beforeEach(async () => {
  office = home(screen);
  example = office.example();
  window = await office.open(example);
});
afterEach(() => office.leave());

/** Presses Tab until the focus is on something of this name. */
async function tabTo(name, key = "Tab") {
  const seen = [];
  for (let step = 0; step < 120; step += 1) {
    await window.press(key);
    const now = await window.focused();
    if (now.includes(name)) return now;
    seen.push(now);
  }
  throw new Error(`${key} never came to ${name}: ${seen.join(" | ")}`);
}

test("a meeting is planned, an item added and a text written without a mouse", async () => {
  await search(window, "nytt samman", "Nytt sammanträde");
  await window.find("dialog", "Nytt sammanträde");
  await tabTo("textbox Dag");
  await window.type("2027-02-12");
  await tabTo("textbox Plats");
  await window.press("Ctrl+a");
  await window.type("Biblioteket");
  await tabTo("button Planera");
  await window.press("Enter");
  await window.find("heading", "Dagordning");
  await window.press("Alt+n");
  await window.find("dialog", "Lägg till ärende");
  await tabTo("textbox Rubrik");
  await window.type("Ny samverkan");
  await window.press("Enter");
  await until(async () => (await window.all("dialog")).length === 0, "the item is added");
  await inFile(example, "2027-02-12", (text) => text.includes("Ny samverkan") && text.includes("Biblioteket"), "plan and item are in the file");

  await tabTo("Skriv i Ny samverkan");
  await window.press("Enter");
  await until(async () => (await window.address()).includes("/protokoll/"), "the item is open for writing");
  await tabTo("button Lägg till block");
  await window.press("Enter");
  await until(async () => (await window.focused()).startsWith("menuitem"), "the menu has the focus");
  await window.type("bak");
  await window.press("Enter");
  await until(async () => (await window.focused()).startsWith("textbox Ärende Ny samverkan, Bakgrund"), "the caret stands in the block");
  await window.type("Skrivet utan mus.");
  await inFile(example, "2027-02-12", (text) => text.includes("Skrivet utan mus."), "the words are in the file");
  await window.press("Escape", "Tab");
  assert.ok(!(await window.focused()).startsWith("textbox Ärende Ny samverkan, Bakgrund"), "Esc and Tab leave the text");
});

test("the focus is seen wherever Tab takes it", async () => {
  const unseen = await (async () => {
    const found = [];
    for (let step = 0; step < 25; step += 1) {
      await window.press("Tab");
      const visible = await window.session.run(`
        const element = document.activeElement;
        const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return element === document.body || (width > 0 && height > 0 && (parseFloat(outlineWidth) > 0 && outlineStyle !== "none" || boxShadow !== "none"));`);
      if (!visible) found.push(await window.focused());
    }
    return found;
  })();
  assert.deepEqual(unseen, []);
});

for (const [what, words, hit, place] of [
  ["a command", "papper", "Papperskorg", /^\/papperskorg$/],
  ["a meeting", "11 december", "11 december", /^\/sammantraden\/\d+/],
  ["a person", "Marianne Skoog", "Marianne Skoog", /^\/forbundet/],
  ["a number", "26:32", "26:32", /^\/diarium\//],
  ["a § by its words", "Finansiering av Hamnen", "Hamnen", /^\/sammantraden\/\d+\/protokoll\/\d+$/],
]) {
  test(`Ctrl+K finds ${what} and goes there`, async () => {
    await window.go("/fraser");
    await search(window, words, hit);
    await until(async () => place.test(await window.address()), `${words} leads to its place`);
    await window.press("Ctrl+k");
    const field = await window.find("combobox", "Sök eller gör");
    assert.equal(await window.session.run("return arguments[0].value", field), "", "the next question begins anew");
  });
}

test("F1 shows the keys, and Esc leads back to where one was", async () => {
  await openMeeting(window, "11 december");
  await window.press("F1");
  await window.find("dialog", "Tangenterna");
  await window.press("Escape");
  await until(async () => (await window.all("dialog")).length === 0, "the sheet is closed");
});

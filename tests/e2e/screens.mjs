// Pictures of every view for the one who looks at them: two sizes, both themes, an empty file, the example, absurdly long names.
// Written to out/screens/NAME-SIZE-THEME-STATE.png; `make screens`. Judges nothing.
//
//   node tests/e2e/screens.mjs [STATE...]     empty | normal | long
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSection, search } from "./harness/office.mjs";
import { display, until } from "./harness/processes.mjs";
import { home, root } from "./harness/program.mjs";
import { addresses, empty, longNames, meetingsIn } from "./harness/views.mjs";

const SIZES = [[1280, 800], [1920, 1080]];
const THEMES = [["light", "Ljust tema"], ["dark", "Mörkt tema"]];
const FILES = { empty, normal: (office) => office.example(), long: longNames };
const folder = join(root, "out/screens");

const asked = process.argv.slice(2);
const states = asked.length > 0 ? asked : Object.keys(FILES);
const screen = await display();
mkdirSync(folder, { recursive: true });
let count = 0;

async function take(window, name, theme, state) {
  for (const [width, height] of SIZES) {
    await window.session.resize(width, height);
    await window.settled();
    writeFileSync(join(folder, `${name}-${width}-${theme}-${state}.png`), await window.session.picture());
    count += 1;
  }
}

/** A meeting that goes on: everyone there, the first § open. */
async function inSession(window, meeting, theme, state) {
  await window.go(`/sammantraden/${meeting}/motet`);
  await window.find("heading", "Upprop");
  await window.press("l");
  await window.says("Beslutsför");
  await until(async () => (await window.all("button", "Alla som har svarat att de kommer")).length === 0, "all are here");
  await window.press("Enter");
  await window.says("Mötet är öppnat");
  await window.press("Enter");
  await window.says("Därefter");
  await take(window, "motet", theme, state);
  await window.press("j");
  await window.find("listbox", null);
  await take(window, "motet-fraga", theme, state);
  await window.press("Escape");
}

try {
  for (const state of states) {
    for (const [theme, words] of THEMES) {
      const office = home(screen);
      const path = FILES[state](office);
      const window = await office.open(path);
      await search(window, words);
      const meetings = await meetingsIn(window, path);
      for (const [name, address] of addresses(meetings)) {
        await window.go(address);
        await take(window, name, theme, state);
        if ((await window.all("dialog")).length > 0) await window.press("Escape");
      }
      if (meetings.held && state === "normal") {
        await window.go(`/sammantraden/${meetings.held}/protokoll`);
        await openSection(window, "Verksamhetsplan och budget 2027–2029");
        await take(window, "protokoll-paragraf", theme, state);
      }
      await window.go("/");
      await window.press("Ctrl+k");
      await window.find("dialog", "Sök eller gör");
      await take(window, "palett", theme, state);
      await window.press("Escape");
      await window.press("F1");
      await window.find("dialog", "Tangenterna");
      await take(window, "tangenter", theme, state);
      await window.press("Escape");
      if (meetings.planned) await inSession(window, meetings.planned, theme, state);
      await window.press("Escape");
      await window.close();
      if (state === "empty") {
        const first = home(screen);
        const start = await first.open();
        await take(start, "start", theme, state);
        await first.leave();
      }
      await office.leave();
    }
  }
} finally {
  screen.end();
}
console.log(`${count} pictures in out/screens`);

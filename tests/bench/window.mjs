// The window at work: how soon a letter stands on the screen, how soon the pages follow, what memory an hour's work leaves. Beside
// each a yardstick in the same run: a plain text field of the same view, one in an empty window of the same Tauri. Called by
// scripts/bench-window.sh; prints the tables of docs/PERFORMANCE.md, measures and judges nothing.
//
//   PARAGRAF=… PARAGRAF_CLI=… node tests/bench/window.mjs EMPTY
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { openMeeting, openSection, records } from "../e2e/harness/office.mjs";
import { descendants, display, until } from "../e2e/harness/processes.mjs";
import { cli, home } from "../e2e/harness/program.mjs";
import { driver } from "../e2e/harness/webdriver.mjs";

const [empty] = process.argv.slice(2);
const LETTERS = 200;
/** From one letter to the next, as a quick writer, in ms. Nothing is asked of the page meanwhile, which would be measured too. */
const STROKE = 100;
const EDITS = 100;
const ROUNDS = 60;
const DAY = "2026-12-11";
const LONG = "Inkomna handlingar";

const screen = await display();
const office = home(screen);
const before = loadavg()[0];

/** The example with a planned meeting of 20 pages, one § of it ten. */
function longMeeting() {
  const all = records(office.example());
  const meeting = all.meetings.find(({ date }) => date === DAY);
  const sentence = "Styrgruppen redovisar insatsens utfall, deltagarnas väg till arbete och studier, och de medel som återstår av anslaget. ";
  const paragraph = sentence.repeat(4).trim();
  meeting.items.find(({ heading }) => heading === LONG).blocks.unshift({ kind: "background", heading: null, text: Array(66).fill(paragraph).join("\n\n") });
  for (const item of meeting.items.filter(({ heading }) => heading !== LONG)) {
    item.blocks.unshift({ kind: "background", heading: null, text: Array(3).fill(paragraph).join("\n\n") });
  }
  const file = office.file("langt.json");
  writeFileSync(file, JSON.stringify(all));
  const path = office.file("langt.paragraf");
  cli("import", path, file);
  return path;
}

function row(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  return `| ${name} | ${times.length} | ${at(0.5)} ms | ${at(0.95)} ms | ${sorted.at(-1).toFixed(1)} ms |`;
}

/** From the key as the web view got it to the frame after which its letter stands on the screen. */
async function glyphs(session) {
  await session.run(`
    window.glyphs = [];
    window.measure = (event) => {
      if (event.key.length !== 1) return;
      const begin = event.timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.glyphs.push(performance.now() - begin);
        port2.postMessage(0);
      });
    };
    addEventListener("keydown", window.measure, true);`);
  for (let letter = 0; letter < LETTERS; letter += 1) {
    await session.keys([letter % 6 === 5 ? " " : "etaoinsr"[letter % 8]]);
    await pause(STROKE);
  }
  await until(() => session.run("return window.glyphs.length === arguments[0]", LETTERS), "the letters stand there");
  return session.run("removeEventListener('keydown', window.measure, true); return window.glyphs");
}

/** Follows an edit: the last key, the answer of the command that saved it, the canvas of the page. */
async function refreshes(window) {
  await window.session.run(`
    window.refresh = { key: 0, saved: 0, painted: 0 };
    const ask = window.fetch;
    window.fetch = async (address, ...rest) => {
      const answer = await ask(address, ...rest);
      if (String(address).endsWith("edit_item")) window.refresh.saved = performance.now();
      return answer;
    };
    addEventListener("keydown", () => (window.refresh = { key: performance.now(), saved: 0, painted: 0 }), true);
    const show = ImageBitmapRenderingContext.prototype.transferFromImageBitmap;
    ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (picture) {
      show.call(this, picture);
      if (!window.refresh.saved) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (window.refresh.painted ||= performance.now());
        port2.postMessage(0);
      });
    };`);
  const found = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    await window.press("etaoinsr"[edit % 8]);
    const { key, saved, painted } = await until(
      async () => {
        const now = await window.session.run("return window.refresh");
        return now.saved && now.painted && now;
      },
      "the page is painted",
    );
    found.push({ command: painted - saved, key: painted - key });
  }
  return found;
}

const kilobytes = (list) => list.reduce((sum, one) => ({ rss: sum.rss + one.rss, pss: sum.pss + one.pss }), { rss: 0, pss: 0 });
const megabytes = ({ rss, pss }) => `${Math.round(rss / 1024)} MB | ${Math.round(pss / 1024)} MB`;

/** An hour's work without its pauses: §§ opened and written in, views gone through, steps taken back. */
async function work(window, meeting) {
  const items = ["Riktlinjer för deltagarinflytande", "Plan för intern kontroll 2027", LONG, "Anmälan av delegationsbeslut"];
  const others = ["/", "/sammantraden", `/sammantraden/${meeting}/plan`, `/sammantraden/${meeting}/narvaro`, "/forbundet/personer", "/fraser", "/papperskorg"];
  const rows = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    if (round > 0 && round % 20 === 0) rows.push({ round, used: kilobytes(window.processes()) });
    await window.go(`/sammantraden/${meeting}/protokoll`);
    const heading = items[round % items.length];
    await openSection(window, heading);
    const [text] = await until(async () => {
      const found = await window.all("textbox", `${heading}, Bakgrund`);
      return found.length > 0 && found;
    }, "the text stands there");
    await window.focus(text);
    await window.press("Ctrl+Home");
    await window.type(`Omgång ${round}: orden skrivs ett i taget och sparas. `);
    await window.press("Ctrl+z");
    await window.go(others[round % others.length]);
  }
  return rows;
}

/** What an empty window takes, and how soon a letter stands in a text field that is all there is in it. */
async function emptyWindow() {
  const env = { ...process.env, DISPLAY: screen.name, GDK_BACKEND: "x11", HOME: office.folder, TAURI_WEBVIEW_AUTOMATION: "true", NO_AT_BRIDGE: "1" };
  delete env.WAYLAND_DISPLAY;
  const web = await driver(env);
  const session = await web.open(empty, []);
  await until(async () => (await session.title()) === "painted", "the empty window is painted");
  const used = kilobytes(descendants(web.pid));
  await session.run("const field = document.createElement('textarea'); document.body.append(field); field.focus()");
  const letters = await glyphs(session);
  await session.close();
  web.end();
  return { used, letters };
}

try {
  const bare = empty ? await emptyWindow() : null;
  const window = await office.open(longMeeting());
  const opened = kilobytes(window.processes());
  const meeting = await openMeeting(window, "11 december");
  await window.go(`/sammantraden/${meeting}/protokoll`);
  await openSection(window, LONG);
  const pages = await until(() => window.session.run("return /av (\\d+)/.exec(document.querySelector('.pages')?.innerText ?? '')?.[1]"), "the pages are counted");
  const text = await window.find("textbox", `${LONG}, Bakgrund`);
  const shown = kilobytes(window.processes());
  await window.focus(text);
  await window.press("Ctrl+Home");
  const inSection = await glyphs(window.session);
  await openSection(window, "Information och rapporter");
  await window.focus(await window.find("textbox", "Rubrik"));
  const inField = await glyphs(window.session);
  await openSection(window, "Avslutning");
  await window.focus(await window.find("textbox", "Avslutning, Bakgrund"));
  const found = await refreshes(window);
  const written = kilobytes(window.processes());
  const memory = await work(window, meeting);
  console.log(`
Pages of the meeting: ${pages}. Load before and after: ${before.toFixed(1)}, ${loadavg()[0].toFixed(1)}.

| What | Times | Median | p95 | Most |
|---|---|---|---|---|
${row("Key to glyph, in a § of ten pages", inSection)}
${row("Key to glyph, in a plain text field of the same view", inField)}
${bare ? `${row("Key to glyph, in a text field alone in an empty Tauri window", bare.letters)}\n` : ""}${row("Pages painted, after the answer to the edit", found.map(({ command }) => command))}
${row("Pages painted, after the last key (with the pause of 250 ms)", found.map(({ key }) => key))}

| Memory of the program with its web processes | RSS | PSS |
|---|---|---|
${bare ? `| an empty Tauri window | ${megabytes(bare.used)} |\n` : ""}| opened on the overview | ${megabytes(opened)} |
| the pages of the meeting beside its text | ${megabytes(shown)} |
| after the ${2 * LETTERS + EDITS} letters above, each pause saved and its pages made anew | ${megabytes(written)} |
${memory.map(({ round, used }) => `| after ${round * 50} more edits and ${round * 2} changes of view | ${megabytes(used)} |`).join("\n")}`);
} finally {
  await office.leave();
  screen.end();
}

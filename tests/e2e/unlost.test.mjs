// What is written is in the file, whatever happens to the window: a power cut, a second window, another program, a damaged file.
// The program is killed as a whole, its web process too; what is left is read with paragraf-cli.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { display, until } from "./harness/processes.mjs";
import { cli, home, keep } from "./harness/program.mjs";
import { meetingOf, newBlock, openMeeting, records } from "./harness/office.mjs";

let screen, office;

before(async () => (screen = await display()));
after(() => screen?.end());
beforeEach(() => (office = home(screen)));
afterEach(() => office.leave());

test("a power cut while one types loses at most the last second", async () => {
  const example = office.example();
  const window = await office.open(example);
  await newBlock(window);
  const typed = [];
  const type = async () => {
    for (let number = 1; number <= 400; number += 1) {
      await window.type(`ord${number} `);
      typed.push({ number, at: Date.now() });
    }
  };
  // The last words are typed into a window that is not there any more.
  const typing = type().catch(() => {});
  // However fast the machine is, some words are older than a second when the power goes.
  await until(() => typed.length >= 40 && Date.now() - typed[9].at > 1000, "forty words are typed, ten of them a second ago");
  const cut = Date.now();
  await window.kill();
  await typing;

  const kept = [...JSON.stringify(meetingOf(example, "2026-12-11")).matchAll(/ord(\d+)/g)].map((found) => Number(found[1]));
  const owed = typed.filter(({ at }) => at < cut - 1000).at(-1).number;
  assert.ok(Math.max(0, ...kept) >= owed, `typed ${owed} words more than a second before, kept ${kept.at(-1)}`);
  // The cut may go through the last word: "ord3" is what is left of "ord37".
  const whole = kept.slice(0, -1);
  assert.deepEqual(whole, whole.map((_, place) => place + 1), "no word before the last is missing");
  assert.ok(String(kept.length).startsWith(String(kept.at(-1))), `the last is ${kept.at(-1)} of ${kept.length}`);

  const again = await office.open();
  await again.says(`ord${owed}`);
});

test("the last file opens by itself where one was, also after a power cut", async () => {
  const window = await office.open(office.example());
  await window.go("/papperskorg");
  await window.go("/forbundet");
  await until(() => readFileSync(office.file("config/se.paragraf.desktop/state.json"), "utf8").includes("/forbundet"), "the place is remembered");
  await window.kill();
  const again = await office.open();
  assert.equal(await again.address(), "/forbundet");
});

test("a second window on the same file says so and only reads; it writes when it is alone", async () => {
  const example = office.example();
  const first = await office.open(example);
  const second = await office.open(example);
  await second.says("Bara läsning");
  await second.go("/sammantraden");
  assert.deepEqual(await second.all("button", "Nytt sammanträde"), []);
  await keep(second, "second-window");
  await first.close();
  await second.close();
  const third = await office.open(example);
  assert.ok(!(await third.text()).includes("Bara läsning"));
});

test("what another program writes meanwhile is shown when one looks", async () => {
  const example = office.example();
  const window = await office.open(example);
  await window.go("/sammantraden");
  await window.click("button", "Lista", { exact: true });
  const changed = records(example);
  const planned = changed.meetings.find(({ date }) => date === "2026-12-11");
  changed.meetings.push({ ...planned, date: "2026-12-18", place: "Rådhuset i Nyvik", items: [], reserve_date: null });
  writeFileSync(office.file("utbyte.json"), JSON.stringify(changed));
  cli("import", example, office.file("utbyte.json"));
  focusWindow(screen.name);
  await window.says("Rådhuset i Nyvik");
});

/** Gives the window the focus, as a window manager does; under a bare display there is none. */
function focusWindow(name) {
  const env = { ...process.env, DISPLAY: name };
  const found = execFileSync("xdotool", ["search", "--onlyvisible", "--name", "."], { env, encoding: "utf8" }).trim().split("\n");
  for (const id of found) execFileSync("xdotool", ["windowfocus", id], { env });
}

test("a file of another kind is refused in words and left as it was", async () => {
  const letter = office.file("brev.paragraf");
  writeFileSync(letter, "Hej, det här är ett brev.\n");
  const window = await office.open(letter);
  await window.says("Det är ingen fil från Paragraf.");
  assert.equal(readFileSync(letter, "utf8"), "Hej, det här är ett brev.\n");
});

test("a damaged file is refused in words and left as it was", async () => {
  const example = office.example();
  const file = openSync(example, "r+");
  for (let at = 4096; at < 400_000; at += 4096) writeSync(file, Buffer.alloc(2000, 0xa5), 0, 2000, at);
  closeSync(file);
  const before = readFileSync(example);
  const window = await office.open(example);
  await window.find("alert", "Filen är skadad.");
  await keep(window, "damaged");
  await window.close();
  assert.ok(readFileSync(example).equals(before));
});

test("what is put in the trash comes back, or goes for good after a question", async () => {
  const window = await office.open(office.example());
  const id = await openMeeting(window, "11 december");
  await window.go(`/sammantraden/${id}/plan`);
  await window.click("button", "Flytta Inkomna handlingar till papperskorgen");
  await window.says("ligger i papperskorgen");
  await window.go("/papperskorg");
  await window.says("Inkomna handlingar");
  await window.click("row", "Inkomna handlingar");
  await window.click("button", "Lägg tillbaka");
  await window.says("Papperskorgen är tom");
  await window.go(`/sammantraden/${id}/plan`);
  await window.click("button", "Flytta Inkomna handlingar till papperskorgen");
  await window.go("/papperskorg");
  await window.says("Inkomna handlingar");
  await window.click("button", "Töm papperskorgen");
  const question = await window.find("dialog", "Ta bort det som ligger i papperskorgen?");
  await window.click("button", "Ta bort för gott", { within: question });
  await window.says("Papperskorgen är tom");
});

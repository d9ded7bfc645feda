// What many tests do first, as a user does it: open a meeting, stand in a block of its minutes. And what the file then says,
// as paragraf-cli exports it.
import { rmSync, readFileSync } from "node:fs";
import { cli } from "./program.mjs";
import { until } from "./processes.mjs";

/** Everything that the exchange format has a place for. */
export function records(path) {
  const out = `${path}.json`;
  rmSync(out, { force: true });
  cli("export", path, "-o", out);
  return JSON.parse(readFileSync(out, "utf8"));
}

/** The meeting of a day. */
export const meetingOf = (path, date) => records(path).meetings.find((meeting) => meeting.date === date);

/** Searches with Ctrl+K and opens the first hit, which must say `words`. */
export async function search(window, words, hit = words) {
  const at = await window.address();
  await window.press("Ctrl+k");
  await until(async () => (await window.focused()) === "combobox Sök eller gör", "one can search");
  await window.type(words);
  await until(
    async () => (await window.session.run("return document.querySelector('[role=option][aria-selected=true]')?.innerText.replaceAll('\\u00a0', ' ') ?? ''")).includes(hit),
    `“${hit}” is the first hit`,
  );
  await window.press("Enter");
  await until(async () => (await window.all("dialog", "Sök eller gör")).length === 0, "the palette is closed");
  return at;
}

/** Opens a meeting of the example, such as "11 december"; gives its number in addresses. */
export async function openMeeting(window, words) {
  await search(window, words);
  await until(async () => /\/sammantraden\/\d+/.test(await window.address()), "the meeting is open");
  return /\d+/.exec(await window.address())[0];
}

/** Adds a block to the § that is open and stands in it. Gives the block's text. */
export async function addBlock(window, kind, heading) {
  await window.click("button", "Lägg till block");
  await window.click("menuitem", kind, { exact: true });
  return inText(window, `${heading}, ${kind}`);
}

/** Waits until the caret stands in a text. */
export async function inText(window, name) {
  const text = await window.find("textbox", name);
  await until(() => window.session.run("return arguments[0] === document.activeElement", text), `the caret stands in ${name}`);
  return text;
}

/** Opens a § or an item by its heading, from the list at the left. */
export async function openSection(window, heading) {
  await window.click("link", heading);
  await until(
    async () => (await window.session.run("return document.querySelector('article textarea')?.value")) === heading,
    `${heading} is open`,
  );
}

/** A new block in an item of the meeting of 11 December, which is planned. Gives the address of the meeting. */
export async function newBlock(window, kind = "Bakgrund", heading = "Inkomna handlingar") {
  const meeting = await openMeeting(window, "11 december");
  await window.go(`/sammantraden/${meeting}/protokoll`);
  await openSection(window, heading);
  await addBlock(window, kind, heading);
  return `/sammantraden/${meeting}`;
}

/** Waits until the file holds a change. */
export const inFile = (path, date, holds, what) => until(() => holds(JSON.stringify(meetingOf(path, date))), what);

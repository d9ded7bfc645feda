// What comes in, in the real window: an Outlook message, a letter with two attachments and a scanned page are dropped and become
// numbered documents; one is made secret, and whoever asks for the register sees neither who sent it nor what it says; numbers that
// cannot be are refused, and nothing of them is left. Every name and place is invented.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before } from "node:test";
import { records } from "./harness/office.mjs";
import { display, until } from "./harness/processes.mjs";
import { home, keep, program } from "./harness/program.mjs";
import { steps } from "./harness/steps.mjs";

let screen, office, window, file, folder, names;

before(async () => {
  screen = await display();
  office = home(screen);
  file = office.example();
  folder = office.file("inkommande");
  mkdirSync(folder);
  names = execFileSync(join(dirname(program), "incoming-files"), [folder], { encoding: "utf8" }).trim().split("\n");
  office.clock("2026-11-23 09:00:00");
  window = await office.open(file);
});

after(async () => {
  await office?.leave();
  screen?.end();
});

const run = (command, ...words) => execFileSync(command, words, { encoding: "utf8" });
const step = steps("registry-failed", () => window);
const registry = () => records(file).registry;
const numbered = (number) => registry().find((document) => document.number === number);

/** Does what is to be refused, and sees that the registry holds what it held. */
async function refused(work, words) {
  const before = registry();
  await work();
  await window.says(words);
  await window.says("Inget är ändrat.");
  assert.deepEqual(registry(), before, "nothing has changed");
}

/** The chosen document beside the list. */
const panel = () => until(() => window.session.run(`return document.querySelector('aside[aria-label="Vald handling"]')`), "a document is chosen");

/** Opens a document of the list by its number. */
async function choose(number) {
  await window.go("/diarium");
  const filter = await window.fill("Filtrera: Diarium", number);
  await until(async () => (await window.all("gridcell", number, { exact: true })).length > 0, `${number} is in the list`);
  await window.click((await window.all("gridcell", number, { exact: true }))[0]);
  await panel();
  await window.session.run("arguments[0].value = ''; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))", filter);
}

/** Saves the list that is shown, and gives all words of the file. */
async function saved(choice, name) {
  const path = office.file(name);
  await window.click("button", "Lista");
  await window.click("menuitem", choice);
  const dialog = await window.find("dialog", "sparas?");
  await window.fill("Fil", path, { within: dialog, exact: true });
  await window.click("button", "Spara", { within: dialog, exact: true });
  await window.says(path);
  const words = { csv: () => readFileSync(path, "utf8"), xlsx: () => run("unzip", "-p", path), pdf: () => run("pdftotext", "-layout", path, "-") };
  return words[name.split(".")[1]]();
}

step("the next number is shown before anything takes it", async () => {
  await window.go("/diarium");
  await window.says("nästa nummer 26:38");
});

step("three files dropped on the overview become numbered documents with what could be read of them", async () => {
  await window.go("/");
  await window.drop(...names.map((name) => join(folder, name)));
  await until(async () => (await window.address()) === "/diarium", "the registry is shown");
  await window.says("3 filer att diarieföra");
  await window.says("Får nummer från 26:38");
  assert.equal(numbered("26:38"), undefined, "nothing is registered before the word is given");
  await keep(window, "registry-1-dropped");
  await until(async () => (await window.focused()).includes("Registrera"), "one presses Enter");
  await window.press("Enter");
  await window.says("3 handlingar diarieförda", 60_000);
  await window.says("26:38–26:40");
  await keep(window, "registry-2-report");
  const [message, letter, scan] = ["26:38", "26:39", "26:40"].map(numbered);
  assert.equal(message.subject, "Ansökan om medel till Språkverkstaden");
  assert.equal(message.date, "2026-03-11");
  assert.deepEqual([message.files.length, letter.files.length, scan.files.length], [2, 3, 1]);
  assert.equal(letter.subject, "Remiss: riktlinjer för samverkan");
});

step("the same files dropped again are noticed and take no number", async () => {
  await window.click("button", "Klart");
  const before = registry().length;
  await window.drop(join(folder, names[0]));
  await window.click("button", "Registrera");
  await window.says("Finns redan som 26:38");
  assert.equal(registry().length, before);
  await window.click("button", "Klart");
  await window.says("nästa nummer 26:41");
});

step("a document is registered by hand with its subject alone", async () => {
  await window.press("n");
  await window.fill("Ärendemening", "Fråga om öppettider", { leave: false });
  await window.press("Enter");
  await window.says("Registrerad som 26:41.");
  assert.equal(numbered("26:41").direction, "received");
});

step("a number that is taken, or out of order, is refused and nothing is half done", async () => {
  await window.click("button", "Ny handling");
  await window.choose("Nummer", "Skriv numret själv");
  await window.fill("Ärendemening", "Skrivelse");
  const make = async (number) => {
    await window.fill("Diarienummer", number);
    await window.click("button", `Registrera ${number}`);
  };
  await refused(() => make("26:41"), "Numret 26:41 är taget.");
  await refused(() => make("26:99"), "Nästa är 26:42.");
  await keep(window, "registry-3-refused");
  await refused(() => make("X26:1"), "Ingen nummerserie");
  await window.click("button", "Avbryt");
});

step("a secret document cannot be without a number", async () => {
  await window.click("button", "Ny handling");
  await window.choose("Nummer", "Utan nummer");
  await window.fill("Ärendemening", "Läkarutlåtande");
  await window.click("checkbox", "Sekretess");
  await window.says("En handling med sekretess måste ha ett nummer");
  await window.click("button", "Avbryt");
  assert.equal(registry().filter(({ subject }) => subject === "Läkarutlåtande").length, 0);
});

step("a document made secret is there for the office and hidden in what the public sees", async () => {
  await choose("26:38");
  const beside = await panel();
  await window.click("checkbox", "Sekretess", { within: beside, exact: true });
  await window.fill("Bestämmelse", "OSL 26 kap. 1 §", { role: "combobox", within: beside });
  await until(() => numbered("26:38").secrecy?.provision === "OSL 26 kap. 1 §", "the marking is in the file");
  await keep(window, "registry-4-secret");
  await window.press("Escape");
  await window.fill("Filtrera: Diarium", "26:38");
  await window.says("Lova Sandqvist");
  await window.click("button", "Som allmänheten ser det");
  await window.says("Så ser diariet ut för den som frågar.");
  await window.isSilentOf("Lova Sandqvist");
  await window.isSilentOf("Ansökan om medel till Språkverkstaden");
  await window.says("Handling med sekretess");
  await keep(window, "registry-5-public");
  for (const told of [await saved("Spara som CSV", "allmant.csv"), await saved("Spara för Excel", "allmant.xlsx"), await saved("Spara som PDF", "allmant.pdf")]) {
    assert.match(told, /Handling med sekretess/);
    assert.doesNotMatch(told, /Sandqvist|Språkverkstaden/);
  }
  await window.click("button", "Visa allt igen");
  await window.says("Ansökan om medel till Språkverkstaden");
  await choose("26:38");
});

step("its page shows the pages of an attached file", async () => {
  await window.click("link", "Öppna handlingen");
  await window.find("heading", "Ansökan om medel till Språkverkstaden");
  await window.click("button", "Visa Budget Språkverkstaden.pdf");
  await until(async () => (await window.session.run("return document.querySelectorAll('.picture canvas').length")) > 0, "a page is drawn");
  await keep(window, "registry-6-page");
});

step("a document is made void with a reason, and its number stays used", async () => {
  await choose("26:41");
  await window.click("button", "Makulera numret");
  const dialog = await window.find("dialog", "Makulera 26:41?");
  await window.fill("Skäl", "Kom två gånger", { within: dialog });
  await window.click("button", "Makulera numret", { within: dialog });
  await window.says("Makulerad: Kom två gånger");
  await window.says("nästa nummer 26:42");
});

step("a matter gathers what bears its number and is closed", async () => {
  await window.go("/diarium/arende/26:07");
  await window.find("heading", "Ärende 26:07");
  await window.says("Anbud, utvärdering av samverkansteamen");
  await window.says("§ 64");
  await keep(window, "registry-7-matter");
  await window.click("button", "Avsluta ärendet");
  await window.says("Avslutat 23 november 2026");
});

// The search in the real window: typed letter by letter, a hit in its sentence, narrowed, opened with Enter; the palette leads to it;
// a document is found as soon as it is registered; what is secret is hidden with one press where others look on. Every name is invented.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { display, until } from "./harness/processes.mjs";
import { home } from "./harness/program.mjs";
import { steps } from "./harness/steps.mjs";

const SUBJECT = "Underrättelse om den gröna salen";

let screen, office, window;

before(async () => {
  screen = await display();
  office = home(screen);
  window = await office.open(office.example());
});

after(async () => {
  await office?.leave();
  screen?.end();
});

const step = steps("search-failed", () => window);
const hits = () => window.session.run(`return [...document.querySelectorAll("[data-hit]")].map((hit) => hit.textContent)`);
const marks = () => window.session.run(`return [...document.querySelectorAll("[data-hit] mark")].map((mark) => mark.textContent.toLowerCase())`);

step("what is typed is found letter by letter, in a sentence with the words marked", async () => {
  await window.press("Ctrl+Shift+F");
  await window.find("heading", "Sök", { exact: true });
  await window.says("Allt i förbundets fil");
  await window.type("styrelse");
  await until(async () => (await hits()).length > 0, "hits");
  await until(async () => (await marks()).every((mark) => mark.startsWith("styrels")), "every mark is a form of the word");
  assert.ok((await marks()).length > 0);
});

step("the arrows go to the hits, and Enter opens one", async () => {
  await window.press("ArrowDown");
  const address = await window.session.run("return document.activeElement.getAttribute('href')");
  assert.match(address, /^#\//);
  await window.press("Enter");
  await until(async () => (await window.session.run("return location.hash")) === address, "the place of the hit is open");
});

step("a question that finds nothing says so", async () => {
  await window.go("/sok/gurkmeja");
  await window.says("Inget passar ”gurkmeja”");
});

step("a document is found as soon as it is registered", async () => {
  await window.go("/diarium/ny");
  const subject = await window.fill("Ärendemening", SUBJECT, { exact: true });
  await window.focus(subject);
  await window.press("Enter");
  await window.says("Registrerad som");
  await window.go("/sok/gröna%20salen");
  await until(async () => (await hits()).some((hit) => hit.includes(SUBJECT)), "the document");
});

step("the palette leads to all that it finds", async () => {
  await window.press("Ctrl+k");
  await window.type("gröna sal");
  await window.click("option", "Alla träffar på ”gröna sal”");
  await until(async () => (await hits()).some((hit) => hit.includes(SUBJECT)), "the document");
});

step("what is secret is found, and hidden with one press where others look on", async () => {
  await window.go("/sok/26%2F21");
  const secret = async () => (await hits()).some((hit) => hit.includes("Handling") && hit.includes("26:21"));
  await until(secret, "the secret document, by another spelling of its number");
  await window.click("checkbox", "Dölj sekretess");
  await window.says("Det som har sekretess är dolt");
  await until(async () => !(await secret()), "it is hidden");
});

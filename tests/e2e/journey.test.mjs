// A whole year's first meeting as a user does it, in the real window: from a pasted list of people to frozen minutes that other
// programs find valid. Every person and place is invented.
//
//   make test STEP="build window", or: node --test tests/e2e/journey.test.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before } from "node:test";
import { verdicts } from "./harness/judges.mjs";
import { addBlock, openSection } from "./harness/office.mjs";
import { display, until } from "./harness/processes.mjs";
import { day, home, keep } from "./harness/program.mjs";
import { steps } from "./harness/steps.mjs";

const ROSTER = [
  "Namn\tUppdrag\tUtsedd av\tTurordning\tE-post",
  "Karin Berg (S)\tledamot, ordförande\tGranviks kommun\t\tkarin@granvik.example",
  "Åke Öman (M)\tledamot, vice ordförande\tRegion Norrvik\t\t",
  "Eva Lind (C)\tledamot\tTallåsa kommun\t\t",
  "Per Ek\tledamot\tFörsäkringskassan\t\t",
  "Ola Nord\tledamot\tArbetsförmedlingen\t\t",
  "Ida Sten (S)\tersättare\tGranviks kommun\t1\t",
  "Nils Hed (C)\tersättare\tTallåsa kommun\t1\t",
  "Maja Falk\tförbundschef och sekreterare\t\t\t",
].join("\n");

const GRANT = "Bidrag till Samverkan Väst";
const REPORT = "Delårsrapport";

let screen, office, window, meeting;

before(async () => {
  screen = await display();
  office = home(screen);
});

after(async () => {
  await office?.leave();
  screen?.end();
});

const step = steps("journey-failed", () => window);
const address = (place) => `/sammantraden/${meeting}/${place}`;

/** Presses the key of an event and answers the question it asks with the first letters of a name; the log says it then. */
async function note(key, name, words) {
  await window.press(key);
  await window.find("listbox", null);
  await window.type(name.split(" ")[0]);
  await window.press("Enter");
  await window.says(`${name} ${words}`);
}

/** Presses a key and waits for what the window then says. */
async function key(letter, words) {
  await window.press(letter);
  if (words) await window.says(words);
}

step("an association is created from a pasted list of its people", async () => {
  window = await office.open();
  assert.equal(await window.heading(), "Paragraf");
  await window.press("Ctrl+n");
  await window.fill("Namn", "Samordningsförbundet Norrvik");
  const list = await window.find("textbox", "Ledamöter och ersättare");
  await window.click(list);
  await window.paste({ "text/plain": ROSTER });
  await window.says("8 personer och 5 medlemmar känns igen.");
  await window.fill("Filen sparas som", office.file("norrvik.paragraf"));
  await keep(window, "journey-1-create");
  await window.click("button", "Skapa och spara filen");
  await window.find("heading", "Översikt");
  await window.go("/forbundet");
  await window.says("Norrvik");
});

step("its first meeting is planned, with the items that always stand on the agenda and two more", async () => {
  await window.go("/sammantraden");
  await window.click("button", "Nytt sammanträde");
  const dialog = await window.find("dialog", "Nytt sammanträde");
  await window.fill("Dag", day(), { within: dialog });
  await window.fill("Börjar", "0930");
  await window.fill("Plats", "Kansliet, Granvik");
  await window.click("button", "Planera", { within: dialog });
  await until(async () => /^\/sammantraden\/\d+\/plan$/.test(await window.address()), "the plan of the new meeting is open");
  meeting = /\d+/.exec(await window.address())[0];

  await window.find("heading", "Dagordning");

  for (const heading of [GRANT, REPORT]) {
    await window.press("Alt+n");
    const adding = await window.find("dialog", "Lägg till ärende");
    await window.fill("Rubrik", heading, { within: adding, exact: true });
    await window.choose("Plats på dagordningen", "Före Övriga frågor", { within: adding });
    await window.click("button", "Lägg till", { within: adding, exact: true });
    await until(async () => (await window.all("dialog", "Lägg till ärende")).length === 0, "the item is added");
  }
  await window.fill("Nästa sammanträde", day(60), { exact: true });
  const justerare = await window.find("combobox", "Justerare");
  await window.focus(justerare);
  await window.type("Eva");
  await window.click("option", "Eva Lind");
  await window.isSilentOf("justerare saknas");
  await keep(window, "journey-2-plan");
});

step("the proposal of an item is written before the meeting", async () => {
  await window.click("button", `Skriv i ${GRANT}`);
  await until(async () => (await window.address()).includes("/protokoll/"), "the writing of the item is open");
  await addBlock(window, "Förslag till beslut", GRANT);
  await window.type("Styrelsen beviljar Samverkan Väst 250 000 kronor.");
  await window.says("Sparat");
  await keep(window, "journey-3-proposal");
});

step("the meeting is run: one late, an alternate in her seat, a jäv, a tabled item", async () => {
  await window.go(address("motet"));
  await window.find("heading", "Upprop");
  for (const name of ["Karin Berg (S)", "Åke Öman (M)", "Per Ek", "Ola Nord", "Nils Hed (C)"]) await note("k", name, "kommer");
  await keep(window, "journey-4-roll-call");
  await key("Enter", "Mötet är öppnat");
  await note("e", "Nils Hed (C)", "tjänstgör för Eva Lind (C)");
  for (let item = 1; !(await window.text()).includes("Alla ärenden är behandlade"); item += 1) {
    assert.ok(item < 20, "the agenda ends");
    await window.press("Enter");
    await until(isOpen, "the next § is open");
    const current = await window.heading();
    if (current.includes(GRANT)) {
      await note("j", "Ola Nord", "anmäler jäv");
      await propose("Karin Berg (S)", "bifall till förslaget");
      await keep(window, "journey-5-jav");
      await window.press("b");
    } else if (current.includes(REPORT)) await window.press("o");
    else await window.press("n");
    await until(async () => !(await isOpen()), "the § is closed");
    if (current.includes(GRANT)) await note("k", "Ola Nord", "kommer tillbaka");
    if (item === 2) {
      await note("k", "Eva Lind (C)", "kommer");
    }
  }
  await until(async () => !(await isOpen()), "the last § is closed");
  await window.press("a");
  await window.find("heading", "Mötet är avslutat");
  await keep(window, "journey-6-over");
});

/** Someone proposes: who, then what. */
async function propose(name, said) {
  await window.press("y");
  await window.find("listbox", null);
  await window.type(name.split(" ")[0]);
  await window.press("Enter");
  await until(async () => (await window.focused()) === `textbox ${name} yrkar`, "what is proposed can be written");
  await window.type(said);
  await keep(window, "journey-5-yrkande");
  await window.press("Enter");
  await window.says(`${name} yrkar i`);
}

/** Whether a § is open: then it can be tabled. */
const isOpen = () =>
  window.session.run(`return document.querySelector('[aria-keyshortcuts="O"]')?.getAttribute("aria-disabled") === "false"`);

step("two §§ are written, one with a list and one with a table", async () => {
  await window.go(address("protokoll"));
  await openSection(window, GRANT);
  await addBlock(window, "Bakgrund", GRANT);
  await window.type("Samverkan Väst söker medel för");
  await window.press("Enter");
  await window.click("button", "Lista", { exact: true });
  await window.type("två handledare, och");
  await window.press("Enter");
  await window.type("lokaler i Tallåsa.");
  await window.says("Sparat");
  await openSection(window, REPORT);
  await addBlock(window, "Bakgrund", REPORT);
  await window.type("Utfallet i tusental kronor:");
  await window.press("Enter");
  await window.click("button", "Infoga tabell");
  await window.click("button", "Ny kolumn till höger");
  await window.type("Post\tBudget\tUtfall\tPersonal\t1 200\t1 150\tLokaler\t300\t310");
  await keep(window, "journey-7-writing");
  await window.says("Sparat");
});

step("a removed block comes back from the trash, and a slot left in it stops the closing and leads to its §", async () => {
  await addBlock(window, "Expedieras till", REPORT);
  await window.type("Revisorerna och #mottagare");
  await window.click("button", "Gör något med Expedieras till");
  await window.click("menuitem", "Ta bort", { exact: true });
  await window.says("Expedieras till är borttaget.");
  await window.go("/papperskorg");
  await window.click("row", "Revisorerna och #mottagare");
  await keep(window, "journey-7-trash");
  await window.click("button", "Lägg tillbaka");
  await window.says("Papperskorgen är tom");
  await window.go(address("justering"));
  await window.says("En paragraf har ett fält (#) att fylla i");
  await window.click("button", "Lås för justering");
  const refused = await window.find("alert", "Ska tecknet # stå kvar");
  await keep(window, "journey-7-refused");
  await window.click("link", "Till § 10", { within: refused });
  await window.find("textbox", `§ 10 ${REPORT}, Expedieras till`);
  await window.fill(`§ 10 ${REPORT}, Expedieras till`, "Revisorerna");
  await window.go(address("justering"));
  await window.isSilentOf("fält (#)");
  await window.go(address("protokoll"));
});

step("the pages beside the text are painted, and a click in them goes to its block", async () => {
  await until(isPainted, "a page is painted");
  await window.click("button", `Gå till § 9 ${GRANT}, Förslag till beslut`);
  await until(async () => (await window.focused()).includes("Förslag till beslut"), "the caret stands in the block of the place");
  await keep(window, "journey-8-pages");
});

/** A canvas with something else than white on it. */
const isPainted = () =>
  window.session.run(`
    const canvas = document.querySelector(".pages canvas");
    if (!canvas || canvas.width < 100) return false;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] < 100 && data[at + 3] > 200) dark += 1;
    return dark > 50`);

step("three sign, and with the last signature the minutes are frozen", async () => {
  const keys = office.keys("Maja Falk", "Karin Berg", "Eva Lind");
  await window.go(address("justering"));
  await window.click("button", "Lås för justering");
  await window.says("0 av 3");
  for (const [role, name] of [["sekreterare", "Maja Falk"], ["ordförande", "Karin Berg"], ["justerare", "Eva Lind"]]) {
    await window.click("button", `Underteckna som ${role}`);
    const panel = await window.find("form", `Underteckna som ${role}, ${name}`);
    await window.session.give(await window.find("file", "Nyckelfil"), keys.of(name));
    await window.fill("Lösenord", keys.password, { role: "password" });
    await window.click("button", "Visa certifikatet");
    await window.find("group", "Certifikatet i nyckelfilen");
    assert.ok((await window.text()).includes("Test-CA"), "the certificate is shown before it is used");
    if (name === "Karin Berg") await keep(window, "journey-9-certificate");
    await window.click("button", `Underteckna som ${role}`, { within: panel });
    await window.says(`Certifikatet tillhör ${name}.`);
  }
  await window.says("Protokollet är fryst");
  await keep(window, "journey-10-frozen");

  await window.click("button", "Spara som PDF");
  const saved = office.file("protokoll.pdf");
  await window.fill("Fil", saved, { exact: true });
  await window.click("button", "Spara", { exact: true });
  await window.says(`Sparat som ${saved}`);
  const found = verdicts(saved, keys.authority, office.folder);
  assert.deepEqual([found.verapdf.passed, found.verapdf.failed], [2, 0], found.verapdf.text);
  assert.ok(found.qpdf, "qpdf");
  assert.equal(found.pyhanko, 3, "pyHanko");
  assert.deepEqual(found.pdfsig, { valid: 3, trusted: 3 });
  const printed = execFileSync("pdftotext", ["-layout", saved, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  for (const words of [GRANT, "250 000 kronor", "två handledare, och", "lokaler i Tallåsa", "Personal 1 200 1 150 Lokaler 300 310", "Styrelsen bordlägger ärendet.", "Karin Berg (S) yrkar bifall till förslaget.", "Revisorerna", "Nils Hed", "jäv"]) {
    assert.ok(printed.includes(words), `the pages say “${words}”: ${printed}`);
  }
});

step("after a restart everything is in place and frozen, and only a correction can be added", async () => {
  await window.close();
  window = await office.open();
  assert.equal(await window.address(), address("justering"), "the file and the place open by themselves");
  await window.says("Protokollet är fryst");
  await window.go(address("protokoll"));
  await openSection(window, GRANT);
  await window.says("Protokollet är justerat och ändras inte.");
  assert.deepEqual(await window.all("button", "Lägg till block"), []);
  const editable = await window.session.run(
    "return [...document.querySelectorAll('[contenteditable=true], main textarea:not([readonly]), main input:not([readonly])')].map((one) => one.outerHTML.slice(0, 200))",
  );
  assert.deepEqual(editable, []);
  for (const word of ["250 000 kronor", "två handledare"]) await window.says(word);
  await window.go(address("plan"));
  assert.deepEqual(await window.all("button", "Lägg till ärende"), []);
  await window.go(address("motet"));
  await window.says("Mötet är avslutat");
  await window.go(address("justering"));
  await window.click("button", "Ny rättelse");
  await window.fill("Det står", "250 000 kronor");
  await window.fill("Det ska stå", "205 000 kronor");
  await window.click("button", "Lägg till rättelsen");
  await window.says("205 000 kronor");
  await keep(window, "journey-11-correction");
  await window.close();
});

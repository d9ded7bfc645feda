// What is decided between meetings and what the board asks for, in the real window: a point of the delegation order, a decision over its
// limit that is refused, three that are taken and turn up in the next meeting by themselves, a clause that becomes a task with one
// key and is followed to done, a grant read from a decision and confirmed. Every name and place is invented.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before } from "node:test";
import { addBlock, meetingOf, openMeeting, openSection, records } from "./harness/office.mjs";
import { display, until } from "./harness/processes.mjs";
import { home, keep } from "./harness/program.mjs";
import { steps } from "./harness/steps.mjs";

const DAY = "2026-12-11";
const CHAIR = "Marianne Skoog";
const POINT = "9.1";
const LIST = "Anmälan av delegationsbeslut";
const CONTROL = "Plan för intern kontroll 2027";
const GRANTED = "Mötesplats arbetsgivare, förslag om fortsättningen";

let screen, office, window, file, meeting;

before(async () => {
  screen = await display();
  office = home(screen);
  file = office.example();
  office.clock("2026-11-26 09:00:00");
  window = await office.open(file);
});

after(async () => {
  await office?.leave();
  screen?.end();
});

const step = steps("decisions-failed", () => window);
const decisions = () => records(file).delegated_decisions;
const plain = (value) => JSON.stringify(value).replaceAll("\\u00a0", " ").replaceAll("\u00a0", " ");
const itemOf = (heading) => plain(meetingOf(file, DAY).items.find((item) => item.heading === heading));

/** Types in a field that offers choices, and takes the one that is offered. */
async function pick(field, words, option) {
  await window.focus(await window.find("combobox", field, { exact: true }));
  await window.press("Ctrl+a");
  await window.type(words);
  await window.click("option", option);
}

/** Fills in what a decision by the new point needs. */
async function decision(content, amount) {
  await window.go("/delegation/nytt");
  await window.find("heading", "Nytt delegationsbeslut");
  await pick("Punkt i delegationsordningen", POINT, POINT);
  await window.fill("Belopp", amount, { exact: true });
  await window.fill("Beslut", content, { exact: true });
}

step("a point of the delegation order is entered, and one without its number is not", async () => {
  await window.go("/delegation/ordning");
  await window.click("button", "Ny punkt");
  await window.click("button", "Lägg till", { exact: true });
  await window.says("Skriv punktens nummer.");
  await window.fill("Punkt", POINT, { exact: true });
  await window.fill("Ärendegrupp", "Inköp av förbrukningsmaterial", { exact: true });
  await pick("Delegat", CHAIR.split(" ")[0], CHAIR);
  await window.fill("Beloppsgräns", "femtio tusen", { exact: true });
  await window.says("Skriv beloppet i hela kronor");
  await window.fill("Beloppsgräns", "50 000", { exact: true });
  await window.fill("Lagrum", "Lag 2003:1210, 10 §", { exact: true });
  await window.fill("Gäller från", "2026-01-01", { exact: true });
  await window.click("button", "Lägg till", { exact: true });
  await until(() => records(file).delegation_points.some(({ number, amount_limit }) => number === POINT && amount_limit === 50_000), "the point is on record");
  await window.find("heading", `Punkt ${POINT}`);
  await keep(window, "decisions-1-order");
});

step("a decision over the limit is refused with its sentence, and takes no number", async () => {
  const before = decisions();
  await decision("Inköp av stolar till mötesrummet", "75 000");
  await window.says("D26:15");
  await window.says("Beloppet 75 000 kr är över gränsen 50 000 kr.");
  await window.says("Lag 2003:1210, 10 §");
  await window.click("button", "Registrera beslutet");
  await window.says("Beslutet kan inte registreras.");
  assert.deepEqual(decisions(), before, "nothing has changed");
  await keep(window, "decisions-2-refused");
});

step("three decisions are taken, each with the number that was shown", async () => {
  const bought = [["Papper och pärmar", "4 200"], ["Tre skrivbordslampor", "2 700"], ["Whiteboardtavlor till samordnarna", "12 900"]];
  for (const [place, [content, amount]] of bought.entries()) {
    const number = `D26:${15 + place}`;
    await decision(content, amount);
    await window.says(number);
    await window.says("ryms inom gränsen 50 000 kr");
    await window.click("button", "Registrera beslutet");
    await window.says(`${number} är registrerat.`);
  }
  const taken = decisions().filter(({ point }) => point === POINT);
  assert.deepEqual(taken.map(({ number, amount }) => [number, amount]), [["D26:15", 4200], ["D26:16", 2700], ["D26:17", 12900]]);
  const paper = office.file("kvitto.txt");
  writeFileSync(paper, "Kvitto");
  await window.session.give(await window.find("file", "Lägg till fil till D26:17"), paper);
  await window.says("kvitto.txt");
  await keep(window, "decisions-3-taken");
});

step("they stand in the list of the next meeting by themselves", async () => {
  meeting = await openMeeting(window, "11 december");
  await window.go(`/sammantraden/${meeting}/protokoll`);
  await openSection(window, LIST);
  for (const words of ["D26:15", "Papper och pärmar", "D26:16", "D26:17", "12 900"]) await window.says(words);
  assert.ok(itemOf(LIST).includes("D26:17"), itemOf(LIST));
  await window.go("/delegation");
  await window.says("anmäls vid nästa sammanträde");
  await keep(window, "decisions-4-listed");
});

step("a clause of a decision becomes a task with one key", async () => {
  await window.go(`/sammantraden/${meeting}/protokoll`);
  await openSection(window, CONTROL);
  await addBlock(window, "Beslut", CONTROL);
  await window.type("att ge förbundschefen i uppdrag att senast den 15 februari 2027 redovisa åtgärderna för styrelsen.");
  await window.press("Alt+u");
  await window.says("Uppdrag ur beslutet");
  const task = await until(() => records(file).tasks.find(({ due }) => due === "2027-02-15"), "the task is on record");
  assert.ok(task.what.includes("edovisa åtgärderna"), task.what);
  await window.press("Alt+u");
  await window.says("Uppdraget är redan antecknat.");
  assert.equal(records(file).tasks.filter(({ due }) => due === "2027-02-15").length, 1);
  await keep(window, "decisions-5-task");
});

step("open tasks go to the agenda with one press, and the task is followed to done", async () => {
  await window.go("/beslut/uppdrag");
  await window.click("button", "Ta upp på sammanträdet");
  await window.says("ligger på dagordningen 11 december");
  assert.ok(plain(meetingOf(file, DAY)).includes("edovisa åtgärderna för styrelsen"), "the list is an item");
  // The task is of that meeting; what is done is done after it.
  await window.close();
  office.clock("2026-12-15 09:00:00");
  window = await office.open(file);
  await window.go("/beslut/uppdrag");
  await window.click("gridcell", "edovisa åtgärderna");
  await window.click("button", "Markera som klart");
  await window.fill("Dag", "2027-01-15", { exact: true });
  await window.click("button", "Anteckna som klart");
  await window.says("Dagen har inte varit ännu.");
  await window.fill("Dag", "2026-12-15", { exact: true });
  await window.fill("Vad som gjordes", "Redovisat i ett meddelande till styrelsen.", { exact: true });
  await window.click("button", "Anteckna som klart");
  await window.says("Klart 15 december 2026");
  await until(() => records(file).tasks.find(({ due }) => due === "2027-02-15")?.done_on === "2026-12-15", "the task is done");
  await keep(window, "decisions-6-done");
});

step("a grant is read from a decision, and stands on record when it is confirmed", async () => {
  await window.go(`/sammantraden/${meeting}/protokoll`);
  await openSection(window, GRANTED);
  await addBlock(window, "Beslut", GRANTED);
  await window.type("att bevilja Torsberga kommun högst 300 000 kr för Mötesplats arbetsgivare under perioden 1 januari–31 december 2027.");
  await window.click("button", "Gör något med Beslut");
  await window.click("menuitem", "Beviljad finansiering");
  await window.find("heading", "Finansiering ur beslutet");
  const before = records(file).grants;
  await window.says("Rätta det som inte stämmer");
  assert.equal(await window.session.run("return arguments[0].value.replaceAll('\\u00a0', ' ')", await window.find("textbox", "Högst")), "300 000");
  assert.deepEqual(records(file).grants, before, "nothing is on record before it is confirmed");
  await window.click("button", "Bekräfta");
  await window.says("Bekräftad");
  const made = records(file).grants.find(({ measure, periods }) => measure.includes("Mötesplats") && periods[0]?.amount === 300_000);
  assert.deepEqual(made?.periods, [{ from: "2027-01-01", to: "2027-12-31", amount: 300_000 }]);
  await keep(window, "decisions-7-grant");
});

step("a payment leaves so much less of the year", async () => {
  await window.click("link", "Visa insatsen");
  await window.find("heading", "Utbetalningar");
  await window.click("button", "Ny utbetalning");
  await window.fill("Belopp", "100 000", { exact: true });
  await window.click("button", "Anteckna", { exact: true });
  await window.says("15 december 2026");
  await window.says("200 000 kr");
  await keep(window, "decisions-8-payment");
});

// From the year's plan to laga kraft, in the real window with its clock moved: planned, summoned, answered, held, signed elsewhere,
// posted on nine boards, in force after Christmas; and whatever comes from outside and cannot be taken changes nothing. Every
// name and place is invented.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before } from "node:test";
import { isSound, profiles, signatures } from "./harness/judges.mjs";
import { addBlock, meetingOf, openMeeting, openSection, records } from "./harness/office.mjs";
import { bottomless, cut, events, signElsewhere, turned } from "./harness/outside.mjs";
import { display, until } from "./harness/processes.mjs";
import { cli, home, keep } from "./harness/program.mjs";
import { steps } from "./harness/steps.mjs";

const DAY = "2026-12-02";
const PLAN = "Fastställande av sammanträdesdatum 2027";

let screen, office, window, file, meeting, keys, sent, signed;

/** Documents that the window has saved, for the judge of them all. */
const papers = [];

before(async () => {
  screen = await display();
  office = home(screen);
  file = office.example();
});

after(async () => {
  await office?.leave();
  screen?.end();
});

const step = steps("year-failed", () => window);
const address = (place) => `/sammantraden/${meeting}/${place}`;

/** Does what is to be refused, and sees that the file holds what it held. */
async function refused(work) {
  const before = records(file);
  await work();
  assert.deepEqual(records(file), before, "nothing has changed");
}

/** Saves what the view shows, where it is proposed to lie or under a name of its own. Gives the path. */
async function save(button = "Spara som PDF", name = null) {
  await window.click("button", button);
  return saveAs(name);
}

async function saveAs(name = null) {
  const dialog = await window.find("dialog", "sparas?");
  if (name) await window.fill("Fil", office.file(name), { within: dialog, exact: true });
  const path = await window.session.run("return arguments[0].value", await window.find("textbox", "Fil", { within: dialog, exact: true }));
  await window.click("button", "Spara", { within: dialog, exact: true });
  await window.says(path);
  return path;
}

/** Opens the program again, on another day. */
async function on(moment) {
  await window?.close();
  office.clock(moment);
  window = await office.open(file);
}

/** Whether a § is open: then it can be tabled. */
const isOpen = () =>
  window.session.run(`return document.querySelector('[aria-keyshortcuts="O"]')?.getAttribute("aria-disabled") === "false"`);

/** "19 februari". */
const inWords = (date) => new Date(date).toLocaleDateString("sv-SE", { day: "numeric", month: "long", timeZone: "UTC" });

/** Opens the § of the plan, to write in it. */
async function openItem() {
  await window.go(address("protokoll"));
  await openSection(window, PLAN);
}

/** The notice boards of the association. */
const boards = () => records(file).body.notice_boards;

/** Gives a file that came back to the view of the verification. */
const give = async (path) => window.session.give(await window.find("file", "Filen som kom tillbaka"), path);

/** Saves the closed minutes and the reply form for those who sign elsewhere. Gives the path of the minutes. */
async function sendOut() {
  const folder = office.file("");
  await window.click("button", "Spara för att skicka");
  const dialog = await window.find("dialog", "I vilken mapp");
  await window.fill("Mapp", folder, { within: dialog, exact: true });
  await window.click("button", "Spara", { within: dialog, exact: true });
  await window.says("2 filer ligger i mappen");
  const saved = await window.session.run("return [...document.querySelectorAll('li')].map((line) => line.textContent).filter((line) => line.endsWith('.pdf'))");
  assert.equal(saved.length, 2);
  return saved.find((path) => !path.includes("Svarsblankett"));
}

/** When a notice went up on a board, as the file has it. */
const posted = ({ id }) => meetingOf(file, DAY).notices.find(({ board }) => board === id)?.posted;

step("a calendar file that is broken or made to do harm is refused with its reason", async () => {
  await on("2026-11-20 09:00:00");
  await window.go("/arsplan/2026");
  await window.click("tab", "Dagar");
  await refused(async () => {
    const day = "BEGIN:VEVENT\nUID:a\nSUMMARY:Sportlov\nDTSTART;VALUE=DATE:20270301\nEND:VEVENT\n";
    const files = {
      "bild.ics": ["\x89PNG\r\n", "Det är ingen kalenderfil."],
      "avklippt.ics": [`BEGIN:VCALENDAR\n${day}BEGIN:VEVENT\nSUMM`, "Kalenderfilen är trasig på rad"],
      "djup.ics": [`BEGIN:VCALENDAR\n${"BEGIN:VEVENT\n".repeat(100_000)}`, "Kalenderfilen är"],
      "stor.ics": [`BEGIN:VCALENDAR\n${day.repeat(3_000)}END:VCALENDAR\n`, "Kalenderfilen är för stor."],
    };
    for (const [name, [text, words]] of Object.entries(files)) {
      const path = office.file(name);
      writeFileSync(path, text, "latin1");
      await window.click("button", "Läs in kalenderfil");
      const dialog = await window.find("dialog", "Läs in en kalenderfil");
      await window.session.give(await window.find("file", "Kalenderfil", { within: dialog }), path);
      await window.says(words);
      await window.says("Inget är ändrat.");
      if (name === "stor.ics") await keep(window, "year-1-calendar-refused");
      await window.click("button", "Avbryt", { within: dialog });
      await until(async () => (await window.all("dialog", "Läs in en kalenderfil")).length === 0, "the dialog is closed");
    }
  });
});

step("a meeting more is added to this year's plan, and what is no day is said to be none", async () => {
  await window.click("tab", "Plan");
  while ((await window.all("button", "Ta bort")).length > 0) await window.click((await window.all("button", "Ta bort"))[0]);
  await window.click("button", "Lägg till en rad");
  await refused(async () => {
    await window.fill("Dag, rad 1", "31 november", { exact: true });
    await window.says("Skriv dagen som 2026-05-19 eller 19/5.");
  });
  await window.fill("Dag, rad 1", DAY, { exact: true });
  await window.isSilentOf("Skriv dagen som");
  await window.fill("Börjar, rad 1", "0900", { exact: true });
  await window.fill("Slutar, rad 1", "1130", { exact: true });
  await window.fill("Reservdag, rad 1", "1/12", { exact: true });
  await window.says("Reservdagen ligger inte efter sammanträdet.");
  await window.fill("Reservdag, rad 1", "9/12", { exact: true });
  await window.fill("Plats, rad 1", "Kansliet", { exact: true });
  await window.says("Ingen krock");
  await keep(window, "year-2-plan");
  await window.click("button", "Lägg in sammanträdet");
  await until(() => meetingOf(file, DAY), "the meeting is on record");
});

step("the next year's plan is put on record, told to other calendars, and decided in a §", async () => {
  await window.go("/arsplan/2027");
  await window.find("heading", "Årsplan 2027");
  await window.click("button", "Lägg in");
  await until(() => records(file).meetings.some(({ date }) => date.startsWith("2027")), "next year's meetings are on record");
  await keep(window, "year-3-next");
  const calendar = await save("Spara som kalenderfil");
  const told = await events(calendar);
  const planned = records(file).meetings.filter(({ date }) => date.startsWith("2027"));
  const days = told.filter(({ uid }) => uid.startsWith("meeting-")).map(({ start }) => start.slice(0, 10));
  assert.deepEqual(days.toSorted(), planned.map(({ date }) => date).toSorted());
  assert.ok(told.some(({ uid }) => uid.startsWith("verify-by-")), "the days of the law are told as well");

  await window.choose("Vid sammanträdet", "2 dec");
  await window.click("button", "Lägg till paragrafen");
  await until(async () => /^\/sammantraden\/\d+\/protokoll/.test(await window.address()), "the meeting is open");
  meeting = /\d+/.exec(await window.address())[0];
  await window.says(PLAN);
  const decided = JSON.stringify(meetingOf(file, DAY).items.find(({ heading }) => heading === PLAN)).replaceAll("\u00a0", " ");
  for (const { date } of planned) assert.ok(decided.includes(inWords(date)), `${inWords(date)} in ${decided}`);
  await keep(window, "year-4-decided");
});

step("the meeting gets its people, its papers and its summons, which is noted as sent", async () => {
  await window.go(address("plan"));
  const chosen = async (field) => window.session.run("return arguments[0].value", await window.find("combobox", field, { exact: true }));
  // The director keeps the minutes until someone else is named.
  assert.equal(await chosen("Sekreterare"), "Annika Rydbeck");
  await window.focus(await window.find("combobox", "Justerare", { exact: true }));
  await window.type("Leif");
  await window.click("option", "Leif Rosendal");
  await until(async () => (await chosen("Justerare")).includes("Leif Rosendal"), "the verifier is chosen");
  await window.fill("Nästa sammanträde", "2026-12-11", { exact: true });
  await openItem();
  await addBlock(window, "Expedieras till", PLAN);
  await window.type("Medlemmarna\nRevisorerna");
  await window.says("Sparat");

  await window.go("/arsplan/2027");
  await window.click("tab", "Utskrift");
  const list = await save();
  const paper = cut(list, office.file("avklippt.pdf"));
  await window.go(address("kallelse"));
  await refused(async () => {
    await window.session.give(await window.find("file", `Bifoga handlingar till ${PLAN}`), paper);
    await window.says("”avklippt.pdf” bifogades inte.");
    await window.fill("Dag då den skickades", "2026-12-24", { exact: true });
    await window.says("Dagen har inte varit ännu.");
    await window.fill("Dag då den skickades", "45/13", { exact: true });
    await window.says("Skriv dagen som");
    await window.fill("Dag då den skickades", "", { exact: true });
  });
  await window.session.give(await window.find("file", `Bifoga handlingar till ${PLAN}`), list);
  await window.says("1 handling bifogad.");
  await window.fill("Svar senast", "27/11", { exact: true });
  await window.click("radio", "Kallelsen ensam");
  const alone = await save();
  await window.click("radio", "Kallelse med handlingar i en fil");
  const joined = await save("Spara som PDF", "allt.pdf");
  papers.push(list, alone);
  assert.ok(isSound(joined), "qpdf");
  await window.click("button", "Skickad i dag");
  await window.says("Skickad fredag 20 november");
  await keep(window, "year-5-summons");
});

step("who answers what tells which alternate is called", async () => {
  await window.go(address("kallelse/svar"));
  const answer = async (word, name) => {
    await window.click("button", `${word} : ${name}`);
    await until(async () => (await window.session.run("return arguments[0].ariaPressed", await window.find("button", `${word} : ${name}`))) === "true", `${name}: ${word}`);
  };
  await answer("Förhinder", "Henrik Falkenström");
  await window.says("Kalla Yvonne Brodin");
  await answer("Förhinder", "Yvonne Brodin");
  await window.says("Kalla Carl-Axel Munther");
  await answer("Kommer", "Carl-Axel Munther");
  await window.says("Carl-Axel Munther");
  await answer("På distans", "Josefin Malmqvist");
  for (const name of ["Marianne Skoog", "Leif Rosendal", "Gunilla Tranberg", "Samira Nouri", "Kerstin Dufva", "Jörgen Palmér"]) await answer("Kommer", name);
  await window.says("Beslutsför efter svaren");
  await keep(window, "year-6-replies");
});

step("the meeting is held by those who answered", async () => {
  await on(`${DAY} 08:58:00`);
  await window.go(address("motet"));
  await window.find("heading", "Upprop");
  await window.press("l");
  await window.says("7 av 11");
  await until(async () => (await window.all("button", "På plats: Carl-Axel Munther")).length === 0, "those who answered are here");
  await window.find("button", "På plats: Henrik Falkenström");
  await window.press("Enter");
  await window.says("Mötet är öppnat");
  await window.press("e");
  await window.find("listbox", null);
  await window.type("Carl-Axel");
  await window.press("Enter");
  await window.says("tjänstgör för Henrik Falkenström");
  for (let item = 1; !(await window.text()).includes("Alla ärenden är behandlade"); item += 1) {
    assert.ok(item < 20, "the agenda ends");
    await window.press("Enter");
    await until(isOpen, "the next § is open");
    await window.press((await window.heading()).includes(PLAN) ? "b" : "n");
    await until(async () => !(await isOpen()), "the § is closed");
  }
  await window.press("a");
  await window.find("heading", "Mötet är avslutat");
  await keep(window, "year-7-held");
});


step("minutes that nobody has signed cannot be posted, nor be verified before the meeting", async () => {
  await on("2026-12-10 09:00:00");
  await window.go(address("anslag"));
  await window.says("Det finns inget att anslå än.");
  const [board] = boards();
  await refused(async () => {
    await window.click("button", board.name, { exact: true });
    await window.fill("Dagen då anslaget sattes upp", "2026-12-09", { exact: true });
    await window.says("Protokollet är inte justerat än.");
  });
  await keep(window, "year-8-not-yet");

  await window.go(address("justering"));
  await window.click("button", "Lås för justering");
  await window.says("0 av 3");
  await refused(async () => {
    await window.click("button", "Undertecknas på papper i stället");
    for (const [day, words] of [["2026-12-01", "Dagen ligger före sammanträdet."], ["2026-12-11", "Dagen har inte varit än."], ["31 juni", "Skriv dagen som"]]) {
      await window.fill("Dagen då alla har skrivit under", day, { exact: true });
      await window.says(words);
      await window.click("button", "Anteckna justeringen");
    }
    await keep(window, "year-9-nonsense");
    await window.click("button", "Undertecknas elektroniskt i stället");
  });
});

step("what came back broken, changed, of another meeting or dated before the meeting is refused", async () => {
  keys = office.keys("Annika Rydbeck", "Marianne Skoog", "Leif Rosendal");
  sent = await sendOut();
  await window.go(`/sammantraden/${await openMeeting(window, "13 november")}/justering`);
  await window.click("button", "Lås för justering");
  await window.says("0 av");
  const others = await save();
  await window.go(address("justering"));
  const picture = office.file("bild.pdf");
  writeFileSync(picture, "\x89PNG\r\n", "latin1");
  const chair = (pdf, name, on) => signElsewhere(pdf, { role: "chair", name: "Marianne Skoog", keys, on, as: office.file(name) });
  const [another, changed, early, late] = await Promise.all([
    chair(others, "annat.pdf", "2026-12-08 10:00:00"),
    turned(sent, office.file("vriden.pdf")).then((pdf) => chair(pdf, "vriden och underskriven.pdf", "2026-12-08 10:00:00")),
    chair(sent, "for tidig.pdf", "2026-12-01 10:00:00"),
    chair(sent, "for sen.pdf", "2026-12-24 15:00:00"),
  ]);
  const files = [
    [cut(sent, office.file("avklippt protokoll.pdf")), "Filen är skadad eller avklippt."],
    [bottomless(sent, office.file("fientlig.pdf")), "Filen är inte som en vanlig PDF."],
    [picture, "Det är ingen PDF-fil."],
    [sent, "Filen är inte underskriven."],
    [another, "Filen hör till sammanträdet 13 november 2026."],
    [changed, "Sidan 1 är ändrad sedan filen skickades ut."],
    [early, "Underskriften på ordförandens rad är daterad före sammanträdet."],
    [late, "Underskriften på ordförandens rad är daterad efter i dag."],
  ];
  await refused(async () => {
    for (const [path, words] of files) {
      await give(path);
      await window.says(words);
      await window.says("Inget är ändrat.");
      assert.deepEqual(await window.all("button", "Ta emot filen"), []);
    }
  });
  await keep(window, "year-10-returned-refused");
});

step("two sign elsewhere, then the third, and the minutes are verified on the day of the last signature", async () => {
  const sign = (pdf, role, name, on) => signElsewhere(pdf, { role, name, keys, on, as: office.file(`${role} ${on.slice(0, 10)}.pdf`) });
  const [two, alone] = await Promise.all([
    sign(sent, "secretary", "Annika Rydbeck", "2026-12-07 09:00:00").then((pdf) => sign(pdf, "chair", "Marianne Skoog", "2026-12-08 16:00:00")),
    sign(sent, "verifier-1", "Leif Rosendal", "2026-12-08 17:00:00"),
  ]);
  await give(two);
  await window.says("Återstår: justerare.");
  for (const words of ["Annika Rydbeck", "Marianne Skoog", "Namnet stämmer med protokollets", "Test-CA"]) await window.says(words);
  await keep(window, "year-11-returned");
  await window.click("button", "Ta emot filen");
  await window.says("2 av 3");

  await refused(async () => {
    await give(alone);
    await window.says("Filen saknar en underskrift som har kommit sedan den skickades ut.");
  });
  await window.drop(await sign(two, "verifier-1", "Leif Rosendal", "2026-12-09 08:30:00"));
  await window.says("Alla har därmed skrivit under.");
  await window.click("button", "Ta emot filen");
  await window.says("Protokollet är fryst");
  assert.equal(meetingOf(file, DAY).verification.date, "2026-12-09");
  signed = await save("Spara som PDF", "fryst.pdf");
  const reports = await window.all("button", "Öppna eller spara Valideringsrapport");
  assert.equal(reports.length, 2, "a report beside each file that came back");
  await window.click(reports[1]);
  await window.click("menuitem", "Spara som PDF");
  papers.push(await saveAs());
  await keep(window, "year-12-frozen");
});

step("the notice goes up on nine boards, some reported with their day, and never on a day that cannot be", async () => {
  await window.go(address("anslag"));
  const [own, region, ...municipalities] = boards();
  assert.equal(boards().length, 9);
  await window.click("button", own.name, { exact: true });
  await refused(async () => {
    for (const [field, day, words] of [
      ["Dagen då anslaget sattes upp", "2026-12-08", "Dagen ligger före justeringen."],
      ["Dagen då anslaget sattes upp", "2026-12-24", "Dagen har inte varit än."],
      ["Dagen då det togs ned", "2026-12-10", "Anslaget har en dag när det togs ned men ingen när det sattes upp."],
      ["Dagen då anslaget sattes upp", "i går", "Skriv dagen som"],
    ]) {
      await window.fill(field, day, { exact: true });
      await window.says(words);
    }
    await keep(window, "year-13-posting-refused");
  });
  await window.fill("Dagen då anslaget sattes upp", "2026-12-09", { exact: true });
  await until(() => posted(own) === "2026-12-09", "the day is in the file");
  await window.click("button", own.name, { exact: true });
  for (const board of [region, ...municipalities]) {
    await window.click("button", `Uppsatt i dag: ${board.name}`);
    await until(() => posted(board) === "2026-12-10", `${board.name} is in the file`);
  }
  await window.says("Alla uppsatta");
  for (const words of ["måndag 4 januari 2027", "31 december är nyårsafton, därför måndag 4 januari", "tisdag 5 januari 2027"]) await window.says(words);
  await keep(window, "year-14-posted");
  await window.click("button", "Anslag", { exact: true });
  await window.click("menuitem", "Spara som PDF");
  papers.push(await saveAs());
});

step("an extract is made and noted as sent", async () => {
  await window.go(address("utdrag"));
  await window.says("Medlemmarna");
  papers.push(await save());
  await refused(async () => {
    await window.click("button", "Annan dag för Revisorerna");
    await window.fill("Dagen då det skickades", "2026-12-01", { exact: true });
    await window.says("Dagen ligger före sammanträdet eller har inte varit än. Inget är ändrat.");
  });
  for (const who of ["Medlemmarna", "Revisorerna"]) {
    await window.click("button", `Skickat i dag till ${who}`);
    await until(async () => (await window.all("button", `Skickat i dag till ${who}`)).length === 0, `${who} waits no longer`);
  }
  await window.says("Alla utdrag är skickade");
  await keep(window, "year-15-extract");
});

step("on the last day to appeal nothing is in force, on the day after it is", async () => {
  await on("2027-01-04 23:00:00");
  await window.go(address("anslag"));
  await window.says("tisdag 5 januari");
  await window.says("I morgon");
  assert.deepEqual(await window.all("button", "Nedtaget i dag"), []);
  await keep(window, "year-16-last-day");
  await on("2027-01-05 07:00:00");
  await window.go(address("anslag"));
  await window.says("Om ingen har överklagat. Anslagen får tas ned.");
  for (const board of boards()) await window.click("button", `Nedtaget i dag: ${board.name}`);
  await window.says("Alla nedtagna");
  await keep(window, "year-17-force");
  const days = JSON.parse(cli("deadlines", file, "--from", "2026-12-31", "--to", "2027-01-31", "--json")).filter((one) => one.meeting === DAY);
  assert.deepEqual(
    Object.fromEntries(days.map(({ kind, date }) => [kind, date])),
    { appeal_last: "2027-01-04", remove_earliest: "2027-01-05", legal_force: "2027-01-05" },
  );
  await window.close();
});

step("every document that the window saved holds what it declares, and the minutes three signatures", () => {
  const { passed, failed, text } = profiles(...papers);
  assert.deepEqual([passed, failed], [2 * papers.length, 0], text);
  // What pyHanko draws in the places is no PDF/A, and not ours to change.
  assert.deepEqual(signatures(signed, keys.authority, office.folder), { pyhanko: 3, pdfsig: { valid: 3, trusted: 3 } });
});

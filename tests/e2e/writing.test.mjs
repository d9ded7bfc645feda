// Writing in the real window: what is pasted, typed, taken back and done again. What came of it is read from the file.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { inFile, meetingOf, newBlock, openSection } from "./harness/office.mjs";
import { display, until } from "./harness/processes.mjs";
import { home, keep } from "./harness/program.mjs";

let screen, office, example, window;
const DAY = "2026-12-11";

before(async () => (screen = await display()));
after(() => screen?.end());
beforeEach(async () => {
  office = home(screen);
  example = office.example();
  window = await office.open(example);
});
afterEach(() => office.leave());

const textOf = (heading, kind) => meetingOf(example, DAY).items.find((item) => item.heading === heading).blocks.find((block) => block.kind === kind)?.text;

/** As Word puts it on the clipboard: styles, conditional comments, lists as paragraphs, a table, empty paragraphs. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><style>p.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Calibri",sans-serif;}</style></head><body lang=SV>
<!--StartFragment-->
<h2>Lägesrapport<o:p></o:p></h2>
<p class=MsoNormal>Samverkan har <b style='mso-bidi-font-weight:normal'>ökat</b> i Älvmark, <i>enligt</i> rapporten.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Första punkten<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Andra punkten<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Post<o:p></o:p></p></td><td><p class=MsoNormal>Belopp<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Hyra<o:p></o:p></p></td><td><p class=MsoNormal>12&nbsp;500<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;

test("what is pasted from Word becomes clean blocks and loses no word", async () => {
  await newBlock(window);
  await window.paste({ "text/html": WORD, "text/plain": "Lägesrapport …" });
  await inFile(example, DAY, (text) => text.includes("Andra punkten"), "the paste is in the file");
  const written = textOf("Inkomna handlingar", "background");
  for (const words of ["Lägesrapport", "Samverkan har", "ökat", "i Älvmark,", "enligt", "rapporten.", "Första punkten", "Andra punkten", "Post", "Belopp", "Hyra", "500"]) {
    assert.ok(written.includes(words), `“${words}” is there: ${written}`);
  }
  assert.ok(!/mso|Calibri|·|<|supportLists/.test(written), `nothing of Word is left: ${written}`);
  const editor = "return [...document.querySelector('.written.ProseMirror-focused, .written:focus').querySelectorAll('li, td, th, strong, em, h3, h4')].map((one) => one.localName).join(' ')";
  const shapes = await window.session.run(editor);
  for (const shape of ["li", "strong", "em"]) assert.ok(shapes.includes(shape), `${shape}: ${shapes}`);
  assert.ok(/t[dh]/.test(shapes), shapes);
  await keep(window, "paste-word");
});

test("letters of Swedish and its neighbours, quotation marks and hard spaces are typed as they are", async () => {
  await newBlock(window);
  const words = "Åsa Öst é ü ”citat” „lågt” 12\u00a0500 – § 7 à";
  await window.type(words);
  await inFile(example, DAY, (text) => text.includes("§ 7 à"), "the words are in the file");
  assert.equal(textOf("Inkomna handlingar", "background"), words);
});

test("one history over all views: typing, then the plan, taken back in turn and done again", async () => {
  const meeting = await newBlock(window);
  await window.type("Skrivet först.");
  await inFile(example, DAY, (text) => text.includes("Skrivet först."), "the words are in the file");
  await window.go(`${meeting}/plan`);
  await window.fill("Plats", "Rådhuset");
  await inFile(example, DAY, (text) => text.includes("Rådhuset"), "the place is in the file");
  await window.go("/");
  await window.press("Ctrl+z");
  await inFile(example, DAY, (text) => !text.includes("Rådhuset") && text.includes("Skrivet först."), "the place is taken back, from another view");
  await window.press("Ctrl+z");
  await inFile(example, DAY, (text) => !text.includes("Skrivet först."), "the words are taken back");
  await window.press("Ctrl+y");
  await inFile(example, DAY, (text) => text.includes("Skrivet först."), "the words are there again");
  await window.press("Ctrl+Shift+z");
  await inFile(example, DAY, (text) => text.includes("Rådhuset"), "the place is there again");
});

test("what was done before a restart is taken back after it", async () => {
  const meeting = await newBlock(window);
  await window.type("Före omstarten.");
  await inFile(example, DAY, (text) => text.includes("Före omstarten."), "the words are in the file");
  await window.close();
  window = await office.open();
  assert.ok((await window.address()).startsWith(`${meeting}/protokoll`), "the place is remembered");
  await window.says("Före omstarten.");
  await window.press("Ctrl+z");
  await inFile(example, DAY, (text) => !text.includes("Före omstarten."), "the words are taken back");
  await window.isSilentOf("Före omstarten.");
});

test("the proposal becomes the decision with one key, and what was changed is shown", async () => {
  await newBlock(window);
  await window.find("textbox", "Inkomna handlingar, Förslag till beslut");
  await window.press("Ctrl+Enter");
  const decision = await window.find("textbox", "Inkomna handlingar, Beslut");
  await window.focus(decision);
  await window.press("Ctrl+End");
  await window.type(" Ordföranden skriver under.");
  await window.says("ändrat från förslaget");
  await window.press("Alt+d");
  await window.find("button", "Dölj skillnad");
  const inserted = await window.session.run("return [...document.querySelectorAll('ins')].map((one) => one.innerText).join(' ')");
  assert.match(inserted, /Ordföranden skriver under/);
});

test("find and replace goes through the whole minutes", async () => {
  const meeting = await newBlock(window);
  await window.type("Vägvisaren och vägvisaren igen.");
  await openSection(window, "Avslutning");
  await window.press("Ctrl+f");
  await window.fill("Sök efter", "vägvisaren", { leave: false });
  await window.says("2 träffar i");
  await window.fill("Ersätt med", "Hamnen", { leave: false });
  await window.click("button", "Ersätt alla");
  await inFile(example, DAY, (text) => text.includes("Hamnen och Hamnen igen."), "both are replaced in the file");
  await until(async () => (await window.address()).startsWith(meeting), "one is still in the minutes");
});

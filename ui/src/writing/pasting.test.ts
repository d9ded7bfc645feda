// Pasting into a text that stands there: what the caret is in decides how blocks join it.
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, expect, test } from "vitest";
import { fromDocument } from "./convert";
import { Editing } from "./editing";
import { fromHtml } from "./pasteHtml";

let editing: Editing;
afterEach(() => {
  editing.destroy();
  document.body.replaceChildren();
});

/** The text after pasting HTML, or plain text, at the end of the nth place that holds words. */
function pasted(into: string, leaf: number, clip: { html: string } | { plain: string }) {
  const nothing = () => {};
  editing = new Editing({
    element: document.body.appendChild(document.createElement("div")),
    value: fromHtml(into),
    readonly: false,
    attributes: () => ({}),
    onchange: nothing,
    onfocus: nothing,
    onblur: nothing,
    onundo: undefined,
    onredo: undefined,
    ontoolbar: nothing,
  });
  const { view, state } = editing.editor;
  const ends: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.isTextblock) ends.push(position + 1 + node.content.size);
  });
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, ends[leaf] ?? 1)));
  if ("html" in clip) view.pasteHTML(clip.html);
  else view.pasteText(clip.plain);
  view.state.doc.check();
  return fromDocument(view.state.doc);
}

const CASES: [string, string, number, { html: string } | { plain: string }, string][] = [
  ["words flow into a paragraph", "<p>a</p>", 0, { html: "<span>b</span>" }, "<p>ab</p>"],
  ["paragraphs flow at both ends", "<p>a</p>", 0, { html: "<p>b</p><p>c</p>" }, "<p>ab</p><p>c</p>"],
  ["a list stays a list after words", "<p>a</p>", 0, { html: "<ul><li>b<li>c</ul>" }, "<p>a</p><ul><li>b<li>c</ul>"],
  ["a list takes the place of nothing", "", 0, { html: "<ul><li>b</ul>" }, "<ul><li>b</ul>"],
  ["a list goes on with a list", "<ul><li>a<li>z</ul>", 0, { html: "<ul><li>b<li>c</ul>" }, "<ul><li>ab<li>c<li>z</ul>"],
  ["blocks are words in a heading", "<h2>a</h2>", 0, { html: "<p>b</p><ul><li>c</ul>" }, "<h2>ab c</h2>"],
  [
    "blocks are lines in a cell",
    "<table><tr><td>a<td>x</table>",
    0,
    { html: "<p>b</p><ul><li>c</ul>" },
    "<table><tr><td>ab<br>c<td>x</table>",
  ],
  [
    "a table fills the cells from the caret on",
    "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
    2,
    { plain: "1\t2\n3\t4" },
    "<table><tr><td>a<td>b<tr><td>1<td>2<tr><td>3<td>4</table>",
  ],
  ["a heading stays one", "<p>a</p>", 0, { html: "<h1>b</h1><p>c</p>" }, "<p>a</p><h2>b</h2><p>c</p>"],
  ["plain text is read as from a PDF", "<p>a</p>", 0, { plain: "b\n\n– c" }, "<p>ab</p><ul><li>c</ul>"],
];

for (const [name, into, leaf, clip, after] of CASES) {
  test(`pasting: ${name}`, () => expect(pasted(into, leaf, clip)).toEqual(fromHtml(after)));
}

test("pasting: our own comes back as it was", () => {
  const html = "<h2>a</h2><p>b <b>c</b><br>d</p><ol start=4><li>e<ul><li>f</ul></ol><table><tr><td>g<td>h</table>";
  pasted(html, 0, { plain: "" });
  const { view } = editing.editor;
  const copied = view.serializeForClipboard(view.state.doc.slice(0, view.state.doc.content.size)).dom.innerHTML;
  expect(copied).toContain("data-pm-slice");
  editing.destroy();
  expect(pasted("", 0, { html: copied })).toEqual(fromHtml(html));
});

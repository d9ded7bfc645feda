// The text open for editing: what keys and commands make of it, what comes from outside, when it is given out.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Command } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";
import { backAtStart, deleteAtEnd, indent, insertTable, outdent, splitEntry, toggleHeading, toggleList, breakLine } from "./commands";
import { fromDocument } from "./convert";
import { Editing, type EditingOptions } from "./editing";
import { removeColumn, removeRow, toggleEmphasis, toggleStrong } from "./keys";
import { fromHtml } from "./pasteHtml";
import type { RichText } from "../backend/generated/types";

let editing: Editing;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  editing.destroy();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function open(value: RichText, options: Partial<EditingOptions> = {}): Editing {
  const element = document.body.appendChild(document.createElement("div"));
  const nothing = () => {};
  editing = new Editing({
    element,
    value,
    readonly: false,
    attributes: () => ({ role: "textbox" }),
    onchange: nothing,
    onfocus: nothing,
    onblur: nothing,
    onundo: undefined,
    onredo: undefined,
    ontoolbar: nothing,
    ...options,
  });
  return editing;
}

/** A text in the notation of HTML, with | where the caret stands or two round the selection. */
function at(html: string, options?: Partial<EditingOptions>): Editing {
  const opened = open(fromHtml(html), options);
  const { view } = opened.editor;
  const places: number[] = [];
  view.state.doc.descendants((node, position) => {
    if (node.isText) for (const match of (node.text ?? "").matchAll(/\|/g)) places.push(position + match.index);
  });
  const [from = 1, to = from + 1] = places;
  const tr = view.state.tr;
  for (const place of [...places].reverse()) tr.delete(place, place + 1);
  tr.setSelection(TextSelection.create(tr.doc, from, places.length > 1 ? to - 1 : from)).setMeta("outside", true);
  view.dispatch(tr);
  return opened;
}

const run = (command: Command) => command(editing.editor.state, editing.editor.view.dispatch, editing.editor.view);
const now = () => fromDocument(editing.editor.state.doc);
/** The words of the paragraph of the caret, with | where it stands. */
const caret = () => {
  const { $head } = editing.editor.state.selection;
  const words = $head.parent.textBetween(0, $head.parent.content.size, "", "\n");
  return `${words.slice(0, $head.parentOffset)}|${words.slice($head.parentOffset)}`;
};

const LISTS: [string, Command, string, string][] = [
  ["a paragraph becomes a list", toggleList(null), "<p>a|b</p>", "<ul><li>ab</ul>"],
  ["it joins the list before it", toggleList(null), "<ul><li>x</ul><p>|a</p>", "<ul><li>x<li>a</ul>"],
  ["several become one list", toggleList(1), "<p>a</p><p>b|</p><p>c|</p>", "<p>a</p><ol><li>b<li>c</ol>"],
  ["a list becomes paragraphs", toggleList(null), "<ul><li>a|</ul>", "<p>a</p>"],
  ["the rest of it goes on counting", toggleList(1), "<ol><li>a<li>b|<li>c</ol>", "<ol><li>a</ol><p>b</p><ol start=2><li>c</ol>"],
  ["a list takes other marks", toggleList(1), "<ul><li>a|<li>b</ul>", "<ol><li>a<li>b</ol>"],
  ["only the nested one does", toggleList(1), "<ul><li>a<ul><li>b|</ul></ul>", "<ul><li>a<ol><li>b</ol></ul>"],
  ["an entry goes in", indent, "<ul><li>a<li>b|<li>c</ul>", "<ul><li>a<ul><li>b</ul><li>c</ul>"],
  ["with what lies below it", indent, "<ul><li>a<li>b|<ul><li>c</ul></ul>", "<ul><li>a<ul><li>b<li>c</ul></ul>"],
  ["it goes out again", outdent, "<ul><li>a<ul><li>b|<li>c</ul></ul>", "<ul><li>a<li>b<ul><li>c</ul></ul>"],
  ["and out of the list", outdent, "<ul><li>a<li>b|</ul>", "<ul><li>a</ul><p>b</p>"],
  ["Enter parts an entry", splitEntry, "<ul><li>a|b<ul><li>c</ul></ul>", "<ul><li>a<li>b<ul><li>c</ul></ul>"],
  ["Enter parts a nested entry", splitEntry, "<ul><li>x<ul><li>a|b</ul></ul>", "<ul><li>x<ul><li>a<li>b</ul></ul>"],
  ["Backspace leaves the list", backAtStart, "<ul><li>a<li>|b</ul>", "<ul><li>a</ul><p>b</p>"],
  ["Backspace joins a paragraph to an entry", backAtStart, "<ul><li>a</ul><p>|b</p>", "<ul><li>ab</ul>"],
  ["Delete brings the next entry up", deleteAtEnd, "<ul><li>a|<li>b</ul>", "<ul><li>ab</ul>"],
  ["a heading and back", toggleHeading, "<p>a|<br>b</p>", "<h2>a b</h2>"],
  ["a heading is a paragraph again", toggleHeading, "<h2>a|</h2>", "<p>a</p>"],
  ["an entry becomes a heading", toggleHeading, "<ul><li>a<li>b|<li>c</ul>", "<ul><li>a</ul><h2>b</h2><ul><li>c</ul>"],
];

for (const [name, command, before, after] of LISTS) {
  test(`lists: ${name}`, () => {
    at(before);
    expect(run(command)).toBe(true);
    editing.editor.state.doc.check();
    expect(now()).toEqual(fromHtml(after));
  });
}

test("the caret stays at its letter when lists change", () => {
  at("<p>x</p><ul><li>a<li>be|ta<li>c</ul>");
  for (const command of [indent, outdent, outdent, toggleList(1), toggleHeading]) {
    run(command);
    expect(caret()).toBe("be|ta");
  }
});

test("the first entry cannot go in, and no entry goes below the second level", () => {
  at("<ul><li>a|<li>b</ul>");
  expect(run(indent)).toBe(false);
  editing.destroy();
  at("<ul><li>a<ul><li>b|</ul></ul>");
  expect(run(indent)).toBe(false);
});

test("strong drives out emphasis", () => {
  at("<p>a |b c| d</p>");
  run(toggleEmphasis);
  run(toggleStrong);
  expect(now()).toEqual(fromHtml("<p>a <b>b c</b> d</p>"));
});

test("a heading takes no line break, a paragraph does", () => {
  at("<h2>a|b</h2>");
  expect(run(breakLine)).toBe(false);
  editing.destroy();
  at("<p>a|b</p>");
  run(breakLine);
  expect(now()).toEqual(fromHtml("<p>a<br>b</p>"));
});

test("a table comes after the paragraph, grows with Tab and goes with its last column", () => {
  at("<p>a|</p>");
  run(insertTable);
  const table = (rows: number, columns: number) => {
    const row = Array.from({ length: columns }, () => []);
    return { table: { head: row, rows: Array.from({ length: rows - 1 }, () => row) } };
  };
  expect(now()[1]).toEqual(table(3, 2));
  const tab = () => editing.editor.view.someProp("handleKeyDown", (f) => f(editing.editor.view, new KeyboardEvent("keydown", { key: "Tab" })));
  for (let cell = 0; cell < 6; cell++) tab();
  expect(now()[1]).toEqual(table(4, 2));
  run(removeRow);
  run(removeColumn);
  expect(now()[1]).toEqual(table(3, 1));
  run(removeColumn);
  expect(now()).toEqual([{ paragraph: [{ text: "a", style: "plain" }] }, { paragraph: [] }]);
});

test("the text is given out after a pause, at least every 800 ms, and never per key", () => {
  const onchange = vi.fn();
  at("<p>|</p>", { onchange });
  const type = () => editing.editor.view.dispatch(editing.editor.state.tr.insertText("x"));
  for (let key = 0; key < 10; key++) {
    type();
    vi.advanceTimersByTime(100);
  }
  expect(onchange).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(250);
  expect(onchange).toHaveBeenCalledTimes(2);
  expect(onchange).toHaveBeenLastCalledWith([{ paragraph: [{ text: "xxxxxxxxxx", style: "plain" }] }]);
  type();
  editing.flush();
  editing.flush();
  expect(onchange).toHaveBeenCalledTimes(3);
});

test("a value from outside is taken over silently and the caret stays", () => {
  const onchange = vi.fn();
  at("<p>one</p><p>two th|ree</p>", { onchange });
  editing.take(fromHtml("<p>ONE more</p><p>two three</p>"));
  expect(now()).toEqual(fromHtml("<p>ONE more</p><p>two three</p>"));
  expect(caret()).toBe("two th|ree");
  vi.advanceTimersByTime(2000);
  expect(onchange).not.toHaveBeenCalled();
});

test("an echo that comes late does not take back what was written since", () => {
  const given: RichText[] = [];
  at("<p>a|</p>", { onchange: (value) => given.push(value) });
  const type = (words: string) => editing.editor.view.dispatch(editing.editor.state.tr.insertText(words));
  type("b");
  editing.flush();
  type("c");
  editing.take(given[0] ?? []);
  expect(caret()).toBe("abc|");
  editing.flush();
  editing.take(given[1] ?? []);
  // The same value once more is no echo: it is undo.
  editing.take(given[0] ?? []);
  expect(caret()).toBe("ab|");
});

test("any text can be taken over in place of any other", () => {
  const texts = ["<p>a</p>", "", "<ul><li>a<ul><li>b</ul></ul>", "<table><tr><td>a<td>b</table>", "<h2>a</h2><p>a</p>", "<ol><li>a</ol>"];
  open([]);
  for (const from of texts) {
    for (const to of texts) {
      editing.take(fromHtml(from));
      editing.take(fromHtml(to));
      expect(now()).toEqual(fromHtml(to));
    }
  }
});

test("undo is the window's: the text is given out first", () => {
  const calls: string[] = [];
  at("<p>a|</p>", { onchange: () => calls.push("change"), onundo: () => calls.push("undo"), onredo: () => calls.push("redo") });
  editing.editor.view.dispatch(editing.editor.state.tr.insertText("b"));
  for (const key of [{ key: "z" }, { key: "Z", shiftKey: true }, { key: "y" }]) {
    const event = new KeyboardEvent("keydown", { ...key, ctrlKey: true, bubbles: true, cancelable: true });
    editing.editor.view.dom.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  }
  expect(calls).toEqual(["change", "undo", "redo", "redo"]);
  expect(caret()).toBe("ab|");
});

test("clauses, found words and the head of a table are shown and are no text", () => {
  const html = "<p>att  </p><ul><li>att bevilja medel</ul><p>attest</p><table><tr><td>x<td>y<tr><td>z<td>w</table>";
  open(fromHtml(html));
  editing.show({ clauses: true, marks: [{ leaf: 1, from: 4, to: 11, kind: "current" }] });
  const { dom } = editing.editor.view;
  const texts = (selector: string) => Array.from(dom.querySelectorAll(selector), (element) => element.textContent);
  expect(texts(".clause")).toEqual(["att bevilja medel"]);
  expect(texts(".att")).toEqual(["att "]);
  expect(texts(".mark-current")).toEqual(["bevilja"]);
  expect(texts("[role=columnheader]")).toEqual(["x", "y"]);
  expect(now()).toEqual(fromHtml(html));
});

test("nothing is changed under letters that are being composed", () => {
  at("<p>a|</p>");
  const { view } = editing.editor;
  view.dom.dispatchEvent(new Event("compositionstart", { bubbles: true }));
  expect(view.composing).toBe(true);
  editing.take(fromHtml("<p>from outside</p>"));
  editing.show({ clauses: true, marks: [] });
  expect(caret()).toBe("a|");
  view.dom.dispatchEvent(new Event("compositionend", { bubbles: true }));
  vi.advanceTimersByTime(500);
  expect(now()).toEqual(fromHtml("<p>from outside</p>"));
});

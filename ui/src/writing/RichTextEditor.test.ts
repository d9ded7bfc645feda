// The editor and its toolbar as a reader meets them: names, keys, states, and who has the focus.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writing as words } from "../text/writing";
import Difference from "./Difference.svelte";
import { fromHtml } from "./pasteHtml";
import RichTextEditor from "./RichTextEditor.svelte";
import Toolbar from "./Toolbar.svelte";

const mounted: ReturnType<typeof mount>[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await Promise.all(mounted.splice(0).map((component) => unmount(component)));
  document.body.replaceChildren();
  vi.useRealTimers();
});

type Props = Parameters<typeof RichTextEditor>[1];
function show(html: string, props: Partial<Props> = {}) {
  const editor = mount(RichTextEditor, { target: document.body, props: { value: fromHtml(html), label: "Bakgrund", ...props } });
  mounted.push(editor, mount(Toolbar, { target: document.body }));
  flushSync();
  const text = document.querySelector<HTMLElement>("[role=textbox]");
  if (!text) throw new Error("no text");
  return { editor: editor as unknown as { flush(): void; focus(): void; insert(text: string): void }, text };
}

/** The toolbar looks at the text after the next frame. */
function settle(): void {
  vi.advanceTimersByTime(50);
  flushSync();
}

const tool = (name: string) => document.querySelector<HTMLButtonElement>(`[role=toolbar] [aria-label="${name}"]`);

test("a text has its name, its language and its spelling", () => {
  const { text } = show("<p>a</p>");
  expect(text.getAttribute("aria-label")).toBe("Bakgrund");
  expect(text.getAttribute("aria-multiline")).toBe("true");
  expect(text.lang).toBe("sv");
  expect(text.getAttribute("spellcheck")).toBe("true");
  expect(document.getElementById(text.getAttribute("aria-describedby") ?? "")?.textContent).toBe(words.keys);
});

test("a frozen text says so and cannot be written in", () => {
  const { text } = show("<p>a</p>", { readonly: true });
  expect(text.getAttribute("aria-readonly")).toBe("true");
  expect(text.getAttribute("contenteditable")).toBe("false");
});

test("no style is put into the page: the CSP allows none", () => {
  const before = document.querySelectorAll("style").length;
  const { text } = show("<p>a</p>");
  expect(document.querySelectorAll("style").length).toBe(before);
  expect(text.querySelectorAll("[style]").length).toBe(0);
});

test("the toolbar is there for the text that has the focus, and every tool has a name", () => {
  const { editor } = show("<p>a</p>");
  expect(document.querySelector("[role=toolbar]")).toBeNull();
  editor.focus();
  settle();
  const names = Array.from(document.querySelectorAll("[role=toolbar] button"), (button) => button.getAttribute("aria-label"));
  expect(names).toEqual([words.heading, words.strong, words.emphasis, words.dashList, words.numberedList, words.insertTable]);
  expect(tool(words.strong)?.title).toBe("Fet (Ctrl B)");
  expect(tool(words.dashList)?.getAttribute("aria-keyshortcuts")).toBe("Control+Shift+8");
});

test("a tool switches, says that it is on, and the text is given out", () => {
  const onchange = vi.fn();
  const { editor } = show("<p>a</p>", { onchange });
  editor.focus();
  settle();
  tool(words.dashList)?.click();
  settle();
  expect(tool(words.dashList)?.getAttribute("aria-pressed")).toBe("true");
  editor.flush();
  expect(onchange).toHaveBeenCalledExactlyOnceWith(fromHtml("<ul><li>a</ul>"));
});

test("in a table the tools are those of tables", () => {
  const { editor } = show("<table><tr><td>a<td>b</table>");
  editor.focus();
  settle();
  expect(tool(words.insertTable)).toBeNull();
  expect(tool(words.addRow)).not.toBeNull();
});

test("a phrase is written at the caret", () => {
  const onchange = vi.fn();
  const { editor } = show("<p>a</p>", { onchange });
  editor.insert("b ");
  editor.flush();
  expect(onchange).toHaveBeenCalledWith([{ paragraph: [{ text: "b a", style: "plain" }] }]);
});

test("what is left unsaved is given out when the text is closed", async () => {
  const onchange = vi.fn();
  const { editor } = show("<p>a</p>", { onchange });
  editor.insert("b");
  await Promise.all(mounted.splice(0).map((component) => unmount(component)));
  expect(onchange).toHaveBeenCalledOnce();
});

test("a difference marks what went out and in, in words too", () => {
  const before = fromHtml("<ul><li>att bevilja 540&nbsp;000 kr</ul>");
  const after = fromHtml("<ul><li>att bevilja 480&nbsp;000 kr</ul>");
  mounted.push(mount(Difference, { target: document.body, props: { before, after, label: "Beslut", clauses: true } }));
  expect(document.querySelector("del")?.textContent).toBe(` ${words.deleted} 540\u00a0000`);
  expect(document.querySelector("ins")?.textContent).toBe(` ${words.inserted} 480\u00a0000`);
  expect(document.querySelector(".att")?.textContent).toBe("att ");
});

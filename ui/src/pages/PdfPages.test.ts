// The pages as a reader meets them: names, the way by keys and by mouse, and what stands there without a document.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pages as words } from "../text/pages";
import PdfPages from "./PdfPages.svelte";
import { open } from "./reader";

vi.mock("./reader", () => ({ open: vi.fn(), warm: vi.fn() }));

let view: ReturnType<typeof mount> | undefined;
beforeEach(() => {
  const sizes = Array.from({ length: 3 }, () => ({ width: 595, height: 842 }));
  vi.mocked(open).mockResolvedValue({ sizes, paint: () => Promise.reject(new Error("not drawn")), close: () => {} });
});
afterEach(async () => {
  if (view) await unmount(view);
  view = undefined;
  document.body.replaceChildren();
});

interface Source {
  item: string;
}
const place = (page: number, top: number, item: string) => ({ page, top, bottom: top + 50, left: 60, right: 535, item });

async function show(props: { pdf?: Uint8Array | null; active?: Source; onpick?: (picked: Source) => void } = {}) {
  const places = [place(1, 100, "c"), place(0, 300, "b"), place(0, 100, "a")];
  const all = { pdf: new Uint8Array([1]), places, nameOf: (found: Source) => `Gå till ${found.item}`, ...props };
  view = mount(PdfPages, { target: document.body, props: all as never });
  if (all.pdf) await vi.waitFor(() => expect(document.querySelectorAll("[role=region] [role=group]").length).toBe(3));
  flushSync();
}

const press = (key: string) => {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  flushSync();
};
const focusName = () => document.activeElement?.getAttribute("aria-label");

test("every sheet says which page it is, and the steps say where one is", async () => {
  await show();
  const names = Array.from(document.querySelectorAll("[role=region] [role=group]"), (sheet) => sheet.getAttribute("aria-label"));
  expect(names).toEqual(["Sida 1 av 3", "Sida 2 av 3", "Sida 3 av 3"]);
  expect(document.querySelector("[aria-live]")?.textContent).toBe("1 av 3");
  const step = (name: string) => document.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`);
  expect(step(words.previous)?.disabled).toBe(true);
  step(words.next)?.click();
  flushSync();
  expect(document.querySelector("[aria-live]")?.textContent).toBe("2 av 3");
});

test("one Tab comes to the places, the arrows walk them in reading order over pages", async () => {
  await show();
  const stops = Array.from(document.querySelectorAll<HTMLElement>("[data-place]")).filter((button) => button.tabIndex === 0);
  expect(stops.map((button) => button.getAttribute("aria-label"))).toEqual(["Gå till a"]);
  stops[0]?.focus();
  press("ArrowDown");
  press("ArrowDown");
  expect(focusName()).toBe("Gå till c");
  press("ArrowDown");
  expect(focusName()).toBe("Gå till c");
  press("Home");
  expect(focusName()).toBe("Gå till a");
  press("PageDown");
  expect(document.querySelector("[aria-live]")?.textContent).toBe("2 av 3");
});

test("a press goes to the text", async () => {
  const onpick = vi.fn();
  await show({ onpick });
  document.querySelector<HTMLElement>('[aria-label="Gå till b"]')?.click();
  expect(onpick).toHaveBeenCalledExactlyOnceWith(place(0, 300, "b"));
});

test("what is written in is marked, and is where Tab comes to", async () => {
  await show({ active: { item: "b" } });
  const current = document.querySelectorAll<HTMLElement>("[aria-current=true]");
  expect(Array.from(current, (button) => [button.getAttribute("aria-label"), button.tabIndex])).toEqual([["Gå till b", 0]]);
});

test("without a document stands what will come, and with a broken one that nothing is lost", async () => {
  await show({ pdf: null });
  expect(document.querySelector("[role=status]")?.textContent).toBe(words.empty);
  if (view) await unmount(view);
  vi.mocked(open).mockRejectedValue(new Error("no PDF"));
  view = mount(PdfPages, { target: document.body, props: { pdf: new Uint8Array(), nameOf: () => "" } });
  await vi.waitFor(() => expect(document.querySelector("[role=status]")?.textContent).toBe(words.failed));
});

// Files over the window: they land in the registry unless something under the pointer takes them itself.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import DropCover from "./DropCover.svelte";
import { incoming } from "./incoming.svelte";

let mounted: ReturnType<typeof mount> | undefined;
let landed = 0;

beforeEach(() => {
  incoming.forget();
  landed = 0;
  mounted = mount(DropCover, { target: document.body, props: { landed: () => void (landed += 1) } });
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  document.body.replaceChildren();
});

/** A drag event as the web view gives it, with files or with words. */
async function drag(kind: string, target: EventTarget, types: string[]): Promise<Event> {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types, files: types.includes("Files") ? [new File(["x"], "brev.eml")] : [], dropEffect: "none" } });
  target.dispatchEvent(event);
  await tick();
  return event;
}

test("files that nothing takes land in the registry, and before that one sees where", async () => {
  await drag("dragenter", document.body, ["Files"]);
  await drag("dragover", document.body, ["Files"]);
  expect(document.body.textContent).toContain("Släpp för att diarieföra");
  const drop = await drag("drop", document.body, ["Files"]);
  expect([drop.defaultPrevented, landed, incoming.waiting.length]).toEqual([true, 1, 1]);
  expect(document.body.textContent).not.toContain("Släpp för att diarieföra");
});

test("what a part of the window takes itself is left to it", async () => {
  const own = document.body.appendChild(document.createElement("div"));
  own.addEventListener("drop", (event) => event.preventDefault());
  await drag("drop", own, ["Files"]);
  expect([landed, incoming.waiting.length]).toEqual([0, 0]);
});

test("a field for files takes its own, and words that are dragged are no files", async () => {
  const field = document.body.appendChild(Object.assign(document.createElement("input"), { type: "file" }));
  await drag("drop", field, ["Files"]);
  await drag("drop", document.body, ["text/plain"]);
  expect([landed, incoming.waiting.length]).toEqual([0, 0]);
});

test("a pasted file lands like a dropped one, and pasted words stay where they are", async () => {
  const paste = (files: File[]) => {
    const event = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), { clipboardData: { files } });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(paste([])).toBe(false);
  expect(paste([new File(["x"], "skärmbild.png")])).toBe(true);
  expect([landed, incoming.waiting.length]).toEqual([1, 1]);
});

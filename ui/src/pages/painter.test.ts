// The painter shows the newest document where it is seen, first things first, and lets an old picture stand until then.
import { afterEach, expect, test, vi } from "vitest";
import { Painter } from "./painter";
import { byPage, identity, inReadingOrder, keeping } from "./places";
import type { Document } from "./reader";

afterEach(() => document.body.replaceChildren());

/** A document whose pictures are ready when the test says so. */
function fakeDocument(name: string, pages: number) {
  const waiting: { page: number; width: number; finish: () => void; dropped: boolean }[] = [];
  const opened: Document & { closed: boolean } = {
    sizes: Array.from({ length: pages }, () => ({ width: 600, height: 800 })),
    closed: false,
    close: () => void (opened.closed = true),
    paint: (page, width) =>
      new Promise((resolve) => {
        const job = { page, width, finish: () => resolve(picture), dropped: false };
        const picture = {
          putInto: (host: HTMLElement) => (host.textContent = `${name}-${page}`),
          drop: () => void (job.dropped = true),
        };
        waiting.push(job);
      }),
  };
  return { opened, waiting };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function setUp(...documents: ReturnType<typeof fakeDocument>[]) {
  const events = { sizes: vi.fn(), painted: vi.fn(), failed: vi.fn() };
  const queue = [...documents];
  const painter = new Painter(() => {
    const next = queue.shift();
    return next ? Promise.resolve(next.opened) : Promise.reject(new Error("no PDF"));
  }, events);
  const hosts = Array.from({ length: 12 }, () => document.body.appendChild(document.createElement("div")));
  hosts.forEach((host, page) => painter.host(page, host));
  const shown = () => hosts.map((host) => host.textContent).filter((picture) => picture !== "");
  return { painter, events, shown };
}

const bytes = new Uint8Array();

test("only what is seen is painted, one page at a time, the most important first", async () => {
  const a = fakeDocument("a", 5);
  const { painter, events, shown } = setUp(a);
  painter.see([2, 1], 300, 1);
  painter.show(bytes);
  await settled();
  expect(events.sizes).toHaveBeenCalledExactlyOnceWith(Array.from({ length: 5 }, () => ({ width: 600, height: 800 })));
  expect(a.waiting.map(({ page }) => page)).toEqual([2]);
  a.waiting[0]?.finish();
  await settled();
  expect(shown()).toEqual(["a-2"]);
  expect(events.painted).toHaveBeenCalledOnce();
  a.waiting[1]?.finish();
  await settled();
  expect(shown()).toEqual(["a-1", "a-2"]);
  expect(a.waiting).toHaveLength(2);
});

test("the old picture stays until the new one is ready, and the old document goes", async () => {
  const a = fakeDocument("a", 2);
  const b = fakeDocument("b", 2);
  const { painter, shown } = setUp(a, b);
  painter.see([0], 300, 1);
  painter.show(bytes);
  await settled();
  a.waiting[0]?.finish();
  await settled();
  painter.show(bytes);
  await settled();
  expect(shown()).toEqual(["a-0"]);
  expect(a.opened.closed).toBe(true);
  b.waiting[0]?.finish();
  await settled();
  expect(shown()).toEqual(["b-0"]);
});

test("a page that looks as before keeps its picture, and counts as painted at once", async () => {
  const a = fakeDocument("a", 3);
  const b = fakeDocument("b", 3);
  const { painter, events, shown } = setUp(a, b);
  painter.see([0, 1, 2], 300, 1);
  painter.show(bytes, ["x", "y", "z"]);
  await settled();
  for (const page of [0, 1, 2]) {
    a.waiting[page]?.finish();
    await settled();
  }
  painter.show(bytes, ["x", "new", "z"]);
  await settled();
  expect(events.painted).toHaveBeenCalledTimes(2);
  b.waiting[0]?.finish();
  await settled();
  expect(shown()).toEqual(["a-0", "b-1", "a-2"]);
  expect(b.waiting.map(({ page }) => page)).toEqual([1]);
});

test("a page whose look is not known is painted anew", async () => {
  const a = fakeDocument("a", 1);
  const b = fakeDocument("b", 1);
  const { painter } = setUp(a, b);
  painter.see([0], 300, 1);
  painter.show(bytes);
  await settled();
  a.waiting[0]?.finish();
  await settled();
  painter.show(bytes);
  await settled();
  expect(b.waiting.map(({ page }) => page)).toEqual([0]);
});

test("a picture of a document that another has followed is not shown", async () => {
  const a = fakeDocument("a", 2);
  const b = fakeDocument("b", 2);
  const { painter, events, shown } = setUp(a, b);
  painter.see([0], 300, 1);
  painter.show(bytes);
  await settled();
  painter.show(bytes);
  await settled();
  a.waiting[0]?.finish();
  await settled();
  expect(shown()).toEqual([]);
  expect(a.waiting[0]?.dropped).toBe(true);
  b.waiting[0]?.finish();
  await settled();
  expect(shown()).toEqual(["b-0"]);
  expect(events.failed).not.toHaveBeenCalled();
});

test("a page is pictured in the pixels of the screen, and anew when it becomes wider", async () => {
  const a = fakeDocument("a", 1);
  const { painter, shown } = setUp(a);
  painter.see([0], 300, 1.5);
  painter.show(bytes);
  await settled();
  a.waiting[0]?.finish();
  await settled();
  painter.see([0], 500, 1.5);
  await settled();
  expect(a.waiting.map(({ width }) => width)).toEqual([450, 750]);
  expect(shown()).toEqual(["a-0"]);
});

test("pictures far from what is seen are let go", async () => {
  const a = fakeDocument("a", 12);
  const { painter, shown } = setUp(a);
  painter.show(bytes);
  for (const page of [0, 1, 3, 10]) {
    painter.see([page], 300, 1);
    await settled();
    a.waiting.at(-1)?.finish();
    await settled();
  }
  expect(shown()).toEqual(["a-10"]);
});

test("of many documents in a row the newest is shown and those between are skipped", async () => {
  const a = fakeDocument("a", 1);
  const b = fakeDocument("b", 1);
  const { painter, events } = setUp(a, b);
  painter.see([0], 300, 1);
  for (let version = 0; version < 9; version++) painter.show(bytes);
  await settled();
  expect(events.sizes).toHaveBeenCalledTimes(2);
  expect(events.failed).not.toHaveBeenCalled();
});

test("bytes that are no PDF are told, and what was shown stands", async () => {
  const a = fakeDocument("a", 1);
  const { painter, events, shown } = setUp(a);
  painter.see([0], 300, 1);
  painter.show(bytes);
  await settled();
  a.waiting[0]?.finish();
  await settled();
  painter.show(bytes);
  await settled();
  expect(events.failed).toHaveBeenCalledOnce();
  expect(shown()).toEqual(["a-0"]);
});

test("sizes that are known go with the document and are not measured", async () => {
  const known = [{ width: 600, height: 800 }];
  const open = vi.fn(() => Promise.resolve(fakeDocument("a", 1).opened));
  const painter = new Painter(open, { sizes: vi.fn(), painted: vi.fn(), failed: vi.fn() });
  painter.show(bytes, [], known);
  await settled();
  expect(open).toHaveBeenCalledExactlyOnceWith(bytes, known);
});

test("a place is the same thing wherever it stands and however its absent parts are written", () => {
  const place = identity({ page: 1, top: 0, bottom: 9, left: 0, right: 9, kind: "item", item: "a", part: 2, block: null });
  expect(identity({ kind: "item", item: "a", part: 2 })).toBe(place);
  expect(identity({ kind: "item", item: "a", part: 3 })).not.toBe(place);
  expect(identity({ kind: "item", item: "a" })).not.toBe(place);
});

const at = (page: number, top: number) => ({ page, top, bottom: top, left: 0, right: 0 });

test("places are walked from the first page down", () => {
  expect(inReadingOrder([at(1, 5), at(0, 9), at(0, 2)])).toEqual([at(0, 2), at(0, 9), at(1, 5)]);
});

test("each page has its places, and a page that is not there yet has none to show", () => {
  expect(byPage([at(0, 2), at(0, 9), at(2, 1)], 2)).toEqual([[at(0, 2), at(0, 9)], []]);
});

test("what says the same as before is the same value", () => {
  const before = [at(0, 2), at(0, 9)];
  const now = keeping(before, [at(0, 2), at(0, 10), at(1, 1)]);
  expect(now).toEqual([at(0, 2), at(0, 10), at(1, 1)]);
  expect(now[0]).toBe(before[0]);
  expect(now[1]).not.toBe(before[1]);
});

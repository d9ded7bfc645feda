// The painter shows the newest document where it is seen, first things first, and lets an old picture stand until then.
import { afterEach, expect, test, vi } from "vitest";
import { Painter } from "./painter";
import { inReadingOrder, standsAt } from "./places";
import type { Document } from "./reader";

afterEach(() => document.body.replaceChildren());

/** A document whose pictures are ready when the test says so. */
function fakeDocument(name: string, pages: number) {
  const waiting: { page: number; finish: () => void; cancelled: boolean }[] = [];
  const opened = {
    numPages: pages,
    destroyed: false,
    destroy: () => Promise.resolve(void (opened.destroyed = true)),
    getPage: (page: number) =>
      Promise.resolve({
        getViewport: ({ scale }: { scale: number }) => ({ width: 600 * scale, height: 800 * scale }),
        render: ({ canvas }: { canvas: HTMLCanvasElement }) => {
          canvas.id = `${name}-${page - 1}`;
          let finish = () => {};
          let refuse = (_: Error) => {};
          const promise = new Promise<void>((resolve, reject) => ((finish = resolve), (refuse = reject)));
          const job = { page: page - 1, finish, cancelled: false };
          waiting.push(job);
          return { promise, cancel: () => ((job.cancelled = true), refuse(new Error("cancelled"))) };
        },
      }),
  };
  return { document: opened as unknown as Document, opened, waiting };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function setUp(...documents: ReturnType<typeof fakeDocument>[]) {
  const events = { sizes: vi.fn(), painted: vi.fn(), failed: vi.fn() };
  const queue = [...documents];
  const painter = new Painter(() => {
    const next = queue.shift();
    return next ? Promise.resolve(next.document) : Promise.reject(new Error("no PDF"));
  }, events);
  const hosts = Array.from({ length: 5 }, () => document.body.appendChild(document.createElement("div")));
  hosts.forEach((host, page) => painter.host(page, host));
  const shown = () => hosts.map((host) => host.querySelector("canvas")?.id ?? "");
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
  expect(shown()).toEqual(["", "", "a-2", "", ""]);
  expect(events.painted).toHaveBeenCalledOnce();
  a.waiting[1]?.finish();
  await settled();
  expect(shown()).toEqual(["", "a-1", "a-2", "", ""]);
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
  expect(shown()[0]).toBe("a-0");
  expect(a.opened.destroyed).toBe(true);
  b.waiting[0]?.finish();
  await settled();
  expect(shown()[0]).toBe("b-0");
});

test("a picture that is no longer wanted is given up", async () => {
  const a = fakeDocument("a", 5);
  const { painter, events, shown } = setUp(a);
  painter.see([0], 300, 1);
  painter.show(bytes);
  await settled();
  painter.see([4], 300, 1);
  await settled();
  expect(a.waiting[0]?.cancelled).toBe(true);
  a.waiting[1]?.finish();
  await settled();
  expect(shown()).toEqual(["", "", "", "", "a-4"]);
  painter.see([4], 500, 1);
  await settled();
  expect(a.waiting).toHaveLength(3);
  expect(events.failed).not.toHaveBeenCalled();
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
  expect(shown()[0]).toBe("a-0");
});

test("a place is the same thing wherever it stands and however its absent parts are written", () => {
  const place = { page: 1, top: 0, bottom: 9, left: 0, right: 9, kind: "item", item: "a", part: 2, block: null };
  expect(standsAt({ kind: "item", item: "a", part: 2 }, place)).toBe(true);
  expect(standsAt({ kind: "item", item: "a", part: 3 }, place)).toBe(false);
  expect(standsAt({ kind: "item", item: "a" }, place)).toBe(false);
});

test("places are walked from the first page down", () => {
  const at = (page: number, top: number) => ({ page, top, bottom: top, left: 0, right: 0 });
  expect(inReadingOrder([at(1, 5), at(0, 9), at(0, 2)])).toEqual([at(0, 2), at(0, 9), at(1, 5)]);
});

// Paints pages of the newest document where they are seen. A picture stays until the next is ready; nothing flickers.
// Which pages are seen, and how wide, it is told; it never scrolls.
import type { Document } from "./reader";

export interface Size {
  width: number;
  height: number;
}

export interface PainterEvents {
  /** A document was opened: the size of every page, in points. */
  sizes: (sizes: Size[]) => void;
  /** The most important page that is seen shows the newest document; how long it took from the bytes, in milliseconds. */
  painted: (duration: number) => void;
  failed: () => void;
}

interface Painted {
  generation: number;
  width: number;
}

/** No picture has more; a larger one is scaled up by the web view. */
const MOST_PIXELS = 16_000_000;
/** Small letters keep their distances only in a picture finer than the screen, which is scaled down. */
const FINEST = 2;

export class Painter {
  #open: (bytes: Uint8Array) => Promise<Document>;
  #events: PainterEvents;
  #document: Document | undefined;
  #generation = 0;
  /** The newest document that no one has begun to open. */
  #next: { bytes: Uint8Array; at: number } | undefined;
  #opening = false;
  #began = 0;
  #hosts = new Map<number, HTMLElement>();
  #painted = new Map<number, Painted>();
  /** One page at a time: the first is wanted soonest, and two would both be late. */
  #task: (Painted & { page: number; cancel: () => void }) | undefined;
  #seen: number[] = [];
  #width = 0;
  #pixelRatio = 1;
  #closed = false;

  constructor(open: (bytes: Uint8Array) => Promise<Document>, events: PainterEvents) {
    this.#open = open;
    this.#events = events;
  }

  /** Shows another document. One that is being opened is finished first, since a steady writer would never see any. */
  show(bytes: Uint8Array): void {
    this.#next = { bytes, at: performance.now() };
    if (!this.#opening) void this.#openNext();
  }

  /** The element of a page gets the picture as its only child. */
  host(page: number, element: HTMLElement | null): void {
    if (element) this.#hosts.set(page, element);
    else {
      this.#hosts.delete(page);
      this.#painted.delete(page);
      if (this.#task?.page === page) this.#cancel();
    }
    this.#paint();
  }

  /** The pages that are seen, the most important first; others are painted when they come. */
  see(pages: number[], width: number, pixelRatio: number): void {
    this.#seen = pages;
    this.#width = width;
    this.#pixelRatio = pixelRatio;
    if (this.#task && !pages.includes(this.#task.page)) this.#cancel();
    this.#paint();
  }

  close(): void {
    this.#closed = true;
    this.#cancel();
    void this.#document?.destroy();
  }

  async #openNext(): Promise<void> {
    this.#opening = true;
    while (this.#next && !this.#closed) {
      const { bytes, at } = this.#next;
      this.#next = undefined;
      try {
        const document = await this.#open(bytes);
        const sizes = await sizesOf(document);
        if (this.#closed) return void document.destroy();
        const before = this.#document;
        this.#cancel();
        this.#document = document;
        this.#generation++;
        this.#began = at;
        void before?.destroy();
        this.#events.sizes(sizes);
        this.#paint();
      } catch {
        if (!this.#closed && !this.#next) this.#events.failed();
      }
    }
    this.#opening = false;
  }

  #paint(): void {
    const document = this.#document;
    if (!document || this.#width === 0) return;
    const stale = (page: number) => !this.#isFresh(this.#painted.get(page));
    const page = this.#seen.find((seen) => this.#hosts.has(seen) && seen < document.numPages && stale(seen));
    if (page === undefined || (this.#task?.page === page && this.#isFresh(this.#task))) return;
    this.#cancel();
    void this.#paintPage(document, page);
  }

  #isFresh(painted: Painted | undefined): boolean {
    return painted?.generation === this.#generation && painted.width === this.#width;
  }

  async #paintPage(document: Document, index: number): Promise<void> {
    const started = { cancelled: false };
    const goal = { generation: this.#generation, width: this.#width };
    let stop = () => {};
    this.#task = { ...goal, page: index, cancel: () => ((started.cancelled = true), stop()) };
    const { cancel } = this.#task;
    try {
      const page = await document.getPage(index + 1);
      if (started.cancelled) return;
      const canvas = globalThis.document.createElement("canvas");
      const natural = page.getViewport({ scale: 1 });
      const wanted = (goal.width * Math.max(this.#pixelRatio, FINEST)) / natural.width;
      const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (natural.width * natural.height)));
      const viewport = page.getViewport({ scale });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      // The ground is the sheet's own, which is paper also in the dark: the first to ask decides that the canvas lets it
      // through. pdf.js would ask for one that does not, and its ground is black.
      canvas.getContext("2d", { willReadFrequently: true });
      // As for print, pdf.js does not wait for frames between its steps.
      const rendering = page.render({ canvas, viewport, background: "rgba(0,0,0,0)", intent: "print" });
      stop = () => rendering.cancel();
      await rendering.promise;
      if (started.cancelled) return;
      this.#hosts.get(index)?.replaceChildren(canvas);
      this.#painted.set(index, goal);
    } catch {
      // A cancelled picture is not missed; one that cannot be painted leaves the last one standing.
      if (started.cancelled || this.#closed) return;
      if (!this.#painted.has(index)) this.#events.failed();
      // Tried again with the next document, not at once.
      this.#painted.set(index, goal);
    } finally {
      if (this.#task?.cancel === cancel) {
        this.#task = undefined;
        this.#tell(index);
        this.#paint();
      }
    }
  }

  /** Says once per document how soon it was seen. */
  #tell(page: number): void {
    if (this.#began === 0 || page !== this.#seen[0]) return;
    this.#events.painted(performance.now() - this.#began);
    this.#began = 0;
  }

  #cancel(): void {
    const task = this.#task;
    this.#task = undefined;
    task?.cancel();
  }
}

async function sizesOf(document: Document): Promise<Size[]> {
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  return (await Promise.all(pages)).map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return { width, height };
  });
}

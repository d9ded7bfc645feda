// Which page of the newest document is pictured next: what is seen, the most important first. A picture stays until the next is
// ready; nothing flickers. A page that looks as before keeps its picture. Which pages are seen, and how wide, it is told; it never scrolls, and reader.ts draws.
import type { Document, Size } from "./reader";

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
  look: string | undefined;
}

/** Pictures so many pages from what is seen are let go: each takes megabytes. */
const KEPT = 4;

export class Painter {
  #open: (bytes: Uint8Array, sizes: Size[]) => Promise<Document>;
  #events: PainterEvents;
  #document: Document | undefined;
  #looks: string[] = [];
  #generation = 0;
  /** The newest document that no one has begun to open. */
  #next: { bytes: Uint8Array; looks: string[]; sizes: Size[]; at: number } | undefined;
  #opening = false;
  #began = 0;
  #hosts = new Map<number, HTMLElement>();
  #painted = new Map<number, Painted>();
  /** One page at a time: the first is wanted soonest, and two would both be late. */
  #task: (Painted & { page: number }) | undefined;
  #seen: number[] = [];
  #width = 0;
  #closed = false;

  constructor(open: (bytes: Uint8Array, sizes: Size[]) => Promise<Document>, events: PainterEvents) {
    this.#open = open;
    this.#events = events;
  }

  /**
   * Shows another document. One that is being opened is finished first, since a steady writer would never see any. Pages with
   * the same look, where looks are known, have the same picture; sizes that are known are not measured.
   */
  show(bytes: Uint8Array, looks: string[] = [], sizes: Size[] = []): void {
    this.#next = { bytes, looks, sizes, at: performance.now() };
    if (!this.#opening) void this.#openNext();
  }

  /** The element of a page gets the picture as its only child. */
  host(page: number, element: HTMLElement | null): void {
    if (element) this.#hosts.set(page, element);
    else {
      this.#hosts.delete(page);
      this.#painted.delete(page);
    }
    this.#paint();
  }

  /** The pages that are seen, the most important first; others are painted when they come. */
  see(pages: number[], width: number, pixelRatio: number): void {
    this.#seen = pages;
    this.#width = Math.round(width * pixelRatio);
    for (const page of this.#painted.keys()) {
      if (pages.some((seen) => Math.abs(seen - page) < KEPT)) continue;
      this.#hosts.get(page)?.replaceChildren();
      this.#painted.delete(page);
    }
    this.#paint();
  }

  close(): void {
    this.#closed = true;
    this.#document?.close();
  }

  async #openNext(): Promise<void> {
    this.#opening = true;
    while (this.#next && !this.#closed) {
      const { bytes, looks, sizes, at } = this.#next;
      this.#next = undefined;
      try {
        const document = await this.#open(bytes, sizes);
        if (this.#closed) return document.close();
        this.#document?.close();
        this.#document = document;
        this.#looks = looks;
        this.#task = undefined;
        this.#generation++;
        this.#began = at;
        this.#events.sizes(document.sizes);
        this.#paint();
        const first = this.#seen[0];
        if (first !== undefined && this.#isFresh(first)) this.#tell(first);
      } catch {
        if (!this.#closed && !this.#next) this.#events.failed();
      }
    }
    this.#opening = false;
  }

  #paint(): void {
    const document = this.#document;
    if (!document || this.#width === 0 || this.#closed || this.#task) return;
    const page = this.#seen.find((seen) => this.#hosts.has(seen) && seen < document.sizes.length && !this.#isFresh(seen));
    if (page !== undefined) void this.#paintPage(document, page);
  }

  #isFresh(page: number): boolean {
    const painted = this.#painted.get(page);
    if (!painted || painted.width !== this.#width) return false;
    return painted.generation === this.#generation || (painted.look !== undefined && painted.look === this.#looks[page]);
  }

  async #paintPage(document: Document, page: number): Promise<void> {
    const task = { generation: this.#generation, width: this.#width, look: this.#looks[page], page };
    this.#task = task;
    const picture = await document.paint(page, task.width).catch(() => null);
    // Of a document that another has followed, or a view that is gone.
    if (this.#task !== task || this.#closed) return picture?.drop();
    this.#task = undefined;
    const host = this.#hosts.get(page);
    if (picture && host) picture.putInto(host);
    else picture?.drop();
    // One that cannot be painted leaves the last one standing, and is tried again with the next document, not at once.
    if (!picture && !this.#painted.has(page)) this.#events.failed();
    if (host) this.#painted.set(page, picture ? task : { ...task, look: undefined });
    this.#tell(page);
    this.#paint();
  }

  /** Says once per document how soon it was seen. */
  #tell(page: number): void {
    if (this.#began === 0 || page !== this.#seen[0]) return;
    this.#events.painted(performance.now() - this.#began);
    this.#began = 0;
  }
}

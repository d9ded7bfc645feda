// Documents and the pictures of their pages, as the worker in drawing.ts makes them. One worker for all; nothing is drawn here.
import type { Answer, Size, Wish } from "./drawing";

export type { Size };

export interface Picture {
  /** Shows it as the only thing in an element, in place of the picture that is there. */
  putInto(host: HTMLElement): void;
  /** It is not shown, and its memory is free. */
  drop(): void;
}

export interface Document {
  /** Of every page, in points. */
  sizes: Size[];
  /** The picture of a page (from 0), so many pixels wide. Rejects when the page cannot be drawn. */
  paint(page: number, width: number): Promise<Picture>;
  close(): void;
}

interface Waiting {
  done: (answer: Answer) => void;
  failed: (error: Error) => void;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/** Opens a document; the bytes are left as they are. Sizes that are known are not measured. Rejects when they are no PDF. */
export async function open(bytes: Uint8Array, known: Size[] = []): Promise<Document> {
  const id = ++last;
  const data = bytes.slice();
  const answer = await ask({ id, open: data, measure: known.length === 0 }, [data.buffer]);
  return {
    sizes: known.length === 0 && "sizes" in answer ? answer.sizes : known,
    paint: async (page, width) => {
      const answer = await ask({ id: ++last, document: id, page, width });
      if (!("picture" in answer)) throw new Error("no picture");
      return pictureOf(answer.picture);
    },
    close: () => worker?.postMessage({ close: id } satisfies Wish),
  };
}

/** Starts the worker before there is anything to read. */
export function warm(): void {
  worker ??= start();
}

function start(): Worker {
  const made = new Worker(new URL("./drawing.ts", import.meta.url), { type: "module" });
  made.onmessage = ({ data }: MessageEvent<Answer | { id?: undefined }>) => {
    // The other messages are pdf.js greeting itself.
    if (data.id === undefined) return;
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failed" in data) one?.failed(new Error(data.failed));
    else one?.done(data);
  };
  made.onerror = ({ message }) => {
    worker = undefined;
    made.terminate();
    for (const one of waiting.values()) one.failed(new Error(message));
    waiting.clear();
  };
  return made;
}

function ask(wish: Wish & { id: number }, given: Transferable[] = []): Promise<Answer> {
  warm();
  return new Promise((done, failed) => {
    waiting.set(wish.id, { done, failed });
    worker?.postMessage(wish, given);
  });
}

function pictureOf(bitmap: ImageBitmap): Picture {
  return {
    putInto(host) {
      let canvas = host.querySelector("canvas");
      if (!canvas) {
        canvas = document.createElement("canvas");
        host.replaceChildren(canvas);
      }
      if (canvas.width !== bitmap.width) canvas.width = bitmap.width;
      if (canvas.height !== bitmap.height) canvas.height = bitmap.height;
      canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
    },
    drop: () => bitmap.close(),
  };
}

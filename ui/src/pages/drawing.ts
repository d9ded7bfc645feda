// The worker in which pdf.js reads documents and draws their pages, so that no key ever waits for a page. It runs nothing from a
// document and fetches nothing, and knows nothing of the window but the wishes that reader.ts sends it.
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
// The half of pdf.js that reads. Loaded beside the half that draws, it is found and used without a second worker.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";

export interface Size {
  width: number;
  height: number;
}

/** What the window asks for. Documents are named by the number of the wish that opened them. */
export type Wish =
  | { id: number; open: Uint8Array; measure: boolean }
  | { id: number; document: number; page: number; width: number }
  | { close: number };

/** What it is answered, in the order of its wishes; sizes only where they were to be measured. */
export type Answer =
  | { id: number; sizes: Size[] }
  | { id: number; picture: ImageBitmap }
  | { id: number; failed: string };

/** No picture has more; a larger one is scaled up by the web view. */
const MOST_PIXELS = 16_000_000;
/** Small letters keep their distances only in a picture finer than the one that is shown, made from it by halves. */
const FINER = 2;

/** pdf.js would ask a page for canvases; here is none. */
class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    // The ground of a page is the sheet's own, which is paper also in the dark: the first to ask decides that the canvas lets
    // it through. pdf.js would ask for one that does not, and its ground is black.
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }

  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: { canvas: OffscreenCanvas }): void {
    canvas.width = canvas.height = 0;
  }
}

const canvases = new Canvases();
const both = new pdfjs.PDFWorker();
const documents = new Map<number, pdfjs.PDFDocumentProxy>();
let turn: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<Wish>) => {
  turn = turn.then(() => fulfil(data));
});

async function fulfil(wish: Wish): Promise<void> {
  if ("close" in wish) {
    await documents.get(wish.close)?.destroy();
    documents.delete(wish.close);
    return;
  }
  try {
    if ("open" in wish) answer({ id: wish.id, sizes: await open(wish.id, wish.open, wish.measure) });
    else {
      const picture = await draw(wish.document, wish.page, wish.width);
      answer({ id: wish.id, picture }, [picture]);
    }
  } catch (error) {
    answer({ id: wish.id, failed: String(error) });
  }
}

const answer = (said: Answer, given: Transferable[] = []) => postMessage(said, { transfer: given });

async function open(id: number, data: Uint8Array, measure: boolean): Promise<Size[]> {
  const document = await pdfjs.getDocument({
    data,
    worker: both,
    CanvasFactory: Canvases,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    // Letters are drawn from their outlines: loading the typefaces anew with every version took longer than the page.
    disableFontFace: true,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  }).promise;
  documents.set(id, document);
  const pages = Array.from({ length: measure ? document.numPages : 0 }, (_, index) => document.getPage(index + 1));
  return (await Promise.all(pages)).map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return { width, height };
  });
}

async function draw(id: number, index: number, width: number): Promise<ImageBitmap> {
  const page = await documents.get(id)?.getPage(index + 1);
  if (!page) throw new Error("closed");
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(width / natural.width, Math.sqrt(MOST_PIXELS / (natural.width * natural.height)) / FINER);
  const fine = page.getViewport({ scale: scale * FINER });
  const canvas = canvases.create(Math.round(fine.width), Math.round(fine.height)).canvas;
  // As for print, pdf.js does not wait for frames between its steps.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport: fine, background: "rgba(0,0,0,0)", intent: "print" }).promise;
  page.cleanup();
  const shown = canvases.create(Math.round(natural.width * scale), Math.round(natural.height * scale));
  shown.context?.drawImage(canvas, 0, 0, shown.canvas.width, shown.canvas.height);
  canvases.destroy({ canvas });
  return shown.canvas.transferToImageBitmap();
}

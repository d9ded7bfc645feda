// pdf.js, set up so that it runs nothing from the document and fetches nothing: worker, fonts and pages are all ours.
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

export type Document = pdfjs.PDFDocumentProxy;
export type Page = pdfjs.PDFPageProxy;

/** A worker that has not answered by then never will, in milliseconds. */
const PATIENCE = 5000;

let worker: Promise<pdfjs.PDFWorker> | undefined;

/** Opens a document; the bytes are left as they are. Rejects when they are no PDF. */
export async function open(bytes: Uint8Array): Promise<Document> {
  warm();
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes over, and they are the caller's.
    data: bytes.slice(),
    worker: await worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    // Letters are drawn from their outlines: loading the typefaces anew with every version took longer than the page.
    disableFontFace: true,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  return await task.promise;
}

/** Starts the worker before there is anything to read. */
export function warm(): void {
  worker ??= startWorker();
}

/**
 * One worker for all documents. It is made here and not by pdf.js, which takes a page of a scheme of its own, as the
 * program's is, for a foreign origin and would wrap the worker in a blob that the CSP forbids.
 */
async function startWorker(): Promise<pdfjs.PDFWorker> {
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  const port = await answeringWorker();
  if (port) return new pdfjs.PDFWorker({ port } as unknown as ConstructorParameters<typeof pdfjs.PDFWorker>[0]);
  // Slower, but the pages are shown: the same file as a module of the window.
  const handler: unknown = await import(/* @vite-ignore */ workerUrl);
  Object.assign(globalThis, { pdfjsWorker: handler });
  return new pdfjs.PDFWorker();
}

function answeringWorker(): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const made = new Worker(workerUrl, { type: "module" });
      const settle = (answers: boolean) => {
        clearTimeout(timer);
        made.onmessage = null;
        made.onerror = null;
        if (!answers) made.terminate();
        resolve(answers ? made : null);
      };
      const timer = setTimeout(() => settle(false), PATIENCE);
      made.onmessage = () => settle(true);
      made.onerror = () => settle(false);
    } catch {
      resolve(null);
    }
  });
}

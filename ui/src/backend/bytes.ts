// Pages come as bytes: four for the length of a JSON, the JSON, then the PDF. Here they are taken apart; nothing is drawn. And
// files of the computer become the bytes of an argument.
import type { DroppedFile, MinutesPages } from "./generated/types";

/** A document with where everything stands on it. */
export interface Pages extends MinutesPages {
  pdf: Uint8Array;
}

/** Takes an answer of `minutes_pages` or `profile_pages` apart. Throws when it is none: the program never sends another. */
export function pagesOf(answer: ArrayBuffer): Pages {
  const length = new DataView(answer).getUint32(0);
  const json = new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(answer, 4, length));
  return { ...(JSON.parse(json) as MinutesPages), pdf: new Uint8Array(answer, 4 + length) };
}

/** What a chosen or dropped file holds, as a command takes it. */
export async function bytesOf(file: File): Promise<number[]> {
  return [...new Uint8Array(await file.arrayBuffer())];
}

/** A chosen or dropped file as `import_file` takes it. The browser writes its bytes as letters itself: an array of numbers would take ten times as much. */
export function droppedOf(file: File): Promise<DroppedFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result);
      resolve({ name: file.name, base64: url.slice(url.indexOf(",") + 1) });
    };
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
}

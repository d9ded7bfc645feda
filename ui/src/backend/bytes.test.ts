// The bytes of an answer, taken apart again.
import { expect, test } from "vitest";
import { pagesOf } from "./bytes";

function answer(json: string, pdf: string): ArrayBuffer {
  const head = new TextEncoder().encode(json);
  const bytes = new Uint8Array(4 + head.length + pdf.length);
  new DataView(bytes.buffer).setUint32(0, head.length);
  bytes.set(head, 4);
  bytes.set(new TextEncoder().encode(pdf), 4 + head.length);
  return bytes.buffer;
}

test("places and pages come apart, also with letters of two bytes", () => {
  const places = [{ page: 0, top: 1, bottom: 2, left: 3, right: 4, kind: "attendance" }];
  const pages = pagesOf(answer(JSON.stringify({ places, looks: [], pages: 1, sealed: false, note: "åäö" }), "%PDF-1.7"));
  expect(pages.places).toEqual(places);
  expect(pages.pages).toBe(1);
  expect(new TextDecoder().decode(pages.pdf)).toBe("%PDF-1.7");
});

test("bytes that are cut off are no pages", () => {
  expect(() => pagesOf(answer("{}", "").slice(0, 5))).toThrow();
});
